"""How people speak of a picture that goes with their words, as patterns: "make the dog look like this"."""

from dialogpaint.world.parse import one_of
from dialogpaint.world.vocabulary import COLOURS

_SHOWN = r"(?:picture|photo|photograph|image|pic|reference|attachment|example|upload|drawing)"
_POINTED = (
    rf"(?:th(?:is|at|ese|ose)|the (?:attached |uploaded |reference |example |other |second |sent )?{_SHOWN}"
    rf"|the [\w-]+ (?:in|from|on) (?:the|my|this) (?:attached )?{_SHOWN})"
)
_NO_NOUN = r"(?!(?:in|on|to|here|there|at|next|by|but|please|for|as|instead)\b)"
_SENT = r"(?:attached|sent|uploaded|gave(?: you)?|added|shared|showed(?: you)?)"
THIS = (
    rf"{_POINTED}(?: (?P<noun>{_NO_NOUN}[\w-]+(?: [\w-]+)?))??(?: (?:that |which )?(?:i|we) (?:\w+ )?{_SENT})?"
    r"(?: here| above| below| instead)?"
)
"""The reference, perhaps with a name for what it shows."""
WHERE = r"(?P<where>.+?)"
PLACED = (
    r"(?P<place>(?:on(?:to)?|in(?:to)?|at|next|beside|by|near|to|over|above|under|left|right|where|between|behind"
    r"|instead)\b.*|here|there)"
)
LIKE = (
    r"(?:look|looks|be|become|appear|seem)? ?(?:exactly |just |more |a bit )?(?:like|similar to|the same as|as in|as on"
    r"|resemble)"
)
_SHOULD = r"(?:should|must|needs to|has to|could|shall|ought to)"
_WISH = r"(?:i(?:'d like| would like| want| need))"

INSTEAD = (
    rf"(?:make|have|let|get|paint|draw|turn|change|edit|redraw|repaint) {WHERE} (?:to |so (?:that )?it |into one )?"
    rf"{LIKE} (?:in |on |at )?{THIS}",
    rf"(?:turn|change|transform|make|convert|morph) {WHERE} (?:in)?to {THIS}",
    rf"(?:replace|swap|exchange|substitute|switch|trade) (?:out )?{WHERE} (?:with|for|by|to|against) {THIS}",
    rf"(?:make|match) {WHERE} (?:match|resemble|with|to|fit|copy) {THIS}",
    rf"(?:use|take|put|insert|place) {THIS} (?:for|as|in place of|instead of|rather than) {WHERE}",
    rf"{WHERE} {_SHOULD} (?:\w+ )?{LIKE} {THIS}",
    rf"{WHERE} {_SHOULD} (?:become|be|turn into) {THIS}",
    rf"(?:{_WISH}|give me|how about|what about) {THIS} (?:instead of|in place of|for) {WHERE}",
    rf"(?:{_WISH}|can) {WHERE} (?:to )?{LIKE} {THIS}",
    rf"{THIS} (?:instead of|in place of|for|as) {WHERE}",
    rf"(?P<where>(?:the|my) .+?) {LIKE} {THIS}",
    r"(?:here'?s|here is|this is|that'?s) (?:a |the |my |an )?(?:reference|example|picture|photo|model) (?:for|of) "
    rf"{WHERE}",
)
"""Something in the picture is to look like the reference."""
ONTO = (
    r"(?:put|add|place|insert|paste|draw|paint|include|drop|set|show|stick|hang|lay|bring|fit)"
    rf" (?:{THIS}|it|one like (?:this|that))(?: {PLACED})?",
    rf"(?:give) (?P<wearer>.+?) {THIS}",
    rf"{_WISH} {THIS}(?: (?:to be )?{PLACED})?",
)
"""The reference is to be painted somewhere."""
ALONE = (
    r"(?:(?:make|paint|draw|do|have|fill) (?:it|this part|the marked part|this place|here)? ?(?:with|in)? ?)?"
    rf"(?:(?:look )?(?:just |exactly )?(?:like|same as|similar to|use|with) )?{THIS}"
)
"""The reference alone: "like this", "this hat"."""
HERE = (
    r"(?:(?:just|right|put it|do it|use it|i mean|i meant) )?(?:here(?: it is)?|there|this(?: part| place| area| one)?"
    r"|that part|(?:in |on )?the (?:marked|painted) (?:part|area|place)|i (?:just )?(?:marked|painted) it|marked|done)"
)
"""The marked part."""
COLOUR = (
    r"[, ]+(?:but (?:make it |in |a |it is )?|and (?:make|paint) it |only |just |in |make it )"
    rf"(?P<colour>{one_of(COLOURS)})(?: one)?$"
)
"""What it should have instead of the reference's own, at the end."""
SIDE = (
    r"(?:(?:on|in|to|at) )?(?:the |my )?(?:(?:top|bottom|upper|lower) )?(?P<side>left|right|middle|centre|center"
    r"|background|ground|foreground|picture|scene|sky)"
    rf"(?: (?:side|half|corner|of (?:(?:the |this )?{_SHOWN}|the scene|it)))*"
)
BESIDE = (
    r"(?P<how>on top of|onto|on|in front of|in|next to|beside|by|near|close to|at|over|above|under|to the left of"
    r"|to the right of|left of|right of) (?P<thing>.+)"
)
