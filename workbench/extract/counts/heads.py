"""What a number counts: the noun behind it, what that noun says of people, and where its words end."""

from dataclasses import dataclass, replace

from workbench.extract.counts.quantity import Head, Quantity, status_of
from workbench.extract.counts.sides import Side, is_participle, side_of_members
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import phrase_end
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Reading, Word
from workbench.model import Outcome, Status, Subgroup
from workbench.text.tokens import TokenKind
from workbench.text.values import Number

_MOST_ADJECTIVES = 4
_MOST_JOINED = 3  # «عشرات النساء والأطفال والشيوخ»
_REACH_CARRIED = 4  # words from «نفذ» to «111 حكما»
_ELSE = frozenset(("غيرهم", "غيرهن", "غيرهما", "سواهم"))
_HURT = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)
_BEFELL = (*_HURT, Outcome.DETAINED, Outcome.ABDUCTED, Outcome.MISSING)
_NOUNS = Class.PLACE | Class.BODY | Class.EVENT | Class.QUANTITY


@dataclass(frozen=True, slots=True)
class Heads:
    """Reads the heads of quantities; `dated` are the words of dates."""

    page: Page
    dated: frozenset[int]

    def noun(self, start: int, end: int, number: Number, head: int) -> Quantity:
        """A number and the noun behind it, with the adjectives that follow."""
        word = self.page.words[head]
        person, thing = word.of(Part.PERSON), word.of(Part.THING)
        nation = word.of(Part.NATIONALITY)
        end = max(end, self.over_adjectives(head + 1))
        if "حاله" in word.lemmas and (cases := self._cases(start, number, head)):
            return cases
        if head in self.page.walls and head not in self.dated:
            return Quantity(start, head, number, Head.BARE, head - 1)  # «مئات الآلاف»
        if word.form in _ELSE or word.lemmas & {"اخر", "اخري"} or word.form in ("اخري", "اخر"):
            return self._other(start, max(end, head + 1), number, head)
        if word.stem == "مرافق" and number.low and number.low > 2 and not word.pronoun:
            return Quantity(start, end, number, Head.UNIT, head)  # «ثلاثة مرافق»
        if thing and not (person and number.low and number.low < 3):
            return self._thing(start, end, number, head, thing)
        if word.article and is_participle(word) and not person:
            status = Status.UNKNOWN if word.lemmas & self.page.lists["charged"] else Status.CIVILIAN
            return Quantity(start, end, number, Head.PEOPLE, head, status)  # «مئات المعتصمين»
        if person or nation:
            if not person and _is_feminine(word) and not word.article:
                return Quantity(start, end, number, Head.SAME, head, rule="count.same_thing")
            return self._of_casualties(self._joined(self.person(start, end, number, head)))
        if word.mask & _NOUNS or word.of(Part.NOUN) or word.form in self.page.lists["year"]:
            return Quantity(start, end, number, Head.UNIT, head)
        if _is_no_noun(word, number):
            return Quantity(start, head, number, Head.BARE, head - 1)
        if not self._agrees(word, number, start):
            return Quantity(start, end, number, Head.UNIT, head)
        return self._open(start, end, number, head)

    def _agrees(self, word: Word, number: Number, start: int) -> bool:
        """Whether a noun of no table stands as one counted does: «12 حلاقا», not «22 أبريل»."""
        if number.low is not None and 10 < number.low < 100:
            return word.form.endswith(("ا", "ه")) or word.article
        before = self.page.words[start - 1].stem if start else ""
        dated = before in ("في", "يوم", "بتاريخ", "تاريخ", "منذ", "حتي", "عام")
        return number.low is None or not (dated and self.page.kinds[start] is TokenKind.NUMBER)

    def _cases(self, start: int, number: Number, head: int) -> Quantity | None:
        """«40 حالة وفاة»: people, by what befell them."""
        if not self.page.has(head + 1, Class.OUTCOME):
            return None
        outcome = Outcome(self.page.words[head + 1].tag("outcome"))
        unknown = Status.UNKNOWN
        return Quantity(
            start, head + 2, number, Head.PEOPLE, head, unknown, None, outcome, rule="count.cases"
        )

    def executions(self, start: int, number: Number, head: int) -> Quantity | None:
        """«120 إعداما», «تنفيذ 246 حكما بالإعدام»: each is somebody killed."""
        page = self.page
        if head >= len(page):
            return None
        first, after = page.words[head], page.words[head + 1].form if head + 1 < len(page) else ""
        before = page.words[max(0, start - _REACH_CARRIED) : start]
        carried = any(word.lemmas & {"نفذ", "تنفيذ"} for word in before)
        if "اعدام" in first.lemmas and first.mask & Class.OUTCOME and not (first.article or first.clitics):
            end = head + 1
        elif carried and first.stem in ("حكما", "حكم", "احكام") and after in ("بالاعدام", "اعدام"):
            end = head + 2
        else:
            return None
        end = max(end, self.over_adjectives(end))
        killed = Outcome.KILLED
        return Quantity(
            start, end, number, Head.PEOPLE, head, Status.UNKNOWN, None, killed, rule="count.cases"
        )

    def _open(self, start: int, end: int, number: Number, head: int) -> Quantity:
        """A noun of no table: a trade, a role, an origin."""
        word = self.page.words[head]
        single = number.low is not None and (number.low == 1 or number.low >= 100)
        origin = word.stem.endswith(("يا", "يين", "يون", "يان")) or (single and word.stem.endswith("ي"))
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

    def person(self, start: int, end: int, number: Number, head: int) -> Quantity:
        """A number of people, of the side that their noun or their force says."""
        word = self.page.words[head]
        person = word.of(Part.PERSON)
        status, subgroup = status_of(word)
        outcome = Outcome(person.entry["outcome"]) if person and person.entry["outcome"] else None
        if word.lemmas & self.page.lists["member"]:
            status, subgroup = self._of_member(head, end, (status, subgroup))
        if status in (None, Status.UNKNOWN):
            status, subgroup = self._described(head + 1, end) or (status, subgroup)
        return Quantity(start, end, number, Head.PEOPLE, head, status, subgroup, outcome)

    def _of_member(self, head: int, end: int, own: Side) -> Side:
        """«عنصر في الجيش», «قائد ميداني حوثي», «عنصرا أمنيا»: the side that a member is of."""
        word, whose = self.page.words[head], side_of_members(self.page, head + 1)
        if head + 1 < len(self.page) and self.page.words[head + 1].lemmas & self.page.lists["family"]:
            return Status.CIVILIAN, own[1]
        fights = own[1] is Subgroup.MILITANTS and "عنصر" not in word.lemmas
        of_any = word.lemmas & self.page.lists["any_member"] and not fights
        if not whose[0] and of_any:
            whose = self._described(head + 1, end) or whose
        if whose[0]:
            return whose[0], whose[1] or (None if of_any else own[1])
        return (Status.UNKNOWN, None) if self._is_of_others(head) else own

    def _described(self, start: int, end: int) -> Side | None:
        """«30 قتيلا مدنيا», «القتلى المدنيين»: the side that an adjective says."""
        page, stop = self.page, end
        if stop < len(page) and page.words[stop].article and page.words[start - 1].article:
            word = page.words[stop]
            stop += not (word.conjunction or word.preposition)  # «عشرات الأسرى الحوثيين»
        sides = (status_of(page.words[at]) for at in range(start, stop))
        return next((side for side in sides if side[0] not in (None, Status.UNKNOWN)), None)

    def _is_of_others(self, head: int) -> bool:
        """«عنصر من الطاقم الدولي»: a member of what is no armed side."""
        page = self.page
        behind = page.words[head + 2] if head + 2 < len(page) and page.words[head + 1].form == "من" else None
        armed = behind is None or not behind.article or behind.mask & (Class.PLACE | Class.PERSON)
        return not armed and "عنصر" in page.words[head].lemmas

    def _joined(self, first: Quantity) -> Quantity:
        """«عشرات النساء والأطفال», «30 قتيلا وجريحا»: one number of people of several kinds."""
        quantity = first
        for _ in range(_MOST_JOINED):
            if not self._joins(quantity, first):
                break
            quantity = _merged(
                quantity, self.person(first.start, quantity.end + 1, first.number, quantity.end)
            )
            quantity = replace(quantity, end=max(quantity.end, self.over_adjectives(quantity.end)))
        return quantity

    def _of_casualties(self, people: Quantity) -> Quantity:
        """«18 شخصا من القتلى»: a part of those whom something befell."""
        page, at = self.page, people.end
        behind = page.words[at + 1] if at + 1 < len(page) and page.words[at].form == "من" else None
        person = behind.of(Part.PERSON) if behind and behind.article else None
        if person is None or person.entry["outcome"] not in _HURT or people.outcome:
            return people
        outcome = Outcome(person.entry["outcome"])
        return replace(people, end=at + 2, outcome=outcome, rule="count.of_casualties")

    def _joins(self, sofar: Quantity, first: Quantity) -> bool:
        """Whether «و» joins a second noun in the same state, which counts nobody by itself."""
        page, at = self.page, sofar.end
        if at >= len(page) or not page.has(at, Class.PERSON) or at in page.walls:
            return False
        word, head = page.words[at], page.words[first.head]
        if any(reading.shape is Shape.MASDAR for reading in word.readings):
            return False  # «600 شخص وإصابة 10»
        alike = word.article == head.article and not word.pronoun and not word.lemmas & {"اخر"}
        if not (word.conjunction and alike) or word.preposition or word.mask & Class.VERB:
            return False
        people, mine = head.of(Part.PERSON), word.of(Part.PERSON)
        if first.number.low is None:
            return bool(word.article) or people is None or (mine is not None and mine.shape is people.shape)
        same = people is not None and mine is not None and mine.shape is people.shape
        single = page.words[at + 1].form in ("واحد", "واحدا") if at + 1 < len(page) else False
        return same and first.number.low > 10 and not single

    def members(self, start: int, end: int, number: Number) -> Quantity:
        """«ثمانية من عناصر التنظيم», «24 من القوات»: what stands behind «من» is counted."""
        page, head = self.page, end + 1
        head += page.has(head, Class.DEMONSTRATIVE)  # «الكثير من هؤلاء المدنيين»
        if head >= len(page):
            return Quantity(start, end, number, Head.BARE, end - 1)
        word = page.words[head]
        if word.article and word.of(Part.PERSON) and word.tag("outcome") in _BEFELL:
            person = self.person(start, head + 1, number, head)
            return replace(person, kind=Head.MEMBERS, rule="count.of_casualties")
        stop = phrase_end(page, head, len(page))
        status, subgroup = side_of_members(page, head)
        if word.of(Part.PERSON) or word.of(Part.NATIONALITY):
            person = self.person(start, max(stop, head + 1), number, head)
            if not (status and word.lemmas & page.lists["member"]):
                person = self._joined(replace(person, end=head + 1))
                return replace(person, end=max(person.end, stop), kind=Head.MEMBERS, rule="count.members")
            return replace(
                person,
                status=status,
                subgroup=subgroup,
                kind=Head.MEMBERS,
                rule="count.members",
            )
        if status:
            return Quantity(start, max(stop, head + 1), number, Head.MEMBERS, head, status, subgroup)
        if _is_where(word):
            return Quantity(start, end, number, Head.BARE, end - 1)
        if word.form in page.lists["both_sides"]:
            return Quantity(start, head + 1, number, Head.MEMBERS, head)
        if word.article and is_participle(word):
            return Quantity(start, max(stop, head + 1), number, Head.MEMBERS, head, Status.CIVILIAN)
        if "عمر" in word.form or (word.mask & (Class.THING | Class.PLACE | Class.EVENT) and not word.pronoun):
            kind = Head.BARE if page.words[start].article else Head.UNIT  # «العشرات من الطرفين»
            return Quantity(start, end, number, kind, head)
        return Quantity(start, end, number, Head.BARE, end - 1)

    def over_adjectives(self, index: int) -> int:
        """The end of the adjectives that begin at a word."""
        page, start = self.page, index
        while index < start + _MOST_ADJECTIVES and page.has(index, Class.ADJECTIVE):
            word, first = page.words[index], page.words[start - 1]
            if word.clitics.strip("ال") or page.kinds[index] is not TokenKind.WORD:
                break
            if not word.article and word.stem in page.lists["bearing"]:
                break  # «21 شخصا جنوبي الهند»
            if word.form.endswith("ا") and word.of(Part.PERSON) and not first.form.endswith(("ا", "ه")):
                break  # «قتل جندي مدنيا»
            index += 1
        return index


