"""The frame around the screens: opening and closing, menus, rail, keys, undo, look, focus."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copytree
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.conftest import Answers, Press
from workbench.desk import Desk
from workbench.errors import DiskFull
from workbench.model import Change, Claim, Details, EventType, Polarity, Query, Verdict
from workbench.progress import Progress
from workbench.text.span import Span
from workbench.ui.all_keys import AllKeys, by_keys
from workbench.ui.focus import FocusRing
from workbench.ui.keycap import Caps
from workbench.ui.keys import Hint, Key, label_of
from workbench.ui.keystrip import KeyStrip
from workbench.ui.notice import Tone
from workbench.ui.parting import Parting
from workbench.ui.rail import RailButton
from workbench.ui.recents import RecentRow
from workbench.ui.screen import Bench, Menu, Screen
from workbench.ui.settings import Settings
from workbench.ui.start import StartPage
from workbench.ui.theme import Theme, ThemeName
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace

REPORT = "قال شهود إن القصف أدى إلى مقتل ثلاثة مدنيين في الميادين.\n"


class Page(Screen):
    """A screen of two lists, where D rejects the first claim of the project."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.panes = [QListWidget(), QListWidget()]
        layout = QHBoxLayout(self)
        for pane in self.panes:
            layout.addWidget(pane)
        self.seen: list[Change] = []
        self.asked: list[int] = []
        bench.signals.show_claim.connect(self.asked.append)
        self.reject = QAction("Reject", self)
        self.reject.setObjectName("reject")
        self.reject.triggered.connect(self._reject)
        bench.keys.bind(self.reject, Key.D, self.panes[0])

    def refresh(self, change: Change) -> None:
        self.seen.append(change)

    def focus_panes(self) -> list[QWidget]:
        return [*self.panes]

    def menus(self) -> Mapping[Menu, Sequence[QAction | None]]:
        return {Menu.CLAIM: [self.reject]}

    def _reject(self) -> None:
        claim = self.bench.desk.find_claims(Query())[0]
        self.bench.signals.tell(self.bench.desk.reject(claim))


class Plain(Screen):
    """A screen with a field and a file action; what is typed is not given up without asking."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.field = QLineEdit(self)
        self.write = QAction("Write", self)
        self.working = False

    def focus_panes(self) -> list[QWidget]:
        return [self.field]

    def menus(self) -> Mapping[Menu, Sequence[QAction | None]]:
        return {Menu.FILE: [self.write]}

    def may_leave(self) -> bool:
        return not self.field.text() or self.bench.prompts.confirm("Leave?", "Leave")

    def may_close(self) -> bool:
        return not self.working or self.bench.prompts.confirm("Close?", "Close")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one report and one claim, closed: to be copied, for a report is read by a process."""
    folder = tmp_path_factory.mktemp("made") / "Valleys.khabar"
    desk = Desk.open(folder, create=True)
    [report] = desk.import_text(REPORT, "report.txt", Details()).added
    said = Claim(Span(12, 50), 0, EventType.EXPLOSIONS, "Air/drone strike", Polarity.AFFIRMED)
    desk.author = "L. Haddad"
    [claim] = desk.add_claim(report, said).claims
    desk.reset(claim)
    desk.close()
    return folder


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """A copy of the project."""
    return Path(copytree(made, tmp_path / made.name))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(tmp_path / "settings.ini")
    settings.theme = Theme()
    settings.reviewer = "L. Haddad"
    return settings


