"""Tokens and clitics."""

import pytest
from hypothesis import given

from tests.text.test_fold import texts
from workbench.text.fold import fold
from workbench.text.span import Span
from workbench.text.tokens import TokenKind, Tokens, cuts, tokenize


def read(text: str) -> Tokens:
    return tokenize(fold(text))


def test_words_numbers_and_marks() -> None:
    tokens = read("قُتل 14 مسلحًا، وفق AFP.")
    assert tokens.forms == ["قتل", "14", "مسلحا", "،", "وفق", "afp", "."]
    kinds = TokenKind
    assert tokens.kinds == [
        kinds.WORD, kinds.NUMBER, kinds.WORD, kinds.MARK, kinds.WORD, kinds.LATIN, kinds.MARK
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("10,000 و3.5 و١٢٫٥", ["10,000", "و", "3.5", "و", "12٫5"]),
        ("25.9.2014", ["25.9.2014"]),
        ("لـ3 وال24", ["ل", "3", "وال", "24"]),
        ("5½", ["5", "½"]),
        ("#حلب_الآن", ["حلب", "الان"]),
        ("سطر\r\n \nآخر", ["سطر", "\n", "اخر"]),
        ("F16", ["f", "16"]),
        ("😀👍", ["😀", "👍"]),
    ],
)
def test_what_is_one_token(text: str, forms: list[str]) -> None:
    assert read(text).forms == forms


def test_the_words_of_a_token_are_the_original_ones() -> None:
    text = "وأُصيبَ ٣ جنود"
    tokens = read(text)
    assert tokens.raw(0) == "وأُصيبَ"
    assert tokens.span(1, 2).of(text) == "٣ جنود"
    assert tokens.span(0, 0, skip=1).of(text) == "أُصيبَ"


def test_a_token_may_touch_the_one_before() -> None:
    tokens = read("و12 قتيلا")
    assert [tokens.touches(index) for index in range(len(tokens))] == [False, True, False]


def test_the_tokens_of_a_stretch() -> None:
    text = "قُتل 3 جنود في حلب"
    tokens = read(text)
    assert [tokens.forms[index] for index in tokens.within(Span(5, 11))] == ["3", "جنود"]


def between(text: str) -> str:
    """What is left between two tokens without spaces and the signs of tags."""
    return text.translate(str.maketrans("#_", "  ")).strip()


@given(texts)
def test_tokens_tile_the_text(text: str) -> None:
    tokens = read(text)
    folded = tokens.folded.text
    behind = 0
    for start, end, form in zip(tokens.starts, tokens.ends, tokens.forms, strict=True):
        assert between(folded[behind:start]) == ""
        assert folded[start:end] == form or (form == "\n" and folded[start:end].isspace())
        behind = end
    assert between(folded[behind:]) == ""


def split(word: str) -> list[tuple[str, str, bool]]:
    return [(cut.clitics, cut.stem, cut.article) for cut in cuts(word)]


def test_the_whole_word_comes_first() -> None:
    assert split("وزاره") == [("", "وزاره", False), ("و", "زاره", False)]


def test_clitics_come_off_in_their_order() -> None:
    assert ("وب", "الميادين", False) in split("وبالميادين")
    assert ("وب", "ميادين", True) in split("وبالميادين")
    assert ("", "حسكه", True) in split("الحسكه")
    assert ("ف", "قتل", False) in split("فقتل")


def test_the_article_hides_in_two_lams() -> None:
    assert split("للجيش") == [
        ("", "للجيش", False),
        ("ل", "لجيش", False),
        ("ل", "الجيش", False),
        ("ل", "اللجيش", False),
        ("ل", "جيش", True),
    ]
    assert ("ول", "اللاذقيه", False) in split("وللاذقيه")


def test_seen_stands_only_before_the_prefix_of_a_verb() -> None:
    assert ("س", "يقصف", False) in split("سيقصف")
    assert split("سكان") == [("", "سكان", False)]


@given(texts)
def test_a_cut_leaves_the_end_of_the_word(text: str) -> None:
    for form in read(text).forms:
        assert cuts(form)[0].stem == form
        for cut in cuts(form):
            assert cut.stem.endswith(form[cut.length :])
            assert cut.stem
