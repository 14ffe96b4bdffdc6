"""Whose people they are: what the words round a count say of the side of those counted."""

from workbench.extract.counts.quantity import as_status, as_subgroup, status_of
from workbench.extract.grammar.page import Page
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Word
from workbench.model import Outcome, Status, Subgroup
from workbench.text.tokens import TokenKind

Side = tuple[Status | None, Subgroup | None]
NO_SIDE: Side = (None, None)
_REACH = 4  # words from «من» to the name of the side
_BEHIND = 6  # words from a count to «في صفوف»
_REACH_PART = 25  # words from a count to «مشاركتهم في مسيرة»
_THEIRS = ("هم", "هما", "هن", "ه", "ها")
_QUOTES = '"«»“”('
_LINKS = frozenset(("من", "في", "صفوف", "اول", "ثان", "ثاني"))  # «رقيب أول في الشرطة»
_MEN_OF_POLICE = (Subgroup.MEN, Subgroup.SOLDIERS, Subgroup.POLICE)
# «5 قتلى في صفوف الجيش», «خمسة قتلى وسط الميليشيا», «من جانب المقاومة ثمانية»
_AMONG = frozenset(("صفوف", "بين", "وسط", "جانب", "اوساط", "عناصر", "قوات"))
_ALL = ("جميعهم", "كلهم", "وجميعهم", "وكلهم", "جميعهن", "كلهن")
# «14 شخصا يشتبه بأنهم من أعضاء التنظيم»
_THOUGHT = frozenset(("يشتبه", "يعتقد", "يزعم", "يرجح", "يقال", "يفترض"))
_SAID_TO_BE = frozenset(
    ("بانهم", "انهم", "انه", "بانه", "انهما", "بانهما", "بانتمايهم", "بانتمايه", "بانتماءهم")
)
_ARE = frozenset(("هما", "هم", "هن", "كانا", "كانوا", "كان"))
_OPENERS = frozenset(("في", "من", "ضمن", "بين", "وسط"))


def named_side(page: Page, index: int) -> Side:
    """The side that a word names by itself: a party, a force, people of one kind."""
    if index in page.parties:
        meaning = page.parties[index].meanings[0]
        return as_status(meaning.status), as_subgroup(meaning.subgroup)
    word = page.words[index]
    body = word.of(Part.BODY)
    if body and body.entry["status"] and body.entry["kind"] in ("force", "group"):
        subgroup = as_subgroup(body.entry["subgroup"]) or _of_forces(page, index)
        return as_status(body.entry["status"]), None if _are_guards(page, index) else subgroup
    return NO_SIDE


def _are_guards(page: Page, index: int) -> bool:
    """«عناصر الأمن», «حراس أمن» may be of any service; «رجال الأمن» and officers are police."""
    near = page.words[max(0, index - 2) : index]
    police = any(word.tag("subgroup") in _MEN_OF_POLICE or "عون" in word.lemmas for word in near)
    return "امن" in page.words[index].lemmas and not police


def _of_forces(page: Page, index: int) -> Subgroup | None:
    """«القوات المسلحة», «القوات الفرنسية» are an army; «قوات التمرد» are what stands behind them."""
    if "قوه" not in page.words[index].lemmas or index + 1 >= len(page):
        return None
    after = page.words[index + 1]
    if after.stem == "مسلحه" or (after.article and after.of(Part.NATIONALITY)):
        return Subgroup.SOLDIERS
    body = after.of(Part.BODY)
    return as_subgroup(body.entry["subgroup"]) if body and body.entry["kind"] == "group" else None


def side_of_members(page: Page, index: int) -> Side:
    """The side of the group or force that members are said to be of, over «من» and adjectives."""
    for at in range(index, min(index + _REACH, len(page))):
        word = page.words[at]
        if page.kinds[at] is not TokenKind.WORD:
            if word.form in _QUOTES:
                continue
            break
        side = named_side(page, at)
        if side[0]:
            return _with_joined(page, at, side)
        if word.conjunction and page.words[at - 1].article:
            break  # «من الجنود وأفراد الشرطة»
        linked = word.form in _LINKS or _leads_people(page, at)
        if not linked and not word.mask & (Class.ADJECTIVE | Class.PERSON):
            break
    return NO_SIDE


