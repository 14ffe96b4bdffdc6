"""The words of a claim in one line: in their own direction, with its numbers on chips."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from workbench.model import Claim
from workbench.text.bidi import Direction, visible_controls
from workbench.text.span import Span
from workbench.ui.lines import whole_numbers, words_direction
from workbench.ui.reading.page import Shown
from workbench.ui.reading.rectangles import measure
from workbench.ui.theme import Theme

# More than fits into the widest row.
_LONGEST = 240
# A number further behind the beginning than this would be cut off in a narrow row.
_BEFORE_NUMBER, _LEAD = 44, 24
_CUT = "…"
_BREAK = re.compile(r"\s")
_NEVER_JOINS_NEXT = frozenset("اأإآٱدذرزوؤىةء")


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text and the parts of it that are numbers; without line ends and hidden controls."""

    text: str
    numbers: tuple[Span, ...] = ()

    def cut(self, many: int) -> "Words":
        """The first `many` characters without a part of a number, with a sign that there are more."""
        if len(self.text) <= many:
            return self
        kept = self.text[: whole_numbers(self.text, many)].rstrip()
        return Words(kept + _CUT, tuple(span for span in self.numbers if span.end <= len(kept)))

    def quoted(self) -> "Words":
        """The words between quotation marks: what was said, not what happened."""
        numbers = (Span(span.start + 1, span.end + 1) for span in self.numbers)
        return Words(f"«{self.text}»", tuple(numbers))

    def after(self, many: int) -> "Words":
        """What is left without the first `many` characters, with a sign that there were more."""
        shift = many - len(_CUT)
        numbers = (Span(span.start - shift, span.end - shift) for span in self.numbers if span.start >= many)
        return Words(_CUT + self.text[many:], tuple(numbers))


def words_of(claim: Claim, text: str) -> Words:
    """The clause of a claim in the report's `text`, cut so that its first number can be seen."""
    clause = claim.span
    line = _BREAK.sub(" ", visible_controls(clause.of(text)))
    inside = [count.span for count in claim.counts if clause.covers(count.span)]
    numbers = sorted(Span(span.start - clause.start, span.end - clause.start) for span in inside)
    words = Words(line, tuple(numbers))
    if numbers and numbers[0].start > _BEFORE_NUMBER:
        words = words.after(max(0, line.rfind(" ", 0, numbers[0].start - _LEAD) + 1))
    return words.cut(_LONGEST)


class WordsLine:
    """Words laid out in one line of at most `width` pixels; longer ones are cut behind a word."""

    def __init__(self, words: Words, font: QFont, width: float, theme: Theme) -> None:
        self._theme = theme
        self._layout = _laid_out(words, font, width, theme)
        shown = Shown(words.text)
        if self._layout.lineAt(0).textLength() < shown.units:
            narrower = width - QFontMetricsF(font).horizontalAdvance(_CUT) - 1
            # A line must not outlive its layout, so the layout has a name.
            narrow = _laid_out(words, font, narrower, theme)
            words = words.cut(max(1, shown.offset(narrow.lineAt(0).textLength())))
            self._layout = _laid_out(words, font, 2 * width, theme)
        self.words = words

    @property
    def width(self) -> float:
        """How wide the words are."""
        return self._layout.lineAt(0).naturalTextWidth()

    def draw(self, painter: QPainter, rect: QRectF, chip: str) -> None:
        """Draw the words from the leading side of `rect` on, the chips in a colour of the theme."""
        line = self._layout.lineAt(0)
        x = rect.right() - self.width if self._theme.rtl else rect.left()
        corner = QPointF(x, rect.center().y() - line.height() / 2)
        self._draw_chips(painter, corner, rect, chip)
        painter.setPen(self._theme.colour("text"))
        self._layout.draw(painter, corner)

    def _draw_chips(self, painter: QPainter, corner: QPointF, rect: QRectF, chip: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tint("number") if chip == "number" else self._theme.colour(chip))
        shown, beside = Shown(self.words.text), self._theme.space(2)
        for number in self.words.numbers:
            units = shown.unit(number.start), shown.unit(number.end)
            for part in measure(self._layout, shown, *units).stretches:
                left, width = corner.x() + part.left - beside / 2, part.right - part.left + beside
                radius = self._theme.radius("mark")
                painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), radius, radius)


def _laid_out(words: Words, font: QFont, width: float, theme: Theme) -> QTextLayout:
    layout = QTextLayout(words.text, font)
    option = QTextOption()
    rtl = words_direction(words.text, theme) is Direction.RTL
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    weight = theme.font(weight="number_in_text").weight()
    alone = [number for number in words.numbers if _stands_alone(words, number)]
    layout.setFormats([_bold(words.text, number, weight) for number in alone])
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(max(1.0, width))
    layout.endLayout()
    return layout


def _bold(text: str, number: Span, weight: int) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFontWeight(weight)
    shown, bold = Shown(text), QTextLayout.FormatRange()
    bold.start = shown.unit(number.start)
    bold.length = shown.unit(number.end) - bold.start
    bold.format = form
    return bold


def _stands_alone(words: Words, number: Span) -> bool:
    """Whether no letter joins the number from outside: a format between two would tear them apart."""
    return not any(_joined(words.text, at) for at in (number.start, number.end))


def _joined(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return before.isalpha() and after.isalpha() and before not in _NEVER_JOINS_NEXT
