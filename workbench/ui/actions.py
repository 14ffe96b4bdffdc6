"""Actions of pages: each has a name, words, what it does, and perhaps keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def add_action(
    page: QWidget, name: str, text: str, does: Callable[[], None], keys: str = "", everywhere: bool = False
) -> QAction:
    """Give a page an action; its keys work while the focus is in the page, or `everywhere` in the window."""
    made = QAction(text, page)
    made.setObjectName(name)
    if keys:
        made.setShortcut(QKeySequence(keys))
    if not everywhere:
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.triggered.connect(lambda _checked=False: does())
    page.addAction(made)
    return made