def _leads_people(page: Page, index: int) -> bool:
    """«كبار قادة الجيش», «خيرة المقاتلين»: a word that only says which of them are meant."""
    word = page.words[index]
    plain = not (word.article or word.clitics or word.pronoun or word.mask & (Class.BODY | Class.PLACE))
    led = index > 0 and page.words[index - 1].form == "من"
    return led and plain and page.has(index + 1, Class.PERSON)


def _with_joined(page: Page, index: int, side: Side) -> Side:
    """«من الجيش والشرطة», «الجيش وميليشيا الحشد»: of two sides they are what both are."""
    at = page.parties[index].end if index in page.parties else index + 1
    while at < len(page) and page.has(at, Class.ADJECTIVE) and not page.words[at].conjunction:
        at += 1
    if at >= len(page) or not page.words[at].conjunction or at in page.walls:
        return side
    other = named_side(page, at)
    word = page.words[at]
    if not other[0] and word.lemmas & page.lists["member"] and not word.article:
        other = side_of_members(page, at + 1)
    elif not other[0] and word.article:
        other = status_of(word)
    of_a_name = "قوه" in word.lemmas and other[1] is None and page.words[at + 1].tag("kind") != "force"
    if not other[0] or (of_a_name and side[0] is other[0]):
        return side  # «من الحوثيين وقوات صالح»
    return side[0] if side[0] is other[0] else Status.UNKNOWN, side[1] if side[1] is other[1] else None


def side_behind(page: Page, end: int) -> Side:
    """«5 قتلى في صفوف الجيش», «خمسة أشخاص ينتمون إلى الجماعة»: the side named right behind a count."""
    among = False
    end = _past_others(page, end)
    if page.is_mark(end, "،") and end + 1 < len(page) and page.words[end + 1].form in _ALL:
        end += 1
    if (of := _of(page, end))[0]:
        return of
    for at in range(end, min(end + _BEHIND, len(page))):
        word = page.words[at]
        if word.mask & Class.PERSON and among:
            people = word.of(Part.PERSON)
            if people and (word.article or (word.pronoun and people.entry["status"] == Status.BELLIGERENT)):
                return as_status(people.entry["status"]), as_subgroup(people.entry["subgroup"])
        if among and (side := named_side(page, at))[0]:
            return _with_joined(page, at, side)
        belongs = "انتمي" in word.lemmas or word.form in _ALL or word.form in _SAID_TO_BE
        if word.form in _THOUGHT:
            continue
        if belongs or word.stem in _AMONG or word.form in _OPENERS:
            among = among or belongs or word.stem in _AMONG
        elif word.form not in _QUOTES and (not among or page.kinds[at] is not TokenKind.WORD):
            return NO_SIDE
    return NO_SIDE


def _past_others(page: Page, end: int) -> int:
    """«خمسة قتلى وجريحين من جانب الجيش», «قتيلين وثلاثة جرحى في صفوف الجيش»: what follows tells of both."""
    while end < len(page) and page.words[end].form.startswith("و"):
        if end - 1 in page.walls and page.has(end, Class.OUTCOME) and end + 1 in page.walls:
            end += 2  # «مقتل 21 وإصابة 36 من المتمردين»
            continue
        person = end
        while person in page.walls:  # «وقرابة مئة جريح»
            person += 1
        if not page.has(person, Class.PERSON) or not page.has(person, Class.OUTCOME):
            break
        end = person + 1
    return end


def side_told(page: Page, end: int) -> Side:
    """«أحد القتيلين ضابط», «القتيلين هما من التنظيم», «18 من القتلى مدنيون»: what they are said to be."""
    end += end < len(page) and page.words[end].form in ("الاخرين", "الاخرون")
    at = end + (end < len(page) and page.words[end].form in _ARE)
    if at >= len(page):
        return NO_SIDE
    person = page.words[at].of(Part.PERSON)
    if person and not page.words[at].article and not page.words[at].clitics:
        return as_status(person.entry["status"]), as_subgroup(person.entry["subgroup"])
    return _of(page, at) if page.words[at].form == "من" else NO_SIDE


