"""What is not told as something that happened: plans lie ahead, and nobody does what they can't confirm."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.victims import words_of
from workbench.extract.scene.scene import Scene
from workbench.model import Polarity
from workbench.text.values import Candidate, Found, When

_CHARGES = ("charge.", "responsibility")  # who accuses may well be the one who says what he himself did


def correct_prospects(scene: Scene, ordered: Sequence[Draft]) -> None:
    """Date plans ahead of the report, and take who doubts a deed for its doer no more."""
    for draft in ordered:
        if draft.polarity is Polarity.INTENDED:
            draft.date = _ahead(scene, draft)
        elif draft.polarity is Polarity.NOT_CONFIRMED and _is_by_holder(scene, draft):
            draft.actor = None


def _ahead(scene: Scene, draft: Draft) -> Found | None:
    """«يتوقع خروج تظاهرات الجمعة» is the Friday to come; a past day of another sentence is of that one."""
    found, published = draft.date, scene.page.published
    when = found.value if found else None
    if found is None or not isinstance(when, When) or published is None:
        return found
    day = published.isoformat()
    if not when.end or when.end[:10] >= day:
        return found
    if scene.page.sentence(found.tokens.start) != scene.page.sentence(draft.anchor):
        return None
    later = next((candidate for candidate in when.candidates if _last(candidate) >= day), None)
    return found if later is None else replace(found, value=replace(when, start=later.start, end=later.end))


def _last(candidate: Candidate) -> str:
    return (candidate.end or "")[:10]


def _is_by_holder(scene: Scene, draft: Draft) -> bool:
    """Whether who says that it is not sure is read as who did it: «لا يستطيع تأكيد استخدام الغاز»."""
    if draft.actor is None or draft.holder.holder is None or draft.rule.startswith(_CHARGES):
        return False
    return words_of(scene, draft.holder.holder.span) == draft.actor
