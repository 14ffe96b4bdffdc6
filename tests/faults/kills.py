"""A process that is killed at any moment, and what must be there afterwards."""

import multiprocessing
import random
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path

from tests.small import add, project
from workbench.desk import decisions
from workbench.desk.checks import check
from workbench.desk.removal import remove_documents
from workbench.model import Order, Query, Verdict
from workbench.store import Store, claims, documents, find, journal

Step = tuple[str, int]
"""`add`, `again` or `remove` and a report, `accept` or `reject` and a claim, `undo` or `redo` and nothing."""
Held = dict[tuple[str, int], Verdict | bool]
"""The verdict of each claim, and of each report whether it is in the project."""
VERDICTS = {"accept": Verdict.ACCEPTED, "reject": Verdict.REJECTED}
VERBS = ("add", "add", "accept", "accept", "reject", "remove", "again", "undo", "undo", "redo")


def work(folder: str, seed: int, tell: Connection) -> None:
    """Add, decide, take out, undo and redo without end, telling of each step before and after it."""
    chance = random.Random(seed)
    store = Store.open(Path(folder))
    while True:
        step = _some_step(store, chance)
        tell.send(("begun", *step))
        _take(store, *step)
        tell.send(("done", *step))


def _some_step(store: Store, chance: random.Random) -> Step:
    """A step that can be taken: no decision on a report that is out, none comes back that is there."""
    verb = chance.choice(VERBS)
    there = store.database.rows("SELECT id, path FROM documents WHERE present")
    out = store.database.rows("SELECT id, path FROM documents WHERE NOT present")
    reports = [id for id, _ in there]
    ids = {
        "remove": reports,
        "again": [id for id, path in out if path not in {path for _, path in there}],
        **{verb: [3 * id - more for id in reports for more in (2, 1, 0)] for verb in VERDICTS},
    }.get(verb, [0])
    return (verb, chance.choice(ids)) if ids else ("add", 0)


def _take(store: Store, verb: str, id: int) -> None:
    if verb == "add":
        add(store, int(store.database.value("SELECT count(DISTINCT sha256) FROM documents")))
    elif verb == "again":  # the small report with the same number
        add(store, int(Path(documents.page(store.database, [id])[0].document.path).stem))
    elif verb == "remove":
        remove_documents(store, [id], "ليلى")
    elif verb in VERDICTS:
        (decisions.accept if verb == "accept" else decisions.reject)(store, id, "ليلى")
    else:
        with store.transaction() as database:
            (journal.undo if verb == "undo" else journal.redo)(database)


@dataclass(frozen=True, slots=True)
class Model:
    """What a project holds and how it came to it: each edit as what it changed, before and after."""

    held: Held = field(default_factory=dict)
    done: tuple[tuple[Held, Held], ...] = ()
    undone: tuple[tuple[Held, Held], ...] = ()

    def after(self, verb: str, id: int) -> "Model":
        """The project once a step is taken."""
        new = 1 + sum(kind == "report" for kind, _ in self.held)
        if verb == "add":
            return self._with(new, present=True)
        if verb == "again":
            return self._with(new, present=False).edited({("report", new): True})
        if verb == "undo":
            return self._moved(self.done[-1:], 0, self.done[:-1], self.done[-1:] + self.undone)
        if verb == "redo":
            return self._moved(self.undone[:1], 1, self.done + self.undone[:1], self.undone[1:])
        return self.edited({("report", id): False} if verb == "remove" else {("claim", id): VERDICTS[verb]})

    def edited(self, now: Held) -> "Model":
        """The project after an edit of the journal, which ends what could be done again."""
        was = {key: self.held[key] for key in now}
        return self if was == now else Model({**self.held, **now}, (*self.done, (was, now)))

    def _with(self, id: int, present: bool) -> "Model":
        read: Held = {("claim", 3 * id - more): Verdict.UNREVIEWED for more in (2, 1, 0)}
        return replace(self, held={**self.held, **read, ("report", id): present})

    def _moved(
        self, edits: tuple[tuple[Held, Held], ...], side: int,
        done: tuple[tuple[Held, Held], ...], undone: tuple[tuple[Held, Held], ...],
    ) -> "Model":  # fmt: skip
        return Model({**self.held, **(edits[0][side] if edits else {})}, done, undone)


@dataclass(slots=True)
class Expected:
    """What a project must hold: what was said to be done, and perhaps the step that was begun."""

    model: Model = field(default_factory=lambda: Model().after("add", 0))
    begun: Step | None = None
    steps: int = 0

    def hear(self, word: str, verb: str, id: int) -> None:
        """Take up what the process says."""
        if word == "begun":
            self.begun = (verb, id)
        else:
            self.model, self.begun = self.model.after(verb, id), None
            self.steps += 1

    def settle(self, store: Store) -> None:
        """Whether all that was done is there; the step that was begun is there or not, but whole."""
        assert check(store) == []
        held, edits = _held(store), sum(not edit.undone for edit in journal.history(store.database))
        possible = [self.model, *([self.model.after(*self.begun)] if self.begun else [])]
        fitting = [model for model in possible if (model.held, len(model.done)) == (held, edits)]
        assert fitting, (self.begun, held, self.model.held)
        self.model, self.begun = fitting[0], None


def _held(store: Store) -> Held:
    """What a project holds, of the reports that are out as well."""
    reports = range(1, int(store.database.value("SELECT max(id) FROM documents")) + 1)
    there = set(documents.find(store.database, "", Order.ADDED, descending=False))
    kept = claims.page(store.database, range(1, 3 * len(reports) + 1))
    assert set(find.find(store.database, Query())) == {claim.id for claim in kept if claim.document in there}
    return {
        **{("report", id): id in there for id in reports},
        **{("claim", claim.id): claim.verdict for claim in kept},
    }


def kill_often(folder: Path, kills: int, seed: int) -> int:
    """Kill a working process `kills` times on one project and look after each; how many steps were done."""
    project(folder).close()
    path = folder / "Test.khabar"
    chance = random.Random(seed)
    expected = Expected()
    # Forked from a process that has the libraries loaded: a kill then costs milliseconds.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    for _ in range(kills):
        hear, tell = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(str(path), chance.randrange(1 << 30), tell))
        process.start()
        tell.close()
        expected.hear(*hear.recv())
        process.join(timeout=chance.uniform(0, 0.25))
        process.kill()
        process.join()
        _drain(hear, expected)
        store = Store.open(path)
        expected.settle(store)
        store.close()
    return expected.steps


def _drain(hear: Connection, expected: Expected) -> None:
    """Hear what was said before the end."""
    try:
        while True:
            expected.hear(*hear.recv())
    except EOFError:
        hear.close()
