"""A figure as pictures for print and web."""

import io
from threading import Lock
from typing import Literal, get_args

from matplotlib import rc_context
from matplotlib.figure import Figure as Canvas
from matplotlib.patheffects import Normal
from matplotlib.text import Text

from workbench.chart.colours import LIGHT, Colours
from workbench.chart.figure import Figure
from workbench.chart.sketch import sketch
from workbench.progress import Progress, silent

WIDTH = 640
PRINT_DPI = 300

# matplotlib takes these from its global settings alone: they are changed for one caller at a time.
_LOCK = Lock()


Kind = Literal["png", "svg", "pdf"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def pictures(figure: Figure, colours: Colours = LIGHT, progress: Progress = silent) -> dict[str, bytes]:
    """The figure as `png` (300 dpi), `svg` and `pdf`, 16 cm wide; the same bytes each time.

    What `progress` raises ends the work.
    """
    canvas = sketch(figure, WIDTH, colours).canvas
    made: dict[str, bytes] = {}
    for done, kind in enumerate(KINDS):
        progress(done, len(KINDS), figure.title)
        made[kind] = _printed(canvas, kind, figure.title)
    return made


def picture(figure: Figure, kind: Kind) -> bytes:
    """The figure for a report, which sets title and caption as text: a picture without its words."""
    return _printed(sketch(figure, WIDTH, LIGHT, with_words=False).canvas, kind, figure.title)


def _draw_letters_as_paths(canvas: Canvas) -> None:
    """Keep the PDF writer of matplotlib 3.11 from moving letters: it kerns twice where a glyph subset begins.

    Arabic letters have several glyphs for one character, so that this happens inside words.
    """
    for text in canvas.findobj(Text):
        text.set_path_effects([Normal()])


def _printed(canvas: Canvas, kind: Kind, title: str) -> bytes:
    file = io.BytesIO()
    if kind == "pdf":
        _draw_letters_as_paths(canvas)
    metadata: dict[str, str | None] = {"Title": title, **_UNDATED[kind]}
    # As text, SVG viewers misorder Arabic beside Latin.
    settings = rc_context({"svg.fonttype": "path", "svg.hashsalt": "khabar", "pdf.fonttype": 42})
    with _LOCK, settings:
        canvas.savefig(file, format=kind, dpi=PRINT_DPI, metadata=metadata)
    return file.getvalue()


_UNDATED: dict[Kind, dict[str, None]] = {"png": {}, "svg": {"Date": None}, "pdf": {"CreationDate": None}}
