"""Small reports with claims made by hand, for tests that are not about reading."""

import atexit
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from workbench.model import (
    Claim,
    Count,
    Document,
    Entity,
    EventDate,
    EventType,
    Extraction,
    Kind,
    Location,
    Mention,
    Named,
    Outcome,
    Place,
    PlaceCandidate,
    PlacePrecision,
    Polarity,
    Status,
    Subgroup,
)
from workbench.store import Store
from workbench.store.originals import hash_of
from workbench.text.span import Span
from workbench.text.values import Modifier, Precision

TEXT = """قصف على بلدة السندس

قال الطبيب مازن العلي إن 9 مدنيين على الأقل بينهم 3 أطفال قتلوا الثلاثاء في بلدة السندس.
ونفى ناطق باسم الجيش أن تكون طائراته قد أغارت على البلدة.
"""


def words(text: str, sought: str) -> Span:
    """Where words stand in a text for the first time."""
    start = text.index(sought)
    return Span(start, start + len(sought))


def named(sought: str, name: str = "", text: str = TEXT) -> Named:
    return Named(words(text, sought), sought, name or sought)


def place(sought: str, text: str = TEXT) -> Place:
    """A place that the gazetteer is not sure of."""
    candidates = (PlaceCandidate("test:1", sought, 0.75),)
    location = Location(sought, 35.25, 40.5, "SY", "الوادي", PlacePrecision.NEAR, None, candidates)
    return Place(words(text, sought), sought, sought, location)


def killed() -> Claim:
    """Nine at least killed, three of them children, says a doctor."""
    total = Count(
        words(TEXT, "9 مدنيين على الأقل"), "9 مدنيين على الأقل",
        Outcome.KILLED, Status.CIVILIAN, None, 9, None, Modifier.AT_LEAST,
    )  # fmt: skip
    children = Count(
        words(TEXT, "3 أطفال"), "3 أطفال",
        Outcome.KILLED, Status.CIVILIAN, Subgroup.CHILDREN, 3, 3, Modifier.EXACTLY, subset_of=0,
    )  # fmt: skip
    return Claim(
        span=words(TEXT, "9 مدنيين على الأقل بينهم 3 أطفال قتلوا الثلاثاء في بلدة السندس"),
        event=1,
        event_type=EventType.EXPLOSIONS,
        sub_event_type="Air/drone strike",
        polarity=Polarity.AFFIRMED,
        holder=named("الطبيب مازن العلي", "مازن العلي"),
        place=(place("بلدة السندس"),),
        date=EventDate("2024-03-12", "2024-03-12", Precision.DAY, span=words(TEXT, "الثلاثاء")),
        counts=(total, children),
        confidence=0.9,
        rule="test.killed",
    )


def denied() -> Claim:
    """The army denies that its aircraft did it."""
    return Claim(
        span=words(TEXT, "تكون طائراته قد أغارت على البلدة"),
        event=1,
        event_type=EventType.EXPLOSIONS,
        sub_event_type="Air/drone strike",
        polarity=Polarity.DENIED,
        holder=named("ناطق باسم الجيش"),
        actor=(named("طائراته", "طائرات الجيش"),),
        confidence=0.8,
        rule="test.denied",
    )


def headline() -> Claim:
    """The report's own voice: a town was shelled."""
    return Claim(
        span=words(TEXT, "قصف على بلدة السندس"),
        event=2,
        event_type=EventType.EXPLOSIONS,
        sub_event_type="Shelling/artillery/missile attack",
        polarity=Polarity.AFFIRMED,
        confidence=0.4,
        rule="test.headline",
    )


def extraction() -> Extraction:
    """What the small report says, in the order of the text: as `claims` are fetched."""
    doctor = Mention(words(TEXT, "مازن العلي"), Kind.PERSON, Entity("مازن العلي"), "test.person")
    town = place("بلدة السندس")
    return Extraction(
        (doctor, Mention(town.span, Kind.PLACE, town.location, "test.place")),
        (headline(), killed(), denied()),
    )


def document(number: int = 0) -> Document:
    """The small report; another number makes another original."""
    text = f"{TEXT}{number}\n" if number else TEXT
    return Document(
        text=text,
        path=f"/reports/{number}.txt",
        sha256=hash_of(text.encode()),
        title=f"قصف على بلدة السندس {number}",
        source="وكالة الضفاف",
        date=date(2024, 3, 14),
    )


def add(store: Store, number: int = 0) -> int:
    """Put the small report with its three claims into a project."""
    report = document(number)
    id = store.add(report.text.encode(), report, extraction())
    assert id is not None
    return id


def project(folder: Path, reports: int = 1) -> Store:
    """A new project with small reports; claims 1 to 3 are the first one's."""
    shutil.copytree(_made(reports), folder / "Test.khabar")
    return Store.open(folder / "Test.khabar")


@cache
def _made(reports: int) -> Path:
    """Such a project, made once: each test has a copy, which takes a quarter of the time."""
    folder = Path(mkdtemp())
    atexit.register(shutil.rmtree, folder)
    store = Store.open(folder / "Test.khabar", create=True)
    for number in range(reports):
        add(store, number)
    store.close()
    return folder / "Test.khabar"
