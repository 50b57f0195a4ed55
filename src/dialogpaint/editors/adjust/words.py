"""What people type, made uniform: lower case, British spelling, no politeness, mended slips of the fingers."""

import re
from collections.abc import Collection, Iterable

from dialogpaint.editors.adjust.numbers import counted, in_exposure, in_percent
from dialogpaint.world.kinds import KINDS

_SPELLING = (
    (r"[“”«»]", '"'),
    (r"[‘’`´]", "'"),
    (r"\bcan't\b", "can not"),
    (r"\bwon't\b", "will not"),
    (r"n't\b", " not"),
    (r"\blet's\b", "let us"),
    (r"'m\b", " am"),
    (r"'d\b", " would"),
    (r"'ll\b", " will"),
    (r"'re\b", " are"),
    (r"'s\b", " is"),
    (
        r"\b(b|bl)\s?(&|/|and|n)\s?(w|wh)\b|\bbw\b|\bblack(?:\s?&\s?|-and-|\s?n\s?|\s?/\s?|\s+and\s+)white\b",
        "blackandwhite",
    ),
    (r"\bcolor", "colour"),
    (r"\bgray", "grey"),
    (r"\bgr[ea]y[\s-]scale", "greyscale"),
    (r"\bcent(?:er|re)d?\b", "middle"),
    (r"\b(water|aqua)[\s-]?colou?rs?\b|\baquarelle\b", "watercolour"),
    (r"\bposteri[sz]ed?\b", "posterise"),
    (r"\bper\s?cent\b|\bpct\b", "%"),
    (r"(\d)\s?%", r"\1 % "),
    (r"(\d)\s?°", r"\1 degrees "),
    (r"\bdeg\b|\bdegree\b", "degrees"),
    (r"(\d)\s?(?:px|pixel|pixels)\b", r"\1 pixels"),
    (r"(\d)\s?[x×*]\s?(\d)", r"\1 x \2"),
    (r"(\d)\s?:\s?(\d)", r"\1:\2"),
    (r"\b(?:anti|counter)[\s-]?clockwise\b|\bccw\b", "anticlockwise"),
    (r"\bcw\b", "clockwise"),
    (r"\bupside[\s-]down\b", "upside-down"),
    (r"&", " and "),
    (r"\bto{3,}\b", "too"),
    (r"([a-z])\1{2,}", r"\1"),
    (r"\bteh\b", "the"),
    (r"\bu\b", "you"),
    (r"\br\b(?= (?:too|so|very|all|a bit|really|\w+ed\b|dull|pale|dark|bright|flat|weak))", "are"),
    (r"^its\b|\bits (?=too|so|way|very|really|kinda|a bit|all|not|rather|quite|pretty|just|a little)", "it is "),
    (
        r"\b(is|are|was|looks?|bit|way|much|far|little|it) to (?=dark|bright|light|warm|cold|cool|yellow|orange|blue"
        r"|green|blurry|soft|noisy|grainy|saturated|colourful|contrasty|sharp|flat|dull|pale|much|strong|tight)",
        r"\1 too ",
    ),
    (r"\bgimme\b", "give me"),
    (r"\b([a-z]{3,}): ?(?=[+-]?\d|quotedtext)", r"\1 "),
    (r"\+ (?=\d)", "+"),
)
_ASIDES = """
please|pls|plz|kindly|thank you(?: very much)?|thanks(?: a lot)?|thx|cheers|ta
(?:could|can|would|will) (?:you|u|we)(?: please)?(?: just)?|would you mind|do you mind
if you (?:can|could|do not mind|would)
if possible|if it is possible|(?:would it|is it) (?:be )?possible to|do me a favour and|be so kind and|go ahead and
i (?:would )?(?:want|like|need|wish|love|prefer) (?:you )?to
i (?:would (?:like|love|prefer|want)|want|need)(?: to have)?
wanna
i (?:think|guess|feel like|feel|believe|suppose|find)(?: that)?(?: you should| we should)?
you should|we should|let us|let me
maybe|perhaps|possibly|probably|just|simply|actually|basically|honestly
how about|what about|why not|what if(?: you| we)?|for me|right away|this time|for now|would be (?:nice|great|good)
for my (?:taste|liking)|right now|now|again|try to|try and|hmm+|umm*|uh|erm
in (?:the|this|my) (?:picture|photo|photograph|image|pic|shot)
""".strip().replace("\n", "|")
_OPENERS = (
    r"^(?:(?:hey|hi|hello|ok|okay|well|so|yes|yeah|yep|sure|alright|oh|great|nice|good|perfect|next"
    r"|first|and|then)\b[\s,.!:]*)+"
)
_PICTURE = (
    r"\b(?:(?:the|this|that|my|our) )?(?:(?:whole|entire|full|overall) )?(?:picture|photo|photograph"
    r"|image|pic|shot|foto)\b(?! (?:frame|mode|look|style|effect))"
)
_QUESTION = r"^(?:is|are|was|were|do|does|did|what|which|who|where|when|why|has|have)\b.*\?\s*$"


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def uniform(said: str) -> str | None:
    """The words, ready to be read; None for a question or nothing."""
    words = " ".join(said.split())
    for pattern, better in _SPELLING:
        words = re.sub(pattern, better, words, flags=re.IGNORECASE)
    words = words.lower().strip()
    asked = re.sub(r"^(?:what if|how about|what about|why not)\b", "", words)
    if re.match(_QUESTION, asked):
        return None
    words = re.sub(_OPENERS, "", words)
    words = re.sub(rf"\b(?:{_ASIDES})\b", " ", words)
    words = re.sub(_OPENERS, "", words.strip(" ,.!"))
    words = re.sub(r"[?!()\"]|\.(?!\d)|(?<!\d),|,(?!\d)", lambda mark: " , " if mark[0] in ",.;" else " ", words)
    words = re.sub(r"\b(?:the|this) (?:whole|entire) thing\b", "it", words)
    words = re.sub(_PICTURE, "it", words)
    words = re.sub(r"\beverything (?=brighter|darker|warmer|cooler|lighter|sharper)", "it ", words)
    words = in_percent(in_exposure(counted(" ".join(words.split()))))
    return re.sub(r"^[ ,:;-]+(?!\d)", "", words).strip(" ,:;") or None


