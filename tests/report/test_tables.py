"""Claims as tables, opened again: a row for each count, texts that are never run, sheets from the right."""

import csv
import io
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from workbench.errors import CannotWrite
from workbench.model import (
    Claim,
    Count,
    EventDate,
    EventType,
    Evidence,
    KeptClaim,
    Location,
    Named,
    Outcome,
    Place,
    Polarity,
    Status,
    Subgroup,
    Verdict,
)
from workbench.progress import Cancelled, Progress, silent
from workbench.report.sheets import LONGEST, to_csv, to_xlsx
from workbench.report.tables import COLUMNS, Table, Value, claims_table
from workbench.report.write import write_claims
from workbench.terms import LANGS, Lang, term
from workbench.text.span import Span
from workbench.text.values import Modifier, Precision

WORDS = Span(10, 30)
SOURCE = Named(WORDS, "المرصد", "المرصد")


def count(
    low: int, high: int | None, modifier: Modifier, subgroup: Subgroup | None, part: int | None
) -> Count:
    return Count(
        WORDS, f"{low} قتلى", Outcome.KILLED, Status.CIVILIAN, subgroup, low, high, modifier, subset_of=part
    )


CLAIM = Claim(
    span=WORDS,
    event=1,
    event_type=EventType.EXPLOSIONS,
    sub_event_type="Air/drone strike",
    polarity=Polarity.AFFIRMED,
    holder=Named(WORDS, "رامي", "رامي"),
    reported_by=(SOURCE,),
    actor=(Named(WORDS, "الطيران", "طيران التحالف"),),
    place=(Place(WORDS, "السندس", "السندس", Location("السندس", 35.2, 40.5, "SY", "الوادي")),),
    date=EventDate("2024-03-14", "2024-03-14", Precision.DAY),
    counts=(
        count(9, None, Modifier.AT_LEAST, None, None),
        count(3, 3, Modifier.EXACTLY, Subgroup.CHILDREN, 0),
    ),
    rule="result.killed",
)
BARE = replace(CLAIM, counts=(), holder=None, place=(), date=None, polarity=Polarity.DENIED)
KEPT = [
    KeptClaim(1, 7, CLAIM, Verdict.ACCEPTED, "ليلى", datetime(2024, 3, 20, 9, 30, tzinfo=UTC)),
    KeptClaim(2, 7, BARE, Verdict.UNREVIEWED, None, None),
]


def behind(kept: KeptClaim, exact: str = "قُتل 9 مدنيين على الأقل") -> Evidence:
    return Evidence(
        claim=kept.id, prefix="قبل ", exact=exact, suffix=" بعد", span=WORDS, title="قصف", source="الوادي",
        date=date(2024, 3, 15), path="a.txt", sha256="ab" * 32, holder="رامي", reported_by=("المرصد",),
        polarity=Polarity.AFFIRMED, verdict=kept.verdict, author=kept.author, rule="result.killed",
        version="0.1.0",
    )  # fmt: skip


def table(lang: Lang = "en", kept: list[KeptClaim] | None = None, exact: str = "قُتل 9") -> Table:
    kept = KEPT if kept is None else kept
    return claims_table(kept, [behind(each, exact) for each in kept], lang)


def column(whole: Table, heading: str) -> list[Value]:
    return [row[COLUMNS.index(heading)] for row in whole.rows]


def sheet(content: bytes) -> Worksheet:
    (found,) = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    return found


def workbook(whole: Table, progress: Progress = silent) -> bytes:
    """A table as a workbook, of which nothing stays in the folder of its rows."""
    with tempfile.TemporaryDirectory() as folder:
        content = to_xlsx(whole, Path(folder), progress)
        assert not list(Path(folder).iterdir())
    return content


def test_a_row_for_each_count_and_one_for_a_claim_without() -> None:
    whole = table()
    assert column(whole, "claim") == [1, 1, 2]
    assert column(whole, "low") == [9, 3, None]
    assert column(whole, "high") == [None, 3, None]
    assert column(whole, "part") == ["no", "part of another count", None]
    assert column(whole, "as_said") == ["at least 9 civilians", "3 children", None]


