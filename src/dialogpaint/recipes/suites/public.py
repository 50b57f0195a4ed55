"""`dialogpaint evaluate tedbench|cocoee|custom-concept`: published benchmarks in their own layouts, by any family."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dialogpaint.core.features import account
from dialogpaint.core.image import Picture
from dialogpaint.recipes.family import draws_the_world
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.suites.benchmark_files import benchmark_folder, keeping, noting, results_sheet, write_items
from dialogpaint.recipes.suites.measuring import imagic_recipe, load_clip

if TYPE_CHECKING:
    from dialogpaint.datasets.benchmarks.custom_concept import Commission
    from dialogpaint.evaluation.public import PublicReport
    from dialogpaint.models.likeness import Likeness


def tedbench(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    data: Path | None = None,
    clip: str | None = None,
    fit_steps: int | None = None,
) -> dict[str, Any]:
    """By Imagic. Results are named as the published ones. fit_steps: of each stage, instead of the recipe's."""
    from dialogpaint.datasets.benchmarks.tedbench import load_tedbench
    from dialogpaint.editors.imagic.editor import ImagicEditor
    from dialogpaint.evaluation.public import evaluate_tedbench
    from dialogpaint.models.family import load_text_to_image

    wishes = load_tedbench(benchmark_folder(data, "tedbench"))[:count]
    measure = load_clip(family, clip)
    editor = ImagicEditor(load_text_to_image(family), family, measure, imagic_recipe(family, fit_steps))
    with progress("photographs", len(wishes)) as advance:
        report = evaluate_tedbench(wishes, editor, measure, seed, keeping(out / "imagic", advance))
    results_sheet(out, out / "imagic", [wish.result for wish in wishes])
    return _results(report, out, measure)


def cocoee(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    data: Path | None = None,
    clip: str | None = None,
    edit_steps: int | None = None,
) -> dict[str, Any]:
    """By the family's Paint-by-Example model. edit_steps: of denoising, instead of the editor's."""
    from dialogpaint.datasets.benchmarks.cocoee import load_cocoee
    from dialogpaint.editors.exemplar.editor import ExemplarEditor
    from dialogpaint.evaluation.public import evaluate_cocoee
    from dialogpaint.models.family import load_exemplar_model

    places = load_cocoee(benchmark_folder(data, "cocoee"))[:count]
    measure, editor = load_clip(family, clip), ExemplarEditor(load_exemplar_model(family), edit_steps)
    with progress("photographs", len(places)) as advance:
        report = evaluate_cocoee(places, editor, measure, seed, keeping(out / "results", advance))
    results_sheet(out, out / "results", [place.result for place in places])
    return _results(report, out, measure)


def custom_concept(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    data: Path | None = None,
    clip: str | None = None,
    pairs: bool = False,
    fit_steps: int | None = None,
    edit_steps: int | None = None,
) -> dict[str, Any]:
    """By Custom Diffusion. pairs: two subjects in a picture. count: of subjects, or of pairs. fit_steps: of learning
    each, instead of the recipe's; edit_steps: of denoising, instead of 50, for a small family 20."""
    from dialogpaint.datasets.benchmarks.custom_concept import load_custom_concept
    from dialogpaint.evaluation.public import evaluate_custom_concept

    commissions = load_custom_concept(benchmark_folder(data, "custom-concept"), pairs)[:count]
    measure = load_clip(family, clip)
    names: list[str] = []

    def draw(commission: "Commission") -> Callable[[str], list[Picture]]:
        return _learned(family, commission, seed, fit_steps, edit_steps)

    with progress("pictures", sum(len(one.prompts) for one in commissions)) as advance:
        take = noting(names, keeping(out / "results", advance))
        report = evaluate_custom_concept(commissions, draw, measure, take)
    results_sheet(out, out / "results", names)
    return _results(report, out, measure, "pairs" if pairs else "single")


def _learned(
    family: str, commission: "Commission", seed: int, fit_steps: int | None, edit_steps: int | None
) -> Callable[[str], list[Picture]]:
    from dialogpaint.core.image import load_picture
    from dialogpaint.editors.custom.depicting import depicted
    from dialogpaint.editors.custom.recipe import CUSTOM_DIFFUSION
    from dialogpaint.editors.custom.small_recipes import SMALL_CUSTOM
    from dialogpaint.editors.custom.teaching import taught
    from dialogpaint.models.family import load_text_to_image

    model = load_text_to_image(family)
    recipe = SMALL_CUSTOM if draws_the_world(family) else CUSTOM_DIFFUSION
    if fit_steps is not None:
        recipe = recipe.model_copy(update={"steps": fit_steps, "prior_pictures": 1})
    concepts = [
        taught(
            model, family, one.word, one.noun, [load_picture(path) for path in one.pictures], recipe,
            others=[load_picture(path) for path in one.others] or None, seed=seed,
        )
        for one in commission.subjects
    ]  # fmt: skip
    steps = edit_steps or (20 if draws_the_world(family) else 50)
    return lambda prompt: depicted(model, concepts, prompt, [seed], steps=steps)


def _results(report: "PublicReport", out: Path, clip: "Likeness", split: str = "all") -> dict[str, Any]:
    write_items(out, {name: dict(item.measures) for name, item in report.items.items()})
    nan = sum(math.isnan(value) for item in report.items.values() for value in item.measures.values())
    return {**report.to_json(), "nan": nan, "measured_with": {"clip": account(clip)}, "split": split}
