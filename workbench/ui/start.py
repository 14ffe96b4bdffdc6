"""The start page: ways in, recent projects, and one number followed down to its words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from workbench.resources import seeds
from workbench.ui.all_keys import AllKeys, keys_of
from workbench.ui.appearance import Appearance
from workbench.ui.button import Button
from workbench.ui.chain import Chain
from workbench.ui.documents.import_panel import ProgressLine
from workbench.ui.entrance import Entrance
from workbench.ui.keycap import Caps
from workbench.ui.keys import Keys, label_of
from workbench.ui.notice import Notice
from workbench.ui.panels import Panel, Tag, column, label, row, scrolled
from workbench.ui.prompts import Prompts
from workbench.ui.recents import RecentRow
from workbench.ui.requests import Requests
from workbench.ui.settings import Recent, Settings
from workbench.ui.theme import Theme


class StartPage(QWidget):
    """What is shown while no project is open; `usable` says that it has come up."""

    usable = Signal()

    def __init__(
        self, theme: Theme, settings: Settings, keys: Keys, requests: Requests, prompts: Prompts
    ) -> None:
        super().__init__()
        self._theme, self._settings, self._keys, self._prompts = theme, settings, keys, prompts
        self._requests = requests
        self._make_actions()
        self.notice = Notice(theme)
        self._middle = QWidget()
        self._panels = [self._ways_in(), self._on_from_here()]
        self._beside = row(self._middle)
        for panel, share in zip(self._panels, (1, 2), strict=True):
            self._beside.addWidget(panel, share)
        layout = column(self)
        layout.addWidget(self.notice)
        layout.addWidget(scrolled(self._middle), 1)
        layout.addWidget(self._foot())

    def begin(self) -> None:
        """Come up, with the focus on the latest project, or the example where there is none."""
        self._take_focus()
        self.usable.emit()

    def _take_focus(self) -> None:
        rows = self.findChildren(RecentRow)
        first = rows[0] if rows else self.findChild(Entrance, "entrance-explore")
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_waiting(self) -> bool:
        """Whether something is under way."""
        return not self._middle.isEnabled()

    def wait(self, words: str) -> None:
        """Say what is under way; nothing else can be begun meanwhile."""
        self._allow(False)
        self._waiting.setText(words)
        self._bar.show_share(0)
        self._bar.show()

    def _allow(self, choices: bool) -> None:
        """Offer the ways in, with the mouse and with their keys, or none."""
        self._middle.setEnabled(choices)
        for action in (self.explore, self.new, self.open):
            action.setEnabled(choices)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._bar.show_share(done / max(1, total))

    def end_wait(self) -> None:
        """Be there again for another choice."""
        self._allow(True)
        self._waiting.setText("")
        self._bar.hide()
        self._take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room around things where there is some; without room, one panel stands below the other."""
        theme = self._theme
        narrow = self.width() < theme.size("narrow_window")
        side, top = (theme.space(6), theme.space(7)) if narrow else (theme.scaled(62), theme.scaled(114))
        for panel in self._panels:
            panel.setContentsMargins(side, top, side, theme.space(6))
        least = sum(panel.minimumSizeHint().width() for panel in self._panels)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if self.width() > least else ways.TopToBottom)
        self._never.setVisible(not narrow)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows go from one choice to the next."""
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    # ---------------------------------------------------------------- its parts

    def _make_actions(self) -> None:
        requests = self._requests
        self.explore = self._action("explore", self.tr("Explore the example"), "")
        self.new = self._action("new", self.tr("New project…"), "Ctrl+N")
        self.open = self._action("open", self.tr("Open a project…"), "Ctrl+O")
        self.all_keys = self._action("all-keys", self.tr("All keys"), "F1")
        self.quit = self._action("quit", self.tr("Quit"), "Ctrl+Q")
        self.explore.triggered.connect(requests.explore_example)
        self.new.triggered.connect(requests.new_project)
        self.open.triggered.connect(requests.open_project)
        self.all_keys.triggered.connect(self._show_all_keys)
        self.quit.triggered.connect(requests.quit)

    def _action(self, name: str, text: str, shortcut: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(shortcut))
        self.addAction(action)
        return action

    def _ways_in(self) -> Panel:
        theme = self._theme
        panel = Panel(theme, "sunken", "trailing")
        layout = column(panel, theme.space(3))
        for part in self._names():
            layout.addWidget(part)
        layout.addSpacing(theme.space(6))
        beside = self.tr("%n reports, 5 minutes", "", len(list(seeds().glob("*.txt"))))
        layout.addWidget(Entrance(self.explore, "book-open", theme, beside, primary=True))
        layout.addWidget(Entrance(self.new, "plus", theme))
        layout.addWidget(Entrance(self.open, "folder", theme))
        layout.addSpacing(theme.space(5))
        self._waiting = label("", theme, "base", colour="text2")
        self._bar = ProgressLine(theme)
        self._bar.hide()
        layout.addWidget(self._waiting)
        layout.addWidget(self._bar)
        layout.addStretch(1)
        return panel

    def _names(self) -> list[QWidget]:
        """The name of the program in both scripts, and what it does."""
        theme = self._theme
        arabic = label("خبر", theme, "display", "number_in_text", "accent", arabic=True)
        arabic.setFont(theme.logo())
        # The tail of its last letter reaches under the edge.
        arabic.setContentsMargins(*(theme.space(3), 0) * 2)
        latin = [] if theme.rtl else [label("Khabar", theme, "display", "strong")]
        words = self.tr("Arabic conflict reports, read by the claim: who says what, how many, in what words.")
        about = label(words, theme, "strong", colour="text2")
        about.setWordWrap(True)
        return [arabic, *latin, about]

    def _on_from_here(self) -> Panel:
        theme = self._theme
        panel = Panel(theme, "surface")
        layout = column(panel)
        recent = self._settings.recent
        if recent:
            layout.addLayout(self._heading())
            layout.addSpacing(theme.space(3))
        for project in recent[:5]:
            layout.addWidget(self._row(project))
        layout.addSpacing(theme.space(7) if recent else 0)
        layout.addWidget(Chain(theme, self._requests))
        layout.addStretch(1)
        return panel

    def _heading(self) -> QHBoxLayout:
        theme = self._theme
        line = QHBoxLayout()
        line.setSpacing(theme.space(3))
        line.addWidget(label(self.tr("Continue"), theme, "title", "strong"))
        line.addStretch(1)
        for printed, words in ((("↑", "↓"), self.tr("choose")), (("↵",), self.tr("open"))):
            line.addWidget(Caps(printed, theme))
            line.addWidget(label(words, theme, "base", colour="text2"))
        return line

    def _row(self, project: Recent) -> RecentRow:
        made = RecentRow(project, self._theme, self._requests)
        forget = QAction(self.tr("Take from this list"), made)

        def take_out() -> None:
            self._settings.forget(project.folder)
            made.hide()

        forget.triggered.connect(take_out)
        made.offer_to_forget(forget)
        return made

    def _foot(self) -> QWidget:
        theme = self._theme
        foot = Panel(theme, "header", "top")
        foot.setFixedHeight(theme.scaled(40))
        line = row(foot, theme.space(3), (theme.space(4), 0, theme.space(4), 0))
        never = self.tr("Never uses a network. Projects stay in the folders you choose.")
        self._never = Tag(never, theme, "text2", "", "wifi-off")
        # It gives way instead of keeping the window wide.
        self._never.setMinimumWidth(1)
        line.addWidget(self._never)
        line.addStretch(1)
        look = Appearance(theme, self._requests, self)
        for action in look.languages:
            line.addWidget(Button(action.text(), theme, "flat").follow(action))
        line.addSpacing(theme.space(4))
        line.addWidget(self._next(look.colours))
        line.addWidget(self._next(look.text_sizes, self.tr("Text size %1")))
        line.addWidget(Button(label_of(self.all_keys), theme, "flat", caps=("F1",)).follow(self.all_keys))
        return foot

    def _next(self, choices: list[QAction], words: str = "%1") -> Button:
        """A button that shows the choice made and goes on to the next one."""
        at = next(at for at, action in enumerate(choices) if action.isChecked())
        button = Button(words.replace("%1", choices[at].text()), self._theme, "flat")
        button.clicked.connect(choices[(at + 1) % len(choices)].trigger)
        return button

    def _show_all_keys(self) -> None:
        actions = (self.new, self.open, self.all_keys, self.quit)
        self._prompts.show(AllKeys([("", keys_of(actions, self))], self._theme))
