"""Numbered chunks of a pool on disk: each one safetensors file and one JSON-lines file, written atomically, so that one
process can draw while another trains from what is there, and drawing can stop and go on."""

import json
import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, Protocol, TypeVar

from safetensors.torch import load_file, save_file
from torch import Tensor


class Chunk(Protocol):
    """A dataclass of tensors and of words, a JSON object for each row."""

    def __init__(self, *, words: list[Any], **tensors: Tensor) -> None: ...


C = TypeVar("C", bound=Chunk)


def missing(folder: Path, chunks: int, part: int, parts: int) -> Iterator[int]:
    """The numbers of a part's chunks that the folder, made if absent, does not hold yet."""
    folder.mkdir(parents=True, exist_ok=True)
    return (number for number in range(part, chunks, parts) if not _path(folder, number).exists())


def available(folder: Path) -> int:
    """How many chunks are complete, counted from 0 without a gap."""
    count = 0
    while _path(folder, count).exists():
        count += 1
    return count


def load(kind: type[C], folder: Path, number: int) -> C:
    """The dataclass's own tensors; others in the file are left alone."""
    tensors = load_file(_path(folder, number))
    lines = _path(folder, number).with_suffix(".jsonl").read_text().splitlines()
    names = {field.name for field in fields(kind)} - {"words"}  # type: ignore[arg-type]
    return kind(**{name: tensors[name] for name in names}, words=[json.loads(line) for line in lines])


def write(folder: Path, number: int, chunk: Any) -> None:
    """Words first: a chunk counts as complete when its tensors are there."""
    path = _path(folder, number)
    path.with_suffix(".jsonl").write_text("\n".join(json.dumps(line) for line in chunk.words))
    tensors = {name: value.contiguous() for name, value in vars(chunk).items() if isinstance(value, Tensor)}
    partial = path.with_suffix(".part")
    save_file(tensors, partial)
    os.replace(partial, path)


def _path(folder: Path, number: int) -> Path:
    return folder / f"chunk-{number:06d}.safetensors"
