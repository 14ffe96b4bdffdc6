"""Frames of saying: verbs, participles and prepositions, with the words that their source answers for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.extract.events.event import Words
from workbench.extract.events.subjects import Subjects
from workbench.extract.grammar.openers import TO_THAT, is_adverbial, opened_at, skipped
from workbench.extract.grammar.page import Page
from workbench.extract.saying.announcements import by_nouns
from workbench.extract.saying.charges import KINDS as CHARGES
from workbench.extract.saying.charges import Charge, Charges, is_done_to
from workbench.extract.saying.labels import by_colon, going_on
from workbench.extract.saying.prepositions import Prepositions, quotation_before
from workbench.extract.saying.reach import (
    before_another,
    before_reasons,
    before_relatives,
    bounded,
    claimed_killing,
    is_responsibility,
    over_paragraphs,
)
from workbench.extract.saying.saying import Saying
from workbench.extract.saying.sources import is_mute
from workbench.extract.saying.speech import NEEDS_OPENER, Frame, Speech, is_first_person, reports_noun, tells
from workbench.extract.saying.warnings import kind_of_warning
from workbench.extract.words.begins import COMES, Begin
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Reading
from workbench.extract.words.match import Hit

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
        "rule_out",
        "doubt",
        "toll",
        "warn",
    )
)
_ISSUES = frozenset(("اصدر",))  # «أصدر مذكرة توقيف» tells nothing
# Whose verb says what they mean to do or think of it, not what happened.
_NO_SAYING = frozenset(("intend", "avoid", "refuse", "observe", "accuse", "blame", "threaten"))
_TURNING = frozenset(("deny", "doubt", "rule_out", "expect"))
_RECALLED = frozenset(("يذكر", "يشار", "يلفت"))  # «يذكر أن»: the report goes on in its own voice
_THOUGHT = frozenset(("يعتقد", "يرجح", "يقال", "يزعم", "يخشي", "يتوقع", "يظن"))
BUT_HE = frozenset(("لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"))


def find_sayings(
    page: Page, subjects: Subjects, hits: Sequence[Hit], nations: frozenset[int]
) -> list[Saying]:
    """The frames of a page in the order of their words; `nations` are the words that name countries."""
    by_sentence: dict[int, list[Hit]] = {}
    for hit in hits:
        if hit.rule.family == "attribution":
            by_sentence.setdefault(page.sentence(hit.start), []).append(hit)
    speech = Speech(page)
    charges = Charges(page, subjects, nations)
    frames = [
        frame
        for number, sentence in enumerate(page.sentences)
        for frame in _Frames(page, by_sentence.get(number, []), speech, subjects, charges).of(sentence)
    ]
    return over_paragraphs(frames, page)


@dataclass(slots=True)
class _Frames:
    """Reads the frames of one sentence."""

    page: Page
    hits: Sequence[Hit]
    speech: Speech
    subjects: Subjects
    charges: Charges

    def of(self, sentence: range) -> list[Saying]:
        """The frames of a sentence in the order of their words."""
        found: list[Saying] = []
        used: set[int] = set()
        prepositions = Prepositions(self.page, self.hits, self.speech)
        for hit in self.hits:
            if hit["source"] == "blame":
                found += self._by_idiom(hit, sentence)
                continue
            if (
                hit.start in sentence
                and hit.start not in used
                and (frame := prepositions.read(hit, sentence))
            ):
                used.update(range(hit.start, frame.source[1] if frame.source else hit.end))
                found.append(frame)
        found += by_colon(self.page, sentence)
        found += going_on(self.page, sentence)
        found += by_nouns(self.page, self.speech, sentence)
        for index in self.page.beginnings.within(Begin.SAYING, sentence):
            if index in used:
                continue
            for frame in self._by_verb(index, sentence):
                found.append(frame)
                used.update(range(frame.frame, 0 if frame.trailing else frame.start))
                used.update(range(*frame.source) if frame.source else ())
        return bounded(sorted(found, key=lambda frame: frame.frame), self.page)

    # -------------------------------------------------------------- verbs

    def _by_verb(self, index: int, sentence: range) -> Iterator[Saying]:
        word = self.page.words[index]
        reading = next((reading for reading in word.readings if reading.entry["say"]), None)
        if reading and reading.entry["say"] in CHARGES:
            yield from self._charge(index, reading, sentence)
        elif reading is None or word.lemmas & COMES:
            yield from self._by_document(index, sentence)
        elif reading.finite and not self._is_named(index):
            yield from self._finite(index, reading, sentence)
        elif reading.shape is Shape.PARTICIPLE and is_adverbial(word):
            yield from self._participle(index, reading, sentence)
        elif reading.entry.lemma == "قال" and (word.pronoun or word.preposition == "ب"):
            opener = opened_at(self.page, index + 1, sentence.stop)
            if opener:
                yield Saying(index, opener, sentence.stop, None, (), "say", "saying.his_words")

    def _is_named(self, index: int) -> bool:
        """«طلب عدم نشر اسمه»: a verbal noun, whatever else the word may be."""
        before = self.page.words[index - 1] if index else None
        return before is not None and (before.form == "عدم" or bool(before.mask & Class.PREPOSITION))

    def _charge(self, index: int, reading: Reading, sentence: range) -> Iterator[Saying]:
        """«اتهم المجلس القوات بقصف», «متهما القوات بقصف», «توعد التنظيم المدينة بالقصف»."""
        word, kind = self.page.words[index], reading.entry["say"]
        spoken = reading.finite or reading.shape in (Shape.MASDAR, Shape.PLURAL)
        if word.article or (not spoken and not is_adverbial(word)):
            return
        charge = self.charges.read(index, kind, sentence.stop, spoken)
        yield from self._charged(index, charge, "accuse" if kind == "blame" else kind, sentence.stop)

    def _by_idiom(self, hit: Hit, sentence: range) -> Iterator[Saying]:
        """«وجهت الحكومة أصابع الاتهام إلى المتمردين في القصف»."""
        if hit.start in sentence:
            charge = self.charges.idiom(hit.start, hit.end, sentence.stop)
            yield from self._charged(hit.start, charge, "accuse", sentence.stop)

    def _charged(self, index: int, charge: Charge | None, kind: str, stop: int) -> Iterator[Saying]:
        if charge:
            end, rule = before_reasons(self.page, charge.deed, stop), f"charge.{kind}"
            own = charge.speaker is None and is_done_to(self.page, index)
            yield Saying(index, charge.deed, end, charge.speaker, (), kind, rule, own=own, about=charge.about)

    def _participle(self, index: int, reading: Reading, sentence: range) -> Iterator[Saying]:
        kind = reading.entry["say"]
        opener = opened_at(self.page, skipped(self.page, index + 1, sentence.stop), sentence.stop)
        if kind not in _NO_SAYING and (opener or self._tells_noun(index)):
            if kind == "warn":
                kind = kind_of_warning(self.page, opener or index + 1, opener is not None)
            yield Saying(index, opener or index + 1, sentence.stop, None, (), kind, "saying.participle")

    def _tells_noun(self, index: int) -> bool:
        """«مؤكدا مقتل», «مشيرا إلى مقتل»: what is said is a noun."""
        after = index + 1
        if self.page.words[after : after + 1] and self.page.words[after].form in TO_THAT:
            return True
        return self.page.has(after, Class.OUTCOME | Class.EVENT)

    def _by_document(self, index: int, sentence: range) -> Iterator[Saying]:
        """«جاء في بيان للوزارة أن», «رد المجلس في بيان بأن» where «ورد» looks like another verb."""
        frame = self.speech.read_document(index, sentence.stop)
        if frame and frame.source and frame.opener:
            yield Saying(
                index, frame.opener, sentence.stop, frame.source, (), "say", "saying.document", channel=True
            )
        elif frame is None and self.page.words[index].form in ("ورد", "وردت", "وردوا"):
            frame = self.speech.read(index, "say", sentence.stop)
            if frame.source and frame.opener:
                yield Saying(
                    index,
                    frame.opener,
                    sentence.stop,
                    frame.source,
                    (),
                    "say",
                    "saying.say",
                    channel=frame.channel,
                )

    def _finite(self, index: int, reading: Reading, sentence: range) -> Iterator[Saying]:
        page, word, kind = self.page, self.page.words[index], reading.entry["say"]
        if kind in _NO_SAYING or is_first_person(word, reading) or self._belongs(index, reading):
            return
        if kind == "deny" and page.has(index - 1, Class.NEGATION):
            return  # «هذا لا ينفي»
        frame = self.speech.read(index, kind, sentence.stop)
        if frame.source and page.words[frame.source[0]].form in ("اي", "ايه"):
            return  # «لم تعلن أي جماعة»
        if frame.source is None and frame.opener and self._is_impersonal(index):
            if word.stem in _RECALLED:
                yield Saying(index, frame.opener, sentence.stop, None, (), "say", "saying.recalled", own=True)
            return
        if (
            frame.source
            and page.words[frame.source[0]].pronoun == "نا"
            and page.words[frame.source[0]].tag("kind") in ("document", "hearsay")
        ):
            return  # «تشير معلوماتنا إلى»: who speaks already
        alone = frame.source is not None and self._begins_clause(index, frame.source)
        before = None if alone else self.subjects.before(index)
        if before and frame.source is None and is_mute(self.page, before[0]):
            return  # «العملية ونجاحها أوضحا أن»: who tells of it speaks
        if frame.source is None or (before and self.subjects.acts(before)):
            frame.source, frame.stop = before, frame.stop if frame.source is None else index + 1
        if frame.source is None or not self.speech.is_toll(frame.source[0]):
            for said in self._said(index, reading, frame, sentence):
                yield before_relatives(said, page, self.subjects.clauses)

    def _belongs(self, index: int, reading: Reading) -> bool:
        """«موقع تابع للجماعة»: what looks like «he went on» says whose it is."""
        whose = any(word.form.startswith("ل") for word in self.page.words[index + 1 : index + 2])
        return whose and reading.entry.lemma == "تابع" == self.page.words[index].form

    def _begins_clause(self, index: int, source: Words) -> bool:
        """Whether nothing before a verb can be its subject: «وقال», «وقد قال», «الذي قال ناشطون إنه»."""
        before = self.page.words[index - 1] if index else None
        if self.page.words[index].conjunction or before is None:
            return True
        told = before.mask & Class.RELATIVE and self.subjects.acts(source)
        return bool(told) or bool(before.mask & Class.PARTICLE and before.conjunction)

    def _said(self, index: int, reading: Reading, frame: Frame, sentence: range) -> Iterator[Saying]:
        """What a verb turns out to say: a clause, a quotation before it, a noun, or nothing yet."""
        word, kind, end = self.page.words[index], reading.entry["say"], sentence.stop
        source, chain = frame.passed_on()
        rule = f"saying.{kind}"
        if kind == "warn":
            kind = kind_of_warning(self.page, frame.opener or frame.stop, frame.opener is not None)
        if kind == "responsibility" or is_responsibility(self.page, frame.stop):
            said = kind != "deny" and not self.page.has(index - 1, Class.NEGATION)
            owned = claimed_killing(self.page, self.subjects.clauses, frame.stop) if said else None
            first, end = owned or (index, index)
            yield Saying(index, first, end, source, chain, kind, rule)
        elif frame.opener:
            yield Saying(index, frame.opener, end, source, chain, kind, rule, channel=frame.channel)
        elif source and (at := self._quotes_before(index, sentence)) is not None:
            yield Saying(index, at, index, source, chain, kind, rule + "+behind", trailing=True)
        elif source and self.speech.says_more(skipped(self.page, frame.stop, end)):
            yield Saying(index, frame.stop, end, source, chain, kind, rule)
        elif self._says_noun(reading, frame) and (source or word.conjunction or self._is_had(index)):
            if kind in _TURNING:  # «توقع هجوما، وعلى إثر ذلك قتل»
                end = before_another(self.page, frame.stop, end)
            if not self.page.has(frame.stop, Class.OUTCOME | Class.EVENT):  # «أعلن إجراءات غداة مقتل 3»
                end = before_reasons(self.page, frame.stop, end)
            yield Saying(index, frame.stop, end, source, chain, kind, rule + "+noun", channel=frame.channel)
        elif kind not in ("relay", "document", "toll") and self.subjects.acts(source):
            yield Saying(index, index, index, source, chain, kind, rule)  # «وأضاف» goes on from here

    def _is_had(self, index: int) -> bool:
        """«بعدما كان قد أعلن مقتل 5», «إنه يؤكد مقتل 5», «كما كشف عن مقتل 5»: who speaks already says it."""
        before = self.page.words[index - 1]
        if before.form == "كما" and not self.page.has(index - 2, Class.NOMINAL | Class.VERB):
            return True
        pronoun = before.mask & Class.COMPLEMENTIZER and len(before.form) > len(before.clitics) + 2
        return index > 0 and (before.form in ("قد", *BUT_HE) or bool(pronoun))

    def _is_impersonal(self, index: int) -> bool:
        """«يذكر أن», «يعتقد أن»: a verb without anybody who says so."""
        stem = self.page.words[index].stem
        if stem in _THOUGHT and self.page.has(index - 1, Class.RELATIVE):
            return True  # «فلان الذي يعتقد أنه»
        return stem in _RECALLED | _THOUGHT and self.subjects.before(index) is None

    def _says_noun(self, reading: Reading, frame: Frame) -> bool:
        """Whether what was said can be a noun; what is carried to hospital («نقل») is not said."""
        if reading.entry.lemma in NEEDS_OPENER | _ISSUES:
            return False
        if not reports_noun(self.page, reading, frame, _TAKES_NOUN):
            return False
        if reading.entry["say"] == "toll":  # «رفع المرصد حصيلة القتلى إلى 9»
            return frame.source is not None and self.speech.is_toll(frame.stop)
        if reading.entry["say"] in _TURNING:
            return True
        return tells(self.page, frame.stop)

    def _quotes_before(self, index: int, sentence: range) -> int | None:
        """Where a quotation long enough for speech began that ends right before a verb."""
        if self.page.words[index].conjunction:
            return None
        at = quotation_before(self.page, index)
        return None if at is None else min(at, sentence.start)
