"""What the shapes of figures say; the pen notes those that it draws, and the legend explains just these."""

from enum import StrEnum


class Look(StrEnum):
    """A shape with one meaning; its words are the term `look.…`."""

    DECIDED = "decided"
    UNDECIDED = "undecided"
    RANGE = "range"
    NO_UPPER = "no_upper"
    NO_LOWER = "no_lower"
    PART = "part"
    PART_UNDECIDED = "part_undecided"
    CONCEDED = "conceded"
    CONCEDED_UNDECIDED = "conceded_undecided"
    ZERO = "zero"
    SOLID = "solid"
    HATCHED = "hatched"
    OUTLINED = "outlined"
    LOWEST = "lowest"
    VAGUE = "vague"
    DAYS = "days"
    DAYS_UNDECIDED = "days_undecided"
    BREAK = "break"
