"""Figures are drawn one after the other, and one that cannot be drawn keeps none of the others waiting."""

from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from workbench.ui.charts.studio import Drawn, Studio, Wish
from workbench.ui.screen import Bench


def test_after_a_fault_the_next_figure_is_drawn(bench: Bench, prompts: Answers, qtbot: QtBot) -> None:
    first, second = bench.desk.outputs.figures()
    studio, drawn = Studio(bench), list[Drawn]()
    studio.drawn.connect(drawn.append)
    upside_down = Wish(first, "ar", "european", width=-400, scale=1.0)
    studio.want({"first": upside_down, "second": Wish(second, "ar", "european", 400, 1.0)})
    qtbot.waitUntil(lambda: not studio.busy)
    assert [one.wish.spec for one in drawn] == [second]
    assert prompts.faults
    prompts.faults.clear()
