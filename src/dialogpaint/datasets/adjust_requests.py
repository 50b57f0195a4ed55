"""Requests for adjustments as people type them, one to three at once, with the sentences T that they mean."""

import random
from collections.abc import Callable

from dialogpaint.adjustments.values import BIT, FULL, MUCH, PLAIN, TOUCH
from dialogpaint.core.conversation import Reply
from dialogpaint.datasets import adjust_drawn, adjust_letters, adjust_shapes, adjust_tones
from dialogpaint.datasets.adjust_sentences import QUITE, Wish, canonical
from dialogpaint.datasets.adjust_tone_words import TONES
from dialogpaint.datasets.slot_lines import filled
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.world.casual import casually

Said = tuple[str, Wish]

_COMMON_TONES = (("brightness", 1), ("brightness", -1), ("contrast", 1), ("saturation", 1), ("warmth", 1),
    ("warmth", -1), ("sharpen", 1),
    ("denoise", 1), ("background_blur", 1), ("pop", 1))  # fmt: skip
_ON_DRAWINGS = (("contrast", 1), ("contrast", -1), ("exposure", 1), ("exposure", -1), ("saturation", 1),
    ("saturation", -1), ("sharpen", 1),
    ("grain", 1), ("vignette", 1), ("blur", 1), ("background_blur", 1))  # fmt: skip
"""Not what is said of the day and the weather in the world: dark, bright, cold."""
_BEFORE = (
    "hi,", "hello,", "hey there,", "nice photo, but", "I took this yesterday.", "this is my best picture, still",
        "great shot but", "my daughter took this.",
    "I like this photo, but", "this is for my grandma.", "quick one:", "small thing:", "not bad, but",
        "this one's from our trip.", "I'm no expert, but",
    "found this on my phone.", "first of all", "one request:", "my wife says", "good morning,",
        "the picture is ok, just", "look at this, ",
)  # fmt: skip
_JOINTS = (" and ", " and ", " and ", ", ", ", ", ", and ", ", then ", " and then ", " + ", " & ", ". Also ", "; ",
    ", also ", ". Then ", " plus ", ". And ",
    ". Oh and ", " and also ", ". After that ", ", next ", " as well as ", " and finally ")  # fmt: skip
_AMOUNTS = (TOUCH, BIT, BIT, BIT, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, MUCH, MUCH, MUCH, QUITE)


def tone(rng: random.Random, keys: tuple[tuple[str, int], ...] = tuple(TONES)) -> Said:
    """Light, colour and sharpness."""
    op, sign = rng.choice(keys)
    words, form = TONES[op, sign], rng.random()
    lines: tuple[str, ...]
    if form < 0.34:
        lines, amount = adjust_tones.COMPARED, _amount(rng)
    elif form < 0.5:
        lines, amount = adjust_tones.MORE, _amount(rng)
    elif form < 0.72 or not words["adj"]:
        lines, amount = adjust_tones.DONE, FULL if rng.random() < 0.02 else _amount(rng)
    elif form < 0.84:
        lines, amount = adjust_tones.TOO_LINES, rng.choice((TOUCH, BIT, BIT, PLAIN, PLAIN, PLAIN, MUCH, MUCH))
    elif form < 0.91:
        lines, amount = adjust_tones.COMPLAINTS, PLAIN
    elif form < 0.95 and words["good"]:
        lines, amount = adjust_tones.LACKING, PLAIN
    else:
        lines, amount = words["symptom"], PLAIN
    said = _worded(lines, words, amount, rng)
    chance = rng.random()
    if lines in (adjust_tones.COMPARED, adjust_tones.DONE, adjust_tones.MORE):
        if chance < 0.08:
            said = rng.choice(adjust_tones.REASONS_BEFORE).format(r=_complaint(words, rng), w=said)
        elif chance < 0.13:
            number = rng.choice((5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 75, 80))
            amount, said = number / 100, _by_number(words, number, rng)
    if words["reason"] and rng.random() < 0.13:
        frames = adjust_tones.REASONS_BEFORE if rng.random() < 0.6 else adjust_tones.REASONS_AFTER
        said = rng.choice(frames).format(r=rng.choice(words["reason"]), w=said)
    return said, Wish(op=op, amount=sign * amount)


def _amount(rng: random.Random) -> float:
    return rng.choice(_AMOUNTS)


