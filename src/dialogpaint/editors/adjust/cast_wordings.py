"""Words for colour casts of the whole picture: "remove the green cast", "less magenta", "more towards blue".

For photographs: in a drawing "less yellow" may speak of a thing.
"""

import re

from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.tone_wordings import Read, read_property

Way = tuple[str, int]

_CASTS: tuple[tuple[str, Way], ...] = (
    (
        r"yellow(?:s|ish|y|ness)?|orang(?:es?|ey|ish|eness)|amber|red(?:s|dish|ness)?|ruddy|golden?|carrots?"
        r"|oompa loompas?|lobsters?"
        r"|tanned|sunburnt|jaundiced|pumpkins?|warm",
        ("warmth", 1),
    ),
    (r"blu(?:es?|ish|ey|eness)|cyan|icy|cold|cool|smurfs?|avatars?|frozen", ("warmth", -1)),
    (r"magenta|pink(?:s|ish|y)?|purpl(?:es?|ish|y)|violet", ("tint", 1)),
    (r"green(?:s|ish|y|ness)?|shrek|the hulk|martians?|aliens?|seasick|sickly", ("tint", -1)),
)
HUE = "|".join(hues for hues, _ in _CASTS)
"""What a cast looks like."""
CAST = r"(?:colou?r )?(?:cast|tint|tinge|hue|shimmer|veil|glow|sheen|tones?|light)"
_A = r"(?:(?:a|an|the|that|this|some|any|all|of|its|it|strong|ugly|nasty|weird|slight|awful|horrible|more) )*"
_OUT = (
    r"(?:remove|reduce|kill|fix|correct|lose|drop|get rid|take|take out|take away|cut|neutrali[sz]e|less|too much"
    r"|without|no"
    r"|not so much|not as|tone down|decrease|lower|dial back|dial down|pull|clean|eliminate|counter|balance"
    r"|make (?:it|everything|all|us|them|me|her|him|people|everyone|(?:the |our |my |her |his )?(?:skin|faces?"
    r"|people)) less|lessen|minus|want less|needs less)"
)
_TOWARDS = (
    r"(?:(?:more|shift|push|move|tint|go|drag|slide)(?: it)?(?: more)?(?: (?:to|towards?|into)(?: the)?)?|towards?)"
)
_IN = r"(?:more|add|give it|with|increase|want|needs|bring in)"
_LATER = r"(?: out| away| back| down| in it| from it| of it| on it)*"
_WAYS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(rf"(?:it )?{_OUT} {_A}(?P<hue>{HUE})(?: {CAST})?{_LATER}"), -1),
    (re.compile(rf"(?:it )?{_TOWARDS} {_A}(?P<hue>{HUE})(?: {CAST})?{_LATER}"), 1),
    (re.compile(rf"(?:it )?{_IN} {_A}(?P<hue>{HUE}) {CAST}{_LATER}"), 1),
    (re.compile(rf"(?:it is )?(?:too|so) (?P<hue>{HUE})"), -1),
)


def cast_of(hue: str) -> Way:
    """The property that a hue is the far end of, and which end."""
    return next(way for hues, way in _CASTS if re.fullmatch(hues, hue))


def read_cast(clause: str) -> Read | None:
    words, amount = take(clause)
    for pattern, towards in _WAYS:
        found = pattern.fullmatch(words)
        if found:
            property_, end = cast_of(found["hue"])
            return read_property(property_, end * towards, amount)
    return None
