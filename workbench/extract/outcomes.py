"""Casualty words, and what they say of a count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class, Part, Word
from workbench.extract.match import Hit
from workbench.extract.page import Page
from workbench.extract.quantity import Quantity
from workbench.model import Outcome, Status, Subgroup


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word, or a set phrase `index` to before `end`, that says what befell people."""

    index: int
    end: int
    outcome: Outcome
    verb: bool
    active: bool
    rule: str
    near: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A count with its outcome; `trigger` says so, `part_of` is the place of its total among the results."""

    quantity: Quantity
    outcome: Outcome
    status: Status
    subgroup: Subgroup | None
    trigger: Trigger | None
    part_of: int | None = None
    rule: str = ""


def find_triggers(page: Page, hits: Sequence[Hit]) -> list[Trigger]:
    """The casualty words of a page in order, a set phrase before the words in it."""
    phrases = [hit for hit in hits if hit.rule.family == "results"]
    covered: dict[int, Hit] = {}
    for hit in sorted(phrases, key=lambda hit: hit.end - hit.start, reverse=True):
        covered.setdefault(hit.start, hit)
    inside = {
        index
        for hit in covered.values()
        if hit["outcome"] == "casualties"
        for index in range(hit.start + 1, hit.end)
    }
    found = [
        Trigger(hit.start, hit.end, Outcome(hit["outcome"]), True, False, hit.rule.name)
        for hit in covered.values()
        if hit.start not in inside
    ]
    for index, word in enumerate(page.words):
        if (
            word.mask & Class.OUTCOME
            and index not in covered
            and index not in inside
            and index not in page.walls
        ):
            found += _trigger(page, index, word)
    return sorted(found, key=lambda trigger: trigger.index)


def _trigger(page: Page, index: int, word: Word) -> Iterator[Trigger]:
    for reading in word.readings:
        entry = reading.entry
        if entry.part is Part.VERB and entry["outcome"] and reading.shape is not Shape.PARTICIPLE:
            active = reading.finite and reading.shape is not Shape.PASSIVE and entry["subject"] == "agent"
            kind = "verb" if reading.finite else "masdar"
            yield Trigger(
                index,
                index + 1,
                Outcome(entry["outcome"]),
                reading.finite,
                active,
                f"result.{kind}.{entry.lemma}",
                near=entry["subject"] == "near",
            )
            return
    person = word.of(Part.PERSON)
    toll = index and page.words[index - 1].stem in ("عدد", "حصيله", "اعداد")
    toll = toll or (word.conjunction and word.article)  # «عدد القتلى إلى 15 والمصابين إلى 40»
    if person and person.entry["outcome"] and toll:
        yield Trigger(index, index + 1, Outcome(person.entry["outcome"]), False, False, "result.toll")
