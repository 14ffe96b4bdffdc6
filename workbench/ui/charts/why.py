"""Whether a count is in a number of a figure, and why or why not."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from workbench.chart.figure import Cue, Figure, Left, Mark, Reason
from workbench.chart.spec import FigureKind
from workbench.model import CountRow


def why_in(row: CountRow, mark: Mark, kind: FigureKind) -> str:
    """What a count that is drawn is to its mark."""
    translate = QCoreApplication.translate
    if row.conceded:
        return translate("Why", "conceded, drawn apart")
    if mark.cue is Cue.VAGUE:
        return translate("Why", "no number: drawn without a scale")
    if kind is FigureKind.HOLDERS:
        return translate("Why", "this number")
    if len(mark.rows) == 1:
        return translate("Why", "the only number")
    return _place(row, mark)


def _place(row: CountRow, mark: Mark) -> str:
    """Where a count lies between the ends of a bar."""
    translate = QCoreApplication.translate
    top = row.low if row.high is None else row.high
    at_low, at_high = row.low == mark.low, top == mark.high
    if at_low and at_high and mark.low != mark.high:
        return translate("Why", "lowest and highest")
    if at_low:
        return translate("Why", "the lowest")
    return translate("Why", "the highest") if at_high else translate("Why", "in between")


def reasons_out() -> Mapping[Reason, str]:
    """Why a count is not drawn, in words."""
    translate = QCoreApplication.translate
    return {
        Reason.REJECTED: translate("Why", "rejected: not counted"),
        Reason.DENIED: translate("Why", "denied: not counted"),
        Reason.NOT_CONFIRMED: translate("Why", "not confirmed: not counted"),
        Reason.INTENDED: translate("Why", "only intended: not counted"),
        Reason.RULED_OUT: translate("Why", "ruled out: not counted"),
        Reason.OTHER_EVENT: translate("Why", "no event of the conflict"),
        Reason.THING: translate("Why", "things, not people"),
        Reason.PART: translate("Why", "part of another count"),
        Reason.UNDATED: translate("Why", "without a date"),
        Reason.CUT: translate("Why", "no room in the figure"),
    }


def beside(mark: Mark, figure: Figure) -> tuple[Left, ...]:
    """What is left out and a reader of the mark should know of: of its claims, or of its day and outcome."""
    claims = set(mark.claims)
    days = {(row.outcome, row.day) for row in mark.rows if row.day is not None}
    return tuple(
        left for left in figure.left if left.row.claim in claims or (left.row.outcome, left.row.day) in days
    )
