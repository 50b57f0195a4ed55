"""A line of a written data set: the caption, what was written about it, and where that came from."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.captions.caption import Caption
from dialogpaint.datasets.self_instruct.kind import Item, Kind, Malformed


@dataclass(frozen=True, kw_only=True)
class Row(Generic[Item]):
    """provenance: model, prompt_sha256, examples, seed and attempt."""

    caption: Caption
    item: Item
    provenance: dict[str, Any]


def to_json(kind: Kind[Item], row: Row[Item]) -> dict[str, Any]:
    caption = row.caption
    return {
        "id": caption.id,
        "source": caption.source,
        "domain": caption.domain,
        "picture": str(caption.picture) if caption.picture else None,
        "caption": caption.text,
        **kind.to_row(row.item),
        "provenance": row.provenance,
    }


def from_json(kind: Kind[Item], value: dict[str, Any]) -> Row[Item]:
    """As `to_json` gave it. Raises Malformed for anything else."""
    try:
        caption = Caption(
            id=value["id"],
            text=value["caption"],
            picture=Path(value["picture"]) if value["picture"] else None,
            source=value["source"],
            domain=value["domain"],
        )
        return Row(caption=caption, item=kind.from_row(value), provenance=value["provenance"])
    except KeyError as error:
        raise Malformed(f"{error} is missing") from None


def read_rows(kind: Kind[Item], path: Path) -> list[Row[Item]]:
    """A split (`train.jsonl`) of a finished run. Raises BadInput, naming the line, for what is none."""
    if not path.is_file():
        raise BadInput(f"{path} is missing. `dialogpaint data {kind.name}` writes it when it is done.")
    rows = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            rows.append(from_json(kind, json.loads(line)))
        except (ValueError, TypeError) as error:
            raise BadInput(f"{path}: line {number} is none of {kind.name} ({error}). Write it again.") from None
    return rows
