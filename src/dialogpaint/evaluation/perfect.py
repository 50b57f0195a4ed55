"""A perfect editor and a perfect describer, for pictures of the illustrated world whose scenes are known.

With them in an editor's and a captioner's place, what is measured is everything else: the dialogue, the session, the
judge.
"""

import hashlib
from collections.abc import Iterable, Sequence

from dialogpaint.core.description import UNKNOWN, Description
from dialogpaint.core.editing import EditRequest, EditResult, OnStep
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import describe
from dialogpaint.world.parse import parse
from dialogpaint.world.render import render
from dialogpaint.world.scene import Scene


class WorldEditor:
    """Behind core's `Editor` and `Captioner` seams: knows the scene behind every picture it was told of or made."""

    name = "perfect"

    def __init__(self, scenes: Iterable[tuple[Picture, Scene]] = ()) -> None:
        self._scenes: dict[str, Scene] = {}
        for picture, scene in scenes:
            self.learn(picture, scene)

    def learn(self, picture: Picture, scene: Scene) -> None:
        """The picture shows this scene, drawn at the picture's size."""
        self._scenes[_key(picture)] = scene

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        """The drawing of the edited scene; the picture as it is for words that are no canonical sentence, for an edit
        that does not fit, and for a picture it knows nothing of."""
        scene = self._scenes.get(_key(request.picture))
        after = None if scene is None else _edited(scene, request.instruction)
        picture = request.picture if after is None else render(after, request.picture.width)
        if after is not None:
            self.learn(picture, after)
        changed = (picture.pixels != request.picture.pixels).any(axis=2)
        return EditResult(picture=picture, changed=changed, changed_fraction=float(changed.mean()), seed=request.seed)

    def edit_many(self, requests: Sequence[EditRequest]) -> list[EditResult]:
        return [self.edit(request) for request in requests]

    def describe(self, picture: Picture) -> Description:
        """What the scene holds; unknown for other pictures."""
        scene = self._scenes.get(_key(picture))
        return UNKNOWN if scene is None else describe(scene)


def _edited(scene: Scene, instruction: str) -> Scene | None:
    edit = parse(instruction)
    try:
        return None if edit is None else apply(scene, edit)
    except BadInput:
        return None


def _key(picture: Picture) -> str:
    return hashlib.sha256(picture.pixels.tobytes()).hexdigest()
