"""What is being pasted lies in the project, too: the power may go before it is added."""

import json
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from workbench.contract import JsonObject
from workbench.errors import KnownError
from workbench.model import Details
from workbench.ui.documents.importing import Importing, LeftOut
from workbench.ui.documents.paste import PastePane
from workbench.ui.screen import Bench

_LOOK_MS = 1000


class BegunPastes(QObject):
    """Keeps what stands in the form and what waits to be added, and has what was left of it.

    `found` says that something was left when the project was closed, or the program ended by force.
    It belongs to the open project, and brings the form of a page that is made anew to where it was;
    `is_open` remembers whether that stood before the list.
    """

    found = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.signals)
        self.bench = bench
        self._importing = Importing.of(bench)
        self._form: PastePane | None = None
        self._draft: JsonObject = {}
        self._waiting: Sequence[LeftOut] = ()
        self._kept: tuple[JsonObject, Sequence[LeftOut]] | None = ({}, ())
        self._has_changed = self._is_keeping = self.is_failing = self.is_open = False
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        desk = bench.desk
        # In the lane of what is kept, or that might come first.
        bench.jobs.run(
            self, lambda progress: desk.unfinished.pasted(), self._find, self._fail, in_turn="begun"
        )

    @classmethod
    def of(cls, bench: Bench) -> "BegunPastes":
        """The one of the open project."""
        found = bench.signals.findChild(BegunPastes)
        if not isinstance(found, BegunPastes):
            return cls(bench)
        found.bench = bench
        return found

    def follow(self, form: PastePane) -> None:
        """Keep what is entered in a form from now on; what was entered in the one before stands in it."""
        if self._draft:
            form.enter(self._draft)
        self._form = form
        form.changed.connect(self._note)

    def keep(self) -> None:
        """Keep what stands in the form now: its page may go."""
        if self._form is not None and isValid(self._form):
            self._draft = self._form.entered()
        self._has_changed = False
        self._waiting = self._importing.pastes
        if self._kept != (self._draft, self._waiting):
            self._kept = (self._draft, self._waiting)
            self._write()

    def _note(self) -> None:
        self._has_changed = True

    def _look(self) -> None:
        """Keep what is others than before, once what was kept before is on disk."""
        if not self._is_keeping and (self._has_changed or self._waiting != self._importing.pastes):
            self.keep()

    def _write(self) -> None:
        desk, draft, waiting = self.bench.desk, self._draft, self._waiting
        self._is_keeping = True
        self.bench.jobs.run(
            self,
            lambda progress: desk.unfinished.keep_pasted(_written(draft, waiting)),
            self._rest,
            self._fail,
            broken=self._rest,
            in_turn="begun",
        )

    def _rest(self, _: None = None) -> None:
        self._is_keeping = self.is_failing = False

    def _fail(self, error: KnownError) -> None:
        """Say once that it is not kept, and go on trying: the disk may be full for a while."""
        self._is_keeping, self._has_changed, self._kept = False, True, None
        if not self.is_failing:
            self.is_failing = True
            self.bench.tell_of(error)

    def _find(self, kept: str) -> None:
        if not kept:
            return
        self._kept = None
        draft, waiting = _read(kept)
        if draft and self._form is not None and isValid(self._form) and not self._form.is_draft:
            self._form.enter(draft)
        elif draft:
            waiting = [_left_out(draft), *waiting]
        if waiting:
            self._importing.bring_back(waiting)
        self.found.emit()


def _written(draft: JsonObject, waiting: Sequence[LeftOut]) -> str:
    if not draft and not waiting:
        return ""
    entered = {"draft": draft, "waiting": [_entry(one) for one in waiting]}
    # Half a surrogate pair cannot be kept, nor added.
    return json.dumps(entered, ensure_ascii=False).encode(errors="replace").decode()


def _entry(one: LeftOut) -> JsonObject:
    said = one.details
    day = said.date.isoformat() if said.date else None
    return {"name": one.path, "text": one.text, "title": said.title, "source": said.source, "date": day}


def _read(kept: str) -> tuple[JsonObject, list[LeftOut]]:
    found = json.loads(kept)
    return found["draft"], [_waiting(entry) for entry in found["waiting"]]


def _waiting(entry: JsonObject) -> LeftOut:
    day = date.fromisoformat(entry["date"]) if entry["date"] else None
    details = Details(entry["title"], entry["source"], day)
    return LeftOut(entry["name"], details, tried=False, text=entry["text"])


def _left_out(draft: JsonObject) -> LeftOut:
    """A draft that finds the form taken: to be opened in it later."""
    name = " ".join(draft["text"].split()[:8])
    return LeftOut(name, Details(), tried=False, text=draft["text"])
