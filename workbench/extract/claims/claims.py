"""Claims: what results and events say, with who says so, where, when and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from workbench.extract.events.event import Event, Words
from workbench.extract.events.naming import nominative
from workbench.extract.places.chains import Chain, parts
from workbench.extract.results.outcomes import Result
from workbench.extract.saying.attribution import Holder
from workbench.extract.scene.lasting import is_placed
from workbench.extract.scene.scene import Scene
from workbench.extract.words.rules import EventKind
from workbench.model import Claim, Count, EventDate, EventType, Named, Outcome, Polarity
from workbench.text.span import Span
from workbench.text.values import Found, Precision, When

BY_OUTCOME = {
    Outcome.DETAINED: "arrest",
    Outcome.ABDUCTED: "abduction",
    Outcome.KILLED: "attack",
    Outcome.INJURED: "attack",
    Outcome.CASUALTIES: "attack",
    Outcome.DISPLACED: "displacement",
}

_LOOSE = frozenset("،؛,;:.… \n\t")
_PAIRS = ("«»", "“”", '""', "()")


class Own(NamedTuple):
    """What a draft says by itself, before other tellings of its event lend it more."""

    places: Chain
    date: Found | None
    actor: Words | None


@dataclass(slots=True)
class Draft:
    """A claim in the making: words `start` to before `end`, its parts as words, `counts` and their totals.

    `results` are what the counts were read from, `own` what it said before others lent it anything;
    `place_traits` are why it is at its places, `place_margin` how much heavier these were than the next.
    """

    start: int
    end: int
    anchor: int
    polarity: Polarity
    holder: Holder
    event: Event | None
    kind: EventKind
    places: Chain
    date: Found | None
    actor: Words | None
    targets: Sequence[Words] = ()
    counts: list[tuple[int, Count]] = field(default_factory=list)
    parts: list[int | None] = field(default_factory=list)
    rule: str = ""
    number: int = 0
    place_traits: tuple[str, ...] = ()
    place_margin: float = 0.0
    results: list[Result] = field(default_factory=list)
    own: Own | None = None

    def goes_with(self, other: "Draft") -> bool:
        """Whether two say the same of one event at one place, so that their counts stand in one claim."""
        if not (self.counts and other.counts):
            return False
        mine = (self.polarity, self.holder.holder, self.event and self.event.first.index, self.actor)
        theirs = (other.polarity, other.holder.holder, other.event and other.event.first.index, other.actor)
        same = mine == theirs and self.places == other.places and self.date == other.date
        if self.event is None and self.kind != other.kind:
            return False  # «نزحت 40 عائلة. ودفن 9 قتلى»: no one event is told of both
        return same and (other.anchor == self.anchor or 0 <= other.start - self.end < 15)


def merged(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with neighbours that say the same of one event made one."""
    found: list[Draft] = []
    for draft in drafts:
        if found and found[-1].goes_with(draft):
            before = found[-1]  # grows in place: a list may go on for a whole document
            before.counts.extend(draft.counts)
            before.parts.extend(draft.parts)
            before.results.extend(draft.results)
            before.end = max(before.end, draft.end)
        else:
            found.append(draft)
    return found


def count_of(scene: Scene, result: Result) -> Count:
    """The count of a result; `subset_of` is left to the one who knows the order of all."""
    quantity, number = result.quantity, result.quantity.number
    span = scene.page.span(quantity.start, quantity.end)
    if quantity.span:  # «ب59 صاروخا»: the number knows where its clitics end
        span = Span(quantity.span.start, span.end)
    people = result.outcome.of_people
    return Count(
        span,
        span.of(scene.page.text),
        result.outcome,
        result.status if people else None,
        result.subgroup if people else None,
        None if number.low is None else int(number.low),
        None if number.high is None else int(number.high),
        number.modifier,
    )


