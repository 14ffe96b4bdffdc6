"""A project whose claims of killed and injured come from three reports on two days."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests import small
from tests.chart.examples import market
from workbench.chart.draw import draw
from workbench.chart.plan import plan
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.desk import Desk
from workbench.model import Claim, EventDate, Extraction, Outcome, Polarity
from workbench.store import Store
from workbench.text.values import Modifier, Precision
from workbench.ui.theme import Theme
from workbench.workers import Workers


def killed(low: int, high: int | None, day: int, outcome: Outcome = Outcome.KILLED) -> Claim:
    """The doctor's claim with another number of another day of March, without its part."""
    claim = small.killed()
    modifier = Modifier.AT_LEAST if high is None else Modifier.EXACTLY if low == high else Modifier.BETWEEN
    count = replace(claim.counts[0], low=low, high=high, modifier=modifier, outcome=outcome)
    when = EventDate(f"2024-03-{day}", f"2024-03-{day}", Precision.DAY)
    return replace(claim, counts=(count,), date=when)


def add(store: Store, number: int, *claims: Claim) -> None:
    """Put a report with these claims into the project."""
    report = replace(small.document(number), date=date(2024, 3, 14))
    store.add(report.text.encode(), report, Extraction((), claims))


@pytest.fixture
def theme(request: pytest.FixtureRequest) -> Theme:
    """Arabic, where nothing else is asked for: each test draws two figures."""
    return Theme(lang=getattr(request, "param", "ar"))


@pytest.fixture(scope="session")
def artist() -> Iterator[Workers]:
    """The process that draws, for all tests one: it takes seconds to load what it draws with."""
    artist = Workers(1)
    small = plan(FigureSpec("x", FigureKind.TIMELINE), market(), "ar")
    artist.submit(draw, small, 400).result()
    yield artist
    artist.close()


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """9 at least and 14 killed on the 12th, 3 injured on the 13th, and a denial of 5 on the 12th.

    The claims are numbered 1 to 4 in this order.
    """
    folder = tmp_path_factory.mktemp("charts") / "Valleys.khabar"
    store = Store.open(folder, create=True)
    add(store, 1, killed(9, None, 12))
    add(store, 2, killed(14, 14, 12), killed(3, 3, 13, Outcome.INJURED))
    add(store, 3, replace(killed(5, 5, 12), polarity=Polarity.DENIED))
    store.close()
    return folder


@pytest.fixture
def desk(project: Path, artist: Workers, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the project on somebody's desk."""
    folder = tmp_path / project.name
    shutil.copytree(project, folder)
    desk = Desk(Store.open(folder), artist)
    desk.author = "L. Haddad"
    yield desk
    desk.close()
