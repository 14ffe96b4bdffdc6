"""The screens of a project are made one after the other, as they were before."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.pages import Pages
from workbench.ui.screen import Bench, Screen


class WithField(Screen):
    """A screen with a field."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.field = QLineEdit(self)
        self.field.setObjectName("words")

    def focus_panes(self) -> list[QWidget]:
        return [self.field]

    def fields(self) -> Sequence[QLineEdit]:
        return [self.field]


def test_what_stood_in_the_fields_of_screens_that_nobody_has_looked_at_is_not_lost(
    bench: Bench, qtbot: QtBot
) -> None:
    filled = {"read": {"words": "السندس"}, "charts": {"words": "هجين"}}
    pages = Pages(bench, {"read": WithField, "charts": WithField})
    qtbot.addWidget(pages)
    pages.fill_in(filled)
    made = pages.screen_of("read")
    assert isinstance(made, WithField)
    assert made.field.text() == "السندس"
    assert pages.filled() == filled
