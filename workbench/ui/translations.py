"""The language of the interface: our own words, Qt's for its dialogs, and the direction of everything."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from workbench.resources import resource
from workbench.terms import Lang
from workbench.ui.theme import Theme

# The words in the source are English: it needs our own catalogue only for its plural forms.
_CATALOGUES: dict[Lang, tuple[str, ...]] = {"en": ("khabar_en",), "ar": ("khabar_ar",)}

# Words of Qt's own file dialogs for which its Arabic catalogue has nothing: ours has.
QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")
QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File")


class Translations:
    """The translators that are installed; they are kept here, or Qt would forget them."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []

    def use(self, theme: Theme) -> None:
        """Speak the theme's language from now on: what is made after this is translated."""
        self.close()
        ours = [(str(resource("tr")), name) for name in _CATALOGUES[theme.lang]]
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        found = [_loaded(folder, name) for folder, name in (*ours, (qt, f"qtbase_{theme.lang}"))]
        self._installed = [translator for translator in found if not translator.isEmpty()]
        for translator in self._installed:
            self._application.installTranslator(translator)
        # Numbers in Qt's own fields stay European: the digits chosen are drawn by us.
        QLocale.setDefault(QLocale(QLocale.Language.English))
        self._application.setLayoutDirection(theme.direction)

    def close(self) -> None:
        """Speak no language: the words in the source."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []


def _loaded(folder: str, name: str) -> QTranslator:
    translator = QTranslator()
    translator.load(name, folder)
    return translator
