"""The order in which Tab goes through fields that are added to a form later."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def put_before(button: QWidget, fields: Iterable[QWidget]) -> None:
    """Let Tab go through new fields just before it comes to a button."""
    before = button.previousInFocusChain()
    chain = [*([before] if before else []), *fields, button]
    for one, following in pairwise(chain):
        QWidget.setTabOrder(one, following)
