"""Every word type is read once, as long as there are not too many of them."""

from workbench.extract.words.begins import Begin
from workbench.extract.words.lexicon import Word
from workbench.extract.words.rules import load_rules
from workbench.extract.words.word_types import WordTypes
from workbench.text.fold import fold_words


def read_all(types: WordTypes, numbers: range) -> None:
    for number in numbers:
        types.of(["قتل", str(number)])


def test_the_memo_is_bounded() -> None:
    read: list[str] = []

    def reading(form: str) -> Word:
        read.append(form)
        return Word(form, form, form)

    types = WordTypes(reading, most=10)
    read_all(types, range(100))
    assert read.count("قتل") <= 10
    assert len(types) <= 12


def test_a_word_knows_what_may_begin_at_it() -> None:
    begins = {
        form: load_rules().words([fold_words(form)])[0].begins
        for form in ("خمسة", "وأمس", "لحماس", "بالقاهرة", "بحسب", "شجرة")
    }
    assert begins["خمسة"] & Begin.NUMBER
    assert begins["وأمس"] & Begin.DATE
    assert begins["لحماس"] & Begin.PARTY
    assert not begins["شجرة"]
