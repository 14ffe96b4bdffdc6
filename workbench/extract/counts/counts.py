"""Numbers with what they count: «14 مسلحا على الأقل», «قتيلان», «عشرات الغارات», «3 أخرى», «جندي»."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.extract.counts.alone import ONE, Nouns
from workbench.extract.counts.heads import Heads
from workbench.extract.counts.labels import without_labels
from workbench.extract.counts.quantity import Head, Quantity, bounded
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import CLOSERS, is_verb
from workbench.extract.words.begins import Begin
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Word
from workbench.text.tokens import TokenKind
from workbench.text.values import Found, Modifier, Number, Ordinal

_MOST_ADJECTIVES = 3
_REACH_TOLL = 8  # words from «عدد القتلى» to the number
_IN_YEAR = frozenset(("في", "عام", "سنه", "منذ", "العام", "بين"))
_AMONG = frozenset(("بينهم", "بينهن", "ضمنهم", "بين", "ضمن"))  # «توفي خمسة من بينهم امرأة»
_QUOTES = '"«“'
_BEFORE, _BEHIND = '("«“', ')"»”'  # round a number
# Behind the noun, even behind a comma.
_BOUNDS = {
    ("علي", "الاقل"): Modifier.AT_LEAST,
    ("علي", "الاكثر"): Modifier.AT_MOST,
    ("كحد", "ادني"): Modifier.AT_LEAST,
    ("كحد", "اقصي"): Modifier.AT_MOST,
    ("او", "اكثر"): Modifier.AT_LEAST,
    ("او", "يزيد"): Modifier.AT_LEAST,
    ("تقريبا",): Modifier.ABOUT,
}


def find_quantities(page: Page) -> list[Quantity]:
    """All quantities in order; the numbers in dates count nothing."""
    lasting = frozenset(index for found in page.durations for index in found.tokens)
    taken = lasting.union(index for found in page.dates for index in found.tokens)
    heads = Heads(page, taken)
    days = frozenset(found.tokens.start for found in page.dates)
    reader = _Reader(page, taken, lasting, days, heads, Nouns(page, heads))
    found = sorted(reader.all(), key=lambda quantity: quantity.start)
    return without_labels(page, found)


@dataclass(frozen=True, slots=True)
class _Reader:
    page: Page
    taken: frozenset[int]
    lasting: frozenset[int]
    days: frozenset[int]
    heads: Heads
    nouns: Nouns

    def all(self) -> Iterator[Quantity]:
        """Those of numbers, then those that nouns imply outside them."""
        page, used = self.page, set(self.page.walls)
        ends = set[int]()
        behind = 0
        for found in page.numbers:
            quantity = None
            if found.tokens.start >= behind:
                quantity = self._numbered(found) or self._ordinal(found)
            if quantity:
                behind = quantity.end
                used.update(range(quantity.start, quantity.end))
                ends.add(quantity.end)
                yield quantity
        end = 0
        for index in page.beginnings.of(Begin.QUANTITY):
            word = page.words[index]
            if index < end or index in used:
                continue
            if index in ends and word.form.endswith("ا") and not word.conjunction:
                continue  # «30 مسلحا حوثيا»
            for quantity in self.nouns.counting(index):
                end = quantity.end
                yield self._bounded(quantity)

    def _numbered(self, found: Found) -> Quantity | None:
        number = found.value
        if not isinstance(number, Number) or number.unit:
            return None
        start, end = found.tokens.start, found.tokens.stop
        if number.low is not None and number.low % 1:
            return None  # «عام ونصف العام»
        if self.page.has(start, Class.PREPOSITION) and self.page.words[start].pronoun:
            return None  # «بعده» is no «عدة»
        before = self.page.words[start - 1].stem if start else ""
        if before == "رقم" or (number.high == 0 and not self.page.has(end, Class.PERSON)):
            return None  # «المطلوب رقم 16», «من مسافة صفر»
        if start and (
            self.page.kinds[start - 1] is TokenKind.LATIN
            or (number.low is None and self.page.words[start - 1].form in self.page.lists["most"])
        ):
            return None  # «France 2», «أكبر عدد من الإصابات»
        dated = not self.taken.isdisjoint(found.tokens) and not self.page.has(end, Class.PERSON)
        if dated and (found.tokens.stop - 1 in self.lasting or not self._is_toll(start)):
            return None
        if start in self.taken and self._may_be_year(start, number):
            return None  # «3 أوت 2015 | عون أمن»
        if number.modifier is Modifier.AT_MOST and "وصل" in self.page.words[start].lemmas:
            number = Number(number.high, number.high)  # «ارتفع العدد ليصل إلى 20», not «ما يصل إلى 20»
        quantity = self._headed(start, self._past_digits(end, number), number)
        return replace(self._bounded(quantity), span=found.span if quantity.start == start else None)

    def _past_digits(self, end: int, number: Number) -> int:
        """«خمسة (5) جنود»: behind the same number in brackets."""
        page = self.page
        same = end + 2 < len(page) and page.is_mark(end, "(") and page.is_mark(end + 2, ")")
        return end + 3 if same and page.words[end + 1].form == f"{number.low or 0:g}" else end

    def _is_toll(self, start: int) -> bool:
        """«عدد القتلى في المدينة ما بين 1066 و1579»: no years."""
        before = self.page.words[max(0, start - _REACH_TOLL) : start]
        toll = any(word.stem == "عدد" for word in before)
        return toll and any(word.mask & Class.OUTCOME for word in before) and before[-1].form not in _IN_YEAR

    def _ordinal(self, found: Found) -> Quantity | None:
        """«وأصيب ثالث»: one more of those told before."""
        start, end = found.tokens.start, found.tokens.stop
        word = self.page.words[start].form
        if not isinstance(found.value, Ordinal) or end > start + 1:
            return None
        if word == "اول" and self.page.words[end : end + 1] and self.page.words[end].form in ("من", "امس"):
            return None  # «أول من أمس», «أول أمس»
        if word.startswith("ال"):  # «الثاني قتل»
            told = self.page.has(end, Class.OUTCOME) and self.page.has(end, Class.VERB)
            fresh = start and self.page.has(start - 1, Class.COMPLEMENTIZER)
            return (
                Quantity(start, end, ONE, Head.OTHERS, start, rule="count.ordinal")
                if told and fresh
                else None
            )
        end = self._past_origin(start, end)
        behind = self.page.words[end] if end < len(self.page) else None
        alone = behind is None or self.page.kinds[end] is not TokenKind.WORD
        if behind and not alone and not (behind.clitics or behind.mask & CLOSERS or is_verb(behind)):
            return None
        one = Quantity(start, end, ONE, Head.OTHERS, start, implied=True, rule="count.ordinal")
        return replace(one, span=found.span)

    def _past_origin(self, start: int, end: int) -> int:
        """«عنصران وثالث إيراني», not «ثالث هجوم»: behind what tells of one more whence he is."""
        page = self.page
        one_more = page.words[start].form.startswith("و") and page.has(end, Class.ADJECTIVE)
        feminine = page.words[end].form.endswith("ه") if one_more else True
        return end if feminine or page.words[end].clitics or page.has(end, Class.EVENT) else end + 1

    def _headed(self, start: int, end: int, number: Number) -> Quantity:
        page = self.page
        one = self._one_of(start, end, number)
        if one:
            return one
        if executed := self.heads.executions(start, number, end):
            return executed
        noun = self._noun_before(start)
        if noun is not None:
            return replace(self.heads.noun(noun, end, number, noun), start=noun, end=end)
        if number.low == 1 and page.words[start].article:
            return Quantity(start, end, number, Head.UNIT, start)  # «عبد الواحد»
        quoted = page.is_mark(end, _QUOTES)  # «خمسة "إرهابيين"»
        wrapped = page.is_mark(start - 1, _BEFORE) and page.is_mark(end, _BEHIND)  # «(26) فردا»
        if (quoted or wrapped) and page.has(end + 1, Class.PERSON):
            return self.heads.noun(start if quoted else start - 1, end + 2, number, end + 1)
        behind = page.words[end].form if end < len(page) else ""
        some_of = number.low is None and behind == "من"  # «اعتقلت القوات الأمنية | العشرات من»
        if self._is_of_things(start) and not some_of:
            return Quantity(start, end, number, Head.UNIT, start)
        if page.is_mark(end, _BEHIND) and page.is_mark(end + 1, "من") and end + 2 < len(page):
            return self.heads.members(start, end + 1, number)  # «"بضع عشرات" من المواطنين»
        if self._may_be_year(start, number) and behind != "من" and not page.has(end, Class.PERSON):
            return Quantity(start, end, number, Head.UNIT, start)
        if end >= len(page) or page.kinds[end] is not TokenKind.WORD:
            return Quantity(start, end, number, Head.BARE, end - 1)
        if page.tokens.forms[end : end + 3] == ["علي", "الاقل", "من"] and end + 3 < len(page):
            members = self.heads.members(start, end + 2, bounded(number, Modifier.AT_LEAST))
            return replace(members, rule=members.rule + "+bound")  # «اثنان على الأقل من العاملين»
        word = page.words[end]
        if word.form == "من" and end + 1 < len(page) and page.words[end + 1].form not in _AMONG:
            return self.heads.members(start, end, number)
        if word.form in ("منهم", "منهن"):
            return Quantity(start, end + 1, number, Head.OTHERS, end, rule="count.of_them")
        if word.mask & Class.DEMONSTRATIVE and page.has(end + 1, Class.PERSON):
            return self.heads.noun(start, end + 2, number, end + 1)  # «الكثير من هؤلاء المدنيين»
        if word.clitics or word.mask & CLOSERS or is_verb(word) or self._is_no_head(end):
            return Quantity(start, end, number, Head.BARE, end - 1)
        return self.heads.noun(start, end + 1, number, end)

    def _is_no_head(self, index: int) -> bool:
        """«أصيب العشرات ليلة الجمعة», «لقي خمسة حتفهم», «إلى 7 عدد القتلى»: words that nobody counts."""
        word = self.page.words[index]
        owned = bool(word.pronoun) and not word.mask & Class.PERSON
        lists = self.page.lists
        return index in self.days or owned or word.form in lists["toll"] or word.form in lists["day_word"]

    def _is_of_things(self, start: int) -> bool:
        """«دول الساحل الخمس»: a definite number behind a definite word that names no people."""
        if not start or not _is_definite(self.page.words[start].form):
            return False
        before = self.page.words[start - 1]
        people = before.mask & (Class.PERSON | Class.OUTCOME | Class.VERB) or start - 1 in self.page.walls
        return before.article and not people

    def _may_be_year(self, start: int, number: Number) -> bool:
        """«15 ديمسبر 2016»: four digits of these times that no casualty word stands before."""
        digits = self.page.kinds[start] is TokenKind.NUMBER and len(self.page.words[start].form) == 4
        now = number.low is not None and number.low == number.high and 1900 <= number.low <= 2100
        return digits and now and not self.page.has(start - 1, Class.OUTCOME | Class.PREPOSITION)

    def _one_of(self, start: int, end: int, number: Number) -> Quantity | None:
        """«وأحد الحراس» is written as «واحد»."""
        definite = self.page.has(end, Class.NOMINAL) or end < len(self.page)
        if number.low != 1 or self.page.words[start].form != "واحد" or not definite:
            return None
        return next(self.nouns.one_of(start), None) if self.page.words[end].article else None

    def _noun_before(self, start: int) -> int | None:
        """The noun that a number stands behind: «قرويا مسنا واحدا», «جنديين اثنين», «القتلى الأربعة»."""
        page, word = self.page, self.page.words[start]
        definite = _is_definite(word.form)
        if not definite and word.form not in page.lists["repeats_number"]:
            return None
        behind = page.words[start + 1].form if start + 1 < len(page) else ""
        at = start - 1
        while at > max(0, start - _MOST_ADJECTIVES) and self._is_adjective(at) and not self._is_object(at):
            at -= 1
        at -= definite and self._is_led(at)
        noun = page.words[at] if at >= 0 else None
        if (
            noun is None
            or (behind in ("من", "منهم") and not (definite or _are_two(noun)))
            or not noun.mask & (Class.PERSON | Class.THING)
        ):
            return None
        masdar = noun.mask & Class.OUTCOME and noun.mask & Class.VERB
        led = at + 1 < start and page.words[at + 1].article and self._is_led(at + 1)
        known = noun.article or bool(noun.pronoun) or led  # «أطفالها الثلاثة», «قتلى التفجير الثلاثة»
        if masdar or known != definite or at in page.walls:
            return None
        return None if "اصابه" in noun.lemmas and not definite else at

    def _is_object(self, index: int) -> bool:
        """«خطف مسلحون مجهولون | صحافيين اثنين»: people in another case than those before are others."""
        page = self.page
        hit = page.has(index, Class.PERSON) and page.words[index].form.endswith("ين")
        return hit and page.words[index - 1].form.endswith(("ون", "ان"))

    def _is_led(self, index: int) -> bool:
        """«قتلى التفجير الثلاثة»: a definite word that is no people, behind the people who are counted."""
        page = self.page
        if index < 1 or page.has(index, Class.PERSON) or not page.words[index].article:
            return False
        person = page.words[index - 1].of(Part.PERSON)
        single = not any(reading.shape is Shape.PLURAL for reading in page.words[index].readings)
        led = person is not None and person.shape is Shape.PLURAL and single
        return led and not page.words[index - 1].article and not page.words[index - 1].pronoun

    def _is_adjective(self, index: int) -> bool:
        page = self.page
        if not page.has(index, Class.ADJECTIVE) or page.words[index].conjunction:
            return False
        return page.has(index - 1, Class.PERSON | Class.THING) and page.kinds[index] is TokenKind.WORD

    def _bounded(self, quantity: Quantity) -> Quantity:
        """The quantity with a bound that stands behind it."""
        forms = self.page.tokens.forms
        at = quantity.end
        at += at < len(forms) and forms[at] == "،"
        if at >= len(forms) or forms[at] not in ("علي", "كحد", "او", "تقريبا"):
            return quantity
        for words, modifier in _BOUNDS.items():
            if tuple(forms[at : at + len(words)]) == words:
                plain = quantity.number.modifier is Modifier.EXACTLY
                number = bounded(quantity.number, modifier) if plain else quantity.number
                return replace(quantity, number=number, end=at + len(words), rule=quantity.rule + "+bound")
        return quantity


def _are_two(noun: Word) -> bool:
    """«عاملين اثنين من المزرعة»: a dual whose number is told once more."""
    person = noun.of(Part.PERSON)
    return person is not None and person.shape is Shape.DUAL and not noun.pronoun


def _is_definite(form: str) -> bool:
    """«الخمسة», not «ألف»."""
    return form.startswith("ال") and not form.startswith(("الف", "الاف"))
