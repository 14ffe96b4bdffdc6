"""Clauses: where a sentence turns to another verb, and how the new clause hangs on the one before."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.words.begins import Begin, Stretches
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Word
from workbench.extract.words.match import Hit
from workbench.records import record

_LONGEST = 120  # words; whatever is longer is no clause, and looking through it must not take for ever


class Link(StrEnum):
    """How a clause begins."""

    SENTENCE = "sentence"
    COORDINATE = "coordinate"
    CONNECTIVE = "connective"
    RELATIVE = "relative"
    CONTENT = "content"
    CONSEQUENCE = "consequence"


@record(frozen=True, slots=True)
class Clause:
    """Words `start` to before `end` of a sentence."""

    start: int
    end: int
    sentence: int
    link: Link


@record(frozen=True, slots=True)
class Clauses:
    """The clauses of a page in order; `number` gives the place among them of that in which a word stands."""

    all: Sequence[Clause]
    number: Callable[[int], int]

    def at(self, index: int) -> Clause:
        """The clause that a word stands in."""
        return self.all[self.number(index)]


def find_clauses(page: Page, hits: Sequence[Hit]) -> Clauses:
    """Cut every sentence at connectives, relatives, complementizers and «و» with a verb."""
    consequences = {hit.start: hit for hit in hits if hit["link"] == "consequence"}
    openings = sorted({*page.beginnings.of(Begin.CLAUSE), *consequences})
    spoken = asides(page, hits)
    found = [
        clause
        for number, sentence in enumerate(page.sentences)
        for clause in _clauses(page, sentence, number, openings, consequences, spoken)
    ]
    return Clauses(found, Stretches([clause.start for clause in found]).number)


def _clauses(
    page: Page,
    sentence: range,
    number: int,
    openings: Sequence[int],
    consequences: Mapping[int, Hit],
    spoken: set[int],
) -> Iterator[Clause]:
    start, link = sentence.start, Link.SENTENCE
    for index in openings[bisect_left(openings, sentence.start) : bisect_left(openings, sentence.stop)]:
        while index - start > _LONGEST:
            yield Clause(start, start + _LONGEST, number, link)
            start, link = start + _LONGEST, Link.CONTENT
        new = _begins(page, index, consequences) if index > start and index not in spoken else None
        if new:
            yield Clause(start, index, number, link)
            start, link = index, new
    while sentence.stop - start > _LONGEST:
        yield Clause(start, start + _LONGEST, number, link)
        start, link = start + _LONGEST, Link.CONTENT
    if sentence:
        yield Clause(start, sentence.stop, number, link)


def _begins(page: Page, index: int, consequences: Mapping[int, Hit]) -> Link | None:
    """How a clause begins at a word, None where none does."""
    word = page.words[index]
    if index in consequences:
        led = page.has(index - 1, Class.NEGATION | Class.RELATIVE) and not page.words[index - 1].conjunction
        return None if index in page.walls or led else Link.CONSEQUENCE  # «لم تسفر عن», «الذي أسفر عن»
    if not word.begins & Begin.CLAUSE or index in page.walls:
        return None
    if word.mask & Class.COMPLEMENTIZER:
        return Link.CONTENT
    if word.mask & Class.RELATIVE:
        return Link.RELATIVE
    if word.mask & Class.CONNECTIVE or word.form in "؛:":
        return Link.CONNECTIVE
    if word.mask & Class.SAY and _is_participle(word) and _goes_on(page, index):
        return Link.CONNECTIVE
    verb = word.conjunction and is_verb(word) and not is_joined_noun(page, index)
    return Link.COORDINATE if verb or _is_told_further(page, index) else None


def _is_told_further(page: Page, index: int) -> bool:
    """«…، وقد لقي حتفه»: a verb behind «وقد» tells something else."""
    behind = page.words[index + 1 : index + 2]
    return page.words[index].form == "وقد" and bool(behind) and is_verb(behind[0])


def is_joined_noun(page: Page, index: int) -> bool:
    """«غارات وقصف مدفعي», «أعمال قصف وقنص نفذها»: a verbal noun joined to a noun of its kind, and no verb."""
    word, before = page.words[index], page.words[index - 1]
    if not any(reading.entry["event"] and not reading.finite for reading in word.readings):
        return False
    if index + 1 >= len(page) or not before.mask & Class.EVENT or before.article:
        return False
    further = page.words[index - 2]
    governed = before.preposition or further.preposition or further.mask & Class.PREPOSITION
    behind = page.words[index + 1]
    quality = behind.mask & (Class.ADJECTIVE | Class.PREPOSITION) and not behind.mask & Class.BODY
    described = quality or behind.preposition or is_verb(behind) or behind.form in "،."
    return bool(described) and (bool(governed) or not is_verb(before))


def _goes_on(page: Page, index: int) -> bool:
    """«…، مشيرا», «… لافتا إلى أن»: behind a comma, or «أن» behind it."""
    near = (index + 1, index + 2)
    return page.is_mark(index - 1, "،") or any(page.has(at, Class.COMPLEMENTIZER) for at in near)


def _is_participle(word: Word) -> bool:
    """«مضيفا أن», «مشيرة إلى»."""
    return any(reading.shape is Shape.PARTICIPLE for reading in word.readings) and not word.article


def asides(page: Page, hits: Sequence[Hit]) -> set[int]:
    """Words that only say who somebody may be: «مسلحون (يشتبه في أنهم من الجماعة) خطفوا»."""
    found = set[int]()
    for hit in hits:
        if hit.rule.name == "polarity.suspected_member":
            at = hit.end + (page.words[hit.end : hit.end + 1] != [] and page.words[hit.end].form == "من")
            last = page.words[hit.end - 1]  # «أنها إسرائيلية», or «أنهم من | الجماعة»
            at -= not (last.mask & Class.PREPOSITION or is_verb(last) or at > hit.end)
            named = page.parties.get(at)
            found.update(range(hit.start, named.end if named else _described_end(page, at)))
    return found


def _described_end(page: Page, index: int) -> int:
    """«أنهم متطرفون يهود», «أنها إسرائيلية | غارات»: behind what is said of somebody."""
    end = phrase_end(page, index, len(page))
    qualities = index
    while qualities < end and _is_quality(page.words[qualities]):
        qualities += 1
    return qualities if qualities > index else end


def _is_quality(word: Word) -> bool:
    """«إسرائيلية», «متطرفة», not «فلسطيني»: what only says how something is."""
    person = word.mask & Class.PERSON and not word.form.endswith("يه")
    return bool(word.mask & Class.ADJECTIVE) and not person
