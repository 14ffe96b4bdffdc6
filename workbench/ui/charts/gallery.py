"""The figures that are shown side by side, two at most, and the one that has the keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent

from workbench.chart.figure import Mark
from workbench.chart.spec import FigureSpec
from workbench.terms import label
from workbench.ui.charts.figure_view import FigureView
from workbench.ui.charts.question import Question
from workbench.ui.charts.studio import Drawn, Studio, Wish
from workbench.ui.screen import Bench
from workbench.ui.split import Split

_MOST = 2
# A figure narrower than this has no room for its labels.
_NARROWEST = 500
_SETTLE_MS = 120
# Nobody needs to be told of what is done sooner.
_PATIENCE_MS = 300


class Gallery(Split):
    """Shows figures; `chosen` says that another mark, or none, is to be looked behind.

    `entered` says that the claims behind it are wanted, `left` that the list of figures is, `drawn` carries a
    Drawn that has just been shown.
    """

    chosen = Signal()
    entered = Signal()
    left = Signal()
    drawn = Signal(object)

    def __init__(self, bench: Bench, specs: Sequence[FigureSpec], question: Question) -> None:
        super().__init__(Qt.Orientation.Horizontal, bench.theme)
        self._specs = {spec.name: spec for spec in specs}
        self.question = question
        self.shown: list[str] = [spec.name for spec in specs[:_MOST]]
        self.active = self.shown[0]
        self.studio = Studio(bench, self)
        self._wanted: Mapping[str, Wish] = {}
        self.views = {name: self._view(name) for name in self._specs}
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self._draw_if_seen)
        self._missing: set[str] = set()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_missing)
        self.studio.drawn.connect(self._take)
        self.studio.failed.connect(self._forget_wishes)
        self.studio.lost.connect(self._miss_no_more)
        self._show_active()
        self._arrange()

    @property
    def mark(self) -> Mark | None:
        """The mark that is chosen in the figure that has the keys."""
        canvas = self.views[self.active].canvas
        return canvas.figure.marks[canvas.mark] if canvas.figure and canvas.mark is not None else None

    @property
    def busy(self) -> bool:
        """Whether a figure is being drawn or is about to be."""
        return self.studio.busy or self._settling.isActive()

    def ask(self, question: Question) -> None:
        """Draw all figures for another question or in another writing."""
        self.question = question
        self.draw()

    def show_figure(self, name: str) -> None:
        """Show a figure; where there are two already, the one that has the keys gives way to it."""
        if name not in self.shown:
            kept = [other for other in self.shown if other != self.active][-(_MOST - 1) :]
            self.shown = [known for known in self._specs if known in (*kept, name)]
        self._activate(name)
        self._arrange()

    def draw_soon(self) -> None:
        """Draw the figures once nothing has asked for it for a moment."""
        self._settling.start()

    def draw(self) -> None:
        """Draw the figures that are shown."""
        self._settling.stop()
        self._wanted = self._wishes()
        self._missing = set(self._wanted)
        self._patience.start()
        self.studio.want(self._wanted)

    def _show_missing(self) -> None:
        """Say of each figure whether it is still being drawn."""
        for name, view in self.views.items():
            view.show_waiting(name in self._missing)

    def _draw_if_seen(self) -> None:
        """Draw where the figures would come out otherwise than they have: most changes of size are none."""
        if self.isVisible() and self._wishes() != self._wanted:
            self.draw()

    def _miss_no_more(self, name: str) -> None:
        self._missing.discard(name)
        self.views[name].show_waiting(False)

    def _forget_wishes(self) -> None:
        """Let what could not be drawn be asked for again."""
        self._wanted = {}
        self._missing.clear()
        self._show_missing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one figure alone where there is no room for two."""
        super().resizeEvent(event)
        self._arrange()

    def _wishes(self) -> Mapping[str, Wish]:
        question, scale = self.question, self.devicePixelRatioF()
        return {
            name: Wish(question.narrow(self._specs[name]), question.lang, question.digits, view.room, scale)
            for name, view in self.views.items()
            if not view.isHidden()
        }

    def _view(self, name: str) -> FigureView:
        spec = self._specs[name]
        view = FigureView(self._theme, name, spec.title or label(spec.kind, self._theme.lang))
        view.resized.connect(self.draw_soon)
        view.canvas.chosen.connect(lambda _mark: self._choose_in(name))
        view.canvas.focused.connect(lambda: self._activate(name))
        view.canvas.entered.connect(self.entered)
        view.canvas.left.connect(self.left)
        view.canvas.beside.connect(lambda step: self._step(name, step))
        self.addWidget(view)
        return view

    def _arrange(self) -> None:
        room = self._theme.scaled(_NARROWEST) * len(self.shown)
        seen = self.shown if self.width() >= room else [self.active]
        for name, view in self.views.items():
            if view.isHidden() == (name in seen):
                view.setVisible(name in seen)
                self.draw_soon()

    def _choose_in(self, name: str) -> None:
        self._activate(name)
        self.chosen.emit()

    def _activate(self, name: str) -> None:
        if name != self.active:
            self.active = name
            self._show_active()
            self._arrange()
            self.chosen.emit()

    def _show_active(self) -> None:
        for name, view in self.views.items():
            view.canvas.set_active(name == self.active)

    def _step(self, name: str, step: int) -> None:
        """Give the keys to the next figure that is shown, or the one before."""
        at = self.shown.index(name) + step
        if 0 <= at < len(self.shown):
            self._activate(self.shown[at])
            self.views[self.active].setFocus()

    def _take(self, drawn: Drawn) -> None:
        name = drawn.wish.spec.name
        canvas = self.views[name].canvas
        canvas.show_drawn(drawn)
        self._miss_no_more(name)
        if canvas.mark is None and name == self.active and drawn.figure.marks:
            canvas.choose(0)
        elif name == self.active:
            self.chosen.emit()
        self.drawn.emit(drawn)
