"""The words of numbers and dates as the program ships them."""

import pytest

from workbench.resources import resource
from workbench.text.dates import DateWords
from workbench.text.numbers import NumberWords


@pytest.fixture(scope="session")
def number_words() -> NumberWords:
    return NumberWords.load(resource("lexicons"))


@pytest.fixture(scope="session")
def date_words() -> DateWords:
    return DateWords.load(resource("lexicons"))
