"""What has been entered and is not decided or added yet: kept for the day on which the power goes."""

from dataclasses import dataclass

from workbench.model import Order, Query
from workbench.store import Store, documents, find
from workbench.store.originals import hash_of

_BEGUN = "begun "
_NEW = "new"
_PASTED = "pasted"
_LAST_READ = "last_read"


@dataclass(frozen=True, slots=True)
class Begun:
    """What stood in the fields of a claim, or of a new one where there is no `claim`; `entered` is theirs."""

    document: int
    claim: int | None
    entered: str


class Unfinished:
    """What somebody was at when the project was closed, or the program ended by force."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begun(self) -> list[Begun]:
        """What was being entered of claims and is neither a decision nor given up, of what is still here."""
        store = self._store
        found = [_begun(key, entered) for key, entered in store.settings(_BEGUN).items()]
        reports = frozenset(each.document for each in found)
        there = {None, *find.find(store.database, Query(documents=reports))} if found else {None}
        present = documents.find(store.database, "", Order.ADDED, False) if found else []
        return [each for each in found if each.claim in there and each.document in present]

    def keep_begun(self, begun: Begun) -> None:
        """Keep what is being entered of a claim until it is decided; nothing entered forgets it."""
        key = f"{_BEGUN}{begun.document} {_NEW if begun.claim is None else begun.claim}"
        self._keep(key, begun.entered)

    def pasted(self) -> str:
        """What was being pasted, or waited to be added; empty where there is nothing."""
        return self._store.setting(_PASTED) or ""

    def keep_pasted(self, entered: str) -> None:
        """Keep what is being pasted until it is added; nothing entered forgets it."""
        self._keep(_PASTED, entered)

    def is_added(self, text: str) -> bool:
        """Whether a text that was pasted is a report of the project."""
        return documents.id_of(self._store.database, hash_of(text.encode(errors="replace"))) is not None

    def last_read(self) -> str:
        """Where somebody was reading, as it was kept; empty at first."""
        return self._store.setting(_LAST_READ) or ""

    def keep_last_read(self, place: str) -> None:
        """Keep where somebody is reading."""
        self._keep(_LAST_READ, place)

    def _keep(self, key: str, entered: str) -> None:
        if entered:
            self._store.remember(key, entered)
        else:
            self._store.forget(key)


def _begun(key: str, entered: str) -> Begun:
    document, claim = key.removeprefix(_BEGUN).split(" ")
    return Begun(int(document), None if claim == _NEW else int(claim), entered)
