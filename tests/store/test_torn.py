"""A torn log of a damaged file: cutting it would help nobody, and both stay as they are."""

from contextlib import closing
from pathlib import Path

import pytest

from workbench.errors import DamagedProject
from workbench.store.database import Database
from workbench.store.folder import Folder
from workbench.store.torn import mended


@pytest.fixture
def torn(tmp_path: Path) -> Folder:
    """A project whose log ends in zeros, and whose file has a wrong byte in what the log changes."""
    folder = Folder(tmp_path / "Torn.khabar")
    folder.make()
    with closing(Database(folder.database, folder.temporary)) as database:
        database.rows("CREATE TABLE things AS SELECT range AS id, md5(range::TEXT) AS name FROM range(20000)")
    content = bytearray(folder.database.read_bytes())
    with closing(Database(folder.database, folder.temporary)) as database:
        database.rows("UPDATE things SET name = '' WHERE id % 7 = 3")
        whole = folder.log.stat().st_size
        database.rows("INSERT INTO things VALUES (-1, 'last')")
        log = folder.log.read_bytes()
    folder.log.write_bytes(log[: whole + 20] + bytes(len(log) - whole - 20))
    content[len(content) // 2] ^= 1
    folder.database.write_bytes(content)
    return folder


def test_the_torn_log_of_a_damaged_file_is_left_alone(torn: Folder) -> None:
    before = torn.database.read_bytes(), torn.log.read_bytes()
    with pytest.raises(DamagedProject, match="entry at byte position") as damage:
        Database(torn.database, torn.temporary)
    with pytest.raises(DamagedProject, match="Corrupt database file"):
        mended(torn, damage.value)
    assert (torn.database.read_bytes(), torn.log.read_bytes()) == before
