"""How far reaches what a claim tells: over years, over a country, over several places."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.claims.claims import Draft
from workbench.extract.places.chains import WIDE, Chain, is_away
from workbench.extract.scene.scene import Scene
from workbench.extract.scene.times import is_coarse
from workbench.extract.words.lexicon import Class
from workbench.model import Outcome

_TAKEN_FROM = (Outcome.DISPLACED, Outcome.ABDUCTED)  # «نزحوا من X», «خطفوا من X»


def is_elsewhere(scene: Scene, draft: Draft) -> bool:
    """«قتل شاب من رفح», «فروا إلى عمان»: where somebody came from or went to is not where it happened."""
    if not (draft.places and draft.counts and is_away(draft.places)):
        return False
    first = min(draft.places, key=lambda place: place.stands)
    left = any(count.outcome in _TAKEN_FROM for _, count in draft.counts)
    return not left or scene.page.words[first.begins - 1].form != "من"


def is_left(scene: Scene, chain: Chain) -> bool:
    """«أثناء انسحابهم من X», not «تقل مدنيين من X», which says who they are."""
    first = min(place.begins for place in chain)
    return scene.page.words[first - 1].form == "من" and not scene.page.has(first - 2, Class.PERSON)


def is_of_years(scene: Scene, draft: Draft) -> bool:
    """Whether a count is of a long time: «منذ 2011», a year, a month, a war; and of no event told before."""
    if not draft.counts:
        return False
    if scene.times.is_of_war(draft.anchor):
        return True
    if draft.event is not None and (draft.event.definite or draft.event.same_as is not None):
        return False
    if scene.times.is_of_late(draft.date):
        return False  # «منذ الثلاثاء»
    own = draft.date and scene.page.sentence(draft.date.tokens.start) == scene.page.sentence(draft.anchor)
    long = own and is_coarse(draft.date) and not _is_of_one(draft)
    return bool(long) or scene.times.is_lasting(draft.anchor)


def _is_of_one(draft: Draft) -> bool:
    """«في فبراير الماضي قتل شاب»: one alone was in one place, whenever that was."""
    return all(count.high == 1 for _, count in draft.counts)


def is_scattered(scene: Scene, sentence: int) -> bool:
    """«في أعمال عنف بمحافظة X», «حوادث متفرقة»: a lead that sums up several incidents."""
    return scene.page.tells(sentence, "scattered")


def country_of(scene: Scene, ordered: Sequence[Draft]) -> Chain | None:
    """The country in which the first place of a report lies, else the widest place around it."""
    lead = next((draft.places for draft in ordered if draft.places), None)
    if lead is None:
        return None
    known = next((place.location.country for place in lead if place.location.country), None)
    home = known or scene.where.home
    told = (place for number in sorted(scene.chains) for chain in scene.chains[number] for place in chain)
    named = (place for place in told if place.rank > WIDE and home in (None, place.location.country))
    widest = next(named, None) or (None if known else scene.where.countries.get(home)) or lead[-1]
    return [replace(widest, away=False)]


def arrested_in(scene: Scene, draft: Draft) -> str:
    """«اعتقلت السلطات التونسية»: a state arrests in its country, where its clause names no place."""
    held = any(count.outcome is Outcome.DETAINED for _, count in draft.counts)
    if not (held and draft.actor) or _names_its_place(scene, draft):
        return ""
    nations = (scene.page.words[at].tag("country") for at in range(*draft.actor))
    return next(filter(None, nations), "")


def _names_its_place(scene: Scene, draft: Draft) -> bool:
    clause = scene.clauses.at(draft.anchor)
    chains = scene.chains[scene.page.sentence(draft.anchor)]
    return any(clause.start <= chain[0].stands < clause.end and not is_away(chain) for chain in chains)
