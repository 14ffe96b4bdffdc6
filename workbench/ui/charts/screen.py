"""The page of charts: questions, the figures that answer them, and the claims behind each number."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from workbench.chart.words import amount_drawn
from workbench.model import Change
from workbench.terms import counted
from workbench.text.bidi import isolate
from workbench.ui.actions import add_action
from workbench.ui.button import Button
from workbench.ui.charts.behind import BehindModel, rows_behind
from workbench.ui.charts.behind_table import BehindTable, WholeRows
from workbench.ui.charts.figure_list import FigureList
from workbench.ui.charts.filters import Filters
from workbench.ui.charts.gallery import Gallery
from workbench.ui.charts.nothing import Nothing
from workbench.ui.charts.question import Question
from workbench.ui.charts.segments import Segments
from workbench.ui.charts.studio import Drawn
from workbench.ui.export import Exports
from workbench.ui.filled import Field
from workbench.ui.panels import Bar, Panel, column
from workbench.ui.screen import Bench, Menu, Screen
from workbench.ui.split import Split

# Decisions follow each other faster than figures can be drawn.
_GATHER_MS = 300
# Drawing takes turns with reading, and there is no hurry for figures of half an import.
_GATHER_IMPORTED_MS = 15_000
_NARROW = 960
# How figures and the claims behind one share the height; a low window is for the figure.
_SHARES, _SHARES_NARROW = (430, 330), (330, 212)


class ChartsScreen(Screen):
    """Figures whose every bar and dot opens the claims behind it, and from there the words."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        theme = bench.theme
        self.setObjectName("charts")
        specs = bench.desk.outputs.figures()
        self.question = Question(theme.lang, theme.digits)
        self.figures = FigureList(specs, theme)
        self.gallery = Gallery(bench, specs, self.question)
        self.filters = Filters(self.question, theme)
        self.behind = BehindModel(bench, self)
        self.table = BehindTable(self.behind, theme)
        self.nothing = Nothing(theme)
        self.exports = Exports(bench, self)
        self._old = True
        self._gathering = QTimer(self, singleShot=True)
        self._make_parts()
        self._make_pages()
        self._lay_out()
        self._connect()
        self._say_keys()

    # ---------------------------------------------------------------- what the window asks of a page

    def refresh(self, change: Change) -> None:
        """Draw anew what has changed: at once when it is seen, else when it comes up."""
        self._old = True
        if self.isVisible() and not self._gathering.isActive():
            self._gathering.start(_GATHER_IMPORTED_MS if change.label == "import" else _GATHER_MS)

    def shown(self) -> None:
        """Draw the figures if anything has changed since."""
        if self._old:
            self._old = False
            self.gallery.draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Come up."""
        super().showEvent(event)
        self.shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list of figures is a drop-down."""
        super().resizeEvent(event)
        narrow = self.width() < self.bench.theme.scaled(_NARROW)
        if narrow != self.picker.isVisibleTo(self):
            self._full.setSizes(_SHARES_NARROW if narrow else _SHARES)
        self._side.setHidden(narrow)
        self.picker.setVisible(narrow)
        self.look.setVisible(narrow)
        self._show_filters()
        self._bar.beside.setHidden(narrow)
        self._head.setFixedHeight(self.bench.theme.size("row_dense" if narrow else "bar"))

    def _show_filters(self) -> None:
        """Show what narrows the figures; in a narrow window only where it is wanted or narrows them."""
        folded = self.picker.isVisibleTo(self) and not self.look.isChecked()
        self.filters.setHidden(folded and not self.filters.narrows)

    def focus_panes(self) -> list[QWidget]:
        """The figure, the claims behind it, the list of figures, what narrows them."""
        if self._pages.currentWidget() is self.nothing:
            return [self.nothing.button, self.figures, *self.filters.panes()]
        return [
            self.gallery.views[self.gallery.active].canvas,
            self.table,
            self.figures,
            *self.filters.panes(),
        ]

    def menus(self) -> Mapping[Menu, Sequence[QAction | None]]:
        """Exports; those of reports and claims from every screen."""
        return {
            Menu.FILE: self.exports.actions,
            Menu.FIGURE: [self._export, self.exports.naming, None, self._to_claims],
        }

    def fields(self) -> Sequence[Field]:
        """Which figure is shown, and what narrows it."""
        return [self.picker, *self.filters.fields]

    def ask_again(self) -> None:
        """Show the figure that was shown, as it was narrowed."""
        name = list(self.figures.specs)[self.picker.currentIndex()]
        self.filters.ask()
        self._show_figure(name)

    # ---------------------------------------------------------------- what is shown

    def _take(self, drawn: Drawn) -> None:
        theme, name = self.bench.theme, drawn.wish.spec.name
        rows = sum(len(mark.rows) for mark in drawn.figure.marks)
        self.figures.tell_about(name, amount_drawn(rows, drawn.left_out.cut, theme.lang, theme.digits))
        if name == self.gallery.active:
            empty = not drawn.figure.marks and not drawn.figure.left
            self._pages.setCurrentWidget(self.nothing if empty else self._full)
            if empty:
                self.nothing.explain(self.question.asks)
            self._export.setEnabled(not empty)

    def _look_behind(self) -> None:
        """Show the claims behind the chosen mark, or what a figure without marks leaves out."""
        gallery, theme = self.gallery, self.bench.theme
        self.figures.mark_shown(gallery.shown)
        self.picker.setCurrentIndex(list(self.figures.specs).index(gallery.active))
        drawn, mark = gallery.views[gallery.active].canvas.drawn, gallery.mark
        rows = rows_behind(drawn.figure.kind, mark, drawn.left_out) if drawn else ()
        self.behind.show_rows(rows)
        counts = counted("counted.counts", sum(row.counted for row in rows), theme.lang, theme.digits)
        if mark is None:
            self._head.title.setText(self.tr("Left out of the figure"))
            self._head.beside.setText("")
            return
        number = {"whose": isolate(mark.label), "number": isolate(mark.value)}
        self._head.title.setText(self.tr("Claims behind {number}, {whose}").format(**number))
        self._head.beside.setText(self.tr("{counts} in it").format(counts=counts))

    def _ask(self, question: Question) -> None:
        self.question = question
        self.digits.setEnabled(question.lang == "ar")
        self.gallery.ask(question)

    def _write_in(self, lang: str) -> None:
        self._rewrite(replace(self.question, lang="ar" if lang == "ar" else "en"))

    def _write_digits(self, digits: str) -> None:
        self._rewrite(
            replace(self.question, digits="arabic_indic" if digits == "arabic_indic" else "european")
        )

    def _rewrite(self, question: Question) -> None:
        self.filters.write(question)
        self._ask(question)

    def _show_figure(self, name: str) -> None:
        self.gallery.show_figure(name)
        self._look_behind()

    def _enter_figure(self) -> None:
        self.gallery.views[self.gallery.active].canvas.setFocus()

    def _enter_table(self) -> None:
        if self.behind.rows:
            self.table.setFocus()

    def _export_figure(self) -> None:
        spec = self.question.narrow(self.figures.specs[self.gallery.active])
        self.exports.export_figure(spec, self.question.lang, self.question.digits)

    # ---------------------------------------------------------------- how it is made

    def _make_parts(self) -> None:
        theme, question = self.bench.theme, self.question
        self._export = add_action(
            self, "export_figure", self.tr("Figure and data…"), self._export_figure, "Ctrl+E"
        )
        self._to_claims = add_action(self, "to_claims", self.tr("To the claims"), self._enter_table)
        self.digits = Segments(
            [("european", "123"), ("arabic_indic", "١٢٣")], question.digits, self.tr("Digits"), theme
        )
        self.digits.setEnabled(question.lang == "ar")
        self.langs = Segments(
            [("ar", "عربي"), ("en", "English")], question.lang, self.tr("Language of the figure"), theme
        )
        self._head = Bar(theme, "")
        # In a narrow window the height is for the figure.
        self.look = Button("", theme, "flat", "list-filter")
        self.look.setObjectName("filter_figures")
        self.look.setCheckable(True)
        self.look.setAccessibleName(self.tr("Filter the figures"))
        self.look.setToolTip(self.tr("Filter the figures"))
        self.look.toggled.connect(self._show_filters)
        self.look.hide()
        # In a narrow window it takes the place of the list.
        self.picker = QComboBox()
        self.picker.setObjectName("figure_picker")
        self.picker.setAccessibleName(self.figures.accessibleName())
        self.picker.addItems([self.figures.item(at).text() for at in range(self.figures.count())])
        self.picker.hide()

    def _lay_out(self) -> None:
        theme = self.bench.theme
        self._side, right = Panel(theme, "sunken"), QWidget()
        lines = column(self._side)
        lines.addWidget(Bar(theme, self.tr("Figures")))
        lines.addWidget(self.figures, 1)
        lines = column(right)
        lines.addWidget(self._make_bar())
        lines.addWidget(self.filters)
        lines.addWidget(self._pages, 1)
        across = Split(Qt.Orientation.Horizontal, theme, self._side, right, stretched=1)
        across.setSizes([theme.scaled(240), theme.scaled(1100)])
        column(self).addWidget(across)
        self.figures.mark_shown(self.gallery.shown)

    def _make_bar(self) -> Bar:
        theme = self.bench.theme
        bar = self._bar = Bar(theme, self.tr("Charts"), self.tr("saved questions; they follow every change"))
        bar.line.insertWidget(1, self.picker)
        bar.line.addWidget(self.look)
        bar.line.addWidget(self.digits)
        bar.line.addWidget(self.langs)
        bar.line.addWidget(Button(self._export.text(), theme, icon="share").follow(self._export))
        return bar

    def _make_pages(self) -> None:
        theme, below = self.bench.theme, QWidget()
        lines = column(below)
        lines.addWidget(self._head)
        lines.addWidget(WholeRows(self.table), 1)
        self._full = Split(Qt.Orientation.Vertical, theme, self.gallery, below)
        for at, share in enumerate(_SHARES):
            self._full.setStretchFactor(at, share)
        self._full.setSizes(_SHARES)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._full)
        self._pages.addWidget(self.nothing)

    def _connect(self) -> None:
        self._gathering.timeout.connect(self.shown)
        self.filters.asked.connect(self._ask)
        self.digits.chosen.connect(self._write_digits)
        self.langs.chosen.connect(self._write_in)
        self.picker.activated.connect(lambda at: self._show_figure(list(self.figures.specs)[at]))
        self.figures.wanted.connect(self._show_figure)
        self.figures.entered.connect(lambda _name: self._enter_figure())
        gallery = self.gallery
        gallery.chosen.connect(self._look_behind)
        gallery.entered.connect(self._enter_table)
        gallery.left.connect(self.figures.setFocus)
        gallery.drawn.connect(self._take)
        gallery.studio.failed.connect(self.bench.tell_of)
        self.table.opened.connect(self.bench.signals.show_claim)
        self.table.left.connect(self._enter_figure)
        self.nothing.documents.connect(lambda: self.bench.signals.show_screen.emit("documents"))
        self.nothing.all_wanted.connect(self.filters.clear)

    def _say_keys(self) -> None:
        keys = self.bench.keys
        for view in self.gallery.views.values():
            keys.hint(view.canvas, ("←", "→"), self.tr("Bar or dot"))
            keys.hint(view.canvas, ("↵",), self.tr("Claims, then words"))
            keys.hint(view.canvas, ("↑", "↓"), self.tr("Figure"))
        keys.hint(self.figures, ("↑", "↓"), self.tr("Figure"))
        keys.hint(self.figures, ("↵",), self.tr("To the figure"))
        keys.hint(self.table, ("↑", "↓"), self.tr("Claim"))
        keys.hint(self.table, ("↵",), self.tr("To the words"))
        keys.offer(self._export, self)
