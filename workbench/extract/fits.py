"""Whether a count can be what a casualty word speaks of."""

from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class
from workbench.extract.outcomes import COPULAS, RISES, Result, Trigger
from workbench.extract.page import Page
from workbench.extract.phrases import is_verb
from workbench.extract.quantity import Head, Quantity
from workbench.model import Outcome, Status
from workbench.text.tokens import TokenKind
from workbench.text.values import Modifier

BREAKS = "؛:\n"
_REACH_OBJECT = 8  # words from a verb over who did it to the one hit
_REACH_BARE = 5  # words from a casualty word to a number without a noun
_REACH_TOLL = 8  # words from «ارتفع» or «العدد» to the number
_MOST_BETWEEN = 8  # words from one count to the next that «و» joins to it
_NAMED = (Head.PEOPLE, Head.MEMBERS, Head.OTHERS)
_BARRIERS = Class.RELATIVE | Class.COMPLEMENTIZER | Class.CONNECTIVE
_MANY = (Modifier.HUNDREDS, Modifier.THOUSANDS, Modifier.TENS)
_OF_THINGS_TOO = (Outcome.DETAINED, Outcome.MISSING, Outcome.DISPLACED)
_TOLLS = ("عدد", "حصيله", "محصله", "اجمالي", "مجموع")
_TOLLS_OF_ALL = ("عددهم", "حصيلتهم", "حصيلته", "حصيلتها")
_FALLS = ("result.verb.سقط", "result.masdar.سقط", "result.verb.فقد", "result.masdar.فقد")
_LIGHT = frozenset(("عدد", "جراء", "اثر", "نتيجه", "ذلك"))  # «على عدد 8 أفراد», «جراء ذلك»
_QUOTES = '"«“'
_JOINTS = frozenset(("و", "،", "مقابل"))


