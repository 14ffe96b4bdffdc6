"""When the claims of a story were that do not say it."""

from collections.abc import Sequence
from datetime import date, timedelta

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.identity import days, is_compatible
from workbench.extract.claims.stories import has_day, tells_anew, turns
from workbench.extract.counts.quantity import Head
from workbench.extract.events.event import Event
from workbench.extract.events.events import family
from workbench.extract.scene.bulletins import heading
from workbench.extract.scene.lasting import is_of_toll
from workbench.extract.scene.scene import Scene
from workbench.extract.words.lexicon import Class
from workbench.text.values import Found, Precision, When

_NEWS = timedelta(45)  # what was longer ago is no news
_STORY = 30  # sentences over which a day is that of what is told on
_LEAD = 1  # the last sentence of a lead
_NEXT = 2  # sentences in which a lead may leave its day to the detail
_BACK = 6  # sentences in which an event may be told again
_FAR = 6  # sentences behind a lead in which its day may be named


def date_leads(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A lead without a day has the one day that the next sentences name, but for those of older victims."""
    counted = {scene.page.sentence(draft.anchor): draft.anchor for draft in ordered if draft.counts}
    older = {at for at, anchor in counted.items() if scene.times.had_been(anchor)}
    for draft in ordered:
        here = scene.page.sentence(draft.anchor)
        if draft.date or not draft.counts or here >= _LEAD or scene.times.is_background(draft.anchor):
            continue
        last = next((at for at in range(here + 1, here + _FAR) if at in shifts), here + _FAR)
        told = [
            found
            for at in range(here + 1, last)
            for found in scene.dates[at]
            if at not in older and _is_news(scene, found)
        ]
        if told and len({days(found) for found in told}) == 1:
            draft.date = told[0]


def _is_news(scene: Scene, found: Found) -> bool:
    """Whether a date is a day that a report can be the news of: not to come, and not long ago."""
    published = scene.page.published
    if published is None or not scene.times.is_day(found):
        return scene.times.is_day(found)
    first = date.fromisoformat(days(found)[0] or days(found)[1])
    return timedelta(0) <= published - first <= _NEWS


def date_items(scene: Scene, ordered: Sequence[Draft], items: set[int]) -> None:
    """What a list tells without a day was on the day of the line that heads the list."""
    day = heading(scene.page, min(items)) if items else None
    for draft in ordered:
        if day and draft.counts and not draft.date and scene.page.sentence(draft.anchor) >= min(items):
            draft.date = day


def date_tolls(scene: Scene, ordered: Sequence[Draft]) -> None:
    """«منذ 30 مارس ارتفع العدد إلى 36. وأصيب 400 آخرون»: what goes on with a toll is of its time."""
    toll: Draft | None = None
    for draft in ordered:
        if draft.counts and toll is not None and not _says_day(scene, draft) and _adds_to(scene, draft, toll):
            draft.date = toll.date
        toll = draft if is_of_toll(draft.date) else toll


def date_the_rest(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A claim without a day goes on with that of its story, unless it looks back at something older."""
    for story, far in ((ordered, _STORY), (ordered[::-1], _NEXT)):
        before: Draft | None = None
        for draft in story:
            if before is not None and turns(scene, before, draft, shifts):
                before = None
            if draft.date is None and before is not None and _goes_on(scene, draft, before, far):
                draft.date = before.date
            tells = draft.counts and not scene.times.is_background(draft.anchor)
            if tells and has_day(draft) and draft.date and _is_news(scene, draft.date):
                before = draft


def date_next(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A claim behind a sentence of an event and its day, which counts nobody, goes on with it."""
    for draft in ordered:
        here = scene.page.sentence(draft.anchor)
        if draft.date or not draft.counts or here in shifts or not here or _looks_back(scene, draft):
            continue
        told = [
            found for found in scene.dates[here - 1] if _is_news(scene, found) and scene.times.of_event(found)
        ]
        if len(told) == 1 and not scene.times.is_background(told[0].tokens.start):
            draft.date = told[0]


def date_retold(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """«الهجوم» has the day of the sentence that told of such an attack, before or soon behind."""
    for draft in ordered:
        if draft.date is None and _may_be_retold(scene, draft):
            here = scene.page.sentence(draft.anchor)
            before = _day_told(scene, draft, shifts, range(here, here - _BACK, -1))
            found = before or _day_told(scene, draft, shifts, range(here + 1, here + _BACK))
            if found:
                draft.date = found


def _may_be_retold(scene: Scene, draft: Draft) -> bool:
    """«وكانت الجماعة قد تبنت الهجوم»: what points back was told, whatever the sentence looks back on."""
    if draft.event is not None and draft.event.definite:
        return not scene.times.is_lasting(draft.anchor) and not scene.times.is_of_war(draft.anchor)
    return bool(draft.counts) and not _looks_back(scene, draft)


def _day_told(scene: Scene, draft: Draft, shifts: set[int], sentences: range) -> Found | None:
    """The day of the nearest of some sentences in which the event of a claim is told of as well."""
    for at in sentences:
        if at in shifts and at != sentences[0]:
            return None
        days = [found for found in scene.dates[at] if scene.times.is_day(found)]
        if days and any(
            _is_retold(draft, event, at > scene.page.sentence(draft.anchor)) for event in scene.events[at]
        ):
            return days[-1]
    return None


def _is_retold(draft: Draft, event: Event, behind: bool) -> bool:
    """Whether a telling and a claim are of one event: one of them points back to the other."""
    if draft.event is None or family(draft.event) != family(event):
        return False
    return event.definite if behind else draft.event.definite


def _goes_on(scene: Scene, draft: Draft, before: Draft, far: int) -> bool:
    """Whether a claim of people hurt is of the same day as the one before, as far as a report says."""
    if not draft.counts or _looks_back(scene, draft):
        return False
    near = abs(scene.page.sentence(draft.anchor) - scene.page.sentence(before.anchor)) <= far
    own_hour = _has_hour(before) and tells_anew(scene, draft, before)  # «فجر أمس» is of one event alone
    return near and not own_hour and is_compatible(draft, before)


def _says_day(scene: Scene, draft: Draft) -> bool:
    """Whether the sentence of a claim says its day itself."""
    when = draft.date
    return when is not None and scene.page.sentence(when.tokens.start) == scene.page.sentence(draft.anchor)


def _adds_to(scene: Scene, draft: Draft, toll: Draft) -> bool:
    """«وأصيب 400 آخرون», «في هذه المسيرات»: a count that goes on with a toll of the sentence before."""
    apart = scene.page.sentence(draft.anchor) - scene.page.sentence(toll.anchor)
    clause = scene.clauses.at(draft.anchor)
    others = any(result.quantity.kind is Head.OTHERS for result in draft.results)
    these = any(scene.page.has(at, Class.DEMONSTRATIVE) for at in range(clause.start, clause.end))
    return 0 <= apart <= 1 and draft.start > toll.start and (others or these)


def _looks_back(scene: Scene, draft: Draft) -> bool:
    """Whether a claim is of something older, or of a war as a whole."""
    return scene.times.is_background(draft.anchor) or scene.times.is_of_war(draft.anchor)


def _has_hour(draft: Draft) -> bool:
    when = draft.date.value if draft.date else None
    return isinstance(when, When) and when.precision is not Precision.DAY
