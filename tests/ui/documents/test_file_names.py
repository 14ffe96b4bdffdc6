"""How file names are shown."""

from workbench.ui.documents.file_names import file_name

FSI, PDI = "\u2068", "\u2069"


def test_stem_and_date_are_apart_and_the_extension_is_a_tag() -> None:
    name = file_name("/reports/الساحل 2024-03-20.html")
    assert name.words == f"{FSI}الساحل{PDI} {FSI}2024-03-20{PDI}"
    assert name.extension == "html"


def test_a_name_without_date_or_extension_is_one_piece() -> None:
    name = file_name("بيان رقم 7")
    assert name.words == f"{FSI}بيان رقم 7{PDI}"
    assert name.extension == ""
    assert name.whole == name.words


def test_a_name_that_is_only_a_date_keeps_it() -> None:
    assert file_name("2024-03-20.txt").words == f"{FSI}2024-03-20{PDI}"


def test_controls_in_a_name_turn_nothing_round() -> None:
    name = file_name("بيان\u202etxt.exe")
    assert name.words == f"{FSI}بيانtxt{PDI}"
    assert name.extension == "exe"


def test_a_whole_name_keeps_its_dot_and_runs_as_its_words_do() -> None:
    assert file_name("a/bin.txt").whole == f"\u2066{FSI}bin{PDI}.{FSI}txt{PDI}{PDI}"
    assert file_name("a/بيان.txt").whole == f"\u2067{FSI}بيان{PDI}.{FSI}txt{PDI}{PDI}"
