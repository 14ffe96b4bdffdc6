"""What is to be in a report: claims that somebody has decided, or also those that nobody has looked at."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox

from workbench.model import Query, Verdict
from workbench.terms import Digits, Lang, number
from workbench.ui.forms import Form
from workbench.ui.theme import Theme

DECIDED = frozenset({Verdict.ACCEPTED, Verdict.CORRECTED})


def has_choice(claims: Mapping[Verdict, int]) -> bool:
    """Whether there are both decided and undecided claims."""
    return bool(_decided(claims) and claims[Verdict.UNREVIEWED])


def _decided(claims: Mapping[Verdict, int]) -> int:
    return sum(claims[verdict] for verdict in DECIDED)


class ReportChoice(Form):
    """Asks which claims; `claims` says how many there are of each verdict."""

    def __init__(self, claims: Mapping[Verdict, int], lang: Lang, digits: Digits, theme: Theme) -> None:
        super().__init__(
            self.tr("Write a report"),
            self.tr("It has the figures, a table of all counts, and the words behind each. Rejected claims "
                    "are never in it."),
            self.tr("Choose the file…"),
            theme,
        )  # fmt: skip
        decided = _decided(claims)
        words = {
            self.tr("Accepted and corrected claims: {n}"): decided,
            self.tr("Those not reviewed yet as well: {n}"): decided + claims[Verdict.UNREVIEWED],
        }
        self.which = QComboBox()
        self.which.setObjectName("report_claims")
        self.which.setMinimumHeight(theme.size("control"))
        self.which.addItems([said.format(n=number(n, lang, digits)) for said, n in words.items()])
        self.ask(self.tr("Which claims?"), self.which)
        self.finish(self.tr("Cancel"))

    @property
    def query(self) -> Query:
        """What is asked of the project."""
        return Query(verdicts=DECIDED) if self.which.currentIndex() == 0 else Query()
