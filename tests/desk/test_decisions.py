"""Accepting, rejecting, correcting, adding; and taking it back, also after a restart."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.small import TEXT, denied, document, headline, killed, named, words
from workbench.desk import Desk
from workbench.errors import ClaimGone, NoReviewer
from workbench.model import Change, Claim, EventDate, Extraction, Polarity, Query, Verdict
from workbench.store import Store
from workbench.text.span import Span
from workbench.text.values import Modifier, Precision


def verdicts(desk: Desk) -> list[Verdict]:
    """The verdicts of the first report's claims."""
    return [claim.verdict for claim in desk.claims([1, 2, 3])]


def test_a_decision_bears_its_author_and_its_time(desk: Desk) -> None:
    change = desk.accept(2)
    kept = desk.claim(2)
    assert (kept.verdict, kept.author) == (Verdict.ACCEPTED, "ليلى")
    assert kept.decided is not None
    assert timedelta() <= datetime.now(UTC) - kept.decided < timedelta(seconds=10)
    assert change == Change(frozenset({1}), frozenset({2}), "accept")


def test_nobody_can_decide_nothing(folder: Path) -> None:
    desk = Desk.open(folder)
    for decide in (desk.accept, desk.reject):
        with pytest.raises(NoReviewer):
            decide(1)
    with pytest.raises(NoReviewer):
        desk.add_claim(1, headline())
    assert desk.history(1) == []
    desk.close()


def test_the_reviewer_is_remembered_with_the_project(folder: Path) -> None:
    desk = Desk.open(folder)
    desk.author = " ليلى "
    desk.close()
    again = Desk.open(folder)
    assert again.author == "ليلى"
    again.close()


def test_deciding_the_same_again_is_no_edit(desk: Desk) -> None:
    desk.accept(1)
    assert desk.accept(1).claims == frozenset()
    assert len(desk.history(1)) == 1


def test_another_reviewer_may_confirm(desk: Desk) -> None:
    desk.accept(1)
    desk.author = "سمير"
    desk.accept(1)
    assert [edit.author for edit in desk.history(1)] == ["ليلى", "سمير"]


def test_a_correction_keeps_what_the_machine_had_read(desk: Desk) -> None:
    said = replace(killed(), polarity=Polarity.NOT_CONFIRMED, holder=named("ناطق باسم الجيش"))
    desk.correct(2, said)
    kept = desk.claim(2)
    assert (kept.claim, kept.machine, kept.verdict) == (said, killed(), Verdict.CORRECTED)


def test_a_second_correction_still_shows_the_machines_reading(desk: Desk) -> None:
    desk.correct(2, replace(killed(), polarity=Polarity.DENIED))
    desk.correct(2, replace(killed(), polarity=Polarity.INTENDED))
    assert desk.claim(2).machine == killed()


def test_a_correction_to_what_the_machine_had_read_accepts(desk: Desk) -> None:
    desk.correct(2, replace(killed(), polarity=Polarity.DENIED))
    desk.correct(2, killed())
    kept = desk.claim(2)
    assert (kept.verdict, kept.machine) == (Verdict.ACCEPTED, None)


def test_accepting_a_rejected_correction_restores_the_correction(desk: Desk) -> None:
    desk.correct(2, replace(killed(), polarity=Polarity.DENIED))
    desk.reject(2)
    assert desk.claim(2).machine == killed()
    desk.accept(2)
    assert desk.claim(2).verdict is Verdict.CORRECTED


def test_resetting_a_correction_returns_to_the_machines_reading(desk: Desk) -> None:
    desk.correct(2, replace(killed(), polarity=Polarity.DENIED))
    desk.reset(2)
    kept = desk.claim(2)
    assert (kept.claim, kept.verdict, kept.author, kept.decided) == (killed(), Verdict.UNREVIEWED, None, None)


def test_words_of_a_correction_are_those_of_the_text(desk: Desk) -> None:
    span = words(TEXT, "ناطق باسم الجيش")
    desk.correct(2, replace(killed(), holder=replace(named("مازن العلي"), span=span, text="?")))
    holder = desk.claim(2).claim.holder
    assert holder is not None
    assert (holder.text, holder.name) == ("ناطق باسم الجيش", "مازن العلي")


OUTSIDE = Span(len(TEXT), len(TEXT) + 1)


@pytest.mark.parametrize(
    "claim",
    [
        replace(headline(), span=OUTSIDE),
        replace(headline(), holder=replace(named("الطبيب"), span=OUTSIDE)),
        replace(headline(), date=EventDate(None, None, Precision.DAY, span=OUTSIDE)),
    ],
)
def test_a_correction_cannot_point_outside_the_text(desk: Desk, claim: Claim) -> None:
    with pytest.raises(ValueError, match="outside the text"):
        desk.correct(1, claim)


