"""Which instructions are the sentences of the editor `adjust`: they speak of light, colour and shape, so no description
has to be looked at. Only the forms are known here; that editor reads what they mean.
"""

import re

_BEFORE = r"(?:(?:a touch|a bit|much|\d+ %) )?"
_AFTER = r"(?: a touch| a bit| a lot| by \d+ %)?"
_AT = r"(?: at \d+ %)?"
_PLACE = (
    r"(?:in the (?:top|bottom) (?:left|right) corner|at the (?:top|bottom)|on the (?:left|right)|in the middle)"
    r", \d+ % high"
)
_COLOUR = r"(?:(?:light|dark) )?[a-z]+"
_FORMS = (
    rf"make the picture {_BEFORE}(?:brighter|darker|punchier|flatter|grainier)",
    rf"make the colours {_BEFORE}(?:more saturated|less saturated|warmer|cooler)",
    rf"crop the picture {_BEFORE}tighter",
    rf"(?:increase|reduce) the (?:contrast|exposure){_AFTER}",
    rf"(?:lighten|darken) the (?:shadows|highlights){_AFTER}",
    rf"shift the colours towards (?:magenta|green){_AFTER}",
    rf"(?:sharpen|blur) the picture{_AFTER}",
    rf"(?:reduce the noise|darken the corners|blur the background){_AFTER}",
    rf"improve the picture automatically{_AT}",
    rf"make the picture (?:black and white|sepia){_AT}",
    rf"give the picture a vintage look{_AT}",
    rf"turn the picture into an? (?:(?:coloured )?pencil drawing|cartoon|(?:oil|watercolour) painting){_AT}",
    rf"(?:pixelate|posterise) the picture{_AT}",
    r"invert the colours",
    r"straighten the picture",
    r"flip the picture (?:horizontally|vertically)",
    r"crop the picture to (?:a square|the marked part|\d+:\d+)",
    r"remove the marked part",
    r"make the background black and white",
    rf"keep only {_COLOUR} in colour",
    rf"colour the marked part {_COLOUR}",
    rf"change the {_COLOUR} parts to {_COLOUR}",
    r"cut \d+ % off the (?:left|right|top|bottom)",
    r"rotate the picture \d+(?:\.\d)? degrees (?:anti)?clockwise",
    r"scale the picture to (?:\d+ %|\d+ pixels (?:wide|high)|\d+ x \d+ pixels)",
    rf"put an? {_COLOUR} border of \d+ % around the picture",
    rf'write ".+" {_PLACE}(?:, in {_COLOUR})?',
    rf"put an? {_COLOUR} (?:heart|star|arrow|circle|square|triangle)(?: pointing (?:left|right|up|down))? {_PLACE}",
)
_ADJUSTMENT = re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)


def is_adjustment(instruction: str) -> bool:
    """Whether this is a sentence of the editor `adjust`."""
    return _ADJUSTMENT.fullmatch(" ".join(instruction.split()).rstrip(".!")) is not None
