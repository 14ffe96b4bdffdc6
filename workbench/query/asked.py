"""What a query asks as JSON, for those who check where a figure comes from."""

from dataclasses import fields
from datetime import date

from workbench.model import Query


def query_to_json(query: Query) -> dict[str, object]:
    """What a query asks, by the names of its parts; those that ask nothing are left out."""
    given = {part.name: (getattr(query, part.name), part.default) for part in fields(query)}
    return {name: _plain(value) for name, (value, default) in given.items() if value != default}


def _plain(value: object) -> object:
    """A part of a query as JSON has it: sets in order, days in ISO form."""
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value
