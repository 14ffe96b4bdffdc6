"""A window in a process of its own, in which a report is being typed until it is killed."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from workbench.app import SCREENS
from workbench.desk import Desk
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.run import make_application, show
from workbench.ui.settings import Settings
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace


def main(project: str, title: str, text: str) -> None:
    """Type a report, and say once some time has gone by since the last letter."""
    folder = Path(project)
    Desk.open(folder, create=True).close()
    application = make_application()
    window = Window(application, Settings(folder.with_name("settings.ini")), SCREENS, folder)

    def type_in() -> None:
        assert isinstance(window.page, Workspace)
        window.page.show_screen("documents")
        screen = window.page.screen_of("documents")
        assert isinstance(screen, DocumentsScreen)
        screen.paste.text.insertPlainText(text)
        QTest.keyClicks(screen.paste.title, title)
        QTimer.singleShot(2_000, say)

    def say() -> None:
        sys.stdout.write("typed\n")
        sys.stdout.flush()

    window.usable.connect(type_in)
    show(application, window, folder, quit_when_shown=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
