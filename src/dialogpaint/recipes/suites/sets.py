"""`dialogpaint evaluate sets`: two folders of pictures, as sets."""

from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.core.features import account
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.suites.measuring import load_extractor


def sets(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    real: Path | None = None,
    fake: Path | None = None,
    extractor: str | None = None,
) -> dict[str, Any]:
    """count: pictures of each folder, the first by name. extractor: as `measuring.load_extractor`. The curve of
    precision and recall goes to OUT/prd.png."""
    from dialogpaint.core.image import write_atomically
    from dialogpaint.evaluation.sets import evaluate_sets
    from dialogpaint.recipes.suites.plots import Panel, plot

    folders = {"real": real, "fake": fake}
    for name, folder in folders.items():
        if folder is None or not folder.is_dir():
            raise BadInput(f"sets compares two folders of pictures. Give one with --{name}.")
    files = {name: _pictures(folder)[:count] for name, folder in folders.items() if folder is not None}
    network = load_extractor(family, extractor)
    with progress("pictures", sum(map(len, files.values()))) as advance:
        report = evaluate_sets(
            files["real"], files["fake"], network, seed, lambda done: [advance() for _ in range(done)]
        )
    curve = list(zip(report.prd.recall.tolist(), report.prd.precision.tolist(), strict=True))
    panel = Panel(
        lines={"fake against real": curve[:: max(1, len(curve) // 100)]}, across="recall", up="precision", marks={}
    )
    write_atomically(out / "prd.png", plot([panel]))
    return {
        **report.to_json(),
        "measured_with": {"features": account(network)},
        "split": {name: folder.name for name, folder in folders.items() if folder is not None},
    }


def _pictures(folder: Path) -> list[Path]:
    """By name; not those of folders in it."""
    from dialogpaint.datasets.layouts import PICTURES

    found = sorted(file for file in folder.iterdir() if file.suffix.lower() in PICTURES)
    if not found:
        raise BadInput(f"{folder} holds no pictures. Give a folder of PNG, JPEG or WebP files.")
    return found
