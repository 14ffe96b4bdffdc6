"""Casualty words, and what they say of a count."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.extract.counts.quantity import Quantity
from workbench.extract.events.attempts import is_attempted
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb
from workbench.extract.words.begins import Begin
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Reading, Word
from workbench.extract.words.match import Hit
from workbench.model import Outcome, Status, Subgroup
from workbench.records import record

_BY_DEATH = frozenset(("شنقا", "رميا", "ذبحا"))  # «بالإعدام شنقا»
_HURT = (Outcome.KILLED, Outcome.INJURED)
_WORSE = {
    Outcome.CASUALTIES: (Outcome.KILLED,),
    Outcome.DISPLACED: _HURT,
    Outcome.DETAINED: _HURT,
    Outcome.ABDUCTED: _HURT,
    Outcome.MISSING: _HURT,
}
_SPANNING = ("result.met_death", "result.passed_away")
_DIE = (".توفي", ".مات", ".قضي", ".استشهد", "passed_away", "met_death")
_REACH_DEATH = 3  # words from «توفي» to «اثنان من الجرحى»
_TAKEN = (Outcome.ABDUCTED, Outcome.DETAINED)
COPULAS = frozenset(("كان", "بات", "اصبح", "ظل", "زال", "اعتبر", "اضحي"))


@record(frozen=True, slots=True)
class Trigger:
    """A word, or a set phrase `index` to before `end`, that says what befell people."""

    index: int
    end: int
    outcome: Outcome
    verb: bool
    active: bool
    rule: str
    near: bool = False
    lemma: str = ""  # of a verb or its masdar alone


@record(frozen=True, slots=True)
class Result:
    """A count with its outcome; `trigger` says so, `part_of` is the place of its total among the results."""

    quantity: Quantity
    outcome: Outcome
    status: Status
    subgroup: Subgroup | None
    trigger: Trigger | None
    part_of: int | None = None
    rule: str = ""


def find_triggers(page: Page, hits: Sequence[Hit]) -> list[Trigger]:
    """The casualty words of a page in order, a set phrase before the words in it."""
    phrases = [hit for hit in hits if hit.rule.family == "results"]
    barred = _barred(page, phrases)
    phrases = [hit for hit in phrases if hit["outcome"] != "none" and hit.start not in barred]
    covered: dict[int, Hit] = {}
    for hit in sorted(phrases, key=lambda hit: hit.end - hit.start, reverse=True):
        covered.setdefault(hit.start, hit)
    inside = {
        index
        for hit in covered.values()
        if hit["outcome"] == "casualties"
        for index in range(hit.start + 1, hit.end)
    }
    found = [
        Trigger(hit.start, hit.end, Outcome(hit["outcome"]), True, False, hit.rule.name, bool(hit["near"]))
        for hit in covered.values()
        if hit.start not in inside
    ]
    for index in page.beginnings.of(Begin.OUTCOME):
        word = page.words[index]
        if (
            index not in covered
            and index not in inside
            and index not in page.walls
            and index not in barred
            and not is_attempted(page, index)
            and not (word.pronoun and index and page.words[index - 1].stem == "افراد")  # «وأفراد أسرهم»
            and not (
                word.form == "فقد" and index + 1 < len(page) and is_verb(page.words[index + 1])
            )  # «فقد تم»
        ):
            found += _trigger(page, index, word)
    return _paired(page, sorted(found, key=lambda trigger: trigger.index))


def _barred(page: Page, phrases: Sequence[Hit]) -> set[int]:
    """The words of set phrases that tell of nothing done to people: «حكم بالإعدام شنقا»."""
    done = {
        index for hit in phrases if hit.rule.name == "result.executed" for index in range(hit.start, hit.end)
    }
    barred = {index for hit in phrases if hit["outcome"] == "none" for index in range(hit.start, hit.end)}
    barred -= done
    return barred | {
        index + 1 for index in barred if index + 1 < len(page) and page.words[index + 1].form in _BY_DEATH
    }


def _paired(page: Page, triggers: list[Trigger]) -> list[Trigger]:
    """«مقتل وإصابة», «لتقتل وتصيب»: two words with nothing between share what they count."""
    both = {Outcome.KILLED, Outcome.INJURED}
    for at, (first, second) in enumerate(pairwise(triggers)):
        joined = second.index == first.end == first.index + 1 and page.words[second.index].conjunction
        if second.end < len(page) and page.has(second.end, Class.PERSON) and page.words[second.end].pronoun:
            continue  # «فلسطيني قتل وأصيب نجلاه»
        subject = page.has(first.index - 1, Class.PERSON | Class.BODY)
        other = second.end in page.walls or (second.end < len(page) and page.words[second.end].stem == "اخر")
        if first.verb and subject and other:
            continue  # «إن طفلا قتل وأصيب 15 مدنيا», «ضابط قتل وأصيب آخر»
        if not first.verb and page.words[first.index].pronoun:
            joined = joined and bool(page.words[second.index].pronoun)  # «لقوا مصرعهم وجرح ثمانية»
        if joined and {first.outcome, second.outcome} == both and _agree(page, first, second):
            for place, trigger in ((at, first), (at + 1, second)):
                toll = trigger.rule == "result.toll"
                rule = trigger.rule if toll else "result.both"
                triggers[place] = replace(trigger, outcome=Outcome.CASUALTIES, rule=rule)
        elif joined and _were_killed(page, first, second):
            triggers[at] = replace(first, outcome=Outcome.KILLED)
    return triggers


def _were_killed(page: Page, first: Trigger, second: Trigger) -> bool:
    """«خطفوا وقتلوا»: of what befell the same people the worst counts."""
    worse = first.outcome in _TAKEN and second.outcome is Outcome.KILLED and second.verb
    return worse and _agree(page, first, second) and page.words[second.index].form.endswith("وا")


def _agree(page: Page, first: Trigger, second: Trigger) -> bool:
    """«خمسة قتلوا وأصيب 12»: verbs that end otherwise have subjects of their own."""
    ends = {page.words[trigger.index].form.endswith(("وا", "ا")) for trigger in (first, second)}
    if not first.verb and second.verb:  # «مقتل وجرح 20»: a verb in form, a noun beside one
        return any(reading.shape is Shape.MASDAR for reading in page.words[second.index].readings)
    return first.verb == second.verb and (not first.verb or len(ends) == 1)


def _trigger(page: Page, index: int, word: Word) -> Iterator[Trigger]:
    for reading in word.readings:
        entry = reading.entry
        leads = entry.lemma == "اودي" and "ؤ" in page.tokens.raw(index)  # «تؤدي إلى», folded
        befalls = entry.part is Part.VERB and entry["outcome"] and not leads
        if befalls and reading.shape is not Shape.PARTICIPLE:
            active = reading.finite and reading.shape is not Shape.PASSIVE and entry["subject"] == "agent"
            kind = "verb" if reading.finite else "masdar"
            yield Trigger(
                index,
                index + 1,
                Outcome(entry["outcome"]),
                reading.finite,
                active,
                f"result.{kind}.{entry.lemma}",
                near=entry["subject"] == "near",
                lemma=entry.lemma,
            )
            return
    person = word.of(Part.PERSON)
    if person and person.entry["outcome"] and (rule := _as_noun(page, index, word, person)):
        predicate = rule == "result.predicate"
        outcome = Outcome(_last_outcome(page, index) if predicate else person.entry["outcome"])
        yield Trigger(index, index + 1, outcome, predicate, False, rule, predicate)


def _last_outcome(page: Page, index: int) -> str:
    """«محتجزين رهائن»: of two such nouns the second says more."""
    after = page.words[index + 1].of(Part.PERSON) if index + 1 < len(page) else None
    person = page.words[index].of(Part.PERSON)
    own = person.entry["outcome"] if person else ""
    return after.entry["outcome"] or own if after and not page.words[index + 1].clitics else own


def _as_noun(page: Page, index: int, word: Word, person: Reading) -> str:
    """The rule by which a noun says what befell others: as the name of a toll, or as a predicate."""
    before = page.words[index - 1] if index else word
    if before.stem in page.lists["toll"] or (word.conjunction and word.article and not word.preposition):
        return "result.toll"  # «عدد القتلى إلى 15 والمصابين إلى 40»
    if person.shape is Shape.PLURAL and any(
        after.lemmas & page.lists["rises"] for after in page.words[index + 1 : index + 4]
    ):
        return "result.toll"  # «قتلى الجماعة ارتفع إلى 25»
    state = person.shape in (Shape.PLURAL, Shape.ACCUSATIVE) and not word.article and not word.clitics
    counted = bool(before.mask & Class.PERSON) and not before.mask & Class.OUTCOME and not before.article
    copula = bool(before.lemmas & COPULAS) or before.form in (
        "عداد",
        "زال",
        "زالوا",
        "يزالون",
        "يزال",
        "تزال",
    )
    two = person.shape is Shape.DUAL and word.form.endswith("ين") and not word.article  # «ما زالتا مفقودتين»
    return "result.predicate" if (state and (counted or copula)) or (two and copula) else ""


def own_outcome(quantity: Quantity, trigger: Trigger | None) -> Outcome:
    """The outcome that the noun names, but «ضحايا» of a killing are dead."""
    own = quantity.outcome or Outcome.KILLED
    if quantity.rule.startswith("count.joined"):
        return own
    whole = trigger is not None and trigger.rule in _SPANNING
    close = trigger is not None and 0 <= quantity.start - trigger.end < _REACH_DEATH
    died = trigger is not None and trigger.rule.endswith(_DIE)
    of_hurt = close and died and quantity.way == "count.of_casualties"  # «وتوفي لاحقا اثنان من الجرحى»
    touching = trigger is not None and trigger.index + 1 == trigger.end == quantity.start  # «وفاة جريحين»
    if trigger and (whole or touching or of_hurt) and trigger.outcome is Outcome.KILLED:
        return trigger.outcome
    if trigger and trigger.outcome in _WORSE.get(own, ()):
        return trigger.outcome  # «مقتل سبعة نازحين»
    return own


def is_noun_here(page: Page, index: int) -> bool:
    """«بعد طرد مدافع», «بتهمة قتل متظاهرين»: what looks like a verb behind such a word is none."""
    word, before = page.words[index], page.words[index - 1]
    nominal = any(not reading.finite for reading in word.readings)
    of_deed = nominal and before.stem in page.lists["of_deed"] and not before.article
    return of_deed or before.stem in page.lists["after"]
