"""Whose people a count is of: by its noun, by the words round it, by the count that it goes on from."""

from collections.abc import Callable, Sequence

from workbench.extract.counts.quantity import Head, Quantity, as_status, as_subgroup, status_of
from workbench.extract.counts.sides import (
    NO_SIDE,
    Side,
    named_side,
    side_before,
    side_behind,
    side_of_loser,
    side_of_members,
    side_told,
    took_part,
)
from workbench.extract.grammar.page import Page
from workbench.extract.results.outcomes import Result, Trigger
from workbench.extract.results.totals import MOST_PARTS
from workbench.extract.saying.attribution import Sayings
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part
from workbench.model import Outcome, Status, Subgroup

_NEAR = 6  # words from «آخرين» to «6 أطفال»
_REACH = 25  # words from people to «29 منهم»
_REACH_TOLL = 9  # words from «عدد الجنود» to «قتلوا»
_REACH_NAMED = 12  # words from «المواطن فلان» to «وإصابة آخر»
_ONE_OF_SEVERAL = ("count.one_of_those", "count.ordinal")
_WITHOUT_SIDE = (None, Status.UNKNOWN)
_NUMBER_OF_THEM = frozenset(("عددهم", "وعددهم"))
_GOES_ON = (Head.OTHERS, Head.BARE, Head.THINGS)


def whose(
    page: Page,
    quantity: Quantity,
    outcome: Outcome,
    trigger: Trigger | None,
    before: Result | None,
    found: Sequence[Result],
    may_lend: Callable[[Result], bool],
) -> Side:
    """The side and the group of those counted; `found` are the results so far, `before` the last.

    What one source says of those it counts is not said of those that another one counts: `may_lend` tells.
    """
    own: Side = (quantity.status, quantity.subgroup)
    if led := _of_companions(page, quantity, found[-1] if found else None) or _of_leader(page, quantity):
        return led
    if own[0] not in _WITHOUT_SIDE:
        return (own[0], before.subgroup) if before and _serves_with(page, quantity, before) else own
    side = _of_owner_behind(page, quantity) or _said_near(page, quantity, trigger)
    if side[0]:
        return side[0], side[1] or own[1]
    if took_part(page, quantity.end):
        return Status.CIVILIAN, own[1]
    if quantity.kind in _GOES_ON and own[0] is None:
        lent = _lent(page, quantity, trigger, before, found, may_lend)
        return NO_SIDE if lent[0] is Status.BELLIGERENT and _holds_civilians(page, quantity.end) else lent
    if _goes_on_from(page, quantity, before) and before and may_lend(before):
        return before.status, before.subgroup
    if page.words[quantity.head].pronoun and page.words[quantity.head].lemmas & page.lists["any_member"]:
        return _of_owner(page, quantity.start) or own  # «قالت الشرطة إن خمسة من أفرادها قتلوا»
    if page.words[quantity.start - 1].form in _NUMBER_OF_THEM:
        return _antecedent(page, quantity)  # «العناصر الإرهابية وعددهم 14 فردا»
    if page.words[quantity.start - 1].form == "مقابل" and before:
        return before.status, before.subgroup
    if page.words[quantity.head].article or page.words[quantity.head].of(Part.NATIONALITY):
        return _told_before(page, quantity, outcome, found, may_lend) or own
    return own


def _serves_with(page: Page, quantity: Quantity, before: Result) -> bool:
    """«قتل شرطي وأصيب ثلاثة مجندين»: conscripts serve with the police as well."""
    return before.subgroup is Subgroup.POLICE and "مجند" in page.words[quantity.head].lemmas


def _goes_on_from(page: Page, quantity: Quantity, before: Result | None) -> bool:
    """«8 قتلى للحزب و20 جريحا», «مقتل 4 سياح وجريحين»: casualties joined to others of a known side."""
    if before is None or quantity.outcome is None or quantity.way not in ("count.number", "count.dual"):
        return False
    joined = page.words[quantity.start].form.startswith("و") or page.words[quantity.start - 1].form == "و"
    near = quantity.start - before.quantity.end <= _NEAR
    several = before.quantity.number.low != 1 and before.subgroup is not Subgroup.CHILDREN
    return joined and near and several and before.part_of is None and before.outcome is not quantity.outcome


