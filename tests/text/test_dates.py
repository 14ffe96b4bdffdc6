"""Dates and durations, resolved against the day of publication: Thursday 25 September 2014."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.test_fold import texts
from workbench.text.dates import DateWords, find_dates
from workbench.text.fold import fold
from workbench.text.rulebook import Rule
from workbench.text.tokens import tokenize
from workbench.text.values import Calendar, Duration, Found, Precision, When

TODAY = date(2014, 9, 25)


def found(text: str, words: DateWords, today: date | None = TODAY) -> list[Found]:
    return find_dates(tokenize(fold(text)), words, today)


def shown(value: object) -> str:
    """`first..last precision`, one day or minute once; a duration in ISO 8601."""
    if isinstance(value, Duration):
        return value.iso8601
    assert isinstance(value, When)
    days = value.start if value.start == value.end else f"{value.start or ''}..{value.end or ''}"
    return f"{days} {value.precision}"


def read(text: str, words: DateWords, today: date | None = TODAY) -> list[str]:
    return [shown(one.value) for one in found(text, words, today)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25 أيلول 2014", "2014-09-25 day"),
        ("السبت 20 سبتمبر/أيلول 2014", "2014-09-20 day"),
        ("في 3 غشت", "2014-08-03 day"),
        ("12 شتنبر", "2014-09-12 day"),
        ("1 جويلية 2012", "2012-07-01 day"),
        ("الخامس والعشرين من كانون الثاني (يناير) 2013", "2013-01-25 day"),
        ("الـ15 من تموز الماضي", "2014-07-15 day"),
        ("30 سبتمبر", "2013-09-30 day"),
        ("30 سبتمبر المقبل", "2015-09-30 day"),
        ("الثلاثاء 30 سبتمبر", "2014-09-30 day"),
        ("5 آب من العام الماضي", "2013-08-05 day"),
        ("سبتمبر 11، 2001", "2001-09-11 day"),
        ("فجر 12 أيلول", "2014-09-12 part_of_day"),
        ("20 من الشهر الجاري", "2014-09-20 day"),
        ("العاشر من الشهر الماضي", "2014-08-10 day"),
        ("20/9/2014", "2014-09-20 day"),
        ("2014-09-20", "2014-09-20 day"),
        ("20.9.2014", "2014-09-20 day"),
        ("20/9/14", "2014-09-20 day"),
        ("يوم 22/9", "2014-09-22 day"),
        ("9/2014", "2014-09-01..2014-09-30 month"),
        ("February 3, 2014", "2014-02-03 day"),
    ],
)
def test_days_of_months(text: str, expected: str, date_words: DateWords) -> None:
    assert read(text, date_words) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اليوم", "2014-09-25 day"),
        ("أمس الأربعاء", "2014-09-24 day"),
        ("أول من أمس", "2014-09-23 day"),
        ("أمس الأول", "2014-09-23 day"),
        ("يوم غد", "2014-09-26 day"),
        ("بعد غد", "2014-09-27 day"),
        ("الخميس", "2014-09-25 day"),
        ("يوم الجمعة", "2014-09-19 day"),
        ("الخميس الماضي", "2014-09-18 day"),
        ("الجمعة المقبل", "2014-09-26 day"),
        ("أمس الثلاثاء", "2014-09-23 day"),
        ("اليوم، الخميس", "2014-09-25 day"),
        ("فجر اليوم", "2014-09-25 part_of_day"),
        ("مساء أمس", "2014-09-24 part_of_day"),
        ("صباح يوم الأحد", "2014-09-21 part_of_day"),
        ("الاثنين ليلا", "2014-09-22 part_of_day"),
        ("هذه الليلة", "2014-09-25 part_of_day"),
        ("الليلة الماضية", "2014-09-24 part_of_day"),
        ("عشية الجمعة", "2014-09-18 part_of_day"),
        ("ليل الأربعاء الخميس", "2014-09-24..2014-09-25 part_of_day"),
        ("ليلة السبت - الأحد", "2014-09-20..2014-09-21 part_of_day"),
        ("يومي الثلاثاء والأربعاء", "2014-09-23..2014-09-24 range"),
        ("الجمعة التاسع عشر", "2014-09-19 day"),
        ("أحد الأسبوع الماضي", "2014-09-21 day"),
        ("أول جمعة من أيلول", "2014-09-05 day"),
        ("آخر أحد من الشهر الماضي", "2014-08-31 day"),
    ],
)
def test_days_seen_from_publication(text: str, expected: str, date_words: DateWords) -> None:
    assert read(text, date_words) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لليوم الثالث على التوالي", "2014-09-23..2014-09-25 range"),
        ("للأسبوع الثاني على التوالي", "2014-09-18..2014-09-25 range"),
        ("خلال الـ24 ساعة الماضية", "2014-09-24..2014-09-25 range"),
        ("الأيام الثلاثة الماضية", "2014-09-22..2014-09-24 range"),
        ("اليومين المقبلين", "2014-09-26..2014-09-27 range"),
        ("في الأيام الماضية", "..2014-09-25 range"),
        ("قبل ثلاثة أيام", "2014-09-22 day"),
        ("منذ أسبوعين", "2014-09-11 day"),
        ("قبل شهر", "2014-08-25 day"),
        ("قبل عام ونصف", "2013-03-25 day"),
        ("بعد يومين", "2014-09-27 day"),
        ("الأسبوع الماضي", "2014-09-15..2014-09-21 week"),
        ("هذا الشهر", "2014-09-01..2014-09-30 month"),
        ("العام الماضي", "2013-01-01..2013-12-31 year"),
        ("بقية الشهر", "2014-09-25..2014-09-30 range"),
        ("من 3 إلى 12 أيلول", "2014-09-03..2014-09-12 range"),
        ("بين 5 و7 تموز 2013", "2013-07-05..2013-07-07 range"),
        ("13-15 آب", "2014-08-13..2014-08-15 range"),
        ("2 آب إلى 12 أيلول", "2014-08-02..2014-09-12 range"),
        ("عامي 2012 و2013", "2012-01-01..2013-12-31 range"),
        ("2011-2013", "2011-01-01..2013-12-31 range"),
        ("مطلع أيلول", "2014-09-01..2014-09-10 range"),
        ("أواخر العام الماضي", "2013-09-01..2013-12-31 range"),
        ("أيلول", "2014-09-01..2014-09-30 month"),
        ("تشرين الأول", "2013-10-01..2013-10-31 month"),
        ("حزيران/يونيو 2014", "2014-06-01..2014-06-30 month"),
        ("عام 2011", "2011-01-01..2011-12-31 year"),
        ("منذ 2011", "2011-01-01..2011-12-31 year"),
        ("الربع الثاني من العام الماضي", "2013-04-01..2013-06-30 quarter"),
        ("صيف 2013", "2013-06-01..2013-08-31 season"),
        ("ثمانينيات القرن الماضي", "1980-01-01..1989-12-31 decade"),
        ("الساعة الخامسة والنصف مساء أمس", "2014-09-24T17:30 minute"),
        ("الساعة 10:15 من صباح الأربعاء", "2014-09-24T10:15 minute"),
        ("الساعة الثانية بعد ظهر اليوم", "2014-09-25T14:00 hour"),
    ],
)
def test_longer_and_shorter_times(text: str, expected: str, date_words: DateWords) -> None:
    assert read(text, date_words) == [expected]


def test_a_hijri_day_far_off_its_weekday_may_be_either(date_words: DateWords) -> None:
    [one] = found("السبت 10 محرم 1435", date_words)
    assert isinstance(one.value, When)
    assert [each.start for each in one.value.candidates] == ["2013-11-13", "2013-11-16"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 محرم 1435 هـ", "2013-11-13 day"),
        ("الخميس 10 محرم 1435 هـ", "2013-11-14 day"),
        ("يوم الاثنين 10 محرم 1435", "2013-11-11 day"),
        ("السبت 10 محرم 1435", "2013-11-13 day"),
        ("1/12/1435", "2014-09-25 day"),
        ("في رمضان", "2014-06-28..2014-07-27 month"),
        ("رمضان 2013", "2013-07-09..2013-08-07 month"),
        ("الثالث من شوال", "2014-07-30 day"),
        ("عيد الأضحى", "2013-10-15 day"),
        ("عام 1434 هجرية", "2012-11-15..2013-11-03 year"),
    ],
)
def test_the_hijri_calendar(text: str, expected: str, date_words: DateWords) -> None:
    [one] = found(text, date_words)
    assert shown(one.value) == expected
    assert isinstance(one.value, When)
    assert one.value.calendar is Calendar.HIJRI


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ثلاثة أيام", "P3D"), ("24 ساعة", "PT24H"), ("أسبوعين", "P2W"), ("لمدة عام", "P1Y"),
        ("نصف ساعة", "PT0.5H"), ("ساعة ونصف", "PT1.5H"), ("شهر و10 أيام", "P1M10D"),
        ("سنتين كاملتين", "P2Y"), ("عقدين", "P20Y"), ("45 دقيقة", "PT45M"), ("استمر أسبوعا", "P1W"),
    ],
)  # fmt: skip
def test_durations(text: str, expected: str, date_words: DateWords) -> None:
    assert read(text, date_words)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "أب لثلاثة أطفال", "مارس ضغوطا", "الرئيس رجب", "قناة روسيا اليوم", "اليوم نفسه", "الأمين العام",
        "ثورة 25 يناير", "1/2", "2014 شخصا", "بعد يومين من الهجوم", "من قبل الجيش", "جزء من المدينة",
        "قتل الرئيس السابق", "حي الصالحية", "في بيان", "خلال العام 1300 شخص", "في عام 1,250 قتيلا",
    ],
)  # fmt: skip
def test_what_is_no_date(text: str, date_words: DateWords) -> None:
    dates = [one for one in found(text, date_words) if isinstance(one.value, When)]
    assert dates == []


def test_without_a_day_of_publication_the_words_are_kept_and_their_days_left_open(
    date_words: DateWords,
) -> None:
    for text in ("أمس", "25 أيلول", "مساء الجمعة", "خلال الـ48 ساعة الماضية"):
        [one] = found(text, date_words, today=None)
        assert isinstance(one.value, When)
        assert one.value.start is None
        assert one.value.end is None
    assert read("25 أيلول 2014", date_words, today=None) == ["2014-09-25 day"]
    assert read("ثلاثة أيام", date_words, today=None) == ["P3D"]


def test_what_looks_back_keeps_what_lies_ahead_as_a_candidate(date_words: DateWords) -> None:
    [one] = found("الجمعة", date_words)
    assert isinstance(one.value, When)
    assert [candidate.start for candidate in one.value.candidates] == ["2014-09-19", "2014-09-26"]
    assert one.value.candidates[0].score > one.value.candidates[1].score


def test_a_date_in_digits_may_be_read_in_two_orders(date_words: DateWords) -> None:
    [one] = found("3/4/2014", date_words)
    assert isinstance(one.value, When)
    assert one.value.start == "2014-04-03"
    assert [candidate.start for candidate in one.value.candidates] == ["2014-04-03", "2014-03-04"]


def test_the_span_leaves_the_clitic(date_words: DateWords) -> None:
    text = "ولليوم الثالث على التوالي استمر القصف"
    [one] = found(text, date_words)
    assert one.span.of(text) == "ليوم الثالث على التوالي"
    assert list(one.tokens) == [0, 1, 2, 3]


def test_several_dates_of_a_sentence(date_words: DateWords) -> None:
    text = "قال متحدث الخميس إن الهجوم وقع مساء الثلاثاء، بعد ثلاثة أيام من تفجير 20 أيلول"
    assert read(text, date_words) == [
        "2014-09-25 day",
        "2014-09-23 part_of_day",
        "P3D",
        "2014-09-20 day",
    ]


def test_days_below_a_year_that_stands_alone_are_of_that_year(date_words: DateWords) -> None:
    text = "2011\n3 مايو: غرق قارب\nأيلول: غرق قارب\nغرق قارب في 5 مايو\n2009\nالخميس غرق قارب"
    assert read(text, date_words) == [
        "2011-01-01..2011-12-31 year",
        "2011-05-03 day",
        "2011-09-01..2011-09-30 month",
        "2014-05-05 day",
        "2009-01-01..2009-12-31 year",
        "2014-09-25 day",
    ]


def test_every_rule_reads_its_examples_and_only_those(date_words: DateWords) -> None:
    def fires(rule: Rule, text: str) -> bool:
        return any(one.rule.partition(": ")[2] == rule.name for one in found(text, date_words))

    for rule in date_words.grammar.book.rules:
        assert all(fires(rule, text) for text in rule.yes), rule.name
        assert not any(fires(rule, text) for text in rule.no), rule.name


pieces = st.sampled_from(
    [
        "الخميس", "25", "أيلول", "2014", "/", "-", "و", "إلى", "بين", "أمس", "قبل", "ثلاثة", "أيام", "شهر",
        "الماضي", "فجر", "الساعة", "10:30", "محرم", "مطلع", "عام", "،", "عيد الفطر", "آخر",
        "\n", "الأول", "من", "هذا", "(", ")",
    ]
)  # fmt: skip
sentences = st.lists(pieces, max_size=12).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
)
days = st.dates() | st.none()


@given(text=sentences | texts, today=days)
def test_dates_stand_in_order_and_begin_before_they_end(
    text: str, today: date | None, date_words: DateWords
) -> None:
    behind = 0
    for one in found(text, date_words, today):
        assert behind <= one.span.start < one.span.end <= len(text)
        behind = one.span.end
        if isinstance(one.value, When):
            assert one.value.start is None or one.value.end is None or one.value.start <= one.value.end
            assert one.value.precision in Precision
        else:
            assert isinstance(one.value, Duration)
            assert one.value.seconds > 0
