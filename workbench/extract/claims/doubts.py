"""What makes each part of a claim doubtful: how it was read, and what else in the report it might be."""

from collections import Counter
from collections.abc import Mapping, Sequence

from workbench.extract.claims.claims import Draft, Own
from workbench.extract.claims.reasons import Where, where
from workbench.extract.counts.quantity import Head
from workbench.extract.places.chains import WIDE, is_apart, is_away
from workbench.extract.places.pointing import COUNTRY
from workbench.extract.places.spotted import Spotted
from workbench.extract.scene.scene import Scene
from workbench.extract.scene.times import is_coarse
from workbench.model import Count, EventType, Outcome, Polarity, Subgroup

_BESIDE = 4  # words
_FAR = 10  # words
_FAR_DOER = 40  # words
_MANY = 4  # places, doers or events
_LONG = 45  # words of a sentence
_LONG_TELLING = 25  # words of a sentence
_SHORT_CLAUSE = 8  # words
_SEVERAL_FRAMES = 3
_IN = ("في", "وفي")
_ARMED = ("group", "force")
_BY_ITSELF = ("Accident", "Disaster", "Remote explosive/landmine/IED", "Suicide bomb")
_IN_UNIFORM = (Subgroup.POLICE, Subgroup.SOLDIERS)
_TURNED = (Polarity.AFFIRMED, Polarity.INTENDED, Polarity.NOT_CONFIRMED)


