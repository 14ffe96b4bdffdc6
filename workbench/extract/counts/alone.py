"""Nouns that count without a number: «جندي», «قتيلان», «جثتي شقيقين», «أحد الحراس», «عدد آخر»."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.extract.counts.heads import Heads
from workbench.extract.counts.quantity import Head, Quantity, bounded, status_of
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.grammar.singulars import is_indefinite, may_describe
from workbench.extract.words.begins import OF_THEM, ONE_OF_THEM
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Reading, Word
from workbench.model import Status, Subgroup
from workbench.text.tokens import TokenKind
from workbench.text.values import Modifier, Number

_BOUNDS = {
    ("لا", "يقل", "عن"): Modifier.AT_LEAST,
    ("لا", "تقل", "عن"): Modifier.AT_LEAST,
    ("نحو",): Modifier.ABOUT,
    ("حوالي",): Modifier.ABOUT,
}
_DUAL_VERB = 8  # words from a noun to the verb that shows it to be a dual
ONE = Number(1, 1)
TWO = Number(2, 2)
MANY = Number(None, None, Modifier.MANY)
SEVERAL = Number(None, None, Modifier.SEVERAL)
_ALL_OF = frozenset(("كل", "جميع", "بعض", "معظم", "اغلب", "من", "ساير", "كافه"))
_NO_PEOPLE = Class.THING | Class.PLACE | Class.EVENT | Class.BODY | Class.CONNECTIVE | Class.PREPOSITION


@dataclass(frozen=True, slots=True)
class Nouns:
    """Reads the nouns of a page that stand without a number."""

    page: Page
    heads: Heads

    def counting(self, index: int) -> Iterator[Quantity]:
        """What a noun counts by itself: one quantity at most."""
        word = self.page.words[index]
        if word.form in ONE_OF_THEM:
            yield Quantity(index, index + 1, ONE, Head.OTHERS, index, implied=True, rule="count.one_of_those")
        elif word.stem in ("احد", "احدي") and not word.article:
            yield from self.one_of(index)
        elif word.form in OF_THEM and index and self.page.words[index - 1].stem in ("عدد", "عددا"):
            yield Quantity(index - 1, index + 1, SEVERAL, Head.OTHERS, index, rule="count.of_them")
        elif word.form in ("اخر", "اخرين") and self.page.words[index - 1].stem in ("عدد", "عددا") and index:
            yield Quantity(index - 1, index + 1, SEVERAL, Head.OTHERS, index, rule="count.others")
        elif word.pronoun:
            yield from self._possessed(index)
        elif not (any(reading.shape is Shape.MASDAR for reading in word.readings) or self._are_sites(index)):
            for part in (Part.PERSON, Part.NATIONALITY, Part.THING):
                if reading := word.of(part):
                    yield from self._by_shape(index, reading)
                    return

    def _by_shape(self, index: int, reading: Reading) -> Iterator[Quantity]:
        word, origin = self.page.words[index], reading.entry.part is Part.NATIONALITY
        if word.mask & Class.SAY and self.page.is_mark(index - 1, "،"):
            return  # «…، متهما الفصائل»
        if self._is_his(index, reading) or self._goes_with(index) or self._are_bodies_of(index):
            return
        if index and (self.page.words[index - 1].stem == "رتبه" or (origin and self._is_kind(index))):
            return  # «ضابط برتبة نقيب», «بقصف إسرائيلي»
        if self._are_many(index, reading):
            quantity = self.heads.person(index, index + 2, MANY, index)
            yield replace(quantity, implied=True, rule="count.many")
            return
        if self._is_dual(index, reading):
            yield from self._as_dual(index)
            return
        # «سوريا» alone is the country.
        country = origin and word.stem in self.page.lists["country_like"]
        if reading.shape is Shape.ACCUSATIVE and not country and self._leads(index):
            quantity = self.heads.noun(index, index + 2, TWO, index)
            yield replace(quantity, implied=True, rule="count.dual")
            return
        shapes = (Shape.SINGULAR,) if country else (Shape.SINGULAR, Shape.ACCUSATIVE)
        if reading.shape in shapes and not word.article and is_indefinite(self.page, index, reading.shape):
            quantity = self.heads.noun(index, index + 1, ONE, index)
            if origin and self._is_woman(index):
                quantity = replace(self.heads.person(index, index + 1, ONE, index), subgroup=Subgroup.WOMEN)
            if origin and self._is_open(index - 1):
                status, rule = Status.CIVILIAN, "count.indefinite_open"
                yield replace(quantity, start=index - 1, status=status, implied=True, rule=rule)
            elif quantity.kind is not Head.UNIT:
                yield self._single(quantity, reading.shape)

    def _as_dual(self, index: int) -> Iterator[Quantity]:
        """«جنديان», «الجنديان»; not «الزوجان المتهمان», which are two already, nor «كل العاملين»."""
        word, before = self.page.words[index], self.page.words[index - 1]
        again = before.article and before.mask & Class.PERSON and before.form[-2:] == word.form[-2:]
        if word.article and (again or (index and before.stem in _ALL_OF)):
            return
        full = word.stem.endswith(("ان", "ين"))
        quantity = self.heads.noun(index, index + (1 if full else 2), TWO, index)
        rule = "count.dual" if not word.article else "count.the_two"
        yield replace(self._over_bound(quantity), implied=True, rule=rule)

    def _is_woman(self, index: int) -> bool:
        """«مقتل إسرائيلية طعنا»: an adjective of origin right behind what befell somebody."""
        page, raw = self.page, self.page.tokens.raw(index)
        told = page.has(index - 1, Class.OUTCOME) and not page.has(index - 1, Class.ADJECTIVE)
        if not (raw.endswith("ة") and told):
            return False
        before = page.words[index - 2] if index > 1 else page.words[index - 1]
        free = before.article or before.mask & (Class.BODY | Class.PERSON | Class.PREPOSITION | Class.VERB)
        return bool(free or page.words[index - 1].clitics)  # «مذكرة اعتقال تركية»

    def _are_sites(self, index: int) -> bool:
        """«مرافق صحية»: facilities and no companion, as the feminine behind them shows."""
        word, after = self.page.words[index], self.page.words[index + 1 : index + 2]
        return word.stem == "مرافق" and any(other.stem.endswith("يه") for other in after)

    def _leads(self, index: int) -> bool:
        """«منفذا الهجوم»: two, where a definite noun stands right behind, and no accusative."""
        page, word = self.page, self.page.words[index]
        after = page.words[index + 1] if index + 1 < len(page) else word
        free = after.article and not (after.preposition or after.conjunction or after.mask & Class.PERSON)
        says = word.mask & Class.SAY  # «قال …، متهما الفصائل»
        return word.form.endswith("ا") and not (word.article or says) and free and index + 1 not in page.walls

    def _single(self, quantity: Quantity, shape: Shape) -> Quantity:
        """One of a kind with what describes it; «جثة رجل مسن» is the one man."""
        page, after = self.page, quantity.end
        person = page.words[after].of(Part.PERSON) if after < len(page) else None
        of_body = page.words[quantity.head].lemmas & page.lists["body"] and person is not None
        if of_body and person and person.shape is Shape.SINGULAR and not page.words[after].clitics:
            side = self.heads.person(after, after + 1, ONE, after)
            quantity = replace(quantity, end=after + 1, status=side.status, subgroup=side.subgroup)
        elif (
            person
            and page.words[quantity.head].lemmas & page.lists["someones"]
            and shape is Shape.SINGULAR is person.shape
            and not page.words[after].clitics
        ):
            quantity = replace(quantity, end=after + 1)  # «زوجة ضابط»
        end = self._over_attributes(quantity.head, quantity.end, shape)
        told = (status_of(page.words[at]) for at in range(quantity.head + 1, end))  # «رجل مسن», «شاب مسلح»
        known = next((said for said in told if said[0] not in (None, Status.UNKNOWN)), None)
        same = known and known[0] is quantity.status and not quantity.subgroup  # «قائد ميداني حوثي»
        if known and (same or quantity.status is Status.UNKNOWN):
            quantity = replace(quantity, status=known[0], subgroup=known[1] or quantity.subgroup)
        return replace(quantity, end=end, implied=True, rule="count.indefinite")

    def _are_many(self, index: int, reading: Reading) -> bool:
        """«جثث كثيرة», «قتلى عديدون»: people of a number that an adjective leaves open."""
        after = self.page.words[index + 1] if index + 1 < len(self.page) else None
        plural = reading.shape is Shape.PLURAL and not self.page.words[index].article
        hurt = bool(reading.entry["outcome"]) and reading.entry.part is Part.PERSON
        return (
            plural
            and hurt
            and after is not None
            and after.stem.startswith(("كثير", "عديد"))
            and not after.article
        )

    def _over_bound(self, quantity: Quantity) -> Quantity:
        """«ما لا يقل عن شخصين»: a bound before a dual."""
        forms = self.page.tokens.forms
        for words, modifier in _BOUNDS.items():
            start = quantity.start - len(words)
            if start >= 0 and tuple(forms[start : quantity.start]) == words:
                start -= forms[start - 1 : start] == ["ما"]
                return replace(quantity, start=start, number=bounded(quantity.number, modifier))
        return quantity

    def _is_open(self, index: int) -> bool:
        """«نجار سوري»: before an adjective of origin a noun of no table is a trade or a role."""
        page = self.page
        if index < 0 or page.kinds[index] is not TokenKind.WORD or index in page.walls:
            return False
        word = page.words[index]
        joined = page.words[index + 1].conjunction  # «سويسري وهولندي»
        trade = not word.readings and not word.article and not joined
        return trade and len(word.form) > 2 and not word.form.endswith("ه")

    def _is_kind(self, index: int) -> bool:
        """Whether an adjective of origin says what kind of event or thing stands before it."""
        before = self.page.words[index - 1]
        thing = before.mask & (Class.EVENT | Class.THING | Class.PLACE) and not before.mask & Class.OUTCOME
        return bool(thing) and not before.article and not before.mask & Class.PERSON

    def _are_bodies_of(self, index: int) -> bool:
        """«جثة 36 شخصا»: the number counts the bodies."""
        number = index + 1 in self.page.walls and index + 1 not in self.heads.dated
        return number and bool(self.page.words[index].lemmas & self.page.lists["body"])

    def _goes_with(self, index: int) -> bool:
        """«12 عنصرا جنائيا وتكفيريا»: an adjective more."""
        word = self.page.words[index]
        if not (word.conjunction and word.form.endswith("يا") and index):
            return False
        before = self.page.words[index - 1]
        return before.form.endswith("يا") and not before.of(Part.PERSON)

    def _is_his(self, index: int, reading: Reading) -> bool:
        """«وابنه», not «وابنة»: folding makes them one."""
        folded = reading.shape is Shape.SINGULAR and self.page.words[index].form.endswith("ه")
        return folded and self.page.tokens.raw(index).endswith("ه")

    def _is_dual(self, index: int, reading: Reading) -> bool:
        """A dual, in full or before the noun it belongs to; «مواطنين» only where its verb is one too."""
        word = self.page.words[index]
        if reading.shape is Shape.ACCUSATIVE and self._is_of_body(index):
            return True
        if reading.shape is Shape.DUAL:
            full = word.stem.endswith(("ان", "ين"))
            return full or (not word.article and self._is_construct(index))
        plural = reading.shape is Shape.PLURAL and word.form.endswith("ين")
        if plural and any(after.form == "هما" for after in self.page.words[index + 1 : index + 2]):
            return True  # «العسكريين هما من جنودها»
        sound = reading.shape is Shape.PLURAL and word.form.endswith("ين") and not word.article
        if not sound or reading.entry["plural"]:
            return False
        for at in range(index + 1, min(index + _DUAL_VERB, len(self.page))):
            after = self.page.words[at]
            if at in self.page.walls or after.conjunction or after.form in "،.":
                return False
            if is_verb(after):
                return not after.pronoun and after.form.endswith(("ا", "ان")) and after.form[-2:] != "وا"
        return False

    def _is_of_body(self, index: int) -> bool:
        """«رجلا شرطة», «عنصرا أمن»: an accusative has no noun behind it, so this is two of them."""
        page = self.page
        after = page.words[index + 1] if index + 1 < len(page) else None
        if after is None or after.article or after.clitics or page.words[index].conjunction:
            return False
        body = after.mask & Class.BODY and not after.mask & (Class.ADJECTIVE | Class.VERB)
        return bool(body) and after.tag("kind") == "force"

    def _is_construct(self, index: int) -> bool:
        """«جثتي قريبيها», «ضابطي شرطة»: an indefinite or possessed noun stands behind it."""
        page, at = self.page, index + 1
        if at >= len(page) or page.kinds[at] is not TokenKind.WORD or at in page.walls:
            return False
        word = page.words[at]
        if word.article or word.clitics:
            return False
        return bool(word.mask & Class.NOMINAL) or (
            not word.readings and page.words[index].form.endswith("تي")
        )

    def _possessed(self, index: int) -> Iterator[Quantity]:
        """«أصيب والداه»: before a pronoun an alif can only be that of the dual."""
        word = self.page.words[index]
        nisba = word.form.endswith("ه") and not self.page.tokens.raw(index).endswith("ه")
        if nisba or "اصابه" in word.lemmas:
            return  # «شخصية», «إصابتيه»
        person = word.of(Part.PERSON)
        two = (Shape.ACCUSATIVE, Shape.DUAL)
        if person and person.shape in two and not word.preposition and len(word.lemmas) == 1:
            quantity = self.heads.person(index, index + 1, TWO, index)
            yield replace(quantity, implied=True, rule="count.the_two")

    def _over_attributes(self, index: int, end: int, shape: Shape) -> int:
        """Over nouns that only describe the one counted: «شخص متهم», «شابا مسلحا»."""
        page = self.page
        while end < len(page) and page.has(end, Class.PERSON) and end not in page.walls:
            word = page.words[end]
            person = word.of(Part.PERSON)
            if word.clitics or word.article or word.pronoun or person is None or person.shape is not shape:
                break
            if not may_describe(page, word):
                break
            end = self.heads.over_adjectives(end + 1)
        return end

    def one_of(self, index: int) -> Iterator[Quantity]:
        """«أحد عناصر الجماعة»: one of several that are named together."""
        page, head = self.page, index + 1
        own = head < len(page) and page.words[head].pronoun and not page.has(head, Class.PERSON)
        if head >= len(page) or head in page.walls or own:
            return
        end = max(head + 1, phrase_end(page, head, len(page)))
        if page.has(head, Class.PERSON):
            person = self.heads.person(index, end, ONE, head)
            yield replace(person, implied=True, rule="count.one_of")
        elif _is_role(page.words[head]):
            rule = "count.one_of_open"
            yield Quantity(index, end, ONE, Head.OPEN, head, Status.CIVILIAN, implied=True, rule=rule)


def _is_role(word: Word) -> bool:
    """«أحد الشركاء»: a definite plural that no table knows as something else than people."""
    if not word.article or word.readings or word.mask & _NO_PEOPLE:
        return False
    return word.stem.endswith(("ين", "اء")) or (len(word.stem) > 3 and word.stem[-2:-1] == "ا")
