"""The field's words in Arabic and English: labels, sentences, dates, numbers and ranges.

The words are in resources/tr/terms.csv (key, en, ar). Texts that count hold their plural forms
between bars: one|other in English, zero|one|two|few|many|other in Arabic (CLDR).
"""

import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from typing import Literal, get_args

from workbench.errors import KnownError
from workbench.model import Count, CountRow, Status
from workbench.resources import resource
from workbench.text.bidi import Direction, direction, isolate, isolate_path
from workbench.text.households import counts_households
from workbench.text.values import Modifier

Lang = Literal["ar", "en"]
Digits = Literal["european", "arabic_indic"]

LANGS: tuple[Lang, ...] = get_args(Lang)
_ARABIC_INDIC = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")


@cache
def terms() -> Mapping[str, Mapping[Lang, str]]:
    """All texts by key and language."""
    with resource("tr", "terms.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: {"en": row["en"], "ar": row["ar"]} for row in csv.DictReader(file)}


def term(key: str, lang: Lang) -> str:
    """The text of a key such as `polarity.denied`; KeyError where there is none."""
    return terms()[key][lang]


# By type as well: Order.PLACE and PlacePrecision.PLACE are equal as strings.
@lru_cache(maxsize=None, typed=True)
def label(value: Enum, lang: Lang) -> str:
    """The name of an enum's value: `label(Polarity.DENIED, "ar")` is the text of `polarity.denied`."""
    return term(_key(value), lang)


def say(key: str, lang: Lang, **parts: str) -> str:
    """The sentence of a key with its places filled; parts that would upset its order are isolated."""
    return term(key, lang).format(**{name: embed(part, lang) for name, part in parts.items()})


def counted(key: str, n: int, lang: Lang, digits: Digits = "european") -> str:
    """The sentence of a key that counts, in the grammatical number of `n`: «إفادتان», «11 إفادة»."""
    forms = term(key, lang).split("|")
    return forms[_form(n, lang)].format(n=number(n, lang, digits))


def explain(error: KnownError, lang: Lang) -> str:
    """The sentence of a known error in the language asked for."""
    filled = {
        name: isolate_path(part) if name == "path" else embed(part, lang)
        for name, part in error.details.items()
    }
    return term(f"error.{error.key}", lang).format(**filled)


def listed(names: Sequence[str], lang: Lang) -> str:
    """Names in a row, each in its own direction; if all run against the language, so does the row."""
    other: Lang = "en" if lang == "ar" else "ar"
    against = all(direction(name, _WAYS[lang]) is _WAYS[other] for name in names)
    words = term("comma", other if against else lang).join(map(isolate, names))
    return f"{_OPENED[_WAYS[other]]}{words}\u2069" if against and len(names) > 1 else words


def number(n: float, lang: Lang, digits: Digits = "european") -> str:
    """A number with its thousands grouped, in the digits asked for (English has European ones only)."""
    # Beyond ten digits `g` alone would write 1.5e+10.
    text = f"{n:,}" if isinstance(n, int) else f"{Decimal(f'{n:.15g}'):,f}"
    return text.translate(_ARABIC_INDIC) if lang == "ar" and digits == "arabic_indic" else text


def in_digits(text: str, lang: Lang, digits: Digits) -> str:
    """Words (never a quotation) with their digits in the style asked for; Latin names keep theirs."""
    if lang == "en" or digits == "european" or _LATIN.search(text):
        return text.translate(_EUROPEAN)
    return text.translate(_DIGITS_ONLY)


def day(when: date, lang: Lang, digits: Digits = "european") -> str:
    """A day with its month in words, so that no order of digits can upset it: «14 آذار/مارس 2024»."""
    text = f"{when.day} {term(f'month.{when.month}', lang)} {when.year}"
    return in_digits(text, lang, digits)


def short_day(when: date, lang: Lang, digits: Digits = "european", year: bool = False) -> str:
    """A day where there is little room: «14 آذار», or «14 آذار 2024»."""
    text = f"{when.day} {term(f'short_month.{when.month}', lang)}"
    return in_digits(f"{text} {when.year}" if year else text, lang, digits)


def days(
    first: date | None, last: date | None, lang: Lang, digits: Digits = "european", short: bool = False
) -> str:
    """A day, or the first and the last of several: «12 آذار إلى 14 آذار 2024»; «منذ …» where one is open."""
    ends = list(dict.fromkeys(end for end in (first, last) if end is not None))
    words = [short_day(each, lang, digits, year=True) if short else day(each, lang, digits) for each in ends]
    if first is None or last is None:
        return "".join(say("range.since" if first else "range.until", lang, day=word) for word in words)
    if short and len(ends) == 2 and first.year == last.year:
        words[0] = short_day(first, lang, digits)
    return words[0] if len(words) == 1 else term("range.between", lang).format(low=words[0], high=words[1])


def count_words(count: Count | CountRow, lang: Lang, digits: Digits = "european") -> str:
    """How many, of whom, and whether it is conceded: «6 مقاتلين، إقرار»."""
    of_whom = _of_whom(count)
    bounds = count.low, count.high, count.modifier
    words = range_of(*bounds, of_whom, lang, digits) if of_whom else range_words(*bounds, lang, digits)
    return term("comma", lang).join([words, term("conceded", lang)]) if count.conceded else words


def part_words(whole: Count | CountRow | None, lang: Lang, digits: Digits = "european") -> str:
    """Of which count another is part: «جزء من 23 مدنيا»; None where that is not known here."""
    if whole is None:
        return term("reason.part", lang)
    of_whom = _of_whom(whole)
    bounds = whole.low, whole.high, whole.modifier
    words = range_of(*bounds, of_whom, lang, digits) if of_whom else range_words(*bounds, lang, digits)
    return say("part_of", lang, whole=words)


def _of_whom(count: Count | CountRow) -> Enum | str | None:
    """Who is counted, by their narrowest name; a family is no person: nobody knows how many it has."""
    if counts_households(count.text if isinstance(count, Count) else count.words):
        return "unit.households"
    return count.subgroup or (None if count.status is Status.UNKNOWN else count.status)


def range_words(
    low: float | None,
    high: float | None,
    modifier: Modifier,
    lang: Lang,
    digits: Digits = "european",
) -> str:
    """A count in words: «9 إلى 14», «14 على الأقل», «عشرات»; dashes and ≥ turn over in Arabic lines."""
    key, numbers = _range(low, high, modifier)
    return say(f"range.{key}", lang, **{name: number(n, lang, digits) for name, n in numbers.items()})


def range_of(
    low: float | None,
    high: float | None,
    modifier: Modifier,
    of_whom: Enum | str,
    lang: Lang,
    digits: Digits = "european",
) -> str:
    """A count with those counted, in their grammatical number: «9 إلى 14 مدنيا», «عشرات، مدنيون»."""
    key, numbers = _range(low, high, modifier)
    if not numbers or (key in _GOVERNING and max(numbers.values()) <= 2):
        return term("comma", lang).join(
            [range_words(low, high, modifier, lang, digits), _lowered(term(_key(of_whom), lang))]
        )
    *_, last = numbers
    words = {name: number(n, lang, digits) for name, n in numbers.items()}
    words[last] = counted(f"counted.{_key(of_whom)}", round(numbers[last]), lang, digits)
    return say(f"range.{key}", lang, **words)


def embed(part: str, lang: Lang) -> str:
    """`part` as it may stand inside a sentence: isolated (FSI … PDI) unless it runs with the sentence."""
    bare = _ISOLATED.sub("", part) if "\u2068" in part else part
    if _TURNS[lang].search(bare) or not _TURNING[lang].isdisjoint(map(unicodedata.bidirectional, bare)):
        return isolate(part)
    return part


def _key(value: Enum | str) -> str:
    """The key of an enum's value: `event_type.Battles`; a key is its own."""
    if not isinstance(value, Enum):
        return value
    family = re.sub(r"(?<!^)(?=[A-Z])", "_", type(value).__name__).lower()
    return f"{family}.{value.value}"


def _lowered(name: str) -> str:
    """A name as it stands inside a sentence."""
    return name[0].lower() + name[1:]


_DIGITS_ONLY = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_EUROPEAN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_LATIN = re.compile("[A-Za-z]")
_ISOLATED = re.compile("\u2068[^\u2066-\u2069]*\u2069")
# After Arabic letters the parts of `2014-03-12` change places, and so do those of a path.
_TURNS: dict[Lang, re.Pattern[str]] = {"ar": re.compile(r"\d[-+]\d|^\W*[-+/\\]"), "en": re.compile("(?!)")}
_WAYS: dict[Lang, Direction] = {"ar": Direction.RTL, "en": Direction.LTR}
_OPENED = {Direction.RTL: "\u2067", Direction.LTR: "\u2066"}
_EXPLICIT = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "B"})
_TURNING: dict[Lang, frozenset[str]] = {"ar": _EXPLICIT | {"L"}, "en": _EXPLICIT | {"R", "AL", "AN"}}


