"""A row of the list of claims: polarity, words with their numbers, who says so, where and when, verdict."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.model import Claim, KeptClaim, Polarity
from workbench.terms import listed, term
from workbench.ui.cues import paint_polarity, paint_verdict
from workbench.ui.icons import paint_icon
from workbench.ui.lines import draw_row_ground, draw_words, words_font, words_width
from workbench.ui.reading.claims_model import ClaimsModel
from workbench.ui.reading.when import when_words
from workbench.ui.reading.words import Words, WordsLine
from workbench.ui.theme import Theme

_CIRCLE, _SQUARE, _ICON = 13, 14, 12
Fact = tuple[str, str, float]
_SELECTED = QStyle.StateFlag.State_Selected


class ClaimDelegate(QStyledItemDelegate):
    """Draws a claim in two lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is of one height."""
        return QSize(0, self._theme.size("row_two_lines"))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row from the interface's leading side on."""
        model = index.model()
        kept = model.claim(index) if isinstance(model, ClaimsModel) else None
        if kept is None or not isinstance(model, ClaimsModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, selected = QRectF(option.rect), bool(option.state & _SELECTED)
        draw_row_ground(painter, row, self._theme, selected, first=True)
        first, second = self._lines(row)
        self._paint_signs(painter, row, first, kept)
        self._paint_words(painter, first, model.words(index), kept.claim, selected)
        self._paint_source(painter, second, kept.claim, selected)
        painter.restore()

    def _lines(self, row: QRectF) -> tuple[QRectF, QRectF]:
        """The two lines between the circle and the square."""
        theme = self._theme
        high, low = theme.line("strong"), theme.line("small")
        above = (row.height() - high - low) / 2
        lead, trail = theme.space(5) + theme.scaled(_CIRCLE) + theme.space(4), theme.space(7) + theme.space(3)
        left, right = (trail, lead) if theme.rtl else (lead, trail)
        inner = row.adjusted(left, above, -right, -above)
        first = QRectF(inner.left(), inner.top(), inner.width(), high)
        return first, QRectF(inner.left(), first.bottom(), inner.width(), low)

    def _paint_signs(self, painter: QPainter, row: QRectF, first: QRectF, kept: KeptClaim) -> None:
        theme, pad = self._theme, self._theme.space(5)
        circle, square = theme.scaled(_CIRCLE), theme.scaled(_SQUARE)
        at_left, at_right = row.left() + pad, row.right() - pad
        x = at_right - circle if theme.rtl else at_left
        middle = first.center().y()
        paint_polarity(painter, QRectF(x, middle - circle / 2, circle, circle), kept.claim.polarity, theme)
        x = at_left if theme.rtl else at_right - square
        paint_verdict(painter, QRectF(x, middle - square / 2, square, square), kept.verdict, theme)

    def _paint_words(
        self, painter: QPainter, line: QRectF, words: Words, claim: Claim, selected: bool
    ) -> None:
        if claim.polarity is not Polarity.AFFIRMED:
            words = words.quoted()
        font = words_font(words.text, self._theme)
        drawn = WordsLine(words, font, line.width(), self._theme)
        drawn.draw(painter, line.adjusted(0, 1, 0, -1), "surface" if selected else "number")

    def _paint_source(self, painter: QPainter, line: QRectF, claim: Claim, selected: bool) -> None:
        """Draw who, where and when; a long name gives way to what follows it."""
        theme, gap = self._theme, self._theme.space(5)
        facts = self._facts(claim, line.width())
        x = 0.0
        for at, (icon, words, width) in enumerate(facts):
            following = sum(gap + width for *_, width in facts[at + 1 :])
            room = min(width, max(line.width() - x - following, line.width() / 4), line.width() - x)
            if room > theme.space(7):
                left = line.right() - x - room if theme.rtl else line.left() + x
                fact = QRectF(left, line.top(), room, line.height())
                self._paint_fact(painter, fact, icon, words, "text2" if selected else "text3")
            x += room + gap

    def _facts(self, claim: Claim, room: float) -> list[Fact]:
        """Icon, words and width of each; without room wider places go, and the weekday."""
        theme = self._theme
        holder = claim.holder.name if claim.holder else term("this_report", theme.lang)
        places = [place.name for place in claim.place]
        chain, place = listed(places, theme.lang), listed(places[:1], theme.lang)
        whole, short = (
            when_words(claim.date, theme, year=False, weekday=weekday) if claim.date else ""
            for weekday in (True, False)
        )
        for where, when in ((chain, whole), (place, whole), (place, short)):
            said = (("message-square", holder), ("map-pin", where), ("calendar", when))
            facts = [(icon, words, self._width(words)) for icon, words in said if words]
            if sum(theme.space(5) + width for *_, width in facts) <= room:
                break
        return facts

    def _width(self, words: str) -> float:
        beside = self._theme.scaled(_ICON) + self._theme.space(3)
        return words_width(words, self._theme, "small") + beside

    def _paint_fact(self, painter: QPainter, fact: QRectF, icon: str, words: str, colour: str) -> None:
        theme, size, gap = self._theme, self._theme.scaled(_ICON), self._theme.space(3)
        x = fact.right() - size if theme.rtl else fact.left()
        sign = QRectF(x, fact.center().y() - size / 2, size, size)
        paint_icon(painter, sign, icon, theme.colour(colour), theme.rtl)
        painter.setFont(words_font(words, theme, "small"))
        painter.setPen(theme.colour(colour))
        lead = size + gap
        rest = fact.adjusted(0, 0, -lead, 0) if theme.rtl else fact.adjusted(lead, 0, 0, 0)
        draw_words(painter, rest.adjusted(0, 0, 1, 0), words, theme)
