"""Families counted, and people counted of whom families are told."""

import pytest

from workbench.text.households import counts_households


@pytest.mark.parametrize("words", ["120 أسرة", "أكثر من 40 عائلة", "مئات العائلات", "عائلتين", "وثلاث أسر"])
def test_families_are_counted(words: str) -> None:
    assert counts_households(words)


@pytest.mark.parametrize("words", ["14 مدنيا", "خمسة من أفراد أسرة", "ثلاثة من عائلة", "أسير", "40"])
def test_people_are_counted(words: str) -> None:
    assert not counts_households(words)
