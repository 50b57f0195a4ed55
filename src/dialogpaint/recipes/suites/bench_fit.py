"""`dialogpaint bench --part imagic`: the fast fit against the plain one, interleaved in one process."""

import json
import platform
from pathlib import Path
from typing import Any

import torch

from dialogpaint.core.image import write_atomically
from dialogpaint.recipes.progress import progress

FAST_NAME = "fast fit"
PLAIN_NAME = "plain fit"


def run(
    count: int = 8, seed: int = 0, family: str = "mini", out: Path = Path("runs/bench"), shrink: int = 1
) -> dict[str, Any]:
    """Median seconds a fit, ratio to the fast one, and oracle success of each over held-out pose edits; also written to
    OUT/results.json. shrink: both recipes with so many times fewer steps, to try the benchmark itself."""
    from dialogpaint.editors.imagic.editor import ImagicEditor
    from dialogpaint.editors.imagic.recipe import FAST, Recipe
    from dialogpaint.evaluation.fit_speed import PLAIN, interleaved_fits
    from dialogpaint.evaluation.pose_edits import pose_tasks
    from dialogpaint.models.family import load_text_to_image
    from dialogpaint.recipes.suites.measuring import load_clip

    def smaller(recipe: Recipe) -> Recipe:
        steps = {"embedding_steps": recipe.embedding_steps, "tuning_steps": recipe.tuning_steps}
        return recipe.model_copy(update={name: max(1, number // shrink) for name, number in steps.items()})

    model, clip = load_text_to_image(family), load_clip(family)
    recipes = {FAST_NAME: smaller(FAST), PLAIN_NAME: smaller(PLAIN)}
    editors = {name: ImagicEditor(model, family, clip, recipe) for name, recipe in recipes.items()}
    with progress("fits", 2 * count) as advance:
        timings = interleaved_fits(editors, list(pose_tasks(count, seed)), advance)
    fastest = timings[FAST_NAME].median
    results = {
        "suite": "bench imagic",
        "family": family,
        "n": count,
        "seed": seed,
        "machine": f"{platform.machine()}, {torch.get_num_threads()} threads, torch {torch.__version__}",
        "recipes": {name: recipe.model_dump() for name, recipe in recipes.items()},
        "by": {
            name: {
                "n": count,
                "seconds": round(timing.median, 2),
                "ratio": round(timing.median / fastest, 2),
                "success": round(timing.success, 3),
                "done": round(timing.done, 3),
            }
            for name, timing in timings.items()
        },
    }
    write_atomically(out / "results.json", json.dumps(results, indent=1).encode())
    return results
