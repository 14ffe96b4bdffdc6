"""The fields of a claim in the place of its details; what the machine had said stays beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from workbench.contract import JsonObject
from workbench.model import Claim, Named, Polarity
from workbench.terms import term
from workbench.text.bidi import isolate
from workbench.text.span import Span
from workbench.ui.button import Button
from workbench.ui.keys import Keys
from workbench.ui.panels import Bar, Panel, column, row, scrolled
from workbench.ui.panels import label as made_label
from workbench.ui.reading.aim import Aim, Part
from workbench.ui.reading.choices import choose
from workbench.ui.reading.count_fields import CountFields
from workbench.ui.reading.date_fields import DateFields
from workbench.ui.reading.drafts import Draft
from workbench.ui.reading.event_fields import EventFields
from workbench.ui.reading.marks import tellers
from workbench.ui.reading.named_fields import NamedFields
from workbench.ui.reading.parts import in_order, parts
from workbench.ui.reading.polarity_choice import PolarityChoice
from workbench.ui.reading.taborder import set_tab_order
from workbench.ui.reading.totals import totals, with_totals
from workbench.ui.reading.whole_words import without_punctuation
from workbench.ui.reading.words_field import WordsField
from workbench.ui.theme import Theme

# Parts whose name is not that of their heading.
_TERMS = {"words": "quotation", "counts": "count"}


class ClaimEditor(Panel):
    """`asked` says that words are wanted from the text, `left` that the editor is to be closed."""

    asked = Signal()
    left = Signal()

    def __init__(self, draft: Draft, title: str, save: QAction, theme: Theme, keys: Keys) -> None:
        super().__init__(theme, "surface", "leading")
        self.setObjectName("claim_editor")
        self._draft, self._keys = draft, keys
        self._machine = parts(draft.machine, theme) if draft.machine else {}
        self._make_fields()
        self._lay_out(title, save)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_view)
        self.polarity.chosen.connect(lambda: self._area.ensureWidgetVisible(self.polarity))
        self._aim_at(self.polarity)
        self._first = self._entered()

    # ---------------------------------------------------------------- what is entered

    def claim(self) -> Claim | None:
        """The claim as entered; None, with a sentence that says why, when it cannot be kept."""
        day, fault = self.date.wrong(), self._fault()
        self._say(fault)
        if day is not None:
            day.setFocus()
            self._area.ensureWidgetVisible(day)
        return None if fault or day is not None else self._entered()

    def begin(self) -> None:
        """Put the focus where a correction usually starts."""
        self._set_tab_order()
        self.polarity.setFocus()

    def take(self, span: Span) -> bool:
        """Take words of the text for the part that has, or had, the focus; whether there is one."""
        field = self.aim.field_at(self._at)
        if field is None:
            self._say(self.tr("Choose first what the words are for: press ❞ beside it."))
            return False
        # A sentence may end with its full stop; a name does not.
        bare = field is not self.words
        field.take(without_punctuation(span, self._draft.report.text) if bare else span)
        self._set_tab_order()
        field.button.setFocus()
        self._aim_at(field.button)
        return True

    def _entered(self) -> Claim:
        said_by = self.holder.parts()
        event, sub_event = self.kind.kind()
        claim = replace(
            self._draft.claim,
            span=self.words.span or self._draft.claim.span,
            event_type=event,
            sub_event_type=sub_event,
            polarity=self.polarity.polarity,
            holder=said_by[0] if said_by else None,
            reported_by=said_by[1:],
            actor=self.actor.parts(),
            target=self.target.parts(),
            weapon=self.weapon.parts(),
            place=self.place.places(),
            date=self.date.date(),
            counts=tuple(self.counts.counts()),
        )
        return with_totals(self._draft.id, claim, self.counts.parts(), self._draft.others)

    def _fault(self) -> str:
        """What keeps the counts from being kept, in a sentence; days say it themselves."""
        unfinished = self.counts.unfinished()
        if any(field.is_upside_down() for field in unfinished):
            return self.tr("The lowest number of a count is higher than the highest.")
        if any(field.count() is None for field in unfinished):
            return self.tr("A count needs its words and what happened to those counted.")
        if any(field.counts_nobody() for field in unfinished):
            return self.tr("People are counted: say who they are, even if that is unknown.")
        return unfinished[0].disagreement() if unfinished else self._outside()

    def _outside(self) -> str:
        """Which words of a count are not in the quotation, where either was taken now, in a sentence."""
        quoted, was = self.words.span, self._draft.claim
        before = {count.span for count in was.counts} if quoted == was.span else set()
        for count in self.counts.counts():
            if quoted and count.span not in before and not quoted.covers(count.span):
                says = self.tr("The words «%1» are outside the quotation: take a longer one, or others.")
                return says.replace("%1", isolate(count.text))
        return ""

    def is_changed(self) -> bool:
        """Whether anything is entered that was not there at first."""
        if self._fault() or self.date.wrong() is not None:
            return True
        return self._entered() != self._first

    def entered(self) -> JsonObject:
        """What stands in all fields, finished or not: what `enter` fills in again."""
        return {
            "polarity": self.polarity.polarity.value,
            "event_type": self.kind.type.currentData(),
            "sub_event_type": self.kind.sub_type.currentData(),
            **{name: part.entered() for name, part in self._parts().items()},
        }

    def enter(self, entered: JsonObject) -> None:
        """Fill the fields in with what had been entered of this claim before."""
        self.polarity.choose(Polarity(entered["polarity"]))
        choose(self.kind.type, entered["event_type"])
        choose(self.kind.sub_type, entered["sub_event_type"])
        for name, part in self._parts().items():
            part.enter(entered[name])
        self._set_tab_order()

    def _parts(self) -> Mapping[str, Part]:
        return {
            "words": self.words, "counts": self.counts, "holder": self.holder, "actor": self.actor,
            "target": self.target, "weapon": self.weapon, "place": self.place, "date": self.date,
        }  # fmt: skip

    # ---------------------------------------------------------------- keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go back to the field that had the focus last."""
        (self._at if isValid(self._at) else self.polarity).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # ---------------------------------------------------------------- fields

    def _make_fields(self) -> None:
        draft, theme = self._draft, self._theme
        claim, text = draft.claim, draft.report.text
        self.words = WordsField(theme, text, claim.span)
        self.polarity = PolarityChoice(theme, self._keys, claim.polarity)
        self.kind = EventFields(theme, claim)
        self.holder = self._named("field.holder", tellers(claim))
        self.actor = self._named("field.actor", claim.actor)
        self.target = self._named("field.target", claim.target)
        self.weapon = self._named("field.weapon", claim.weapon)
        self.place = self._named("field.place", claim.place)
        self.date = DateFields(theme, text, claim.date)
        known = {**draft.others, draft.id: claim}
        self.counts = CountFields(theme, text, draft.id, claim.counts, totals(draft.id, known))
        for span, number in draft.numbers:
            self.counts.append_number(span, number)
        self.aim = Aim(theme, {_TERMS.get(name, name): part for name, part in self._parts().items()})
        self.words.asked.connect(lambda: self._want(self.words))
        for fields in (self.date, self.counts):
            fields.asked.connect(self._want)

    def _set_tab_order(self) -> None:
        parts = (self.counts, self.holder, self.actor, self.target, self.weapon, self.place, self.date)
        fields = [stop for part in (self.polarity, *parts) for stop in part.stops]
        after_polarity = len(self.polarity.stops)
        fields[after_polarity:after_polarity] = self.kind.stops
        set_tab_order([self.words.button, *fields, *self._buttons])

    def _named(self, key: str, said: Sequence[Named]) -> NamedFields:
        fields = NamedFields(self._theme, self._draft.report.text, term(key, self._theme.lang), said)
        fields.asked.connect(self._want)
        return fields

    def _want(self, field: WordsField) -> None:
        """Wait for words for a field, maybe a new one; the selection, if there is one, is taken at once."""
        self._set_tab_order()
        self._aim_at(field.button)
        self.asked.emit()

    def _aim_at(self, stop: QWidget) -> None:
        """Take words for the part of a stop of Tab from now on."""
        self._at = stop
        self.aim.at(stop)

    def _say(self, fault: str) -> None:
        self.says.setText(fault)
        self.says.setVisible(bool(fault))

    def _keep_in_view(self, _before: QWidget | None, focus: QWidget | None) -> None:
        """Show all of the field that has the focus: Qt shows no more than its cursor."""
        if focus is not None and self._area.isAncestorOf(focus):
            self._aim_at(focus)
            if self.says.isVisible():
                self._say(self._fault())  # it may be mended by now
            self._area.ensureWidgetVisible(focus, 0, self._theme.space(5))

    # ---------------------------------------------------------------- how it looks

    def _lay_out(self, title: str, save: QAction) -> None:
        theme, room = self._theme, self._theme.space(5)
        body = QWidget()
        theme.lay_ground(body, "surface")
        inside = column(body, theme.space(2), (room, theme.space(4), room, theme.space(4)))
        self._add(inside, "field.quotation", self.words)
        self._add(inside, "field.polarity", self.polarity)
        self._add(inside, "field.event", self.kind)
        self._add(inside, "field.count", self.counts)
        for key, named in (
            ("holder", self.holder), ("actor", self.actor), ("target", self.target),
            ("weapon", self.weapon), ("place", self.place),
        ):  # fmt: skip
            self._add(inside, f"field.{key}", named)
        self._add(inside, "field.date", self.date)
        inside.addStretch(1)
        self._area = scrolled(body)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.says = made_label("", theme, "small", colour="error")
        self.says.setWordWrap(True)
        self.says.setMargin(theme.space(4))
        self.says.hide()
        lines = column(self)
        lines.addWidget(Bar(theme, title))
        lines.addWidget(self._area, 1)
        lines.addWidget(self.says)
        lines.addWidget(self.aim)
        lines.addWidget(self._foot(save))

    def _add(self, lines: QVBoxLayout, key: str, *fields: QWidget) -> None:
        """Add a part: its name, what the machine had said of it, its fields."""
        theme, heading = self._theme, QWidget()
        line = row(heading, theme.space(4))
        line.addWidget(made_label(term(key, theme.lang), theme, weight="strong"))
        note = made_label("", theme, "small", colour="text3")
        note.setObjectName(f"machine.{key}")
        note.setWordWrap(True)
        if key in self._machine:
            said = self._machine[key] or term("not_said", theme.lang)
            note.setText(in_order(self.tr("Machine: %1").replace("%1", said), theme))
        line.addWidget(note, 1)
        lines.addWidget(heading)
        for field in fields:
            lines.addWidget(field)
        lines.addSpacing(theme.space(3))

    def _foot(self, save: QAction) -> QWidget:
        theme = self._theme
        foot = Panel(theme, "header", "top")
        line = row(foot, theme.space(3), (theme.space(4), theme.space(3), theme.space(4), theme.space(3)))
        keep = Button(save.text(), theme, "primary", caps=("Ctrl", "↵")).follow(save)
        leave = Button(self.tr("Leave"), theme, caps=("Esc",))
        leave.setObjectName("leave_editor")
        leave.clicked.connect(self.left)
        self._buttons = (keep, leave)
        # Not where the buttons are that open the form: what is pressed there twice must not keep it.
        line.addWidget(leave)
        line.addStretch(1)
        line.addWidget(keep)
        return foot
