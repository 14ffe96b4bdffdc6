"""The SQL of "one of these ids", made so that DuckDB has little to do."""

from collections.abc import Collection

# As many as are quicker compared one by one, however far apart: a claim, and the readings of it.
_FEW = 3


def among(column: str, ids: Collection[int]) -> tuple[str, list[object]]:
    """The condition that a column holds one of the ids, and the values of its question marks.

    Of many, the bounds let DuckDB pass over whole blocks of the sorted tables; ids without gaps, as a page
    mostly has, need nothing else, which halves the time.
    """
    wanted = set(ids)
    if not wanted:
        return "false", []
    if len(wanted) <= _FEW:
        return f"({' OR '.join([f'{column} = ?'] * len(wanted))})", [*sorted(wanted)]
    first, last = min(wanted), max(wanted)
    between = f"{column} BETWEEN ? AND ?"
    if last - first == len(wanted) - 1:
        return between, [first, last]
    return f"{between} AND {column} IN (SELECT unnest(?))", [first, last, sorted(wanted)]
