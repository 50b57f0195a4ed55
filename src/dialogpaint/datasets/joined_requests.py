"""The plainest ways of asking for several edits at once, all written out."""

import random

from dialogpaint.world import synonyms
from dialogpaint.world.edits import Add, Move, Recolour, Remove, Resize, Target
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import instruction, pick_word, target_words, with_article
from dialogpaint.world.vocabulary import COLOURS


def joined_request(targets: list[Target], rng: random.Random) -> tuple[str, tuple[str, ...]]:
    """ "make the dog black and the cat white", "remove the car and the tree", "make the dog brown and bigger"."""
    one, two, three = targets
    a, b, c = (target_words(target, rng) for target in (one, two, three))
    colour, other = rng.sample(tuple(COLOURS), 2)
    new = rng.sample(tuple(KINDS), 2)
    x, y = (with_article(pick_word(synonyms.KIND_WORDS, kind, rng)) for kind in new)
    size = rng.choice(("bigger", "smaller"))
    verb = rng.choice(("make", "paint", "turn", "colour", "dye"))
    off = rng.choice(("remove", "delete", "get rid of", "erase", "take away", "ditch", "lose", "drop", "cut out"))
    put = rng.choice(("add", "put in", "draw", "insert", "place", "I want", "include", "throw in"))
    make = tuple(instruction(Recolour(target=target, colour=colour)) for target in (one, two, three))
    remove = tuple(instruction(Remove(target=target)) for target in (one, two, three))
    resize = instruction(Resize.model_validate({"target": one, "size": size}))
    left, right = rng.sample(("left", "right", "middle"), 2)
    ways: list[tuple[str, tuple[str, ...]]] = [
        (f"{verb} {a} {colour} and {b} {other}", (make[0], instruction(Recolour(target=two, colour=other)))),
        (f"{verb} {a} and {b} {colour}", make[:2]),
        (f"{verb} both {a} and {b} {colour}", make[:2]),
        (f"{verb} {a}, {b} and {c} {colour}", make),
        (f"{off} {a} and {b}", remove[:2]),
        (f"{off} both {a} and {b}", remove[:2]),
        (f"{off} {a}, {b} and {c}", remove),
        (f"{put} {x} and {y}", (_adding(new[0]), _adding(new[1]))),
        (f"{put} {x} on the {left} and {y} on the {right}", (_adding(new[0], left), _adding(new[1], right))),
        (f"make {a} {colour} and {size}", (make[0], resize)),
        (f"make {a} {size} and {colour}", (resize, make[0])),
        (f"make {a} {size} and move it to the {left}", (resize, instruction(_moving(one, left)))),
        (f"make {a} {colour} and move it to the {left}", (make[0], instruction(_moving(one, left)))),
        (f"make {a} and {b} {size}", (resize, instruction(Resize.model_validate({"target": two, "size": size})))),
        (f"{off} {a} and {put if put != 'I want' else 'add'} {x}", (remove[0], _adding(new[0]))),
        (f"{put} {x} and make it {colour}", (_adding(new[0]), f"make the {new[0]} {colour}")),
        (f"{put} two {KINDS[new[0]].plural}", (instruction(Add(kind=new[0], count=2)),)),
        (f"leave {a} alone and {verb} {b} {colour}", make[1:2]),
        (f"don't touch {a}, just {verb} {b} {colour}", make[1:2]),
        (f"keep {a} but {off} {b}", remove[1:2]),
        (f"not {a}, I want {b} to be {colour}", make[1:2]),
    ]
    return rng.choice(ways)


def _adding(kind: str, side: str | None = None) -> str:
    return instruction(Add.model_validate({"kind": kind, "side": side}))


def _moving(target: Target, side: str) -> Move:
    return Move.model_validate({"target": target, "side": side})
