"""The words that name a source: where they end, and what looks like something else but is a name."""

from workbench.extract.grammar.openers import named_after, opened_at, skipped, with_name_behind
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import CLOSERS, is_masdar, is_verb, phrase_end, starts_name
from workbench.extract.words.lexicon import Class, Part
from workbench.text.tokens import TokenKind

_LONGEST_REST = 3  # words of a name that look like something else
_FAR = 16  # words from a name in quotation marks to «إن»
_CALLED = frozenset(("يدعي", "تدعي", "ويدعي", "وتدعي", "واسمه", "واسمها"))
_SETTINGS = frozenset(("في", "خلال", "اثناء", "عبر", "لدي", "امام", "عقب", "ضمن"))
_TELLING = Class.IMPERFECT | Class.COMPLEMENTIZER | Class.NEGATION | Class.RELATIVE | Class.PRONOUN


def source_end(page: Page, at: int, stop: int) -> int:
    """The end of a source: a phrase, over «ويدعى فلان», a name that looks like a verb, a comma."""
    if at >= stop:
        return at
    if counts_speakers(page, at, stop):
        at += 1
    pointing = page.has(at, Class.QUANTITY) and page.has(at + 1, Class.DEMONSTRATIVE)  # «أحد هؤلاء الحراس»
    end = phrase_end(page, at + 2 * pointing, stop)
    end = name_end(page, at, stop) if end == at else end
    end += end == at and _is_noun(page, at)
    if end == at:
        return at
    titled = page.words[at].tag("kind") in ("title", "source")
    end += titled and _is_where_of(page, end, stop)
    if end + 1 < stop and titled and _is_noun(page, end) and starts_name(page, end + 1):
        end = phrase_end(page, end + 1, stop)  # «مدير المركز | عيد شرحبيل»
    if end + 1 < stop and page.words[end].form in _CALLED:
        end = max(end, phrase_end(page, end + 1, stop))
    for more in range(end, min(end + _LONGEST_REST, stop - 1)):  # «المرصد رامي فلان إن»: what else is it
        if not _is_left(page, more) or page.has(more, Class.BODY | Class.PERSON) or more in page.parties:
            break
        if opened_at(page, more + 1, stop):
            end = more + 1
    return with_name_behind(page, at, end, stop)


def _is_where_of(page: Page, index: int, stop: int) -> bool:
    """«مسؤول | بالإسعاف», «مصدر | بالصحة»: where somebody works, that no table knows as a body."""
    if index >= stop or index in page.walls or not page.words[index].form.startswith("بال"):
        return False
    word = page.words[index]
    told = word.mask & (Class.EVENT | Class.OUTCOME | Class.PLACE | Class.THING)
    near = page.is_mark(index + 1, "من")  # «بالقرب من»
    return not told and not near and word.stem not in page.lists["day_word"]


def counts_speakers(page: Page, at: int, stop: int) -> bool:
    """«قال 3 مسؤولين إن»: whether a number in digits counts those who speak, by the «أن» behind them."""
    if page.kinds[at] is not TokenKind.NUMBER or not page.has(at + 1, Class.PERSON | Class.BODY):
        return False
    return opened_at(page, skipped(page, phrase_end(page, at + 1, stop), stop), stop) is not None


def name_end(page: Page, at: int, stop: int) -> int:
    """The end of a name that looks like another word: «علي حسين», «وأضاف عيدة إن»; else `at`."""
    if page.tokens.raw(at) == "علي" and starts_name(page, at + 1):
        return phrase_end(page, at + 1, stop)
    end = at
    while end < min(at + _LONGEST_REST, stop) and _is_left(page, end):
        end += 1
    return end if end > at and opened_at(page, end, stop) else at


def _is_noun(page: Page, at: int) -> bool:
    """«قال | تجمع للأهالي إن»: right behind a verb of saying what may be noun or verb is a noun."""
    word = page.words[at]
    noun = any(reading.entry.part is not Part.VERB for reading in word.readings)
    return noun and word.verb is not None and not word.clitics and not word.mask & CLOSERS


def _is_left(page: Page, index: int) -> bool:
    """Whether a single word before «إن» can only be a part of the name before it."""
    word = page.words[index]
    spoken = word.mask & Class.SAY and not word.stem.startswith("ن")  # «نجيب» is a name here
    bare = not word.clitics or (word.preposition == "ك" and not word.readings)  # «وأشار كاليا إلى أن»
    plain = not word.mask & CLOSERS and not spoken and bare
    return plain and page.kinds[index] is TokenKind.WORD and index not in page.walls


def quoted_name_end(page: Page, at: int, stop: int) -> int:
    """«قالت "جبهة إنقاذ المدينة" | إن»: no verb in the quotation marks, and «إن» behind them; else `at`.

    A body that is named in them speaks also where a noun follows: «أعلن «مرصد الساحل» | مقتل».
    """
    closing = page.quotations.get(at)
    if closing is None:
        return at
    inside = [page.words[index] for index in range(at, closing)]
    told = any(word.mask & _TELLING or (is_verb(word) and not word.mask & Class.NOMINAL) for word in inside)
    body = page.has(at + 1, Class.BODY) or at + 1 in page.parties
    if inside and body and not told and closing + 1 < stop and page.kinds[closing + 1] is TokenKind.WORD:
        return closing + 1
    for index in range(closing + 1, min(stop, closing + _FAR)) if inside and not told else ():
        if index in page.quotations:
            return at
        if page.has(index, Class.COMPLEMENTIZER):
            return closing + 1
    return at


def setting_end(page: Page, at: int, stop: int) -> int:
    """«وقال في القاهرة | الوزير», «وقالت تلك | المصادر»: the end of what stands before a source, or `at`."""
    if page.has(at, Class.DEMONSTRATIVE) and at + 1 < stop and page.words[at + 1].article:
        return at + 1
    if page.words[at].form == "كل" and at + 1 < stop and page.words[at + 1].form == "من":
        return at + 2  # «وقالت كل من | إيران وروسيا»
    if page.words[at].form not in _SETTINGS:
        return at
    end = phrase_end(page, at + 1, stop)
    return skipped(page, named_after(page, end, stop), stop) if end > at + 1 else at


def is_mute(page: Page, at: int) -> bool:
    """«نجاحها أوضح», «الاتفاق يؤكد»: what was done does not speak, nor does a plain noun («شكوكا»)."""
    word = page.words[at]
    if word.tag("kind") == "craft":
        return True  # «طائرات التحالف رصدت»
    if word.mask & (Class.BODY | Class.PERSON | Class.SAY) or at in page.parties:
        return False
    plain = not word.readings and not word.article and word.form.removesuffix("ا") in page.lists["plain"]
    return is_masdar(word) or (plain and word.form.endswith("ا"))
