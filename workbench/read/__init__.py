"""Files become documents."""

from workbench.read.language import language
from workbench.read.plain import read

__all__ = ["language", "read"]
