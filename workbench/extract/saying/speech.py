"""What stands behind a verb of saying: its subject, to whom it was said, who passed it on, what was said."""

from dataclasses import dataclass, field

from workbench.extract.grammar.openers import SUBORDINATORS, is_adverbial, is_document, opened_at, skipped
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_masdar, is_media, is_verb, phrase_end
from workbench.extract.saying.sources import (
    counts_speakers,
    name_end,
    quoted_name_end,
    setting_end,
    source_end,
)
from workbench.extract.words.lexicon import Class, Part, Reading, Word
from workbench.text.tokens import TokenKind

_LONGEST_FRAME = 40  # words from the verb to what is said
_LONGEST_RELATIVE = 16  # words of «عامل نجا من القصف» behind «عامل»
_ISSUED = frozenset(("صدر", "اصدر", "نشر", "بث"))
# These take no noun: behind «أضاف» stands who said it, or «أن».
NEEDS_OPENER = frozenset(("قال", "اضاف", "تابع", "صرح", "واصل", "اردف", "استطرد", "كتب", "رد", "علق"))
_EARLIER = frozenset(("اولي", "اوليه", "سابقه", "جديده", "اخيره", "نهاييه"))
_UNNAMED = frozenset(("اسمه", "اسمها", "اسمهم", "هويته", "هويتها", "هويتهم"))
_LONGEST_ASIDE = 8  # words of «رفض الكشف عن اسمه»
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
        if at + 1 >= stop or page.words[at].form != "في":
            return None
        media = is_media(page, at + 1)  # «جاء في وكالة الأنباء»
        if not media and not is_document(page, at + 1):
            return None
        frame = Frame(source=(at + 1, phrase_end(page, at + 1, stop)), channel=not media)
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
            quoted = quoted_name_end(self.page, at, stop) if frame.source is None else at
            if quoted > at:
                frame.source, frame.opener, frame.stop = (at, quoted), None, quoted
            after = quoted if frame.opener or quoted > at else self._step(frame, at, stop, kind)
            if after <= at:
                break
            at = after
        return frame

    def _step(self, frame: Frame, at: int, stop: int, kind: str) -> int:
        """Take the next words into the frame; where they end, or `at` where the frame ends."""
        page, word = self.page, self.page.words[at]
        over = self._aside_end(frame, at, stop) or skipped(page, at, stop)
        if over > at:
            frame.channel |= any(page.words[index].form == "في" for index in range(at, over))
            return over
        if word.form == "ل" and at + 1 < stop and self._is_title(at + 1):
            return self._take_reporter(frame, at, at + 1, stop)  # «كشف لـ"سبق" شهود»
        if frame.source is None and at == frame.stop:
            if (after := setting_end(page, at, stop)) > at:
                frame.stop = after
                return after
            passing = word.form == "عن" and kind == "relay"  # «وكالة الأنباء نقلت | عن مصدر»
            if not passing and not self._is_content(at):
                return self._take_source(frame, at, stop)
        if word.preposition == "ل" and is_media(page, at):
            return self._take_reporter(frame, at, at, stop)
        quoting = word.stem == "نقلا" and at + 1 < stop and page.words[at + 1].form == "عن"
        media = frame.source is not None and is_media(page, frame.source[0])
        relaying = kind == "relay" or (media and self._is_somebody(at + 1))
        ascribed = word.form == "الي" and kind == "relay" and self._is_somebody(at + 1)  # «نسبت إلى مصدر»
        if not frame.relayed and (quoting or ascribed or (word.form == "عن" and relaying)):
            return self._take_relayed(frame, at + 1 + quoting, stop)
        if is_verb(word) and word.tag("say") == "relay" and word.pronoun:
            return self._take_reporter(frame, at, at + 1, stop)
        return self._over_relative(frame, at, stop)

    def _is_title(self, at: int) -> bool:
        return at in self.page.quotations or self.page.kinds[at] is TokenKind.LATIN

    def _is_somebody(self, at: int) -> bool:
        return at < len(self.page) and self.page.words[at].tag("kind") in ("source", "title")

    def _aside_end(self, frame: Frame, at: int, stop: int) -> int:
        """«أكد مصدر طبي، رفض نشر اسمه، | مقتل»: the end of why a source has no name, 0 where none is told."""
        page = self.page
        if frame.source is None or at != frame.stop:
            return 0
        for index in range(at + 1, min(stop, at + _LONGEST_ASIDE)):
            if page.has(index, Class.COMPLEMENTIZER):
                return 0
            if page.words[index].form in _UNNAMED:
                frame.stop = skipped(page, index + 1, stop)
                return frame.stop
        return 0

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
        """Whether a participle goes on with what was said: «موضحا أن», «مؤكدا مقتل»; not «مقرا لها»."""
        page = self.page
        if not page.has(index, Class.SAY) or not is_adverbial(page.words[index]):
            return False
        noun = any(reading.entry.part is not Part.VERB for reading in page.words[index].readings)
        return not noun or any(opened_at(page, at, len(page)) for at in (index + 1, index + 2))

    # -------------------------------------------------------------- parts

    def _take_source(self, frame: Frame, at: int, stop: int) -> int:
        end = source_end(self.page, at, stop)
        if end == at:
            return at
        frame.source = (at, end)
        frame.stop = skipped(self.page, end, stop)
        return end

    def _take_reporter(self, frame: Frame, at: int, start: int, stop: int) -> int:
        """Who was told, or who published it."""
        end = max(phrase_end(self.page, start, stop), start + (start == at))
        if end > start:
            frame.chain.append((start, end))
            frame.stop = end if frame.source is None else frame.stop
        return max(end, at + 1)

    def _take_relayed(self, frame: Frame, start: int, stop: int) -> int:
        """«نقلت الوكالة عن مصدر»: the source that the subject has passed on."""
        deed = start < stop and is_masdar(self.page.words[start])  # «نشر عن مقتل القائد»
        end = start if deed else source_end(self.page, start, stop)
        if end > start:
            frame.relayed = (start, end)
        frame.stop = max(end, start)
        return frame.stop

    def _is_content(self, index: int) -> bool:
        """Whether what follows the verb is what was said rather than who said it."""
        page, word = self.page, self.page.words[index]
        if (index in page.parties and not word.preposition) or counts_speakers(page, index, len(page)):
            return False
        if word.mask & Class.QUANTITY and not word.pronoun:  # «نفى أي روابط», «قال أحد السكان»
            of_them = Class.BODY | Class.PERSON | Class.PREPOSITION | Class.DEMONSTRATIVE
            one_of = word.stem in ("احد", "احدي") and index + 1 < len(page) and page.words[index + 1].article
            return not page.has(index + 1, of_them) and not one_of
        if word.mask & (Class.BODY | Class.PERSON) and not word.preposition:
            return index in page.walls or self.is_toll(index) or self._is_hurt(index)
        if index and page.words[index - 1].mask & Class.DEMONSTRATIVE:
            return True  # «نفى تلك التهم»
        nominal = word.mask & (Class.OUTCOME | Class.EVENT | Class.THING) or is_masdar(word)
        nominal = nominal or not word.lemmas.isdisjoint(page.lists["deed"])
        looks = bool(word.pronoun or word.preposition)  # «أعلنت ولاءها», «أشار لمقتل»
        opens = self.page.words[index - 1].lemmas & NEEDS_OPENER  # «وأضاف عودة أن»
        if (looks or opens) and name_end(self.page, index, len(self.page)) > index:
            return False
        return bool(nominal) or looks or index in self.page.walls

    def _is_hurt(self, index: int) -> bool:
        """«سجلت إصابة خمسة»: those hurt are told of; only «قال جريح إن» lets them speak."""
        person = self.page.words[index].of(Part.PERSON)
        spoken = self.page.words[index - 1].lemmas & NEEDS_OPENER
        return person is not None and bool(person.entry["outcome"]) and not spoken

    def is_toll(self, index: int) -> bool:
        """A figure does not speak («كانت الحصيلة الأولى تفيد»), but for whose it is («حصيلة رسمية»)."""
        page = self.page
        if index >= len(page):
            return False
        issued = page.has(index + 1, Class.ADJECTIVE) and page.words[index + 1].stem not in _EARLIER
        return bool(page.words[index].lemmas & page.lists["toll"]) and not issued

    def is_mere_toll(self, words: Words) -> bool:
        """«حسب حصيلة جديدة» names nobody, «حسب أرقام الأمم المتحدة» does."""
        rest = self.page.words[words[0] + 1 : words[1]]
        toll = self.page.words[words[0]].lemmas & self.page.lists["toll"]
        return bool(toll) and all(word.stem in _EARLIER for word in rest)


def _tells(word: Word) -> bool:
    """A verbal noun of something that happened right behind the source: «أعلن الجيش مقتل», «أقر باعتقال»."""
    return is_masdar(word) and not word.article and not word.pronoun


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


def tells(page: Page, index: int) -> bool:
    """Whether a noun that was announced is something that happened: not «أعلنت ولاءها»."""
    for at in range(index, min(index + 12, len(page))):
        word = page.words[at]
        if word.mask & (Class.OUTCOME | Class.EVENT) or at in page.walls or is_masdar(word):
            return not (word.pronoun and at == index)
        if is_verb(word) or word.form in ".؛":
            return False
    return False
