"""`khabar read` and `khabar extract`: files and lines in, JSON lines out; no project, no window."""

from pathlib import Path

import click

from workbench.cli import options
from workbench.cli.terminal import lines_piped_in, write_bytes, write_json
from workbench.errors import KnownError


@click.command()
@click.argument("files", nargs=-1, required=True, type=options.PATH)
def read(files: tuple[Path, ...]) -> int:
    """Read files and write one line of JSON for each.

    \b
    Example:
      khabar read report.txt | python3 -m json.tool --no-ensure-ascii
    """
    return int(sum(not read_one(path) for path in files) > 0)


def read_one(path: Path) -> bool:
    """Write what was read from a file, or why it could not be; whether it could."""
    from workbench.desk.reading import bytes_of, shown
    from workbench.read import read as read_document

    try:
        document = read_document(bytes_of(path), shown(path))
    except KnownError as error:
        write_json({"path": shown(path), "error": str(error)})
        return False
    write_json(
        {
            "path": document.path,
            "text": document.text,
            "media_type": document.media_type,
            "encoding": document.encoding,
            "title": document.title,
            "date": document.date and document.date.isoformat(),
            "source": document.source,
            "language": document.language,
            "uncertain": list(document.uncertain),
        }
    )
    return True


@click.command()
@click.option("--jsonl", is_flag=True, required=True, help="Read and write JSON, one document a line.")
@click.option("--jobs", default=1, type=click.IntRange(min=1), help="Documents to extract at a time.")
def extract(jsonl: bool, jobs: int) -> int:
    """Extract claims from documents on standard input.

    A line is {"id", "text", "date", "source"} (the last two may be absent); its answer is {"id", "mentions",
    "claims"}, or {"id", "error"} where it could not be done: then the others go on and the exit status is 1.

    \b
    Example:
      echo '{"id": "1", "text": "قتل 3 جنود في الرقة أمس.", "date": "2014-09-25"}' | khabar extract --jsonl
    """
    from workbench.cli import lines

    return lines.answer_all(lines_piped_in("lines of JSON"), write_bytes, jobs)