@pytest.fixture
def window(
    application: QApplication, settings: Settings, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> Iterator[Window]:
    """The window on its start page."""
    screens = {"documents": Plain, "read": Page, "charts": Plain}
    window = Window(application, settings, screens, tmp_path / "Example.khabar", lambda _window: prompts)
    with qtbot.waitActive(window):
        window.show()
    yield window
    end(window, qtbot)
    # At once: a window that is left to the end of the run holds on to everything that it can reach.
    delete(window)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def workspace(window: Window, project: Path, qtbot: QtBot) -> Callable[[], Workspace]:
    """The open project; asked for anew after the page was made anew."""
    with qtbot.waitSignal(window.usable):
        window.open_project(project)

    def now() -> Workspace:
        assert isinstance(window.page, Workspace)
        return window.page

    return now


@pytest.fixture
def left(window: Window, qtbot: QtBot) -> Callable[[], None]:
    """Wait until the start page is there for another choice."""

    def wait() -> None:
        qtbot.waitUntil(lambda: isinstance(window.page, StartPage) and not window.page.is_waiting)

    return wait


Now = Callable[[], Workspace]


def end(window: Window, qtbot: QtBot) -> None:
    """Close the window, and its project behind it."""
    if window.isVisible():
        with qtbot.waitSignal(window.closed):
            window.close()


def read_page(page: Workspace) -> Page:
    screen = page.screen_of("read")
    assert isinstance(screen, Page)
    return screen


def menu_texts(window: Window, name: str) -> list[str]:
    menu = window.findChild(QWidget, f"menu-{name}")
    assert menu is not None
    return [label_of(action) for action in menu.actions() if not action.isSeparator()]


# ------------------------------------------------------------------ projects


def test_an_opened_project_gives_the_window_its_name(window: Window, workspace: Now) -> None:
    assert window.windowTitle() == "Valleys"
    assert workspace().shown == "read"


def test_leaving_a_project_frees_it_for_others(
    window: Window, workspace: Now, project: Path, left: Callable[[], None]
) -> None:
    window.leave_project()
    left()
    Desk.open(project).close()


def test_leaving_a_project_does_not_hold_the_window(
    window: Window, workspace: Now, project: Path, left: Callable[[], None]
) -> None:
    go, ended = Event(), list[bool]()
    read_page(workspace()).bench.jobs.run(
        window, lambda progress: ended.append(go.wait(5)), lambda _: None, window.report_fault
    )
    window.leave_project()
    assert ended == []
    assert isinstance(window.page, Parting)
    assert "Valleys" in window.page.words.text()
    go.set()
    left()
    Desk.open(project).close()


def test_a_project_opens_once_the_one_before_it_is_closed(
    window: Window, workspace: Now, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.leave_project()
    window.open_project(tmp_path / "Other.khabar", create=True)
    window.open_project(project)
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))
    assert window.windowTitle() == "Valleys"
    assert not (tmp_path / "Other.khabar").exists()
    window.open_project(project)
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))


def test_a_window_closed_while_a_project_closes_frees_it(
    window: Window, workspace: Now, project: Path, qtbot: QtBot
) -> None:
    window.leave_project()
    end(window, qtbot)
    Desk.open(project).close()


def test_a_window_closed_while_a_project_opens_frees_it(window: Window, project: Path, qtbot: QtBot) -> None:
    window.open_project(project)
    end(window, qtbot)
    Desk.open(project).close()


def test_a_project_chosen_while_another_opens_takes_its_place(
    window: Window, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "Other.khabar"
    Desk.open(other, create=True).close()
    window.open_project(other)
    window.open_project(project)
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))
    assert window.windowTitle() == "Valleys"
    Desk.open(other).close()


def test_a_project_that_was_left_is_offered_on_the_start_page(
    window: Window, workspace: Now, left: Callable[[], None], qtbot: QtBot
) -> None:
    window.leave_project()
    left()
    row = window.findChild(RecentRow)
    assert row is not None
    assert "Valleys" in row.accessibleName()
    row.click()
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))


def test_a_new_project_is_made_where_the_user_says(
    window: Window, prompts: Answers, tmp_path: Path, qtbot: QtBot, key: Press
) -> None:
    prompts.project = tmp_path / "الشمال.khabar"
    action = window.findChild(QAction, "new")
    assert action is not None
    action.trigger()
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))
    assert (tmp_path / "الشمال.khabar").is_dir()


