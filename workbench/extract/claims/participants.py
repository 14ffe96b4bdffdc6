"""Whom a claim without a count is about: what a clause leaves to be read after its verb and its subject."""

from collections.abc import Iterator, Sequence

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.victims import words_of
from workbench.extract.events.event import Words
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.scene.scene import Scene
from workbench.extract.words.lexicon import Class
from workbench.model import Polarity

_UPON = frozenset(("ضد", "بحق", "تجاه", "علي", "مع", "قرب", "صوب", "نحو"))
_LONGEST = 40  # words of a claim that are looked through
_MOST = 4
_FAR = 4  # sentences from those hurt to what is said of it
_OWN = ("saying.deny", "polarity.intention", "polarity.reject", "polarity.refuse")
_MEANT = ("responsibility", "saying.deny", "charge", "polarity.cannot_confirm", "polarity.reject")
_OPEN = (Polarity.DENIED, Polarity.NOT_CONFIRMED)  # what is planned may be elsewhere


def with_participants(scene: Scene, draft: Draft) -> Draft:
    """The draft with those that its words name as hit or meant, and the one who denies what is theirs."""
    if draft.counts or draft.polarity is Polarity.AFFIRMED:
        return draft
    actor = draft.actor or _denier(scene, draft)
    targets = tuple(draft.targets)
    if not any(_is_named(scene, target[0]) for target in targets):
        known = (actor, words_of(scene, draft.holder.holder.span) if draft.holder.holder else None)
        found = [words for words in _named(scene, draft) if not _overlaps(words, known)]
        targets = (*targets, *found[:_MOST])
    draft.actor, draft.targets = actor, tuple(dict.fromkeys(targets))
    return draft


def _denier(scene: Scene, draft: Draft) -> Words | None:
    """«نفت الحركة إجراء محادثات»: whoever denies a deed that is nobody else's denies their own."""
    page, holder = scene.page, draft.holder.holder
    own = draft.rule.startswith(_OWN) and not page.has(draft.anchor, Class.OUTCOME)
    words = words_of(scene, holder.span) if own and holder else None
    return words if words and (scene.can_act(words[0]) or draft.rule.startswith("saying.deny")) else None


def _named(scene: Scene, draft: Draft) -> Iterator[Words]:
    """The people, bodies, countries behind «على», «ضد», «لـ», and the objects of what is told of."""
    page, stop = scene.page, min(draft.end, draft.anchor + _LONGEST)
    for event in scene.events[page.sentence(draft.anchor)]:
        if draft.start <= event.index < stop:
            yield from event.targets
    for at in range(draft.anchor + 1, _before_mark(scene, stop)):
        word = page.words[at]
        behind = page.words[at - 1].form in _UPON
        if (behind or word.preposition == "ل" or _is_object(scene, at)) and _is_named(scene, at):
            end = phrase_end(page, at, stop)
            yield at, max(end, at + 1)


def _before_mark(scene: Scene, stop: int) -> int:
    """The end of what hangs on a claim behind its last word: «هجوم | ضد المدينة»."""
    page, over = scene.page, scene.clauses.at(stop - 1).end
    return next((at for at in range(stop, over) if page.words[at].form in "،.:؛"), max(stop, over))


def _is_object(scene: Scene, at: int) -> bool:
    """Whether a phrase stands right behind a verbal noun: «باستغلال السكان»."""
    before = scene.page.words[at - 1]
    masdar = before.mask & Class.NOMINAL and not before.mask & (Class.PERSON | Class.BODY | Class.ADJECTIVE)
    return bool(masdar) and not before.article and not is_verb(before)


def _is_named(scene: Scene, at: int) -> bool:
    """Whether somebody is named at a word: people, a body, a party, a country."""
    page, acts = scene.page, scene.stages.reader.doers
    if at in page.parties or acts.placed.get(at, False):
        return True
    return page.has(at, Class.PERSON | Class.BODY) and not page.words[at].mask & Class.QUANTITY


def _overlaps(words: Words, others: Sequence[Words | None]) -> bool:
    return any(other and other[0] < words[1] and words[0] < other[1] for other in others)


def place_statements(scene: Scene, ordered: Sequence[Draft]) -> None:
    """What is denied, doubted or charged without a place was where those hurt before were."""
    before: Draft | None = None
    for draft in ordered:
        if draft.counts and draft.places and any(count.outcome.of_people for _, count in draft.counts):
            before = draft
        elif before is not None and (draft.polarity in _OPEN or draft.rule.startswith(_MEANT)):
            near = scene.page.sentence(draft.anchor) - scene.page.sentence(before.anchor) <= _FAR
            if near and _may_be_closer(scene, draft, before):
                draft.places, draft.place_traits = before.places, before.place_traits


def _may_be_closer(scene: Scene, draft: Draft, before: Draft) -> bool:
    """Whether a claim names no place itself, and its sentence none but a wider one."""
    if any(draft.start <= place.start < draft.end for place in draft.places):
        return False
    here = scene.page.sentence(draft.anchor)
    placed = any(scene.page.sentence(place.start) == here for place in draft.places)
    return not placed
