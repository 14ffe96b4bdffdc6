"""A place as it stands in a text."""

from collections.abc import Sequence

from workbench.extract.grammar.page import Page
from workbench.extract.words.gazetteer import Spot
from workbench.model import Location, Place
from workbench.records import record

RANK = {"named": 0, "city": 1, "district": 2, "area": 2, "governorate": 3, "country": 4}


@record(frozen=True, slots=True)
class Spotted:
    """A place in the text: words, location, how wide it is, whether something can be said to be in it.

    `head` is the word for its kind, -1 where none stands there; a `site` can be what was hit, too; in a
    `facility`, a hotel, a school, something happens, but where that is the town says. `near` says that it was
    not in it but «شمال العاصمة»; `beside` names what says which one it is («قرب نابلس»); `anchor` is the
    word that stands for it, «البلدة», -1 where it stands there itself; `within` are the regions that
    were named up to a place that no list has; `inside` are the districts and areas that a known one is in.
    """

    start: int
    end: int
    location: Location
    rank: int
    locative: bool
    spots: Sequence[Spot] = ()
    rule: str = "place.gazetteer"
    skip: int | None = None
    head: int = -1
    site: bool = False
    away: bool = False
    facility: bool = False
    near: bool = False
    beside: tuple[str, ...] = ()
    anchor: int = -1
    within: tuple[Location, ...] = ()
    inside: tuple[str, ...] = ()

    @property
    def begins(self) -> int:
        """The first word, that for its kind included."""
        return self.start if self.head < 0 else self.head

    @property
    def stands(self) -> int:
        """The word by which it is meant."""
        return self.start if self.anchor < 0 else self.anchor

    def named(self, page: Page) -> Place:
        """The place as a part of a claim."""
        part = page.named(self.start, self.end, skip=self.skip)
        return Place(part.span, part.text, self.location.name, self.location)
