"""What a page of the window is, and what it is given to work with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workbench.desk import Desk
from workbench.errors import KnownError
from workbench.model import Change
from workbench.terms import explain
from workbench.ui.edits import Edits
from workbench.ui.filled import Field
from workbench.ui.jobs import Jobs
from workbench.ui.keys import Keys
from workbench.ui.prompts import Prompts
from workbench.ui.reviewer import Reviewer
from workbench.ui.signals import Signals
from workbench.ui.theme import Theme


class Menu(StrEnum):
    """The menus to which a screen may add."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    CLAIM = "claim"
    FIGURE = "figure"


# Qt holds on to a slot that is a method by a weak reference.
@dataclass(frozen=True, slots=True, weakref_slot=True)
class Bench:
    """What every screen works with: the open project, how things look, the ways to the rest of the window."""

    desk: Desk
    theme: Theme
    jobs: Jobs
    prompts: Prompts
    reviewer: Reviewer
    signals: Signals
    keys: Keys
    edits: Edits

    def tell_of(self, error: KnownError) -> None:
        """Say what is wrong, in the language of the window."""
        self.prompts.tell(explain(error, self.theme.lang))

    def tell_lost(self, lost: str, error: KnownError | None) -> None:
        """Say what was not done, and why; a fault of the program, without an error, is reported by itself."""
        why = "" if error is None else explain(error, self.theme.lang)
        self.prompts.tell(f"{lost} {why}".strip())


class Screen(QWidget):
    """A page of the window: documents, read, charts.

    A screen makes its actions as children of itself, each with an object name, adds them with `addAction`
    (so that their shortcuts work while it is shown), and says which keys work in which pane:
    `bench.keys.bind(action, Key.A, pane)` for single keys, `bench.keys.offer(action, pane)` for an action's
    own shortcut, `bench.keys.hint(pane, ("↑", "↓"), self.tr("Claim"))` for what the pane sees to itself.
    The key strip follows by itself.

    It calls `bench.signals.tell(change)` with what the desk's methods return, asks
    `bench.reviewer.is_known()` before a decision, and has `bench.edits` write it.
    `bench.signals.show_claim.emit(id)` and `show_document` bring up the read screen, which connects itself to
    them; Esc in it leads back.

    Colours, sizes and fonts come from `bench.theme` alone. A screen is made anew when language, theme or text
    size change. A window narrower than `theme.size("narrow_window")` has the narrow lay-out.
    """

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bench = bench
        bench.signals.changed.connect(self.refresh)

    def refresh(self, change: Change) -> None:
        """Look again at what `change` touches."""

    def focus_panes(self) -> list[QWidget]:
        """The panes that F6 goes through, in reading order; the first has the focus when the page opens."""
        return []

    def menus(self) -> Mapping[Menu, Sequence[QAction | None]]:
        """The actions that the menus get, None for a line between; those of FILE work from every screen."""
        return {}

    def fields(self) -> Sequence[Field]:
        """The fields that narrow what is seen: they are filled in as before on a page that is made anew."""
        return ()

    def ask_again(self) -> None:
        """Show what these fields ask for, now that they are filled in as before."""

    @property
    def is_editing(self) -> bool:
        """Whether somebody is filling in fields that another claim would take the place of."""
        return False

    def may_leave(self) -> bool:
        """Whether the page may go for good; asks first where something entered is not kept yet."""
        return True

    def may_close(self) -> bool:
        """Whether the project may be closed as well; asks first where work under way would be lost."""
        return True

    def keep(self) -> None:
        """Have what is entered kept as it is now: the project is about to be closed."""

    def shown(self) -> None:
        """The page has come up: the moment to fill it, if that was put off."""
