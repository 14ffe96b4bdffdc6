"""Places that are named but not where it happened: «من مطار X», «المحاذية لX», «نقلوا إلى مستشفى X»."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.grammar.page import Page
from workbench.extract.places.chains import is_another
from workbench.extract.places.spotted import Spotted
from workbench.extract.words.lexicon import Class

_SIDE = 2  # words of «القطاع المحاصر»
_BROUGHT = 4  # words from «إلى المستشفى» to its town


def is_away(page: Page, place: Spotted) -> bool:
    """«انطلقت من مطار X», «المقربة من X»: named, but not where it happened; «بالقرب من X» is."""
    at = place.begins - 1
    if _is_hospital(page, at):
        return True
    while at > 0 and page.words[at].article and _may_be_capital(page, at):
        at -= 1
    while at > 0 and page.words[at].mask & Class.BEARING and not page.words[at].preposition:
        at -= 1
    if at > 0 and _is_bordering(page, at, place.begins):
        return True
    if at < 0 or not page.words[at].keys & page.lists["away"]:
        return _is_other_side(page, place)
    if page.words[at].form == "الي" and any(
        word.verb and word.lemmas & page.lists["enters"] for word in page.words[max(0, at - _BROUGHT) : at]
    ):
        return False  # «تسللوا إلى القرية»
    before = page.words[at - 1] if at else None
    near = page.lists["near_of"]
    return before is None or before.article or not (before.keys & near or before.stem in near)


def _is_other_side(page: Page, place: Spotted) -> bool:
    """«المنطقة الحدودية بين القطاع | وX»: what a border divides from a place that only its kind names."""
    if not is_another(page, place):
        return False
    for between in range(place.begins - 2, max(0, place.begins - 2 - _SIDE), -1):
        if page.words[between].form == "بين":
            noun, border = page.words[between + 1], page.words[between - 1]
            divides = border.stem in page.lists["bordering"] or "حدود" in border.lemmas
            return divides and noun.article and bool(noun.mask & Class.PLACE)
    return False


def _may_be_capital(page: Page, index: int) -> bool:
    """«العاصمة», «العاصمة السورية»."""
    return bool(page.words[index].lemmas & page.lists["capital"]) or page.has(index, Class.ADJECTIVE)


def _is_bordering(page: Page, before: int, begins: int) -> bool:
    """«الحدودية مع X», «المحاذية لX», «القريبة من X», «الواقعة بين X»: what it lies at."""
    at = before if page.words[begins].form.startswith("ل") else before - 1
    linked = at == before or page.words[before].form in ("مع", "علي", "بين", "من")
    return linked and at >= 0 and page.words[at].stem in page.lists["bordering"]


def _is_hospital(page: Page, last: int) -> bool:
    """«نقلوا إلى المستشفى العسكري بالرباط»: where they were brought to."""
    told = page.words[max(0, last - _BROUGHT) : last + 1]
    places = [number for number, word in enumerate(told) if word.lemmas & page.lists["hospital"]]
    return any(word.form in page.lists["away"] for word in told[: places[0]]) if places else False


def with_pairs(page: Page, places: Sequence[Spotted]) -> list[Spotted]:
    """«الحدود بين X | وY», «قافلة من X | في Y»: a border's other side, what a place that was left is in."""
    found: list[Spotted] = []
    for place in places:
        before = found[-1] if found else None
        if before and before.away and before.end == place.begins and _form(page, before.begins - 1) == "بين":
            place = replace(place, away=is_another(page, place) or place.away)
        if before and before.away and _is_around(page, before, place):
            place = replace(place, away=True)
        found.append(place)
    return found


def _is_around(page: Page, before: Spotted, place: Spotted) -> bool:
    """«من دوما | في الغوطة الشرقية»: the wider place right behind one."""
    wider = place.rank > max(before.rank, 1) and place.location.country == before.location.country
    return wider and before.end == place.begins - 1 and _form(page, before.end) == "في"


def _form(page: Page, index: int) -> str:
    return page.words[index].form if index >= 0 else ""