def _of_companions(page: Page, quantity: Quantity, before: Result | None) -> Side | None:
    """«قياديان ومرافقوهما الثلاثة», «خمسة مرضى وحارس»: who goes with fighters or with patients."""
    head = page.words[quantity.head]
    if before is None or not head.conjunction or quantity.start - before.quantity.end > _NEAR:
        return None
    if before.status is Status.CIVILIAN:
        alike = head.lemmas & page.lists["companion"] and not page.has(quantity.end, Class.BODY)
        return (Status.CIVILIAN, None) if alike else None
    fighters = before.status is Status.BELLIGERENT and "مرافق" in head.lemmas
    return (before.status, before.subgroup) if fighters else None


def _of_leader(page: Page, quantity: Quantity) -> Side | None:
    """«القائد في التنظيم مع أربعة من معاونيه»: whose companions they are, where that is a fighter."""
    head = page.words[quantity.head]
    if not (head.pronoun and head.lemmas & page.lists["follower"]):
        return None
    sentence = page.sentences[page.sentence(quantity.start)].start
    side = _of_owner(page, quantity.start, sentence)
    return side if side and side[0] is Status.BELLIGERENT else None


def _of_owner_behind(page: Page, quantity: Quantity) -> Side | None:
    """«ثمانية قتلى للحزب»: who lost those counted."""
    lost = quantity.outcome and not quantity.implied and quantity.end < len(page)
    if not (lost and page.words[quantity.end].preposition == "ل"):
        return None
    side = side_of_members(page, quantity.end)
    return side if side[0] else None


def may_lend(sayings: Sayings, quantity: Quantity, earlier: Result) -> bool:
    """Whether no other source has counted the earlier ones: «قالت الحركة … 12 جنديا. وقال سكان … القتلى»."""
    mine = sayings.at(quantity.start).holder
    theirs = sayings.at(earlier.quantity.start).holder
    return mine is None or theirs is None or mine.name == theirs.name


def _holds_civilians(page: Page, end: int) -> bool:
    """«إصابة 14 آخرين بينهم 6 أطفال»: they are not all what those before were."""
    for at in range(end, min(end + _NEAR, len(page))):
        person = page.words[at].of(Part.PERSON)
        if person and person.entry["status"] == Status.CIVILIAN:
            return any(page.words[near].form in ("بينهم", "منهم", "بينها") for near in range(end, at))
    return False


def _said_near(page: Page, quantity: Quantity, trigger: Trigger | None) -> Side:
    """The side that stands behind the count, or between the casualty word and the count."""
    behind = side_behind(page, quantity.end)
    if behind[0]:
        return behind
    if trigger and trigger.verb and trigger.index >= quantity.end:  # «أربعة قتلى سقطوا في صفوف الجيش»
        behind = side_behind(page, trigger.end)
        if behind[0]:
            return behind
    known = quantity.implied or page.words[quantity.head].article  # «القتلى السبعة هم من المدنيين»
    pointed = quantity.outcome and (known or quantity.way == "count.of_casualties")
    pointed = pointed or quantity.way == "count.of_them"  # «خمسة منهم أطفال»
    if pointed and (told := side_told(page, quantity.end))[0]:
        return told
    if trigger and (toll := _of_toll(page, trigger))[0]:
        return toll
    if trigger is None:
        return side_of_loser(page, quantity.start)
    before = side_before(page, quantity.start, min(trigger.index, quantity.start))
    return before if before[0] else side_of_loser(page, quantity.start)


def _of_toll(page: Page, trigger: Trigger) -> Side:
    """«عدد القتلى من المدنيين … 20», «قتلى الجيش إلى 20», «عدد الجنود الذين قتلوا … 20»: whose toll it is."""
    if trigger.rule == "result.toll" and trigger.end < len(page):
        own = named_side(page, trigger.end)
        return own if own[0] else side_behind(page, trigger.end)
    if not trigger.verb or not page.has(trigger.index - 1, Class.RELATIVE):
        return NO_SIDE
    for at in range(trigger.index - 2, max(0, trigger.index - _REACH_TOLL), -1):
        if page.words[at - 1].stem == "عدد":
            return status_of(page.words[at])
    return NO_SIDE


