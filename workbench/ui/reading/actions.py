"""What can be done where reports are read: the actions with their words and keys, not yet what they do."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workbench.ui.keyboard import Key
from workbench.ui.keys import Keys


class ReadActions(QObject):
    """The actions of the page. They work while it has the focus; single keys are bound to panes by it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.accept = self._action("accept", self.tr("Accept"))
        self.correct = self._action("correct", self.tr("Correct"))
        self.reject = self._action("reject", self.tr("Reject"))
        self.reset = self._action("reset", self.tr("Leave undecided"))
        self.new_claim = self._action("new_claim", self.tr("New from selection"))
        self.go_on = self._action("next_undecided", self.tr("Next undecided"))
        self.source = self._action("source", self.tr("Source"))
        self.history = self._action("history", self.tr("History"))
        self.marks = self._action("marks", self.tr("Marks"))
        self.marks.setCheckable(True)
        self.marks.setChecked(True)
        self.find = self._action("find", self.tr("Find in the report"), "Ctrl+F")
        self.copy = self._action("copy", self.tr("Copy with source"), "Ctrl+C")
        self.save = self._action("save_correction", self.tr("Save, next claim"), "Ctrl+Return")
        self.take = self._action("take_words", self.tr("Take the selected words"))

    @property
    def decisions(self) -> tuple[QAction, ...]:
        """What can be decided of a claim."""
        return self.accept, self.correct, self.reject, self.reset

    def say_keys(self, keys: Keys, reader: QWidget, claims: QWidget) -> None:
        """Bind the single keys to the page, and fill the menus of the right button."""
        keys.hint(claims, ("↑", "↓"), self.tr("Claim"))
        for action, key in (
            (self.accept, Key.A), (self.correct, Key.S), (self.reject, Key.D), (self.new_claim, Key.F),
            (self.go_on, Key.G), (self.marks, Key.W), (self.source, Key.Q), (self.history, Key.R),
        ):  # fmt: skip
            keys.bind(action, key, self._page)
        keys.bind(self.take, Key.F, reader)
        keys.hint(claims, ("↵",), self.tr("Its words"))
        keys.hint(reader, ("↵",), self.tr("Claims of the word"))
        reader.addActions([self.copy, self.new_claim, self.take, self.find])
        claims.addActions([self.copy, *self.decisions])

    def _action(self, name: str, text: str, keys: str = "") -> QAction:
        action = QAction(text, self._page)
        action.setObjectName(name)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if keys:
            action.setShortcut(QKeySequence(keys))
        self._page.addAction(action)
        return action
