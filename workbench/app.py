"""The composition root: the objects of the window, built by hand and handed to each other."""

from pathlib import Path

from platformdirs import user_documents_path

from workbench.ui.charts.screen import ChartsScreen
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.run import make_application, show
from workbench.ui.settings import Settings
from workbench.ui.window import Window

# In the user's own documents, where it is found again and may be deleted without asking anybody.
EXAMPLE = "Khabar example.khabar"

# The screens that exist, in the order of the rail; their names and icons are the workspace's.
SCREENS = {"documents": DocumentsScreen, "read": ReadScreen, "charts": ChartsScreen}


def run(project: Path | None, quit_when_shown: bool = False) -> int:
    """Open the window, on a project if one is named; the exit status."""
    application = make_application()
    window = Window(application, Settings(), SCREENS, user_documents_path() / EXAMPLE)
    return show(application, window, project, quit_when_shown)
