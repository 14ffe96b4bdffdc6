"""Every word of the field is there in both languages, and reads in order."""

import csv
import re
import string
from datetime import date
from enum import Enum

import pytest

from workbench import errors, model
from workbench.errors import KnownError, NotAProject
from workbench.model import Count, Outcome, Polarity, Status
from workbench.query import errors as query_errors
from workbench.resources import resource
from workbench.terms import (
    LANGS,
    Lang,
    count_words,
    counted,
    day,
    days,
    embed,
    explain,
    label,
    listed,
    number,
    range_words,
    say,
    short_day,
    term,
    terms,
)
from workbench.text import values
from workbench.text.span import Span
from workbench.text.values import Modifier

ENUMS = [
    kind
    for module in (model, values)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Enum) and list(kind)
]
KNOWN_ERRORS = [
    kind
    for kind in {**vars(errors), **vars(query_errors)}.values()
    if isinstance(kind, type) and issubclass(kind, KnownError)
]


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("lang", LANGS)
def test_every_value_has_a_name(kind: type[Enum], lang: Lang) -> None:
    assert all(label(value, lang) for value in kind)


@pytest.mark.parametrize("lang", LANGS)
def test_every_sub_event_type_has_a_name(lang: Lang) -> None:
    subs = [sub for subs in model.SUB_EVENT_TYPES.values() for sub in subs]
    assert all(term(f"sub_event_type.{sub}", lang) for sub in subs)


def test_no_two_values_of_a_kind_share_a_name() -> None:
    for kind in ENUMS:
        for lang in LANGS:
            names = [label(value, lang) for value in kind]
            assert len(names) == len(set(names)), kind


def test_equal_strings_of_different_kinds_keep_their_names() -> None:
    for _ in range(2):
        assert label(model.PlacePrecision.PLACE, "en") == "the place itself"
        assert label(model.Order.PLACE, "en") == "Place"


@pytest.mark.parametrize("error", KNOWN_ERRORS, ids=lambda error: error.key)
def test_every_known_error_says_the_same_in_both_languages(error: type[KnownError]) -> None:
    assert term(f"error.{error.key}", "en") == error.sentence
    assert _places(term(f"error.{error.key}", "ar")) == _places(error.sentence)


@pytest.mark.parametrize("key", terms())
def test_arabic_is_arabic_and_english_is_not(key: str) -> None:
    english, arabic = term(key, "en"), term(key, "ar")
    bare = re.sub(r"\{\w+\}", "", arabic)
    assert english
    assert re.search(r"[\u0621-\u064a]", bare) or not re.search(r"\w", bare)
    assert not re.search(r"[\u0600-\u06ff]", english)
    assert not re.search(r"[\ufb50-\ufdff\ufe70-\ufefe]", arabic), "presentation forms"
    assert _places(english) == _places(arabic)


def test_no_key_stands_twice() -> None:
    with resource("tr", "terms.csv").open(encoding="utf-8", newline="") as file:
        keys = [row["key"] for row in csv.DictReader(file)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("key", [key for key, texts in terms().items() if "|" in texts["en"]])
def test_what_counts_has_all_plural_forms(key: str) -> None:
    assert len(term(key, "en").split("|")) == 2
    assert len(term(key, "ar").split("|")) == 6


def test_labels() -> None:
    assert label(Polarity.DENIED, "ar") == "نفي"
    assert label(model.EventType.BATTLES, "en") == "Battles"
    assert label(model.PlacePrecision.NEAR, "en") == "near the place"


@pytest.mark.parametrize(
    ("low", "high", "modifier", "english", "arabic"),
    [
        (14, 14, Modifier.EXACTLY, "14", "14"),
        (14, 14, Modifier.ABOUT, "about 14", "نحو 14"),
        (14, None, Modifier.AT_LEAST, "at least 14", "14 على الأقل"),
        (15, None, Modifier.MORE_THAN, "more than 14", "أكثر من 14"),
        (None, 14, Modifier.AT_MOST, "at most 14", "14 على الأكثر"),
        (None, 13, Modifier.LESS_THAN, "less than 14", "أقل من 14"),
        (9, 14, Modifier.BETWEEN, "9 to 14", "9 إلى 14"),
        (9, 14, Modifier.ABOUT, "about 9 to 14", "نحو 9 إلى 14"),
        (None, None, Modifier.TENS, "tens", "عشرات"),
        (0, 0, Modifier.NONE, "none", "صفر"),
        (None, None, Modifier.EXACTLY, "number not said", "لم يُذكر العدد"),
    ],
)
def test_ranges_are_words(
    low: int | None, high: int | None, modifier: Modifier, english: str, arabic: str
) -> None:
    assert range_words(low, high, modifier, "en") == english
    assert range_words(low, high, modifier, "ar") == arabic


def test_digits_follow_the_choice_in_arabic_alone() -> None:
    assert number(1200, "ar", "arabic_indic") == "١٬٢٠٠"
    assert number(1200, "ar") == number(1200, "en", "arabic_indic") == "1,200"
    assert range_words(9, 14, Modifier.BETWEEN, "ar", "arabic_indic") == "٩ إلى ١٤"


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (15_000_000_000, "15,000,000,000"),
        (1_234_567_890_123, "1,234,567,890,123"),
        (1.5e10, "15,000,000,000"),
        (12345678901.5, "12,345,678,901.5"),
        (0.1 + 0.2, "0.3"),
        (2.50, "2.5"),
        (14.0, "14"),
        (0, "0"),
    ],
)
def test_large_numbers_are_written_out(n: float, words: str) -> None:
    assert number(n, "en") == words


