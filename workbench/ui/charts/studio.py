"""Figures are planned and drawn here, away from the interface thread, one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QObject, Signal
from PySide6.QtGui import QImage, QImageReader

from workbench.chart.colours import DARK, HIGH_CONTRAST, LIGHT
from workbench.chart.draw import Hit
from workbench.chart.figure import Figure
from workbench.chart.spec import FigureSpec
from workbench.errors import KnownError
from workbench.progress import Progress
from workbench.terms import Digits, Lang
from workbench.ui.charts.why import LeftOut
from workbench.ui.screen import Bench
from workbench.ui.theme import ThemeName

_COLOURS = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.HIGH_CONTRAST: HIGH_CONTRAST}


@dataclass(frozen=True, slots=True)
class Wish:
    """A figure to be drawn: `width` in logical pixels, `scale` device pixels for one of them."""

    spec: FigureSpec
    lang: Lang
    digits: Digits
    width: int
    scale: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure and its image; the hits are in device pixels, in the order of the figure's marks.

    `axis` is where a timeline has its days: from which row of device pixels to which.
    """

    wish: Wish
    figure: Figure
    left_out: LeftOut
    image: QImage
    hits: tuple[Hit, ...]
    axis: tuple[int, int] | None = None


class Studio(QObject):
    """Draws what is wished; of several wishes for one figure only the last is drawn.

    `drawn` carries a Drawn, `failed` a KnownError, `lost` the name of a figure that a fault has kept from it.
    """

    drawn = Signal(object)
    failed = Signal(object)
    lost = Signal(str)

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._colours = _COLOURS[bench.theme.name]
        self._waiting: dict[str, Wish] = {}
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether something is being drawn or waits for it."""
        return self._busy or bool(self._waiting)

    def want(self, wishes: Mapping[str, Wish]) -> None:
        """Draw these, by the names of their figures, in the place of what still waits."""
        self._waiting = dict(wishes)
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._waiting:
            return
        wish = self._waiting.pop(next(iter(self._waiting)))
        desk, colours, text = self._bench.desk, self._colours, self._bench.theme.text_size / 100

        def work(progress: Progress) -> Drawn:
            figure = desk.outputs.scrolled(wish.spec, wish.lang, wish.digits)
            drawing = desk.outputs.drawing(figure, wish.width, colours, wish.scale, text)
            image = _decoded(drawing.png)
            image.setDevicePixelRatio(wish.scale)
            return Drawn(wish, figure, LeftOut(figure), image, drawing.hits, drawing.axis)

        self._busy = True
        self._bench.jobs.run(self, work, self._deliver, self._fail, broken=lambda: self._lose(wish.spec.name))

    def _deliver(self, drawn: Drawn) -> None:
        self._busy = False
        self.drawn.emit(drawn)
        self._go_on()

    def _fail(self, error: KnownError) -> None:
        self._busy = False
        self._waiting.clear()
        self.failed.emit(error)

    def _lose(self, name: str) -> None:
        self._busy = False
        self.lost.emit(name)
        self._go_on()


def _decoded(png: bytes) -> QImage:
    """The image of a PNG; QImage.fromData would hold the interpreter meanwhile, a reader lets go of it."""
    source = QBuffer()
    source.setData(png)
    source.open(QBuffer.OpenModeFlag.ReadOnly)
    # Without an alpha channel painting copies it as it is.
    return QImageReader(source, b"png").read().convertToFormat(QImage.Format.Format_RGB32)
