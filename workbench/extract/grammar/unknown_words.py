"""What a word may be, by its shape, by the dictionary and by the tables."""

import re

from workbench.extract.grammar.page import Page
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Word

_SHORT = 5  # letters; a shorter word may be a name
_VERB = re.compile("است..[^ا].|ي...?.?(?:ون|ان)")
_WHOSE = ("ها", "هم", "هما")


def looks_like_verb(page: Page, word: Word) -> bool:
    """An unknown word in «ي…» is a verb in the imperfect, but for a few names."""
    return not word.readings and word.form[0] == "ي" and word.form not in page.lists["name_like_verb"]


def is_unknown_verb(page: Page, index: int) -> bool:
    """«الجيش | استكمل», «السكان | يمتلكون»: by its shape a word of no table can only be a verb."""
    word = page.words[index]
    return not word.readings and not word.article and bool(_VERB.fullmatch(word.form))


def is_possessed(page: Page, word: Word) -> bool:
    """«كثفت الأجهزة | جهودها»: what somebody has, by a noun that only the dictionary knows."""
    if word.readings or word.article:
        return False
    owned = (word.form[: -len(whose)] for whose in _WHOSE if word.form.endswith(whose))
    return any(len(noun) > 2 and noun in page.lists["plain"] for noun in owned)


def is_hidden_by(page: Page, word: Word) -> bool:
    """«تعهد الرئيس | بملاحقة الجناة»: ب before a noun that no table of ours has, but the dictionary."""
    if word.readings:
        return False
    form = word.form
    return form[0] in "بل" and form[-1] == "ه" and len(form) > _SHORT and form[1:] in page.lists["plain"]


def is_accusative(page: Page, index: int) -> bool:
    """«لم تذكر الحكومة | تفسيرا»: no name, but a word of the dictionary with its ending."""
    word, before = page.words[index], page.words[index - 1]
    ended = word.form.endswith("ا") and len(word.form) > _SHORT and word.form[:-1] in page.lists["plain"]
    return ended and not word.readings and before.article and before.tag("kind") not in ("source", "title")


def is_adjective(word: Word) -> bool:
    if word.mask & Class.ADJECTIVE:
        return True
    return not word.readings and word.form.endswith("يه")


def is_quality(word: Word) -> bool:
    """An adjective that is nobody: «مسلحة», «متنقلة»."""
    told = is_adjective(word) or (not word.readings and word.form[0] == "م")
    return told and not word.mask & (Class.BODY | Class.PERSON) and word.form[-1] == "ه"


def is_deed(page: Page, word: Word) -> bool:
    """«التنظيم | المسؤولية», «قوات فلان | مسؤولية القصف»."""
    return not word.mask & (Class.BODY | Class.PERSON) and not word.lemmas.isdisjoint(page.lists["deed"])


def is_things(before: Word, word: Word) -> bool:
    """«رفض الأهالي | الإجراءات»: ـات describes nobody but women, «الناشطات المحتجزات»."""
    women = before.form.endswith("ات") or before.tag("subgroup") == "women"
    return before.article and word.article and word.form.endswith("ات") and not women


def is_whole_plural(word: Word) -> bool:
    """«مسلحون», «مجهولان»: with its ن a word is no first part of a construct."""
    people = word.mask & Class.PERSON or word.tag("kind") in ("source", "fighter")
    dual = word.form.endswith("ان") and any(reading.shape is Shape.DUAL for reading in word.readings)
    return not word.article and (dual or word.form.endswith(("ون", "ين"))) and bool(people)