def _form(n: int, lang: Lang) -> int:
    """The index of the plural form: CLDR's rules for English and Arabic."""
    if lang == "en":
        return int(n != 1)
    if n <= 2:
        return n
    tens = n % 100
    return 3 if 3 <= tens <= 10 else 4 if tens >= 11 else 5


def _range(low: float | None, high: float | None, modifier: Modifier) -> tuple[str, dict[str, float]]:
    """The key of a count's phrase, and its numbers; `more than 14` is kept as 15, `less than 14` as 13."""
    if low is None and high is None:
        return modifier.value if modifier in _VAGUE else "unknown", {}
    if high is None and low is not None:
        above = modifier is Modifier.MORE_THAN
        return ("more_than", {"n": low - 1}) if above else ("at_least", {"n": low})
    if low is None and high is not None:
        below = modifier is Modifier.LESS_THAN
        return ("less_than", {"n": high + 1}) if below else ("at_most", {"n": high})
    return _bounded(low or 0, high or 0, modifier)


def _bounded(low: float, high: float, modifier: Modifier) -> tuple[str, dict[str, float]]:
    """The phrase of a count that has both bounds."""
    about = modifier is Modifier.ABOUT
    if low != high:
        return ("about_between" if about else "between"), {"low": low, "high": high}
    if modifier is Modifier.NONE and not high:
        return "none", {}
    return ("about" if about else "exactly"), {"n": low}


# After these a dual would have to change its ending.
_GOVERNING = frozenset({"about", "more_than", "less_than", "between", "about_between"})
_VAGUE = frozenset({Modifier.TENS, Modifier.HUNDREDS, Modifier.THOUSANDS, Modifier.SEVERAL, Modifier.MANY})
