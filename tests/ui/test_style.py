"""Scroll bars: the whole length for the handle, and the handle where the page is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QScrollBar, QStyle, QStyleOptionSlider

from tests.ui.conftest import Show


@pytest.fixture
def bar(show: Show) -> QScrollBar:
    """A scroll bar over ten pages, at the top."""
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.resize(14, 400)
    bar.setRange(0, 900)
    bar.setPageStep(100)
    show(bar)
    return bar


def handle(bar: QScrollBar) -> tuple[int, int]:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    part = QStyle.SubControl.SC_ScrollBarSlider
    rect = bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar)
    return (rect.top(), rect.height())


def test_the_handle_is_as_long_as_its_share_and_ends_at_the_end(bar: QScrollBar) -> None:
    assert handle(bar) == (0, 40)
    bar.setValue(900)
    assert handle(bar) == (360, 40)


def test_the_handle_never_gets_too_short_to_get_hold_of(bar: QScrollBar) -> None:
    bar.setRange(0, 1_000_000)
    assert handle(bar)[1] == 28


def test_dragging_the_handle_scrolls(bar: QScrollBar) -> None:
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(7, 20))
    QTest.mouseMove(bar, QPoint(7, 200))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(7, 200))
    assert 400 <= bar.value() <= 600


def test_a_click_beside_the_handle_turns_a_page(bar: QScrollBar) -> None:
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(7, 390))
    assert bar.value() == 100


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_lists_can_be_drawn_with_them(show: Show, direction: Qt.LayoutDirection) -> None:
    view = QListWidget()
    view.setLayoutDirection(direction)
    view.addItems([f"{n} " + "خبر " * 60 for n in range(100)])
    show(view)
    assert not view.grab().isNull()
