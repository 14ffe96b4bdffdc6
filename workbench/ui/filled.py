"""What stands in fields: it is carried over to a page that is made anew, in another language or look."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

Field = QLineEdit | QComboBox | QAbstractButton
"""A field, a choice or a button that stays down, each with an object name of its own."""
Filled = Mapping[str, str | int | bool]
"""What stands in fields, by their names."""


def filled_in(fields: Iterable[Field]) -> Filled:
    """What stands in these fields."""
    return {field.objectName(): _standing(field) for field in fields}


def fill_in(fields: Iterable[Field], filled: Filled) -> None:
    """Have the same stand in fields of these names, in their order."""
    for field in fields:
        match field, filled.get(field.objectName()):
            case QLineEdit(), str(words) if words != field.text():
                field.setText(words)
                field.setModified(True)
            case QComboBox(), int(at):
                field.setCurrentIndex(at)
            case QAbstractButton(), bool(down):
                field.setChecked(down)


def _standing(field: Field) -> str | int | bool:
    if isinstance(field, QLineEdit):
        return field.text()
    return field.currentIndex() if isinstance(field, QComboBox) else field.isChecked()
