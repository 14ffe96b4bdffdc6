"""The reports, the text and the claims beside each other, or closer together in a narrow window."""

from PySide6.QtCore import Qt

from workbench.ui.reading.claims_pane import ClaimsPane
from workbench.ui.reading.reader_pane import ReaderPane
from workbench.ui.reading.reports_pane import ReportsPane
from workbench.ui.split import Split
from workbench.ui.theme import Theme

# Widths of the panes at 100 %; the text takes what a wider window gives.
_WIDTHS, _NARROW = (233, 650, 463), (0, 560, 370)
_LEAST = (140, 300, 300)


class Panes(Split):
    """The list of reports gives way in a narrow window: the text then has it in a drop-down."""

    def __init__(self, reports: ReportsPane, text: ReaderPane, claims: ClaimsPane, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal, theme, reports, text, claims, stretched=1)
        self._reports, self._text, self._claims = reports, text, claims
        self._narrow = False
        for pane, width in zip((reports, text, claims), _LEAST, strict=True):
            pane.setMinimumWidth(theme.scaled(width))
        self._set_widths()

    def set_narrow(self, narrow: bool) -> None:
        """Take the lay-out of a narrow window, or of a wide one."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._set_widths()
            self._reports.setVisible(not narrow)
            self._text.set_narrow(narrow)
            self._claims.set_narrow(narrow)

    def _set_widths(self) -> None:
        self.setSizes([self._theme.scaled(width) for width in (_NARROW if self._narrow else _WIDTHS)])
