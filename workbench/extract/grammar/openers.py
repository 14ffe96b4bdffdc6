"""What stands between a verb of saying and what is said: days, channels, names, the opening word."""

from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import phrase_end, starts_name
from workbench.extract.words.begins import MANNERS, PASSED, Begin, may_be_adverb
from workbench.extract.words.lexicon import Class, Word
from workbench.text.tokens import TokenKind

TO_THAT = frozenset(("الي", "علي", "عن", "من"))
# «بعد أن»: what follows is when, not what was said.
SUBORDINATORS = frozenset(
    ("بعد", "قبل", "منذ", "دون", "بدون", "غير", "الا", "رغم", "سوي", "مع", "كما", "حتي", "لولا")
)
_LONG_QUOTATION = 3  # words; a shorter one is a name or a single word


def opened_at(page: Page, index: int, stop: int) -> int | None:
    """Where what is said begins if it is opened at a word: أن, إلى أن, a colon, a long quotation."""
    if index >= stop:
        return None
    word = page.words[index]
    if word.form == ":":
        return opened_at(page, index + 1, stop) or index + 1
    if word.mask & Class.COMPLEMENTIZER and index not in page.parties:
        return None if index and page.words[index - 1].stem in SUBORDINATORS else index + 1
    if word.form == "كيف":  # «روى كيف خطف المسلحون شقيقه»
        return index + 1
    if word.form in TO_THAT and page.has(index + 1, Class.COMPLEMENTIZER):
        return index + 2
    if page.quotations.get(index, index) - index > _LONG_QUOTATION and word.form != "(":
        return index
    return None


def skipped(page: Page, index: int, stop: int) -> int:
    """Over commas, days, adverbs, «في بيان», «من جانبه», what it was about."""
    while index < stop:
        word = page.words[index]
        if not word.begins & Begin.PASSED and index not in page.walls:
            break
        if word.form in MANNERS:
            index += 2
        elif word.form in PASSED or _is_adverb(page, index) or _is_date(page, index):
            index += 1
        elif index + 1 < stop and _is_through(page, index):
            index = _channel_end(page, index + 1, stop)
        elif word.form == "(" and index in page.quotations and page.quotations[index] - index < 6:
            index = page.quotations[index] + 1
        elif word.form == "من" and index + 1 < stop and page.words[index + 1].form in _FOR_HIS_PART:
            index += 2
        else:
            break
    return index


def _is_through(page: Page, index: int) -> bool:
    """«في بيان», «عبر قناة», «على صفحته»."""
    form = page.words[index].form
    on_page = form == "علي" and page.words[index + 1].stem in page.lists["site"]
    return on_page or (form in ("في", "عبر", "خلال") and is_channel(page, index + 1))


_FOR_HIS_PART = frozenset(("جانبه", "جانبها", "جانبهم", "جهته", "جهتها", "جهتهم", "ناحيته", "ناحيتها"))


def _channel_end(page: Page, index: int, stop: int) -> int:
    """The end of «بيان صحافي», «بيان على موقع تابع له», «افتتاحيتها تحت عنوان كذا»."""
    index = _described_end(page, index + 1, stop)
    posted = index + 1 < stop and page.words[index].form in ("علي", "عبر")
    if posted and page.words[index + 1].stem in page.lists["site"]:
        index = _described_end(page, index + 2, stop)
    if index in page.quotations and page.quotations[index] - index <= _LONG_QUOTATION:
        index = named_after(page, page.quotations[index] + 1, stop)
    if index + 2 < stop and page.words[index].form == "تحت" and page.words[index + 1].form == "عنوان":
        quoted = page.quotations.get(index + 2)
        index = quoted + 1 if quoted is not None else index
    return index


def named_after(page: Page, index: int, stop: int) -> int:
    """«قناة "المسيرة" | المتحدثة باسمهم»: over what is told of a channel behind its name."""
    if index + 1 < stop and page.words[index].article and page.words[index + 1].form.startswith("باسم"):
        return index + 2
    return index


def _described_end(page: Page, index: int, stop: int) -> int:
    """Over adjectives and whose it is: «صحافي», «له», «تابع له»."""
    while index < stop and _describes(page.words[index]):
        index += 1
    if index + 1 < stop and page.words[index].form == "تابع" and page.words[index + 1].form.startswith("ل"):
        index += 1
    return index + (index < stop and page.words[index].form in _HIS)


def _is_adverb(page: Page, index: int) -> bool:
    """«أيضا», and what no table knows but its tanwin tells: «مجدداً»."""
    word = page.words[index]
    return bool(word.mask & Class.ADVERB) or (may_be_adverb(word) and "ً" in page.tokens.raw(index)[-2:])


def _describes(word: Word) -> bool:
    """«صحافي», «هاتفي», «متلفزة»: known or by its ending."""
    unknown = not word.readings and word.form.endswith(("ي", "يه")) and not word.clitics
    return (bool(word.mask & Class.ADJECTIVE) and not word.conjunction) or unknown


_HIS = frozenset(("له", "لها", "لهم", "نفسه", "نفسها", "ذاته", "ذاتها"))


def _is_date(page: Page, index: int) -> bool:
    return index in page.walls and page.kinds[index] is TokenKind.WORD


def is_channel(page: Page, index: int) -> bool:
    """Whether a word names what something was said in: a statement, a speech, a call."""
    word = page.words[index]
    names = {word.form, word.stem, word.stem.removesuffix(word.pronoun)}
    if word.form.endswith(("تها", "ته", "تهم")) and not word.readings:
        names.add(word.form.rpartition("ت")[0] + "ه")  # «افتتاحيتها»
    return bool(names & page.lists["channel"] or word.lemmas & page.lists["channel"])


def is_document(page: Page, index: int) -> bool:
    """Whether a word names a text that can speak: a statement, a report."""
    return page.words[index].tag("kind") == "document" or is_channel(page, index)


def is_adverbial(word: Word) -> bool:
    """«مضيفا», «مشيرة», «قائلين»: an indefinite participle beside the verb."""
    return (
        not word.article
        and not word.pronoun
        and word.form.endswith(("ا", "ه", "ين"))
        and not word.preposition
    )


def with_name_behind(page: Page, start: int, end: int, stop: int) -> int:
    """Over a name behind a comma: «مدير المستشفى، فلان الفلاني، إن»."""
    titled = any(page.words[at].tag("kind") in ("title", "source") for at in range(start, end))
    if not titled or not page.is_mark(end, "،") or end + 1 >= stop or not starts_name(page, end + 1):
        return end
    after = phrase_end(page, end + 1, stop)
    closed = after >= stop or page.is_mark(after, "،.") or opened_at(page, after, stop)
    return after if closed and after - end > 2 else end
