"""A figure as pictures for print and web."""

import io
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from threading import Lock
from typing import Literal, get_args

from matplotlib import rc_context
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure as Canvas
from matplotlib.patheffects import Normal
from matplotlib.text import Text

from workbench.chart.colours import LIGHT, Colours
from workbench.chart.figure import Figure
from workbench.chart.pages import A_PAGE, pages
from workbench.chart.sketch import Sketch, sketch
from workbench.progress import Progress, silent

WIDTH = 640
PRINT_DPI = 300

HIGHEST = 960
"""How high a figure may be for a page of A4 to hold it: 24 cm."""

# What Word shows at full size, with the heading of the figure on the same page.
_IN_REPORT = 870
# How many rows are tried on a page, until each page is low enough.
_ROWS = (A_PAGE, 12, 10, 8, 6, 4, 2, 1)

# matplotlib takes these from its global settings alone: they are changed for one caller at a time.
_LOCK = Lock()


Kind = Literal["png", "svg", "pdf"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Page:
    """A figure, or the piece of one that fits a page, as it was laid out."""

    figure: Figure
    sketch: Sketch


def paged(
    figure: Figure, highest: float = HIGHEST, with_words: bool = True, colours: Colours = LIGHT
) -> list[Page]:
    """The figure on as many pages as it takes for each to be at most `highest` logical pixels high.

    A single row that is higher by itself is left so.
    """
    found: list[Page] = []
    for most in _ROWS:
        pieces = pages(figure, most)
        if len(pieces) != len(found):
            found = [Page(each, sketch(each, WIDTH, colours, with_words=with_words)) for each in pieces]
        if all(page.sketch.height <= highest for page in found):
            break
    return found


def pictures(
    figure: Figure, colours: Colours = LIGHT, progress: Progress = silent
) -> dict[Kind, list[bytes]]:
    """The figure as `png` (300 dpi), `svg` and `pdf`, 16 cm wide; the same bytes each time.

    A figure that is higher than a page has several PNG and SVG, and several pages in its one PDF. What
    `progress` raises ends the work.
    """
    canvases = [page.sketch.canvas for page in paged(figure, colours=colours)]
    made: dict[Kind, list[bytes]] = {}
    for done, kind in enumerate(KINDS):
        progress(done, len(KINDS), figure.title)
        if kind == "pdf":
            made[kind] = [_bound(canvases, figure.title)]
        else:
            made[kind] = [_printed(canvas, kind, figure.title) for canvas in canvases]
    return made


def for_report(figure: Figure, kind: Literal["png", "svg"]) -> list[tuple[Figure, bytes]]:
    """The pieces of a figure for a report, which sets title and caption as text: pictures without words."""
    found = paged(figure, _IN_REPORT, with_words=False)
    return [(page.figure, _printed(page.sketch.canvas, kind, figure.title)) for page in found]


def _draw_letters_as_paths(canvas: Canvas) -> None:
    """Keep the PDF writer of matplotlib 3.11 from moving letters: it kerns twice where a glyph subset begins.

    Arabic letters have several glyphs for one character, so that this happens inside words.
    """
    for text in canvas.findobj(Text):
        text.set_path_effects([Normal()])


def _printed(canvas: Canvas, kind: Literal["png", "svg"], title: str) -> bytes:
    file = io.BytesIO()
    metadata: dict[str, str | None] = {"Title": title}
    if kind == "svg":
        metadata["Date"] = None
    with _LOCK, _settings():
        canvas.savefig(file, format=kind, dpi=PRINT_DPI, metadata=metadata)
    return file.getvalue()


def _bound(canvases: Sequence[Canvas], title: str) -> bytes:
    """The pages of one PDF."""
    file = io.BytesIO()
    about = {"Title": title, "CreationDate": None}
    with _LOCK, _settings(), PdfPages(file, metadata=about) as book:
        for canvas in canvases:
            _draw_letters_as_paths(canvas)
            book.savefig(canvas, dpi=PRINT_DPI)
    return file.getvalue()


def _settings() -> AbstractContextManager[None]:
    """Letters as paths in SVG: as text, viewers misorder Arabic beside Latin."""
    return rc_context({"svg.fonttype": "path", "svg.hashsalt": "khabar", "pdf.fonttype": 42})
