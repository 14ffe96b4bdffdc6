"""A document as words: tokens with what they may be, sentences, quotations, and the way back to the text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.extract.words.begins import OPENING, Begin, Beginnings, Stretches
from workbench.extract.words.gazetteer import Name, NameIndex
from workbench.extract.words.lexicon import Class, Word
from workbench.extract.words.rules import Party, Rules
from workbench.model import Named
from workbench.text.dates import find_dates
from workbench.text.fold import fold
from workbench.text.numbers import find_numbers
from workbench.text.sentences import sentences
from workbench.text.span import Span
from workbench.text.tokens import TokenKind, Tokens, tokenize
from workbench.text.values import Duration, Found, Precision, When

_SINCE_REACH = 16  # words from «منذ» to its time
_LONGEST_SENTENCE = 400  # words
_LONGEST_QUOTATION = 400  # words; a quotation mark without its partner must not swallow the report


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a document by index, its sentences, numbers and times.

    `quotations` lead from an opening mark to its closing one, `closings` back; `walls` are numbers and dates,
    which no name reaches over; `beginnings` say what may begin at which words; `sentence` gives the number of
    that in which a word stands.
    """

    text: str
    tokens: Tokens
    words: Sequence[Word]
    beginnings: Beginnings
    kinds: Sequence[TokenKind]
    sentences: Sequence[range]
    quotations: Mapping[int, int]
    closings: Mapping[int, int]
    numbers: Sequence[Found]
    dates: Sequence[Found]
    durations: Sequence[Found]
    parties: Mapping[int, Name[Party]]
    walls: frozenset[int]
    lists: Mapping[str, frozenset[str]]
    published: date | None
    sentence: Callable[[int], int]
    _having: dict[tuple[int, str], bool] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, start: int, end: int, skip: int | None = None) -> Span:
        """The original span of words `start` to before `end` without the clitics (`skip` letters) on it."""
        if skip is None and start in self.parties:
            skip = self.parties[start].skip  # «لبوكو حرام»: no table has the word, the name knows its clitics
        return self.tokens.span(start, end - 1, len(self.words[start].clitics) if skip is None else skip)

    def said(self, start: int, end: int) -> str:
        """The original text of such words."""
        return self.span(start, end).of(self.text)

    def named(self, start: int, end: int, name: str | None = None, skip: int | None = None) -> Named:
        """Words as a part of a claim; what «للجيش» names is «الجيش»."""
        span = self.span(start, end, skip)
        text = span.of(self.text)
        word = self.words[start]
        hidden = word.preposition == "ل" and word.article and not text.startswith("ال")
        plain = text.replace("_", " ")  # «#جماعة_النسر» is «جماعة النسر»
        return Named(span, text, name or ("ال" + plain[1:] if hidden else plain))

    def since(self, index: int) -> bool:
        """Whether a time that begins at a word is where something began: «منذ», «منذ بداية النزاع قبل»."""
        for at in range(index, max(-1, index - _SINCE_REACH), -1):
            word = self.words[at]
            if word.stem in self.lists["since"]:
                return at == index or self._may_begin(at + 1)
            if word.verb and not word.form.startswith("ال") and self.words[at - 1].form == "ان":
                continue  # «منذ أن بدأت الاحتجاجات في مارس»
            if at < index and (word.verb or word.form in "،."):
                return False
        return False

    def _may_begin(self, index: int) -> bool:
        """Whether something goes on from what stands behind «منذ»: not «منذ اصطدام قطارين عام 2009»."""
        word = self.words[index]
        happened = word.mask & (Class.EVENT | Class.OUTCOME)
        return not happened or word.stem in self.lists["begun"] or word.stem in self.lists["war"]

    def tells(self, sentence: int, words: str) -> bool:
        """Whether a sentence, by its number, has a word of a list; looked through once for each list."""
        known = self._having.get((sentence, words))
        if known is None:
            stems = (self.words[at].stem for at in self.sentences[sentence])
            known = self._having[sentence, words] = not self.lists[words].isdisjoint(stems)
        return known

    def is_mark(self, index: int, marks: str) -> bool:
        """Whether there is such a token and it is one of these marks."""
        return 0 <= index < len(self.words) and self.words[index].form in marks

    def has(self, index: int, classes: int) -> bool:
        """Whether there is such a word and it may be of one of these classes."""
        return 0 <= index < len(self.words) and bool(self.words[index].mask & classes)


