"""Which words are no names: `resources/lexicons/plain_words.csv` out of the Ayaspell dictionary.

    python tools/plain_words.py FOLDER

FOLDER holds `ar.dic` and `ar.aff` as Debian's package hunspell-ar brings them; the program `hunspell` must be
there. `plain`: a word that may stand with ال is a noun, and no name, unless the map knows a place by it;
words that the other tables know are left out. `also_a_place`: such nouns that small towns alone are called
by. `whole`: words that begin as if a clitic stood before a small town («وسائل», «بادر»).
"""

import csv
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from workbench.extract.words.gazetteer import Spot, is_small
from workbench.extract.words.rules import Rules, load_rules
from workbench.text.fold import fold_words

_ARTICLE = "ال"
_CLITICS = "وفبلك"
_TARGET = Path("resources/lexicons/plain_words.csv")
_WORD = re.compile("(?!ال)[ء-ي]+")


def main(folder: Path) -> None:
    """Write the words, one a row."""
    rules = load_rules()
    known = {fold_words(word) for word in stems(folder)}
    plain = {fold_words(word) for word in nouns(folder)}
    lists = {
        "plain": {word for word in plain if _is_open(rules, word)},
        "also_a_place": {word for word in plain if _is_small_place(rules, word)},
        "whole": {word for word in _with_ending(known) if _is_cut(rules, word)},
    }
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        rows = ([name, word] for name, words in lists.items() for word in sorted(words))
        csv.writer(file, lineterminator="\n").writerows([["list", "word"], *rows])


def stems(folder: Path) -> set[str]:
    """The words of the dictionary without endings."""
    lines = (folder / "ar.dic").read_text(encoding="utf-8").splitlines()
    return {found[0] for line in lines if (found := _WORD.match(line))}


def nouns(folder: Path) -> set[str]:
    """The words of the dictionary that it accepts with the article, too."""
    words = stems(folder)
    command = ["hunspell", "-d", str(folder / "ar"), "-i", "utf-8", "-l"]
    asked = "\n".join(_ARTICLE + word for word in sorted(words))
    refused = subprocess.run(
        command, input=asked, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return words - {word.removeprefix(_ARTICLE) for word in refused.stdout.split()}


def _is_open(rules: Rules, word: str) -> bool:
    """Whether no table knows a word with or without ال, and no place is called so."""
    known = rules.lexicon.word(word).readings and rules.lexicon.word(_ARTICLE + word).readings
    begins = word in rules.lists["double_name"]
    return len(word) > 1 and not known and not begins and not _is_place(rules, word)


def _is_place(rules: Rules, word: str) -> bool:
    """Whether a place is called so and no more: «نظر» only begins a name."""
    found = rules.places.find([word], 0)
    return found is not None and not found.skip


def _with_ending(words: Iterable[str]) -> set[str]:
    """The words, and those with the ending of an indefinite object: «وفدا»."""
    return {form for word in words for form in (word, f"{word}ا")}


def _is_small_place(rules: Rules, word: str) -> bool:
    """Whether small towns are called so, with or without ال."""
    return any(small(rules, form, skip=0) for form in (word, _ARTICLE + word))


def _is_cut(rules: Rules, word: str) -> bool:
    """Whether the word without its first letter is a small town's name."""
    return word[0] in _CLITICS and small(rules, word, skip=1)


def small(rules: Rules, form: str, skip: int) -> bool:
    """Whether a word, but for `skip` letters, is the name of small towns alone."""
    found = rules.places.find([form], 0)
    spots: tuple[Spot, ...] = tuple(found.meanings) if found and found.skip == skip else ()
    return bool(spots) and is_small(spots)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
