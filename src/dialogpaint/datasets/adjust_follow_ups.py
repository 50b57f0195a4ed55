"""Words that lean on the adjustment just made, and what it becomes; the same sums as the editor `adjust` does."""

import random
from collections.abc import Callable
from dataclasses import replace

from dialogpaint.adjustments.values import BIT, MUCH, SIGNED, TOUCH
from dialogpaint.core.conversation import Reply
from dialogpaint.datasets import taking_back
from dialogpaint.datasets.adjust_drawn import COLOURS, names_of
from dialogpaint.datasets.adjust_letters import PLACED
from dialogpaint.datasets.adjust_requests import edits
from dialogpaint.datasets.adjust_sentences import Wish
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.world.casual import ended, mistyped

Changed = tuple[str, Wish]

_SIGNED = frozenset(str(kind.model_fields["op"].default) for kind in SIGNED)
_LESS: dict[float, tuple[str, ...]] = {
    0.0: ("less", "less please", "weaker", "not so much", "not that much", "less of it", "tone it down", "gentler",
        "softer", "too strong", "too much",
        "that's too much", "not as strong", "more subtle", "too intense", "overdone", "that's over the top",
        "dial it back", "too heavy", "ease off",
        "make it weaker", "a weaker version", "hmm, too much", "less of that", "subtler", "reduce it",
        "reduce the effect", "that's overdone, less", "too far"),
    TOUCH: ("a tad less", "a touch less", "a hair less", "a tiny bit less", "a tad too much", "just a touch less",
        "a touch weaker", "a smidge less"),
    BIT: ("a bit less", "a little less", "slightly less", "a bit too much", "a bit weaker", "a little bit less",
        "slightly too strong", "a bit too strong",
        "tone it down a bit", "a notch less", "bit less", "just a little less", "a little too much", "back off a bit"),
    MUCH: ("much less", "a lot less", "way less", "far less", "way too much", "far too much", "way too strong",
        "much weaker", "much too strong", "loads less",
        "that's way too much"),
}  # fmt: skip
_MORE: dict[float, tuple[str, ...]] = {
    0.0: ("more", "more please", "stronger", "even more", "more of it", "not enough", "further", "some more",
        "that's not enough", "too weak", "stronger please",
        "more of that", "keep going", "even stronger", "increase it", "not strong enough", "too subtle",
        "I can't see a difference", "push it further",
        "make it stronger", "that's too subtle", "I hardly see it", "go further", "increase the effect",
        "stronger effect", "more intense", "crank it up"),
    TOUCH: ("a tad more", "a touch more", "a hair more", "a tiny bit more", "just a touch more", "a touch stronger",
        "a smidge more"),
    BIT: ("a bit more", "a little more", "slightly more", "a bit stronger", "a little bit more", "a notch more",
        "bit more", "just a bit more",
        "a little stronger", "slightly stronger", "and a bit more"),
    MUCH: ("much more", "a lot more", "way more", "far more", "much stronger", "lots more", "loads more",
        "a whole lot more", "way stronger"),
}  # fmt: skip
_TIMES: dict[float, tuple[str, ...]] = {
    0.5: (
        "half of that",
        "half as much",
        "only half",
        "half",
        "halve it",
        "half as strong",
        "cut it by half",
        "half that",
        "at half strength",
        "half the strength",
    ),
    2.0: (
        "twice as much",
        "double it",
        "double that",
        "twice that",
        "twice as strong",
        "double",
        "double the strength",
        "twice as much please",
    ),
    3.0: ("three times as much", "triple it", "three times that", "triple"),
}
_SMALLER = (
    "smaller",
    "make it smaller",
    "too big",
    "smaller please",
    "that's too big",
    "too large",
    "less big",
    "it's too big",
    "smaller, please",
)
_BIGGER = (
    "bigger",
    "make it bigger",
    "too small",
    "larger",
    "bigger please",
    "that's too small",
    "even bigger",
    "it's too small",
    "make it larger",
)
_LETTERS_SMALLER = (
    "smaller letters",
    "smaller text",
    "make the letters smaller",
    "the text is too big",
    "smaller writing",
    "reduce the text size",
    "letters too big",
)
_LETTERS_BIGGER = ("bigger letters", "bigger text", "make the letters bigger", "the text is too small",
    "larger letters", "I can't read it, bigger", "letters too small",
    "bigger writing", "increase the text size")  # fmt: skip
_THINNER = (
    "thinner",
    "make it thinner",
    "too thick",
    "narrower",
    "a thinner border",
    "the border is too thick",
    "thinner frame",
    "too wide",
    "the frame is too wide",
)
_THICKER = (
    "thicker",
    "make it thicker",
    "too thin",
    "wider",
    "a thicker border",
    "the border is too thin",
    "thicker frame",
    "broader",
    "make the frame wider",
)
_LOOSER = (
    "looser",
    "too tight",
    "less tight",
    "zoom out again",
    "too close",
    "a looser crop",
    "not so tight",
    "zoom out",
    "that's too tight",
    "give it more room",
)
_TIGHTER = (
    "tighter",
    "even tighter",
    "closer",
    "zoom in more",
    "not tight enough",
    "closer still",
    "a tighter crop",
    "crop more",
    "even closer",
    "too loose",
)
_OTHER_WAY = ("the other way", "other way", "other way round", "the opposite", "the other direction",
    "no, the other way", "in the other direction", "wrong way",
    "wrong direction", "the other way please", "the reverse", "opposite direction", "do the opposite",
        "the other way around", "not like that, the other way")  # fmt: skip
