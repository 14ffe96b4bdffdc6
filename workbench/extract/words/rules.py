"""All that the extraction knows, loaded once: lexicons, names, the map, and rules with their examples."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from workbench.extract.words.begins import Begin, begins_at
from workbench.extract.words.gazetteer import NameIndex, Spot, load_places
from workbench.extract.words.lexicon import Class, Lexicon, Word
from workbench.extract.words.match import Hit, Openings, Rule, RuleBook, find_hits, pattern, rule_book
from workbench.extract.words.tables import load_lexicon, refuse_presentation_forms, rows
from workbench.extract.words.word_types import WordTypes
from workbench.model import EventType
from workbench.resources import resource
from workbench.text.dates import DateWords
from workbench.text.fold import fold_words
from workbench.text.numbers import NumberWords

_MOST_OPENINGS = 1 << 11
_KEYS = {"name", "patterns", "sets", "yes", "no"}
FAMILIES = ("agents", "attribution", "links", "polarity", "refine", "responsibility", "results", "subsets")
_NAMES = (
    "name", "aliases", "kind", "status", "subgroup",
    "english", "english_aliases", "inter", "country", "since", "until", "bare",
)  # fmt: skip
_EVENTS = ("event", "event_type", "sub_event_type", "rank")


@dataclass(frozen=True, slots=True)
class Party:
    """A group, force or body with a name of its own; `name` is the one that all others stand for."""

    name: str
    kind: str
    status: str
    subgroup: str


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event as the field names it; of two that fit, that of the higher rank says more."""

    event_type: EventType
    sub_event_type: str
    rank: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """What makes a part of a claim doubtful: its name («place.lent»), its weight in log-odds, its reason.

    Under the name of a part alone («place») stands what that part begins with before any doubt.
    """

    name: str
    weight: float
    because: str

    @property
    def part(self) -> str:
        """The part of a claim that it is of."""
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything `extract` needs besides the document."""

    lexicon: Lexicon
    rules: Mapping[str, Rule]
    book: RuleBook
    parties: NameIndex[Party]
    places: NameIndex[Spot]
    events: Mapping[str, EventKind]
    lists: Mapping[str, frozenset[str]]
    doubts: Mapping[str, Doubt]
    places_weighed: Mapping[str, float]
    numbers: NumberWords
    dates: DateWords
    _types: WordTypes = field(init=False)
    _openings: dict[str, Openings | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_types", WordTypes(self._read))

    def words(self, forms: Sequence[str]) -> list[Word]:
        """What folded forms may be, and what may begin at them."""
        return self._types.of(forms)

    def _read(self, form: str) -> Word:
        word = self.lexicon.word(form)
        begins = begins_at(word) | (
            Begin.NUMBER * (self.numbers.grammar.beginning(form) is not None)
            | Begin.DATE * (self.dates.grammar.beginning(form) is not None)
            | Begin.PARTY * self.parties.begins(form)
            | Begin.PLACE * self.places.begins(form)
            | Begin.RULE * (self._opened(word) is not None)
            | Begin.UNKNOWN_PLACE * self._leads_to_place(word)
            | Begin.WEAPON * self._arms(word)
            | Begin.SINCE * (word.stem in self.lists["since"])
            | Begin.SCOPE_END * self._may_end_scope(word)
            | Begin.DEED * bool(word.mask & Class.VERB and word.lemmas & self.lists["carries_out"])
        )
        return replace(word, begins=begins) if begins else word

    def _arms(self, word: Word) -> bool:
        known = (self.lists["weapon"], self.lists["carrier"])
        return any(word.stem in words or not word.lemmas.isdisjoint(words) for words in known)

    def _may_end_scope(self, word: Word) -> bool:
        """Whether what a cue turns may end at a word: a comma, a stop, «بعد»."""
        return word.form[0] in "،.…" or (word.stem in self.lists["after"] and not word.article)

    def _leads_to_place(self, word: Word) -> bool:
        """Whether an unknown word behind can only be a place: «في», «قرب», «شمال», «هاجموا»."""
        near = self.lists["near"]
        if word.mask & Class.BEARING or word.stem == "في" or word.form in near or word.bare in near:
            return True
        # Those who did it are known already, so that what is behind is what they did it to.
        return bool(word.verb and word.mask & Class.EVENT and word.form.endswith("وا"))

    def hits(self, words: Sequence[Word], at: Iterable[int] | None = None) -> list[Hit]:
        """All rules that fire on some words; `at` are those that one may begin at, where they are known."""
        return list(find_hits(words, self._opened, at))

    def _opened(self, word: Word) -> Openings | None:
        """The rules that may begin at a word; memoised by form, where there are any."""
        known = self._openings.get(word.form)
        if known is None and (known := self.book.openings(word)):
            if len(self._openings) >= _MOST_OPENINGS:
                self._openings.clear()
            self._openings[word.form] = known
        return known


@cache
def load_rules() -> Rules:
    """The rules that ship with the program; raises ValueError where a table or a rule is wrong."""
    lexicons = resource("lexicons")
    rules = {rule.name: rule for path in rule_files() for rule in read_rules(path)}
    return Rules(
        lexicon=load_lexicon(lexicons),
        rules=rules,
        book=rule_book(list(rules.values())),
        parties=_parties(lexicons / "names.csv"),
        places=load_places(resource("places")),
        events=_events(lexicons / "event_types.csv"),
        lists=_lists(lexicons / "word_lists.csv") | _lists(lexicons / "plain_words.csv"),
        doubts=_doubts(lexicons / "confidence.csv"),
        places_weighed=_weights(lexicons / "places_weighed.csv"),
        numbers=NumberWords.load(lexicons),
        dates=DateWords.load(lexicons),
    )


def rule_files() -> list[Path]:
    """The files of word rules, one per family; those of numbers and dates belong to `text`."""
    return [resource("rules", f"{family}.toml") for family in FAMILIES]


def read_rules(path: Path) -> Iterator[Rule]:
    """The rules of a file, whose name is their family; raises ValueError for what should not be there."""
    text = path.read_text(encoding="utf-8")
    refuse_presentation_forms(path.name, text)
    table = tomllib.loads(text)
    if set(table) != {"rule"}:
        raise ValueError(f"{path.name}: only [[rule]] may stand here")
    names = set()
    for row in table["rule"]:
        if row.get("name") in names:
            raise ValueError(f"{path.name}: {row['name']} is there twice")
        names.add(row.get("name"))
        yield _rule(path, row)


def _rule(path: Path, row: dict[str, Any]) -> Rule:
    unknown, missing = set(row) - _KEYS, _KEYS - {"sets"} - set(row)
    if unknown or missing:
        raise ValueError(f"{path.name}: {row.get('name')}: unknown {unknown}, missing {missing}")
    patterns = tuple(pattern(text) for text in row["patterns"])
    if len(set(patterns)) < len(patterns):
        raise ValueError(f"{path.name}: {row['name']}: two patterns are one after folding")
    return Rule(row["name"], path.stem, patterns, row.get("sets", {}), tuple(row["yes"]), tuple(row["no"]))


def _parties(path: Path) -> NameIndex[Party]:
    index: NameIndex[Party] = NameIndex()
    for row in rows(path, _NAMES):
        party = Party(row["name"], row["kind"], row["status"], row["subgroup"])
        for name in filter(None, row["aliases"].split("|")):
            index.add(name, party)
        if row["bare"] == "yes":  # «الحياة» alone is life, «صحيفة الحياة» the paper
            index.add(row["name"], party)
    return index


def _events(path: Path) -> dict[str, EventKind]:
    return {
        row["event"]: EventKind(EventType(row["event_type"]), row["sub_event_type"], int(row["rank"]))
        for row in rows(path, _EVENTS)
    }


def _doubts(path: Path) -> dict[str, Doubt]:
    return {
        row["trait"]: Doubt(row["trait"], float(row["weight"]), row["because"])
        for row in rows(path, ("trait", "weight", "because"))
    }


def _weights(path: Path) -> dict[str, float]:
    return {row["trait"]: float(row["weight"]) for row in rows(path, ("trait", "weight", "because"))}


def _lists(path: Path) -> dict[str, frozenset[str]]:
    """Small sets of words by name, folded."""
    found: dict[str, set[str]] = {}
    for row in rows(path, ("list", "word")):
        found.setdefault(row["list"], set()).add(fold_words(row["word"]))
    return {name: frozenset(words) for name, words in found.items()}
