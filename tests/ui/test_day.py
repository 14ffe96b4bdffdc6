"""A day as it is typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.errors import BadDate
from workbench.ui.day import DayField, read_day
from workbench.ui.theme import Theme

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_read_in_digits_of_any_family(day: date) -> None:
    assert read_day(day.isoformat()) == day
    assert read_day(day.isoformat().translate(ARABIC)) == day


@pytest.mark.parametrize("text", ["2014/9/5", "2014.09.05", " 2014-09-05 "])
def test_other_signs_between_the_numbers_will_do(text: str) -> None:
    assert read_day(text) == date(2014, 9, 5)


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_is_no_day(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize("text", ["5/9/14", "2014-13-01", "2014-02-30", "14-09-05", "أمس", "2014"])
def test_what_could_be_two_days_or_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadDate, match=r"25/9/2014"):
        read_day(text)


def test_arabic_digits_are_typed_as_they_are_read(qtbot: QtBot, theme: Theme) -> None:
    field = DayField(theme, "day")
    qtbot.addWidget(field)
    field.line.insert("٢٠١٤-٠٩-٢٥")
    field.line.textEdited.emit(field.line.text())
    assert field.line.text() == "2014-09-25"
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.day == date(2014, 9, 25)


def test_what_is_wrong_is_said_until_something_else_is_typed(qtbot: QtBot, theme: Theme) -> None:
    field = DayField(theme, "day")
    qtbot.addWidget(field)
    field.show()
    field.line.setText("25/9")
    assert not field.is_right()
    assert field.fault.isVisible()
    assert "25/9" in field.line.accessibleDescription()
    field.line.textEdited.emit("2014-09-25")
    assert not field.fault.isVisible()


@pytest.mark.parametrize("typed", ["3/4/2014", "٣/٤/٢٠١٤", "3 نيسان 2014"])
def test_how_a_day_was_understood_stands_under_it(typed: str, qtbot: QtBot, theme: Theme) -> None:
    field = DayField(theme, "day")
    qtbot.addWidget(field)
    field.show()
    assert not field.understood.isVisible()
    field.line.insert(typed)
    field.line.textEdited.emit(typed)
    assert field.understood.isVisible()
    assert field.understood.text() == ("3 نيسان/أبريل 2014" if theme.rtl else "3 April 2014")
    field.line.clear()
    QTest.keyClicks(field.line, "4/13/2014")
    assert not field.understood.isVisible()
    assert not field.is_right()
    assert field.fault.isVisible()


def test_an_empty_field_does_not_look_filled_in(qtbot: QtBot, theme: Theme) -> None:
    field = DayField(theme, "day")
    qtbot.addWidget(field)
    assert not any(sign.isdigit() for sign in field.line.placeholderText())
