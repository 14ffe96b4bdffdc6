"""Numbers, quantities and ordinals in sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.test_fold import texts
from workbench.text.cardinals import digits
from workbench.text.fold import fold
from workbench.text.numbers import NumberWords, find_numbers
from workbench.text.rulebook import Rule
from workbench.text.tokens import tokenize
from workbench.text.values import Found, Number, Ordinal


def found(text: str, words: NumberWords) -> list[Found]:
    return find_numbers(tokenize(fold(text)), words)


def values(text: str, words: NumberWords) -> list[str]:
    """The numbers of a text as `low..high modifier unit`, ordinals as `#n`; exactly is left out."""
    return [shown(one.value) for one in found(text, words)]


def shown(value: object) -> str:
    if isinstance(value, Ordinal):
        return f"#{value.n}"
    assert isinstance(value, Number)
    low, high = ("" if side is None else f"{side:g}" for side in (value.low, value.high))
    number = low if low == high and low else f"{low}..{high}"
    modifier = "" if value.modifier == "exactly" else f" {value.modifier}"
    return number + modifier + (f" {value.unit}" if value.unit else "")


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("14", 14), ("10,500", 10500), ("10.500", 10500), ("10،500", 10500), ("1.234.567,5", 1234567.5),
        ("1,234.5", 1234.5), ("3.5", 3.5), ("0,75", 0.75), ("3٫125", 3.125), ("10٬000٫5", 10000.5),
        ("½", 0.5), (".5", 0.5), ("25.9.2014", None), ("3,4,5", None), ("9" * 30, None),
    ],
)  # fmt: skip
def test_digits(form: str, number: float | None) -> None:
    assert digits(form) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ثلاثة مدنيين", "3"), ("ثلاث نساء", "3"), ("إحدى عشرة امرأة", "11"), ("اثنا عشر جنديا", "12"),
        ("ثماني عشرة قذيفة", "18"), ("خمسا وعشرين", "25"), ("واحدا وثلاثين", "31"),
        ("مئة وأربعة", "104"), ("مائتان وثلاثون", "230"), ("ثلاثمئة وخمسة وستون", "365"),
        ("أربع مئة", "400"), ("ألف وتسعمئة وخمسة", "1905"), ("ألفان وأربعة عشر", "2014"),
        ("ثلاثة آلاف ومئتان", "3200"), ("خمسة وعشرون ألفا", "25000"), ("مئة ألف", "100000"),
        ("مليون ومئتا ألف", "1.2e+06"), ("3.5 مليون", "3.5e+06"), ("12 ألف نازح", "12000"),
        ("ألف و200 شخص", "1200"), ("نصف مليون", "500000"), ("مليون ونصف المليون", "1.5e+06"),
        ("ثلاثة أرباع السكان", "0.75"), ("ثلثا الأعضاء", "0.666667"), ("خمس السكان", "0.2"),
        ("خمس قرى", "5"), ("١٢ جريحا", "12"), ("۱۲ نفر", "12"), ("1 250 نازحا", "1250"), ("5½", "5.5"),
        ("3/4", "0.75"), ("حداشر واحد", "11"), ("تلتمية وخمسين", "350"), ("تسعتعش", "19"), ("صفر", "0"),
        ("-7", "-7"), ("سالب ثلاثة", "-3"), ("والخمسة", "5"), ("لعشرين عائلة", "20"), ("مليار", "1e+09"),
    ],
)  # fmt: skip
def test_cardinals(text: str, number: str, number_words: NumberWords) -> None:
    assert values(text, number_words)[0] == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكثر من 14 قتيلا", "15.. more_than"),
        ("ما يزيد على عشرين", "21.. more_than"),
        ("ما لا يقل عن 20 شخصا", "20.. at_least"),
        ("لا يقل عددهم عن 7", "7.. at_least"),
        ("أقل من خمسين", "..49 less_than"),
        ("لا يتجاوز 9", "..9 at_most"),
        ("نحو مئة عائلة", "100 about"),
        ("بحوالي 30", "30 about"),
        ("14 مسلحا على الأقل", "14.. at_least"),
        ("36 شخصا، على الأقل، في القصف", "36.. at_least"),
        ("ثلاثة عناصر من الشرطة على الأقل", "3.. at_least"),
        ("خمسة جرحى على الأكثر", "..5 at_most"),
        ("200 أو أكثر", "200.. at_least"),
        ("عشرون شخصا تقريبا", "20 about"),
        ("بين 10 و14", "10..14 between"),
        ("ما بين خمسة وعشرة", "5..10 between"),
        ("بين خمسة وعشرين", "5..20 between"),
        ("9 إلى 14 قتيلا", "9..14 between"),
        ("20-30 غارة", "20..30 between"),
        ("خمسة أو ستة مسلحين", "5..6 between"),
        ("عشرات القتلى", ".. tens"),
        ("والمئات", ".. hundreds"),
        ("عشرات الآلاف", ".. thousands"),
        ("آلاف النازحين", ".. thousands"),
        ("عدد من الجرحى", ".. several"),
        ("بضعة أشخاص", ".. several"),
        ("العديد من الأسر", ".. many"),
    ],
)
def test_bounds_and_vague_numbers(text: str, expected: str, number_words: NumberWords) -> None:
    assert values(text, number_words) == [expected]


def test_a_toll_that_rises_is_no_range(number_words: NumberWords) -> None:
    assert values("ارتفعت الحصيلة من 10 إلى 14", number_words) == ["10", "14"]


def test_coordinated_numbers_stay_apart(number_words: NumberWords) -> None:
    assert values("ثلاثة وأربعة", number_words) == ["3", "4"]
    assert values("20 قتيلا وثلاثون جريحا", number_words) == ["20", "30"]
    assert values("قتل 12 و7 جرحى", number_words) == ["12", "7"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("80 %", "80 percent"),
        ("٪٨٠", "80 percent"),
        ("ثمانين بالمئة", "80 percent"),
        ("أكثر من 60 في المائة", "61.. more_than percent"),
        ("20 كيلومترا", "20 km"),
        ("كيلومترين", "2 km"),
        ("متر ونصف", "1.5 m"),
        ("ثلاثة أطنان", "3 t"),
        ("نصف لتر", "0.5 l"),
        ("$500", "500 USD"),
        ("مليوني دولار", "2e+06 USD"),
        ("10 دولارات و50 سنتا", "10.5 USD"),
        ("3 ملايين دينار عراقي", "3e+06 IQD"),
        ("مئة ليرة سورية", "100 SYP"),
        ("10-20 يورو", "10..20 between EUR"),
        ("5 درجات تحت الصفر", "-5 degree"),
        ("40 درجة مئوية", "40 celsius"),
        ("50km", "50 km"),
    ],
)
def test_quantities(text: str, expected: str, number_words: NumberWords) -> None:
    assert values(text, number_words) == [expected]


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("اللواء الأول", 1), ("ثاني أكبر مدينة", 2), ("للمرة الثالثة", 3), ("الحادي عشر", 11),
        ("الثانية عشرة", 12), ("الخامس والعشرون", 25), ("الحادية والثلاثين", 31), ("القرن العشرين", 20),
        ("المئة والخامسة والعشرون", 125),
    ],
)  # fmt: skip
def test_ordinals(text: str, n: int, number_words: NumberWords) -> None:
    assert values(text, number_words) == [f"#{n}"]


def test_a_definite_number_behind_its_plural_counts(number_words: NumberWords) -> None:
    assert values("المعتقلات العشرين", number_words) == ["20"]


@pytest.mark.parametrize(
    "text",
    [
        "كوفيد-19", "طائرة F16", "صاروخ إس-300", "الساعة 12:30", "2014-03-12", "25/9/2014", "25.9.2014",
        "https://example.org/a/30%25", "لست هنا", "الاثنين", "جمهور المدينة", "نص البيان", "هذا غير صحيح",
        "أحد الجنود", "واشنطن بوست",
    ],
)  # fmt: skip
def test_what_is_no_number(text: str, number_words: NumberWords) -> None:
    assert values(text, number_words) == []


def test_spans_hold_the_bound_and_leave_the_clitic(number_words: NumberWords) -> None:
    text = "وأصيب بأكثر من ١٢ شظيّة"
    [one] = found(text, number_words)
    assert one.span.of(text) == "أكثر من ١٢"
    assert list(one.tokens) == [1, 2, 3]


def test_every_rule_reads_its_examples_and_only_those(number_words: NumberWords) -> None:
    def fires(rule: Rule, text: str) -> bool:
        return any(one.rule == f"number: {rule.name}" for one in found(text, number_words))

    for rule in number_words.grammar.book.rules:
        assert all(fires(rule, text) for text in rule.yes), rule
        assert not any(fires(rule, text) for text in rule.no), rule


pieces = st.sampled_from(
    [
        "ثلاثة", "و", "عشرون", "ألف", "مئة", "12", "3.5", "/", "-", "نصف", "من", "إلى", "بين", "أكثر",
        "على", "الأقل", "%", "متر", "الأول", "،", "\n",
    ]
)  # fmt: skip
sentences = st.lists(pieces, max_size=15).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
)


@given(text=sentences | texts)
def test_numbers_stand_in_order_without_overlap(text: str, number_words: NumberWords) -> None:
    behind = 0
    for one in found(text, number_words):
        assert behind <= one.span.start < one.span.end <= len(text)
        behind = one.span.end


@given(st.integers(1, 9_999_999), st.sampled_from([",", "٬", ".", "،"]))
def test_groups_of_thousands_read_as_the_number(number: int, mark: str) -> None:
    assert digits(f"{number:,}".replace(",", mark)) == number
