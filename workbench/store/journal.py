"""The journal: each edit with what it changed, in the same transaction as the change itself.

Undo and redo move along it, so that they survive a restart and nothing else has to be kept in step.
"""

from datetime import UTC, datetime

from workbench.model import Change, Edit
from workbench.store import state as states
from workbench.store.database import Database, Row
from workbench.store.state import State, fetched, stored

_COLUMNS = ("id", "label", "author", "made", "moved", "state", "claims", "was", "now")
_LAST_DONE = "SELECT id, label, was FROM edits WHERE state = 'done' ORDER BY id DESC LIMIT 1"
_FIRST_UNDONE = "SELECT id, label, now FROM edits WHERE state = 'undone' ORDER BY id LIMIT 1"


def record(database: Database, label: str, author: str, now: State) -> Change:
    """Make claims and documents stand as in `now`, and remember how they stood; inside a transaction."""
    was = states.current(database, now)
    states.apply(database, now)
    database.rows("UPDATE edits SET state = 'dropped' WHERE state = 'undone'")
    moment = stored(datetime.now(UTC))
    touched = [claim.id for claim in now.claims]
    texts = states.to_json(was), states.to_json(now)
    (id,) = database.new_ids("edits")
    row = (id, label, author, moment, moment, "done", touched, *texts)
    database.insert("edits", _COLUMNS, [row])
    return now.change(label)


def undo(database: Database) -> Change | None:
    """Take back the latest edit that is done, inside a transaction."""
    return _move(database, _LAST_DONE, "undone")


def redo(database: Database) -> Change | None:
    """Do again the earliest edit that is undone, inside a transaction."""
    return _move(database, _FIRST_UNDONE, "done")


def undo_label(database: Database) -> str | None:
    """The label of the edit that `undo` would take back."""
    return _label(database, _LAST_DONE)


def redo_label(database: Database) -> str | None:
    """The label of the edit that `redo` would do again."""
    return _label(database, _FIRST_UNDONE)


def history(database: Database, claim: int | None = None) -> list[Edit]:
    """The edits that touched a claim, or all, oldest first; `was` and `now` are the JSON of a State."""
    among = "true" if claim is None else "list_contains(claims, ?)"
    rows = database.rows(
        f"SELECT id, label, author, made, was, now, state FROM edits WHERE {among} ORDER BY id",
        *([] if claim is None else [claim]),
    )
    return [_edit(row) for row in rows]


def last_saved(database: Database) -> datetime | None:
    """When an edit was made, undone or done again last."""
    moved: datetime | None = database.value("SELECT max(moved) FROM edits")
    return moved and fetched(moved)


def _move(database: Database, which: str, state: str) -> Change | None:
    for id, label, target in database.rows(which):
        there = states.from_json(target)
        states.apply(database, there)
        moment = stored(datetime.now(UTC))
        database.rows("UPDATE edits SET state = ?, moved = ? WHERE id = ?", state, moment, id)
        return there.change(label)
    return None


def _label(database: Database, which: str) -> str | None:
    return next((label for _, label, _ in database.rows(which)), None)


def _edit(row: Row) -> Edit:
    id, label, author, made, was, now, state = row
    return Edit(id, label, author, fetched(made), was, now, undone=state != "done")
