"""F1: every key of the program, page by page; first those of the page that is shown."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from workbench.ui.keyboard import caps
from workbench.ui.keycap import Caps
from workbench.ui.keys import Hint
from workbench.ui.panels import column, label
from workbench.ui.theme import Theme


class AllKeys(QDialog):
    """The keys with what they do, two columns of them under the name of each part; closed by Esc."""

    def __init__(self, parts: Sequence[tuple[str, Sequence[Hint]]], theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("All keys"))
        theme.lay_ground(self, "surface")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self._list(parts, theme))
        column(self).addWidget(area)
        self.resize(theme.scaled(640), theme.scaled(460))

    def _list(self, parts: Sequence[tuple[str, Sequence[Hint]]], theme: Theme) -> QWidget:
        page = QWidget()
        theme.lay_ground(page, "surface")
        lines = QGridLayout(page)
        lines.setContentsMargins(*(theme.space(6),) * 4)
        lines.setHorizontalSpacing(theme.space(5))
        lines.setVerticalSpacing(theme.space(3))
        for name, hints in parts:
            _add(lines, name, by_keys(hints), theme)
        lines.setColumnStretch(1, 1)
        lines.setColumnStretch(4, 1)
        lines.setColumnMinimumWidth(2, theme.space(6))
        lines.setRowStretch(lines.rowCount(), 1)
        return page


def _add(lines: QGridLayout, name: str, shown: Sequence[tuple[tuple[str, ...], str]], theme: Theme) -> None:
    """Add a part: its name over two columns of keys."""
    top = lines.rowCount()
    if name:
        lines.addWidget(label(name, theme, "strong", "strong"), top, 0, 1, 5)
    half = (len(shown) + 1) // 2
    for at, (printed, words) in enumerate(shown):
        row, side = top + 1 + at % half, 3 * (at // half)
        lines.addWidget(Caps(printed, theme), row, side)
        does = label(words, theme)
        does.setWordWrap(True)
        lines.addWidget(does, row, side + 1)


def keys_in(page: QWidget, hints: Sequence[Hint]) -> list[Hint]:
    """What was said of the keys of a page, and its actions with keys of their own."""
    said = [hint for hint in hints if hint.pane is page or page.isAncestorOf(hint.pane)]
    return [*said, *keys_of([action for action in page.findChildren(QAction) if action.text()], page)]


def keys_of(actions: Sequence[QAction], page: QWidget) -> list[Hint]:
    """The actions with keys of their own, as hints; an action may have several."""
    return [
        Hint(page, caps(keys), action=action)
        for action in actions
        for keys in action.shortcuts()
        if not keys.isEmpty()
    ]


def by_keys(hints: Sequence[Hint]) -> list[tuple[tuple[str, ...], str]]:
    """Each key once, in the order in which they were said, with all that it does in one pane or another."""
    does: dict[tuple[str, ...], list[str]] = {}
    for hint in hints:
        words = does.setdefault(hint.caps, [])
        # «Undo» and «Undo: rejection» are one.
        if not any(hint.label.startswith(said) for said in words):
            words.append(hint.label)
    return [(printed, " · ".join(words)) for printed, words in does.items()]
