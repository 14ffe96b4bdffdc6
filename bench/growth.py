"""Whether time grows with length alone: a bit of text repeated, and four times as often."""

import sys
from collections.abc import Callable, Iterable
from time import process_time

_TIMES = 4


def print_growth(work: Callable[[str], object], bits: Iterable[str], short: int) -> None:
    """Print how much longer a text takes than one of `short` characters: about 4 where time is linear."""
    for bit in bits:
        begun = process_time()
        work((bit * short)[:short])
        between = process_time()
        work((bit * short * _TIMES)[: short * _TIMES])
        brief, long = between - begun, process_time() - between
        sys.stdout.write(f"× {long / brief:4.1f}  {long:5.2f} s  {bit!r}\n")