_OTHER_SIDE = (
    "the other side",
    "no, the other side",
    "wrong side",
    "on the opposite side",
    "the other side please",
    "other side",
)
_COLOURED = ("{c}", "in {c}", "make it {c}", "{c} instead", "rather {c}", "no, {c}", "better in {c}", "{c} please",
    "use {c}", "try {c}", "change it to {c}", "how about {c}",
    "can it be {c}", "I'd prefer {c}", "{c} would be better", "a {c} one", "hmm, {c} rather", "with {c} instead",
        "not {o}, {c}")  # fmt: skip
_MOVED = ("{p}", "put it {p}", "move it {p}", "{p} instead", "no, {p}", "rather {p}", "place it {p}", "{p} please",
    "better {p}", "can it go {p}", "{p} would be better",
    "shift it {p}", "have it {p}", "how about {p}", "I meant {p}", "it should be {p}")  # fmt: skip
_PERCENT = (
    "{n}%",
    "make it {n}%",
    "only {n} %",
    "try {n} percent",
    "set it to {n}%",
    "at {n}%",
    "rather {n} %",
    "{n} percent",
    "make that {n}%",
)
_NAMES: dict[str, tuple[str, ...]] = {
    "brightness": ("the brightness", "the brightening", "the light"), "contrast": ("the contrast",),
        "exposure": ("the exposure",), "shadows": ("the shadows",),
    "highlights": ("the highlights",), "saturation": ("the saturation", "the colours"), "warmth": ("the warmth",
        "the warm tone", "the temperature"), "tint": ("the tint",),
    "pop": ("the punch", "the pop"), "sharpen": ("the sharpening", "the sharpness"), "blur": ("the blur",),
        "denoise": ("the noise reduction", "the denoising"),
    "grain": ("the grain",), "vignette": ("the vignette", "the dark corners"),
        "background_blur": ("the background blur", "the blurred background"),
    "enhance": ("the enhancement", "the automatic fix"), "black_and_white": ("the black and white", "the b&w"),
        "sepia": ("the sepia",), "vintage": ("the vintage look",),
    "pencil": ("the pencil drawing", "the sketch"), "coloured_pencil": ("the coloured pencil drawing",),
        "cartoon": ("the cartoon",), "oil": ("the oil painting",),
    "watercolour": ("the watercolour",), "pixelate": ("the pixelation", "the pixels"),
        "posterise": ("the posterisation",), "invert": ("the inversion", "the inverted colours"),
    "straighten": ("the straightening",), "crop_to": ("the crop", "the cropping"), "crop_tighter": ("the crop",
        "the tighter crop", "the zoom"), "cut_side": ("the cut", "the crop"),
    "rotate": ("the rotation", "the turn"), "flip": ("the flip", "the mirroring"), "scale": ("the scaling",
        "the resizing", "the new size"), "border": ("the border", "the frame"),
    "caption": ("the text", "the caption", "the lettering", "the writing"), "colour_pop": ("the colour pop",),
        "change_colour": ("the colour change",),
    "grey_background": ("the grey background",), "crop_to_marked": ("the crop",), "remove_marked": ("the removal",),
}  # fmt: skip
_BOUNDS = {"crop_tighter": 0.9, "cut_side": 0.9, "border": 0.5, "caption": 0.5}
_DRAWN = ("caption", "shape", "border")
_CALLS = ("hmm,", "ok,", "nice, but", "no,", "good, but", "can you do", "maybe", "please", "ok but", "and", "actually")
_NO_AMOUNT = frozenset(
    (
        "invert",
        "straighten",
        "flip",
        "crop_to",
        "colour_pop",
        "change_colour",
        "grey_background",
        "crop_to_marked",
        "remove_marked",
    )
)


def follow_up(talk: Talk) -> Turn | None:
    """On the only adjustment of the last turn; of several, one is named."""
    rng = talk.rng
    if not talk.wishes:
        return None
    if rng.random() < 0.12:
        return _forget_named(talk)
    if len(talk.wishes) > 1:
        return None
    wish = talk.wishes[0]
    ways: list[Callable[[Wish, random.Random], Changed | None]] = [_stronger, _stronger, _turned, _restyled]
    for _ in range(6):
        changed = rng.choice(ways)(wish, rng)
        if changed is not None:
            said, new = changed
            talk.wishes = (new,)
            return _typed(said, rng), edits(talk.wishes)
    return None


def _typed(said: str, rng: random.Random) -> str:
    if rng.random() < 0.15:
        said = f"{rng.choice(_CALLS)} {said}"
    if rng.random() < 0.07:
        said = mistyped(said, rng)
    return ended(said, rng)


