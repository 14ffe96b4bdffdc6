"""What was decided of a claim, told in whole: the journal itself holds only which reading held."""

import json
from dataclasses import replace

from workbench.contract import claim_to_json
from workbench.model import Claim, Edit
from workbench.store import Store, journal
from workbench.store.reassemble import reassemble
from workbench.store.state import ClaimState, State, from_json


def history(store: Store, claim: int) -> list[Edit]:
    """The edits of a claim, oldest first; `was` and `now` are JSON of verdict, author, decided, claim."""
    edits = journal.history(store.database, claim)
    states = [(_of(from_json(edit.was), claim), _of(from_json(edit.now), claim)) for edit in edits]
    wanted = {state.reading for pair in states for state in pair if state and state.present}
    said = reassemble(store.database, wanted)
    return [
        replace(edit, was=_told(was, said), now=_told(now, said))
        for edit, (was, now) in zip(edits, states, strict=True)
    ]


def _of(state: State, claim: int) -> ClaimState | None:
    return next((found for found in state.claims if found.id == claim), None)


def _told(state: ClaimState | None, said: dict[int, Claim]) -> str:
    """A state of a claim as JSON; null where the claim was not there."""
    if state is None or not state.present:
        return "null"
    return json.dumps(
        {
            "verdict": state.verdict.value,
            "author": state.author,
            "decided": state.decided and state.decided.isoformat(),
            "claim": claim_to_json(said[state.reading]),
        },
        ensure_ascii=False,
    )
