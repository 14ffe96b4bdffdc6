"""Whether a claim without a count tells of violence, and not of words: «احتل المرتبة الأولى», «ضرب مثلا»."""

from workbench.extract.claims.claims import Draft
from workbench.extract.events.event import Words
from workbench.extract.scene.scene import Scene
from workbench.extract.words.lexicon import Class, Part
from workbench.model import EventType

_VIOLENT = (EventType.BATTLES, EventType.EXPLOSIONS, EventType.VIOLENCE_AGAINST_CIVILIANS)
_HELD = frozenset(("control", "overtake"))  # what is held is ground
_LOOSE = frozenset(("strike", "attack_armed", "abduction"))  # «ضرب مثلا», «هاجم الفكرة»
_FOUGHT = frozenset(("clash",))  # who fights is armed: «واجه انتقادات»
_ARMED = frozenset(("force", "group", "fighter", "craft"))
_SPOTS = Class.PLACE | Class.THING
_SOMEBODY = Class.PERSON | Class.BODY


def is_grounded(scene: Scene, draft: Draft) -> bool:
    """Whether somebody armed, somebody or something hit, or a place says that force was used."""
    event = draft.event
    if draft.kind.event_type not in _VIOLENT or event is None:
        return True
    targets = [*draft.targets, *event.targets]
    if event.key in _HELD and any(_is_rank(scene, target) for target in targets):
        return False
    if any(_is_armed(scene, party) for party in (draft.actor, *event.sides) if party):
        return True
    if event.key in _HELD:
        return any(_is_hit(scene, target, Class.PLACE) for target in targets)
    if event.key in _FOUGHT and event.verb:
        return False
    if any(_is_hit(scene, target, _SPOTS | _SOMEBODY) for target in targets):
        return True
    told = event.verb or not (event.definite or scene.page.words[event.index].pronoun)
    if told and event.key not in _LOOSE and draft.holder.holder:
        return True  # «أعلن التنظيم تفجير الأنابيب»: somebody says so, and means what the word says
    return not targets and _is_placed(scene, draft)


def _is_placed(scene: Scene, draft: Draft) -> bool:
    """Whether the clause of the event, or one right beside it, says where it was."""
    number = scene.clauses.number(draft.anchor)
    chains = scene.chains[scene.page.sentence(draft.anchor)]
    return any(abs(scene.clauses.number(chain[0].start) - number) <= 1 for chain in chains)


def _is_rank(scene: Scene, target: Words) -> bool:
    """Whether what is taken is no ground: «احتل القطاع المرتبة الأولى»."""
    ranks = scene.page.lists["standing"]
    words = (scene.page.words[at] for at in range(*target))
    return any(word.stem in ranks or word.lemmas & ranks for word in words)


def _is_armed(scene: Scene, party: Words) -> bool:
    """Whether those who act are armed, or a country, or a body with a name."""
    page = scene.page
    first = party[0] + (party[0] in page.quotations)
    body = page.words[first].of(Part.BODY) if first < len(page) else None
    if first in page.parties or (body and body.entry["kind"] in _ARMED):
        return True
    return scene.stages.reader.doers.placed.get(first, False)


def _is_hit(scene: Scene, target: Words, classes: int) -> bool:
    """Whether a phrase names a place, or what is of some classes."""
    first = target[0]
    word = scene.page.words[first]
    named = first in scene.page.parties or first in scene.page.walls
    if first in scene.stages.reader.doers.placed or (named and classes & Class.BODY):
        return True
    return bool(word.mask & classes)
