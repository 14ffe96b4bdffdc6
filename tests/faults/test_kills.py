"""A killed program has lost nothing that it had said was kept."""

from pathlib import Path

from tests.faults.kills import kill_often


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    assert kill_often(tmp_path, kills=30, seed=20140925) >= 15
