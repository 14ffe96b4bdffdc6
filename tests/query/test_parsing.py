"""From a line to a query, and to JSON."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import BadQuery
from workbench.model import EventType, Order, Outcome, Polarity, Query, Verdict
from workbench.query import parse_query, query_to_json
from workbench.query.errors import NotTurned, NoValue, UnknownKey, UnknownValue


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("", Query()),
        ("غارة  السوق", Query(words="غارة السوق")),
        ('"سوق الخضار" غارة', Query(words="سوق الخضار غارة")),
        ("verdict:unreviewed", Query(verdicts=frozenset({Verdict.UNREVIEWED}))),
        ("verdict:accepted,corrected", Query(verdicts=frozenset({Verdict.ACCEPTED, Verdict.CORRECTED}))),
        (
            "verdict:accepted verdict:rejected",
            Query(verdicts=frozenset({Verdict.ACCEPTED, Verdict.REJECTED})),
        ),
        ("polarity:Denied", Query(polarities=frozenset({Polarity.DENIED}))),
        ("outcome:killed", Query(outcomes=frozenset({Outcome.KILLED}))),
        (
            'event:"explosions/remote violence"',
            Query(event_types=frozenset({EventType.EXPLOSIONS})),
        ),
        ("event:battles", Query(event_types=frozenset({EventType.BATTLES}))),
        ("document:3,4 claim:7", Query(documents=frozenset({3, 4}), claims=frozenset({7}))),
        ('holder:"مدير المرصد" place:حلب', Query(holder="مدير المرصد", place="حلب")),
        ("since:2014-09-01 until:2014-09-30", Query(since=date(2014, 9, 1), until=date(2014, 9, 30))),
        ("since:٢٠١٤-٠٩-٠١ document:٣", Query(since=date(2014, 9, 1), documents=frozenset({3}))),
        ("order:count", Query(order=Order.COUNT)),
        ("order:-date", Query(order=Order.DATE, descending=True)),
        ("-polarity:denied", Query(polarities=frozenset(Polarity) - {Polarity.DENIED})),
        ("مكان:الرقة -موقف:نفي", Query(place="الرقة", polarities=frozenset(Polarity) - {Polarity.DENIED})),
        ("−قرار:لم تراجع غارة", Query(verdicts=frozenset(Verdict) - {Verdict.UNREVIEWED}, words="غارة")),
        (
            "-verdict:rejected -verdict:unreviewed",
            Query(verdicts=frozenset({Verdict.ACCEPTED, Verdict.CORRECTED})),
        ),
        (
            "-verdict:accepted verdict:decided",
            Query(verdicts=frozenset({Verdict.CORRECTED, Verdict.REJECTED})),
        ),
        ("-غارة جسر-معلق", Query(words="-غارة جسر-معلق")),
        ("14:30", Query(words="14:30")),
        ('"الساعة:الثالثة"', Query(words="الساعة:الثالثة")),
        ("مكان:حلب", Query(place="حلب")),
        ("المكان: حلب", Query(place="حلب")),
        ("قائل:«مدير المرصد» غارة", Query(holder="مدير المرصد", words="غارة")),
        ("قرار:مقبولة، مصححة", Query(verdicts=frozenset({Verdict.ACCEPTED, Verdict.CORRECTED}))),
        ("قرار:لم تُراجَع غارة", Query(verdicts=frozenset({Verdict.UNREVIEWED}), words="غارة")),
        ("verdict:decided", Query(verdicts=frozenset(Verdict) - {Verdict.UNREVIEWED})),
        ("الموقف:النفي", Query(polarities=frozenset({Polarity.DENIED}))),
        ("موقف:غير مؤكد", Query(polarities=frozenset({Polarity.NOT_CONFIRMED}))),
        ("نتيجة:القتلى نتيجة:جريح", Query(outcomes=frozenset({Outcome.KILLED, Outcome.INJURED}))),
        ("outcome:people", Query(outcomes=frozenset(each for each in Outcome if each.of_people))),
        ("نوع الحدث:معارك", Query(event_types=frozenset({EventType.BATTLES}))),
        ("منذ:1 أيلول 2014 حتى:٣٠/٩/٢٠١٤", Query(since=date(2014, 9, 1), until=date(2014, 9, 30))),
        ("تقرير:٣،٤", Query(documents=frozenset({3, 4}))),
        ("ترتيب:-العدد", Query(order=Order.COUNT, descending=True)),
        ("ترتيب:عدد-", Query(order=Order.COUNT, descending=True)),
        ("\u200fمكان:\u2067حلب\u2069", Query(place="حلب")),
    ],
)
def test_a_line_becomes_a_query(line: str, query: Query) -> None:
    assert parse_query(line) == query


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("holdr:مازن", "holdr:مازن"),
        ("غارة verdict:maybe", "verdict:maybe"),
        ("since:25-19-2014", "since:25-19-2014"),
        ("since:2014W391", "since:2014W391"),
        ("document:seven", "document:seven"),
        ('holder:""', 'holder:""'),
        ("order:size", "order:size"),
        ("order:date,holder", "order:date,holder"),
        ("document:" + 44 * "7", "document:" + 44 * "7"),
        ('"سوق', '"'),
        ('holder:"مازن', '"'),
        ("الساعة:الثالثة", "الساعة:الثالثة"),
        ("place:", "place:"),
        ("قرار: مكان:حلب", "قرار:"),
        ("قرار:ربما", "قرار:ربما"),
        ("since:حلب", "since:حلب"),
    ],
)
def test_what_is_wrong_is_named(line: str, part: str) -> None:
    with pytest.raises(BadQuery) as refused:
        parse_query(line)
    assert refused.value.details["part"] == part
    assert part in str(refused.value)
    assert "unpack" not in str(refused.value)


def test_what_is_not_known_is_answered_with_what_is_in_the_language_of_the_question() -> None:
    with pytest.raises(UnknownKey, match=r"known are: verdict, .*, place, .*, order\."):
        parse_query("holdr:مازن")
    with pytest.raises(UnknownKey, match=r"قرار، .*، مكان، .*، ترتيب\."):
        parse_query("المكن:حلب")
    with pytest.raises(UnknownValue, match=r"unreviewed, accepted, corrected, rejected"):
        parse_query("قرار:maybe")
    with pytest.raises(UnknownValue, match="لم تراجع، مقبولة، مصححة، مرفوضة"):
        parse_query("verdict:ربما")


def test_a_key_that_still_waits_for_its_value_is_told_apart() -> None:
    for line in ("غارة مكان:", "verdict: ", "holder: since:2014-09-01"):
        with pytest.raises(NoValue):
            parse_query(line)


@given(st.text())
def test_no_line_ends_in_anything_but_a_query_or_a_sentence(line: str) -> None:
    with suppress(BadQuery):
        assert isinstance(parse_query(line), Query)


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي ", max_size=30))
def test_free_words_are_kept(line: str) -> None:
    assert parse_query(line).words.split() == line.split()


def test_a_query_as_json_says_what_is_asked_and_nothing_else() -> None:
    assert query_to_json(Query()) == {}
    line = "outcome:killed,injured document:12,3 since:2014-09-01 holder:لجنة order:-date"
    assert query_to_json(parse_query(line)) == {
        "documents": [3, 12],
        "outcomes": ["injured", "killed"],
        "holder": "لجنة",
        "since": "2014-09-01",
        "order": "date",
        "descending": True,
    }


@pytest.mark.parametrize("line", ["-place:حلب", "-نتيجة:قتلى", "-نوع الحدث:معارك", "-order:date"])
def test_what_claims_have_several_of_cannot_be_turned(line: str) -> None:
    with pytest.raises(NotTurned) as caught:
        parse_query(line)
    assert dict(caught.value.details)["part"] == line


@pytest.mark.parametrize("line", ["polarity:denied -polarity:denied", "-verdict:decided,unreviewed"])
def test_nothing_left_to_ask_for_is_no_question_for_all(line: str) -> None:
    with pytest.raises(BadQuery):
        parse_query(line)


def test_an_unknown_key_behind_a_minus_is_no_word() -> None:
    with pytest.raises(UnknownKey):
        parse_query("-polrity:denied")
