"""The menu bar: what the window does, and what the screen that is shown adds."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QMenuBar

from workbench.ui.appearance import Appearance
from workbench.ui.requests import Requests
from workbench.ui.screen import Menu, Screen
from workbench.ui.settings import Recent
from workbench.ui.theme import Theme


class FrameActions(QObject):
    """What the window itself can do, whatever screen is shown."""

    def __init__(self, requests: Requests, parent: QObject) -> None:
        super().__init__(parent)
        self.new = self._action("new", self.tr("&New project…"), QKeySequence("Ctrl+N"))
        self.open = self._action("open", self.tr("&Open project…"), QKeySequence("Ctrl+O"))
        self.leave = self._action("leave", self.tr("&Close project"), QKeySequence("Ctrl+W"))
        self.quit = self._action("quit", self.tr("&Quit"), QKeySequence("Ctrl+Q"))
        self.undo = self._action("undo", self.tr("&Undo"), QKeySequence("Ctrl+Z"))
        self.redo = self._action(
            "redo", self.tr("&Redo"), QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")
        )
        self.reviewer = self._action("reviewer-name", self.tr("Reviewer’s &name…"))
        self.next_pane = self._action("next-pane", self.tr("Next pane"), QKeySequence("F6"))
        self.last_pane = self._action("last-pane", self.tr("Previous pane"), QKeySequence("Shift+F6"))
        self.back = self._action("back", self.tr("Back"))
        self.all_keys = self._action("all-keys", self.tr("All keys"), QKeySequence("F1"))
        self.about = self._action("about", self.tr("&About Khabar"))
        self.new.triggered.connect(requests.new_project)
        self.open.triggered.connect(requests.open_project)
        self.leave.triggered.connect(requests.leave_project)
        self.quit.triggered.connect(requests.quit)

    def _action(self, name: str, text: str, *shortcuts: QKeySequence) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts(shortcuts)
        return action


class Menus(QMenuBar):
    """Files of all screens work from everywhere; the other menus hold what the shown screen can do."""

    def __init__(
        self,
        actions: FrameActions,
        stops: Sequence[QAction],
        recent: Sequence[Recent],
        appearance: Appearance,
        requests: Requests,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setNativeMenuBar(False)
        # From right to left Qt takes the width that the bar has for the least it needs.
        self.setMinimumWidth(theme.scaled(200))
        self._actions, self._stops = actions, stops
        self._menus = {menu: self._menu(menu.value, title) for menu, title in self._titles().items()}
        self._menu("help", self.tr("&Help")).addActions([actions.all_keys, actions.about])
        self._recent = QMenu(self.tr("&Recent projects"), self)
        self._know(recent, requests)
        self._looks = [
            self._choice(self.tr("&Language"), appearance.languages),
            self._choice(self.tr("&Colours"), appearance.colours),
            self._choice(self.tr("Text &size"), appearance.text_sizes),
            self._choice(self.tr("&Digits"), appearance.digits),
        ]

    def show_screen(self, shown: Screen, screens: Iterable[Screen]) -> None:
        """Fill the menus for the screen that is shown."""
        actions, own = self._actions, shown.menus()
        files = [action for screen in screens for action in (*screen.menus().get(Menu.FILE, ()), None)]
        panes = [actions.next_pane, actions.last_pane]
        entries: dict[Menu, list[QAction | None]] = {
            Menu.FILE: [actions.new, actions.open, self._recent.menuAction(), None, *files, actions.leave],
            Menu.EDIT: [actions.undo, actions.redo, None, *own.get(Menu.EDIT, ()), None, actions.reviewer],
            Menu.VIEW: [*self._stops, None, *own.get(Menu.VIEW, ()), None, *panes, None],
            Menu.CLAIM: list(own.get(Menu.CLAIM, ())),
            Menu.FIGURE: list(own.get(Menu.FIGURE, ())),
        }
        entries[Menu.FILE].append(actions.quit)
        entries[Menu.VIEW].extend(look.menuAction() for look in self._looks)
        for menu, found in entries.items():
            _fill(self._menus[menu], found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the titles alone: the style would draw a line under each."""
        painter, theme = QPainter(self), self._theme
        painter.setFont(theme.font("base"))
        by_keys = self.activeAction() is not None
        underlined = Qt.TextFlag.TextShowMnemonic if by_keys else Qt.TextFlag.TextHideMnemonic
        for action in self.actions():
            place = self.actionGeometry(action)
            if action is self.activeAction():
                painter.fillRect(place, theme.colour("selection"))
            painter.setPen(theme.colour("text" if action.isEnabled() else "text3"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | underlined, action.text())

    def _titles(self) -> dict[Menu, str]:
        return {
            Menu.FILE: self.tr("&File"),
            Menu.EDIT: self.tr("&Edit"),
            Menu.VIEW: self.tr("&View"),
            Menu.CLAIM: self.tr("&Claim"),
            Menu.FIGURE: self.tr("F&igure"),
        }

    def _menu(self, name: str, title: str) -> QMenu:
        menu = self.addMenu(title)
        menu.setObjectName(f"menu-{name}")
        return menu

    def _know(self, recent: Sequence[Recent], requests: Requests) -> None:
        for project in recent:
            action = self._recent.addAction(project.name.replace("&", "&&"))
            action.setEnabled(project.is_there)
            folder = project.folder
            action.triggered.connect(lambda _checked=False, to=folder: requests.open_folder.emit(to))
        self._recent.menuAction().setEnabled(bool(recent))

    def _choice(self, title: str, actions: Sequence[QAction]) -> QMenu:
        menu = QMenu(title, self)
        menu.addActions(actions)
        return menu


def _fill(menu: QMenu, actions: Iterable[QAction | None]) -> None:
    """Put actions into a menu, lines where there is None; Qt leaves out lines with nothing between them."""
    # Not clear(): after it PySide takes the action of a submenu for deleted.
    for old in menu.actions():
        menu.removeAction(old)
        if old.isSeparator():
            old.deleteLater()
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
    menu.menuAction().setEnabled(any(not action.isSeparator() for action in menu.actions()))
