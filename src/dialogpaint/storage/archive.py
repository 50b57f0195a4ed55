"""A session as one zip: `session.db`, `pictures/<sha256>.png` and fits, nothing else. What is read is not trusted."""

import os
import re
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import MAX_BYTES
from dialogpaint.storage import fits, schema

MEMBER = re.compile(rf"session\.db|pictures/[0-9a-f]{{64}}\.png|{fits.FOLDER}/{fits.NAME}")
MAX_MEMBERS = 20_000
MAX_TOTAL_BYTES = 8_000_000_000


def pack(path: Path, db: sqlite3.Connection, files: Iterable[tuple[str, bytes]]) -> None:
    """Write the zip beside its place and rename. `db` is copied as of now, even if it is being written elsewhere.
    files: names in the zip and contents."""
    if path.is_dir():
        raise BadInput(f"{path} is a folder. Give the name of a zip file to write.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".", suffix=".part") as work:
            copy, packed = Path(work) / "session.db", Path(work) / "packed.zip"
            with closing(sqlite3.connect(copy)) as target:
                db.backup(target)
            with zipfile.ZipFile(packed, "w") as file:
                file.write(copy, "session.db", zipfile.ZIP_DEFLATED)
                for name, data in files:
                    file.writestr(zipfile.ZipInfo(name), data)
            _flush(packed)
            os.replace(packed, path)
    except OSError as error:
        raise BadInput(f"cannot write {path}: {error.strerror}. Free some space or choose another place.") from None


def unpack(path: Path, folder: Path, check: Callable[[Path], None]) -> None:
    """Unpack beside the folder, `check` it there, then move it into place: a folder appears whole or not at all."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput(f"{folder} is not empty. Choose a new folder for the session.")
    if not path.is_file():
        raise BadInput(f"no such file: {path}. Check the path.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".", suffix=".part"))
    except OSError as error:
        raise BadInput(f"cannot write {folder}: {error.strerror}. Choose another folder.") from None
    try:
        with zipfile.ZipFile(path) as file:
            for member in _members(file, path):
                _extract(file, member, work / member.filename, path)
        check(work)
        if folder.exists():
            folder.rmdir()
        os.replace(work, folder)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error):
        raise BadInput(f"{path.name} is not a sound zip file. Export the session again.") from None
    except OSError as error:
        raise BadInput(f"cannot unpack {path.name} into {folder}: {error.strerror}. Choose another folder.") from None
    finally:
        shutil.rmtree(work, ignore_errors=True)


def check_tables(found: list[tuple[str, ...]], path: Path) -> None:
    """A stranger's database must have exactly our tables: no triggers or views that act when we read or write."""
    with closing(sqlite3.connect(":memory:")) as db:
        schema.migrate(db, path)
        if found != schema.tables(db):
            raise BadInput(f"{path.name} is not a DialogPaint session: its tables are not ours. Export it again.")


def check_fits(folder: Path, path: Path) -> None:
    """Fits that came in a zip must be safetensors files, whole ones."""
    for fit in (folder / fits.FOLDER).glob("*"):
        if not fits.sound(fit):
            name = f"{fits.FOLDER}/{fit.name}"
            raise BadInput(f"{path.name} is damaged: {name} is no safetensors file. Export the session again.")


def _members(file: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    members = file.infolist()
    names = [member.filename for member in members]
    strange = next((name for name in names if not MEMBER.fullmatch(name)), None)
    if strange is not None:
        raise BadInput(f"{path.name} is not a DialogPaint session: it holds {strange[:60]!r}. Choose another file.")
    if "session.db" not in names or len(set(names)) != len(names):
        raise BadInput(f"{path.name} is not a DialogPaint session: it needs one session.db. Choose another file.")
    sizes = [member.file_size for member in members]
    if len(members) > MAX_MEMBERS or max(sizes) > MAX_BYTES or sum(sizes) > MAX_TOTAL_BYTES:
        raise BadInput(f"{path.name} is too large to open safely. Nothing was unpacked.")
    return members


def _extract(file: zipfile.ZipFile, member: zipfile.ZipInfo, to: Path, path: Path) -> None:
    """At most the bytes the zip's own list names, whatever the packed data goes on to hold."""
    to.parent.mkdir(exist_ok=True)
    with file.open(member) as source, to.open("wb") as target:
        left = member.file_size
        while left > 0 and (block := source.read(min(left, 1 << 20))):
            target.write(block)
            left -= len(block)
        if left or source.read(1):
            raise BadInput(f"{path.name} is damaged: {member.filename} has the wrong size. Export the session again.")


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