def test_a_number_that_is_not_zero_is_never_none() -> None:
    assert range_words(20, 20, Modifier.NONE, "en") == "20"


def test_an_open_side_of_days_is_said() -> None:
    first, last = date(2024, 3, 12), date(2024, 4, 20)
    assert days(first, last, "en", short=True) == "12 Mar to 20 Apr 2024"
    assert days(first, first, "en", short=True) == "12 Mar 2024"
    assert days(first, None, "en", short=True) == "since 12 Mar 2024"
    assert days(None, last, "ar").startswith("حتى 20")
    assert days(None, None, "en") == ""


def test_days_have_their_month_in_words() -> None:
    assert day(date(2014, 9, 25), "ar") == "25 أيلول/سبتمبر 2014"
    assert day(date(2014, 9, 25), "ar", "arabic_indic") == "٢٥ أيلول/سبتمبر ٢٠١٤"
    assert day(date(2014, 9, 25), "en") == "25 September 2014"
    assert short_day(date(2014, 9, 25), "ar") == "25 أيلول"


@pytest.mark.parametrize(
    ("n", "arabic"),
    [
        (0, "لا إفادات"),
        (1, "إفادة واحدة"),
        (2, "إفادتان"),
        (3, "3 إفادات"),
        (11, "11 إفادة"),
        (100, "100 إفادة"),
        (103, "103 إفادات"),
    ],
)
def test_counted_nouns_agree(n: int, arabic: str) -> None:
    assert counted("counted.claims", n, "ar") == arabic


def test_english_counts() -> None:
    assert [counted("counted.reports", n, "en") for n in (0, 1, 2)] == ["0 reports", "1 report", "2 reports"]


def test_what_would_upset_the_order_is_isolated() -> None:
    assert embed("رامي", "ar") == "رامي"
    assert embed("14", "ar") == "14"
    assert embed("9 إلى 14", "ar") == "9 إلى 14"
    assert embed("2014-03-12", "ar") == "\u20682014-03-12\u2069"
    assert embed("AFP", "ar") == "\u2068AFP\u2069"
    assert embed("رامي", "en") == "\u2068رامي\u2069"
    assert say("error.empty_document", "ar", path="a.txt") == "لا نص في \u2068a.txt\u2069، فليس فيه ما يُقرأ."


def test_an_error_explains_itself_in_both_languages() -> None:
    error = NotAProject(path="ملف")
    assert "ملف" in explain(error, "ar")
    assert "is not a Khabar project" in explain(error, "en")


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_families_stay_families() -> None:
    fled = Count(Span(0, 8), "120 أسرة", Outcome.DISPLACED, Status.CIVILIAN, None, 120, 120, Modifier.EXACTLY)
    assert count_words(fled, "ar") == "120 أسرة"
    assert count_words(fled, "en") == "120 families"


def test_names_that_all_run_against_the_language_do_so_together() -> None:
    assert listed(["معرة النعمان", "إدلب"], "en") == "\u2067\u2068معرة النعمان\u2069، \u2068إدلب\u2069\u2069"
    assert listed(["معرة النعمان", "Idlib"], "en") == "\u2068معرة النعمان\u2069, \u2068Idlib\u2069"
    assert listed(["إدلب"], "en") == "\u2068إدلب\u2069"
