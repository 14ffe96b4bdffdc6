"""Counts that are part of others while claims come and go."""

from dataclasses import replace

from tests.small import denied, headline, killed
from workbench.ui.reading.totals import keys_of, totals, with_totals

CLAIMS = {1: headline(), 2: killed(), 3: denied()}


def test_counts_are_numbered_in_the_order_of_the_text() -> None:
    earlier = replace(killed(), span=headline().span)
    assert keys_of({**CLAIMS, 4: earlier}) == [(4, 0), (4, 1), (2, 0), (2, 1)]


def test_a_part_is_found_by_its_claim_and_place() -> None:
    assert totals(2, CLAIMS) == [None, (2, 0)]


def test_numbers_move_on_when_counts_come_before() -> None:
    others = {1: replace(killed(), span=headline().span), 3: denied()}
    moved = with_totals(2, killed(), [None, (2, 0)], others)
    assert [count.subset_of for count in moved.counts] == [None, 2]


def test_a_total_that_is_gone_leaves_no_number() -> None:
    left = with_totals(2, killed(), [None, (9, 0)], {})
    assert [count.subset_of for count in left.counts] == [None, None]
