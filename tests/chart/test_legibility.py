"""The check of the self-test tells a label that reads from one that does not."""

import pytest

from workbench.chart.legibility import draws_in_order, likeness
from workbench.text.bidi import visual

LABELS = ["14 مسلحا على الأقل", "مقتل 14 مسلحا (AFP)", "نحو ١٢ جريحا"]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_in_logical_order_reads(label: str) -> None:
    assert draws_in_order(label)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_that_was_ordered_before_does_not(label: str) -> None:
    assert likeness(visual(label), label) < 0.5
