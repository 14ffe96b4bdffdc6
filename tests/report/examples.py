"""A report to write: what four sources said of a market, drawn and quoted."""

from datetime import date
from typing import Literal

from tests.chart.examples import market
from workbench.chart.pictures import for_report
from workbench.chart.plan import plan
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.model import CountRow, Evidence
from workbench.report.compose import compose
from workbench.report.report import Picture, Piece, Report
from workbench.terms import Digits, Lang
from workbench.text.span import Span

TEXTS = {
    1: (
        "قال مصدر طبي لوكالة السنديان: «قُتل ",
        "تسعة مدنيين على الأقل، بينهم ثلاثة أطفال",
        "، في سوق البلدة.»",
    ),
    2: (
        "وذكر سامر الحلاق أن الحصيلة ",
        "ارتفعت إلى 14 قتيلا و23 جريحا",
        ".\nوأضاف أن فرق الإسعاف (CRS) تعمل.",
    ),
    3: ("", "أسماء 12 مدنيا قُتلوا في سوق عين الريحان", " (ملحق 7)"),
}


def evidence(rows: list[CountRow]) -> list[Evidence]:
    """Words for each claim."""
    return [_evidence(row) for row in {row.claim: row for row in rows}.values()]


def _evidence(row: CountRow) -> Evidence:
    prefix, exact, suffix = TEXTS.get(row.claim, ("وبحسب المصدر ", row.words, " في اليوم نفسه."))
    return Evidence(
        claim=row.claim, prefix=prefix, exact=exact, suffix=suffix, span=Span(1204, 1204 + len(exact)),
        title="ارتفاع حصيلة قصف السوق <b>&amp;</b>", source=row.publisher, date=row.day,
        path="/home/layla/reports/تقرير 2024-03-14.txt", sha256="9f2c" * 16, holder=row.holder,
        reported_by=("المرصد المحلي",) if row.holder else (), polarity=row.polarity, verdict=row.verdict,
        author="ليلى حداد", rule="result.killed", version="0.1.0",
    )  # fmt: skip


def report(
    lang: Lang = "ar",
    digits: Digits = "european",
    rows: list[CountRow] | None = None,
    kind: Literal["png", "svg"] = "png",
) -> Report:
    """The report on the market, or on other counts; for HTML its figures are SVG."""
    rows = market() if rows is None else rows
    figures = [plan(FigureSpec(kind.value, kind), rows, lang, digits) for kind in FigureKind]
    return compose(
        "قصف سوق عين الريحان",
        [
            Picture(
                title=figure.title,
                subtitle=figure.subtitle,
                caption=(*figure.caption, figure.sources),
                pieces=tuple(
                    Piece(image, ". ".join(mark.spoken for mark in page.marks))
                    for page, image in for_report(figure, kind)
                ),
                claims=tuple(claim for mark in figure.marks for claim in mark.claims),
            )
            for figure in figures
        ],
        rows,
        evidence(rows),
        lang,
        digits,
        date(2024, 3, 21),
        "0.1.0",
    )
