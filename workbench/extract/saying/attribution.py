"""Who says so: frames of saying with the words they answer for, and the chain from the source to the page."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.events.agreement import ANY, Persons, of_source, of_verb
from workbench.extract.events.event import Words
from workbench.extract.events.subjects import Subjects
from workbench.extract.grammar.clauses import Clauses, Link
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_media
from workbench.extract.saying.full_names import SOURCES_BACK, is_the_document, with_full_name
from workbench.extract.saying.saying import Saying
from workbench.extract.saying.sayings import BUT_HE, find_sayings
from workbench.extract.words.match import Hit
from workbench.model import Named
from workbench.records import record

_FRAMES_BACK = 8
_SPEAKERS_BACK = 4  # who spoke before, of whom a verb without its own subject may be


@record(frozen=True, slots=True)
class Holder:
    """Who answers for some words: the holder, who reported it, what kind of saying it was."""

    holder: Named | None = None
    reported_by: tuple[Named, ...] = ()
    kind: str = ""
    rule: str = ""
    start: int = 0


@record(frozen=True, slots=True)
class Speaker:
    """Who has spoken: the words that name them, and the verbs that they can have."""

    holder: Holder
    words: Words | None
    verbs: Persons


class Sayings:
    """The frames of a page, asked by word."""

    def __init__(
        self, page: Page, clauses: Clauses, hits: Sequence[Hit], nations: frozenset[int] = frozenset()
    ) -> None:
        self._page = page
        self._clauses = clauses
        self.subjects = Subjects(page, clauses)
        self.frames = find_sayings(page, self.subjects, hits, nations)
        self._starts = [frame.frame for frame in self.frames]
        self._sources: list[Words | None] = []
        self._holders = self._resolve()
        self._by_sentence: dict[int, list[int]] = {}
        for at, frame in enumerate(self.frames):
            for number in range(
                page.sentence(frame.start), page.sentence(max(frame.start, frame.end - 1)) + 1
            ):
                self._by_sentence.setdefault(number, []).append(at)

    def of(self, frame: Saying) -> Holder:
        """Who answers for what a frame says."""
        return self._holders[bisect_left(self._starts, frame.frame)]

    def headers(self) -> set[int]:
        """Words between a verb and what is said: they tell of the source, not of what happened."""
        return {
            index
            for frame in self.frames
            if not frame.trailing and not frame.about
            for index in range(frame.frame + 1, frame.start)
        }

    def name(self, words: Words) -> Named:
        """Words as the name of a source, led back to the full name where it was told."""
        known = [holder.holder for holder in self._holders[:SOURCES_BACK] if holder.holder]
        return with_full_name(self._page, words, known)

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

    def accused(self, index: int) -> Words | None:
        """Who is charged with what a word tells of."""
        frames = (frame for frame in reversed(self.near(index)) if frame.start <= index < frame.end)
        frame = next(frames, None)
        return frame.about if frame and frame.kind == "accuse" else None

    def speaker(self, index: int) -> Words | None:
        """The words that name who says a word, for «إنه»; None where that is left open."""
        inside = (
            at for at in self._by_sentence.get(self._page.sentence(index), ()) if not self.frames[at].trailing
        )
        at = max((at for at in inside if self.frames[at].start <= index < self.frames[at].end), default=None)
        return None if at is None else self._sources[at]

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
        speakers = [Speaker(Holder(), None, frozenset())]
        for place, frame in enumerate(self.frames):
            frame = self._with_carried(frame)
            speaker = self._speaker(frame, known, speakers)
            told = speaker.holder
            found.append(Holder(told.holder, told.reported_by, frame.kind, frame.rule, frame.start))
            self._sources.append(speaker.words)
            if frame.source and told.holder:
                known.append(told.holder)
                if not self._is_nested(place):
                    speakers += [*self._passing(frame), speaker]
            elif frame.own:
                speakers = [speaker]
        return found

    def _speaker(self, frame: Saying, known: Sequence[Named], before: Sequence[Speaker]) -> Speaker:
        """Who says what a frame says: named in it, or the last of those before whose verb it can be."""
        if frame.source:
            return Speaker(self._named(frame, known), frame.source, of_source(self._page, frame.source))
        if frame.own:
            return Speaker(Holder(), None, ANY)
        verb = of_verb(self._page.words[frame.frame])
        fitting = (speaker for speaker in before[: -_SPEAKERS_BACK - 1 : -1] if verb in speaker.verbs)
        return next(fitting, before[-1]) if verb else before[-1]

    def _passing(self, frame: Saying) -> list[Speaker]:
        """Those who have passed on what a frame says: «نقلت الوكالة عن ضابط … وأضافت»."""
        page = self._page
        return [Speaker(Holder(page.named(*words)), words, of_source(page, words)) for words in frame.chain]

    def _with_carried(self, frame: Saying) -> Saying:
        """«رد المجلس وادعى»: the subject of another verb of the sentence, where it says nothing itself."""
        begins = self._page.sentences[self._page.sentence(frame.frame)].start
        if frame.source or frame.own or frame.frame - begins < 2 or frame.trailing:
            return frame
        if self._said_in(begins, frame.frame):
            return frame
        if self._page.words[frame.frame].conjunction:
            return replace(frame, source=self.subjects.carried_within(frame.frame))
        word = self._page.words[frame.frame]
        but = self._page.words[frame.frame - 1].form in BUT_HE  # «رفض القائد …، لكنه أكد»
        beside = but or frame.rule == "saying.participle" or word.preposition == "ل"  # «عاد المدير ليقول»
        found = self.subjects.beside(frame.frame) if beside else None
        fits = found and of_verb(self._page.words[frame.frame]) in of_source(self._page, found)
        return replace(frame, source=found) if fits else frame

    def _said_in(self, start: int, stop: int) -> bool:
        """Whether somebody has spoken between two words."""
        near = self.frames[max(0, bisect_left(self._starts, start)) : bisect_left(self._starts, stop)]
        return any(frame.source for frame in near)

    def _is_nested(self, place: int) -> bool:
        """Whether a frame stands inside what another one says, so that «وأضاف» goes on with the other."""
        frame = self.frames[place]
        before = self.frames[max(0, place - _FRAMES_BACK) : place]
        within = [other for other in before if not other.trailing and other.start <= frame.frame < other.end]
        quoted = self._page.quotations
        if any(quoted.get(other.start, -1) > frame.frame for other in within):
            return True  # «قال: "سبقه وصف الكاتب …"»
        return bool(within) and self._clauses.at(frame.frame).link in (Link.RELATIVE, Link.CONTENT)

    def _named(self, frame: Saying, known: Sequence[Named]) -> Holder:
        source = frame.source or (0, 0)
        holder = with_full_name(self._page, source, known)
        if known and holder.name == holder.text and is_the_document(self._page, source):
            holder = replace(holder, name=known[-1].name)
        chain = tuple(self._page.named(*words) for words in frame.chain)
        return Holder(holder, chain, frame.kind)
