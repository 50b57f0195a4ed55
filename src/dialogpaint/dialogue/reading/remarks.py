"""Which clauses beside a request only tell something: remarks, moods of the picture, statements."""

import re

from dialogpaint.dialogue.reading.words import meanings, tokens

ACTING = frozenset(
    ["make", "paint", "swap", "remove", "add", "move", "give", "put", "wear", "shrink", "enlarge", "scale", "centre"]
)
"""Verbs of requests; "give" is also what a story has."""

_REMARK = re.compile(
    r"^\W*(?:(?:i (?:love|like|really like|really love|adore|have|had|am|was)|i'm|we (?:love|like|have|are|were)|we're|"
    r"this (?:is|looks)|that's|that is|that (?:looks|was)|it's (?:for|nice|great|good|almost|a|so|my|perfect|lovely)|"
    r"it is (?:for|nice|great|good|almost|so|my)|it looks|my |our |everything (?:else )?(?:is|looks)|the rest|"
    r"(?:keep|leave) (?:the rest|everything)|don't change anything else|"
    r"(?:keep|leave|don't (?:touch|change)) (?:the |my )[\w-]+(?= alone| as | unchanged| the same|\W*$)|"
    r"(?:i )?don't (?:want|like) (?:it|him|her|them|that) (?:there|here|like that)|(?:he|she|they) loves?|"
    r"the \w+(?: \w+)? (?:is|are|looks?) (?:so |very |really )?"
    r"(?:cute|nice|great|lovely|beautiful|good|funny|sweet|adorable|perfect|fine|boring|dull|pretty))\b[^.!?;]*|"
    r"(?:oh |so |very )?(?:nice|great|looks (?:great|nice|lovely|better|perfect|amazing)|(?:i )?love it"
    r"|that works|much better|thanks|thank you|hi|hello|hey|cool|wow|looks good|good|perfect|wonderful"
    r"|awesome|"
    r"lovely|ok|okay|right|hmm|alright|well|you know what|listen|one more thing|quick change|i have an idea|only that|"
    r"nothing else|(?:that's |it's |that is |it is )?(?:way |far |a bit |a little )?too much(?: now)?|"
    r"(?:two|three|a few|a couple of) (?:things|changes|requests|edits)|"
    r"i changed my mind)(?: (?:a lot|so much|picture|work|job|so far|there|one|then))?\W*)$",
    re.IGNORECASE,
)
MOOD = re.compile(
    r"^\W*(?:it|it's|this|that|the (?:picture|scene|image|sky|weather|background)) ?(?:looks?|is|seems?|feels?|)"
    r"(?: (?:way|much|far|a bit|a little))*(?: too)? "
    r"(?:dark|bright|gloomy|dull|boring|bland|empty|bare|cold|warm|hot|wet|dry|plain|quiet|sunny)(?: now| here)?\W*$",
    re.IGNORECASE,
)
_WANTING = re.compile(
    r"\b(?:want|need|should|could|would|can|please|make|add|put|give|remove|turn|change|instead|too|paint|'d|must|let|"
    r"(?:mak|chang|add|remov|turn|putt|paint|giv|replac|mov|hav|dress|tak|draw|swapp|gett)ing|without|no|get)\b",
    re.IGNORECASE,
)


def is_remark(text: str) -> bool:
    """Whether a sentence beside a request asks for nothing itself: "I love this picture"."""
    return bool(_REMARK.match(text)) and not _WANTING.search(FAULTS.sub("", text))


FAULTS = re.compile(
    r"\b(?:too much|don't (?:want|like) (?:it|him|her|them|that) (?:there|here|like that)|don't (?:touch"
    r"|change) (?:the|my)"
    r" [\w-]+)",
    re.IGNORECASE,
)


_STATEMENT = re.compile(
    r"^\W*(?:and |but |so |well,? )?(?:i|i'm|i've|we|we're|we've|you|he|she|it|it's|its|they|this|that|that's|"
    r"these|those|my|our|his|her|their|the|there|there's|a|an|today|tomorrow|yesterday|last|next|everyone|nobody|people|kids)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:forget|undo|redo|back|revert|again|keep|before|wrong|different|another|else|don't|not|never|what|why|how|who|"
    r"where|which|when|prefer|rather|wish|hope|swap|replace|move|colou?r|draw|show|delete|lose|like|no|mean|wait|sorry)\b",
    re.IGNORECASE,
)


def is_statement(text: str) -> bool:
    """Whether a whole sentence only tells something: "We are going to the sea next week"."""
    words = tokens(text)
    acting = any(code == "verb" and name in ACTING - {"give"} for start in range(len(words))
        for (code, name), _ in meanings(words, start))  # fmt: skip
    return bool(_STATEMENT.match(text)) and not (acting or _WANTING.search(text) or _ASKING.search(text))
