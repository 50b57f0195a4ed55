"""One sentence that asks for several things, as several that each ask for one: verbs and values said once are said for
each, "it" is named where there is no doubt.
"""

import re

from dialogpaint.dialogue.request_words import COLOUR, NOUN, PLACED, THING, VALUE, VALUES, VERB, WEARABLE
from dialogpaint.world.parse import one_of
from dialogpaint.world.synonyms import SETTING_PLACES

_BOUND = re.compile(
    r"\b(black|top|shirt|salt|back|trousers|pants|skirt|red|blue|green|yellow|white|pink|purple|orange) (?:and|&"
    r"|n) (white|bottom|trousers|pants|pepper|forth|shirt|top"
    r"|(?:red|blue|green|yellow|white|pink|purple|orange|black)(?= (?:stripes|striped|dots|dotted|checks|checked"
    r"|pattern|spots)))\b",
    re.IGNORECASE,
)
_ALSO = (
    r"(?:then|also|next|after that|finally|lastly|plus|maybe|please|could you|can you|additionally|besides"
    r"|on top of that|as well|secondly|afterwards|(?:while|when) you're at it,?|i also want you to"
    r"|i'd also like you to|also please|don't forget to|make sure to|you can)"
)
_JOINT = re.compile(
    rf"(\s*(?:,|;|\.|!|\s-|\s–|\s\+|\s/)\s*(?:oh,? )?(?:(?:and|but|&|plus|as well as)\s+)?(?:{_ALSO},?\s+)*"
    rf"|\s+(?:and|&|plus|as well as|along with|together with|but|then)\s+(?:{_ALSO},?\s+)*)",
    re.IGNORECASE,
)
_STARTS = re.compile(
    rf"(?:{VERB}\b(?! (?:one|side|up|of)\b)|(?:i|we)(?:'d| would)? (?:want|need|like|love|prefer)\b|let's|(?:can"
    rf"|could) (?:you|we) {VERB}\b|there (?:should|could)\b|{THING} (?:should|needs to|must|could)\b)",
    re.IGNORECASE,
)
_CHANGE = r"(?:make|paint|colou?r|turn|dye|tint|repaint|recolou?r|have|get|let|i want|i'd like|i would like|i need)"
_SEND = (
    r"(?:change|set|switch|turn|move|take|bring|put|place|shift|push|slide|replace|swap|exchange|substitute|add"
    r"|draw|stick|hang|i want|drag)"
)
_BARE = (
    r"(?:remove|delete|erase|get rid of|take away|take out|drop|lose|cut out|ditch|add|draw|insert|include|put in"
    r"|throw in|"
    r"crop out|eliminate|flip|rotate|mirror|enlarge|shrink|i want|i'd like|i need|i would like|there should be|hide)"
)
_TO = r"(?:(?:in)?to|onto|on|in|at|with|for|by|from|next to|beside|behind|under|near|off)"
_BARE_NAMES = rf"(?:(?:{COLOUR} )?(?:{WEARABLE}|snow|rain|fog|stripes|clouds|stars|flowers|trees|birds|people))"
_NEW = rf"(?:{NOUN}|{_BARE_NAMES})"
_ITS = re.compile(r"\b(its|his|her|their) (?=\w)", re.IGNORECASE)
_PRONOUN = re.compile(
    rf"\b(?:it|them|him|her)\b(?=$|\s+(?:{VALUE}|a|an|to|on|in|next|with|look|wear|{_TO}|glasses|the)\b)", re.IGNORECASE
)
_SCENIC = re.compile(
    r"\b(?:night|day|daytime|sunset|dawn|rain\w*|snow\w*|fog\w*|sunny|cloudy|storm\w*|winter|summer|style|painting"
    r"|drawing|sketch|watercolou?r\w*|pixel\w*|cartoon|neon|comic"
    r"|brighter|darker|lighter|blurr\w+|sharper|warmer|cooler|picture|photo|image|background|everything|scene"
    rf"|{one_of(re.sub('^(?:the|a|an) ', '', place) for places in SETTING_PLACES.values() for place in places)})\b",
    re.IGNORECASE,
)

