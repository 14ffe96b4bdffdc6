"""The page of documents: bringing reports in, seeing what came of it, finding and opening them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QWidget

from workbench.model import Change, Details
from workbench.terms import counted
from workbench.ui.actions import add_action
from workbench.ui.button import Button
from workbench.ui.documents.begun import BegunPastes
from workbench.ui.documents.empty import EmptyPane, WayIn
from workbench.ui.documents.importing import Importing, LeftOut
from workbench.ui.documents.library import Library
from workbench.ui.documents.next_details import NextDetails
from workbench.ui.documents.paste import PastePane
from workbench.ui.dropping import local_paths
from workbench.ui.entry import Entry
from workbench.ui.filled import Field
from workbench.ui.panels import Bar, column
from workbench.ui.redating import Redating
from workbench.ui.screen import Bench, Menu, Screen
from workbench.ui.signals import merged

# As long as letters follow each other faster, the next one is waited for.
_TYPING_MS = 150


class DocumentsScreen(Screen):
    """Reports and the ways in; files and folders may be dropped anywhere on it."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        theme = bench.theme
        self.setObjectName("documents")
        self.setAcceptDrops(True)
        self.importing = Importing.of(bench)
        self._make_actions()
        self.library = Library(bench, self.importing)
        self.next = NextDetails(theme)
        self.empty = EmptyPane(theme, self._ways())
        self.paste = PastePane(theme)
        self.filter = Entry(theme, "document_filter", self.tr("Filter"))
        self._missed = Change()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._lay_out()
        self._connect()
        self._say_keys()
        self._pastes = BegunPastes.of(bench)
        self._pastes.found.connect(self._tell_of_begun)
        self._pastes.follow(self.paste)
        self._show_page(self.paste if self._pastes.is_open else self.library)
        self.library.table.look()

    # ---------------------------------------------------------------- what the window asks of a page

    def refresh(self, change: Change) -> None:
        """Look again when reports or the decisions on their claims have changed, once the page is seen."""
        self._missed = merged(self._missed, change)
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed meanwhile."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._missed != Change():
            self.library.look_again(self._missed)
            self._missed = Change()

    def focus_panes(self) -> list[QWidget]:
        """The list and the details, or whatever stands in their place."""
        shown = self._pages.currentWidget()
        if shown is self.paste:
            return [self.paste.title, self.paste.text]
        first = [self.empty.ways[0]] if shown is self.empty else self.library.panes()
        return [*first, self.next.title]

    def menus(self) -> Mapping[Menu, Sequence[QAction | None]]:
        """The ways in, and what can be done about files that were left out."""
        ways = [self._add_files, self._add_folder, self._paste_report]
        intake = self.library.intake
        files = [*ways, None, intake.cancel, intake.try_again, intake.save_list]
        return {Menu.FILE: files, Menu.EDIT: [self.library.removing.action]}

    def fields(self) -> Sequence[Field]:
        """The words that reports are looked for with, and what goes with the next ones."""
        return [self.filter, self.next.title, self.next.source, self.next.day.line]

    # ---------------------------------------------------------------- the ways in

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Add files and folders with what stands in the fields for the next ones."""
        if not paths:
            return
        self.bench.signals.show_screen.emit(self.objectName())
        details = self.next.take(paths)
        if details is not None:
            self.importing.add_paths(paths, details)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if local_paths(event):
            event.acceptProposedAction()
            self.empty.show_drag(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """What was dragged has gone elsewhere."""
        self.empty.show_drag(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what is dropped."""
        self.empty.show_drag(False)
        event.acceptProposedAction()
        self.add_paths(local_paths(event))

    def _choose_files(self) -> None:
        self.add_paths(self.bench.prompts.files())

    def _choose_folder(self) -> None:
        folder = self.bench.prompts.folder()
        self.add_paths([] if folder is None else [folder])

    def _begin_paste(self) -> None:
        self.bench.signals.show_screen.emit(self.objectName())
        self._show_page(self.paste)
        self.paste.begin(QGuiApplication.clipboard().text())

    def _reopen(self, left_out: LeftOut) -> None:
        """Show a pasted report in its fields once more, as a draft."""
        question = self.tr("A report that you began to paste has not been added. Leave it?")
        if not self.paste.is_draft or self.bench.prompts.confirm(question, self.tr("Leave")):
            self.library.intake.hand_over(left_out)
            self._show_page(self.paste)
            self.paste.go_on_with(left_out.text, left_out.details)

    def may_leave(self) -> bool:
        """Have what is being pasted kept for the next page, and the next time; ask where it cannot be."""
        question = self.tr("A report that you began to paste cannot be kept. Leave it all the same?")
        lost = self._pastes.is_failing and self.paste.is_draft
        if lost and not self.bench.prompts.confirm(question, self.tr("Leave")):
            return False
        self._pastes.is_open = self.paste.is_draft and self._pages.currentWidget() is self.paste
        self.keep()
        return True

    def keep(self) -> None:
        """Keep what is being pasted, and forget what has been added by now."""
        self._pastes.keep()

    def _tell_of_begun(self) -> None:
        self._offer_begun()
        self.bench.prompts.note(self.tr("A report that you began to paste is kept under Documents."))

    def may_close(self) -> bool:
        """Ask before reports that were pasted and cannot be kept, or a new date, are lost."""
        question = self.tr("A report that you pasted cannot be kept. Close it all the same?")
        lost = self._pastes.is_failing and self.importing.holds_pastes
        if lost and not self.bench.prompts.confirm(question, self.tr("Close")):
            return False
        return Redating.of(self.bench).may_close()

    def _add_text(self, text: str, title: str, details: Details) -> None:
        self.importing.add_text(text, title, details)
        self._leave_paste()

    def _leave_paste(self) -> None:
        self._show_page(self.library)
        self._settle()
        self.focus_panes()[0].setFocus()

    def _offer_ways(self) -> None:
        menu = QMenu(self)
        menu.addActions([self._add_files, self._add_folder, self._paste_report])
        corner = QPoint(self._add.width() if self.bench.theme.rtl else 0, self._add.height())
        menu.popup(self._add.mapToGlobal(corner))

    # ---------------------------------------------------------------- what is shown

    def _found(self, n: int) -> None:
        theme, asked = self.bench.theme, self.library.table.asked
        none = self.tr("none with these words") if asked.words else self.tr("none yet")
        self.bar.beside.setText(counted("counted.reports", n, theme.lang, theme.digits) if n else none)
        self.library.explain_nothing("" if n else asked.words)
        if asked.words and self.library.list.is_waiting:  # they are hidden
            self.filter.clear()
        self._settle()

    def _settle(self) -> None:
        """Show the list, or the ways in where there is nothing to list; a text being pasted stays."""
        if self._pages.currentWidget() is self.paste:
            return
        table = self.library.table
        nothing = not table.ids and not table.asked.words and self.library.intake.isHidden()
        self._show_page(self.empty if nothing else self.library)

    def _show_page(self, page: QWidget) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._pages.isAncestorOf(focus)
        changes = page is not self._pages.currentWidget()
        self._pages.setCurrentWidget(page)
        self.filter.setVisible(page is self.library)
        self._add.setVisible(page is not self.paste)
        self._offer_begun()
        self.next.setVisible(page is not self.paste)
        if had_focus and changes:
            self.focus_panes()[0].setFocus()

    def _offer_begun(self) -> None:
        self.begun.setVisible(self._pages.currentWidget() is not self.paste and self.paste.is_draft)

    def _show_all(self) -> None:
        self.filter.clear()
        self.filter.setFocus()

    def _focus_filter(self) -> None:
        if self._pages.currentWidget() is self.library:
            self.filter.setFocus()
            self.filter.selectAll()

    # ---------------------------------------------------------------- how it is made

    def _make_actions(self) -> None:
        self._add_files = add_action(
            self, "add_files", self.tr("Add files…"), self._choose_files, "Ctrl+I", everywhere=True
        )
        self._add_folder = add_action(self, "add_folder", self.tr("Add a folder…"), self._choose_folder)
        self._paste_report = add_action(
            self, "paste_report", self.tr("Paste a report"), self._begin_paste, "Ctrl+V"
        )
        self._filter = add_action(self, "filter_documents", self.tr("Filter"), self._focus_filter, "Ctrl+F")

    def _ways(self) -> list[WayIn]:
        theme = self.bench.theme
        return [
            WayIn(self._add_files, self.tr("plain text, in any encoding of Arabic"), "file-text", theme),
            WayIn(self._add_folder, self.tr("with all the folders in it"), "folder", theme),
            WayIn(self._paste_report, self.tr("with its title, source and date"), "clipboard-paste", theme),
        ]

    def _lay_out(self) -> None:
        theme = self.bench.theme
        theme.lay_ground(self, "surface")
        self.bar = Bar(theme, self.tr("Documents"))
        self.filter.setPlaceholderText(self.tr("Filter by title, source or file"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(theme.scaled(260))
        self._add = Button(self.tr("Add"), theme, "primary", "plus")
        self._add.setObjectName("add")
        self.begun = Button(self.tr("Go on with what you began to paste"), theme, icon="clipboard-paste")
        self.begun.setObjectName("begun")
        self.bar.line.addWidget(self.begun)
        self.bar.line.addWidget(self.filter)
        self.bar.line.addWidget(self._add)
        self._pages = QStackedWidget()
        for page in (self.empty, self.library, self.paste):
            self._pages.addWidget(page)
        lines = column(self)
        lines.addWidget(self.bar)
        lines.addWidget(self.next)
        lines.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._add.clicked.connect(self._offer_ways)
        self.begun.clicked.connect(self._begin_paste)
        self.library.table.found.connect(self._found)
        importing, intake = self.importing, self.library.intake
        for signal in (importing.began, importing.found, importing.ended, intake.emptied):
            signal.connect(self._settle)
        intake.reopened.connect(self._reopen)
        self.bench.signals.offered.connect(self.add_paths)
        self.bench.signals.show_reports.connect(self.library.list.choose_all)
        self.paste.ready.connect(self._add_text)
        self.paste.left.connect(self._leave_paste)
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.library.nothing.all_wanted.connect(self._show_all)
        self._typing.timeout.connect(lambda: self.library.ask_words(self.filter.text().strip()))

    def _say_keys(self) -> None:
        keys = self.bench.keys
        keys.hint(self.empty, ("↑", "↓"), self.tr("Choose"))
        keys.hint(self.empty, ("↵",), self.tr("Open"))
        for way in (self.paste.add, self.paste.leave):
            keys.offer(way, self.paste)
        for pane in (self.empty, self.library):
            keys.offer(self._add_files, pane)
            keys.offer(self._paste_report, pane)
