"""Which count is part of which: by claim and place while a claim is edited, by number once it is kept.

A claim's `subset_of` numbers all counts of its document in the order of the text, so that the numbers
change when a claim before it gains or loses a count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.model import Claim, Count, CountKey, count_keys


def keys_of(claims: Mapping[int, Claim]) -> list[CountKey]:
    """The counts of a document's claims in the order that numbers them."""
    return count_keys((claim.span, id, len(claim.counts)) for id, claim in claims.items())


def totals(id: int, claims: Mapping[int, Claim]) -> list[CountKey | None]:
    """Of what each count of a claim is part."""
    numbers = [count.subset_of for count in claims[id].counts]
    keys = keys_of(claims) if any(number is not None for number in numbers) else []
    return [keys[number] if number is not None and number < len(keys) else None for number in numbers]


def with_totals(
    id: int, claim: Claim, parts: Sequence[CountKey | None], others: Mapping[int, Claim]
) -> Claim:
    """The claim with its counts part of those named, numbered as they will be once it is kept."""
    keys = keys_of({**others, id: claim}) if any(parts) else []

    def numbered(count: Count, key: CountKey | None) -> Count:
        return replace(count, subset_of=keys.index(key) if key in keys else None)

    counts = (numbered(count, key) for count, key in zip(claim.counts, parts, strict=True))
    return replace(claim, counts=tuple(counts))
