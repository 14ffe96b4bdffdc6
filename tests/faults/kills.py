"""A process that is killed at any moment, and what must be there afterwards."""

import multiprocessing
import random
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from tests.small import add, project
from workbench.desk import decisions
from workbench.desk.checks import check
from workbench.model import Order, Query, Verdict
from workbench.store import Store, claims, documents, find

Step = tuple[str, int]
"""`add` and the number of a report, or `accept` or `reject` and the id of a claim."""
VERDICTS = {"accept": Verdict.ACCEPTED, "reject": Verdict.REJECTED}


def work(folder: str, seed: int, tell: Connection) -> None:
    """Add reports and decide claims without end, telling of each step before it and once it is on disk."""
    chance = random.Random(seed)
    store = Store.open(Path(folder))
    reports = len(documents.find(store.database, "", Order.ADDED, descending=False))
    while True:
        verb = chance.choice(["add", "accept", "reject"])
        number = reports if verb == "add" else chance.randint(1, 3 * reports)
        tell.send(("begun", verb, number))
        if verb == "add":
            add(store, number)
            reports += 1
        else:
            decide = decisions.accept if verb == "accept" else decisions.reject
            decide(store, number, "ليلى")
        tell.send(("done", verb, number))


@dataclass(slots=True)
class Expected:
    """What a project must hold: what was said to be done, and perhaps the step that was begun."""

    reports: int = 1
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    begun: Step | None = None
    steps: int = 0

    def hear(self, word: str, verb: str, number: int) -> None:
        """Take up what the process says."""
        if word == "begun":
            self.begun = (verb, number)
            return
        self.begun = None
        self.steps += 1
        if verb == "add":
            self.reports += 1
        else:
            self.verdicts[number] = VERDICTS[verb]

    def settle(self, store: Store) -> None:
        """Whether all that was done is there; the step that was begun is there or not, but whole."""
        assert check(store) == []
        reports = len(documents.find(store.database, "", Order.ADDED, descending=False))
        assert reports - self.reports in ((0, 1) if self.begun and self.begun[0] == "add" else (0,))
        kept = claims.page(store.database, find.find(store.database, Query()))
        assert len(kept) == 3 * reports
        found = {claim.id: claim.verdict for claim in kept}
        if self.begun and self.begun[1] in found and self.begun[0] in VERDICTS:
            before = self.verdicts.get(self.begun[1], Verdict.UNREVIEWED)
            assert found[self.begun[1]] in (before, VERDICTS[self.begun[0]])
            self.verdicts[self.begun[1]] = found[self.begun[1]]
        self.reports, self.begun = reports, None
        unreviewed = dict.fromkeys(found, Verdict.UNREVIEWED)
        assert found == unreviewed | self.verdicts


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
        process.join(timeout=chance.uniform(0, 0.15))
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
