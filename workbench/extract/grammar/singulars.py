"""Whether a singular noun of people means one of a kind: «جندي إسرائيلي», «زوجة ضابط», not «قائد الجيش»."""

from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Word
from workbench.text.tokens import TokenKind

_LONGEST_CONSTRUCT = 6
_NOMINAL = Class.NOMINAL | Class.THING | Class.PLACE | Class.PERSON | Class.BODY
_ANOTHER = frozenset(("اخر", "اخري"))  # «جندي آخر»
_LED = Class.BODY | Class.EVENT | Class.PLACE | Class.THING  # «حارس مدرسة»: what somebody is of


def is_indefinite(page: Page, index: int, shape: Shape, depth: int = 0) -> bool:
    """Whether a singular noun means one of a kind («جندي إسرائيلي»), not somebody («قائد الجيش»)."""
    if shape is Shape.ACCUSATIVE or depth > _LONGEST_CONSTRUCT:
        return shape is Shape.ACCUSATIVE
    at = index + 1
    if at >= len(page) or page.kinds[at] is not TokenKind.WORD:
        aged = page.is_mark(at, "(") and page.kinds[at + 1] is TokenKind.NUMBER  # «طفل (12 عاما)»
        return aged or not page.is_mark(at, '"«“(')
    word = page.words[at]
    if at in page.walls or word.form in _ANOTHER:
        return True
    if word.article:
        return word.conjunction or bool(word.preposition)  # «ضابط والآخر مجند», «ضابط بالجيش»
    his = word.pronoun or (word.form.endswith("ه") and page.tokens.raw(at).endswith("ه"))
    if his and word.mask & Class.PERSON and not word.clitics:
        return False  # «ابن شقيقه», not «ابن شقيقة»
    someones = page.words[index].lemmas & page.lists["someones"]
    if may_describe(page, word) and not someones and page.words[index].tag("kind") != "title":
        return True  # «امرأة حامل», «فلسطيني مطلوب»
    led = word.mask & _LED or (word.mask & Class.PERSON and someones)  # «زوجة ضابط»
    known = bool(led) and not is_verb(word)
    if known and not word.mask & Class.ADJECTIVE and not word.clitics:
        return is_indefinite(page, at, Shape.SINGULAR, depth + 1)
    if not word.readings and word.form[0] in "بل" and len(word.form) > 3:
        return True  # «ضابط برتبة»
    if word.clitics or word.mask & ~_NOMINAL:
        return True
    plain = not word.readings and word.form.endswith("ه") and word.form in page.lists["plain"]
    return bool(word.mask & Class.ADJECTIVE) or plain or (depth == 0 and _describes(page, index, word))


def may_describe(page: Page, word: Word) -> bool:
    """«رجل مسن», «امرأة رهينة»: one noun of people behind another that says what somebody is."""
    person = word.of(Part.PERSON)
    if (
        person is None
        or word.clitics
        or word.pronoun
        or person.shape not in (Shape.SINGULAR, Shape.ACCUSATIVE)
    ):
        return False
    shaped = word.stem.startswith("م") or word.stem.endswith(("ي", "يا"))
    return shaped or bool(person.entry["outcome"] or word.lemmas & page.lists["attribute"])


def _describes(page: Page, index: int, word: Word) -> bool:
    """«شاب متأثرا بجروحه», «رجل ملثم»: a word of no table that can be no name of what is led."""
    if word.readings or page.words[index].tag("kind") == "title" or len(word.form) < 4:
        return False
    return (word.form.startswith("م") and word.form[-1] not in "هي") or word.form.endswith("ي")
