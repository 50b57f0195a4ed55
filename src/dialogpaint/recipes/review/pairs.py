"""The pairs to look over: JSON lines with pictures by path, or a folder in InstructPix2Pix's layout."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, load_picture

LISTS = ("pairs.jsonl", "metadata.jsonl")
"""Names of a folder's list, the first one that is there."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """before, after: files. scores: by name, as the filter gave them."""

    id: str
    before: Path
    after: Path
    instruction: str
    caption: str = ""
    edited_caption: str = ""
    scores: Mapping[str, float] = field(default_factory=dict)

    def pictures(self) -> tuple[Picture, Picture]:
        """Raises BadInput for a file that is missing or no picture."""
        return load_picture(self.before), load_picture(self.after)


@dataclass(frozen=True, kw_only=True)
class PairSet:
    """pairs: in the order of their list. folder: where they are, and decisions about them go."""

    folder: Path
    pairs: tuple[Pair, ...]


def read_pairs(path: Path) -> PairSet:
    """Of a .jsonl file, a folder with one (see LISTS), or a folder with seeds.json. Raises BadInput."""
    if path.is_dir():
        if (path / "seeds.json").is_file():
            return _whole(path, _numbered(path))
        found = next((path / name for name in LISTS if (path / name).is_file()), None)
        if found is None:
            raise BadInput(f"no pairs in {path}: it needs {LISTS[0]}, or seeds.json as InstructPix2Pix keeps it.")
        path = found
    if not path.is_file():
        raise BadInput(f"no such file: {path}. Check the path.")
    return _whole(path.parent, _listed(path))


def _whole(folder: Path, pairs: Iterator[Pair]) -> PairSet:
    read = tuple(pairs)
    if not read:
        raise BadInput(f"there are no pairs in {folder}. Make some first.")
    ids = {pair.id for pair in read}
    if len(ids) < len(read):
        raise BadInput(f"two pairs in {folder} have the same id. Give each its own.")
    return PairSet(folder=folder, pairs=read)


def _listed(path: Path) -> Iterator[Pair]:
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
            yield Pair(
                id=str(values["id"]),
                before=path.parent / str(values["before"]),
                after=path.parent / str(values["after"]),
                instruction=str(values["instruction"]),
                caption=str(values.get("caption", "")),
                edited_caption=str(values.get("edited_caption", "")),
                scores=_scores(values.get("scores", {})),
            )
        except (ValueError, TypeError, KeyError, AttributeError):
            told = "it needs id, before, after and instruction"
            raise BadInput(f"{path}, line {number} is no pair: {told}. Write the list again.") from None


def _numbered(folder: Path) -> Iterator[Pair]:
    """InstructPix2Pix's: seeds.json, and for each row prompt.json, metadata.jsonl and pictures by seed."""
    try:
        for name, seeds in json.loads((folder / "seeds.json").read_bytes()):
            place = folder / str(name)
            prompt = json.loads((place / "prompt.json").read_bytes())
            about = _by_seed(place / "metadata.jsonl")
            for seed in seeds:
                yield Pair(
                    id=f"{name}_{seed}",
                    before=_picture(place, f"{seed}_0"),
                    after=_picture(place, f"{seed}_1"),
                    instruction=str(prompt["edit"]),
                    caption=str(prompt.get("caption") or prompt.get("input", "")),
                    edited_caption=str(prompt.get("output", "")),
                    scores=about.get(seed, {}),
                )
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadInput(f"{folder} is not as InstructPix2Pix keeps pairs ({type(error).__name__}: {error}).") from None


def _by_seed(path: Path) -> dict[int, Mapping[str, float]]:
    if not path.is_file():
        return {}
    rows = [json.loads(line) for line in path.read_bytes().splitlines() if line]
    return {row["seed"]: {name: row[name] for name in row if name.startswith("clip_sim")} for row in rows}


def _picture(place: Path, stem: str) -> Path:
    png = place / f"{stem}.png"
    return png if png.is_file() else place / f"{stem}.jpg"


def _scores(values: Mapping[str, Any]) -> dict[str, float]:
    return {str(name): float(value) for name, value in values.items()}
