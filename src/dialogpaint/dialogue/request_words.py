"""Which words start a request, and which classes of words one is made of: patterns that the clause readers share.

All patterns are for lower-case or mixed-case text and are compiled with IGNORECASE by who uses them.
"""

from dialogpaint.world import synonyms, vocabulary
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import one_of

_VERBS = """
add adjust alter animate apply blur boost bring brighten change clear color colour convert copy correct cover create
crop cut darken decrease delete desaturate ditch draw drop duplicate dye edit enhance enlarge erase exchange fill flip
fix get give go have hide include increase insert invert keep let lighten lower make mirror modify move paint pixelate
place pop pull push put raise recolor recolour reduce remove render repaint replace reposition resize restore rotate
saturate scale set shade sharpen shift shrink show slide soften straighten strip substitute swap switch take throw
update halve double tidy tint tone transform trim try turn use warm write undo redo revert forget widen zoom sketch
dress lose photoshop retouch whiten cool smooth posterise posterize denoise stick plant dim deepen upscale
"""
VERBS = _VERBS.split()
"""What a request in the imperative starts with."""

VERB = f"(?:{one_of(VERBS)})"
GERUNDS = {
    **{f"{verb}ing": verb for verb in VERBS},
    **{f"{verb[:-1]}ing": verb for verb in VERBS if verb.endswith("e")},
    **{
        f"{verb}{verb[-1]}ing": verb
        for verb in ("put", "get", "cut", "set", "swap", "drop", "crop", "flip", "trim", "strip", "let")
    },
}
"""To the plain verb: "making" -> "make"."""

COLOUR = (
    rf"(?:(?:dark|light|bright|pale|deep|soft|hot|bluish|pastel|neon) )?"
    rf"(?:{one_of((*vocabulary.COLOURS, *synonyms.NEAREST_COLOUR))})"
)
SIZE = (
    r"(?:(?:a bit|a little|a lot|a tad|much|way|slightly|far|even|twice as|really|very|super|somewhat) )?"
    r"(?:bigger|smaller|larger|tinier|taller|shorter|wider|huge|tiny|giant|enormous|gigantic|big|small|large|little"
    r"|thinner|fatter|as big)"
)
POSE = (
    r"(?:(?:be )?(?:sit|stand|jump|run|walk|fly|swim|wave|perch|rear)(?:ting|ning|ping|ing|s)?(?: (?:down|up))?"
    r"|(?:lie|lay|lying) ?(?:down)?|asleep|sleep(?:ing)?|raise (?:their|his|her|its) arms|lower (?:their|his|her) arms)"
)
_LOOKS = [
    word for table in (synonyms.PATTERN_WORDS, synonyms.EXPRESSION_WORDS) for each in table.values() for word in each
]
LOOK = f"(?:{one_of(_LOOKS)}|bald|curly|smile|happier|sadder)"
SHADE = (
    r"(?:(?:a bit|a little|a lot|a tad|much|way|slightly) )?(?:darker|lighter|brighter|warmer|cooler|blurry|blurrier)"
)
VALUES = {"colour": rf"(?:all |completely |in )?{COLOUR}", "size": SIZE, "pose": POSE, "look": LOOK, "shade": SHADE}
"""What one thing can be made, by class."""
VALUE = rf"(?:{'|'.join(VALUES.values())})"

_DETERMINER = (
    r"(?:the|a|an|my|his|her|its|their|this|that|these|those|some|another|one|two|three|four|five|both|all|any|no|more)"
)
_LITTLE = (
    r"(?!(?:and|or|but|to|into|onto|on|in|at|with|for|from|of|by|next|near|behind|under|above|beside|over|is|are"
    r"|was|be|should|it|them|him|her|then|also|so|too|a|an|the|my|his|their|some|as|look|have|wear|wearing"
    rf"|{VALUE})\b)"
)
_WORD = r"[\w'’-]+"
PLACED = r"(?: (?:on|at|in|to|by|near|next to|beside|behind|under) (?:the )?(?:far )?[\w-]+(?: side| corner)?)"
_INNER = (
    r"(?!(?:the|a|an|my|his|her|its|their|and|or|but|to|into|onto|on|in|at|with|for|from|by|it|them|should|is|are)\b)"
)
NOUN = (
    rf"(?:{_DETERMINER} )(?:(?:of )?(?:the )?(?:{COLOUR} )?(?:{_INNER}{_WORD} ){{0,2}}?){_INNER}{_WORD}(?: of the"
    rf" {_WORD})?"
)
THING = (
    rf"(?:(?:both |all )?(?:{_DETERMINER} )+(?:(?:{COLOUR}|left|right|middle|other|last|first|little|big|small|tall"
    rf"|old) )*{_LITTLE}{_WORD}(?:'s {_LITTLE}{_WORD})?(?: {_LITTLE}{_WORD})?)"
)
"""A thing with its article: "the left brown dog", "my sister's hat"."""

ANY_KIND = rf"(?:{one_of({*synonyms.KIND_OF_WORD, *(facts.plural for facts in KINDS.values())})})"
WEARABLE = one_of({word for words in synonyms.ACCESSORY_WORDS.values() for word in words})
