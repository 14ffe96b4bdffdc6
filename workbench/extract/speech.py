"""What stands behind a verb of saying: its subject, to whom it was said, who passed it on, what was said."""

from dataclasses import dataclass, field

from workbench.extract.clauses import Clauses
from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class, Reading, Word
from workbench.extract.openers import (
    SUBORDINATORS,
    is_adverbial,
    is_document,
    opened_at,
    skipped,
    with_name_behind,
)
from workbench.extract.page import Page
from workbench.extract.phrases import CLOSERS, is_masdar, is_media, is_verb, phrase_end
from workbench.text.tokens import TokenKind

_LONGEST_FRAME = 40  # words from the verb to what is said
_LONGEST_TOPIC = 14  # words from «أما» to the verb, from a subject to its verb
_LONGEST_NAME = 8
_LONGEST_REST = 3  # words of a name that look like something else
_LONGEST_RELATIVE = 16  # words of «عامل نجا من القصف» behind «عامل»
_ISSUED = frozenset(("صدر", "اصدر", "نشر", "بث"))
_CALLED = frozenset(("يدعي", "تدعي", "ويدعي", "وتدعي", "واسمه", "واسمها"))
_TOLLS = frozenset(("حصيله", "رقم", "عدد"))
_EARLIER = frozenset(("اولي", "اوليه", "سابقه", "جديده", "اخيره", "نهائيه", "نهاييه"))
Words = tuple[int, int]


@dataclass(slots=True)
class Frame:
    """What the words behind a verb of saying turn out to be, while they are read."""

    source: Words | None = None
    relayed: Words | None = None
    chain: list[Words] = field(default_factory=list)
    opener: int | None = None
    stop: int = 0
    relative: bool = False
    channel: bool = False

    def passed_on(self) -> tuple[Words | None, tuple[Words, ...]]:
        """The source and those between it and the page: «نقلت الوكالة عن مصدر»."""
        if self.relayed is None:
            return self.source, tuple(self.chain)
        return self.relayed, (*((self.source,) if self.source else ()), *self.chain)


