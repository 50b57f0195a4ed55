"""Pairs as MagicBrush's table (arXiv 2306.10012): img_id, turn_index, source_img, mask_img, instruction, target_img,
pictures as the hub's data sets hold them, and more columns behind. Parquet files, which need the package pyarrow."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.core.image import picture_from_bytes
from dialogpaint.datasets.edit_pairs.filtering import Scores
from dialogpaint.datasets.edit_pairs.pair import EditPair, Origin

ENDING = ".parquet"
_GROUP = 64
"""Pairs that are held in memory at once."""
_TEXTS = ("instruction", "caption", "edited_caption", "origin")
_SCORES = tuple(Scores.model_fields)


def arrow() -> Any:
    """Raises DialogPaintError where the package is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise DialogPaintError("tables need the package pyarrow. Install it: pip install pyarrow") from None
    return pyarrow


def write_table(path: Path, pairs: Iterable[EditPair]) -> None:
    """Each pair is a turn 1 of its own. No mask: what a pair changes was not painted by anybody. `path` is written as
    it is: rename it when it is whole."""
    schema = _schema()
    with arrow().parquet.ParquetWriter(path, schema) as writer:
        left = iter(pairs)
        while rows := [_row(pair) for pair in islice(left, _GROUP)]:
            writer.write_table(arrow().Table.from_pylist(rows, schema=schema))


def read_table(path: Path) -> Iterator[EditPair]:
    """Also MagicBrush's own files. Raises BadInput, naming file and row, for what is broken."""
    pa = arrow()
    try:
        with pa.parquet.ParquetFile(path) as file:
            missing = {"img_id", "source_img", "instruction", "target_img"} - set(file.schema_arrow.names)
            if missing:
                raise BadInput(f"{path} has no column {', '.join(sorted(missing))}. Give a table like MagicBrush's.")
            for batch in file.iter_batches(_GROUP):
                for row in batch.to_pylist():
                    yield _pair(row, f"{path}, {row['img_id']}")
    except (pa.ArrowException, OSError) as error:
        reason = str(error).splitlines()[0][:80]
        raise BadInput(f"{path} is no readable parquet file ({reason}). Make it again.") from None


def _schema() -> Any:
    pa = arrow()
    picture = pa.struct([("bytes", pa.binary()), ("path", pa.string())])
    types = {"img_id": pa.string(), "turn_index": pa.int32(), "source_img": picture, "mask_img": picture}
    types |= {"instruction": pa.string(), "target_img": picture}
    types |= {name: pa.string() for name in _TEXTS} | {name: pa.float64() for name in _SCORES}
    about = {"huggingface": json.dumps({"info": {"features": {name: _feature(types[name]) for name in types}}})}
    return pa.schema(list(types.items()), metadata=about)


def _feature(kind: Any) -> dict[str, str]:
    """As the package datasets names it, so that it shows pictures as such."""
    if str(kind).startswith("struct"):
        return {"_type": "Image"}
    return {"dtype": {"double": "float64"}.get(str(kind), str(kind)), "_type": "Value"}


def _row(pair: EditPair) -> dict[str, Any]:
    origin = pair.origin
    return {
        "img_id": pair.id,
        "turn_index": 1,
        "source_img": {"bytes": pair.before.to_png(), "path": f"{pair.id}-input.png"},
        "mask_img": None,
        "instruction": pair.instruction,
        "target_img": {"bytes": pair.after.to_png(), "path": f"{pair.id}-output1.png"},
        "caption": pair.caption,
        "edited_caption": pair.edited_caption,
        "origin": None if origin is None else origin.model_dump_json(),
        **(dict.fromkeys(_SCORES) if origin is None else origin.scores.model_dump()),
    }


def _pair(row: dict[str, Any], where: str) -> EditPair:
    origin = row.get("origin")
    pictures = {
        name: picture_from_bytes((row[name] or {}).get("bytes") or b"", f"{where}, {name}")
        for name in ("source_img", "target_img")
    }
    return EditPair(
        id=str(row["img_id"]),
        before=pictures["source_img"],
        after=pictures["target_img"],
        instruction=row["instruction"] or "",
        caption=row.get("caption") or "",
        edited_caption=row.get("edited_caption") or "",
        origin=None if origin is None else Origin.model_validate_json(origin),
    )
