"""Where the program's own files lie: lexicons, rules, fonts, icons, translations, example reports."""

from os.path import isdir
from pathlib import Path

PACKAGE = Path(__file__).parent


def _root() -> Path:
    """The folder that holds `resources` and `seeds`: the package when installed, else the checkout."""
    return PACKAGE if isdir(PACKAGE / "resources") else PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources`."""
    return _root().joinpath("resources", *parts)


def seeds() -> Path:
    """The folder of the example reports."""
    return _root() / "seeds"
