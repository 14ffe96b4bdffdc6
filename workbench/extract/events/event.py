"""An event as a word tells of it."""

from dataclasses import dataclass, field

Words = tuple[int, int]

_TELLINGS = 40  # of one event, over which its doer is looked for


@dataclass(slots=True)
class Event:
    """An event as a word tells of it: `index` the word, `key` its kind, its doer and what it was done to.

    `definite` says that it points back («الهجوم»); `verb` that it is a predicate of its own, `carried_out`
    that another verb tells of it («شن غارات», «سمع دوي انفجار»); `sides` are the parties of a fight;
    `like` is an event of the same words told right before, done by the same doer if nobody else is named.
    """

    index: int
    key: str
    lemma: str
    clause: int
    verb: bool
    definite: bool
    outcome: bool = False
    carried_out: bool = False
    passive: bool = False
    actor: Words | None = None
    targets: list[Words] = field(default_factory=list)
    sides: list[Words] = field(default_factory=list)
    same_as: "Event | None" = None
    like: "Event | None" = None

    @property
    def first(self) -> "Event":
        """The event that it points back to, or itself."""
        event = self
        while event.same_as is not None:
            event = event.same_as
        return event

    @property
    def tells(self) -> bool:
        """Whether it tells what happened, and not only what came of it: «أصيب اثنان»."""
        return not self.outcome or self.actor is not None

    def doer(self) -> Words | None:
        """Who did it, as told here or where the event was told first."""
        event: Event | None = self
        for _ in range(_TELLINGS):
            if event is None or event.actor:
                break
            event = event.same_as or event.like
        return event.actor if event else None
