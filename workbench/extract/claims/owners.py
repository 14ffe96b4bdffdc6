"""Whose words and deeds a cue is about: the subject of its verb, who speaks, who is meant by «الذي»."""

from dataclasses import replace

from workbench.extract.events.event import Words
from workbench.extract.grammar.clauses import Clause, Link
from workbench.extract.grammar.parties import is_saying
from workbench.extract.grammar.phrases import is_masdar, is_verb, phrase_end
from workbench.extract.grammar.unknown_words import looks_like_verb
from workbench.extract.saying.attribution import Holder
from workbench.extract.scene.scene import Scene
from workbench.extract.words.lexicon import Class

# Whose verb it is who refuses, threatens, rejects: they answer for it when nobody else does.
_OWN_WORDS = frozenset(
    (
        "polarity.refuse",
        "polarity.no_comment",
        "polarity.reject",
        "polarity.intention",
        "polarity.avoid",
        "polarity.cannot_confirm",
        "polarity.charged",
        "polarity.unclaimed",
    )
)
_SPEAKING = ("polarity.reject", "polarity.refuse")
_IMPERSONAL = frozenset(("امكن", "تسني", "تعذر", "تم", "وجد", "ورد", "عرف", "اتضح", "تبين", "ثبت", "حدد"))
_PASSIVE = frozenset(("تم", "جري"))
_SEEMING = frozenset(("بدا", "اعتقد", "اشتبه", "رجح", "احتمل"))
_NEAR = 6  # words from a cue to its verb
_SHORTEST = 3  # words


def held(scene: Scene, holder: Holder, subject: Words | None, cue: str, clause: Clause) -> Holder:
    """The holder of a claim under a cue: who is named for it, else the subject of the cue's own verb.

    Whoever rejects charges speaks, also where another one has spoken before.
    """
    speaks = cue in _SPEAKING and clause.link is not Link.CONTENT
    nobody = subject is None or scene.page.words[subject[0]].form in scene.page.lists["nobody"]
    if subject is None or nobody or (holder.holder and not speaks):
        return holder
    return replace(holder, holder=scene.stages.sayings.name(subject))


def own_subject(scene: Scene, cue: str, start: int, clause: Clause) -> Words | None:
    """Whose verb a cue is: who threatens, refuses, cannot confirm."""
    return subject_of(scene, start, clause) if is_own(scene, cue, start) else None


def is_own(scene: Scene, cue: str, start: int) -> bool:
    """Whether who does what a cue says answers for it: who threatens or promises, not who strives."""
    words, promises = scene.page.words[start : start + _SHORTEST], scene.page.lists["promises"]
    promised = any(word.lemmas & promises or word.stem.startswith("وعد") for word in words)
    return cue in _OWN_WORDS and (promised or cue != "polarity.intention")


def subject_of(scene: Scene, start: int, clause: Clause) -> Words | None:
    """The subject of the first verb from a word on, none of a verb that has no doer («لا يمكن»)."""
    words, sayings = scene.page.words, scene.stages.sayings
    verb = next((at for at in range(start, min(clause.end, start + _NEAR)) if is_verb(words[at])), None)
    if verb is not None and _is_noun_here(scene, verb):
        return None
    if verb is not None and words[verb].lemmas & _PASSIVE:
        return None  # «المتهمون سيتم نقلهم»: nobody says who does it
    if _is_owned(scene, start):  # «أعلنت عن نيتها الانسحاب»
        return acting(scene, sayings.speaker(start))
    if verb is None:  # «كانت بصدد اقتحام», «تبرأت الجماعة» with a verb that no table has
        end = phrase_end(scene.page, start + 1, clause.end)
        behind = (start + 1, end) if end > start + 1 and not words[start].readings else None
        before = acting(scene, sayings.subjects.before(start) or behind) or _meant(scene, clause)
        return before or _content_subject(scene, start)  # «تكهنات بأن الحارس كان»
    if words[verb].lemmas & _SEEMING:  # «يبدو أن المهاجمين وضعوا»
        return _content_subject(scene, verb)
    if _is_impersonal(scene, verb):  # «لم يتضح إن كان المسلحون»
        inner = range(verb + 1, min(len(words), verb + 4))
        copula = next((at for at in inner if words[at].tag("subject") == "be"), None)
        return None if copula is None else acting(scene, scene.stages.reader.doers.subject(copula))
    if words[verb].pronoun and clause.link is Link.RELATIVE:  # «الأمر الذي رفضته الفصائل»
        return acting(scene, scene.stages.reader.doers.subject(verb))
    return (
        acting(scene, sayings.subjects.before(verb))
        or acting(scene, scene.stages.reader.doers.subject(verb))
        or speaking_doer(scene, verb, clause)
        or _meant(scene, clause)
        or _carried(scene, verb, clause)
    )


def _is_owned(scene: Scene, start: int) -> bool:
    """Whether a cue is a noun of somebody's: «عن نيتها», «عزمهم»."""
    word = scene.page.words[start]
    return word.form.endswith(("ته", "تها", "تهم", "مه", "مها", "مهم")) and not is_verb(word)


