"""Words for whole looks: "b&w", "vintage look", "turn it into a pencil sketch", "auto enhance"."""

import re

from dialogpaint.adjustments import values as a
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.words import word_set

_LOOKS: tuple[tuple[str, a.Adjustment], ...] = (
    (r"(?:coloured|colour) pencils?(?: sketch| drawing)?|crayon drawing", a.Pencil(coloured=True)),
    (r"pencil sketch|pencil drawing|(?<!a )pencils?|sketch|sketched|line drawing|hand drawn|hand-drawn", a.Pencil()),
    (r"cartoon|cartoony|cartoonish|cartoonify|cartoonise|cartoonize|comic book|comic strip|comic", a.Cartoon()),
    (r"oil painting|oil paint|oil painted|painted in oils?|oils?|oil canvas", a.Oil()),
    (r"watercolour painting|watercolour", a.Watercolour()),
    (r"pixelate|pixelated|pixelize|pixelise|pixel art|pixelation|8-bit|8 bit", a.Pixelate()),
    (r"posterise|posterisation|posterization", a.Posterise()),
    (r"blackandwhite|greyscale|monochrome|monochromatic|mono|noir", a.BlackAndWhite()),
    (
        r"(?:remove|drain|take out|take away|strip|get rid of|suck out) (?:all )?(?:of )?(?:the )?colours?",
        a.BlackAndWhite(),
    ),
    (r"take (?:all )?(?:of )?(?:the )?colours? (?:out|away)|no colours?|without (?:any )?colours?", a.BlackAndWhite()),
    (r"sepia[- ]toned?|sepia", a.Sepia()),
    (r"vintage|retro|old-fashioned|old fashioned|nostalgic|old (?:it|photo)|aged|antique", a.Vintage()),
    (r"(?:invert|inverse|reverse)(?: (?:all )?(?:of )?(?:the|its)? ?colours?)?|inverted(?: colours?)?", a.Invert()),
    (r"(?:film |photo )?negative|colour inversion", a.Invert()),
    (r"(?:auto|automatically )[ -]?(?:enhance|fix|correct|improve|adjust)(?: it)?(?: the)?(?: colours?)?", a.Enhance()),
    (r"enhance|enhanced|improve|improve it automatically|auto-?(?:enhance|tone|levels?|correct(?:ion)?)", a.Enhance()),
    (r"(?:fix|correct|improve|balance) (?:the )?(?:colours?|lighting|light|white balance|levels|tones)", a.Enhance()),
)
_PATTERN = [(re.compile(rf"\b(?:{words})\b(?![:-])"), look) for words, look in _LOOKS]
_FILLERS = word_set("""
make turn convert change transform render give get do apply put have set go see show use try add draw paint it
this into to in as like look looks looking a an the with of some style styled effect filter version feel vibe
mode tone tones photo picture image pic be is should all from more were was if one by up that format drawn
painted old automatically made by_an
""")
VOCABULARY = frozenset(
    {*_FILLERS, "pencil", "sketch", "drawing", "cartoon", "comic", "painting", "watercolour", "pixelate", "pixelated"}
    | {"posterise", "blackandwhite", "greyscale", "monochrome", "sepia", "vintage", "retro", "invert", "negative"}
    | {"enhance", "improve", "coloured", "automatically"}
)


def read_look(clause: str) -> a.Adjustment | None:
    words, amount = take(clause)
    for pattern, look in _PATTERN:
        found = pattern.search(words)
        if not found:
            continue
        rest = (words[: found.start()] + " " + words[found.end() :]).split()
        if any(word not in _FILLERS for word in rest):
            continue
        return look if amount is None else _with(look, amount)
    return None


def _with(look: a.Adjustment, amount: float) -> a.Adjustment | None:
    if isinstance(look, a.Invert):
        return None
    return look.model_copy(update={"amount": amount})
