"""The law of the imports: `ui, cli → desk → {read, extract, store, chart, report} → model → text`."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from pytest_archon import archrule

from workbench.resources import PACKAGE

Layers = tuple[tuple[str, ...], ...]

# A module may import those of the lines below its own, never its neighbours or those above.
LAYERS = (
    ("__main__",),
    ("cli",),
    ("app",),
    ("ui",),
    ("demo",),
    ("desk",),
    ("read", "extract", "store", "chart", "report"),
    ("query", "contract", "terms", "files", "workers"),
    ("model",),
    ("text",),
    ("errors", "progress", "resources", "fault_report", "records"),
)

# The same among the stages of the extraction.
STAGES = (
    ("explanation",),
    ("pipeline",),
    ("mentions", "claims"),
    ("scene",),
    ("results",),
    ("saying",),
    ("events", "counts", "places"),
    ("grammar",),
    ("words",),
)

# What lies lower and is yet brought to the window and the commands by the desk, or to the window alone.
ONLY_BY = {"store": ("desk",), "report": ("desk",), "extract": ("desk", "cli")}

# Libraries that only some may know; no others are known.
ONLY_IN = {
    "PySide6": ("ui",),
    "shiboken6": ("ui",),
    "duckdb": ("store",),
    "matplotlib": ("chart",),
    "charset_normalizer": ("read",),
    "docx": ("read", "report"),
    "openpyxl": ("read", "report"),
    "lxml": ("read", "report"),
    "jinja2": ("report",),
    "click": ("cli",),
    "hijridate": ("text",),
    "arabic_reshaper": ("text", "cli"),
    "bidi": ("text", "cli"),
    "markupsafe": ("report",),
    "numpy": ("chart",),
    "PIL": ("chart",),
    "platformdirs": ("app", "fault_report", "ui"),
}

# Of Qt nothing that knows a network, and there is more of that with each version.
OF_QT = ("QtCore", "QtGui", "QtSvg", "QtWidgets")

# Ways to a network, to another program, and to run what a document brings.
NOWHERE = (
    "socket", "_socket", "ssl", "socketserver", "asyncio", "selectors", "http", "urllib", "xmlrpc", "wsgiref",
    "ftplib", "imaplib", "poplib", "smtplib", "webbrowser", "logging.handlers", "multiprocessing.managers",
    "multiprocessing.connection.Client", "multiprocessing.connection.Listener", "subprocess", "os.system",
    "os.popen", "pickle", "shelve", "marshal", "importlib.import_module", "__import__",
)  # fmt: skip


def within(package: str, *modules: str) -> list[str]:
    """Patterns for modules and all that lies in them."""
    return [pattern for name in modules for pattern in (f"{package}.{name}", f"{package}.{name}.*")]


def barred(module: str, layers: Layers) -> list[str]:
    """The modules that `module` may not import: its neighbours and those above."""
    level = next(level for level, names in enumerate(layers) if module in names)
    return [name for names in layers[: level + 1] for name in names if name != module]


def check_layer(package: str, module: str, layers: Layers = LAYERS) -> None:
    rule = archrule(f"{module} imports only what lies below it").match(*within(package, module))
    above = within(package, *barred(module, layers))
    rule.should_not_import(*above).check(package.partition(".")[0], only_direct_imports=True)


def check_library(package: str, library: str, allowed: tuple[str, ...]) -> None:
    rule = archrule(f"{library} is known only in {', '.join(allowed) or 'no place'}").match(f"{package}*")
    if allowed:
        rule = rule.exclude(*within(package, *allowed))
    rule.should_not_import(library, f"{library}.*").check(package, only_direct_imports=True)


def check_only_by(package: str, module: str, allowed: tuple[str, ...]) -> None:
    rule = archrule(f"{module} is called by {', '.join(allowed)} alone").match(f"{package}*")
    rule = rule.exclude(*within(package, module, *allowed))
    rule.should_not_import(*within(package, module)).check(package, only_direct_imports=True)


def imported_in(source: str) -> Iterator[str]:
    """What a source imports, in full: `from urllib import request` is urllib.request as well."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def libraries_in(source: str) -> set[str]:
    """The libraries that a source imports, but for Python's own."""
    return {name.partition(".")[0] for name in imported_in(source)} - sys.stdlib_module_names


def ways_out(source: str) -> set[str]:
    """What a source names of a network, of another program, or to run what it reads."""
    used = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute | ast.Name))
    names = {*imported_in(source), *map(ast.unparse, used)}
    barred = {name for name in names if f"{name}.".startswith(tuple(f"{way}." for way in NOWHERE))}
    of_qt = {name for name in names if name.startswith("PySide6.") and name.split(".")[1] not in OF_QT}
    return barred | of_qt


