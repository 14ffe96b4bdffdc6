"""Drafts of claims without counts: what was hit, and where."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.deeds import charged, claimed
from workbench.extract.claims.drafts import kind_of
from workbench.extract.claims.grounds import is_grounded
from workbench.extract.claims.owners import doer_under, held, own_subject
from workbench.extract.claims.participants import with_participants
from workbench.extract.claims.statements import turned, whole
from workbench.extract.events.event import Event, Words
from workbench.extract.grammar.clauses import Clause
from workbench.extract.grammar.phrases import CLOSERS, is_verb, phrase_end
from workbench.extract.places.chains import Chain
from workbench.extract.scene.scene import Scene
from workbench.extract.words.lexicon import Class
from workbench.extract.words.rules import Rules
from workbench.model import Polarity
from workbench.text.tokens import TokenKind


def assertion_drafts(scene: Scene, rules: Rules, told: Sequence[Draft]) -> list[Draft]:
    """The claims of events that no count has told, of cues without an event, and of responsibility."""
    sentence = scene.page.sentence
    used = {
        (sentence(draft.anchor), draft.event.first.index, draft.polarity) for draft in told if draft.event
    }
    used_clauses = {scene.clauses.number(draft.anchor) for draft in told}
    found = [*claimed(scene, rules), *charged(scene, rules)]
    charges = [range(draft.anchor, draft.end) for draft in found if draft.rule.startswith("charge")]
    for event in scene.stages.events:
        if any(event.index in words for words in _near(charges, event.index)):
            continue
        if event.clause not in used_clauses or (event.verb and not event.outcome):
            for draft in _of_event(scene, rules, event):
                again = (sentence(event.index), event.first.index, draft.polarity) in used
                if not again or event.clause not in used_clauses:
                    found.append(draft)
    found += turned(scene, rules, [*found, *told])
    return [with_participants(scene, draft) for draft in found]


def _near(charges: Sequence[range], index: int) -> Sequence[range]:
    """The last charge that begins before a word."""
    at = bisect_right(charges, index, key=lambda words: words.start)
    return charges[max(0, at - 1) : at]


# ------------------------------------------------------------------ events


_WHEN = frozenset(("في", "خلال", "اثناء", "من", "رغم", "ضمن"))


@dataclass(frozen=True, slots=True)
class Item:
    """One of the things an event is told of: its words, where they are, whether it is a place itself."""

    start: int
    end: int
    chain: Chain | None
    is_place: bool


def _of_event(scene: Scene, rules: Rules, event: Event) -> Iterator[Draft]:
    """One claim for each location; what is hit at one location stands in one claim."""
    holder, polarity, cue = scene.said(event.index)
    if polarity is None or not (_is_told(scene, event) or (cue and _is_turned(scene, event, cue))):
        return
    if (event.lemma in scene.page.lists["fired"] and _is_part(scene, event)) or _is_described(scene, event):
        return
    clause = scene.clauses.all[event.clause]
    start = _beginning(scene, event, clause, cue)
    subject = own_subject(scene, cue, start, clause)
    holder = held(scene, holder, subject, cue, clause)
    items = _items(scene, event, clause)
    draft = Draft(
        start=start,
        end=max(event.index + 1, items[0].end if items else 0),
        anchor=event.index,
        polarity=polarity,
        holder=holder,
        event=event,
        kind=kind_of(scene, rules, event.index, event, "unknown"),
        places=scene.places_of(event.index, None, event) or [],
        date=scene.date_of(event.index, None, event),
        actor=subject or scene.actor_of(event.index, event) or _doer(scene, event, cue, start, clause),
        rule="+".join(filter(None, (f"event.{event.key}", holder.rule, cue))),
    )
    if event.passive and not event.targets:
        draft = replace(draft, targets=_patient(scene, event, clause))
    if dead := _dead_of(scene, event):
        draft = replace(draft, start=min(start, dead[0] - 1), targets=(dead,))
    if not is_grounded(scene, draft):
        if polarity is Polarity.AFFIRMED:
            return
        draft = replace(draft, kind=rules.events["statement"])
    yield from _located(scene, draft, items) if items else [whole(scene, draft, clause)]


def _patient(scene: Scene, event: Event, clause: Clause) -> tuple[Words, ...]:
    """«القائد أصيب», «أصيب القائد»: to whom it was done."""
    before = scene.stages.sayings.subjects.before(event.index)
    end = phrase_end(scene.page, event.index + 1, clause.end)
    behind = (event.index + 1, end) if end > event.index + 1 else None
    return tuple(words for words in (before or behind,) if words)


def _doer(scene: Scene, event: Event, cue: str, start: int, clause: Clause) -> Words | None:
    """«قال الجيش إنه قصف الموقع»: who speaks; «لم يرتكب الجيش جريمة»: the subject of the cue's verb."""
    frames = scene.stages.sayings.near(event.index) if scene.said(event.index)[0].kind == "admit" else ()
    admitted = [frame.source for frame in frames if frame.kind == "admit" and frame.start <= event.index]
    if admitted and admitted[-1]:
        return admitted[-1]  # «أقر الجيش بقصف الملجأ»
    told = cue or (event.verb and not event.passive)
    return doer_under(scene, cue, start, event.index, clause) if told else None


def _is_told(scene: Scene, event: Event) -> bool:
    """Whether a verb tells of it: its own, one that carries it, or one of saying («أعلن مقتل القائد»)."""
    if event.verb or event.carried_out or _dead_of(scene, event):
        return True
    opened = scene.page.has(event.index - 1, Class.COMPLEMENTIZER) or scene.page.is_mark(event.index - 1, ":")
    return not opened and not event.definite and _is_said(scene, event)


