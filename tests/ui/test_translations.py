"""Every word of the interface has its Arabic, and what the program loads is what the catalogues say."""

import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton

from tools.translate import CATALOGUES, TRANSLATIONS, collect, compile_to
from workbench.ui.theme import Theme
from workbench.ui.translations import Translations

PLACES = re.compile(r"%\d|%n|\{\w+\}")


@dataclass(frozen=True)
class Message:
    """A source text with its translation, or its plural forms."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool


def messages(catalogue: Path) -> list[Message]:
    root = ElementTree.parse(catalogue).getroot()
    return [
        _message(context.findtext("name") or "", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def _message(context: str, message: ElementTree.Element) -> Message:
    translation = message.find("translation")
    assert translation is not None
    forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
    return Message(context, message.findtext("source") or "", forms, translation.get("type") is None)


@pytest.fixture(params=list(CATALOGUES))
def catalogue(request: pytest.FixtureRequest) -> Path:
    return TRANSLATIONS / f"{request.param}.ts"


@pytest.fixture
def speaking(application: QApplication) -> Iterator[Translations]:
    translations = Translations(application)
    yield translations
    translations.use(Theme(lang="en"))
    translations.close()


def test_every_word_is_translated(catalogue: Path) -> None:
    assert [m for m in messages(catalogue) if not m.finished or not all(m.forms)] == []


def test_no_word_has_lost_its_class(catalogue: Path) -> None:
    assert [m.source for m in messages(catalogue) if not m.context] == []


def test_places_to_be_filled_are_kept(catalogue: Path) -> None:
    for message in messages(catalogue):
        needed = set(PLACES.findall(message.source)) - {"%n"}
        for form in message.forms:
            assert needed == set(PLACES.findall(form)) - {"%n"}, message


def test_arabic_has_its_six_plurals() -> None:
    plural = [m for m in messages(TRANSLATIONS / "khabar_ar.ts") if "%n" in m.source]
    assert plural
    assert all(len(message.forms) == 6 for message in plural)


def test_the_catalogues_hold_what_the_sources_say(catalogue: Path, tmp_path: Path) -> None:
    for name in CATALOGUES:
        shutil.copy(TRANSLATIONS / f"{name}.ts", tmp_path)
    collect(tmp_path)
    said = [(m.context, m.source) for m in messages(tmp_path / catalogue.name)]
    assert said == [(m.context, m.source) for m in messages(catalogue)], "run make tr"


def test_what_is_loaded_is_what_the_catalogues_say(tmp_path: Path) -> None:
    for compiled in compile_to(tmp_path):
        assert compiled.read_bytes() == (TRANSLATIONS / compiled.name).read_bytes(), "run make tr"


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "إفادة واحدة بانتظار القرار"),
        (2, "إفادتان بانتظار القرار"),
        (5, "5 إفادات بانتظار القرار"),
        (49, "49 إفادة بانتظار القرار"),
        (100, "100 إفادة بانتظار القرار"),
    ],
)
def test_numbers_are_said_as_arabic_says_them(speaking: Translations, n: int, words: str) -> None:
    speaking.use(Theme(lang="ar"))
    assert QCoreApplication.translate("Workspace", "%n claims to decide", "", n) == words


def test_english_has_its_singular(speaking: Translations) -> None:
    speaking.use(Theme(lang="en"))
    assert QCoreApplication.translate("Workspace", "%n claims to decide", "", 1) == "1 claim to decide"


def test_qt_speaks_the_language_too(speaking: Translations) -> None:
    speaking.use(Theme(lang="ar"))
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


def test_the_dialogs_for_files_speak_arabic(speaking: Translations) -> None:
    speaking.use(Theme(lang="ar"))
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [button.toolTip() for button in dialog.findChildren(QToolButton)]
    words += [QCoreApplication.translate("QAbstractFileIconProvider", "Folder", "All other platforms")]
    assert [text for text in words if re.search("[A-Za-z]", text)] == []
    dialog.deleteLater()