def took_part(page: Page, index: int) -> bool:
    """«خلال مشاركتهم في مسيرة»: those counted before a word of the sentence were demonstrators."""
    stop = page.sentences[page.sentence(index)].stop
    for at in range(index, min(stop, index + _REACH_PART)):
        if page.words[at].stem.startswith("مشاركت") and page.words[at].form.endswith(_THEIRS):
            return any(
                page.words[near].lemmas & page.lists["protest"] for near in range(at + 1, min(at + 5, stop))
            )
    return False


def _of(page: Page, end: int) -> Side:
    """«5 قتلى من المدنيين», «خمسة أشخاص من عائلة واحدة», «ثلاثة جرحى من الشرطة»."""
    words = page.words[end : end + 3]
    if len(words) < 3 or words[0].form != "من":
        return NO_SIDE
    at = end + 1 + (words[1].form in _QUOTES)
    word = page.words[at]
    if not word.lemmas.isdisjoint(page.lists["family"]):
        return Status.CIVILIAN, None
    person = word.of(Part.PERSON)
    if person and word.article and person.entry["status"] != Status.UNKNOWN:
        mixed = _joined(page, at)  # «من النساء والأطفال»
        return as_status(person.entry["status"]), None if mixed else as_subgroup(person.entry["subgroup"])
    if word.lemmas & page.lists["member"] or at in page.parties or word.mask & Class.BODY:
        return side_of_members(page, at)
    people = word.article and is_participle(word)  # «من الناخبين»
    return (Status.CIVILIAN, None) if people and not word.lemmas & page.lists["charged"] else NO_SIDE


def _joined(page: Page, index: int) -> bool:
    """Whether «و» joins other people to those that a word names."""
    after = page.words[index + 1] if index + 1 < len(page) else page.words[index]
    return after.conjunction and after.article and after.of(Part.PERSON) is not None


def is_participle(word: Word) -> bool:
    """«المعتصمين»: what people do, of no table of people."""
    doing = any(reading.shape is Shape.PARTICIPLE for reading in word.readings)
    return doing and word.stem.endswith(("ين", "ون"))


def side_before(page: Page, start: int, stop: int) -> Side:
    """«قتل من جانب المقاومة ثمانية», «في صفوف الجيش 5 قتلى»: the side named between a verb and its count."""
    for at in range(start - 1, max(stop, start - _BEHIND) - 1, -1):
        if page.words[at].stem in ("جانب", "صفوف"):
            return side_of_members(page, at + 1)
    return NO_SIDE


def side_of_loser(page: Page, start: int) -> Side:
    """«تكبد التنظيم 16 قتيلا», «الميليشيا التي تكبدت 16 قتيلا»: the side that lost those counted."""
    for at in range(start - 1, max(-1, start - _BEHIND), -1):
        word = page.words[at]
        if word.lemmas & page.lists["loses"] and word.verb:
            near = (*range(at + 1, start), *range(at - 1, max(-1, at - _BEHIND), -1))
            return next((side for index in near if (side := named_side(page, index))[0]), NO_SIDE)
        if word.mask & Class.OUTCOME and word.verb:
            break
    return NO_SIDE


def taken_by(page: Page, taker: tuple[int, int], outcome: Outcome) -> Outcome:
    """Those whom a state takes are detained, those whom a group takes abducted, whatever verb is used."""
    if outcome not in (Outcome.DETAINED, Outcome.ABDUCTED):
        return outcome
    for at in range(*taker):
        person, body = page.words[at].of(Part.PERSON), page.words[at].of(Part.BODY)
        kind = body.entry["kind"] if body else ""
        if at in page.parties:
            kind = page.parties[at].meanings[0].kind
        armed = person and person.entry["subgroup"] == Subgroup.MILITANTS and page.words[at].form[-1] != "ا"
        if kind == "group" or armed:
            return Outcome.ABDUCTED
        if kind == "force" or page.words[at].lemmas & page.lists["of_state"]:
            return Outcome.DETAINED
    return outcome
