"""Counts by who says so: a row is one count of one claim, those of one day and place side by side."""

from collections.abc import Callable, Sequence
from datetime import date

from workbench.chart.figure import Cue, Lane, Left, Mark, Reason
from workbench.chart.sift import Sifted, says_none, with_parts
from workbench.chart.words import holder_of, origin_of, size_of, value_of
from workbench.model import CountRow, Outcome, Verdict
from workbench.terms import Digits, Lang, embed, label, range_words, say, term

ROWS = 40
"""How many rows of a figure can still be read on paper; the rest is in its data."""

SCROLLED = 150
"""How many rows a figure has that is scrolled through; more would be slow to draw."""

Group = tuple[CountRow, ...]


def holder_lanes(
    sifted: Sifted, lang: Lang, digits: Digits, most: int = ROWS
) -> tuple[tuple[Lane, ...], tuple[Left, ...]]:
    """A lane for each outcome with its counts, and what did not find room."""
    groups, orphans = with_parts(sifted.happened)
    groups.extend((row,) for row in sifted.none)
    shown, cut = _first_choice(groups, most)
    left = [Left(row, Reason.PART) for row in orphans]
    left.extend(Left(row, Reason.CUT) for group in cut for row in group)
    return tuple(_lanes(shown, lang, digits)), tuple(left)


def _first_choice(groups: Sequence[Group], most: int) -> tuple[list[Group], list[Group]]:
    """What is decided, then the largest, as many as can be read: a few of each outcome, then as it comes."""
    by_outcome = [[group for group in groups if group[0].outcome is outcome] for outcome in Outcome]
    ranked = [sorted(rows, key=_rank) for rows in by_outcome if rows]
    few = max(most // (2 * max(len(ranked), 1)), 1)
    first_choice = [group for rows in ranked for group in rows[:few]]
    rest = (group for rows in ranked for group in rows[few:])
    second_choice = sorted(rest, key=_undecided)  # from the gravest outcome on: sorting keeps the order
    shown: list[Group] = []
    cut: list[Group] = []
    room = most
    for group in (*first_choice, *second_choice):
        if len(group) <= room:
            shown.append(group)
            room -= len(group)
        else:
            cut.append(group)
    return shown, cut


def _undecided(group: Group) -> bool:
    return all(row.verdict is Verdict.UNREVIEWED for row in group)


def _rank(group: Group) -> tuple[bool, int]:
    return _undecided(group), -size_of(group[0])


def _lanes(groups: Sequence[Group], lang: Lang, digits: Digits) -> list[Lane]:
    """Lanes in the order of the outcomes, their rows by day, place, size and holder."""
    lanes = []
    for outcome in Outcome:
        chosen = sorted((group for group in groups if group[0].outcome is outcome), key=_order)
        marks = tuple(mark for group in chosen for mark in _marks(group, lang, digits))
        if marks:
            lanes.append(Lane(outcome, label(outcome, lang), marks))
    return lanes


def _order(group: Group) -> tuple[date, str, int, str]:
    row = group[0]
    return row.day or date.max, row.place or "", -size_of(row), row.holder or ""


def _marks(group: Group, lang: Lang, digits: Digits) -> list[Mark]:
    """The mark of a count, then those of its parts."""
    total, *parts = group
    return [_total(total, lang, digits), *(_part(part, total, lang, digits) for part in parts)]


def _total(row: CountRow, lang: Lang, digits: Digits) -> Mark:
    return _mark(row, _cue(row), holder_of(row, lang, digits), origin_of(row, lang, digits), lang, digits)


def _part(row: CountRow, total: CountRow, lang: Lang, digits: Digits) -> Mark:
    """A part stands under its total, named as a part of that number and never beside it."""
    whole = range_words(total.low, total.high, total.modifier, lang, digits)
    scaled = total.low is not None or total.high is not None
    of = say("figure.of_total", lang, n=whole) if scaled else term("figure.of_them", lang)
    return _mark(row, Cue.PART, "", of, lang, digits)


def _mark(row: CountRow, cue: Cue, name: str, origin: str, lang: Lang, digits: Digits) -> Mark:
    value = value_of(row, lang, digits)
    spoken = (holder_of(row, lang, digits), origin, label(row.outcome, lang), value, label(row.verdict, lang))
    return Mark(
        rows=(row,), label=embed(name, lang), sublabel=origin, values=(value,), cue=cue,
        low=row.low, high=row.high, decided=row.verdict is not Verdict.UNREVIEWED,
        spoken=term("comma", lang).join(embed(part, lang) for part in spoken),
        open_above=row.high is None and row.low is not None, first=row.day, last=row.last_day,
    )  # fmt: skip


def _cue(row: CountRow) -> Cue:
    """What the mark of a count looks like."""
    rules: tuple[tuple[Callable[[CountRow], bool], Cue], ...] = (
        (says_none, Cue.ZERO),
        (lambda row: row.low is None and row.high is None, Cue.VAGUE),
        (lambda row: row.conceded, Cue.CONCEDED),
        (lambda row: row.high is None, Cue.NO_UPPER),
        (lambda row: row.low is None, Cue.NO_LOWER),
        (lambda row: row.low != row.high, Cue.RANGE),
    )
    return next((cue for holds, cue in rules if holds(row)), Cue.EXACT)
