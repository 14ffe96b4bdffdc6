"""Whatever is decided, undone, done again and reopened: the desk says what a simple model says."""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.small import denied, headline, killed, project
from workbench.desk import Desk
from workbench.model import Claim, Polarity, Query, Verdict

READ = {1: headline(), 2: killed(), 3: denied()}
REVIEWERS = st.sampled_from(["ليلى", "سمير"])


@dataclass(frozen=True)
class Decided:
    """All that the model knows of a claim."""

    claim: Claim
    machine: Claim | None
    verdict: Verdict = Verdict.UNREVIEWED
    author: str | None = None


Claims = dict[int, Decided]


class Journal(RuleBasedStateMachine):
    """A desk beside a list of all states it has been in."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        project(Path(self.folder.name)).close()
        self.path = Path(self.folder.name) / "Test.khabar"
        self.desk = Desk.open(self.path)
        self.states: list[Claims] = [{id: Decided(claim, claim) for id, claim in READ.items()}]
        self.at = 0

    def teardown(self) -> None:
        assert self.desk.check() == []
        self.desk.close()
        self.folder.cleanup()

    @property
    def now(self) -> Claims:
        return self.states[self.at]

    def expect(self, id: int, decided: Decided) -> None:
        """Take a new state up, unless nothing has changed."""
        if self.now.get(id) != decided:
            self.states[self.at + 1 :] = [{**self.now, id: decided}]
            self.at += 1

    def some_claim(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(sorted(self.now)), label="claim")

    @rule(data=st.data(), author=REVIEWERS)
    def accept(self, data: st.DataObject, author: str) -> None:
        id, self.desk.author = self.some_claim(data), author
        self.desk.accept(id)
        was = self.now[id]
        corrected = was.machine is not None and was.claim != was.machine
        verdict = Verdict.CORRECTED if corrected else Verdict.ACCEPTED
        self.expect(id, replace(was, verdict=verdict, author=author))

    @rule(data=st.data(), author=REVIEWERS)
    def reject(self, data: st.DataObject, author: str) -> None:
        id, self.desk.author = self.some_claim(data), author
        self.desk.reject(id)
        self.expect(id, replace(self.now[id], verdict=Verdict.REJECTED, author=author))

    @rule(data=st.data(), author=REVIEWERS)
    def reset(self, data: st.DataObject, author: str) -> None:
        id, self.desk.author = self.some_claim(data), author
        self.desk.reset(id)
        was = self.now[id]
        self.expect(id, Decided(was.machine or was.claim, was.machine))

    @rule(data=st.data(), author=REVIEWERS, polarity=st.sampled_from(Polarity))
    def correct(self, data: st.DataObject, author: str, polarity: Polarity) -> None:
        id, self.desk.author = self.some_claim(data), author
        was = self.now[id]
        said = replace(was.claim, polarity=polarity)
        self.desk.correct(id, said)
        corrected = was.machine is not None and said != was.machine
        verdict = Verdict.CORRECTED if corrected else Verdict.ACCEPTED
        self.expect(id, Decided(said, was.machine, verdict, author))

    @rule(author=REVIEWERS)
    def add_claim(self, author: str) -> None:
        self.desk.author = author
        (id,) = self.desk.add_claim(1, denied()).claims
        said = replace(denied(), rule="by hand", confidence=1.0)
        self.expect(id, Decided(said, None, Verdict.ACCEPTED, author))

    @rule()
    def undo(self) -> None:
        assert (self.desk.undo() is None) == (self.at == 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        last = len(self.states) - 1
        assert (self.desk.redo() is None) == (self.at == last)
        self.at = min(last, self.at + 1)

    @precondition(lambda self: self.at > 0)
    @rule()
    def reopen(self) -> None:
        self.desk.close()
        self.desk = Desk.open(self.path)

    @invariant()
    def the_desk_says_what_the_model_says(self) -> None:
        kept = self.desk.claims(self.desk.find_claims(Query()))
        found = {claim.id: Decided(claim.claim, claim.machine, claim.verdict, claim.author) for claim in kept}
        expected = {
            id: replace(decided, machine=None if decided.machine == decided.claim else decided.machine)
            for id, decided in self.now.items()
        }
        assert found == expected


TestJournal = Journal.TestCase
TestJournal.settings = settings(max_examples=8, stateful_step_count=20)
