"""The bundled fonts, so that a computer without Arabic fonts draws the same."""

from PySide6.QtGui import QFontDatabase

from workbench.resources import resource


def register_fonts() -> None:
    """Make the bundled fonts known to Qt; to be called before the first widget.

    Without any font Qt draws boxes and can crash on reading glyph runs, so a missing font is an error.
    """
    for path in sorted(resource("fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"{path} is not a font that Qt can read")
