"""What may begin at a word, so that it is looked for only there."""

from workbench.extract.lexicon import Class, Word


class Begin:
    """What may begin at a word, or right behind it, as bits: only there is it looked for."""

    NUMBER = 1 << 0
    DATE = 1 << 1
    PARTY = 1 << 2
    PLACE = 1 << 3
    RULE = 1 << 4
    PLACE_KIND = 1 << 5
    UNKNOWN_PLACE = 1 << 6  # behind it: «في», «قرب»
    CLAUSE = 1 << 7
    WEAPON = 1 << 8


_CLAUSE = Class.COMPLEMENTIZER | Class.RELATIVE | Class.CONNECTIVE | Class.SAY | Class.VERB


def begins_clause(word: Word) -> bool:
    """Whether a word or a mark may begin a clause, as far as it alone can tell."""
    return bool(word.mask & _CLAUSE) or word.form in ("؛", ":")
