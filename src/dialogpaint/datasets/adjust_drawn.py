"""How people ask for looks, lettering, drawn signs, and other colours for what has a colour."""

import random

from dialogpaint.adjustments.values import BIT, FULL, MUCH, TOUCH
from dialogpaint.datasets.adjust_sentences import QUITE, Wish, usual_amount
from dialogpaint.datasets.adjust_tones import COMMON
from dialogpaint.datasets.slot_lines import filled

Said = tuple[str, Wish]

_STATES: dict[str, tuple[str, ...]] = {
    "black_and_white": ("black and white", "b&w", "bw", "greyscale", "monochrome", "grayscale", "black & white",
        "black-and-white",
        "b/w", "b and w", "grey", "noir", "colourless"),
    "sepia": ("sepia", "sepia toned", "sepia-toned", "sepia brown", "brownish like my grandparents' photos"),
    "vintage": ("vintage", "retro", "old-fashioned", "aged", "nostalgic", "like an old photo",
        "like from the seventies", "like an old film still",
        "antique", "analogue and faded", "like from an old album"),
    "posterise": ("posterised", "posterized", "reduced to a few colours", "like a screen print"),
    "pixelate": ("pixelated", "blocky", "pixelised", "like an old computer game", "8-bit", "like big pixels"),
}  # fmt: skip
_NOUNS: dict[str, tuple[str, ...]] = {
    "black_and_white": ("a black and white photo", "a b&w picture", "a monochrome photo", "a greyscale image"),
    "sepia": ("a sepia photo", "a sepia picture"), "vintage": ("an old photo", "a vintage photo", "a retro photo",
        "an antique picture"),
    "pencil": ("a pencil drawing", "a pencil sketch", "a sketch", "a line drawing", "a pencil picture",
        "a graphite drawing", "something hand drawn",
        "a hand-drawn sketch"),
    "coloured_pencil": ("a coloured pencil drawing", "a colour pencil drawing", "a drawing in coloured pencils",
        "a crayon drawing",
        "a colored pencil sketch"),
    "cartoon": ("a cartoon", "a comic", "a comic book picture", "a cartoon picture", "a comic strip panel",
        "a cartoon drawing"),
    "oil": ("an oil painting", "a painting in oil", "a canvas painting in oils", "an oil picture"),
    "watercolour": ("a watercolour", "a watercolour painting", "a watercolor", "an aquarelle",
        "a painting in watercolours"),
    "pixelate": ("pixel art", "big pixels", "a mosaic of pixels", "a pixel picture"),
        "posterise": ("a poster with few colours", "a screen print"),
}  # fmt: skip
_EFFECTS: dict[str, tuple[str, ...]] = {
    "black_and_white": ("black and white", "b&w", "monochrome", "greyscale"), "sepia": ("sepia", "sepia"),
        "vintage": ("vintage", "retro", "old photo", "nostalgia"),
    "pencil": ("pencil", "pencil sketch", "sketch"), "coloured_pencil": ("coloured pencil", "crayon"),
        "cartoon": ("cartoon", "comic"),
    "oil": ("oil painting", "oil paint"), "watercolour": ("watercolour", "watercolor"), "pixelate": ("pixel",
        "pixelate", "8-bit"),
    "posterise": ("posterise", "posterize", "poster"),
}  # fmt: skip
_VERBS: dict[str, tuple[str, ...]] = {
    "black_and_white": ("take the colour out", "remove all colour", "drain the colours", "get rid of the colours",
        "take out all colours", "lose the colour",
        "no colours", "without any colour", "remove the color", "strip the colours"),
    "sepia": ("tone it sepia", "sepia tone <it>"), "vintage": ("age <it>", "make it look fifty years old",
        "give it that old film feel", "make it look old"),
    "pencil": ("sketch <it>", "draw <it> in pencil", "redraw it as a sketch"),
        "coloured_pencil": ("draw it with coloured pencils", "redraw it in crayon"),
    "cartoon": ("cartoonify <it>", "toonify <it>", "cartoonise <it>"), "oil": ("paint <it> in oil",
        "paint it in oils"),
    "watercolour": ("paint <it> in watercolours", "paint it as a watercolour"), "pixelate": ("pixelate <it>",
        "pixelise <it>", "make the pixels big"),
    "posterise": ("posterise <it>", "posterize <it>", "reduce it to a handful of colours"),
}  # fmt: skip
_OF_STATE = ("make <it> <x>", "<x>", "<x> please", "<do> make <it> <x>", "<want> <it> <x>", "turn <it> <x>",
    "<sub> should be <x>", "<it> in <x>",
    "<sub> would look better <x>", "go <x>", "convert <it> to <x>", "how would it look <x>", "<x> would be classy",
        "<x> version", "all <x>")  # fmt: skip
