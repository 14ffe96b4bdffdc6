"""The field's words in Arabic and English: labels, sentences, dates, numbers and ranges.

The words are in resources/tr/terms.csv (key, en, ar). Texts that count hold their plural forms
between bars: one|other in English, zero|one|two|few|many|other in Arabic (CLDR).
"""

import csv
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Literal, get_args

from workbench.errors import KnownError
from workbench.resources import resource
from workbench.text.bidi import isolate
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


def label(value: Enum, lang: Lang) -> str:
    """The name of an enum's value: `label(Polarity.DENIED, "ar")` is the text of `polarity.denied`."""
    family = re.sub(r"(?<!^)(?=[A-Z])", "_", type(value).__name__).lower()
    return term(f"{family}.{value.value}", lang)


def say(key: str, lang: Lang, **parts: str) -> str:
    """The sentence of a key with its places filled; parts that would upset its order are isolated."""
    return term(key, lang).format(**{name: embed(part, lang) for name, part in parts.items()})


def counted(key: str, n: int, lang: Lang, digits: Digits = "european") -> str:
    """The sentence of a key that counts, in the grammatical number of `n`: «إفادتان», «11 إفادة»."""
    forms = term(key, lang).split("|")
    return forms[_form(n, lang)].format(n=number(n, lang, digits))


def explain(error: KnownError, lang: Lang) -> str:
    """The sentence of a known error in the language asked for."""
    return say(f"error.{error.key}", lang, **error.details)


def number(n: float, lang: Lang, digits: Digits = "european") -> str:
    """A number with its thousands grouped, in the digits asked for (English has European ones only)."""
    text = f"{n:,.10g}"
    return text.translate(_ARABIC_INDIC) if lang == "ar" and digits == "arabic_indic" else text


def in_digits(text: str, lang: Lang, digits: Digits) -> str:
    """Our own words (never a quotation) with their digits in the style asked for."""
    return text.translate(_DIGITS_ONLY) if lang == "ar" and digits == "arabic_indic" else text


def day(when: date, lang: Lang, digits: Digits = "european") -> str:
    """A day with its month in words, so that no order of digits can upset it: «14 آذار/مارس 2024»."""
    text = f"{when.day} {term(f'month.{when.month}', lang)} {when.year}"
    return in_digits(text, lang, digits)


def short_day(when: date, lang: Lang, digits: Digits = "european") -> str:
    """A day without its year: «14 آذار»."""
    return in_digits(f"{when.day} {term(f'short_month.{when.month}', lang)}", lang, digits)


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


def embed(part: str, lang: Lang) -> str:
    """`part` as it may stand inside a sentence: isolated (FSI … PDI) unless it runs with the sentence."""
    bare = _ISOLATED.sub("", part)
    harmless = _HARMLESS[lang]
    if all(unicodedata.bidirectional(letter) in harmless for letter in bare) or _NUMBER.fullmatch(part):
        return part
    return isolate(part)


_DIGITS_ONLY = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ISOLATED = re.compile("\u2068[^\u2066-\u2069]*\u2069")
_NUMBER = re.compile(r"[\d.,٬٫]+")
# Between digits, the signs of the classes ES and CS (- / : , .) turn dates over in Arabic lines.
_HARMLESS: dict[Lang, frozenset[str]] = {
    "ar": frozenset({"AL", "R", "AN", "EN", "NSM", "WS", "ON"}),
    "en": frozenset({"L", "EN", "ES", "CS", "ET", "NSM", "WS", "ON"}),
}


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
    if modifier is Modifier.NONE:
        return "none", {}
    return ("about" if about else "exactly"), {"n": low}


_VAGUE = frozenset({Modifier.TENS, Modifier.HUNDREDS, Modifier.THOUSANDS, Modifier.SEVERAL, Modifier.MANY})
