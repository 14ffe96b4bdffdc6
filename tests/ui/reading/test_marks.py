"""Which words are marked."""

from workbench.model import (
    Claim,
    Count,
    Entity,
    EventType,
    Kind,
    Mention,
    Named,
    Outcome,
    Polarity,
)
from workbench.text.span import Span
from workbench.text.values import Modifier, Number, Precision, When
from workbench.ui.reading.marks import Cue, Mark, marks

TEXT = "قال مدير مرصد الوادي إن 14 مسلحا قتلوا"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mention(words: str, kind: Kind) -> Mention:
    value = Number(14, 14) if kind is Kind.NUMBER else Entity(words)
    return Mention(span(words), kind, value, "test")


def claim() -> Claim:
    count = Count(span("14 مسلحا"), "14 مسلحا", Outcome.KILLED, None, None, 14, 14, Modifier.EXACTLY)
    holder = Named(span("مدير مرصد الوادي"), "مدير مرصد الوادي", "مدير مرصد الوادي")
    return Claim(
        span("14 مسلحا قتلوا"),
        1,
        EventType.BATTLES,
        "Armed clash",
        Polarity.AFFIRMED,
        holder,
        counts=(count,),
    )


def test_mentions_are_marked_by_kind_and_claims_by_who_tells_them() -> None:
    found = marks([mention("مرصد الوادي", Kind.ORGANISATION)], [claim()])
    assert found == [
        Mark(span("مدير مرصد الوادي"), Cue.HOLDER),
        Mark(span("مرصد الوادي"), Cue.ORGANISATION),
        Mark(span("14 مسلحا"), Cue.NUMBER),
    ]


def test_a_number_inside_a_count_is_part_of_it() -> None:
    assert [mark.span for mark in marks([mention("14", Kind.NUMBER)], [claim()])].count(span("14")) == 0


def test_the_line_of_the_longer_of_two_names_lies_lower() -> None:
    inner, outer = mention("الوادي", Kind.PLACE), mention("مرصد الوادي", Kind.ORGANISATION)
    assert {mark.cue: mark.level for mark in marks([inner, outer], [])} == {Cue.ORGANISATION: 1, Cue.PLACE: 0}


def test_the_number_in_a_date_is_part_of_the_date() -> None:
    when = Mention(span("إن 14 مسلحا"), Kind.DATE, When(None, None, Precision.DAY), "test")
    assert [mark.cue for mark in marks([mention("14", Kind.NUMBER), when], [])] == [Cue.DATE]
