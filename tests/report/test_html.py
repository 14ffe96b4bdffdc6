"""The report as HTML, read as a browser reads it."""

import re
from html.parser import HTMLParser

import pytest

from tests.chart.examples import many
from tests.report.examples import report
from workbench.progress import Cancelled
from workbench.report.html import names_apart, to_html
from workbench.terms import LANGS, Lang


class Page(HTMLParser):
    """What stands in a page: its elements with their attributes, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module", params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return "ar" if request.param == "ar" else "en"


@pytest.fixture(scope="module")
def source(lang: Lang) -> str:
    return "".join(to_html(report(lang, kind="svg")))


def test_the_page_says_its_language_and_direction(source: str, lang: Lang) -> None:
    (page,) = Page(source).all("html")
    assert page == {"lang": lang, "dir": "rtl" if lang == "ar" else "ltr"}


def test_a_title_in_another_writing_stands_where_the_page_begins(source: str) -> None:
    page = Page(source)
    assert page.all("h1") == [{}]
    assert "<h1><bdi>قصف سوق عين الريحان</bdi></h1>" in source


def test_on_paper_a_figure_may_part_between_its_pages_alone(source: str) -> None:
    rules = dict(re.findall(r"(?m)^(figure|figure img) \{(.*?)\}", source))
    assert "break-inside" not in rules["figure"]
    assert "break-inside: avoid" in rules["figure img"]


def test_each_quotation_has_its_own_direction(source: str) -> None:
    quotations = Page(source).all("blockquote")
    assert len(quotations) == 9
    assert all(quotation["dir"] == "rtl" and quotation["lang"] == "ar" for quotation in quotations)


def test_each_link_leads_to_a_quotation_or_its_document(source: str) -> None:
    page = Page(source)
    targets = {
        f"#{element['id']}" for tag in ("section", "tr") for element in page.all(tag) if "id" in element
    }
    links = {link["href"] for link in page.all("a")}
    assert links == targets
    assert len(links) == 10


def test_the_words_are_not_interrupted_by_what_read_them(source: str) -> None:
    quotations, checking = source.split('<table class="readings">')
    assert "result.killed" not in quotations
    assert checking.count("result.killed 0.1.0") == 9
    assert source.rstrip().endswith("</html>")


def test_no_folder_of_a_machine_is_in_it(source: str) -> None:
    assert "/home" not in source
    assert "2024-03-14.txt" in source


def test_the_writing_tells_how_far_it_is_and_can_be_ended() -> None:
    told: list[tuple[int, int]] = []

    def follow(done: int, total: int, label: str) -> None:
        told.append((done, total))
        if done > 500:
            raise Cancelled

    with pytest.raises(Cancelled):
        "".join(to_html(report("en", rows=many(300), kind="svg"), follow))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert {total for _, total in told} == {901}


def test_nothing_is_fetched_or_run(source: str) -> None:
    page = Page(source)
    assert not page.all("script")
    assert not page.all("link")
    assert all((image["src"] or "").startswith("data:image/svg+xml;base64,") for image in page.all("img"))
    policies = [meta["content"] for meta in page.all("meta") if "http-equiv" in meta]
    assert policies == ["default-src 'none'; img-src data:; style-src 'unsafe-inline'"]
    assert not re.search(r"https?://|url\(", source)


def test_figures_are_told_to_those_who_do_not_see_them(source: str) -> None:
    images = Page(source).all("img")
    assert len(images) == 2
    assert all("سامر الحلاق" in (image["alt"] or "") for image in images[:1])


def test_what_comes_from_documents_is_escaped(source: str) -> None:
    assert "<b>&amp;</b>" not in source
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in source


def test_the_text_is_in_logical_order_without_presentation_forms(source: str) -> None:
    words = " ".join(Page(source).words)
    assert "قُتل تسعة مدنيين على الأقل، بينهم ثلاثة أطفال" in words.replace("« ", "«").replace("قُتل  ", "قُتل ")
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufefe]", source)


def test_arabic_names_in_paths_stand_apart() -> None:
    assert names_apart("/home/a/تقرير أول 2024-03-14.txt") == "/home/a/<bdi>تقرير أول</bdi> 2024-03-14.txt"
    assert names_apart("<x>/ملف") == "&lt;x&gt;/<bdi>ملف</bdi>"
