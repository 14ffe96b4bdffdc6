"""Polarity, verdict and place precision as shapes: circles, squares and dots that read without colour too."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from workbench.model import Polarity, Verdict
from workbench.ui.icons import paint_icon
from workbench.ui.theme import Theme


def paint_polarity(painter: QPainter, rect: QRectF, polarity: Polarity, theme: Theme) -> None:
    """Draw the circle of a polarity: disc, barred disc, dashed ring with a question mark, ring with an arrow
    that mirrors, ring with a slash."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.colour(polarity.value)
    match polarity:
        case Polarity.AFFIRMED:
            _disc(painter, rect, colour)
        case Polarity.DENIED:
            _disc(painter, rect, colour)
            _stroke(painter, rect, theme.colour("surface"), (0.24, 0.5), (0.76, 0.5), 0.17)
        case Polarity.NOT_CONFIRMED:
            _ring(painter, rect, colour, dashed=True)
            _letter(painter, rect, colour, "؟" if theme.rtl else "?", theme)
        case Polarity.INTENDED:
            _ring(painter, rect, colour)
            _arrow(painter, rect, colour, theme.rtl)
        case Polarity.RULED_OUT:
            _ring(painter, rect, colour)
            _stroke(painter, rect, colour, (0.22, 0.78), (0.78, 0.22), 0.12)
    painter.restore()


def paint_verdict(painter: QPainter, rect: QRectF, verdict: Verdict, theme: Theme) -> None:
    """Draw the square of a verdict: empty, with a tick, with a pencil, outlined with a cross."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.colour(verdict.value)
    filled = verdict in (Verdict.ACCEPTED, Verdict.CORRECTED)
    edge = rect.width() * 0.11
    painter.setPen(QPen(colour, edge))
    painter.setBrush(colour if filled else Qt.GlobalColor.transparent)
    inner = rect.adjusted(edge, edge, -edge, -edge)
    painter.drawRoundedRect(inner, rect.width() * 0.12, rect.width() * 0.12)
    if sign := {Verdict.ACCEPTED: "check", Verdict.CORRECTED: "pencil", Verdict.REJECTED: "x"}.get(verdict):
        room = rect.width() * (0.16 if sign == "pencil" else 0.1)
        paint_icon(painter, rect.adjusted(room, room, -room, -room), f"bold-{sign}",
                   theme.colour("surface") if filled else colour)  # fmt: skip
    painter.restore()


def _disc(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(rect)


def _ring(painter: QPainter, rect: QRectF, colour: QColor, dashed: bool = False) -> None:
    width = rect.width() * 0.11
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([1.6, 1.3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2))


def _at(rect: QRectF, x: float, y: float) -> QPointF:
    return QPointF(rect.x() + rect.width() * x, rect.y() + rect.height() * y)


def _stroke(
    painter: QPainter,
    rect: QRectF,
    colour: QColor,
    start: tuple[float, float],
    end: tuple[float, float],
    width: float,
) -> None:
    painter.setPen(QPen(colour, rect.width() * width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(_at(rect, *start), _at(rect, *end))


def _arrow(painter: QPainter, rect: QRectF, colour: QColor, rtl: bool) -> None:
    tip, tail, barb = (0.26, 0.74, 0.44) if rtl else (0.74, 0.26, 0.56)
    for start in ((tail, 0.5), (barb, 0.32), (barb, 0.68)):
        _stroke(painter, rect, colour, start, (tip, 0.5), 0.1)


def _letter(painter: QPainter, rect: QRectF, colour: QColor, letter: str, theme: Theme) -> None:
    font = theme.font("micro", "number_in_text")
    font.setPixelSize(max(6, round(rect.height() * 0.66)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
