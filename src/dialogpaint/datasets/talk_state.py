"""Where a conversation that is being made stands."""

import random
from dataclasses import dataclass, field

from dialogpaint.core.conversation import Exchange, Reply
from dialogpaint.core.description import Description
from dialogpaint.datasets.adjust_sentences import Wish
from dialogpaint.world.edits import Edit
from dialogpaint.world.scene import Scene

Turn = tuple[str, Reply]
"""What the user says and what the model should write."""


@dataclass(kw_only=True)
class Talk:
    """Where a conversation stands. scene: the truth; description: what the dialogue is told about it.

    last: the edits of the last turn that edited. asked: the sentences a question of "which one" was about.
    photograph: no drawing of the world. wishes: the adjustments of the last turn, () when it was none.
    """

    rng: random.Random
    scene: Scene
    description: Description
    past: list[Exchange] = field(default_factory=list)
    applied: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    last: tuple[Edit, ...] = ()
    asked: tuple[str, ...] = ()
    photograph: bool = False
    wishes: tuple[Wish, ...] = ()

    @property
    def answered(self) -> Reply | None:
        """The last reply."""
        return self.past[-1].reply if self.past else None
