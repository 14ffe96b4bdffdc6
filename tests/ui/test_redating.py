"""Another date of a report: what takes long is said, can be given up, and is not lost by closing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from workbench.desk import Desk
from workbench.model import Details
from workbench.ui.redating import Redating
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme

LINES = """قال مصدر طبي إن خمسة مدنيين قتلوا الاثنين في غارة استهدفت بلدة السندس.
وأعلن ناطق باسم الجيش أن ثلاثة جنود أصيبوا الأحد في قصف على قرية المعلقة.
"""
THURSDAY, A_WEEK_LATER = date(2024, 3, 14), date(2024, 3, 21)
SHORT, LONG = 1, 2


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a short report and one that takes seconds to read."""
    folder = tmp_path_factory.mktemp("kept") / "Long.khabar"
    desk = Desk.open(folder, create=True)
    desk.author = "L. Haddad"
    desk.import_text(LINES, "قصيرة", Details(date=THURSDAY))
    desk.import_text("\n".join(f"{LINES} {n}" for n in range(450)), "طويلة", Details("طويلة", None, THURSDAY))
    desk.close()
    return folder


@pytest.fixture
def theme() -> Theme:
    return Theme(lang="ar")


@pytest.fixture
def desk(kept: Path, tmp_path: Path) -> Iterator[Desk]:
    """A copy of it."""
    copytree(kept, tmp_path / "Long.khabar")
    desk = Desk.open(tmp_path / "Long.khabar")
    yield desk
    desk.close()


@pytest.fixture
def redating(bench: Bench) -> Redating:
    return Redating.of(bench)


def date_of(desk: Desk, document: int) -> date | None:
    return desk.documents([document])[0].document.date


def test_what_takes_long_is_said_and_can_be_given_up(
    redating: Redating, desk: Desk, prompts: Answers, qtbot: QtBot
) -> None:
    edit = desk.undo_label()
    redating.set_details([LONG], Details(date=A_WEEK_LATER), {"date"})
    qtbot.waitUntil(lambda: prompts.give_up is not None)
    assert "طويلة" in prompts.told[-1]
    assert prompts.give_up is not None
    with qtbot.waitSignal(redating.as_before):
        prompts.give_up()
    assert prompts.give_up is None
    assert (date_of(desk, LONG), desk.undo_label()) == (THURSDAY, edit)


def test_it_is_said_when_it_is_done(
    redating: Redating, desk: Desk, prompts: Answers, bench: Bench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bench.signals.changed):
        redating.set_details([LONG], Details(date=A_WEEK_LATER), {"date"})
    assert date_of(desk, LONG) == A_WEEK_LATER
    assert len(set(prompts.told)) > 1
    assert prompts.give_up is None


def test_what_is_quick_says_nothing_and_closing_waits_for_it(
    redating: Redating, desk: Desk, prompts: Answers, bench: Bench
) -> None:
    redating.set_details([SHORT], Details(date=A_WEEK_LATER), {"date"})
    assert redating.may_close()
    bench.jobs.drop()()
    assert date_of(desk, SHORT) == A_WEEK_LATER
    assert prompts.told == prompts.asked == []


def test_closing_asks_before_a_long_one_is_given_up(
    redating: Redating, desk: Desk, prompts: Answers, bench: Bench, qtbot: QtBot
) -> None:
    redating.set_details([LONG], Details(date=A_WEEK_LATER), {"date"})
    qtbot.waitUntil(lambda: prompts.give_up is not None)
    prompts.yes = False
    assert not redating.may_close()
    prompts.yes = True
    assert redating.may_close()
    assert redating.may_close()
    assert len(prompts.asked) == 2
    bench.jobs.drop()()
    assert date_of(desk, LONG) == THURSDAY


def test_one_undo_takes_back_what_was_said_of_several(
    redating: Redating, desk: Desk, bench: Bench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bench.signals.changed):
        redating.set_details([SHORT, LONG], Details(source="إذاعة"), {"source"})
    assert {each.document.source for each in desk.documents([SHORT, LONG])} == {"إذاعة"}
    desk.undo()
    assert {each.document.source for each in desk.documents([SHORT, LONG])} == {None}
