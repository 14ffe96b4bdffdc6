"""The example project is made, completed and renewed, and never taken from anybody."""

import shutil
from pathlib import Path

import pytest

from workbench.demo import NotTheExample, make_example
from workbench.desk import Desk
from workbench.desk.unfinished import Begun
from workbench.errors import ProjectInUse
from workbench.model import Details, Query, Verdict
from workbench.progress import Cancelled


def verdicts(folder: Path) -> dict[Verdict, int]:
    desk = Desk.open(folder)
    counts = desk.verdict_counts(Query())
    desk.close()
    return counts


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An example that nobody touches."""
    folder = tmp_path_factory.mktemp("made") / "Example.khabar"
    make_example(folder)
    return folder


@pytest.fixture
def example(made: Path, tmp_path: Path) -> Path:
    """A finished example."""
    return shutil.copytree(made, tmp_path / "Example.khabar")


def accept_one(folder: Path) -> None:
    desk = Desk.open(folder)
    desk.author = "L. Haddad"
    desk.accept(desk.find_claims(Query())[0])
    desk.close()


def outdate(folder: Path) -> None:
    """Make an example look as if another version had made it."""
    (folder / "example.txt").write_text("another version")


def stop_at_the_third(done: int, total: int, label: str) -> None:
    if done == 3:
        raise Cancelled


def test_an_interrupted_example_is_completed(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        make_example(tmp_path / "Example.khabar", stop_at_the_third)
    make_example(tmp_path / "Example.khabar")
    desk = Desk.open(tmp_path / "Example.khabar")
    assert len(desk.find_documents()) == 18
    desk.close()


def test_an_example_of_another_version_is_renewed(example: Path) -> None:
    outdate(example)
    database = (example / "project.duckdb").stat().st_ino
    make_example(example)
    assert (example / "project.duckdb").stat().st_ino != database
    assert (example / "example.txt").read_text() != "another version"


def test_a_renewal_leaves_what_somebody_put_beside_it(example: Path) -> None:
    outdate(example)
    (example / "my report.docx").write_bytes(b"mine")
    make_example(example)
    assert (example / "my report.docx").read_bytes() == b"mine"


def test_an_interrupted_renewal_leaves_the_example_and_is_done_again(example: Path) -> None:
    outdate(example)
    before = verdicts(example)
    with pytest.raises(Cancelled):
        make_example(example, stop_at_the_third)
    assert verdicts(example) == before
    make_example(example)
    assert [path.name for path in example.parent.iterdir()] == [example.name]


def test_nobody_can_decide_anything_in_an_example_that_is_being_renewed(example: Path) -> None:
    outdate(example)
    refused: list[ProjectInUse] = []

    def try_to_accept(done: int, total: int, label: str) -> None:
        with pytest.raises(ProjectInUse) as refusal:
            accept_one(example)
        refused.append(refusal.value)

    make_example(example, try_to_accept)
    assert len(refused) == 19
    assert verdicts(example)[Verdict.UNREVIEWED] > 0


def test_an_example_that_is_open_in_a_window_is_not_renewed(example: Path) -> None:
    outdate(example)
    desk = Desk.open(example)
    with pytest.raises(ProjectInUse):
        make_example(example)
    desk.author = "L. Haddad"
    desk.accept(desk.find_claims(Query())[0])
    desk.close()
    make_example(example)
    assert verdicts(example)[Verdict.ACCEPTED] == 1


def test_an_example_with_a_decision_is_left_alone(example: Path) -> None:
    accept_one(example)
    outdate(example)
    make_example(example)
    assert verdicts(example)[Verdict.ACCEPTED] == 1


@pytest.mark.parametrize("at", ["a claim", "a paste"])
def test_an_example_in_which_something_is_begun_is_left_alone(example: Path, at: str) -> None:
    desk = Desk.open(example)
    if at == "a claim":
        desk.unfinished.keep_begun(Begun(1, None, "half a claim"))
    else:
        desk.unfinished.keep_pasted("half a report")
    desk.close()
    outdate(example)
    make_example(example)
    desk = Desk.open(example)
    assert [*(each.entered for each in desk.unfinished.begun()), desk.unfinished.pasted()] in (
        ["half a claim", ""],
        ["half a report"],
    )
    desk.close()


def test_a_renewed_example_knows_its_reviewer(example: Path) -> None:
    desk = Desk.open(example)
    desk.author = "L. Haddad"
    desk.close()
    outdate(example)
    make_example(example)
    desk = Desk.open(example)
    assert desk.author == "L. Haddad"
    desk.close()


def test_an_example_with_a_report_of_ones_own_is_left_alone(example: Path) -> None:
    desk = Desk.open(example)
    added = desk.import_text("قتل 3 جنود في تعز.", "mine", Details()).added
    desk.close()
    outdate(example)
    make_example(example)
    desk = Desk.open(example)
    assert set(added) <= set(desk.find_documents())
    desk.close()


def test_a_project_of_ones_own_does_not_become_the_example(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path / "Mine.khabar", create=True)
    desk.import_text("قتل 3 جنود في تعز.", "mine", Details())
    desk.close()
    with pytest.raises(NotTheExample):
        make_example(tmp_path / "Mine.khabar")
