"""Why a report was read as it was: what every stage found, and the rules behind each claim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.extract.claims.confidence import Part
from workbench.extract.claims.reasons import Reason, reasons
from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.mentions import find_mentions
from workbench.extract.pipeline import Account, read_account
from workbench.extract.places.spotted import Spotted
from workbench.extract.words.lexicon import Class, Word
from workbench.extract.words.rules import Rules
from workbench.model import Claim, Document, Mention
from workbench.text.span import Span
from workbench.text.values import Number

_CLASSES = {bit: name.lower() for name, bit in vars(Class).items() if isinstance(bit, int) and bit}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text with what the tables know of it: its classes and the lemmas it may be of."""

    span: Span
    classes: tuple[str, ...]
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Something that a stage found: `kind` of what, by which rule, and what it `says` of its words."""

    kind: str
    span: Span
    rule: str
    says: str


class Idle(StrEnum):
    """Why something that was read went into no claim."""

    IN_DATE = "in_date"
    UNIT = "unit"
    NO_EVENT = "no_event"
    NO_OUTCOME = "no_outcome"
    NO_CLAIM = "no_claim"
    OF_STATEMENT = "of_statement"
    NO_SCENE = "no_scene"
    NOT_NEAREST = "not_nearest"


@dataclass(frozen=True, slots=True)
class Unused:
    """A number, date or place in no claim."""

    kind: str
    span: Span
    rule: str
    why: Idle


@dataclass(frozen=True, slots=True)
class Explained:
    """A claim with the reasons for all its parts, and how sure each of these is, with its doubts."""

    claim: Claim
    reasons: tuple[Reason, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The stages of a document in their order, each with what it found, and what came to nothing."""

    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    clauses: tuple[Step, ...]
    frames: tuple[Step, ...]
    claims: tuple[Explained, ...]
    unused: tuple[Unused, ...]


def explain(document: Document, rules: Rules) -> Explanation:
    """What each stage finds in a document, and why: pure, as `extract` is, with the same claims."""
    account = read_account(document, rules)
    stages, page = account.scene.stages, account.scene.page
    told = zip(account.drafts, account.claims, account.parts, strict=True)
    return Explanation(
        sentences=tuple(page.span(sentence.start, sentence.stop, 0) for sentence in page.sentences),
        tokens=tuple(_token(page.tokens.span(at, at), word) for at, word in enumerate(page.words)),
        mentions=tuple(find_mentions(stages, rules.events)),
        clauses=tuple(
            Step("clause", page.span(clause.start, clause.end, 0), "", clause.link.value)
            for clause in stages.clauses.all
        ),
        frames=tuple(sorted(_frames(account), key=lambda step: step.span)),
        claims=tuple(
            Explained(claim, reasons(account.scene, draft, claim), tuple(parts))
            for draft, claim, parts in told
        ),
        unused=tuple(sorted((*_numbers(account), *_dates(account), *_places(account)), key=_place_of)),
    )


def _token(span: Span, word: Word) -> Token:
    classes = (name for bit, name in _CLASSES.items() if word.mask & bit)
    return Token(span, tuple(classes), tuple(sorted(word.lemmas)))


def _place_of(unused: Unused) -> Span:
    return unused.span


# ------------------------------------------------------------------ frames


def _frames(account: Account) -> Iterator[Step]:
    """Who says, what happens, what befalls how many, and what turns it."""
    page, stages = account.scene.page, account.scene.stages
    for frame in stages.sayings.frames:
        source = page.named(*frame.source).name if frame.source else ""
        words = page.span(frame.frame, frame.frame + 1)
        yield Step("saying", words, frame.rule, ", ".join(filter(None, (frame.kind, source))))
    for cue in stages.cues:
        turned = cue.polarity.value if cue.polarity else "no claim"
        yield Step("cue", page.span(cue.start, cue.start + 1), cue.rule, turned)
    for event in stages.events:
        doer = event.doer()
        told = [event.lemma, page.named(*doer).name if doer else ""]
        told += [page.said(*words) for words in event.targets]
        says = ", ".join(filter(None, told))
        yield Step("event", page.span(event.index, event.index + 1), f"event.{event.key}", says)
    for result in stages.results:
        span = page.span(result.quantity.start, result.quantity.end)
        yield Step("result", span, result.rule, result.outcome.value)


# ------------------------------------------------------------------ what came to nothing


def _numbers(account: Account) -> Iterator[Unused]:
    """The numbers that no claim counts."""
    stages = account.scene.stages
    counted = [result.quantity for draft in account.drafts for result in draft.results]
    used = {index for quantity in counted for index in range(quantity.start, quantity.end)}
    times = (*stages.page.dates, *stages.page.durations)
    dated = {index for found in times for index in found.tokens}
    heads = {index: quantity.kind for quantity in stages.quantities for index in _words(quantity)}
    told = {index for result in stages.results for index in _words(result.quantity)}
    for found in stages.page.numbers:
        if isinstance(found.value, Number) and used.isdisjoint(found.tokens):
            first = found.tokens.start
            why = Idle.IN_DATE if first in dated else _idle(found.value, heads.get(first), first in told)
            yield Unused("number", found.span, found.rule, why)


def _words(quantity: Quantity) -> range:
    return range(quantity.start, quantity.end)


def _idle(number: Number, head: Head | None, told: bool) -> Idle:
    if told:
        return Idle.NO_CLAIM
    if number.unit or head in (None, Head.UNIT):
        return Idle.UNIT
    return Idle.NO_EVENT if head in (Head.THINGS, Head.SAME) else Idle.NO_OUTCOME


def _dates(account: Account) -> Iterator[Unused]:
    """The days that no claim is of: of a statement or a comparison, or with a nearer one beside them."""
    scene = account.scene
    used = {draft.date.tokens.start for draft in account.drafts if draft.date}
    open_ = {found.tokens.start for dates in scene.dates.values() for found in dates}
    for found in scene.page.dates:
        if (start := found.tokens.start) not in used:
            why = Idle.NOT_NEAREST if start in open_ else Idle.OF_STATEMENT
            yield Unused("date", found.span, found.rule, why)


def _places(account: Account) -> Iterator[Unused]:
    """The places that no claim is at: named in passing, as a source or a party, or not the nearest."""
    scene = account.scene
    used = {place.start for draft in account.drafts for place in draft.places}
    chains: Sequence[Sequence[Spotted]] = [chain for chains in scene.chains.values() for chain in chains]
    scenes = {place.start for chain in chains for place in chain}
    for place in scene.stages.places:
        if place.start not in used:
            why = Idle.NOT_NEAREST if place.start in scenes else Idle.NO_SCENE
            span = scene.page.span(place.start, place.end, place.skip)
            yield Unused("place", span, place.rule, why)
