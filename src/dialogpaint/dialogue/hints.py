"""What a request is about that says no more than that: "of all places, why here?" is about the place.

Words that the dialogue model finds no request in are asked about where they speak of something that can be changed.
"""

import re

_HINTS: tuple[tuple[str, str], ...] = (
    # subject of the question to ask, and words that hint at it; the first that fits
    ("background", r"background|backdrop|behind"),
    ("time", r"time of (?:the )?day|hour|daytime|o'clock"),
    ("weather", r"weather|climate|forecast"),
    ("sky", r"sky|clouds?"),
    ("style", r"style|technique|medium|brush(?:work|strokes)?|art|artist|drawn|rendering"),
    ("setting", r"places?|location|scenery|setting|surroundings|somewhere|elsewhere"),
    ("size what", r"sizes?|proportions?"),
    ("recolour", r"colou?rs?|hues?|shades?|palette"),
    ("move what", r"position|spot|arrangement|composition"),
    ("remove", r"clutter(?:ed)?|crowded|crowd|too (?:many|much)"),
    ("add", r"empty|bare|missing|lonely|(?:one|some|any)thing (?:more|else)|one more thing|objects?"),
)
_WISH = re.compile(
    r"\b(?:other|another|different|else|elsewhere|why|wrong|bad|awful|dreadful|terrible|horrible|ugly|boring|dull|hate|"
    r"not (?:good|nice|right|\w+ good)|no good|hurts?|sick of|tired of|change|new|more|missing|needs?|better|"
    r"bare|empty|crowded|clutter(?:ed)?|too (?:many|much)|tbd|don't like|do not like|enough)\b"
)


def hinted(said: str) -> str:
    """The subject of a question (see world.questions) that the words want to be asked; "" for none."""
    words = said.lower().replace("\u2019", "'")
    if not _WISH.search(words):
        return ""
    return next((subject for subject, hints in _HINTS if re.search(rf"\b(?:{hints})\b", words)), "")
