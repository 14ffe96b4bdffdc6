"""A day has one way of being written."""

from datetime import date

import pytest

from workbench.text.iso import iso_day


def test_a_day_is_read() -> None:
    assert iso_day("2014-09-25") == date(2014, 9, 25)


@pytest.mark.parametrize(
    "text", ["2014W391", "2014-W39-1", "20140925", "2014-268", "2014-9-25", "2014-02-30", ""]
)
def test_nothing_else_is_a_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        iso_day(text)
