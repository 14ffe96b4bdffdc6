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
        return translate("Why", "the number itself")
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
        Reason.NOT_ASKED: translate("Why", "outcome not asked for"),
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


class LeftOut:
    """What a figure leaves out, found by claim and by outcome and day; there may be tens of thousands."""

    def __init__(self, figure: Figure) -> None:
        self._found: dict[object, list[int]] = {}
        self.all = figure.left
        self.cut = sum(left.reason is Reason.CUT for left in figure.left)
        for place, left in enumerate(figure.left):
            for key in _keys(left.row):
                self._found.setdefault(key, []).append(place)

    def beside(self, mark: Mark) -> list[Left]:
        """What a reader of the mark should know of: of its claims, or of its day and outcome."""
        places = {place for row in mark.rows for key in _keys(row) for place in self._found.get(key, ())}
        return [self.all[place] for place in sorted(places)]


def _keys(row: CountRow) -> tuple[object, ...]:
    return (row.claim,) if row.day is None else (row.claim, (row.outcome, row.day))
