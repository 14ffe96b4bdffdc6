"""What the editor starts from."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.small import TEXT, document, killed, words
from workbench.model import KeptClaim, KeptDocument, Kind, Mention, Verdict
from workbench.text.values import Modifier, Number
from workbench.ui.reading.drafts import draft_from, draft_of
from workbench.ui.reading.open_report import OpenReport, report_of
from workbench.ui.reading.page import Page


def report(*mentions: Mention) -> OpenReport:
    kept = KeptClaim(7, 1, killed(), Verdict.UNREVIEWED, None, None)
    held = KeptDocument(1, document(), 1, 1, datetime(2024, 3, 14, tzinfo=UTC))
    return report_of(held, Page(TEXT), mentions, [kept])


def test_numbers_in_the_selected_words_are_found_and_what_they_count_is_left_open() -> None:
    nine = Mention(words(TEXT, "9"), Kind.NUMBER, Number(9, None, Modifier.AT_LEAST), "test")
    three = Mention(words(TEXT, "3"), Kind.NUMBER, Number(3, 3), "test")
    draft = draft_from(words(TEXT, "9 مدنيين على الأقل"), report(nine, three))
    assert draft.numbers == ((nine.span, nine.value),)
    assert draft.claim.counts == ()
    assert draft.id == 8
    assert draft.claim.event == 1, "as the claim has that stands there"


def test_the_machine_had_said_what_nobody_has_corrected() -> None:
    open_report = report()
    assert draft_of(open_report.claims[7], open_report).machine == killed()


def test_no_machine_had_said_what_was_made_by_hand() -> None:
    open_report = report()
    by_hand = replace(open_report.claims[7], claim=replace(killed(), rule="by hand"))
    assert draft_of(by_hand, open_report).machine is None
