"""`dialogpaint evaluate photographs`: whether a family knows photographs from its drawings."""

import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.evaluation.photographs import Judged, PhotographReport, judge, left_out
from dialogpaint.models.photographs import PhotographTest
from dialogpaint.recipes.family import load_captioner, load_photograph_test
from dialogpaint.recipes.progress import progress
from dialogpaint.world.splits import PER_SEED

_SHOWN = 48
_ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
_TAUGHT = 20
"""Crops of each photograph that the tests of leave-one-out learn from; a quarter of them are judged when it is left
out."""


def photographs(count: int | None, seed: int, family: str, out: Path, pictures: Path | None = None) -> dict[str, Any]:
    """Test drawings, and either the pictures in a folder or, without one, scikit-image's by tests that have not seen
    them. What went wrong is drawn on OUT/wrong.png."""
    from dialogpaint.datasets.photographs import drawings

    started = time.perf_counter()
    test = load_photograph_test(family)
    if test is None:
        raise MissingWeights(f"{family} has no test for photographs. Train the stage photographs first.")
    files = None if pictures is None else _files(pictures)
    captioner = load_captioner(family)

    def known(picture: Picture) -> bool:
        return captioner.describe(picture).known

    n = count or 300
    drawn = list(drawings(n, "test", seed * PER_SEED))
    with progress("drawings", n) as advance:
        of_drawings = []
        for one in judge(test, [one.picture for one in drawn], [one.style for one in drawn], known):
            of_drawings.append(one)
            advance()
    if files is None:
        of_photographs = _bundled(n, seed, known)
    else:
        of_photographs = list(judge(test, [load_picture(file) for file in files], [one.name for one in files], known))
    report = PhotographReport(
        drawings=tuple(of_drawings),
        photographs=tuple(of_photographs),
        leave_one_out=files is None,
        threshold=test.threshold,
    )
    if report.wrong:
        _sheet(report.wrong[:_SHOWN], test, out / "wrong.png")
    return {**report.to_json(), "seconds": round(time.perf_counter() - started, 1)}


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise BadInput(f"no such folder: {folder}. Give one with photographs.")
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _ENDINGS)
    if not files:
        raise BadInput(f"{folder} holds no pictures. Give a folder with {', '.join(_ENDINGS)} files.")
    return files


def _bundled(drawn: int, seed: int, known: Callable[[Picture], bool]) -> list[Judged]:
    """scikit-image's photographs, each judged by a test fitted to all the others."""
    from dialogpaint.datasets.photographs import crops, drawings
    from dialogpaint.datasets.photographs import photographs as bundled
    from dialogpaint.training.photographs import PhotographsConfig, fit, table, with_thresholds

    first = seed * PER_SEED
    taught = {name: list(crops(one, _TAUGHT, zlib.crc32(name.encode()) + first)) for name, one in bundled().items()}
    learned = [one.picture for one in drawings(drawn, "train", first)]
    validation = table(one.picture for one in drawings(drawn, "validation", first))
    usual = PhotographsConfig()

    def threshold_from(test: PhotographTest) -> PhotographTest:
        return with_thresholds(test, validation, usual.flagged, usual.certain)

    judged: list[Judged] = []
    for name, test in left_out(taught, learned, threshold_from, fit):
        some = taught[name][: _TAUGHT // 4]
        judged += judge(test, some, [name] * len(some), known)
    return judged


def _sheet(wrong: Sequence[Judged], test: PhotographTest, path: Path) -> None:
    from dialogpaint.evaluation.sheets import Cell, sheet

    cells = [
        Cell(
            pictures=(one.picture,),
            text=f"{one.group}: {'taken for a photograph' if one.together else 'not recognised'}, {one.score:.1f}",
            good=False,
        )
        for one in wrong
    ]
    sheet(cells, 8).save(path)
