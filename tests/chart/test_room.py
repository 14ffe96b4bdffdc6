"""Every text of a figure has its own place, at any width and size of letters."""

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.chart.examples import MARKET, exactly, many, market
from workbench.chart.colours import LIGHT
from workbench.chart.pen import DPI, Align, Pen, Written
from workbench.chart.plan import plan
from workbench.chart.sketch import Sketch, sketch
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.model import CountRow, Outcome, Verdict
from workbench.terms import LANGS, Lang
from workbench.text.values import Modifier


def neighbours(days: int) -> list[CountRow]:
    """Every day two counts far from each other, one of them of thousands, some without a bound."""
    rows = []
    for n in range(2 * days):
        day = date(2024, 3, 1) + timedelta(n // 2)
        low = (2, 36, 12_500, 110)[n % 4]
        row = replace(exactly(MARKET, low), claim=n, document=n, day=day, last_day=day)
        rows.append(replace(row, high=None, modifier=Modifier.AT_LEAST) if n % 8 == 2 else row)
    return rows


EXAMPLES = {"some": market(), "many": many(60), "a week": neighbours(7), "six weeks": neighbours(44)}


def laid_out(
    kind: FigureKind, rows: Sequence[CountRow], lang: Lang, width: int = 640, text: float = 1.0
) -> Sketch:
    return sketch(plan(FigureSpec("x", kind), rows, lang), width, LIGHT, text)


def meeting(texts: Sequence[Written]) -> list[tuple[str, str]]:
    """The texts that lie on each other."""
    rows = sorted(texts, key=lambda text: text.top)
    return [
        (one.text, other.text)
        for place, one in enumerate(rows)
        for other in rows[place + 1 :]
        if other.top < one.bottom - 0.5 and one.left < other.right - 0.5 and other.left < one.right - 0.5
    ]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize(("kind", "lang"), list(product(FigureKind, LANGS)))
@pytest.mark.parametrize(("width", "text"), [(320, 1.0), (420, 1.5), (640, 1.0), (1200, 1.5)])
def test_no_text_lies_on_another_or_outside(
    name: str, kind: FigureKind, lang: Lang, width: int, text: float
) -> None:
    laid = laid_out(kind, EXAMPLES[name], lang, width, text)
    assert meeting(laid.written) == []
    for written in laid.written:
        assert written.left >= -1
        assert written.right <= width + 1, written.text
        assert written.top >= 0
        assert written.bottom <= laid.height


KINDS: dict[Modifier, Callable[[int], tuple[int | None, int | None]]] = {
    Modifier.EXACTLY: lambda n: (n, n),
    Modifier.BETWEEN: lambda n: (n, n + 7),
    Modifier.AT_LEAST: lambda n: (n, None),
    Modifier.AT_MOST: lambda n: (None, n),
    Modifier.TENS: lambda n: (None, None),
    Modifier.THOUSANDS: lambda n: (None, None),
}


@st.composite
def told(draw: st.DrawFn) -> CountRow:
    """A count of any kind, day and length, in whatever years: columns are days, weeks, months or years."""
    modifier = draw(st.sampled_from(list(KINDS)))
    low, high = KINDS[modifier](draw(st.sampled_from([0, 1, 9, 36, 480, 12_500])))
    day = draw(st.dates(date(2014, 9, 1), date(2014, 10, 5)) | st.dates(date(2012, 1, 1), date(2015, 1, 1)))
    return replace(
        MARKET,
        claim=draw(st.integers(0, 5_000)),
        low=low,
        high=high,
        modifier=modifier,
        day=day,
        last_day=day + timedelta(draw(st.sampled_from([0, 0, 0, 1, 6, 40]))),
        outcome=draw(st.sampled_from(list(Outcome)[:4])),
        verdict=draw(st.sampled_from([Verdict.UNREVIEWED, Verdict.ACCEPTED])),
        conceded=draw(st.booleans()) and low is not None,
    )


@settings(max_examples=40)
@given(
    st.lists(told(), min_size=1, max_size=60), st.sampled_from(LANGS), st.sampled_from([320, 500, 640, 1000])
)
def test_nothing_written_on_a_timeline_meets_anything_else(
    rows: list[CountRow], lang: Lang, width: int
) -> None:
    laid = laid_out(FigureKind.TIMELINE, rows, lang, width)
    assert meeting(laid.written) == []
    assert all(words.left >= -1 and words.right <= width + 1 for words in laid.written)
    assert laid.axis is not None
    assert len(laid.boxes) == len(plan(FigureSpec("x", FigureKind.TIMELINE), rows, lang).marks)


@pytest.mark.parametrize("lang", LANGS)
def test_rows_are_as_high_as_what_stands_in_them(lang: Lang) -> None:
    laid = laid_out(FigureKind.HOLDERS, neighbours(10), lang, 320)
    for above, below in pairwise(laid.boxes):
        assert above.top + above.height <= below.top + 1


def test_a_text_covers_the_line_under_it() -> None:
    pen = Pen(100, "en", LIGHT)
    pen.line([(50, 0), (50, 40)], "#FF0000", 3)
    pen.write(50, 30, "·", 20, LIGHT.text, align=Align.CENTRE, cleared=True)
    pen.finish(40)
    image = io.BytesIO()
    pen.canvas.savefig(image, format="png", dpi=DPI)
    assert Image.open(image).convert("RGB").getpixel((50, 18)) == (255, 255, 255)
