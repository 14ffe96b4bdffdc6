"""Why each part of a claim is what it is: the rule that read it, its words, and how far off they stand."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workbench.extract.claims.claims import Draft, Own
from workbench.extract.counts.quantity import Quantity
from workbench.extract.results.outcomes import Result
from workbench.extract.scene.scene import Scene
from workbench.model import Claim, Polarity
from workbench.text.span import Span
from workbench.text.values import Found

_TURNING = ("saying.", "polarity.", "charge.")


class Where(StrEnum):
    """Where the words of a part stand, seen from the word that the claim hangs on."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    BEFORE = "before"
    BEHIND = "behind"


def where(scene: Scene, anchor: int, index: int) -> Where:
    """Where a word stands, seen from another."""
    clauses, page = scene.clauses, scene.page
    if clauses.number(index) == clauses.number(anchor):
        return Where.CLAUSE
    if page.sentence(index) == page.sentence(anchor):
        return Where.SENTENCE
    return Where.BEFORE if index < anchor else Where.BEHIND


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a part of a claim is so: `says` is what its words were taken for.

    `part` is a field of the claim, or `number`, `head`, `outcome`, `total` of its count number `count`, or
    `weighed`: by what traits its place was chosen, and how much heavier than the next one it was;
    `rule` is empty where nothing was read; `lent` tells that another telling of the event said it.
    """

    part: str
    rule: str
    says: str
    span: Span | None = None
    where: Where | None = None
    lent: bool = False
    count: int | None = None


def reasons(scene: Scene, draft: Draft, claim: Claim) -> tuple[Reason, ...]:
    """The reasons for all parts of a claim, in the order in which they are decided."""
    why = _Why(scene, draft, claim)
    counts = (reason for n, result in enumerate(draft.results) for reason in why.count(n, result))
    parts = (why.event(), why.polarity(), why.holder(), *why.place(), why.date(), why.actor(), *why.others())
    return (*counts, *parts)


@dataclass(frozen=True, slots=True)
class _Why:
    scene: Scene
    draft: Draft
    claim: Claim

    def count(self, number: int, result: Result) -> Iterator[Reason]:
        """How a count came about: its number, what it counts, what befell them, the total it is part of."""
        page, quantity, trigger = self.scene.page, result.quantity, result.trigger
        found = self._number_in(quantity)
        head = page.span(quantity.head, quantity.head + 1)
        counted = self.claim.counts[number]
        said = f"{_bound(counted.low)}–{_bound(counted.high)}, {counted.modifier}"
        rule, span = (found.rule, found.span) if found else (quantity.rule, head)
        yield self._reason("number", rule, said, span, quantity.start, number)
        words = page.span(quantity.start, quantity.end)
        yield self._reason("head", quantity.rule, quantity.kind.value, words, quantity.start, number)
        befell = page.span(trigger.index, trigger.end) if trigger else head
        at = trigger.index if trigger else quantity.head
        yield self._reason("outcome", result.rule, result.outcome.value, befell, at, number)
        if (part := self.draft.parts[number]) is not None:
            whole = self.scene.stages.results[part].quantity
            span = page.span(whole.start, whole.end)
            yield self._reason("total", "subset", "part of", span, whole.start, number)

    @property
    def _own(self) -> Own:
        return self.draft.own or Own(self.draft.places, self.draft.date, self.draft.actor)

    def _number_in(self, quantity: Quantity) -> Found | None:
        """The number told in some words; a dual and a single noun have none."""
        numbers = self.scene.page.numbers
        at = bisect_left(numbers, quantity.start, key=_first)
        return numbers[at] if at < len(numbers) and _first(numbers[at]) < quantity.end else None

    def event(self) -> Reason:
        event = self.draft.event
        if event is None:
            return Reason("event", "", self.claim.sub_event_type)
        first = event.first.index
        span = self.scene.page.span(first, first + 1)
        return self._reason("event", f"event.{event.key}", self.claim.sub_event_type, span, first)

    def polarity(self) -> Reason:
        """The cue over the word that the claim hangs on; no cue lets it stand."""
        rules = self.draft.rule.split("+")
        for cue in self.scene.cues[self.scene.page.sentence(self.draft.anchor)]:
            if cue.rule in rules and cue.turns(self.draft.anchor):
                span = self.scene.page.span(cue.start, cue.start + 1)
                return self._reason("polarity", cue.rule, self.claim.polarity.value, span, cue.start)
        turned = self.claim.polarity is not Polarity.AFFIRMED
        rule = next((rule for rule in rules if turned and rule.startswith(_TURNING)), "")
        return Reason("polarity", rule, self.claim.polarity.value)

    def holder(self) -> Reason:
        """The words that hand the claim to its holder; a cue's own subject may be the one."""
        holder = self.draft.holder
        if holder.holder is None:
            return Reason("holder", "", "")
        rules = self.draft.rule.split("+")
        rule = holder.rule or next((rule for rule in rules if rule.startswith("polarity.")), rules[0])
        for frame in self.scene.stages.sayings.near(self.draft.anchor):
            if (frame.start, frame.rule) == (holder.start, holder.rule):
                span = self.scene.page.span(frame.frame, frame.frame + 1)
                return self._reason("holder", rule, holder.holder.name, span, frame.frame)
        return Reason("holder", rule, holder.holder.name, holder.holder.span)

    def place(self) -> Iterator[Reason]:
        lent = self.draft.places != self._own.places
        for place, named in zip(self.draft.places, self.claim.place, strict=True):
            yield self._reason("place", place.rule, named.name, named.span, place.stands, lent=lent)
        if not self.draft.places:
            yield Reason("place", "", "")
        else:
            yield Reason("weighed", "+".join(self.draft.place_traits), f"{self.draft.place_margin:+g}")

    def date(self) -> Reason:
        found, date = self.draft.date, self.claim.date
        if found is None or date is None:
            return Reason("date", "", "")
        lent = found != self._own.date
        return self._reason("date", found.rule, date.iso, found.span, found.tokens.start, lent=lent)

    def actor(self) -> Reason:
        words = self.draft.actor
        if words is None:
            return Reason("actor", "", "")
        lent = words != self._own.actor
        name, span = self.claim.actor[0].name, self.claim.actor[0].span
        return self._reason("actor", self._doing(words[0]), name, span, words[0], lent=lent)

    def _doing(self, start: int) -> str:
        """By which rule a party that begins at a word is the doer: «على يد», its verb, a charge."""
        scene = self.scene
        for hit in scene.hits[scene.clauses.number(start - 1)]:
            if hit.rule.family == "agents" and hit.end == start:
                return hit.rule.name
        for event in scene.events[scene.page.sentence(start)]:
            if event.actor and event.actor[0] == start:
                return f"event.{event.key}"
        for frame in scene.stages.sayings.near(start):
            if start in [words[0] for words in (frame.source, frame.about) if words]:
                return frame.rule
        return "subject"

    def others(self) -> Iterator[Reason]:
        """What was hit, and with what."""
        key = self.draft.event.key if self.draft.event else ""
        for words, named in zip(self.draft.targets, self.claim.target, strict=True):
            rule = f"event.{key}" if key else self.draft.rule.split("+")[0]
            yield self._reason("target", rule, named.name, named.span, words[0])
        for named in self.claim.weapon:
            yield Reason("weapon", "weapon", named.name, named.span)

    def _reason(
        self,
        part: str,
        rule: str,
        says: str,
        span: Span,
        index: int,
        count: int | None = None,
        lent: bool = False,
    ) -> Reason:
        return Reason(part, rule, says, span, where(self.scene, self.draft.anchor, index), lent, count)


def _first(found: Found) -> int:
    return found.tokens.start


def _bound(number: int | None) -> str:
    return "…" if number is None else str(number)
