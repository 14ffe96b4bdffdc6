"""When something happened: the dates of a sentence round a word, and which of them are of a statement."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from workbench.extract.counts.quantity import Quantity
from workbench.extract.events.event import Event
from workbench.extract.grammar.clauses import Clause, Link
from workbench.extract.scene.days_before import THAT, DaysBefore
from workbench.extract.scene.governing import Governors, says
from workbench.extract.scene.lasting import Lasting, is_lasting, is_placed
from workbench.extract.scene.morrows import THEN, find_turns
from workbench.extract.scene.same_year import in_same_year
from workbench.extract.scene.stages import Stages
from workbench.extract.words.begins import Begin
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Word
from workbench.extract.words.match import Hit
from workbench.text.values import Found, Precision, When

_COARSE = (Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR, Precision.DECADE)
_DAYS = (Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY, Precision.WEEK)
_HAD = "كان"
_LATE = timedelta(8)
_CLOSE = 6  # words from an event to the relative clause that tells more of it
_BEGUN = 6  # words from «منذ» to its time
_COMPARED = 7  # words from «الأعنف» to «منذ»
_NEAR_WAR = 12
Events = Mapping[int, Sequence[Event]]


class Times:
    """Looks dates up; `dates` are kept by sentence, as `events` are, `hits` by clause.

    `several` tells that the page has more than one date.
    """

    def __init__(self, stages: Stages, events: Events, hits: Mapping[int, Sequence[Hit]]) -> None:
        self.stages = stages
        self.page = stages.page
        self.clauses = stages.clauses
        self.events = events
        self.hits = hits
        self.governors = Governors(
            self.page,
            self.clauses,
            stages.reader.by_index,
            frozenset(frame.frame for frame in stages.sayings.frames),
        )
        self._had = {self.page.sentence(hit.start) for hit in stages.hits if self._is_pluperfect(hit)}
        lasting = Lasting(self.page, self.clauses, self.governors, self.had_been)
        self._background: dict[int, bool] = {}
        self.dates: dict[int, list[Found]] = defaultdict(list)
        for found in in_same_year(self.page, self.page.dates):
            if not (
                self._is_of_statement(found.tokens.start)
                or self.governors.is_statement(found)
                or self._is_compared(found.tokens.start)
                or self.governors.is_bound(found)
                or self.governors.is_of_burial(found)
            ):
                self.dates[self.page.sentence(found.tokens.start)].append(lasting.meant(found))
        self.several = len({found.value for found in self.page.dates}) > 1
        self.since = self.page.beginnings.of(Begin.SINCE)
        self._before = DaysBefore(
            self.page, [one for told in self.dates.values() for one in told], self.since
        )
        self.turns: dict[int, list[Found]] = defaultdict(list)
        for found in find_turns(self.page, stages.hits):
            self.turns[self.page.sentence(found.tokens.start)].append(found)

    def _is_compared(self, index: int) -> bool:
        """«الأعنف منذ شهر», «الأول من نوعه منذ عام»: since when nothing was like it."""
        words, best = self.page.words, self.page.lists["superlative"]
        near = range(index, max(-1, index - _BEGUN), -1)  # «الأسوأ منذ حرب درنة | عام 2014»
        since = next((at for at in near if words[at].stem in self.page.lists["since"]), index)
        before = range(max(0, since - _COMPARED), since)
        compared = any(words[at].stem in best and words[at + 1].form != "من" for at in before)
        return compared and self.page.since(index)

    def _is_of_statement(self, index: int) -> bool:
        """Whether a date stands between a verb of saying and what is said: the day of the statement."""
        return any(saying.frame <= index < saying.start for saying in self.stages.sayings.near(index))

    def is_day(self, found: Found) -> bool:
        """Whether a date is a day, known and of the story, no beginning and nothing told in passing."""
        day = isinstance(found.value, When) and found.value.precision in _DAYS
        return day and is_placed(found) and not found.rule.endswith(THEN)

    def of_event(self, found: Found) -> bool:
        """Whether a date is a single day, and hangs on something that happened."""
        when = found.value
        single = isinstance(when, When) and (when.start or "")[:10] == (when.end or "")[:10]
        at = self.governors.of(found) if single else None
        return at is not None and self.page.has(at, Class.EVENT | Class.OUTCOME)

    def is_of_late(self, found: Found | None) -> bool:
        """Whether a time began some days before the news at most: «منذ الثلاثاء»."""
        when, published = found.value if found else None, self.page.published
        if not isinstance(when, When) or not when.start or published is None:
            return False
        return published - date.fromisoformat(when.start[:10]) <= _LATE

    def had_been(self, index: int) -> bool:
        """Whether the sentence of a word tells of what was before the news: «وكانت الجماعة قد شنت هجوما»."""
        number = self.page.sentence(index)
        return number in self._had or self._is_likened(number)

    def _is_likened(self, number: int) -> bool:
        """«شهدت المنطقة في 19 سبتمبر تفجيرا مماثلا»: what is like the news, on a day of its own, is older."""
        return bool(self.dates[number]) and self.page.tells(number, "similar")

    def _is_pluperfect(self, hit: Hit) -> bool:
        """«كانت الجماعة قد شنت», «كانت الجماعة شنت», not «كانت الجماعة تشن», «يكون سبب تحطم»."""
        if hit["link"] != "background":
            return False
        first, last = self.page.words[hit.start].verb, self.page.words[hit.end - 1]
        if first is None or first.entry.lemma != _HAD or first.shape is not Shape.PERFECT:
            return False
        if last.form == "قد" and hit.end < len(self.page):
            last = self.page.words[hit.end]
        return last.verb is not None and last.verb.shape is not Shape.IMPERFECT and not says(last)

    def _hits_in(self, sentence: range) -> Iterator[Hit]:
        numbers = range(self.clauses.number(sentence.start), self.clauses.number(sentence.stop - 1) + 1)
        return (hit for number in numbers for hit in self.hits[number])

    def is_background(self, index: int) -> bool:
        """Whether the sentence of a word looks back: «وكان … قد», «يذكر أن», «منذ», a year of its own."""
        number = self.page.sentence(index)
        if number not in self._background:
            self._background[number] = self._looks_back(number)
        return self._background[number]

    def _looks_back(self, number: int) -> bool:
        sentence = self.page.sentences[number]
        if any(hit["link"] == "background" for hit in self._hits_in(sentence)):
            return True
        if self._is_likened(number):
            return True
        coarse = any(is_coarse(found) for found in self.dates[number])
        return coarse or self._goes_on(sentence.start, sentence.stop)

    def is_lasting(self, index: int) -> bool:
        """Whether a long time stands in the clause of a word: «منذ مارس 2015», not «منذ ذلك الحين»."""
        clause = self.clauses.at(index)
        first, last = (bisect_left(self.since, at) for at in (clause.start, clause.end))
        behind = (self.page.words[at + 1 : at + 2] for at in self.since[first:last])
        return any(not words or words[0].form != THAT for words in behind)

    def _goes_on(self, start: int, stop: int) -> bool:
        """Whether «منذ» stands among some words."""
        return bisect_left(self.since, start) < bisect_left(self.since, stop)

    def is_of_war(self, index: int) -> bool:
        """Whether the clause of a word tells of a war as a whole: «في النزاع», «الحرب الدائرة»."""
        wars = self.page.lists["war"]
        near = self._clause(index, _NEAR_WAR)
        return any(word.article and word.stem in wars for word in near)

    def _clause(self, index: int, far: int) -> Sequence[Word]:
        """The words of a clause, no farther than so many from one."""
        clause = self.clauses.at(index)
        return self.page.words[max(clause.start, index - far) : min(clause.end, index + far)]

    def date_of(self, index: int, quantity: Quantity | None, event: Event | None) -> Found | None:
        """When it happened, by words near it; a date in a relative clause is that of what it tells."""
        number = self.page.sentence(index)
        clause = self.clauses.at(index)
        return (
            self._before.since_then(clause.start, clause.end)
            or self._date_near(index, quantity, event)
            or self._before.told_then(self.page.sentences[number].start, clause)
            or self._before.begun(self.page.sentences[number].start, clause.end)
            or self._before.since_then(self.page.sentences[number].start, clause.end)
            or (self._date_of_first(event) if event else None)
            or self._before.headings.get(number)
        )

    def _date_of_first(self, event: Event) -> Found | None:
        """The day with which an event was told first."""
        found = self._date_near(event.first.index, None, event)
        when = found.value if found else None
        coarse = isinstance(when, When) and when.precision in _COARSE
        return found if is_placed(found) and not coarse else None

    def _date_near(self, index: int, quantity: Quantity | None, event: Event | None) -> Found | None:
        clause = self.clauses.at(index)
        dates = self._open_to(index)
        here = _inside(dates, clause)
        if quantity:
            here = here or _inside(dates, self.clauses.at(quantity.start))
            behind = [found for found in here if 0 <= found.tokens.start - quantity.end <= 1]
            here = behind or here
        if here and all(self._is_of_next(index, found) for found in here):
            before = [found for found in dates if found.tokens.start < clause.start]
            here = [found for found in before if self._may_lend(found, clause, event)] or here
        chosen = here or [found for found in dates if self._may_lend(found, clause, event)]
        return min(
            chosen, key=lambda found: (is_coarse(found), abs(found.tokens.start - index)), default=None
        )

    def _is_of_next(self, index: int, found: Found) -> bool:
        """«مما أسفر عن مقتل 16، ومحاولة اغتيال وزير عام 2013»: the day of what is told behind «و»."""
        told = (event.index for event in self.events[self.page.sentence(index)])
        behind = (at for at in told if index < at - 1 and at < found.tokens.start)
        return any(self.page.words[at].conjunction or self.page.words[at - 1].conjunction for at in behind)

    def is_turned(self, index: int) -> bool:
        """Whether a word stands behind «بعد أسبوع من»: it tells of what was before the news."""
        behind = (
            found.tokens for found in self.turns[self.page.sentence(index)] if found.tokens.start < index
        )
        return any(self.page.words[tokens.start].bare == "بعد" for tokens in behind)

    def _open_to(self, index: int) -> Sequence[Found]:
        """The dates of a sentence that a word may have: what stands behind «غداة» has no day before that."""
        dates = self.dates[self.page.sentence(index)]
        told = [found for found in self.turns[self.page.sentence(index)] if found.tokens.start < index]
        if not told:
            return dates
        return [told[-1], *(found for found in dates if found.tokens.start > told[-1].tokens.start)]

    def _may_lend(self, found: Found, clause: Clause, event: Event | None) -> bool:
        """Whether a date in another clause can be that of this one: a day behind it, anything before it."""
        other = self.clauses.at(found.tokens.start)
        if other.link is Link.RELATIVE:
            return self._tells_of(other, event) or self._led_to(other, clause)
        if other.start < clause.end:
            return True
        if is_lasting(found) and self._goes_on(clause.start, clause.end):
            return True  # «قتل 40 منذ | أن بدأت الاحتجاجات في مارس»
        return not is_coarse(found) and not self.page.words[other.start].keys & self.page.lists["meanwhile"]

    def _led_to(self, relative: Clause, clause: Clause) -> bool:
        """«التي ارتكبت أمس | وأدت إلى مقتل 50»: a relative clause right before what came of it."""
        first, last = (self.clauses.number(one.start) for one in (relative, clause))
        links = [one.link for one in self.clauses.all[first + 1 : last + 1]]
        return links[:1] == [Link.CONSEQUENCE] and set(links[1:]) <= {Link.COORDINATE}

    def _tells_of(self, clause: Clause, event: Event | None) -> bool:
        """Whether a relative clause is about an event: «الهجوم الذي وقع أمس», «غارات شنها»."""
        if event is None:
            return False
        told = [other for other in self.events[clause.sentence] if other.first is event.first]
        return any(
            other.index >= clause.start or (clause.start - _CLOSE <= other.index and not other.verb)
            for other in told
            if other.index < clause.end
        )


def _inside(dates: Sequence[Found], clause: Clause) -> list[Found]:
    return [found for found in dates if clause.start <= found.tokens.start < clause.end]


def is_coarse(found: Found | None) -> bool:
    """Whether a time is longer than some days, so that it is likely another's."""
    if found is None or not isinstance(found.value, When):
        return False
    when = found.value
    return when.precision in _COARSE or (when.precision is Precision.RANGE and not (when.start and when.end))
