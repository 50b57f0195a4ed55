"""Reading a data set of pairs, in whichever of the three forms it is."""

from collections.abc import Iterator
from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.edit_pairs import shards, table
from dialogpaint.datasets.edit_pairs.folder import read_folder
from dialogpaint.datasets.edit_pairs.pair import EditPair


def read_pairs(place: Path) -> Iterator[EditPair]:
    """place: a folder with seeds.json, or with tables or shards, which are read in the order of their names; or one
    such file. Raises BadInput when it is none of these, and for what is broken."""
    if (place / "seeds.json").is_file():
        yield from read_folder(place)
        return
    readers = {shards.ENDING: shards.read_shard, table.ENDING: table.read_table}
    files = [place] if place.is_file() else sorted(place.glob("*"))
    files = [file for file in files if file.suffix in readers and not file.name.startswith(".")]
    if not files:
        raise BadInput(f"{place} holds no edit pairs. Give a folder with seeds.json, .parquet or .tar files.")
    for file in files:
        yield from readers[file.suffix](file)