def test_english_tables_speak_as_the_interface_does() -> None:
    whole = table()
    assert whole.headings[COLUMNS.index("holder")] == "Who says so"
    assert column(whole, "modifier")[0] == "at least"
    assert column(whole, "event_type")[0] == "Explosions/Remote violence"
    assert column(whole, "holder") == ["رامي", "رامي", "this report"]
    assert column(whole, "first_day") == [date(2024, 3, 14)] * 2 + [None]
    assert column(whole, "latitude")[0] == 35.2
    assert column(whole, "decided")[0] == "2024-03-20T09:30:00+00:00"


@pytest.mark.parametrize("lang", LANGS)
def test_no_heading_is_a_code(lang: Lang) -> None:
    headings = table(lang).headings
    assert len(set(headings)) == len(COLUMNS)
    assert not any("_" in heading or heading.islower() for heading in headings)
    if lang == "ar":
        assert not any(sign.isascii() and sign.isalpha() for heading in headings for sign in heading)


def test_a_table_names_the_file_and_not_its_folder() -> None:
    (kept, *_) = KEPT
    for path in ("/home/layla/reports/تقرير 7.txt", "C:\\Users\\layla\\تقرير 7.txt"):
        whole = claims_table([kept], [replace(behind(kept), path=path)], "ar")
        assert set(column(whole, "path")) == {"تقرير 7.txt"}


def test_arabic_tables_speak_as_the_interface_does() -> None:
    whole = table("ar")
    assert whole.headings[COLUMNS.index("holder")] == "القائل"
    assert column(whole, "polarity") == ["إثبات", "إثبات", "نفي"]
    assert column(whole, "as_said")[0] == "9 مدنيين على الأقل"
    assert column(whole, "holder")[2] == "هذا التقرير"


@pytest.mark.parametrize("lang", LANGS)
def test_every_heading_has_a_name(lang: Lang) -> None:
    assert all(term(f"field.{heading}", lang) for heading in COLUMNS)


def test_what_the_machine_had_read_stands_beside_a_correction() -> None:
    corrected = replace(CLAIM, polarity=Polarity.DENIED, holder=SOURCE)
    kept = KeptClaim(3, 7, corrected, Verdict.CORRECTED, "ليلى", None, machine=CLAIM)
    assert column(table("en", [kept]), "machine") == ["Position: Affirmed; Who says so: رامي"] * 2
    assert column(table("ar", [kept]), "machine")[0] == "الموقف: إثبات؛ القائل: رامي"


def read(content: bytes) -> list[dict[str, str]]:
    """The rows of a table as CSV by the names of their columns."""
    _, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def test_csv_opens_rightly_in_excel() -> None:
    content = to_csv(table())
    assert content.startswith(b"\xef\xbb\xbf")
    rows = read(content)
    assert [row["low"] for row in rows] == ["9", "3", ""]
    assert rows[0]["first_day"] == "2024-03-14"
    assert rows[0]["quotation"] == "قُتل 9"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"])
def test_no_text_is_run(start: str) -> None:
    hostile = table(exact=f"{start}HYPERLINK(1)")
    (row, *_) = read(to_csv(hostile))
    assert row["quotation"] == f"'{start}HYPERLINK(1)"
    content = workbook(hostile)
    cell = sheet(content).cell(2, COLUMNS.index("quotation") + 1)
    assert cell.data_type == "s"
    assert cell.quotePrefix
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_the_sheet_runs_from_the_right_in_arabic() -> None:
    assert sheet(workbook(table("ar"))).sheet_view.rightToLeft
    assert not sheet(workbook(table("en"))).sheet_view.rightToLeft


