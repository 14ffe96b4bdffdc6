"""The reader on a report of 1 MB with 5,000 marks, beside a plain QTextEdit with the same text and no marks.

    QT_QPA_PLATFORM=offscreen python -m bench.reader

Milliseconds of processor time of the interface thread, so that other programs do not count. First paint and
the longest pause while the rest is laid out; then half | 95 % | longest of scrolling by a line, of jumping to
a random place, of showing a random claim, and of another width of the window.
"""

import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import thread_time

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QTextEdit

from bench.reports import write_reports
from workbench.model import Polarity
from workbench.text.span import Span
from workbench.ui.reading.gutter import Sign, signs_of
from workbench.ui.reading.marks import Cue, Mark
from workbench.ui.reading.page import Page
from workbench.ui.reading.painting import Chosen, marked
from workbench.ui.reading.reader import Reader
from workbench.ui.run import make_application
from workbench.ui.theme import Theme

BYTES, WIDTH, HEIGHT, TIMES = 1_000_000, 700, 850, 200


@dataclass
class Report:
    """A page with two marks in each paragraph, and a claim in every second one."""

    page: Page
    marks: list[Mark]
    claims: list[Chosen]


def make_report(chance: random.Random) -> Report:
    page = Page("\n".join(_paragraphs()))
    marks, claims = [], []
    cues = list(Cue)
    for paragraph in page.paragraphs:
        words = [found.span() for found in re.finditer(r"\S+", paragraph.span.of(page.text))]
        spans = [Span(paragraph.span.start + a, paragraph.span.start + b) for a, b in chance.sample(words, 2)]
        marks += [Mark(span, chance.choice(cues)) for span in spans]
        claims.append(Chosen(paragraph.span, frozenset(spans), frozenset()))
    return Report(page, marks, claims)


def _paragraphs() -> Iterator[str]:
    """Lines of generated reports until there are enough of them."""
    size = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in write_reports(Path(folder), 2_000):
            for line in path.read_text(encoding="utf-8").split("\n"):
                if len(line.split()) > 4 and size < BYTES:
                    size += len(line.encode())
                    yield line


def taken(work: Callable[[], object]) -> float:
    begun = thread_time()
    work()
    return (thread_time() - begun) * 1000


def settle() -> float:
    """Let the event loop run until it has nothing to do; the longest it was held, in ms."""
    longest, idle = 0.0, 0
    while idle < 3:
        pause = taken(turn)
        longest = max(longest, pause)
        idle = idle + 1 if pause < 1 else 0
    return longest


def turn() -> bool:
    return QEventLoop().processEvents()


def repeated(view: QTextEdit, work: Callable[[], object]) -> str:
    times = sorted(taken(work) + taken(view.viewport().repaint) for _ in range(TIMES))
    return f"{times[TIMES // 2]:6.1f} |{times[TIMES * 95 // 100]:6.1f} |{times[-1]:6.1f}"


def measure(
    name: str, view: QTextEdit, fill: Callable[[], None], show: Callable[[int], None], claims: int
) -> str:
    chance, bar = random.Random(3), view.verticalScrollBar()
    view.resize(WIDTH, HEIGHT)
    view.show()
    settle()
    first = taken(fill) + taken(view.viewport().repaint)
    rest = settle()
    rows = (
        repeated(view, lambda: bar.setValue(bar.value() + 40)),
        repeated(view, lambda: bar.setValue(chance.randrange(bar.maximum()))),
        repeated(view, lambda: show(chance.randrange(claims))),
        repeated(view, lambda: view.resize(WIDTH + chance.randrange(200), HEIGHT)),
    )
    view.close()
    return f"{name:<24}{first:8.1f}{rest:8.1f}   " + "   ".join(rows)


def with_marks(report: Report, theme: Theme) -> str:
    reader = Reader(theme)

    def fill() -> None:
        reader.show_page(report.page)
        signs = (Sign(n, n, Polarity.AFFIRMED, claim.span.start) for n, claim in enumerate(report.claims))
        reader.show_marks(marked(report.page, report.marks), signs_of(report.page, signs))

    return measure("reader", reader, fill, lambda n: reader.choose(report.claims[n], n), len(report.claims))


def plain(report: Report, theme: Theme) -> str:
    edit = QTextEdit()
    edit.setReadOnly(True)
    edit.document().setDefaultFont(theme.reading())

    def show(claim: int) -> None:
        cursor = edit.textCursor()
        cursor.setPosition(report.claims[claim].span.start)
        edit.setTextCursor(cursor)

    return measure(
        "plain QTextEdit", edit, lambda: edit.setPlainText(report.page.text), show, len(report.claims)
    )


def warm(report: Report, theme: Theme) -> None:
    """Have fonts and styles loaded, so that it does not matter which is measured first."""
    edit = QTextEdit()
    edit.document().setDefaultFont(theme.reading())
    edit.setPlainText(report.page.text[:20_000])
    edit.show()
    settle()
    edit.close()


def main() -> int:
    """Measure and print."""
    application = make_application()
    theme = Theme(lang="ar")
    application.setPalette(theme.palette())
    report = make_report(random.Random(1))
    warm(report, theme)
    size = len(report.page.text.encode()) / 1e6
    lines = [
        f"{size:.2f} MB, {len(report.page.paragraphs)} paragraphs, {len(report.marks)} marks",
        f"{'':24}{'first':>8}{'pause':>8}   {'line':^23}   {'jump':^23}   {'claim':^23}   {'width':^23}",
        with_marks(report, theme),
        plain(report, theme),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
