"""Reports are taken out of the project, and come back by undo as they were."""

from collections.abc import Collection
from dataclasses import replace

from workbench.model import Change
from workbench.store import Store, journal
from workbench.store.state import State, load


def remove_documents(store: Store, ids: Collection[int], author: str | None) -> Change:
    """Take reports with all that was said of them out, as one edit; those that are out already are let be."""
    with store.transaction() as database:
        there = [state for state in load(database, [], list(ids)).documents if state.present]
        if not there:
            return Change(label="remove_documents")
        gone = State((), tuple(replace(state, present=False) for state in there))
        return journal.record(database, "remove_documents", author or "", gone)
