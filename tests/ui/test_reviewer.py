"""Whose name stands with a decision: it is known at once, and never waited for."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.disk import writing
from tests.small import project
from tests.ui.conftest import Answers, held_up
from workbench.desk import Desk
from workbench.ui.jobs import Jobs
from workbench.ui.reviewer import Reviewer
from workbench.ui.settings import Settings


def test_another_name_holds_at_once_while_somebody_else_writes(
    tmp_path: Path, settings: Settings, prompts: Answers, jobs: Jobs, qtbot: QtBot
) -> None:
    store = project(tmp_path)
    desk = Desk(store)
    reviewer = Reviewer(desk, settings, prompts, jobs)
    prompts.name = "أبو سامي"
    with writing(store):
        assert reviewer.ask()
        assert reviewer.name == settings.reviewer == "أبو سامي"
        assert desk.author is None
    qtbot.waitUntil(lambda: desk.author == "أبو سامي")
    desk.close()


def test_the_name_given_last_is_the_one_that_is_kept_however_much_else_goes_on(
    desk: Desk, settings: Settings, prompts: Answers, jobs: Jobs, qtbot: QtBot
) -> None:
    reviewer = Reviewer(desk, settings, prompts, jobs)
    with held_up(jobs):
        for name in ("أبو سامي", "ليلى"):
            prompts.name = name
            assert reviewer.ask()
        qtbot.waitUntil(lambda: desk.author == "ليلى")
