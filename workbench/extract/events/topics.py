"""Subjects that are no plain phrase beside their verb: «أن الأجهزة التي … اعتقلت», «هاجم خمسة مسلحين»."""

from collections.abc import Mapping

from workbench.extract.events.agreement import of_finite, of_source
from workbench.extract.events.event import Words
from workbench.extract.grammar.clauses import Clause, Clauses, Link
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.parties import is_party
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.words.lexicon import Class, Part

_FAR = 20  # words from whom a clause is about to its verb
_FIRST = 2  # words from «التي» to its verb
_ANY = frozenset(("اي", "كل"))  # «أي رجل ينفذ هجوما» is nobody
# «ما لا يقل عن خمسة», «نحو مئة», «أكثر من 20».
_BOUNDS = frozenset(("ما", "لا", "يقل", "عن", "نحو", "حوالي", "قرابه", "زهاء", "اكثر", "من"))
_ACTING = ("force", "group", "fighter", "craft")
_LONGEST_COUNT = 8  # words before those counted
_TOLD = (Link.CONTENT, Link.SENTENCE)


def topic_before(page: Page, clauses: Clauses, placed: Mapping[int, bool], index: int) -> Words | None:
    """Who stands before a verb and what another verb tells more of him: by «الذي», or of no name by none.

    The verb agrees with him, and tells nothing of the noun right before it.
    """
    verb, number = page.words[index], clauses.number(index)
    if verb.conjunction or verb.pronoun or not is_verb(verb):
        return None
    told = _before_relative(page, clauses, number, index) or _described(page, clauses.all[number], index)
    if told is None or page.words[told[0]].preposition or not is_party(page, placed, told[0], strict=True):
        return None
    person = of_finite(verb)
    alike = person in of_source(page, (index - 1, index)) and not _is_closed(page, placed, index - 1)
    return told if person in of_source(page, told) and not alike else None


def _before_relative(page: Page, clauses: Clauses, number: int, index: int) -> Words | None:
    """«أن الأجهزة | التي تسيطر على القطاع اعتقلت»: a clause that is nothing but whom «التي» means."""
    clause = clauses.all[number]
    if clause.link is not Link.RELATIVE or not number:
        return None
    before = clauses.all[number - 1]
    first = before.start + page.has(before.start, Class.COMPLEMENTIZER)
    meant = before.link in _TOLD and before.end > first and phrase_end(page, first, before.end) == before.end
    verb = _only_verb(page, clause.start, index)
    near = verb is not None and verb <= clause.start + _FIRST
    return (first, before.end) if meant and near else None


def _described(page: Page, clause: Clause, index: int) -> Words | None:
    """«أن متطرفين يرتدون أحزمة حاولوا»: people of no name, and a verb that agrees with them."""
    first = clause.start + 1
    if not page.has(clause.start, Class.COMPLEMENTIZER) or page.words[first].article:
        return None
    end = phrase_end(page, first, index)
    more = end > first and first not in page.parties and _only_verb(page, end, index) == end
    return (first, end) if more and of_finite(page.words[end]) in of_source(page, (first, end)) else None


def _only_verb(page: Page, start: int, stop: int) -> int | None:
    """The one verb among some words, none where there are more, or another clause begins with it."""
    verbs = [at for at in range(start, stop)[:_FAR] if is_verb(page.words[at])]
    alone = len(verbs) == 1 and stop - start <= _FAR and not page.words[verbs[0]].conjunction
    return verbs[0] if alone else None


def _is_closed(page: Page, placed: Mapping[int, bool], index: int) -> bool:
    """Whether no verb behind a word tells more of it: it is definite, a place, a name, a day."""
    word = page.words[index]
    named = index in placed or index in page.parties or index in page.walls
    return word.article or bool(word.pronoun) or named or word.of(Part.NATIONALITY) is not None


def counted_party(page: Page, placed: Mapping[int, bool], index: int, stop: int) -> Words | None:
    """«خمسة مسلحين», «نحو مئة مقاتل من الجماعة», «عشرات المسلحين»: a party that is counted."""
    first, many = index, False
    while first < min(stop, index + _LONGEST_COUNT):
        number = first in page.walls or page.has(first, Class.QUANTITY)
        if page.has(first, Class.PERSON | Class.BODY) or not (number or page.words[first].form in _BOUNDS):
            break
        many |= number and page.words[first].stem not in page.lists["one_of"]
        first += 1
    if not many or first >= stop:
        return None
    people, end = page.words[first], phrase_end(page, first, stop)
    acting = people.mask & Class.PERSON or people.tag("kind") in _ACTING
    acting = acting and end > first and is_party(page, placed, first, strict=True)
    return (first, end) if acting and not people.mask & Class.OUTCOME else None


def described_before(page: Page, clauses: Clauses, placed: Mapping[int, bool], index: int) -> Words | None:
    """«أقارب شاب تونسي نفذ هجوما»: indefinite people right before a verb that tells what they did."""
    verb = page.words[index]
    noun = any(not reading.finite for reading in verb.readings)  # «قتل طفل حرقا»
    if noun or verb.conjunction or verb.pronoun or verb.mask & Class.OUTCOME:
        return None
    end, start = index, clauses.at(index).start
    found = _people_before(page, end, start)
    if found and page.words[found[0] - 1].form in page.lists["among"]:
        end = found[0] - 1  # «مجموعة من المهاجمين بينهم انتحاريان اقتحموا»
        end -= page.words[end - 1].form == "،"
        found = _people_before(page, end, start)
    agrees = found and of_finite(verb) in of_source(page, found)
    return found if found and agrees and is_party(page, placed, found[0], strict=True) else None


def _people_before(page: Page, end: int, start: int) -> Words | None:
    """Indefinite people, or some of definite ones, right before a word."""
    words, first = page.words, end - 1
    while first > start and words[first].mask & Class.ADJECTIVE and _may_be_described(page, first - 1):
        first -= 1
    one_of = first > start and words[first - 1].form == "من"  # «مجموعة من المسلحين يحملون»
    anybody = words[first - 1].stem in _ANY
    some = words[first].mask & (Class.BODY | Class.PERSON) and (one_of or not words[first].article)
    some = some and not anybody
    return (first, end) if some and first > start and phrase_end(page, first, end) == end else None


def _may_be_described(page: Page, index: int) -> bool:
    """Whether an adjective behind a word may say more of it."""
    word = page.words[index]
    closed = word.mask & (Class.PREPOSITION | Class.QUANTITY | Class.VERB) or index in page.walls
    return bool(word.mask & Class.NOMINAL) and not closed
