"""How much, said in words or numbers."""

import re

from dialogpaint.adjustments.values import BIT, FULL, MUCH, TOUCH

_QUITE = 0.5
_WORDS: dict[float, tuple[str, ...]] = {
    TOUCH: (
        *("a touch", "a hair", "a tad", "tad", "a smidge", "a smidgen", "a smidgeon", "a tiny bit", "a teeny bit"),
        *(
            "a wee bit",
            "the tiniest bit",
            "very slightly",
            "a hint",
            "a pinch",
            "a dash",
            "a trace",
            "a whisker",
            "a smattering",
            "ever so slightly",
            "very subtly",
            "barely",
        ),
    ),
    BIT: (
        *(
            "a little bit",
            "a little",
            "little bit",
            "a bit",
            "bit",
            "slightly",
            "a notch",
            "somewhat",
            "a lil bit",
            "a lil",
            "lil bit",
            "lil",
            "a shade",
            "subtly",
        ),
        *(
            "subtle",
            "gently",
            "mildly",
            "lightly",
            "slight",
            "kind of",
            "kinda",
            "sort of",
            "a small amount",
            "a little less so",
        ),
    ),
    _QUITE: ("quite a bit", "quite a lot", "a good bit", "a fair bit", "a good deal", "quite"),
    MUCH: (
        *(
            "much",
            "a whole lot",
            "a lot",
            "lots",
            "way",
            "far",
            "very",
            "really",
            "a great deal",
            "significantly",
            "loads",
        ),
        *(
            "considerably",
            "dramatically",
            "strongly",
            "heavily",
            "heavy",
            "strong",
            "super",
            "a ton",
            "tons",
            "massively",
        ),
        *(
            "dramatic",
            "noticeably",
            "a bunch",
            "a heap",
            "heaps",
            "immensely",
            "terribly",
            "awfully",
            "insanely",
            "so much",
            "big time",
            "hugely",
            "seriously",
            "drastically",
            "extra",
        ),
    ),
    FULL: (
        *(
            "completely",
            "fully",
            "totally",
            "entirely",
            "as much as possible",
            "to the max",
            "to the maximum",
            "extremely",
        ),
        *("all the way", "maximum"),
    ),
}
_BY_WORDS = {word: amount for amount, words in _WORDS.items() for word in words}
_PHRASES = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _BY_WORDS), key=len, reverse=True)) + r")\b(?: of\b)?")
_PERCENT = re.compile(r"(?<!to )(?:\b(?:by|at|of) (?:about |around |roughly )?)?(?<![\d.:+-])(\d{1,3}) %")
_BARE = re.compile(r"(?<!degrees )(?<!turn )(?<!rotate )\bby (\d{1,2})$")
VOCABULARY = frozenset(word for words in _BY_WORDS for word in words.split())


def take(words: str) -> tuple[str, float | None]:
    """The words without what they say of the amount, and that amount (0..1); None where they say nothing."""
    number = _PERCENT.search(words) or _BARE.search(words)
    if number:
        rest = " ".join((words[: number.start()] + " " + words[number.end() :]).split())
        return rest, int(number[1]) / 100
    amounts = [_BY_WORDS.get(said) or _BY_WORDS[said.removesuffix(" of")] for said in _PHRASES.findall(words)]
    rest = " ".join(_PHRASES.sub(" ", words).split())
    return rest, (max(amounts) if amounts else None)