_OF_NOUN = ("turn <it> into <x>", "make <it> <x>", "<do> turn <it> into <x>", "<want> <x>", "make it look like <x>",
    "<it> as <x>", "<x> please", "<x>",
    "convert <it> into <x>", "change <it> to <x>", "<sub> should look like <x>", "make <x> out of it",
        "<do> make <it> look like <x>", "transform <it> into <x>")  # fmt: skip
_OF_EFFECT = ("<x> filter", "apply a <x> filter", "<x> effect", "put a <x> filter on <it>", "give <it> a <x> look",
    "<x> look", "<x> style", "add a <x> effect",
    "use the <x> effect", "with a <x> filter", "<want> a <x> look", "<do> apply a <x> filter", "<x> mode")  # fmt: skip
_OF_STRENGTH = {
    TOUCH: ("a touch of <x>", "a hint of <x>", "just a touch of <x>", "a tiny bit of <x>"),
    BIT: ("a bit of <x>", "a little <x>", "a subtle <x> effect", "slightly <x>", "a light <x> look", "a bit <x>"),
    MUCH: ("a strong <x> effect", "a heavy <x> look", "a lot of <x>", "strong <x> filter", "a very <x> look"),
    QUITE: ("<x> at half strength", "50% <x>", "<x> at 50 percent", "<x> by half"),
}
_ENHANCE = (
    "make it look better", "enhance <it>", "improve <it>", "auto enhance", "fix the colours", "auto correct",
        "enhance", "<do> enhance <it>", "auto fix",
    "improve the quality", "make it nicer", "make it look nice", "make it look professional", "<do> improve <it>",
        "optimise <it>", "auto levels",
    "make it better", "magic wand", "fix the lighting", "touch it up", "polish <it>", "beautify <it>",
        "correct the colours", "do the automatic thing",
    "auto", "just make it look good", "fix <it>", "can you fix this photo", "clean <it> up", "do your magic",
        "fix the white balance", "retouch <it>",
    "make the best of <it>", "give it a general improvement", "improve <it> automatically", "auto adjust",
        "make <it> look its best", "save this photo",
    "the light is odd, correct it", "balance the colours", "fix everything", "it looks bad, improve it",
        "make it presentable", "freshen <it> up",
)  # fmt: skip
_INVERT = ("invert the colours", "invert <it>", "negative", "make it a negative", "turn <it> into a negative",
    "reverse the colours", "colour inversion",
    "<do> invert <it>", "invert", "black should be white and white black", "like a film negative", "inverted colors",
        "flip the colours to their opposites")  # fmt: skip
_GREY_BACKGROUND = (
    "make the background black and white", "only the background in black and white", "background b&w",
        "turn the background grey", "keep us in colour, the rest grey",
    "take the colour out of the background", "the background should be black and white",
        "<do> make the background greyscale", "desaturate just the background",
    "colour only on the subject", "grey background but keep her in colour", "everything behind him black and white",
        "background without colour",
)  # fmt: skip
_PICKED = ("red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink", "brown", "black", "grey", "white")
COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "grey", "white",
    "turquoise", "light blue", "dark blue",
    "light green", "dark green", "dark red", "dark grey", "light grey", "magenta", "beige", "cream",
        "gold")  # fmt: skip
