"""The command line: the use cases of the desk without a window."""

from workbench.cli.main import main

__all__ = ["main"]
