"""The whole of it: spans that are true for any text, whatever it is made of, in linear time."""

import os
import subprocess
import sys
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import claims
from workbench.extract import extract, load_rules
from workbench.model import Claim, Document, Extraction, Kind
from workbench.text.values import Duration

WORDS = (
    *("قال", "وأضاف", "إن", "أن", "مقتل", "قتل", "وأصيب", "3", "12", "عشرات", "جنود", "مدنيان", "آخرون"),
    *("بينهم", "في", "على", "بحسب", "الجيش", "غارة", "مدينة", "درنة", "أمس", "،", ".", "؛", ":", '"', "«"),
    *("»", "(", ")", "\n", "لم", "نفى", "أدى", "إلى", "ما", "التي", "شن", "هجوم", "#", "_", "😀", "قُتِلَ"),
    *("ــ", "ﷲ", "AFP", "80%", "كما", "و", "ب", "ل", "الـ12", "ﻻ"),
)


texts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=80)


def read(text: str, published: date | None = date(2021, 3, 10)) -> Extraction:
    return extract(Document(text, "", "", date=published), load_rules())


def spans_of(claim: Claim) -> list[tuple[int, int, str]]:
    named = [*claim.reported_by, *claim.actor, *claim.target, *claim.weapon, *claim.place]
    named += [claim.holder] if claim.holder else []
    words = [(part.span, part.text) for part in named] + [(count.span, count.text) for count in claim.counts]
    return [(span.start, span.end, text) for span, text in words]


@given(texts)
def test_every_span_is_the_words_it_says(text: str) -> None:
    extraction = read(text)
    for claim in extraction.claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert all(text[start:end] == words for start, end, words in spans_of(claim))
        assert all(words for *_, words in spans_of(claim))
    for mention in extraction.mentions:
        assert mention.span.of(text)


@given(texts)
def test_totals_lead_to_earlier_or_later_counts_of_the_document(text: str) -> None:
    counts = [count for claim in read(text).claims for count in claim.counts]
    for place, count in enumerate(counts):
        assert count.subset_of is None or (0 <= count.subset_of < len(counts) and count.subset_of != place)


@given(texts)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


def test_a_report_without_a_date_is_read_too() -> None:
    assert read("قتل ثلاثة جنود أمس.", None).claims


def test_a_day_that_only_a_dated_report_would_place_is_none() -> None:
    said = "قتل جنديان أمس، وأصيب ثلاثة حراس قبل عام، وقتل مزارع في 3 مايو 2020."
    dates = [claim.date for claim in read(said, None).claims]
    assert [date and date.start for date in dates] == [None, None, "2020-05-03"]


def test_nothing_comes_of_nothing() -> None:
    assert read("") == Extraction((), ())


def test_decorations_do_not_matter() -> None:
    plain = claims("قتل ثلاثة جنود في مدينة درنة.")
    adorned = claims("🔴 قُتِلَ ثــلاثة جنودٍ في مدينة درنة.")
    assert [count.outcome for claim in adorned for count in claim.counts] == ["killed"]
    assert [place.name for claim in adorned for place in claim.place] == [
        place.name for claim in plain for place in claim.place
    ]


def test_every_claim_says_which_rules_made_it() -> None:
    found = claims("قال مصدر طبي إن 14 جنديا على الأقل قتلوا في غارة. ونفت البلدية القصف.")
    assert all(claim.rule for claim in found)


def test_a_claim_is_the_surer_the_more_is_said() -> None:
    [told] = claims("قتل الجيش ثلاثة مسلحين في درنة.")
    [open_] = claims("قتل ثلاثة مسلحين.")
    assert 0 < open_.confidence < told.confidence < 1


def test_another_process_reads_the_same() -> None:
    program = (
        "import sys; from tests.extract.reading import claims; from workbench.contract import claim_to_json\n"
        "print([claim_to_json(claim) for claim in claims(sys.argv[1])])"
    )
    text = "ستتجنب القوات قصف السوق. قتل 5 ركاب بسقوط طائرة، بحسب الشرطة. وأصيب حارسان في غارة بصاروخ."
    told = {
        subprocess.run(
            [sys.executable, "-c", program, text],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_a_length_of_time_is_a_mention() -> None:
    document = Document("استمر الإضراب ثلاثة أيام.", "report.txt", "")
    [mention] = [found for found in extract(document, load_rules()).mentions if found.kind is Kind.DURATION]
    assert mention.value == Duration("P3D", 3 * 86400)
