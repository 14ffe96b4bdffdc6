"""The words behind a claim, and how they are quoted."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.small import TEXT, killed, named
from workbench.desk import Desk
from workbench.desk.evidence import NEIGHBOURS, first_words, last_words
from workbench.model import Polarity, Verdict
from workbench.text.span import Span


def test_evidence_leads_to_the_exact_words(desk: Desk) -> None:
    (found,) = desk.evidence([2])
    assert found.exact == killed().span.of(TEXT)
    assert found.prefix + found.exact + found.suffix == TEXT
    assert (found.holder, found.reported_by, found.polarity) == ("مازن العلي", (), Polarity.AFFIRMED)
    assert (found.title, found.source, str(found.date)) == (
        "قصف على بلدة السندس 0",
        "وكالة الضفاف",
        "2024-03-14",
    )
    assert (found.rule, found.verdict, found.author) == ("test.killed", Verdict.UNREVIEWED, None)
    assert found.version.count(".") == 2


def test_evidence_comes_in_the_order_asked_for(desk: Desk) -> None:
    assert [found.claim for found in desk.evidence([5, 1, 2])] == [5, 1, 2]


def test_evidence_names_all_who_handed_it_on_nearest_first(desk: Desk) -> None:
    chain = (named("ناطق باسم الجيش"), named("طائراته", "طيران"))
    desk.correct(2, replace(killed(), reported_by=chain))
    assert desk.evidence([2])[0].reported_by == ("ناطق باسم الجيش", "طيران")


@given(
    words=st.lists(st.text("ابت", min_size=1, max_size=12), min_size=40, max_size=60), at=st.integers(0, 39)
)
def test_neighbours_are_whole_words(words: list[str], at: int) -> None:
    text = " ".join(words)
    start = len(" ".join(words[:at])) + 1
    after = first_words(text[start : start + NEIGHBOURS + 1])
    before = last_words(text[max(0, start - NEIGHBOURS - 1) : start])
    assert after.split() == text[start:].split()[: len(after.split())]
    assert before.split() == (text[:start].split()[-len(before.split()) :] if before.split() else [])


def test_a_quotation_says_who_when_and_where(desk: Desk) -> None:
    exact = killed().span.of(TEXT)
    assert desk.quotation(2, "ar").startswith(f"«{exact}» — مازن العلي؛ وكالة الضفاف، ")
    assert desk.quotation(2, "ar").endswith("الفقرة 2")
    assert desk.quotation(2, "en").endswith("14 March 2024, paragraph 2")


def test_the_reports_own_voice_is_named_as_such(desk: Desk) -> None:
    assert "— هذا التقرير؛" in desk.quotation(1, "ar")
    assert "— this report;" in desk.quotation(1, "en")
    assert desk.evidence([1])[0].span == Span(0, 19)
