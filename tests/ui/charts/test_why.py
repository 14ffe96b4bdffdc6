"""Whether a count is in a number, and why."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from tests.chart.examples import MARKET, exactly, market
from workbench.chart.figure import Cue, Figure, Reason
from workbench.chart.plan import plan
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.ui.charts.behind import quoted_count, rows_behind
from workbench.ui.charts.why import LeftOut, reasons_out


def timeline() -> Figure:
    return plan(FigureSpec("timeline", FigureKind.TIMELINE), market(), "en")


def test_every_reason_has_its_words(application: QApplication) -> None:
    assert reasons_out().keys() == set(Reason)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (MARKET.words, "the lowest"),
        ("14", "the highest"),
        ("12", "in between"),
    ],
)
def test_a_count_is_the_lowest_the_highest_or_in_between(
    application: QApplication, words: str, why: str
) -> None:
    rows = [
        MARKET,
        replace(exactly(MARKET, 14), claim=2, words="14"),
        replace(exactly(MARKET, 12), claim=3, words="12"),
    ]
    figure = plan(FigureSpec("timeline", FigureKind.TIMELINE), rows, "en")
    (mark,) = figure.marks
    said = {behind.row.words: behind.why for behind in rows_behind(figure.kind, mark, LeftOut(figure))}
    assert said[words] == why


@pytest.mark.parametrize("kind", FigureKind)
def test_each_count_behind_a_mark_says_what_it_is_to_it(application: QApplication, kind: FigureKind) -> None:
    figure = plan(FigureSpec("x", kind), market(), "en")
    left_out = LeftOut(figure)
    assert all(behind.why for mark in figure.marks for behind in rows_behind(kind, mark, left_out))


def test_what_is_conceded_counts_behind_its_own_mark(application: QApplication) -> None:
    figure = timeline()
    conceded = next(mark for mark in figure.marks if mark.cue is Cue.CONCEDED)
    behind = rows_behind(figure.kind, conceded, LeftOut(figure))
    assert sum(row.counted for row in behind) == len(conceded.rows)


def test_denials_of_the_same_day_stand_behind_what_counts(application: QApplication) -> None:
    figure = timeline()
    behind = rows_behind(figure.kind, figure.marks[0], LeftOut(figure))
    assert [row.counted for row in behind] == sorted((row.counted for row in behind), reverse=True)
    assert "denied: not counted" in {row.why for row in behind}


def test_without_a_mark_all_that_is_left_out_is_shown(application: QApplication) -> None:
    figure = timeline()
    assert len(rows_behind(figure.kind, None, LeftOut(figure))) == len(figure.left)


def test_a_count_far_inside_its_claim_is_still_seen() -> None:
    words = quoted_count(
        f"{'قبل ذلك بكثير من الكلام ' * 8}قتل 14 مسلحا على الأقل\nفي البلدة", "14 مسلحا على الأقل"
    )
    (number,) = words.numbers
    assert number.of(words.text) == "14 مسلحا على الأقل"
    assert number.start < 40
    assert words.text.startswith("«…")
    assert "\n" not in words.text


def test_a_count_outside_the_words_of_its_claim_marks_nothing() -> None:
    assert quoted_count("قتل أربعة", "14 مسلحا").numbers == ()
