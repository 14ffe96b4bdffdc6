"""Rules of words: a small pattern language over word types, matched where a first word calls for it.

A pattern is a row of items: `لا|لم يمكن|يتسن تأكيد|التأكد`. An item is one word or another (`|`), each of
them a word as it stands (with or without و or ف), `@lemma` for any form of a lemma, `#class` for any word
of a class; `?` behind an item makes it optional, `*` is any word, `..N` are up to N words of any kind. No
pattern reaches over the end of a sentence, and a gap is as short as it can be.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from workbench.extract.words.lexicon import Class, Word, class_bit
from workbench.records import record
from workbench.text.fold import fold_words

STOPS = frozenset(".!?؟\n")
_MOST_BEHIND = 1 << 6


@record(frozen=True, slots=True)
class Item:
    """What one place of a pattern accepts; `gap` words may be passed over before it."""

    literals: frozenset[str]
    lemmas: frozenset[str]
    classes: int
    anything: bool = False
    optional: bool = False
    gap: int = 0

    def accepts(self, word: Word) -> bool:
        """Whether a word can stand here."""
        return (
            self.anything
            or bool(word.mask & self.classes)
            or word.form in self.literals
            or word.bare in self.literals
            or not word.lemmas.isdisjoint(self.lemmas)
        )


@record(frozen=True, slots=True)
class Rule:
    """A named pattern with what it sets, and sentences that it reads (`yes`) and leaves alone (`no`)."""

    name: str
    family: str
    patterns: tuple[tuple[Item, ...], ...]
    sets: Mapping[str, str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@record(frozen=True, slots=True)
class Hit:
    """A rule that fired on the words `start` up to, not including, `end`."""

    rule: Rule
    start: int
    end: int

    def __getitem__(self, key: str) -> str:
        return self.rule.sets.get(key, "")


def pattern(text: str) -> tuple[Item, ...]:
    """The items of a pattern; raises ValueError for one that begins with a gap or an optional word."""
    items: list[Item] = []
    gap = 0
    for piece in text.split():
        if piece.startswith(".."):
            gap = int(piece[2:])
            continue
        items.append(_item(piece, gap))
        gap = 0
    if not items or items[0].optional or items[0].gap or items[0].anything or gap:
        raise ValueError(f"a pattern begins and ends with a word: {text}")
    return tuple(items)


def _item(piece: str, gap: int) -> Item:
    optional = piece.endswith("?")
    choices = piece.removesuffix("?").split("|")
    classes = Class.NONE
    for choice in choices:
        if choice.startswith("#"):
            classes |= class_bit(choice[1:])
    return Item(
        literals=frozenset(fold_words(choice) for choice in choices if choice[0] not in "@#*"),
        lemmas=frozenset(fold_words(choice[1:]) for choice in choices if choice[0] == "@"),
        classes=classes,
        anything="*" in choices,
        optional=optional,
        gap=gap,
    )


class Candidate(NamedTuple):
    """A pattern that may begin at a word: its turn among others, and what is asked of the words behind."""

    order: int
    rule: Rule
    rest: tuple[Item, ...]


class Openings:
    """The patterns that may begin at a word, by what must stand right behind it: most are never tried."""

    __slots__ = ("_by_class", "_by_lemma", "_by_literal", "_free", "_known")

    def __init__(self, patterns: Iterable[tuple[Rule, tuple[Item, ...]]]) -> None:
        self._free: list[Candidate] = []
        self._by_literal: dict[str, list[Candidate]] = {}
        self._by_lemma: dict[str, list[Candidate]] = {}
        self._by_class: list[tuple[int, Candidate]] = []
        self._known: dict[str, list[Candidate]] = {}
        for order, (rule, items) in enumerate(patterns):
            self._add(Candidate(order, rule, items[1:]))

    def _add(self, candidate: Candidate) -> None:
        second = candidate.rest[0] if candidate.rest else None
        if second is None or second.gap or second.optional or second.anything:
            self._free.append(candidate)
            return
        for literal in second.literals:
            self._by_literal.setdefault(literal, []).append(candidate)
        for lemma in second.lemmas:
            self._by_lemma.setdefault(lemma, []).append(candidate)
        if second.classes:
            self._by_class.append((second.classes, candidate))

    def before(self, behind: Word | None) -> list[Candidate]:
        """Those that may go on with the word behind, in order; memoised by its form."""
        if behind is None:
            return self._free
        known = self._known.get(behind.form)
        if known is None:
            if len(self._known) >= _MOST_BEHIND:
                self._known.clear()
            known = self._known[behind.form] = self._before(behind)
        return known

    def _before(self, behind: Word) -> list[Candidate]:
        found = [candidate for mask, candidate in self._by_class if mask & behind.mask]
        if self._by_literal:
            found += self._by_literal.get(behind.form, ())
            found += self._by_literal.get(behind.bare, ()) if behind.bare != behind.form else ()
        if self._by_lemma:
            for lemma in behind.lemmas:
                found += self._by_lemma.get(lemma, ())
        if not found:
            return self._free
        both = {candidate.order: candidate for candidate in (*found, *self._free)}
        return [both[order] for order in sorted(both)]


@record(frozen=True, slots=True)
class RuleBook:
    """Rules by what their first word may be, so that a text asks only those that can begin at a word."""

    by_literal: Mapping[str, Sequence[tuple[Rule, tuple[Item, ...]]]]
    by_lemma: Mapping[str, Sequence[tuple[Rule, tuple[Item, ...]]]]
    by_class: Sequence[tuple[int, Rule, tuple[Item, ...]]]

    def openings(self, word: Word) -> Openings | None:
        """The patterns that may begin at a word."""
        found = [pair for key in sorted(word.keys) for pair in self.by_literal.get(key, ())]
        found += [pair for lemma in sorted(word.lemmas) for pair in self.by_lemma.get(lemma, ())]
        found += [(rule, items) for mask, rule, items in self.by_class if mask & word.mask]
        return Openings(found) if found and word.form not in STOPS else None


def rule_book(rules: Sequence[Rule]) -> RuleBook:
    """Rules sorted by their first words."""
    by_literal: dict[str, list[tuple[Rule, tuple[Item, ...]]]] = {}
    by_lemma: dict[str, list[tuple[Rule, tuple[Item, ...]]]] = {}
    by_class: list[tuple[int, Rule, tuple[Item, ...]]] = []
    for rule in rules:
        for items in rule.patterns:
            for literal in items[0].literals:
                by_literal.setdefault(literal, []).append((rule, items))
            for lemma in items[0].lemmas:
                by_lemma.setdefault(lemma, []).append((rule, items))
            if items[0].classes:
                by_class.append((items[0].classes, rule, items))
    return RuleBook(by_literal, by_lemma, by_class)


def find_hits(
    words: Sequence[Word], openings: Callable[[Word], Openings | None], at: Iterable[int] | None = None
) -> Iterator[Hit]:
    """All hits of all rules, in the order of their first words, at most one per rule and word.

    `at` are the words that have any openings, where these are known already.
    """
    for start in range(len(words)) if at is None else at:
        opened = openings(words[start])
        if opened is None:
            continue
        fired = set[str]()
        for _, rule, rest in opened.before(words[start + 1] if start + 1 < len(words) else None):
            if rule.name not in fired and (end := match(rest, words, start + 1)):
                fired.add(rule.name)
                yield Hit(rule, start, end)


def match(items: Sequence[Item], words: Sequence[Word], at: int) -> int:
    """Where a pattern that goes on at `at` ends, 0 where it does not fit; never looks back."""
    for item in items:
        found = _reach(item, words, at)
        if found >= 0:
            at = found + 1
        elif not item.optional:
            return 0
    return at


def _reach(item: Item, words: Sequence[Word], at: int) -> int:
    """The first of the words from `at` that an item accepts, within its gap and the sentence, or -1."""
    for index in range(at, min(at + item.gap + 1, len(words))):
        if words[index].form in STOPS:
            return -1
        if item.accepts(words[index]):
            return index
    return -1
