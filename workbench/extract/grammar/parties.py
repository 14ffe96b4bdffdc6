"""Who can act: whether a noun phrase names a body, people, a country, a name, and not a thing or a deed."""

import re
from collections.abc import Mapping

from workbench.extract.grammar.page import Page
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Entry, Part, Word
from workbench.text.tokens import TokenKind

_MUTE = ("document", "agency", "hearsay")  # bodies that tell and do nothing: «موقع», «بيان»
# Verbal nouns of the derived forms, which no table need have: «إقبال», «استخدام», «تحضير», «مشاركة».
_DEED = re.compile(r"(?:ا..ا.|ا.ت.ا.|ان..ا.|است..ا.|ت..ي.)(?:ه|ات)?|م.ا..(?:ه|ات)")
_KIN = ("اخر", "اخري", "احد", "احدي")  # alone they say which one, not who: «سبيل آخر»
_GUESSED = 3  # letters; shorter unknown words are no names of anybody


def is_party(page: Page, placed: Mapping[int, bool], index: int, strict: bool = False) -> bool:
    """Whether a phrase that begins at a word can act: a body, a group, people, a country, a name.

    A word of no table may be a name, but not where nouns are described (`strict`).
    """
    if index >= len(page):
        return False
    if index in placed and index not in page.parties:
        return placed[index]
    if index in page.parties or page.kinds[index] is TokenKind.LATIN:
        return True
    if index in page.quotations:
        return is_party(page, placed, index + 1, strict)
    word = page.words[index]
    if word.stem in page.lists["no_party"] or _is_quality(word) or is_saying(word):
        return False
    if word.mask & Class.QUANTITY:
        return not word.pronoun and is_party(page, placed, index + 1)
    if word.mask & (Class.BODY | Class.PERSON):
        return _is_somebody(word)
    return not strict and page.kinds[index] is TokenKind.WORD and _may_be_name(word)


def is_saying(word: Word) -> bool:
    """«…، نافيا القصف»: how somebody speaks, and nobody."""
    said = any(reading.shape is Shape.PARTICIPLE and reading.entry["say"] for reading in word.readings)
    return said and word.form.endswith("ا") and not word.article


def _is_quality(word: Word) -> bool:
    """«إرهابية», «مسلحة»: what a cell or a group is, no woman."""
    said = {reading.entry.part for reading in word.readings}
    return word.stem.endswith("ه") and Part.ADJECTIVE in said and Part.BODY not in said


def _is_somebody(word: Word) -> bool:
    """Whether a body or people can do something; those who are counted by what befell them cannot."""
    person, body, nation = word.of(Part.PERSON), word.of(Part.BODY), word.of(Part.NATIONALITY)
    if person and (person.entry["outcome"] or person.entry.lemma in _KIN):
        return person.entry.lemma in _KIN and word.form.endswith(("ون", "ين"))
    if nation and not (person or body):
        return not word.form.endswith("يه")  # «الأميركية» says only whose something is
    return not (body and _is_mute(body.entry))


def _is_mute(body: Entry) -> bool:
    """Whether a body tells and does nothing."""
    return body["kind"] in _MUTE or body.lemma == "مصدر"


def _may_be_name(word: Word) -> bool:
    """Whether a word of no table may name somebody: no adjective, no plural of things, no deed by shape."""
    if word.readings or word.preposition == "ب" or len(word.stem) < _GUESSED or word.form.startswith("ب"):
        return False
    adverbial = word.form.endswith("ا") and len(word.form) > _GUESSED + 1 and not word.article
    described = word.stem.endswith(("يه", "ات"))
    return not (adverbial or described or _DEED.fullmatch(word.stem))
