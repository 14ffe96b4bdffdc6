"""How an import stands."""

from workbench.ui.documents.tally import Tally


def test_the_time_left_follows_from_the_rate_so_far() -> None:
    tally = Tally(total=480, done=120, seconds=60)
    assert tally.rate == 2
    assert tally.seconds_left == 180


def test_no_time_is_promised_before_there_is_a_rate() -> None:
    assert Tally(total=480, done=2, seconds=30).seconds_left is None
    assert Tally(total=480, done=20, seconds=0.2).seconds_left is None


def test_nothing_is_left_at_the_end() -> None:
    assert Tally(total=10, done=10, seconds=5).seconds_left == 0
