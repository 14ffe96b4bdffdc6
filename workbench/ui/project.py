"""An open project with what belongs to it alone: it outlives its pages, which are made anew."""

from datetime import UTC, datetime

from workbench.desk import Desk
from workbench.model import Query, Verdict
from workbench.ui.edits import Edits
from workbench.ui.jobs import Jobs
from workbench.ui.keys import Keys
from workbench.ui.patience import Patience
from workbench.ui.prompts import Prompts
from workbench.ui.reviewer import Reviewer
from workbench.ui.screen import Bench
from workbench.ui.settings import Recent, Settings
from workbench.ui.signals import Signals
from workbench.ui.theme import Theme


class Project:
    """The desk, the signals, the edits and the reviewer of the open project."""

    def __init__(self, desk: Desk, settings: Settings, prompts: Prompts, jobs: Jobs) -> None:
        self.desk = desk
        self.signals = Signals()
        self.edits = Edits(jobs)
        self.patience = Patience(self.edits, prompts)
        self.reviewer = Reviewer(desk, settings, prompts, jobs)

    def bench(self, theme: Theme, jobs: Jobs, prompts: Prompts, keys: Keys) -> Bench:
        """What the screens of a page work with."""
        return Bench(self.desk, theme, jobs, prompts, self.reviewer, self.signals, keys, self.edits)

    def close(self) -> Recent:
        """Close the desk, which may take a while, from any thread; how the project stands."""
        try:
            return standing(self.desk)
        finally:
            self.desk.close()

    def delete(self) -> None:
        """Let go of what belongs to the project, once its desk is closed."""
        self.signals.deleteLater()
        self.edits.deleteLater()
        self.reviewer.deleteLater()


def standing(desk: Desk) -> Recent:
    """How a project stands, for the start page; from any thread."""
    counts = desk.verdict_counts(Query())
    return Recent(
        desk.folder.resolve(),
        reports=len(desk.find_documents()),
        claims=sum(counts.values()),
        undecided=counts[Verdict.UNREVIEWED],
        opened=datetime.now(UTC),
    )