def finish(scene: Scene, draft: Draft, confidence: float) -> Claim:
    """The claim of a draft, its words as spans of the text."""
    page = scene.page
    doers = _doers(scene, draft)
    own = _is_own(draft, doers)
    counts = tuple(replace(count, conceded=own) for _, count in draft.counts)
    span = without_loose_ends(page.span(draft.start, draft.end), page.text)
    for count in counts:
        span = span.to(count.span)
    return Claim(
        span,
        draft.number,
        draft.kind.event_type,
        draft.kind.sub_event_type,
        draft.polarity,
        draft.holder.holder,
        draft.holder.reported_by,
        doers,
        tuple(page.named(*words) for words in draft.targets),
        tuple(page.named(*words) for words in _weapons(scene, draft)),
        parts(page, draft.places),
        event_date(scene, draft.date),
        counts,
        confidence,
        draft.rule,
    )


def _doers(scene: Scene, draft: Draft) -> tuple[Named, ...]:
    """Who did it, by the words of the claim, with the name that the report has given them before."""
    if draft.actor is None:
        return ()
    full = scene.full_names.of(draft.actor)
    if draft.actor[1] in scene.stages.reader.doers.asides:
        return (scene.page.named(draft.actor[0], _over(scene.stages.reader.doers.asides, draft.actor[1])),)
    name = nominative(scene.page, *full) or (scene.page.named(*full).name if full != draft.actor else None)
    return (scene.page.named(*draft.actor, name),)


def _over(asides: set[int], index: int) -> int:
    """«مسلحون | يشتبه في أنهم من الجماعة»: behind what is said of who they may be."""
    while index in asides:
        index += 1
    return index


def _is_own(draft: Draft, doers: Sequence[Named]) -> bool:
    """Whether who says it is who did it: «أعلن الجيش أنه قتل 5»."""
    holder = draft.holder.holder
    told = holder is not None and draft.polarity is Polarity.AFFIRMED
    return told and any(holder is not None and _speaks_for(holder.name, doer.name) for doer in doers)


def _speaks_for(holder: str, doer: str) -> bool:
    """Whether a holder is the doer or speaks for it: «ناطق باسم الجيش»."""
    return holder == doer or holder.endswith(f" باسم {doer}")


def without_loose_ends(span: Span, text: str) -> Span:
    """The words without a comma behind them, and without the quotation mark of which they hold only one."""
    start, end = span.start, span.end
    while end > start and (text[end - 1] in _LOOSE or _is_alone(text[end - 1], text[start:end])):
        end -= 1
    while start < end and (text[start] in _LOOSE or _is_alone(text[start], text[start:end])):
        start += 1
    return Span(start, end) if start < end else span


def _is_alone(mark: str, words: str) -> bool:
    """Whether a quotation mark has no other beside it that opens or closes it."""
    pair = next((pair for pair in _PAIRS if mark in pair), "")
    many = sum(words.count(each) for each in set(pair))
    return many % 2 == 1


def _weapons(scene: Scene, draft: Draft) -> Sequence[Words]:
    """The weapons of a violent event; those that are found or counted are not what it was done with."""
    violent = (EventType.BATTLES, EventType.EXPLOSIONS, EventType.VIOLENCE_AGAINST_CIVILIANS)
    return scene.weapons_of(draft.anchor, draft.event) if draft.kind.event_type in violent else ()


def event_date(scene: Scene, found: Found | None) -> EventDate | None:
    """The date of an event, in whole days; none where nothing tells when the report was published."""
    if found is None or not isinstance(found.value, When) or not is_placed(found):
        return None
    when, page, tokens = found.value, scene.page, found.tokens
    span = page.span(tokens.start, tokens.stop)
    night = when.precision is Precision.PART_OF_DAY or any(
        page.words[at].stem == "ليل" and "T" in (when.start or "") for at in tokens
    )  # «ليل الخميس الجمعة» is told as of the first day
    return EventDate(
        _day(when.start), _day(when.start if night else when.end), when.precision, when.calendar, span
    )


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None