@pytest.mark.parametrize(
    ("modifier", "low", "high"),
    [
        (Modifier.NONE, 20, 20),
        (Modifier.NONE, None, None),
        (Modifier.EXACTLY, 9, 14),
        (Modifier.ABOUT, 9, None),
        (Modifier.BETWEEN, 14, 9),
        (Modifier.BETWEEN, 9, None),
        (Modifier.AT_LEAST, 9, 14),
        (Modifier.AT_LEAST, None, None),
        (Modifier.LESS_THAN, 9, 14),
        (Modifier.TENS, 20, None),
    ],
)
def test_a_count_has_the_bounds_of_its_modifier(
    desk: Desk, modifier: Modifier, low: int | None, high: int | None
) -> None:
    count = replace(killed().counts[0], low=low, high=high, modifier=modifier)
    wrong = replace(killed(), counts=(count,))
    with pytest.raises(ValueError, match=modifier):
        desk.correct(2, wrong)
    with pytest.raises(ValueError, match=modifier):
        desk.add_claim(1, wrong)
    assert desk.claim(2).claim == killed()


@pytest.mark.parametrize(
    ("modifier", "low", "high"),
    [
        (Modifier.NONE, 0, 0),
        (Modifier.EXACTLY, 14, 14),
        (Modifier.EXACTLY, None, None),
        (Modifier.ABOUT, 9, 14),
        (Modifier.BETWEEN, 9, 14),
        (Modifier.MORE_THAN, 15, None),
        (Modifier.AT_MOST, None, 14),
        (Modifier.SEVERAL, None, None),
    ],
)
def test_bounds_as_the_contract_has_them_agree(modifier: Modifier, low: int | None, high: int | None) -> None:
    assert replace(killed().counts[0], low=low, high=high, modifier=modifier).agrees


def test_a_correction_may_drop_the_total_of_a_part(desk: Desk) -> None:
    only_children = replace(killed(), counts=(replace(killed().counts[1], subset_of=None),))
    desk.correct(2, only_children)
    assert desk.claim(2).claim == only_children


def children_apart(desk: Desk) -> int:
    """A claim of the children alone, who are part of those that claim 2 counts."""
    children = replace(killed(), counts=killed().counts[1:], span=killed().counts[1].span, holder=None)
    (id,) = desk.add_claim(1, children).claims
    return id


def total_of(desk: Desk, id: int) -> str | None:
    """The words of the count that the first count of a claim is part of."""
    kept = desk.claims(desk.find_claims(Query(documents=frozenset({1}))))
    words = [count.text for claim in kept for count in claim.claim.counts]
    number = desk.claim(id).claim.counts[0].subset_of
    return None if number is None else words[number]


def test_parts_in_other_claims_follow_a_total_that_a_correction_moves(desk: Desk) -> None:
    apart = children_apart(desk)
    total, children = killed().counts
    change = desk.correct(2, replace(killed(), counts=(replace(children, subset_of=None), total)))
    assert change.claims == {2, apart}
    assert total_of(desk, apart) == total.text
    assert desk.claim(apart).verdict is Verdict.ACCEPTED
    assert desk.check() == []
    desk.reset(2)
    assert total_of(desk, apart) == total.text
    desk.undo()
    desk.undo()
    assert total_of(desk, apart) == total.text


def test_parts_in_other_claims_follow_a_total_with_other_words(desk: Desk) -> None:
    apart = children_apart(desk)
    only_nine = replace(killed().counts[0], span=words(TEXT, "9"), text="9")
    desk.correct(2, replace(killed(), counts=(only_nine,)))
    assert total_of(desk, apart) == "9"


def test_a_part_stands_alone_once_its_total_is_gone_from_another_claim(desk: Desk) -> None:
    apart = children_apart(desk)
    desk.correct(2, replace(killed(), counts=()))
    assert total_of(desk, apart) is None
    assert desk.check() == []
    desk.undo()
    assert total_of(desk, apart) == killed().counts[0].text


def test_a_reset_brings_parts_in_other_claims_back_to_their_total(desk: Desk, folder: Path) -> None:
    apart = children_apart(desk)
    desk.correct(2, replace(killed(), counts=()))
    desk.correct(2, replace(killed(), counts=(), polarity=Polarity.DENIED))
    change = desk.reset(2)
    assert change.claims == {2, apart}
    assert total_of(desk, apart) == killed().counts[0].text
    assert desk.claim(apart).verdict is Verdict.ACCEPTED
    desk.undo()
    assert total_of(desk, apart) is None


def test_a_correction_that_has_the_total_again_brings_the_parts_back(desk: Desk) -> None:
    apart = children_apart(desk)
    total, children = killed().counts
    desk.correct(2, replace(killed(), counts=(replace(children, subset_of=None),)))
    assert total_of(desk, apart) is None
    desk.correct(2, replace(killed(), counts=(replace(children, subset_of=None), total)))
    assert total_of(desk, apart) == total.text


def test_what_was_no_part_is_none_after_a_reset(desk: Desk) -> None:
    apart = children_apart(desk)
    said = desk.claim(apart).claim
    desk.correct(apart, replace(said, counts=tuple(replace(count, subset_of=None) for count in said.counts)))
    desk.correct(2, replace(killed(), counts=()))
    desk.reset(2)
    assert total_of(desk, apart) is None


