"""A report that is pasted: its title, source and date asked for beside its text."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QTextEdit, QWidget

from workbench.model import Details
from workbench.ui.actions import add_action
from workbench.ui.button import Button
from workbench.ui.day import DayField
from workbench.ui.entry import Entry, Framed
from workbench.ui.panels import column, label, row
from workbench.ui.theme import Theme


class PastePane(QWidget):
    """A page with the text and three fields; `ready` says that all of it is right and may be added.

    `ready` carries the text, what stands for its path, and Details; `left` says that nothing is to be added.
    """

    ready = Signal(str, str, object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        add = add_action(self, "add_pasted", self.tr("Add"), self.finish, "Ctrl+Return")
        leave = add_action(self, "leave_paste", self.tr("Back without adding"), self.left.emit, "Esc")
        self.title, self.source = Entry(theme, "paste_title"), Entry(theme, "paste_source")
        self.day = DayField(theme, "paste_date")
        self.text = QTextEdit()
        self.text.setObjectName("paste_text")
        self.text.setAcceptRichText(False)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFont(theme.reading("small"))
        self.text.setAccessibleName(self.tr("Text of the report"))
        self.fault = label("", theme, colour="error")
        self._lay_out(add, leave)
        for field in (self.title, self.source):
            field.returnPressed.connect(add.trigger)

    def begin(self, text: str) -> None:
        """Start with a text, that of the clipboard."""
        self.text.setPlainText(text)
        for field in (self.title, self.source):
            field.clear()
        self.day.show_day(None)
        self.fault.clear()
        (self.title if text.strip() else self.text).setFocus()

    def finish(self) -> None:
        """Hand over what was typed; what is missing or wrong is said in place."""
        text = self.text.toPlainText()
        if not text.strip():
            self.fault.setText(self.tr("There is no text yet: paste or type it here."))
            self.text.setFocus()
        elif not self.day.is_right():
            self.day.setFocus()
        else:
            details = Details(
                title=self.title.text().strip() or None,
                source=self.source.text().strip() or None,
                date=self.day.day,
            )
            self.ready.emit(text, self._name(text), details)

    def _name(self, text: str) -> str:
        """What stands for the path: the title, or the first words."""
        return self.title.text().strip() or " ".join(text.split()[:8])

    def _lay_out(self, add: QAction, leave: QAction) -> None:
        theme = self._theme
        room = theme.space(6)
        lines = column(self, theme.space(4), (room, room, room, room))
        lines.addWidget(label(self.tr("Paste a report"), theme, "title", "strong"))
        form = QFormLayout()
        form.setSpacing(theme.space(3))
        for words, field in (
            (self.tr("Title"), self.title), (self.tr("Source"), self.source), (self.tr("Date"), self.day),
        ):  # fmt: skip
            field.setMaximumWidth(theme.scaled(520))
            form.addRow(self._name_of(words, field), field)
        lines.addLayout(form)
        lines.addWidget(Framed(self.text, theme), 1)
        lines.addWidget(self.fault)
        buttons = row(foot := QWidget(), theme.space(3))
        buttons.addWidget(Button(add.text(), theme, "primary", caps=("Ctrl", "↵")).follow(add))
        buttons.addWidget(Button(leave.text(), theme, caps=("Esc",)).follow(leave))
        buttons.addStretch(1)
        lines.addWidget(foot)

    def _name_of(self, words: str, field: QWidget) -> QLabel:
        name = label(words, self._theme)
        name.setBuddy(field)
        return name
