"""Names of places that no gazetteer has: where they end, by what stands before them."""

import re

from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Word
from workbench.text.tokens import TokenKind

_LONGEST = 3  # words of a name
_LONGEST_QUOTED = 4  # words of a name in quotation marks or brackets
_PRONOUNS = ("ته", "ها", "هم", "هما", "هن", "نا", "كم")  # on a noun that the tables do not know
_CLITICS = "وبلفك"
_SHORT = 3  # letters
_LONG = 5  # letters
# Nouns by their shape, which no table need have: «تحصين», «انفتاح», «التفاف», «تغريدة», «مشرحة», «تحليلات».
_NOUNS = re.compile(r"(?:ا..ا.|ا.ت.ا.|ان..ا.|است..ا.|ت..ي.)ه?|م....?ه|..+ات")
_DEED_OF = re.compile(r"(?:ت|ان|ا.ت|است).{2,4}ت")  # «بوركينافاسو | تدخلت»
_QUALITY = re.compile(r"(?:.ا..|..ي.)ه")  # «منطقة عازلة», «كثيفة»
_DEED = re.compile(r"(?:ا.ت.ا.|ان..ا.|است..ا.)ه?")  # «مركز اقتراع»
_NOT_OF_NAMES = (
    Class.PREPOSITION | Class.PRONOUN | Class.DEMONSTRATIVE | Class.COMPLEMENTIZER | Class.CONNECTIVE
    | Class.COORDINATION | Class.RELATIVE | Class.NEGATION | Class.PARTICLE | Class.QUANTITY | Class.ADVERB
    | Class.BEARING | Class.PLACE
)  # fmt: skip


def unknown_name(page: Page, start: int, settled: bool) -> int:
    """The end of an unknown name behind the word for its kind: one word, two where the first asks for it.

    `settled` says that people live in what is named, so that nearly any noun can be its name: «قرية بيتا».
    """
    if start in page.quotations:
        return quoted_name(page, start)
    if not (_may_name(page, start) or (settled and _may_name_a_village(page, start))):
        return start
    end = start + 1
    while end < start + _LONGEST and _takes_another(page, end - 1):
        end += 1  # «خان بني سعد»
        if page.words[end - 1].form not in page.lists["double_name"]:
            break
    return end


def quoted_name(page: Page, start: int) -> int:
    """The end behind a short name in quotation marks or brackets: «منطقة "كاتور"»."""
    end = page.quotations[start]
    inside = range(start + 1, end)
    plain = all(
        page.kinds[at] is TokenKind.WORD and not is_verb(page.words[at]) and not page.words[at].conjunction
        for at in inside
    )
    plain = plain and not _is_object(page, start + 1)  # «مدينة "أعمالا جبانة"» condemns them
    return end + 1 if inside and len(inside) <= _LONGEST_QUOTED and plain else start


def _is_object(page: Page, index: int) -> bool:
    """Whether a word has the ending of an indefinite object, as no name has."""
    word = page.words[index]
    bare = word.form.removesuffix("ا")
    odd = bare != word.form and bool(word.readings)
    return odd or (bare != word.form and bare in page.lists["plain"])


def _takes_another(page: Page, start: int) -> bool:
    """Whether the name goes on: «تل أبيب», «بيت لاهيا», two unknown words."""
    second = start + 1
    if second >= len(page) or page.kinds[second] is not TokenKind.WORD or second in page.walls:
        return False
    first, behind = page.words[start], page.words[second]
    if {first.stem, first.form} & page.lists["double_name"]:
        return not behind.conjunction and not behind.preposition and not behind.mask & _NOT_OF_NAMES
    if behind.conjunction or not _may_name(page, second) or first.article or first.readings:
        return False
    if behind.readings or is_deed(behind) or _NOUNS.fullmatch(behind.form):
        return False  # «بلدة موبي | بصمات»
    return behind.form[-1] not in "هي" if behind.article else not is_plain(page, second)


def _may_name(page: Page, index: int) -> bool:
    """Whether a word can be a name anywhere: an unknown word, one with ال that is no more than a noun."""
    if index >= len(page) or page.kinds[index] is not TokenKind.WORD or index in page.walls:
        return False
    word = page.words[index]
    if word.form in page.lists["double_name"]:
        return True
    if (
        (word.clitics and (word.readings or word.clitics != "ب"))
        or is_verb(word)
        or word.form in page.lists["not_a_name"]
        or _is_plain_adjective(word, page.lists["plain"])
        or _is_plain(page, index)
    ):
        return False
    known = word.mask & ~(Class.NOMINAL | Class.PERSON | Class.THING | Class.PLACE)
    return not word.readings or (word.article and not known & ~Class.ADJECTIVE)


def _may_name_a_village(page: Page, index: int) -> bool:
    """Any indefinite word that is nothing but a noun or a form of one."""
    if index >= len(page) or page.kinds[index] is not TokenKind.WORD or index in page.walls:
        return False
    word = page.words[index]
    if word.clitics or word.article or word.pronoun or word.form in page.lists["not_a_name"]:
        return False
    odd = any(
        reading.shape is Shape.ACCUSATIVE or (reading.shape is Shape.DUAL and word.form.endswith("ان"))
        for reading in word.readings
    )  # «مدينة جيلان»: two would stand as «جيلين» there
    return odd and not word.mask & (_NOT_OF_NAMES | Class.ADJECTIVE | Class.PERSON)


