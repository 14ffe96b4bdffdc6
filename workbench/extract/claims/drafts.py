"""Drafts of claims from counts: each result with its event, its place, its date, its doer."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.extract.claims.claims import BY_OUTCOME, Draft, count_of
from workbench.extract.claims.zero import NONE, is_none, none_results
from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.counts.sides import taken_by
from workbench.extract.events.event import Event, Words
from workbench.extract.events.events import is_blow_of
from workbench.extract.grammar.clauses import Link
from workbench.extract.results.outcomes import Result
from workbench.extract.results.pointed import is_of_bodies
from workbench.extract.scene.scene import Scene
from workbench.extract.words.lexicon import Class
from workbench.extract.words.rules import EventKind, Rules
from workbench.model import Outcome, Polarity, Status

_REACH_FEAR = 9  # words from «نخشى أن» to the result
_NOT = frozenset(("ليس", "وليس", "ليسوا", "وليسوا", "لا"))
_INSTEAD = frozenset(("بدلا", "عوضا"))
_HITS = ("destruction", "disrupted", "strike", "air", "shelling")
_UNHIT = (Outcome.STRIKES, Outcome.OTHER)
_HIT = (Outcome.FACILITIES, Outcome.VEHICLES)  # things that are counted because they were hit


def result_drafts(scene: Scene, rules: Rules) -> list[Draft]:
    """A draft for every count of people, for every count of things an event speaks of, and for none."""
    drafts = [_of_result(scene, rules, place, result) for place, result in enumerate(scene.stages.results)]
    drafts += [_of_result(scene, rules, -1, result) for result in (*_things(scene), *_none(scene))]
    kept = [draft for draft in drafts if draft is not None]
    return sorted(kept, key=lambda draft: draft.counts[0][1].span)


def _of_result(scene: Scene, rules: Rules, place: int, result: Result) -> Draft | None:
    quantity, trigger = result.quantity, result.trigger
    anchor = trigger.index if trigger else quantity.start
    far = _is_told_apart(scene, anchor, result)
    holder, polarity, cue = scene.said(_told_at(scene, result, quantity.start if far else anchor))
    threatened = polarity is Polarity.INTENDED and quantity.implied  # «هددت بقتل رهينة»
    if polarity is None or threatened or _is_feared(scene, anchor):
        return None
    if quantity.way == "count.none" or _is_put_right(scene, quantity, anchor):
        polarity = Polarity.DENIED  # over «لم تسفر», which begins a clause of its own
    elif is_none(scene.page, quantity):
        if polarity is not Polarity.DENIED:
            return None  # «تعتزم احتجاز أي متسلل»
        result = replace(result, quantity=replace(quantity, number=NONE))
    near = scene.event_of(anchor, not result.outcome.of_people)
    event = scene.described(anchor) or scene.charged(anchor) or near
    actor = scene.actor_of(anchor, event)
    if result.outcome is Outcome.DETAINED and is_blow_of(event, actor):
        actor = None  # «أوقفوا على خلفية التفجير»
    if trigger and (trigger.lemma or trigger.rule == "result.arrested"):
        result = replace(result, outcome=_taken(scene, trigger.end, actor, result))
    words = _telling(scene, result)
    return Draft(
        start=min(anchor, words[0]),
        end=words[1],
        anchor=anchor,
        polarity=polarity,
        holder=holder,
        event=event,
        kind=_kind(scene, rules, anchor, event, result),
        places=scene.places_of(anchor, quantity, near) or [],
        date=scene.date_of(anchor, quantity, near),
        actor=actor,
        targets=((quantity.start, quantity.end),) if result.outcome in _HIT else (),
        counts=[(place, count_of(scene, result))],
        results=[result],
        parts=[result.part_of],
        rule="+".join(filter(None, (result.rule, quantity.rule, holder.rule, cue))),
    )


def _told_at(scene: Scene, result: Result, index: int) -> int:
    """«ارتفعت حصيلة الهجوم الذي كان سيوقف … إلى 28 قتيلا»: a toll is told by its verb, however far."""
    page, start = scene.page, result.quantity.start
    first = page.sentences[page.sentence(start)].start
    led = any(
        page.words[at].form == "الي" and at + 1 in page.walls for at in range(max(first, start - 4), start)
    )
    if result.trigger is not None or not led:
        return index
    risen = (
        at
        for at in range(start - 1, first - 1, -1)
        if page.words[at].verb and page.words[at].lemmas & page.lists["rises"]
    )
    return next(risen, index)


def _telling(scene: Scene, result: Result) -> Words:
    """The count with the word that says what befell those counted: «17 شخصا قتلوا», «جثث أربعة»."""
    page, quantity, trigger = scene.page, result.quantity, result.trigger
    start, end = quantity.start, quantity.end
    if trigger and page.sentence(trigger.index) == page.sentence(start):
        return start, max(end, trigger.end)
    if trigger is None and not quantity.outcome and is_of_bodies(page, quantity):
        start -= 1
    return start, end


def _is_told_apart(scene: Scene, anchor: int, result: Result) -> bool:
    """Whether the count is said elsewhere than what befell them: a new total, a correction."""
    quantity, sentence = result.quantity, scene.page.sentence
    again = result.rule == "result.toll_alone" or _is_instead(scene, anchor, quantity)
    return again or sentence(anchor) != sentence(quantity.start) or _is_known_toll(scene, anchor, result)


def _is_known_toll(scene: Scene, anchor: int, result: Result) -> bool:
    """«أن ترتفع حصيلة الضحايا | التي بلغت 7»: the number stands in a relative clause behind its toll."""
    clause = scene.clauses.at(result.quantity.start)
    return result.rule == "result.toll" and clause.link is Link.RELATIVE and anchor < clause.start


def _is_instead(scene: Scene, anchor: int, quantity: Quantity) -> bool:
    """«قتل 35، والصحيح 53»: the second number is said, the first is taken back."""
    cues = scene.cues[scene.page.sentence(anchor)]
    return any(cue.rule == "polarity.corrected" and anchor < cue.start < quantity.start for cue in cues)


def _is_put_right(scene: Scene, quantity: Quantity, anchor: int) -> bool:
    """«قتل 53 شخصا وليس 35», «53 بدلا من 35»: what is denied is the number."""
    before = quantity.start - 1
    instead = scene.page.words[before - 1].form in _INSTEAD and scene.page.words[before].form in ("من", "عن")
    return anchor < before and (instead or scene.page.words[before].form in _NOT)


def _taken(scene: Scene, end: int, actor: Words | None, result: Result) -> Outcome:
    """What becomes of those taken: hostages of whoever, else as the one behind the verb or the doer takes."""
    page, quantity = scene.page, result.quantity
    words = page.words[quantity.head : quantity.end + 1]
    if result.outcome is Outcome.DETAINED and any(word.tag("outcome") == Outcome.ABDUCTED for word in words):
        return Outcome.ABDUCTED  # «احتجز امرأة رهينة»
    by_verb = result.trigger is not None and bool(result.trigger.lemma)  # not «القبض على مسلح»
    near = taken_by(page, (end, min(end + by_verb, len(page))), result.outcome)
    return near if near is not result.outcome or actor is None else taken_by(page, actor, result.outcome)


def _is_feared(scene: Scene, anchor: int) -> bool:
    """«نخشى أن يقتل 20», «هجوم من شأنه أن يؤدي إلى نزوح 800»: nothing that happened."""
    page = scene.page
    first = max(page.sentences[page.sentence(anchor)].start, anchor - _REACH_FEAR)
    for at in range(anchor - 1, first, -1):
        if page.words[at].form in ("ان", "بان") and at > first:
            before = page.words[at - 1 - (page.words[at - 1].form == "من")]
            return before.stem in page.lists["fear"] or before.form in page.lists["fear"]
    return False


def kind_of(scene: Scene, rules: Rules, anchor: int, event: Event | None, otherwise: str) -> EventKind:
    """What kind of event it was: of all that the clauses of result and event say, the most telling."""
    hurt = event is not None and event.outcome and _is_of_people(scene, event)
    keys = {otherwise, *(["attack"] if hurt else [event.key, event.first.key] if event else [])}
    clauses = {scene.clauses.number(anchor)} | ({event.clause, event.first.clause} if event else set())
    keys |= {hit["event"] for number in clauses for hit in scene.hits[number] if hit["event"]}
    if "protest" in keys and keys & {"attack", "shelling"}:
        keys.add("crackdown")
    return max((rules.events[key] for key in keys), key=lambda kind: (kind.rank, kind.sub_event_type))


def _is_of_people(scene: Scene, event: Event) -> bool:
    """«أصيب لاعبان», «أصابوا حارسا»: such a verb alone tells of no strike."""
    people = any(scene.page.has(start, Class.PERSON) for start, _ in event.targets)
    return event.passive or (people and event.key == "strike")


def _kind(scene: Scene, rules: Rules, anchor: int, event: Event | None, result: Result) -> EventKind:
    """What kind of event it was; fighters killed by nobody knows what were killed in battle."""
    kind = kind_of(scene, rules, anchor, event, BY_OUTCOME.get(result.outcome, "unknown"))
    fought = result.status is Status.BELLIGERENT and kind == rules.events["attack"]
    return rules.events["attack_armed"] if fought else kind


# ------------------------------------------------------------------ things


def _things(scene: Scene) -> Iterator[Result]:
    """Counts of raids, aircraft, sites, vehicles, weapons, in a clause that tells of an event."""
    before: Result | None = None
    for quantity in scene.stages.quantities:
        outcome = quantity.outcome
        if quantity.kind is Head.SAME and before and _same_sentence(scene, before.quantity, quantity):
            outcome = before.outcome
        elif quantity.kind is not Head.THINGS or not _is_told(scene, quantity):
            continue
        if outcome and not outcome.of_people:
            before = Result(quantity, outcome, Status.UNKNOWN, None, None, rule="things")
            yield before


def _same_sentence(scene: Scene, before: Quantity, quantity: Quantity) -> bool:
    return scene.page.sentence(before.start) == scene.page.sentence(quantity.start)


def _is_told(scene: Scene, quantity: Quantity) -> bool:
    """Whether an event counts the things; one alone counts where somebody carried it out («شن غارة»)."""
    clause = scene.clauses.at(quantity.start)
    events = [event for event in scene.events[clause.sentence] if clause.start <= event.index < clause.end]
    if quantity.implied:
        own = scene.stages.reader.by_index.get(quantity.head)
        if quantity.outcome not in _UNHIT and quantity.way == "count.dual":  # «دمرت الغارة منزلين ومدرستين»
            hit = (target for event in events for target in event.targets if event.key in _HITS)
            return any(start <= quantity.head < end for start, end in hit)
        return quantity.outcome is Outcome.STRIKES and own is not None and own.carried_out
    return bool(events) or _is_carried_out(scene, quantity)


def _is_carried_out(scene: Scene, quantity: Quantity) -> bool:
    """«10 مقاتلات شاركت في توجيه الضربات»: an event stands in the clause behind."""
    events = scene.events[scene.page.sentence(quantity.start)]
    return any(0 < event.index - quantity.end < 12 for event in events)


def _none(scene: Scene) -> Iterator[Result]:
    """The zeros, where no number is told."""
    quantities = scene.stages.quantities
    counted = {index for quantity in quantities for index in range(quantity.start, quantity.end)}
    return none_results(scene.page, scene.stages.cues, scene.stages.sayings.frames, counted)
