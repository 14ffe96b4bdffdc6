"""Where a noun phrase ends: grammar, for the names of sources, parties and targets are an open class."""

from collections.abc import Callable
from operator import attrgetter

from workbench.extract.grammar.page import Page
from workbench.extract.grammar.unknown_words import (
    is_accusative,
    is_adjective,
    is_deed,
    is_hidden_by,
    is_possessed,
    is_quality,
    is_things,
    is_unknown_verb,
    is_whole_plural,
    looks_like_verb,
)
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Word
from workbench.text.tokens import TokenKind

_LONGEST = 14  # words
_LONGEST_QUOTED = 8
_SHORT = 5  # letters; a shorter word may be a name
_LONGEST_KNOWN = 6  # words of a name in a table
is_verb: Callable[[Word], bool] = attrgetter("predicate")  # a call of every few words
CLOSERS = (
    Class.PREPOSITION
    | Class.PRONOUN
    | Class.DEMONSTRATIVE
    | Class.COMPLEMENTIZER
    | Class.CONNECTIVE
    | Class.COORDINATION
    | Class.RELATIVE
    | Class.NEGATION
    | Class.PARTICLE
    | Class.ADVERB
    | Class.INTERROGATIVE
    | Class.UNTRUE
)
# A title or a source goes on over these: «المتحدث باسم», «مصدر في», «مدير المرصد لحقوق».
_TITLES = frozenset(("source", "title", "fighter", "organisation", "agency", "document", "force", "hearsay"))
_SOMEBODY = Class.ADJECTIVE | Class.BODY | Class.PERSON
_BODIES = frozenset(("force", "group", "organisation", "agency"))
_BRIDGES = frozenset(("باسم", "في", "من"))


def phrase_end(page: Page, start: int, stop: int) -> int:
    """The end of the noun phrase that begins at `start`, or `start` where none begins; not beyond `stop`."""
    if start >= stop or not _begins(page, start):
        return start
    bridged = False
    index = _step(page, start)
    while index < min(stop, start + _LONGEST):
        word = page.words[index]
        if word.form in ("#", "_"):
            index += 1
        elif index in page.quotations:
            after = _quoted(page, index, stop)
            if after == index:
                break
            index = after
        elif _continues(page, start, index):
            index = _step(page, index)
        elif page.words[index + 1 : index + 2] and page.words[index + 1].form in page.lists["unmanned"]:
            index += 2  # «طائرة | بدون طيار»
        elif not bridged and _bridges(page, start, index, stop):
            bridged = word.preposition != "ل"
            index += 1 if word.preposition or word.form == "باسم" else 2
        else:
            break
    return index


def _step(page: Page, index: int) -> int:
    """Over a word, over words in quotation marks, over a name that a table holds («أطباء بلا حدود»)."""
    if index in page.parties:
        return page.parties[index].end
    return page.quotations[index] + 1 if index in page.quotations else index + 1


def _quoted(page: Page, index: int, stop: int) -> int:
    """Behind a short quoted name or bracket, or `index` where a quotation of speech begins."""
    end = page.quotations[index] + 1
    counts = any(at in page.walls for at in range(index, end)[:_LONGEST_QUOTED])  # «قتل الجيش "عشرات …"»
    said = page.has(index + 1, CLOSERS)  # «الجيش | "لدى اقترابهم"»
    return end if end <= stop and end - index <= _LONGEST_QUOTED and not (counts or said) else index


def _begins(page: Page, index: int) -> bool:
    """Whether a noun phrase can begin at a word."""
    if index in page.quotations:
        return page.quotations[index] - index <= _LONGEST_QUOTED
    if index in page.walls:
        return False
    if page.kinds[index] is TokenKind.LATIN or page.is_mark(index, "#"):
        return True
    word = page.words[index]
    if page.kinds[index] is not TokenKind.WORD or word.mask & CLOSERS:
        return False
    return not is_verb(word) and not looks_like_verb(page, word)


def _continues(page: Page, start: int, index: int) -> bool:
    """Whether a word goes on with the phrase: the next noun of a construct, an adjective, a name."""
    word = page.words[index]
    if page.kinds[index] is TokenKind.LATIN:
        return True
    if page.kinds[index] is TokenKind.NUMBER:
        return bool(page.words[index - 1].lemmas & page.lists["numbered"])
    if index in page.walls:
        return False
    if page.kinds[index] is not TokenKind.WORD or word.mask & CLOSERS:
        return False
    if is_verb(word) and not word.conjunction and not word.mask & Class.PLACE:
        return _is_noun_here(page, index)
    if word.conjunction:
        return _joins(page, start, index)
    if len(word.clitics) > 2:
        return False
    if word.preposition or _is_told(page, start, index) or is_hidden_by(page, word):
        return False
    if is_unknown_verb(page, index) or is_possessed(page, word):
        return False
    return _is_rank(page, start, index) or not _begins_another(page, start, index)


