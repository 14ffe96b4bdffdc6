"""Who decided what of a claim and when, from its first reading on."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.contract import claim_from_json
from workbench.model import BY_HAND, Claim, Edit, KeptClaim, Verdict
from workbench.terms import in_digits, short_day, term
from workbench.text.bidi import isolate
from workbench.ui.panels import Tag, column
from workbench.ui.panels import label as made_label
from workbench.ui.reading.aside import Aside
from workbench.ui.reading.facts import Sign, value_label
from workbench.ui.reading.parts import in_order, parts
from workbench.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to a claim: in a sentence, what became of its parts, and when.

    What is `behind` it is for those who ask: the names of rules are no words of an analyst.
    """

    verdict: Verdict
    sentence: str
    changes: Sequence[str]
    at: datetime
    undone: bool = False
    behind: str = ""


class HistoryPanel(Aside):
    """Shows the steps of a claim, the oldest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "history_of_claim")
        self.setAccessibleName(self.tr("History of the claim"))

    def show_history(self, kept: KeptClaim, read: datetime, edits: Sequence[Edit]) -> None:
        """Show what was done with a claim of a report that was `read` at a moment."""
        lines = self.begin()
        lines.addWidget(made_label(self.tr("History"), self._theme, "strong", "strong"))
        for step in self.steps(kept, read, edits):
            lines.addLayout(self._line(step))
        lines.addStretch(1)

    def steps(self, kept: KeptClaim, read: datetime, edits: Sequence[Edit]) -> Iterator[Step]:
        """The reading by the machine, if there was one, and each thing that somebody did."""
        if kept.claim.rule != BY_HAND:
            rule = self.tr("By the rule %1").replace("%1", isolate((kept.machine or kept.claim).rule))
            yield Step(Verdict.UNREVIEWED, self.tr("Read by the machine"), (), read, behind=rule)
        for edit in edits:
            now = json.loads(edit.now)
            verdict = Verdict(now["verdict"]) if now else Verdict.UNREVIEWED
            sentence = self._sentences().get(edit.label, self.tr("Changed by %1"))
            said = sentence.replace("%1", isolate(edit.author))
            yield Step(verdict, said, list(self._changes(edit)), edit.at, edit.undone)

    def _sentences(self) -> Mapping[str, str]:
        return {
            "accept": self.tr("Accepted by %1"),
            "reject": self.tr("Rejected by %1"),
            "reset": self.tr("Left undecided by %1"),
            "correct": self.tr("Corrected by %1"),
            "add_claim": self.tr("Made by %1 of words of the report"),
            "set_details": self.tr("Read anew after %1 set the report’s date"),
        }

    def _changes(self, edit: Edit) -> Iterator[str]:
        """What the claim said before and says since, part by part."""
        theme = self._theme
        was, now = (_claim(state, theme) for state in (edit.was, edit.now))
        unknown = term("not_said", theme.lang)
        for key, words in now.items() if was else ():
            if words != was[key]:
                before, after = (isolate(said or unknown) for said in (was[key], words))
                arrow = "←" if theme.rtl else "→"
                yield in_order(f"{term(key, theme.lang)}: {before} {arrow} {after}", theme)

    def _line(self, step: Step) -> QHBoxLayout:
        """A sign, what was done over its changes, and when at the other end."""
        theme = self._theme
        colour = "text3" if step.undone else "text"
        sign, said = Sign(theme), value_label(theme, "base", colour)
        sign.show_sign(step.verdict)
        said.setText(in_order(step.sentence, theme))
        said.setToolTip(in_order(step.behind, theme))
        said.setAccessibleDescription(step.behind)
        told = QWidget()
        below = column(told)
        below.addWidget(said)
        for change in step.changes:
            quiet = value_label(theme, "small", "text3" if step.undone else "text2")
            quiet.setText(change)
            below.addWidget(quiet)
        if step.undone:
            below.addWidget(Tag(self.tr("undone"), theme, icon="undo-2"))
        line = QHBoxLayout()
        line.setSpacing(theme.space(3))
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(sign, alignment=top)
        line.addWidget(told, 1)
        line.addWidget(made_label(self._moment(step.at), theme, "small", colour="text3"), alignment=top)
        return line

    def _moment(self, moment: datetime) -> str:
        theme, at = self._theme, moment.astimezone()
        day = short_day(at.date(), theme.lang, theme.digits)
        return isolate(day) + " " + isolate(in_digits(f"{at:%H:%M}", theme.lang, theme.digits))


def _claim(state: str, theme: Theme) -> dict[str, str]:
    """The parts of a claim in words, from the JSON of a state; nothing where it was not there."""
    told = json.loads(state)
    claim: Claim | None = claim_from_json(told["claim"]) if told else None
    return parts(claim, theme) if claim else {}
