"""What is known of the reports that are chosen, to be changed in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from workbench.model import Detail, Details, KeptDocument
from workbench.terms import counted, number, term
from workbench.text.bidi import isolate
from workbench.ui.day import DayField
from workbench.ui.documents.file_names import file_name
from workbench.ui.entry import Entry
from workbench.ui.panels import Bar, Panel, Tag, column, label, scrolled
from workbench.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one field is to say of these documents; what the others say may be changing meanwhile."""

    documents: Sequence[int]
    field: Detail
    details: Details


class DetailsPane(Panel):
    """Title, source and date of the chosen reports, and what else is known of a single one.

    `wanted` carries a Wanted once a field has been changed: there is no button to save. `dropped` says why a
    day that was typed is not kept when other reports are chosen.
    """

    wanted = Signal(object)
    dropped = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", "leading")
        self._theme = theme
        self._chosen: Sequence[KeptDocument] = ()
        self.setObjectName("document_details")
        self.title = Entry(theme, "document_title", self.tr("Title"))
        self.source = Entry(theme, "document_source", self.tr("Source"))
        self.day = DayField(theme, "document_date")
        self.source_from, self.day_from = (label("", theme, "small", colour="text2") for _ in range(2))
        self.bar = Bar(theme, self.tr("Details"))
        self.facts = QFormLayout()
        self._lay_out()
        self.title.editingFinished.connect(self._title_entered)
        self.source.editingFinished.connect(self._source_entered)
        self.day.entered.connect(self._day_entered)
        self.show_documents(())

    def show_documents(self, chosen: Sequence[KeptDocument]) -> None:
        """Show what is known of these; a field in which somebody types is left alone."""
        same = [kept.id for kept in chosen] == [kept.id for kept in self._chosen]
        if not same and self._chosen and self.day.line.isModified() and not self.day.is_right():
            self.dropped.emit(self.day.fault.text())
        self._chosen = chosen
        known = chosen[0].document if len(chosen) == 1 else None
        for origin, value in (
            (self.source_from, known and known.source), (self.day_from, known and known.date),
        ):  # fmt: skip
            origin.setVisible(same and bool(value and origin.text()))
        self._body.setEnabled(bool(chosen))
        self.bar.beside.setText(self._how_many())
        if not (same and self.title.isModified()):
            self.title.setEnabled(len(chosen) == 1)
            self.title.show_words(chosen[0].document.title if len(chosen) == 1 else "")
        if not (same and self.source.isModified()):
            self._show_common([kept.document.source or "" for kept in chosen])
        if not (same and self.day.line.isModified()):
            self._show_day([kept.document.date for kept in chosen])
        self._show_facts()

    def show_stated(self, document: int, stated: Details) -> None:
        """Say of source and date whether the text names them, its first lines being `stated`."""
        if [kept.id for kept in self._chosen] != [document]:
            return
        known = self._chosen[0].document
        self._say_origin(self.source_from, known.source, known.source == stated.source)
        self._say_origin(self.day_from, known.date, known.date == stated.date)

    def _say_origin(self, origin: QLabel, value: str | date | None, from_text: bool) -> None:
        given = self.tr("as the text says") if from_text else self.tr("given by hand")
        origin.setText(given if value else "")
        origin.setVisible(bool(value))

    def _show_common(self, sources: Sequence[str]) -> None:
        one = len(set(sources)) == 1
        self.source.show_words(sources[0] if one else "")
        self.source.setPlaceholderText(self.tr("different ones") if len(sources) > 1 and not one else "")

    def _show_day(self, days: Sequence[date | None]) -> None:
        one = len(set(days)) == 1
        self.day.show_day(days[0] if one else None)
        self.day.line.setModified(False)
        several = len(days) > 1 and not one
        self.day.show_placeholder(self.tr("different ones") if several else "")

    def _how_many(self) -> str:
        if len(self._chosen) < 2:
            return "" if self._chosen else self.tr("choose a report")
        return counted("counted.reports", len(self._chosen), self._theme.lang, self._theme.digits)

    # ---------------------------------------------------------------- what is entered

    def _title_entered(self) -> None:
        title = self.title.text().strip()
        if _is_entered(self.title) and title:
            self._want("title", Details(title=title))
        elif not title and self._chosen:
            # A report is never without a title.
            self.title.show_words(self._chosen[0].document.title if len(self._chosen) == 1 else "")

    def _source_entered(self) -> None:
        if _is_entered(self.source):
            self._want("source", Details(source=self.source.text().strip() or None))

    def _day_entered(self) -> None:
        if _is_entered(self.day.line):
            self._want("date", Details(date=self.day.day))

    def _want(self, field: Detail, details: Details) -> None:
        # Even what stands here already: it may be what an edit under way is about to replace.
        if self._chosen:
            self.wanted.emit(Wanted([kept.id for kept in self._chosen], field, details))

    # ---------------------------------------------------------------- how it looks

    def _lay_out(self) -> None:
        theme = self._theme
        room = theme.space(5)
        lines = column(self)
        lines.addWidget(self.bar)
        self._body = QWidget()
        inside = column(self._body, theme.space(3), (room, room, room, room))
        for words, field, origin in (
            (self.tr("Title"), self.title, None),
            (self.tr("Source"), self.source, self.source_from),
            (self.tr("Date"), self.day, self.day_from),
        ):
            name = label(words, theme, "small", colour="text2")
            name.setBuddy(field)
            inside.addWidget(name)
            inside.addWidget(field)
            if origin is not None:
                inside.addWidget(origin)
        note = label(self.tr("Another date resolves «yesterday» and «Thursday» anew; decided claims stay."),
                     theme, "small", colour="text3")  # fmt: skip
        note.setWordWrap(True)
        inside.addWidget(note)
        inside.addSpacing(theme.space(4))
        self.facts.setSpacing(theme.space(3))
        inside.addLayout(self.facts)
        inside.addStretch(1)
        # Scrolled by itself where it is too high: the whole page would be otherwise.
        theme.lay_ground(self._body, "sunken")
        lines.addWidget(scrolled(self._body), 1)

    def _show_facts(self) -> None:
        while self.facts.rowCount():
            self.facts.removeRow(0)
        if len(self._chosen) != 1:
            return
        kept, theme = self._chosen[0], self._theme
        document = kept.document
        claims = counted("counted.claims", kept.claims, theme.lang, theme.digits)
        undecided = self.tr("{n} undecided").format(n=number(kept.undecided, theme.lang, theme.digits))
        self._fact(self.tr("File"), file_name(document.path).whole)
        self._fact(self.tr("Encoding"), isolate(document.encoding))
        self._fact(
            self.tr("Claims"), self.tr("{claims}, {undecided}").format(claims=claims, undecided=undecided)
        )
        self._fact(self.tr("Original"), isolate(document.sha256[:16] + "…"))
        for doubt in document.uncertain:
            self.facts.addRow(Tag(term(f"uncertain.{doubt}", theme.lang), theme, icon="triangle-alert"))

    def _fact(self, name: str, words: str) -> None:
        # Qt takes the direction of a label from inside an isolate, too.
        mark = "\u200f" if self._theme.rtl else "\u200e"
        value = label(mark + words, self._theme, "small")
        value.setWordWrap(True)
        # A form gives lines that may wrap less than their letters need.
        value.setMinimumHeight(self._theme.line("small"))
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts.addRow(label(name, self._theme, "small", colour="text3"), value)


def _is_entered(field: Entry) -> bool:
    """Whether something else was typed, once: a question that takes the focus ends the typing again."""
    was = field.isModified()
    field.setModified(False)
    return was
