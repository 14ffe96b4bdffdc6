"""The report for Word, opened again: direction at every level, text in order, fonts inside."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from uuid import NAMESPACE_URL, uuid5

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.run import Run

from tests.chart.examples import many
from tests.report.examples import evidence, report
from workbench.errors import TooLongForWord
from workbench.report.compose import compose
from workbench.report.docx import MOST, runs, to_docx
from workbench.report.embedded import obfuscated
from workbench.resources import resource
from workbench.text.bidi import isolate

ARABIC = re.compile("[\u0621-\u064a]")


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


@pytest.fixture(scope="module")
def arabic() -> Document:
    return opened(to_docx(report("ar")))


@pytest.fixture(scope="module")
def english() -> Document:
    return opened(to_docx(report("en")))


def parts(document: Document, name: str) -> list[str | None]:
    """The values of all elements of a name; None where an element has none."""
    return [element.get(qn("w:val")) for element in document.element.iter(qn(name))]


def cell_runs(document: Document) -> list[Run]:
    """The runs of all cells."""
    return [
        run
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    ]


def is_rtl(run: Run) -> bool:
    return bool(run.font.rtl)


def test_section_and_tables_run_from_the_right(arabic: Document, english: Document) -> None:
    assert len(parts(arabic, "w:bidiVisual")) == len(arabic.tables) == 4
    assert parts(english, "w:bidiVisual") == []
    sections = list(arabic.element.iter(qn("w:sectPr")))
    assert [section.find(qn("w:bidi")) is not None for section in sections] == [True]


def test_each_paragraph_says_its_direction(arabic: Document, english: Document) -> None:
    for document, expected in ((arabic, True), (english, False)):
        styled = [paragraph for paragraph in document.paragraphs if paragraph.text]
        assert styled
        for paragraph in styled:
            (bidi,) = paragraph.paragraph_format.element.iter(qn("w:bidi"))
            assert (bidi.get(qn("w:val")) != "0") is expected


def test_quotations_keep_their_direction_in_an_english_report(english: Document) -> None:
    quotations = [row.cells[1].paragraphs[0] for row in english.tables[1].rows]
    assert len(quotations) == 9
    for paragraph in quotations:
        (bidi,) = paragraph.paragraph_format.element.iter(qn("w:bidi"))
        assert bidi.get(qn("w:val")) is None


def test_runs_from_the_right_are_those_with_arabic(arabic: Document, english: Document) -> None:
    for run in cell_runs(english):
        if is_rtl(run):
            continue
        assert not ARABIC.search(run.text), run.text
    for run in cell_runs(arabic):
        if re.search("[A-Za-z]", run.text):
            assert not is_rtl(run), run.text


def test_styles_name_fonts_for_all_scripts_and_no_theme(arabic: Document) -> None:
    styles = arabic.styles.element
    fonts = list(styles.iter(qn("w:rFonts")))
    assert fonts
    for font in fonts:
        assert {qn(f"w:{script}") for script in ("ascii", "hAnsi", "cs", "eastAsia")} == set(font.keys())
    normal = next(style for style in styles.iter(qn("w:style")) if style.get(qn("w:styleId")) == "Normal")
    assert [normal.find(f".//{qn(name)}") is not None for name in ("w:bidi", "w:szCs", "w:lang")] == [
        True
    ] * 3


def test_the_title_is_not_torn_apart(arabic: Document) -> None:
    title = arabic.styles["Title"].element
    letters = title.find(qn("w:rPr"))
    assert letters is not None
    assert letters.find(qn("w:spacing")) is None
    assert letters.find(qn("w:kern")) is None


def test_the_text_is_in_logical_order_without_presentation_forms(arabic: Document) -> None:
    first = arabic.tables[1].rows[0].cells[1].paragraphs[0].text
    assert first.startswith("قال مصدر طبي لوكالة السنديان: «قُتل تسعة مدنيين على الأقل، بينهم ثلاثة أطفال")
    assert arabic.paragraphs[0].text == "قصف سوق عين الريحان"
    whole = "".join(arabic.element.itertext())
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufefe]", whole)


def test_the_table_has_a_row_for_each_count(arabic: Document) -> None:
    head, *rows = arabic.tables[0].rows
    assert [cell.text for cell in head.cells][:3] == ["القائل", "الموقف", "العدد"]
    assert len(rows) == 14
    assert rows[0].cells[0].text == "مصدر طبي\nوكالة السنديان"
    assert rows[0].cells[2].text == "9 مدنيين على الأقل\nقتلى"


def test_numbers_lead_to_their_quotations(arabic: Document) -> None:
    links = {link.get(qn("w:anchor")) for link in arabic.element.iter(qn("w:hyperlink"))}
    marks = {mark.get(qn("w:name")) for mark in arabic.element.iter(qn("w:bookmarkStart"))}
    assert links == marks == {"d1", *(f"q{n}" for n in range(1, 10))}


def test_figures_have_words_for_those_who_do_not_see_them(arabic: Document) -> None:
    shapes = arabic.inline_shapes
    assert len(shapes) == 2
    for shape in shapes:
        assert shape.width <= docx.shared.Cm(16)
        assert shape.height <= docx.shared.Cm(21.8)
    described = [element.get("descr") for element in arabic.element.iter(qn("wp:docPr"))]
    assert all(text and "قتلى" in text for text in described)


def test_a_figure_of_many_rows_goes_over_several_pages() -> None:
    whole = report("en", rows=many(98))
    holders, timeline = whole.pictures
    assert holders.subtitle.startswith("40 of 98 counts")
    assert (len(holders.pieces), len(timeline.pieces)) == (3, 1)
    document = opened(to_docx(whole))
    assert len(document.inline_shapes) == 4
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert holders.subtitle in texts
    assert "Part 3 of 3" in texts
    assert len(document.tables[0].rows) == 98 + 1


def test_the_words_are_not_interrupted_by_what_read_them(arabic: Document) -> None:
    *reading, checking = [
        "\n".join(cell.text for row in table.rows for cell in row.cells) for table in arabic.tables
    ]
    assert not any("result.killed" in text or "0.1.0" in text for text in reading)
    assert checking.count("result.killed 0.1.0") == 9
    assert arabic.paragraphs[-1].text.startswith("أُعدّ في ")


def test_no_folder_of_a_machine_is_in_it(arabic: Document) -> None:
    whole = "".join(arabic.element.itertext())
    assert "/home" not in whole
    assert "2024-03-14.txt" in whole


def test_what_word_would_not_open_is_refused() -> None:
    rows = many(MOST + 1)
    with pytest.raises(TooLongForWord):
        to_docx(compose("x", [], rows, evidence(rows), "en", "european", date(2024, 3, 21), "0.1.0"))


def test_the_fonts_go_with_the_document() -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(report("ar")))) as package:
        hidden = package.read("word/fonts/Amiri_400Regular.odttf")
        assert len({name for name in package.namelist() if name.endswith(".odttf")}) == 5
        assert package.namelist().count("word/fontTable.xml") == 1
    key = uuid5(NAMESPACE_URL, "Amiri_400Regular")
    assert obfuscated(hidden, key) == resource("fonts", "Amiri_400Regular.ttf").read_bytes()


def test_what_comes_from_documents_cannot_break_the_markup() -> None:
    hostile = many(3)
    content = to_docx(report("en", rows=hostile))
    assert "ارتفاع حصيلة قصف السوق <b>&amp;</b>" in "".join(opened(content).element.itertext()).replace(
        "\u2068", ""
    )


@pytest.mark.parametrize("odd", ["\x00", "\x01", "\x0b", "\x1b", "\ufffe", "\uffff"])
def test_a_character_that_no_word_file_may_hold_is_shown_as_unknown(odd: str) -> None:
    """Wherever it stands: in a title, in words, in what tells of a picture."""
    odd_report = report("ar", rows=[replace(row, holder=f"المرصد{odd} المحلي") for row in many(3)])
    document = opened(to_docx(replace(odd_report, title=f"قصف{odd}")))
    assert document.core_properties.title == "قصف\ufffd"
    alts = [str(shape.get("descr")) for shape in document.element.iter(qn("wp:docPr"))]
    assert any("المرصد\ufffd المحلي" in alt for alt in alts)
    assert "\ufffd" in "".join(document.element.itertext())


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("قالت AFP (Beirut) إن", "rtl", [("قالت ", True), ("AFP (Beirut", False), (") إن", True)]),
        ("by ليلى حداد, 14", "ltr", [("by ", False), ("ليلى حداد", True), (", 14", False)]),
        ("14", "rtl", [("14", True)]),
        ("", "rtl", []),
    ],
)
def test_runs_are_cut_where_the_script_changes(
    text: str, base: str, expected: list[tuple[str, bool]]
) -> None:
    assert list(runs(text, base)) == expected


def test_what_is_isolated_is_so_by_marks_too() -> None:
    said = f"{isolate('ناشطون')} → {isolate('وكالة 14')}"
    assert list(runs(said, "ltr")) == [
        ("\u200e", False), ("\u200fناشطون\u200f", True), ("\u200e → \u200e", False),
        ("\u200fوكالة 14\u200f", True), ("\u200e", False),
    ]  # fmt: skip
