"""Words for light, colour and sharpness: "brighter", "needs more contrast", "not saturated enough", "too noisy".

A clause is read as a bag of known words; one unknown word and nothing is understood.
"""

import re
from dataclasses import dataclass

from pydantic import ValidationError

from dialogpaint.adjustments import values as a
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.tone_words import (
    COMPARED,
    COMPLAINTS,
    CURED,
    DRAWN_SHADOWS,
    LESS,
    MORE,
    ONLY_TOO,
    PHRASES,
    PLAIN,
    PROPERTY_OF,
    SAYS,
    VOCABULARY,
)


@dataclass(frozen=True, kw_only=True)
class Bare:
    """A property without a direction, as in "and contrast": the neighbouring clause has the direction."""

    property: str
    amount: float | None


@dataclass(frozen=True, kw_only=True)
class Read:
    adjustment: a.Adjustment
    direction: int
    amount: float | None


_SET_TO = re.compile(r"(?:\b(?:to|at|by|=))? ?(?<![\d.:+-])\b(\d{1,3})(?: %)?$")


def read_tone(clause: str, direction: int | None = None, amount: float | None = None) -> Read | Bare | None:
    """direction and amount: what a bare property takes from its neighbour."""
    words = f" {clause} "
    for phrase, single in PHRASES:
        words = words.replace(f" {phrase} ", f" {single} ")
    signed, words = _signed_number(words.strip())
    signed, words = _set_to(words) if signed is None else (signed, words)
    words, own = take(words)
    tokens = words.split()
    if not tokens or any(token not in VOCABULARY and token not in ("up", "so", "as", "out") for token in tokens):
        return None
    nouns = list(dict.fromkeys(PROPERTY_OF[token] for token in tokens if token in PROPERTY_OF))
    ways = [token for token in tokens if token in COMPARED or token in PLAIN]
    polarity = _polarity(tokens)
    if len(nouns) > 1 or len(ways) > 1 or polarity is None:
        return None
    if ways:
        if any(token in LESS and token != "less" for token in tokens):
            return None
        property_, sign = _of_way(ways[0], nouns, tokens) or ("", 0)
        sign *= 1 if ways[0] in CURED else polarity * _product(tokens)
    elif nouns:
        property_ = nouns[0]
        found = signed or _of_noun(property_, tokens, polarity) or direction
        if found is None:
            return Bare(property=property_, amount=own)
        sign = found
    else:
        return None
    made = _value(property_, sign, own if own is not None else amount)
    return Read(adjustment=made, direction=sign, amount=own) if made else None


def read_property(property_: str, direction: int, amount: float | None) -> Read | None:
    """More (direction 1) or less (-1) of a property."""
    made = _value(property_, direction, amount)
    return Read(adjustment=made, direction=direction, amount=amount) if made else None


def _signed_number(words: str) -> tuple[int | None, str]:
    """ "contrast +20": 1 and "contrast 20 %"."""
    tokens = words.split()
    for place, token in enumerate(tokens):
        if token[0] in "+-" and token[1:].isdigit() and int(token[1:]) <= 100:
            rest = [*tokens[:place], token[1:], "%", *[each for each in tokens[place + 1 :] if each != "%"]]
            return (1 if token[0] == "+" else -1), " ".join(rest)
    return None, words


def _set_to(words: str) -> tuple[int | None, str]:
    """ "Set the contrast to 40": 1 and "set the contrast 40 %"; a direction, where one is said, goes before it."""
    found = _SET_TO.search(words)
    tokens = words[: found.start()].split() if found else []
    if found is None or int(found[1]) > 100 or not any(token in PROPERTY_OF for token in tokens):
        return None, words
    directed = any(token in MORE - {"raise", "lift"} or token in LESS or token in ("up", "down") for token in tokens)
    way = None if directed or any(token in COMPARED or token in PLAIN for token in tokens) else 1
    return way, f"{words[: found.start()]} {found[1]} %"


