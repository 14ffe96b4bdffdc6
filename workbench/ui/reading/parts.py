"""The parts of a claim in words: for the details, and to say what the machine had read otherwise."""

from collections.abc import Sequence

from workbench.model import Claim, Named, PlacePrecision
from workbench.terms import label, listed, term
from workbench.text.bidi import isolate
from workbench.ui.reading.how_many import count_words
from workbench.ui.reading.when import when_words
from workbench.ui.theme import Theme


def parts(claim: Claim, theme: Theme) -> dict[str, str]:
    """What a claim says, by the keys of the terms of its parts; parts of which nothing is said are empty."""
    tellers = [claim.holder.name if claim.holder else "", *(teller.name for teller in claim.reported_by)]
    return {
        "field.holder": arrows([teller for teller in tellers if teller], theme),
        "field.polarity": label(claim.polarity, theme.lang),
        "field.event": event_words(claim, theme),
        "field.actor": named_words(claim.actor, theme),
        "field.target": named_words(claim.target, theme),
        "field.weapon": named_words(claim.weapon, theme),
        "field.place": place_words(claim, theme),
        "field.date": when_words(claim.date, theme) if claim.date else "",
        "field.count": term("comma", theme.lang).join(count_words(count, theme) for count in claim.counts),
    }


def differences(claim: Claim, machine: Claim, theme: Theme) -> dict[str, str]:
    """What the machine had read where a person says otherwise, by the keys of the terms."""
    read = parts(machine, theme)
    return {key: read[key] for key, words in parts(claim, theme).items() if words != read[key]}


def event_words(claim: Claim, theme: Theme) -> str:
    """The event's type and sub-type."""
    sub = term(f"sub_event_type.{claim.sub_event_type}", theme.lang)
    # The sign is mirrored by itself where letters run from the right.
    return f"{label(claim.event_type, theme.lang)} › {sub}"


def named_words(parts: Sequence[Named], theme: Theme) -> str:
    """The names of a part, each in its own direction."""
    return listed([part.name for part in parts], theme.lang)


def place_words(claim: Claim, theme: Theme) -> str:
    """The place, the most specific name first, and how near it is meant where it is not the place itself."""
    words = named_words(claim.place, theme)
    if claim.place and claim.place[0].location.precision is not PlacePrecision.PLACE:
        words += f" ({label(claim.place[0].location.precision, theme.lang)})"
    return words


def arrows(names: Sequence[str], theme: Theme) -> str:
    """Names in a row with arrows in the interface's direction between them."""
    return (" ← " if theme.rtl else " → ").join(isolate(name) for name in names)


def in_order(words: str, theme: Theme) -> str:
    """Words of several directions as one line of the interface: a mark says which way it runs."""
    return ("\u200f" if theme.rtl else "\u200e") + words if words else ""
