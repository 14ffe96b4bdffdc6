"""Figures as images: where marks can be clicked, which way they run, how they bear much and little."""

import io
import os
import subprocess
import sys
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.chart.examples import MARKET, exactly, many, market
from workbench.chart.colours import DARK, HIGH_CONTRAST, LIGHT, Colours
from workbench.chart.draw import Drawing, Hit, draw
from workbench.chart.plan import plan
from workbench.chart.scale import ticks
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.model import CountRow
from workbench.terms import LANGS, Lang


def drawn(
    kind: FigureKind,
    rows: list[CountRow],
    lang: Lang = "ar",
    width: int = 560,
    colours: Colours = LIGHT,
    scale: float = 1.0,
) -> Drawing:
    return draw(plan(FigureSpec("x", kind), rows, lang), width, colours, scale)


def pixels(drawing: Drawing) -> NDArray[np.uint8]:
    return np.asarray(Image.open(io.BytesIO(drawing.png)).convert("RGB"))


def ink_in(drawing: Drawing, hit: Hit, colour: str) -> NDArray[np.intp]:
    """The columns inside a hit where a colour stands."""
    wanted = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    part = pixels(drawing)[hit.top : hit.top + hit.height, hit.left : hit.left + hit.width]
    (columns,) = np.nonzero((part == wanted).all(axis=2).any(axis=0))
    return columns + hit.left


@pytest.mark.parametrize("kind", FigureKind)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_mark_can_be_clicked(kind: FigureKind, lang: Lang, scale: float) -> None:
    drawing = drawn(kind, market(), lang, scale=scale)
    image = pixels(drawing)
    assert image.shape[:2] == (drawing.height, drawing.width)
    figure = plan(FigureSpec("x", kind), market(), lang)
    assert [hit.mark for hit in drawing.hits] == list(range(len(figure.marks)))
    for hit in drawing.hits:
        assert hit.width >= 24 * scale
        assert hit.height >= 22 * scale
        assert 0 <= hit.left < hit.left + hit.width <= drawing.width + 8 * scale
        assert 0 <= hit.top < hit.top + hit.height <= drawing.height


@pytest.mark.parametrize("lang", LANGS)
def test_the_marks_lie_where_their_hits_say(lang: Lang) -> None:
    drawing = drawn(FigureKind.HOLDERS, [exactly(MARKET, 14)], lang)
    (hit,) = drawing.hits
    columns = ink_in(drawing, hit, LIGHT.mark)
    assert 8 <= len(columns) <= 16


def test_values_run_from_where_reading_starts() -> None:
    rows = [exactly(MARKET, 2), exactly(MARKET, 15)]
    for lang, from_zero in (("ar", -1), ("en", 1)):
        drawing = drawn(FigureKind.HOLDERS, rows, "ar" if lang == "ar" else "en")
        large, small = (ink_in(drawing, hit, LIGHT.mark).mean() for hit in drawing.hits)
        assert from_zero * (large - small) > 50


@pytest.mark.parametrize("lang", LANGS)
def test_time_runs_to_the_right_in_both_languages(lang: Lang) -> None:
    figure = plan(FigureSpec("x", FigureKind.TIMELINE), market(), lang)
    drawing = draw(figure, 560)
    killed = {mark.label: hit.left for mark, hit in zip(figure.marks, drawing.hits, strict=True)}
    lefts = list(killed.values())
    assert lefts == sorted(lefts)


def test_rows_do_not_overlap() -> None:
    hits = drawn(FigureKind.HOLDERS, many(60)).hits
    for above, below in pairwise(hits):
        assert above.top + above.height <= below.top + 1


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH_CONTRAST])
@pytest.mark.parametrize("kind", FigureKind)
def test_the_ground_is_that_of_the_theme(kind: FigureKind, colours: Colours) -> None:
    corner = pixels(drawn(kind, market(), colours=colours))[0, 0]
    assert "#{:02X}{:02X}{:02X}".format(*corner) == colours.ground


@pytest.mark.parametrize("kind", FigureKind)
@pytest.mark.parametrize("width", [320, 560, 1200])
@pytest.mark.parametrize("rows", [[], [MARKET], market(), many(200)], ids=["none", "one", "some", "many"])
def test_much_and_little_can_be_drawn(kind: FigureKind, width: int, rows: list[CountRow]) -> None:
    drawing = drawn(kind, rows, width=width)
    assert drawing.width == width
    assert drawing.height > 60


@pytest.mark.parametrize(
    ("top", "expected"),
    [(0, (0,)), (1, (0, 1)), (5, (0, 1, 2, 3, 4, 5)), (14, (0, 4, 8, 12, 16)), (23, (0, 5, 10, 15, 20, 25))],
)
def test_ticks_are_round(top: int, expected: tuple[int, ...]) -> None:
    assert ticks(top) == expected


def test_large_numbers_have_few_ticks() -> None:
    for top in (99, 101, 4000, 123_456, 10_000_000):
        assert ticks(top)[-1] >= top
        assert len(ticks(top)) <= 6


def test_planning_does_not_wait_for_matplotlib() -> None:
    modules = "workbench.chart.plan, workbench.chart.draw, workbench.chart.save"
    code = f"import sys, {modules}; print('matplotlib' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert run.stdout.strip() == "False"
