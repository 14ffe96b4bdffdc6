"""Boxes to choose one of a closed set of terms from."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from workbench.terms import label
from workbench.ui.theme import Theme

T = TypeVar("T", bound=StrEnum)


class Choice(QComboBox):
    """A box that the wheel leaves alone: it scrolls what the box stands in, and changes no answer unseen."""

    def __init__(self) -> None:
        super().__init__()
        # Qt's own boxes take the focus from the wheel.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the form around; the open list has a view of its own."""
        event.ignore()


def choice(name: str, spoken: str, theme: Theme) -> QComboBox:
    """An empty box; `spoken` is what screen readers call it."""
    box = Choice()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    box.setToolTip(spoken)
    box.setFont(theme.font())
    box.setMinimumHeight(theme.size("control"))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(7)
    return box


def fill(box: QComboBox, values: Iterable[StrEnum], theme: Theme, none: str | None = None) -> QComboBox:
    """Offer these terms; `none` is what stands first for none of them."""
    if none is not None:
        box.addItem(none, "")
    for value in values:
        box.addItem(label(value, theme.lang), value.value)
    return box


def chosen(box: QComboBox, kind: type[T]) -> T | None:
    """The term that is chosen, None for none of them."""
    found = box.currentData()
    return kind(found) if found else None


def choose(box: QComboBox, value: StrEnum | str | None) -> None:
    """Choose a term, or none."""
    box.setCurrentIndex(max(0, box.findData(str(value) if value is not None else "")))
