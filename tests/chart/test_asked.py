"""A figure that rests on a part of the project says on which."""

from datetime import date

import pytest

from tests.chart.examples import market
from workbench.chart.asked import asked
from workbench.chart.plan import plan
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.model import EventType, Outcome, Polarity, Query, Verdict
from workbench.terms import LANGS, Lang

DECIDED = frozenset({Verdict.CORRECTED, Verdict.ACCEPTED})
FIRST, LAST = date(2024, 3, 1), date(2024, 3, 31)

QUESTIONS = [
    (Query(outcomes=frozenset({Outcome.INJURED, Outcome.KILLED})), "killed, injured", "قتلى، جرحى"),
    (Query(verdicts=DECIDED), "claims accepted or corrected", "إفادات مقبولة أو مصحَّحة"),
    (
        Query(verdicts=frozenset({Verdict.UNREVIEWED})),
        "claims not reviewed",
        "إفادات لم تُراجَع",
    ),
    (Query(polarities=frozenset({Polarity.DENIED})), "position denied", "الموقف نفي"),
    (
        Query(event_types=frozenset({EventType.BATTLES, EventType.RIOTS})),
        "events of the type Battles or Riots",
        "نوع الحدث معارك أو أعمال شغب",
    ),
    (Query(since=FIRST), "dated events since 1 March 2024", "أحداث مؤرخة منذ 1 آذار/مارس 2024"),
    (Query(until=LAST), "dated events up to 31 March 2024", "أحداث مؤرخة حتى 31 آذار/مارس 2024"),
    (
        Query(since=FIRST, until=LAST),
        "dated events from 1 March 2024 to 31 March 2024",
        "أحداث مؤرخة من 1 آذار/مارس 2024 إلى 31 آذار/مارس 2024",
    ),
    (Query(since=FIRST, until=FIRST), "events of 1 March 2024", "أحداث يوم 1 آذار/مارس 2024"),
    (Query(holder="لجنة"), "said by “\u2068لجنة\u2069”", "القائل «لجنة»"),
    (Query(place=" حلب "), "place “\u2068حلب\u2069”", "المكان «حلب»"),
    (Query(words="قصف"), "claims with the words “\u2068قصف\u2069”", "إفادات فيها «قصف»"),
    (Query(documents=frozenset({1, 2})), "2 chosen reports", "تقريران مختاران"),
    (Query(claims=frozenset({1})), "1 chosen claim", "إفادة واحدة مختارة"),
]


@pytest.mark.parametrize(("query", "english", "arabic"), QUESTIONS, ids=[words for _, words, _ in QUESTIONS])
def test_each_part_of_a_question_has_words(query: Query, english: str, arabic: str) -> None:
    assert asked(query, "en", "european") == f"Limited to: {english}."
    assert asked(query, "ar", "european") == f"يقتصر الشكل على ما يلي: {arabic}."


def test_the_parts_stand_in_one_sentence() -> None:
    query = Query(outcomes=frozenset({Outcome.KILLED}), verdicts=DECIDED, since=FIRST)
    assert asked(query, "ar", "arabic_indic") == (
        "يقتصر الشكل على ما يلي: قتلى؛ إفادات مقبولة أو مصحَّحة؛ أحداث مؤرخة منذ ١ آذار/مارس ٢٠٢٤."
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", FigureKind)
def test_the_caption_begins_with_the_question(kind: FigureKind, lang: Lang) -> None:
    query = Query(outcomes=frozenset({Outcome.KILLED}), since=FIRST)
    whole, narrow = (plan(FigureSpec("x", kind, each), market(), lang) for each in (Query(), query))
    assert narrow.caption[0] == asked(query, lang, "european")
    assert whole.caption[0] == narrow.caption[1]


@pytest.mark.parametrize("lang", LANGS)
def test_a_figure_with_nothing_to_draw_says_what_it_was_asked(lang: Lang) -> None:
    query = Query(outcomes=frozenset({Outcome.DETAINED}))
    figure = plan(FigureSpec("x", FigureKind.HOLDERS, query), market(), lang)
    assert figure.marks == ()
    assert figure.caption[0] == asked(query, lang, "european")