def modules(package: str) -> list[str]:
    """The names directly under a package."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    entries = Path(spec.origin).parent.iterdir()
    names = {entry.stem for entry in entries if entry.suffix == ".py" or any(entry.glob("*.py"))}
    return sorted(names - {"__init__", "__pycache__"})


def test_every_module_has_its_place_in_the_law() -> None:
    assert set(modules("workbench")) <= {name for names in LAYERS for name in names}


@pytest.mark.parametrize("module", modules("workbench"))
def test_imports_go_only_down(module: str) -> None:
    check_layer("workbench", module)


def test_every_stage_has_its_place() -> None:
    assert set(modules("workbench.extract")) == {name for names in STAGES for name in names}


@pytest.mark.parametrize("stage", modules("workbench.extract"))
def test_stages_import_only_earlier_ones(stage: str) -> None:
    check_layer("workbench.extract", stage, STAGES)


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_is_known_only_where_it_belongs(library: str) -> None:
    check_library("workbench", library, ONLY_IN[library])


@pytest.mark.parametrize("module", ONLY_BY)
def test_a_room_is_entered_only_by_the_desk(module: str) -> None:
    check_only_by("workbench", module, ONLY_BY[module])


def sources() -> Iterator[tuple[Path, str]]:
    """All of the program."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path, path.read_text(encoding="utf-8")


def test_nothing_knows_a_network_or_runs_what_it_reads() -> None:
    assert {path: ways for path, source in sources() if (ways := ways_out(source))} == {}


def test_no_library_is_known_but_those_of_the_law() -> None:
    known = {"workbench", *ONLY_IN}
    assert {path: new for path, source in sources() if (new := libraries_in(source) - known)} == {}


# ------------------------------------------------------------------ the law itself can be broken

WRONG = {
    "read.py": "from wrong import extract",
    "text/span.py": "import wrong.desk",
    "desk.py": "import duckdb",
    "ui/day.py": "from wrong.store.journal import late",
    "cli.py": "from wrong import report",
    "report.py": "",
    "store/journal.py": "def late() -> None:\n    from wrong.chart.plan import plan",
    "chart/plan.py": "",
    "extract/words/match.py": "from wrong.extract import pipeline",
    "extract/pipeline.py": "",
}

BREAKERS = """
from tests.test_architecture import STAGES, check_layer, check_library, check_only_by

def test_neighbour(): check_layer("wrong", "read")
def test_above(): check_layer("wrong", "text")
def test_late(): check_layer("wrong", "store")
def test_stage(): check_layer("wrong.extract", "words", STAGES)
def test_library(): check_library("wrong", "duckdb", ("store",))
def test_window(): check_only_by("wrong", "store", ("desk",))
def test_command(): check_only_by("wrong", "report", ("desk",))
"""


def plant(folder: Path, files: dict[str, str]) -> None:
    """Write a small package to break the law in."""
    for name, source in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "__init__.py").touch()
        path.write_text(source + "\n")


def test_each_wrong_import_is_found(tmp_path: Path) -> None:
    plant(tmp_path / "wrong", WRONG)
    (tmp_path / "test_breakers.py").write_text(BREAKERS)
    here = os.pathsep.join([str(tmp_path), str(Path(__file__).parent.parent)])
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_breakers.py"]
    environment = {**os.environ, "PYTHONPATH": here}
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert "7 failed" in run.stdout
    assert "module 'wrong.text.span' has FORBIDDEN import wrong.desk" in run.stdout
    assert "module 'wrong.desk' has FORBIDDEN import duckdb" in run.stdout
    assert "module 'wrong.ui.day' has FORBIDDEN import wrong.store.journal" in run.stdout
    assert "module 'wrong.cli' has FORBIDDEN import wrong.report" in run.stdout


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import urllib",
        "import urllib.request as ask",
        "from urllib import request",
        "from urllib.request import urlopen",
        "import asyncio",
        "def late():\n    from http import client",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket as Way",
        "import PySide6.QtWebSockets",
        "from PySide6 import QtCore, QtWebEngineCore",
        "import multiprocessing\nmultiprocessing.managers.BaseManager()",
        "from multiprocessing.connection import Client",
        "from importlib import import_module\nimport_module('socket')",
        "__import__('socket')",
        "import subprocess",
    ],
)
def test_each_way_out_is_found(source: str) -> None:
    assert ways_out(source)


def test_no_library_that_is_not_known_comes_in() -> None:
    assert libraries_in("import os\nfrom requests.api import get\nimport duckdb") == {"requests", "duckdb"}
    assert not ways_out("from PySide6.QtCore import QUrl\nfrom multiprocessing.connection import Connection")
