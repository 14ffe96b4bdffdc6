"""From a saved question and its counts to a figure: what is shown, and what is said about it."""

from collections.abc import Sequence

from workbench.chart.asked import asked
from workbench.chart.figure import Figure, Lane, Left, Reason
from workbench.chart.holders import ROWS, holder_lanes
from workbench.chart.periods import Period, columns, period_for
from workbench.chart.sift import sift
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.chart.timeline import timeline_lanes
from workbench.chart.words import left_out, scope, sources
from workbench.model import CountRow, Verdict
from workbench.terms import Digits, Lang, counted, label, say, term


def plan(
    spec: FigureSpec,
    rows: Sequence[CountRow],
    lang: Lang,
    digits: Digits = "european",
    most: int = ROWS,
) -> Figure:
    """Describe the figure that answers `spec`; `rows` are its counts, those of a claim in text order.

    A figure of holders has `most` rows at most. `digits` are those of Arabic figures.

    Only what a holder affirms is counted as having happened, and nothing is added up: until claims of
    one event are brought together, two counts may be of the same people.
    """
    sifted = sift(rows, spec.query)
    period = period_for(sifted.happened)
    if spec.kind is FigureKind.HOLDERS:
        lanes, more = holder_lanes(sifted, lang, digits, most)
    else:
        lanes, more = timeline_lanes(sifted, period, lang, digits)
    left = (*sifted.left, *more)
    shown = [row for lane in lanes for row in lane.rows]
    days = [day for lane in lanes for mark in lane.marks for day in (mark.first, mark.last) if day]
    cut = sum(each.reason is Reason.CUT for each in left)
    return Figure(
        name=spec.name, kind=spec.kind, query=spec.query, period=period, lang=lang, digits=digits,
        lanes=lanes, left=left,
        title=spec.title or label(spec.kind, lang),
        subtitle=_subtitle(spec, period, shown, cut, lang, digits),
        caption=_caption(spec, period, lanes, left, lang, digits),
        sources=sources(shown, lang, digits),
        columns=columns(days, period) if spec.kind is FigureKind.TIMELINE else (),
    )  # fmt: skip


def _subtitle(
    spec: FigureSpec, period: Period, shown: Sequence[CountRow], cut: int, lang: Lang, digits: Digits
) -> str:
    """How much a figure rests on; of a timeline what its bars are, or one is taken for a sum."""
    if not shown:
        return term("figure.empty", lang)
    rests_on = scope(shown, cut, lang, digits)
    if spec.kind is FigureKind.HOLDERS:
        return rests_on
    return f"{rests_on} · {term(f'figure.bar.{period.value}', lang)}"


def _caption(
    spec: FigureSpec, period: Period, lanes: Sequence[Lane], left: Sequence[Left], lang: Lang, digits: Digits
) -> tuple[str, ...]:
    """What was asked, how to read the figure, how much was cut, and what was left out for which reason."""
    how = spec.kind.value if spec.kind is FigureKind.HOLDERS else period.value
    cut = sum(each.reason is Reason.CUT for each in left)
    undecided = sum(row.verdict is Verdict.UNREVIEWED for lane in lanes for row in lane.rows)
    lines = [
        asked(spec.query, lang, digits),
        term(f"figure.how.{how}", lang),
        term("figure.own_scale", lang) if len(lanes) > 1 else "",
        say("figure.cut", lang, cut=counted("left.cut", cut, lang, digits)) if cut else "",
        counted("figure.undecided", undecided, lang, digits) if undecided else "",
        left_out((each for each in left if each.reason is not Reason.CUT), lang, digits),
    ]
    return tuple(line for line in lines if line)
