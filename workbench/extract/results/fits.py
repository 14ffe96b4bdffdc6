"""Whether a count can be what a casualty word speaks of."""

from dataclasses import dataclass

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import phrase_end
from workbench.extract.results.between import Between
from workbench.extract.results.doing import Doing
from workbench.extract.results.outcomes import COPULAS, Result, Trigger
from workbench.extract.words.lexicon import Class
from workbench.model import Outcome, Status
from workbench.text.values import Modifier

_REACH_OBJECT = 8  # words from a verb over who did it to the one hit
_REACH_BARE = 5  # words from a casualty word to a number without a noun
_REACH_DOER = 2  # words from «طرد» to the body that did it
_NAMED = (Head.PEOPLE, Head.MEMBERS, Head.OTHERS)
_MANY = (Modifier.HUNDREDS, Modifier.THOUSANDS, Modifier.TENS)
_OF_THINGS_TOO = (Outcome.DETAINED, Outcome.MISSING, Outcome.DISPLACED)
_DIED = (
    "result.passed_away",
    "result.met_death",
    "result.verb.توفي",
    "result.verb.مات",
    "result.verb.استشهد",
    "result.verb.قضي",
)
_OF_WOUNDS = ("متاثر", "بجراح", "باصاب", "بجروح")  # «توفي متأثرا بجراحه أحد المصابين»
_TILL_NOW = ("حتي", "الان", "اي", "ايه")  # «لم تعتقل حتى الآن أي مهرب»
_ABOARD = ("متن", "متنها", "متنه", "بمتنها")
_QUOTES = '"«“'


@dataclass(frozen=True, slots=True)
class Pair:
    """A count and a casualty word that nothing parts; `behind` says that the word follows the count.

    `before` is the result that the sentence has told before, `following` the count behind this one.
    """

    quantity: Quantity
    trigger: Trigger
    behind: bool
    before: Result | None
    following: Quantity | None