_UNFINISHED = re.compile(
    rf"(?:take|pick|grab|find|go to|see|select|choose|use|look at|consider|get) ({THING})|(?:replace|swap|exchange"
    rf"|use|change|do|make|try|turn) (?:{THING}|it|this|that|one)()"
    rf"|(?:i want|i'd like|i need|add|take|put|move|get) (?:one|it|this|that|them)()",
    re.IGNORECASE,
)
"""Says only half of what to do."""
_SUBJECTS = re.compile(
    rf"(?:both )?({THING}),? and ({THING}) (?:both )?(?:should|shall|must|could|need to|ought to|have to) (?:both )?"
    r"((?:(?!each other|trade|swap|switch|meet|together)[^,;])+)",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"\b(?:there|instead|in (?:its|their|his|her|that) place|in place of (?:it|them))\b", re.IGNORECASE
)
"""Belongs to the request before: "lose the dog, put a tree there"."""


def parts(request: str) -> tuple[str, ...]:
    """The single requests in a sentence; the sentence itself when it is one, or cannot be told apart for sure."""
    if two := of_two(request):
        return two
    pieces = _JOINT.split(_BOUND.sub(lambda found: re.sub(r"\s+", "_", found[0]), request))
    done = [pieces[0]]
    for joint, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if not piece.strip():
            continue
        full = piece if _STARTS.match(piece) else _carried(done[-1], piece)
        if full is None:
            done[-1] += joint + piece
        else:
            done.append(full)
    if len(done) > 1 and not _STARTS.match(done[0]) and not re.match(rf"{THING}[:,]? {VALUE}$", done[0], re.IGNORECASE):
        return (request,)
    if any(_OF_ONE.search(each) for each in done[1:]) or any(_UNFINISHED.fullmatch(each.strip()) for each in done[1:]):
        return (request,)
    if len(done) > 1 and (only := _UNFINISHED.fullmatch(done[0].strip())):
        if not only[1] or not _PRONOUN.search(done[1]):
            return (request,)
        done = [_with_name(done[1], only[1]), *done[2:]]
    named, name = [done[0]], _about(done[0])
    for each in done[1:]:
        full = _with_name(_with_head(each, named[-1]), name)
        name = name if full != each or _PRONOUN.search(each) else _about(each)
        named.append(full)
    if len(named) > 1:
        named = [re.sub(r"\bboth (?=the |a |my )", "", each) for each in named]
    return tuple(part.replace("_", " ").strip(" ,") for each in named for part in _shared(each))


def of_two(request: str) -> tuple[str, ...]:
    """One wish about two things as one for each: "the car and the dog should be yellow"; nothing for all else."""
    found = _SUBJECTS.fullmatch(request.strip())
    return tuple(f"{thing} should {found[3]}" for thing in found.groups()[:2]) if found else ()


def _carried(before: str, piece: str) -> str | None:
    """The piece with what the request before says for both; None when the two do not fit together."""
    for read in (_same_change, _same_way, _same_verb, _another_value, _another_gift):
        full = read(before, piece)
        if full:
            return full
    return None


def _match(pattern: str, text: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, text.strip(), re.IGNORECASE)


def _same_change(before: str, piece: str) -> str | None:
    """ "make the dog red" + "the cat blue", "its wheels black"."""
    first = _match(rf"({_CHANGE}) (?:(.+?) )?{VALUE}", before)
    if first and _match(rf"(?:{THING}|(?:its|his|her|their) \w+) (?:to be |be )?{VALUE}", piece):
        return _possessed(f"{first[1]} {piece}", first[2] or "")
    whole = _match(rf"{THING} ((?:should|must|could|needs to|has to) (?:be )?){VALUE}", before)
    second = _match(rf"({THING}) ({VALUE})", piece) if whole else None
    if whole and second:
        return f"{second[1]} {whole[1]}{second[2]}"
    terse = _match(rf"{THING}:? {VALUE}", before)
    return piece if terse and _match(rf"{THING}:? {VALUE}", piece) else None


def _same_way(before: str, piece: str) -> str | None:
    """ "move the dog to the left" + "the cat to the right", "replace ... with ..." + "... with ..."."""
    first = _match(rf"({_SEND}) (.+?) ({_TO}) .+", before)
    second = _match(rf"{_NEW} ({_TO}) .+", piece)
    if not first or not second:
        return None
    swaps = first[1].lower() in ("replace", "swap", "exchange", "substitute", "change", "turn")
    if swaps and first[3].lower() != second[1].lower():
        return None
    return f"{first[1]} {piece}"


def _same_verb(before: str, piece: str) -> str | None:
    """ "remove the dog" + "the cat", "add a tree on the left" + "a house on the right"."""
    first = _match(rf"({_BARE}) {_NEW}({PLACED})?", before)
    second = _match(rf"{_NEW}({PLACED})?", piece)
    if (
        not first
        or not second
        or (second[1] and not first[2] and not first[1].lower().startswith(("rem", "del", "er")))
    ):
        return None
    return f"{first[1]} {piece}"


