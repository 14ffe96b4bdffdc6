"""Cardinal numbers in digits, in words and in both: «ثلاثمئة وخمسة وعشرون ألفا», «3.5 مليون», «ألف و200»."""

import math
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.text.lattice import Arc, Lattice, Node
from workbench.text.tokens import TokenKind, Tokens

BEGINNINGS = frozenset(
    ["zero", "digit", "one_of", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales", "fraction"]
)
_GROUPED = re.compile(r"(?!0)\d{1,3}([.,٬،])\d{3}(?:\1\d{3})*\Z")
_DECIMAL = re.compile(r"(\d{1,3}([.,٬،])\d{3}(?:\2\d{3})*|\d*)(?!\2)[.,٫،](\d+)\Z")
_NO_DIGIT = re.compile(r"\D")
_LONGEST = 24  # digits; longer ones are codes, and a float would lose them
_FRACTIONS = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
_MOST_GROUPS = 6  # of three digits with spaces between


# ------------------------------------------------------------------ digits


def digits(form: str) -> float | None:
    """The number that a token of digits and separators stands for; None for a date or a list («3,4,5»).

    Groups of three are thousands, so 10.500 and 10,500 are the same; another last group is a decimal one.
    """
    if len(form) > _LONGEST:
        return None
    if form.isdecimal():
        return float(form)
    if form in _FRACTIONS:
        return unicodedata.numeric(form)
    if _GROUPED.match(form):
        return float(_NO_DIGIT.sub("", form))
    decimal = _DECIMAL.match(form)
    return float(_NO_DIGIT.sub("", decimal[1]) + "." + decimal[3]) if decimal else None


def _digit_arcs(lattice: Lattice, node: Node, symbol: str = "digits") -> Iterator[Arc]:
    """The numbers that a token of digits begins, the one with most tokens last."""
    tokens, index = lattice.tokens, node[0]
    form, behind = tokens.forms[index], index + 1
    value = digits(form)
    goes_on = behind < len(tokens.forms) and tokens.touches(behind)
    alone = not (goes_on or tokens.touches(index))
    if value is None or (not alone and _is_part_of_a_code(lattice, index)):
        return
    if not alone and _joined(tokens, index, "/"):
        yield from _ratio(tokens, node, value, symbol)
        return
    if goes_on and tokens.forms[behind] in _FRACTIONS:
        value += unicodedata.numeric(tokens.forms[behind])
        yield Arc(symbol, value, "", False, node, (behind + 1, 0))
        return
    yield Arc(symbol, value, "plain" if form.isdecimal() else "", False, node, (behind, 0))
    numbered = behind < len(tokens.forms) and tokens.kinds[behind] is TokenKind.NUMBER
    if numbered and len(form) <= 3 and form.isdecimal() and form[0] != "0":
        yield from _spaced(tokens, node, symbol)
        yield from _mixed(tokens, node, value, symbol)


def _spaced(tokens: Tokens, node: Node, symbol: str) -> Iterator[Arc]:
    """Thousands with spaces between their groups: 1 234 567."""
    written = tokens.forms[node[0]]
    for behind in range(node[0] + 1, min(node[0] + _MOST_GROUPS, len(tokens))):
        form = tokens.forms[behind]
        if len(form) != 3 or not form.isdecimal() or tokens.starts[behind] - tokens.ends[behind - 1] != 1:
            return
        if _joined(tokens, behind, "/-:"):
            return
        written += form
        yield Arc(symbol, float(written), "", False, node, (behind + 1, 0))


def _mixed(tokens: Tokens, node: Node, value: float, symbol: str) -> Iterator[Arc]:
    """A number and a fraction: 1 3/4."""
    behind = node[0] + 1
    if tokens.forms[behind + 1 : behind + 2] == ["/"] and (above := digits(tokens.forms[behind])):
        for part in _ratio(tokens, (behind, 0), above, symbol):
            yield Arc(symbol, value + part.number, "", False, node, part.end)


def _ratio(tokens: Tokens, node: Node, above: float, symbol: str) -> Iterator[Arc]:
    """A fraction of digits: 3/4; what could be a day and a month, or a month and a year, is none."""
    index, _ = node
    if index + 2 < len(tokens) and tokens.forms[index + 1] == "/" and not _joined(tokens, index + 2, "/", 1):
        below = digits(tokens.forms[index + 2]) or 0
        if above < below and (below <= 10 or below % 10 == 0) and not (below > 1000 and above <= 12):
            yield Arc(symbol, above / below, "", False, node, (index + 3, 0))


def _joined(tokens: Tokens, index: int, marks: str, side: int = 0) -> bool:
    """Whether a number stands right before (side 0) or right behind the token, but for one of `marks`."""
    return _joins(tokens, index + 1, marks) or (side == 0 and _joins(tokens, index - 1, marks))


def _joins(tokens: Tokens, index: int, marks: str) -> bool:
    """Whether the token is one of `marks` that touches a number on either side."""
    return (
        0 < index < len(tokens) - 1
        and tokens.forms[index] in marks
        and tokens.touches(index)
        and tokens.touches(index + 1)
        and tokens.kinds[index - 1] is tokens.kinds[index + 1] is TokenKind.NUMBER
    )


def _is_part_of_a_code(lattice: Lattice, index: int) -> bool:
    """Whether digits belong to a name (F16, كوفيد-19), a clock time (12:30) or a date (2014-03-12)."""
    tokens = lattice.tokens
    if _joined(tokens, index, ":") or (_joined(tokens, index, "-/") and _is_date(tokens, index)):
        return True
    if tokens.touches(index):
        before = index - 1
        if tokens.forms[before] in "-–_" and tokens.touches(before):
            before -= 1
        named = (TokenKind.LATIN,) if before == index - 1 else (TokenKind.LATIN, TokenKind.WORD)
        if tokens.kinds[before] in named:
            return True
    behind = index + 1
    if behind < len(tokens) and tokens.touches(behind) and tokens.kinds[behind] is TokenKind.LATIN:
        return not any(arc.symbol == "measure" for arc in lattice.words((behind, 0)))
    return False


def _is_date(tokens: Tokens, index: int) -> bool:
    """Whether three numbers hang together by two dashes or strokes, the token among them."""
    joints = [_joins(tokens, place, "-/") for place in (index - 3, index - 1, index + 1, index + 3)]
    return any(left and right for left, right in pairwise(joints))


# ------------------------------------------------------------------ words


class Sum(NamedTuple):
    """What has been read of a number: groups with their scale, the group now read, and what may follow."""

    total: float = 0
    group: float = 0
    last: str = ""
    limit: float = math.inf
    whole: bool = True

    @property
    def value(self) -> float:
        return self.total + self.group

    def plus(self, arc: Arc, linked: bool) -> "Sum | None":
        """The sum with one more word, `linked` by و; None where the word does not continue the number."""
        opens = self.last == "" or (self.last == "scale" and linked)
        small = opens or self.last == "hundreds"
        match arc.symbol:
            case "digit" | "one_of" if small:
                return self._with(arc.number, arc.symbol, whole=arc.symbol == "digit")
            case "ten" if self.last in ("digit", "one_of") and not linked:
                return self._with(arc.number, "teen")
            case "tens" if self.last in ("digit", "one_of") and linked:
                return self._with(arc.number, "teen")
            case "ten" | "teen" | "tens" if small:
                return self._with(arc.number, "teen")
            case "hundred" | "hundreds" | "scale" | "scales":
                return self._times(arc, linked, opens)
            case "digits" | "zero" | "fraction":
                return self._numeral(arc, linked)
        return None

    def _with(self, number: float, last: str, whole: bool = True) -> "Sum":
        return self._replace(group=self.group + number, last=last, whole=whole)

    def _times(self, arc: Arc, linked: bool, opens: bool) -> "Sum | None":
        number, group = arc.number, self.group
        match arc.symbol:
            case "hundred" if self.last in ("digit", "digits") and not linked and group < 10:
                return self._replace(group=group * 100, last="hundreds", whole=True)
            case "hundred" | "hundreds" if self.last in ("", "scale"):
                return self._with(number, "hundreds")
            case "scales" if opens and 2 * number < self.limit:
                return self._scaled(2 * number, number)
            case "scale" if opens and number < self.limit:
                return self._scaled(number, number)
            case "scale" if group and not linked and self.last != "one_of" and group * number < self.limit:
                return self._scaled(group * number, number)
            case "scale" if self.last == "scale" and not linked and number > self.limit:
                return self._replace(total=self.total * number, limit=number)  # «ألف مليون»
            case "scale" if self.last == "half" and arc.definite and number == self.limit:
                return self._replace(last="done")  # «مليون ونصف المليون»
        return None

    def _scaled(self, more: float, limit: float) -> "Sum":
        return Sum(self.total + more, 0, "scale", limit)

    def _numeral(self, arc: Arc, linked: bool) -> "Sum | None":
        match arc.symbol:
            case "digits" | "fraction" | "zero" if self.last == "":
                return self._with(arc.number, arc.symbol)
            case "digits" if self.last == "scale" and arc.number < self.limit:
                return self._with(arc.number, "digits", whole=linked)  # «4 آلاف 3 مئة»
            case "digits" if self.last == "hundreds" and linked and arc.number < 100:
                return self._with(arc.number, "teen")
            case "fraction" if linked and self.last == "scale":
                return self._replace(total=self.total + arc.number * self.limit, last="half")
            case "fraction" if linked and self.last not in ("", "fraction", "half", "done", "zero"):
                return self._with(arc.number, "done")
        return None


def numbers(lattice: Lattice, node: Node) -> list[Arc]:
    """The cardinal numbers that begin at a node, one for each place where they may end.

    The arcs are `number`; their code is `plain` for one token of digits and nothing else, `fraction` for
    a part of one.
    """
    if lattice.is_word(node):
        if BEGINNINGS.isdisjoint([arc.symbol for arc in lattice.words(node)]):
            return []
    elif not (behind := lattice.words((node[0] + 1, 0))) or all(_ends_number(lattice, arc) for arc in behind):
        return list(_digit_arcs(lattice, node, "number"))  # no word that could go on with it stands behind
    found: dict[Node, Arc] = {}
    walks = [(node, Sum(), False)]
    while walks:
        here, sofar, linked = walks.pop()
        for arc in _items(lattice, here, linked):
            if arc.symbol == "and" and sofar.last and not linked:
                walks.append((arc.end, sofar, True))
            elif grown := sofar.plus(arc, linked):
                walks.append((arc.end, grown, False))
                if grown.whole and math.isfinite(grown.value) and arc.end not in found:
                    code = "fraction" if grown.last == "fraction" else arc.code if here == node else ""
                    found[arc.end] = Arc("number", grown.value, code, arc.definite, node, arc.end)
    return list(found.values())


def _ends_number(lattice: Lattice, arc: Arc) -> bool:
    """Whether a word behind digits does not go on with them, as «و» does before a fraction: «5 ونصف»."""
    return arc.symbol == "and" and all(part.symbol != "fraction" for part in lattice.words(arc.end))


def _items(lattice: Lattice, node: Node, linked: bool) -> Iterator[Arc]:
    """The words and digits that a number may go on with, fractions first."""
    words = lattice.words(node)
    if not lattice.is_word(node):
        words = [*words, *_digit_arcs(lattice, node)]
    for arc in words:
        if arc.symbol in ("digit", "digits"):
            for part in lattice.words(arc.end):
                if part.symbol == "fractions":  # «ثلاثة أرباع»
                    yield Arc("fraction", arc.number * part.number, "", False, node, part.end)
        elif arc.symbol == "fraction" and _is_fraction(lattice, arc, linked):
            yield arc
    yield from (arc for arc in words if arc.symbol != "fraction")


def _is_fraction(lattice: Lattice, arc: Arc, linked: bool) -> bool:
    """Whether a word that may be something else («خمس», «نص», «ثمن») is a fraction here."""
    if arc.definite:
        return False
    match arc.code:
        case "and":
            return linked or _follows_and(lattice, arc.start)
        case "weak":
            return _follows_and(lattice, arc.start) or any(
                after.symbol in ("scale", "measure") for after in lattice.words(arc.end)
            )
        case "definite":  # «خمس السكان» is a fifth of them, «مئة وخمس» and «خمس مدن» are counts
            index = arc.end[0]
            return not linked and index < len(lattice.tokens) and _is_definite_noun(lattice, index)
    return True


def _follows_and(lattice: Lattice, node: Node) -> bool:
    """Whether و stands before a node, on the word or by itself."""
    index, skip = node
    forms = lattice.tokens.forms
    return forms[index][skip - 1] == "و" if skip else index > 0 and forms[index - 1] == "و"


def _is_definite_noun(lattice: Lattice, index: int) -> bool:
    form = lattice.tokens.forms[index]
    return form.startswith("ال") and len(form) > 4 and not lattice.words((index, 0))
