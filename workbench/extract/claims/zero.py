"""None: results that are denied themselves, «دون وقوع إصابات», «لم تسفر عن ضحايا», «لم يقتل أحد»."""

from collections.abc import Iterator, Sequence

from workbench.extract.counts.quantity import Head, Quantity, status_of
from workbench.extract.counts.sides import side_behind
from workbench.extract.grammar.page import Page
from workbench.extract.results.outcomes import Result
from workbench.extract.saying.polarity import Cue
from workbench.extract.saying.saying import Saying
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Word
from workbench.model import Outcome, Polarity, Status
from workbench.text.values import Modifier, Number

NONE = Number(0, 0, Modifier.NONE)
_REACH = 9  # words from «دون» to the casualties that there were none of
_ANY = frozenset(("اي", "ايه"))
_ANYBODY = frozenset(("احد", "احدا", "احدهم"))


def none_results(
    page: Page, cues: Sequence[Cue], frames: Sequence[Saying], counted: set[int]
) -> Iterator[Result]:
    """A zero for each denial, by a cue or by somebody, that ends in casualties of no number."""
    denials = [cue.start for cue in cues if cue.polarity is Polarity.DENIED]
    denials += [frame.start - 1 for frame in frames if frame.kind == "deny" and frame.start < frame.end]
    for start in sorted(set(denials)):
        at = _casualties(page, start)
        outcome = None if at is None or at in counted else _outcome(page, start, at)
        if at is not None and outcome:
            yield _none(page, at, outcome)


def _none(page: Page, at: int, outcome: Outcome) -> Result:
    """A zero of those named at a word: «دون إصابات بين الجنود», «أي من الجنود»."""
    person = page.words[at].of(Part.PERSON)
    named = person is not None and not person.entry["outcome"]
    status, subgroup = status_of(page.words[at]) if named else side_behind(page, at + 1)
    first = at - 2 * _is_one_of(page, at)
    quantity = Quantity(first, at + 1, NONE, Head.PEOPLE, at, Status.UNKNOWN, rule="count.none")
    return Result(quantity, outcome, status or Status.UNKNOWN, subgroup, None, rule="result.none")


def is_none(page: Page, quantity: Quantity) -> bool:
    """«أي قتيل», one in form, none under a denial."""
    before = page.words[quantity.start - 1].form if quantity.start else ""
    return quantity.implied and before in _ANY


def _casualties(page: Page, start: int) -> int | None:
    """The word for casualties that a denial leads to over nothing but words that bring them about."""
    for index in range(start + 1, min(len(page), start + _REACH)):
        word = page.words[index]
        if (
            word.form in _ANYBODY
            or _names_casualties(word)
            or _are_any(page, index)
            or _are_lost(page, index)
        ):
            return index
        if "اعلن" in word.lemmas and page.words[index + 1 : index + 2] and page.words[index + 1].form == "عن":
            return None  # «لم تعلن عن وقوع قتلى» leaves it open
        event = word.article and word.mask & Class.EVENT  # «لم تسفر الغارة عن إصابات»
        leads = event or word.form in page.lists["none_link"] or word.lemmas & page.lists["brings_about"]
        leads = leads or (word.form == "من" and page.words[index - 1].form in _ANY)
        if not leads and not word.mask & Class.OUTCOME:
            return None
    return None


def _names_casualties(word: Word) -> bool:
    """«ضحايا», «إصابات», «أضرار بشرية»: people hurt, of no number and not known ones."""
    person = word.of(Part.PERSON)
    if person is None or not person.entry["outcome"] or word.article or word.pronoun:
        return False
    return person.shape is Shape.PLURAL


def _are_lost(page: Page, index: int) -> bool:
    """«خسائر بشرية», «خسائر في الأرواح»: people lost, of no number."""
    after = [word.form for word in page.words[index + 1 : index + 3]]
    lives = after[:1] == ["بشريه"] or after == ["في", "الارواح"]
    return lives and page.words[index].stem in ("خساير", "اضرار")


def _are_any(page: Page, index: int) -> bool:
    """«مقتل أي مدنيين», «مقتل أي من الجنود»: people of no number."""
    if _is_one_of(page, index):
        return page.has(index, Class.PERSON | Class.BODY)
    person = page.words[index].of(Part.PERSON)
    plural = person is not None and person.shape is Shape.PLURAL and not page.words[index].article
    return plural and page.words[index - 1].form in _ANY


def _is_one_of(page: Page, index: int) -> bool:
    """Whether «أي من» stands before a word."""
    return index > 1 and page.words[index - 1].form == "من" and page.words[index - 2].form in _ANY


def _outcome(page: Page, start: int, index: int) -> Outcome | None:
    """What did not happen: the noun's own, or that of the verb in «لم يقتل أحد»."""
    word = page.words[index]
    if _are_lost(page, index):
        return Outcome.CASUALTIES
    if word.form not in _ANYBODY and word.tag("outcome"):
        return Outcome(word.tag("outcome"))
    said = (page.words[at] for at in range(max(0, start), index))
    return next((Outcome(word.tag("outcome")) for word in said if word.mask & Class.OUTCOME), None)
