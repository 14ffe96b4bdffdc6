"""The commands that keep, list, draw and report, one project from end to end."""

import os
import signal
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.commands import COMMAND, REPORT, Khabar, rows
from workbench.desk import Desk
from workbench.model import Query


def test_import_tells_what_came_of_each_file(tmp_path: Path, khabar: Khabar) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(REPORT)
    (folder / "again.txt").write_text(REPORT)
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4)
    done = khabar("import", "A.khabar", "reports", "nowhere.txt", "--json")
    (row,) = rows(done.stdout)
    assert len(row["added"]) == 1
    assert [Path(path).name for path in row["duplicates"]] == ["again.txt"]
    assert sorted(Path(failure["path"]).name for failure in row["failed"]) == [
        "empty.txt", "nowhere.txt", "picture.txt"
    ]  # fmt: skip
    assert done.returncode == 1


def test_standard_input_is_a_report_too(khabar: Khabar) -> None:
    assert khabar("import", "A.khabar", "-", "--title", "مكالمة", input=REPORT).returncode == 0
    (row,) = rows(khabar("documents", "A.khabar", "--jsonl").stdout)
    assert row["title"] == "مكالمة"


def test_standard_input_is_kept_byte_for_byte(
    khabar: Khabar, environment: dict[str, str], tmp_path: Path
) -> None:
    original = REPORT.replace("\n", "\r\n").encode("windows-1256")
    command = [*COMMAND, "import", "A.khabar", "-"]
    subprocess.run(command, input=original, cwd=tmp_path, env=environment, check=True, timeout=60)
    (tmp_path / "report.txt").write_bytes(original)
    assert khabar("import", "A.khabar", "report.txt").stdout == "0 added, 1 there already.\n"


def test_an_import_goes_on_where_the_last_one_ended(project: Path, khabar: Khabar) -> None:
    again = khabar("import", project, "report.txt")
    assert again.stdout == "0 added, 1 there already.\n"
    assert again.returncode == 0


def test_documents_are_as_the_contract_has_them(project: Path, khabar: Khabar) -> None:
    (row,) = rows(khabar("documents", project, "--jsonl").stdout)
    assert set(row) == {"id", "path", "title", "date", "source", "sha256", "language", "uncertain"}
    assert (row["date"], row["source"], row["language"]) == ("2014-09-25", "الضفاف", "ar")


def test_claims_are_as_extracted_with_what_was_decided(project: Path, khabar: Khabar) -> None:
    kept = rows(khabar("claims", project, "--jsonl").stdout)
    assert {"id", "document", "verdict", "author", "machine", "holder", "counts"} <= set(kept[0])
    assert {row["verdict"] for row in kept} == {"unreviewed"}
    assert [count["low"] for row in kept for count in row["counts"]] == [14, 5]


def test_a_query_chooses_claims(project: Path, khabar: Khabar) -> None:
    assert khabar("claims", project, "--query", "polarity:denied", "--jsonl").stdout == ""
    assert khabar("claims", project, "--query", 'holder:"المرصد"', "--jsonl").stdout != ""


def test_a_bad_query_is_explained(project: Path, khabar: Khabar) -> None:
    done = khabar("claims", project, "--query", "colour:red")
    assert done.returncode == 2
    assert "colour" in done.stderr


@pytest.mark.parametrize(
    "asked",
    [
        ["claims", "Raqqa.khabar", "--query"],
        ["chart", "Raqqa.khabar", "holders", "--out", "out", "--query"],
        ["import", "Raqqa.khabar", "report.txt", "--title"],
        ["import", "Raqqa.khabar", "report.txt", "--source"],
    ],
)
def test_words_that_are_not_in_utf8_are_wrong_usage(project: Path, khabar: Khabar, asked: list[str]) -> None:
    done = khabar(*asked, os.fsdecode("قصف".encode("cp1256")))
    assert done.returncode == 2
    assert "is not in UTF-8." in done.stderr


def test_claims_for_people_show_the_words_and_who_says_them(project: Path, khabar: Khabar) -> None:
    told = khabar("claims", project).stdout
    assert "14 مسلحا" in told
    assert "المرصد السوري" in told


def test_claims_for_people_show_what_was_counted(project: Path, khabar: Khabar) -> None:
    assert "    Killed: 14 militants" in khabar("claims", project).stdout


