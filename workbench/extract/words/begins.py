"""What may begin at a word, so that it is looked for only there."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise, repeat

from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Reading, Word


class Begin:
    """What may begin at a word, or right behind it, as bits: only there is it looked for."""

    NUMBER = 1 << 0
    DATE = 1 << 1
    PARTY = 1 << 2
    PLACE = 1 << 3
    RULE = 1 << 4
    PLACE_KIND = 1 << 5
    UNKNOWN_PLACE = 1 << 6  # behind it: «في», «قرب»
    CLAUSE = 1 << 7
    WEAPON = 1 << 8
    SAYING = 1 << 9
    EVENT = 1 << 10
    OUTCOME = 1 << 11
    QUANTITY = 1 << 12  # without a number: «جنديان», «أحدهم»
    POINTING = 1 << 13  # «البلدة»
    NATION = 1 << 14
    DEED = 1 << 15  # «نفذه»
    MARK = 1 << 16  # a quotation mark, a bracket, the end of a line
    SCOPE_END = 1 << 17  # what a cue turns may end here: a comma, «بعد»
    SINCE = 1 << 18
    THEN = 1 << 19  # «يومها»
    STATES = 1 << 20  # a verb or a verbal noun of saying: «أعلن», «اتهام»
    PASSED = 1 << 21  # what may stand between a verb of saying and what is said


OPENING = {"«": "»", "“": "”", "(": ")", '"': '"', "[": "]", "„": "“", "”": "”"}
ONE_OF_THEM = frozenset(("احدهم", "احدهما", "احداهن", "احداهما"))
OF_THEM = frozenset(("منهم", "منهن"))  # «عدد منهم»
COMES = frozenset(("جاء", "ورد"))
_THENS = frozenset(("يومها", "يومذاك", "يوميذ", "حينها", "حينذاك", "انذاك", "وقتها", "عندها"))
_MARKS = frozenset((*OPENING, *OPENING.values(), "\n"))
# «وأضاف سيادته»: who has spoken already.
_HONOURS = frozenset(("سيادته", "معاليه", "سموه", "فضيلته", "سعادته", "دولته", "سماحته", "سيادتها"))
PASSED = _HONOURS | {
    "قايلا",
    "قايله",
    "قايلين",
    "،",
    "-",
    "–",
    "به",
    "بها",
    "عنه",
    "عنها",
    "فيه",
    "فيها",
    "ذلك",
}
MANNERS = frozenset(("بشكل", "بصوره", "بطريقه", "ذات"))
_THROUGH = frozenset(("في", "عبر", "خلال", "علي", "من", "("))  # «في بيان», «من جانبه»
_CLAUSE = Class.COMPLEMENTIZER | Class.RELATIVE | Class.CONNECTIVE | Class.SAY | Class.VERB
_COUNTED = Class.PERSON | Class.QUANTITY | Class.THING
_COUNTING = (Part.PERSON, Part.NATIONALITY, Part.THING)
_ONE_OF = frozenset(("احد", "احدي"))
_OTHERS = frozenset(("اخر", "اخرين"))
_ALL = tuple(bit for name, bit in vars(Begin).items() if name.isupper())


def begins_at(word: Word) -> int:
    """What may begin at a word or a mark, as far as its classes and its form tell."""
    mask = word.mask
    return (
        Begin.PLACE_KIND * bool(mask & Class.PLACE)
        | Begin.CLAUSE * (bool(mask & _CLAUSE) or word.form in ("؛", ":", "وقد"))
        | Begin.SAYING * bool(mask & Class.SAY or (mask & Class.VERB and word.lemmas & COMES))
        | Begin.EVENT * bool(mask & Class.EVENT)
        | Begin.OUTCOME * bool(mask & Class.OUTCOME)
        | Begin.QUANTITY * counts_alone(word)
        | Begin.POINTING * bool(word.article and mask & Class.PLACE)
        | Begin.NATION * bool(mask & Class.PERSON and word.tag("country"))
        | Begin.MARK * (word.form in _MARKS)
        | Begin.STATES * _states(word)
        | Begin.PASSED * may_be_passed(word)
        | Begin.THEN * (word.bare in _THENS)
    )


def _states(word: Word) -> bool:
    """Whether a word is a verb or a masdar of saying, and tells of no event: «أعلن», «اتهام»."""
    verbs = [reading for reading in word.readings if reading.finite]
    found = verbs or [reading for reading in word.readings if reading.shape is Shape.MASDAR]
    return bool(found) and all(reading.entry["say"] and not reading.entry["event"] for reading in found)


def may_be_passed(word: Word) -> bool:
    """Whether what is said may stand behind a word that a verb of saying stands before."""
    known = word.form in PASSED or word.form in MANNERS or word.form in _THROUGH
    return known or bool(word.mask & Class.ADVERB) or may_be_adverb(word)


def may_be_adverb(word: Word) -> bool:
    """Whether a word that no table knows may end in a tanwin: «مجددا»."""
    return not word.readings and word.form.endswith("ا") and not word.article


def counts_alone(word: Word) -> bool:
    """Whether a word may count without a number: «جنديان», «قتيل», «أحدهم», «أحد الحراس»; not «الجندي»."""
    if word.form in ONE_OF_THEM or word.form in OF_THEM:
        return True
    if not word.mask & _COUNTED:
        return False
    known = word.stem in _ONE_OF or word.form in _OTHERS
    return known or any(_may_count(word, reading) for reading in word.readings)


def _may_count(word: Word, reading: Reading) -> bool:
    if reading.entry.part not in _COUNTING:
        return False
    match reading.shape:
        case Shape.SINGULAR:
            return not word.article and not word.pronoun
        case Shape.PLURAL:  # «جثث كثيرة»; «مواطنين» may be two
            return word.form.endswith("ين") or (not word.article and bool(reading.entry["outcome"]))
    return reading.shape in (Shape.ACCUSATIVE, Shape.DUAL)


class Beginnings:
    """The words of a page by what may begin at them."""

    __slots__ = ("_by_bit",)

    def __init__(self, words: Iterable[Word]) -> None:
        alike: dict[int, list[int]] = {}
        for index, word in enumerate(words):
            if word.begins:
                alike.setdefault(word.begins, []).append(index)
        self._by_bit: dict[int, list[int]] = {bit: [] for bit in _ALL}
        for bits, found in alike.items():
            for bit in _bits(bits):
                self._by_bit[bit] += found
        for found in self._by_bit.values():
            found.sort()

    def of(self, what: int) -> Sequence[int]:
        """All words at which something may begin, in order."""
        return self._by_bit[what]

    def within(self, what: int, words: range) -> Sequence[int]:
        """Those of them in a stretch of words."""
        found = self._by_bit[what]
        return found[bisect_left(found, words.start) : bisect_left(found, words.stop)]


class Stretches:
    """Stretches that a page falls into one behind another, by number: its sentences, its clauses."""

    __slots__ = ("_by_word",)

    def __init__(self, starts: Sequence[int]) -> None:
        """`starts` are the first words of the stretches, in order."""
        self._by_word = [0] * (starts[0] if starts else 1)
        for number, (start, stop) in enumerate(pairwise(starts)):
            self._by_word += repeat(number, stop - start)
        self._by_word += repeat(max(0, len(starts) - 1), 1)

    def number(self, index: int) -> int:
        """Which of them a word stands in; before all the first, behind all the last."""
        if 0 <= index < len(self._by_word):
            return self._by_word[index]
        return 0 if index < 0 else self._by_word[-1]


@lru_cache(maxsize=1 << 10)
def _bits(bits: int) -> tuple[int, ...]:
    return tuple(bit for bit in _ALL if bits & bit)
