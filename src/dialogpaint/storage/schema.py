"""The tables of `session.db`, as a list of migrations, and the one way to open it (and the study's)."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dialogpaint.core.errors import BadInput

APPLICATION_ID = 0x44504E54
"""Marks the file as ours ("DPNT"), in the field SQLite has for that."""

BUSY_SECONDS = 10.0


def _first_tables(db: sqlite3.Connection) -> None:
    db.execute(
        "CREATE TABLE nodes (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, parent TEXT REFERENCES nodes (id),"
        " instruction TEXT NOT NULL, image TEXT NOT NULL, changed_fraction REAL NOT NULL, settings TEXT NOT NULL)"
    )
    # Every version that was ever the current one, oldest first; the last is the head.
    db.execute("CREATE TABLE visits (position INTEGER PRIMARY KEY, node TEXT NOT NULL REFERENCES nodes (id))")
    db.execute(
        "CREATE TABLE turns (number INTEGER PRIMARY KEY, said TEXT NOT NULL, act TEXT NOT NULL, reply TEXT NOT NULL,"
        " instructions TEXT NOT NULL, options TEXT NOT NULL, target TEXT NOT NULL, feedback TEXT NOT NULL,"
        " node TEXT NOT NULL REFERENCES nodes (id), parent TEXT REFERENCES nodes (id), changed_fraction REAL NOT NULL,"
        " seconds REAL NOT NULL, mask TEXT, attached TEXT NOT NULL)"
    )
    db.execute("CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)")


MIGRATIONS: list[Callable[[sqlite3.Connection], None]] = [_first_tables]
"""In order; a file's `user_version` says how many it has had. Never change one that was released: append."""


@contextmanager
def opened(path: Path, what: str = "session") -> Iterator[sqlite3.Connection]:
    """A connection to an existing file, closed at the end. SQLite's errors become one clear line about the `what`.

    A short-lived connection per operation serves any thread and leaves no lock behind. The rollback journal (not WAL)
    keeps a session at rest in one file; EXTRA makes a finished transaction survive a kill and a power cut alike.
    """
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS)) as db:
            db.isolation_level = None
            # The file may come from a stranger: its schema may call nothing, and broken cells are found, not trusted.
            db.execute("PRAGMA trusted_schema = OFF")
            db.execute("PRAGMA cell_size_check = ON")
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA synchronous = EXTRA")
            yield db
    except sqlite3.IntegrityError:
        raise BadInput(f"another program changed the {what} in {path.parent} meanwhile. Say it again.") from None
    except sqlite3.DatabaseError as error:
        raise BadInput(_explain(error, path, what)) from None


@contextmanager
def transaction(path: Path, what: str = "session") -> Iterator[sqlite3.Connection]:
    """A connection inside one write transaction: committed at the end, rolled back on any error."""
    with opened(path, what) as db:
        db.execute("BEGIN IMMEDIATE")
        try:
            yield db
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def is_session(path: Path) -> bool:
    """Whether the file is a session's database. Raises BadInput when it is some other or a damaged file."""
    if not path.is_file() or path.stat().st_size == 0:
        return False
    with opened(path) as db:
        if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            return False
        if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise BadInput(f"{path} is not a DialogPaint session. Choose another folder.")
    return True


def create(path: Path) -> None:
    """Make the file, or do nothing where it exists. The first transaction fills it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError as error:
        raise BadInput(f"cannot write {path.parent}: {error.strerror}. Choose another folder.") from None


def migrate(db: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date, inside the caller's transaction. Raises BadInput for a newer program's file."""
    version = schema_version(db, path)
    for number, migration in enumerate(MIGRATIONS[version:], start=version + 1):
        migration(db)
        db.execute(f"PRAGMA user_version = {number}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def schema_version(db: sqlite3.Connection, path: Path) -> int:
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise BadInput(f"the session in {path.parent} was made by a newer DialogPaint. Update DialogPaint to open it.")
    return version


def tables(db: sqlite3.Connection) -> list[tuple[str, ...]]:
    """The whole schema, to compare two files'."""
    return db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()


def _explain(error: sqlite3.DatabaseError, path: Path, what: str) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return f"the {what} in {path.parent} is busy in another program. Close it there or try again."
    if code == sqlite3.SQLITE_FULL:
        return f"the disk is full: cannot save the {what} in {path.parent}. Free some space; nothing else was lost."
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return f"cannot write the {what} in {path.parent}. Check the folder's permissions."
    return f"the {what} in {path.parent} is damaged ({path.name}: {error}). Restore it from a copy."
