"""The words of numbers as the program ships them."""

import pytest

from workbench.resources import resource
from workbench.text.numbers import NumberWords


@pytest.fixture(scope="session")
def number_words() -> NumberWords:
    return NumberWords.load(resource("lexicons"))
