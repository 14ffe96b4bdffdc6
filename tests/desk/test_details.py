"""A document's details said anew: relative dates follow, decisions stay."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from workbench.desk import Desk
from workbench.model import Change, Details, Kind, Polarity, Query, Verdict
from workbench.progress import Cancelled
from workbench.text.values import When

REPORT = """قال مصدر طبي إن خمسة مدنيين قتلوا الاثنين في غارة استهدفت بلدة السندس.
وأعلن ناطق باسم الجيش أن ثلاثة جنود أصيبوا الأحد في قصف على قرية المعلقة.
وذكرت وكالة الضفاف أن سبعة مسلحين قتلوا السبت في غارة على مدينة الرستن.
"""
PARTS = "قال مصدر طبي إن تسعة مدنيين بينهم ثلاثة أطفال قتلوا الاثنين في غارة استهدفت بلدة السندس."
THURSDAY = date(2024, 3, 14)
A_WEEK_LATER = date(2024, 3, 21)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk.open(tmp_path / "Test.khabar", create=True)
    desk.author = "ليلى"
    desk.import_text(REPORT, "نشرة", Details(date=THURSDAY))
    yield desk
    assert desk.check() == []
    desk.close()


def days(desk: Desk) -> dict[str, str | None]:
    """The day of each claim by its words; those with counts are enough."""
    kept = desk.claims(desk.find_claims(Query()))
    return {
        claim.claim.counts[0].text: claim.claim.date.start
        for claim in kept
        if claim.claim.date and claim.claim.counts
    }


def claim_about(desk: Desk, words: str) -> int:
    """The claim that counts with these words."""
    kept = desk.claims(desk.find_claims(Query()))
    return next(claim.id for claim in kept if claim.claim.counts and claim.claim.counts[0].text == words)


BEFORE = {"خمسة مدنيين": "2024-03-11", "ثلاثة جنود": "2024-03-10", "سبعة مسلحين": "2024-03-09"}
AFTER = {"خمسة مدنيين": "2024-03-18", "ثلاثة جنود": "2024-03-17", "سبعة مسلحين": "2024-03-16"}


def test_the_report_is_read_as_these_tests_expect(desk: Desk) -> None:
    assert days(desk) == BEFORE


def test_another_date_resolves_relative_dates_anew(desk: Desk) -> None:
    ids = desk.find_claims(Query())
    change = desk.set_details(1, Details("نشرة", None, A_WEEK_LATER))
    assert days(desk) == AFTER
    assert desk.find_claims(Query()) == ids
    assert change.documents == {1}
    assert change.claims <= set(ids)
    resolved = {
        mention.value.start
        for mention in desk.mentions(1)
        if mention.kind is Kind.DATE and isinstance(mention.value, When)
    }
    assert resolved == set(AFTER.values())


def test_decided_claims_keep_their_dates_and_are_not_doubled(desk: Desk) -> None:
    accepted, corrected = claim_about(desk, "خمسة مدنيين"), claim_about(desk, "ثلاثة جنود")
    desk.accept(accepted)
    said = desk.claim(corrected).claim
    desk.correct(corrected, replace(said, polarity=Polarity.DENIED, holder=None))
    count = len(desk.find_claims(Query()))
    desk.set_details(1, Details("نشرة", None, A_WEEK_LATER))
    assert days(desk) == {**BEFORE, "سبعة مسلحين": AFTER["سبعة مسلحين"]}
    assert len(desk.find_claims(Query())) == count
    kept = desk.claim(corrected)
    assert (kept.verdict, kept.claim.polarity) == (Verdict.CORRECTED, Polarity.DENIED)
    assert kept.machine is not None
    assert kept.machine.date is not None
    assert (kept.machine.polarity, kept.machine.date.start) == (said.polarity, AFTER["ثلاثة جنود"])


def test_a_reset_after_another_date_returns_to_the_date_that_follows_from_it(desk: Desk) -> None:
    accepted, corrected = claim_about(desk, "خمسة مدنيين"), claim_about(desk, "ثلاثة جنود")
    desk.accept(accepted)
    desk.correct(corrected, replace(desk.claim(corrected).claim, polarity=Polarity.DENIED))
    desk.set_details(1, Details("نشرة", None, A_WEEK_LATER))
    desk.reset(accepted)
    desk.reset(corrected)
    assert days(desk) == AFTER
    assert [desk.claim(id).machine for id in (accepted, corrected)] == [None, None]


def test_parts_of_a_corrected_claim_are_whole_after_another_date_and_a_reset(desk: Desk) -> None:
    (id,) = desk.import_text(PARTS, "أجزاء", Details(date=THURSDAY)).added
    (claim,) = [
        kept for kept in desk.claims(desk.find_claims(Query(documents=frozenset({id}))))
        if len(kept.claim.counts) == 2
    ]  # fmt: skip
    children = replace(claim.claim.counts[1], subset_of=None)
    desk.correct(claim.id, replace(claim.claim, counts=(children,)))
    desk.set_details(id, Details("أجزاء", None, A_WEEK_LATER))
    assert desk.check() == []
    desk.reset(claim.id)
    assert [count.subset_of for count in desk.claim(claim.id).claim.counts] == [None, 0]


def test_an_accepted_claim_is_the_machines_again_when_the_date_is(desk: Desk) -> None:
    accepted = claim_about(desk, "خمسة مدنيين")
    desk.accept(accepted)
    before = desk.claim(accepted)
    for day in (A_WEEK_LATER, THURSDAY):
        desk.set_details(1, Details("نشرة", None, day))
    assert desk.claim(accepted) == before


def test_a_claim_made_by_hand_stays(desk: Desk) -> None:
    said = desk.claim(claim_about(desk, "خمسة مدنيين")).claim
    (id,) = desk.add_claim(1, replace(said, holder=None, date=None)).claims
    desk.reset(id)
    desk.set_details(1, Details("نشرة", None, A_WEEK_LATER))
    assert id in desk.find_claims(Query())
    assert desk.claim(id).claim.date is None


def test_one_undo_takes_all_of_it_back(desk: Desk) -> None:
    before = [*desk.claims(desk.find_claims(Query())), *desk.mentions(1)]
    desk.set_details(1, Details("عنوان", "إذاعة", A_WEEK_LATER))
    after = [*desk.claims(desk.find_claims(Query())), *desk.mentions(1)]
    assert desk.undo_label() == "set_details"
    desk.undo()
    assert [*desk.claims(desk.find_claims(Query())), *desk.mentions(1)] == before
    document = desk.document(1).document
    assert (document.title, document.source, document.date) != ("عنوان", "إذاعة", A_WEEK_LATER)
    desk.redo()
    assert [*desk.claims(desk.find_claims(Query())), *desk.mentions(1)] == after


def test_title_and_source_leave_the_claims_alone(desk: Desk) -> None:
    before = desk.claims(desk.find_claims(Query()))
    change = desk.set_details(1, Details("عنوان آخر", "إذاعة الوادي", THURSDAY))
    assert change == Change(frozenset({1}), frozenset(), "set_details")
    document = desk.document(1).document
    assert (document.title, document.source, document.date) == ("عنوان آخر", "إذاعة الوادي", THURSDAY)
    assert desk.claims(desk.find_claims(Query())) == before
    assert desk.find_documents("الوادي") == [1]


def test_nothing_said_clears_source_and_date_but_not_the_title(desk: Desk) -> None:
    desk.set_details(1, Details("عنوان", "إذاعة", THURSDAY))
    desk.set_details(1, Details())
    document = desk.document(1).document
    assert (document.title, document.source, document.date) == ("عنوان", None, None)
    dates = [claim.claim.date for claim in desk.claims(desk.find_claims(Query()))]
    assert all(when is None or (when.start, when.end) == (None, None) for when in dates)


def test_the_same_details_again_are_no_edit(desk: Desk) -> None:
    document = desk.document(1).document
    desk.set_details(1, Details(document.title, document.source, document.date))
    assert desk.undo_label() is None


def test_there_and_back_is_where_it_was(desk: Desk) -> None:
    before = [claim.claim for claim in desk.claims(desk.find_claims(Query()))]
    title = desk.document(1).document.title
    desk.set_details(1, Details(title, None, None))
    desk.set_details(1, Details(title, None, THURSDAY))
    assert [claim.claim for claim in desk.claims(desk.find_claims(Query()))] == before


def test_only_what_is_named_is_said_anew(desk: Desk) -> None:
    desk.set_details(1, Details("عنوان", "إذاعة", THURSDAY))
    desk.set_details(1, Details(date=A_WEEK_LATER), {"date"})
    desk.set_details(1, Details(source="وكالة"), {"source"})
    desk.set_details(1, Details(title=""), {"title"})
    document = desk.document(1).document
    assert (document.title, document.source, document.date) == ("عنوان", "وكالة", A_WEEK_LATER)
    assert days(desk) == AFTER


def test_what_is_said_while_a_text_is_read_for_another_date_stays(desk: Desk) -> None:
    def meanwhile(done: int, total: int, label: str) -> None:
        if done == 0:
            desk.set_details(1, Details(source="إذاعة الوادي"), {"source"})

    desk.set_details(1, Details(date=A_WEEK_LATER), {"date"}, meanwhile)
    document = desk.document(1).document
    assert (document.source, document.date) == ("إذاعة الوادي", A_WEEK_LATER)
    assert days(desk) == AFTER


def test_a_long_text_is_read_in_another_process_and_can_be_given_up(
    desk: Desk, begun: Callable[[], list[BaseProcess]]
) -> None:
    long = "\n".join(f"{REPORT} {number}" for number in range(400))
    (id,) = desk.import_text(long, "طويلة", Details(date=THURSDAY)).added
    before = desk.document(id), desk.find_claims(Query()), desk.undo_label()
    apart: list[int] = []
    others = len(begun())

    def give_up(done: int, total: int, label: str) -> None:
        apart.append(len(begun()))
        if len(apart) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.set_details(id, Details(date=A_WEEK_LATER), {"date"}, give_up)
    assert apart == [others, others + 1, others + 1]
    assert len(begun()) == others
    assert (desk.document(id), desk.find_claims(Query()), desk.undo_label()) == before


def test_several_reports_are_one_edit(desk: Desk) -> None:
    (other,) = desk.import_text(f"{REPORT} أخرى", "أخرى", Details(date=THURSDAY)).added
    before = desk.undo_label(), desk.documents([1, other])
    change = desk.set_details([1, other], Details(date=A_WEEK_LATER), {"date"})
    assert change.documents == {1, other}
    assert {each.document.date for each in desk.documents([1, other])} == {A_WEEK_LATER}
    desk.undo()
    assert (desk.undo_label(), desk.documents([1, other])) == before


def test_wherever_it_is_given_up_nothing_is_changed(desk: Desk) -> None:
    (other,) = desk.import_text(f"{REPORT} أخرى", "أخرى", Details(date=THURSDAY)).added

    def standing() -> object:
        ids = desk.find_claims(Query())
        documents = [desk.document(id) for id in (1, other)]
        return documents, desk.mentions(1), desk.claims(ids), desk.undo_label()

    before, steps = standing(), 0
    shares: list[int] = []

    def follow(done: int, total: int, label: str) -> None:
        shares.append(done)
        if len(shares) == steps:
            raise Cancelled

    done = False
    while not done:
        steps += 1
        shares.clear()
        try:
            desk.set_details([1, other], Details(date=A_WEEK_LATER), {"date"}, follow)
            done = True
        except Cancelled:
            assert standing() == before
    assert steps > 6
    assert shares == sorted(shares)
    assert standing() != before
