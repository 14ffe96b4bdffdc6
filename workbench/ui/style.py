"""Fusion with scroll bars that stay in the background: a thin handle, no arrows, no groove."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOptionComplex, QStyleOptionSlider, QWidget

# Of the width that Fusion gives a scroll bar, and the shortest handle that can still be got hold of.
_HANDLE_WIDTH = 0.45
_LEAST_LENGTH = 28

_SCROLL_BAR = QStyle.ComplexControl.CC_ScrollBar
_ARROWS = (QStyle.SubControl.SC_ScrollBarAddLine, QStyle.SubControl.SC_ScrollBarSubLine)


class Style(QProxyStyle):
    """Only what is drawn of complex controls goes through Python; the rest stays Fusion's."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the handle of a scroll bar on the ground of what it scrolls."""
        if control != _SCROLL_BAR or not isinstance(option, QStyleOptionSlider):
            super().drawComplexControl(control, option, painter, widget)
            return
        painter.fillRect(option.rect, option.palette.base())
        if option.minimum >= option.maximum:
            return
        handle = self._along(option, QStyle.SubControl.SC_ScrollBarSlider)
        held = option.activeSubControls & QStyle.SubControl.SC_ScrollBarSlider
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.dark() if held else option.palette.mid())
        thin = _thinned(handle, option.orientation)
        radius = min(thin.width(), thin.height()) / 2
        painter.drawRoundedRect(thin, radius, radius)
        painter.restore()

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Give the handle the whole length, and the arrows no room."""
        if control != _SCROLL_BAR or not isinstance(option, QStyleOptionSlider):
            return self.baseStyle().subControlRect(control, option, part, widget)
        if part in _ARROWS:
            return QRect()
        if part == QStyle.SubControl.SC_ScrollBarGroove:
            return option.rect
        return self._along(option, part)

    def _along(self, option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
        """The handle, or what lies before or after it."""
        upright = option.orientation == Qt.Orientation.Vertical
        whole = option.rect.height() if upright else option.rect.width()
        span = option.maximum - option.minimum
        length = whole
        if span > 0:
            length = min(whole, max(whole * option.pageStep // (span + option.pageStep), _LEAST_LENGTH))
        start = QStyle.sliderPositionFromValue(
            option.minimum, option.maximum, option.sliderPosition, whole - length, option.upsideDown
        )
        stretches = {
            QStyle.SubControl.SC_ScrollBarSlider: (start, length),
            QStyle.SubControl.SC_ScrollBarSubPage: (0, start),
            QStyle.SubControl.SC_ScrollBarAddPage: (start + length, whole - start - length),
        }
        at, long = stretches.get(part, (0, 0))
        across = option.rect
        if upright:
            return QRect(across.x(), across.y() + at, across.width(), long)
        rect = QRect(across.x() + at, across.y(), long, across.height())
        return QStyle.visualRect(option.direction, across, rect)


def _thinned(handle: QRect, orientation: Qt.Orientation) -> QRect:
    upright = orientation == Qt.Orientation.Vertical
    across = handle.width() if upright else handle.height()
    off = round(across * (1 - _HANDLE_WIDTH) / 2)
    return handle.adjusted(off, 1, -off, -1) if upright else handle.adjusted(1, off, -1, -off)
