"""Chains of edits on one test scene, each fit for what the ones before left, none undoing another."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from dialogpaint.core.errors import BadInput
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Edit
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import instruction
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.splits import PER_SEED

_DRAWS = 60
"""Edits looked at for one place in a chain before another scene is taken."""

_PER_ATTEMPT = 500_009
"""Keeps the scenes taken instead apart from all others."""

_FREE = {"id", "seed"}

Property = tuple[str, ...]
"""What an edit touched: (thing, field, key), ("scene", field), or (thing,) for all of a thing."""


@dataclass(frozen=True, kw_only=True)
class Chain:
    """scenes[0] is the test scene, scenes[k] what the picture should show after edits[k - 1]."""

    seed: int
    scenes: tuple[Scene, ...]
    edits: tuple[Edit, ...]

    @property
    def instructions(self) -> tuple[str, ...]:
        return tuple(map(instruction, self.edits))


def chains(count: int, length: int, seed: int) -> Iterator[Chain]:
    """The fixed held-out chains: the same for every family. No two edits of a chain touch one property of one thing."""
    for number in range(count):
        yield _first_that_works(seed * PER_SEED + number, length)


def followed(scene: Scene, edits: tuple[Edit, ...]) -> tuple[Scene, ...] | None:
    """The scenes that the edits lead through, from the given one on; None when one of them does not fit."""
    scenes = [scene]
    for edit in edits:
        try:
            scenes.append(apply(scenes[-1], edit))
        except BadInput:
            return None
    return tuple(scenes)


def touched(before: Scene, after: Scene) -> set[Property]:
    """The properties in which two scenes differ; a thing that came, went or became another kind counts as a whole."""
    found: set[Property] = {
        ("scene", field)
        for field in Scene.model_fields
        if field not in {"things", *_FREE} and getattr(before, field) != getattr(after, field)
    }
    old, new = ({thing.id: thing for thing in scene.things} for scene in (before, after))
    for id in old.keys() | new.keys():
        found |= _differences(id, old.get(id), new.get(id))
    return found


def _first_that_works(seed: int, length: int) -> Chain:
    while True:
        chain = _chain(seed, length)
        if chain is not None:
            return chain
        seed += _PER_ATTEMPT


def _chain(seed: int, length: int) -> Chain | None:
    rng = random.Random(f"chain {seed}")
    scenes, edits, taken = [sample_scene(seed, "test")], list[Edit](), set[Property]()
    for _ in range(length):
        step = _step(scenes[-1], taken, rng)
        if step is None:
            return None
        edit, after = step
        taken |= _claims(edit, scenes[-1], after)
        edits.append(edit)
        scenes.append(after)
    return Chain(seed=seed, scenes=tuple(scenes), edits=tuple(edits))


def _step(scene: Scene, taken: set[Property], rng: random.Random) -> tuple[Edit, Scene] | None:
    for _ in range(_DRAWS):
        try:
            edit = sample_edit(scene, rng)
        except BadInput:
            return None
        after = apply(scene, edit)
        if not _undoes(touched(scene, after), taken):
            return edit, after
    return None


def _undoes(touches: set[Property], taken: set[Property]) -> bool:
    """Whether an earlier edit's property is touched again; all of a thing is, when the thing goes or is replaced."""
    wholes = {touch[0] for touch in touches if len(touch) == 1}
    return bool(touches & taken) or any(claim[0] in wholes for claim in taken)


def _claims(edit: Edit, before: Scene, after: Scene) -> set[Property]:
    """What later edits must leave alone. A thing just added may still be changed, but for a colour it was given."""
    claims = touched(before, after)
    if getattr(edit, "colour", None) is not None:
        wholes = {claim[0] for claim in claims if len(claim) == 1}
        claims |= {(thing.id, "colours", KINDS[thing.kind].main) for thing in after.things if thing.id in wholes}
    return claims


def _differences(id: str, old: Thing | None, new: Thing | None) -> set[Property]:
    if old is None or new is None or old.kind != new.kind:
        return {(id,)}
    one, other = _flat(old), _flat(new)
    return {(id, *name) for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def _flat(thing: Thing) -> dict[tuple[str, ...], object]:
    flat: dict[tuple[str, ...], object] = {}
    for field in Thing.model_fields.keys() - _FREE:
        value = getattr(thing, field)
        if isinstance(value, dict):
            flat |= {(field, key): part for key, part in value.items()}
        else:
            flat[field,] = value
    return flat
