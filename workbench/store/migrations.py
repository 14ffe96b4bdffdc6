"""The tables of a project, and how older projects get them: numbered steps, each in one transaction.

No indexes and no foreign keys: DuckDB has had faults in both after a crash, and sorted tables are fast
enough. Readings are never changed: a decision points to another one, so that undo only moves pointers.
"""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from workbench.errors import DamagedProject, NewerProject
from workbench.store.database import Database

_FIRST = """
CREATE TABLE project (key VARCHAR NOT NULL, value VARCHAR NOT NULL);

CREATE TABLE documents (
    id BIGINT NOT NULL, sha256 VARCHAR NOT NULL, path VARCHAR NOT NULL, media_type VARCHAR NOT NULL,
    encoding VARCHAR NOT NULL, language VARCHAR NOT NULL, title VARCHAR NOT NULL, source VARCHAR, day DATE,
    uncertain VARCHAR[] NOT NULL, added TIMESTAMP NOT NULL, text VARCHAR NOT NULL,
    words VARCHAR NOT NULL, path_words VARCHAR NOT NULL,    -- title and source, path; folded
    batch INTEGER NOT NULL                      -- which batch of its mentions holds
);
CREATE TABLE mentions (
    document BIGINT NOT NULL, batch INTEGER NOT NULL, position INTEGER NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, kind VARCHAR NOT NULL,
    value VARCHAR NOT NULL,                     -- JSON of the contract
    rule VARCHAR NOT NULL
);
CREATE TABLE claims (
    id BIGINT NOT NULL, document BIGINT NOT NULL,
    present BOOLEAN NOT NULL,                   -- false once a later extraction or an undo took it away
    reading BIGINT NOT NULL,                    -- what it says now
    machine BIGINT,                             -- what had been extracted; null for one made by hand
    verdict VARCHAR NOT NULL, author VARCHAR, decided TIMESTAMP
);
CREATE TABLE readings (
    id BIGINT NOT NULL, claim BIGINT NOT NULL, document BIGINT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, event INTEGER NOT NULL,
    event_type VARCHAR NOT NULL, sub_event_type VARCHAR NOT NULL, polarity VARCHAR NOT NULL,
    date_start VARCHAR, date_end VARCHAR, date_precision VARCHAR, calendar VARCHAR,
    date_from INTEGER, date_to INTEGER,         -- the words of the date
    confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL, version VARCHAR NOT NULL,
    -- for finding and sorting; the names and words are folded
    holder VARCHAR, places VARCHAR NOT NULL, words VARCHAR NOT NULL,
    since DATE, until DATE,                     -- null where it is open, both where nothing is said
    greatest HUGEINT, outcomes VARCHAR[] NOT NULL
);
CREATE TABLE names (
    reading BIGINT NOT NULL, role VARCHAR NOT NULL, position INTEGER NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, text VARCHAR NOT NULL, name VARCHAR NOT NULL,
    latitude DOUBLE, longitude DOUBLE, country VARCHAR, admin1 VARCHAR, precision VARCHAR,
    gazetteer_id VARCHAR, candidates VARCHAR    -- places only; candidates: JSON of the contract
);
CREATE TABLE counts (
    reading BIGINT NOT NULL, position INTEGER NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, text VARCHAR NOT NULL, outcome VARCHAR NOT NULL,
    status VARCHAR, subgroup VARCHAR, low HUGEINT, high HUGEINT, modifier VARCHAR NOT NULL,
    total_claim BIGINT, total_position INTEGER, -- the count that it is part of
    conceded BOOLEAN NOT NULL
);
CREATE TABLE edits (
    id BIGINT NOT NULL, label VARCHAR NOT NULL, author VARCHAR NOT NULL,
    made TIMESTAMP NOT NULL,
    moved TIMESTAMP NOT NULL,                   -- when it was done, undone or done again last
    state VARCHAR NOT NULL,                     -- done, undone, or dropped: undone, then something else done
    claims BIGINT[] NOT NULL, was VARCHAR NOT NULL, now VARCHAR NOT NULL      -- JSON of a State
);
"""

# A report that is taken out stays for undo; its claims keep their own `present`, to come back as they were.
_REMOVAL = """
ALTER TABLE documents ADD COLUMN present BOOLEAN DEFAULT true;
ALTER TABLE documents ALTER COLUMN present SET NOT NULL;
"""

# What happened since or until a day was found on that day alone.
_OPEN_INTERVALS = """
UPDATE readings SET since = NULL WHERE date_start IS NULL;
UPDATE readings SET until = NULL WHERE date_end IS NULL;
"""

# The count of the machine's reading that this was part of until a correction dropped that; it may come back.
_LOST_TOTALS = """
ALTER TABLE counts ADD COLUMN lost_claim BIGINT;
ALTER TABLE counts ADD COLUMN lost_position INTEGER;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _REMOVAL, _OPEN_INTERVALS, _LOST_TOTALS)


@cache
def program_version() -> str:
    """The version of the program, as it stands with projects and readings."""
    return version("khabar-workbench")


def schema_of(database: Database, path: Path, newest: int = len(MIGRATIONS)) -> int:
    """The number of the last step a project has had; raises NewerProject, DamagedProject."""
    facts: dict[str, str] = dict(database.rows("SELECT key, value FROM project"))
    if not facts.get("schema", "").isdigit():
        raise DamagedProject(path=path, reason="its version is missing")
    schema = int(facts["schema"])
    if schema > newest:
        raise NewerProject(path=path, version=facts.get("program", "?"))
    return schema


def migrate(database: Database, done: int, migrations: Sequence[str] = MIGRATIONS) -> None:
    """Take the steps behind the first `done`."""
    for number, step in enumerate(migrations[done:], done + 1):
        with database.transaction():
            database.rows(step)
            database.rows("DELETE FROM project WHERE key IN ('schema', 'program')")
            facts = [("schema", str(number)), ("program", program_version())]
            database.insert("project", ("key", "value"), facts)
