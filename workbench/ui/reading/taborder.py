"""The order in which Tab goes through a form whose fields come and go."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def set_tab_order(stops: Iterable[QWidget]) -> None:
    """Let Tab go through these, once they stand in one window: Qt gives up the order of what moves later."""
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)
