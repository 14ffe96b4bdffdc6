"""The ways to read the tokens of a text: arcs between places in it, worked out where they are asked for.

A place is a `Node`: a token index and how many of its letters are read, because a clitic is a symbol of its
own («وعشرين» reads as *and*, *tens*). From each node lead arcs: the ways to read on.
"""

from collections.abc import Callable
from dataclasses import field
from typing import NamedTuple

from workbench.records import record
from workbench.text.lexicon import Lexicon
from workbench.text.span import Span
from workbench.text.tokens import TokenKind, Tokens

Node = tuple[int, int]


class Arc(NamedTuple):
    """One way to read on from a node."""

    symbol: str
    number: float
    code: str
    definite: bool
    start: Node
    end: Node

    def moved(self, by: int) -> "Arc":
        """The same arc `by` tokens further on."""
        (start, skip), (end, letters) = self.start, self.end
        return Arc(
            self.symbol, self.number, self.code, self.definite, (start + by, skip), (end + by, letters)
        )


@record(frozen=True, slots=True)
class Lattice:
    """The ways to read the tokens of a text, worked out where asked.

    `words` are those of the lexicon; `compound` adds those that are read by program to them (numbers of
    several words), and `phrases` those that are patterns of both.
    """

    tokens: Tokens
    lexicon: Lexicon
    compound: "Callable[[Lattice, Node], list[Arc]]"
    phrases: "Callable[[Lattice, Node], list[Arc]]"
    _words: dict[Node, list[Arc]] = field(default_factory=dict)
    _simple: dict[Node, list[Arc]] = field(default_factory=dict)
    _arcs: dict[Node, list[Arc]] = field(default_factory=dict)

    def words(self, node: Node) -> list[Arc]:
        """The arcs that the lexicon gives from a node."""
        found = self._words.get(node)
        if found is None:
            found = self._words[node] = self._looked_up(node) if node[0] < len(self.tokens.forms) else []
        return found

    def simple(self, node: Node) -> list[Arc]:
        """The arcs from a node without phrases."""
        found = self._simple.get(node)
        if found is None:
            found = self.words(node)
            # Most words are in no lexicon of numbers or dates: nothing more is asked of them.
            if found or not self.is_word(node):
                found = found + self.compound(self, node)
            self._simple[node] = found
        return found

    def arcs(self, node: Node) -> list[Arc]:
        """All arcs from a node."""
        found = self._arcs.get(node)
        if found is None:
            found = self.simple(node)
            if found:
                found = found + self.phrases(self, node)
            self._arcs[node] = found
        return found

    def is_word(self, node: Node) -> bool:
        """Whether no digits begin at a node."""
        index, skip = node
        kinds = self.tokens.kinds
        return skip > 0 or index >= len(kinds) or kinds[index] is not TokenKind.NUMBER

    def _looked_up(self, node: Node) -> list[Arc]:
        index, skip = node
        forms = self.tokens.forms
        form = forms[index]
        known = self.lexicon.arcs(form[skip:], form[skip - 1] == "ل") if skip else self.lexicon.arcs(form)
        found: list[Arc] = []
        for symbol, number, code, rest, definite, letters in known:
            end = (index, skip + letters) if letters else (index + 1 + len(rest), 0)
            if not rest or tuple(forms[index + 1 : end[0]]) == rest:
                found.append(Arc(symbol, number, code, definite, node, end))
        return found

    def span(self, start: Node, end: Node) -> Span:
        """The original span of what was read from `start` to `end`."""
        return self.tokens.span(start[0], end[0] - 1, start[1])