@dataclass(slots=True)
class Speech:
    """Reads on behind the verbs of a page."""

    page: Page
    clauses: Clauses

    def read(self, index: int, kind: str, stop: int) -> Frame:
        """Read on behind a verb up to what was said."""
        frame = Frame()
        stop = min(stop, index + _LONGEST_FRAME)
        at = frame.stop = skipped(self.page, index + 1, stop)
        return self._go_on(frame, at, stop, kind)

    def read_document(self, index: int, stop: int) -> Frame | None:
        """«جاء في بيان للوزارة أن»: the document speaks, or who issued it."""
        page = self.page
        at = index + 1
        if at + 1 >= stop or page.words[at].form != "في" or not is_document(page, at + 1):
            return None
        frame = Frame(source=(at + 1, phrase_end(page, at + 1, stop)), channel=True)
        behind = frame.source[1] if frame.source else at
        issued = page.words[behind - 1].stem == "صادر"  # «بيان صادر | عن الهيئة»
        if behind + 1 < stop and (page.words[behind].lemmas & _ISSUED or issued):
            start = behind + 1 + (page.words[behind + 1].form == "عن")
            end = phrase_end(page, start, stop)
            frame.source, behind = ((start, end), end) if end > start else (frame.source, behind + 1)
        frame.stop = behind
        return self._go_on(frame, behind, min(stop, index + _LONGEST_FRAME), "say")

    def _go_on(self, frame: Frame, at: int, stop: int, kind: str) -> Frame:
        while at < stop:
            frame.opener = opened_at(self.page, at, stop)
            after = at if frame.opener else self._step(frame, at, stop, kind)
            if after <= at:
                break
            at = after
        return frame

    def _step(self, frame: Frame, at: int, stop: int, kind: str) -> int:
        """Take the next words into the frame; where they end, or `at` where the frame ends."""
        page, word = self.page, self.page.words[at]
        over = skipped(page, at, stop)
        if over > at:
            frame.channel |= page.words[at].form == "في"
            return over
        if frame.source is None and at == frame.stop and not self._is_content(at):
            return self._take_source(frame, at, stop)
        if word.preposition == "ل" and is_media(page, at):
            return self._take_reporter(frame, at, at, stop)
        quoting = word.stem == "نقلا" and at + 1 < stop and page.words[at + 1].form == "عن"
        if not frame.relayed and (quoting or (word.form == "عن" and kind == "relay")):
            return self._take_relayed(frame, at + 1 + quoting, stop)
        if is_verb(word) and word.tag("say") == "relay" and word.pronoun:
            return self._take_reporter(frame, at, at + 1, stop)
        return self._over_relative(frame, at, stop)

    def _over_relative(self, frame: Frame, at: int, stop: int) -> int:
        """Over «الذي زار المكان», «حيث وقع», «نجا من القصف»; where the frame ends at a verb, `at`."""
        page, word = self.page, self.page.words[at]
        if frame.source and (word.mask & Class.RELATIVE or word.form in ("حيث", *SUBORDINATORS)):
            frame.relative = True
            return at + 1 + page.has(at + 1, Class.COMPLEMENTIZER)
        if self.says_more(at) or word.mask & Class.CONNECTIVE or (at == frame.stop and _tells(word)):
            return at
        if not is_verb(word) or word.mask & (Class.BODY | Class.PERSON):
            return at + 1
        if frame.relative and not word.conjunction:
            return at + 1
        if frame.source and self._describes(frame, at, stop):
            frame.relative = True
            return at + 1
        return at

    def _describes(self, frame: Frame, at: int, stop: int) -> bool:
        """Whether a verb right behind an indefinite source tells more of it: what was said comes later."""
        start, end = frame.source or (at, at)
        page = self.page
        indefinite = not any(page.words[index].article for index in range(start, end)) or frame.channel
        if page.words[at].conjunction or not indefinite:
            return False
        last = min(stop, at + _LONGEST_RELATIVE)
        return any(opened_at(page, index, last) for index in range(at + 1, last))

    def says_more(self, index: int) -> bool:
        """Whether a participle goes on with what was said: «موضحا أن»."""
        return self.page.has(index, Class.SAY) and is_adverbial(self.page.words[index])

    # -------------------------------------------------------------- parts

    def _take_source(self, frame: Frame, at: int, stop: int) -> int:
        end = self.source_end(at, stop)
        if end == at:
            return at
        frame.source = (at, end)
        frame.stop = skipped(self.page, end, stop)
        return end

    def source_end(self, at: int, stop: int) -> int:
        """The end of a source: a phrase, over «ويدعى فلان», a name that looks like a verb, a comma."""
        page = self.page
        end = phrase_end(page, at, stop)
        if end == at:
            return at
        if end + 1 < stop and page.words[end].form in _CALLED:
            end = max(end, phrase_end(page, end + 1, stop))
        for more in range(end, min(end + _LONGEST_REST, stop - 1)):  # «المرصد رامي فلان إن»: what else is it
            if not self._is_left(more):
                break
            if opened_at(page, more + 1, stop):
                end = more + 1
        return with_name_behind(page, at, end, stop)

    def _is_left(self, index: int) -> bool:
        """Whether a single word before «إن» can only be a part of the name before it."""
        word = self.page.words[index]
        plain = not word.mask & (CLOSERS | Class.SAY) and not word.preposition and not word.conjunction
        return plain and self.page.kinds[index] is TokenKind.WORD and index not in self.page.walls

    def _take_reporter(self, frame: Frame, at: int, start: int, stop: int) -> int:
        """Who was told, or who published it."""
        end = max(phrase_end(self.page, start, stop), start + (start == at))
        if end > start:
            frame.chain.append((start, end))
        return max(end, at + 1)

    def _take_relayed(self, frame: Frame, start: int, stop: int) -> int:
        """«نقلت الوكالة عن مصدر»: the source that the subject has passed on."""
        end = self.source_end(start, stop)
        if end > start:
            frame.relayed = (start, end)
        frame.stop = max(end, start)
        return frame.stop

    def _is_content(self, index: int) -> bool:
        """Whether what follows the verb is what was said rather than who said it."""
        page, word = self.page, self.page.words[index]
        if index in page.parties and not word.preposition:
            return False
        if word.mask & Class.QUANTITY and not word.pronoun:  # «نفى أي روابط», «قال أحد السكان»
            return not page.has(index + 1, Class.BODY | Class.PERSON | Class.PREPOSITION)
        if word.mask & (Class.BODY | Class.PERSON) and not word.preposition:
            return index in page.walls or self.is_toll(index)
        nominal = word.mask & (Class.OUTCOME | Class.EVENT | Class.THING) or is_masdar(word)
        own = bool(word.pronoun)  # «أعلنت ولاءها»
        return bool(nominal) or own or bool(word.preposition) or index in self.page.walls

    def is_toll(self, index: int) -> bool:
        """A figure does not speak («كانت الحصيلة الأولى تفيد»), but for whose it is («حصيلة رسمية»)."""
        page = self.page
        issued = page.has(index + 1, Class.ADJECTIVE) and page.words[index + 1].stem not in _EARLIER
        return bool(page.words[index].lemmas & _TOLLS) and not issued

    # -------------------------------------------------------------- subjects before

    def subject_before(self, index: int) -> Words | None:
        """A subject that stands before its verb: «المرصد قال إن», «كان المرصد قد أكد أن», «الذي قال»."""
        page = self.page
        if page.words[index].conjunction:
            return self._topic_before(index)
        if index and page.words[index - 1].form == "فقد":
            return self._topic_before(index - 1)
        start = self.clauses.at(index).start
        end = index
        while end > start + 1 and self._is_between(end - 1):
            end -= 1
        if end - 1 == start and page.words[start].mask & Class.RELATIVE:
            return self.antecedent(start)
        turned = False  # whether another verb stands before: then only «و» begins a subject
        for at in range(max(start, end - _LONGEST_TOPIC), end):
            if self._may_begin(at, start, turned) and phrase_end(page, at, end) == end:
                return (at, end)
            turned |= is_verb(page.words[at]) and page.words[at].tag("subject") != "be"
        return self._described_by(end, start) if turned else self._first_of(start, end)

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
            if word.article or is_verb(word):
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
        if turned or (word.mask & Class.VERB and at == start):
            return word.conjunction and not is_verb(word)
        if at == start or word.conjunction:
            return not is_verb(word)
        before = page.words[at - 1]
        opening = Class.COMPLEMENTIZER | Class.CONNECTIVE | Class.PARTICLE
        if before.mask & opening or before.tag("subject") == "be" or before.form in '،:؛"«»)-–':
            return True
        return any(
            page.words[behind].mask & Class.PREPOSITION and phrase_end(page, behind + 1, at) == at
            for behind in range(max(start, at - 4), at - 1)
        )

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

    def acts(self, words: Words | None) -> bool:
        """Whether words name somebody who can speak, as far as a table tells."""
        if words is None:
            return False
        start = words[0]
        return start in self.page.parties or self.page.has(start, Class.BODY | Class.PERSON)

    def _subject_of(self, verb: int, stop: int) -> Words | None:
        page = self.page
        start = skipped(page, verb + 1, stop)
        end = phrase_end(page, start, stop)
        acts = start < stop and (page.has(start, Class.BODY | Class.PERSON) or start in page.parties)
        if end > start and acts and not page.words[start].preposition:
            return (start, end)
        return self.subject_before(verb)


