"""Whether a report goes on with what it told before."""

from workbench.extract.claims.claims import Draft
from workbench.extract.scene.lasting import is_placed
from workbench.extract.scene.scene import Scene
from workbench.model import Polarity

_LONGEST = 400  # sentences; a story told over more is none


def turns(scene: Scene, draft: Draft, other: Draft, shifts: set[int]) -> bool:
    """Whether the report turns to another story between two claims; `shifts` are such sentences."""
    low, high = sorted((scene.page.sentence(draft.start), scene.page.sentence(other.start)))
    return high - low > _LONGEST or any(number in shifts for number in range(low + 1, high + 1))


def tells_anew(scene: Scene, draft: Draft, before: Draft) -> bool:
    """Whether a claim has an event of its own, told of for the first time, in another sentence."""
    event = draft.event
    new = event is not None and event.tells and not event.definite and event.same_as is None
    return new and scene.page.sentence(draft.anchor) != scene.page.sentence(before.anchor)


def has_day(draft: Draft) -> bool:
    """Whether a day is known, and that of something that has happened."""
    return is_placed(draft.date) and draft.polarity is not Polarity.INTENDED
