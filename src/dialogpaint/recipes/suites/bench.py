"""`dialogpaint bench`: our edit against the stock pipeline with the same weights; adjustments of a large one."""

import json
import platform
from pathlib import Path
from typing import Any

import torch

from dialogpaint.core.editing import EditRequest
from dialogpaint.core.image import Picture, picture_from_pil, write_atomically
from dialogpaint.recipes.family import load_editor

OURS = "dialogpaint"
DEFAULT = "diffusers, default call (100 steps)"
FAST = "diffusers, DPM-Solver++ 20 steps"


def run(count: int = 8, seed: int = 0, family: str = "mini", out: Path = Path("runs/bench")) -> dict[str, Any]:
    """Median seconds an edit, ratio to ours, and oracle success of each; also written to OUT/results.json."""
    from dialogpaint.evaluation.adjust_speed import tonal_speed
    from dialogpaint.evaluation.speed import Method, interleaved
    from dialogpaint.evaluation.world import SIZE, tasks
    from dialogpaint.models.pipelines import stock_pipeline, with_fast_solver
    from dialogpaint.world.render import render

    editor = load_editor("instruct", family)

    def ours(picture: Picture, instruction: str, edit_seed: int) -> Picture:
        return editor.edit(EditRequest(picture=picture, instruction=instruction, seed=edit_seed)).picture

    def stock(pipeline: Any, **options: Any) -> Method:
        def edit(picture: Picture, instruction: str, edit_seed: int) -> Picture:
            generator = torch.Generator().manual_seed(edit_seed)
            return picture_from_pil(
                pipeline(instruction, image=picture.to_pil(), generator=generator, **options).images[0]
            )

        return edit

    pipeline = stock_pipeline(family, "instruct")
    methods: dict[str, Method] = {
        OURS: ours,
        DEFAULT: stock(pipeline),
        FAST: stock(with_fast_solver(pipeline), num_inference_steps=20),
    }
    items = [(task, render(task.scene, SIZE)) for task in tasks(count, seed)]
    timings = interleaved(methods, items)
    world = pairs_a_second(seed)
    ours_median = timings[OURS].median
    results = {
        "suite": "bench",
        "family": family,
        "n": count,
        "seed": seed,
        "machine": f"{platform.machine()}, {torch.get_num_threads()} threads, torch {torch.__version__}",
        "world_pairs_per_second": round(world, 1),
        "adjust_12mp_seconds": tonal_speed(12.0),
        "by": {
            name: {
                "n": count,
                "seconds": round(timing.median, 3),
                "ratio": round(timing.median / ours_median, 2),
                "success": round(timing.success, 3),
            }
            for name, timing in timings.items()
        },
    }
    write_atomically(out / "results.json", json.dumps(results, indent=1).encode())
    return results


def pairs_a_second(seed: int, count: int = 300, size: int = 128) -> float:
    """Finished before/after pairs (sampled, edited, drawn, worded) that one core makes in a second."""
    import random
    import time

    from dialogpaint.datasets.pairs import sample_pairs
    from dialogpaint.world.phrases import phrase

    started = time.perf_counter()
    for number in range(count):
        pairs = sample_pairs(seed + number, "train", 1, size)
        phrase(pairs.edits[0], random.Random(number))
    return count / (time.perf_counter() - started)
