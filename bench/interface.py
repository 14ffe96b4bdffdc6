"""How long the interface thread is held while reports come in: python -m bench.interface [2000].

The real window, offscreen, imports generated reports while a timer of 5 ms beats on the interface thread and
somebody walks down the list. The longest time between two beats is what a user can feel; 50 ms is the most
it may be. `--screen` shows another screen meanwhile. `--deciding` has somebody decide, undo and correct
claims and open reports instead, one of 1 MB among them; with 0 reports, for half a minute. Where Linux tells
it, the time in which the thread was ready but other programs had the processors is taken off: on a busy
machine it is most of every long gap.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, Qt, QTimer

from bench.analyst import Analyst, press
from bench.reports import write_reports
from workbench.desk import Desk
from workbench.model import Details
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
LONG_BYTES, ALONE_MS = 1_000_000, 30_000


@dataclass
class Beats:
    """The times between beats of the interface thread in ms.

    All of them; less what it waited for a processor; and what it worked itself, less what it waited for a
    background thread to let go of the interpreter as well.
    """

    gaps: list[float] = field(default_factory=list)
    held: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    last: float = 0.0
    waited: float = 0.0
    before: float = 0.0
    doing: str = ""
    by_act: dict[str, tuple[float, float]] = field(default_factory=dict)

    def begin(self, act: str) -> None:
        """Count what is held from now on as this act's."""
        self.doing = act

    def beat(self) -> None:
        """Note one beat."""
        now, waited, work = perf_counter() * 1000, waited_for_processor(), thread_time() * 1000
        if self.last:
            self.gaps.append(now - self.last)
            self.held.append(now - self.last - (waited - self.waited))
            self.worked.append(work - self.before)
            longest = self.by_act.get(self.doing, (0.0, 0.0))
            self.by_act[self.doing] = max(self.held[-1], longest[0]), max(self.worked[-1], longest[1])
        self.last, self.waited, self.before = now, waited, work


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

    def __init__(self, window: Window, reports: Path | None, screen: str, deciding: bool) -> None:
        super().__init__(window)
        self._window, self._reports = window, reports
        self._screen, self._deciding = screen, deciding
        self.beats = Beats()
        self.seconds = 0.0
        self._since = 0.0
        self._beat = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self.beats.beat)
        self._keys = QTimer(self, interval=KEY_MS)
        self._stop = self._keys.stop
        self._keys.timeout.connect(lambda: press(Qt.Key.Key_Down))
        window.usable.connect(self._begin)

    def _begin(self) -> None:
        page = self._window.page
        if not isinstance(page, Workspace):
            return
        documents = page.screen_of("documents")
        assert isinstance(documents, DocumentsScreen)
        documents.importing.ended.connect(self._end)
        page.show_screen(self._screen)
        self._since = perf_counter()
        self._beat.start()
        read = page.screen_of("read")
        if self._deciding and isinstance(read, ReadScreen):
            self._stop = Analyst(read, KEY_MS, self.beats.begin).stop
        else:
            self._keys.start()
        if self._reports is None:
            QTimer.singleShot(ALONE_MS, self._end)
        else:
            documents.add_paths([self._reports])

    def _end(self) -> None:
        self.seconds = perf_counter() - self._since
        self._stop()
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
    asked.add_argument("--deciding", action="store_true")
    options = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    screen = "read" if options.deciding else options.screen
    with tempfile.TemporaryDirectory() as folder:
        return _measure(Path(folder), options.reports, screen, options.deciding)


def _make_project(folder: Path, deciding: bool) -> None:
    """Make the project, with a report of 1 MB and a short one where there is something to decide."""
    desk = Desk.open(folder / "Many.khabar", create=True)
    if deciding:
        desk.author = "L. Haddad"
        texts = [path.read_text(encoding="utf-8") for path in write_reports(folder / "long", 1000, seed=8)]
        long = folder / "long.txt"
        long.write_bytes("\n\n".join(texts).encode()[:LONG_BYTES])
        desk.import_paths([long, folder / "long" / "report 00001.txt"], Details())
    desk.close()


def _measure(folder: Path, count: int, screen: str, deciding: bool) -> int:
    write_reports(folder / "reports", count)
    _make_project(folder, deciding)
    application = make_application()
    settings = Settings(folder / "khabar.ini")
    settings.theme, settings.reviewer = Theme(lang="ar"), "L. Haddad"
    window = Window(application, settings, SCREENS, folder / "example.khabar")
    measurement = Measurement(window, folder / "reports" if count else None, screen, deciding)
    window.show()
    window.activateWindow()
    window.open_project(folder / "Many.khabar")
    application.exec()
    beats = measurement.beats
    lines = [
        f"{count} reports in {measurement.seconds:.0f} s, {screen} shown",
        f"{len(beats.gaps)} beats: {described(beats.gaps)}",
        f"held: {described(beats.held)}",
        f"worked: {described(beats.worked)}",
        *(
            f"  {act or 'otherwise'}: held {held:.1f} ms, worked {worked:.1f} ms at most"
            for act, (held, worked) in beats.by_act.items()
        ),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(max(beats.held) > MOST_MS)


if __name__ == "__main__":
    sys.exit(main())
