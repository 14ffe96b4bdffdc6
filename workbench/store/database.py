"""The DuckDB file of an open project: a cursor for each thread, one writer at a time."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb

from workbench.errors import DamagedProject
from workbench.store.faults import is_full, known

Row = Sequence[Any]

# Rows are made and taken while the interpreter is held: with tens of thousands at once the window would
# stand still.
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class _Cursor:
    """One thread's way in; `busy` keeps another thread from closing it under way."""

    connection: duckdb.DuckDBPyConnection
    busy: threading.Lock = field(default_factory=threading.Lock)


class Database:
    """An open database. Any thread may ask; a transaction holds the others' transactions off."""

    def __init__(self, path: Path, temporary: Path) -> None:
        self._path = path
        self._temporary = temporary
        self._writing = threading.RLock()
        self._cursors: dict[int, _Cursor] = {}
        self._next_ids: dict[str, int] = {}
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._damaged = False
        self._closed = False
        self._connect()

    def close(self) -> None:
        """Write the log into the file, unless that is damaged, and let go of it."""
        with self._writing:
            self._closed = True
            try:
                if self._connection is not None and not self._damaged:
                    with self._faults():
                        self._empty_log(self._connection)
            finally:
                self._disconnect()

    # -------------------------------------------------------------- asking

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows that `sql` gives with `values` in the places of its question marks."""
        with self._faults():
            cursor = self._cursor()
            with cursor.busy:
                answer = cursor.connection.execute(sql, values)
                return list(chain.from_iterable(iter(lambda: answer.fetchmany(_AT_ONCE), [])))

    def value(self, sql: str, *values: object) -> Any:
        """The first value of the first row; None when there is no row."""
        rows = self.rows(sql, *values)
        return rows[0][0] if rows else None

    # -------------------------------------------------------------- writing

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside reaches the disk together, or not at all."""
        with self._writing:
            self.rows("BEGIN")
            done = False
            try:
                yield
                self.rows("COMMIT")
                done = True
            finally:
                if not done:
                    self._roll_back()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that this thread reads inside is of one moment, whatever others write meanwhile."""
        self.rows("BEGIN")
        try:
            yield
        finally:
            self._roll_back()

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Add rows, many in one statement: `unnest` of lists is a hundred times faster than row by row."""
        places = ", ".join("unnest(?)" for _ in columns)
        for lists in _in_columns(rows):
            self.rows(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {places}", *lists)

    def update(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Give the rows of a table that have these ids, the first column, these values."""
        places = ", ".join(f"unnest(?) AS {column}" for column in columns)
        values = ", ".join(f"{column} = new.{column}" for column in columns[1:])
        named = f"UPDATE {table} SET {values} FROM (SELECT {places}) new"
        for lists in _in_columns(rows):
            self.rows(f"{named} WHERE {table}.{columns[0]} = new.{columns[0]}", *lists)

    def new_ids(self, table: str, count: int = 1) -> range:
        """Ids for new rows of a table; those of a transaction that is rolled back are not given again."""
        with self._writing:
            if table not in self._next_ids:
                self._next_ids[table] = int(self.value(f"SELECT coalesce(max(id), 0) + 1 FROM {table}"))
            first = self._next_ids[table]
            self._next_ids[table] += count
            return range(first, first + count)

    # -------------------------------------------------------------- connection

    def _connect(self) -> None:
        """Open the file; what a killed program left in the log goes into it at once."""
        had_log = Path(f"{self._path}.wal").exists()
        with self._faults():
            self._connection = _opened(self._path, self._temporary)
            if had_log and not self._empty_log(self._connection):
                self._connection = _opened(self._path, self._temporary)

    def _empty_log(self, connection: duckdb.DuckDBPyConnection) -> bool:
        """Write the log into the file; on a full disk it stays as it is, and the connection is lost."""
        try:
            connection.execute("CHECKPOINT")
        except duckdb.Error as error:
            connection.close()
            if not is_full(error):
                raise
            return False
        return True

    def _disconnect(self) -> None:
        """Let go of the file, once no thread is under way: it is not opened anew while one holds it."""
        with self._writing:
            while self._cursors:
                _, cursor = self._cursors.popitem()
                with cursor.busy:
                    cursor.connection.close()
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def _cursor(self) -> _Cursor:
        """This thread's cursor; a connection that a fault has ended is made anew."""
        known_cursor = self._cursors.get(threading.get_ident())
        return known_cursor or self._new_cursor()

    def _new_cursor(self) -> _Cursor:
        with self._writing:
            if self._closed:
                raise ValueError(f"{self._path} has been closed")
            if self._connection is None:
                self._connect()
            assert self._connection is not None
            cursor = self._cursors[threading.get_ident()] = _Cursor(self._connection.cursor())
            return cursor

    def _roll_back(self) -> None:
        """Undo what was begun; where even that fails the connection is lost and is made anew when needed."""
        try:
            self._cursor().connection.execute("ROLLBACK")
        except duckdb.Error:
            self._disconnect()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Turn faults of the disk into known errors; after a fatal one the connection is gone."""
        try:
            yield
        except duckdb.Error as error:
            if isinstance(error, duckdb.FatalException) or is_full(error):
                self._disconnect()
            fault = known(error, self._path.parent)
            if fault:
                self._damaged |= isinstance(fault, DamagedProject)
                raise fault from error
            raise


def _in_columns(rows: Sequence[Row]) -> Iterator[list[list[Any]]]:
    """The columns of so many rows as are handed over at once."""
    for start in range(0, len(rows), _AT_ONCE):
        yield [list(column) for column in zip(*rows[start : start + _AT_ONCE], strict=True)]


def _opened(path: Path, temporary: Path) -> duckdb.DuckDBPyConnection:
    """A connection that can reach nothing but this one file."""
    connection = duckdb.connect(
        str(path),
        config={
            "storage_compatibility_version": "v1.5.0",
            "temp_directory": str(temporary),
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "allow_community_extensions": "false",
            # A second thread makes questions of this size slower, and takes a core from the window.
            "threads": "1",
        },
    )
    connection.execute("PRAGMA disable_checkpoint_on_shutdown")  # a damaged file must not be written to
    connection.execute("SET allowed_directories = []")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection
