"""How a paragraph of a report is set: font, line height, direction and the space above it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from workbench.text.bidi import Direction
from workbench.ui.reading.page import Paragraph
from workbench.ui.theme import Theme, Weight


def line_height(paragraph: Paragraph, theme: Theme) -> int:
    """The fixed height of its lines in pixels."""
    return theme.reading_line(arabic=_arabic(paragraph))


def block_format(paragraph: Paragraph, theme: Theme) -> QTextBlockFormat:
    """Direction, spacing and line height; with free heights a resize of 1 MB takes a third of a second."""
    form = QTextBlockFormat()
    rtl = paragraph.direction is Direction.RTL
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    form.setLineHeight(line_height(paragraph, theme), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setTopMargin(0 if paragraph.broken else theme.space(5))
    return form


def char_format(paragraph: Paragraph, theme: Theme) -> QTextCharFormat:
    """One format for the whole paragraph: a format that ended inside a word would tear its letters apart."""
    form = QTextCharFormat()
    if paragraph.heading or not _arabic(paragraph):
        weight: Weight = "number_in_text" if paragraph.heading else "text"
        form.setFont(theme.reading(arabic=_arabic(paragraph), weight=weight))
    return form


def _arabic(paragraph: Paragraph) -> bool:
    return paragraph.direction is Direction.RTL
