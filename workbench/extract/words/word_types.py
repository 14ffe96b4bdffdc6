"""The word types met so far, each read once for all stages and all documents."""

from collections.abc import Callable, Sequence

from workbench.extract.words.lexicon import Word

MOST = 3 << 14  # what a thousand articles of any topic hold; the types of a language have no end


class WordTypes(dict[str, Word]):
    """Words by their folded form, read when first met; forgotten where they are more than `most`."""

    def __init__(self, read: Callable[[str], Word], most: int = MOST) -> None:
        super().__init__()
        self._read = read
        self._most = most

    def of(self, forms: Sequence[str]) -> list[Word]:
        """The words of a document."""
        if len(self) > self._most:
            self.clear()
        return list(map(self.__getitem__, forms))

    def __missing__(self, form: str) -> Word:
        word = self[form] = self._read(form)
        return word