def _dead_of(scene: Scene, event: Event) -> Words | None:
    """«توفي السجين فلان تحت التعذيب»: who died of it, where no count tells."""
    page, start = scene.page, scene.clauses.all[event.clause].start
    if page.words[event.index - 1].form != "تحت":
        return None
    deaths = (at for at in range(event.index - 2, start - 1, -1) if page.has(at, Class.OUTCOME))
    verb = next((at for at in deaths if is_verb(page.words[at])), event.index)
    end = phrase_end(page, verb + 1, event.index)
    return (verb + 1, end) if end > verb + 1 else None


def _is_said(scene: Scene, event: Event) -> bool:
    """Whether a noun is the very thing that somebody says, denies, doubts: «شكك في مقتل القائد»."""
    first = event.index - scene.page.has(event.index - 1, Class.PREPOSITION)
    return any(frame.start in (first, event.index) for frame in scene.stages.sayings.near(event.index))


def _is_described(scene: Scene, event: Event) -> bool:
    """«الغارة ليست مشبوهة»: the noun is not what is said, but what it is not."""
    behind = scene.page.words[event.index + 1 : event.index + 2]
    return not event.verb and any(word.form.startswith("ليس") for word in behind)


def _is_part(scene: Scene, event: Event) -> bool:
    """Whether a noun stands right behind another one that it belongs to."""
    page, before = scene.page, event.index - 1
    if before < 0 or page.kinds[before] is not TokenKind.WORD or page.words[event.index].clitics:
        return False
    word = page.words[before]
    noun = not word.article and not is_verb(word) and not word.mask & (CLOSERS | Class.QUANTITY)
    return noun and before not in page.walls and before not in scene.stages.reader.by_index


def _is_turned(scene: Scene, event: Event, cue: str) -> bool:
    """Whether a cue turns an event noun itself («دون شن هجوم»), not one that says when («منذ الضربات»)."""
    page = scene.page
    if _is_said(scene, event):
        return True
    before = [page.words[at] for at in range(max(0, event.index - 2), event.index)]
    if cue == "polarity.negation" or cue.startswith("saying."):
        return not any(word.mask & Class.PREPOSITION for word in before)
    return not any(word.stem in page.lists["after"] or word.form in _WHEN for word in before)


def _beginning(scene: Scene, event: Event, clause: Clause, cue: str) -> int:
    """From the subject on, where it stands before the verb; from the cue on where one turns the clause."""
    start = event.index
    for other in scene.cues[clause.sentence] if cue else ():
        if clause.start <= other.start < start:
            start = other.start
    if event.actor and clause.start <= event.actor[0] < start:
        start = event.actor[0]
    return start


def _items(scene: Scene, event: Event, clause: Clause) -> list[Item]:
    """What is told behind the event, cut at «و»: «المحكمة والدوار في مدينة X، وقرية Y»."""
    page = scene.page
    begin = event.targets[0][0] if event.targets else 0
    chains = [chain for chain in scene.chains[clause.sentence] if event.index < chain[0].start < clause.end]
    first = min((place.begins for chain in chains for place in chain), default=0)
    begin = min(begin or first, first or begin)
    if not begin:
        return []
    ends = page.sentences[clause.sentence].stop
    stop = min(clause.end, ends)
    there = scene.chains[clause.sentence]
    spots = {place.start for chain in there for place in chain if place.skip}
    starts = [begin, *(at for at in range(begin + 1, stop) if _begins_item(scene, at, at in spots))]
    return [_item(scene, start, end, chains) for start, end in zip(starts, (*starts[1:], stop), strict=True)]


def _begins_item(scene: Scene, index: int, spot: bool) -> bool:
    """Whether «و» begins another thing; on the name of a `spot` no table knows it."""
    page = scene.page
    word = page.words[index]
    joined = word.conjunction or (spot and word.form.startswith("و"))
    if not joined or is_verb(word) or word.mask & (Class.ADJECTIVE | Class.PREPOSITION | Class.ADVERB):
        return False
    return not word.preposition and index not in page.walls


def _item(scene: Scene, start: int, end: int, chains: Sequence[Chain]) -> Item:
    inside = [place for chain in chains for place in chain if start <= place.start < end]
    head = [place for place in inside if place.begins == start]
    site = bool(head) and head[0].site
    chain = [place for place in inside if not (site and place is head[0])]
    over = phrase_end(scene.page, start, end)
    return Item(
        start,
        max([over, *(place.end for place in inside)]),
        sorted(chain, key=lambda p: p.rank) or None,
        bool(head) and not site,
    )


def _located(scene: Scene, draft: Draft, items: Sequence[Item]) -> Iterator[Draft]:
    """One draft for each location; what has none is where the next thing is, else where the first one is."""
    groups: list[list[Item]] = []
    for item in items:
        if (groups and not item.is_place and groups[-1][-1].chain is None) or (groups and item.chain is None):
            groups[-1].append(item)
        else:
            groups.append([item])
    targets = tuple(draft.targets)
    for number, group in enumerate(groups):
        own = tuple(
            (item.start, phrase_end(scene.page, item.start, item.end)) for item in group if not item.is_place
        )
        targets = tuple(words for words in own if words[1] > words[0]) or targets
        place = next((item.chain for item in group if item.chain), None)
        start = draft.start if number == 0 else group[0].start
        yield replace(
            draft, start=start, end=group[-1].end, targets=targets, places=place or draft.places, counts=[]
        )
