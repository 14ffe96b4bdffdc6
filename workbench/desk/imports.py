"""Files are read and extracted in other processes and kept here, one transaction each."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from os import fspath
from os.path import getsize, isfile
from pathlib import Path

from workbench.desk.folders import Found, Report, look_for
from workbench.desk.reading import MOST, bytes_of, failure, read_and_extract, shown, too_large
from workbench.desk.room import expect_room, expect_room_for
from workbench.errors import KnownError
from workbench.model import Change, Details, Document, Extraction, Failure, Imported
from workbench.progress import Cancelled, Progress
from workbench.store import Store, documents
from workbench.store.originals import hash_of
from workbench.workers import SMALL_BYTES, ProcessEnded, Workers, end_of

Read = Future[tuple[Document, Extraction]]
Submit = Callable[[bytes, str, Details], Read]
NOTHING = Details()

# So many small files are read sooner than a process starts: bench/imports.py.
SMALL_COUNT = 3


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file between its bytes and its claims; `read` is None where the project has it already."""

    path: str
    original: bytes = b""
    read: Read | Failure | None = None
    details: Details = NOTHING


@dataclass(slots=True)
class _Import:
    """One import under way, with what has come of it so far."""

    store: Store
    details: Details
    submit: Submit
    kill: Callable[[], None]
    keeper: Executor
    landed: Callable[[Change], None]
    added: list[int] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    uncertain: list[int] = field(default_factory=list)
    undated: list[int] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    finished: int = 0

    def start(self, report: Report | Failure) -> _Waiting:
        """Fetch a file's bytes and have them read, unless the project has them already."""
        if isinstance(report, Failure):
            return _Waiting(report.path, read=report)
        path = fspath(report.file)
        try:
            original = bytes_of(report.file)
        except KnownError as error:
            return _Waiting(path, read=failure(path, error))
        return self.start_with(original, path, report.details, report.undated)

    def start_with(
        self, original: bytes, path: str, known: Details = NOTHING, undated: Failure | None = None
    ) -> _Waiting:
        """Have bytes read, unless the project has them already; an original that was lost is back then."""
        if documents.id_of(self.store.database, hash_of(original)) is not None:
            self.store.originals.keep(original)
            return _Waiting(path)
        given = self.details
        if undated and not given.date:
            return _Waiting(path, read=undated)
        details = Details(given.title or known.title, given.source or known.source, given.date or known.date)
        return _Waiting(path, original, self.submit(original, shown(path), details), details)

    def finish(self, waiting: _Waiting, tell: Callable[[], None]) -> None:
        """Wait until a file is read, telling of it now and again, and keep it."""
        if isinstance(waiting.read, Failure):
            self.failed.append(waiting.read)
        elif waiting.read is None:
            self.duplicates.append(waiting.path)
        else:
            self._keep(waiting, waiting.read, tell)
        self.finished += 1

    def _keep(self, waiting: _Waiting, read: Read, tell: Callable[[], None]) -> None:
        error = end_of(read, shown(waiting.path), tell, self.kill)
        if isinstance(error, ProcessEnded):  # perhaps for want of memory, which may be there now
            read = self.submit(waiting.original, shown(waiting.path), waiting.details)
            error = end_of(read, shown(waiting.path), tell, self.kill)
        if error:
            self.failed.append(failure(waiting.path, error))
            return
        document, extraction = read.result()
        kept = self.keeper.submit(self.store.add, waiting.original, document, extraction)
        if error := kept.exception():
            if isinstance(error, KnownError):  # the project's, not the file's
                raise error
            self.failed.append(failure(waiting.path, error))
        else:
            self._land(kept.result(), waiting.path, document)

    def _land(self, id: int | None, path: str, document: Document) -> None:
        if id is None:
            self.duplicates.append(path)
            return
        self.added.append(id)
        self.uncertain.extend([id] if document.uncertain else [])
        self.undated.extend([] if document.date else [id])
        self.landed(Change(frozenset({id}), label="import"))

    def imported(self, found: Found) -> Imported:
        """What has come of it."""
        left = found.reports[self.finished :]
        untried = [fspath(report.file) for report in left if isinstance(report, Report)]
        failed = [*self.failed, *(report for report in left if isinstance(report, Failure))]
        return Imported(
            tuple(self.added), tuple(self.duplicates), tuple(self.uncertain), tuple(failed),
            untried=tuple(untried), other_kinds=tuple(found.other_kinds), undated=tuple(self.undated),
        )  # fmt: skip


