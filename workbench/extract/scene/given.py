"""What stands though somebody denies, threatens or expects something beside it."""

from dataclasses import dataclass

from workbench.extract.grammar.clauses import Clauses, Link
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb
from workbench.extract.words.lexicon import Class

_NEAR = 4  # words from «المسؤولين عن» to what they did


@dataclass(frozen=True, slots=True)
class Given:
    """Looks from the word at which a cue or a frame of saying begins to a word of which it tells."""

    page: Page
    clauses: Clauses

    def by_words(self, start: int, index: int) -> bool:
        """«هدد بالرد بعد مقتل 3», «تعهد بملاحقة المسؤولين عن مقتل 3»: what came before no cue turns."""
        lists = self.page.lists
        before = self.page.words[max(start + 1, index - 2) : index]
        if any(word.stem in lists["after"] for word in before):
            return True
        near = self.page.words[max(start + 1, index - _NEAR) : index]
        return any(word.stem in lists["given"] or word.lemmas & lists["given"] for word in near)

    def by_relative(self, start: int, index: int) -> bool:
        """«نفى أن يكون الجيش وراء الهجوم الذي قتل فيه 3»: a relative clause that tells no rumour stands."""
        clause, page = self.clauses.at(index), self.page
        if clause.start <= start or clause.link is not Link.RELATIVE or page.has(clause.start + 1, Class.SAY):
            return False
        verbs = sum(is_verb(page.words[at]) for at in range(clause.start + 1, index))
        return verbs == 0 if is_verb(page.words[index]) else verbs < 2

    def is_deed(self, start: int, index: int) -> bool:
        """«نفى مسؤوليته عن مقتل 3»: the part in it is denied, the deaths stand."""
        words = self.page.words[start : min(start + 3, index)]
        return any(word.lemmas & self.page.lists["deed"] for word in words)
