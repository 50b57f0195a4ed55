"""Words for light, colour and sharpness: "brighter", "needs more contrast", "not saturated enough", "too noisy".

A clause is read as a bag of known words; one unknown word and nothing is understood.
"""

import re
from dataclasses import dataclass

from pydantic import ValidationError

from dialogpaint.adjustments import values as a
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.words import word_set


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


# Ways to be, and the property they speak of. The second group says something only with "too", "more", "less", ...
_COMPARED: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("brighter", "lighter", "brighten", "lighten", "brightening", "brightened", "lightening"), ("brightness", 1)),
    **dict.fromkeys(("darker", "dimmer", "darken", "dim", "darkened", "darkening"), ("brightness", -1)),
    **dict.fromkeys(("warmer", "warm-up", "warming", "cosier", "cozier", "toastier"), ("warmth", 1)),
    **dict.fromkeys(("cooler", "colder", "chillier", "icier", "frostier", "cooling", "bluer-toned"), ("warmth", -1)),
    **dict.fromkeys(
        ("sharper", "crisper", "sharpen", "sharp", "crisp", "unblur", "deblur", "clearer", "sharpened", "sharpening", "crisping", "crispier"),
        ("sharpness", 1),
    ),
    **dict.fromkeys(("blurrier", "softer", "soften", "fuzzier", "softening", "blurring", "dreamier"), ("sharpness", -1)),
    **dict.fromkeys(("saturate", "vivid", "vibrant", "colourful", "richer"), ("saturation", 1)),
    **dict.fromkeys(("desaturate", "desaturated", "muted", "paler", "subdued"), ("saturation", -1)),
    **dict.fromkeys(("punchier", "punchy", "snappier", "livelier"), ("pop", 1)),
    **dict.fromkeys(("flatter",), ("pop", -1)),
    **dict.fromkeys(("contrasty", "contrastier", "dehaze", "crunchier"), ("contrast", 1)),
    **dict.fromkeys(("noisier", "grainier", "grittier"), ("noise", 1)),
    **dict.fromkeys(("denoise", "smoother", "denoising", "degrain", "cleaner"), ("noise", -1)),
    **dict.fromkeys(("overexposed", "over-exposed", "blown-out", "burnt-out"), ("exposure", -1)),
    **dict.fromkeys(("underexposed", "under-exposed"), ("exposure", 1)),
}
_PLAIN: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("bright", "light", "glaring", "blinding"), ("brightness", 1)),
    **dict.fromkeys(("dark", "gloomy", "dim", "murky", "darkish", "pitch-black"), ("brightness", -1)),
    **dict.fromkeys(("warm", "yellow", "yellowish", "orange", "orangey", "reddish", "ruddy"), ("warmth", 1)),
    **dict.fromkeys(("cool", "cold", "blue", "bluish"), ("warmth", -1)),
    **dict.fromkeys(("magenta", "pinkish", "purplish"), ("tint", 1)),
    **dict.fromkeys(("green", "greenish"), ("tint", -1)),
    **dict.fromkeys(("blurry", "blurred", "soft", "fuzzy", "unsharp", "mushy", "smeary"), ("sharpness", -1)),
    **dict.fromkeys(
        ("saturated", "intense", "garish", "gaudy", "loud", "fake", "neon", "oversaturated"), ("saturation", 1)
    ),
    **dict.fromkeys(("dull", "washed-out", "pale", "faded", "colourless", "drab", "bleached"), ("saturation", -1)),
    **dict.fromkeys(("flat", "lifeless", "boring", "bland", "dead"), ("pop", -1)),
    **dict.fromkeys(("noisy", "grainy", "speckled"), ("noise", 1)),
    **dict.fromkeys(("harsh", "stark", "brutal"), ("contrast", 1)),
    **dict.fromkeys(("hazy", "milky", "foggy", "misty"), ("contrast", -1)),
    **dict.fromkeys(("crunchy", "oversharpened"), ("sharpness", 1)),
}
TOWARDS: dict[str, str] = {
    "bright": "brighter",
    "light": "brighter",
    "dark": "darker",
    "dim": "darker",
    "warm": "warmer",
    "cold": "cooler",
    "cool": "cooler",
    "soft": "softer",
    "dreamy": "softer",
    "dreamy and soft": "softer",
    "soft and dreamy": "softer",
    "blurry": "softer",
    "saturated": "more saturated",
    "clear": "sharper",
    "flat": "flatter",
    "pale": "paler",
    "faded": "paler",
    "grainy": "grainier",
    "gritty": "grainier",
}
"""Ways to be, and how to get there; wishes only where the whole picture is spoken of."""
_CURED = word_set("overexposed over-exposed blown-out burnt-out underexposed under-exposed")
"""Faults that are met with their cure, "less" of them as well as "too"."""
_ONLY_TOO = word_set("""
yellow yellowish orange reddish blue bluish magenta pinkish purplish green greenish harsh boring lifeless gloomy
orangey ruddy loud fake neon stark brutal bland dead foggy misty
""")
"""Of colours these are no wishes: "make it more blue" may well speak of a thing."""
COMPLAINTS = word_set("""
dark gloomy blurry fuzzy unsharp dull washed-out pale faded drab flat noisy grainy murky darkish pitch-black mushy
smeary speckled hazy milky oversaturated oversharpened bland bleached
""")
_SAYS = word_set("is are looks look seems feels was appears")
FAULTS = frozenset(_PLAIN)
"""Words for what can be wrong with a picture's light and colours."""
_NOUNS: dict[str, str] = {
    **dict.fromkeys(("brightness", "lightness"), "brightness"),
    **dict.fromkeys(("contrast", "contrasts"), "contrast"),
    **dict.fromkeys(("exposure",), "exposure"),
    **dict.fromkeys(("shadows", "shadow", "darks", "blacks"), "shadows"),
    **dict.fromkeys(("highlights", "highlight", "brights", "whites"), "highlights"),
    **dict.fromkeys(("saturation", "vibrance", "vividness", "vibrancy"), "saturation"),
    **dict.fromkeys(("colour", "colours"), "colours"),
    **dict.fromkeys(("warmth", "temperature", "temp"), "warmth"),
    **dict.fromkeys(("tint",), "tint"),
    **dict.fromkeys(("sharpness", "clarity", "crispness", "definition"), "sharpness"),
    **dict.fromkeys(("noise", "grain", "graininess", "speckle", "speckles", "iso"), "noise"),
    **dict.fromkeys(("vignette", "vignetting"), "vignette"),
    **dict.fromkeys(("blur", "blurriness"), "blur"),
    **dict.fromkeys(("punch", "pop", "oomph", "zing", "punchiness", "impact"), "pop"),
    **dict.fromkeys(("corners", "edges"), "corners"),
    **dict.fromkeys(("haze", "haziness"), "haze"),
}
_MORE = word_set("""
more increase increased increasing raise boost boosted add adding higher bump pump crank amp push strengthen
enhance lift intensify stronger deepen open needs need wants high greater extra upped better lifted raised pushed
""")
_LESS = word_set("""
less decrease decreased decreasing reduce reduced lower lowered dial pull cut drop remove rid weaken weaker
fewer recover take clean low tame kill suppress eliminate lose calm
""")
_FILLERS = word_set("""
use me by of at it this that the a an is be are am was looks look looking feels feel seems appears make makes making
set only get give turn to of in my overall all should with do apply put have has some any for bring i you there here still even
back from level levels everything bit and effect film on turned gets got whole setting same also lighting photo
picture image tones tone could would can being
""")
_DRAWN_SHADOWS = word_set("add adding more less remove rid cut take drop clean extra")
"""With "shadows" these may speak of the shadow of a thing."""
_PHRASES = (
    ("washed out", "washed-out"),
    ("blown out", "blown-out"),
    ("out of focus", "blurry"),
    ("over exposed", "overexposed"),
    ("under exposed", "underexposed"),
    ("colour temperature", "temperature"),
    ("white balance", "temperature"),
    ("get rid of", "rid"),
    ("burnt out", "burnt-out"),
    ("burned out", "burnt-out"),
    ("tone down", "reduce"),
    ("soften the contrast", "reduce contrast"),
    ("softer contrast", "less contrast"),
    ("dark areas", "shadows"),
    ("dark parts", "shadows"),
    ("dark bits", "shadows"),
    ("bright areas", "highlights"),
    ("bright parts", "highlights"),
    ("bright bits", "highlights"),
    ("light areas", "highlights"),
    ("could do with", "needs"),
    ("could use", "needs"),
    ("too much", "too"),
    ("too overexposed", "overexposed"),
    ("too underexposed", "underexposed"),
    ("too over-exposed", "over-exposed"),
    ("too under-exposed", "under-exposed"),
    ("too blown-out", "blown-out"),
    ("deeper blacks", "deepen shadows"),
    ("crush the blacks", "deepen shadows"),
    ("crush the shadows", "deepen shadows"),
    ("cut through", "less"),
    ("deeper shadows", "deepen shadows"),
    ("darker blacks", "deepen shadows"),
    ("not nearly", "not"),
    ("not quite", "not"),
    ("more light", "brighter"),
    ("less light", "darker"),
    ("light it up", "brighter"),
    ("light up", "brighter"),
    ("warm it up", "warmer"),
    ("warm up", "warmer"),
    ("cool it down", "cooler"),
    ("cool down", "cooler"),
    ("cool it off", "cooler"),
    ("film grain", "add grain"),
    ("dark corners", "vignette"),
    ("dark edges", "vignette"),
    ("dark vignette", "vignette"),
    ("jazz it up", "punchier"),
    ("spice it up", "punchier"),
    ("make it pop", "more pop"),
    ("makes it pop", "more pop"),
    ("let it pop", "more pop"),
    ("colours pop", "more pop"),
    ("colour cast", "tint"),
)
_SET_TO = re.compile(r"(?:\b(?:to|at|by|=))? ?(?<![\d.:+-])\b(\d{1,3})(?: %)?$")
NOUNS = frozenset(_NOUNS)
VOCABULARY = frozenset(
    {*_COMPARED, *_PLAIN, *_NOUNS, *_MORE, *_LESS, *_FILLERS, "too", "enough", "not", "down", "focus", "areas", "parts"}
)