def _lent(
    page: Page,
    quantity: Quantity,
    trigger: Trigger | None,
    before: Result | None,
    found: Sequence[Result],
    may_lend: Callable[[Result], bool],
) -> Side:
    """What the count before says of those that «آخرون» or a bare number goes on with."""
    of_them = quantity.start and page.words[quantity.start - 1].form in ("منهم", "منهن")
    if quantity.way == "count.ordinal" and page.words[quantity.start].article:
        several = _antecedent(page, quantity)  # «المهاجمين … وأن الثاني قتل»
        if several[0]:
            return several
    lone = before is None or before.quantity.number.low == 1  # «طعن رجلان جنديا فقتل أحدهما»
    if (lone and quantity.way in ("count.of_them", "count.one_of_those")) or (
        of_them and quantity.kind is Head.BARE
    ):
        return _antecedent(page, quantity)
    if quantity.kind is Head.OTHERS:
        named = _named_before(page, quantity.start, before)
        if named[0]:
            return named[0], None if named[1] is Subgroup.CHILDREN else named[1]
        before = before or (found[-1] if found else None)
    if before is None:
        return NO_SIDE
    apart = quantity.kind is Head.OTHERS or before.trigger is not trigger
    if before.part_of is not None and apart:
        before = found[before.part_of]  # «11 شخصا بينهم طفلان، وإصابة 3 آخرين»
    if not may_lend(before):
        return NO_SIDE
    behind = page.words[quantity.end + 1].stem if quantity.end + 1 < len(page) else ""
    mixed = before.subgroup is Subgroup.CHILDREN or behind in ("جانبين", "طرفين")
    return before.status, None if mixed else before.subgroup


def _named_before(page: Page, index: int, before: Result | None) -> Side:
    """«مقتل المواطن فلان وإصابة آخر»: the one told of by name right before, whom no count counts."""
    sentence = page.sentences[page.sentence(index)].start
    first = max(sentence, index - _REACH_NAMED, before.quantity.end if before else 0)
    for at in range(index - 1, first - 1, -1):
        word = page.words[at]
        person = word.of(Part.PERSON) if word.article and not word.preposition else None
        hit = at > 0 and (page.has(at - 1, Class.OUTCOME) or page.words[at - 1].stem == "حياه")
        if person and hit and person.shape is Shape.SINGULAR:
            return as_status(person.entry["status"]), as_subgroup(person.entry["subgroup"])
    return NO_SIDE


def _told_before(
    page: Page,
    quantity: Quantity,
    outcome: Outcome,
    found: Sequence[Result],
    may_lend: Callable[[Result], bool],
) -> Side | None:
    """«القتلى الأربعة», «الفلسطينيان»: those told before, as many and of the same lot."""
    dual = quantity.rule.startswith(("count.dual", "count.the_two"))
    if (quantity.implied and not dual) or quantity.number.low is None:
        return None
    head = page.words[quantity.head]
    for result in found[-1:-MOST_PARTS:-1]:
        alike = head.article or not head.lemmas.isdisjoint(page.words[result.quantity.head].lemmas)
        same = result.outcome is outcome and result.quantity.number.low == quantity.number.low
        if alike and same:
            return (result.status, result.subgroup) if may_lend(result) else None
    return None


def _of_owner(page: Page, index: int, first: int = 0) -> Side | None:
    """The nearest side that is named before a word, from `first` on."""
    sides = (named_side(page, at) for at in range(index - 1, max(first - 1, index - _REACH), -1))
    return next((side for side in sides if side[0]), None)


def _are_meant(page: Page, quantity: Quantity, index: int) -> bool:
    """Whether «أحدهما» can be of the two, «أحدهم» of the many that a word names."""
    word = page.words[index]
    if page.words[quantity.start].form.endswith("هما") or quantity.way == "count.ordinal":
        return word.stem.endswith(("ان", "ين"))
    shapes = {reading.shape for reading in word.readings}
    return not shapes & {Shape.SINGULAR, Shape.ACCUSATIVE}


def _antecedent(page: Page, quantity: Quantity) -> Side:
    """The people that «29 منهم» are of: the nearest in the words before."""
    for at in range(quantity.start - 1, max(-1, quantity.start - _REACH), -1):
        person = page.words[at].of(Part.PERSON)
        if quantity.way in _ONE_OF_SEVERAL and not _are_meant(page, quantity, at):
            continue  # «طعن فلسطينيان جنديا فقتل أحدهما»
        if quantity.way == "count.one_of_those" and page.words[at].of(Part.NATIONALITY):
            return Status.UNKNOWN, None
        if person and person.shape is Shape.PLURAL and at - 1 in page.walls and not person.entry["outcome"]:
            return as_status(person.entry["status"]), as_subgroup(person.entry["subgroup"])  # «6 أشخاص»
        if person and person.entry["status"] in (Status.CIVILIAN, Status.BELLIGERENT):
            return as_status(person.entry["status"]), as_subgroup(person.entry["subgroup"])
        if (side := named_side(page, at))[0]:
            return side
    return NO_SIDE
