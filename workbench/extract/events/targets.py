"""To whom or what it was done: the objects of a verb, what an event was upon, the sides of a fight."""

from collections.abc import Iterator

from workbench.extract.events.doers import Doers
from workbench.extract.events.event import Event, Words
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.words.lexicon import Class

_LONGEST = 60  # words of a clause that are looked at
_REACH = 12  # words from an event to its «على»
_ASIDE = 10  # words from one side of a fight to the other
_SIDE = ("جهه", "جانب", "ناحيه")
_AMONG = ("بينهم", "بينها", "بينه")


def sides(page: Page, doers: Doers, event: Event, stop: int) -> list[Words]:
    """The parties of a fight: «بين X وY», «مع Y», «X وY» as subject."""
    found: list[Words] = [event.actor] if event.verb and event.actor else []
    if page.words[event.index].pronoun and not event.verb:  # «أثناء مواجهتهم | الشرطة»
        end = phrase_end(page, event.index + 1, stop)
        faced = end > event.index + 1 and doers.is_party(event.index + 1, strict=True)
        return [(event.index + 1, end)] if faced else []
    for at in range(event.index + 1, min(stop, event.index + _LONGEST)):
        form = page.words[at].form
        if page.words[at + 1 : at + 2] and form in _AMONG and page.words[at + 1].form in ("وبين", "و بين"):
            named = objects(page, doers, at + 2, stop)  # «صدام بينهم وبين القوات»
            return [*found, *(side for side in named[:1] if doers.is_party(side[0]))]
        if form in ("بين", "مع", "ضد") and at + 1 < stop:
            told = objects(page, doers, at + 1, stop)
            if form == "بين" and len(told) == 1:
                told += _over_aside(page, doers, told[0][1], stop)
            named = [side for words in told for side in _parties(page, words)]
            acting = [words for words in named if doers.is_party(words[0])]
            if form != "بين" and acting:  # «مع الجماعة وحلفائها» is one side
                return [*found, (acting[0][0], acting[-1][1])]
            found += acting if len(acting) > 1 else []
            break
    return found


def _over_aside(page: Page, doers: Doers, start: int, stop: int) -> list[Words]:
    """«بين الجيش، تسانده الطائرات، من جهة | والجماعة»: the side joined behind what is told of the first."""
    for at in range(start, min(stop, start + _ASIDE)):
        joined = page.words[at].conjunction and not is_verb(page.words[at])
        if joined and (page.is_mark(at - 1, "،") or page.words[at - 1].form in _SIDE):
            end = phrase_end(page, at, stop)
            return [(at, end)] if end > at and doers.is_party(at, strict=True) else []
    return []


def _parties(page: Page, words: Words) -> Iterator[Words]:
    """«الجيش ومسلحين» is two."""
    start = words[0]
    for at in range(words[0] + 1, words[1]):
        word = page.words[at]
        quality = bool(word.mask & Class.ADJECTIVE) and word.article == page.words[start].article
        if word.conjunction and word.mask & (Class.BODY | Class.PERSON) and not quality:
            yield start, at
            start = at
    yield start, words[1]


def upon(page: Page, doers: Doers, start: int, stop: int) -> list[Words]:
    """What an event noun was done to: «على مواقع …» a few words on."""
    for at in range(start, min(stop, start + _REACH)):
        word = page.words[at]
        if word.form == "علي" and at + 1 < stop:
            return objects(page, doers, at + 1, stop)
        if is_verb(word) or word.form in "،؛":
            break
    return []


def objects(page: Page, doers: Doers, start: int, stop: int) -> list[Words]:
    """The objects from a word on, joined by «و»."""
    found: list[Words] = []
    at = doers.over(start, stop)
    if at < stop and page.words[at].form == "علي":
        at += 1
    while at < stop:
        if page.has(at, Class.QUANTITY) and at + 1 < stop and page.words[at + 1].form == "من":
            at += 2  # «أي من زعماء التنظيم»
        end = phrase_end(page, at, stop)
        if end == at:
            break
        found.append((at, end))
        following = end < stop and page.words[end].conjunction and not is_verb(page.words[end])
        if not following:
            break
        at = end
    return found