def read_tone(clause: str, direction: int | None = None, amount: float | None = None) -> Read | Bare | None:
    """direction and amount: what a bare property takes from its neighbour."""
    words = f" {clause} "
    for phrase, single in _PHRASES:
        words = words.replace(f" {phrase} ", f" {single} ")
    signed, words = _signed_number(words.strip())
    signed, words = _set_to(words) if signed is None else (signed, words)
    words, own = take(words)
    tokens = words.split()
    if not tokens or any(token not in VOCABULARY and token not in ("up", "so", "as", "out") for token in tokens):
        return None
    nouns = list(dict.fromkeys(_NOUNS[token] for token in tokens if token in _NOUNS))
    ways = [token for token in tokens if token in _COMPARED or token in _PLAIN]
    polarity = _polarity(tokens)
    if len(nouns) > 1 or len(ways) > 1 or polarity is None:
        return None
    if ways:
        if any(token in _LESS and token != "less" for token in tokens):
            return None
        property_, sign = _of_way(ways[0], nouns, tokens) or ("", 0)
        sign *= 1 if ways[0] in _CURED else polarity * _product(tokens)
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
    if found is None or int(found[1]) > 100 or not any(token in _NOUNS for token in tokens):
        return None, words
    directed = any(token in _MORE - {"raise", "lift"} or token in _LESS or token in ("up", "down") for token in tokens)
    way = None if directed or any(token in _COMPARED or token in _PLAIN for token in tokens) else 1
    return way, f"{words[: found.start()]} {found[1]} %"


