"""Whose verb it can be: «وأضافت» goes on with a ministry, not with the minister who spoke last."""

from workbench.extract.events.event import Words
from workbench.extract.grammar.page import Page
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Reading, Word

HE, SHE, THEY = "he", "she", "they"
Persons = frozenset[str]
ANY: Persons = frozenset((HE, SHE, THEY))
_BY_RELATIVE = {"الذي": HE, "التي": SHE, "الذين": THEY}
_BY_PRONOUN = {"ه": HE, "ها": SHE, "هم": THEY}
_PEOPLE = frozenset(("source", "title", "fighter"))
_SPOKEN_OF_AS_THEY = frozenset(("مصدر",))  # «مصادر … وأضافوا» is written as well as «وأضافت»


def of_verb(word: Word) -> str:
    """Of whom a verb, a participle («مضيفا») or «قولها» speaks; empty where its form does not tell."""
    reading = next((reading for reading in word.readings if reading.entry["say"]), None)
    if reading is None:
        return ""
    if reading.shape is Shape.MASDAR:
        return _BY_PRONOUN.get(word.pronoun, "")
    if reading.shape is Shape.PARTICIPLE:
        return THEY if word.stem.endswith("ين") else SHE if word.stem.endswith("ه") else HE
    return _of_finite(word.stem.removesuffix(word.pronoun), reading)


def _of_finite(stem: str, reading: Reading) -> str:
    if reading.shape is Shape.IMPERFECT:
        if stem.endswith(("ون", "وا")):
            return THEY
        return {"ت": SHE, "ي": HE}.get(stem[0], "")
    if stem.endswith("وا"):
        return THEY
    if stem.endswith("ت") and not reading.entry.lemma.endswith("ت"):
        return SHE
    return "" if stem.endswith("تا") else HE


def of_finite(word: Word) -> str:
    """Of whom any finite verb speaks; empty where its form does not tell."""
    return _of_finite(word.stem.removesuffix(word.pronoun), word.verb) if word.verb else ""


def of_pronoun(word: Word) -> str:
    """Of whom a pronoun at the end of a noun speaks: «غاراتها»; empty where there is none."""
    return _BY_PRONOUN.get(word.pronoun, "")


def of_relative(word: Word) -> str:
    """Of whom a relative clause tells: «الذي»; empty where its word does not tell."""
    return _BY_RELATIVE.get(word.bare, "")


def of_source(page: Page, words: Words) -> Persons:
    """Which verbs a source can have; all where nothing tells."""
    head = page.words[words[0]]
    joined = any(page.words[at].conjunction for at in range(words[0] + 1, words[1]))
    bare = head.mask & (Class.BODY | Class.PERSON) and not head.mask & Class.QUANTITY
    if joined or not bare or words[0] in page.parties:
        return ANY
    shapes = {reading.shape for reading in head.readings if reading.shape is not Shape.PARTICIPLE}
    if head.stem.endswith(("ون", "ين")) and Shape.PLURAL in shapes:
        return frozenset((THEY,))
    if shapes == {Shape.PLURAL}:
        return _of_many(head)
    if head.stem.endswith(("ه", "ات")):
        return frozenset((SHE,))
    return frozenset((HE,)) if Shape.PLURAL not in shapes and Shape.DUAL not in shapes else ANY


def _of_many(head: Word) -> Persons:
    """People are «they», bodies and other things «she»."""
    if head.lemmas & _SPOKEN_OF_AS_THEY:
        return frozenset((SHE, THEY))
    people = head.tag("kind") in _PEOPLE or head.mask & Class.PERSON
    return frozenset((THEY,)) if people else frozenset((SHE,))
