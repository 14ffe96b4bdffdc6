"""`khabar self-test`: whether this installation can do its work."""

import tempfile
from pathlib import Path

import click

from workbench.cli import options
from workbench.cli.terminal import note, write_line
from workbench.model import Details, Query, Verdict

_REPORT = "قتل 3 جنود وأصيب 12 آخرون في الرقة أمس، بحسب مصدر طبي."
_LABEL = "مقتل 14 مسلحا (AFP)"


@click.command("self-test")
def self_test() -> int:
    """Try whether this installation can do its work.

    Reads, extracts, decides, undoes and draws Arabic, in a project that is taken away again.

    \b
    Example:
      khabar self-test
    """
    failed = 0
    steps = {"reads and extracts": reads_and_extracts, "undoes": undoes, "draws Arabic": draws_arabic}
    for name, step in steps.items():
        with tempfile.TemporaryDirectory() as folder:
            wrong = step(Path(folder))
        (note if wrong else write_line)(f"{name}: {wrong or 'yes'}")
        failed |= bool(wrong)
    return int(failed)


def reads_and_extracts(folder: Path) -> str:
    """Whether a report becomes claims; what is wrong, or nothing."""
    from workbench.extract import extract, load_rules
    from workbench.read import read

    document = read(_REPORT.encode("windows-1256"), "report.txt")
    counts = [count.low for claim in extract(document, load_rules()).claims for count in claim.counts]
    return "" if document.text == _REPORT and counts == [3, 12] else f"read {counts} in “{document.text}”"


def undoes(folder: Path) -> str:
    """Whether a decision is kept, and can be taken back after a restart; what is wrong, or nothing."""
    project = folder / "Test.khabar"
    with options.opened(project, create=True) as desk:
        desk.author = "self-test"
        added = desk.import_text(_REPORT, "report", Details()).added
        claims = desk.find_claims(Query())
        desk.accept(claims[0])
        accepted = desk.claim(claims[0]).verdict
    with options.opened(project) as desk:
        desk.undo()
        undone = desk.claim(claims[0]).verdict
        wrong = desk.check()
    states = (len(added), accepted, undone)
    return "; ".join(wrong) or (
        "" if states == (1, Verdict.ACCEPTED, Verdict.UNREVIEWED) else f"came to {states}"
    )


def draws_arabic(folder: Path) -> str:
    """Whether labels of figures are shaped and in order; what is wrong, or nothing."""
    from workbench.chart.legibility import draws_in_order

    return "" if draws_in_order(_LABEL) else f"“{_LABEL}” is not drawn as it reads"