def _polarity(tokens: list[str]) -> int | None:
    """-1: less of it is wanted ("too", "not so"). None where that cannot be told."""
    too, enough, no = "too" in tokens, "enough" in tokens, "not" in tokens
    if no and not too and (enough != ("so" in tokens or "as" in tokens)):
        return 1 if enough else -1
    if no or enough:
        return None
    if "so" in tokens and any(token in _SAYS for token in tokens) and any(token in _PLAIN for token in tokens):
        return -1
    return -1 if too or _complains(tokens) else 1


def _complains(tokens: list[str]) -> bool:
    """ "It looks dull" wants it otherwise; "make it dull" would not."""
    says = any(token in _SAYS for token in tokens)
    asks = any(token in ("make", "should", "more", "less", "get", "can") or token in _COMPARED for token in tokens)
    return says and not asks and any(token in COMPLAINTS for token in tokens)


def _product(tokens: list[str]) -> int:
    sign = 1
    for token in tokens:
        if token in _LESS:
            sign = -sign
    return sign


def _of_way(way: str, nouns: list[str], tokens: list[str]) -> tuple[str, int] | None:
    modified = _complains(tokens) or any(
        token in _MORE or token in _LESS or token in ("too", "enough", "so", "as") for token in tokens
    )
    compared = way in _COMPARED
    if not compared and (not modified or (way in _ONLY_TOO and "too" not in tokens)):
        return None
    property_, sign = _COMPARED.get(way) or _PLAIN[way]
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
    if noun == "shadows" and any(token in _DRAWN_SHADOWS for token in tokens):
        return None
    if noun == "highlights" and any(token in ("add", "adding") for token in tokens):
        return None
    if noun in ("corners", "tint"):
        return None
    if noun == "shadows" and any(token in ("recover", "rescue", "lift", "deepen") for token in tokens):
        # What is recovered from shadows is seen again; what is deepened is not.
        return -1 if "deepen" in tokens else 1
    if any(token in _MORE or token in _LESS for token in tokens):
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
