"""What single words mean: lemmas in tables, their forms by programme, clitics off, one look-up per type."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from workbench.extract.words import inflect
from workbench.extract.words.inflect import Shape
from workbench.text.tokens import Cut, cuts


class Part(StrEnum):
    """The table that a word comes from; its name is that of the file."""

    VERB = "verbs"
    PERSON = "people"
    NATIONALITY = "nationalities"
    ADJECTIVE = "adjectives"
    THING = "things"
    EVENT = "events"
    PLACE = "place_kinds"
    BODY = "bodies"
    NOUN = "nouns"
    PARTICLE = "particles"


class Class:
    """What a word may do in a sentence, as bits of a plain number: enum flags are ten times slower."""

    NONE = 0
    VERB = 1 << 0
    NOMINAL = 1 << 1
    SAY = 1 << 2
    EVENT = 1 << 3
    OUTCOME = 1 << 4
    PERSON = 1 << 5
    THING = 1 << 6
    PLACE = 1 << 7
    BODY = 1 << 8
    ADJECTIVE = 1 << 9
    PREPOSITION = 1 << 10
    PRONOUN = 1 << 11
    DEMONSTRATIVE = 1 << 12
    COMPLEMENTIZER = 1 << 13
    CONNECTIVE = 1 << 14
    COORDINATION = 1 << 15
    RELATIVE = 1 << 16
    NEGATION = 1 << 17
    PARTICLE = 1 << 18
    QUANTITY = 1 << 19
    ADVERB = 1 << 20
    BEARING = 1 << 21
    FUTURE = 1 << 22
    FOR = 1 << 23  # «ل» on a word
    BY = 1 << 24  # «ب» on a word
    IMPERFECT = 1 << 25  # a verb in the imperfect and nothing else
    INTERROGATIVE = 1 << 26
    UNTRUE = 1 << 27  # «كاذب», «مضللة»: what is said to be so was not


def class_bit(name: str) -> int:
    """The bit of a class by its name in rules and tables; raises ValueError for another name."""
    bit = getattr(Class, name.upper(), None)
    if not isinstance(bit, int):
        raise ValueError(f"no class of words is called {name}")
    return bit


_UNSAID: Mapping[str, str] = MappingProxyType({})
_CLITIC_CLASS = {"س": Class.FUTURE, "ل": Class.FOR, "ب": Class.BY}
FINITE = frozenset({Shape.PERFECT, Shape.PASSIVE, Shape.IMPERFECT})
_NO_VERB = Class.PERSON | Class.BODY | Class.PREPOSITION | Class.CONNECTIVE | Class.PARTICLE
_PART_CLASS = {
    Part.PERSON: Class.PERSON | Class.NOMINAL,
    Part.NATIONALITY: Class.PERSON | Class.ADJECTIVE | Class.NOMINAL,
    Part.ADJECTIVE: Class.ADJECTIVE | Class.NOMINAL,
    Part.THING: Class.THING | Class.NOMINAL,
    Part.EVENT: Class.EVENT | Class.NOMINAL,
    Part.PLACE: Class.PLACE | Class.NOMINAL,
    Part.BODY: Class.BODY | Class.NOMINAL,
    Part.NOUN: Class.NOMINAL,
}
_SHORTEST = 2  # letters of what behind ال may be no name


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table: the folded lemma and what the row says of it."""

    lemma: str
    part: Part
    tags: Mapping[str, str]

    def __getitem__(self, tag: str) -> str:
        """What the row says in a column, empty where it says nothing or has no such column."""
        return self.tags.get(tag, "")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form: an entry in some shape."""

    entry: Entry
    shape: Shape

    @property
    def finite(self) -> bool:
        return self.shape in FINITE and self.entry.part is Part.VERB


@dataclass(frozen=True, slots=True)
class Word:
    """A word type, read once: its clitics, its pronoun, its readings, the mask of its classes.

    `bare` is the word without و or ف, `verb` the reading as a finite verb; `begins` are bits of Begin.
    `conjunction` tells whether و or ف stands on it, `preposition` is the ب, ل or ك that does; `predicate`
    tells that it is a verb in its place, as far as the word alone can tell.
    """

    form: str
    bare: str
    stem: str
    length: int = 0
    clitics: str = ""
    article: bool = False
    pronoun: str = ""
    readings: tuple[Reading, ...] = ()
    mask: int = Class.NONE
    lemmas: frozenset[str] = frozenset()
    tags: Mapping[str, str] = field(default_factory=lambda: _UNSAID)
    verb: Reading | None = None
    begins: int = 0
    conjunction: bool = field(init=False)
    preposition: str = field(init=False)
    predicate: bool = field(init=False)

    def __post_init__(self) -> None:
        last = self.clitics[-1:]
        object.__setattr__(self, "conjunction", self.clitics[:1] in ("و", "ف"))
        object.__setattr__(self, "preposition", last if last in ("ب", "ل", "ك") else "")
        verbal = bool(self.mask & Class.VERB) and not self.article and not self.mask & _NO_VERB
        object.__setattr__(self, "predicate", verbal)

    def of(self, part: Part) -> Reading | None:
        """The first reading from a table."""
        for reading in self.readings:
            if reading.entry.part is part:
                return reading
        return None

    @property
    def keys(self) -> frozenset[str]:
        """The word as it stands, and without و or ف."""
        return frozenset((self.form, self.bare))

    def tag(self, name: str) -> str:
        """What the first reading that says anything in a column says there."""
        return self.tags.get(name, "")


Forms = dict[str, list[Reading]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms of all tables."""

    forms: Mapping[str, list[Reading]]
    _adverbs: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        adverbs = (
            form
            for form, readings in self.forms.items()
            if any(reading.entry["class"] == "adverb" for reading in readings)
        )
        object.__setattr__(self, "_adverbs", frozenset(adverbs))

    def word(self, form: str) -> Word:
        """What a folded form may be: if no word as a whole, then with as few letters cut off as will do."""
        ways = cuts(form)
        for cut in ways:
            known = self.forms.get(cut.stem)
            if known and (readings := _fitting(known, cut)):
                return _word(form, cut, readings)
        for cut in ways:
            for rest, pronoun in () if cut.article else inflect.without_pronoun(cut.stem):
                if readings := _fitting(self.forms.get(rest, ()), cut, pronoun):
                    return _word(form, cut, readings, pronoun)
        return self._unglued(form) or self._misspelt(form) or _word(form, _best_guess(ways), ())

    def _misspelt(self, form: str) -> Word | None:
        """«لقو حتفهم»: the plural of a verb without its silent alif."""
        if not form.endswith("و"):
            return None
        for cut in cuts(form):
            known = self.forms.get(cut.stem + "ا", ())
            if readings := tuple(reading for reading in _fitting(known, cut) if reading.finite):
                return _word(form, cut, readings)
        return None

    def _unglued(self, form: str) -> Word | None:
        """«أيضامنشآت»: an adverb whose space is missing, taken off as a clitic would be."""
        for end in range(4, len(form) - 2):
            if form[:end] in self._adverbs and (readings := tuple(self.forms.get(form[end:], ()))):
                return _word(form, Cut(form[end:], end, form[:end], article=False), readings)
        return None


