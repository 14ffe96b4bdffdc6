"""Days as people and programs hand them in."""

import re
from datetime import date

# Python's own reading takes weeks and days of the year as well.
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def iso_day(text: str) -> date:
    """The day written as 2014-09-25, in European digits; raises ValueError for everything else."""
    if _ISO_DAY.fullmatch(text) is None:
        raise ValueError(f"{text} is not written as a day")
    return date.fromisoformat(text)
