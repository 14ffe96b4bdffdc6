"""A frame of saying."""

from workbench.extract.events.event import Words
from workbench.records import record


@record(frozen=True, slots=True)
class Saying:
    """A frame: its first word, the words it answers for, its source and those who passed it on.

    `source` is None where the subject is carried over, or where nobody is meant (`own`: the report's own
    voice); `kind` is the class of the verb; `trailing` stands behind what was said; `about` is who is
    accused or threatened.
    """

    frame: int
    start: int
    end: int
    source: Words | None
    chain: tuple[Words, ...]
    kind: str
    rule: str
    trailing: bool = False
    own: bool = False
    channel: bool = False
    about: Words | None = None
