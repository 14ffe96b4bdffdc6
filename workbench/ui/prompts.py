"""What the program asks the user: one protocol, so that tests answer without any dialog."""

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QDialog


class Leave(Enum):
    """What is to become of something that was begun and is not kept yet."""

    KEEP = "keep"
    DROP = "drop"
    STAY = "stay"


class Prompts(Protocol):
    """Questions to the user; None or an empty list when they turn away.

    The window's own are in dialogs.py; tests/ui/conftest.py has answers written down beforehand.
    """

    def new_project(self) -> Path | None:
        """Where to make a project: a folder that does not exist yet, its name ending in .khabar."""

    def open_project(self) -> Path | None:
        """The folder of a project."""

    def files(self) -> list[Path]:
        """Reports to be added."""

    def folder(self) -> Path | None:
        """A folder with reports."""

    def folder_to_write(self) -> Path | None:
        """A folder to write files into."""

    def save_as(self, title: str, suggested: Path, kinds: Sequence[str]) -> Path | None:
        """Where to write a file; `kinds` are extensions such as `docx`, the first is the usual one."""

    def reviewer(self, current: str, in_passing: bool) -> str | None:
        """The name that stands with each decision; a pen name will do.

        `in_passing` it is asked for at a key that meant a decision, and the next keys may still mean more.
        """

    def confirm(self, question: str, yes: str) -> bool:
        """Whether to go on; `yes` is the label of the button that does."""

    def leave(self, question: str, keep: str, drop: str) -> Leave:
        """What to do with what was entered; `keep` and `drop` are the labels of the buttons that leave it."""

    def tell(self, sentence: str) -> None:
        """Show one sentence, such as that of a KnownError that has no better place."""

    def note(self, sentence: str, give_up: Callable[[], None] | None = None) -> None:
        """Show what is going on, and the way to give it up, if there is one."""

    def done(self, sentence: str, made: Path) -> None:
        """Show what has been done, with the ways to the file or folder that was made."""

    def show(self, dialog: QDialog) -> bool:
        """Show a dialog of a screen's own, and say whether it was accepted; tests fill it in instead."""

    def fault(self, report: str) -> None:
        """Show that the program has a fault, with a report to copy."""
