"""What suites measure with: the CLIP, a family's own or another one's folder, so that families can be compared by the
same; and how long methods learn."""

from functools import lru_cache
from typing import TYPE_CHECKING

from dialogpaint.core.errors import MissingWeights
from dialogpaint.recipes.family import draws_the_world

if TYPE_CHECKING:
    from dialogpaint.core.features import FeatureExtractor
    from dialogpaint.editors.imagic.recipe import Recipe
    from dialogpaint.evaluation.instruments import Instruments
    from dialogpaint.models.likeness import Likeness


_PICKLED = "published weights are pickles, which are never read"


@lru_cache(maxsize=2)
def load_clip(family: str, instead: str | None = None) -> "Likeness":
    """instead: the folder or hub id of a CLIP model with its tokenizer. Raises MissingWeights when there is neither."""
    from dialogpaint.models.device import best_device
    from dialogpaint.models.family import find_family
    from dialogpaint.models.identity import name_of
    from dialogpaint.models.likeness import Likeness

    if instead is not None:
        return Likeness(find_family(instead), name_of(instead), best_device())
    folder = find_family(family) / "clip"
    if not folder.is_dir():
        raise MissingWeights(
            f"{family} has no clip to measure with. Give one with --clip, such as a CLIP model's folder."
        )
    return Likeness(folder, f"{name_of(family)}'s clip", best_device())


@lru_cache(maxsize=2)
def load_extractor(family: str, spec: str | None = None) -> "FeatureExtractor":
    """spec: the folder or hub id of a CLIP or of a vision transformer such as DINO; None: the family's own CLIP. Raises
    MissingWeights where it is not at hand, and for "inception"."""
    from dialogpaint.models.family import find_family
    from dialogpaint.models.identity import name_of

    if spec is None:
        return load_clip(family)
    if spec == "inception":
        raise MissingWeights(f"Inception's {_PICKLED}. Give --extractor the folder of a CLIP or DINO.")
    if (find_family(spec) / "merges.txt").is_file() or (find_family(spec) / "tokenizer.json").is_file():
        return load_clip(family, spec)
    from dialogpaint.models.extractors.dino import Dino

    return Dino(find_family(spec), name_of(spec))


def load_instruments(family: str, clip: str | None, dino: str | None) -> "Instruments":
    """clip: as `load_clip`. dino: a folder or hub id. What is not at hand is named among what was not measured."""
    from dialogpaint.evaluation.instruments import Instruments
    from dialogpaint.models.extractors.dino import Dino
    from dialogpaint.models.family import find_family
    from dialogpaint.models.identity import name_of

    lacking = {"lpips": f"its {_PICKLED}."}
    if dino is None:
        lacking["dino"] = "no network was given. Give one with --dino, such as the folder of dino-vits16."
    network = None if dino is None else Dino(find_family(dino), name_of(dino))
    return Instruments(clip=load_clip(family, clip), dino=network, lacking=lacking)


def imagic_recipe(family: str, fit_steps: int | None) -> "Recipe":
    """How Imagic learns a picture with this family. fit_steps: of each of its two stages, instead of the recipe's."""
    from dialogpaint.editors.imagic.recipe import FAST, PAPER

    recipe = FAST if draws_the_world(family) else PAPER
    if fit_steps is None:
        return recipe
    return recipe.model_copy(update={"embedding_steps": fit_steps, "tuning_steps": fit_steps})
