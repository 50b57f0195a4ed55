"""What suites of published benchmarks read and write: the benchmark's folder, results, every item's measures."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, load_picture, write_atomically
from dialogpaint.evaluation.sheets import Cell, sheet

_SHOWN = 48

Keep = Callable[[str, Picture], None]
"""Takes a result's name and the result."""


def benchmark_folder(data: Path | None, suite: str) -> Path:
    """Raises BadInput when none was given, or it is not there."""
    if data is None:
        raise BadInput(f"{suite} needs the benchmark's files. Give their folder with --data.")
    if not data.is_dir():
        raise BadInput(f"no such folder: {data}. Give the benchmark's folder with --data.")
    return data


def keeping(folder: Path, advance: Callable[[], None]) -> Keep:
    """Writes results to a folder under their names."""

    def keep(name: str, picture: Picture) -> None:
        picture.save(folder / name)
        advance()

    return keep


def noting(names: list[str], keep: Keep) -> Keep:
    """Keeps the names too, in the order in which results come."""

    def take(name: str, picture: Picture) -> None:
        names.append(name)
        keep(name, picture)

    return take


def result_at(results: Path, *places: str) -> Picture:
    """The first of these files in the folder of results that somebody made. Raises BadInput when none is there."""
    for place in places:
        if (results / place).is_file():
            return load_picture(results / place)
    raise BadInput(f"{results / places[0]} is missing. Give a folder with a result for every item, or use --count.")


def write_items(out: Path, items: Mapping[str, Mapping[str, object]]) -> None:
    """Every item's measures, to OUT/items.json."""
    write_atomically(out / "items.json", json.dumps(items, indent=1).encode())


def results_sheet(out: Path, folder: Path, names: Sequence[str]) -> None:
    """The first results, to OUT/results.png."""
    cells = [Cell(pictures=(load_picture(folder / name),), text=Path(name).stem) for name in names[:_SHOWN]]
    sheet(cells, 8).save(out / "results.png")
