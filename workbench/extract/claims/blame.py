"""Who did it where no verb says so: the other side of a fight, or who announces a deed of his own."""

from collections.abc import Sequence

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.victims import is_attacker, is_victim, words_of
from workbench.extract.events.event import Event, Words
from workbench.extract.events.events import is_blow_of
from workbench.extract.grammar.clauses import Link
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.scene.scene import Scene
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Word
from workbench.model import Outcome, Polarity, Subgroup
from workbench.text.values import Modifier

# What nobody does to anybody: a doer told of in such an event is not the one who is to blame.
_QUIET = ("accident", "disaster", "agreement", "protest", "statement")
_PEACEFUL = frozenset((*_QUIET, "overflight", "withdrawal", "disrupted", "judicial"))
_HURT = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)
HELD = (Outcome.ABDUCTED, Outcome.DETAINED)
_SENTENCES_ON = 2
_NEAR = 4  # words from «محتجزين» to «لدى»
_ARMS = ("force", "group", "craft")
_CLAUSES_BACK = 4
_SUFFER = ("victim", "patient", "occur", "witness", "be", "near", "event")
_ARMED = {Subgroup.SOLDIERS: "force", Subgroup.POLICE: "force", Subgroup.MILITANTS: "group"}


def settle_doer(scene: Scene, draft: Draft) -> None:
    """Fill in or take back who hit those that a claim counts: nobody is his own victim."""
    if not draft.counts or not draft.counts[0][1].outcome.of_people:
        return
    wrong = is_victim(scene, draft, draft.actor) or is_harmless(draft) if draft.actor else False
    wrong = wrong or is_suffered(scene, draft)
    if wrong or _is_of_the_blow(scene, draft) or _is_freed(scene, draft):
        draft.actor = None
    if draft.counts[0][1].outcome in HELD and (holding := _keeper(scene, draft)):
        draft.actor = holding
    if draft.actor and _kind(scene, draft.actor) == "group" and (told := _announcer(scene, draft)):
        draft.actor = told  # «أعلن الجيش مقتل 10 إرهابيين بعدما صد هجوما للجماعة»
    if draft.actor is None and not is_accident(draft):
        draft.actor = _opponent(scene, draft) or _repeller(scene, draft)
        draft.actor = draft.actor or _announcer(scene, draft) or _driver(scene, draft)
        draft.actor = draft.actor or _at_work(scene, draft)


def is_own_force(scene: Scene, draft: Draft, party: Words) -> bool:
    """Whether those counted are soldiers or police of no other country or side, and the party a force."""
    if not _is_armed_as(scene, draft, party, ("force",)):
        return False
    spans = [words_of(scene, count.span) for _, count in draft.counts]
    counted = [at for span in spans if span for at in range(*span)]
    page = scene.page
    return not any(at in page.parties or page.words[at].of(Part.NATIONALITY) for at in counted)


def may_be_lent(scene: Scene, party: Words) -> bool:
    """Whether a party told of elsewhere in a report is armed or a country: none that only may be a name."""
    if scene.page.words[party[0]].pronoun:
        return False  # «قتلوا على يد خاطفيهم»: theirs, and nobody else's
    return _kind(scene, party) in _ARMS or scene.stages.reader.doers.placed.get(party[0], False)


