"""Pictures by SHA-256: one lossless PNG each, written once, checked whenever it is read."""

import hashlib
import os
import re
import time
from contextlib import suppress
from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, picture_from_bytes, write_atomically

LEFTOVER_SECONDS = 3600
"""A half-written file this old has nobody writing it any more."""

_SHA256 = re.compile(r"[0-9a-f]{64}")


class PictureFolder:
    """`<folder>/<sha256>.png`; the name is the hash of the file's bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Raises BadInput for a name that is not a hash, so that no name from a file can lead elsewhere."""
        if not _SHA256.fullmatch(sha256):
            raise BadInput(f"the session in {self.folder.parent} is damaged (picture name). Restore it from a copy.")
        return self.folder / f"{sha256}.png"

    def put(self, picture: Picture) -> str:
        """Write it unless it is there, sound; on the disk when this returns."""
        data = picture.to_png()
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.path(sha256)
        if not _holds(path, sha256):
            write_atomically(path, data)
            _flush(self.folder)
        return sha256

    def bytes(self, sha256: str) -> bytes:
        """The PNG file. Raises BadInput when it is missing or not what its name says."""
        path = self.path(sha256)
        try:
            data = path.read_bytes()
        except OSError:
            raise BadInput(f"a picture of the session is missing: {path}. Restore it from a copy.") from None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise BadInput(f"a picture of the session is damaged: {path}. Restore it from a copy.")
        return data

    def picture(self, sha256: str) -> Picture:
        return picture_from_bytes(self.bytes(sha256), name=self.path(sha256).name)

    def sweep(self) -> None:
        """Remove what a killed program left half written."""
        for part in self.folder.glob(".*.part"):
            with suppress(OSError):
                if time.time() - part.stat().st_mtime > LEFTOVER_SECONDS:
                    part.unlink()


def _holds(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False


def _flush(folder: Path) -> None:
    """Make the new name itself survive a power cut, where folders can be flushed (not on Windows)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
