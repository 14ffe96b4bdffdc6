"""How far the frames of saying reach: to the next one, over a quotation, over a paragraph."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from workbench.extract.events.event import Words
from workbench.extract.grammar.clauses import Clauses, Link
from workbench.extract.grammar.openers import skipped
from workbench.extract.grammar.page import Page
from workbench.extract.saying.saying import Saying
from workbench.extract.words.begins import Begin
from workbench.extract.words.lexicon import Class

_CLAUSES_ON = 3  # clauses from «لم تذكر» to a relative one
_LONG = 4  # words; without a colon a shorter quotation is only a part of what is said


def bounded(frames: list[Saying], page: Page) -> list[Saying]:
    """Each frame ends where the next one of the sentence begins, unless that one stands inside it.

    `frames` are in the order of their first words.
    """
    found = []
    frames = [frame for frame in frames if not _is_rumour(frame, frames, page)]
    for number, frame in enumerate(frames):
        end = _before_reasons(page, frame, _quoted_end(page, frame))
        for later in islice(frames, number + 1, None):
            if later.frame >= end:
                break
            if (
                not later.trailing
                and frame.start <= later.frame
                and (page.words[later.frame].conjunction or later.own)
            ):
                end = later.frame
                break
        end = frame.end if frame.trailing else max(frame.start, end)
        found.append(frame if end == frame.end else replace(frame, end=end))
    return found


def _is_rumour(frame: Saying, frames: Sequence[Saying], page: Page) -> bool:
    """«نفى المصدر الأنباء التي تحدثت عن»: rumours that are denied are no source."""
    if frame.source is None or page.words[frame.source[0]].tag("kind") != "hearsay":
        return False
    denied = (other for other in frames if other.kind in ("deny", "doubt"))
    return any(other.start <= frame.frame < other.end for other in denied)


def before_reasons(page: Page, start: int, stop: int) -> int:
    """«هدد بالرد بعد مقتل 3، بينما ندد»: what happened before or beside is no part of a charge."""
    after = page.lists["after"]
    stop = before_another(page, start, stop)
    ends = (at for at in range(start + 1, stop) if page.words[at].stem in after or _goes_on_with(page, at))
    return next(ends, stop)


def _goes_on_with(page: Page, at: int) -> bool:
    """«اتهموا الجيش بالقصف وأحالوا الملف»: a verb, and no verbal noun, behind «و»."""
    word = page.words[at]
    return word.conjunction and word.verb is not None and not word.mask & Class.NOMINAL


def before_relatives(frame: Saying, page: Page, clauses: Clauses) -> Saying:
    """«لم تذكر الحكومة تفسيرا للانفجار | الذي أوقع 5»: who does not speak tells nothing more of it."""
    if frame.trailing or not page.has(frame.frame - 1, Class.NEGATION):
        return frame
    first = clauses.number(min(frame.start, len(page) - 1)) + 1
    near = clauses.all[first : first + _CLAUSES_ON]
    ends = (clause.start for clause in near if clause.link is Link.RELATIVE and clause.start < frame.end)
    return replace(frame, end=next(ends, frame.end))


def is_responsibility(page: Page, index: int) -> bool:
    """«أعلن التنظيم مسؤوليته عن الهجوم الذي أوقع 5»: the five are told by the report."""
    return index < len(page) and "مسووليه" in page.words[index].lemmas


def claimed_killing(page: Page, clauses: Clauses, index: int) -> Words | None:
    """«أعلن التنظيم مسؤوليته عن | مقتل 5», «تبنى التنظيم أمس | قتل 5»: deaths that are claimed as such."""
    at = skipped(page, index, len(page))
    if is_responsibility(page, at) and at + 1 < len(page):
        at += 1 + (page.words[at + 1].form == "عن")
    owned = page.has(at, Class.OUTCOME) and not page.words[at].article
    return (at, clauses.at(at).end) if owned else None


def before_another(page: Page, start: int, stop: int) -> int:
    """«…، بينما ندد», «…، وعلى إثر ذلك نصب»: where another thing is told."""
    return next((at for at in range(start + 1, stop) if _is_another(page, at)), stop)


def _is_another(page: Page, at: int) -> bool:
    word = page.words[at]
    other = word.form in page.lists["meanwhile"] or (word.conjunction and word.mask & Class.PREPOSITION)
    return bool(other) and page.is_mark(at - 1, "،")


def _before_reasons(page: Page, frame: Saying, end: int) -> int:
    """«قال إنه سيرد، وذلك بعد هجوم أوقع 5»: behind «وذلك بعد» the report speaks."""
    words, after = page.words, page.lists["after"]
    quoted = max(page.quotations.get(start, start) for start in (frame.start, frame.start - 1))
    for at in range(quoted + 1, min(end, len(page) - 1)):
        if words[at].form == "وذلك" and words[at + 1].stem in after and page.is_mark(at - 1, '،"»'):
            return at
    return end


def _quoted_end(page: Page, frame: Saying) -> int:
    """The end of the words answered for: that of a quotation, which may run over the sentence."""
    closing = page.quotations.get(frame.start)
    if frame.trailing or closing is None:
        return frame.end
    whole = page.is_mark(frame.start - 1, ":") and page.is_mark(closing + 1, "،.؛")  # «قال: "لا"، …»
    if closing < frame.start + _LONG and not whole:
        return frame.end
    after = closing + 1 + page.is_mark(closing + 1, "،")
    goes_on = page.has(after, Class.COMPLEMENTIZER) or page.has(frame.start - 1, Class.COMPLEMENTIZER)
    # «عن "حصيلة أولية" من 5 قتلى»
    goes_on = goes_on or (after < len(page) and page.words[after].form == "من")
    return max(frame.end, closing) if goes_on or frame.end <= closing else closing


def over_paragraphs(frames: list[Saying], page: Page) -> list[Saying]:
    """Behind a colon without quotation marks the source speaks on to the end of the paragraph."""
    found: list[Saying] = []
    breaks = [index for index in page.beginnings.of(Begin.MARK) if page.words[index].form == "\n"]
    speaks = len(page)  # where the next frame begins
    for frame in reversed(frames):
        if _goes_on(page, frame):
            place = bisect_left(breaks, frame.end)
            paragraph = breaks[place] if place < len(breaks) else len(page)
            frame = replace(frame, end=max(frame.end, min(paragraph, speaks)))
        if not frame.trailing:
            speaks = frame.frame
        found.append(frame)
    return found[::-1]


def _goes_on(page: Page, frame: Saying) -> bool:
    opened = page.is_mark(frame.start - 1, ":") and frame.start not in page.quotations
    return opened and not frame.trailing and frame.rule != "saying.colon" and frame.end > frame.start
