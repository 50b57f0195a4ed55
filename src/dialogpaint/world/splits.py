"""Which scenes train and which test: by hash of the scene seed, plus combinations that only the test split may show."""

import hashlib
from functools import cache
from typing import Literal

from dialogpaint.world.features import main_colour
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.scene import Scene
from dialogpaint.world.vocabulary import COLOURS, SETTINGS

Split = Literal["train", "validation", "test"]

PER_SEED = 1_000_003
"""Keeps the scenes of neighbouring seeds of an evaluation or a draw apart."""
_HELD_OUT_SHARE = 25
"""One in so many pairs is held out."""


def hashed(*words: object) -> int:
    """A number in 0 .. 2**48 - 1 that depends on the words only, the same on every machine."""
    return int.from_bytes(hashlib.blake2b("|".join(map(str, words)).encode(), digest_size=6).digest(), "big")


def split_of(seed: int) -> Split:
    """train for 96, validation for 2, test for 2 of 100 seeds."""
    share = hashed("split", seed) % 100
    if share < 96:
        return "train"
    return "validation" if share < 98 else "test"


@cache
def held_out_colours() -> frozenset[tuple[str, str]]:
    """(colour, kind) pairs that only the test split shows. A kind that usually has one or two colours keeps them."""
    return frozenset(
        (colour, name)
        for name, kind in KINDS.items()
        for colour in COLOURS
        if hashed("colour", colour, name) % _HELD_OUT_SHARE == 0
        and (len(kind.parts[kind.main]) > 2 or colour not in kind.parts[kind.main])
        and colour != kind.parts[kind.main][0]
    )


@cache
def held_out_settings() -> frozenset[tuple[str, str]]:
    """(kind, setting) pairs that only the test split shows. The plain studio is open to all."""
    return frozenset(
        (kind, setting)
        for kind in KINDS
        for setting in SETTINGS
        if setting != "studio" and hashed("habit", kind, setting) % _HELD_OUT_SHARE == 0
    )


def held_out(scene: Scene) -> bool:
    """Whether it shows a held-out combination."""
    settings, colours = held_out_settings(), held_out_colours()
    return any(
        (thing.kind, scene.setting) in settings or (main_colour(thing), thing.kind) in colours for thing in scene.things
    )
