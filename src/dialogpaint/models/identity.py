"""Which model it is, for what was learned with it and fits no other: a family's name and a print of its weights."""

import hashlib
from functools import lru_cache
from pathlib import Path

from dialogpaint.core.errors import MissingWeights
from dialogpaint.models.family import find_family

_PARTS = ("trunk", "unet", "vae", "text_encoder")
_SAMPLE = 2**18
"""Bytes at the beginning, which hold all shapes, and at the end of a file: full-size weights are gigabytes."""


@lru_cache(maxsize=8)
def identity(family: str) -> str:
    """ "mini@0f3c2a9d41b7": the same weights under the same name give the same. Raises BadInput as `find_family`."""
    folder = find_family(family)
    digest = hashlib.sha256()
    for path in sorted(path for part in _PARTS for path in (folder / part).glob("*.safetensors")):
        digest.update(f"{path.relative_to(folder)} {path.stat().st_size}".encode())
        with path.open("rb") as file:
            digest.update(file.read(_SAMPLE))
            file.seek(max(0, path.stat().st_size - _SAMPLE))
            digest.update(file.read(_SAMPLE))
    return f"{name_of(family)}@{digest.hexdigest()[:12]}"


def name_of(family: str) -> str:
    """A family's name as a file may have it: the folder's own name, or "owner--name" of a hub id."""
    return Path(family).resolve().name if Path(family).is_dir() else family.replace("/", "--")


def weights_print(folder: Path) -> str:
    """ "sha256:" and sixteen digits of the hash of all the safetensors files directly in the folder, read whole: what a
    figure was measured with must be certain. Raises MissingWeights for a folder without any."""
    files = sorted(folder.glob("*.safetensors"))
    if not files:
        raise MissingWeights(f"{folder} holds no safetensors weights.")
    digest = hashlib.sha256()
    for path in files:
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return f"sha256:{digest.hexdigest()[:16]}"
