"""A field for a question to the claims: it completes keys and values, and names them all in its tool tip."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel
from PySide6.QtWidgets import QCompleter

from workbench.query import Completion, completions, key_names
from workbench.terms import term
from workbench.ui.entry import Entry
from workbench.ui.theme import Theme


class QueryField(Entry):
    """Words and parts such as `place:حلب`; what a part may go on with drops down while it is typed."""

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        super().__init__(theme, name, spoken)
        self._goes_on = GoesOn(theme, self)
        self.setCompleter(self._goes_on)
        self.textEdited.connect(self._look)
        self.setPlaceholderText(term("query.hint", theme.lang))
        keys = term("comma", theme.lang).join(f"{name}:" for name in key_names(theme.lang))
        self.setToolTip(term("query.keys", theme.lang).format(keys=keys))
        self.setAccessibleDescription(self.toolTip())

    def _look(self, text: str) -> None:
        # What stands behind the caret is no part that is being begun.
        at_end = self.cursorPosition() == len(text)
        self._goes_on.offer(completions(text) if at_end else ())


class GoesOn(QCompleter):
    """Lists how a line may go on, and puts the whole line in its place."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._offered: tuple[Completion, ...] = ()
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        if popup := self.popup():
            popup.setFont(theme.font())

    def offer(self, offered: tuple[Completion, ...]) -> None:
        """List these from now on."""
        self._offered = offered
        self._names.setStringList([completion.shown for completion in offered])

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The line once a row is chosen."""
        return self._offered[index.row()].line if index.isValid() else ""
