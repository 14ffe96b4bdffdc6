"""A figure as pictures for print and web."""

import io
from threading import Lock

from matplotlib import rc_context
from matplotlib.figure import Figure as Canvas
from matplotlib.patheffects import Normal
from matplotlib.text import Text

from workbench.chart.colours import LIGHT, Colours
from workbench.chart.figure import Figure
from workbench.chart.sketch import sketch

WIDTH = 640
PRINT_DPI = 300

# matplotlib takes these from its global settings alone: they are changed for one caller at a time.
_LOCK = Lock()


def pictures(figure: Figure, colours: Colours = LIGHT, with_words: bool = True) -> dict[str, bytes]:
    """The figure as `png` (300 dpi), `svg` and `pdf`, 16 cm wide; the same bytes each time.

    For a report, which sets title and caption as text, the picture is made without its words.
    """
    canvas = sketch(figure, WIDTH, colours, with_words=with_words).canvas
    png = _printed(canvas, "png", {"Title": figure.title})
    svg = _printed(canvas, "svg", {"Title": figure.title, "Date": None})
    _draw_letters_as_paths(canvas)
    return {
        "png": png,
        "svg": svg,
        "pdf": _printed(canvas, "pdf", {"Title": figure.title, "CreationDate": None}),
    }


def _draw_letters_as_paths(canvas: Canvas) -> None:
    """Keep the PDF writer of matplotlib 3.11 from moving letters: it kerns twice where a glyph subset begins.

    Arabic letters have several glyphs for one character, so that this happens inside words.
    """
    for text in canvas.findobj(Text):
        text.set_path_effects([Normal()])


def _printed(canvas: Canvas, kind: str, metadata: dict[str, str | None]) -> bytes:
    file = io.BytesIO()
    # As text, SVG viewers misorder Arabic beside Latin.
    settings = rc_context({"svg.fonttype": "path", "svg.hashsalt": "khabar", "pdf.fonttype": 42})
    with _LOCK, settings:
        canvas.savefig(file, format=kind, dpi=PRINT_DPI, metadata=metadata)
    return file.getvalue()
