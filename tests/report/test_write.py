"""Reports as files."""

from pathlib import Path

import pytest

from tests.report.examples import report
from workbench.errors import CannotWrite
from workbench.report.write import write_report


def test_the_name_says_the_format(tmp_path: Path) -> None:
    whole = report("ar")
    assert write_report(tmp_path / "a.html", whole).read_text().startswith("<!DOCTYPE html>")
    assert write_report(tmp_path / "a.docx", whole).read_bytes().startswith(b"PK")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "a.html"]
    with pytest.raises(CannotWrite, match=r"html or \.docx"):
        write_report(tmp_path / "a.pdf", whole)
