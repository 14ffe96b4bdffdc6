"""The tables of words: read, checked, and inflected into a lexicon."""

import csv
from collections.abc import Iterator
from pathlib import Path

from workbench.extract.words import inflect
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Entry, Forms, Lexicon, Part, Reading
from workbench.text.fold import fold_words

COLUMNS: dict[Part, tuple[str, ...]] = {
    Part.VERB: ("lemma", "form", "imperfect", "masdar", "say", "event", "outcome", "subject"),
    Part.PERSON: ("noun", "plural", "status", "subgroup", "outcome"),
    Part.NATIONALITY: ("noun", "plural", "country"),
    Part.ADJECTIVE: ("noun",),
    Part.THING: ("noun", "plural", "outcome"),
    Part.EVENT: ("noun", "plural", "event"),
    Part.PLACE: ("noun", "plural", "precision", "named"),
    Part.BODY: ("noun", "plural", "kind", "status", "subgroup"),
    Part.NOUN: ("noun", "plural"),
    Part.PARTICLE: ("word", "class"),
}
_PEOPLE_KINDS = ("fighter", "source", "title")


def load_lexicon(folder: Path) -> Lexicon:
    """The tables of a folder, inflected; raises ValueError for unknown columns and for duplicates."""
    forms: Forms = {}
    for part in Part:
        for entry in read_table(folder / f"{part.value}.csv", part):
            for form, shape in inflected(entry):
                readings = forms.setdefault(form, [])
                if (reading := Reading(entry, shape)) not in readings:
                    readings.append(reading)
    for form, readings in forms.items():
        forms[form] = _without_chance_duals(form, readings)
    for row in rows(folder / "collisions.csv", ("form", "lemma", "reason")):
        _drop(forms, fold_words(row["form"]), fold_words(row["lemma"]))
    return Lexicon(forms)


def _without_chance_duals(form: str, readings: list[Reading]) -> list[Reading]:
    """«العدوان» is no two enemies: where a noun ends as a dual by itself, another noun's dual is none."""
    whole = any(reading.shape is Shape.SINGULAR and reading.entry.lemma == form for reading in readings)
    return [reading for reading in readings if not (whole and reading.shape is Shape.DUAL)]


def _drop(forms: Forms, form: str, lemma: str) -> None:
    kept = [
        reading
        for reading in forms.get(form, ())
        if reading.entry.lemma != lemma
        or reading.entry.part is Part.PARTICLE
        or (reading.entry.part in (Part.NOUN, Part.BODY) and form == lemma)  # «علم», «حاكم» are nouns as well
    ]
    if kept:
        forms[form] = kept
    else:
        forms.pop(form, None)


def read_table(path: Path, part: Part) -> Iterator[Entry]:
    """The entries of one table; raises ValueError where a lemma with the same row is there twice."""
    seen = set()
    for row in rows(path, COLUMNS[part]):
        lemma = fold_words(row[COLUMNS[part][0]])
        key = (lemma, *row.values())
        if key in seen:
            raise ValueError(f"{path.name}: {lemma} is there twice")
        seen.add(key)
        yield Entry(lemma, part, row)


def inflected(entry: Entry) -> Iterator[inflect.Form]:
    """The forms of an entry with their shapes."""
    plurals = tuple(filter(None, entry["plural"].split("|")))
    match entry.part:
        case Part.VERB:
            word = inflect.verb(entry["lemma"], entry["form"], entry["imperfect"])
            masdars = tuple(filter(None, entry["masdar"].split("|")))
            yield from inflect.verb_forms(word, masdars)
        case Part.PERSON:
            yield from inflect.noun_forms(entry["noun"], plurals)
            yield from inflect.construct_dual(entry["noun"], plurals)
        case Part.NATIONALITY | Part.ADJECTIVE:
            yield from _adjective(entry, plurals)
        case Part.PARTICLE:
            yield entry.lemma, Shape.SINGULAR
        case Part.PLACE if entry.lemma.endswith("ه"):
            yield from inflect.noun_forms(entry["noun"], plurals)
            yield from ((entry.lemma[:-1] + end, Shape.DUAL) for end in ("تا", "تي"))  # «بلدتي X وY»
        case Part.BODY if entry["kind"] in _PEOPLE_KINDS:
            yield from inflect.noun_forms(entry["noun"], plurals)
            yield entry.lemma + "ه", Shape.SINGULAR  # «المتحدثة»
        case Part.BODY if not plurals:
            yield entry.lemma, Shape.SINGULAR  # «إعلام» has no «إعلامي» among its forms
        case _:
            yield from inflect.noun_forms(entry["noun"], plurals)


def _adjective(entry: Entry, plurals: tuple[str, ...]) -> Iterator[inflect.Form]:
    """An adjective of origin counts people as a noun does: 3 سوريين, سوريان."""
    shapes = dict(inflect.noun_forms(entry["noun"], plurals))
    for form in inflect.adjective_forms(entry["noun"], plurals):
        yield form, shapes.get(form, Shape.SINGULAR)


def rows(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """The rows of a CSV file; raises ValueError for other columns or for presentation forms."""
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file)
        if tuple(table.fieldnames or ()) != columns:
            raise ValueError(f"{path.name}: the columns are {table.fieldnames}, not {columns}")
        for row in table:
            refuse_presentation_forms(path.name, "".join(row.values()))
            yield row


def refuse_presentation_forms(where: str, text: str) -> None:
    """Raise ValueError where a text holds letters in their drawn shapes, which match nothing."""
    if any("\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufeff" for char in text):
        raise ValueError(f"{where}: presentation forms in “{text}”")
