"""What the patterns of numbers mean: bounds, ranges, measures, parts, ordinals."""

import math
import re
from collections.abc import Callable, Mapping

from workbench.text.cardinals import BEGINNINGS
from workbench.text.grammar import Match
from workbench.text.lattice import Arc, Lattice
from workbench.text.tokens import TokenKind
from workbench.text.values import Modifier, Number, Ordinal

Money = Mapping[tuple[str, str], str]
"""The currency of a coin (`dinar`) and the adjective of a country, folded."""

_EQUAL_TOO = {Modifier.MORE_THAN: Modifier.AT_LEAST, Modifier.LESS_THAN: Modifier.AT_MOST}
_WORDS_BEFORE_BOUND = 3  # «14 مسلحا من التنظيم على الأقل»
_WORDS_BEHIND_CHANGE = 8
_PLURAL = re.compile(r"ال(?:\w+(?:ات|ين|ون)|ا\w+ا\w)\Z")


def bounded(number: float, modifier: Modifier, unit: str | None = None) -> Number:
    """A number with a bound as the contract counts: more than 14 begins at 15."""
    step = 1 if number % 1 == 0 else 0
    match modifier:
        case Modifier.AT_LEAST:
            return Number(number, None, modifier, unit)
        case Modifier.MORE_THAN:
            return Number(number + step, None, modifier, unit)
        case Modifier.AT_MOST:
            return Number(None, number, modifier, unit)
        case Modifier.LESS_THAN:
            return Number(None, number - step, modifier, unit)
    return Number(number, number, modifier, unit)


def _modifier(lattice: Lattice, match: Match) -> Modifier:
    """The bound that the words around a number give it."""
    before, behind = match.first("before"), match.first("behind")
    modifier = Modifier(before.code) if before else Modifier.EXACTLY
    if behind and behind.code == "or_equal":
        return _EQUAL_TOO.get(modifier, modifier)
    if behind is None and modifier in (Modifier.EXACTLY, Modifier.ABOUT):
        behind = _behind_noun(lattice, match.end[0])
    return Modifier(behind.code) if behind and behind.code != "or_equal" else modifier


def _behind_noun(lattice: Lattice, index: int) -> Arc | None:
    """A bound within a few words behind a number, before the next number or mark."""
    tokens, symbols = lattice.tokens, lattice.lexicon.symbols
    last = min(index + _WORDS_BEFORE_BOUND, len(tokens) - 1)
    for place in range(index, last + 1):
        kind, may_be = tokens.kinds[place], symbols(tokens.forms[place])
        if kind is TokenKind.WORD and not may_be:
            continue
        may_bind = kind is TokenKind.MARK or "behind" in may_be
        if place > index and may_bind and (arc := bound_at(lattice, place)):
            return arc
        if kind is not TokenKind.WORD or not BEGINNINGS.isdisjoint(may_be):
            return None
    return None


def bound_at(lattice: Lattice, index: int) -> Arc | None:
    """A bound that begins at a token, or behind the comma there."""
    if index < len(lattice.tokens) and lattice.tokens.forms[index] in "،,":
        index += 1
    arc = next((arc for arc in lattice.words((index, 0)) if arc.symbol == "behind"), None)
    if arc is None or _begins_another(lattice, arc):
        return None
    return arc


def _begins_another(lattice: Lattice, bound: Arc) -> bool:
    """«5 قتلى وأكثر من 20 جريحا»: the bound is that of the next number."""
    forms = lattice.tokens.forms
    return forms[bound.start[0]][0] in "وف" and forms[bound.end[0] : bound.end[0] + 1] == ["من"]


def _signed(match: Match) -> list[float]:
    """The numbers of a match, a minus before one applied."""
    found: list[float] = []
    negative = False
    for arc in match.arcs:
        if arc.symbol == "number":
            found.append(-arc.number if negative else arc.number)
        negative = arc.symbol == "minus"
    return found


def _unit(money: Money, match: Match) -> str | None:
    """The unit of a match; a coin and a country make a currency."""
    nation = match.first("nation")
    for arc in match.arcs:
        if arc.symbol in ("measure", "sign", "two_measures", "one_measure", "percent_first"):
            return money.get((arc.code, nation.code), arc.code) if nation else arc.code
    return None


def _count(money: Money, lattice: Lattice, match: Match) -> Number | None:
    [number] = _signed(match)
    return bounded(number, _modifier(lattice, match))


def _measure(money: Money, lattice: Lattice, match: Match) -> Number | None:
    [number] = _signed(match)
    unit = _unit(money, match)
    if match.first("dash"):  # «- 2 درجة»; before anything else a dash begins the item of a list
        if unit not in ("degree", "celsius", "fahrenheit"):
            return None
        number = -number
    return bounded(number, _modifier(lattice, match), unit)


def _measure_and_part(money: Money, lattice: Lattice, match: Match) -> Number | None:
    number, part = _signed(match)
    measures = match.all("measure")
    if len(measures) == 2:
        if measures[1].code != "cent" or part >= 100:
            return None
        part /= 100
    elif not 0 < part < 1:
        return None
    return bounded(number + part, _modifier(lattice, match), _unit(money, match))


def _one_measure_and_part(money: Money, lattice: Lattice, match: Match) -> Number | None:
    [part] = _signed(match)
    return bounded(1 + part, _modifier(lattice, match), _unit(money, match)) if 0 < part < 1 else None


