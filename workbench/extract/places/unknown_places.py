"""Places that no gazetteer has and no word for their kind announces: a name behind «في», «قرب», «شمال»."""

from workbench.extract.grammar.page import Page
from workbench.extract.places.place_names import is_called_ali, is_deed, is_name_alone, is_plain, quoted_name
from workbench.extract.places.spotted import Spotted
from workbench.extract.words.begins import Begin
from workbench.extract.words.lexicon import Class
from workbench.model import Location, PlacePrecision
from workbench.text.tokens import TokenKind

_LONGEST = 3  # words of a name
_FROM = "من"


def unknown_place(page: Page, at: int) -> Spotted | None:
    """«قرب أولاري», «في سيفاري بوسط مالي», «هاجموا مايكاديري»: the name that begins at a word."""
    leads = at - 1
    if leads < 0:
        return None
    if leads > 0 and over_from(page, leads) == at:
        leads -= 1
    before = page.words[leads]
    near = bool(before.mask & Class.BEARING or before.keys & page.lists["near"])
    if not before.begins & Begin.UNKNOWN_PLACE or at in page.parties or is_called_ali(page, at - 1):
        return None
    start, end = (at + 1, _quoted_end(page, at)) if at in page.quotations else (at, _name_end(page, at))
    if end <= start or (start == at and before.verb and page.has(end, Class.NOMINAL)):
        return None  # «ضربوا برجي مركز التجارة»
    if start == at and page.is_mark(end, '"“«'):
        return None  # «في محافطة "ديار بكر"»
    precision = PlacePrecision.NEAR if near else PlacePrecision.PLACE
    location = Location(page.named(start, end, skip=0).name, precision=precision)
    rule = "place.bearing+unknown" if near else "place.in+unknown"
    return Spotted(start, end, location, 1, True, rule=rule, skip=0)


def over_from(page: Page, at: int) -> int:
    """«بالقرب | من X»: over «من» behind a word for what is near."""
    near = (
        0 < at < len(page) and page.words[at].form == _FROM and page.words[at - 1].keys & page.lists["near"]
    )
    return at + 1 if near else at


def _quoted_end(page: Page, opening: int) -> int:
    """The end of a name in quotation marks that no word of the language is a part of."""
    end = quoted_name(page, opening) - 1
    if {page.words[opening + 1].stem, page.words[opening + 1].form} & page.lists["double_name"]:
        return end
    not_names = page.lists["not_a_name"]
    words = range(opening + 1, end)
    plain = any(at in page.parties or page.words[at].form in not_names or is_plain(page, at) for at in words)
    return opening if plain else end


def _name_end(page: Page, at: int) -> int:
    end = at
    while end < min(len(page), at + _LONGEST) and (is_name_alone(page, end) or _goes_on(page, at, end)):
        end += 1
        if end < len(page) and is_deed(page.words[end]):
            break
    return end


def _goes_on(page: Page, at: int, end: int) -> bool:
    """«خان | بني سعد»: a name asks for another word, whatever that means."""
    asks = end > at and page.words[end - 1].form in page.lists["double_name"]
    word = page.kinds[end] is TokenKind.WORD and end not in page.walls
    return asks and word and not page.words[end].clitics