def _merged(first: Quantity, second: Quantity) -> Quantity:
    """One count of two kinds: what they do not share is unknown."""
    outcome = first.outcome
    if {first.outcome, second.outcome} == {Outcome.KILLED, Outcome.INJURED}:
        outcome = Outcome.CASUALTIES
    sides = {first.status, second.status}
    mixed = Status.CIVILIAN if sides == {Status.CIVILIAN, Status.UNKNOWN} else Status.UNKNOWN
    return replace(
        first,
        end=second.end,
        status=first.status if len(sides) == 1 else mixed,
        subgroup=first.subgroup if first.subgroup is second.subgroup else None,
        outcome=outcome,
        rule="count.joined",
    )


def _is_no_noun(word: Word, number: Number) -> bool:
    """A word of no table in «و…» behind a number goes on with the sentence, unless it ends as one."""
    if word.readings or not word.form.startswith(("و", "ف")):
        return False
    ending = "ين" if number.low is None or number.low < 11 else "ا"
    return not word.form.endswith(ending)


def _is_where(word: Word) -> bool:
    """«ثمانية من ساحل العاج», «فرار الآلاف من المدينة»: whence they are, and no people."""
    kind = word.of(Part.PLACE)
    if word.article:
        return kind is not None and {reading.shape for reading in word.readings} == {Shape.SINGULAR}
    inhabited = kind is not None and kind.entry["precision"] == "place"
    return (
        bool(word.mask & Class.PLACE)
        and not word.pronoun
        and (inhabited or not word.mask & (Class.THING | Class.EVENT))
    )


def _is_feminine(word: Word) -> bool:
    return word.form.endswith("ه")