@pytest.mark.parametrize("name", ["claims.csv", "claims.xlsx"])
def test_claims_are_written_as_a_table(name: str, project: Path, tmp_path: Path, khabar: Khabar) -> None:
    done = khabar("claims", project, "--out", name, "--lang", "en")
    assert done.stdout.strip() == name
    assert (tmp_path / name).read_bytes()[:3] in (b"\xef\xbb\xbf", b"PK\x03")
    assert khabar("claims", project, "--out", "claims.ods").returncode == 2


def test_a_report_may_rest_on_accepted_claims_alone(project: Path, tmp_path: Path, khabar: Khabar) -> None:
    asked = ("report", project, "--out", "r.html", "--query", "verdict:accepted")
    assert khabar(*asked).returncode == 1
    with closing(Desk.open(project)) as desk:
        desk.author = "L. Haddad"
        desk.accept(desk.find_claims(Query())[0])
    assert khabar(*asked).returncode == 0


def test_a_folder_that_is_only_named_like_a_project_is_said_to_be_so(tmp_path: Path, khabar: Khabar) -> None:
    (tmp_path / "Empty.khabar").mkdir()
    said = khabar("documents", "Empty.khabar").stderr
    assert "there is none in it" in said
    assert "whose name ends" not in said


def test_visual_lines_are_shaped_and_ordered(project: Path, khabar: Khabar) -> None:
    told = khabar("claims", project, "--visual").stdout
    assert "\u062d\u0644\u0633\u0645" not in khabar("claims", project).stdout
    assert any("\ufe70" <= letter <= "\ufefc" for letter in told)


def test_a_figure_goes_out_with_its_data_and_provenance(
    project: Path, tmp_path: Path, khabar: Khabar
) -> None:
    done = khabar("chart", project, "holders", "--out", "figures", "--lang", "en")
    assert done.returncode == 0, done.stderr
    suffixes = {Path(line).suffix for line in done.stdout.splitlines()}
    assert suffixes == {".png", ".svg", ".pdf", ".csv", ".json"}
    assert all((tmp_path / line).stat().st_size for line in done.stdout.splitlines())


def test_a_figure_that_is_not_there_is_wrong_usage(project: Path, khabar: Khabar) -> None:
    done = khabar("chart", project, "pie", "--out", "figures")
    assert done.returncode == 2
    assert "'holders', 'timeline'" in done.stderr


