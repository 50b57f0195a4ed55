"""Pairs as instruct-pix2pix keeps them: a folder for each row with its words, pictures named by seed, and seeds.json.

seeds.json                  [["0000000", [17, 23]], ...]
0000000/prompt.json         caption (also as input), edit, output
0000000/metadata.jsonl      one line for each seed
0000000/17_0.jpg, 17_1.jpg  before and after
"""

import io
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, load_picture, write_atomically
from dialogpaint.core.pairs import PairTexts
from dialogpaint.datasets.edit_pairs.pair import EditPair, Origin, row_name
from dialogpaint.datasets.layouts import read_json

_NAME = "edit pairs"
_SEEDS = TypeAdapter(list[tuple[str, list[int]]])
Form = Literal["jpg", "png"]


class _Prompt(BaseModel):
    """InstructPix2Pix's generator writes `caption`, its evaluation reads `input`. id: of the caption, where the row was
    made here."""

    model_config = ConfigDict(extra="ignore")
    id: str = ""
    edit: str
    caption: str = ""
    input: str = ""
    output: str = ""


def write_row(folder: Path, row: int, texts: PairTexts, pairs: Sequence[EditPair], form: Form) -> None:
    """All of it at once, in place of what may be left of an earlier try. jpg: of quality 100, as published; png:
    lossless."""
    place = folder / row_name(row)
    partial = folder / f".{row_name(row)}.part"
    try:
        for old in (partial, place):
            shutil.rmtree(old, ignore_errors=True)
        partial.mkdir(parents=True)
        words = {"caption": texts.caption, "input": texts.caption, "edit": texts.instruction}
        (partial / "prompt.json").write_text(_line(words | {"output": texts.edited_caption, "id": texts.id}))
        (partial / "metadata.jsonl").write_text("".join(_line(_about(pair)) + "\n" for pair in pairs))
        for pair in pairs:
            for number, picture in enumerate((pair.before, pair.after)):
                (partial / f"{_origin(pair).seed}_{number}.{form}").write_bytes(_encoded(picture, form))
        os.replace(partial, place)
    except OSError as error:
        raise BadInput(f"cannot write {place}: {error.strerror}. Free some space or choose another place.") from None


def remove_row(folder: Path, row: int) -> None:
    shutil.rmtree(folder / row_name(row), ignore_errors=True)


def write_seeds(folder: Path, seeds: Sequence[tuple[int, Sequence[int]]]) -> None:
    """Of every row with a pair: what readers of this layout go by."""
    listed = [[row_name(row), list(some)] for row, some in seeds if some]
    write_atomically(folder / "seeds.json", json.dumps(listed, indent=1).encode())


def read_folder(folder: Path) -> Iterator[EditPair]:
    """Also data sets as they were published. Raises BadInput, naming the file, for what is missing or broken."""
    for name, seeds in read_json(folder / "seeds.json", _SEEDS, _NAME):
        yield from read_row(folder / name, seeds)


def read_row(place: Path, seeds: Sequence[int]) -> Iterator[EditPair]:
    """The pairs of one row's folder."""
    prompt = read_json(place / "prompt.json", TypeAdapter(_Prompt), _NAME)
    origins = _origins(place / "metadata.jsonl")
    for seed in seeds:
        if prompt.id and seed not in origins:
            raise BadInput(f"{_NAME}: {place / 'metadata.jsonl'} says nothing of seed {seed}. Make the row again.")
        yield EditPair(
            id=f"{place.name}_{seed}",
            before=_picture(place, f"{seed}_0"),
            after=_picture(place, f"{seed}_1"),
            instruction=prompt.edit,
            caption=prompt.caption or prompt.input,
            edited_caption=prompt.output,
            origin=origins.get(seed),
        )


def _about(pair: EditPair) -> dict[str, object]:
    """The published keys, and after them all that is known."""
    origin = _origin(pair)
    published = {"seed": origin.seed, **origin.parameters, **origin.scores.model_dump()}
    return published | {"origin": origin.model_dump()}


def _origins(path: Path) -> dict[int, Origin]:
    """By seed; none of a data set that others made."""
    if not path.is_file():
        return {}
    found: dict[int, Origin] = {}
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            about = json.loads(line)
            if isinstance(about, dict) and "origin" in about:
                origin = Origin.model_validate(about["origin"])
                found[origin.seed] = origin
        except (ValueError, ValidationError):
            raise BadInput(f"{_NAME}: {path}, line {number} is broken. Make the row again.") from None
    return found


def _picture(place: Path, stem: str) -> Picture:
    for form in ("jpg", "png"):
        path = place / f"{stem}.{form}"
        if path.is_file():
            try:
                return load_picture(path)
            except BadInput as error:
                raise BadInput(f"{_NAME}: {path}: {error}") from None
    raise BadInput(f"{_NAME}: {place / stem}.jpg is missing. Give the folder as it was written.")


def _encoded(picture: Picture, form: Form) -> bytes:
    if form == "png":
        return picture.to_png()
    buffer = io.BytesIO()
    picture.to_pil().convert("RGB").save(buffer, "JPEG", quality=100, subsampling=0)
    return buffer.getvalue()


def _origin(pair: EditPair) -> Origin:
    assert pair.origin is not None, "pairs made here know where they come from"
    return pair.origin


def _line(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False)