def _polarity(tokens: list[str]) -> int | None:
    """-1: less of it is wanted ("too", "not so"). None where that cannot be told."""
    too, enough, no = "too" in tokens, "enough" in tokens, "not" in tokens
    if no and not too and (enough != ("so" in tokens or "as" in tokens)):
        return 1 if enough else -1
    if no or enough:
        return None
    if "so" in tokens and any(token in SAYS for token in tokens) and any(token in PLAIN for token in tokens):
        return -1
    return -1 if too or _complains(tokens) else 1


def _complains(tokens: list[str]) -> bool:
    """ "It looks dull" wants it otherwise; "make it dull" would not."""
    says = any(token in SAYS for token in tokens)
    asks = any(token in ("make", "should", "more", "less", "get", "can") or token in COMPARED for token in tokens)
    return says and not asks and any(token in COMPLAINTS for token in tokens)


def _product(tokens: list[str]) -> int:
    sign = 1
    for token in tokens:
        if token in LESS:
            sign = -sign
    return sign


def _of_way(way: str, nouns: list[str], tokens: list[str]) -> tuple[str, int] | None:
    modified = _complains(tokens) or any(
        token in MORE or token in LESS or token in ("too", "enough", "so", "as") for token in tokens
    )
    compared = way in COMPARED
    if not compared and (not modified or (way in ONLY_TOO and "too" not in tokens)):
        return None
    property_, sign = COMPARED.get(way) or PLAIN[way]
    if not nouns:
        return property_, sign
    noun = nouns[0]
    if property_ == "brightness" and noun == "exposure":
        return noun, sign
    if property_ == "brightness" and noun in ("shadows", "highlights"):
        return noun, sign
    if property_ == "brightness" and noun == "corners" and sign < 0:
        return "vignette", 1
    if noun == property_:
        return property_, sign
    if noun == "colours":
        if property_ == "brightness":
            return ("saturation", 1) if sign > 0 else None
        return (property_, sign) if property_ in ("saturation", "warmth", "pop") else None
    return None


def _of_noun(noun: str, tokens: list[str], polarity: int) -> int | None:
    if noun == "shadows" and any(token in DRAWN_SHADOWS for token in tokens):
        return None
    if noun == "highlights" and any(token in ("add", "adding") for token in tokens):
        return None
    if noun in ("corners", "tint"):
        return None
    if noun == "shadows" and any(token in ("recover", "rescue", "lift", "deepen") for token in tokens):
        # What is recovered from shadows is seen again; what is deepened is not.
        return -1 if "deepen" in tokens else 1
    if any(token in MORE or token in LESS for token in tokens):
        return polarity * _product(tokens)
    if "too" in tokens or "enough" in tokens or "up" in tokens:
        return polarity
    if "down" in tokens:
        return -polarity
    return 1 if noun in ("vignette", "blur") else None


def _value(property_: str, sign: int, amount: float | None) -> a.Adjustment | None:
    if not property_ or not sign:
        return None
    if property_ == "haze":
        property_, sign = "contrast", -sign
    kinds = _SIGNED.get(property_)
    if kinds is not None:
        size = a.PLAIN if amount is None else amount
        return _made(kinds, sign * size)
    pair = _PAIRS.get(property_)
    kind = pair[0 if sign > 0 else 1] if pair else None
    return _made(kind, a.PLAIN if amount is None else amount) if kind else None


def _made(kind: type, amount: float) -> a.Adjustment | None:
    try:
        return a.ADJUSTMENT.validate_python(kind(amount=amount))
    except ValidationError:
        return None


_SIGNED: dict[str, type] = {
    "brightness": a.Brightness,
    "contrast": a.Contrast,
    "exposure": a.Exposure,
    "shadows": a.Shadows,
    "highlights": a.Highlights,
    "saturation": a.Saturation,
    "colours": a.Saturation,
    "warmth": a.Warmth,
    "tint": a.Tint,
    "pop": a.Pop,
}
_PAIRS: dict[str, tuple[type | None, type | None]] = {
    "sharpness": (a.Sharpen, a.Blur),
    "noise": (a.Grain, a.Denoise),
    "vignette": (a.Vignette, None),
    "blur": (a.Blur, a.Sharpen),
}
"""More of the property, less of it."""
