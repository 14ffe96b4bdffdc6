"""The law of the imports: `ui, cli → desk → {read, extract, store, chart, report} → model → text`."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from pytest_archon import archrule

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
    ("errors", "progress", "resources", "fault_report"),
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

# Libraries that only some may know.
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
}

# Ways to a network, and ways to run what a document brings.
NOWHERE = (
    "socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc", "socketserver",
    "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "pickle", "shelve", "marshal", "yaml",
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


@pytest.mark.parametrize("library", NOWHERE)
def test_nothing_knows_a_network_or_runs_what_it_reads(library: str) -> None:
    check_library("workbench", library, ())


# ------------------------------------------------------------------ the law itself can be broken

WRONG = {
    "read.py": "from wrong import extract",
    "text/span.py": "import wrong.desk",
    "desk.py": "import duckdb",
    "store/journal.py": "def late() -> None:\n    from wrong.chart.plan import plan",
    "chart/plan.py": "",
    "extract/words/match.py": "from wrong.extract import pipeline",
    "extract/pipeline.py": "",
}

BREAKERS = """
from tests.test_architecture import STAGES, check_layer, check_library

def test_neighbour(): check_layer("wrong", "read")
def test_above(): check_layer("wrong", "text")
def test_late(): check_layer("wrong", "store")
def test_stage(): check_layer("wrong.extract", "words", STAGES)
def test_library(): check_library("wrong", "duckdb", ("store",))
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
    assert "5 failed" in run.stdout
    assert "module 'wrong.text.span' has FORBIDDEN import wrong.desk" in run.stdout
    assert "module 'wrong.desk' has FORBIDDEN import duckdb" in run.stdout
