"""Warnings: of what is still to come («حذر من مقتل المئات») or of what has happened («من عواقب مقتل 12»)."""

from workbench.extract.grammar.page import Page
from workbench.extract.words.lexicon import Class

_THAT = frozenset(("ان", "بان"))  # with a pronoun on it something is told as it is: «من أنه يقصف»
_REACH = 3  # words from «خطر» to what looms
_FAR = 8  # words from the verb's subject to «من»
_DEEDS = Class.OUTCOME | Class.EVENT


def kind_of_warning(page: Page, start: int, opened: bool) -> str:
    """What a warning is as a saying: «expect» where what is warned of is to come, else «warn».

    `start` is the first word behind «أن» where it is `opened`, else «من» or the noun warned of.
    """
    if opened:
        ahead = page.words[start - 1].form in _THAT and page.has(start, Class.IMPERFECT)
        return "expect" if ahead else "warn"
    start = _behind_from(page, start)
    if start < len(page) and page.words[start].stem in page.lists["looms"]:
        behind = range(start + 1, min(start + 1 + _REACH, len(page)))
        return "expect" if any(page.has(at, _DEEDS) for at in behind) else "warn"
    # «مقتل 500», «هجمات», not «القصف»: what is known to the reader has begun
    return "expect" if page.has(start, _DEEDS) and not page.words[start].article else "warn"


def _behind_from(page: Page, start: int) -> int:
    """Behind «من», over «المدير، فلان الفلاني،» or whom they warn; `start` where a deed comes first."""
    for at in range(start, min(start + _FAR, len(page))):
        if page.words[at].form == "من":
            return at + 1
        if page.has(at, _DEEDS) or page.words[at].stem in page.lists["after"]:
            break
    return start
