"""Collect the words of the interface into resources/tr/*.ts and compile them to *.qm: what `make tr` does.

The source is English. khabar_ar.ts holds the Arabic of everything, khabar_en.ts only the English plurals.
A new word comes in as unfinished; a test fails until it has its Arabic.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TRANSLATIONS = ROOT / "resources" / "tr"
# What each catalogue is given beside the sources: English needs its plurals alone.
CATALOGUES = {"khabar_ar": ("-target-language", "ar"), "khabar_en": ("-target-language", "en", "-pluralonly")}


def collect(folder: Path = TRANSLATIONS) -> None:
    """Bring the catalogues in `folder` up to the sources; what is no longer said is taken out."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "workbench" / "ui").rglob("*.py"))
    for name, options in CATALOGUES.items():
        catalogue = str(folder / f"{name}.ts")
        common = ("-source-language", "en", "-no-obsolete", "-locations", "none")
        _run("pyside6-lupdate", *sources, "-ts", catalogue, *common, *options)


def compile_to(folder: Path) -> list[Path]:
    """Compile the catalogues of the repository into `folder`; the files written."""
    compiled = [folder / f"{name}.qm" for name in CATALOGUES]
    for target in compiled:
        _run("pyside6-lrelease", str(TRANSLATIONS / f"{target.stem}.ts"), "-qm", str(target))
    return compiled


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    collect()
    compile_to(TRANSLATIONS)
