"""Short texts through the stages, for the tests of each."""

from datetime import date

from workbench.extract import load_rules, stages_of
from workbench.extract.scene.stages import Stages
from workbench.model import Claim, Document

PUBLISHED = date(2021, 3, 10)  # a Wednesday


def read(text: str) -> tuple[Stages, list[Claim]]:
    """The stages and claims of a report published on `PUBLISHED`."""
    return stages_of(Document(text, "report.txt", "", date=PUBLISHED), load_rules())


def claims(text: str) -> list[Claim]:
    return read(text)[1]


def counts(text: str) -> list[str]:
    """The counts as «words outcome», in order."""
    return [f"{count.text} {count.outcome}" for claim in claims(text) for count in claim.counts]
