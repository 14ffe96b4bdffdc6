"""What surrounds a word: who says it, its event, place, date and doer; everything is kept by sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from workbench.extract.counts.quantity import Quantity
from workbench.extract.events.agreement import of_finite, of_source
from workbench.extract.events.event import Event, Words
from workbench.extract.events.events import family
from workbench.extract.events.naming import FullNames
from workbench.extract.grammar.clauses import Link
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.places.chains import Chain
from workbench.extract.saying.attribution import Holder
from workbench.extract.saying.polarity import Cue, polarity_of
from workbench.extract.scene.given import Given
from workbench.extract.scene.stages import Stages
from workbench.extract.scene.times import Times
from workbench.extract.scene.where import Where
from workbench.extract.words.lexicon import Class, Part
from workbench.extract.words.match import Hit
from workbench.model import Polarity
from workbench.text.values import Found

_AND = Link.COORDINATE
_MOST_WEAPONS = 12  # of a clause
_CLAUSES_ON = 3  # clauses from those who were hurt to «حين هاجم»
_DENIED_TOO = ("polarity.hearsay", "polarity.intention", "polarity.future", "polarity.doubt")
_TAKEN = frozenset(("arrest", "abduction"))
_TAKEN_IN = frozenset((*_TAKEN, "operation", "raid", "protest", "riot", "clash"))
_CHARGED = 6  # words from «أدين» to «بقتل»
_REACH_CHARGED = 15  # words back to the one who is charged
_OPEN = frozenset(("deny", "doubt", "expect", "rule_out"))  # what is said is not said to be so
_SILENT = ("polarity.no_comment", "polarity.silent")


class Scene:
    """Looks things up round a word; everything is kept by sentence, so that a look costs no more than one."""

    def __init__(self, stages: Stages) -> None:
        self.stages = stages
        self.page = stages.page
        self.clauses = stages.clauses
        self.given = Given(self.page, self.clauses)
        self.events: dict[int, list[Event]] = defaultdict(list)
        self.hits: dict[int, list[Hit]] = defaultdict(list)
        self.told: dict[int, list[Event]] = defaultdict(list)
        self.cues: dict[int, list[Cue]] = defaultdict(list)
        self.weapons: dict[int, list[Words]] = defaultdict(list)
        self._sort()
        self.where = Where(stages, self.told)
        self.times = Times(stages, self.events, self.hits)
        self.chains = self.where.chains
        doers = {event.actor for event in stages.events if event.actor}
        parties = self.page.parties.items()
        self.full_names = FullNames(self.page, doers | {(start, name.end) for start, name in parties})
        self.asides = {event.index for event in stages.events if self._is_aside(event)}
        self.behind_people = {quantity.end for quantity in stages.quantities if quantity.of_people}
        self.dates = self.times.dates

    def _sort(self) -> None:
        page, stages = self.page, self.stages
        for event in stages.events:
            self.told[event.first.index].append(event)
            self.events[page.sentence(event.index)].append(event)
        for hit in stages.hits:
            self.hits[self.clauses.number(hit.start)].append(hit)
        for words in stages.weapons:
            self.weapons[self.clauses.number(words[0])].append(words)
        for cue in stages.cues:
            self.cues[page.sentence(cue.start)].append(cue)

    # -------------------------------------------------------------- who says what

    def said(self, index: int) -> tuple[Holder, Polarity | None, str]:
        """Who answers for a word, whether it is said to be so, and the cue; no polarity makes no claim."""
        holder = self.stages.sayings.at(index)
        near = [cue for cue in self.cues[self.page.sentence(index)] if cue.turns(index)]
        near = [cue for cue in near if not self._is_of_denial(cue, holder)]
        if near and near[-1].rule in _SILENT:
            return Holder(), Polarity.AFFIRMED, ""  # the report tells of what somebody does not speak of
        if near and self.given.by_words(near[-1].start, index):
            near = []
        if not near and holder.kind == "threaten" and self.given.by_words(holder.start - 1, index):
            return Holder(), Polarity.AFFIRMED, ""
        if not near and holder.kind in ("deny", "accuse") and self.given.is_deed(holder.start, index):
            return Holder(), Polarity.AFFIRMED, ""
        if holder.kind == "accuse" and self.is_consequence(self.clauses.number(index), index):
            return holder, Polarity.AFFIRMED, ""
        if not near and holder.kind in _OPEN and self.given.by_relative(holder.start, index):
            return Holder(), Polarity.AFFIRMED, ""
        polarity, cue = polarity_of(near, holder)
        return (Holder() if cue == "polarity.corrected" else holder), polarity, cue  # the report corrects

    def _is_of_denial(self, cue: Cue, holder: Holder) -> bool:
        """«نفى صحة الأنباء عن مقتل 3», «نفى أن تكون خططت لقصف»: what is denied was not even planned."""
        return cue.rule in _DENIED_TOO and holder.kind == "deny" and cue.start >= holder.start

    # -------------------------------------------------------------- event

    def event_of(self, index: int, of_things: bool = False) -> Event | None:
        """The event that a result at a word came from: beside it, behind it, or told in the clause before."""
        number = self.clauses.number(index)
        own = self.stages.reader.by_index.get(index)
        if own and own.actor:
            return own
        near = [
            event
            for event in self.events[self.page.sentence(index)]
            if not event.outcome and (event.clause == number or event.index not in self.asides)
        ]
        before = [event for event in near if event.index < index]
        inside = [event for event in near if event.clause == number]
        if self.is_consequence(number, index):
            doing = [event for event in before if (event.actor or event.sides) and not self._is_aim(event)]
            doing = doing or [event for event in before if event.doer()]
            last = self.events[self.page.sentence(index) - 1]
            return _first(doing[-1:], before[-1:], last[-1:], inside[:1]) or own
        if own and own.key in _TAKEN:  # «اعتقال اثنين للاشتباه في تفجير»: what they are charged with
            near = [event for event in near if event.index < index or event.key in _TAKEN_IN]
            inside = [event for event in inside if event in near]
        behind = list(islice(self._behind(near, index, number), 1))
        here = [event for event in inside if event.index < index]
        if of_things:
            return _first(here[-1:], behind, before[-1:])
        later = [event for event in near if event.index > index]
        return _first(behind, here[-1:], before[-1:], later[:1]) or own

    def described(self, index: int) -> Event | None:
        """«فجر نفسه بعد ساعات من تفجير | أدى إلى مقتل 5»: a verb without «ما» tells of the noun before it."""
        number = self.clauses.number(index)
        clause = self.clauses.all[number]
        if clause.link is not Link.CONSEQUENCE:
            return None
        before = [event for event in self.events[clause.sentence] if event.index < clause.start]
        first = self.page.words[clause.start]
        if not is_verb(first) or first.conjunction or not before or self._opens(number - 1):
            return None
        last = before[-1]
        among = self.page.words[last.index - 1].form in self.page.lists["among"]
        noun = not (last.verb or last.definite or among) and last.clause == number - 1
        agrees = of_finite(first) in of_source(self.page, (last.index, last.index + 1))
        return last if noun and agrees else None

    def _opens(self, number: int) -> bool:
        """Whether a clause is nothing but «ما», «الأمر الذي»."""
        return self.clauses.all[number].link in (Link.CONSEQUENCE, Link.RELATIVE)

    def _behind(self, near: Iterable[Event], index: int, number: int) -> Iterator[Event]:
        """The events behind a word that its clause leads to, over nothing but relatives."""
        for event in near:
            if event.index > index:
                if not self._hangs_on(number, event.clause):
                    return
                if event.verb and event.clause != number and self.clauses.all[event.clause].link is _AND:
                    continue  # «قتل 10 | ودمرت 4 مركبات في غارات»
                if not self.page.words[event.index].conjunction and not self._is_besides(event.index):
                    yield event

    def _is_aim(self, event: Event) -> bool:
        """«للترصد لتحركات الشرطة»: what something was for."""
        return not event.verb and self.page.words[event.index].preposition == "ل"

    def _is_besides(self, index: int) -> bool:
        """«لقي أربعة مصرعهم إضافة إلى تدمير منازل»: what came of the event as well."""
        words, besides = self.page.words, self.page.lists["besides"]
        return any(word.stem in besides or word.form in besides for word in words[max(0, index - 2) : index])

    def _is_aside(self, event: Event) -> bool:
        """Whether an event only says more of somebody: «الذين كانوا يسيطرون على المجموعة»."""
        return self.clauses.all[event.clause].link is Link.RELATIVE and event.verb and event.same_as is None

    def _hangs_on(self, number: int, later: int) -> bool:
        """Whether nothing but relatives and what came of it as well part a clause from a later one."""
        return all(
            self.clauses.all[at].link is Link.RELATIVE or self._is_also_told(at)
            for at in range(number + 1, later + 1)
        )

    def _is_also_told(self, number: int) -> bool:
        """«قتل ثلاثة | وأصيب خمسة في غارة»: a clause joined by «و» of what befell others."""
        clause = self.clauses.all[number]
        own = self.stages.reader.by_index.get(clause.start)
        told = own is not None and own.verb and own.actor is None
        return clause.link is _AND and (told or self.page.has(clause.start, Class.OUTCOME))

    def is_consequence(self, number: int, index: int) -> bool:
        """Whether «ما أدى إلى», «أسفر عن» stands in a clause before a word."""
        return self.clauses.all[number].link is Link.CONSEQUENCE or any(
            hit["link"] == "consequence" and hit.start < index for hit in self.hits[number]
        )

    # -------------------------------------------------------------- place

    def places_of(self, index: int, quantity: Quantity | None, event: Event | None) -> Chain | None:
        """Where something happened: behind the count, in clause or sentence, where the event was told."""
        return self.where.places_of(index, quantity, event)

    def date_of(self, index: int, quantity: Quantity | None, event: Event | None) -> Found | None:
        """When it happened, by words near it, or near where its event was told."""
        noun = self.described(index)
        if noun is not None:  # «هجوم في يناير، وانفجار في 2016 | أدى إلى مقتل 12»
            stop = self.clauses.at(index).start
            dates = self.dates[self.page.sentence(index)]
            behind = [found for found in dates if noun.index < found.tokens.start < stop]
            if behind:
                return behind[0]
        return self.times.date_of(index, quantity, event)

    # -------------------------------------------------------------- weapon

    def weapons_of(self, index: int, event: Event | None) -> list[Words]:
        """What it was done with: the weapons named in the clauses of a result and its event."""
        numbers = {self.clauses.number(index)} | ({event.clause, event.first.clause} if event else set())
        return [words for number in sorted(numbers) for words in self.weapons[number][:_MOST_WEAPONS]]

    # -------------------------------------------------------------- doer

    def can_act(self, index: int) -> bool:
        """Whether a phrase that begins at a word names someone who acts."""
        return self.stages.reader.doers.is_party(index)

    def actor_of(self, index: int, event: Event | None) -> Words | None:
        """Who did it: named in the clause, by the verb of the result, by the event it came from."""
        own = self.stages.reader.by_index.get(index)
        accused = self.stages.sayings.accused(index)
        if accused is None and event is not None:
            accused = self.stages.sayings.accused(event.index)  # «ألقى باللوم على X في هجوم | أسفر عن»
        if own and own.actor and (accused is None or own.actor[0] > accused[0]):
            return self._full_name(own.actor)
        marked = self.stages.reader.marked(index, self.clauses.at(index).end)
        accused = accused or self._convicted(index)
        told = event.doer() if event and not self._is_denied_before(index, event) else None
        told = told or (self.stages.reader.wider(event) if event else None)
        found = marked or accused or told or self._struck_when(index)
        return self._full_name(found) if found else None

    def _is_denied_before(self, index: int, event: Event) -> bool:
        """«نفى الجيش قصف المخيم. … مقتل 6 في القصف»: who denies a deed is not named by who tells of it."""
        first = event.first
        if first is event or event.actor or self.said(first.index)[1] is not Polarity.DENIED:
            return False
        return self.said(index)[1] is not Polarity.DENIED

    def charged(self, index: int) -> Event | None:
        """The deed that a word tells of, where somebody is charged with it, and not their trial."""
        return self.stages.reader.by_index.get(index) if self._convicted(index) else None

    def _convicted(self, index: int) -> Words | None:
        """«أدين سائق بقتل 3», «حكم على زوجين لإدانتهما بقتل 3»: who is charged with what befell others."""
        doers, words = self.stages.reader.doers, self.page.words
        begins = self.page.sentences[self.page.sentence(index)].start
        near = range(index - 1, max(begins, index - _CHARGED) - 1, -1)
        cue = next((at for at in near if words[at].lemmas & self.page.lists["convicted"]), None)
        if cue is None or not self._is_charge(cue, index):
            return None
        if doers.over(cue + 1, index) < index and not words[cue].pronoun:
            end = phrase_end(self.page, cue + 1, index)
            somebody = doers.is_party(cue + 1) or self.page.has(cue + 1, Class.PERSON)
            return (cue + 1, end) if end == index and somebody else None
        people = (at for at in range(cue, max(begins, cue - _REACH_CHARGED) - 1, -1))
        first = next((at for at in people if words[at].of(Part.PERSON) and doers.is_party(at)), None)
        return None if first is None else (first, max(first + 1, phrase_end(self.page, first, cue)))

    def _is_charge(self, cue: int, index: int) -> bool:
        """Whether a deed hangs on a cue: by «ب», or as its genitive («تهمة قتل»)."""
        words = self.page.words
        befell = words[index].stem in self.page.lists["befell"]  # «اعترف التنظيم بمقتل 3» is no charge
        led = words[index].preposition == "ب" or words[index - 1].form == "في"  # «المدانين في قتل»
        return not befell and (led or cue == index - 1)

    def _struck_when(self, index: int) -> Words | None:
        """«أصيبوا حين هاجم مسلحون منزلهم»: who struck, in a clause behind that says when."""
        number = self.clauses.number(index)
        for clause in self.clauses.all[number + 1 : number + 1 + _CLAUSES_ON]:
            if clause.sentence != self.clauses.all[number].sentence:
                break
            if self.page.words[clause.start].stem in self.page.lists["when"]:
                events = [event for event in self.events[clause.sentence] if event.index > clause.start]
                inside = [event for event in events if event.index < clause.end and not event.outcome]
                return inside[0].actor if inside and family(inside[0]) == "blow" else None
        return None

    def _full_name(self, party: Words) -> Words:
        """«أعلن قائد الشرطة أن قواته»: whose forces they are, is said by the one who speaks."""
        if not self.page.words[party[0]].pronoun or party[1] - party[0] > 1:
            return party
        at = party[0]  # not who speaks where the event is told again
        frames = [frame for frame in self.stages.sayings.near(at) if frame.start <= at < frame.end]
        found = next((frame.source for frame in reversed(frames) if frame.source), party)
        named = next((at for at in range(*found) if self.page.words[at].form == "باسم"), None)
        return found if named is None or named + 1 >= found[1] else (named + 1, found[1])


def _first(*choices: Iterable[Event]) -> Event | None:
    return next((event for choice in choices for event in choice), None)
