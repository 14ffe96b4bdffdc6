"""Numbers in a text: cardinals with their bounds, vague ones, quantities, ordinals.

Words stand in `numbers*.csv`, patterns in `numbers_rules.toml`; here is what a pattern means. Dual nouns
(قتيلان) and singulars that count one (قتيل) need a lexicon of nouns and are read elsewhere.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from workbench.text.cardinals import BEGINNINGS, numbers
from workbench.text.fold import fold_words
from workbench.text.grammar import Grammar, Match
from workbench.text.lattice import Arc, Lattice, Node
from workbench.text.lexicon import Entry, Lexicon, read_entries, read_rows
from workbench.text.number_readings import READINGS, Money
from workbench.text.rulebook import Rulebook
from workbench.text.tokens import Tokens
from workbench.text.values import Found

NUMBER_FILES = ("numbers.csv", "numbers_links.csv")
_BOUND_FILES = ("numbers_bounds.csv", "numbers_signs.csv")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words of numbers with their rules; `money` gives a coin and a country their currency."""

    grammar: Grammar
    money: Money

    @classmethod
    def load(cls, folder: Path) -> "NumberWords":
        """Read `numbers*` in the folder of lexicons."""
        files = (folder / name for name in (*NUMBER_FILES, *_BOUND_FILES))
        rows = [row for file in files for row in read_entries(file)]
        money = list(read_rows(folder / "numbers_money.csv"))
        lexicon = Lexicon([*rows, *_measures(folder / "numbers_measures.csv"), *_nations(money)])
        book = Rulebook.load(folder / "numbers_rules.toml")
        return cls(
            Grammar(lexicon, book, _compounds, BEGINNINGS),
            {(row["noun"], fold_words(row["adjective"])): row["unit"] for row in money},
        )


def find_numbers(tokens: Tokens, words: NumberWords, at: Iterable[int] | None = None) -> list[Found]:
    """The numbers of a text in order, none overlapping another: Number (a unit makes it a quantity), Ordinal.

    `at` are the tokens whose forms have a `words.grammar.beginning`, where they are known already.
    The span covers a bound that touches («ما لا يقل عن 20»); `tokens` too. A bound behind the noun is in
    the value alone.
    """
    return words.grammar.find(tokens, partial(_read, words), at)


def _read(words: NumberWords, lattice: Lattice, match: Match) -> Found | None:
    end = match.end[0]
    if match.arcs[-1].symbol == "behind" and lattice.tokens.forms[end : end + 1] == ["من"]:
        return None  # «20 وأقل من 30»
    value = READINGS[match.rule.reading](words.money, lattice, match)
    if value is None:
        return None
    span = lattice.span(match.start, match.end)
    return Found(span, value, f"number: {match.rule.name}", range(match.start[0], end))


# ------------------------------------------------------------------ words


def _measures(path: Path) -> Iterator[tuple[str, Entry]]:
    """The forms of each unit of measure: one, one in the accusative, two, several."""
    for row in read_rows(path):
        one, unit = row["singular"], row["unit"]
        forms = {one: 1, row["plural"]: 0}
        if " " not in one:
            stem = one[:-1] + "ت" if one.endswith("ة") else one
            forms |= {f"{stem}ان": 2, f"{stem}ين": 2} | ({} if one.endswith("ة") else {f"{one}ا": 1})
        for form, number in forms.items():
            if form and number == 2:
                yield form, Entry("two_measures", 2.0, unit)
            elif form:
                yield form, Entry("measure", 0, unit)
            if number == 1:
                yield form, Entry("one_measure", 1, unit)


def _nations(money: list[dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    """The adjectives of currencies as they agree with one, several, and in the accusative."""
    for adjective in dict.fromkeys(row["adjective"] for row in money):
        for ending in ("", "ة", "ا"):
            yield adjective + ending, Entry("nation", 0, fold_words(adjective))


def _compounds(lattice: Lattice, node: Node) -> list[Arc]:
    """Numbers of several words, and the sign of a negative one."""
    index, skip = node
    tokens = lattice.tokens
    if skip or tokens.forms[index] not in "-−":
        return numbers(lattice, node)
    negates = index + 1 < len(tokens) and tokens.touches(index + 1) and not tokens.touches(index)
    return [Arc("minus", 0, "", False, node, (index + 1, 0))] if negates else []
