"""When and where Python looks for garbage: on the interface thread, and never all of it while somebody works.

A search of its own comes in whatever thread happens to ask for memory; what it finds of Qt's objects would
be destroyed there, which ends the program. And a search through everything holds the interpreter: with the
counts of 2,000 reports in memory that took up to 390 ms. What this program keeps much of (frozen
dataclasses, tuples) makes no cycles and goes without any search.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

# Often enough that what was made in between is looked through in a millisecond or two.
_LOOK_MS = 100
# What is still there after so many looks among the newest is looked at once more, then left as old.
_LOOKS = 10
# Dialogs of other programs, and windows that are still coming up, take the focus for less than that.
_GONE_MS = 1000


class Garbage(QObject):
    """Searches among young objects all along, and through all once the user has gone to another program."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        gc.disable()
        self._looked = 0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._among_young)
        self._look.start()
        self._gone = QTimer(self, singleShot=True, interval=_GONE_MS)
        self._gone.timeout.connect(self._through_all)
        application.applicationStateChanged.connect(self._follow)

    def _among_young(self) -> None:
        newest = gc.get_count()[0]
        if newest < gc.get_threshold()[0]:
            return
        self._looked = (self._looked + 1) % _LOOKS
        gc.collect(0 if self._looked else 1)

    def _through_all(self) -> None:
        gc.collect()

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._gone.stop()
        else:
            self._gone.start()
