"""Only counts of the same can contradict each other."""

from dataclasses import replace

import pytest

from tests.chart.examples import MARKET, exactly
from tests.small import killed, named
from workbench.cli.compared import Compared, compared
from workbench.model import Claim, CountRow, Outcome, Status, Subgroup
from workbench.text.values import Modifier

NINE = exactly(MARKET, 9)
FOURTEEN = replace(exactly(MARKET, 14), claim=2, holder="سامر الحلاق")
TELLING = replace(killed(), event=1)


def said(one: CountRow, other: CountRow, second: Claim = TELLING) -> list[Compared]:
    """Two counts compared, the second of which stands in the claim `second`."""
    return compared([one, other], {1: TELLING, 2: second}, {1: None, 2: None})


def test_holders_of_one_event_who_count_the_same_people_contradict_each_other() -> None:
    assert said(FOURTEEN, NINE) == [Compared((NINE, FOURTEEN), of_the_same=True)]


@pytest.mark.parametrize(
    ("other", "claim"),
    [
        (FOURTEEN, replace(TELLING, event=2)),
        (FOURTEEN, replace(TELLING, target=(named("البلدة"),))),
        (replace(FOURTEEN, status=Status.BELLIGERENT), TELLING),
        (replace(FOURTEEN, subgroup=Subgroup.CHILDREN), TELLING),
        (replace(FOURTEEN, high=None, modifier=Modifier.AT_LEAST, low=5), TELLING),
        (replace(FOURTEEN, modifier=Modifier.ABOUT), TELLING),
    ],
    ids=["another event", "another target", "fighters", "children", "no upper bound", "about"],
)
def test_other_counts_stand_side_by_side(other: CountRow, claim: Claim) -> None:
    (found,) = said(NINE, other, claim)
    assert not found.of_the_same


@pytest.mark.parametrize(
    "other",
    [
        replace(FOURTEEN, holder=NINE.holder),
        replace(FOURTEEN, place="جسر الحجر"),
        replace(FOURTEEN, document=2),
        replace(FOURTEEN, outcome=Outcome.INJURED),
        replace(FOURTEEN, part_of=(1, 4)),
        exactly(FOURTEEN, 9),
    ],
    ids=["one holder", "another place", "another report", "another outcome", "a part", "the same number"],
)
def test_what_has_nothing_to_do_with_each_other_is_not_compared(other: CountRow) -> None:
    assert said(NINE, other) == []