def bare(said: str) -> str:
    """Without politeness before and after; the rest as it was typed."""
    said = " ".join(said.split())
    before = rf"^(?:(?:{_OPENERS[1:]}|(?:{_ASIDES})\b)[\s,.!]*)+"
    after = rf"(?:[\s,.!?]*\b(?:{_ASIDES}))*[\s,.!?]*$"
    return re.sub(after, "", re.sub(before, "", said, flags=re.IGNORECASE), flags=re.IGNORECASE)


def mended(words: str, known: Collection[str]) -> str:
    """Unknown words of five letters or more that are one slip away from exactly one known word (two slips from eight
    letters on) become that word.
    """
    return " ".join(_mended(word, known) for word in words.split())


def _mended(word: str, known: Collection[str]) -> str:
    if len(word) < 5 or not word.isalpha() or word in known or word in KINDS or word.removesuffix("s") in KINDS:
        return word
    slips = 1 if len(word) < 8 else 2
    near = [(distance(word, other), other) for other in _similar(word, known, slips)]
    best = min(near, default=(9, word))
    alone = [other for far, other in near if far == best[0]]
    # A letter left out is the commonest slip.
    alone = [other for other in alone if len(other) > len(word)] or alone
    return alone[0] if best[0] <= slips and len(alone) == 1 else word


def _similar(word: str, known: Iterable[str], slips: int) -> Iterable[str]:
    return (
        other for other in known if other[:1] == word[:1] and abs(len(other) - len(word)) <= slips and len(other) > 3
    )


def distance(one: str, other: str) -> int:
    """Letters lost, added, changed or swapped with their neighbour."""
    before, last = list[int](), list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, against in enumerate(other, start=1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