def import_paths(
    store: Store,
    workers: Workers,
    paths: Iterable[Path],
    details: Details,
    progress: Progress,
    landed: Callable[[Change], None],
    stopped: Callable[[Imported], None],
) -> Imported:
    """Add files, and the reports in folders; only a few are in memory at a time.

    A file that is not read in the time that the workers have for it fails. Raises NoRoom, DiskFull: what had
    come of it until the disk was full is told to `stopped`.
    """
    try:
        found = look_for(paths, lambda: progress(0, 0, ""))
    except Cancelled:
        return Imported(cancelled=True)
    files = [report.file for report in found.reports if isinstance(report, Report)]
    expect_room(store.folder.path, files)
    with _submitting(workers, _are_small(files)) as submit, ThreadPoolExecutor(1) as keeper:
        run = _Import(store, details, submit, workers.kill, keeper, landed)
        try:
            return _all(run, found, 2 * workers.count, progress)
        except KnownError:
            stopped(run.imported(found))
            raise


def import_bytes(
    store: Store,
    workers: Workers,
    original: bytes,
    path: str,
    details: Details,
    progress: Progress,
    landed: Callable[[Change], None],
) -> Imported:
    """Add a report that came without a file, as files are added; `path` stands for where it is from."""
    if len(original) > MOST:
        return Imported(failed=(failure(path, too_large(path)),))
    expect_room_for(store.folder.path, [len(original)])
    small = len(original) <= SMALL_BYTES
    with _submitting(workers, small) as submit, ThreadPoolExecutor(1) as keeper:
        run = _Import(store, details, submit, workers.kill, keeper, landed)
        tell = partial(progress, 0, 1, path)
        try:
            tell()
            run.finish(run.start_with(original, path), tell)
            progress(1, 1, "")
        except Cancelled:
            untried = () if run.finished else (path,)
            return replace(run.imported(Found()), cancelled=True, untried=untried)
        return run.imported(Found())


def _all(run: _Import, found: Found, ahead: int, progress: Progress) -> Imported:
    """Finish one file after the other, with `ahead` more under way; what has come of it."""
    files = found.reports
    waiting: deque[_Waiting] = deque()
    try:
        for done, file in enumerate(_started(run, files, waiting, ahead)):
            tell = partial(progress, done, len(files), shown(file.path))
            tell()
            run.finish(waiting.popleft(), tell)
        progress(len(files), len(files), "")
    except Cancelled:
        return replace(run.imported(found), cancelled=True)
    finally:
        for left in waiting:
            if isinstance(left.read, Future):
                left.read.cancel()
    return run.imported(found)


def _started(
    run: _Import, files: Sequence[Report | Failure], waiting: deque[_Waiting], ahead: int
) -> Iterator[_Waiting]:
    """Each file in turn once `ahead` more have been started, so that the processes never idle."""
    for file in files:
        waiting.append(run.start(file))
        if len(waiting) > ahead:
            yield waiting[0]
    while waiting:
        yield waiting[0]


@contextmanager
def _submitting(workers: Workers, small: bool) -> Iterator[Submit]:
    """Where to have files read: in the processes, unless they would take longer to start than to read."""
    if workers.running or not small:
        yield lambda original, path, details: workers.submit(read_and_extract, original, path, details)
    else:
        with ThreadPoolExecutor(1) as thread:
            yield lambda original, path, details: thread.submit(read_and_extract, original, path, details)


def _are_small(files: Sequence[Path]) -> bool:
    sizes = [getsize(path) for path in files[:SMALL_COUNT] if isfile(path)]
    return len(files) <= SMALL_COUNT and sum(sizes) <= SMALL_BYTES
