"""A small project made by a command."""

from pathlib import Path

import pytest

from tests.commands import REPORT, Khabar


@pytest.fixture
def project(tmp_path: Path, khabar: Khabar) -> Path:
    """A project with one report."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    folder = tmp_path / "Raqqa.khabar"
    done = khabar("import", folder, "report.txt", "--date", "2014-09-25", "--source", "الضفاف")
    assert done.returncode == 0, done.stderr
    return folder