def _two_measures(money: Money, lattice: Lattice, match: Match) -> Number:
    return bounded(2.0, _modifier(lattice, match), _unit(money, match))


def _below_zero(money: Money, lattice: Lattice, match: Match) -> Number:
    number = match.arcs[0].number
    return bounded(-number, Modifier.EXACTLY, _unit(money, match) or "degree")


def _range(money: Money, lattice: Lattice, match: Match) -> Number | None:
    low, high = _signed(match)
    low = _scaled_like(low, high, match)
    if low >= high or (match.first("to") and _tells_a_change(lattice, match.start[0])):
        return None
    return Number(low, high, Modifier.BETWEEN)


def _scaled_like(low: float, high: float, match: Match) -> float:
    """«15 إلى 20 ألفا» are thousands on both sides."""
    if match.all("number")[-1].code == "plain" or not 0 < low < 1000 <= high:
        return low
    scale = 1000 ** int(math.log(high, 1000) + 1e-9)
    return low * scale if low * scale < high else low


def _tells_a_change(lattice: Lattice, index: int) -> bool:
    """Whether «من 10 إلى 14» says that something rose or fell, in which case the numbers stand alone."""
    tokens = lattice.tokens
    if index == 0 or tokens.forms[index - 1] != "من":
        return False
    words = tokens.forms[max(0, index - _WORDS_BEHIND_CHANGE) : index]
    return any("change" in lattice.lexicon.symbols(word) for word in words)


def _range_of_measure(money: Money, lattice: Lattice, match: Match) -> Number | None:
    units = {arc.code for arc in match.arcs if arc.symbol in ("measure", "sign")}
    if len(units) > 1 or (match.first("and") and not match.first("between")):
        return None
    span = _range(money, lattice, match)
    return Number(span.low, span.high, Modifier.BETWEEN, _unit(money, match)) if span else None


def _above_and_below(money: Money, lattice: Lattice, match: Match) -> Number | None:
    """«أكثر من 20 وأقل من 30»"""
    sides = zip(match.all("before"), _signed(match), strict=True)
    first, second = (bounded(number, Modifier(before.code)) for before, number in sides)
    low, high = (first.low, second.high) if first.high is None else (second.low, first.high)
    if low is None or high is None or low >= high or None not in (first.low, first.high):
        return None
    return Number(low, high, Modifier.BETWEEN)


def _point(money: Money, lattice: Lattice, match: Match) -> Number | None:
    """«ثلاثة فاصلة خمسة»"""
    whole, decimals = _signed(match)
    if whole % 1 or decimals % 1 or not 0 <= decimals < 1000:
        return None
    number = abs(whole) + decimals / 10 ** len(f"{decimals:.0f}")
    return bounded(-number if whole < 0 else number, _modifier(lattice, match))


def _decimals(money: Money, lattice: Lattice, match: Match) -> Number | None:
    """«.5», where nothing stands right before the point"""
    tokens, index = lattice.tokens, match.end[0] - 1
    digits = tokens.forms[index]
    if not digits.isdecimal() or not tokens.touches(index) or tokens.touches(index - 1):
        return None
    return bounded(float(f"0.{digits}"), _modifier(lattice, match))


def _either(money: Money, lattice: Lattice, match: Match) -> Number | None:
    low, high = _signed(match)
    return Number(low, high, Modifier.BETWEEN) if low < high <= low + max(2, low / 2) else None


def _part(money: Money, lattice: Lattice, match: Match) -> Number | None:
    above = [arc.number for arc in match.arcs if arc.symbol == "number"]
    below = above.pop()
    number = above[0] if above else 1
    plain = all(arc.code == "plain" for arc in match.all("number"))
    if below == 0 or (plain and number >= below):
        return None
    return bounded(-number / below if match.first("minus") else number / below, Modifier.EXACTLY)


def _vague(money: Money, lattice: Lattice, match: Match) -> Number | None:
    vague = match.first("vague")
    if vague is None or match.arcs[-1].symbol == "of":
        return None
    return Number(None, None, Modifier(vague.code), _unit(money, match))


def _ordinal(money: Money, lattice: Lattice, match: Match) -> Ordinal | None:
    if any(arc.symbol == "digit" and arc.number != 1 for arc in match.arcs):
        return None  # «الثلاثة والعشرون» counts
    return Ordinal(int(sum(arc.number for arc in match.arcs)))


def _ordinal_of_tens(money: Money, lattice: Lattice, match: Match) -> Ordinal | None:
    """«القرن العشرون», not «الأيام العشرون»."""
    index = match.start[0]
    counts = index > 0 and _PLURAL.match(lattice.tokens.forms[index - 1])
    return None if counts else Ordinal(int(match.arcs[0].number))


READINGS: Mapping[str, Callable[[Money, Lattice, Match], Number | Ordinal | None]] = {
    "count": _count,
    "range": _range,
    "either": _either,
    "above_and_below": _above_and_below,
    "point": _point,
    "decimals": _decimals,
    "vague": _vague,
    "part": _part,
    "measure": _measure,
    "measure_and_part": _measure_and_part,
    "one_measure_and_part": _one_measure_and_part,
    "two_measures": _two_measures,
    "range_of_measure": _range_of_measure,
    "below_zero": _below_zero,
    "ordinal": _ordinal,
    "ordinal_of_tens": _ordinal_of_tens,
}
