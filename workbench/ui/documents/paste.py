"""A report that is pasted: its title, source and date asked for beside its text."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QTextEdit, QWidget

from workbench.contract import JsonObject
from workbench.model import Details
from workbench.terms import term
from workbench.ui.actions import add_action
from workbench.ui.button import Button
from workbench.ui.day import DayField
from workbench.ui.entry import Entry, Framed
from workbench.ui.panels import column, label, row, scrolled
from workbench.ui.theme import Theme

# As long as letters follow each other faster, the next one is waited for.
_TYPING_MS = 150


class PastePane(QWidget):
    """A page with the text and three fields; `ready` says that all of it is right and may be added.

    `ready` carries the text, what stands for its path, and Details; `left` says that nothing is to be added.
    What somebody has typed stays here for the next time, until it is added or replaced; `changed` says that
    it is another than before.
    """

    ready = Signal(str, str, object)
    left = Signal()
    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.add = add_action(self, "add_pasted", self.tr("Add"), self.finish, "Ctrl+Return")
        self.leave = add_action(self, "leave_paste", self.tr("Back without adding"), self.left.emit, "Esc")
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
        self.taken = label("", theme, "small", colour="text2")
        self.taken.setObjectName("taken_from_text")
        self._copied = ""
        self._suggested = ("", "", "")
        self.anew = add_action(
            self, "paste_anew", self.tr("Start anew with what is copied"), self._begin_anew
        )
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._suggest)
        self.text.textChanged.connect(self._typing.start)
        self.text.textChanged.connect(self.fault.clear)
        self.text.textChanged.connect(self.changed)
        for line in self._lines():
            line.textEdited.connect(self._show_taken)
            line.textChanged.connect(self.changed)
        self._lay_out()
        for field in (self.title, self.source):
            field.returnPressed.connect(self.add.trigger)

    @property
    def is_draft(self) -> bool:
        """Whether somebody has typed here what is not added yet."""
        document = self.text.document()
        typed = (line for line in self._lines() if line.isModified() and line.text().strip())
        return (document.isModified() and not document.isEmpty()) or any(typed)

    def begin(self, copied: str) -> None:
        """Go on with what was typed before, or start with a text, that of the clipboard."""
        self._copied = copied
        other = bool(copied.strip()) and copied != self.text.toPlainText()
        self.anew.setVisible(self.is_draft and other)
        if not self.is_draft:
            self._begin_anew()
        self.fault.clear()
        (self.title if self.text.toPlainText().strip() else self.text).setFocus()

    def go_on_with(self, text: str, details: Details) -> None:
        """Show once more what was typed and not added in the end."""
        self._fill(text)
        said = details.title, details.source, details.date.isoformat() if details.date else ""
        for line, words in zip(self._lines(), said, strict=True):
            if words:
                line.show_words(words)
                line.setModified(True)
        self.text.document().setModified(True)
        self.text.setFocus()

    def entered(self) -> JsonObject:
        """What somebody has typed and is not added yet, which `enter` fills in again; empty if nothing."""
        if not self.is_draft:
            return {}
        typed = {line.objectName(): line.text() for line in self._lines() if line.isModified()}
        return {"text": self.text.toPlainText(), "typed": typed}

    def enter(self, entered: JsonObject) -> None:
        """Fill in what had been typed before: the fields that nobody touched follow the text."""
        self._fill(entered["text"])
        for line in self._lines():
            if line.objectName() in entered["typed"]:
                line.show_words(entered["typed"][line.objectName()])
                line.setModified(True)
        self.text.document().setModified(True)
        self._show_taken()

    def clear(self) -> None:
        """Forget what was typed."""
        self._fill("")

    def _begin_anew(self) -> None:
        self._fill(self._copied)
        self.anew.setVisible(False)

    def _fill(self, text: str) -> None:
        for line in self._lines():
            line.show_words("")
        self._suggested = ("", "", "")
        self.day.show_day(None)
        self.text.setPlainText(text)
        self._suggest()

    def _lines(self) -> tuple[Entry, ...]:
        return self.title, self.source, self.day.line

    def _suggest(self) -> None:
        """Put what the first lines of the text name into the fields in which nobody has typed."""
        from workbench.read.header import header  # late, for a window opens without it

        self._typing.stop()
        said = header(self.text.toPlainText()).details
        day = "" if said.date is None else said.date.isoformat()
        suggested = said.title or "", said.source or "", day
        for line, before, now in zip(self._lines(), self._suggested, suggested, strict=True):
            if line.text() == before and not line.isModified():
                line.show_words(now)
        self._suggested = suggested
        self._show_taken()

    def _show_taken(self) -> None:
        """Say which fields are filled with the words of the text."""
        theme, names = self._theme, ("title", "source", "date")
        named = [
            term(f"field.{name}", theme.lang)
            for name, words, line in zip(names, self._suggested, self._lines(), strict=True)
            if words and line.text() == words
        ]
        words = self.tr("Taken from the first lines of the text: {fields}.")
        self.taken.setText(words.format(fields=term("comma", theme.lang).join(named)))
        self.taken.setVisible(bool(named))

    def finish(self) -> None:
        """Hand over what was typed; what is missing or wrong is said in place."""
        self._suggest()
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
            name = self._name(text)
            self.clear()
            self.ready.emit(text, name, details)

    def _name(self, text: str) -> str:
        """What stands for the path: the title, or the first words."""
        return self.title.text().strip() or " ".join(text.split()[:8])

    def _lay_out(self) -> None:
        theme = self._theme
        room = theme.space(6)
        inside = QWidget()
        theme.lay_ground(inside, "surface")
        # Scrolled by itself: pages of a stack are all as high as the highest.
        column(self).addWidget(scrolled(inside))
        lines = column(inside, theme.space(4), (room, room, room, room))
        lines.addWidget(label(self.tr("Paste a report"), theme, "title", "strong"))
        form = QFormLayout()
        form.setSpacing(theme.space(3))
        for words, field in (
            (self.tr("Title"), self.title), (self.tr("Source"), self.source), (self.tr("Date"), self.day),
        ):  # fmt: skip
            field.setMaximumWidth(theme.scaled(520))
            form.addRow(self._name_of(words, field), field)
        lines.addLayout(form)
        lines.addWidget(self.taken)
        lines.addWidget(Framed(self.text, theme), 1)
        lines.addWidget(self.fault)
        buttons = row(foot := QWidget(), theme.space(3))
        buttons.addWidget(Button(self.add.text(), theme, "primary", caps=("Ctrl", "↵")).follow(self.add))
        buttons.addWidget(Button(self.leave.text(), theme, caps=("Esc",)).follow(self.leave))
        buttons.addWidget(Button(self.anew.text(), theme, icon="clipboard-paste").follow(self.anew))
        buttons.addStretch(1)
        lines.addWidget(foot)

    def _name_of(self, words: str, field: QWidget) -> QLabel:
        name = label(words, self._theme)
        name.setBuddy(field)
        return name
