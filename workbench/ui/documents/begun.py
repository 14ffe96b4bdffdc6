"""What is being pasted lies in the project, too: the power may go before it is added."""

import json
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from shiboken6 import isValid

from workbench.contract import JsonObject
from workbench.desk.unfinished import Unfinished
from workbench.errors import BadDate
from workbench.model import Details
from workbench.ui.day import read_day
from workbench.ui.documents.importing import Importing, LeftOut
from workbench.ui.documents.paste import PastePane
from workbench.ui.kept import LANE, Kept, as_text
from workbench.ui.of_project import OfProject
from workbench.ui.screen import Bench


class BegunPastes(OfProject):
    """Keeps what stands in the form and what waits to be added, and has what was left of it.

    `found` says that something was left when the project was closed, or the program ended by force.
    It brings the form of a page that is made anew to where it was; `is_open` remembers whether that stood
    before the list.
    """

    found = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._importing = Importing.of(bench)
        self._form: PastePane | None = None
        self._draft: JsonObject = {}
        self._waiting: Sequence[LeftOut] = ()
        self._entered: tuple[JsonObject, Sequence[LeftOut]] | None = ({}, ())
        self._has_changed = self.is_open = False
        self._kept = Kept(bench, self)
        self._kept.looked_for.connect(self._look)
        self._kept.failed.connect(bench.tell_of)
        unfinished = bench.desk.unfinished
        bench.jobs.run(self, lambda progress: _left(unfinished), self._find, bench.tell_of, in_turn=LANE)

    @property
    def is_failing(self) -> bool:
        """Whether what is entered cannot be kept."""
        return self._kept.is_failing

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
        if self._entered == (self._draft, self._waiting):
            self._kept.try_again()
            return
        self._entered = (self._draft, self._waiting)
        unfinished, written = self.bench.desk.unfinished, _written(self._draft, self._waiting)
        self._kept.keep("pastes", lambda: unfinished.keep_pasted(written))

    def _note(self) -> None:
        self._has_changed = True

    def _look(self) -> None:
        if self._has_changed or self._waiting != self._importing.pastes:
            self.keep()

    def _find(self, left: tuple[JsonObject, list[LeftOut]] | None) -> None:
        if left is None:
            return
        self._entered, self._has_changed = None, True
        draft, waiting = left
        form = self._form if self._form is not None and isValid(self._form) else None
        if draft and form is not None and not form.is_draft:
            form.enter(draft)
        elif draft:
            draft, waiting = {}, [*_left_out(draft), *waiting]
        if waiting:
            self._importing.bring_back(waiting)
        if draft or waiting:
            self.found.emit()


def _left(unfinished: Unfinished) -> tuple[JsonObject, list[LeftOut]] | None:
    """The draft and the texts that were left, but for those that came to be added after all."""
    kept = unfinished.pasted()
    if not kept:
        return None
    found = json.loads(kept)
    waiting = [entry for entry in found["waiting"] if not unfinished.is_added(entry["text"])]
    return found["draft"], [_waiting(entry) for entry in waiting]


def _written(draft: JsonObject, waiting: Sequence[LeftOut]) -> str:
    if not draft and not waiting:
        return ""
    entered = {"draft": draft, "waiting": [_entry(one) for one in waiting]}
    return as_text(entered)


def _entry(one: LeftOut) -> JsonObject:
    said = one.details
    day = said.date.isoformat() if said.date else None
    return {"name": one.path, "text": one.text, "title": said.title, "source": said.source, "date": day}


def _waiting(entry: JsonObject) -> LeftOut:
    day = date.fromisoformat(entry["date"]) if entry["date"] else None
    details = Details(entry["title"], entry["source"], day)
    return LeftOut(entry["name"], details, tried=False, text=entry["text"])


def _left_out(draft: JsonObject) -> list[LeftOut]:
    """A draft that finds the form taken: to be opened in it later, if it has a text."""
    text, typed = draft["text"], draft["typed"]
    if not text.strip():
        return []
    title, source = (typed.get(name, "").strip() or None for name in ("paste_title", "paste_source"))
    details = Details(title, source, _day(typed.get("paste_date", "")))
    return [LeftOut(title or " ".join(text.split()[:8]), details, tried=False, text=text)]


def _day(typed: str) -> date | None:
    """The day that was typed, if it had been typed to the end."""
    try:
        return read_day(typed)
    except BadDate:
        return None
