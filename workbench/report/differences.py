"""What a person has changed of what the machine had read."""

from collections.abc import Sequence

from workbench.model import Claim, EventDate, Named
from workbench.terms import Lang, count_words, label, term


def differences(machine: Claim, corrected: Claim, lang: Lang) -> str:
    """The machine's values of the fields that were corrected, each with its name; empty where none was."""
    was, now = _fields(machine, lang), _fields(corrected, lang)
    changed = [f"{term(f'field.{field}', lang)}: {was[field]}" for field in was if was[field] != now[field]]
    return term("list", lang).join(changed)


def _fields(claim: Claim, lang: Lang) -> dict[str, str]:
    """The fields of a claim that a person can correct, in words."""
    nothing = term("not_said", lang)
    sub_type = term(f"sub_event_type.{claim.sub_event_type}", lang)
    counts = [f"{label(count.outcome, lang)} {count_words(count, lang)}" for count in claim.counts]
    return {
        "polarity": label(claim.polarity, lang),
        "holder": claim.holder.name if claim.holder else term("this_report", lang),
        "reported_by": _names(claim.reported_by, lang) or nothing,
        "event_type": f"{label(claim.event_type, lang)} / {sub_type}",
        "actor": _names(claim.actor, lang) or nothing,
        "target": _names(claim.target, lang) or nothing,
        "weapon": _names(claim.weapon, lang) or nothing,
        "place": _names(claim.place, lang) or nothing,
        "date": _days(claim.date) or nothing,
        "counts": term("comma", lang).join(counts) or nothing,
        "span": f"{claim.span.start} {claim.span.end}",
    }


def _names(parts: Sequence[Named], lang: Lang) -> str:
    return term("comma", lang).join(part.name for part in parts)


def _days(when: EventDate | None) -> str:
    return " ".join(side for side in (when.start, when.end) if side) if when else ""