def _is_told(page: Page, start: int, index: int) -> bool:
    """«أبلغ مسؤول في وزارة الصحة | رويترز»: an agency behind somebody who is none."""
    if index not in page.parties:
        return False
    before = page.words[index - 1]
    closed = before.article or not before.readings
    return closed and is_media(page, index) and not is_media(page, start)


def _is_rank(page: Page, start: int, index: int) -> bool:
    """«المتحدث باسم الجيش | العقيد سالم»: who has an office and a rank is one man."""
    word = page.words[index]
    if not word.article or word.tag("kind") != "title":
        return False
    return page.words[start].tag("kind") in ("title", "source") and starts_name(page, index + 1)


def _begins_another(page: Page, start: int, index: int) -> bool:
    """Another noun behind a definite one, a possession: «الحكومة | المتمردين», «التنظيم | مسؤوليته»."""
    word, before = page.words[index], page.words[index - 1]
    if word.pronoun or word.form in page.lists["himself"]:
        return bool(word.readings) or not word.pronoun  # «فجر انتحاري | نفسه»
    if word.mask & Class.BODY and not word.article and _ends_name(page, index):
        return True  # «لوكالة رويترز | مدير المرصد»
    closed = before.article or not before.readings
    who = before.mask & Class.PERSON or before.tag("kind") == "source"  # «ضابط | اقتحام السجن»
    if _is_object(page, index) or is_things(before, word) or is_accusative(page, index):
        return True
    if (closed or who) and (_tells(word) or is_deed(page, word)):
        return True
    of_many = index - start > 1 and not before.readings and before.form.endswith(("ون", "ان"))
    if is_whole_plural(before) or (of_many and is_whole_plural(page.words[index - 2])):
        agrees = not word.readings or word.mask & Class.ADJECTIVE or word.form[-2:] == before.form[-2:]
        case = before.form.endswith(("ون", "ان")) and word.form.endswith("ين")  # «مسلحون | صحافيين»
        return bool(word.article or not agrees or case)
    if (
        word.article and not before.article and is_quality(before)
    ):  # «مجموعة متنقلة | المدفعية», but «شديدة الخطورة»
        return bool(word.mask & (Class.BODY | Class.PERSON | Class.PLACE | Class.THING))
    named = index - start > 1 and not before.article and not before.readings  # not «أرشيف | الدفاع المدني»
    if named and word.article and word.tag("kind") in _BODIES:
        return not word.mask & Class.ADJECTIVE  # «تيريزا ماي | الحكومة»
    if not before.article and index - 1 not in page.closings:
        noun = word.readings and not word.mask & Class.ADJECTIVE and not word.article
        return (
            bool(noun)
            and index > 1
            and (is_quality(before) or (is_adjective(before) and before.form[-1] in "هي"))
        )
    if not word.article:
        return bool(word.readings)
    if word.mask & (Class.PLACE | Class.THING) and not word.mask & _SOMEBODY:
        nation = before.of(Part.NATIONALITY) is not None  # «الطيران الكيني | القرية»
        return nation or bool(word.mask & Class.PLACE and _ends_name(page, index))
    described = word.mask & Class.ADJECTIVE or word.form.endswith(("ي", "يه"))  # «التنظيم | الجهادي»
    return bool(word.mask & Class.BODY and not described)


def _tells(word: Word) -> bool:
    """«سلطات درنة | مقتل», «التنظيم | الهجوم», «فلان | قائلا»: what was done or said, not who."""
    if word.mask & Class.SAY and word.form.endswith("ا") and not word.article:
        return True
    if word.mask & (Class.ADJECTIVE | Class.BODY | Class.PERSON | Class.PLACE):
        return False
    if word.article:
        return bool(word.mask & Class.EVENT)
    return is_masdar(word)


def _is_object(page: Page, index: int) -> bool:
    """«توقع المصدر | الانتهاء»: no adjective of the noun before, and not whose it is."""
    word = page.words[index]
    if not word.article or not page.words[index - 1].article or not is_masdar(word):
        return False
    return not any(reading.shape is Shape.PARTICIPLE for reading in word.readings)


def _ends_name(page: Page, index: int) -> bool:
    """Whether a name that a table holds ends right before a word."""
    near = range(max(0, index - _LONGEST_KNOWN), index)
    return any(at in page.parties and page.parties[at].end == index for at in near)


