"""When Python looks for garbage: a full search never comes while somebody works.

It visits every object there is, with the interpreter held: with the counts of 2,000 reports in memory that
took up to 390 ms. What this program keeps much of (frozen dataclasses, tuples) makes no cycles and goes
without any search.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

# Searches among young objects cost a millisecond and stay as they are.
_NEVER = 1_000_000_000
# Dialogs of other programs, and windows that are still coming up, take the focus for less than that.
_GONE_MS = 1000


class Garbage(QObject):
    """Searches all once the user has gone to another program."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        youngest, middle, _ = gc.get_threshold()
        gc.set_threshold(youngest, middle, _NEVER)
        self._gone = QTimer(self, singleShot=True, interval=_GONE_MS)
        self._gone.timeout.connect(lambda: gc.collect())
        application.applicationStateChanged.connect(self._follow)

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._gone.stop()
        else:
            self._gone.start()
