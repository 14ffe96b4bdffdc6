"""Projects as former versions of the program left them."""

from pathlib import Path

from tests.small import document, extraction, project
from workbench.model import Claim, Extraction
from workbench.store import Store
from workbench.store.migrations import MIGRATIONS

TABLES = ("documents", "mentions", "claims", "readings", "names", "counts", "edits")


def former_project(folder: Path, steps: int, claims: tuple[Claim, ...] = (), reports: int = 1) -> Path:
    """A project with the first `steps` alone: small reports, and another one with `claims`."""
    new = project(folder / "new", reports)
    if claims:
        report = document(reports)
        new.add(report.text.encode(), report, Extraction(extraction().mentions, claims))
    new.remember("author", "ليلى")
    old = Store.open(folder / "Test.khabar", create=True, migrations=MIGRATIONS[:steps])
    with old.transaction() as database:
        for table in TABLES:
            described = database.rows(f"SELECT column_name FROM (DESCRIBE {table})")
            columns = [name for (name,) in described]
            database.insert(table, columns, new.database.rows(f"SELECT {', '.join(columns)} FROM {table}"))
    for original in new.folder.originals.iterdir():
        old.originals.keep(original.read_bytes())
    old.close()
    new.close()
    return old.folder.path
