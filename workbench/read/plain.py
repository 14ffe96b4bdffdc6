"""Plain text files become documents."""

import re
from collections.abc import Collection
from hashlib import sha256

from workbench.errors import EmptyDocument, NotText
from workbench.model import Document
from workbench.read.encodings import decode
from workbench.read.header import header
from workbench.read.language import language
from workbench.text.bidi import has_overrides, without_controls
from workbench.text.sentences import paragraphs
from workbench.text.span import Span

_LINE_END = re.compile(r"\r\n?")
_LONGEST_HEADLINE = 120
_WORDS_OF_TITLE = 10
_ENDS_A_SENTENCE = (".", "،", ":", "؛")


def read(original: bytes, path: str) -> Document:
    """The document that a file's bytes hold, `path` being where they came from.

    Line ends become \\n and NUL a replacement character; all else stays. `uncertain` may hold `encoding`
    (another one is nearly as likely, or some bytes fit none) and `bidi_overrides`. Title, source and date are
    what the first lines name. Raises EmptyDocument and NotText.
    """
    decoded = decode(original)
    if decoded is None:
        raise NotText(path=path)
    text = _LINE_END.sub("\n", decoded.text).replace("\x00", "\ufffd")
    if not text.strip("\ufeff\ufffd \t\n") or text.isspace():
        raise EmptyDocument(path=path)
    doubts = {"encoding": not decoded.certain, "bidi_overrides": has_overrides(text)}
    above = header(text)
    return Document(
        text,
        path,
        sha256(original).hexdigest(),
        encoding=decoded.encoding,
        language=language(text),
        title=above.details.title or _title(text, above.lines),
        source=above.details.source,
        date=above.details.date,
        uncertain=tuple(reason for reason, doubted in doubts.items() if doubted),
    )


def _title(text: str, above: Collection[Span]) -> str:
    """The first line where it looks like a headline, else the first words; without direction controls.

    Lines `above` that name source and date are no headline, unless there is nothing else.
    """
    lines = paragraphs(text)
    first, *others = [line for line in lines if line not in above] or lines
    line = without_controls(first.of(text[: first.start + 10 * _LONGEST_HEADLINE]))
    if others and len(first) <= _LONGEST_HEADLINE and not line.endswith(_ENDS_A_SENTENCE):
        return line
    words = line.split()
    cut = " ".join(words[:_WORDS_OF_TITLE])[:_LONGEST_HEADLINE]
    return cut if cut == line else f"{cut.rstrip('.،؛:')}…"
