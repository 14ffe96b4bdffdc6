"""Every text of a figure has its own place, at any width and size of letters."""

import io
from collections.abc import Sequence
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


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 5), st.integers(0, 3_000), st.booleans()),
        min_size=1,
        max_size=40,
    ),
    st.sampled_from(LANGS),
    st.sampled_from([320, 560, 1000]),
)
def test_labels_of_any_days_keep_apart(
    counts: list[tuple[int, int, int, bool]], lang: Lang, width: int
) -> None:
    rows = [
        replace(
            exactly(MARKET, low),
            claim=claim,
            day=date(2024, 3, 1) + timedelta(first),
            last_day=date(2024, 3, 1) + timedelta(first + more),
            outcome=(Outcome.KILLED, Outcome.INJURED)[decided],
            verdict=(Verdict.UNREVIEWED, Verdict.ACCEPTED)[decided],
        )
        for claim, (first, more, low, decided) in enumerate(counts)
    ]
    assert meeting(laid_out(FigureKind.TIMELINE, rows, lang, width).written) == []


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
