"""Days that a claim has from the report as a whole: its only day, its month, the day before another."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.identity import days, is_compatible
from workbench.extract.claims.stories import turns
from workbench.extract.grammar.clauses import Link
from workbench.extract.scene import morrows
from workbench.extract.scene.scene import Scene
from workbench.model import Outcome
from workbench.text.values import Found, Precision, When

_HURT = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)
_NEWS = 75  # days in which a month was of which a report may be the news
_NEXT = 2  # sentences over which a toll of a month goes on


def date_before_news(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """«قتل خمسة الجمعة. ويأتي الحادث غداة مقتل ستة»: counted from the day of what the report told of."""
    before: Draft | None = None
    for draft in ordered:
        if before is not None and turns(scene, before, draft, shifts):
            before = None
        if draft.counts and _is_counted_back(scene, draft):
            draft.date = _moved(scene, draft.date, before.date if before else None)
        elif draft.counts and draft.date and scene.times.is_day(draft.date):
            before = draft


def _is_counted_back(scene: Scene, draft: Draft) -> bool:
    """Whether a day was counted back from that of the report, in a sentence that tells of what was told."""
    if draft.date is None or draft.date.rule != morrows.RULE:
        return False
    here, at = scene.page.sentence(draft.anchor), draft.date.tokens.start
    told = any(event.definite and event.index < at for event in scene.events[here])
    return told and not any(scene.times.is_day(found) for found in scene.dates[here])


def _moved(scene: Scene, found: Found | None, base: Found | None) -> Found | None:
    """A day as many days before another as it was before that of the report."""
    published, when = scene.page.published, found.value if found else None
    if found is None or base is None or published is None or not isinstance(when, When) or not when.start:
        return found
    first, last = days(base)
    if not first or first != last:
        return found
    back = published - date.fromisoformat(when.start[:10])
    day = (date.fromisoformat(first) - back).isoformat()
    return replace(found, value=replace(when, start=day, end=day))


def date_tolls_of_months(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """«قتل 1792 في مارس. … حيث قتل في العاصمة 268»: numbers without an event go on with a month's toll."""
    toll: Draft | None = None
    for draft in ordered:
        if toll is not None and turns(scene, toll, draft, shifts):
            toll = None
        if not draft.counts:
            continue
        if toll is not None and draft.date is None and _is_of_toll(scene, draft, toll):
            draft.date = toll.date
        toll = draft if _is_of_month(scene, draft) else toll if draft.date is None else None


def _is_of_month(scene: Scene, draft: Draft) -> bool:
    """Whether a claim without an event counts those of a month that has just ended."""
    when, published = draft.date.value if draft.date else None, scene.page.published
    if not isinstance(when, When) or when.precision is not Precision.MONTH or not when.end or not published:
        return False
    ended = date.fromisoformat(when.end[:10])
    return _has_no_event(draft) and timedelta(0) <= published - ended <= timedelta(_NEWS)


def _is_of_toll(scene: Scene, draft: Draft, toll: Draft) -> bool:
    near = scene.page.sentence(draft.anchor) - scene.page.sentence(toll.anchor) <= _NEXT
    return near and _has_no_event(draft) and not scene.times.is_background(draft.anchor)


def _has_no_event(draft: Draft) -> bool:
    return draft.event is None or not draft.event.tells or draft.event.key == "attack"


def date_by_only_day(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """What a report of one day tells was on that day, but for what looks back and what it turns to."""
    turn = min((at for at in shifts if at), default=len(scene.page.sentences))
    told = [found for at in range(turn) for found in scene.dates[at] if scene.times.is_day(found)]
    first = [found for found in told if scene.page.sentence(found.tokens.start) == 0]
    lead = [found for found in first if scene.clauses.at(found.tokens.start).link is not Link.RELATIVE]
    if not lead or len({days(found) for found in told}) != 1 or not scene.times.of_event(lead[0]):
        return
    dated = next((draft for draft in ordered if draft.date and days(draft.date) == days(lead[0])), None)
    for draft in ordered:
        here = scene.page.sentence(draft.anchor)
        back = scene.times.is_background(draft.anchor) or scene.times.is_of_war(draft.anchor)
        apart = back or scene.times.is_turned(draft.anchor) or here >= turn
        hurt = bool(draft.counts) and draft.counts[0][1].outcome in _HURT
        if hurt and draft.date is None and not apart and (dated is None or is_compatible(draft, dated)):
            draft.date = lead[0]