def test_what_cannot_be_opened_is_said_on_the_start_page(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_project(tmp_path / "Gone.khabar")
    page = window.page
    assert isinstance(page, StartPage)
    qtbot.waitUntil(page.notice.isVisible)
    assert "Gone.khabar" in page.notice.words.text()


def test_a_second_window_on_a_project_is_refused_with_a_sentence(
    window: Window, project: Path, qtbot: QtBot
) -> None:
    desk = Desk.open(project)
    try:
        window.open_project(project)
        page = window.page
        assert isinstance(page, StartPage)
        qtbot.waitUntil(page.notice.isVisible)
        assert "another window" in page.notice.words.text()
    finally:
        desk.close()


# ------------------------------------------------------------------ screens


def test_the_rail_and_control_digits_bring_up_screens(window: Window, workspace: Now, key: Press) -> None:
    button = window.findChild(RailButton, "rail-documents")
    assert button is not None
    button.click()
    assert workspace().shown == "documents"
    key("3", ctrl=True, layout="arabic")
    assert workspace().shown == "charts"


def test_a_screen_is_made_when_it_is_first_seen_and_the_others_a_little_later(
    window: Window, workspace: Now, qtbot: QtBot
) -> None:
    assert [type(screen) for screen in window.findChildren(Screen)] == [Page]
    qtbot.waitUntil(lambda: len(window.findChildren(Screen)) == 3)
    assert workspace().shown == "read"
    assert "Write" in menu_texts(window, "file")


def test_words_asked_for_before_their_screen_is_there_are_not_missed(
    window: Window, workspace: Now, qtbot: QtBot
) -> None:
    workspace().show_screen("charts")
    with qtbot.waitSignal(window.usable):
        window.set_look(Theme(name=ThemeName.DARK))
    assert [type(screen) for screen in workspace().findChildren(Screen)] == [Plain]
    workspace().screen_of("charts").bench.signals.show_claim.emit(1)
    assert workspace().shown == "read"
    assert read_page(workspace()).asked == [1]


def test_only_the_shown_screen_fills_the_claim_menu(window: Window, workspace: Now) -> None:
    assert menu_texts(window, "claim") == ["Reject"]
    workspace().show_screen("charts")
    assert menu_texts(window, "claim") == []
    assert "Write" in menu_texts(window, "file")


def test_a_claim_asked_for_brings_up_its_words_and_escape_leads_back(
    window: Window, workspace: Now, key: Press
) -> None:
    workspace().show_screen("charts")
    read_page(workspace()).bench.signals.show_claim.emit(1)
    assert workspace().shown == "read"
    key(Qt.Key.Key_Escape)
    assert workspace().shown == "charts"


def test_f6_goes_through_the_panes_and_back(window: Window, workspace: Now) -> None:
    workspace().show_screen("read")
    panes = read_page(workspace()).panes
    actions = workspace().actions_of_frame
    actions.next_pane.trigger()
    assert QApplication.focusWidget() is panes[1]
    actions.next_pane.trigger()
    assert QApplication.focusWidget() is panes[0]
    actions.last_pane.trigger()
    assert QApplication.focusWidget() is panes[1]


def test_a_narrow_window_has_icons_alone_on_its_rail(window: Window, workspace: Now) -> None:
    button = window.findChild(RailButton, "rail-read")
    assert button is not None
    window.resize(1024, 700)
    assert button.narrow
    window.resize(1440, 900)
    assert not button.narrow


# ------------------------------------------------------------------ decisions


def test_what_can_be_undone_is_looked_at_again_after_an_import(
    window: Window, workspace: Now, tmp_path: Path, qtbot: QtBot
) -> None:
    bench, undo = read_page(workspace()).bench, workspace().actions_of_frame.undo
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    bench.signals.tell(bench.desk.remove_documents(bench.desk.find_documents()))
    qtbot.waitUntil(lambda: label_of(undo) == "Undo: removal of reports")
    bench.desk.import_paths([report], Details(), landed=bench.signals.tell_soon)
    qtbot.waitUntil(lambda: label_of(undo) == "Undo: new report")


def test_a_decision_can_be_undone_and_done_again(
    window: Window, workspace: Now, key: Press, qtbot: QtBot
) -> None:
    workspace().show_screen("read")
    page, actions = read_page(workspace()), workspace().actions_of_frame
    qtbot.waitUntil(lambda: label_of(actions.undo) == "Undo: decision taken back")
    key("D", layout="arabic")
    qtbot.waitUntil(lambda: label_of(actions.undo) == "Undo: rejection")
    key("Z", ctrl=True, layout="arabic")
    qtbot.waitUntil(lambda: label_of(actions.redo) == "Redo: rejection")
    key("Y", ctrl=True)
    qtbot.waitUntil(lambda: label_of(actions.undo) == "Undo: rejection")
    assert not actions.redo.isEnabled()
    assert len(page.seen) == 3


def test_what_is_undone_comes_into_view_and_is_named(
    window: Window, workspace: Now, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    workspace().show_screen("read")
    page = read_page(workspace())
    key("D")
    (claim,) = page.bench.desk.find_claims(Query(verdicts=frozenset({Verdict.REJECTED})))
    actions = workspace().actions_of_frame
    for action, said in ((actions.undo, "Undone: rejection"), (actions.redo, "Done again: rejection")):
        workspace().show_screen("charts")
        page.asked.clear()
        qtbot.waitUntil(action.isEnabled)
        action.trigger()
        qtbot.waitUntil(lambda: workspace().shown == "read")
        assert page.asked == [claim]
        assert prompts.told[-1].startswith(said)
        assert "قال شهود" in prompts.told[-1]


def test_what_was_said_of_one_edit_goes_with_the_next(
    window: Window, workspace: Now, key: Press, qtbot: QtBot
) -> None:
    workspace().show_screen("read")
    notice = workspace().notice
    notice.say("Done again: rejection", Tone.NOTE)
    key("D")
    qtbot.waitUntil(notice.isHidden)


def test_what_is_left_to_decide_stands_on_the_rail(
    window: Window, workspace: Now, key: Press, qtbot: QtBot
) -> None:
    button = window.findChild(RailButton, "rail-read")
    assert button is not None
    qtbot.waitUntil(lambda: bool(button.badge))
    before = int(button.badge)
    workspace().show_screen("read")
    key("D")
    qtbot.waitUntil(lambda: button.badge == (str(before - 1) if before > 1 else ""))


def test_the_reviewer_can_be_changed_in_the_corner(
    window: Window, workspace: Now, prompts: Answers, settings: Settings, qtbot: QtBot
) -> None:
    prompts.name = "أبو سامي"
    workspace().actions_of_frame.reviewer.trigger()
    qtbot.waitUntil(lambda: read_page(workspace()).bench.desk.author == "أبو سامي")
    assert settings.reviewer == "أبو سامي"
    corner = window.findChild(QWidget, "reviewer")
    assert corner is not None
    assert "أبو سامي" in corner.accessibleName()


# ------------------------------------------------------------------ keys


def test_the_key_strip_says_what_works_here(window: Window, workspace: Now) -> None:
    workspace().show_screen("read")
    bench = read_page(workspace()).bench
    labels = [hint.label for hint in bench.keys.at(QApplication.focusWidget())]
    assert labels == ["Reject", "Undo", "Next pane"]
    strip = window.findChild(KeyStrip)
    assert strip is not None
    strip.grab()


def test_f1_lists_all_keys(window: Window, workspace: Now, prompts: Answers) -> None:
    shown: list[QDialog] = []

    def look(dialog: QDialog) -> bool:
        shown.append(dialog)
        return False

    prompts.filling = look
    plain = workspace().screen_of("charts")
    plain.findChildren(QAction)[0].setShortcut("Ctrl+E")
    workspace().show_screen("documents")
    workspace().actions_of_frame.all_keys.trigger()
    assert isinstance(shown[0], AllKeys)
    said = {caps.accessibleName() for caps in shown[0].findChildren(Caps)}
    assert {Key.D.cap, "Ctrl E", "Ctrl W", "Ctrl Y", "Ctrl Shift Z", "Ctrl 1", "F6", "F1"} <= said


def test_each_key_is_listed_once_with_all_that_it_does() -> None:
    pane = QWidget()
    hints = [Hint(pane, ("↵",), "Its words"), Hint(pane, ("A",), "Accept"), Hint(pane, ("↵",), "Open")]
    assert by_keys([*hints, hints[0]]) == [(("↵",), "Its words · Open"), (("A",), "Accept")]
    undo = [Hint(pane, ("Ctrl", "Z"), "Undo"), Hint(pane, ("Ctrl", "Z"), "Undo: rejection")]
    assert by_keys(undo) == [(("Ctrl", "Z"), "Undo")]


# ------------------------------------------------------------------ look


def test_another_language_is_taken_at_once_and_mirrors_the_window(
    window: Window, workspace: Now, settings: Settings
) -> None:
    workspace().show_screen("read")
    action = workspace().findChild(QAction, "language-ar")
    assert action is not None
    action.trigger()
    assert workspace().layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert workspace().shown == "read"
    assert settings.theme.lang == "ar"
    assert "ملف" in [menu.text().replace("&", "") for menu in workspace().findChildren(QAction)]


def test_another_theme_colours_the_window(window: Window, workspace: Now, application: QApplication) -> None:
    action = workspace().findChild(QAction, "theme-high_contrast")
    assert action is not None
    action.trigger()
    assert window.theme.name is ThemeName.HIGH_CONTRAST
    assert application.palette().window().color().name() == "#000000"


def test_the_look_can_be_changed_on_the_start_page_too(window: Window) -> None:
    action = window.findChild(QAction, "text-size-150")
    assert action is not None
    action.trigger()
    assert window.theme.text_size == 150
    assert isinstance(window.page, StartPage)


# ------------------------------------------------------------------ focus


def test_a_ring_is_drawn_around_what_has_the_focus(window: Window, workspace: Now, qtbot: QtBot) -> None:
    button = QPushButton("…", workspace())
    button.setGeometry(200, 200, 80, 30)
    button.show()
    button.setFocus()
    ring = next(ring for ring in window.findChildren(FocusRing) if ring.isVisible())
    assert ring.geometry().contains(button.geometry())
    button.move(300, 300)
    assert ring.geometry().contains(button.geometry())
    button.hide()
    assert not ring.geometry().contains(button.geometry()) or not ring.isVisible()


def test_the_ring_stays_inside_what_is_scrolled(window: Window, workspace: Now) -> None:
    area = QScrollArea(workspace())
    area.setGeometry(200, 200, 300, 300)
    tall = QPushButton("…")
    tall.resize(200, 2000)
    area.setWidget(tall)
    area.show()
    tall.setFocus()
    [ring] = [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    assert ring.geometry().bottom() <= area.geometry().bottom() + 4
    area.verticalScrollBar().setValue(500)
    assert ring.geometry().bottom() <= area.geometry().bottom() + 4


# ------------------------------------------------------------------ faults


def test_a_fault_is_kept_and_shown(
    window: Window, prompts: Answers, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for _time in range(3):
        window.report_fault(ZeroDivisionError("division by zero"))
    assert "ZeroDivisionError" in prompts.faults.pop()
    assert prompts.faults == [], "the same fault was shown again"
    assert len(list((tmp_path / "state").rglob("*.txt"))) == 1


def test_a_fault_that_cannot_be_kept_is_still_shown(
    window: Window, prompts: Answers, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("not a folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    window.report_fault(ZeroDivisionError("division by zero"))
    assert "ZeroDivisionError" in prompts.faults.pop()


def test_a_known_error_that_nobody_caught_is_only_said(
    window: Window, workspace: Now, prompts: Answers
) -> None:
    window.report_fault(DiskFull(path="/media/usb"))
    assert "/media/usb" in workspace().notice.words.text()
    assert prompts.faults == []


# ------------------------------------------------------------------ closing


def test_closing_says_that_it_is_saving_while_the_disk_takes_its_time(
    window: Window, workspace: Now, qtbot: QtBot
) -> None:
    go = Event()
    read_page(workspace()).bench.jobs.run(
        window, lambda progress: go.wait(5), lambda _: None, window.report_fault
    )
    window.close()
    assert isinstance(window.page, Parting)
    assert window.isVisible()
    assert window.page.words.text() == "Saving ⁨Valleys⁩…"
    window.close()
    with qtbot.waitSignal(window.closed):
        go.set()
    assert not window.isVisible()


def test_closing_ends_the_work_and_frees_the_project(
    window: Window, workspace: Now, project: Path, settings: Settings, qtbot: QtBot
) -> None:
    begun = Event()

    def work(progress: Progress) -> None:
        while True:
            begun.set()
            progress(0, 0, "")

    read_page(workspace()).bench.jobs.run(window, work, lambda _: None, window.report_fault)
    begun.wait()
    end(window, qtbot)
    Desk.open(project).close()
    assert not settings.geometry.isEmpty()
    assert [recent.name for recent in settings.recent] == ["Valleys"]


def test_the_window_is_never_larger_than_the_screen(
    application: QApplication, settings: Settings, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    room = application.primaryScreen().availableGeometry()
    large = Window(
        application, settings, {"read": Page}, tmp_path / "Example.khabar", lambda _window: prompts
    )
    large.resize(room.size() * 2)
    settings.geometry = large.saveGeometry()
    delete(large)
    again = Window(
        application, settings, {"read": Page}, tmp_path / "Example.khabar", lambda _window: prompts
    )
    assert room.contains(again.geometry())
    delete(again)


# ------------------------------------------------------------------ what is being entered


@pytest.fixture
def entered(workspace: Now, prompts: Answers) -> Plain:
    """A page with something that is not kept yet, and somebody who would rather keep it."""
    screen = workspace().screen_of("documents")
    assert isinstance(screen, Plain)
    screen.field.setText("هجين")
    prompts.yes = False
    return screen


@pytest.mark.parametrize(
    "name", ["language-ar", "theme-dark", "text-size-150", "digits-arabic_indic", "leave"]
)
def test_what_is_being_entered_is_not_lost_without_asking(
    window: Window, workspace: Now, entered: Plain, prompts: Answers, name: str
) -> None:
    before, page = window.theme, workspace()
    action = page.findChild(QAction, name)
    assert action is not None
    action.trigger()
    assert prompts.asked == ["Leave?"]
    assert (window.theme, workspace()) == (before, page)
    assert not action.isChecked()
    prompts.yes = True
    action.trigger()
    assert window.page is not page


def test_what_is_under_way_is_not_lost_without_asking_and_outlives_the_page(
    window: Window, workspace: Now, prompts: Answers, left: Callable[[], None]
) -> None:
    def begin() -> None:
        screen = workspace().screen_of("charts")
        assert isinstance(screen, Plain)
        screen.working = True

    begin()
    window.set_look(Theme(name=ThemeName.DARK))
    assert prompts.asked == []
    begin()
    prompts.yes = False
    window.leave_project()
    assert prompts.asked == ["Close?"]
    assert window.windowTitle() == "Valleys"
    prompts.yes = True
    window.leave_project()
    left()


def test_another_project_does_not_take_the_place_of_what_is_being_entered(
    window: Window, workspace: Now, entered: Plain, prompts: Answers, tmp_path: Path
) -> None:
    window.open_project(tmp_path / "Other.khabar", create=True)
    window.explore_example()
    assert window.windowTitle() == "Valleys"
    assert prompts.asked == ["Leave?"] * 2
    assert not (tmp_path / "Other.khabar").exists()
    prompts.yes = True


def test_the_window_stays_open_for_what_is_being_entered(
    window: Window, workspace: Now, entered: Plain, prompts: Answers, qtbot: QtBot
) -> None:
    assert not window.close()
    assert window.isVisible()
    assert read_page(workspace()).bench.desk.find_claims(Query())
    prompts.yes = True
    end(window, qtbot)
    assert not window.isVisible()


# ------------------------------------------------------------------ the example


def test_the_example_is_made_opened_and_not_replaced_once_something_is_decided(
    window: Window, tmp_path: Path, left: Callable[[], None], qtbot: QtBot
) -> None:
    window.explore_example()
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace), timeout=60_000)
    assert window.windowTitle() == "Example"
    window.leave_project()
    left()
    desk = Desk.open(tmp_path / "Example.khabar")
    desk.author = "ليلى حداد"
    [first, *_] = desk.find_claims(Query())
    desk.accept(first)
    desk.close()
    window.explore_example()
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace), timeout=60_000)
    assert isinstance(window.page, Workspace)
    assert read_page(window.page).bench.desk.claim(first).verdict is Verdict.ACCEPTED