def _forget_named(talk: Talk) -> Turn:
    rng = talk.rng
    wish = rng.choice(talk.wishes)
    thing = f"the {wish.shape}" if wish.op == "shape" else rng.choice(_NAMES[wish.op])
    talk.wishes = ()
    said = rng.choice(taking_back.FORGET_NAMED).format(t=thing)
    return _typed(said, rng), Reply(act="forget", text="", target=thing)


def amount_of(wish: Wish) -> float | None:
    """What "more" and "less" are about."""
    if wish.op == "rotate":
        return None if wish.degrees % 90 == 0 else wish.degrees
    if wish.op == "scale":
        return 1.0
    return None if wish.op in _NO_AMOUNT else wish.amount


def with_amount(wish: Wish, amount: float) -> Wish:
    """The same with another amount, kept within its bounds."""
    if wish.op == "rotate":
        return replace(wish, degrees=round(max(-359.9, min(359.9, amount)), 1))
    if wish.op == "scale":
        factor = {0.5: 0.8, 1.6: 1.25}.get(round(amount, 2), amount)
        sizes = {
            name: max(1, round(size * factor))
            for name in ("percent", "width", "height")
            if (size := getattr(wish, name))
        }
        return replace(wish, **sizes)
    low = -1.0 if wish.op in _SIGNED else 0.01 if wish.op in ("caption", "shape") else 0.0
    return replace(wish, amount=round(max(low, min(_BOUNDS.get(wish.op, 1.0), amount)), 2))


def less(degree: float) -> float:
    return 0.5 if not degree else 1 - 1.2 * degree if degree > 0.3 else 1 - 1.5 * degree


def more(degree: float) -> float:
    return 1.6 if not degree else 1 + 2 * degree if degree > 0.3 else 1 + 1.7 * degree


def _stronger(wish: Wish, rng: random.Random) -> Changed | None:
    """More, less, half, twice, or so many per cent."""
    amount = amount_of(wish)
    if amount is None:
        return None
    chance = rng.random()
    if chance < 0.1:
        factor = rng.choice(tuple(_TIMES))
        return rng.choice(_TIMES[factor]), with_amount(wish, amount * factor)
    if chance < 0.17 and wish.op not in ("rotate", "scale", *_DRAWN):
        number = rng.choice(range(10, 91, 10))
        return rng.choice(_PERCENT).format(n=number), with_amount(wish, number / 100 * (-1 if amount < 0 else 1))
    up = rng.random() < 0.5
    special = _own_words(wish, up)
    if special and rng.random() < 0.7:
        return rng.choice(special), with_amount(wish, amount * (more(0.0) if up else less(0.0)))
    table = _MORE if up else _LESS
    degree = rng.choice((0.0, 0.0, TOUCH, BIT, BIT, MUCH))
    return rng.choice(table[degree]), with_amount(wish, amount * (more(degree) if up else less(degree)))


def _own_words(wish: Wish, up: bool) -> tuple[str, ...]:
    match wish.op:
        case "caption":
            return (*_BIGGER, *_LETTERS_BIGGER) if up else (*_SMALLER, *_LETTERS_SMALLER)
        case "shape" | "scale":
            return _BIGGER if up else _SMALLER
        case "border":
            return _THICKER if up else _THINNER
        case "crop_tighter":
            return _TIGHTER if up else _LOOSER
        case _:
            return ()


def _turned(wish: Wish, rng: random.Random) -> Changed | None:
    said, sides = (
        rng.choice(_OTHER_WAY),
        {"left": "right", "right": "left", "top": "bottom", "bottom": "top", "up": "down", "down": "up"},
    )
    match wish.op:
        case "rotate":
            return said, replace(wish, degrees=-wish.degrees)
        case "flip":
            return said, replace(wish, way="vertically" if wish.way == "horizontally" else "horizontally")
        case "crop_to" if wish.width != wish.height:
            return said, replace(wish, width=wish.height, height=wish.width)
        case "shape" if wish.pointing:
            return said, replace(wish, pointing=sides[wish.pointing])
        case "cut_side":
            return rng.choice((said, rng.choice(_OTHER_SIDE))), replace(wish, side=sides[wish.side])
        case _ if wish.op in _SIGNED:
            return said, replace(wish, amount=-wish.amount)
        case _:
            return None


def _restyled(wish: Wish, rng: random.Random) -> Changed | None:
    """Another colour, or another place."""
    if wish.op in ("caption", "shape") and rng.random() < 0.5:
        place = rng.choice([place for place in PLACED if place != wish.place])
        return rng.choice(_MOVED).format(p=rng.choice(PLACED[place])), replace(wish, place=place)
    old = wish.to if wish.op == "change_colour" else wish.colour
    if wish.op not in (*_DRAWN, "change_colour"):
        return None
    colour = rng.choice([colour for colour in COLOURS if colour not in (old, wish.colour)])
    said = rng.choice(_COLOURED).format(c=rng.choice(names_of(colour)), o=old or "like that")
    return said, replace(wish, to=colour) if wish.op == "change_colour" else replace(wish, colour=colour)
