"""A report set in Qt's document: appended by chunks, with the ways between its offsets and its places."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextLine

from workbench.text.span import Span
from workbench.ui.reading.page import Page
from workbench.ui.reading.typesetting import block_format, char_format, line_height
from workbench.ui.theme import Theme

# Qt takes some 5 ms for a chunk of so many characters or paragraphs; the first one fills a window.
_CHARACTERS, _PARAGRAPHS = 4_000, 50


class Sheet:
    """A report in a document that was empty; block n is paragraph n. Heights are of the whole page."""

    def __init__(self, page: Page, document: QTextDocument, theme: Theme) -> None:
        self.page = page
        self._document = document
        self._theme = theme
        self._appended = 0
        self.append()

    def append(self) -> bool:
        """Append a chunk of paragraphs; whether there are more."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        first, paragraphs, characters = self._appended, self.page.paragraphs, 0
        while self._appended < min(first + _PARAGRAPHS, len(paragraphs)) and characters < _CHARACTERS:
            self._append(cursor, self._appended)
            characters += len(paragraphs[self._appended].span)
            self._appended += 1
        cursor.endEditBlock()
        return self._appended < len(paragraphs)

    def holds(self, span: Span) -> bool:
        """Whether words have been appended."""
        return self.page.touched(span)[-1] < self._appended

    def _append(self, cursor: QTextCursor, index: int) -> None:
        paragraph = self.page.paragraphs[index]
        if index == 0:
            cursor.setBlockFormat(block_format(paragraph, self._theme))
        else:
            cursor.insertBlock(block_format(paragraph, self._theme))
        cursor.insertText(self.page.shown(index).text, char_format(paragraph, self._theme))

    def block(self, paragraph: int) -> QTextBlock:
        """The laid-out block of a paragraph, appended first if need be."""
        while self._appended <= paragraph:
            self.append()
        block = self._document.findBlockByNumber(paragraph)
        # Qt lays out what it is asked about.
        self._document.documentLayout().blockBoundingRect(block)
        return block

    def offset(self, position: int) -> int:
        """The code point of the report at a position of Qt's."""
        block = self._document.findBlock(position)
        return self.page.offset(block.blockNumber(), position - block.position())

    def position(self, offset: int) -> int:
        """Qt's position of a code point of the report."""
        paragraph = self.page.paragraph_at(offset)
        return self.block(paragraph).position() + self.page.unit(paragraph, offset)

    def offset_at(self, point: QPointF) -> int | None:
        """The code point that is drawn at a point of the page; None beside the words."""
        position = self._document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, position))
        if not self.page.paragraphs:
            return None
        height = line_height(self.page.paragraphs[block.blockNumber()], self._theme)
        inside = point - block.layout().position()
        for line in (block.layout().lineAt(at) for at in range(block.layout().lineCount())):
            words = line.naturalTextRect()
            # Words are hit between their lines too.
            if (
                words.left() <= inside.x() <= words.right()
                and abs(inside.y() - words.center().y()) < height / 2
            ):
                unit = line.xToCursor(inside.x(), QTextLine.CursorPosition.CursorOnCharacter)
                return self.page.offset(block.blockNumber(), unit)
        return None

    def extent(self, span: Span) -> tuple[float, float]:
        """The top of the first line and the bottom of the last line of words."""
        tops: list[float] = []
        for paragraph in self.page.touched(span):
            layout = self.block(paragraph).layout()
            for unit in self.page.units(paragraph, span) or (0, 0):
                line = layout.lineForTextPosition(unit)
                tops.append(layout.position().y() + (line.y() if line.isValid() else 0))
        height = line_height(self.page.paragraphs[self.page.paragraph_at(span.start)], self._theme)
        return min(tops), max(tops) + height

    def line_below(self, height: float) -> int | None:
        """Where the first line begins that ends below a height; None where there is none."""
        for block in self.between(height, height + self._document.size().height()):
            layout = block.layout()
            for line in (layout.lineAt(at) for at in range(layout.lineCount())):
                if layout.position().y() + line.y() + line.height() > height:
                    return self.page.offset(block.blockNumber(), line.textStart())
        return None

    def between(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """The laid-out blocks that may draw something between two heights."""
        layout = self._document.documentLayout()
        position = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, position))
        # Boxes and lines reach a little beyond their block.
        block = block.previous() if block.previous().isValid() else block
        while block.isValid() and self.page.paragraphs:
            if layout.blockBoundingRect(block).top() > bottom:
                return
            yield block
            block = block.next()