def blame_going_on(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """Those hurt who are told of right behind others of their kind were hit by the same, if by anybody."""
    before: Draft | None = None
    for draft in ordered:
        if not draft.counts or draft.counts[0][1].outcome not in _HURT:
            continue
        if before is not None and draft.actor is None and _goes_on(scene, before, draft, shifts):
            draft.actor = before.actor
        before = draft if draft.actor else None


def is_of_war(scene: Scene, draft: Draft) -> bool:
    """«أسفر النزاع عن ألف قتيل»: what came of a war is nobody's of whom the report has told."""
    return draft.event is not None and draft.event.first.lemma in scene.page.lists["war"]


def _goes_on(scene: Scene, before: Draft, draft: Draft, shifts: set[int]) -> bool:
    """Whether a claim tells on of the event before: no event of its own, no look back, the same people."""
    here, there = (scene.page.sentence(one.anchor) for one in (draft, before))
    if here - there > _SENTENCES_ON or shifts & set(range(there + 1, here + 1)) or is_accident(draft):
        return False
    event, party = draft.event, before.actor
    if is_of_war(scene, draft) and here != there:
        return False
    anew = event is not None and event.tells and not event.definite and event.same_as is None
    if (anew and here != there) or scene.times.is_background(draft.anchor) or party is None:
        return False
    if scene.times.is_turned(draft.anchor):
        return False
    alike = {count.status for _, count in draft.counts} & {count.status for _, count in before.counts}
    own = is_victim(scene, draft, party) or is_own_force(scene, draft, party)
    own = own or _is_armed_as(scene, draft, party, ("fighter",))
    return bool(alike) and may_be_lent(scene, party) and not own


def _is_freed(scene: Scene, draft: Draft) -> bool:
    """«حرر الجيش 17 رهينة»: who sets free did not take."""
    event = draft.event
    freed = event is not None and event.lemma in scene.page.lists["frees"] and event.actor == draft.actor
    return freed and draft.counts[0][1].outcome in HELD


def _keeper(scene: Scene, draft: Draft) -> Words | None:
    """«محتجزين لدى الجماعة», «من أيدي الجماعة»: who holds them, not who set them free."""
    page, clause = scene.page, scene.clauses.at(draft.anchor)
    for at in range(draft.anchor, min(clause.end, draft.anchor + _NEAR)):
        if page.words[at].form in ("لدي", "بيد", "عند") or page.words[at].stem in page.lists["hands"]:
            end = phrase_end(page, at + 1, clause.end)
            return (at + 1, end) if end > at + 1 and scene.can_act(at + 1) else None
    return None


def is_suffered(scene: Scene, draft: Draft) -> bool:
    """«تكبدت الميليشيا عشرات القتلى»: of a verb of losses the subject has them, and nobody did it."""
    clause = scene.clauses.at(draft.anchor)
    before = scene.page.words[clause.start : draft.anchor]
    told = draft.actor is not None and clause.start <= draft.actor[0] > draft.anchor
    return not told and any(is_verb(word) and word.lemmas & scene.page.lists["loses"] for word in before)


def _is_of_the_blow(scene: Scene, draft: Draft) -> bool:
    """«قتل مهاجم في الهجوم»: who struck it did not."""
    return is_attacker(scene, draft) and is_blow_of(draft.event, draft.actor)


def is_harmless(draft: Draft) -> bool:
    """Whether the doer is one of an accident, or of something by which nobody comes to harm."""
    event = draft.event.first if draft.event else None
    return is_accident(draft) or (event is not None and event.key in _PEACEFUL and draft.actor == event.actor)


def is_accident(draft: Draft) -> bool:
    """Whether nobody is to blame: of an accident, or of what somebody denies that anybody came to."""
    if draft.holder.kind == "deny" and any(count.modifier is Modifier.NONE for _, count in draft.counts):
        return True
    return draft.kind.sub_event_type in ("Accident", "Disaster")


def _opponent(scene: Scene, draft: Draft) -> Words | None:
    """«قتل جنديان في اشتباكات مع المهربين»: the side of the fight that the dead are not of."""
    told = (draft.event, draft.event.first) if draft.event else ()  # «المواجهات مع X» itself names a side
    event = next((one for one in told if one.sides), None if told else _fight_before(scene, draft))
    sides = event.sides if event and not _is_aside(scene, draft, event) else []
    own = [side for side in sides if _is_called_so(scene, draft, side)]
    alone = len(sides) == 1  # «حوثيون في كمين للمقاومة»: two groups fight each other, no two armies
    own = own or [side for side in sides if _is_armed_as(scene, draft, side, ("force",) if alone else _ARMS)]
    others = [side for side in sides if side not in own]
    if len(others) != 1 or (len(sides) > 1 and not own):
        return None
    return others[0]


def _fight_before(scene: Scene, draft: Draft) -> Event | None:
    """«المعارك بين الجيش والجماعة … قتل 30 من الجماعة»: the fight told last, and nothing since."""
    here = scene.page.sentence(draft.anchor)
    told = (scene.events[at] for at in range(here - 1, max(-1, here - 1 - _SENTENCES_ON), -1))
    last = next((events[-1] for events in told if events), None)
    fight = last is not None and len(last.sides) > 1 and not scene.times.is_background(draft.anchor)
    return last if fight else None


def _repeller(scene: Scene, draft: Draft) -> Words | None:
    """«قتل 9 مسلحين في هجوم تصدى له الجيش»: who beats off fighters has killed them."""
    counts = [count for _, count in draft.counts]
    if not all(count.subgroup is Subgroup.MILITANTS and count.outcome in _HURT for count in counts):
        return None
    events = scene.events[scene.page.sentence(draft.anchor)]
    beaten = (event.actor for event in events if event.lemma in scene.page.lists["repels"])
    return next((actor for actor in beaten if actor and not is_victim(scene, draft, actor)), None)


def _is_aside(scene: Scene, draft: Draft, event: Event) -> bool:
    """«قتيلان كانا يديران معارك ضد X»: a fight behind the dead that no «في» joins to their death."""
    before, fight = scene.page.words[event.index - 1], scene.page.words[event.index]
    joined = (
        before.mask & Class.PREPOSITION or before.tag("subject") or fight.preposition or fight.conjunction
    )
    return event.index > draft.anchor and not event.verb and not joined


def _is_called_so(scene: Scene, draft: Draft, side: Words) -> bool:
    """Whether a side is called as the victims are, be it only «مسلحون»."""
    words, clause = scene.page.words, scene.clauses.at(draft.anchor)
    if clause.link is Link.RELATIVE and side[1] in (clause.start, clause.start - 1):
        return True  # «معارك مع المتمردين، الذين أسر 5 منهم»
    counted = [words_of(scene, count.span) for _, count in draft.counts]
    called = {lemma for span in counted if span for at in range(*span) for lemma in words[at].lemmas}
    return bool(words[side[0]].lemmas & called) or is_victim(scene, draft, side)


def _is_armed_as(scene: Scene, draft: Draft, side: Words, arms: Sequence[str]) -> bool:
    """Whether those counted are soldiers and the side an army, or fighters and the side a group."""
    kinds = {_ARMED.get(count.subgroup) for _, count in draft.counts if count.subgroup} - {None}
    kind = _kind(scene, side)
    fighters = scene.page.words[side[0]].tag("kind") == "fighter"
    return kind in kinds and (kind in arms or (fighters and "fighter" in arms))


def _kind(scene: Scene, party: Words) -> str:
    """Whether a party is a force or a group, as its first words say."""
    page = scene.page
    for at in range(*party):
        if at in page.parties:
            return page.parties[at].meanings[0].kind
        body = page.words[at].of(Part.BODY)
        if body:
            return "group" if body.entry["kind"] == "fighter" else body.entry["kind"]
    return ""


def _announcer(scene: Scene, draft: Draft) -> Words | None:
    """«أعلنت الشرطة اعتقال ثلاثة»: a force that tells of an arrest, or of militants killed, did it itself."""
    holder = draft.holder.holder
    if holder is None or draft.polarity is not Polarity.AFFIRMED:
        return None
    words = words_of(scene, holder.span)
    if draft.holder.kind == "admit":  # «اعترف التحالف بمقتل 350»
        own = words is None or is_victim(scene, draft, words)  # «أقرت الحركة بأن خمسة من مقاتليها قتلوا»
        return None if own or words is None or not scene.can_act(words[0]) else words
    count = draft.counts[0][1]
    arrested = count.outcome is Outcome.DETAINED
    enemies = count.outcome is Outcome.KILLED and count.subgroup is Subgroup.MILITANTS
    enemies = enemies or _is_own_deed(scene, draft)
    told = draft.holder.kind == "announce" or (enemies and words is not None and _is_army(scene, words))
    if not (told and (arrested or enemies)):
        return None
    acting = words is not None and (_kind(scene, words) == "force" or (arrested and scene.can_act(words[0])))
    return words if acting and words and not is_victim(scene, draft, words) else None


def _is_own_deed(scene: Scene, draft: Draft) -> bool:
    """«أعلن الجيش قتل شاب»: what a verbal noun of doing tells, and not of what befell («مقتل»)."""
    word = scene.page.words[draft.anchor]
    masdar = any(reading.shape is Shape.MASDAR for reading in word.readings)
    before = scene.page.words[draft.holder.start : draft.anchor]
    masdar = masdar and not any(is_verb(word) for word in before)  # «أعلن توقيف شاب نفذ هجوما قتل فيه اثنان»
    doing = masdar and draft.holder.rule.endswith("+noun") and word.stem not in scene.page.lists["befell"]
    return doing and draft.counts[0][1].outcome is Outcome.KILLED


def _is_army(scene: Scene, words: Words) -> bool:
    """Whether a force itself speaks, or who speaks for it is none of it: «الجيش», not «مصدر في الجيش»."""
    return scene.page.words[words[0]].tag("kind") == "force"


def _driver(scene: Scene, draft: Draft) -> Words | None:
    """«حاول انتحاريان دخول الثكنة، ما أسفر عن مقتل حارس»: who does what the clause before tells of."""
    number = scene.clauses.number(draft.anchor)
    led = scene.is_consequence(number, draft.anchor) and scene.described(draft.anchor) is None
    if not (led and draft.counts[0][1].outcome in _HURT):
        return None
    sentence = scene.clauses.all[number].sentence
    for clause in reversed(scene.clauses.all[max(0, number - _CLAUSES_BACK) : number + 1]):
        if clause.sentence != sentence:
            return None
        for at in range(clause.start, min(clause.end, draft.anchor)):
            within = scene.page.words[at + 1].form in scene.page.lists["in_it"]  # «مواقع تعمل بها قوات»
            doing = _is_doing(scene.page.words[at]) and not within
            found = scene.stages.reader.doers.subject(at) if doing else None
            if found and _kind(scene, found) in _ARMS and not is_victim(scene, draft, found):
                return found
    return None


def _at_work(scene: Scene, draft: Draft) -> Words | None:
    """«جراء استخدام الشرطة الغاز», «خلال ملاحقة الجيش مهربين»: who did what they were hurt by or in."""
    page, counted = scene.page, words_of(scene, draft.counts[0][1].span)
    behind = max(draft.anchor, counted[1] - 1 if counted else 0)
    clause = scene.clauses.at(behind)
    if draft.counts[0][1].outcome not in _HURT:
        return None
    for at in range(draft.anchor + 1 if clause.start <= draft.anchor else clause.start, clause.end - 2):
        deed, first = page.words[at + 1], at + 2
        named = deed.article or deed.preposition or deed.mask & (Class.SAY | Class.PERSON | Class.BODY)
        if page.words[at].stem in page.lists["hurt_by"] and not named and scene.can_act(first):
            end = phrase_end(page, first, clause.end)
            object_follows = phrase_end(page, end, clause.end) > end or page.words[end].preposition == "ل"
            own = is_victim(scene, draft, (first, end)) or is_own_force(scene, draft, (first, end))
            if object_follows and not own and _kind(scene, (first, end)) in _ARMS:
                return first, end
    return None


def _is_doing(word: Word) -> bool:
    """Whether a verb has a doer: «اقتحم», not «قال», «أصيب», «تعرض»."""
    return (
        is_verb(word) and not word.mask & (Class.SAY | Class.OUTCOME) and word.tag("subject") not in _SUFFER
    )
