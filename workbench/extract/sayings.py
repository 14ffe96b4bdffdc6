"""Frames of saying: verbs, participles and prepositions, with the words that their source answers for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from workbench.extract.clauses import Clauses
from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class, Reading, Word
from workbench.extract.match import Hit
from workbench.extract.openers import TO_THAT, opened_at, skipped, with_name_behind
from workbench.extract.page import Page
from workbench.extract.phrases import is_media, is_verb, phrase_end

_LONGEST_FRAME = 40  # words from the verb to what is said
_LONGEST_TOPIC = 14  # words from «أما» to the verb
# These take a noun as well («أعلن مقتل»), unless the verb only introduces words.
_TAKES_NOUN = frozenset(
    (
        "announce",
        "say",
        "relay",
        "deny",
        "document",
        "claim",
        "admit",
        "expect",
        "accuse",
        "rule_out",
        "doubt",
    )
)
_NEEDS_OPENER = frozenset(("قال", "اضاف", "تابع", "صرح", "واصل", "اردف", "استطرد", "كتب", "رد", "علق"))
Words = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Saying:
    """A frame: its first word, the words it answers for, its source and those who passed it on.

    `source` is None where the subject is carried over; `kind` is the class of the verb.
    """

    frame: int
    start: int
    end: int
    source: Words | None
    chain: tuple[Words, ...]
    kind: str
    rule: str
    trailing: bool = False


@dataclass(slots=True)
class _Frame:
    """What the words behind a verb of saying turn out to be, while they are read."""

    source: Words | None = None
    relayed: Words | None = None
    chain: list[Words] = field(default_factory=list)
    opener: int | None = None
    stop: int = 0
    relative: bool = False


def find_sayings(page: Page, clauses: Clauses, hits: Sequence[Hit]) -> list[Saying]:
    """The frames of a page in the order of their words, sentence by sentence."""
    by_sentence: dict[int, list[Hit]] = {}
    for hit in hits:
        if hit.rule.family == "attribution":
            by_sentence.setdefault(page.sentence(hit.start), []).append(hit)
    return [
        frame
        for number, sentence in enumerate(page.sentences)
        for frame in _Frames(page, clauses, by_sentence.get(number, [])).of(sentence)
    ]


@dataclass(slots=True)
class _Frames:
    """Reads the frames of one sentence."""

    page: Page
    clauses: Clauses
    hits: Sequence[Hit]

    def of(self, sentence: range) -> list[Saying]:
        """The frames of a sentence in the order of their words."""
        found = []
        used: set[int] = set()
        for hit in self.hits:
            if (
                hit.start in sentence
                and hit.start not in used
                and (frame := self._by_preposition(hit, sentence))
            ):
                used.update(range(hit.start, frame.source[1] if frame.source else hit.end))
                found.append(frame)
        found += self._by_colon(sentence)
        for index in sentence:
            if index not in used and self.page.words[index].mask & Class.SAY:
                found += self._by_verb(index, sentence)
        return _bounded(sorted(found, key=lambda frame: frame.frame), self.page)

    def _by_colon(self, sentence: range) -> Iterator[Saying]:
        """«وزير الدفاع: قتلنا 5 مسلحين»: a headline names its source and a colon."""
        end = phrase_end(self.page, sentence.start, sentence.stop)
        known = self.page.words[sentence.start].tag("kind") if sentence else ""
        if end < sentence.stop and self.page.is_mark(end, ":") and known:
            source = (sentence.start, end)
            yield Saying(sentence.start, end + 1, sentence.stop, source, (), "say", "saying.colon")

    # -------------------------------------------------------------- prepositions

    def _by_preposition(self, hit: Hit, sentence: range) -> Saying | None:
        first = hit.start <= sentence.start + 1
        if hit["source"] == "verb" and first:
            return None  # «كما قال» at the beginning goes on with a story
        frame = self._source_behind(hit, sentence)
        if frame.source is None:
            return None
        source, chain = frame.source, tuple(frame.chain)
        if frame.relayed:
            source, chain = frame.relayed, (frame.source, *chain)
        if first:
            start = max(frame.stop, source[1])
            return Saying(hit.start, start, sentence.stop, source, chain, "say", hit.rule.name)
        start = self._scope_before(hit.start, sentence)
        return Saying(hit.start, start, hit.start, source, chain, "say", hit.rule.name, trailing=True)

    def _source_behind(self, hit: Hit, sentence: range) -> _Frame:
        frame = _Frame(stop=hit.end)
        start = skipped(self.page, hit.end, sentence.stop)
        end = phrase_end(self.page, start, sentence.stop)
        if end == start:
            return frame
        frame.source = (start, with_name_behind(self.page, start, end, sentence.stop))
        frame.stop = frame.source[1]
        if frame.stop < sentence.stop and self.page.words[frame.stop].form == "عن":
            other = phrase_end(self.page, frame.stop + 1, sentence.stop)
            if other > frame.stop + 1:
                frame.relayed = (frame.stop + 1, other)
        return frame

    def _scope_before(self, index: int, sentence: range) -> int:
        """From where «بحسب» behind a statement answers for it: back to what another source has closed."""
        start = sentence.start
        for hit in self.hits:
            if start < hit.end <= index and hit["source"]:
                behind = phrase_end(self.page, hit.end, index)
                start = behind if not self.page.is_mark(behind, "،") or behind + 1 < index else start
        return start

    # -------------------------------------------------------------- verbs

    def _by_verb(self, index: int, sentence: range) -> Iterator[Saying]:
        word = self.page.words[index]
        reading = next(reading for reading in word.readings if reading.entry["say"])
        if reading.finite:
            yield from self._finite(index, reading, sentence)
        elif reading.shape is Shape.PARTICIPLE and _is_adverbial(word):
            opener = opened_at(self.page, skipped(self.page, index + 1, sentence.stop), sentence.stop)
            if opener or self._takes_noun(index, reading):
                start = opener or index + 1
                yield Saying(index, start, sentence.stop, None, (), reading.entry["say"], "saying.participle")
        elif (
            reading.entry.lemma == "قال"
            and word.pronoun
            and (opener := opened_at(self.page, index + 1, sentence.stop))
        ):
            yield Saying(index, opener, sentence.stop, None, (), "say", "saying.his_words")

    def _takes_noun(self, index: int, reading: Reading) -> bool:
        """«مؤكدا مقتل», «مشيرا إلى مقتل»: what is said is a noun."""
        after = index + 1
        if self.page.words[after : after + 1] and self.page.words[after].form in TO_THAT:
            return True
        return self.page.has(after, Class.OUTCOME | Class.EVENT)

    def _finite(self, index: int, reading: Reading, sentence: range) -> Iterator[Saying]:
        frame = self._read(index, reading, sentence)
        kind = reading.entry["say"]
        before = None if frame.source else self._subject_before(index)
        source = frame.source or before
        chain = tuple(frame.chain)
        if frame.relayed:
            source, chain = frame.relayed, (*((frame.source,) if frame.source else ()), *chain)
        if kind == "accuse" and self._is_accused(frame):
            return  # «اتهم الجيش بقصف المدينة»: nobody says so
        rule = f"saying.{kind}"
        if frame.opener:
            yield Saying(index, frame.opener, sentence.stop, source, chain, kind, rule)
        elif self._quotes_before(index, sentence) and source:
            yield Saying(index, sentence.start, index, source, chain, kind, rule + "+behind", trailing=True)
        elif source and self._says_more(skipped(self.page, frame.stop, sentence.stop)):
            yield Saying(index, frame.stop, sentence.stop, source, chain, kind, rule)
        elif self._says_noun(reading, frame) and (source or self.page.words[index].conjunction):
            yield Saying(index, frame.stop, sentence.stop, source, chain, kind, rule + "+noun")

    def _is_accused(self, frame: _Frame) -> bool:
        if frame.source is None or frame.source[1] >= len(self.page):
            return False
        return self.page.words[frame.source[1]].form.startswith("ب")

    def _says_noun(self, reading: Reading, frame: _Frame) -> bool:
        """Whether what was said can be a noun; what is carried to hospital («نقل») is not said."""
        kind = reading.entry["say"]
        if kind not in _TAKES_NOUN or reading.entry.lemma in _NEEDS_OPENER:
            return False
        if kind == "relay":
            return bool(frame.relayed) or bool(frame.source and is_media(self.page, frame.source[0]))
        return True

    def _read(self, index: int, reading: Reading, sentence: range) -> _Frame:
        """Read on behind the verb: its subject, where and to whom it was said, up to what was said."""
        frame = _Frame()
        stop = min(sentence.stop, index + _LONGEST_FRAME)
        at = frame.stop = skipped(self.page, index + 1, stop)
        while at < stop:
            frame.opener = opened_at(self.page, at, stop)
            after = at if frame.opener else self._step(frame, at, stop, reading)
            if after <= at:
                break
            at = after
        return frame

    def _step(self, frame: _Frame, at: int, stop: int, reading: Reading) -> int:
        """Take the next words into the frame; where they end, or `at` where the frame ends."""
        page, word = self.page, self.page.words[at]
        over = skipped(page, at, stop)
        if over > at:
            return over
        if frame.source is None and at == frame.stop and not self._is_content(at):
            return self._take_source(frame, at, stop)
        if page.tokens.forms[at].startswith("ل") and is_media(page, at):
            return self._take_reporter(frame, at, at, stop)
        if word.form == "عن" and reading.entry["say"] == "relay" and not frame.relayed:
            return self._take_relayed(frame, at + 1, stop)
        if is_verb(word) and word.tag("say") == "relay" and word.pronoun:
            return self._take_reporter(frame, at, at + 1, stop)
        if word.mask & Class.RELATIVE or (frame.relative and is_verb(word)):
            frame.relative = True
            return at + 1
        # «نفى مقتل مدنيين، قائلا إن»: the participle opens a frame of its own.
        ends = (
            self._says_more(at) or (is_verb(word) and not _is_name_part(word)) or word.mask & Class.CONNECTIVE
        )
        return at if ends or (word.conjunction and is_verb(word)) else at + 1

    def _says_more(self, index: int) -> bool:
        """Whether a participle goes on with what was said: «موضحا أن»."""
        return self.page.has(index, Class.SAY) and _is_adverbial(self.page.words[index])

    def _take_source(self, frame: _Frame, at: int, stop: int) -> int:
        end = phrase_end(self.page, at, stop)
        if end == at:
            return at
        end = with_name_behind(self.page, at, end, stop)
        frame.source = (at, end)
        frame.stop = skipped(self.page, end, stop)
        return end

    def _take_reporter(self, frame: _Frame, at: int, start: int, stop: int) -> int:
        """Who was told, or who published it."""
        end = max(phrase_end(self.page, start, stop), start + (start == at))
        if end > start:
            frame.chain.append((start, end))
        return max(end, at + 1)

    def _take_relayed(self, frame: _Frame, start: int, stop: int) -> int:
        """«نقلت الوكالة عن مصدر»: the source that the subject has passed on."""
        end = phrase_end(self.page, start, stop)
        if end > start:
            frame.relayed = (start, end)
        frame.stop = max(end, start)
        return frame.stop

    def _is_content(self, index: int) -> bool:
        """Whether what follows the verb is what was said rather than who said it."""
        word = self.page.words[index]
        things = Class.OUTCOME | Class.EVENT | Class.THING
        nominal = word.mask & things and not word.mask & (Class.BODY | Class.PERSON)
        own = word.pronoun and not word.mask & (Class.BODY | Class.PERSON)  # «أعلنت ولاءها»
        return bool(nominal) or bool(own) or bool(word.preposition) or index in self.page.walls

    def _subject_before(self, index: int) -> Words | None:
        """A subject that stands before its verb: «المرصد قال إن», «كان المرصد قد أكد أن»."""
        page = self.page
        if page.words[index].conjunction:
            return self._topic_before(index)
        if index and page.words[index - 1].form == "فقد":
            return self._topic_before(index - 1)
        start = self.clauses.at(index).start
        end = index - (page.words[index - 1].form == "قد") if index else index
        for at in range(max(start, end - 14), end):
            if (not page.words[at].mask & Class.VERB or at > start) and phrase_end(page, at, end) == end:
                return (at, end)
        return None

    def _topic_before(self, index: int) -> Words | None:
        """A subject put first behind «أما»: «أما الجيش فقال إن»."""
        page = self.page
        end = index - page.is_mark(index - 1, "،")
        for at in range(
            end - 1, max(page.sentences[page.sentence(index)].start, end - _LONGEST_TOPIC) - 1, -1
        ):
            if page.words[at].form == "اما":
                return (at + 1, end) if at + 1 < end == phrase_end(page, at + 1, end) else None
        return None

    def _quotes_before(self, index: int, sentence: range) -> bool:
        """Whether a quotation long enough for speech ends right before a verb."""
        for end in (index - 1, index - 2):
            at = self.page.closings.get(end, -1)
            if at in sentence and end - at > 3 and not self.page.is_mark(at, "(["):
                return True
        return False


def _is_name_part(word: Word) -> bool:
    return bool(word.mask & (Class.BODY | Class.PERSON))


def _is_adverbial(word: Word) -> bool:
    """«مضيفا», «مشيرة», «قائلين»: an indefinite participle beside the verb."""
    return (
        not word.article
        and not word.pronoun
        and word.form.endswith(("ا", "ه", "ين"))
        and not word.preposition
    )


def _bounded(frames: list[Saying], page: Page) -> list[Saying]:
    """Each frame ends where the next one of the sentence begins, unless that one stands inside it."""
    found = []
    for number, frame in enumerate(frames):
        end = _quoted_end(page, frame)
        for later in frames[number + 1 :]:
            if (
                not later.trailing
                and frame.start <= later.frame < end
                and page.words[later.frame].conjunction
            ):
                end = later.frame
                break
        found.append(frame if frame.trailing else replace(frame, end=max(frame.start, end)))
    return found


def _quoted_end(page: Page, frame: Saying) -> int:
    """The end of the words answered for, that of the quotation where one runs over the sentence."""
    if not frame.trailing and frame.start in page.quotations:
        return max(frame.end, page.quotations[frame.start])
    return frame.end
