"""How an import stands, and afterwards what it did."""

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.model import Imported
from workbench.terms import number, term
from workbench.text.bidi import isolate
from workbench.ui.button import Button
from workbench.ui.documents.file_names import file_name
from workbench.ui.documents.tally import Tally
from workbench.ui.panels import Panel, Tag, column, label
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme

DOT = "  ·  "
_KINDS = 6  # of other kinds that are named


class ProgressLine(QWidget):
    """A thin bar that fills from the leading side; QProgressBar would paint the whole window at each step."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setFixedHeight(theme.scaled(10))

    def show_share(self, share: float) -> None:
        """Fill this share of the bar, from 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and what is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = track.height() / 2
        painter.setPen(QPen(self._theme.colour("border_strong"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(track, radius, radius)
        if self._share > 0:
            width = max(track.height(), track.width() * self._share)
            left = track.right() - width if self._theme.rtl else track.left()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(QRectF(left, track.top(), width, track.height()), radius, radius)


class ImportPanel(Panel):
    """While an import runs: how many, how long, what now, and the way out. Afterwards: what came of it."""

    def __init__(self, bench: Bench, cancel: QAction, take_back: QAction, put_aside: QAction) -> None:
        super().__init__(bench.theme, "sunken", "all")
        self._theme = theme = bench.theme
        self.setObjectName("import_panel")
        self.title = label("", theme, "strong", "strong")
        self.counts = label("", theme, "base", colour="text2")
        self.bar = ProgressLine(theme)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.now = label("", theme, "base", colour="text2")
        self.extension = Tag("", theme, "text2", "window")
        self.kept = label(self.tr("What has been added can be worked on already."), theme, colour="text3")
        self.cancel = Button(cancel.text(), theme, caps=("Esc",)).follow(cancel)
        self.take_back = Button(take_back.text(), theme, icon="undo-2").follow(take_back)
        self.put_aside = Button(put_aside.text(), theme, icon="x").follow(put_aside)
        self.other_kinds = label("", theme, "base", colour="text2")
        self.other_kinds.setObjectName("other_kinds")
        self.other_kinds.setWordWrap(True)
        for words in (self.title, self.counts, self.now):
            # Words that change all the time must not make the whole window be laid out anew.
            words.setMinimumWidth(1)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        room, gap = theme.space(5), theme.space(3)
        lines = column(self, gap, (room, room, room, room))
        ways = (self.cancel, self.take_back, self.put_aside)
        lines.addLayout(_line(gap, self.title, None, *ways))
        lines.addWidget(self.counts)
        lines.addWidget(self.other_kinds)
        lines.addWidget(self.bar)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(gap)
        for part in (self.now, self.extension, self.kept):
            below.addWidget(part)
        below.addStretch(1)
        lines.addWidget(self._below)

    def begin(self) -> None:
        """Show that the files are being looked for."""
        self.title.setText(self.tr("Looking for files…"))
        self.counts.setText("")
        self.bar.show_share(0)
        self._show_running(True)
        self.other_kinds.hide()
        self.now.clear()
        self.extension.hide()

    def show_tally(self, tally: Tally) -> None:
        """Show how far the import is; as long as files are being looked for there is nothing to show."""
        if not tally.total:
            return
        self.title.setText(self.tr("Adding {n} files").format(n=self._number(tally.total)))
        self.counts.setText(DOT.join(self._counts(tally)))
        self.bar.show_share(tally.done / max(1, tally.total))
        name = file_name(tally.label)
        self.now.setText(self.tr("Now: {name}").format(name=name.words) if tally.label else "")
        self.extension.setText(name.extension)
        self.extension.setVisible(bool(name.extension))

    def show_stopping(self) -> None:
        """Show at once that the wish to stop has been heard."""
        self.title.setText(self.tr("Stopping…"))
        self.counts.setText(self.tr("The report at hand is given up; what has been added stays."))
        self._below.hide()

    def show_end(self, imported: Imported) -> None:
        """Show what came of it."""
        added = self._number(len(imported.added))
        stopped = self.tr("Stopped: {n} added") if imported.cancelled else self.tr("{n} added")
        self.title.setText(stopped.format(n=added))
        # How many were not added stands over their list.
        self.counts.setText(DOT.join(self._doubts(imported)))
        self._show_other_kinds(imported.other_kinds)
        self._show_running(False)

    def _doubts(self, imported: Imported) -> Iterator[str]:
        """What of the reports that were added is to be looked at."""
        if imported.uncertain:
            uncertain = self._number(len(imported.uncertain))
            yield self.tr("{n} with something uncertain").format(n=uncertain)
        if imported.undated:
            words = self.tr("{n} without a date: days such as “yesterday” in them stay unknown until you "
                            "choose the reports in the list and enter their date beside it.")  # fmt: skip
            yield words.format(n=self._number(len(imported.undated)))

    def show_found(self) -> None:
        """Show that nothing is under way, and what is listed below has not been added before."""
        self.title.setText(self.tr("Not added yet"))
        self.counts.setText("")
        self.other_kinds.hide()
        self._show_running(False)

    def show_failure(self, sentence: str) -> None:
        """Show why the whole import ended."""
        self.title.setText(self.tr("The import has stopped"))
        self.counts.setText(sentence)
        self._show_running(False)

    def _show_other_kinds(self, paths: Sequence[str]) -> None:
        """Say in one line which files of folders were left out for their kind."""
        kinds = Counter(file_name(path).ending for path in paths)
        comma = term("comma", self._theme.lang)
        listed = comma.join(
            f"{isolate(kind)} ({self._number(count)})" for kind, count in kinds.most_common(_KINDS)
        )
        words = self.tr("Left out of the folder, because they are not text files (.txt): {kinds}. "
                        "A file that is a report all the same can be added by itself.")  # fmt: skip
        self.other_kinds.setText(words.format(kinds=listed + (comma + "…" if len(kinds) > _KINDS else "")))
        self.other_kinds.setVisible(bool(paths))

    def _counts(self, tally: Tally) -> list[str]:
        parts = [self.tr("{n} added").format(n=self._number(tally.added))]
        if tally.done > tally.added:
            parts.append(self.tr("{n} not added").format(n=self._number(tally.done - tally.added)))
        if tally.rate is not None:
            parts.append(self.tr("{n} a second").format(n=self._number(round(tally.rate, 1))))
        if tally.seconds_left is not None:
            parts.append(self._time_left(tally.seconds_left))
        return parts

    def _time_left(self, seconds: float) -> str:
        if seconds < 60:
            return self.tr("less than a minute left")
        return self.tr("about {n} min left").format(n=self._number(round(seconds / 60)))

    def _number(self, n: float) -> str:
        return number(n, self._theme.lang, self._theme.digits)

    def _show_running(self, running: bool) -> None:
        self.bar.setVisible(running)
        self.counts.setWordWrap(not running)
        self.counts.setVisible(running or bool(self.counts.text()))
        self._below.setVisible(running)


def _line(gap: int, *parts: QWidget | None) -> QHBoxLayout:
    """Parts beside each other; None takes the room that is left."""
    line = QHBoxLayout()
    line.setSpacing(gap)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line
