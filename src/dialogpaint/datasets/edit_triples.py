"""Edits of photographs to learn from, (source, instruction, target), in the layouts that such data come in.

- InstructPix2Pix (arXiv 2211.09800): `seeds.json`, a list of [folder, [seed, ...]], and FOLDER/prompt.json with
  SEED_0.jpg before and SEED_1.jpg after. One of a prompt's seeds is drawn each time.
- MagicBrush (arXiv 2306.10012) as released: `edit_turns.json`, a list of {"input", "output", "instruction"}, with the
  pictures in images/IMAGE/.
- A folder with `metadata.jsonl`, under the column names of any of the data sets in `COLUMNS`.
- What `dialogpaint world sample` writes: NAME.before.png, NAME.after.png, NAME.txt.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.layouts import need_file, read_json

COLUMNS = (
    ("source", "instruction", "target"),
    ("source_img", "instruction", "target_img"),
    ("input_image", "edit_prompt", "edited_image"),
    ("original_image", "edit_prompt", "edited_image"),
)
"""Ours; MagicBrush's; diffusers' training script's; the InstructPix2Pix sets' on the hub."""


@dataclass(frozen=True, kw_only=True)
class Triple:
    """An instruction with the pictures before and after it; of several pairs each is as good. picture: names the
    original picture, so that all edits of one fall on the same side of a split."""

    picture: str
    instruction: str
    pairs: tuple[tuple[Path, Path], ...]


def load_triples(folder: Path) -> list[Triple]:
    """Every edit in the folder, in the order of its files. Raises BadInput for no known layout and for missing
    files."""
    if not folder.is_dir():
        raise BadInput(f"no such folder: {folder}. Give [editor] data a folder of edits (docs/training.md).")
    for marker, read in _LAYOUTS.items():
        if any(folder.glob(marker)):
            found = read(folder)
            if not found:
                raise BadInput(f"{folder} holds no edits. Check its {marker}.")
            return found
    raise BadInput(f"{folder} is in no known layout. It needs one of: {', '.join(_LAYOUTS)} (docs/training.md).")


def split(triples: Sequence[Triple], held: float) -> tuple[list[Triple], list[Triple]]:
    """(to learn from, to validate with): a share `held` of the original pictures, chosen by a hash of their names, so
    that a picture stays on its side when others are added. Both sides get at least one."""
    kept = [triple for triple in triples if _place(triple.picture) >= held]
    out = [triple for triple in triples if _place(triple.picture) < held]
    if not kept or not out:
        by_place = sorted(triples, key=lambda triple: _place(triple.picture))
        first = by_place[0].picture
        out = [triple for triple in triples if triple.picture == first]
        kept = [triple for triple in triples if triple.picture != first]
    if not kept:
        raise BadInput("the data are edits of a single picture. Give at least two, one to validate with.")
    return kept, out


def _place(name: str) -> float:
    """0..1, the same for a name on every machine."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:6]) / 2**48


_SEEDS = TypeAdapter(list[tuple[str, list[str | int]]])
_PROMPT = TypeAdapter(dict[str, Any])
_TURNS = TypeAdapter(list[dict[str, Any]])


def _instruct_pix2pix(folder: Path) -> list[Triple]:
    name = "InstructPix2Pix data"
    triples = []
    for prompt, seeds in read_json(folder / "seeds.json", _SEEDS, name):
        told = read_json(folder / prompt / "prompt.json", _PROMPT, name)
        if not isinstance(told.get("edit"), str):
            raise BadInput(f"{name}: {folder / prompt / 'prompt.json'} has no 'edit'. Fetch it again.")
        pairs = [(folder / prompt / f"{seed}_0.jpg", folder / prompt / f"{seed}_1.jpg") for seed in seeds]
        triples.append(Triple(picture=prompt, instruction=told["edit"], pairs=_there(pairs, name)))
    return triples


def _magicbrush(folder: Path) -> list[Triple]:
    name = "MagicBrush"
    triples = []
    turns: list[dict[str, Any]] = read_json(folder / "edit_turns.json", _TURNS, name)
    for number, turn in enumerate(turns):
        source, instruction, target = _columns(turn, ("input", "instruction", "output"), f"edit_turns.json[{number}]")
        # 12345-input.png, 12345-output1.png, ...: pictures of one session lie in the folder of its image.
        image = source.partition("-")[0]
        inside = folder / "images" / image
        pairs = _there([(inside / source, inside / target)], name)
        triples.append(Triple(picture=image, instruction=instruction, pairs=pairs))
    return triples


def _metadata(folder: Path) -> list[Triple]:
    triples = []
    lines = (folder / "metadata.jsonl").read_text("utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"metadata.jsonl, line {number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise BadInput(f"{place} is not valid JSON ({error}). Write one object a line.") from None
        names = next((names for names in COLUMNS if isinstance(row, dict) and set(names) <= set(row)), None)
        if names is None:
            raise BadInput(f"{place} has no columns {' or '.join(', '.join(each) for each in COLUMNS)}. Name them so.")
        source, instruction, target = _columns(row, names, place)
        pairs = _there([(folder / source, folder / target)], place)
        picture = str(row.get("img_id", row.get("picture", source)))
        triples.append(Triple(picture=picture, instruction=instruction, pairs=pairs))
    return triples


def _world(folder: Path) -> list[Triple]:
    triples = []
    for before in sorted(folder.glob("*.before.png")):
        name = before.name.removesuffix(".before.png")
        words = need_file(folder / f"{name}.txt", "world samples").read_text("utf-8").strip()
        pairs = _there([(before, folder / f"{name}.after.png")], "world samples")
        triples.append(Triple(picture=name, instruction=words, pairs=pairs))
    return triples


def _columns(row: dict[str, Any], names: tuple[str, str, str], place: str) -> tuple[str, str, str]:
    values = [row.get(name) for name in names]
    for name, value in zip(names, values, strict=True):
        if not isinstance(value, str) or not value.strip():
            raise BadInput(f"{place}: {name} is no text. Give a file's name or a sentence.")
    return str(values[0]), str(values[1]).strip(), str(values[2])


def _there(pairs: list[tuple[Path, Path]], name: str) -> tuple[tuple[Path, Path], ...]:
    for pair in pairs:
        for file in pair:
            if not file.is_file():
                raise BadInput(f"{name}: {file} is missing. Fetch or write it again.")
    return tuple(pairs)


_LAYOUTS: dict[str, Callable[[Path], list[Triple]]] = {
    "seeds.json": _instruct_pix2pix,
    "edit_turns.json": _magicbrush,
    "metadata.jsonl": _metadata,
    "*.before.png": _world,
}
