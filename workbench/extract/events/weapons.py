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
        ):
            last = _end(page, at)
            if alone or _is_armed(page, at, last):
                yield at, last


def _is_among(word: Word, known: frozenset[str]) -> bool:
    return word.stem in known or not word.lemmas.isdisjoint(known)


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
