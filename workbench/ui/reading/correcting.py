"""Editing a claim beside the text, from the first field to the decision."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workbench.errors import KnownError
from workbench.model import Change, Claim
from workbench.text.bidi import isolate
from workbench.text.span import Span
from workbench.ui.keyboard import Key
from workbench.ui.prompts import Leave
from workbench.ui.reading.actions import ReadActions
from workbench.ui.reading.begun import BegunClaims
from workbench.ui.reading.claim_editor import ClaimEditor
from workbench.ui.reading.claims_pane import ClaimsPane
from workbench.ui.reading.deciding import Decisions
from workbench.ui.reading.drafts import Draft, draft_from, draft_of
from workbench.ui.reading.lectern import Lectern
from workbench.ui.reading.reader import Reader
from workbench.ui.reading.whole_words import whole_words
from workbench.ui.screen import Bench


class Correcting(QObject):
    """`begun` and `ended` say when fields stand in the place of the list; `wanted` asks for a claim."""

    begun = Signal()
    ended = Signal()
    wanted = Signal(int)

    def __init__(
        self,
        bench: Bench,
        lectern: Lectern,
        decisions: Decisions,
        panes: tuple[Reader, ClaimsPane],
        actions: ReadActions,
    ) -> None:
        super().__init__(decisions)
        self._bench, self._lectern, self._decisions = bench, lectern, decisions
        self._reader, self._pane = panes
        self._actions = actions
        self._commit: Callable[[Claim, str], Change] | None = None
        self._following: int | None = None
        self._taken: Span | None = None
        self._is_saving = False
        self._once_left: Callable[[], None] | None = None
        self.editor: ClaimEditor | None = None
        self._entered = BegunClaims.of(bench)
        self._entered.found.connect(self._tell_of_begun)
        actions.correct.triggered.connect(lambda: bench.edits.in_sight(self._begin_correction))
        actions.new_claim.triggered.connect(lambda: bench.edits.in_sight(self._begin_claim))
        actions.save.triggered.connect(lambda: self._save(self._go_on))
        actions.take.triggered.connect(self._take)

    @property
    def is_on(self) -> bool:
        """Whether a claim is being edited."""
        return self.editor is not None

    @property
    def is_entering(self) -> bool:
        """Whether something can be entered: not while that is being kept, when keys mean the next claim."""
        return self.is_on and not self._is_saving

    def leave(self) -> bool:
        """Close the editor; asks first when something was entered. Whether it is closed, or being kept.

        What has to wait for that is called by `once_left`.
        """
        if self.editor is None or self._is_saving:
            return self.editor is None
        match self._asked_to_leave(self.editor):
            case Leave.KEEP:
                self._save(lambda change: None)
                return self._is_saving
            case Leave.DROP:
                self._end()
                return True
        return False

    def once_left(self, call: Callable[[], None]) -> None:
        """Call now or, while what was entered is being kept, once it is: never if that fails."""
        if self.editor is None:
            call()
        else:
            self._once_left = call

    def _asked_to_leave(self, editor: ClaimEditor) -> Leave:
        if not editor.is_changed():
            return Leave.DROP
        question = self.tr("Keep what you have entered of this claim?")
        return self._bench.prompts.leave(question, self.tr("Keep it"), self.tr("Leave without keeping it"))

    def _begin_correction(self) -> None:
        current = self._pane.list.current
        if current is not None and not self._lectern.is_opening:
            self._lectern.once_read(current, lambda: self._correct(current))

    def _correct(self, current: int) -> None:
        report = self._lectern.report
        if (
            report is not None
            and current in report.claims
            and not self.is_on
            and not self._lectern.is_opening
        ):
            following = self._decisions.following
            self._following = current if following is None else following
            self._taken = report.claims[current].claim.span
            self._commit = lambda claim, by: self._bench.desk.correct(current, claim, by)
            self._begin(draft_of(report.claims[current], report), current, self.tr("Correct the claim"))

    def _begin_claim(self) -> None:
        """Make a claim of the selected words, or go on with one that had been begun."""
        if self._lectern.is_opening or self.is_on:
            return
        report = self._lectern.report
        words = (report and self._entered.words_of(report.id)) or self._selected()
        if report is None or words is None:
            self._bench.prompts.tell(self.tr("Select the words of the claim in the text first."))
            return
        self._following, self._taken, document = None, words, report.id
        self._commit = lambda claim, by: self._bench.desk.add_claim(document, claim, by)
        draft = draft_from(words, report)
        if draft.claim.place or draft.claim.date or draft.claim.holder:
            lent = self.tr("Event, place, date and who says so are filled in as beside it: check them.")
            self._bench.prompts.note(lent)
        self._begin(draft, None, self.tr("New claim"))

    def _tell_of_begun(self, _document: int, claim: int | None) -> None:
        key = (Key.F if claim is None else Key.S).cap
        sentence = self.tr("What you were entering when the program ended is kept: go on with it by %1.")
        self._bench.prompts.note(sentence.replace("%1", isolate(key)))

    def _begin(self, draft: Draft, claim: int | None, title: str) -> None:
        bench = self._bench
        self.editor = ClaimEditor(draft, title, self._actions.save, bench.theme, bench.keys)
        self.editor.asked.connect(self._take_or_wait)
        self.editor.left.connect(self.leave)
        bench.keys.offer(self._actions.save, self.editor)
        bench.keys.hint(self.editor, ("Esc",), self.tr("Leave"))
        if self._entered.follow(self.editor, draft.report.id, claim):
            bench.prompts.note(self.tr("What you had entered before the program ended is here again."))
        self._pane.show_editor(self.editor)
        self.begun.emit()
        self.editor.begin()

    def _save(self, then: Callable[[Change], None]) -> None:
        """Keep what is entered as a decision; what cannot be kept says why in its field."""
        claim, commit = self.editor.claim() if self.editor else None, self._commit
        if claim is None or commit is None or self._is_saving or not self._bench.reviewer.is_known():
            return
        edits, name = self._bench.edits, self._bench.reviewer.name
        self._set_saving(True)

        def saved(change: Change) -> None:
            go_on = partial(then, change) if self._once_left is None else self._once_left
            self._reader.unselect()
            self._end()
            self._bench.signals.tell(change)
            go_on()

        edits.in_sight(
            lambda: edits.run(lambda: commit(claim, name), saved, self._stay),
            dropped=lambda: self._stay(None),
        )

    def _go_on(self, change: Change) -> None:
        """Show the next claim, or the new one."""
        for id in change.claims if self._following is None else [self._following]:
            self.wanted.emit(id)

    def _stay(self, error: KnownError | None) -> None:
        """Leave what is entered in its fields: it could not be kept."""
        self._once_left = None
        self._set_saving(False)
        if error is not None:
            self._bench.tell_of(error)

    def _set_saving(self, saving: bool) -> None:
        """Let nothing be entered while it is being kept."""
        self._is_saving = saving
        if self.editor is not None:
            if saving:  # or nothing would have it
                self._reader.setFocus()
            self.editor.setEnabled(not saving)
            self.begun.emit()
            if not saving:
                self.editor.setFocus()

    def _take(self) -> None:
        """Take what is selected in the text for the field that wants it, and go back to it."""
        words = self._selected()
        if words is not None and self.editor is not None:
            self._taken = words if self.editor.take(words) else self._taken

    def _take_or_wait(self) -> None:
        """Take what is selected, unless it was taken already: the words of the claim are not its holder."""
        if self._selected() in (None, self._taken):
            self._reader.setFocus()
        else:
            self._take()

    def _selected(self) -> Span | None:
        report, span = self._lectern.report, self._reader.selected_span()
        return whole_words(span, report.text) if report and span else None

    def _end(self) -> None:
        self._entered.end()
        self._pane.close_editor()
        self.editor = self._commit = self._taken = self._once_left = None
        self._is_saving = False
        self.ended.emit()
