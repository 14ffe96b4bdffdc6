"""Files are read and extracted in other processes and kept here, one transaction each."""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from os.path import getsize, isfile
from pathlib import Path

from workbench.desk.reading import failure, files_in, read_and_extract, shown
from workbench.desk.workers import Workers, alone
from workbench.errors import CannotRead, KnownError
from workbench.model import Change, Details, Document, Extraction, Failure, Imported
from workbench.progress import Cancelled, Progress
from workbench.store import Store, documents
from workbench.store.originals import hash_of

_LOG = logging.getLogger(__name__)

Read = Future[tuple[Document, Extraction]]
Submit = Callable[[bytes, str, Details], Read]

# Starting a process takes as long as reading this much in the calling thread: bench/import.py.
SMALL_COUNT, SMALL_BYTES = 3, 100_000


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file between its bytes and its claims; `read` is None where the project has it already."""

    path: str
    original: bytes = b""
    read: Read | Failure | None = None


@dataclass(slots=True)
class _Import:
    """One import under way, with what has come of it so far."""

    store: Store
    details: Details
    submit: Submit
    keeper: Executor
    landed: Callable[[Change], None]
    added: list[int] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    uncertain: list[int] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)

    def start(self, file: Path | Failure) -> _Waiting:
        """Fetch a file's bytes and have them read, unless the project has them already."""
        if isinstance(file, Failure):
            return _Waiting(file.path, read=file)
        try:
            original = file.read_bytes()
        except OSError as error:
            name = shown(file)
            return _Waiting(name, read=failure(name, CannotRead(path=name, reason=error.strerror)))
        return self.start_with(original, shown(file))

    def start_with(self, original: bytes, path: str) -> _Waiting:
        """Have bytes read, unless the project has them already."""
        if documents.id_of(self.store.database, hash_of(original)) is not None:
            return _Waiting(path)
        return _Waiting(path, original, self.submit(original, path, self.details))

    def finish(self, waiting: _Waiting) -> None:
        """Wait until a file is read, and keep it."""
        if isinstance(waiting.read, Failure):
            self.failed.append(waiting.read)
        elif waiting.read is None:
            self.duplicates.append(waiting.path)
        else:
            self._keep(waiting, waiting.read)

    def _keep(self, waiting: _Waiting, read: Read) -> None:
        if isinstance(read.exception(), BrokenProcessPool):  # was it this file that ended the process?
            read = alone(read_and_extract, waiting.original, waiting.path, self.details)
        if error := read.exception():
            self._fail(waiting.path, error)
            return
        document, extraction = read.result()
        kept = self.keeper.submit(self.store.add, waiting.original, document, extraction)
        if error := kept.exception():
            if isinstance(error, KnownError):  # the project's, not the file's
                raise error
            self._fail(waiting.path, error)
        else:
            self._land(kept.result(), waiting.path, document)

    def _fail(self, path: str, error: BaseException) -> None:
        """A fault of the program ends with one file, too; it goes to the log with its traceback."""
        if not isinstance(error, KnownError):
            _LOG.error("%s could not be added", path, exc_info=error)
        self.failed.append(failure(path, error))

    def _land(self, id: int | None, path: str, document: Document) -> None:
        if id is None:
            self.duplicates.append(path)
            return
        self.added.append(id)
        self.uncertain.extend([id] if document.uncertain else [])
        self.landed(Change(frozenset({id}), label="import"))

    def imported(self, cancelled: bool = False) -> Imported:
        """What has come of it."""
        return Imported(
            tuple(self.added), tuple(self.duplicates), tuple(self.uncertain), tuple(self.failed), cancelled
        )


def import_paths(
    store: Store,
    workers: Workers,
    paths: Iterable[Path],
    details: Details,
    progress: Progress,
    landed: Callable[[Change], None],
) -> Imported:
    """Add files, and folders with all that is in them; only a few are in memory at a time."""
    files = list(files_in(paths))
    with _submitting(workers, files) as submit, ThreadPoolExecutor(1) as keeper:
        run = _Import(store, details, submit, keeper, landed)
        waiting: deque[_Waiting] = deque()
        try:
            for done, file in enumerate(_started(run, files, waiting, 2 * workers.count)):
                progress(done, len(files), file.path)
                run.finish(waiting.popleft())
            progress(len(files), len(files), "")
        except Cancelled:
            return run.imported(cancelled=True)
        finally:
            for left in waiting:
                if isinstance(left.read, Future):
                    left.read.cancel()
        return run.imported()


def _started(
    run: _Import, files: Sequence[Path | Failure], waiting: deque[_Waiting], ahead: int
) -> Iterator[_Waiting]:
    """Each file in turn once `ahead` more have been started, so that the processes never idle."""
    for file in files:
        waiting.append(run.start(file))
        if len(waiting) > ahead:
            yield waiting[0]
    while waiting:
        yield waiting[0]


@contextmanager
def _submitting(workers: Workers, files: Sequence[Path | Failure]) -> Iterator[Submit]:
    """Where to have files read: in the processes, unless they would take longer to start than to read."""
    if workers.running or not _are_small(files):
        yield lambda original, path, details: workers.submit(read_and_extract, original, path, details)
    else:
        with _in_a_thread() as submit:
            yield submit


@contextmanager
def _in_a_thread() -> Iterator[Submit]:
    """Where to have a little read without starting a process."""
    with ThreadPoolExecutor(1) as thread:
        yield lambda original, path, details: thread.submit(read_and_extract, original, path, details)


def _are_small(files: Sequence[Path | Failure]) -> bool:
    sizes = [getsize(file) for file in files[:SMALL_COUNT] if isinstance(file, Path) and isfile(file)]
    return len(files) <= SMALL_COUNT and sum(sizes) <= SMALL_BYTES


def import_text(
    store: Store, text: str, title: str, details: Details, landed: Callable[[Change], None]
) -> Imported:
    """Add a text that came without a file, in the calling thread."""
    with _in_a_thread() as submit, ThreadPoolExecutor(1) as keeper:
        run = _Import(store, details, submit, keeper, landed)
        run.finish(run.start_with(text.encode(errors="replace"), title))
        return run.imported()
