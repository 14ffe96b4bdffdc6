"""Places that no gazetteer has and no word for their kind announces: a name behind «في», «قرب», «شمال»."""

from workbench.extract.begins import Begin
from workbench.extract.lexicon import Class
from workbench.extract.page import Page
from workbench.extract.place_names import is_name_alone, quoted_name
from workbench.extract.spotted import Spotted
from workbench.model import Location, PlacePrecision

_LONGEST = 3  # words of a name


def unknown_place(page: Page, at: int) -> Spotted | None:
    """«قرب أولاري», «في سيفاري بوسط مالي», «هاجموا مايكاديري»: the name that begins at a word."""
    before = page.words[at - 1] if at else None
    if before is None:
        return None
    near = bool(before.mask & Class.BEARING or before.keys & page.lists["near"])
    if not before.begins & Begin.UNKNOWN_PLACE:
        return None
    start, end = (at + 1, quoted_name(page, at) - 1) if at in page.quotations else (at, _name_end(page, at))
    if end <= start or (start == at and before.verb and page.has(end, Class.NOMINAL)):
        return None  # «ضربوا برجي مركز التجارة»
    if start == at and page.is_mark(end, '"“«'):
        return None  # «في محافطة "ديار بكر"»
    precision = PlacePrecision.NEAR if near else PlacePrecision.PLACE
    location = Location(page.named(start, end, skip=0).name, precision=precision)
    rule = "place.bearing+unknown" if near else "place.in+unknown"
    return Spotted(start, end, location, 1, True, rule=rule, skip=0)


def _name_end(page: Page, at: int) -> int:
    end = at
    while end < min(len(page), at + _LONGEST) and is_name_alone(page, end):
        end += 1
    return end
