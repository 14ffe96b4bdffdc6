"""Every stage shows what it found, and every part of a claim the rule that read it."""

from datetime import date

import pytest

from tests.corpus.reports import Report, reports
from workbench.extract import extract, load_rules
from workbench.extract.claims.reasons import Reason, Where
from workbench.extract.explanation import Explanation, Idle, explain
from workbench.model import Document

TOLD = "قتل 14 مسلحا بينهم 3 أطفال في غارة على مدينة الرقة أمس، بحسب المرصد."


def document(text: str) -> Document:
    return Document(text, "report.txt", "", date=date(2021, 3, 10))


def explained(text: str) -> Explanation:
    return explain(document(text), load_rules())


def why(text: str, part: str, claim: int = 0) -> list[Reason]:
    return [reason for reason in explained(text).claims[claim].reasons if reason.part == part]


def idle(text: str) -> list[tuple[str, Idle]]:
    return [(one.span.of(text), one.why) for one in explained(text).unused]


def test_it_tells_of_the_claims_and_mentions_that_are_extracted() -> None:
    found, told = extract(document(TOLD), load_rules()), explained(TOLD)
    assert tuple(one.claim for one in told.claims) == found.claims
    assert told.mentions == found.mentions


def test_a_word_shows_what_the_tables_know_of_it() -> None:
    killed = explained(TOLD).tokens[0]
    assert (killed.span.of(TOLD), killed.lemmas) == ("قتل", ("قتل",))
    assert {"verb", "outcome"} <= set(killed.classes)


def test_frames_stand_in_the_order_of_their_words() -> None:
    frames = explained(TOLD).frames
    assert [(step.kind, step.span.of(TOLD)) for step in frames] == [
        ("event", "قتل"),
        ("result", "14 مسلحا"),
        ("result", "3 أطفال"),
        ("event", "غارة"),
        ("saying", "بحسب"),
    ]


def test_a_number_leads_to_its_rules_and_words() -> None:
    parts = [why(TOLD, part)[0] for part in ("number", "head", "outcome")]
    assert [(reason.rule, reason.span and reason.span.of(TOLD)) for reason in parts] == [
        ("number: plain", "14"),
        ("count.number", "14 مسلحا"),
        ("result.verb.قتل", "قتل"),
    ]


def test_a_part_of_a_total_leads_to_the_total() -> None:
    (total,) = why(TOLD, "total")
    assert total.count == 1
    assert total.span is not None
    assert total.span.of(TOLD) == "14 مسلحا"


@pytest.mark.parametrize("report", reports(), ids=lambda report: report.name)
def test_every_count_has_one_rule_for_its_number_and_one_for_what_befell(report: Report) -> None:
    for one in explain(Document(report.text, "", "", date=report.published), load_rules()).claims:
        for part in ("number", "head", "outcome"):
            told = [reason for reason in one.reasons if reason.part == part]
            assert [reason.count for reason in told] == list(range(len(one.claim.counts)))
            assert all(reason.rule for reason in told)


def test_a_dual_is_its_own_number() -> None:
    (number,) = why("أصيب جنديان في الموصل.", "number")
    assert (number.rule, number.says) == ("count.dual", "2–2, exactly")


def test_a_holder_is_told_by_the_word_that_names_him() -> None:
    (holder,) = why(TOLD, "holder")
    assert holder.rule.startswith("attribution.")
    assert (holder.span and holder.span.of(TOLD), holder.says) == ("بحسب", "المرصد")


def test_a_cue_tells_why_something_is_denied() -> None:
    text = "لم يقصف الجيش مدينة حلب، بحسب المرصد."
    (polarity,) = why(text, "polarity")
    assert (polarity.rule, polarity.says) == ("polarity.negation", "denied")


def test_what_another_telling_lends_is_said_to_be_lent() -> None:
    text = "قصفت طائرات التحالف مدينة الرقة أمس.\nوقتل 3 مدنيين في القصف."
    claim = next(one for one in explained(text).claims if one.claim.counts)
    places = [reason for reason in claim.reasons if reason.part == "place"]
    assert [reason.where for reason in places] == [Where.BEFORE]


@pytest.mark.parametrize("part", ["holder", "place", "date", "actor"])
def test_what_is_not_said_has_no_rule(part: str) -> None:
    (reason,) = why("قتل 3 جنود.", part)
    assert (reason.rule, reason.says, reason.span) == ("", "", None)


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("قتل 3 جنود في 7 مارس 2021.", "7", Idle.IN_DATE),
        ("قتل 3 جنود على بعد 5 أمتار من البوابة.", "5 أمتار", Idle.UNIT),
        ("وصل 40 سائحا إلى بيروت.", "40", Idle.NO_OUTCOME),
        ("هل قتل 7 جنود في حلب؟", "7", Idle.NO_CLAIM),
        ("قال الجيش أمس إن 3 جنود قتلوا في حلب.", "أمس", Idle.OF_STATEMENT),
        ("قالت مصادر في دمشق إن 3 جنود قتلوا في حلب.", "دمشق", Idle.NO_SCENE),
    ],
)
def test_what_is_in_no_claim_says_why(text: str, words: str, reason: Idle) -> None:
    assert (words, reason) in idle(text)