class Fits:
    """Looks at the words between a casualty word and a count; `asides` are passed over."""

    def __init__(self, page: Page, triggers: dict[int, Trigger], asides: set[int]) -> None:
        self._page = page
        self._by_start = triggers
        self._asides = asides

    def reaches(self, start: int, end: int) -> bool:
        """Whether neither another verb nor a new clause stands between two words."""
        page = self._page
        for index in range(start, end):
            word = page.words[index]
            if index in page.walls or index in self._asides or self._is_time(index):
                continue
            if word.mask & _BARRIERS or word.form in BREAKS:
                return False
            passed = word.lemmas & COPULAS or word.lemmas & page.lists["estimate"]
            numbers = word.lemmas & RISES and self._is_number(index)
            verb = is_verb(word) and not passed and not numbers and not self._is_masdar(index)
            if verb or self._is_another_deed(index):
                return False
        return True

    def _is_number(self, index: int) -> bool:
        """«أعدمت عددا قياسيا بلغ 694 شخصا»: told of the number that was named before."""
        return any(word.stem in ("عدد", "عددا") for word in self._page.words[max(0, index - 3) : index])

    def _is_time(self, index: int) -> bool:
        """«فجر أمس», «حتى الآن», «ما زالوا»: words that may be a verb or a connective elsewhere."""
        page = self._page
        after = page.words[index + 1] if index + 1 < len(page) else page.words[index]
        if page.words[index].form == "ما" and after.lemmas & page.lists["estimate"]:
            return True  # «راح ضحيته ما يقدر بنحو 40 ألفا»
        if "زال" in after.lemmas and page.words[index].form in ("ما", "لا"):
            return True
        day = after.form in page.lists["day_word"]
        return day and page.words[index].form.removeprefix("و") in ("فجر", "حتي")

    def _is_another_deed(self, index: int) -> bool:
        """«مقتل 5 وهروب عشرات»: what follows the second noun did not befall the first."""
        word = self._page.words[index]
        if not word.conjunction or word.mask & Class.OUTCOME:
            return False
        return any(reading.shape is Shape.MASDAR for reading in word.readings)

    def _is_masdar(self, index: int) -> bool:
        """Whether a word that may be a verb is a noun here: behind a preposition or another noun's «و»."""
        word = self._page.words[index]
        nominal = any(not reading.finite for reading in word.readings)
        before = self._page.words[index - 1] if index else None
        return nominal and before is not None and bool(before.mask & Class.PREPOSITION)

    def is_told_as_toll(self, quantity: Quantity) -> bool:
        """«ارتفع عدد القتلى … إلى 20», «بلغ عدد القتلى 20»."""
        if not quantity.start:
            return False
        words = self._page.words[max(0, quantity.start - _REACH_TOLL) : quantity.start]
        return words[-1].form == "الي" or any(word.lemmas & RISES for word in words)

    def is_toll_of(self, trigger: Trigger, quantity: Quantity) -> bool:
        """«عدد القتلى … إلى 20», «عدد الذين قتلوا بلغ 15»."""
        words = self._page.words[max(0, trigger.index - _REACH_BARE) : trigger.index]
        toll = trigger.rule == "result.toll" or any(word.stem == "عدد" for word in words)
        return toll and self.is_told_as_toll(quantity)

    def is_toll_alone(self, quantity: Quantity, sentence: range) -> bool:
        """«ليرتفع العدد إلى 20», «بلغت الحصيلة 12»: what befell them was said before."""
        start = max(sentence.start, quantity.start - _REACH_TOLL)
        words = self._page.words[start : quantity.start]
        named = any(word.stem in _TOLLS and word.article for word in words)
        named = named or any(word.form in _TOLLS_OF_ALL for word in words)
        described = any(word.form.startswith("البالغ") or word.mask & Class.RELATIVE for word in words)
        if described:
            return False  # «السكان الذين يبلغ عددهم 86 ألفا»
        return named and any(word.lemmas & RISES for word in words)

    def fits(
        self,
        quantity: Quantity,
        trigger: Trigger,
        behind: bool,
        before: Result | None,
        following: Quantity | None,
    ) -> bool:
        """Whether the count is that of a casualty word before or behind it."""
        distance = quantity.start - self._past(trigger.end, quantity.start)
        if trigger.near and trigger.outcome is Outcome.DISPLACED:
            return self._are_residents(quantity) and (behind or distance <= 1)
        if trigger.near and not behind:
            if quantity.kind is Head.BARE:
                return distance == 0 and self._is_vague_alone(quantity)
            alone = quantity.implied and trigger.rule in _FALLS and quantity.rule != "count.dual"
            goes_on = (
                before is not None and before.trigger is trigger and self.is_joined(before.quantity, quantity)
            )
            return (distance == 0 or goes_on) and quantity.kind in _NAMED and not alone
        if behind and quantity.rule == "count.one_of_those":
            return trigger.index == quantity.end  # «أحدهم أصيب»
        if quantity.implied and quantity.kind is Head.OTHERS:
            first = self._page.words[quantity.start]
            goes_on = first.conjunction and before is not None and self.is_joined(before.quantity, quantity)
            known = before is not None or quantity.rule != "count.others"
            return (distance == 0 or goes_on) and known and quantity.start not in self._by_start
        if quantity.implied and quantity.start in self._by_start:
            return False
        if (self._is_aboard(quantity) and not behind) or self._is_out_of(quantity, before):
            return False
        joined = before is not None and self.is_joined(before.quantity, quantity)
        match quantity.kind:
            case Head.BARE:
                near = distance <= _REACH_BARE or trigger.rule == "result.toll"
                loose = quantity.number.low is None and trigger.outcome in _OF_THINGS_TOO
                fit = not self._is_age(quantity) and (behind or near or joined)
                return fit and not (loose and quantity.number.modifier is Modifier.SEVERAL)
            case Head.OPEN if trigger.outcome in _OF_THINGS_TOO and not self._takes_people(trigger):
                return False  # «إيقاف 3 فعاليات», «ضبط 5 أجهزة»
            case Head.OPEN:
                return behind or distance <= 1 or joined
        return not quantity.implied or self._fits_alone(quantity, trigger, behind, joined, following)

    def _past(self, index: int, stop: int) -> int:
        """Behind «فيها», «خلالها», a day or a bracket, which part nothing."""
        page = self._page
        while index < stop and (
            page.is_mark(index, '("«،')
            or index in page.walls
            or (page.has(index, Class.PREPOSITION) and page.words[index].pronoun)
        ):
            index += 1
        return index

    def _is_object(self, quantity: Quantity, trigger: Trigger) -> bool:
        """«قتلت الشرطة فلسطينيا»: the case shows who was hit behind the one who did it."""
        if quantity.rule == "count.dual":
            return True
        word = self._page.words[quantity.head]
        active = trigger.active and quantity.rule == "count.indefinite" and not word.conjunction
        free = not self._page.words[trigger.index].pronoun  # «قتلوهم» has its object
        return (
            free and active and word.form.endswith("ا") and not word.lemmas & self._page.lists["adverb_like"]
        )

    def _is_aboard(self, quantity: Quantity) -> bool:
        """«غرقت العبارة وعلى متنها 37 راكبا»: what became of them is told elsewhere."""
        words = self._page.words[max(0, quantity.start - 2) : quantity.start]
        return any(word.form in ("متن", "متنها", "متنه", "بمتنها") for word in words)

    def _is_out_of(self, quantity: Quantity, before: Result | None) -> bool:
        """«39 راكبا من 40», «39 من أصل 40»: the whole was not hit."""
        page, start = self._page, quantity.start
        if before is None or quantity.implied or start == 0:
            return False
        last = page.words[start - 1]
        return (last.form == "من" and start - 1 == before.quantity.end) or last.form in ("اصل", "مجموع")

    def _is_vague_alone(self, quantity: Quantity) -> bool:
        """«سقوط العشرات»: with its article a vague number stands for people."""
        behind = self._page.words[quantity.end].form if quantity.end < len(self._page) else ""
        return self._page.words[quantity.head].article and quantity.number.low is None and behind != "من"

    def _takes_people(self, trigger: Trigger) -> bool:
        """«اعتقل» takes nobody but people, «ضبط» and «أوقف» much else."""
        return not self._page.words[trigger.index].lemmas.isdisjoint(self._page.lists["takes_people"])

    def _fits_alone(
        self, quantity: Quantity, trigger: Trigger, behind: bool, joined: bool, following: Quantity | None
    ) -> bool:
        """Whether a noun without a number stands where only the one hit can stand."""
        if behind:
            near = trigger.index == quantity.end or (
                trigger.index == quantity.end + 1 and not self._page.has(quantity.end, Class.PERSON)
            )
            close = quantity.rule == "count.the_two" and near
            return quantity.rule == "count.dual" or close or joined or self._is_topic(quantity)
        distance = quantity.start - self._past(trigger.end, quantity.start)
        named = bool(self._page.words[trigger.index].pronoun) and trigger.end == trigger.index + 1
        if named and (not trigger.verb or (quantity.outcome and distance == 0)):
            return False  # «قبيل مصرعه كان مسؤولا», «أردته قتيلا»
        if quantity.start and self._page.words[quantity.start - 1].lemmas & COPULAS:
            return False  # «اعتقل وكان مسؤولا»
        acts = trigger.active and self._acts(quantity, following)
        near = distance <= (_REACH_OBJECT if self._is_object(quantity, trigger) else 1)
        return not acts and (near or joined)

    def _is_topic(self, quantity: Quantity) -> bool:
        """«أن مهاجما … قتل»: a new clause begins with who was hit."""
        words = self._page.words[max(0, quantity.start - 2) : quantity.start]
        if words and words[-1].form in _QUOTES:
            words = words[:-1]
        return bool(words) and words[-1].form in ("ان", "بان")

    def _are_residents(self, quantity: Quantity) -> bool:
        """Whether those who fled were driven from home: civilians, or more than any band of fighters."""
        number = quantity.number
        escaped = "سجين" in self._page.words[quantity.head].lemmas
        if quantity.status is Status.BELLIGERENT or quantity.implied or quantity.outcome or escaped:
            return False
        many = (number.low or number.high or 0) >= 1000 or number.modifier in _MANY
        return many or (quantity.status is Status.CIVILIAN and quantity.kind is Head.PEOPLE)

    def _acts(self, quantity: Quantity, following: Quantity | None) -> bool:
        """«قتل جندي ثلاثة مدنيين», «قتل قناص المسعفة»: the first is who did it."""
        page, at = self._page, quantity.end
        while at in page.walls and at < quantity.end + 4 and page.kinds[at] is TokenKind.WORD:
            at += 1
        if page.has(at, Class.PERSON) and page.words[at].article and not page.words[at].preposition:
            return not page.words[at].conjunction
        if following is None or not following.of_people:
            return False
        if following.implied:  # «طعن شاب جنديين»: the case shows who was hit
            hit = page.words[following.head]
            case = hit.form.endswith(("ين", "ا")) and not page.words[quantity.head].form.endswith(("ين", "ا"))
            return case and following.start == quantity.end and not hit.conjunction
        near = following.start - quantity.end <= 3 and self.reaches(quantity.end, following.start)
        deeds = any(index in self._by_start for index in range(quantity.end, following.start))
        joined = page.words[following.start].form.startswith("و") or page.is_mark(following.start - 1, "و،")
        return near and not deeds and not joined

    def _is_age(self, quantity: Quantity) -> bool:
        page, before = self._page, quantity.start - 1
        if page.has(before, Class.OUTCOME) or page.words[quantity.start].form.startswith("و"):
            return False
        numbered = before >= 0 and not page.words[before].lemmas.isdisjoint(page.lists["numbered"])
        return page.is_mark(before, "(") or numbered or page.has(before, Class.THING)

    def is_joined(self, before: Quantity, quantity: Quantity) -> bool:
        """Whether «و» or a comma joins a quantity to the one before it."""
        page = self._page
        if quantity.start and page.words[quantity.start - 1].form == "مقابل":
            return quantity.kind is not Head.UNIT
        between = range(before.end, quantity.start)
        if len(between) > _MOST_BETWEEN or not self.reaches(before.end, quantity.start):
            return False
        first = page.words[quantity.start]
        if first.form.startswith("و") or (
            quantity.start > 0 and page.words[quantity.start - 1].form in _JOINTS
        ):
            return True
        return any(page.words[index].form.removeprefix("و") in _ADDED for index in between)


_ADDED = frozenset(("اضافه", "بالاضافه", "فضلا", "علاوه"))
