"""What is said anew of reports: for another date they are read again, which takes long for long ones."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event
from time import monotonic

from PySide6.QtCore import Signal

from workbench.errors import KnownError
from workbench.model import Change, Detail, Details
from workbench.progress import Cancelled, Progress
from workbench.terms import number
from workbench.text.bidi import isolate
from workbench.ui.of_project import OfProject
from workbench.ui.screen import Bench

# What is done within this time needs no word, and no question when the window is closed.
_NOTICED = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """What is under way, since when, and whether it is given up."""

    since: float = field(default_factory=monotonic)
    given_up: Event = field(default_factory=Event)

    @property
    def seconds(self) -> float:
        return monotonic() - self.since


class Redating(OfProject):
    """Writes what is said of reports, one wish after the other.

    A project that is closed waits for it, so that nothing entered is lost, unless it was given up.
    `as_before` says that something that was entered does not hold.
    """

    as_before = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._wishes: list[_Wish] = []

    def set_details(self, documents: Sequence[int], details: Details, only: Collection[Detail]) -> None:
        """Say anew what these of reports are, when what was said before is written."""
        bench, wish = self.bench, _Wish()
        name = bench.reviewer.name
        self._wishes.append(wish)

        def work(progress: Progress) -> Change:
            def follow(done: int, total: int, label: str) -> None:
                if wish.given_up.is_set():
                    raise Cancelled
                with suppress(Cancelled):  # the window goes, and waits for what was entered
                    progress(done, total, label)

            return bench.desk.set_details(documents, details, only, follow, name)

        def write() -> None:
            bench.edits.beside(
                work,
                lambda change: self._done(wish, change),
                lambda error: self._fail(wish, error),
                lambda done, _total, title: self._show(wish, done, title),
            )

        bench.edits.in_sight(write, dropped=lambda: self._fail(wish, None))

    def may_close(self) -> bool:
        """Ask before what takes long is given up; what does not is waited for."""
        question = self.tr(
            "A report is still being read anew for its new date. Leave it as it was, and close?"
        )
        if not any(wish.seconds > _NOTICED for wish in self._wishes):
            return True
        if not self.bench.prompts.confirm(question, self.tr("Close")):
            return False
        for wish in self._wishes:
            wish.given_up.set()
        self._wishes.clear()
        return True

    def _show(self, wish: _Wish, done: int, title: str) -> None:
        """Say what is under way once that takes long, with the way to give it up."""
        if wish.seconds > _NOTICED and wish in self._wishes:
            theme = self.bench.theme
            share, seconds = (number(n, theme.lang, theme.digits) for n in (done, int(wish.seconds)))
            sentence = self.tr("Reading {title} anew for its new date for {seconds} s…")
            if done:
                sentence = self.tr("Reading {title} anew for its new date… {share}% done after {seconds} s.")
            said = sentence.format(title=isolate(title), share=share, seconds=seconds)
            self.bench.prompts.note(said, wish.given_up.set)

    def _done(self, wish: _Wish, change: Change) -> None:
        self.bench.signals.tell(change)
        self._end(wish, self.tr("The claims follow the new date; what is decided stays."))

    def _fail(self, wish: _Wish, error: KnownError | None) -> None:
        """Nothing is changed: it was given up, or say why, unless that is a fault, which is reported."""
        given_up = error is None and wish.given_up.is_set()
        self._end(wish, self.tr("Given up; nothing was changed.") if given_up else "")
        self.as_before.emit()
        if not given_up:
            lost = self.tr("What was entered of the report was not kept: it stands as before.")
            self.bench.tell_lost(lost, error)

    def _end(self, wish: _Wish, said: str) -> None:
        """Say how it ended where it had been noticed."""
        if wish in self._wishes:
            self._wishes.remove(wish)
        if said and wish.seconds > _NOTICED:
            self.bench.prompts.note(said)