_KEEP = (
    "keep only the <c>", "keep only <c> in colour", "everything black and white but the <c>",
        "black and white except the <c>", "only the <c> should stay in colour",
    "leave just the <c>", "only <c> in colour", "grey out everything but the <c>", "<do> keep only the <c>",
        "colour pop <c>", "b&w but keep the <c>",
    "make everything grey except <c>", "isolate the <c>", "only the <c> parts in colour", "selective colour <c>",
        "black and white with only the <c> left",
    "keep the <c> and make the rest black and white", "desaturate all but <c>", "remove all colours except <c>",
)  # fmt: skip
_SWAP = (
    "change the <c> to <n>", "make the <c> parts <n>", "turn everything <c> <n>", "turn <c> into <n>",
        "replace <c> with <n>", "everything that's <c> should be <n>",
    "swap <c> for <n>", "change <c> to <n>", "make everything <c> <n>", "<c> to <n>", "the <c> bits should be <n>",
        "recolour the <c> to <n>", "<c> -> <n>",
    "<do> change the <c> to <n>", "all <c> things <n>", "the <c> parts in <n>", "make the <c> <n>",
        "turn the <c> <n>", "I want <n> instead of <c>",
    "make what's <c> <n>", "replace the <c> by <n>", "<n> instead of the <c>", "whatever is <c> should become <n>",
)  # fmt: skip
_NAMES = {"grey": ("grey", "gray"), "turquoise": ("turquoise", "teal"), "purple": ("purple", "violet"),
    "dark blue": ("dark blue", "navy"),
    "light blue": ("light blue", "sky blue"), "gold": ("gold", "golden")}  # fmt: skip


def _f(lines: tuple[str, ...], rng: random.Random, **words: tuple[str, ...]) -> str:
    return filled(lines, COMMON | words, rng)


def look(rng: random.Random, ops: tuple[str, ...] = tuple(_EFFECTS)) -> Said:
    op = rng.choice(ops)
    chance, usual = rng.random(), usual_amount(op)
    lines: tuple[str, ...]
    if chance < 0.14:
        amount = rng.choice(tuple(_OF_STRENGTH))
        return _f(_OF_STRENGTH[amount], rng, x=_EFFECTS[op]), Wish(op=op, amount=amount)
    if chance < 0.2:
        percent = rng.choice(range(10, 101, 10))
        line = rng.choice(("<x> at {p}", "{p} <x>", "<x> look at {p}", "<x> filter, {p}", "make it <x> at {p}")).format(
            p=f"{percent}{rng.choice(('%', ' %', ' percent'))}"
        )
        return _f((line,), rng, x=_EFFECTS[op]), Wish(op=op, amount=percent / 100)
    if chance < 0.24:
        lines = ("completely <x>", "fully <x>", "<x>, completely", "<x> all the way", "<x> to the max")
        return _f(lines, rng, x=_EFFECTS[op]), Wish(op=op, amount=FULL)
    forms = [(_OF_EFFECT, _EFFECTS[op]), (("<x>", "<do> <x>", "<x> please"), _VERBS[op])]
    forms += [(_OF_STATE, _STATES[op])] * 2 if op in _STATES else []
    forms += [(_OF_NOUN, _NOUNS[op])] * 2 if op in _NOUNS else []
    lines, words = rng.choice(forms)
    return _f(lines, rng, x=words), Wish(op=op, amount=usual)


def enhance(rng: random.Random) -> Said:
    return _f(_ENHANCE, rng), Wish(op="enhance", amount=FULL)


def invert(rng: random.Random) -> Said:
    return _f(_INVERT, rng), Wish(op="invert")


def grey_background(rng: random.Random) -> Said:
    return _f(_GREY_BACKGROUND, rng), Wish(op="grey_background")


def colour_pop(rng: random.Random) -> Said:
    colour = rng.choice(_PICKED[:9])
    return _f(_KEEP, rng, c=_NAMES.get(colour, (colour,))), Wish(op="colour_pop", colour=colour)


def change_colour(rng: random.Random) -> Said:
    old = rng.choice(_PICKED)
    new = rng.choice([colour for colour in COLOURS if colour != old])
    return _f(_SWAP, rng, c=_NAMES.get(old, (old,)), n=_NAMES.get(new, (new,))), Wish(
        op="change_colour", colour=old, to=new
    )


def names_of(colour: str) -> tuple[str, ...]:
    return _NAMES.get(colour, (colour,))
