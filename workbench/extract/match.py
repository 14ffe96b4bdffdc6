"""Rules of words: a small pattern language over word types, matched where a first word calls for it.

A pattern is a row of items: `لا|لم يمكن|يتسن تأكيد|التأكد`. An item is one word or another (`|`), each of
them a word as it stands (with or without و or ف), `@lemma` for any form of a lemma, `#class` for any word
of a class; `?` behind an item makes it optional, `*` is any word, `..N` are up to N words of any kind. No
pattern reaches over the end of a sentence, and a gap is as short as it can be.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.extract.lexicon import Class, Word, class_bit
from workbench.text.fold import fold_words

STOPS = frozenset(".!?؟\n")


@dataclass(frozen=True, slots=True)
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
            or not word.keys.isdisjoint(self.literals)
            or not word.lemmas.isdisjoint(self.lemmas)
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern with what it sets, and sentences that it reads (`yes`) and leaves alone (`no`)."""

    name: str
    family: str
    patterns: tuple[tuple[Item, ...], ...]
    sets: Mapping[str, str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules by what their first word may be, so that a text asks only those that can begin at a word."""

    by_literal: Mapping[str, Sequence[tuple[Rule, tuple[Item, ...]]]]
    by_lemma: Mapping[str, Sequence[tuple[Rule, tuple[Item, ...]]]]
    by_class: Sequence[tuple[int, Rule, tuple[Item, ...]]]

    def candidates(self, word: Word) -> tuple[tuple[Rule, tuple[Item, ...]], ...]:
        """The patterns that may begin at a word."""
        found = [pair for key in sorted(word.keys) for pair in self.by_literal.get(key, ())]
        found += [pair for lemma in sorted(word.lemmas) for pair in self.by_lemma.get(lemma, ())]
        found += [(rule, items) for mask, rule, items in self.by_class if mask & word.mask]
        return tuple(found)


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
    words: Sequence[Word], candidates: Callable[[Word], Sequence[tuple[Rule, tuple[Item, ...]]]]
) -> Iterator[Hit]:
    """All hits of all rules, in the order of their first words, at most one per rule and word."""
    for start, word in enumerate(words):
        fired = set()
        for rule, items in candidates(word):
            if rule.name not in fired and (end := match(items, words, start)):
                fired.add(rule.name)
                yield Hit(rule, start, end)


def match(items: Sequence[Item], words: Sequence[Word], at: int) -> int:
    """Where a pattern that begins at `at` ends, 0 where it does not fit; never looks back."""
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
