"""What a report says of its counts: every number with its quotation, rejected claims nowhere."""

from dataclasses import replace
from datetime import date

import pytest

from tests.chart.examples import MARKET, exactly, many, market
from tests.report.examples import evidence, report
from workbench.model import CountRow, Polarity, Verdict
from workbench.report.compose import compose
from workbench.report.html import to_html
from workbench.report.report import Report
from workbench.terms import LANGS, Lang
from workbench.text.bidi import Direction

DENIAL = replace(MARKET, claim=77, polarity=Polarity.DENIED, verdict=Verdict.ACCEPTED)


def composed(rows: list[CountRow], lang: Lang = "en") -> Report:
    return compose("Market", [], rows, evidence(rows), lang, "european", date(2024, 3, 21), "0.1.0")


@pytest.mark.parametrize("lang", LANGS)
def test_every_number_leads_to_its_words(lang: Lang) -> None:
    whole = composed(market(), lang)
    quotations = {each.note: each for each in whole.quotations}
    assert sorted(quotations) == list(range(1, len(quotations) + 1))
    assert {row.note for row in whole.counts} == set(quotations)
    assert len(whole.counts) == len(market())


def test_rejected_claims_are_nowhere() -> None:
    rejected = replace(exactly(MARKET, 99), claim=50, verdict=Verdict.REJECTED, words="99 قتيلا")
    whole = composed([MARKET, rejected])
    assert [row.value for row in whole.counts] == ["at least 9 civilians"]
    assert [each.note for each in whole.quotations] == [1]


def test_denials_stand_in_the_table_as_denials() -> None:
    positions = [row.polarity for row in composed(market()).counts]
    assert positions.count("Denied") == 1
    assert positions.count("Not confirmed") == 1


def test_a_part_stands_after_its_total() -> None:
    total, part = composed(market()[:2], "ar").counts
    assert (total.value, total.outcome) == ("9 مدنيين على الأقل", "قتلى")
    assert (part.value, part.outcome) == ("3 أطفال", "قتلى، جزء من 9 مدنيين على الأقل")


def test_the_opening_says_what_the_report_rests_on() -> None:
    whole = composed(market())
    scope, method = whole.opening
    assert scope == "It rests on 14 counts in 9 claims from 7 reports. 2 claims are not reviewed yet."
    assert "nothing is added up" in method
    assert whole.made_with == "Made on 21 March 2024 with Khabar 0.1.0."


def test_a_report_of_nothing_says_so() -> None:
    assert composed([]).opening == ("No count of a claim that stands was found.",)


def test_a_figure_with_nothing_to_show_says_so() -> None:
    holders, timeline = report("en", rows=[replace(MARKET, polarity=Polarity.DENIED)]).pictures
    for picture in (holders, timeline):
        assert picture.caption[0] == "Nothing to draw: no count of this question was affirmed."


def test_figures_name_the_numbers_of_their_quotations() -> None:
    holders, _ = report("ar").pictures
    assert holders.caption[-1].startswith("العبارات في الملحق: 1 إلى 4، ")


def test_the_chain_runs_from_the_holder_to_the_page() -> None:
    (first,) = composed([MARKET], "ar").quotations
    assert first.chain == "مصدر طبي ← المرصد المحلي ← وكالة السنديان"
    assert first.direction is Direction.RTL


def test_a_quotation_keeps_to_its_paragraph() -> None:
    council = next(each for each in composed(market()).quotations if "14" in each.exact)
    assert council.prefix + council.exact + council.suffix == (
        "وذكر سامر الحلاق أن الحصيلة ارتفعت إلى 14 قتيلا و23 جريحا."
    )


def test_each_document_stands_once_with_its_hash() -> None:
    whole = composed(market())
    assert [source.note for source in whole.sources] == [1]
    assert len(whole.sources[0].sha256) == 64
    assert {each.source for each in whole.quotations} == {1}


def test_foreign_names_are_isolated() -> None:
    (first,) = composed([MARKET], "en").quotations
    assert first.chain.startswith("\u2068مصدر طبي\u2069 → ")


def test_digits_are_those_chosen_but_never_in_quotations() -> None:
    whole = report("ar", "arabic_indic")
    assert next(iter(whole.counts)).value == "٩ مدنيين على الأقل"
    assert any("14" in each.exact for each in whole.quotations)


def test_many_counts_make_a_report() -> None:
    assert len(composed(many(500)).quotations) == 500


def test_what_was_not_asked_for_is_said() -> None:
    rows = [MARKET]
    whole = compose("Market", [], rows, evidence(rows), "en", "european", date(2024, 3, 21), "0.1.0", 7)
    assert whole.opening[0].endswith(
        "Only accepted and corrected claims are in it; 7 claims not reviewed yet are not."
    )


def test_a_denial_without_a_count_has_its_place() -> None:
    (denial,) = evidence([DENIAL])
    rejected = evidence([replace(DENIAL, claim=78, verdict=Verdict.REJECTED)])
    proof = [*evidence([MARKET]), denial, *rejected]
    whole = compose("Market", [], [MARKET], proof, "en", "european", date(2024, 3, 21), "0.1.0")
    (statement,) = whole.statements
    assert (statement.polarity, statement.words, statement.verdict) == ("Denied", denial.exact, "Accepted")
    assert [each.note for each in whole.quotations] == [1, statement.note]
    assert "1 more claim gives no count." in whole.opening[0]


def test_a_report_of_denials_alone_shows_them() -> None:
    proof = evidence([DENIAL])
    whole = compose("Market", [], [], proof, "en", "european", date(2024, 3, 21), "0.1.0")
    assert proof[0].exact in "".join(to_html(whole))
