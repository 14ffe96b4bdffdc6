"""Single words: which reading, which clitics."""

from collections import Counter

import pytest

from workbench.extract.words.lexicon import Class, Part, Word
from workbench.extract.words.rules import load_rules
from workbench.extract.words.tables import inflected, read_table, rows
from workbench.resources import resource
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


def test_every_collision_takes_a_reading_away() -> None:
    made = {
        (form, entry.lemma)
        for part in Part
        for entry in read_table(resource("lexicons", f"{part}.csv"), part)
        for form, _ in inflected(entry)
        if part is not Part.PARTICLE and not (part in (Part.NOUN, Part.BODY) and form == entry.lemma)
    }
    listed = rows(resource("lexicons", "collisions.csv"), ("form", "lemma", "reason"))
    assert [row for row in listed if (fold_words(row["form"]), fold_words(row["lemma"])) not in made] == []


def test_no_word_stands_twice_in_a_list() -> None:
    listed = rows(resource("lexicons", "word_lists.csv"), ("list", "word"))
    counted = Counter((row["list"], fold_words(row["word"])) for row in listed)
    assert [word for word, times in counted.items() if times > 1] == []


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