def _another_value(before: str, piece: str) -> str | None:
    """ "make the dog bigger" + "red": of another class, else they would contradict one another."""
    first = _match(rf"({_CHANGE} (?:it|him|her|them|{THING})) ({VALUE})", before)
    if not first or not _match(VALUE, piece):
        return None
    classes = [
        {name for name, pattern in VALUES.items() if _match(pattern, words)} for words in (first[2], piece.strip())
    ]
    return f"{first[1]} {piece}" if not classes[0] & classes[1] else None


def _another_gift(before: str, piece: str) -> str | None:
    """ "give the man a hat" + "glasses", "the dog a scarf"."""
    first = _match(rf"(give ({THING}|it|him|her|them)) {_NEW}", before)
    if first and _match(rf"(?:the|my|his|her) [\w-]+ {_NEW}", piece) and not _match(_NEW, piece):
        return f"give {piece}"
    return f"{first[1]} {piece}" if first and _match(rf"(?:{_NEW}|(?:an? )?(?:{COLOUR} )?[\w-]+)", piece) else None


def _shared(request: str) -> tuple[str, ...]:
    """ "make the dog and the cat bigger", "move both the dog and the cat to the left": one end for both."""
    both = r"(?:both )?"
    two = rf"{both}({THING}|{NOUN})(?:, ({THING}|{NOUN}))?,? (?:and|&) (?:also )?({THING}|{NOUN})"
    for pattern in (
        rf"({_CHANGE}) {two} (?:both )?({VALUE})",
        rf"((?:move|put|bring|shift|take|push|slide|place)) {two} ((?:to|on|in) .+)",
        rf"({_BARE}) {two}()",
        rf"(give) {two} ({_NEW})",
    ):
        found = _match(pattern, request)
        if found and not (found[1].lower() == "give" and found[4] is None):
            verb, *things, end = found.groups()
            return tuple(f"{verb} {thing} {end}".strip() for thing in things if thing)
    return (request,)


def _with_head(piece: str, before: str) -> str:
    """ "the right one" after "the left dog" -> "the right dog"."""
    found = re.search(rf"\bthe (?:(?:left|right|middle|other) )?(?:{COLOUR} )?([\w-]+)", before, re.IGNORECASE)
    if not found:
        return piece
    piece = re.sub(r"\b(the (?:left|right|middle|other|first|last)) one\b", rf"\1 {found[1]}", piece)
    return re.sub(r"\bthe one (?=on the |in the |to the )", f"the {found[1]} ", piece)


def _with_name(piece: str, name: str | None) -> str:
    """The piece with "it" named by the one thing that was spoken of; as it is when there may be several."""
    if name is None:
        return piece
    if re.match(r"(?:make|paint|turn|colou?r|dye) (?:its|his|her|their) \w+ ", piece, re.IGNORECASE):
        piece = _ITS.sub(f"{name}'s ", piece, count=1)
    return piece if _SCENIC.search(piece) else _PRONOUN.sub(name, piece, count=1)


def _about(request: str) -> str | None:
    """ "the dog" of "make the dog red"; None when more than one thing is named."""
    swapped = _match(
        rf"(?:replace|swap|exchange|turn|change) {THING} (?:with|for|into) (?:an?|the) (?:{COLOUR} )?([\w-]+)", request
    )
    if swapped:
        return f"the {swapped[1]}"
    given = _match(rf"give ({THING}) {_NEW}", request)
    if given:
        return given[1]
    added = _match(
        rf"(?:add|put in|draw|insert|include|place|put|i want) an? (?:{COLOUR} |big |small |little "
        rf"|tiny )*([\w-]+){PLACED}?",
        request,
    )
    if added and not re.search(
        r"\b(?:to|next to|near|beside|by|behind|under) the (?!left|right|middle|centre|center)", request
    ):
        return f"the {added[1]}"
    things = re.findall(rf"\b{THING}", request, re.IGNORECASE)
    plain = [thing for thing in things if not re.match(r"(?:the|a|an) (?:left|right|middle|centre|center)$", thing)]
    return (
        plain[0] if len(plain) == 1 and re.match(r"(?:the|my|this|that) ", plain[0]) and "'s" not in plain[0] else None
    )


def _possessed(text: str, before: str) -> str:
    """ "paint its wheels black" -> "paint the car's wheels black"."""
    owner = _match(THING, before)
    return _ITS.sub(f"{before}'s ", text, count=1) if owner else text
