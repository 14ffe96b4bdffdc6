"""Records are compared, hashed and changed by copies as frozen dataclasses are."""

from dataclasses import replace

from workbench.records import record


@record(frozen=True, slots=True)
class Point:
    across: int
    down: int = 0


def test_records_with_the_same_fields_are_one_key() -> None:
    assert {Point(1): "here"}[Point(1, 0)] == "here"


def test_a_copy_differs_in_what_was_replaced() -> None:
    assert replace(Point(1, 2), down=3) == Point(1, 3)


def test_nothing_can_be_added_to_a_record() -> None:
    assert not hasattr(Point(1), "__dict__")
