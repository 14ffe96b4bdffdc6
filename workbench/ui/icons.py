"""Icons: line drawings from resources/icons, in any colour and size, mirrored where their meaning turns."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from workbench.resources import resource
from workbench.ui.theme import Theme

# What points along the reading direction; ticks, the magnifier, the clock and the pin stay as they are.
MIRRORED = frozenset({
    "arrow-left", "arrow-right", "chevron-left", "chevron-right", "undo-2", "redo-2", "message-square",
    "quote", "file-text", "files", "file-plus", "file-check", "file-warning", "file-down", "folder",
    "folder-open", "folder-plus", "book-open", "list", "list-filter", "corner-down-left", "external-link",
})  # fmt: skip


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor, rtl: bool = False) -> None:
    """Draw an icon into `rect`; `rtl` mirrors those whose meaning turns with the direction."""
    dots = painter.device().devicePixelRatioF()
    turned = rtl and name in MIRRORED
    image = _image(name, colour.name(), round(rect.width() * dots), turned)
    # A whole device pixel, or thin lines blur.
    corner = QPointF(round(rect.x() * dots) / dots, round(rect.y() * dots) / dots)
    painter.drawImage(QRectF(corner, rect.size()), image)


def icon(name: str, theme: Theme, colour: str = "text2") -> QIcon:
    """An icon for buttons, menus and actions, in a colour of the theme by name."""
    found = QIcon()
    for dots in (1, 2):
        for mode, tint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, "text3")):
            found.addPixmap(_pixmap(name, theme, tint, dots), mode)
    return found


def icon_size(theme: Theme) -> QSize:
    """The size that icons have in buttons and menus."""
    return QSize(theme.scaled(16), theme.scaled(16))


def program_icon(theme: Theme) -> QIcon:
    """The sign of the program: the first letter of its name."""
    found = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        found.addPixmap(_sign(theme, size))
    return found


def _sign(theme: Theme, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(pixmap.rect(), size / 6, size / 6)
    font = theme.reading(weight="number_in_text")
    font.setPixelSize(round(size * 0.62))
    painter.setFont(font)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(pixmap.rect().translated(0, -round(size * 0.08)), Qt.AlignmentFlag.AlignCenter, "خ")
    painter.end()
    return pixmap


def _pixmap(name: str, theme: Theme, colour: str, dots: int) -> QPixmap:
    size = icon_size(theme).width() * dots
    turned = theme.rtl and name in MIRRORED
    pixmap = QPixmap.fromImage(_image(name, theme.colour(colour).name(), size, turned))
    pixmap.setDevicePixelRatio(dots)
    return pixmap


@lru_cache(maxsize=1024)
def _image(name: str, colour: str, size: int, turned: bool) -> QImage:
    drawing = resource("icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    return image.transformed(QTransform.fromScale(-1, 1)) if turned else image
