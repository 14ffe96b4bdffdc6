"""Small grammars over tokens: lexicons give symbols, rules patterns of symbols, the longest match wins."""

import math
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from workbench.records import record
from workbench.text.lattice import Arc, Lattice, Node
from workbench.text.lexicon import Entry, Lexicon, stems
from workbench.text.rulebook import Phrase, Rule, Rulebook
from workbench.text.tokens import Tokens
from workbench.text.values import Found
from workbench.text.windows import window

_DIGITS_OF_A_YEAR = 4
_MOST_WINDOWS = 1 << 13


@record(frozen=True, slots=True)
class Match:
    """A rule and the arcs that fit its pattern."""

    rule: Rule
    arcs: tuple[Arc, ...]

    @property
    def start(self) -> Node:
        return self.arcs[0].start

    @property
    def end(self) -> Node:
        return self.arcs[-1].end

    def moved(self, by: int) -> "Match":
        """The same match `by` tokens further on."""
        return Match(self.rule, tuple([arc.moved(by) for arc in self.arcs]))

    def all(self, symbol: str) -> list[Arc]:
        """The arcs of a symbol, in order."""
        return [arc for arc in self.arcs if arc.symbol == symbol]

    def first(self, symbol: str) -> Arc | None:
        """The first arc of a symbol, None where there is none."""
        return next((arc for arc in self.arcs if arc.symbol == symbol), None)


class _Branch:
    """A place in the tree of all patterns: where each symbol leads, and the rules that end here."""

    __slots__ = ("next", "rules")

    def __init__(self) -> None:
        self.next: dict[str, _Branch] = {}
        self.rules: list[int] = []

    def grow(self, symbols: tuple[str, ...], rule: int) -> None:
        """Add a row of symbols at whose end a rule is complete."""
        branch = self
        for symbol in symbols:
            branch = branch.next.setdefault(symbol, _Branch())
        branch.rules.append(rule)


class Beginning(NamedTuple):
    """Where a match may begin in a word: at which letter, which words must follow (any, where the set is
    empty: «في» begins «في حدود» and stands everywhere else too), and whether the word may be all of it."""

    skip: int
    needed: frozenset[str]
    alone: bool


