"""Whether there is a screen to open the window on."""

import sys

import pytest

from workbench.cli.window import has_display


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
