"""Which words are no names: `resources/lexicons/plain_words.csv` out of the Ayaspell dictionary.

    python tools/plain_words.py FOLDER

FOLDER holds `ar.dic` and `ar.aff` as Debian's package hunspell-ar brings them; the program `hunspell` must be
there. A word that may stand with ال is a noun, and no name, unless the map knows a place by it.
Words that the other tables know are left out.
"""

import csv
import re
import subprocess
import sys
from pathlib import Path

from workbench.extract.rules import Rules, load_rules
from workbench.text.fold import fold_words

_ARTICLE = "ال"
_TARGET = Path("resources/lexicons/plain_words.csv")
_WORD = re.compile("(?!ال)[ء-ي]+")


def main(folder: Path) -> None:
    """Write the words, one a row."""
    rules = load_rules()
    words = sorted({word for word in map(fold_words, nouns(folder)) if _is_open(rules, word)})
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(
            [["list", "word"], *(["plain", word] for word in words)]
        )


def nouns(folder: Path) -> set[str]:
    """The words of the dictionary that it accepts with the article, too."""
    lines = (folder / "ar.dic").read_text(encoding="utf-8").splitlines()
    words = {found[0] for line in lines if (found := _WORD.match(line))}
    command = ["hunspell", "-d", str(folder / "ar"), "-i", "utf-8", "-l"]
    asked = "\n".join(_ARTICLE + word for word in sorted(words))
    refused = subprocess.run(
        command, input=asked, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return words - {word.removeprefix(_ARTICLE) for word in refused.stdout.split()}


def _is_open(rules: Rules, word: str) -> bool:
    """Whether no table knows a word with or without ال, and no place is called so."""
    known = rules.lexicon.word(word).readings and rules.lexicon.word(_ARTICLE + word).readings
    return len(word) > 1 and not known and not rules.places.begins(word)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
