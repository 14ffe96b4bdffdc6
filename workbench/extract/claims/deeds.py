"""Drafts of what somebody is charged with, threatens, or claims as their own doing."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.drafts import kind_of
from workbench.extract.claims.owners import acting
from workbench.extract.claims.statements import against, statement, whole
from workbench.extract.events.event import Event, Words
from workbench.extract.grammar.clauses import Clause, Link
from workbench.extract.grammar.phrases import phrase_end
from workbench.extract.saying.attribution import Holder
from workbench.extract.scene.scene import Scene
from workbench.extract.words.lexicon import Class
from workbench.extract.words.rules import Rules
from workbench.model import Polarity


def charged(scene: Scene, rules: Rules) -> Iterator[Draft]:
    """«اتهم المجلس القوات بقصف السوق», «توعد التنظيم المدينة بالقصف»."""
    # Where a count tells of what somebody is charged with, it is the claim.
    counted = {scene.clauses.number(result.quantity.start) for result in scene.stages.results}
    for frame in scene.stages.sayings.frames:
        if not frame.rule.startswith("charge.") or frame.start >= frame.end:
            continue
        clause = scene.clauses.at(frame.start)
        stop = min(frame.end, clause.end)
        event = next((at for at in scene.events[clause.sentence] if frame.start <= at.index < stop), None)
        holder = scene.stages.sayings.of(frame)
        threat = frame.kind == "threaten"
        nobody = holder.holder is None and (threat or frame.about is None)
        if nobody or scene.clauses.number(frame.start) in counted:
            continue
        polarity = Polarity.INTENDED if threat else Polarity.NOT_CONFIRMED
        start = min(frame.frame, frame.source[0]) if frame.source else frame.frame
        draft = statement(scene, rules, start, frame.start, polarity, holder, frame.rule, event)
        targets = tuple(event.targets) if event else ()
        targets = targets or against(scene, frame.start, clause.end)
        if threat and frame.about:
            targets = (frame.about, *targets)
        draft = replace(draft, actor=frame.source if threat else frame.about, targets=targets)
        yield whole(scene, draft, clause)


def claimed(scene: Scene, rules: Rules) -> Iterator[Draft]:
    """«أعلن التنظيم مسؤوليته»: holder and doer are one."""
    for hit in scene.stages.hits:
        denied = scene.page.has(hit.start - 1, Class.NEGATION)
        if hit.rule.family != "responsibility" or denied:
            continue
        if scene.said(hit.start)[1] is not Polarity.AFFIRMED:
            continue
        clause = scene.clauses.at(hit.start)
        subject = _behind(scene, hit.start + 1, clause)
        subject = subject or acting(scene, scene.stages.sayings.subjects.before(hit.start))
        subject = subject or scene.stages.reader.doers.subject(hit.start) or _issuer(scene, hit.start)
        if subject is None:
            continue
        event = next((event for event in scene.events[clause.sentence] if event.index > hit.start), None)
        holder = Holder(scene.stages.sayings.name(subject), (), "responsibility", hit.rule.name, hit.start)
        start = subject[0] if clause.start <= subject[0] < hit.start else hit.start
        draft = statement(scene, rules, start, hit.start, Polarity.AFFIRMED, holder, "", event)
        targets = _targets(scene, event, clause.sentence) if event else ()
        kind = kind_of(scene, rules, hit.start, event, "unknown")
        draft = replace(draft, actor=subject, targets=targets, kind=kind, end=hit.end)
        yield whole(scene, draft, _with_relative(scene, clause))


def _behind(scene: Scene, start: int, clause: Clause) -> Words | None:
    """«الهجوم الذي أعلن تنظيم جهادي مسؤوليته عنه»: a body behind the verb, whatever stands before it."""
    if start < clause.end and scene.page.words[start].form in scene.page.lists["some_of"]:
        start += 1  # «هجمات تبنى بعضها التنظيم»
    end = phrase_end(scene.page, start, clause.end)
    named = start in scene.page.parties or scene.page.has(start, Class.BODY)
    return (start, end) if end > start and named and scene.can_act(start) else None


def _issuer(scene: Scene, index: int) -> Words | None:
    """«وفي بيان للجماعة … أعلنت مسؤوليتها»: whose document it stands in."""
    page = scene.page
    for at in range(index - 2, page.sentences[page.sentence(index)].start - 1, -1):
        owned = page.words[at + 1].preposition == "ل" and page.has(at + 1, Class.BODY)
        if page.words[at].tag("kind") == "document" and owned:
            return (at + 1, max(phrase_end(page, at + 1, index), at + 2))
    return None


def _targets(scene: Scene, event: Event, sentence: int) -> tuple[Words, ...]:
    """What was hit, as the sentence tells it: «التفجير الذي استهدف المسجد»."""
    if event.targets:
        return tuple(event.targets)
    behind = (other for other in scene.events[sentence] if other.index > event.index and other.targets)
    return tuple(next(behind, event).targets)


def _with_relative(scene: Scene, clause: Clause) -> Clause:
    """A clause with the relative one behind it."""
    number = scene.clauses.number(clause.start) + 1
    if number < len(scene.clauses.all) and scene.clauses.all[number].link is Link.RELATIVE:
        return replace(clause, end=scene.clauses.all[number].end)
    return clause
