"""Known errors keep their sentence and details wherever they go."""

import pickle

from workbench.errors import CannotRead, NoReviewer


def test_an_error_says_what_is_wrong_and_what_to_do() -> None:
    error = CannotRead(path="تقرير.txt", reason="Permission denied")
    assert str(error) == (
        "تقرير.txt cannot be opened: Permission denied. Check that it is there and that you may read it."
    )


def test_an_error_comes_whole_out_of_another_process() -> None:
    for error in (CannotRead(path="تقرير.txt", reason="Permission denied"), NoReviewer()):
        back = pickle.loads(pickle.dumps(error))
        assert (type(back), str(back), back.details) == (type(error), str(error), error.details)
