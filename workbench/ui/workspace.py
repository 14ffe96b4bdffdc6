"""An open project in the window: menus and corner, rail, the screens as pages, and the key strip."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from workbench.errors import KnownError
from workbench.model import Change, Verdict
from workbench.terms import explain, number
from workbench.ui.all_keys import AllKeys, keys_in, keys_of
from workbench.ui.appearance import Appearance
from workbench.ui.corner import Corner
from workbench.ui.dropping import local_paths
from workbench.ui.filled import Filled
from workbench.ui.keys import Hint
from workbench.ui.keystrip import KeyStrip
from workbench.ui.menus import FrameActions, Menus
from workbench.ui.notice import Notice
from workbench.ui.pages import MakeScreen, Pages
from workbench.ui.panels import Panel, column, row, scrolled
from workbench.ui.rail import Rail, Stop
from workbench.ui.requests import Requests
from workbench.ui.screen import Bench, Screen
from workbench.ui.settings import Recent
from workbench.ui.standing import Standing, Watch
from workbench.ui.undoing import Undoing

# Nothing at all would be done in the same turn.
_DRAWN_MS = 1


class Workspace(QWidget):
    """Everything between the edges of the window while a project is open.

    `screens` are those that exist, by name and in the order of the rail; the names are those of `_stops`.
    `usable` says that the first of them has come up.
    """

    usable = Signal()

    def __init__(
        self, bench: Bench, screens: Mapping[str, MakeScreen], recent: Sequence[Recent], requests: Requests
    ) -> None:
        super().__init__()
        self._bench = bench
        self.setAcceptDrops(True)
        self._visited: list[str] = []
        self._first = next(iter(screens))
        stops = {stop.name: stop for stop in self._stops()}
        self._names = list(screens)
        self.actions_of_frame = FrameActions(requests, self)
        self._shows = [self._show_action(stops[name], at) for at, name in enumerate(screens, 1)]
        appearance = Appearance(bench.theme, requests, self)
        self._menus = Menus(self.actions_of_frame, self._shows, recent, appearance, requests, bench.theme)
        self._corner = Corner(bench)
        self._rail = Rail([stops[name] for name in screens], bench.theme)
        self.notice = Notice(bench.theme)
        self._pages = Pages(bench, screens)
        self._watch = Watch(bench, self)
        actions = self.actions_of_frame
        self._undoing = Undoing(bench, actions.undo, actions.redo, self._is_editing, self)
        self._lay_out()
        self._connect()
        # Until it has its size, or it would make a narrow window wider.
        self._set_narrow(True)

    def begin(self, name: str = "", filled: Mapping[str, Filled] | None = None) -> None:
        """Show a screen, or where the work goes on: the words of the reports, once there are some.

        What stood in the fields of the screens of the page before, if there was one, stands in them again.
        The frame is drawn first: making both at once would hold the window too long.
        """
        self._pages.fill_in(filled or {})
        reading = "read" in self._names and bool(self._bench.desk.find_documents())
        self._first = name or ("read" if reading else self._first)
        QTimer.singleShot(_DRAWN_MS, self, self._come_up)

    def _come_up(self) -> None:
        if not self._visited:
            self.show_screen(self._first)
        self._watch.look()
        self.usable.emit()

    @property
    def shown(self) -> str:
        """The name of the screen that is shown, or is about to be."""
        return self._visited[-1] if self._visited else self._first

    def filled(self) -> Mapping[str, Filled]:
        """What stands in the fields of each screen."""
        return self._pages.filled()

    def screen_of(self, name: str) -> Screen:
        """A screen by name."""
        return self._pages.screen_of(name)

    def show_screen(self, name: str) -> None:
        """Bring up a screen; Esc leads back to the one before."""
        screen = self._pages.screen_of(name)
        if screen is self._pages.currentWidget() and self._visited:
            return
        self._visited = [visited for visited in self._visited if visited != name] + [name]
        self._pages.setCurrentWidget(screen)
        self._rail.choose(name)
        self._fill_menus()
        self.actions_of_frame.back.setEnabled(len(self._visited) > 1)
        screen.shown()
        self._focus(screen.focus_panes()[:1])

    def may_leave(self) -> bool:
        """Whether all screens may go for good."""
        return all(screen.may_leave() for screen in self._pages.screens())

    def may_close(self) -> bool:
        """Whether the project may be closed with them."""
        return self.may_leave() and all(screen.may_close() for screen in self._pages.screens())

    def keep(self) -> None:
        """Have what is entered kept as it is now."""
        for screen in self._pages.screens():
            screen.keep()

    def _is_editing(self) -> bool:
        return any(screen.is_editing for screen in self._pages.screens())

    def _show_standing(self, standing: Standing) -> None:
        """Show what may be undone, what was saved, and how many claims are left to decide."""
        self._undoing.show_standing(standing)
        self._corner.show_saved(standing.saved)
        if "read" in self._names:
            undecided, theme = standing.verdicts[Verdict.UNREVIEWED], self._bench.theme
            badge = number(undecided, theme.lang, theme.digits) if undecided else ""
            self._rail.set_badge("read", badge, self.tr("%n claims to decide", "", undecided))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take up less room in a narrow window."""
        self._set_narrow(self.width() < self._bench.theme.size("narrow_window"))
        super().resizeEvent(event)

    def _set_narrow(self, narrow: bool) -> None:
        self._rail.set_narrow(narrow)
        self._corner.set_narrow(narrow)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders wherever nothing nearer does."""
        if local_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Have what is dropped added."""
        event.acceptProposedAction()
        self._pages.make_all()
        self._bench.signals.offered.emit(local_paths(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, where nothing nearer to the focus had a use for it."""
        if event.key() == Qt.Key.Key_Escape and self.actions_of_frame.back.isEnabled():
            self.actions_of_frame.back.trigger()
        else:
            super().keyPressEvent(event)

    # ---------------------------------------------------------------- what it is made of

    def _stops(self) -> list[Stop]:
        return [
            Stop("documents", self.tr("Documents"), "file-text"),
            Stop("read", self.tr("Read"), "book-open"),
            Stop("charts", self.tr("Charts"), "chart-no-axes-column"),
        ]

    def _show_action(self, stop: Stop, at: int) -> QAction:
        action = QAction(stop.label, self)
        action.setObjectName(f"show-{stop.name}")
        action.setShortcut(QKeySequence(f"Ctrl+{at}"))
        action.triggered.connect(lambda _checked=False: self.show_screen(stop.name))
        return action

    def _lay_out(self) -> None:
        theme = self._bench.theme
        head = Panel(theme, "header", "bottom")
        head.setFixedHeight(theme.size("menu_bar"))
        line = row(head, 0, (theme.space(4), 0, theme.space(3), 1))
        line.addWidget(self._menus, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._corner)
        middle = QWidget()
        beside = row(middle)
        beside.addWidget(self._rail)
        beside.addWidget(scrolled(self._pages), 1)
        last = Hint(self, ("F1",), action=self.actions_of_frame.all_keys)
        layout = column(self)
        for part in (head, self.notice, middle, KeyStrip(self._bench.keys, theme, last)):
            layout.addWidget(part)
        layout.setStretchFactor(middle, 1)

    def _connect(self) -> None:
        signals, actions, keys = self._bench.signals, self.actions_of_frame, self._bench.keys
        signals.changed.connect(self._watch.follow)
        signals.changed.connect(self._follow)
        self._bench.edits.unkept.connect(self._watch.look)
        self._watch.seen.connect(self._show_standing)
        self._watch.failed.connect(self._explain)
        signals.show_screen.connect(self.show_screen)
        # Not by lambdas: the signals outlive this page, whose own methods go with it.
        signals.show_claim.connect(self._show_claim)
        signals.show_document.connect(self._show_document)
        signals.show_reports.connect(self._show_reports)
        self._pages.made.connect(self._fill_menus)
        self._rail.chosen.connect(self.show_screen)
        actions.reviewer.triggered.connect(self._bench.reviewer.ask)
        actions.next_pane.triggered.connect(lambda: self._go_on(1))
        actions.last_pane.triggered.connect(lambda: self._go_on(-1))
        actions.back.triggered.connect(self._go_back)
        actions.all_keys.triggered.connect(self._show_all_keys)
        actions.about.triggered.connect(self._show_about)
        keys.offer(actions.undo, self, self.tr("Undo"), late=True)
        keys.offer(actions.next_pane, self, late=True)
        keys.hint(self, ("Esc",), actions.back, late=True)

    # ---------------------------------------------------------------- what it does

    def _show_claim(self, claim: int) -> None:
        self._show_words(self._bench.signals.show_claim, claim)

    def _show_document(self, document: int) -> None:
        self._show_words(self._bench.signals.show_document, document)

    def _show_words(self, asked: SignalInstance, id: int) -> None:
        self._show_at("read", lambda: asked.emit(id))

    def _show_reports(self, reports: list[int]) -> None:
        """Show reports where somebody is at work: the words of the first, or their rows."""
        asked = self._bench.signals.show_reports
        if self.shown == "read":
            self._bench.signals.show_document.emit(reports[0])
        else:
            self._show_at("documents", lambda: asked.emit(reports))

    def _show_at(self, name: str, ask: Callable[[], None]) -> None:
        """Bring up a screen; one that has not been there to hear what is asked for hears it again."""
        heard = self._pages.has(name)
        self.show_screen(name)
        if not heard:
            ask()

    def _fill_menus(self) -> None:
        shown = self._pages.currentWidget()
        if isinstance(shown, Screen):
            self._menus.show_screen(shown, self._pages.screens())

    def _follow(self, change: Change) -> None:
        """Let go of what was said of the thing done before; reports land in the background."""
        if change.label != "import":
            self.notice.go_by()

    def _explain(self, error: KnownError) -> None:
        self.notice.say(explain(error, self._bench.theme.lang))

    def _go_on(self, step: int) -> None:
        panes = [pane for pane in self.screen_of(self.shown).focus_panes() if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = [at for at, pane in enumerate(panes) if focus is not None and _holds(pane, focus)]
        first = 0 if step > 0 else -1
        at = here[0] + step if here else first
        self._focus([panes[at % len(panes)]] if panes else [])

    def _focus(self, panes: Sequence[QWidget]) -> None:
        for pane in panes:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_back(self) -> None:
        self._visited.pop()
        self.show_screen(self._visited.pop())

    def _show_all_keys(self) -> None:
        """List all keys: those of the screen that is shown, of the window, of the other screens."""
        hints = self._bench.keys.all()
        names = [self.shown, *(name for name in self._names if name != self.shown)]
        stops = {stop.name: stop.label for stop in self._stops()}
        parts = [(stops[name], keys_in(self.screen_of(name), hints)) for name in names]
        everywhere = [hint for hint in hints if hint.pane is self]
        everywhere += keys_of([*self._shows, *self.actions_of_frame.findChildren(QAction)], self)
        parts.insert(1, (self.tr("Everywhere"), everywhere))
        dialog = AllKeys(parts, self._bench.theme)
        self._bench.prompts.show(dialog)
        dialog.deleteLater()

    def _show_about(self) -> None:
        self._bench.prompts.note(
            self.tr("Khabar reads Arabic conflict reports claim by claim, on this computer alone.")
        )


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)