@pytest.mark.parametrize("name", ["report.html", "report.docx"])
def test_a_report_is_written(name: str, project: Path, tmp_path: Path, khabar: Khabar) -> None:
    done = khabar("report", project, "--out", name, "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / name).stat().st_size > 5_000


@pytest.mark.parametrize("asked", [["chart", "holders", "--out", "out"], ["report", "--out", "out/r.html"]])
def test_out_of_a_project_without_claims_nothing_is_written(
    asked: list[str], tmp_path: Path, khabar: Khabar
) -> None:
    (tmp_path / "report.txt").write_text("كتب أحمد رسالة طويلة.", encoding="utf-8")
    khabar("import", "A.khabar", "report.txt")
    command, *rest = asked
    done = khabar(command, "A.khabar", *rest)
    assert done.returncode == 1
    assert "was written" in done.stderr.splitlines()[-1]
    assert not (tmp_path / "out").exists()


def test_a_figure_that_leaves_all_counts_out_says_why(project: Path, khabar: Khabar) -> None:
    desk = Desk.open(project)
    desk.author = "L. Haddad"
    for claim in desk.find_claims(Query()):
        desk.reject(claim)
    desk.close()
    done = khabar("chart", project, "holders", "--out", "out")
    assert done.returncode == 0
    assert done.stderr.splitlines()[-1].endswith("Left out: 2 rejected by the reviewer.")


def test_a_whole_project_passes_its_check(project: Path, khabar: Khabar) -> None:
    done = khabar("check", project, "--json")
    assert rows(done.stdout) == [{"documents": 1, "wrong": []}]
    assert done.returncode == 0


def test_a_changed_original_is_found(project: Path, khabar: Khabar) -> None:
    (original,) = (project / "originals").iterdir()
    original.chmod(0o600)
    original.write_text("something else")
    done = khabar("check", project)
    assert done.returncode == 1
    assert original.name[:12] in done.stderr or "report.txt" in done.stderr


def test_ctrl_c_ends_an_import_in_order(tmp_path: Path, khabar: Khabar) -> None:
    for n in range(200):
        (tmp_path / f"{n}.txt").write_text(f"{REPORT} {n}\n")
    command = [*COMMAND, "import", "A.khabar", ".", "--json"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stderr is not None
        while running.stderr.readline().startswith(b"0/"):
            pass  # until one report is kept
        running.send_signal(signal.SIGINT)
        told, messages = running.communicate(timeout=60)
    (row,) = rows(told.decode())
    assert running.returncode == 1
    assert b"Traceback" not in messages
    assert 10 <= len(row["added"]) < 200
    assert khabar("check", "A.khabar").returncode == 0


@pytest.mark.parametrize(
    "asked",
    [["documents"], ["claims"], ["chart", "holders", "--out", "out"], ["report", "--out", "out/r.html"]],
)
def test_what_a_window_has_open_can_be_looked_at(
    asked: list[str], project: Path, tmp_path: Path, khabar: Khabar
) -> None:
    command, *rest = asked
    desk = Desk.open(project)
    desk.author = "L. Haddad"
    (claim,) = desk.find_claims(Query())
    desk.accept(claim)
    done = khabar(command, project, *rest)
    assert done.returncode == 0, done.stderr
    assert "is open in a window since" in done.stderr
    if command == "claims":
        assert done.stdout.count("accepted") == 1
    assert desk.undo() is not None
    refused = khabar("import", project, tmp_path)
    assert refused.returncode == 1
    assert "close it there first" in refused.stderr
    desk.close()
    assert not (project / "looks").exists()


# ------------------------------------------------------------------ what a newcomer gets wrong


@pytest.mark.parametrize(
    "asked", [["documents"], ["claims"], ["check"], ["report", "--out", "r.html"], [None]]
)
def test_a_project_that_is_not_there_is_said_not_to_be(asked: list[str | None], khabar: Khabar) -> None:
    command, *rest = asked
    done = khabar(*filter(None, [command]), "Nope.khabar", *rest)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no project Nope.khabar;")


@pytest.mark.parametrize(
    "asked",
    [
        ["{}"],
        ["claims", "{}"],
        ["demo", "{}"],
        ["import", "{}", "report.txt"],
        ["import", "A.khabar", "{}", "--title", "t"],
    ],
)
def test_a_name_longer_than_any_is_said_to_be(asked: list[str], khabar: Khabar) -> None:
    done = khabar(*(each.format(f"{300 * 'a'}.khabar") for each in asked))
    assert done.returncode == 1
    assert "File name too long" in done.stderr
    assert "inside Khabar" not in done.stderr


def test_a_folder_without_reports_is_said_to_have_none(tmp_path: Path, khabar: Khabar) -> None:
    (tmp_path / "empty").mkdir()
    done = khabar("import", "A.khabar", "empty")
    assert (done.returncode, done.stdout) == (0, "0 added.\n")
    assert done.stderr == "There is no text file (.txt) in what was named.\n"
    assert "no reports in this project yet" in khabar("documents", "A.khabar").stderr
    assert "no claims in this project yet" in khabar("claims", "A.khabar").stderr


def test_no_answer_to_a_question_is_said_to_people_alone(project: Path, khabar: Khabar) -> None:
    assert khabar("claims", project, "--query", "place:حلب").stderr == "No claim answers that.\n"
    done = khabar("claims", project, "--query", "place:حلب", "--jsonl")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_title_is_for_one_report_alone(tmp_path: Path, khabar: Khabar) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT + name, encoding="utf-8")
    for paths in (["a.txt", "b.txt"], ["."]):
        done = khabar("import", "A.khabar", *paths, "--title", "قصف")
        assert done.returncode == 2
        assert "--title" in done.stderr
    assert not (tmp_path / "A.khabar").exists()


def test_what_was_checked_is_said_in_the_language_asked_for(project: Path, khabar: Khabar) -> None:
    assert khabar("check", project).stdout == "1 report verified, nothing wrong.\n"
    assert "تقرير واحد" in khabar("check", project, "--lang", "ar").stdout


def test_the_ending_of_a_report_may_be_in_capitals_but_must_be_there(
    project: Path, tmp_path: Path, khabar: Khabar
) -> None:
    assert khabar("report", project, "--out", "R.HTML").returncode == 0
    assert (tmp_path / "R.HTML").exists()
    done = khabar("report", project, "--out", "report")
    assert done.returncode == 2
    assert "“report” ends in neither .html nor .docx" in done.stderr


def test_a_document_for_people_is_one_line_in_reading_order(project: Path, khabar: Khabar) -> None:
    (line,) = khabar("documents", project, "--visual").stdout.splitlines()
    assert line.startswith("1  2014-09-25  ")
    assert line.endswith("(1 claim, 1 undecided)")
