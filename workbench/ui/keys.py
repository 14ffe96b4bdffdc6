"""What the keys do: single physical keys for panes, shortcuts on any layout, and what the key strip shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from workbench.ui.keyboard import Key, caps, physical_key

__all__ = ["Hint", "Key", "Keys", "label_of"]


@dataclass(frozen=True, slots=True)
class Hint:
    """Keys that work somewhere and what they do; `key` fires `action` by itself, None is shown only.

    `late` ones stand behind all others, whenever they were said.
    """

    pane: QWidget
    caps: tuple[str, ...]
    words: str = ""
    action: QAction | None = None
    key: Key | None = None
    late: bool = False

    @property
    def label(self) -> str:
        """What the keys do, in one or two words."""
        return self.words or (label_of(self.action) if self.action is not None else "")


class Keys(QObject):
    """The keys of the window.

    It filters the events of the widget that has the focus: a filter of the whole application would send
    every paint and mouse move through Python. `changed` says that the key strip is to be drawn anew.
    """

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints: list[Hint] = []
        self._watched: QWidget | None = None
        self._passing = False
        self._application = application
        application.focusChanged.connect(self._follow)
        self._follow(None, application.focusWidget())

    def close(self) -> None:
        """Leave the keys alone from now on."""
        self._application.focusChanged.disconnect(self._follow)
        self._follow(None, None)

    def bind(self, action: QAction, key: Key, pane: QWidget) -> None:
        """Let a single physical key trigger an action while `pane` or something in it has the focus.

        It never fires in a text field, nor by the repeating of a key held down.
        """
        self._add(Hint(pane, (key.cap,), action=action, key=key))
        # What follows a tab stands where menus show shortcuts.
        action.setText(f"{action.text()}\t{key.value}")

    def offer(self, action: QAction, pane: QWidget, words: str = "", late: bool = False) -> None:
        """Show an action's own shortcut in the key strip while `pane` or something in it has the focus.

        `words` stand in the place of the action's own where those are too many.
        """
        self._add(Hint(pane, caps(action.shortcut()), words, action, late=late))

    def hint(self, pane: QWidget, printed: Sequence[str], does: str | QAction, late: bool = False) -> None:
        """Show keys that the pane sees to itself, such as ↑ and ↓, with what they do or the action for it."""
        words, action = (does, None) if isinstance(does, str) else ("", does)
        self._add(Hint(pane, tuple(printed), words, action, late=late))

    def at(self, focus: QWidget | None) -> list[Hint]:
        """What works while `focus` has the focus, in the order in which it was said."""
        self._hints = [hint for hint in self._hints if isValid(hint.pane)]
        single = not (focus is not None and is_typed_into(focus))
        found = [
            hint
            for hint in self._hints
            if _holds(hint.pane, focus)
            and (single or hint.key is None)
            and (hint.action is None or hint.action.isEnabled())
        ]
        return sorted(_nearest(found), key=lambda hint: hint.late)

    def all(self) -> list[Hint]:
        """Everything that was said of panes that are still there."""
        return [hint for hint in self._hints if isValid(hint.pane)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key presses that mean something here."""
        if self._passing or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._with_control(watched, event)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.GroupSwitchModifier)
        return plain and not is_typed_into(watched) and self._single(watched, event)

    def _add(self, hint: Hint) -> None:
        self._hints.append(hint)
        if hint.action is not None:
            hint.action.changed.connect(self.changed)
        self.changed.emit()

    def _follow(self, _old: QWidget | None, focus: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = focus
        if focus is not None:
            focus.installEventFilter(self)
        self.changed.emit()

    def _single(self, focus: QWidget, event: QKeyEvent) -> bool:
        name = physical_key(event)
        hints = [hint for hint in self.at(focus) if hint.key is not None]
        hint = next((hint for hint in hints if hint.key == name), None)
        if hint is None or hint.action is None:
            # In lists that are decided by letters, a letter without a meaning is no search for a row.
            return bool(hints) and name is not None and isinstance(focus, QAbstractItemView)
        if not event.isAutoRepeat():
            hint.action.trigger()
        return True

    def _with_control(self, focus: QWidget, event: QKeyEvent) -> bool:
        """Give Ctrl and a letter its Latin meaning: with an Arabic layout alone Qt finds no shortcut."""
        name = physical_key(event)
        if name is None:
            return False
        latin = Qt.Key(ord(name))
        override = _same(event, QEvent.Type.ShortcutOverride, latin)
        if self._pass(focus, override) and override.isAccepted():
            return latin != event.key() and self._pass(focus, _same(event, QEvent.Type.KeyPress, latin))
        action = _with_shortcut(focus, QKeySequence(QKeyCombination(event.modifiers(), latin)))
        if action is None:
            return False
        action.trigger()
        return True

    def _pass(self, focus: QWidget, event: QKeyEvent) -> bool:
        event.ignore()
        self._passing = True
        try:
            return QCoreApplication.sendEvent(focus, event)
        finally:
            self._passing = False


def label_of(action: QAction) -> str:
    """The words of an action without its keys and mnemonic."""
    return action.text().split("\t")[0].replace("&", "")


def is_typed_into(widget: QWidget) -> bool:
    """Whether letters typed there are text."""
    if isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox | QComboBox)


def _nearest(hints: Sequence[Hint]) -> list[Hint]:
    """The hints without those of outer panes whose keys do something else further in."""
    return [
        hint
        for hint in hints
        if not any(other.caps == hint.caps and _lies_in(other.pane, hint.pane) for other in hints)
    ]


def _lies_in(inner: QWidget, outer: QWidget) -> bool:
    return inner is not outer and outer.isAncestorOf(inner)


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def _same(event: QKeyEvent, kind: QEvent.Type, key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(kind, key, event.modifiers(), event.nativeScanCode(), event.nativeVirtualKey(),
                     event.nativeModifiers(), "", event.isAutoRepeat(), event.count())  # fmt: skip


def _with_shortcut(focus: QWidget, keys: QKeySequence) -> QAction | None:
    actions = focus.window().findChildren(QAction)
    return next((a for a in actions if a.isEnabled() and keys in a.shortcuts() and _reaches(a, focus)), None)


def _reaches(action: QAction, focus: QWidget) -> bool:
    """Whether Qt would let the shortcut fire, by the action's context and the widgets it was added to."""
    homes = [home for home in action.associatedObjects() if isinstance(home, QWidget)]
    match action.shortcutContext():
        case Qt.ShortcutContext.WidgetShortcut:
            return focus in homes
        case Qt.ShortcutContext.WidgetWithChildrenShortcut:
            return any(_holds(home, focus) for home in homes)
        case _:
            return any(isinstance(home, QMenu) or home.isVisible() for home in homes)
