"""Numbers with what they count: «14 مسلحا على الأقل», «قتيلان», «عشرات الغارات», «3 أخرى», «جندي»."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class, Part, Reading, Word
from workbench.extract.page import Page
from workbench.extract.phrases import CLOSERS, is_verb, phrase_end
from workbench.extract.quantity import Head, Quantity, as_status, as_subgroup, bounded, status_of
from workbench.model import Outcome, Status, Subgroup
from workbench.text.tokens import TokenKind
from workbench.text.values import Found, Modifier, Number

_MOST_ADJECTIVES = 4
_LONGEST_CONSTRUCT = 6
ONE = Number(1, 1)
TWO = Number(2, 2)
# Behind the noun, even behind a comma.
_BOUNDS = {
    ("علي", "الاقل"): Modifier.AT_LEAST,
    ("علي", "الاكثر"): Modifier.AT_MOST,
    ("كحد", "ادني"): Modifier.AT_LEAST,
    ("او", "اكثر"): Modifier.AT_LEAST,
    ("او", "يزيد"): Modifier.AT_LEAST,
    ("تقريبا",): Modifier.ABOUT,
}


def find_quantities(page: Page) -> list[Quantity]:
    """All quantities in order; the numbers in dates count nothing."""
    taken = frozenset(index for found in page.dates for index in found.tokens)
    return sorted(_Reader(page, taken).all(), key=lambda quantity: quantity.start)


@dataclass(frozen=True, slots=True)
class _Reader:
    page: Page
    taken: frozenset[int]

    def all(self) -> Iterator[Quantity]:
        """Those of numbers, then those that nouns imply outside them."""
        used = set(self.page.walls)
        for found in self.page.numbers:
            quantity = self._numbered(found)
            if quantity:
                used.update(range(quantity.start, quantity.end))
                yield quantity
        for index in range(len(self.page)):
            if index not in used and self.page.words[index].mask & (
                Class.PERSON | Class.QUANTITY | Class.THING
            ):
                yield from self._implied(index)

    # -------------------------------------------------------------- numbers

    def _numbered(self, found: Found) -> Quantity | None:
        number = found.value
        if not isinstance(number, Number) or number.unit:
            return None
        start, end = found.tokens.start, found.tokens.stop
        if self.page.has(start, Class.PREPOSITION) and self.page.words[start].pronoun:
            return None  # «بعده» is no «عدة»
        if not self.taken.isdisjoint(found.tokens) and not self._person_at(end):
            return None
        quantity = self._headed(start, end, number)
        return replace(self._bounded(quantity), span=found.span if quantity.start == start else None)

    def _person_at(self, index: int) -> bool:
        return self.page.has(index, Class.PERSON)

    def _headed(self, start: int, end: int, number: Number) -> Quantity:
        page = self.page
        if number.low == 1 and page.words[start].article:
            return Quantity(start, end, number, Head.UNIT, start)  # «عبد الواحد»
        if self._doubled(start):
            return self._noun(start - 1, end, number, start - 1)
        if end >= len(page) or page.kinds[end] is not TokenKind.WORD:
            return Quantity(start, end, number, Head.BARE, end - 1)
        word = page.words[end]
        if word.form == "من" and end + 1 < len(page):
            return self._members(start, end, number)
        if word.form in ("منهم", "منهن"):
            return Quantity(start, end + 1, number, Head.OTHERS, end, rule="count.of_them")
        if (word.clitics and not word.article) or word.mask & CLOSERS or is_verb(word):
            return Quantity(start, end, number, Head.BARE, end - 1)
        return self._noun(start, end + 1, number, end)

    def _doubled(self, start: int) -> bool:
        """Whether the number repeats the noun before it: «جنديين اثنين», «قرويا واحدا»."""
        if not start or self.page.words[start].form not in (
            "اثنين",
            "اثنان",
            "واحد",
            "واحدا",
            "واحده",
            "اثنتين",
        ):
            return False
        before, behind = self.page.words[start - 1], self.page.words[start + 1 : start + 2]
        members = bool(behind) and behind[0].form == "من"
        return bool(before.mask & (Class.PERSON | Class.THING)) and not before.article and not members

    def _noun(self, start: int, end: int, number: Number, head: int) -> Quantity:
        """A number and the noun behind it, with the adjectives that follow."""
        word = self.page.words[head]
        person, thing = word.of(Part.PERSON), word.of(Part.THING)
        nation = word.of(Part.NATIONALITY)
        end = max(end, self._over_adjectives(head + 1))
        if "حاله" in word.lemmas and (cases := self._cases(start, number, head)):
            return cases
        if head in self.page.walls and head not in self.taken:
            return Quantity(start, head, number, Head.BARE, head - 1)  # «مئات الآلاف»
        if word.lemmas & {"اخر", "اخري"} or word.form in ("اخري", "اخر"):
            return self._other(start, max(end, head + 1), number, head)
        if thing and not (person and number.low and number.low < 3):
            return self._thing(start, end, number, head, thing)
        if person or nation:
            if not person and _is_feminine(word) and not word.article:
                return Quantity(start, end, number, Head.SAME, head, rule="count.same_thing")
            return self._person(start, end, number, head)
        if word.mask & (Class.PLACE | Class.BODY | Class.EVENT | Class.QUANTITY) or word.of(Part.NOUN):
            return Quantity(start, end, number, Head.UNIT, head)
        return self._open(start, end, number, head)

    def _cases(self, start: int, number: Number, head: int) -> Quantity | None:
        """«40 حالة وفاة»: people, by what befell them."""
        if not self.page.has(head + 1, Class.OUTCOME):
            return None
        outcome = Outcome(self.page.words[head + 1].tag("outcome"))
        unknown = Status.UNKNOWN
        return Quantity(
            start, head + 2, number, Head.PEOPLE, head, unknown, None, outcome, rule="count.cases"
        )

    def _open(self, start: int, end: int, number: Number, head: int) -> Quantity:
        """A noun of no table: a trade, a role, an origin."""
        word = self.page.words[head]
        origin = word.stem.endswith(("ي", "يا", "يين", "يون", "يان"))
        status = Status.UNKNOWN if origin else Status.CIVILIAN
        return Quantity(start, end, number, Head.OPEN, head, status, rule="count.open_class")

    def _thing(self, start: int, end: int, number: Number, head: int, thing: Reading) -> Quantity:
        outcome = thing.entry["outcome"]
        if outcome == "none":
            return Quantity(start, end, number, Head.UNIT, head)
        return Quantity(start, end, number, Head.THINGS, head, outcome=Outcome(outcome), rule="count.things")

    def _other(self, start: int, end: int, number: Number, head: int) -> Quantity:
        things = self.page.words[head].form.endswith("اخري")
        kind = Head.SAME if things else Head.OTHERS
        return Quantity(start, end, number, kind, head, rule="count.others")

    def _person(self, start: int, end: int, number: Number, head: int) -> Quantity:
        word = self.page.words[head]
        person = word.of(Part.PERSON)
        status, subgroup = status_of(word)
        outcome = Outcome(person.entry["outcome"]) if person and person.entry["outcome"] else None
        if word.lemmas & self.page.lists["member"]:
            whose = self._whose(head + 1)
            status, subgroup = whose if whose[0] else (status, subgroup)
        return Quantity(start, end, number, Head.PEOPLE, head, status, subgroup, outcome)

    def _whose(self, index: int) -> tuple[Status | None, Subgroup | None]:
        """The side of the group or force that members are said to be of, over «من» and adjectives."""
        page = self.page
        for at in range(index, min(index + 4, len(page))):
            word = page.words[at]
            if page.kinds[at] is not TokenKind.WORD:
                if word.form in '"«“(':
                    continue
                break
            if at in page.parties:
                meaning = page.parties[at].meanings[0]
                return as_status(meaning.status), as_subgroup(meaning.subgroup)
            body = word.of(Part.BODY)
            if body and body.entry["status"] and body.entry["kind"] in ("force", "group"):
                return as_status(body.entry["status"]), as_subgroup(body.entry["subgroup"])
            if word.form not in ("من", "في", "صفوف") and not word.mask & (Class.ADJECTIVE | Class.PERSON):
                break
        return None, None

    def _members(self, start: int, end: int, number: Number) -> Quantity:
        """«ثمانية من عناصر التنظيم», «24 من القوات»: what stands behind «من» is counted."""
        page, head = self.page, end + 1
        word = page.words[head]
        stop = phrase_end(page, head, len(page))
        status, subgroup = self._whose(head)
        if word.of(Part.PERSON) or word.of(Part.NATIONALITY):
            person = self._person(start, max(stop, head + 1), number, head)
            known = (
                (status, subgroup)
                if status and word.lemmas & self.page.lists["member"]
                else (person.status, person.subgroup)
            )
            return replace(
                person, status=known[0], subgroup=known[1], kind=Head.MEMBERS, rule="count.members"
            )
        if status:
            return Quantity(start, max(stop, head + 1), number, Head.MEMBERS, head, status, subgroup)
        if word.mask & (Class.THING | Class.PLACE | Class.EVENT) and not word.pronoun:
            return Quantity(start, end, number, Head.UNIT, head)
        return Quantity(start, end, number, Head.BARE, end - 1)

    def _over_adjectives(self, index: int) -> int:
        page, start = self.page, index
        while index < start + _MOST_ADJECTIVES and page.has(index, Class.ADJECTIVE):
            if page.words[index].clitics.strip("ال"):
                break
            index += 1
        return index

    def _bounded(self, quantity: Quantity) -> Quantity:
        """The quantity with a bound that stands behind it."""
        forms = self.page.tokens.forms
        at = quantity.end
        at += at < len(forms) and forms[at] == "،"
        for words, modifier in _BOUNDS.items():
            if tuple(forms[at : at + len(words)]) == words:
                plain = quantity.number.modifier is Modifier.EXACTLY
                number = bounded(quantity.number, modifier) if plain else quantity.number
                return replace(quantity, number=number, end=at + len(words), rule=quantity.rule + "+bound")
        return quantity

    # -------------------------------------------------------------- nouns alone

    def _implied(self, index: int) -> Iterator[Quantity]:
        word = self.page.words[index]
        if word.stem in ("احد", "احدي") and not word.article:
            yield from self._one_of(index)
            return
        if word.pronoun or any(reading.shape is Shape.MASDAR for reading in word.readings):
            return  # «وإصابة 5» names what befell them, nobody
        for part in (Part.PERSON, Part.NATIONALITY, Part.THING):
            if reading := word.of(part):
                yield from self._by_shape(index, reading)
                return

    def _by_shape(self, index: int, reading: Reading) -> Iterator[Quantity]:
        word, origin = self.page.words[index], reading.entry.part is Part.NATIONALITY
        if reading.shape is Shape.DUAL and not word.article:
            quantity = self._noun(index, index + 1, TWO, index)
            yield replace(self._bounded(quantity), implied=True, rule="count.dual")
            return
        # «سوريا» alone is the country.
        shapes = (Shape.SINGULAR,) if origin else (Shape.SINGULAR, Shape.ACCUSATIVE)
        if reading.shape in shapes and not word.article and is_indefinite(self.page, index, reading.shape):
            quantity = self._noun(index, index + 1, ONE, index)
            if quantity.kind is not Head.UNIT:
                yield replace(quantity, implied=True, rule="count.indefinite")

    def _one_of(self, index: int) -> Iterator[Quantity]:
        """«أحد عناصر الجماعة»: one of several that are named together."""
        head = index + 1
        if self.page.has(head, Class.PERSON) and not self.page.words[head].pronoun:
            person = self._person(
                index, max(head + 1, phrase_end(self.page, head, len(self.page))), ONE, head
            )
            yield replace(person, implied=True, rule="count.one_of")


def is_indefinite(page: Page, index: int, shape: Shape, depth: int = 0) -> bool:
    """Whether a singular noun means one of a kind («جندي إسرائيلي»), not somebody («قائد الجيش»)."""
    if shape is Shape.ACCUSATIVE or depth > _LONGEST_CONSTRUCT:
        return shape is Shape.ACCUSATIVE
    at = index + 1
    if at >= len(page) or page.kinds[at] is not TokenKind.WORD:
        return not page.is_mark(at, '"«“(')
    word = page.words[at]
    if word.article:
        return False
    if word.mask & Class.BODY and not word.mask & Class.ADJECTIVE and not word.clitics:
        return is_indefinite(page, at, Shape.SINGULAR, depth + 1)
    if not word.readings and word.form[0] in "بل" and len(word.form) > 3:
        return True  # «ضابط برتبة»
    if word.clitics or word.mask & ~(Class.NOMINAL | Class.THING | Class.PLACE | Class.PERSON | Class.BODY):
        return True
    return bool(word.mask & Class.ADJECTIVE)


def _is_feminine(word: Word) -> bool:
    return word.form.endswith("ه")
