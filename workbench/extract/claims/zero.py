"""None: results that are denied themselves, «دون وقوع إصابات», «لم تسفر عن ضحايا», «لم يقتل أحد»."""

from collections.abc import Iterator, Sequence

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.counts.sides import side_behind
from workbench.extract.grammar.page import Page
from workbench.extract.results.outcomes import Result
from workbench.extract.saying.polarity import Cue
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Word
from workbench.model import Outcome, Polarity, Status
from workbench.text.values import Modifier, Number

NONE = Number(0, 0, Modifier.NONE)
_REACH = 9  # words from «دون» to the casualties that there were none of
_ANY = frozenset(("اي", "ايه"))
_ANYBODY = frozenset(("احد", "احدا", "احدهم"))


def none_results(page: Page, cues: Sequence[Cue], counted: set[int]) -> Iterator[Result]:
    """A zero for each denial that ends in casualties of no number."""
    for cue in cues:
        if (
            cue.polarity is Polarity.DENIED
            and (at := _casualties(page, cue)) is not None
            and at not in counted
        ):
            outcome = _outcome(page, cue, at)
            if outcome:
                quantity = Quantity(at, at + 1, NONE, Head.PEOPLE, at, Status.UNKNOWN, rule="count.none")
                status, subgroup = side_behind(page, at + 1)  # «دون إصابات بين الجنود»
                yield Result(quantity, outcome, status or Status.UNKNOWN, subgroup, None, rule="result.none")


def is_none(page: Page, quantity: Quantity) -> bool:
    """«أي قتيل», one in form, none under a denial."""
    before = page.words[quantity.start - 1].form if quantity.start else ""
    return quantity.implied and before in _ANY


def _casualties(page: Page, cue: Cue) -> int | None:
    """The word for casualties that a denial leads to over nothing but words that bring them about."""
    for index in range(cue.start + 1, min(len(page), cue.start + _REACH)):
        word = page.words[index]
        if word.form in _ANYBODY or _names_casualties(word) or _are_any(page, index):
            return index
        if "اعلن" in word.lemmas and page.words[index + 1 : index + 2] and page.words[index + 1].form == "عن":
            return None  # «لم تعلن عن وقوع قتلى» leaves it open
        event = word.article and word.mask & Class.EVENT  # «لم تسفر الغارة عن إصابات»
        leads = event or word.form in page.lists["none_link"] or word.lemmas & page.lists["brings_about"]
        if not leads and not word.mask & Class.OUTCOME:
            return None
    return None


def _names_casualties(word: Word) -> bool:
    """«ضحايا», «إصابات», «أضرار بشرية»: people hurt, of no number and not known ones."""
    person = word.of(Part.PERSON)
    if person is None or not person.entry["outcome"] or word.article or word.pronoun:
        return False
    return person.shape is Shape.PLURAL


def _are_any(page: Page, index: int) -> bool:
    """«مقتل أي مدنيين»: people of no number."""
    person = page.words[index].of(Part.PERSON)
    plural = person is not None and person.shape is Shape.PLURAL and not page.words[index].article
    return plural and page.words[index - 1].form in _ANY


def _outcome(page: Page, cue: Cue, index: int) -> Outcome | None:
    """What did not happen: the noun's own, or that of the verb in «لم يقتل أحد»."""
    word = page.words[index]
    if word.form not in _ANYBODY and word.tag("outcome"):
        return Outcome(word.tag("outcome"))
    said = (page.words[at] for at in range(cue.start, index))
    return next((Outcome(word.tag("outcome")) for word in said if word.mask & Class.OUTCOME), None)
