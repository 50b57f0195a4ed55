"""Numbers in words, fractions and stops of light, as percentages: "twenty percent", "by a third", "half a stop"."""

import re

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = {
    **{word: number for number, word in enumerate(_UNITS, start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
    **{f"{ten}{mark}five": 10 * number + 5 for number, ten in enumerate(_TENS, start=2) for mark in "- "},
    **{"fifteen": 15, "hundred": 100, "a hundred": 100, "one hundred": 100},
}
_COUNTED = re.compile(
    r"\b(" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")(?= (?:%|percent|pixels|degrees|stops?\b|ev\b))"
)
_PARTS = {"half": 50, "third": 33, "quarter": 25, "fourth": 25, "fifth": 20, "sixth": 17, "eighth": 12, "tenth": 10}
_PART = rf"(?P<two>two |2 )?(?:(?:a |one |1 )?(?P<part>{'|'.join(_PARTS)})s?)"
_OF_A_WHOLE = re.compile(
    rf"\b(?:by {_PART}(?! (?:of )?(?:a )?(?:turn|stop|size))\b"
    rf"|(?:a |one |two |2 ){_PART.replace('two>', 'two2>').replace('part>', 'part2>')}"
    r"(?= (?:less|more|off|from|weaker|stronger|lower|higher|up|down|\w+er\b)))"
)
_STOP = re.compile(
    r"(?:by )?(?:about |around |roughly |maybe )?(?P<sign>(?<!\w)[+-])? ?(?<![\w.])(?:(?P<number>\d+(?:[.,]\d+)?"
    r"|[.,]\d+)|(?P<above>\d) ?/ ?(?P<below>\d)"
    r"|(?:a |one )?(?P<part>half|third|quarter)(?: of)?(?: an?)?|(?P<and_a_half>one and a half)|(?P<one>an?"
    r"|another|full))"
    r"(?P<more> and a half)? ?(?:f-?)?(?:stops?|evs?)\b(?! sign)(?P<then> and a half)?"
)
_EXPOSURE = re.compile(r"\b(exposure) (?:by |of |to )?(?P<sign>[+-]?)(?P<number>\d?[.,]\d+)(?! %)")
_STOPS_OF_ONE = 2
"""An exposure of 1 is two stops."""


def counted(words: str) -> str:
    """ "twenty percent": "20 percent"."""
    return _COUNTED.sub(lambda found: str(_NUMBERS[found[1]]), words)


def in_percent(words: str) -> str:
    """ "By a third", "a quarter less": "by 33 %", "25 % less"."""

    def share(found: re.Match[str]) -> str:
        part, two = found["part"] or found["part2"], found["two"] or found["two2"]
        by = "by " if found["part"] else ""
        return f"{by}{67 if two and part == 'third' else _PARTS[part]} %"

    return _OF_A_WHOLE.sub(share, words)


def in_exposure(words: str) -> str:
    """ "Half a stop brighter", "+1 ev": "exposure 25 % brighter", "exposure +50 %"."""

    def said(found: re.Match[str]) -> str:
        return f" exposure {found['sign'] or ''}{_percent(_stops(found))} % "

    words = " ".join(_STOP.sub(said, words).split())
    return _EXPOSURE.sub(lambda f: f"exposure {f['sign']}{_percent(float(f['number'].replace(',', '.')))} %", words)


def _stops(found: re.Match[str]) -> float:
    if found["number"]:
        stops = float(found["number"].replace(",", "."))
    elif found["above"]:
        stops = int(found["above"]) / max(1, int(found["below"]))
    elif found["part"]:
        stops = _PARTS[found["part"]] / 100
    else:
        stops = 1.5 if found["and_a_half"] else 1.0
    return stops + (0.5 if found["more"] or found["then"] else 0.0)


def _percent(stops: float) -> int:
    return min(100, round(100 * stops / _STOPS_OF_ONE))
