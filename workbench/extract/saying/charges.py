"""Verbs with two parties: who accuses whom of what, who threatens whom with what."""

from dataclasses import dataclass

from workbench.extract.events.event import Words
from workbench.extract.events.subjects import Subjects
from workbench.extract.grammar.openers import skipped
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part
from workbench.model import Status
from workbench.text.tokens import TokenKind

KINDS = frozenset(("accuse", "blame", "threaten"))
_REACH = 20  # words from the parties to the deed


@dataclass(frozen=True, slots=True)
class Charge:
    """Who speaks (None: carried over), whom they accuse or threaten, and the word where the deed begins."""

    speaker: Words | None
    about: Words | None
    deed: int


@dataclass(slots=True)
class Charges:
    """Reads charges; `nations` are the words that name countries, which can speak and be accused."""

    page: Page
    subjects: Subjects
    nations: frozenset[int]

    def read(self, index: int, kind: str, stop: int, spoken: bool = True) -> Charge | None:
        """The charge of a verb, a participle (not `spoken`: its subject is carried over) or a verbal noun."""
        page = self.page
        before = self.subjects.before(index) if is_verb(page.words[index]) else None
        first = self._party(skipped(page, index + 1, stop), stop)
        second = self._party(self._behind(first[1], stop), stop) if first else None
        deed = self._deed((second or first or (0, index + 1))[1], kind, stop)
        if deed is not None and second is None and kind == "accuse" and not is_verb(page.words[index]):
            second = self._marked((first or (0, index + 1))[1], deed)
            first = first or second
        if deed is None or (first is None and before is None):
            return None
        if not spoken:
            return Charge(None, first, deed)
        if before:
            return Charge(before, first, deed)
        if second is None and kind == "blame":  # «حملت الحكومة مسؤولية القصف للمتمردين»
            second = self._burdened(deed, stop)
        if second is None and kind == "accuse":
            return Charge(None, first, deed)  # «…، واتهمت الجيش بقصف المدينة»: one party is the accused
        if second is None and kind != "threaten":
            return None  # «حملت الحكومة المسؤولية»: who and whom are not told apart
        return Charge(first, second, deed)

    def idiom(self, index: int, behind: int, stop: int) -> Charge | None:
        """«ألقى الرئيس باللوم على المتمردين في القصف»: the idiom ends right before `behind`."""
        page = self.page
        speaker = self.subjects.before(index) or self._party(skipped(page, index + 1, stop), stop)
        end = phrase_end(page, behind, stop)
        if end == behind or not self.subjects.acts((behind, end)):
            return None  # «ألقي باللوم على المتمردين»: nobody says who blames them
        deed = end if end < stop and (page.words[end].form == "في" or page.words[end].preposition) else behind
        return Charge(speaker, (behind, end), deed)

    def _marked(self, start: int, stop: int) -> Words | None:
        """«اتهام الحكومة للجيش بقصف»: whom «ل» behind a noun of accusing names."""
        page = self.page
        near = (at for at in range(start, stop) if page.words[at].preposition == "ل")
        found = next(((at, max(phrase_end(page, at, stop), at + 1)) for at in near), None)
        return found if self.subjects.acts(found) else None

    def _burdened(self, deed: int, stop: int) -> Words | None:
        """Whom «ل» behind a responsibility gives it to."""
        page = self.page
        for at in range(deed + 1, min(stop, deed + _REACH)):
            named = at in page.parties or page.has(at, Class.BODY) or at in self.nations
            if page.words[at].form in ".؛:،":
                return None
            if page.words[at].form.startswith(("ل", "الي")) and named:
                return (at, max(phrase_end(page, at, stop), at + 1))
        return None

    def _behind(self, index: int, stop: int) -> int:
        """Over days, and over where the first party is: «توعد التنظيم في ليبيا | المجلس»."""
        at = self._over_name(index, stop)
        if self.page.has(at, Class.RELATIVE):  # «اتهم المتمردون الذين …، التحالف»
            behind = (over for over in range(at, min(stop, at + _REACH)) if self.page.is_mark(over, "،"))
            at = next(behind, at - 1) + 1
        if at + 1 < stop and self.page.words[at].form == "في":
            place = self._party(at + 1, stop)
            at = skipped(self.page, place[1], stop) if place else at
        return at

    def _over_name(self, index: int, stop: int) -> int:
        """«اتهم رئيس البلدية، فلان الفلاني، | الحرس بالسرقة»: over a name between commas."""
        at = skipped(self.page, index, stop)
        end = phrase_end(self.page, at, stop) if self.page.is_mark(index, "،") else at
        named = at < end < stop and self.page.is_mark(end, "،") and self._party(end + 1, stop)
        return end + 1 if named else at

    def _party(self, start: int, stop: int) -> Words | None:
        """One party: a phrase up to where the next one begins («باكستان | الهند»)."""
        page = self.page
        if start >= stop or page.words[start].preposition or page.words[start].lemmas & page.lists["deed"]:
            return None
        end = phrase_end(page, start, stop)
        split = next((at for at in range(start + 1, end) if self._begins(at)), end)
        while split < stop and self._joins(start, split):  # «اتهمت دمشق وموسكو | إسرائيل»
            split = max(split + 1, phrase_end(page, split, stop))
        return (start, split) if split > start else None

    def _joins(self, start: int, at: int) -> bool:
        """Whether «و» joins another country or named party to one."""
        word = self.page.words[at]
        named = at in self.nations or at in self.page.parties
        return word.form.startswith("و") and named and (start in self.nations or start in self.page.parties)

    def _begins(self, at: int) -> bool:
        page, word, before = self.page, self.page.words[at], self.page.words[at - 1]
        if word.conjunction or before.form in '«("':
            return False
        if word.preposition or (at in page.parties and page.parties[at].skip):
            return False  # «الأمين العام لحزب الله»
        if self._are_residents(at - 1) and (at in page.parties or word.tag("kind") in ("force", "group")):
            return True  # «سكان | جماعة الحوثي»: no armed side has residents
        closed = before.article or not before.readings or at - 1 in self.nations
        if at in self.nations:
            return closed
        unknown = not word.readings and not word.article and page.kinds[at] is TokenKind.WORD
        if unknown and before.article and before.tag("kind") in ("force", "group", "organisation"):
            return True  # «الحكومة | زنكور»: no construct, no title of his
        name = not before.readings or at - 1 in self.nations
        name = name or (before.article and not word.article)  # «المجلس | حركة النسر»
        body = bool(word.mask & Class.BODY) and not (word.article and word.tag("kind") == "title")
        return name and (body or at in page.parties)

    def _are_residents(self, at: int) -> bool:
        """«سكان», «شهود», «سكان محليون»: several people of no side, and no first part of a construct."""
        word = self.page.words[at]
        person = word.of(Part.PERSON)
        civilian = person is not None and person.entry["status"] == Status.CIVILIAN
        several = any(reading.shape is Shape.PLURAL for reading in word.readings)
        described = bool(word.mask & Class.ADJECTIVE) and word.form.endswith("ون")
        return not word.article and (described or (several and (civilian or "شاهد" in word.lemmas)))

    def _deed(self, start: int, kind: str, stop: int) -> int | None:
        """The first «ب» with a noun behind the parties, or the responsibility that somebody is given."""
        page = self.page
        for at in range(start, min(stop, start + _REACH)):
            word = page.words[at]
            if word.form in ".؛:" or (is_verb(word) and word.conjunction):
                return None
            if kind == "blame" and "مسووليه" in word.lemmas:
                return at
            quoted = word.form in ("ب", "بهذا", "بهذه", "بذلك", "بتلك") and at + 1 < stop
            if kind != "blame" and (quoted or (word.preposition == "ب" and at not in page.walls)):
                return at
        return None


def is_done_to(page: Page, index: int) -> bool:
    """«يُتهم», «ألقي», «ألقيت»: whether nobody says who accuses."""
    raw = page.tokens.raw(index)
    return "ُ" in raw[:3] or raw.endswith(("ي", "يت"))