def _fitting(readings: Iterable[Reading], cut: Cut, pronoun: str = "") -> tuple[Reading, ...]:
    """Those that can stand behind these clitics: no verb behind ال or ب, only an imperfect behind س or ل."""
    last = cut.clitics[-1:]
    found = []
    for reading in readings:
        nominal = not reading.finite
        imperfect = reading.shape is Shape.IMPERFECT
        particle = reading.entry.part is Part.PARTICLE
        if last == "س" and not imperfect:
            continue
        if (cut.article or last in ("ب", "ك")) and not nominal:
            continue
        if last == "ل" and not (nominal or imperfect):
            continue
        if particle and (cut.article or last not in ("", "و", "ف")):
            continue
        if particle and pronoun and reading.entry["class"] != "preposition":
            continue
        found.append(reading)
    return tuple(found)


def _best_guess(ways: tuple[Cut, ...]) -> Cut:
    """For an unknown word: ال and what stands before it are taken off, «با…» is ب with a verbal noun.

    «فالون», «كاليا» are names: behind ال stand three letters or more.
    """
    return next((cut for cut in ways if _is_definite(cut) or _is_by(cut)), ways[0])


def _is_definite(cut: Cut) -> bool:
    return cut.article and (not cut.clitics or len(cut.stem) > _SHORTEST)


def _is_by(cut: Cut) -> bool:
    """«باستخدام», «بانتشار»: verbal nouns of the derived forms; «باكستان» is none."""
    stem = cut.stem
    derived = stem.startswith("است") or (
        len(stem) == 6 and stem[4] == "ا" and (stem[2] == "ت" or stem[1] == "ن")
    )
    return cut.clitics.endswith("ب") and stem.startswith("ا") and derived


def _word(form: str, cut: Cut, readings: tuple[Reading, ...], pronoun: str = "") -> Word:
    bare = form[1:] if cut.clitics[:1] in ("و", "ف") else form
    bare = cut.stem if bare == cut.stem else bare  # one string for both
    if not readings:
        return Word(form, bare, cut.stem, cut.length, cut.clitics, cut.article)
    return Word(
        form=form,
        bare=bare,
        stem=cut.stem,
        length=cut.length,
        clitics=cut.clitics,
        article=cut.article,
        pronoun=pronoun,
        readings=readings,
        mask=_mask(readings) | _CLITIC_CLASS.get(cut.clitics[-1:], Class.NONE),
        lemmas=frozenset(reading.entry.lemma for reading in readings),
        tags=_tags(readings),
        verb=next((reading for reading in readings if reading.finite), None),
    )


def _tags(readings: Sequence[Reading]) -> dict[str, str]:
    """What the readings say in each column, the first that says anything before the others."""
    found: dict[str, str] = {}
    for reading in readings:
        for name, said in reading.entry.tags.items():
            if said:
                found.setdefault(name, said)
    return found


def _mask(readings: Iterable[Reading]) -> int:
    mask = Class.NONE
    shapes = {reading.shape for reading in readings}
    if shapes == {Shape.IMPERFECT}:
        mask |= Class.IMPERFECT
    for reading in readings:
        entry = reading.entry
        if entry.part is Part.PARTICLE:
            mask |= class_bit(entry["class"])
            continue
        mask |= _PART_CLASS.get(entry.part, Class.VERB if reading.finite else Class.NOMINAL)
        mask |= Class.SAY if entry["say"] else Class.NONE
        mask |= Class.EVENT if entry["event"] else Class.NONE
        mask |= Class.OUTCOME if entry["outcome"] and entry.part is not Part.THING else Class.NONE
    return mask