def _is_plain(page: Page, index: int) -> bool:
    """«قرية تبعد», «منطقة عازلة», «بلدة تسكنها»: verbs and adjectives that only the news at large know."""
    word = page.words[index]
    if word.readings or word.article:
        return False
    agrees = not (index and page.words[index - 1].form.endswith("ه"))  # «حي سكني», not «بلدة بلدي»
    short = len(word.form) < _LONG  # «منطقة عزة»
    shaped = (word.form.endswith("ه") and not short) or (word.form.endswith("ي") and agrees)
    shaped = shaped or word.form[0] in "يت"
    if _DEED.fullmatch(word.form) or (
        _QUALITY.fullmatch(word.form) and word.form[:-1] in page.lists["plain"]
    ):
        return True
    return word.form.endswith(_PRONOUNS) or (shaped and word.form in page.lists["plain"])


def _is_plain_adjective(word: Word, plain: frozenset[str]) -> bool:
    """«استراتيجية», «مكتظة» behind a kind say what it is like, «حمورية» is no word but a name."""
    shaped = not word.readings and word.form.endswith("يه") and not plain.isdisjoint(nisbas(word.form))
    return not word.article and (bool(word.mask & Class.ADJECTIVE) or shaped)


def nisbas(form: str) -> tuple[str, ...]:
    """The feminine, the masculine and the noun of an adjective: «ساحليه», «ساحلي», «ساحل», «ساحله»."""
    return form, form[:-1], form[:-2], form[:-2] + "ه", form[:-2] + "ا"


def is_name_alone(page: Page, index: int) -> bool:
    """Whether a word without a kind before it can only be a name: unknown, bare, no plain word."""
    word = page.words[index]
    return (
        page.kinds[index] is TokenKind.WORD
        and index not in page.walls
        and not word.clitics
        and len(word.form) > 2
        and not word.form.endswith((*_PRONOUNS, "تي", "ين", "ون"))
        and not is_plain(page, index)
        and word.form not in page.lists["not_a_name"]
        and not (_is_glued(page, word) and not is_behind_in(page, index))
        and not _NOUNS.fullmatch(word.stem)
        and not (word.form.endswith("ه") and page.tokens.raw(index).endswith("ه"))  # «في كتفه»
    )


def is_deed(word: Word) -> bool:
    """Whether a word behind a name has the shape of a verb: «بوركينافاسو | تدخلت»."""
    return bool(_DEED_OF.fullmatch(word.form))


def is_plain(page: Page, index: int) -> bool:
    """Whether a word is one of the language, so that it names a place only where more says so."""
    word = page.words[index]
    return bool(word.readings) or bool({word.form, word.stem} & page.lists["plain"])


def is_called_ali(page: Page, index: int) -> bool:
    """«بئر علي بن خليفة»: a name that folding makes «على»."""
    return page.words[index].form == "علي" and page.tokens.raw(index).endswith("ي")


def is_behind_in(page: Page, index: int) -> bool:
    """«في بعقوبة», «شمالي بعقوبة»: no second preposition stands there, so that the ب is of the name."""
    leads = page.has(index - 1, Class.BEARING) or (index > 0 and page.words[index - 1].form == "في")
    return leads and page.words[index].form.startswith("ب")


def _is_glued(page: Page, word: Word) -> bool:
    """«بوسط», «بموقع»: a word of the news with a clitic that no table knew to take off."""
    rest = word.form[1:]
    where = rest in page.lists["locative"] or rest in page.lists["near"]
    return word.form[0] in _CLITICS and (where or (len(rest) > _SHORT and rest in page.lists["plain"]))


def is_described(page: Page, start: int, end: int) -> bool:
    """«الضفة التشادية», «التجارة العالمي», «القصر الرئاسي»: a noun and its adjective, no name."""
    word = page.words[start]
    behind = page.words[end] if end < len(page) else None
    if not word.article or behind is None or not behind.article or behind.conjunction:
        return False
    if behind.mask & Class.ADJECTIVE:  # «الرقة السورية» is a name
        return word.stem in page.lists["plain"] or bool(word.readings)
    return behind.stem.endswith(("ي", "يه")) and not behind.mask & Class.BEARING


def over_bearings(page: Page, end: int) -> int:
    """Over «الشمالي الشرقي» behind ريف or ساحل, «العسكرية» behind a base."""
    while end < len(page) and page.words[end].article and page.words[end].stem in page.lists["described"]:
        end += 1
    return end


def is_common(word: Word, small: bool, plain: frozenset[str]) -> bool:
    """«المدينة», «الشرقية»: a word of every report, though some village is called so."""
    if any(
        reading.entry.part is Part.NATIONALITY and reading.shape is Shape.ACCUSATIVE
        for reading in word.readings
    ):
        return False
    if small and {word.form, word.stem} & plain:
        return True
    return any(
        reading.shape in (Shape.SINGULAR, Shape.PERFECT, Shape.IMPERFECT)
        and (small or reading.entry.part is not Part.BODY)
        for reading in word.readings
    )
