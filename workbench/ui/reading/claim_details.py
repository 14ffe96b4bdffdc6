"""All that is said of the chosen claim, part by part, and what the machine had read otherwise."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.model import EventDate, KeptClaim
from workbench.terms import in_digits, label, number, short_day, term
from workbench.text.bidi import isolate
from workbench.ui.button import Button
from workbench.ui.keyboard import Key
from workbench.ui.panels import Tag, row
from workbench.ui.panels import label as made_label
from workbench.ui.reading.aside import Aside
from workbench.ui.reading.chain import Chain
from workbench.ui.reading.counts_table import CountsTable
from workbench.ui.reading.facts import Facts, Sign, value_label
from workbench.ui.reading.open_report import OpenReport
from workbench.ui.reading.parts import differences, in_order, parts
from workbench.ui.reading.when import is_resolved, when_words
from workbench.ui.theme import Theme


class ClaimDetails(Aside):
    """Shows one claim; what is not said of it is quiet.

    What has no room is scrolled to, at whatever text size. `date_wanted` asks for the report's own date,
    without which «yesterday» is no day.
    """

    date_wanted = Signal()

    def __init__(self, theme: Theme, history: QAction) -> None:
        super().__init__(theme, "claim_details")
        self.setAccessibleName(self.tr("Details of the claim"))
        self._shown: int | None = None
        self._make_parts()
        self._lay_out(history)

    def set_narrow(self, narrow: bool) -> None:
        """Take less width for the numbers."""
        self._counts.set_narrow(narrow)

    def show_claim(self, kept: KeptClaim, report: OpenReport) -> None:
        """Show a claim of the report."""
        theme, claim = self._theme, kept.claim
        if kept.id != self._shown:
            self._shown = kept.id
            self.verticalScrollBar().setValue(0)
        nth, of = report.numbers[kept.id], len(report.claims)
        said = parts(claim, theme)
        self._title.setText(self.tr("Claim %1").replace("%1", number(nth, theme.lang, theme.digits)))
        self._of.setText(self.tr("of %1").replace("%1", number(of, theme.lang, theme.digits)))
        self._square.show_sign(kept.verdict)
        self._verdict.setText(label(kept.verdict, theme.lang))
        self._chain.show_claim(claim)
        self._circle.show_sign(claim.polarity)
        self._polarity.setText(said["field.polarity"])
        self._event.setText(in_order(said["field.event"], theme))
        self._say(self._actors, self._between(said["field.actor"], said["field.target"]))
        self._say(self._weapon, said["field.weapon"])
        self._say(self._place, said["field.place"])
        self._show_date(claim.date, report)
        for part in (self._weapon, self._weapon_name):
            part.setVisible(bool(claim.weapon))
        self._counts.show_counts(claim.counts, report.wholes(kept.id))
        self._show_history(kept)

    def _show_date(self, when: EventDate | None, report: OpenReport) -> None:
        """Show the day, or that its words wait for the report's own."""
        self._say(self._date, when_words(when, self._theme) if when else "")
        self._resolved.setVisible(when is not None and is_resolved(when, report.text))
        waits = report.kept.document.date is None and (when is None or when.start is when.end is None)
        self._set_date.setVisible(waits)
        if waits and when is not None and when.span is not None:
            words = isolate(when.span.of(report.text))
            self._date.setText(self.tr("“%1” becomes a day once the report has a date").replace("%1", words))
        elif waits:
            self._date.setText(
                self.tr("not said, or in words such as “yesterday” that need the report’s date")
            )

    def _say(self, value: QLabel, words: str) -> None:
        """Put words into a row, or that the report does not say."""
        value.setText(in_order(words, self._theme) or self.tr("not said in these words"))
        self._theme.tint_text(value, "text" if words else "text3")

    def _between(self, actor: str, target: str) -> str:
        if not actor and not target:
            return ""
        unknown = term("not_said", self._theme.lang)
        return (" ← " if self._theme.rtl else " → ").join([actor or unknown, target or unknown])

    def _show_history(self, kept: KeptClaim) -> None:
        """Show what the machine had read otherwise, how sure it was, and who decided."""
        lang, digits = self._theme.lang, self._theme.digits
        other = differences(kept.claim, kept.machine, self._theme) if kept.machine else {}
        lines = [f"{term(key, lang)}: {words or term('not_said', lang)}" for key, words in other.items()]
        self._machine.setText("\n".join([term("field.machine", lang), *lines]))
        self._machine.setVisible(bool(lines))
        confidence = number(round(kept.claim.confidence, 2), lang, digits)
        self._origin.setText(f"{term('field.confidence', lang)} {confidence}")
        self._decided.setText(self._decision(kept))
        self._decided.setVisible(kept.author is not None)

    def _decision(self, kept: KeptClaim) -> str:
        if kept.author is None or kept.decided is None:
            return ""
        theme, at = self._theme, kept.decided.astimezone()
        words = self.tr("Decided by %1, %2 at %3").replace("%1", isolate(kept.author))
        words = words.replace("%2", short_day(at.date(), theme.lang, theme.digits))
        return words.replace("%3", in_digits(f"{at:%H:%M}", theme.lang, theme.digits))

    # ---------------------------------------------------------------- how it is made

    def _make_parts(self) -> None:
        theme = self._theme
        self._title = made_label("", theme, "strong", "strong")
        self._of = made_label("", theme, colour="text2")
        self._square, self._circle = Sign(theme), Sign(theme)
        self._verdict = made_label("", theme, colour="text2")
        self._polarity = made_label("", theme)
        self._chain, self._counts = Chain(theme), CountsTable(theme)
        self._event, self._actors, self._weapon, self._place = (value_label(theme) for _ in range(4))
        self._date = value_label(theme)
        self._resolved = Tag(self.tr("resolved"), theme, icon="triangle-alert")
        self._resolved.setToolTip(self.tr("Worked out from the day on which the report was published"))
        self._set_date = Button(self.tr("Set the report’s date"), theme, icon="calendar")
        self._set_date.setObjectName("set_report_date")
        self._set_date.clicked.connect(self.date_wanted)
        self._machine, self._origin, self._decided = (value_label(theme, "small", "text3") for _ in range(3))
        self._origin.setToolTip(
            self.tr(
                "How sure the program is of its reading, from 0 to 1. Its rules are named under Source (Q)."
            )
        )
        self._origin.setAccessibleDescription(self._origin.toolTip())

    def _lay_out(self, history: QAction) -> None:
        theme, lang, lines = self._theme, self._theme.lang, self.begin()
        head = QHBoxLayout()
        head.setSpacing(theme.space(3))
        for part in (self._title, self._of):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._square)
        head.addWidget(self._verdict)
        facts = Facts(theme)
        facts.add(term("field.holder", lang), self._chain)
        facts.add(term("field.polarity", lang), self._circle, self._polarity)
        # What was counted stands before what may have to be scrolled to.
        facts.add_across(self._counts)
        facts.add(term("field.event", lang), self._event)
        sides = [term(f"field.{side}", lang) for side in ("actor", "target")]
        facts.add((" ← " if theme.rtl else " → ").join(sides), self._actors)
        self._weapon_name = facts.add(term("field.weapon", lang), self._weapon)
        facts.add(term("field.place", lang), self._place)
        facts.add(term("field.date", lang), self._date, self._resolved)
        facts.add_below(self._set_date)
        lines.addLayout(head)
        lines.addLayout(facts)
        for note in (self._machine, self._decided, self._origin):
            lines.addWidget(note)
        # In a box of its own: a button is as visible as its action.
        past = QWidget()
        line = row(past)
        line.addWidget(Button(history.text(), theme, "flat", "history", (Key.R.cap,)).follow(history))
        line.addStretch(1)
        lines.addWidget(past)
        lines.addStretch(1)
