"""Who does what a verb says: the grammar of subjects, since the names of parties are an open class."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from workbench.extract.events.agreement import of_finite, of_relative, of_source
from workbench.extract.events.event import Event, Words
from workbench.extract.events.topics import counted_party, described_before, topic_before
from workbench.extract.grammar.clauses import Clause, Clauses, Link
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.parties import is_party
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class
from workbench.text.tokens import TokenKind

_TOWN = 5  # words from «في» to the end of a place
_ASIDES = 4  # relative clauses between two verbs of one doer
_FAR = 30  # words back to who speaks
_OWN = ("نه", "نها", "نهم", "ننا", "نني")
_QUOTES = frozenset('"«“”»')
_OPENING = _QUOTES | {":"}


@dataclass(slots=True)
class Doers:
    """Finds subjects and parties on a page.

    `asides` are words that only say who somebody may be; `placed` the words of places, and whether
    they can act: a country can, a town cannot; `by_index` the events known so far.
    """

    page: Page
    clauses: Clauses
    asides: set[int]
    placed: Mapping[int, bool]
    by_index: Mapping[int, Event]
    speaker: Callable[[int], Words | None]
    subjects: dict[int, Words | None] = field(default_factory=dict)

    def subject(self, index: int) -> Words | None:
        """Who does what a verb says: the party behind it, before it, or that of the verb it goes on from."""
        if index not in self.subjects:
            self.subjects[index] = self._subject(index)
        return self.subjects[index]

    def _subject(self, index: int) -> Words | None:
        clause = self.clauses.at(index)
        before = self._before(index, clause.start)
        if before is not None:
            found = self.party(before, clause.end)
            if found or before[0] not in self.by_index:
                return (
                    found  # «في معركة … تمكنت القوة من»: an event without a doer lets who acts stand behind
                )
        if speaker := self._speaker(index, clause) or topic_before(
            self.page, self.clauses, self.placed, index
        ):
            return speaker
        if self.page.words[clause.start].mask & Class.RELATIVE and not self.page.words[index].pronoun:
            return self._pointed_out(clause.start)  # else the doer is who «الذي» means, and that is no party
        start = self.over(index + 1, clause.end)
        end = self._before_town(start, phrase_end(self.page, start, clause.end))
        several = self.page.words[index].stem.endswith(("وا", "ون"))  # its subject is in it: «أحرقوا»
        if end > start and not several and self.is_party(start) and not self._is_governed(start):
            return (start, end)
        carries = self.page.words[index].tag("subject") == "light"  # «وألقت القبض على 3»
        if end > start and not carries and (event := self.by_index.get(start)):
            return event.doer()
        counted = self._is_counted_doer(index) and counted_party(
            self.page, self.placed, index + 1, clause.end
        )
        described = described_before(self.page, self.clauses, self.placed, index)
        return counted or described or self.carried(index)

    def _may_be_counted(self, index: int) -> bool:
        """«أن 5 مسلحين هاجموا», «قتلوا 18 شخصا», not «أن 5 أشخاص قتلوا في»: to such it was done."""
        behind = bisect_left(self.page.numbers, index + 1, key=lambda found: found.tokens.start)
        numbers = self.page.numbers[behind : behind + 1]
        hit = any(found.tokens.start == index + 1 for found in numbers)
        return hit or not self.page.words[index].mask & Class.OUTCOME

    def _is_counted_doer(self, index: int) -> bool:
        """«هاجم خمسة مسلحين المقر», not «قتل خمسة مسلحين»: who is counted behind such a verb does it."""
        verb = self.page.words[index]
        return verb.tag("subject") in ("agent", "light") and not verb.mask & Class.OUTCOME

    def _pointed_out(self, relative: int) -> Words | None:
        """«أن كينيا هي التي شنت الهجوم»: who is set before a pronoun and «التي»."""
        end = relative - 1
        if end < 1 or self.page.words[end].form not in ("هو", "هي", "هم"):
            return None
        start = self.clauses.at(end).start
        named = range(max(start, end - _TOWN), end)
        first = next((at for at in named if phrase_end(self.page, at, end) == end), end)
        return (first, end) if first < end and self.is_party(first, strict=True) else None

    def _before_town(self, start: int, end: int) -> int:
        """«قصفت الطائرات درنة»: a town is no genitive behind a noun with its article."""
        towns = (
            at for at in range(start + 1, end) if self.placed.get(at) is False and at - 1 not in self.placed
        )
        return next((at for at in towns if self.page.words[at - 1].article), end)

    def _is_governed(self, start: int) -> bool:
        """Whether a phrase cannot be a subject by its case or what stands on it: «شخصين», «للجيش»."""
        word, name = self.page.words[start], self.page.parties.get(start)
        shapes = {reading.shape for reading in word.readings}
        sound = word.form.endswith("ين") and not shapes.isdisjoint((Shape.DUAL, Shape.PLURAL))
        return bool(word.preposition) or bool(name and name.skip) or sound or shapes == {Shape.ACCUSATIVE}

    def _speaker(self, index: int, clause: Clause) -> Words | None:
        """«قالت الشرطة إنها اعتقلت»: the pronoun behind «إن» means who speaks."""
        first = clause.start
        own = clause.link is Link.CONTENT and self.page.words[first].form.endswith(_OWN)
        between = (self.page.words[at] for at in range(first + 1, index))  # over «إنها كانت تستهدف»
        if not own or not first or any(is_verb(word) and word.tag("subject") != "be" for word in between):
            return None
        begins = self.page.sentences[clause.sentence].start
        for at in range(first - 1, max(begins, first - _FAR) - 1, -1):
            if self.page.words[at].mask & Class.SAY and is_verb(self.page.words[at]):
                if self.page.has(at - 1, Class.RELATIVE):
                    return None  # «الهجوم الذي قالت الشرطة إنه قتل»
                found = self.subject(at) or self.speaker(index)  # over «مشيرة إلى أنها», «وأضاف أنه»
                acts = found is not None and (found[0] in self.placed or self.is_party(found[0]))
                return found if found and acts and self._agrees(index, found) else None
        return None

    def stands_before(self, index: int) -> bool:
        """Whether a verb has its subject before it in the clause."""
        return self._before(index, self.clauses.at(index).start) is not None

    def _before(self, index: int, start: int) -> Words | None:
        """A subject before its verb, right behind the beginning of the clause: «أن الطائرات قصفت»."""
        page = self.page
        if page.words[index].conjunction:
            return None
        end = index
        while end > start and (
            page.words[end - 1].form in ("قد", "،", "لم", "لن", "لا", *_QUOTES) or end - 1 in page.walls
        ):
            end -= 1
        first = start
        opening = Class.COMPLEMENTIZER | Class.CONNECTIVE | Class.PARTICLE
        while first < end and (page.words[first].form in _OPENING or page.words[first].mask & opening):
            first += 1
        if (
            first < end
            and page.words[first].mask & Class.VERB
            and page.words[first].tag("subject") in ("be", "light")
        ):
            first += 1
        if first >= end:
            return None
        if counted := self._may_be_counted(index) and counted_party(page, self.placed, first, end):
            return counted if counted[1] == end else None
        stop = phrase_end(page, first, end)
        # «غارات التحالف في الريف استهدفت»: what stands between subject and verb says where or when.
        after = page.words[stop] if stop < end else None
        loose = after is not None and (
            after.mask & Class.PREPOSITION or after.preposition or after.form == "،"
        )
        led = any(page.words[at].mask & Class.COMPLEMENTIZER for at in range(start, first))
        if stop == first or not (stop == end or loose or (led and self._reaches(first, stop, index))):
            return None
        return (first, stop) if led or not self._is_governed(first) else None

    def _reaches(self, first: int, stop: int, verb: int) -> bool:
        """«أن القوات مدعومة بمروحيات قصفت»: no other verb between, and this one agrees."""
        between = any(is_verb(self.page.words[at]) for at in range(stop, verb))
        if between or not self.is_party(first, strict=True):
            return False
        return of_finite(self.page.words[verb]) in of_source(self.page, (first, stop))

    def carried(self, index: int) -> Words | None:
        """«قصفت المدينة ودمرت»: the doer of a verb before in the sentence, where «و» goes on from it."""
        number = self.clauses.number(index)
        clause = self.clauses.all[number]
        before = self._before_asides(number, index)
        between = self.page.words[clause.start : index]
        apart = any(is_verb(word) or word.form in _QUOTES for word in between)
        if number == 0 or before.sentence != clause.sentence or apart:
            return None
        when = self.page.words[clause.start].stem in self.page.lists["when"]
        if clause.link is not Link.COORDINATE and not when:
            return None
        verb = next((at for at in range(before.start, before.end) if is_verb(self.page.words[at])), None)
        if verb is not None and self._is_suffered(verb, before):
            return None
        found = self.topic(before) if verb is None else self.subject(verb)
        if when:
            return None if found is None or verb is None else self._met(index, verb, found, before)
        return found if found and self._agrees(index, found) else None

    def _before_asides(self, number: int, index: int) -> Clause:
        """The clause before one, over relatives of which its verb cannot go on: «الذي يفصل …|فأطلقوا»."""
        person, at = of_finite(self.page.words[index]), number - 1
        while at > max(0, number - _ASIDES) and self.clauses.all[at].link is Link.RELATIVE:
            other = of_relative(self.page.words[self.clauses.all[at].start])
            if not person or not other or other == person:
                break
            at -= 1
        return self.clauses.all[at]

    def _met(self, index: int, verb: int, subject: Words, clause: Clause) -> Words | None:
        """«قتلت الشرطة فتى | بعدما طعن حارسا»: to whom it was done, where the verb agrees with him alone."""
        at = self.over(max(verb + 1, subject[1]), clause.end)
        end = phrase_end(self.page, at, clause.end)
        person = of_finite(self.page.words[index])
        if end == at or not person or not self.is_party(at, strict=True):
            return None
        alone = person in of_source(self.page, (at, end)) - of_source(self.page, subject)
        return (at, end) if alone else None

    def topic(self, clause: Clause) -> Words | None:
        """«أن فرقة البحث … |وداهمت»: whom a clause is about that has no verb known to us."""
        first = clause.start
        if not self.page.has(first, Class.COMPLEMENTIZER):
            return None
        end = phrase_end(self.page, first + 1, clause.end)
        return (first + 1, end) if end > first + 1 and self.is_party(first + 1, strict=True) else None

    def _agrees(self, verb: int, subject: Words) -> bool:
        """Whether a verb can have a subject, as their forms tell: «قاموا بقتل 3 وخطف 5» may be a noun."""
        if subject[0] in self.placed:
            return True  # «فرنسا» does not look like «she»
        word = self.page.words[verb]
        person = of_finite(word) if all(reading.finite for reading in word.readings) else ""
        return not person or person in of_source(self.page, subject)

    def _is_suffered(self, verb: int, clause: Clause) -> bool:
        """«أن متطرفا قتل | واعتقل 16»: with a subject before it and nobody behind, it befell him."""
        outcome = self.page.words[verb].mask & Class.OUTCOME
        return bool(outcome) and verb == clause.end - 1 and self.stands_before(verb)

    # -------------------------------------------------------------- parties

    def over(self, index: int, stop: int) -> int:
        """Over commas, days, adverbs, «فيها», «من خلالها», «على الفور»."""
        while index < stop and (length := self._passed(index)):
            index += length
        return index

    def over_place(self, index: int, stop: int) -> int:
        """«خطف مسلحون في العاصمة صنعاء عشرة»: over where it was done."""
        if index >= stop or self.page.words[index].form not in ("في", "قرب", "داخل"):
            return index
        towns = [at for at in range(index + 1, min(stop, index + _TOWN)) if at in self.placed]
        return self.over(towns[-1] + 1, stop) if towns else index

    def _passed(self, index: int) -> int:
        """How many words at an index only say when, where or how; 0 where something else stands."""
        page = self.page
        word = page.words[index]
        if word.form == "،" or index in self.asides or (word.mask & Class.ADVERB and not word.conjunction):
            return 1  # not over «وهناك كثير من الجرحى»
        if index in page.walls:
            return int(page.kinds[index] is TokenKind.WORD and not page.has(index, Class.PERSON))
        if page.words[index : index + 2] and word.form == "علي" and page.words[index + 1 : index + 2]:
            return 2 if page.words[index + 1].form in page.lists["at_once"] else 0
        about_it = page.lists["about_it"]
        if word.form == "من" and index + 1 < len(page) and page.words[index + 1].form in about_it:
            return 2
        return int(word.form in about_it)

    def party(self, words: Words, stop: int) -> Words | None:
        """The words if they name someone who acts; of an event («غارات التحالف») its doer."""
        start = words[0]
        if event := self.by_index.get(start):
            return event.doer()
        return words if self.is_party(start) else None

    def is_party(self, index: int, strict: bool = False) -> bool:
        """Whether a phrase that begins at a word can act."""
        return is_party(self.page, self.placed, index, strict)
