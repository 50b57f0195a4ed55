"""Generator `world`: for captions of the world's scenes, the drawings before and after, which are the truth."""

import random
from collections.abc import Callable, Mapping, Sequence

from dialogpaint.core.description import Description
from dialogpaint.core.errors import BadInput
from dialogpaint.core.pairs import Candidate, PairTexts
from dialogpaint.datasets.captions.world import scene_of
from dialogpaint.world.apply import apply, fits
from dialogpaint.world.captions import caption, describe
from dialogpaint.world.edits import Edit
from dialogpaint.world.parse import parse
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit
from dialogpaint.world.scene import Scene
from dialogpaint.world.splits import Split

Read = Callable[[str, Description], Sequence[str]]
"""Free words about a described picture as the world's own sentences; none where they are not understood."""

_TRIED = 300
"""Edits at random, to find one that the edited caption tells."""


class DrawnPairs:
    name = "world"

    def __init__(self, size: int, read: Read = lambda words, description: ()) -> None:
        """size: pixels a side. read: what understands instructions that are not the world's own sentences."""
        self.size = size
        self.read = read

    @property
    def about(self) -> Mapping[str, object]:
        return {"size": self.size}

    def draw(self, texts: PairTexts, seeds: Sequence[int]) -> list[Candidate]:
        """As PairGenerator's. The first is the caption's own scene; the others show the same with other details of
        shape. None when no one edit is what both instruction and edited caption say. Raises BadInput for a caption
        that no scene of the world has."""
        scene = scene_told(texts)
        edit = edit_told(texts, scene, self.read)
        if edit is None:
            return []
        scenes = [scene, *(_varied(scene, seed) for seed in seeds[1:])]
        return [
            Candidate(
                before=render(one, self.size),
                after=render(apply(one, edit), self.size),
                seed=seed,
                parameters={"scene": scene.seed, "edit": edit.model_dump_json()},
            )
            for seed, one in zip(seeds, scenes[: len(seeds)], strict=True)
        ]


def world_id(seed: int, split: Split) -> str:
    """The id of a caption of that scene."""
    return f"world/{split}-{seed}#0"


def scene_told(texts: PairTexts) -> Scene:
    """The scene that a caption of the world tells of. Raises BadInput for the id or words of any other caption."""
    scene = scene_of(texts.id)
    if not _same(caption(scene), texts.caption):
        raise BadInput(f"{texts.id}: the caption is not its scene's, '{caption(scene)}'. Make the captions anew.")
    return scene


def edit_told(texts: PairTexts, scene: Scene, read: Read) -> Edit | None:
    """The one edit of the scene that the instruction asks for and after which it has the edited caption."""
    found = _one_of_its_own(texts.instruction, read, scene)
    if found is not None:
        return found if _leads_to(scene, found, texts.edited_caption) else None
    return _by_result(scene, texts.edited_caption)


def _one_of_its_own(instruction: str, read: Read, scene: Scene) -> Edit | None:
    edit = parse(instruction)
    if edit is not None and fits(scene, edit):
        return edit
    sentences = read(instruction, describe(scene))
    return parse(sentences[0]) if len(sentences) == 1 else None


def _by_result(scene: Scene, edited_caption: str) -> Edit | None:
    """The edit that leads to these words, if all that were found come to the same scene."""
    found: dict[str, Edit] = {}
    for attempt in range(_TRIED):
        edit = sample_edit(scene, random.Random(attempt))
        if _leads_to(scene, edit, edited_caption):
            found.setdefault(apply(scene, edit).model_dump_json(), edit)
    return next(iter(found.values())) if len(found) == 1 else None


def _leads_to(scene: Scene, edit: Edit, edited_caption: str) -> bool:
    return fits(scene, edit) and _same(caption(apply(scene, edit)), edited_caption)


def _same(one: str, other: str) -> bool:
    return one.strip().rstrip(".").lower() == other.strip().rstrip(".").lower()


def _varied(scene: Scene, seed: int) -> Scene:
    rng = random.Random(seed)
    things = tuple(thing.model_copy(update={"seed": rng.getrandbits(31)}) for thing in scene.things)
    return scene.model_copy(update={"things": things})
