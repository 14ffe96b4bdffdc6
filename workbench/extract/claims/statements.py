"""Drafts of what is denied, doubted, intended or ruled out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.drafts import kind_of
from workbench.extract.claims.owners import held, is_impersonal, is_own, subject_of, treated
from workbench.extract.events.event import Event, Words
from workbench.extract.grammar.clauses import Clause
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.saying.attribution import Holder
from workbench.extract.saying.polarity import Cue
from workbench.extract.saying.saying import Saying
from workbench.extract.scene.scene import Scene
from workbench.extract.words.lexicon import Class, Word
from workbench.extract.words.rules import Rules
from workbench.model import Polarity

_LONGEST = 40  # words of a clause that a claim without a count shows
_STATED = frozenset((Polarity.DENIED, Polarity.NOT_CONFIRMED, Polarity.INTENDED, Polarity.RULED_OUT))
_OWN_VOICE = frozenset(("polarity.negation", "polarity.never", "polarity.future", "polarity.refuse"))
_TELLING = frozenset(("deny", "rule_out", "doubt", "claim", "expect"))
_LINKS = frozenset(("رابط", "صله", "علاقه"))
_ASIDES = 3  # clauses behind a verb, of which one says what it is about
_SHORTEST = 3  # words; «لا يوجد» alone says nothing


def whole(scene: Scene, draft: Draft, clause: Clause) -> Draft:
    """The draft over its clause, up to the next mark."""
    page, end = scene.page, draft.end
    while end < min(clause.end, draft.start + _LONGEST) and page.words[end].form not in "،.:؛":
        end += 1
    targets = draft.targets or (tuple(draft.event.targets) if draft.event else ())
    draft.end, draft.targets = end, targets
    return draft


# ------------------------------------------------------------------ cues


def turned(scene: Scene, rules: Rules, found: Sequence[Draft]) -> Iterator[Draft]:
    """What is denied, doubted, intended or ruled out where nothing that was `found` tells of it."""
    seen = {(scene.clauses.number(draft.anchor), draft.polarity) for draft in found}
    told: dict[Polarity, list[int]] = {}
    for draft in sorted(found, key=lambda draft: draft.anchor):
        told.setdefault(draft.polarity, []).append(draft.anchor)
    for cue in scene.stages.cues:
        anchors = told.get(cue.polarity, []) if cue.polarity else []
        if bisect_left(anchors, cue.start) == bisect_left(anchors, cue.end):
            yield from _of_cue(scene, rules, cue, seen)
    for frame in scene.stages.sayings.frames:
        yield from _of_saying(scene, rules, frame, seen)


def _of_cue(scene: Scene, rules: Rules, cue: Cue, seen: set[tuple[int, Polarity]]) -> Iterator[Draft]:
    """What a named source denies, doubts, intends or rules out, though no event of ours is in it."""
    number = scene.clauses.number(cue.start)
    if cue.polarity not in _STATED or (number, cue.polarity) in seen or cue.rule == "polarity.absence":
        return
    frames = (frame for frame in scene.stages.sayings.near(cue.start) if frame.frame == cue.start)
    if any(_tells(frame) and frame.source for frame in frames):
        return  # «يعتقد المحققون أن»: what a frame of saying tells, its source answers for
    if _is_idle(scene, cue):
        return
    clause = scene.clauses.all[number]
    subject = subject_of(scene, cue.start, clause)
    holder = scene.stages.sayings.at(cue.start)
    own = is_own(scene, cue.rule, cue.start) and not is_impersonal(scene, cue.start, clause)
    owner = subject if own else None
    holder = held(scene, holder, owner or _source_behind(scene, cue, clause), cue.rule, clause)
    if _says_nothing(scene, cue, holder, subject):
        return
    start = min(cue.start, subject[0]) if subject and subject[0] >= clause.start else cue.start
    predicate = scene.page.words[cue.start].form.startswith("ليس")
    if predicate or cue.rule == "polarity.escape":  # «ما نشر عن القصف غير صحيح»
        start = clause.start + scene.page.has(clause.start, Class.COMPLEMENTIZER)
    actor = scene.stages.reader.marked(cue.start, clause.end) or _charged(scene, cue, clause) or subject
    targets = against(scene, cue.start, clause.end) or treated(scene, cue.start, clause)
    draft = statement(scene, rules, start, cue.start, cue.polarity, holder, cue.rule, None)
    over = replace(clause, end=max(clause.end, cue.end))  # «يعتقد أنه …»: with what hangs on it
    draft.actor, draft.targets = actor, targets
    draft.end = cue.end if cue.alone else draft.end
    draft = whole(scene, draft, over)
    if draft.end - draft.start < _SHORTEST:  # «ولم يتضح | ما إذا سقط ضحايا»
        stop = scene.page.sentences[clause.sentence].stop
        draft.end = _next_start(scene, draft, stop)
        draft = whole(scene, draft, replace(over, end=stop))
    if draft.end - draft.start >= _SHORTEST:
        seen.add((number, cue.polarity))
        yield draft


def _next_start(scene: Scene, draft: Draft, stop: int) -> int:
    """Where a clause of two words and more begins behind a draft of none, before the end of the sentence."""
    number = scene.clauses.number(draft.end - 1) + 1
    for clause in scene.clauses.all[number : number + _ASIDES]:
        if clause.start >= stop:
            break
        if clause.end - clause.start > 1:
            return clause.start + 1
    return draft.end


def _charged(scene: Scene, cue: Cue, clause: Clause) -> Words | None:
    """«وجهت النيابة إلى الحارس تهمة القتل»: who is charged."""
    if cue.rule != "polarity.charged":
        return None
    page = scene.page
    for at in range(cue.start + 1, clause.end):
        first = at + (page.words[at].form == "الي")
        if first > at or page.words[at].preposition == "ل":
            end = phrase_end(page, first, clause.end)
            return (first, max(end, first + 1)) if first < clause.end else None
    return None


def _source_behind(scene: Scene, cue: Cue, clause: Clause) -> Words | None:
    """«واستبعد المصدر دخول القوات»: a source answers for what it rules out, and does nothing."""
    if cue.rule != "polarity.avoid" or not scene.page.has(cue.start, Class.SAY):
        return None
    end = phrase_end(scene.page, cue.start + 1, clause.end)
    return (cue.start + 1, end) if scene.page.has(cue.start + 1, Class.BODY | Class.PERSON) else None


def _is_idle(scene: Scene, cue: Cue) -> bool:
    """«وليسوا أربعة» only corrects, «ورشة لا صلة لها بالنفط», «أربعة رعاة لا صلة لهم» only describe."""
    noun = _noun_before(scene, cue)
    corrects = scene.page.words[cue.start].form.startswith(("وليس", "فليس"))
    linked = any(word.lemmas & _LINKS for word in scene.page.words[cue.start + 1 : cue.start + 2])
    described = noun is not None and not noun.article
    return corrects or described or (linked and cue.start in scene.behind_people)


def _noun_before(scene: Scene, cue: Cue) -> Word | None:
    """The noun that a negation stands right behind."""
    before = scene.page.words[cue.start - 1]
    noun = before.mask & Class.NOMINAL and not is_verb(before)
    return before if cue.rule == "polarity.negation" and noun else None


def _says_nothing(scene: Scene, cue: Cue, holder: Holder, subject: Words | None) -> bool:
    """What the report itself does not have happen is no claim, but of a body that it names."""
    if _noun_before(scene, cue):
        return False
    own = subject is not None and _is_body(scene, subject)
    return holder.holder is None and cue.rule in _OWN_VOICE and not own


def _is_body(scene: Scene, words: Words) -> bool:
    """Whether words name a body or people, of whom a report itself may say what they did not do."""
    return scene.page.has(words[0], Class.BODY) or words[0] in scene.page.parties


def _tells(frame: Saying) -> bool:
    """Whether a verb of saying denies or doubts what it says, or tells of what has not happened."""
    return frame.kind in _TELLING and not frame.trailing


def _of_saying(scene: Scene, rules: Rules, frame: Saying, seen: set[tuple[int, Polarity]]) -> Iterator[Draft]:
    """What a verb of denying or ruling out says by itself: «نفى سقوط قتلى», «وهو ما نفاه الجيش»."""
    if not _tells(frame):
        return
    number = scene.clauses.number(min(frame.start, len(scene.page) - 1))
    start = frame.start
    empty = scene.page.is_mark(start, ".،؛\n") or start >= frame.end or _goes_on(scene, start)
    if empty:  # «وهو ما نفاه الجيش»: what was said before
        start, number = frame.frame, scene.clauses.number(frame.frame)
    holder, polarity, cue = scene.said(frame.start)
    if empty:
        holder, polarity, cue = scene.stages.sayings.of(frame), Polarity.DENIED, "saying.deny"
    if polarity not in _STATED or holder.holder is None or (number, polarity) in seen:
        return
    seen.add((number, polarity))
    event = _told_before(scene, frame.frame) if empty else None
    draft = statement(scene, rules, start, start, polarity, holder, cue, event)
    clause = scene.clauses.all[number]
    if draft.actor is None and not empty:
        draft = replace(draft, actor=subject_of(scene, start, clause))
    if frame.source and _is_link(scene, start):
        actor = _whose(scene, start, clause.end) or frame.source
        draft = replace(draft, actor=actor, targets=_linked(scene, start, clause.end))
    yield whole(scene, draft, clause)


def _goes_on(scene: Scene, index: int) -> bool:
    """«نفت الشرطة ذلك، | مؤكدة أن»: what is said there is not what was denied."""
    return any(frame.frame == index for frame in scene.stages.sayings.near(index))


def _is_link(scene: Scene, start: int) -> bool:
    """«نفى أي علاقة بالهجوم», «نفى مسؤوليته»: what is denied is one's own part in it."""
    words = scene.page.words[start : start + 3]
    return any(word.lemmas & (scene.page.lists["deed"] | _LINKS) for word in words)


