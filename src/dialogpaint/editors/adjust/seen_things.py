"""Patterns for what photographs show, as far as light, colour and level go: people, what is white by nature, what is
bright, what is level, and how one says what it looks like.
"""

from dialogpaint.world.parse import one_of


def _one(words: str) -> str:
    return f"(?:{one_of(words.split())})"


ONES = r"(?:the|my|our|his|her|their|your|all|all the|all our|both)"
BODY = r"(?:skin(?: ?tones?)?|faces?|cheeks|heads?|complexion|hands|foreheads?|half of \w+ face|one side of \w+ face)"
FOLK = _one(
    """
    person people guest guests kid kids child children child baby boy girl man woman men women guy guys lady bride groom
    couple family team grandma grandpa granny mum mom dad mother father son daughter sister brother wife husband friend
    friends subject subjects model group players band cousin cousins uncle aunt dog dogs cat puppy kitten horse bird
    """
)
AT = (
    r"(?: (?:at|in|on|to|behind|beside|of|from|next to|near|inside) (?:the |my |our |a )?(?:back|front|left|right"
    r"|middle"
    r"|foreground|background|rear|table|door|window|us|me|him|her|them|it)(?: (?:side|row))?)?"
)
_PRONOUN = r"(?:everyone|everybody|anyone|people|us|we|he|him|she|her|they|them|i|me)"
PEOPLE = (
    rf"(?:(?:{ONES} )?(?:\w+ )?{BODY}(?: of {ONES} {FOLK})?|{ONES} (?:\w+ )?{FOLK}(?: is {BODY})?|{FOLK}"
    rf"|\w+ is {BODY}|{_PRONOUN}(?: is {BODY})?){AT}"
)
WHITE = rf"(?:(?:{ONES} )?(?:snow|whites?|clouds|paper|teeth|sheets?|marble|neutrals?|greys|wb|white \w+)(?: is)?)"
"""Where any colour is a cast."""
WHOLE = (
    r"(?:(?:it|this|that)(?: all)?|everything|all|the (?:light|lighting|colours?|colouring|tones?|room|scene|mood"
    r"|result"
    r"|temperature)|colours?|lighting|light)"
)
BRIGHT = rf"(?:{ONES} )?(?:\w+ )?" + _one(
    """
    sky skies cloud clouds window windows lamp lamps sun light lights streetlights dress gown shirt snow highlight
    highlights background reflection reflections water wall sand ceiling screen sign forehead foreheads veil flower
    flowers beach horizon skin face faces whites outside flash spotlight spotlights candle candles
    """
)
LEVEL = (
    r"(?:(?:the |my |our |this |that |his )?(?:\w+ )?"
    + _one(
        """
        horizon skyline sea ocean water waterline lake ground floor tower church building buildings house houses facade
        wall walls pole poles pillar pillars column columns doorway door lines verticals horizontals lighthouse mast
        trees road bridge shot scan frame shelf
        """
    )
    + r"(?: line| frame)?|it|this|that|everything)"
)
LOOKS = (
    r"(?: all| both| just| really| somehow| now| also| still)*"
    r" (?:is|are|am|was|were|looks?|looking|looked|seems?|appears?|feels?|came out|comes? out|turned out|turns out"
    r"|ha(?:s|ve) (?:gone|turned|come out|become)|went|got|ended up|being)"
    r"(?: all| both| just| somehow| now| rather| coming out)* "
)
SO = (
    r"(?:(?:too|so|very|rather|pretty|all|really|totally|completely|just|weirdly|strangely|oddly|super|like|as|like a"
    r"|more like|getting|quite|awfully)\s)*"
)
AFTERWARDS = (
    r"(?: now| here| there| again| in (?:it|here|this|this one|the face)| like (?:a )?\w+| as \w+| to me"
    r"| on (?:my|the) (?:screen|phone|monitor)| tinted| toned)*"
)
