"""Draw every screen in both languages and all colours, offscreen: `make pictures`.

All of them go to build/pictures, to be looked at; those that the documents show go to docs/pictures too.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import delete

from workbench.demo import make_example
from workbench.desk import Desk
from workbench.model import Query
from workbench.query import parse_query
from workbench.terms import Lang
from workbench.ui.pages import MakeScreen
from workbench.ui.run import make_application
from workbench.ui.settings import Settings
from workbench.ui.start import StartPage
from workbench.ui.theme import Theme, ThemeName
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace

ROOT = Path(__file__).parent.parent
IN_DOCUMENTS = {"read_ar_light", "charts_en_dark"}
SCREENS = ("documents", "read", "filtered", "charts")
# A page has settled once it has looked the same for a while: figures are drawn in the background.
_GLANCE_MS, _SAME, _MOST = 200, 3, 150
_COLOURS = 192


@dataclass(frozen=True, slots=True)
class Picture:
    """A scene in a language, colours and a size."""

    scene: str
    lang: Lang
    name: ThemeName
    narrow: bool = False

    @property
    def stem(self) -> str:
        """The name of its file."""
        return f"{self.scene}_{self.lang}_{self.name.value}{'_1366x768_at_150' if self.narrow else ''}"

    @property
    def theme(self) -> Theme:
        """What it looks like."""
        return Theme(self.name, 150 if self.narrow else 100, self.lang)


def pictures() -> Iterator[Picture]:
    """Every scene in both languages and all colours; the pages of a project on a small screen as well."""
    languages: tuple[Lang, ...] = ("ar", "en")
    for scene, lang, name in product(SCENES, languages, ThemeName):
        yield Picture(scene, lang, name)
    for scene, lang in product(SCREENS, languages):
        yield Picture(scene, lang, ThemeName.LIGHT, narrow=True)


# ------------------------------------------------------------------ what is to be seen


def start(window: Window, folder: Path) -> None:
    """The start page."""
    window.leave_project()


def empty(window: Window, folder: Path) -> None:
    """A new project."""
    window.open_project(folder / "مشروع جديد.khabar", create=True)


def documents(window: Window, folder: Path) -> None:
    """The reports of the example."""
    workspace(window, folder).show_screen("documents")


def read(window: Window, folder: Path) -> None:
    """The report with four holders, one of its claims chosen."""
    page = workspace(window, folder)
    bench = page.screen_of("read").bench
    chosen = bench.desk.find_claims(parse_query('holder:"الدفاع المدني" outcome:killed'))
    bench.signals.show_claim.emit(chosen[0])


def filtered(window: Window, folder: Path) -> None:
    """The same report with the filter of its claims open."""
    read(window, folder)
    settle(window)
    look = window.findChild(QAbstractButton, "filter_claims")
    assert look is not None, "there is no filter"
    look.setChecked(True)


def charts(window: Window, folder: Path) -> None:
    """The figures of the example."""
    workspace(window, folder).show_screen("charts")


SCENES: dict[str, Callable[[Window, Path], None]] = {
    "start": start,
    "empty": empty,
    "documents": documents,
    "read": read,
    "filtered": filtered,
    "charts": charts,
}


def workspace(window: Window, folder: Path) -> Workspace:
    """The page of the example project, opened if another page is shown."""
    window.open_project(folder / "Example.khabar")
    settle(window)
    assert isinstance(window.page, Workspace), "the example could not be opened"
    return window.page


# ------------------------------------------------------------------ how it is drawn


def main() -> int:
    """Draw all pictures, or those whose names hold the words given."""
    wanted = [each for each in pictures() if all(word in each.stem for word in sys.argv[1:])]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_reviewed_example(folder / "Example.khabar")
        application = make_application()
        for picture in wanted:
            with shown(application, picture, folder) as window:
                SCENES[picture.scene](window, folder)
                settle(window)
                keep(window.grab().toImage(), picture.stem)
        # Pages that were left are deleted at the end of a loop of the application alone.
        QTimer.singleShot(0, application.quit)
        application.exec()
    return 0


def make_reviewed_example(folder: Path) -> None:
    """The example as somebody leaves it who has worked on it for a while."""
    make_example(folder)
    desk = Desk.open(folder)
    desk.author = "ل. حداد"
    for at, claim in enumerate(desk.find_claims(Query())):
        if at % 5 == 4:
            desk.reject(claim)
        elif at % 5 < 2:
            desk.accept(claim)
    desk.close()


@contextmanager
def shown(application: QApplication, picture: Picture, folder: Path) -> Iterator[Window]:
    """A window that looks as the picture shall."""
    settings = Settings(folder / "settings.ini")
    settings.theme = picture.theme
    window = Window(application, settings, screens(), folder / "Example.khabar")
    window.resize(*((1366, 768) if picture.narrow else (1440, 900)))
    window.show()
    # Offscreen nobody else makes it the one that has the focus, whose keys the strip shows.
    window.activateWindow()
    yield window
    closing = QEventLoop()
    window.closed.connect(closing.quit)
    QTimer.singleShot(0, window.close)
    closing.exec()
    delete(window)


def screens() -> dict[str, MakeScreen]:
    """The pages of a project, fetched late as the program does: DuckDB complains of Qt's models otherwise."""
    from workbench.ui.charts.screen import ChartsScreen
    from workbench.ui.documents.screen import DocumentsScreen
    from workbench.ui.reading.screen import ReadScreen

    return {"documents": DocumentsScreen, "read": ReadScreen, "charts": ChartsScreen}


def settle(window: Window) -> None:
    """Let the window go on until no work is under way and it has looked the same for a while."""
    before, same = QImage(), 0
    for _ in range(_MOST):
        loop = QEventLoop()
        QTimer.singleShot(_GLANCE_MS, loop.quit)
        loop.exec()
        now = window.grab().toImage()
        before, same = now, same + 1 if now == before and not is_busy(window) else 0
        if same == _SAME:
            return


def is_busy(window: Window) -> bool:
    """Whether lists, words or figures are still being fetched in the background."""
    page = window.page
    if not isinstance(page, Workspace):
        return isinstance(page, StartPage) and page.is_waiting
    return page.screen_of(page.shown).bench.jobs.running("") is not None


def keep(image: QImage, stem: str) -> None:
    """Write a picture to be looked at, and a small one where the documents show it."""
    path = ROOT / "build" / "pictures" / f"{stem}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(path))
    sys.stderr.write(f"{path.relative_to(ROOT)}\n")
    if stem in IN_DOCUMENTS:
        small = ROOT / "docs" / "pictures" / path.name
        small.parent.mkdir(exist_ok=True)
        Image.open(path).convert("RGB").quantize(_COLOURS).save(small, optimize=True)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(main())
