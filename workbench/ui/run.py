"""Qt's side of a run: the application before anything else, and its end after the window's."""

import gc
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workbench.ui.fonts import register_fonts
from workbench.ui.garbage import Garbage
from workbench.ui.style import Style
from workbench.ui.window import Window

# A background thread that computes gives the interpreter back after so many seconds: each call to Qt
# lets go of it, so that painting would wait for Python's own 5 ms at every step.
_TURN = 0.0001


def make_application() -> QApplication:
    """The application with its fonts and style, ready for the first widget."""
    sys.setswitchinterval(_TURN)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("khabar")
    application.setApplicationDisplayName("Khabar")
    application.setDesktopFileName("khabar")
    application.setStyle(Style())
    register_fonts()
    Garbage(application)
    return application


def show(application: QApplication, window: Window, project: Path | None, quit_when_shown: bool) -> int:
    """Show the window, on a project if one is named, until it is closed; the exit status.

    `quit_when_shown` closes it as soon as it can be used.
    """
    # From here on whatever goes wrong in a slot is a fault to be reported, not the end of the program.
    sys.excepthook = lambda _kind, fault, _trace: window.report_fault(fault)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window.show()
    if quit_when_shown:
        waits_for_project = project is not None
        window.usable.connect(lambda: QTimer.singleShot(0, window.close))
        if not waits_for_project:
            window.usable.emit()
    if project is not None:
        window.open_project(project)
    status = application.exec()
    sys.excepthook = sys.__excepthook__
    # At its end Python looks for garbage only where it may.
    gc.enable()
    return status
