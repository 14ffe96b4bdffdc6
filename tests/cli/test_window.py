"""Whether there is a screen to open the window on."""

import sys
from pathlib import Path

import pytest

from tests.rights import as_nobody
from workbench.cli.window import has_display, open_
from workbench.errors import CannotRead


@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": ":4711"}, {"DISPLAY": ":4711.0"}, {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": "far:0"}],
)
@pytest.mark.parametrize("system", ["linux"])
def test_no_screen(environment: dict[str, str], system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert not has_display(environment)


@pytest.mark.parametrize("environment", [{"DISPLAY": "far:0"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_a_screen(environment: dict[str, str]) -> None:
    assert has_display(environment)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_always_have_one(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert has_display({})


def test_a_project_in_a_closed_folder_is_said_to_be_closed(tmp_path: Path) -> None:
    with as_nobody(), pytest.raises(CannotRead, match="Permission denied"):
        open_.main([str(tmp_path / "A.khabar")], standalone_mode=False)
