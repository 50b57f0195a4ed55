"""Clear requests about what the world does not contain. Their instruction is the request itself, word for word."""

import random

from dialogpaint.datasets import outside_words as words
from dialogpaint.world.synonyms import KIND_WORDS
from dialogpaint.world.vocabulary import COLOURS

_LINES = (
    "turn the {n}'s {p} {c}", "make the {n}'s {p} {c}", "paint the {n} {c}", "make the {n} {c}", "colour the {n} {c}",
    "turn the {n} {c}", "change the {n} to {c}", "change the colour of the {n} to {c}", "make the {p} of the {n} {c}",
    "give the {n} {c} {p}", "give the {n} a {c} {p}", "dye the {n}'s {p} {c}", "tint the {n} {c}",
    "recolour the {n} {c}",
    "make the {n} {l}", "make the {n} look {l}", "make the {n}'s {p} {l}", "turn the {n} into a {n2}",
    "replace the {n} with a {n2}",
    "replace the {n} with a {k}", "swap the {n} for a {n2}", "change the {n} into a {n2}", "change the {n} to a {n2}",
    "turn the {k} into a {n}", "replace the {k} with a {n}", "swap the {k} for a {n}", "change the {k} to a {n}",
    "exchange the {k} for a {c} {n}", "add a {n}", "add a {c} {n}", "add a {l} {n}", "add a {n} {w}",
    "add a {c} {n} {w}",
    "put a {n} {w}", "place a {n} {w}", "draw a {n} {w}", "insert a {n} {w}", "put a {n} on the {k}",
    "add a {n} to the {n2}",
    "add a {n} next to the {n2}", "put a {n} behind the {k}", "add some {n} to the {k}", "put {n} on the {n2}",
    "remove the {n}",
    "delete the {n}", "erase the {n}", "get rid of the {n}", "take away the {n}", "remove the {n} {w}",
    "remove the {n}'s {p}",
    "remove the {n} from the {k}", "remove the {n} behind the {k}", "move the {n} to the {s}",
    "move the {n} closer to the {k}",
    "put the {n} next to the {n2}", "make the {n} bigger", "make the {n} smaller", "enlarge the {n}",
    "shrink the {n}",
    "make the {n} hold a {n2}", "make the {k} hold a {n}", "let the {n} eat a {n2}", "make the {n} dance",
    "make the {n} sit",
    "open the {n}'s {p}", "make the {k} look {l}", "make the {k} {l}", "make it look {l}", "move it to {place}",
    "put it in {place}", "change the background to {place}", "make it look like {style}", "turn it into {style}",
    "make it {style}",
    "put the {k} in {place}", "write {n} on the {k}", "fill the {n} with {n2}", "cover the {k} with {n}",
    "wrap the {k} in {n}",
    "turn the sky into {n}", "rotate the {n}", "flip the {k} upside down", "make the {n} face the {k}",
    "put a {n} on the {n2}'s {p}",
    "make the {l} {n} {c}", "paint the {n} {w} {c}", "make the {c} {n} {c2}", "zoom in on the {n}", "blur the {n}",
    "make the {n} in the background {c}", "change the {n}'s {p} from {c} to {c2}", "let the {n} wear a {n2}",
    "dress the {n} in {c}",
)  # fmt: skip
_WHERE = (
    "on the left", "on the right", "in the middle", "in the background", "in the foreground", "in the corner",
    "in the sky",
    "at the top", "at the bottom", "on the ground", "next to it", "behind it", "in front", "in the upper left corner",
)  # fmt: skip


def outside_request(rng: random.Random) -> str:
    """One clear request in plain words, without politeness: "turn the zebra's stripes green"."""
    line = rng.choice(_LINES)
    colours = (rng.choice(tuple(COLOURS)) if rng.random() < 0.7 else words.colour(rng) for _ in range(2))
    first, second = colours
    text = line.format(
        n=words.noun(rng),
        n2=words.noun(rng),
        k=rng.choice(KIND_WORDS[rng.choice(tuple(KIND_WORDS))]),
        p=words.part(rng),
        c=first,
        c2=second,
        l=rng.choice(words.LOOKS),
        w=rng.choice(_WHERE),
        s=rng.choice(("left", "right", "middle")),
        place=rng.choice(words.PLACES),
        style=rng.choice(words.STYLES),
    )
    for vowel in "aeiou":
        text = text.replace(f" a {vowel}", f" an {vowel}")
    return text
