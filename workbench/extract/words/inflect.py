"""Word forms by programme: what a lemma looks like in the news, folded.

Arabic writes no short vowels, so active and passive often share their letters («قتل»); a form that is
both is given as PERFECT or IMPERFECT, and the clause decides. Endings of person, gender and number are
made here, pronouns on the word («مقتلهم») are taken off when a word is read: see `without_pronoun`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workbench.text.fold import fold_words


class Shape(StrEnum):
    """What a form is of its lemma."""

    PERFECT = "perfect"
    PASSIVE = "passive"
    IMPERFECT = "imperfect"
    PARTICIPLE = "participle"
    MASDAR = "masdar"
    SINGULAR = "singular"
    ACCUSATIVE = "accusative"
    DUAL = "dual"
    PLURAL = "plural"


Form = tuple[str, Shape]

PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "ه")
_LAST_OF_PRONOUNS = frozenset(pronoun[-1] for pronoun in PRONOUNS)
_VOWELS = "اوي"
# The prefixes that a derived verb loses before that of its imperfect.
_DROPS_FIRST = {"4", "7", "8", "10"}


@dataclass(frozen=True, slots=True)
class Verb:
    """The letters of a verb: its perfect (3rd person), its imperfect without the prefix, its form I–X."""

    perfect: str
    stem: str
    form: str

    @property
    def hollow(self) -> bool:
        """A long vowel before the last letter of both stems: قال يقول, أصاب يصيب."""
        return (
            len(self.perfect) > 2
            and self.perfect[-2] == "ا"
            and self.stem[-2] in _VOWELS
            and self.form in ("1", *_DROPS_FIRST)
            and not (self.form == "1" and len(self.perfect) > 3)
        )

    @property
    def defective(self) -> bool:
        """A vowel at the end: نفى ينفي, دعا يدعو, لقي يلقى."""
        return self.perfect[-1] in "اي" and self.stem[-1] in _VOWELS


def verb(lemma: str, form: str, imperfect: str = "") -> Verb:
    """A verb from its dictionary form; the imperfect is worked out where the form gives it.

    `form` is 1 to 10, or `q` for four root letters (سيطر).
    """
    perfect = fold_words(lemma)
    if imperfect:
        return Verb(perfect, fold_words(imperfect)[1:], form)
    if form in _DROPS_FIRST:
        return Verb(perfect, perfect[1:], form)
    if form in ("2", "3") and lemma[0] == "أ":
        return Verb(perfect, "و" + perfect[1:], form)
    return Verb(perfect, perfect, form)


def verb_forms(word: Verb, masdars: tuple[str, ...] = ()) -> Iterator[Form]:
    """All forms of a verb: perfect, passive, imperfect, participles, verbal nouns with their endings."""
    yield from _perfects(word)
    yield from ((form, Shape.PASSIVE) for form in _passives(word))
    for stem in (word.stem, *_passive_stem(word)):
        yield from _imperfects(stem, word.defective, word.hollow)
    for stem in _participles(word):
        yield from ((form, Shape.PARTICIPLE) for form in _participle_endings(stem))
    for masdar in masdars or _masdar(word):
        yield from masdar_forms(masdar)


def _perfects(word: Verb) -> Iterator[Form]:
    for form in _with_perfect_endings(word.perfect, word.defective, word.hollow):
        yield form, Shape.PERFECT


def _with_perfect_endings(perfect: str, defective: bool, hollow: bool) -> Iterator[str]:
    if not defective:
        yield from (perfect + ending for ending in ("", "ت", "وا", "ا", "تا"))
        short = perfect[:-2] + perfect[-1] if hollow else perfect
        yield short + "نا"  # the feminine plural in ن is rare, and «درنة» is a town
        return
    base = perfect[:-1]
    yield from (perfect, base + "وا", base + "يا", base + "ينا")
    # لقي keeps its ي before the feminine ending, نفى and دعا lose their vowel.
    yield from (base + "ت", base + "تا", base + "يت", base + "يتا")


def _passives(word: Verb) -> Iterator[str]:
    """The passive perfect where its letters differ from the active: قيل, أصيب, هوجم, استعيد."""
    if word.hollow:
        yield from _with_perfect_endings(word.perfect[:-2] + "ي" + word.perfect[-1], False, True)
    elif word.form in ("3", "6"):
        at = word.perfect.index("ا", 1)
        passive = word.perfect[:at] + "و" + word.perfect[at + 1 :]
        yield from _with_perfect_endings(passive, word.defective, False)


def _passive_stem(word: Verb) -> tuple[str, ...]:
    """The imperfect stem of the passive where its letters differ: يقال, يصاب, يدعى."""
    if word.hollow and word.stem[-2] != "ا":
        return (word.stem[:-2] + "ا" + word.stem[-1],)
    if word.defective and word.stem[-1] == "و":
        return (word.stem[:-1] + "ي",)
    return ()


def _imperfects(stem: str, defective: bool, hollow: bool) -> Iterator[Form]:
    base = stem[:-1] if defective else stem
    endings = [base + "ون", base + "وا", stem + "ان", stem + "ا"]
    if hollow or defective:
        endings.append(stem[:-2] + stem[-1] if hollow else base)  # لم يقل, لم ينف
    for prefix in "يت":
        yield from ((prefix + ending, Shape.IMPERFECT) for ending in (stem, *endings))
    # أ is left out: «أقول» is rare in reports, and half of its forms are perfects of another verb.
    yield "ن" + stem, Shape.IMPERFECT


def _participles(word: Verb) -> Iterator[str]:
    if word.form != "1":
        yield "م" + word.stem
        if word.hollow and word.stem[-2] == "ي":
            yield "م" + word.stem[:-2] + "ا" + word.stem[-1]  # مصاب
    elif word.hollow:
        yield word.perfect[0] + "اي" + word.perfect[-1]
    elif word.defective:
        yield from (word.perfect[0] + "ا" + word.perfect[1:-1] + "ي", "م" + word.perfect[:-1] + "ي")
    elif len(word.perfect) == 3:
        root = word.perfect
        yield from (root[0] + "ا" + root[1:], "م" + root[:2] + "و" + root[2])


def _participle_endings(stem: str) -> Iterator[str]:
    base = stem[:-1] if stem.endswith("ي") else stem
    yield from (stem, stem + "ا", stem + "ه", stem + "ات", base + "ون", base + "ين")
    if base != stem:
        yield base


def _masdar(word: Verb) -> tuple[str, ...]:
    """The regular verbal noun of a derived form; form I has none."""
    letters = word.perfect
    match word.form:
        case "2" if len(letters) == 3:
            return ("ت" + letters[:2] + "ي" + letters[2],)
        case "3":
            return ("م" + letters + "ه",)
        case "5" | "6":
            return (letters,)
        case "7" | "8" | "10" | "4":
            return (letters[:-1] + "ا" + letters[-1],)
        case _:
            return ()


def masdar_forms(masdar: str) -> Iterator[Form]:
    """A verbal noun with its accusative, its dual and its plural in ات."""
    noun = fold_words(masdar)
    yield from ((form, Shape.MASDAR) for form in (noun, *_accusative(noun)))
    yield from ((form, Shape.DUAL) for form in _duals(noun))
    yield (noun[:-1] if noun.endswith("ه") else noun) + "ات", Shape.PLURAL


def noun_forms(noun: str, plurals: tuple[str, ...] = ()) -> Iterator[Form]:
    """A noun with its cases, dual and plurals.

    With a broken plural *ـين* is the dual (جنديين); without one it is the plural (مدنيين), and only
    «اثنين» or a verb in the dual says otherwise.
    """
    singular = fold_words(noun)
    yield singular, Shape.SINGULAR
    ending = "ا" if noun.endswith("ه") else ""  # a root's own ه: «مشتبها»
    yield from (
        (form, Shape.ACCUSATIVE) for form in ((singular + ending,) if ending else _accusative(singular))
    )
    broken = tuple(fold_words(plural) for plural in plurals)
    for form in _duals(singular):
        sound = form.endswith("ين") and not broken and not singular.endswith("ه")
        yield form, Shape.PLURAL if sound else Shape.DUAL
    for plural in broken or _sound_plurals(singular):
        yield plural, Shape.PLURAL
    if noun.endswith("ي") and not broken:
        yield singular + "ن", Shape.PLURAL  # «الحوثين» for «الحوثيين»
    for plural in broken:
        yield from ((form, Shape.PLURAL) for form in _accusative(plural))


def construct_dual(noun: str, plurals: tuple[str, ...] = ()) -> Iterator[Form]:
    """The dual before another noun, which has lost its ن: «جثتي», «ضابطي»; a sound plural looks the same."""
    singular = fold_words(noun)
    if plurals or singular.endswith("ه"):
        yield _duals(singular)[1][:-1], Shape.DUAL


def adjective_forms(adjective: str, plurals: tuple[str, ...] = ()) -> Iterator[str]:
    """An adjective in all genders, numbers and cases."""
    stem = fold_words(adjective)
    endings = ("", "ا", "ه", "ون", "ين", "ان", "ات", "تين", "تان", "و")
    yield from (stem + ending for ending in endings)
    yield from (fold_words(plural) for plural in plurals)


def _accusative(noun: str) -> tuple[str, ...]:
    return () if noun[-1] in "هاء" else (noun + "ا",)


def _duals(noun: str) -> tuple[str, ...]:
    base = noun[:-1] + "ت" if noun.endswith("ه") else noun
    return base + "ان", base + "ين"


def _sound_plurals(noun: str) -> tuple[str, ...]:
    if noun.endswith("ه"):
        return (noun[:-1] + "ات",)
    # «مسلحو التنظيم», «مسلحي التنظيم»: the construct state has lost its ن.
    return noun + "ون", noun + "و", noun + "ي", noun + "ات"


def without_pronoun(form: str) -> Iterator[tuple[str, str]]:
    """The ways to take a pronoun off a word: (word, pronoun), «مقتلهم» → («مقتل», «هم»).

    A feminine noun shows its ت before a pronoun and gets its ه back: «إصابته» → «اصابه».
    """
    if form[-1:] not in _LAST_OF_PRONOUNS:
        return
    for pronoun in PRONOUNS:
        if form.endswith(pronoun) and len(form) > len(pronoun) + 2:
            rest = form[: -len(pronoun)]
            yield rest, pronoun
            if rest.endswith("ت"):
                yield rest[:-1] + "ه", pronoun
            if rest.endswith("ا"):
                yield rest[:-1] + "ي", pronoun
            if rest.endswith(("اي", "او")):  # «أعضائها», «أبناؤه», folded
                yield rest[:-1] + "ء", pronoun
