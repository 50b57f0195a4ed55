"""The illustrated world as a source of captions: as many as are asked for, of scenes that can be drawn again."""

import itertools
from collections.abc import Iterator
from typing import cast, get_args

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.captions.caption import Caption
from dialogpaint.world.captions import caption
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene
from dialogpaint.world.splits import PER_SEED, Split

_SOURCE = "world"


def world_captions(seed: int, split: Split = "train") -> Iterator[Caption]:
    """Without end. Their pictures are not files: `scene_of` gives the scene to draw."""
    for index in itertools.count(seed * PER_SEED):
        scene = sample_scene(index, split)
        text = caption(scene)
        yield Caption(
            id=f"{_SOURCE}/{split}-{index}#0",
            text=f"{text[0].upper()}{text[1:]}.",
            picture=None,
            source=_SOURCE,
            domain=scene.domain,
        )


def scene_of(caption_id: str) -> Scene:
    """The scene that a caption of this source tells of. Raises BadInput for the id of any other."""
    source, _, name = caption_id.partition("#")[0].partition("/")
    split, _, seed = name.partition("-")
    if source != _SOURCE or split not in get_args(Split) or not seed.isdecimal():
        raise BadInput(f"{caption_id} is no caption of the world. Use --source world.")
    return sample_scene(int(seed), cast(Split, split))