def _worded(lines: tuple[str, ...], words: dict[str, tuple[str, ...]], amount: float, rng: random.Random) -> str:
    degrees = {
        "d": adjust_tones.BEFORE[amount],
        "a": adjust_tones.AFTER[amount],
        "t": adjust_tones.TOO.get(amount, ("",)),
    }
    said = filled(lines, adjust_tones.COMMON | words | degrees, rng)
    return (
        said.replace("()", "")
        .replace(", but only", ", but only a bit" if amount == BIT and said.endswith("only") else ", but only")
        .removesuffix(", but only")
        .strip()
    )


def _complaint(words: dict[str, tuple[str, ...]], rng: random.Random) -> str:
    if words["adj"] and rng.random() < 0.7:
        return _worded(("it's too <adj>", "<sub> <is> <adj>", "it's <adj>", "<sub> <is> too <adj>"), words, PLAIN, rng)
    return rng.choice(words["symptom"])


def _by_number(words: dict[str, tuple[str, ...]], number: int, rng: random.Random) -> str:
    lines = (
        "make <it> <n> <comp>",
        "<verb> by <n>",
        "<n> <comp>",
        "<n> <more>",
        "<do> <verb> by <n>",
        "<comp> by <n>",
        "<do> make <it> <n> <comp>",
    )
    percent = (f"{number}%", f"{number} %", f"{number} percent", f"about {number}%")
    return filled(lines, adjust_tones.COMMON | words | {"n": percent}, rng)


def _shape_of_picture(rng: random.Random) -> Said:
    ways = adjust_shapes.SHAPES
    way = rng.choices(tuple(ways), [weight for _, weight in ways.values()])[0]
    return ways[way][0](rng)


_WAYS: tuple[tuple[Callable[[random.Random], Said], int], ...] = (
    (tone, 30), (lambda rng: tone(rng, _COMMON_TONES), 14), (_shape_of_picture, 24), (adjust_drawn.look, 9),
        (adjust_drawn.enhance, 3),
    (adjust_drawn.invert, 1), (adjust_drawn.grey_background, 2), (adjust_drawn.colour_pop, 2),
        (adjust_drawn.change_colour, 4),
    (adjust_letters.caption, 9), (adjust_letters.shape, 4), (adjust_shapes.marked, 2),
)  # fmt: skip
_DRAWING_WAYS: tuple[tuple[Callable[[random.Random], Said], int], ...] = (
    (lambda rng: tone(rng, _ON_DRAWINGS), 22), (_shape_of_picture, 34),
        (lambda rng: adjust_drawn.look(rng, ("black_and_white", "sepia", "vintage")), 9),
    (adjust_drawn.invert, 2), (adjust_drawn.grey_background, 1), (adjust_letters.caption, 8),
)  # fmt: skip


def request(rng: random.Random, *, photograph: bool) -> Said:
    ways = _WAYS if photograph else _DRAWING_WAYS
    return rng.choices([way for way, _ in ways], [weight for _, weight in ways])[0](rng)


def adjust(talk: Talk) -> Turn:
    """One request in three asks for two or three things."""
    rng = talk.rng
    count = rng.choices((1, 2, 3), (70, 23, 7))[0]
    wanted: list[Said] = []
    while len(wanted) < count:
        said, wish = request(rng, photograph=talk.photograph)
        if wish.op not in {other.op for _, other in wanted} and not (
            count > 1 and (len(said) > 60 or (wish.op == "caption" and '"' not in said))
        ):
            wanted.append((said, wish))
    talk.wishes = tuple(wish for _, wish in wanted)
    text = wanted[0][0]
    for said, _ in wanted[1:]:
        text += rng.choice(_JOINTS) + said
    return dressed(text, talk.wishes, rng), edits(talk.wishes)


def edits(wishes: tuple[Wish, ...]) -> Reply:
    return Reply(act="edit", text="", instructions=tuple(map(canonical, wishes)))


def dressed(text: str, wishes: tuple[Wish, ...], rng: random.Random) -> str:
    """With politeness, slips and asides, but no slips where a text is to be copied."""
    if any(wish.op == "caption" for wish in wishes):
        return text
    chance = rng.random()
    if chance < 0.07:
        text = f"{text} {rng.choice(adjust_tones.PURPOSES)}"
    elif chance < 0.1:
        text = f"{rng.choice(adjust_tones.PURPOSES)}: {text}"
    elif chance < 0.17:
        text = f"{rng.choice(_BEFORE)} {text}"
    return casually(text, rng)
