"""Spans and values stay what they are: what is kept in a set or under a key cannot change there."""

from dataclasses import FrozenInstanceError, fields

import pytest

from workbench.model import Location, Named
from workbench.text.span import Span
from workbench.text.values import Number

WORDS = Span(3, 9)


@pytest.mark.parametrize("value", [WORDS, Number(2, 3), Named(WORDS, "درنة", "درنة"), Location("درنة")])
def test_a_value_cannot_be_changed(value: Span | Number | Named | Location) -> None:
    kept = {value: "here"}
    for field in fields(value):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field.name, None)
    assert kept[value] == "here"
