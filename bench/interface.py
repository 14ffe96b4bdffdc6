"""How long the interface thread is held while reports come in: python -m bench.interface [2000].

The real window, offscreen, imports generated reports while a timer of 5 ms beats on the interface thread and
somebody walks down the list. The longest time between two beats is what a user can feel; 50 ms is the most
it may be. `--screen` shows another screen meanwhile. Where Linux tells it, the time in which the thread was
ready but other programs had the processors is taken off: on a busy machine it is most of every long gap.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bench.reports import write_reports
from workbench.desk import Desk
from workbench.ui.charts.screen import ChartsScreen
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.run import make_application
from workbench.ui.settings import Settings
from workbench.ui.theme import Theme
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace

SCREENS = {"documents": DocumentsScreen, "read": ReadScreen, "charts": ChartsScreen}
SCHEDULE = Path("/proc/thread-self/schedstat")
BEAT_MS, MOST_MS, KEY_MS, AFTERWARDS_MS = 5, 50, 150, 1000


@dataclass
class Beats:
    """The times between beats of the interface thread in ms: all, and less what it waited for a processor."""

    gaps: list[float] = field(default_factory=list)
    held: list[float] = field(default_factory=list)
    last: float = 0.0
    waited: float = 0.0

    def beat(self) -> None:
        """Note one beat."""
        now, waited = perf_counter() * 1000, waited_for_processor()
        if self.last:
            self.gaps.append(now - self.last)
            self.held.append(now - self.last - (waited - self.waited))
        self.last, self.waited = now, waited


def waited_for_processor() -> float:
    """How long this thread has been ready without running, in ms; 0 where that is not told."""
    return int(SCHEDULE.read_text().split()[1]) / 1e6 if SCHEDULE.exists() else 0.0


def described(times: Sequence[float]) -> str:
    """The middle, the tail and the longest."""
    ranked = sorted(times)
    shares = ((0.5, "half"), (0.99, "99 %"), (0.999, "99.9 %"))
    parts = [f"{name} ≤ {ranked[int(len(ranked) * share)]:.1f}" for share, name in shares]
    over = sum(time > MOST_MS for time in ranked)
    return f"{', '.join(parts)}, longest {ranked[-1]:.1f} ms; over {MOST_MS} ms: {over}"


class Measurement(QObject):
    """Imports into the project that the window opens, and closes it when all is in."""

    def __init__(self, application: QApplication, window: Window, reports: Path, screen: str) -> None:
        super().__init__(window)
        self._application, self._window, self._reports, self._screen = application, window, reports, screen
        self.beats = Beats()
        self.seconds = 0.0
        self._since = 0.0
        self._beat = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self.beats.beat)
        self._keys = QTimer(self, interval=KEY_MS)
        self._keys.timeout.connect(self._press_down)
        window.usable.connect(self._begin)

    def _begin(self) -> None:
        page = self._window.page
        if not isinstance(page, Workspace):
            return
        documents = page.screen_of("documents")
        assert isinstance(documents, DocumentsScreen)
        documents.importing.ended.connect(self._end)
        documents.add_paths([self._reports])
        page.show_screen(self._screen)
        self._since = perf_counter()
        self._beat.start()
        self._keys.start()

    def _press_down(self) -> None:
        focus = self._application.focusWidget()
        if focus is not None:
            down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
            self._application.postEvent(focus, down)

    def _end(self) -> None:
        self.seconds = perf_counter() - self._since
        self._keys.stop()
        # The last changes are still on their way to the lists.
        QTimer.singleShot(AFTERWARDS_MS, self._close)

    def _close(self) -> None:
        self._beat.stop()
        self._window.close()


def main() -> int:
    """Measure, print, and fail where the thread was held too long."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("reports", nargs="?", type=int, default=2000)
    asked.add_argument("--screen", choices=SCREENS, default="documents")
    options = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        return _measure(Path(folder), options.reports, options.screen)


def _measure(folder: Path, count: int, screen: str) -> int:
    write_reports(folder / "reports", count)
    Desk.open(folder / "Many.khabar", create=True).close()
    application = make_application()
    settings = Settings(folder / "khabar.ini")
    settings.theme = Theme(lang="ar")
    window = Window(application, settings, SCREENS, folder / "example.khabar")
    measurement = Measurement(application, window, folder / "reports", screen)
    window.show()
    window.activateWindow()
    window.open_project(folder / "Many.khabar")
    application.exec()
    beats = measurement.beats
    lines = (
        f"{count} reports in {measurement.seconds:.0f} s, {screen} shown",
        f"{len(beats.gaps)} beats: {described(beats.gaps)}",
        f"held: {described(beats.held)}",
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return int(max(beats.held) > MOST_MS)


if __name__ == "__main__":
    sys.exit(main())
