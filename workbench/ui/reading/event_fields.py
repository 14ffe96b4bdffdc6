"""The fields of the kind of event that a claim speaks of."""

from PySide6.QtWidgets import QWidget

from workbench.model import SUB_EVENT_TYPES, Claim, EventType
from workbench.terms import term
from workbench.ui.panels import column, label
from workbench.ui.reading.choices import choice, choose, chosen, fill
from workbench.ui.theme import Theme


class EventFields(QWidget):
    """The type, the sub-types that it has, and what it means for figures."""

    def __init__(self, theme: Theme, claim: Claim) -> None:
        super().__init__()
        self._theme, self._claim = theme, claim
        self.type = fill(choice("event_type", term("field.event_type", theme.lang), theme), EventType, theme)
        choose(self.type, claim.event_type)
        self.sub_type = choice("sub_event_type", term("field.sub_event_type", theme.lang), theme)
        words = self.tr("Figures leave out the counts of events that are none of the conflict's: choose one.")
        self.not_drawn = label(words, theme, "small", colour="warn")
        self.not_drawn.setWordWrap(True)
        lines = column(self, theme.space(2))
        self.stops = (self.type, self.sub_type)
        for field in (*self.stops, self.not_drawn):
            lines.addWidget(field)
        self.type.currentIndexChanged.connect(lambda _at: self._offer_sub_types())
        self._offer_sub_types()

    def kind(self) -> tuple[EventType, str]:
        """What is chosen."""
        return self._type, str(self.sub_type.currentData())

    @property
    def _type(self) -> EventType:
        return chosen(self.type, EventType) or EventType.OTHER

    def _offer_sub_types(self) -> None:
        """Offer the sub-types of the event's type, with the claim's own if it is among them."""
        self.not_drawn.setVisible(self._type is EventType.OTHER)
        self.sub_type.clear()
        for sub in SUB_EVENT_TYPES[self._type]:
            self.sub_type.addItem(term(f"sub_event_type.{sub}", self._theme.lang), sub)
        choose(self.sub_type, self._claim.sub_event_type)
