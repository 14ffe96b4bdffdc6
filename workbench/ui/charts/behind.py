"""The counts behind a mark as a table: who says each, of whom, in which words, and whether it counts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject

from workbench.chart.figure import Mark
from workbench.chart.spec import FigureKind
from workbench.model import CountRow, Evidence
from workbench.terms import label, range_words, term
from workbench.text.bidi import visible_controls
from workbench.text.span import Span
from workbench.ui.charts.why import LeftOut, reasons_out, why_in
from workbench.ui.reading.words import Words
from workbench.ui.screen import Bench
from workbench.ui.table_model import Index, TableModel

_PAGE = 50
# More than anybody reads through; the data of the figure have them all.
_MOST = 1000
_BREAK = re.compile(r"\s")
# A count further behind the beginning than this would be cut off in a narrow column.
_BEFORE_COUNT, _LEAD, _LONGEST = 40, 22, 240


class Column(IntEnum):
    """The columns of the table."""

    POLARITY = 0
    HOLDER = 1
    COUNT = 2
    WHOM = 3
    WORDS = 4
    WHY = 5
    VERDICT = 6


@dataclass(frozen=True, slots=True)
class Behind:
    """A count behind a mark or left out beside it."""

    row: CountRow
    why: str
    counted: bool


def rows_behind(kind: FigureKind, mark: Mark | None, left_out: LeftOut) -> tuple[Behind, ...]:
    """The counts of a mark, and after them those that a reader would miss; with no mark all left out."""
    reasons = reasons_out()
    left = left_out.all[:_MOST] if mark is None else left_out.beside(mark)
    outside = [Behind(each.row, reasons[each.reason], counted=False) for each in left]
    if mark is None:
        return tuple(outside)
    return (*(Behind(row, why_in(row, mark, kind), counted=True) for row in mark.rows), *outside)


class BehindModel(TableModel):
    """The counts; their quotations are fetched by page in the background."""

    columns = Column

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.rows: Sequence[Behind] = ()
        self._evidence: dict[int, Evidence] = {}
        self._asked: set[int] = set()

    def show_rows(self, rows: Sequence[Behind]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self._evidence.clear()
        self._asked.clear()
        self.endResetModel()

    def evidence(self, index: Index) -> Evidence | None:
        """Where a count comes from; None as long as it is being fetched."""
        page = index.row() // _PAGE
        if page not in self._asked:
            self._asked.add(page)
            self._fetch([behind.row.claim for behind in self.rows[page * _PAGE : (page + 1) * _PAGE]])
        return self._evidence.get(self.rows[index.row()].row.claim)

    def quotation(self, index: Index) -> Words:
        """The words of the claim with those of the count marked, between quotation marks."""
        found = self.evidence(index)
        return quoted_count(found.exact, self.rows[index.row()].row.words) if found else Words("")

    def chain(self, index: Index) -> tuple[str, ...]:
        """Who says it, and through whom it came, ending with the publisher."""
        row, found = self.rows[index.row()].row, self.evidence(index)
        lang = self._bench.theme.lang
        holder = row.holder or term("this_report", lang)
        between = found.reported_by if found else ()
        return (holder, *between, row.publisher or term("no_publisher", lang))

    def count(self) -> int:
        """How many counts there are."""
        return len(self.rows)

    def head(self, column: int) -> str:
        """The heads of the columns."""
        heads = {
            Column.POLARITY: self.tr("Position"),
            Column.HOLDER: self.tr("Who says so, and who published it"),
            Column.COUNT: self.tr("Count"),
            Column.WHOM: self.tr("Of whom"),
            Column.WORDS: self.tr("Words"),
            Column.WHY: self.tr("In this number"),
            Column.VERDICT: "",
        }
        return heads[Column(column)]

    def words(self, index: Index) -> str:
        """The words of a cell."""
        theme = self._bench.theme
        behind = self.rows[index.row()]
        row, lang = behind.row, theme.lang
        match Column(index.column()):
            case Column.POLARITY:
                return label(row.polarity, lang)
            case Column.HOLDER:
                return (" ← " if theme.rtl else " → ").join(self.chain(index))
            case Column.COUNT:
                return range_words(row.low, row.high, row.modifier, lang, theme.digits)
            case Column.WHOM:
                return (
                    label(row.subgroup, lang)
                    if row.subgroup
                    else label(row.status, lang)
                    if row.status
                    else ""
                )
            case Column.WORDS:
                return self.quotation(index).text
            case Column.WHY:
                return behind.why
            case Column.VERDICT:
                return label(row.verdict, lang)

    def tip(self, index: Index) -> str | None:
        """The whole of what a cell may have to cut."""
        return self.words(index) if index.column() in (Column.HOLDER, Column.WORDS, Column.WHY) else None

    def _fetch(self, claims: Sequence[int]) -> None:
        wanted, desk = list(dict.fromkeys(claims)), self._bench.desk
        rows = self.rows

        def take(found: list[Evidence]) -> None:
            if rows is self.rows:
                self._evidence.update({each.claim: each for each in found})
                self.say_changed()

        self._bench.jobs.run(self, lambda progress: desk.evidence(wanted), take, self._bench.tell_of)


def quoted_count(exact: str, count: str) -> Words:
    """A claim's words in one line, those of a count marked and never cut off at the beginning."""
    line = _BREAK.sub(" ", visible_controls(exact))
    at = line.find(_BREAK.sub(" ", visible_controls(count))) if count else -1
    words = Words(line, (Span(at, at + len(count)),) if at >= 0 else ())
    if at > _BEFORE_COUNT:
        words = words.after(max(0, line.rfind(" ", 0, at - _LEAD) + 1))
    return words.cut(_LONGEST).quoted()
