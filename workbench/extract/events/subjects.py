"""Subjects that stand before their verb, or with another verb of the sentence: who does what it says."""

from dataclasses import dataclass, field

from workbench.extract.events.event import Words
from workbench.extract.grammar.clauses import Clauses
from workbench.extract.grammar.openers import skipped
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb, phrase_end, starts_name
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Word

_LONGEST_TOPIC = 14  # words from «أما» to the verb, from a subject to its verb
_LONGEST_NAME = 8
_LONGEST_ASIDE = 24
_LONGEST_HAD = 40  # words from «كان» to «قد»
_MANY = frozenset(("عديد", "عدد", "كثير", "مجموعه"))
_OTHER = frozenset(("اخر", "اخري"))  # «من جانب آخر قالت»


@dataclass(slots=True)
class Subjects:
    """Looks before the verbs of a page."""

    page: Page
    clauses: Clauses
    _known: dict[int, Words | None] = field(default_factory=dict)

    def before(self, index: int) -> Words | None:
        """A subject that stands before its verb: «المرصد قال إن», «كان المرصد قد أكد أن», «الذي قال»."""
        if index not in self._known:
            self._known[index] = self._before(index)
        return self._known[index]

    def _before(self, index: int) -> Words | None:
        page = self.page
        if page.words[index].conjunction:
            return self._topic_before(index)
        if index and page.words[index - 1].form == "فقد":
            return self._topic_before(index - 1)
        if far := self._had_been(index) or self._before_aside(index):
            return far
        start = self.clauses.at(index).start
        end = index
        while end > max(start + 1, index - _LONGEST_ASIDE) and self._is_between(end - 1):
            end -= 1
        if end - 1 == start and page.words[start].mask & Class.RELATIVE:
            return self._meant(start, page.words[index])
        if named := self._with_name_between(start, end) or self._before_comma(start, end):
            return named
        turned = False  # whether another verb stands before: then only «و» begins a subject
        for at in range(max(start, end - _LONGEST_TOPIC), end):
            if self._may_begin(at, start, turned) and self._reaches(at, end):
                return (at, end)
            turned |= is_verb(page.words[at]) and page.words[at].tag("subject") != "be"
        return self._described_by(end, start) if turned else self._first_of(start, end)

    def _had_been(self, index: int) -> Words | None:
        """«وكان الجيش، الذي …، قد قال»: the subject right behind «كان», however far."""
        page = self.page
        start = page.sentences[page.sentence(index)].start
        far = index - start < _LONGEST_HAD and page.words[index - 1].form == "قد"
        if not far or page.words[start].tag("subject") != "be":
            return None
        end = phrase_end(page, start + 1, index)
        found = (start + 1, end) if end > start + 1 else None
        return found if self.acts(found) else None

    def _before_aside(self, index: int) -> Words | None:
        """«لكن الحكومة - التي تتلقى دعما - تنفي», «الجيش، الذي …، أكد»: what an aside tells more of."""
        page = self.page
        if not page.is_mark(index - 1, "،-–"):
            return None
        mark = page.words[index - 1].form
        begins = page.sentences[page.sentence(index)].start
        for at in range(index - 2, max(begins, index - _LONGEST_ASIDE), -1):
            if page.words[at].form == mark:
                start = self.clauses.at(at - 1).start
                while start < at and page.words[start].mask & (Class.CONNECTIVE | Class.COMPLEMENTIZER):
                    start += 1
                told = page.has(at + 1, Class.RELATIVE) and phrase_end(page, start, at) == at
                return (start, at) if told and self.acts((start, at)) else None
        return None

    def _reaches(self, at: int, end: int) -> bool:
        """Whether a phrase goes up to a word, or a name with its title does: «سالم الهاني مدير المركز»."""
        page = self.page
        if page.words[at].stem in _MANY and at + 2 < end and page.words[at + 1].form == "من":
            return phrase_end(page, at + 2, end) == end  # «العديد من المصادر أكدت»
        name = phrase_end(page, at, end)
        if name in (at, end) or page.has(at, Class.BODY):
            return name == end
        title = name + page.is_mark(name, "،")
        titled = title < end and page.words[title].tag("kind") in ("title", "source")
        behind = phrase_end(page, title, end) if titled else title
        return titled and end in (behind, behind + page.is_mark(behind, "،"))

    def _with_name_between(self, start: int, end: int) -> Words | None:
        """«كان مدير الشركة، فلان الفلاني، أفاد بأن»: a title, its name between commas, then the verb."""
        page, last = self.page, end - 1
        if not page.is_mark(last, "،"):
            return None
        near = range(last - 1, max(start, last - _LONGEST_NAME), -1)
        comma = next((at for at in near if page.is_mark(at, "،")), 0)
        if comma <= start or not starts_name(page, comma + 1) or phrase_end(page, comma + 1, last) != last:
            return None
        for at in range(max(start, comma - _LONGEST_TOPIC), comma):
            titled = page.words[at].tag("kind") in ("title", "source")
            if titled and self._may_begin(at, start, False):
                told = any(is_verb(page.words[more]) for more in range(at, comma))
                return None if told else (at, last)
        return None

    def _before_comma(self, start: int, end: int) -> Words | None:
        """«حكومة الساحل، كانت أعلنت»: a body that begins the clause, a comma behind it."""
        page = self.page
        if not page.is_mark(end - 1, "،") or end - 2 < start or phrase_end(page, start, end - 1) != end - 1:
            return None
        return (start, end - 1) if page.has(start, Class.BODY) or start in page.parties else None

    def _first_of(self, start: int, end: int) -> Words | None:
        """«أن اللجنة المكلفة بالملف أكدت»: the first phrase of a clause, more told of it behind."""
        page = self.page
        opening = Class.COMPLEMENTIZER | Class.CONNECTIVE | Class.PARTICLE
        first = start
        while first < end and page.words[first].mask & opening:
            first += 1
        after = phrase_end(page, first, end)
        acts = first < end and (page.has(first, Class.BODY | Class.PERSON) or first in page.parties)
        loose = after < end and (page.has(after, Class.PREPOSITION) or page.words[after].preposition)
        return (first, after) if acts and loose and end - first < _LONGEST_TOPIC else None

    def _described_by(self, end: int, start: int) -> Words | None:
        """«فككت خلية كانت تعتزم»: indefinite people or a body right before a verb that tells more of them."""
        page = self.page
        if any(word.form in ("فيه", "فيها") for word in page.words[end : end + 3]):
            return None  # «أصدر بيانا اتهم فيه»: what it stands in does not speak
        opening = page.closings.get(end - 1)
        if opening is not None and end - opening < _LONGEST_NAME:  # «خلية نائمة» in quotation marks
            return self._described_by(end - 1, opening)
        for at in range(end - 1, max(start, end - 5), -1):
            word = page.words[at]
            if word.article or is_verb(word) or self._is_object(at):
                return None
            if word.mask & (Class.BODY | Class.PERSON) and phrase_end(page, at, end) == end:
                return (at, end) if _agree(word, page.words[end]) else None
        return None

    def _is_between(self, index: int) -> bool:
        """What may stand between a subject and its verb: «قد», «لم», a day."""
        word = self.page.words[index]
        passed = Class.PARTICLE | Class.NEGATION | Class.ADVERB
        between = bool(word.mask & passed) or word.tag("subject") == "be"
        return index in self.page.walls or between or index in self.page.quotations

    def _may_begin(self, at: int, start: int, turned: bool) -> bool:
        page, word = self.page, self.page.words[at]
        if self._is_object(at) or word.form in _OTHER or self._is_unknown_verb(at):
            return False
        if at > start and page.words[at - 1].tag("subject") == "be":  # «أحبط هجوما كانت الجماعة تعد له»
            return not is_verb(word)
        if turned or (word.mask & Class.VERB and at == start):
            return word.conjunction and not is_verb(word)
        if at == start or word.conjunction:
            return not is_verb(word)
        before = page.words[at - 1]
        opening = Class.COMPLEMENTIZER | Class.CONNECTIVE | Class.PARTICLE
        if before.mask & opening or before.form in '،:؛"«»)-–':
            return True
        return any(
            page.words[behind].mask & Class.PREPOSITION and phrase_end(page, behind + 1, at + 1) == at
            for behind in range(max(start, at - 4), at - 1)
        )

    def _is_unknown_verb(self, at: int) -> bool:
        """«وحظي المشروع», «وتجعل الأطراف»: a verb that no table has, with its subject behind it."""
        page, word = self.page, self.page.words[at]
        if word.readings or word.article or not word.form.startswith("و"):
            return False
        first = at == page.sentences[page.sentence(at)].start
        return first and at + 1 < len(page) and page.words[at + 1].article

    def _is_object(self, at: int) -> bool:
        """Whether ب, ل or ك stands on a word: «ردا على سؤال لوكالة الأنباء قال»."""
        name, word = self.page.parties.get(at), self.page.words[at]
        if name is None:
            return bool(word.preposition)
        return bool(name.skip) and self.page.tokens.forms[at][name.skip - 1] in "بلك"

    def _meant(self, relative: int, verb: Word) -> Words | None:
        """Who «الذي» means if they can do what the verb says: not «المدينة التي قال إن …»."""
        feminine = verb.stem.startswith("ت") or verb.stem.endswith("ت")
        found = self.antecedent(relative)
        agrees = (self.page.words[relative].form == "التي") == feminine
        return found if agrees and self.acts(found) else None

    def antecedent(self, relative: int) -> Words | None:
        """Who is meant by «الذي»: the nearest phrase before it that begins with a body, a name, people."""
        page = self.page
        best = None
        end = relative - page.is_mark(relative - 1, "،")
        for at in range(end - 1, max(page.sentences[page.sentence(relative)].start, end - 10) - 1, -1):
            heads = page.words[at].mask & (Class.BODY | Class.PERSON) or at in page.parties
            if phrase_end(page, at, end) != end:
                continue
            best = (at, end) if heads or best is None else best
            before = page.words[at - 1] if at else None
            if heads and not (before and before.mask & Class.BODY and not before.article):
                break
        return best

    def _topic_before(self, index: int) -> Words | None:
        """A subject put first behind «أما»: «أما الجيش فقال إن»."""
        page = self.page
        end = index - page.is_mark(index - 1, "،")
        first = max(page.sentences[page.sentence(index)].start, end - _LONGEST_TOPIC)
        for at in range(end - 1, first - 1, -1):
            if page.words[at].form in ("اما", "واما"):
                return (at + 1, end) if at + 1 < end == phrase_end(page, at + 1, end) else None
        return None

    def carried_within(self, index: int) -> Words | None:
        """«رد المجلس في بيان وادعى»: the subject of the verb before, where «و» goes on from it."""
        page = self.page
        number = self.clauses.number(index)
        sentence = self.clauses.all[number].sentence
        for before in reversed(self.clauses.all[max(0, number - 2) : number]):
            if before.sentence != sentence:
                return None
            verb = next((at for at in range(before.start, before.end) if is_verb(page.words[at])), None)
            if verb is not None and (found := self._subject_of(verb, before.end)):
                return found
        return None

    def beside(self, index: int) -> Words | None:
        """«زار الوزير المدينة، قائلا»: the subject of the first verb of the sentence if it hurts nobody."""
        page = self.page
        sentence = page.sentences[page.sentence(index)]
        first = self.clauses.at(sentence.start)
        verbs = range(first.start, min(first.end, index))
        began = verbs.start if verbs and page.words[verbs.start].verb else None  # «أمر» is an officer as well
        verb = next((at for at in verbs if is_verb(page.words[at])), None) if began is None else began
        hurt = verb is not None and page.has(verb, Class.OUTCOME)  # «قتل جندي، مشيرا إلى»
        return None if verb is None or hurt else self._subject_of(verb, verbs.stop)

    def acts(self, words: Words | None) -> bool:
        """Whether words name somebody who can speak, as far as a table tells."""
        if words is None:
            return False
        start = words[0]
        some = self.page.has(start, Class.QUANTITY) and words[1] > start + 1  # «أحد الناجين»
        return start in self.page.parties or some or self.page.has(start, Class.BODY | Class.PERSON)

    def _subject_of(self, verb: int, stop: int) -> Words | None:
        page = self.page
        start = skipped(page, verb + 1, stop)
        end = phrase_end(page, start, stop)
        acts = start < stop and (page.has(start, Class.BODY | Class.PERSON) or start in page.parties)
        named = end > start + 1 and all(starts_name(page, at) for at in (start, start + 1))
        if end > start and (acts or named) and not page.words[start].preposition:
            return (start, end)
        return self.before(verb)


def _agree(noun: Word, verb: Word) -> bool:
    """Whether a noun can be the subject of a verb behind it: not «شاب فلسطيني تقول إنه»."""
    feminine = verb.stem.startswith("ت") or (verb.stem.endswith("ت") and verb.verb is not None)
    one = {reading.shape for reading in noun.readings} == {Shape.SINGULAR}
    if one and noun.form.endswith("ه"):
        return not verb.stem.startswith("ي")  # «امرأة | يعتقد أنها»
    return not (feminine and one)
