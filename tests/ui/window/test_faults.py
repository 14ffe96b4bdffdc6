"""Faults are kept and shown; known errors are only said."""

from pathlib import Path

import pytest

from tests.ui.conftest import Answers
from tests.ui.window.conftest import Now
from workbench.errors import DiskFull
from workbench.ui.window import Window


def test_a_fault_is_kept_and_shown(
    window: Window, prompts: Answers, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for _time in range(3):
        window.report_fault(ZeroDivisionError("division by zero"))
    assert "ZeroDivisionError" in prompts.faults.pop()
    assert prompts.faults == [], "the same fault was shown again"
    assert len(list((tmp_path / "state").rglob("*.txt"))) == 1


def test_a_fault_that_cannot_be_kept_is_still_shown(
    window: Window, prompts: Answers, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("not a folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    window.report_fault(ZeroDivisionError("division by zero"))
    assert "ZeroDivisionError" in prompts.faults.pop()


def test_a_known_error_that_nobody_caught_is_only_said(
    window: Window, workspace: Now, prompts: Answers
) -> None:
    window.report_fault(DiskFull(path="/media/usb"))
    assert "/media/usb" in workspace().notice.words.text()
    assert prompts.faults == []
