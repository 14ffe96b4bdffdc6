"""What should never be in a project, asked in SQL: parts off the text, lost totals, lost readings."""

from workbench.store.database import Database

_PARTS = """
    SELECT reading, start, stop, text FROM names
    UNION ALL SELECT reading, start, stop, text FROM counts"""


def off_the_text(database: Database) -> list[tuple[int, int, str]]:
    """Parts of claims whose words do not stand at their place: the claim, the place, the words."""
    return [
        (claim, start, text)
        for claim, start, text in database.rows(
            f"""SELECT DISTINCT r.claim, p.start, p.text
            FROM ({_PARTS}) p JOIN readings r ON r.id = p.reading JOIN documents d ON d.id = r.document
            WHERE substring(d.text, p.start + 1, p.stop - p.start) != p.text ORDER BY ALL"""
        )
    ]


def behind_the_text(database: Database) -> list[tuple[int, int]]:
    """Claims and mentions that end behind the text: the document and the end."""
    return [
        (document, stop)
        for document, stop in database.rows(
            """SELECT DISTINCT d.id, s.stop FROM documents d JOIN (
                SELECT document, greatest(stop, date_to) AS stop FROM readings
                UNION ALL SELECT document, stop FROM mentions
            ) s ON s.document = d.id WHERE s.stop > length(d.text) ORDER BY ALL"""
        )
    ]


def with_lost_totals(database: Database) -> list[int]:
    """The claims of which a count is part of a count that is not there."""
    rows = database.rows(
        """WITH held AS (
            SELECT k.id, c.position, c.total_claim, c.total_position
            FROM claims k JOIN counts c ON c.reading = k.reading WHERE k.present
        )
        SELECT DISTINCT part.id FROM held part
        LEFT JOIN held total ON total.id = part.total_claim AND total.position = part.total_position
        WHERE part.total_claim IS NOT NULL AND total.id IS NULL ORDER BY ALL"""
    )
    return [id for (id,) in rows]


def without_reading(database: Database) -> list[int]:
    """The claims whose reading, or the machine's, is not there, or whose document."""
    rows = database.rows(
        """SELECT id FROM claims WHERE reading NOT IN (SELECT id FROM readings)
            OR machine NOT IN (SELECT id FROM readings) OR document NOT IN (SELECT id FROM documents)
        ORDER BY ALL"""
    )
    return [id for (id,) in rows]


def originals(database: Database) -> list[tuple[int, str]]:
    """The documents and the hashes of their originals."""
    return [(id, sha256) for id, sha256 in database.rows("SELECT id, sha256 FROM documents ORDER BY id")]
