"""Weapons in a text: arms, bombs and what carries them, with the words that say which."""

from collections.abc import Iterator

from workbench.extract.events.event import Words
from workbench.extract.grammar.page import Page
from workbench.extract.words.begins import Begin
from workbench.extract.words.lexicon import Class, Word
from workbench.text.tokens import TokenKind

_LONGEST = 4  # words of a weapon


def find_weapons(page: Page) -> list[Words]:
    """The weapons of a page in order: «عبوة ناسفة», «سيارة مفخخة», «طائرة مسيرة»."""
    return list(_weapons(page))


def _weapons(page: Page) -> Iterator[Words]:
    last = 0
    for at in page.beginnings.of(Begin.WEAPON):
        if at < last:
            continue
        word = page.words[at]
        alone = _is_among(word, page.lists["weapon"])
        if (
            (alone or _is_among(word, page.lists["carrier"]))
            and page.kinds[at] is TokenKind.WORD
            and not word.pronoun
            and not _is_no_arm(page, at)
        ):
            last = _end(page, at)
            if alone or _is_armed(page, at, last):
                yield at, last


def _is_among(word: Word, known: frozenset[str]) -> bool:
    return word.stem in known or not word.lemmas.isdisjoint(known)


def _is_no_arm(page: Page, at: int) -> bool:
    """«سلاح الجو» is a force; «مسيرة» a march, but behind a blow or «ب»: «قصف بمسيرات», «هجوم مسيرات»."""
    word, behind = page.words[at], page.words[at + 1 : at + 2]
    if any(after.article and after.stem in page.lists["branch"] for after in behind):
        return word.stem == "سلاح"
    if word.lemmas.isdisjoint(page.lists["march"]):
        return False
    if any(after.stem in page.lists["of_march"] for after in behind):
        return True
    return word.preposition != "ب" and not (at and page.has(at - 1, Class.EVENT))


def _end(page: Page, start: int) -> int:
    """Behind the words that say what kind of weapon it is."""
    at = start + 1
    while at < min(len(page), start + _LONGEST):
        word = page.words[at]
        kind = (
            word.mask & Class.ADJECTIVE
            or word.form in page.lists["weapon_kind"]
            or word.stem in page.lists["weapon_kind"]
        )
        if not kind or word.conjunction or word.preposition or at in page.walls:
            break
        at += 1
    return at


def _is_armed(page: Page, start: int, end: int) -> bool:
    """Whether a car is a car bomb, an aircraft a drone."""
    kinds = page.lists["weapon_kind"]
    return any(page.words[at].form in kinds or page.words[at].stem in kinds for at in range(start + 1, end))
