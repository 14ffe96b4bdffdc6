"""How sure a claim is: what tells of how its parts were read, weighed by hand."""

import math
from collections.abc import Iterator, Mapping, Sequence

from workbench.extract.claims.claims import Draft, Own
from workbench.extract.claims.reasons import where
from workbench.extract.scene.scene import Scene
from workbench.model import Polarity

_LEAD = 3  # sentences
_LONG = 12  # sentences
_FEW = 2  # events of a sentence


def confidence(scene: Scene, draft: Draft, weights: Mapping[str, float]) -> float:
    """How likely a claim that was read in such a way is wholly right, 0 to 1: a logistic curve."""
    score = weights["base"] + sum(weights.get(trait, 0.0) for trait in traits(scene, draft))
    return round(1 / (1 + math.exp(-score)), 2)


def traits(scene: Scene, draft: Draft) -> set[str]:
    """What tells how likely a claim is wholly right: the kinds of its rules, how far off its parts stand."""
    rules = {rule for result in draft.results for rule in (result.quantity.rule, result.rule)}
    found = {_kind(rule) for rule in rules}
    found.add(f"polarity.{draft.polarity}" if draft.polarity is not Polarity.AFFIRMED else "")
    found.add(f"holder.{draft.holder.rule.partition('.')[0]}" if draft.holder.holder else "holder.none")
    found.update(_distances(scene, draft))
    found.update(_circumstances(scene, draft))
    found.discard("")
    return found


def _kind(rule: str) -> str:
    """«result.verb» of «result.verb.قتل»."""
    return ".".join(rule.partition("+")[0].split(".")[:2])


def _distances(scene: Scene, draft: Draft) -> Iterator[str]:
    """Where place, date and doer are said, and whether another telling lent them."""
    own = draft.own or Own(draft.places, draft.date, draft.actor)
    place = min((spot.stands for spot in draft.places), default=None)
    date = draft.date.tokens.start if draft.date else None
    actor = draft.actor[0] if draft.actor else None
    for name, index, lent in (
        ("place", place, draft.places != own.places),
        ("date", date, draft.date != own.date),
        ("actor", actor, draft.actor != own.actor),
    ):
        far = "none" if index is None else "lent" if lent else where(scene, draft.anchor, index).value
        yield f"{name}.{far}"


def _circumstances(scene: Scene, draft: Draft) -> Sequence[str]:
    """What else makes a claim easier or harder to read."""
    page, sentence = scene.page, scene.page.sentence(draft.anchor)
    holds = {
        "place.rivals": len(scene.chains[sentence]) > 1,
        "date.rivals": scene.times.several,
        "holder.rivals": len(scene.stages.sayings.near(draft.anchor)) > 1,
        "actor.rivals": len(scene.events[sentence]) > _FEW,
        "counts.several": len(draft.results) > 1,
        "counts.none": not draft.results,
        "place.unknown": any("+unknown" in place.rule for place in draft.places),
        "event.none": draft.event is None,
        "event.again": draft.event is not None and draft.event.first is not draft.event,
        "page.lead": sentence < _LEAD,
        "page.long": len(page.sentences) > _LONG,
    }
    return [name for name, true in holds.items() if true]
