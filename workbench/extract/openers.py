"""What stands between a verb of saying and what is said: days, channels, names, the opening word."""

from workbench.extract.lexicon import Class
from workbench.extract.page import Page
from workbench.extract.phrases import phrase_end, starts_name
from workbench.text.tokens import TokenKind

TO_THAT = frozenset(("الي", "علي", "عن"))


def opened_at(page: Page, index: int, stop: int) -> int | None:
    """Where what is said begins if it is opened at a word: أن, إلى أن, a colon, a long quotation."""
    if index >= stop:
        return None
    word = page.words[index]
    if word.mask & Class.COMPLEMENTIZER or word.form == ":":
        return opened_at(page, index + 1, stop) or index + 1 if word.form == ":" else index + 1
    if word.form in TO_THAT and page.has(index + 1, Class.COMPLEMENTIZER):
        return index + 2
    if page.quotations.get(index, index) - index > 3 and word.form != "(":
        return index
    return None


def skipped(page: Page, index: int, stop: int) -> int:
    """Over commas, days, adverbs, «في بيان», «من جانبه», who was told."""
    while index < stop:
        word = page.words[index]
        if word.form in ("بشكل", "بصوره", "بطريقه"):
            index += 2
        elif word.form == "،" or word.mask & Class.ADVERB or _is_date(page, index):
            index += 1
        elif word.form == "في" and index + 1 < stop and _is_channel(page, index + 1):
            index += 2
            while index < stop and page.has(index, Class.ADJECTIVE) and not page.words[index].clitics:
                index += 1
        elif word.form == "(" and index in page.quotations and page.quotations[index] - index < 6:
            index = page.quotations[index] + 1
        else:
            break
    return index


def _is_date(page: Page, index: int) -> bool:
    return index in page.walls and page.kinds[index] is TokenKind.WORD


def _is_channel(page: Page, index: int) -> bool:
    word = page.words[index]
    return bool({word.form, word.stem} & page.lists["channel"])


def with_name_behind(page: Page, start: int, end: int, stop: int) -> int:
    """Over a name behind a comma: «مدير المستشفى، فلان الفلاني، إن»."""
    titled = any(page.words[at].tag("kind") in ("title", "source") for at in range(start, end))
    if not titled or not page.is_mark(end, "،") or end + 1 >= stop or not starts_name(page, end + 1):
        return end
    after = phrase_end(page, end + 1, stop)
    closed = after >= stop or page.is_mark(after, "،.") or opened_at(page, after, stop)
    return after if closed and after - end > 2 else end