def read_page(text: str, published: date | None, rules: Rules) -> Page:
    """The page of a text that was published on a day."""
    tokens = tokenize(fold(text))
    ranges = [part for span in sentences(text) for part in _bounded(tokens.within(span))]
    words = rules.words(tokens.forms)
    beginnings = Beginnings(words)
    numbers = find_numbers(tokens, rules.numbers, beginnings.of(Begin.NUMBER))
    quotations = dict(_quotations(tokens, beginnings.of(Begin.MARK)))
    times = find_dates(tokens, rules.dates, published, beginnings.of(Begin.DATE))
    dates = [found for found in times if isinstance(found.value, When)]
    return Page(
        text,
        tokens,
        words,
        beginnings,
        tokens.kinds,
        ranges,
        quotations,
        {closing: opening for opening, closing in quotations.items()},
        numbers,
        _joined(tokens.forms, dates),
        [found for found in times if isinstance(found.value, Duration)],
        dict(_parties(tokens.forms, rules.parties, beginnings.of(Begin.PARTY))),
        frozenset(index for found in (*numbers, *dates) for index in found.tokens),
        rules.lists,
        published,
        Stretches([sentence.start for sentence in ranges]).number,
    )


def _bounded(sentence: range) -> Iterator[range]:
    """A sentence in pieces that can be looked through: what is longer than a page is none."""
    for start in range(sentence.start, sentence.stop, _LONGEST_SENTENCE):
        yield range(start, min(start + _LONGEST_SENTENCE, sentence.stop))


def _quotations(tokens: Tokens, marks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of quotation marks and brackets, in the order of their ends."""
    forms = tokens.forms
    open_marks: list[tuple[int, str]] = []
    for index in marks:
        form = forms[index]
        if index and forms[index - 1] == "\n" and open_marks and OPENING.get(form) == open_marks[-1][1]:
            continue  # a quotation over paragraphs opens again with each
        if form == "\n":
            open_marks = [pair for pair in open_marks if index - pair[0] < _LONGEST_QUOTATION]
        elif open_marks and form == '"' == open_marks[-1][1] and _only_opens(tokens, index):
            open_marks[-1] = (index, form)  # the one before was never closed
        elif open_marks and form == open_marks[-1][1]:
            yield open_marks.pop()[0], index
        elif form in OPENING:
            open_marks.append((index, OPENING[form]))


def _only_opens(tokens: Tokens, index: int) -> bool:
    """Whether a straight quote stands at the beginning of a word, a space before it."""
    parted = index > 0 and tokens.forms[index - 1] != "\n" and not tokens.touches(index)
    return (
        parted and index + 1 < len(tokens) and tokens.touches(index + 1) and tokens.forms[index + 1].isalnum()
    )


def _joined(forms: Sequence[str], dates: Sequence[Found]) -> list[Found]:
    """Two days with «و» between them as one stretch: «السبت والأحد»."""
    found: list[Found] = []
    for date_ in dates:
        before = found[-1] if found else None
        if before and before.tokens.stop == date_.tokens.start and forms[date_.tokens.start].startswith("و"):
            found[-1] = _stretch(before, date_)
        else:
            found.append(date_)
    return found


def _stretch(first: Found, last: Found) -> Found:
    if not (isinstance(first.value, When) and isinstance(last.value, When)):
        return first
    ends = [end for when in (first.value, last.value) for end in (when.start, when.end) if end]
    if len(ends) < 4:
        return first
    when = When(min(ends), max(ends), Precision.RANGE, first.value.calendar)
    tokens = range(first.tokens.start, last.tokens.stop)
    return Found(first.span.to(last.span), when, first.rule + "+and", tokens)


def _parties(
    forms: Sequence[str], index: NameIndex[Party], begin: Sequence[int]
) -> Iterator[tuple[int, Name[Party]]]:
    """Groups and bodies known by name, by their first words; none inside another."""
    behind = 0
    for at in begin:
        if at >= behind and (name := index.find(forms, at)):
            yield at, name
            behind = name.end
