"""What has been entered and is not decided or added yet: kept for the day on which the power goes."""

from dataclasses import dataclass

from workbench.model import Order, Query
from workbench.store import Store, documents, find

_BEGUN = "begun "
_NEW = "new"
_PASTED = "pasted"


@dataclass(frozen=True, slots=True)
class Begun:
    """What stood in the fields of a claim, or of a new one where there is no `claim`; `entered` is theirs."""

    document: int
    claim: int | None
    entered: str


def begun(store: Store) -> list[Begun]:
    """What had been begun and neither kept as a decision nor given up, of what is in the project."""
    found = [_begun(key, entered) for key, entered in store.settings(_BEGUN).items()]
    reports = frozenset(each.document for each in found)
    there = {None, *find.find(store.database, Query(documents=reports))} if found else {None}
    present = documents.find(store.database, "", Order.ADDED, False) if found else []
    return [each for each in found if each.claim in there and each.document in present]


def keep(store: Store, begun: Begun) -> None:
    """Keep what stands in the fields; nothing at all forgets it."""
    key = f"{_BEGUN}{begun.document} {_NEW if begun.claim is None else begun.claim}"
    if begun.entered:
        store.remember(key, begun.entered)
    else:
        store.forget(key)


def pasted(store: Store) -> str:
    """What was pasted and had not been added yet, as it was kept; empty where there is nothing."""
    return store.setting(_PASTED) or ""


def keep_pasted(store: Store, entered: str) -> None:
    """Keep what is being pasted; nothing at all forgets it."""
    if entered:
        store.remember(_PASTED, entered)
    else:
        store.forget(_PASTED)


def _begun(key: str, entered: str) -> Begun:
    document, claim = key.removeprefix(_BEGUN).split(" ")
    return Begun(int(document), None if claim == _NEW else int(claim), entered)