def _tells(word: Word) -> bool:
    """A verbal noun of something that happened right behind the source: «أعلن الجيش مقتل», «أقر باعتقال»."""
    return is_masdar(word) and not word.article and not word.pronoun


def _agree(noun: Word, verb: Word) -> bool:
    """Whether a noun can be the subject of a verb behind it: not «شاب فلسطيني تقول إنه»."""
    feminine = verb.stem.startswith("ت") or (verb.stem.endswith("ت") and verb.verb is not None)
    one = {reading.shape for reading in noun.readings} == {Shape.SINGULAR}
    return not (feminine and one and not noun.form.endswith("ه"))


def reports_noun(page: Page, reading: Reading, frame: Frame, takes: frozenset[str]) -> bool:
    """Whether what was said is a noun («أعلن مقتل», «تحدث عن غارة»): it has to tell of something."""
    kind = reading.entry["say"]
    if kind not in takes:
        return False
    if kind == "relay":
        return bool(frame.relayed) or bool(frame.source and is_media(page, frame.source[0]))
    return True


def is_first_person(word: Word, reading: Reading) -> bool:
    """«ذكرنا», «نؤكد»: who speaks is who speaks already."""
    perfect = reading.shape.value == "perfect"
    return word.form.endswith("نا") or (not perfect and word.stem.startswith("ن"))
