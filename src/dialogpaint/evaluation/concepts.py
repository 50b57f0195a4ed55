"""Concepts of the world: a thing that looks like no other of its kind, a few pictures of it, and pictures of others of
its kind in which it is to stand."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from dialogpaint.core.image import Picture
from dialogpaint.evaluation.world import SIZE
from dialogpaint.world.candidates import Rival, with_thing
from dialogpaint.world.captions import caption
from dialogpaint.world.features import main_colour, pose_of, usual_colours
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import with_article
from dialogpaint.world.places import base_y, slot_x
from dialogpaint.world.render import render
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.suitability import SETTINGS_FOR
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, PATTERNED, PATTERNS, SIDES

NAMES = ("rex", "zuzu", "momo", "kip", "tula", "bix", "nori", "pip")
_FEWEST, _MOST = 3, 6
_RELATIVES = 12
_TOLD_BY_PARTS = ("face", "person", "bird")
"""Captions tell these part by part, and leave no place for a name."""
_PARTS = 2
"""A concept's kind has at least so many parts, so that its colours together are its own."""


@dataclass(frozen=True, kw_only=True)
class ConceptTask:
    """thing: what the concept looks like. examples: scenes that show it. sources: scenes with another of its kind,
    and nothing else. relatives: more such scenes, to remember by what the kind is."""

    name: str
    thing: Thing
    examples: tuple[Scene, ...]
    sources: tuple[Scene, ...]
    relatives: tuple[Scene, ...]

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(render(scene, SIZE) for scene in self.examples)

    @property
    def relatives_pictures(self) -> tuple[Picture, ...]:
        return tuple(render(scene, SIZE) for scene in self.relatives)

    def truth(self, source: Scene) -> Scene:
        """The source with the concept in the other's place and pose."""
        return with_thing(source, _dressed(source.things[0], self.thing))

    def instruction(self, source: Scene) -> str:
        """What the truth shows, with the concept's name: "a rex dog sitting on the beach"."""
        other = source.things[0]
        called = with_article(f"{main_colour(other)} {other.kind}")
        return caption(source).replace(called, f"a {self.name} {other.kind}", 1)

    def others(self, source: Scene) -> Iterator[Rival]:
        """What is wrong: the concept in another pose, in another place, or with other colours."""
        truth, thing = self.truth(source), self.truth(source).things[0]
        for pose in KINDS[thing.kind].poses:
            if pose != pose_of(thing):
                yield f"pose {pose}", with_thing(truth, thing.model_copy(update={"pose": pose}))
        for side in SIDES:
            moved = thing.model_copy(update={"x": slot_x(side, thing.height * KINDS[thing.kind].aspect)})
            if abs(moved.x - thing.x) > 0.1:
                yield f"on the {side}", with_thing(truth, moved)
        for colour in COLOURS:
            if colour != main_colour(thing):
                main = {KINDS[thing.kind].main: colour}
                yield f"{colour} instead", with_thing(truth, thing.model_copy(update={"colours": thing.colours | main}))
        yield "nothing there", truth.model_copy(update={"things": ()})


def concept_tasks(count: int, seed: int, sources: int) -> list[ConceptTask]:
    """The same concepts for every family and method, each with as many sources."""
    return [_task(number, random.Random(f"concept {seed} {number}"), sources) for number in range(count)]


def _task(number: int, rng: random.Random, sources: int) -> ConceptTask:
    kinds = [name for name, kind in KINDS.items() if len(kind.parts) >= _PARTS and name not in _TOLD_BY_PARTS]
    thing = _unusual(rng.choice(kinds), rng)
    shown = rng.randint(_FEWEST, _MOST)
    return ConceptTask(
        name=NAMES[number % len(NAMES)],
        thing=thing,
        examples=tuple(_scene(thing, rng) for _ in range(shown)),
        sources=tuple(_scene(_usual(thing, rng), rng) for _ in range(sources)),
        relatives=tuple(_scene(_usual(thing, rng), rng) for _ in range(_RELATIVES)),
    )


def _unusual(kind: str, rng: random.Random) -> Thing:
    """Every part in a colour that the kind does not usually have, and what its kind can wear or be patterned with."""
    colours: dict[str, str] = {}
    for part, usual in KINDS[kind].parts.items():
        fresh = [colour for colour in COLOURS if colour not in colours.values()]
        colours[part] = rng.choice([colour for colour in fresh if colour not in usual] or fresh)
    worn = [name for name, kinds in ACCESSORIES.items() if kind in kinds][:1]
    patterned = PATTERNED.get(kind, ())[:1]
    return Thing(
        id="t0",
        kind=kind,
        x=0.5,
        y=0.9,
        height=KINDS[kind].height,
        colours=colours,
        accessories={name: rng.choice([c for c in COLOURS if c not in colours.values()]) for name in worn},
        patterns={part: rng.choice(PATTERNS[1:]) for part in patterned},
    )


def _usual(thing: Thing, rng: random.Random) -> Thing:
    """Another of the kind, plain and in usual colours."""
    usual = [colour for colour in KINDS[thing.kind].parts[KINDS[thing.kind].main] if colour in COLOURS]
    return Thing(
        id="t0",
        kind=thing.kind,
        x=0.5,
        y=0.9,
        height=thing.height,
        colours=usual_colours(thing.kind, rng.choice(usual)),
    )


def _scene(thing: Thing, rng: random.Random) -> Scene:
    """It alone somewhere that suits it, in any pose and place."""
    kind = KINDS[thing.kind]
    setting = rng.choice(SETTINGS_FOR[thing.kind])
    height = kind.height * rng.uniform(1.0, 1.3)
    placed = thing.model_copy(
        update={
            "x": slot_x(rng.choice(SIDES), height * kind.aspect),
            "y": base_y(setting, thing.kind, height, rng.random()),
            "height": height,
            "pose": rng.choice(kind.poses) if kind.poses else "",
            "facing": rng.choice(("left", "right")),
            "seed": rng.getrandbits(31),
        }
    )
    return Scene(setting=setting, things=(placed,), seed=rng.getrandbits(31))


def _dressed(other: Thing, concept: Thing) -> Thing:
    look = {name: getattr(concept, name) for name in ("colours", "accessories", "patterns")}
    return other.model_copy(update=look)
