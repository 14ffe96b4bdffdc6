"""A desk is used from several threads at once: readers see whole edits, writers take turns."""

from concurrent.futures import ThreadPoolExecutor

from workbench.desk import Desk
from workbench.model import Query, Verdict

TIMES = 6


def test_readers_are_not_in_the_way_of_decisions(desk: Desk) -> None:
    def decide(claim: int) -> None:
        for _ in range(TIMES):
            desk.accept(claim)
            desk.reject(claim)

    def look(first: int) -> None:
        for _ in range(TIMES):
            ids = desk.find_claims(Query())
            assert ids == [1, 2, 3, 4, 5, 6]
            assert {claim.verdict for claim in desk.claims(ids[first:])} == {Verdict.UNREVIEWED}
            assert sum(desk.verdict_counts(Query()).values()) == 6

    with ThreadPoolExecutor(4) as threads:
        work = [threads.submit(*task) for task in ((decide, 1), (look, 2), (decide, 2), (look, 3))]
        for one in work:
            one.result()
    assert len(desk.history(1)) == len(desk.history(2)) == 2 * TIMES
    assert [claim.verdict for claim in desk.claims([1, 2])] == [Verdict.REJECTED] * 2