def is_masdar(word: Word) -> bool:
    """Whether a word can only be a verbal noun: «استخدام», «مقتل»."""
    verbal = any(reading.shape is Shape.MASDAR for reading in word.readings)
    return verbal and not word.mask & (Class.BODY | Class.PERSON | Class.VERB | Class.PLACE)


def _is_noun_here(page: Page, index: int) -> bool:
    """A verbal noun behind an indefinite noun («عملية قصف») is no verb."""
    word = page.words[index]
    before = page.words[index - 1]
    nominal = any(not reading.finite for reading in word.readings)
    who = before.mask & (Class.BODY | Class.PERSON)  # «ضابط | خطف»
    return nominal and not before.article and bool(before.mask & Class.EVENT) and not who


def _joins(page: Page, start: int, index: int) -> bool:
    """Whether «و» joins a word of the same kind: مصادر طبية وأمنية, الجيش والشرطة."""
    word = page.words[index]
    if is_verb(word) or word.preposition:
        return False
    if word.mask & Class.ADJECTIVE and not word.mask & Class.BODY:
        return word.article == page.words[index - 1].article or word.article == page.words[start].article
    first = page.words[start]
    return bool(word.mask & Class.BODY and first.mask & (Class.BODY | Class.PERSON)) and not is_media(
        page, index
    )


def _bridges(page: Page, start: int, index: int, stop: int) -> bool:
    """Whether a preposition belongs to the phrase: «مصدر في الشرطة», «المتحدث باسم», «المرصد لحقوق»."""
    word = page.words[index]
    if _is_whose(page, start, index):
        return word.preposition == "ل" or (word.form == "من" and index + 1 < stop)
    if index + 1 >= stop or not _is_title(page, start, index):
        return False
    if word.form in _BRIDGES and not word.conjunction:
        follower = page.words[index + 1]
        written = follower.tag("kind") == "document"  # «قال المتحدث | في بيان»
        body = (bool(follower.mask & Class.BODY) and not written) or index + 1 in page.parties
        known = body or (word.form == "في" and bool(follower.mask & Class.PLACE or follower.article))
        if word.form == "في" and page.words[start].article and page.words[start].tag("kind") == "source":
            return body  # «المصادر | في البداية»
        bodies = ("source", "title", "fighter") if word.form == "من" else ("source", "title")
        return word.form == "باسم" or (known and page.words[start].tag("kind") in bodies)
    people = word.mask & Class.PERSON and not word.mask & Class.BODY
    done = word.mask & Class.EVENT and is_masdar(word) and not word.article  # «القوات | لاقتحام»
    if word.conjunction or is_media(page, index) or is_verb(word) or people or done:
        return False
    if word.preposition == "ب":
        last = index - 1 - (index - 1 > start and is_adjective(page.words[index - 1]))
        who = page.words[last].tag("kind")  # «مصدر بالمستشفى», «المتحدث الأمني بوزارة الداخلية»
        return (who == "source" and bool(word.mask & Class.PLACE)) or (
            who in ("source", "title") and bool(word.mask & Class.BODY)
        )
    named = not page.words[index - 1].readings and not page.words[index - 1].article
    return word.preposition == "ل" and not named and not _is_closed_force(page, start, index)


def _is_whose(page: Page, start: int, index: int) -> bool:
    """«طائرة تابعة | للجيش», «مسلحون موالون | للحكومة», «قوات مدعومة | من الأهالي»."""
    return index - 1 > start and page.words[index - 1].stem in page.lists["belongs"]


def _is_closed_force(page: Page, start: int, index: int) -> bool:
    """«القوات المشتركة | للمهاجمين»: a force with its article is nobody's by «ل»."""
    first = page.words[start]
    return first.article and first.tag("kind") == "force" and page.words[index - 1].article


def _is_title(page: Page, start: int, index: int) -> bool:
    return any(page.words[at].tag("kind") in _TITLES for at in range(start, index))


def is_media(page: Page, index: int) -> bool:
    """Whether a word names a news agency, a paper or a channel."""
    if index in page.parties:
        return page.parties[index].meanings[0].kind == "agency"
    word = page.words[index]
    return bool(word.of(Part.BODY)) and word.tag("kind") == "agency"


def starts_name(page: Page, index: int) -> bool:
    """Whether an unknown word without article or clitics stands here, as the names of persons do."""
    if index >= len(page):
        return False
    word = page.words[index]
    return page.kinds[index] is TokenKind.WORD and not word.readings and not word.clitics
