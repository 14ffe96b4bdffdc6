"""The language of a text, by its letters."""

import unicodedata
from collections import Counter

_SAMPLE = 20_000  # characters; the rest of a report changes nothing
_PERSIAN = frozenset("پچژگیک")
_SCRIPTS = {"ARABIC": "ar", "LATIN": "en", "CYRILLIC": "ru", "HEBREW": "he", "GREEK": "el"}


def language(text: str) -> str:
    """The language (ISO 639-1) that most letters of a text speak for; `und` where there are none.

    Scripts are told apart, and Persian from Arabic; Latin letters are taken for English.
    """
    letters = Counter(char for char in text[:_SAMPLE] if char.isalpha())
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[unicodedata.name(letter, "").partition(" ")[0]] += count
    if not scripts:
        return "und"
    script, count = scripts.most_common(1)[0]
    if script == "ARABIC" and sum(letters[letter] for letter in _PERSIAN) > count / 20:
        return "fa"
    return _SCRIPTS.get(script, "und")
