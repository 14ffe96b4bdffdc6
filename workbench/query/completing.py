"""What a query that is being typed may go on with: keys, then the values of a key."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from workbench.query.words import MINUS, bare, is_closed, key_names, key_of, lang_of, value_names

# The last part of a line: a key, the values that are whole already, and what has been begun.
_LAST = re.compile(
    r"(?:(?<!\S)(?P<key>[^\s:]+):\s?(?P<whole>(?:[^\s\"“«]*[,،])?-?))?(?P<begun>[^\s:\"“«,،]*)$"
)
_SPACE = re.compile(r"\s")
# A single letter begins too many free words.
_LEAST = 2


class Completion(NamedTuple):
    """`shown` is what may be chosen, `line` the whole line once it is."""

    shown: str
    line: str


def completions(line: str) -> tuple[Completion, ...]:
    """How the last part of a line may go on, in the language in which it is begun; often not at all."""
    last = _LAST.search(line)
    if last is None:
        return ()
    before, begun = line[: last.start("begun")], last["begun"]
    if last["key"] is None:
        return _keys(before, begun)
    key = key_of(last["key"].lstrip(MINUS))
    if key is None or not is_closed(key):
        return ()
    names = _begun(value_names(key, lang_of(begun or last["key"])), begun)
    return tuple(Completion(name, before + _quoted(name)) for name in names)


def _keys(before: str, begun: str) -> tuple[Completion, ...]:
    if len(begun) < _LEAST or before[-1:].strip():
        return ()
    names = _begun(key_names(lang_of(begun)), begun)
    return tuple(Completion(f"{name}:", f"{before}{name}:") for name in names)


def _begun(names: Iterable[str], begun: str) -> list[str]:
    return [name for name in names if bare(name).startswith(bare(begun))]


def _quoted(name: str) -> str:
    return f'"{name}"' if _SPACE.search(name) else name
