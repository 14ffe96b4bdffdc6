"""Who says so: frames of saying with the words they answer for, and the chain from the source to the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from workbench.extract.clauses import Clauses, Link
from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class, Reading, Word
from workbench.extract.match import Hit
from workbench.extract.page import Page
from workbench.extract.phrases import is_media, is_verb, phrase_end, starts_name
from workbench.model import Named
from workbench.text.fold import fold_words
from workbench.text.tokens import TokenKind

_FRAMES_BACK = 8
_SOURCES_BACK = 40  # sources told before that a short form may stand for
_LONGEST_FRAME = 40  # words from the verb to what is said
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
_TO_THAT = frozenset(("الي", "علي", "عن"))
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


@dataclass(frozen=True, slots=True)
class Holder:
    """Who answers for some words: the holder, who reported it, what kind of saying it was."""

    holder: Named | None = None
    reported_by: tuple[Named, ...] = ()
    kind: str = ""
    rule: str = ""
    start: int = 0


@dataclass(slots=True)
class _Frame:
    """What the words behind a verb of saying turn out to be, while they are read."""

    source: Words | None = None
    relayed: Words | None = None
    chain: list[Words] = field(default_factory=list)
    opener: int | None = None
    stop: int = 0


class Sayings:
    """The frames of a page, asked by word."""

    def __init__(self, page: Page, clauses: Clauses, hits: Sequence[Hit]) -> None:
        self._page = page
        self._clauses = clauses
        self.frames = _all_frames(page, clauses, hits)
        self._holders = self._resolve()
        self._by_sentence: dict[int, list[int]] = {}
        for at, frame in enumerate(self.frames):
            for number in range(
                page.sentence(frame.start), page.sentence(max(frame.start, frame.end - 1)) + 1
            ):
                self._by_sentence.setdefault(number, []).append(at)

    def name(self, words: Words) -> Named:
        """Words as the name of a source, led back to the full name where it was told."""
        known = [holder.holder for holder in self._holders[:_SOURCES_BACK] if holder.holder]
        return _with_full_name(self._page, words, known)

    def near(self, index: int) -> list[Saying]:
        """The frames that reach into the sentence of a word."""
        return [self.frames[at] for at in self._by_sentence.get(self._page.sentence(index), ())]

    def at(self, index: int) -> Holder:
        """Who answers for a word: the innermost frame, one behind it («بحسب») before one in front."""
        near = self._by_sentence.get(self._page.sentence(index), ())
        inside = [at for at in near if self.frames[at].start <= index < self.frames[at].end]
        spoken = max((at for at in inside if not self.frames[at].trailing), default=None)
        behind = max((at for at in inside if self.frames[at].trailing), default=None)
        if behind is None:
            return Holder() if spoken is None else self._holders[spoken]
        return self._both(self._holders[behind], self.frames[behind], spoken)

    def _both(self, behind: Holder, frame: Saying, spoken: int | None) -> Holder:
        """A source named behind words that are said already: an agency has passed them on."""
        if spoken is None or behind.holder is None:
            return behind
        before = self._holders[spoken]
        if before.holder is None:
            return behind
        if frame.source and is_media(self._page, frame.source[0]):
            return replace(before, reported_by=(*before.reported_by, behind.holder))
        return replace(behind, reported_by=(*behind.reported_by, before.holder))

    # -------------------------------------------------------------- names

    def _resolve(self) -> list[Holder]:
        """The holders of all frames: subjects carried over, short forms led back to the full ones."""
        found: list[Holder] = []
        known: list[Named] = []
        speaker: Holder = Holder()
        for place, frame in enumerate(self.frames):
            holder = self._named(frame, known) if frame.source else replace(speaker, kind=frame.kind)
            holder = replace(holder, rule=frame.rule, start=frame.start)
            if frame.source and holder.holder:
                known.append(holder.holder)
                if not self._is_nested(place):
                    speaker = holder
            found.append(holder)
        return found

    def _is_nested(self, place: int) -> bool:
        """Whether a frame stands inside what another one says, so that «وأضاف» goes on with the other."""
        frame = self.frames[place]
        if self._clauses.at(frame.frame).link not in (Link.RELATIVE, Link.CONTENT):
            return False
        before = self.frames[max(0, place - _FRAMES_BACK) : place]
        return any(not other.trailing and other.start <= frame.frame < other.end for other in before)

    def _named(self, frame: Saying, known: Sequence[Named]) -> Holder:
        source = frame.source or (0, 0)
        holder = _with_full_name(self._page, source, known)
        chain = tuple(self._page.named(*words) for words in frame.chain)
        return Holder(holder, chain, frame.kind)


def _with_full_name(page: Page, words: Words, known: Sequence[Named]) -> Named:
    """The source with the name it stands for: «كيربي» for who was introduced with first name and office."""
    part = page.named(*words)
    stems = _stems(page, words)
    for earlier in reversed(known[-_SOURCES_BACK:]):
        full = {_bare(form) for form in fold_words(earlier.text).split()}
        if len(stems) <= 2 and stems < full:
            return replace(part, name=earlier.name)
    return replace(part, name=_person(page, words) or part.name)


def _stems(page: Page, words: Words) -> set[str]:
    return {_bare(page.words[at].form) for at in range(*words) if page.kinds[at] is TokenKind.WORD}


def _bare(form: str) -> str:
    return form[2:] if form.startswith("ال") and len(form) > 4 else form


def _person(page: Page, words: Words) -> str:
    """The name at the end of a title: two unknown words or more."""
    start = words[1]
    while start > words[0] + 1 and starts_name(page, start - 1):
        start -= 1
    titled = page.words[words[0]].tag("kind") in ("title", "source")
    return page.said(start, words[1]) if titled and words[1] - start >= 2 else ""


# ------------------------------------------------------------------ frames


def _all_frames(page: Page, clauses: Clauses, hits: Sequence[Hit]) -> list[Saying]:
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
        start = self._over(hit.end, sentence.stop)
        end = phrase_end(self.page, start, sentence.stop)
        if end == start:
            return frame
        frame.source = (start, self._with_name_behind(start, end, sentence.stop))
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
            opener = self._opener(self._over(index + 1, sentence.stop), sentence.stop)
            if opener or self._takes_noun(index, reading):
                start = opener or index + 1
                yield Saying(index, start, sentence.stop, None, (), reading.entry["say"], "saying.participle")
        elif (
            reading.entry.lemma == "قال"
            and word.pronoun
            and (opener := self._opener(index + 1, sentence.stop))
        ):
            yield Saying(index, opener, sentence.stop, None, (), "say", "saying.his_words")

    def _takes_noun(self, index: int, reading: Reading) -> bool:
        """«مؤكدا مقتل», «مشيرا إلى مقتل»: what is said is a noun."""
        after = index + 1
        if self.page.words[after : after + 1] and self.page.words[after].form in _TO_THAT:
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
        page, frame = self.page, _Frame()
        stop = min(sentence.stop, index + _LONGEST_FRAME)
        at = frame.stop = self._over(index + 1, stop)
        relative = False
        while at < stop:
            if opener := self._opener(at, stop):
                frame.opener = opener
                return frame
            word = page.words[at]
            if over := self._over(at, stop) - at:
                at += over
            elif frame.source is None and at == frame.stop and not self._is_content(at):
                end = phrase_end(page, at, stop)
                if end == at:
                    break
                end = self._with_name_behind(at, end, stop)
                frame.source, at = (at, end), end
                frame.stop = self._over(end, stop)
            elif page.tokens.forms[at].startswith("ل") and is_media(page, at):
                end = max(at + 1, phrase_end(page, at, stop))
                frame.chain.append((at, end))
                at = end
            elif word.form == "عن" and reading.entry["say"] == "relay" and not frame.relayed:
                end = phrase_end(page, at + 1, stop)
                frame.relayed = (at + 1, end) if end > at + 1 else None
                at = max(end, at + 1)
                frame.stop = at
            elif is_verb(word) and word.tag("say") == "relay" and word.pronoun:
                end = phrase_end(page, at + 1, stop)
                frame.chain += [(at + 1, end)] if end > at + 1 else []
                at = max(end, at + 1)
            elif word.mask & Class.RELATIVE or (relative and is_verb(word)):
                relative, at = True, at + 1
            elif (
                (is_verb(word) and not _is_name_part(word))
                or word.mask & Class.CONNECTIVE
                or (word.conjunction and is_verb(word))
            ):
                break
            else:
                at += 1
        return frame

    def _is_content(self, index: int) -> bool:
        """Whether what follows the verb is what was said rather than who said it."""
        word = self.page.words[index]
        things = Class.OUTCOME | Class.EVENT | Class.THING
        nominal = word.mask & things and not word.mask & (Class.BODY | Class.PERSON)
        own = word.pronoun and not word.mask & (Class.BODY | Class.PERSON)  # «أعلنت ولاءها»
        return bool(nominal) or bool(own) or bool(word.preposition) or index in self.page.walls

    def _opener(self, index: int, stop: int) -> int | None:
        """Where what is said begins if it is opened at a word: أن, إلى أن, a colon, a long quotation."""
        page = self.page
        if index >= stop:
            return None
        word = page.words[index]
        if word.mask & Class.COMPLEMENTIZER or word.form == ":":
            return self._opener(index + 1, stop) or index + 1 if word.form == ":" else index + 1
        if word.form in _TO_THAT and page.has(index + 1, Class.COMPLEMENTIZER):
            return index + 2
        if page.quotations.get(index, index) - index > 3 and word.form != "(":
            return index
        return None

    def _over(self, index: int, stop: int) -> int:
        """Over commas, days, adverbs, «في بيان», «من جانبه», who was told."""
        page = self.page
        while index < stop:
            word = page.words[index]
            if word.form in ("بشكل", "بصوره", "بطريقه"):
                index += 2
            elif word.form == "،" or word.mask & Class.ADVERB or self._is_date(index):
                index += 1
            elif word.form == "في" and index + 1 < stop and self._is_channel(index + 1):
                index += 2
                while index < stop and page.has(index, Class.ADJECTIVE) and not page.words[index].clitics:
                    index += 1
            elif word.form == "(" and index in page.quotations and page.quotations[index] - index < 6:
                index = page.quotations[index] + 1
            else:
                break
        return index

    def _is_date(self, index: int) -> bool:
        return index in self.page.walls and self.page.kinds[index] is TokenKind.WORD

    def _is_channel(self, index: int) -> bool:
        word = self.page.words[index]
        return bool({word.form, word.stem} & self.page.lists["channel"])

    def _with_name_behind(self, start: int, end: int, stop: int) -> int:
        """Over a name behind a comma: «مدير المستشفى، فلان الفلاني، إن»."""
        page = self.page
        titled = any(page.words[at].tag("kind") in ("title", "source") for at in range(start, end))
        if not titled or not page.is_mark(end, "،") or end + 1 >= stop or not starts_name(page, end + 1):
            return end
        after = phrase_end(page, end + 1, stop)
        closed = after >= stop or page.is_mark(after, "،.") or self._opener(after, stop)
        return after if closed and after - end > 2 else end

    def _subject_before(self, index: int) -> Words | None:
        """A subject that stands before its verb: «المرصد قال إن», «كان المرصد قد أكد أن»."""
        page = self.page
        if page.words[index].conjunction:
            return None
        start = self.clauses.at(index).start
        end = index - (page.words[index - 1].form == "قد") if index else index
        for at in range(max(start, end - 14), end):
            if (not page.words[at].mask & Class.VERB or at > start) and phrase_end(page, at, end) == end:
                return (at, end)
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
