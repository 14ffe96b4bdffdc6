"""From a number of a figure back to the bytes of a report, with nothing of Khabar but the files it wrote."""

import codecs
import csv
import hashlib
import json
from pathlib import Path

import pytest

from workbench.desk import Desk
from workbench.model import Details
from workbench.progress import silent

REPORT = (
    "غارات على البلدة\r\n\r\n"
    "قال مصدر طبي إن تسعة مدنيين قُتلوا يوم الخميس في سوق البلدة، بينهم ثلاثة أطفال.\r\n"
    "وأضاف أن 14 شخصا أُصيبوا بجروح.\r\n"
)
ENCODINGS = {"utf-8": b"", "utf-8-sig": b"", "cp1256": b"", "utf-16-le": codecs.BOM_UTF16_LE}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A report in four encodings, with the two figures of it."""
    folder = tmp_path / "News.khabar"
    desk = Desk.open(folder, create=True)
    for number, (encoding, mark) in enumerate(ENCODINGS.items()):
        path = tmp_path / f"{encoding}.txt"
        # Each has words of its own: the same report would not be taken twice.
        path.write_bytes(mark + REPORT.replace("14", str(14 + number)).encode(encoding))
        desk.import_paths([path], Details(), silent)
    for spec in desk.outputs.figures():
        desk.outputs.export_figure(spec, tmp_path / "figures", "ar", "european")
    desk.close()
    return folder


@pytest.mark.parametrize("name", ["holders", "timeline"])
def test_every_number_leads_to_the_bytes_it_was_read_in(project: Path, name: str) -> None:
    figures = project.parent / "figures"
    found = json.loads((figures / f"{name}.ar.provenance.json").read_text(encoding="utf-8"))
    counts = [count for number in found["numbers"] for count in number["counts"]]
    counts += list(found["left_out"])
    assert {count["claim"] for count in counts} == set(map(int, found["claims"]))
    assert len({claim["document"]["sha256"] for claim in found["claims"].values()}) == len(ENCODINGS)
    for count in counts:
        claim = found["claims"][str(count["claim"])]
        document, (start, end) = claim["document"], claim["span"]
        original = (project / "originals" / document["sha256"]).read_bytes()
        assert hashlib.sha256(original).hexdigest() == document["sha256"]
        text = original.decode(document["encoding"]).removeprefix("\ufeff").replace("\r\n", "\n")
        words = claim["quotation"]
        assert text[start:end] == words["exact"]
        assert text[:start].endswith(words["prefix"])
        assert text[end:].startswith(words["suffix"])
        assert count["words"] in text
        assert claim["rule"]
        assert claim["version"]


def test_the_data_name_the_same_claims_as_the_provenance(project: Path) -> None:
    figures = project.parent / "figures"
    found = json.loads((figures / "holders.ar.provenance.json").read_text(encoding="utf-8"))
    with (figures / "holders.ar.csv").open(encoding="utf-8-sig", newline="") as file:
        _, *rows = csv.reader(file)
    told = [
        (str(number["mark"]), str(count["claim"]), str(count["low"] or ""), count["words"])
        for number in found["numbers"]
        for count in number["counts"]
    ]
    assert [(row[0], row[20], row[7], row[18]) for row in rows if row[0]] == told
