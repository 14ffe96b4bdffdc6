"""F1: every key that works on the page that is shown, in one list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from workbench.ui.keycap import Caps
from workbench.ui.keys import Hint
from workbench.ui.panels import column, label
from workbench.ui.theme import Theme


class AllKeys(QDialog):
    """The keys with what they do, two columns of them; closed by Esc."""

    def __init__(self, hints: Sequence[Hint], theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("All keys"))
        theme.lay_ground(self, "surface")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self._list(hints, theme))
        column(self).addWidget(area)
        self.resize(theme.scaled(640), theme.scaled(460))

    def _list(self, hints: Sequence[Hint], theme: Theme) -> QWidget:
        page = QWidget()
        theme.lay_ground(page, "surface")
        lines = QGridLayout(page)
        lines.setContentsMargins(*(theme.space(6),) * 4)
        lines.setHorizontalSpacing(theme.space(5))
        lines.setVerticalSpacing(theme.space(3))
        shown = by_keys(hints)
        half = (len(shown) + 1) // 2
        for at, (printed, words) in enumerate(shown):
            side = 3 * (at // half)
            lines.addWidget(Caps(printed, theme), at % half, side)
            does = label(words, theme)
            does.setWordWrap(True)
            lines.addWidget(does, at % half, side + 1)
        lines.setColumnStretch(1, 1)
        lines.setColumnStretch(4, 1)
        lines.setColumnMinimumWidth(2, theme.space(6))
        lines.setRowStretch(half, 1)
        return page


def by_keys(hints: Sequence[Hint]) -> list[tuple[tuple[str, ...], str]]:
    """Each key once, in the order in which they were said, with all that it does in one pane or another."""
    does: dict[tuple[str, ...], list[str]] = {}
    for hint in hints:
        words = does.setdefault(hint.caps, [])
        if hint.label not in words:
            words.append(hint.label)
    return [(printed, " · ".join(words)) for printed, words in does.items()]
