"""What the first lines of a report say of it: «العنوان: …», «المصدر: …», «التاريخ: …», “Source: …”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workbench.errors import BadDate
from workbench.model import Details
from workbench.text.bidi import without_controls
from workbench.text.fold import fold_words
from workbench.text.sentences import paragraphs
from workbench.text.span import Span
from workbench.text.typed_day import typed_day

_LOOKED_AT = 4_000  # characters; what stands further down is no header
_LINES = 8
_LONGEST = 120
_LINE = re.compile(r"(?P<name>[^:：\d]{2,24})[:：]\s*(?P<value>.+)", re.DOTALL)
_PARTS = re.compile(r"\s+[|•]\s+")
_NAMES = {
    fold_words(name): field
    for field, names in {
        "title": ("العنوان", "عنوان التقرير", "عنوان الخبر", "title", "headline"),
        "source": ("المصدر", "مصدر", "مصدر الخبر", "الناشر", "source", "publisher", "published by"),
        "date": (
            "التاريخ", "تاريخ", "تاريخ النشر", "بتاريخ", "نشر بتاريخ", "نشر في",
            "date", "published", "published on", "publication date",
        ),
        "": ("الكاتب", "كتب", "إعداد", "المكان", "الرابط", "author", "by", "place", "link", "url"),
    }.items()
    for name in names
}  # fmt: skip
# «مصدر: مقتل ثلاثة في قصف» is a headline as well: these need another such line beside them.
_HEADLINES_TOO = frozenset({"مصدر", "source"})
# A time of day behind the day: «14/3/2016 10:45», «14/3/2016 - 10:45 مساء».
_TIME = re.compile(r"[\s,،|–-]*(?:at |الساعة )?\d{1,2}:\d{2}.*$|(?<=\d)T\d{2}:.*$")


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines say, and where each of them stands in the text."""

    details: Details
    lines: tuple[Span, ...] = ()


def header(text: str) -> Header:
    """The lines at the top that name title, source or date; a headline may stand before and between them.

    They stay part of the text. A date that is none is passed over.
    """
    lines, found, names = [], dict[str, str](), set[str]()
    for line in paragraphs(text[:_LOOKED_AT])[:_LINES]:
        parts = list(_parts(without_controls(line.of(text))))
        if parts:
            lines.append(line)
            names.update(name for name, _ in parts)
            for name, value in parts:
                found.setdefault(_NAMES[name], value)
        elif len(line) > _LONGEST:
            break
    if len(names) == 1 and names <= _HEADLINES_TOO:
        return Header(Details())
    details = Details(found.get("title"), found.get("source"), _day(found.get("date", "")))
    return Header(details, tuple(lines))


def _parts(line: str) -> Iterator[tuple[str, str]]:
    """The folded names with their values in a line; nothing where one of its parts is something else."""
    matches = [_LINE.fullmatch(part) for part in _PARTS.split(line)]
    pairs = [(fold_words(match["name"]).strip(), match["value"].strip()) for match in matches if match]
    if len(pairs) == len(matches) and all(name in _NAMES and len(value) <= _LONGEST for name, value in pairs):
        yield from pairs


def _day(value: str) -> date | None:
    try:
        return typed_day(_TIME.sub("", value))
    except BadDate:
        return None
