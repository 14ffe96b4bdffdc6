"""What is read of a few words is the same wherever they stand."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.resources import resource
from workbench.text.dates import DateWords
from workbench.text.fold import fold
from workbench.text.numbers import NumberWords
from workbench.text.tokens import Tokens, tokenize
from workbench.text.windows import LONGEST, window

GRAMMARS = [NumberWords.load(resource("lexicons")).grammar, DateWords.load(resource("lexicons")).grammar]
PIECES = (
    *("5", "12", "2014", "3.5", "10,000", "½", "و", "وخمسة", "خمس", "عشر", "عشرين", "مليون", "نصف", "ونصف"),
    *("المليون", "ثلث", "أرباع", "السكان", "قتلى", "يوم", "الجمعة", "أول", "من", "أمس", "نحو", "أكثر", "على"),
    *("الأقل", "كانون", "الثاني", "آذار", "عام", "الماضي", "بين", "إلى", "km", "كم", "F", "كوفيد", "الساعة"),
    *(
        "صباح",
        "اليوم",
        "لليوم",
        "درجة",
        "الاثنين",
        "الصفر",
        "بيت",
        "-",
        "–",
        "/",
        ":",
        ".",
        "،",
        "%",
        "(",
        "«",
    ),
    *("−", "\n"),
)


def words_read(tokens: Tokens, index: int) -> str:
    return window(tokens, index, GRAMMARS[0].lexicon.goes_on)[0]


def folded(text: str) -> Tokens:
    return tokenize(fold(text))


def test_a_number_is_read_from_its_own_words() -> None:
    assert words_read(folded("وقتل خمسة وعشرون جنديا"), 1) == "خمسه وعشرون"


def test_what_touches_a_number_has_a_say() -> None:
    assert words_read(folded("طائرات F-16 قصفت"), 3) == "f-16"
    assert words_read(folded("على بعد 5km غربا"), 2) == "5km"


def test_a_noun_behind_a_fraction_has_a_say() -> None:
    assert words_read(folded("خمس السكان نزحوا"), 0) == "خمس السكان"


def test_a_window_ends_however_many_numbers_stand_in_a_row() -> None:
    assert len(words_read(folded("5 " * 100), 0).split()) == LONGEST


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", "  "])), max_size=9))
def test_what_is_remembered_of_other_texts_is_what_would_be_read(pieces: list[tuple[str, str]]) -> None:
    tokens = folded("".join(word + gap for word, gap in pieces))
    for grammar in GRAMMARS:
        lattice = grammar.lattice(tokens)
        for index, form in enumerate(tokens.forms):
            if begin := grammar.beginning(form):
                node = index, begin.skip
                assert list(grammar.matches(lattice, node)) == grammar.fitting(lattice, node)
