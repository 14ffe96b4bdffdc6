"""A file's bytes become a document and what it says; pure, so that it runs in any process."""

import re
from dataclasses import replace
from os import fspath
from pathlib import Path
from stat import S_ISREG

from workbench import fault_report
from workbench.errors import CannotRead, KnownError, Missing, NotAFile, NotAllowed, OurFault, TooLarge
from workbench.model import Details, Document, Extraction, Failure

# What Python makes of bytes that are no UTF-8, and half a surrogate pair.
_NO_TEXT = re.compile("[\ud800-\udfff]")
MOST = 10_000_000
"""The bytes that a report has at most: a long one has a hundredth of it."""


def read_and_extract(original: bytes, path: str, details: Details) -> tuple[Document, Extraction]:
    """A document with its claims; what a person said of it goes before what stands in it.

    Raises EmptyDocument, NotText.
    """
    from workbench.read import read

    document = read(original, path)
    document = replace(
        document,
        title=details.title or document.title,
        source=details.source or document.source,
        date=details.date or document.date,
    )
    return document, extracted(document)


def extracted(document: Document) -> Extraction:
    """What a document says; the rules are fetched here, late, for a window opens without them."""
    from workbench.extract import extract, load_rules

    return extract(document, load_rules())


def bytes_of(file: Path) -> bytes:
    """The bytes of a file; raises Missing, NotAllowed, NotAFile, CannotRead, TooLarge."""
    try:
        # Opening a pipe waits for somebody to write into it; a device may have no end.
        if not S_ISREG(file.stat().st_mode):
            raise NotAFile(path=shown(file))
        with file.open("rb") as opened:
            original = opened.read(MOST + 1)
    except OSError as error:
        raise refusal(file, error) from error
    if len(original) > MOST:
        raise too_large(shown(file))
    return original


def too_large(path: str) -> TooLarge:
    """That a report is larger than any."""
    return TooLarge(path=path, most=MOST // 1_000_000)


def refusal(file: Path, error: OSError) -> KnownError:
    """Why a file or folder cannot be read; the usual reasons have a sentence of their own."""
    match error:
        case FileNotFoundError():
            return Missing(path=shown(file))
        case PermissionError():
            return NotAllowed(path=shown(file))
        case _:
            return CannotRead(path=shown(file), reason=error.strerror)


def shown(path: Path | str) -> str:
    """A path as text; what of its name is not UTF-8 (names out of old archives) becomes �."""
    return _NO_TEXT.sub("\ufffd", fspath(path))


def failure(path: Path | str, error: BaseException) -> Failure:
    """Why a file was not added, in a sentence; a fault of the program is kept for whoever has to mend it."""
    path = fspath(path)
    if not isinstance(error, KnownError):
        try:
            error = OurFault(path=shown(path), report=fault_report.keep(error))
        except OSError:  # a full disk is no reason to hide the fault
            reason = f"{type(error).__name__}: {error}"
            return Failure(path, reason, details=(("reason", reason),))
    return Failure(path, str(error), error.key, tuple(error.details.items()))