def test_each_cell_has_the_direction_of_its_text() -> None:
    found = sheet(workbook(table("en")))
    orders = {
        heading: found.cell(2, COLUMNS.index(heading) + 1).alignment.readingOrder
        for heading in ("holder", "quotation", "rule", "sha256")
    }
    assert orders == {"holder": 2.0, "quotation": 2.0, "rule": 1.0, "sha256": 1.0}


def test_headings_stay_and_numbers_are_numbers() -> None:
    found = sheet(workbook(table()))
    assert found.freeze_panes == "B2"
    assert found.auto_filter.ref == found.dimensions
    assert found.cell(2, COLUMNS.index("low") + 1).value == 9
    first_day = found.cell(2, COLUMNS.index("first_day") + 1)
    assert first_day.value == datetime(2024, 3, 14)
    assert first_day.is_date
    widths = [found.column_dimensions[letter].width for letter in ("A", "C", "AL")]
    assert all(8 <= width <= 61 for width in widths)


@pytest.mark.parametrize("odd", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_a_character_that_no_workbook_may_hold_is_shown_as_unknown(odd: str) -> None:
    found = sheet(workbook(table(exact=f"قُتل{odd} 9")))
    assert found.cell(2, COLUMNS.index("quotation") + 1).value == "قُتل\ufffd 9"


def test_what_excel_cannot_hold_is_shown_as_unknown_or_cut() -> None:
    found = sheet(workbook(table(exact="قُتل\x00" + "ن" * 40_000)))
    text = found.cell(2, COLUMNS.index("quotation") + 1).value
    assert isinstance(text, str)
    assert text.startswith("قُتل\ufffd")
    assert text.endswith("…")
    assert len(text) == LONGEST


def test_the_name_says_the_format(tmp_path: Path) -> None:
    evidence = [behind(kept) for kept in KEPT]
    assert write_claims(tmp_path / "a.csv", KEPT, evidence, tmp_path).read_bytes().startswith(b"\xef\xbb\xbf")
    assert write_claims(tmp_path / "a.XLSX", KEPT, evidence, tmp_path, "ar").read_bytes().startswith(b"PK")
    with pytest.raises(CannotWrite, match=r"csv or \.xlsx"):
        write_claims(tmp_path / "a.ods", KEPT, evidence, tmp_path)


@pytest.mark.parametrize("form", [to_csv, workbook])
def test_the_writing_of_a_long_table_can_be_ended_up_to_its_last_rows(
    form: Callable[[Table, Progress], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    told: list[int] = []

    def follow(done: int, total: int, label: str) -> None:
        told.append(done)
        if done >= total - 20:
            raise Cancelled

    with pytest.raises(Cancelled):
        form(table(kept=[replace(KEPT[1], id=id) for id in range(500)]), follow)
    assert told == list(range(0, 500, 20))
    assert not list(tmp_path.iterdir())


def test_the_rows_of_a_workbook_are_written_as_they_are_told_of_and_nowhere_but_where_they_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "of all"))
    (tmp_path / "of the project").mkdir()
    sizes: list[int] = []

    def follow(done: int, total: int, label: str) -> None:
        sizes.append(sum(path.stat().st_size for path in tmp_path.rglob("*.xml")))

    whole = table(kept=[replace(KEPT[1], id=id) for id in range(500)])
    to_xlsx(whole, tmp_path / "of the project", follow)
    assert sizes[-1] > 100_000
    assert [path.name for path in tmp_path.rglob("*")] == ["of the project"]


def test_where_rows_find_no_room_before_they_are_packed_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="gone"):
        write_claims(tmp_path / "a.xlsx", KEPT, [behind(kept) for kept in KEPT], tmp_path / "gone" / "below")
    assert not list(tmp_path.iterdir())


def test_texts_share_a_style_for_each_direction() -> None:
    found = sheet(workbook(table()))
    styles = {cell.style for row in found.iter_rows(min_row=2) for cell in row if cell.data_type == "s"}
    assert {"text ltr", "text rtl"} <= styles <= {"text ltr", "text rtl", "text ltr long", "text rtl long"}