class Doubts:
    """What tells against the claims of a report, each doubt by the name it has in `lexicons/confidence.csv`.

    A doubt is named by the part it is of: `count` or, where nothing is counted, `telling`; `place`, `date`,
    `actor`, `holder`.
    """

    def __init__(self, scene: Scene, drafts: Sequence[Draft]) -> None:
        self.scene = scene
        self.page = page = scene.page
        chains = (chain for told in scene.chains.values() for chain in told)
        self._places = len({chain[0].location.name for chain in chains})
        self._doers = len({page.said(*event.actor) for event in scene.stages.events if event.actor})
        armed = (start for start, name in page.parties.items() if name.meanings[0].kind in _ARMED)
        self._armed = {page.sentence(start) for start in armed}
        tellings = ({_told(count) for _, count in draft.counts} for draft in drafts)
        self._tellings = Counter(told for telling in tellings for told in telling)

    def parts(self, draft: Draft) -> dict[str, list[str]]:
        """The parts of a claim, each with its doubts."""
        found = {"count": self._count(draft)} if draft.counts else {"telling": self._telling(draft)}
        if draft.counts or draft.kind.event_type is not EventType.OTHER:
            found |= {"place": self._place(draft), "date": self._date(draft)}
        found |= {"actor": self._actor(draft), "holder": self._holder(draft)}
        return found

    # -------------------------------------------------------------- what

    def _count(self, draft: Draft) -> list[str]:
        counts = [count for _, count in draft.counts]
        ways = {result.quantity.way for result in draft.results}
        holds = {
            "count.members": "count.members" in ways,
            "count.indefinite": "count.indefinite" in ways,
            "count.bare": any(result.quantity.kind is Head.BARE for result in draft.results),
            "count.uniform": any(count.subgroup in _IN_UNIFORM for count in counts),
            "count.casualties": any(count.outcome is Outcome.CASUALTIES for count in counts),
            "count.part": any(part is not None for part in draft.parts),
            "count.several": len(counts) > 1,
            "count.once": not any(self._tellings[_told(count)] > 1 for count in counts),
        }
        return _that_hold(holds)

    def _telling(self, draft: Draft) -> list[str]:
        sentence = self.page.sentence(draft.anchor)
        clause = self.scene.clauses.at(draft.anchor)
        events = len(self.scene.events[sentence])
        holds = {
            "telling.deed": draft.event is not None and draft.event.index == draft.anchor,
            "telling.events": events > 1,
            "telling.long": len(self.page.sentences[sentence]) >= _LONG_TELLING,
            "telling.apart": draft.actor is None or not clause.start <= draft.actor[0] < clause.end,
            "telling.short": clause.end - clause.start < _SHORT_CLAUSE,
            f"telling.{draft.polarity}": draft.polarity in _TURNED,
        }
        return _that_hold(holds)

    # -------------------------------------------------------------- where and when

    def _place(self, draft: Draft) -> list[str]:
        if not draft.places:
            return ["place.none"]
        place, index = draft.places[0], min(spot.stands for spot in draft.places)
        stands = self._stands(draft, index, "places")
        sentence = self.page.sentence(draft.anchor)
        far = self._distance(draft, index)
        holds = {
            "place.lent": stands is None,
            "place.behind": stands is Where.BEHIND,
            "place.apart": far > _BESIDE,
            "place.far": far > _FAR,
            "place.open": not self._is_said_to_be_in(place),
            "place.away": is_away(draft.places),
            "place.country": place.rank == COUNTRY and self._places > 1,
            "place.bare": place.rule == "place.gazetteer" and place.rank < WIDE,
            "place.rivals": any(is_apart(chain, draft.places) for chain in self.scene.chains[sentence]),
            "place.others": self._places > 1,
            "place.many": self._places >= _MANY,
        }
        return _that_hold(holds)

    def _is_said_to_be_in(self, place: Spotted) -> bool:
        """Whether «في» or «ب» stands before a place, not «على», «قرب», «من» or nothing."""
        first = self.page.words[place.begins]
        clitics = self.page.tokens.forms[place.begins][: place.skip or 0] + first.clitics
        return "ب" in clitics or (place.begins > 0 and self.page.words[place.begins - 1].form in _IN)

    def _distance(self, draft: Draft, index: int) -> int:
        """The words from a place to what the claim hangs on, or to the word for its event."""
        told = [draft.anchor, *([draft.event.index] if draft.event else [])]
        return min(abs(index - at) for at in told)

    def _stands(self, draft: Draft, index: int, part: str) -> Where | None:
        """Where a part stands that the claim has by itself; None where another telling lent it."""
        own = draft.own or Own(draft.places, draft.date, draft.actor)
        lent = getattr(draft, part) != getattr(own, part)
        return None if lent else where(self.scene, draft.anchor, index)

    def _date(self, draft: Draft) -> list[str]:
        several = self.scene.times.several
        if draft.date is None:
            return ["date.missed"] if several else []
        holds = {
            "date.before": self._stands(draft, draft.date.tokens.start, "date") is Where.BEFORE,
            "date.coarse": is_coarse(draft.date),
            "date.several": several,
            "date.rivals": len(self.scene.dates[self.page.sentence(draft.anchor)]) > 1,
        }
        return _that_hold(holds)

    # -------------------------------------------------------------- who

    def _actor(self, draft: Draft) -> list[str]:
        if draft.actor is None:
            holds = {
                "actor.none": draft.kind.sub_event_type not in _BY_ITSELF,
                "actor.missed": self.page.sentence(draft.anchor) in self._armed,
                "actor.doers": self._doers >= _MANY,
            }
            return _that_hold(holds)
        start, event = draft.actor[0], draft.event
        holds = {
            "actor.before": self._stands(draft, start, "actor") is Where.BEFORE,
            "actor.inherited": event is not None and event.actor is None and event.doer() == draft.actor,
            "actor.person": self.page.words[start].tag("kind") == "title",
            "actor.far": abs(start - draft.anchor) > _FAR_DOER,
        }
        return _that_hold(holds)

    def _holder(self, draft: Draft) -> list[str]:
        near = self.scene.stages.sayings.near(draft.anchor)
        told = draft.holder
        frames = [frame for frame in near if (frame.start, frame.rule) == (told.start, told.rule)]
        holds = {
            "holder.missed": told.holder is None and bool(near),
            "holder.rivals": len(near) >= _SEVERAL_FRAMES,
            "holder.carried": any(frame.source is None and not frame.own for frame in frames),
            "holder.long": len(self.page.sentences[self.page.sentence(draft.anchor)]) >= _LONG,
        }
        return _that_hold(holds)


def _told(count: Count) -> tuple[Outcome, int | None, int | None]:
    return count.outcome, count.low, count.high


def _that_hold(doubts: Mapping[str, bool]) -> list[str]:
    return [name for name, holds in doubts.items() if holds]
