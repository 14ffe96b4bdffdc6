"""The column of the text in its pane: as wide as can be read, in the middle, with room for the gutter."""

from dataclasses import dataclass

from workbench.ui.theme import Theme

# Widths go by steps, so that few of the widths of a window lay the page out anew.
_STEP = 8


@dataclass(frozen=True, slots=True)
class Column:
    """A column in a pane of `pane` pixels beside the scroll bar."""

    pane: int
    theme: Theme

    @property
    def best(self) -> int:
        """As wide as the pane, up to what can be read, by steps."""
        width = min(self._room, self.theme.size("reader_max_measure"))
        return max(_STEP, width // _STEP * _STEP)

    def margins(self, width: int, rtl: bool) -> tuple[int, int]:
        """What is left free at the left and at the right of a column; its lines begin at the gutter."""
        free = max(0, self._room - width) // 2
        begin, end = self.theme.size("reader_gutter") + free, self._beside + free
        return (end, begin) if rtl else (begin, end)

    @property
    def _room(self) -> int:
        return self.pane - self.theme.size("reader_gutter") - self._beside

    @property
    def _beside(self) -> int:
        return self.theme.space(6)
