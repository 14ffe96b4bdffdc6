"""Whom the counts of a claim count: by what names they are called, and whose people they are."""

import re
from collections.abc import Sequence

from workbench.extract.claims.claims import Draft
from workbench.extract.events.event import Words
from workbench.extract.grammar.phrases import phrase_end
from workbench.extract.grammar.unknown_words import is_adjective, is_quality
from workbench.extract.scene.scene import Scene
from workbench.extract.words.lexicon import Class, Part
from workbench.model import Status, Subgroup
from workbench.text.span import Span

_ENDING = re.compile(r"(?<=...)(?:يون|يين|يات|يه|يا|ي|ون|ين|ه)$")  # «حوثيين», «الحوثية», «مقاومين»


def is_victim(scene: Scene, draft: Draft, party: Words) -> bool:
    """Whether a party is called as those are whom the counts count, or they are said to be of it.

    That civilians are of its country makes no victim of a party, nor that soldiers are of a man's.
    """
    unnamed = _is_no_more_than(scene, draft, party) or _are_of_the_band(scene, draft, party)
    if unnamed or _are_of_one(scene, draft, party):
        return True
    shared = _names(scene, *party) & _victims(scene, draft)
    armed = scene.page.words[party[0]].tag("kind") in ("force", "group") or party[0] in scene.page.parties
    if armed and any(count.status is Status.BELLIGERENT for _, count in draft.counts):
        return bool(shared)
    return bool(shared - _nations(scene, *party))


def clear_victims(scene: Scene, ordered: Sequence[Draft]) -> None:
    """«قتل خمسة أشخاص، ثلاثة منهم في X»: the five have not killed the three who are of them."""
    counted = {place: words_of(scene, count.span) for draft in ordered for place, count in draft.counts}
    for draft in ordered:
        wholes = (counted.get(part) for part in draft.parts if part is not None)
        if draft.actor and any(whole and whole[0] <= draft.actor[0] < whole[1] for whole in wholes):
            draft.actor = None


def _is_no_more_than(scene: Scene, draft: Draft, party: Words) -> bool:
    """«هاجم مسلحون السفارة … وقتل أربعة مسلحين»: a party of no name, called as those counted are."""
    words = scene.page.words
    if party[0] in scene.page.parties or words[party[0]].article:
        return False
    if party[1] - party[0] > 1:
        return _is_unnamed_band(scene, draft, party)
    spans = [words_of(scene, count.span) for _, count in draft.counts]
    called = {lemma for span in spans if span for at in range(*span) for lemma in words[at].lemmas}
    return bool(words[party[0]].lemmas & called)


def _are_of_one(scene: Scene, draft: Draft, party: Words) -> bool:
    """«قتل العشرات من مسلحيها … ذخائر تركها أفرادها»: both are said to be one's own."""
    words, whose = scene.page.words, scene.page.words[party[0]].pronoun
    spans = [words_of(scene, count.span) for _, count in draft.counts]
    owned = (words[at] for span in spans if span for at in range(*span))
    return bool(whose) and any(word.pronoun == whose and word.mask & Class.BODY for word in owned)


def _are_of_the_band(scene: Scene, draft: Draft, party: Words) -> bool:
    """«اشتباكات مع الجماعة … قتل 35 من عناصر التنظيم»: where one group is told of, they are of it."""
    page = scene.page
    named = page.parties.get(party[0])
    group = named.meanings[0].kind if named else page.words[party[0]].tag("kind")
    spans = [words_of(scene, count.span) for _, count in draft.counts]
    ends = [page.words[span[1] - 1] for span in spans if span]
    head, any_force = page.words[party[0]], page.lists["any_force"]
    if head.mask & Class.BODY and not head.lemmas & any_force:
        return False  # «المليشيا» is no «مقاومة»
    bands = (word for word in ends if word.article and word.tag("kind") == "group")
    return group == "group" and any(word.lemmas & any_force for word in bands)


