"""The colours of figures on each ground: those of the interface's themes, so that screen and print agree."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """What a figure is drawn with: texts and marks have a contrast of 4.5 with the ground, lines of 3.

    `gap` is a ground on which nothing is: that of a time which is left out.
    """

    ground: str
    text: str
    text2: str
    text3: str
    grid: str
    line: str
    mark: str
    gap: str


LIGHT = Colours("#FFFFFF", "#18201E", "#434E4A", "#5A6662", "#D6DCD9", "#7F8B87", "#0F5B5F", "#E3E8E6")
DARK = Colours("#181D1C", "#E8EDEB", "#BAC4C0", "#95A19C", "#2F3836", "#74817C", "#7CCBC9", "#29302F")
HIGH_CONTRAST = Colours(
    "#000000", "#FFFFFF", "#FFFFFF", "#E6E6E6", "#767676", "#FFFFFF", "#FFE84A", "#3A3A3A"
)
