"""Pairs as WebDataset shards: plain tar files in which files of one name, up to the first dot, are one sample
(NAME.before.png, NAME.after.png, NAME.json). They are read from front to back."""

import io
import json
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import picture_from_bytes
from dialogpaint.datasets.edit_pairs.pair import EditPair, Origin

ENDING = ".tar"
_PARTS = ("before.png", "after.png", "json")


class _Words(BaseModel):
    model_config = ConfigDict(extra="ignore")
    instruction: str
    caption: str = ""
    edited_caption: str = ""
    origin: Origin | None = None


def write_shard(path: Path, pairs: Iterable[EditPair]) -> None:
    """Bit for bit the same for the same pairs. `path` is written as it is: rename it when it is whole."""
    with tarfile.open(path, "w", format=tarfile.USTAR_FORMAT) as shard:
        for pair in pairs:
            words = _Words(
                instruction=pair.instruction,
                caption=pair.caption,
                edited_caption=pair.edited_caption,
                origin=pair.origin,
            )
            about = json.dumps(words.model_dump(), ensure_ascii=False).encode()
            for ending, data in zip(_PARTS, (pair.before.to_png(), pair.after.to_png(), about), strict=True):
                member = tarfile.TarInfo(f"{pair.id}.{ending}")
                member.size = len(data)
                shard.addfile(member, io.BytesIO(data))


def read_shard(path: Path) -> Iterator[EditPair]:
    """Raises BadInput, naming file and sample, for what is broken or incomplete."""
    try:
        with tarfile.open(path, "r:") as shard:
            found: dict[str, bytes] = {}
            name = ""
            for member in shard:
                stem, _, ending = member.name.partition(".")
                if stem != name and found:
                    raise BadInput(f"{path}: sample {name} lacks a part. Make the shard again.")
                data = shard.extractfile(member) if member.isfile() else None
                name, found[ending] = stem, data.read() if data else b""
                if found.keys() >= set(_PARTS):
                    yield _pair(found, name, f"{path}: {name}")
                    found = {}
            if found:
                raise BadInput(f"{path}: sample {name} lacks a part. Make the shard again.")
    except (tarfile.TarError, OSError, EOFError) as error:
        raise BadInput(f"{path} is no readable tar file ({error}). Make the shard again.") from None


def _pair(found: dict[str, bytes], name: str, where: str) -> EditPair:
    try:
        words = _Words.model_validate_json(found["json"])
    except ValidationError as error:
        raise BadInput(f"{where}.json: {error.errors()[0]['msg']}. Make the shard again.") from None
    return EditPair(
        id=name,
        before=picture_from_bytes(found["before.png"], f"{where}.before.png"),
        after=picture_from_bytes(found["after.png"], f"{where}.after.png"),
        instruction=words.instruction,
        caption=words.caption,
        edited_caption=words.edited_caption,
        origin=words.origin,
    )