def _is_unnamed_band(scene: Scene, draft: Draft, party: Words) -> bool:
    """«هجوم لمجموعات مسلحة … قتل 43 مسلحا»: the militants counted were of it."""
    rest = [scene.page.words[at] for at in range(party[0] + 1, party[1])]
    plain = (is_adjective(word) or is_quality(word) for word in rest)
    named = not all(plain) or any(word.of(Part.NATIONALITY) for word in rest)
    band = scene.page.words[party[0]].tag("kind") in ("group", "fighter")
    return band and not named and all(count.subgroup is Subgroup.MILITANTS for _, count in draft.counts)


def _nations(scene: Scene, start: int, end: int) -> set[str]:
    """The words of a name that only say of which country it is: «الجبهة الصومالية»."""
    words = (scene.page.words[at] for at in range(start + 1, end))
    nations = (word for word in words if word.of(Part.NATIONALITY))
    return {_ENDING.sub("", name) for word in nations for name in word.lemmas or {word.stem}}


def is_attacker(scene: Scene, draft: Draft) -> bool:
    """«قتل المهاجمان», «أحد منفذي الهجوم»: those who are counted did it themselves."""
    words, attackers = scene.page.words, scene.page.lists["attackers"]
    counted = [words_of(scene, count.span) for _, count in draft.counts]
    return any(words[at].lemmas & attackers for span in counted if span for at in range(*span))


def are_alike(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether two claims count fighters of one name: «من عناصر التنظيم»."""
    armed = all(count.status is Status.BELLIGERENT for one in (draft, other) for _, count in one.counts)
    return armed and bool(_victims(scene, draft) & _victims(scene, other))


def _victims(scene: Scene, draft: Draft) -> set[str]:
    found = set[str]()
    for _, count in draft.counts:
        if words := words_of(scene, count.span):
            found |= _names(scene, *words) | _names(scene, *_behind(scene, draft, words[1]))
            found |= _names(scene, *_owner(scene, draft, words))
    return found


def _owner(scene: Scene, draft: Draft, counted: Words) -> Words:
    """«أعلن الجيش إصابة أربعة من جنوده»: who speaks of his own people."""
    words = scene.page.words
    whose = (at for at in range(counted[0] + 1, counted[1]) if words[at - 1].form == "من")
    own = any(words[at].pronoun and words[at].mask & (Class.PERSON | Class.BODY) for at in whose)
    speaker = words_of(scene, draft.holder.holder.span) if own and draft.holder.holder else None
    return speaker or (counted[0], counted[0])


def _behind(scene: Scene, draft: Draft, index: int) -> Words:
    """Whose people those counted are, by the words behind: «سقطوا في صفوف الجيش», «من جانب المقاومة»."""
    page, stop = scene.page, scene.clauses.at(index - 1).end
    if index <= draft.anchor < stop:
        index = draft.anchor + 1  # «أربعة قتلى سقطوا | في صفوف»
    led = index + 1 < stop and page.words[index].form in ("في", "من")
    whose = led and page.words[index].form == "من"
    whose = whose and page.words[index + 1].stem not in page.lists["ranks"]
    if whose and page.has(index + 1, Class.PERSON | Class.BODY):  # «15 جريحا من المتظاهرين»
        return index + 1, phrase_end(page, index + 1, stop)
    if not (led and page.words[index + 1].stem in page.lists["ranks"]):
        return index, index
    return index + 2, phrase_end(page, index + 2, stop)


def _names(scene: Scene, start: int, end: int) -> set[str]:
    """The words that name somebody, by their lemmas, without what any force is called.

    An adjective keeps its ending: «القوات الدولية» are not of «تنظيم الدولة».
    """
    page = scene.page
    found = set[str]()
    for at in range(start, min(end, len(page))):
        word = page.words[at]
        if at in page.walls or word.mask & (Class.PREPOSITION | Class.QUANTITY | Class.OUTCOME):
            continue
        lemmas = word.lemmas or {word.stem}
        described = word.mask & Class.ADJECTIVE and not word.mask & (Class.PERSON | Class.BODY)
        whole = described and not word.of(Part.NATIONALITY)
        found |= lemmas if whole else {_ENDING.sub("", name) for name in lemmas}
    return found - page.lists["any_force"]


def words_of(scene: Scene, span: Span) -> Words | None:
    """The words that a span covers."""
    found = scene.page.tokens.within(span)
    return (found.start, found.stop) if found else None
