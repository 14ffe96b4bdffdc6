"""Single words: which reading, which clitics."""

import pytest

from workbench.extract.words.lexicon import Class, Part, Word
from workbench.extract.words.rules import load_rules
from workbench.text.fold import fold_words


def word(form: str) -> Word:
    return load_rules().lexicon.word(fold_words(form))


# Forms that a programme makes of one lemma and that are, nearly always, another word.
COLLISIONS = [
    ("نصف", "وصف"),
    ("يجب", "أجاب"),
    ("بين", "بين"),
    ("تمت", "مات"),
    ("طالبان", "طالب"),
    ("عبر", "عبر"),
    ("قبل", "قبل"),
    ("مصدر", "أصدر"),
    ("مدينة", "أدان"),
    ("والده", "والدة"),
    ("سنوات", "سنة"),
]


@pytest.mark.parametrize(("form", "lemma"), COLLISIONS)
def test_a_collision_is_not_read_as_the_lemma(form: str, lemma: str) -> None:
    readings = [reading for reading in word(form).readings if reading.entry.part is not Part.PARTICLE]
    assert fold_words(lemma) not in {reading.entry.lemma for reading in readings}


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        ("وكالة", "وكاله"),
        ("وزارة", "وزاره"),
        ("بعد", "بعد"),
        ("بيان", "بيان"),
        ("وبالميناء", "ميناء"),
        ("للجيش", "جيش"),
        ("والجيش", "جيش"),
        ("سيقصف", "يقصف"),
        ("ليرتفع", "يرتفع"),
        ("سيارة", "سياره"),
        ("ولاية", "ولايه"),
    ],
)
def test_letters_of_the_word_stay_on_it(form: str, stem: str) -> None:
    assert word(form).stem == stem


@pytest.mark.parametrize(
    ("form", "classes"),
    [
        ("وقالت", Class.VERB | Class.SAY),
        ("مضيفا", Class.SAY | Class.NOMINAL),
        ("قتلوا", Class.VERB | Class.OUTCOME | Class.EVENT),
        ("بمقتل", Class.NOMINAL | Class.OUTCOME),
        ("الجنود", Class.PERSON),
        ("سوريين", Class.PERSON | Class.ADJECTIVE),
        ("غارات", Class.THING | Class.EVENT),
        ("قرية", Class.PLACE),
        ("لم", Class.NEGATION),
        ("بأنهم", Class.COMPLEMENTIZER),
    ],
)
def test_a_word_has_these_classes(form: str, classes: int) -> None:
    assert word(form).mask & classes == classes


def test_a_missing_space_behind_an_adverb_is_seen() -> None:
    glued = word("أيضاسيارات")
    assert (glued.stem, glued.length) == ("سيارات", 4)
    assert glued.mask & Class.THING


def test_a_finite_verb_takes_no_article_and_no_preposition() -> None:
    assert word("القصف").verb is None
    assert word("بقصف").verb is None