def test_what_the_machine_had_read_of_a_part_follows_its_total(tmp_path: Path) -> None:
    total, part = killed().counts
    alone = replace(total, subgroup=None, span=words(TEXT, "9"), text="9")
    children = replace(killed(), counts=(part,), span=part.span)
    store = Store.open(tmp_path / "Test.khabar", create=True)
    read = Extraction((), (replace(killed(), counts=(alone, total)), replace(children, counts=(part,))))
    store.add(TEXT.encode(), document(), read)
    store.close()
    desk = Desk.open(tmp_path / "Test.khabar")
    desk.author = "ليلى"
    desk.correct(2, replace(desk.claim(2).claim, polarity=Polarity.DENIED))
    desk.correct(1, replace(killed(), counts=(total, alone)))
    assert total_of(desk, 2) == alone.text
    desk.reset(2)
    assert total_of(desk, 2) == alone.text
    assert desk.check() == []
    desk.close()


def test_a_missed_claim_is_made_by_hand(desk: Desk) -> None:
    change = desk.add_claim(1, replace(killed(), event=7))
    (id,) = change.claims
    kept = desk.claim(id)
    assert (kept.verdict, kept.author, kept.machine) == (Verdict.ACCEPTED, "ليلى", None)
    assert (kept.claim.rule, kept.claim.confidence) == ("by hand", 1.0)
    assert desk.find_claims(Query(documents=frozenset({1}))) == [1, 2, id, 3]


def test_parts_of_later_claims_follow_when_a_claim_with_counts_comes_before_them(desk: Desk) -> None:
    earlier = replace(killed(), span=headline().span)
    desk.add_claim(1, earlier)
    kept = desk.claims(desk.find_claims(Query(documents=frozenset({1}))))
    totals = [count.subset_of for claim in kept for count in claim.claim.counts]
    assert totals == [None, 0, None, 2]


def test_undo_and_redo_move_through_all_edits(desk: Desk) -> None:
    desk.accept(1)
    desk.correct(2, replace(killed(), polarity=Polarity.DENIED))
    desk.reject(3)
    assert (desk.undo_label(), desk.redo_label()) == ("reject", None)
    for _ in range(3):
        desk.undo()
    assert verdicts(desk) == [Verdict.UNREVIEWED] * 3
    assert desk.claim(2).claim == killed()
    assert desk.undo() is None
    assert (desk.undo_label(), desk.redo_label()) == (None, "accept")
    for _ in range(3):
        desk.redo()
    assert verdicts(desk) == [Verdict.ACCEPTED, Verdict.CORRECTED, Verdict.REJECTED]
    assert desk.redo() is None


def test_undo_takes_a_claim_made_by_hand_away(desk: Desk) -> None:
    (id,) = desk.add_claim(1, denied()).claims
    desk.undo()
    assert id not in desk.find_claims(Query())
    desk.redo()
    assert id in desk.find_claims(Query())


def test_a_claim_that_was_taken_away_cannot_be_decided(desk: Desk) -> None:
    (id,) = desk.add_claim(1, denied()).claims
    desk.undo()
    for decide in (desk.accept, desk.reject, desk.reset, lambda id: desk.correct(id, killed())):
        with pytest.raises(ClaimGone):
            decide(id)
    assert desk.redo_label() == "add_claim"


def test_a_new_edit_ends_what_could_be_done_again(desk: Desk) -> None:
    desk.accept(1)
    desk.undo()
    desk.reject(1)
    assert desk.redo_label() is None
    assert [edit.undone for edit in desk.history(1)] == [True, False]


def test_undo_and_redo_survive_a_restart(folder: Path) -> None:
    desk = Desk.open(folder)
    desk.author = "ليلى"
    desk.accept(1)
    desk.reject(2)
    desk.undo()
    desk.close()
    again = Desk.open(folder)
    assert (again.undo_label(), again.redo_label()) == ("accept", "reject")
    again.redo()
    assert [again.claim(id).verdict for id in (1, 2)] == [Verdict.ACCEPTED, Verdict.REJECTED]
    again.close()


def test_history_tells_what_was_and_what_is(desk: Desk) -> None:
    desk.correct(2, replace(killed(), polarity=Polarity.DENIED))
    (edit,) = desk.history(2)
    was, now = json.loads(edit.was), json.loads(edit.now)
    assert (was["verdict"], was["claim"]["polarity"]) == ("unreviewed", "affirmed")
    assert (now["verdict"], now["author"], now["claim"]["polarity"]) == ("corrected", "ليلى", "denied")


def test_the_time_of_the_last_decision_is_known(desk: Desk) -> None:
    assert desk.last_saved() is None
    desk.accept(1)
    assert desk.last_saved() == desk.history(1)[0].at


def test_the_claims_of_a_document_are_tallied(desk: Desk) -> None:
    desk.accept(1)
    assert [(kept.claims, kept.undecided) for kept in desk.documents([1, 2])] == [(3, 2), (3, 3)]
    assert desk.verdict_counts(Query()) == {
        Verdict.UNREVIEWED: 5, Verdict.ACCEPTED: 1, Verdict.CORRECTED: 0, Verdict.REJECTED: 0
    }  # fmt: skip
