"""The strip above the figures: of which outcome, with which decisions, from when until when."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from workbench.model import Outcome, Verdict
from workbench.terms import label as name_of
from workbench.ui.charts.question import DECIDED, UNDECIDED, Question
from workbench.ui.day import DayField
from workbench.ui.filled import Field
from workbench.ui.panels import Panel, label, row
from workbench.ui.theme import Theme

_LEAST_LETTERS = 16


class Filters(Panel):
    """Narrows what the figures are asked; `asked` carries the Question."""

    asked = Signal(object)

    def __init__(self, question: Question, theme: Theme) -> None:
        super().__init__(theme, "sunken", "bottom")
        self._theme, self._question = theme, question
        self.outcome = self._choices("figure_outcome", self.tr("Outcome"), self._outcomes())
        self.verdict = self._choices("figure_verdict", self.tr("Decisions"), self._verdicts())
        self.since, self.until = DayField(theme, "figure_since"), DayField(theme, "figure_until")
        self._lay_out()
        self.outcome.activated.connect(self.ask)
        self.verdict.activated.connect(self.ask)
        self.since.entered.connect(self.ask)
        self.until.entered.connect(self.ask)

    @property
    def fields(self) -> Sequence[Field]:
        """All that is asked with."""
        return (self.outcome, self.verdict, self.since.line, self.until.line)

    @property
    def narrows(self) -> bool:
        """Whether anything is asked for but everything."""
        chosen = self.outcome.currentIndex() or self.verdict.currentIndex()
        return bool(chosen or self.since.line.text() or self.until.line.text())

    def ask(self) -> None:
        """Ask for what stands in the fields, if that is a question and another than before."""
        if not (self.since.is_right() and self.until.is_right()):
            return
        asked = replace(
            self._question,
            outcomes=self._outcomes()[self.outcome.currentIndex()][1],
            verdicts=self._verdicts()[self.verdict.currentIndex()][1],
            since=self.since.day,
            until=self.until.day,
        )
        if asked != self._question:
            self._question = asked
            self.asked.emit(asked)

    def clear(self) -> None:
        """Ask for everything."""
        self.outcome.setCurrentIndex(0)
        self.verdict.setCurrentIndex(0)
        self.since.show_day(None)
        self.until.show_day(None)
        self.ask()

    def write(self, question: Question) -> None:
        """Take over how figures are written, which is chosen elsewhere."""
        self._question = replace(self._question, lang=question.lang, digits=question.digits)

    def _outcomes(self) -> list[tuple[str, frozenset[Outcome]]]:
        single = [(name_of(outcome, self._theme.lang), frozenset({outcome})) for outcome in Outcome]
        return [(self.tr("All outcomes"), frozenset()), *single]

    def _verdicts(self) -> list[tuple[str, frozenset[Verdict]]]:
        return [
            (self.tr("Decided or not"), frozenset()),
            (self.tr("Accepted and corrected"), DECIDED),
            (self.tr("Not reviewed yet"), UNDECIDED),
        ]

    def _choices(self, name: str, spoken: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        made = QComboBox()
        made.setObjectName(name)
        made.setAccessibleName(spoken)
        made.setFont(self._theme.font())
        made.setMinimumHeight(self._theme.size("control"))
        # In a narrow window the fields for days keep their room.
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(_LEAST_LETTERS)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made.addItems([words for words, _ in choices])
        return made

    def _lay_out(self) -> None:
        theme = self._theme
        line = row(self, theme.space(3), (theme.scaled(14), theme.space(3), theme.scaled(14), theme.space(3)))
        line.addWidget(self.outcome)
        line.addWidget(self.verdict)
        line.addSpacing(theme.space(4))
        for words, field in ((self.tr("From"), self.since), (self.tr("Until"), self.until)):
            field.setFixedWidth(theme.scaled(128))
            name = label(words, theme, colour="text2")
            name.setBuddy(field)
            field.line.setAccessibleName(words)
            line.addWidget(name)
            line.addWidget(field)
        line.addStretch(1)

    def panes(self) -> list[QWidget]:
        """What F6 goes to."""
        return [self.outcome]
