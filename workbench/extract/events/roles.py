"""Who did an event and to whom, by the grammar round its word."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from workbench.extract.events.agreement import of_pronoun, of_source
from workbench.extract.events.carried import Carried
from workbench.extract.events.doers import Doers
from workbench.extract.events.event import Event, Words
from workbench.extract.events.light import Light
from workbench.extract.events.targets import objects, sides, upon
from workbench.extract.grammar.clauses import Clauses, Link
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.grammar.voice import is_active
from workbench.extract.words.lexicon import Class, Part
from workbench.text.tokens import TokenKind

_REACH = 12  # words from a verb back to the event that is its subject
_NEAR = 3  # words from «مشاركون في» to the event
_HANDS = frozenset(("ايدي", "يد", "قبضه", "سيطره", "براثن"))  # «من قبضة الجماعة»
_QUOTES = frozenset('"«“”»')


@dataclass(frozen=True, slots=True)
class Roles:
    """Fills in doer, targets and sides of events; `numbered` are the words of numbers."""

    page: Page
    clauses: Clauses
    doers: Doers
    carried: Carried
    by_index: Mapping[int, Event]
    numbered: Set[int]
    light: Light

    # -------------------------------------------------------------- verbs

    def read_verb(self, event: Event) -> None:
        """The roles of a verb: its subject, else who is named behind «على يد»; its objects."""
        stop = self.clauses.all[event.clause].end
        at = self._behind_event(event.index + 1, stop)
        noun = self._noun_before(event)
        if noun is not None:
            event.actor = noun.doer()
        elif not event.passive:
            event.actor = self.doers.subject(event.index)
            at = self._behind_subject(event, at, stop)
        event.actor = event.actor or self.carried.marked(event.index, stop)
        if not self.page.words[event.index].pronoun:
            event.targets = objects(self.page, self.doers, at, stop)
        if event.key == "clash":
            event.sides += sides(self.page, self.doers, event, stop)

    def _noun_before(self, event: Event) -> Event | None:
        """«غارات على البلدة استهدفت مواقع»: an event noun that a verb agrees with is its subject."""
        page = self.page
        word = page.words[event.index]
        if word.conjunction or word.pronoun or event.outcome:
            return None
        start = max(self.clauses.all[event.clause].start, event.index - _REACH)
        for at in range(event.index - 1, start - 1, -1):
            other = self.by_index.get(at)
            if other and not other.verb:
                feminine = (
                    page.words[at].stem.endswith(("ه", "ات")) or other.lemma in page.lists["broken_feminine"]
                )
                return other if feminine == word.form.endswith("ت") else None
            if is_verb(page.words[at]) or page.words[at].form in "؛:":
                return None
        return None

    def _behind_subject(self, event: Event, at: int, stop: int) -> int:
        """Where objects may begin; whom a verb of death names alone is the dead: «قتل مدنيون في القصف»."""
        actor = event.actor
        if actor is None:
            return at
        follows = actor[0] > event.index
        if follows and at == event.index + 1:
            at = actor[1]
        own = follows or self.doers.stands_before(event.index)
        if (
            event.outcome
            and own
            and not self.page.words[event.index].pronoun
            and not (follows and self._is_doer(event, actor))
            and not self._is_object(self.doers.over_place(at, stop) if follows else at, stop)
        ):
            event.actor = self.doers.carried(event.index) if follows else None
            return event.index + 1
        return at

    def _behind_event(self, index: int, stop: int) -> int:
        """Behind an event that is the subject («استهدفت الغارات منشآت»), else where one began."""
        start = self.doers.over(index, stop)
        return phrase_end(self.page, start, stop) if start in self.by_index else index

    def _is_object(self, index: int, stop: int) -> bool:
        """Whether somebody to whom it was done follows: «قتل الجيش 4 مسلحين»."""
        if index < stop and self.page.words[index].form in self.page.lists["repeats_number"]:
            return False  # «قتل جنديان اثنان»
        if index in self.page.walls and self.page.words[index].form.startswith("و"):
            return False  # «قتل عنصران وثالث»
        at = self._over_time(self.doers.over(index, stop), stop)
        at += at < stop and self.page.words[at].form == "علي"  # «قبض الجيش على 5»
        while at < stop and (self.page.words[at].form in _QUOTES or self._is_manner(at)):
            at += 1
        if at >= stop:
            return False
        if any(passed in self.numbered for passed in range(index, at)):
            return True  # «قتلت الشرطة تسعة من المسلحين»
        counted = at in self.page.walls or self.page.has(at, Class.PERSON | Class.QUANTITY)
        counted = counted or (at == index and self._is_thing(at))
        return counted and not self.page.words[at].conjunction and not self.page.words[at].preposition

    def _is_thing(self, index: int) -> bool:
        """«أن الطائرات أصابت القرية»: right behind a verb, with its article."""
        word = self.page.words[index]
        return word.article and bool(word.mask & (Class.PLACE | Class.THING)) and not word.mask & Class.BODY

    def _is_doer(self, event: Event, subject: Words) -> bool:
        """«اغتال مسلحان يستقلان سيارة المدير»: nominative people behind a verb that can only be active."""
        nominative = self.page.words[subject[0]].form.endswith(("ان", "ون"))
        return nominative and is_active(self.page.words[event.index])

    def _is_manner(self, index: int) -> bool:
        """«بدم بارد»: how it was done, between verb and object."""
        return self._begins_manner(index) or self._begins_manner(index - 1)

    def _begins_manner(self, first: int) -> bool:
        words = self.page.words
        if first + 1 >= len(self.page) or first in self.carried.agents:
            return False
        noun, quality = words[first], words[first + 1]
        governed = noun.preposition == "ب" or (noun.form.startswith("ب") and not noun.readings)
        plain = not (noun.article or quality.article or quality.clitics or first + 1 in self.page.walls)
        described = bool(quality.mask & Class.ADJECTIVE) or not quality.readings
        somebody = quality.mask & (Class.BODY | Class.PERSON | Class.QUANTITY)
        return governed and plain and described and not somebody

    # -------------------------------------------------------------- nouns

    def read_noun(self, event: Event) -> None:
        """The roles of an event noun: its genitive, «ل» and «على», the subject of the verb it hangs on."""
        page, stop = self.page, self.clauses.all[event.clause].end
        at = self._behind_qualities(event, stop)
        at = self._read_genitive(event, at, stop)
        light = self.light.subject(event) or self.light.joined(event)
        behind = self._over_time(at, stop)
        led = behind < stop and (page.words[behind].preposition == "ل" or self._is_many(behind - 1))
        if led and self.doers.is_party(behind, strict=True):
            end = max(behind + 1, phrase_end(page, behind, stop))
            suffers = event.lemma in self.page.lists["done_upon"] or light
            event.actor, event.targets = (None, [(behind, end)]) if suffers else ((behind, end), [])
            event.sides += (
                [(behind, end)]
                if event.key == "clash" and event.lemma in self.page.lists["done_upon"]
                else []
            )
            at = end
        if event.actor is None and not event.outcome and page.is_mark(behind, "من"):
            self._read_from(event, behind + 1, stop)
        if event.key == "clash":
            event.sides += sides(self.page, self.doers, event, self._end_of_fight(stop))
        stands_behind = self.carried.behind(event)
        event.carried_out = event.carried_out or stands_behind is not None
        event.actor = event.actor or light or stands_behind
        if event.key == "clash" and event.actor and len(event.sides) == 1:
            event.sides = [event.actor, *event.sides]  # «خاض الجيش معركة مع الجماعة»
        event.actor = event.actor or self._marked(event, stop) or self._origin(event)
        event.actor = event.actor or self._owner(event)
        event.targets += upon(self.page, self.doers, at, stop)
        if event.actor and self._is_taken_part_in(event):
            event.actor = None

    def _end_of_fight(self, stop: int) -> int:
        """«المواجهات | التي اندلعت بين الجيش والجماعة»: behind the clause that says it was."""
        number = self.clauses.number(max(0, stop - 1)) + 1
        if number >= len(self.clauses.all) or self.clauses.all[number].link is not Link.RELATIVE:
            return stop
        clause = self.clauses.all[number]
        verb = self.page.words[clause.start + 1] if clause.end > clause.start + 1 else None
        was = verb is not None and (verb.tag("subject") == "occur" or verb.lemmas & self.page.lists["began"])
        return clause.end if was and not (verb and verb.pronoun) else stop

    def _marked(self, event: Event, stop: int) -> Words | None:
        """Who is named behind an event; of «غارة أميركية نفذتها طائرة» whose it was says more."""
        named = self.carried.marked(event.index, stop)
        craft = named is not None and self.page.words[named[0]].tag("kind") == "craft"
        return (self._origin(event) if craft else None) or named

    def _read_from(self, event: Event, at: int, stop: int) -> None:
        """«هجوم من الجماعة» is theirs, «تحرير البلدة من الجماعة», «من أيدي الجماعة» is done to them."""
        held = any(word.form in _HANDS for word in self.page.words[at : at + 1])
        at += held and event.key == "control"
        end = phrase_end(self.page, at, stop)
        if end == at or not self.doers.is_party(at, strict=True):
            return
        if event.key == "control":
            event.targets.append((at, end))
        else:
            event.actor = (at, end)

    def _is_taken_part_in(self, event: Event) -> bool:
        """«قتل جنود مشاركون في عملية للتحالف»: those who are told of did it themselves."""
        before = self.page.words[max(0, event.index - _NEAR) : event.index]
        return any(word.lemmas & self.page.lists["takes_part"] and not is_verb(word) for word in before)

    def _behind_qualities(self, event: Event, stop: int) -> int:
        """Behind the adjectives of an event noun («هجوم "انتحاري"»), «النار» of «إطلاق النار», «أي من»."""
        page, at = self.page, event.index + 1
        while at < stop and not page.words[at].preposition:
            quoted = page.quotations.get(at) == at + 2
            if not page.has(at + quoted, Class.ADJECTIVE) and not self._is_quality(at, stop):
                break
            at += 3 if quoted else 1
        if at < stop and "نار" in (page.words[at].form, page.words[at].stem):
            at += 1
        if page.has(at, Class.QUANTITY) and at + 1 < stop and page.words[at + 1].form == "من":
            at += 2
        return at

    def _is_quality(self, index: int, stop: int) -> bool:
        """«هجوم مباغت لمسلحين»: a word of no table between an event and «ل»."""
        words = self.page.words
        unknown = not words[index].readings and self.page.kinds[index] is TokenKind.WORD
        unknown = unknown or (words[index].article and words[index - 1].article)  # «الرصاص الحي لقوات»
        return (
            unknown and index + 1 < stop and (words[index + 1].preposition == "ل" or self._is_many(index + 1))
        )

    def _is_many(self, index: int) -> bool:
        """«لعدة» مجموعات."""
        return index in self.page.walls and self.page.words[index].form.startswith("ل")

    def _read_genitive(self, event: Event, at: int, stop: int) -> int:
        """«قصف الجيش», «استهداف الجيش»: who did it, or to whom it was done; where the phrase ends."""
        end = phrase_end(self.page, at, stop)
        if end == at or at >= stop or self.page.words[at].preposition or at in self.carried.agents:
            return at
        if self.page.words[event.index].article:
            return at  # «استهدفت الضربات القوات»: no genitive behind ال
        upon = event.lemma in self.page.lists["done_upon"] and not self._begins_object(end, stop)
        agent = not event.outcome and not upon and event.key not in ("clash", "unknown")
        if agent and self.doers.is_party(at, strict=True):
            event.actor = (at, end)
        elif not self.by_index.get(at):
            event.targets.append((at, end))
        else:
            return at
        return end

    def _begins_object(self, index: int, stop: int) -> bool:
        """«استهداف الطيران مواقع»: who did it stands before what it was done to."""
        page = self.page
        if index >= stop or page.words[index].conjunction:
            return False
        if page.words[index].preposition:  # «قمع القوات للمسيرة»
            hit = page.has(index, Class.BODY | Class.PERSON | Class.PLACE | Class.THING)
            return page.words[index].preposition == "ل" and hit and not page.has(index, Class.EVENT)
        quality = page.has(index, Class.ADJECTIVE) and not page.words[index - 1].article
        loose = quality or page.has(index, Class.BEARING) or index in page.walls
        loose = loose or page.words[index].article or is_verb(page.words[index])
        return not loose and phrase_end(page, index, stop) > index

    def _over_time(self, index: int, stop: int) -> int:
        """Over a time between an event and its doer: «قصف في نهاية الأسبوع للطيران»."""
        at = index + 1 if index < stop and self.page.words[index].form in ("في", "خلال") else index
        while at < stop and at in self.page.walls and not self.page.has(at, Class.PERSON):
            at += 1
        return at if at > index + 1 or at - 1 in self.page.walls else index

    def _owner(self, event: Event) -> Words | None:
        """«أعلنت الوزارة أن غاراتها أوقعت»: the pronoun of an event means who speaks of it."""
        page, person = self.page, of_pronoun(self.page.words[event.index])
        if not person or event.outcome or not page.has(event.index - 1, Class.COMPLEMENTIZER):
            return None
        found = self.doers.speaker(event.index)
        if found is None or found[0] in self.doers.placed:
            return found
        return found if self.doers.is_party(found[0]) and person in of_source(page, found) else None

    def _origin(self, event: Event) -> Words | None:
        """«غارة أميركية»: the adjective of a country behind an event says whose it was."""
        page, stop = self.page, self.clauses.all[event.clause].end
        if event.outcome or event.lemma in page.lists["war"]:  # «الحرب الليبية» is of two sides
            return None
        for at in range(event.index + 1, min(stop, event.index + 4)):
            word = page.words[at]
            if not word.mask & Class.ADJECTIVE or word.preposition or word.conjunction:
                return None
            nation = word.of(Part.NATIONALITY)
            if nation and nation.entry["country"] and word.article == page.words[event.index].article:
                return at, at + 1
        return None
