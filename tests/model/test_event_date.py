"""A date is written no closer than it is known."""

import pytest

from workbench.model import EventDate
from workbench.text.values import Precision


@pytest.mark.parametrize(
    ("start", "end", "precision", "iso"),
    [
        ("2014-09-25", "2014-09-25", Precision.DAY, "2014-09-25"),
        ("2014-09-25T07:30", "2014-09-25T07:30", Precision.MINUTE, "2014-09-25"),
        ("2016-01-01", "2016-12-31", Precision.YEAR, "2016"),
        ("2016-03-01", "2016-03-31", Precision.MONTH, "2016-03"),
        ("2014-09-23", "2014-09-25", Precision.RANGE, "2014-09-23/2014-09-25"),
        ("2014-09-23", None, Precision.RANGE, "2014-09-23/.."),
        (None, None, Precision.DAY, ""),
    ],
)
def test_iso(start: str | None, end: str | None, precision: Precision, iso: str) -> None:
    assert EventDate(start, end, precision).iso == iso
