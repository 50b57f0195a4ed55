"""Words that lean on an adjustment just made, by what they ask for."""

import re

from dialogpaint.editors.adjust.colour_wordings import NAMES
from dialogpaint.editors.adjust.words import word_set


def _phrases(words: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in words.split(","))


FILLERS = word_set("""
it that this is the effect a of make go get be to with there still same bit was on one me give do turn bring
dial put much so then please should would something little i am in are looks look seems only just now
""")
LESS = _phrases("""
less, weaker, softer, reduce, lower, down, back, gentler, subtler, more subtle, not as, not, too, too strong,
too heavy, too intense, over top, overdone, tone down, back off, less strong, ease, not as strong, not strong,
less intense, decrease, tone back, pull back, ease off, too far, too obvious, overdid, you overdid, overcooked,
overkill, too aggressive, you overdone, went too far, you went too far, went overboard, you went overboard,
over top now, fainter,
milder, lighter touch, softly, calm down, easy, easy less, easy easy less, too dramatic, too extreme, dialled back
""")
MORE = _phrases("""
more, stronger, further, even more, increase, up, not enough, too weak, too subtle, some more, even stronger,
more strongly, more intense, not strong enough, keep going, even further, enough not, push further, heavier,
more of, too less, crank up, not quite enough, still not enough, go further, keep on, harder,
more effect, go for more, push more, bolder, still too weak, still weak
""")
SMALLER = _phrases("""
smaller, thinner, narrower, tinier, too big, too large, too thick, too wide, less big, too tall
""")
BIGGER = _phrases("""
bigger, larger, thicker, wider, broader, taller, too small, too thin, too narrow, too tiny, even bigger
""")
LOOSER = _phrases("""
looser, wider, not close, further away, too tight, too close, less tight, zoom out, zoom out again, not tight
""")
TIGHTER = _phrases("""
tighter, closer, even tighter, too loose, too wide, zoom in, zoom in more, not tight enough
""")
TIMES = {
    **dict.fromkeys(
        ("halfway", "half way", "meet halfway", "meet half way", "somewhere between", "something between", "between"),
        0.5,
    ),
    **dict.fromkeys(("half", "half as", "halve", "by half", "only half", "cut half", "half strength"), 0.5),
    **dict.fromkeys(("twice", "twice as", "double", "twice as strong", "double strength"), 2.0),
    **dict.fromkeys(("three times as", "triple", "three times"), 3.0),
    **dict.fromkeys(("third", "third as"), 1 / 3),
    **dict.fromkeys(("quarter", "quarter as"), 0.25),
}
STRENGTHS = (
    ("(?:quite |that |as |so )?strong(?:ly)? enough", "enough"),
    ("too (?:much|strong|heavy|intense|far)|over the top", "too"),
    ("(?:twice|double) as (?:much|strong)", "twice"),
    ("half as (?:much|strong)", "half"),
    ("too (?:subtle|slight|mild|faint|gentle)", "more"),
    ("three times as (?:much|strong)", "triple"),
    ("less (?:strong|heavy|intense)", "less"),
    ("not (?:so|that|as|quite so|quite that) (?:much|strong|heavy|intense)", "not as"),
)
"""Here "strong" is no amount."""
LESS_OF: dict[str, tuple[str, ...]] = {
    "vignette": ("corners too dark", "corners too black", "too dark", "less dark", "lighter corners", "edges too dark"),
    "sharpen": ("softer", "too crisp", "too sharp", "crunchy", "too crunchy", "too hard", "looks crunchy"),
    "background_blur": ("too blurry", "too blurred", "less blurry", "less blur", "less blurred", "sharper", "too soft"),
    "blur": ("too blurry", "too blurred", "less blurry", "less blur", "less blurred", "too soft"),
    "contrast": ("softer", "too harsh", "harsh", "too hard", "less harsh", "flatter"),
    "saturation": ("too loud", "fake", "looks fake", "paler", "too garish", "too bright"),
    "pop": ("softer", "too harsh", "looks fake", "flatter", "less punchy"),
    "grain": ("too grainy", "too rough", "cleaner", "smoother"),
    "denoise": ("too smooth", "too soft", "looks plastic", "plastic"),
}
MORE_OF: dict[str, tuple[str, ...]] = {
    "vignette": ("darker", "darker corners", "darker edges"),
    "background_blur": ("more blur", "blurrier", "more blurry", "softer", "still sharp", "still too sharp"),
    "contrast": ("harder", "still flat"),
    "denoise": ("still noisy", "still grainy", "smoother", "cleaner"),
}
"""Of one adjustment only; by the name of its operation."""
UNSEEN = re.compile(
    r"(?:i )?(?:can ?not|can hardly|can barely|hardly|barely|do not)(?: really| even)? (?:see|notice|spot"
    r"|tell)(?: any| a| the| much)*(?: it| that)?"
    r"(?: difference| change| effect| of it)?|(?:it |that |this )?(?:has )?(?:barely|hardly|not) (?:changed?|did"
    r"|done|does|visible|noticeable)(?: anything| much| a thing)?"
    r"|(?:it |that )?did not (?:do|change)(?: anything| much| a thing)?|no (?:visible )?(?:difference|change"
    r"|effect)|nothing (?:happened|changed)"
    r"|(?:it |that )?(?:is |looks )?(?:still )?(?:the same|hardly visible|barely visible)(?: as before)?"
)
CORRECTION = re.compile(
    r"^(?:(?:no|nope|nah|rather|sorry|wait|oops|hmm|better|i (?:meant?|said|asked for|wanted|would rather have)"
    r"|not that|make (?:it|that)(?= \d))\b[ ,]*)+"
)
INSTEAD = re.compile(r"[ ,]*\b(?:instead|rather|better|after all)$")
OTHER_WAY = re.compile(
    r"(?:no |rather |not (?:like )?that |do |go |make )?(?:it )?(?:in )?(?:the )?(?:other|opposite"
    r"|wrong|reverse)(?: way| direction| side| one)?"
    r"(?: round| around| instead)?|(?:the )?reverse(?: it| that)?|wrong (?:way|direction)"
)
COLOUR = re.compile(
    rf"(?:no |rather |better |make it |in |use |try |change it to |with )*(?:the )?(?P<colour>{NAMES})"
    r"(?: one)?(?: instead| rather| better)?"
)
MOVED = re.compile(
    r"(?:no |rather |better )?(?:(?:put|move|place|have|shift|set) (?:it |that )?)?(?P<place>.+?)(?: instead| rather)?"
)
VOCABULARY = frozenset(
    word for group in (LESS, MORE, SMALLER, BIGGER, LOOSER, TIGHTER, TIMES) for words in group for word in words.split()
) | {"stronger", "other", "opposite", "direction", "quite"}
