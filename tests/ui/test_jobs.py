"""Work in the background: what comes of it arrives on the interface thread, or not at all."""

import threading
from typing import NoReturn

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from workbench.errors import CannotRead, KnownError
from workbench.progress import Cancelled, Progress
from workbench.ui.jobs import Jobs


def unexpected(error: KnownError) -> None:
    raise AssertionError(error)


def unasked(result: object) -> None:
    raise AssertionError(result)


def test_the_result_is_delivered_on_the_interface_thread(qtbot: QtBot, jobs: Jobs) -> None:
    owner, found = QObject(), []

    def done(result: str) -> None:
        found.append((result, threading.current_thread() is threading.main_thread()))

    jobs.run(owner, lambda progress: "خبر", done, unexpected)
    qtbot.waitUntil(lambda: found == [("خبر", True)])


def test_a_known_error_is_shown_where_it_happened(qtbot: QtBot, jobs: Jobs) -> None:
    owner, shown = QObject(), list[KnownError]()

    def work(progress: Progress) -> NoReturn:
        raise CannotRead(path="تقرير.txt", reason="…")

    jobs.run(owner, work, lambda result: None, shown.append)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert isinstance(shown[0], CannotRead)


def test_any_other_error_is_a_fault_of_the_program(qtbot: QtBot, jobs: Jobs, prompts: Answers) -> None:
    jobs.run(QObject(), lambda progress: 1 // 0, lambda result: None, unexpected)
    qtbot.waitUntil(lambda: len(prompts.faults) == 1)
    assert "ZeroDivisionError" in prompts.faults.pop()


def test_a_job_without_a_result_says_so_to_its_owner(qtbot: QtBot, jobs: Jobs, prompts: Answers) -> None:
    owner, broken = QObject(), list[str]()

    def give_up(progress: Progress) -> None:
        raise Cancelled

    jobs.run(owner, lambda progress: 1 // 0, unasked, unexpected, broken=lambda: broken.append("fault"))
    jobs.run(owner, give_up, unasked, unexpected, broken=lambda: broken.append("cancelled"))
    qtbot.waitUntil(lambda: sorted(broken) == ["cancelled", "fault"])
    qtbot.waitUntil(lambda: len(prompts.faults) == 1)
    prompts.faults.clear()


def test_progress_shows_the_latest_and_all_of_it_is_not_needed(qtbot: QtBot, jobs: Jobs) -> None:
    owner, shown = QObject(), list[int]()

    def work(progress: Progress) -> None:
        for step in range(1, 5001):
            progress(step, 5000, "")

    jobs.run(owner, work, lambda result: None, unexpected, lambda done, total, label: shown.append(done))
    qtbot.waitUntil(lambda: bool(shown) and shown[-1] == 5000)
    assert shown == sorted(shown)


def test_cancelling_ends_the_work_at_its_next_report(qtbot: QtBot, jobs: Jobs) -> None:
    begun, done = threading.Event(), list[None]()

    def work(progress: Progress) -> None:
        while True:
            begun.set()
            progress(0, 0, "")

    job = jobs.run(QObject(), work, done.append, unexpected, name="long")
    begun.wait()
    assert jobs.running("long") is job
    job.cancel()
    qtbot.waitUntil(lambda: jobs.running("long") is None)
    assert done == []


def test_nothing_is_delivered_to_a_page_that_is_gone(qtbot: QtBot, jobs: Jobs) -> None:
    owner, go, done, after = QObject(), threading.Event(), list[bool](), list[bool]()
    jobs.run(owner, lambda progress: go.wait(), done.append, unexpected)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    go.set()
    jobs.run(jobs, lambda progress: True, after.append, unexpected)
    qtbot.waitUntil(lambda: after == [True])
    assert done == []


def test_settling_waits_for_the_work_and_delivers_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    owner, done, after = QObject(), list[int](), list[int]()

    def work(progress: Progress) -> int:
        while True:
            progress(0, 0, "")

    jobs.run(owner, work, done.append, unexpected)
    jobs.settle()
    jobs.run(owner, lambda progress: 1, after.append, unexpected)
    qtbot.waitUntil(lambda: after == [1])
    assert done == []


def test_what_is_asked_for_after_the_end_is_not_begun(qtbot: QtBot, jobs: Jobs) -> None:
    begun = list[str]()
    jobs.close()
    jobs.run(QObject(), lambda progress: begun.append("خبر"), lambda result: None, unexpected)
    assert begun == []


def test_jobs_in_turn_end_in_the_order_of_asking(qtbot: QtBot, jobs: Jobs) -> None:
    may_end, ended = threading.Event(), list[str]()

    def first(progress: Progress) -> str:
        assert may_end.wait(10)
        return "first"

    jobs.run(owner := QObject(), first, ended.append, unexpected, in_turn="decisions")
    jobs.run(owner, lambda progress: "second", ended.append, unexpected, in_turn="decisions")
    jobs.run(owner, lambda progress: "beside", ended.append, unexpected, in_turn="another lane")
    qtbot.waitUntil(lambda: ended == ["beside"])
    may_end.set()
    qtbot.waitUntil(lambda: ended == ["beside", "first", "second"])