def _carried(scene: Scene, verb: int, clause: Clause) -> Words | None:
    """«أعلنوا مسؤوليتهم عن تفجير لكن لم يعلنوا»: who did what the clause before tells, where many did."""
    goes_on = clause.link in (Link.COORDINATE, Link.CONNECTIVE)
    many = scene.page.words[verb].stem.endswith("وا")
    return acting(scene, scene.stages.sayings.subjects.carried_within(verb)) if goes_on and many else None


def _is_noun_here(scene: Scene, verb: int) -> bool:
    """«دعا إلى رفض الأوامر»: a form that is verb and noun, behind a preposition."""
    word = scene.page.words[verb]
    nominal = any(not reading.finite for reading in word.readings)
    return nominal and not word.conjunction and scene.page.has(verb - 1, Class.PREPOSITION)


def treated(scene: Scene, start: int, clause: Clause) -> tuple[Words, ...]:
    """«المتهمون سيتم التحقيق معهم»: with whom it is done."""
    words = scene.page.words
    verb = next((at for at in range(start, min(clause.end, start + _NEAR)) if is_verb(words[at])), None)
    if verb is None or not words[verb].lemmas & _PASSIVE:
        return ()
    topic = scene.stages.sayings.subjects.before(verb)
    return (topic,) if topic else ()


def _meant(scene: Scene, clause: Clause) -> Words | None:
    """«الجيش الذي سبق أن رفض»: who is meant by the relative."""
    before = scene.clauses.all[scene.clauses.number(clause.start) - 1]
    if clause.link is Link.CONTENT and before.end == clause.start and before.end - before.start <= _SHORTEST:
        clause = before  # «الذي سبق | أن رفض»
    if clause.link is not Link.RELATIVE:
        return None
    found = scene.stages.sayings.subjects.antecedent(clause.start)
    return found if found and scene.stages.sayings.subjects.acts(found) else None


def _content_subject(scene: Scene, verb: int) -> Words | None:
    """The subject right behind the «أن» of a verb."""
    page = scene.page
    for at in range(verb + 1, min(len(page), verb + 4)):
        if page.has(at, Class.COMPLEMENTIZER):
            first = at + 1  # «من المتوقع أن يزور الرئيس»
            first += any(
                is_verb(word) or looks_like_verb(page, word) for word in page.words[first : first + 1]
            )
            end = phrase_end(page, first, scene.clauses.at(at).end)
            return acting(scene, (first, end)) if end > first and scene.can_act(first) else None
    return None


def is_impersonal(scene: Scene, start: int, clause: Clause) -> bool:
    """Whether a cue's verb has nobody who could answer for it: «لم يتضح», «لا يمكن»."""
    page = scene.page
    verbs = (at for at in range(start, min(clause.end, start + _NEAR)) if is_verb(page.words[at]))
    return any(_is_impersonal(scene, at) or page.words[at].lemmas & _SEEMING for at in verbs)


def _is_impersonal(scene: Scene, verb: int) -> bool:
    """«لم تحدد هويتهم», but «لم تحدد الشرطة هويتهم»: a verb behind which nobody stands who does it."""
    page = scene.page
    somebody = page.has(verb + 1, Class.BODY | Class.PERSON) or verb + 1 in page.parties
    return bool(page.words[verb].lemmas & _IMPERSONAL) and not somebody


def acting(scene: Scene, words: Words | None) -> Words | None:
    """The words if they may name somebody who acts: not «لحسن الحظ»."""
    word = scene.page.words[words[0]] if words else None
    if word is not None and word.preposition:
        return None
    if word is not None and (word.tag("kind") == "hearsay" or word.stem in scene.page.lists["news"]):
        return None  # «أنباء قصف الميناء كاذبة»
    somebody = word is not None and bool(word.mask & (Class.BODY | Class.PERSON))  # «تنظيم» is a thing too
    if (
        word is None
        or is_masdar(word)
        or is_saying(word)
        or (word.mask & (Class.THING | Class.EVENT) and not somebody)
    ):
        return None
    return words


def doer_under(scene: Scene, cue: str, start: int, index: int, clause: Clause) -> Words | None:
    """Who did or did not do what a cue turns: the subject of the verb, or who says it of themselves."""
    if cue and cue != "polarity.absence":
        return subject_of(scene, start, clause)
    return speaking_doer(scene, index, clause)


def speaking_doer(scene: Scene, verb: int, clause: Clause) -> Words | None:
    """«قال الجيش إنه لم يقصف», «نفى الجيش أن يكون قصف»: who speaks has done it or not."""
    sayings, opener = scene.stages.sayings, scene.page.words[clause.start]
    if not opener.mask & Class.COMPLEMENTIZER or verb - clause.start > _SHORTEST:
        return None
    own = len(opener.form) > len(opener.clitics) + 2 or sayings.at(verb).kind == "deny"
    return sayings.speaker(verb) if own else None