def _whose(scene: Scene, start: int, stop: int) -> Words | None:
    """«نفت ضلوع رجالها», «نفت علاقة الحرس بالهجوم»: whose part in it is denied."""
    page = scene.page
    for at in range(start, min(start + _SHORTEST, stop - 1)):
        named = page.has(at + 1, Class.BODY | Class.PERSON) and not page.words[at + 1].preposition
        if page.words[at].lemmas & (page.lists["deed"] | _LINKS) and named:
            return (at + 1, max(phrase_end(page, at + 1, stop), at + 2))
    return None


def _linked(scene: Scene, start: int, stop: int) -> tuple[Words, ...]:
    """With whom or what somebody has nothing to do."""
    page = scene.page
    for at in range(start, stop):
        first = at + (page.words[at].form == "مع")
        if first > at or page.words[at].preposition == "ب":
            end = max(phrase_end(page, first, stop), first + 1)
            return ((first, min(end, stop)),) if first < stop else ()
    return ()


def _told_before(scene: Scene, index: int) -> Event | None:
    before = [event for event in scene.events[scene.page.sentence(index)] if event.index < index]
    return before[-1] if before else None


def statement(
    scene: Scene,
    rules: Rules,
    start: int,
    anchor: int,
    polarity: Polarity,
    holder: Holder,
    cue: str,
    event: Event | None,
) -> Draft:
    kind = kind_of(scene, rules, anchor, event, "unknown") if event else rules.events["statement"]
    return Draft(
        start=start,
        end=anchor + 1,
        anchor=anchor,
        polarity=polarity,
        holder=holder,
        event=event,
        kind=kind,
        places=scene.places_of(anchor, None, event) or [],
        date=scene.date_of(event.first.index, None, event) if event else None,
        actor=event.doer() if event else None,
        rule="+".join(filter(None, (cue, holder.rule))),
    )


def against(scene: Scene, start: int, stop: int) -> tuple[Words, ...]:
    """«جرائم ضد المدنيين», «بحق السجناء»: to whom it was done."""
    page = scene.page
    for at in range(start, min(stop, start + _LONGEST) - 1):
        if page.words[at].form in ("ضد", "بحق"):
            end = phrase_end(page, at + 1, stop)
            return ((at + 1, end),) if end > at + 1 else ()
    return ()