class Grammar:
    """A lexicon with all its rules as one tree of symbols, walked once from each place where one may begin:
    what that costs does not grow with their number.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        book: Rulebook,
        compound: Callable[[Lattice, Node], list[Arc]],
        beginnings: frozenset[str],
    ) -> None:
        """`beginnings` are the symbols of words that the numbers of `compound` begin with."""
        self.lexicon = lexicon
        self.book = book
        self._compound = compound
        self._rules = _tree(rule.rows for rule in book.rules)
        self._phrases = _tree(phrase.rows for phrase in book.phrases)
        self._numeric = beginnings
        self._opening = frozenset(symbol.removeprefix("the:") for symbol in self._phrases.next)
        begin = (symbol.removeprefix("the:") for symbol in self._rules.next)
        self._beginnings = self._opening.union(beginnings, begin)
        self.beginning = lru_cache(maxsize=1 << 12)(self._beginning)
        self._known: dict[tuple[str, int, int], list[Match]] = {}

    def _beginning(self, form: str) -> "Beginning | None":
        if form[-1].isnumeric():
            number = float(form) if form.isdecimal() and len(form) <= _DIGITS_OF_A_YEAR else 0.0
            dotted = not form.isdecimal()
            return Beginning(0, frozenset(), dotted or self._completes({"number"}, {number}))
        for skip, stem, behind_lam in stems(form):
            entries = self.lexicon.entries(stem, behind_lam)
            if not entries:
                continue
            if begin := [entry for entry in entries if entry.symbol in self._beginnings]:
                short = [entry for entry in begin if not entry.rest]
                needed = frozenset() if short else frozenset(entry.rest[0] for entry in begin)
                alone = self._completes(self._symbols(short), {entry.number for entry in short})
                return Beginning(skip, needed, alone)
            if any(entry.symbol == "none" for entry in entries):
                return None
        return None

    def _symbols(self, entries: list[Entry]) -> set[str]:
        """What words may be by themselves, numbers included."""
        symbols = {entry.symbol for entry in entries}
        symbols |= {f"the:{entry.symbol}" for entry in entries if entry.definite}
        return symbols if self._numeric.isdisjoint(symbols) else symbols | {"number"}

    def _completes(self, symbols: set[str], numbers: set[float]) -> bool:
        """Whether a word of some symbols and numbers fits a rule by itself, or as a phrase."""
        branches = (self._phrases.next[symbol] for symbol in symbols & self._phrases.next.keys())
        phrases = (self.book.phrases[number] for branch in branches for number in branch.rules)
        made = {phrase.symbol for phrase in phrases if any(map(phrase.holds, numbers))}
        return any(self._rules.next[one].rules for one in (symbols | made) & self._rules.next.keys())

    def find(
        self,
        tokens: Tokens,
        read: Callable[[Lattice, Match], Found | None],
        at: Iterable[int] | None = None,
    ) -> list[Found]:
        """What `read` makes of the matches: from left to right, at each place the longest that it takes.

        `at` are the tokens that a match may begin at by their forms, where they are known already.
        """
        lattice = self.lattice(tokens)
        found: list[Found] = []
        behind = 0
        for index, skip in self._places(tokens.forms, range(len(tokens)) if at is None else at):
            if index < behind:
                continue
            for match in self.matches(lattice, (index, skip)):
                if best := read(lattice, match):
                    found.append(best)
                    behind = best.tokens.stop
                    break
        return found

    def _places(self, forms: list[str], at: Iterable[int]) -> Iterator[Node]:
        """Where a match may begin, as far as a word and the one behind it tell."""
        for index in at:
            begin = self.beginning(forms[index])
            if begin is None:
                continue
            skip, needed, alone = begin
            following = forms[index + 1] if index + 1 < len(forms) else ""
            if following in needed if needed else alone or (following and self._can_follow(following)):
                yield index, skip

    def _can_follow(self, form: str) -> bool:
        return form[-1].isnumeric() or self.lexicon.cut(form) >= 0

    def lattice(self, tokens: Tokens) -> Lattice:
        """The ways to read some tokens in this grammar."""
        return Lattice(tokens, self.lexicon, self._compound, self._phrase_arcs)

    def matches(self, lattice: Lattice, node: Node) -> Iterator[Match]:
        """All that fits from a node: news says the same numbers and days again, most of them are known."""
        index, skip = node
        key = *window(lattice.tokens, index, self.lexicon.goes_on), skip
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_WINDOWS:
                self._known.clear()
            known = self._known[key] = [match.moved(-index) for match in self.fitting(lattice, node)]
        for match in known:
            yield match.moved(index)

    def fitting(self, lattice: Lattice, node: Node) -> list[Match]:
        """Everything that fits from a node, the longest first, then in the order of the rules."""
        found = list(_walks(self._rules, node, lattice.arcs))
        if len(found) > 1:
            found.sort(key=lambda walk: (-walk[1][-1].end[0], walk[0]))
        return [Match(self.book.rules[number], arcs) for number, arcs in found]

    def _phrase_arcs(self, lattice: Lattice, node: Node) -> list[Arc]:
        if self._opening.isdisjoint([arc.symbol for arc in lattice.simple(node)]):
            return []
        found: dict[tuple[str, Node], Arc] = {}
        for number, arcs in _walks(self._phrases, node, lattice.simple):
            if made := _made(self.book.phrases[number], arcs):
                found.setdefault((made.symbol, made.end), made)
        return list(found.values())


def _tree(rows: Iterable[Iterable[tuple[str, ...]]]) -> _Branch:
    root = _Branch()
    for number, same in enumerate(rows):
        for row in same:
            root.grow(row, number)
    return root


def _walks(
    root: _Branch, node: Node, arcs: Callable[[Node], list[Arc]]
) -> Iterator[tuple[int, tuple[Arc, ...]]]:
    """The numbers of all rows that fit from a node, each with its arcs."""
    walks: list[tuple[Node, _Branch, tuple[Arc, ...]]] = [(node, root, ())]
    while walks:
        here, branch, passed = walks.pop()
        for arc in arcs(here):
            for symbol in (arc.symbol, f"the:{arc.symbol}") if arc.definite else (arc.symbol,):
                if onward := branch.next.get(symbol):
                    read = (*passed, arc)
                    for number in onward.rules:
                        yield number, read
                    if onward.next:
                        walks.append((arc.end, onward, read))


def _made(phrase: Phrase, arcs: tuple[Arc, ...]) -> Arc | None:
    """The one arc that a phrase makes of its arcs."""
    taken = next((arc for arc in arcs if arc.symbol == phrase.takes), arcs[0])
    number = math.fsum(arc.number for arc in arcs) if phrase.takes == "sum" else taken.number
    if not phrase.holds(number):
        return None
    return Arc(phrase.symbol, number, taken.code, arcs[0].definite, arcs[0].start, arcs[-1].end)