class Fits:
    """Looks at counts beside casualty words, which are at `triggers`."""

    def __init__(self, page: Page, triggers: dict[int, Trigger], between: Between) -> None:
        self._page = page
        self._by_start = triggers
        self._between = between
        self._doing = Doing(page, triggers, between)

    def fits(self, pair: Pair) -> bool:
        """Whether the count is that of the casualty word."""
        quantity, trigger = pair.quantity, pair.trigger
        if trigger.rule == "result.lost_men" and (pair.behind or quantity.status is not Status.BELLIGERENT):
            return False  # «خسر الفريق ثلاثة لاعبين»
        if trigger.lemma in self._page.lists["sends_away"] and self._is_sent_away(quantity, trigger):
            return False
        if self._is_doer(pair):
            return False
        if trigger.near and trigger.outcome is Outcome.DISPLACED:
            return self._are_residents(quantity) and (pair.behind or self._distance(pair) <= 1)
        if trigger.near and not pair.behind:
            return self._fits_near(pair)
        if pair.behind and quantity.way == "count.one_of_those":
            return trigger.index == quantity.end  # «أحدهم أصيب»
        if quantity.implied and quantity.start in self._by_start:
            return False
        if quantity.implied and quantity.kind is Head.OTHERS:
            return self._fits_others(pair)
        lost = trigger.rule == "result.missing"  # «فقد الاتصال بقارب على متنه 90 مهاجرا»
        if (self._is_aboard(quantity) and not (pair.behind or lost)) or self._is_out_of(
            quantity, pair.before
        ):
            return False
        if quantity.kind is Head.BARE:
            return self._fits_bare(pair)
        if quantity.kind is Head.OPEN:
            people = trigger.outcome not in _OF_THINGS_TOO or self._takes_people(trigger)
            return people and (pair.behind or self._distance(pair) <= 1 or self._goes_on(pair))
        return not quantity.implied or self._fits_alone(pair)

    def _is_doer(self, pair: Pair) -> bool:
        """«ثلاثة انتحاريين قتلوا 18 شخصا», «سقط الجندي شهيدا»: who did it, and what somebody became."""
        quantity, trigger, hit = pair.quantity, pair.trigger, pair.following
        if pair.behind:
            near = hit is not None and hit.start == trigger.end and hit.kind in (Head.PEOPLE, Head.MEMBERS)
            goes_on = hit is not None and self._page.words[hit.start].form.startswith("و")
            return trigger.active and near and not goes_on
        became = self._page.words[quantity.head].form.endswith("ا") and quantity.way == "count.indefinite"
        died = trigger.rule in _DIED and quantity.outcome is trigger.outcome
        return became and (died or trigger.rule in ("result.fell", "result.fell_hurt"))

    def _distance(self, pair: Pair) -> int:
        """Words from the casualty word to a count behind it that part the two."""
        stop = pair.quantity.start
        at = self._past(pair.trigger.end, stop)
        if pair.trigger.verb and at + 1 < stop and self._is_where(at):  # «قتل في الهجوم شرطي»
            at = self._past(max(phrase_end(self._page, at + 1, stop), at + 2), stop)
        return stop - at

    def _is_where(self, index: int) -> bool:
        """«في الهجوم», «خلال الاشتباكات»: in what it was done."""
        after = self._page.words[index + 1]
        inside = self._page.words[index].form in self._page.lists["in_which"]
        return inside and after.article and not after.mask & Class.PERSON

    def _is_hit(self, quantity: Quantity) -> bool:
        """«صحفيا»: one whose ending shows that something was done to him."""
        word = self._page.words[quantity.head]
        case = word.form.endswith("ا") and not word.lemmas & self._page.lists["adverb_like"]
        return case and quantity.way == "count.indefinite" and not word.conjunction

    def _goes_on(self, pair: Pair) -> bool:
        """Whether the count is joined to the one before it."""
        return pair.before is not None and self._between.is_joined(pair.before.quantity, pair.quantity)

    def _fits_near(self, pair: Pair) -> bool:
        """«سقوط العشرات», «القضاء على سبعة متمردين»: right behind the word, or joined to such."""
        quantity, trigger = pair.quantity, pair.trigger
        near = self._distance(pair) == 0
        if quantity.kind is Head.BARE:
            return near and self._is_vague_alone(quantity)
        if is_loss_of_own(self._page, quantity, trigger):
            return True
        if quantity.implied and trigger.lemma in self._page.lists["falls"] and quantity.way != "count.dual":
            return False  # «سقط جندي»
        same = pair.before is not None and pair.before.trigger is trigger
        return quantity.kind in _NAMED and (near or (same and self._goes_on(pair)))

    def _fits_others(self, pair: Pair) -> bool:
        """«وأصيب ثالث», «توفي عدد آخر»: more of those told before."""
        quantity = pair.quantity
        joined = self._page.words[quantity.start]  # «وثالث» is a number of no table of words
        goes_on = (joined.conjunction or joined.form.startswith("وثا")) and self._goes_on(pair)
        known = pair.before is not None or quantity.way != "count.others"
        return known and (self._distance(pair) == 0 or goes_on)

    def _fits_bare(self, pair: Pair) -> bool:
        """«قتل 12»: a number without a noun stands near, and is no age or name."""
        quantity, trigger = pair.quantity, pair.trigger
        several = quantity.number.low is None and quantity.number.modifier is Modifier.SEVERAL
        if self._is_age(quantity) or (several and trigger.outcome in _OF_THINGS_TOO):
            return False
        near = self._distance(pair) <= _REACH_BARE or trigger.rule == "result.toll"
        return pair.behind or near or self._goes_on(pair)

    def _past(self, index: int, stop: int) -> int:
        """Behind «فيها», «خلالها», a day or a bracket, which part nothing."""
        page = self._page
        while index < stop and (
            page.is_mark(index, '("«،')
            or index in page.walls
            or (page.has(index, Class.PREPOSITION) and page.words[index].pronoun)
            or page.words[index].form.startswith(_OF_WOUNDS)
            or page.words[index].form in _TILL_NOW
        ):
            index += 1
        return index

    def _is_object(self, quantity: Quantity, trigger: Trigger) -> bool:
        """«قتلت الشرطة فلسطينيا»: the case shows who was hit behind the one who did it."""
        head = self._page.words[quantity.head]
        if quantity.way == "count.dual" or (quantity.way == "count.the_two" and head.form.endswith("ين")):
            return True
        free = not self._page.words[trigger.index].pronoun  # «قتلوهم» has its object
        any_of = self._page.words[quantity.start - 1].form in ("اي", "ايه")  # «لم تعتقل الشرطة أي موظف»
        return free and trigger.active and (any_of or self._is_hit(quantity))

    def _is_aboard(self, quantity: Quantity) -> bool:
        """«غرقت العبارة وعلى متنها 37 راكبا»: what became of them is told elsewhere."""
        words, first = self._page.words, quantity.start - 1
        if first < 1:
            return False
        known = words[first].article or bool(words[first - 1].pronoun)  # not «على متن سيارة ثلاثة جنود»
        near = (first, first - 1) if known or words[first - 1].form != "متن" else (first,)
        return any(words[at].form in _ABOARD and at + 1 not in self._by_start for at in near)

    def _is_out_of(self, quantity: Quantity, before: Result | None) -> bool:
        """«39 راكبا من 40», «39 من أصل 40»: the whole was not hit."""
        page, start = self._page, quantity.start
        if before is None or quantity.implied or start == 0:
            return False
        last = page.words[start - 1]
        return (last.form == "من" and start - 1 == before.quantity.end) or last.form in ("اصل", "مجموع")

    def _is_vague_alone(self, quantity: Quantity) -> bool:
        """«سقوط العشرات»: with its article a vague number stands for people."""
        return self._page.words[quantity.head].article and quantity.number.low is None

    def _takes_people(self, trigger: Trigger) -> bool:
        """«اعتقل» takes nobody but people, «ضبط» and «أوقف» much else."""
        return not self._page.words[trigger.index].lemmas.isdisjoint(self._page.lists["takes_people"])

    def _fits_alone(self, pair: Pair) -> bool:
        """Whether a noun without a number stands where only the one hit can stand."""
        quantity, trigger = pair.quantity, pair.trigger
        if pair.behind:
            return self._is_subject(quantity, trigger) or self._goes_on(pair)
        distance = self._distance(pair)
        named = bool(self._page.words[trigger.index].pronoun) and trigger.end == trigger.index + 1
        if named and not trigger.verb and distance == 0 and self._is_hit(quantity):
            return True  # «لقتلهم صحفيا»
        if named and (not trigger.verb or (quantity.outcome and distance == 0)):
            return False  # «قبيل مصرعه كان مسؤولا», «أردته قتيلا»
        if quantity.start and self._page.words[quantity.start - 1].lemmas & COPULAS:
            return False  # «اعتقل وكان مسؤولا»
        beside = (
            self._page.words[quantity.start - 1].form == "مع" or self._page.words[quantity.start].conjunction
        )
        if quantity.way == "count.the_two" and beside:  # «قتل النائب مع حارسيه», «اعتقال صاحبه ونجليه»
            return bool(self._page.words[quantity.head].pronoun)
        if trigger.active and self._doing.did(quantity, trigger, pair.following):
            return False
        return distance <= (_REACH_OBJECT if self._is_object(quantity, trigger) else 1) or self._goes_on(pair)

    def _is_subject(self, quantity: Quantity, trigger: Trigger) -> bool:
        """«جنديان قتلا», «أن مهاجما … قتل»: who was hit stands before the verb."""
        near = trigger.index == quantity.end or (
            trigger.index == quantity.end + 1 and not self._page.has(quantity.end, Class.PERSON)
        )
        the_two = quantity.way == "count.the_two" and near
        one = quantity.way == "count.one_of" and near
        meant = one and self._page.has(quantity.end, Class.RELATIVE)  # «أحد الحراس الذي أصيب»
        return quantity.way == "count.dual" or the_two or meant or self._is_topic(quantity)

    def _is_topic(self, quantity: Quantity) -> bool:
        """«أن مهاجما … قتل»: a new clause begins with who was hit."""
        words = self._page.words[max(0, quantity.start - 2) : quantity.start]
        if words and words[-1].form in _QUOTES:
            words = words[:-1]
        return bool(words) and words[-1].form in ("ان", "بان")

    def _is_sent_away(self, quantity: Quantity, trigger: Trigger) -> bool:
        """«طرد 60 دبلوماسيا», «خمسة سياح من البلاد», «طردت الشركة عمالا»: no home is lost."""
        page, end = self._page, quantity.end
        if page.words[quantity.head].lemmas & page.lists["sent_away"]:
            return True
        if _are_many(quantity):
            return False
        if page.is_mark(end, "من") and end + 1 < len(page):
            return page.words[end + 1].stem in page.lists["sent_from"]
        doer = range(trigger.end, min(quantity.start, trigger.end + _REACH_DOER))
        return any(page.words[at].tag("kind") == "organisation" for at in doer)

    def _are_residents(self, quantity: Quantity) -> bool:
        """Whether those who fled were driven from home: civilians, or more than any band of fighters."""
        escaped = "سجين" in self._page.words[quantity.head].lemmas
        if quantity.status is Status.BELLIGERENT or quantity.implied or quantity.outcome or escaped:
            return False
        return _are_many(quantity) or (quantity.status is Status.CIVILIAN and quantity.kind is Head.PEOPLE)

    def _is_age(self, quantity: Quantity) -> bool:
        page, before = self._page, quantity.start - 1
        if page.has(before, Class.OUTCOME) or page.words[quantity.start].form.startswith("و"):
            return False
        numbered = before >= 0 and not page.words[before].lemmas.isdisjoint(page.lists["numbered"])
        return page.is_mark(before, "(") or numbered or page.has(before, Class.THING)


def _are_many(quantity: Quantity) -> bool:
    """Whether they are more than any embassy, firm or band of fighters has."""
    number = quantity.number
    return (number.low or number.high or 0) >= 1000 or number.modifier in _MANY


def is_loss_of_own(page: Page, quantity: Quantity, trigger: Trigger) -> bool:
    """«فقدت القوة أحد أفرادها», «فقد خمسة من أبنائه»: people of one's own are lost to death."""
    lost = trigger.lemma in page.lists["goes_missing"] and trigger.index < quantity.start
    return lost and bool(page.words[quantity.head].pronoun)


def has_object(page: Page, trigger: Trigger, end: int) -> bool:
    """«86 ألفا فقدوا أطرافهم», «فقد عمال الوعي»: who lost what stands at `end` is not missing."""
    lost = trigger.verb and trigger.lemma in page.lists["goes_missing"]
    if not lost or end >= len(page) or end in page.walls:
        return False
    after = page.words[end]
    others = Class.PREPOSITION | Class.ADJECTIVE | Class.RELATIVE
    if after.clitics.strip("ال") or after.mask & others:
        return False  # «فقد خمسة بحارة وقائدهم», «معهم»
    return bool(after.pronoun or after.article or after.form.endswith("هم"))
