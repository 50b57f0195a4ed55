"""Adjustments in a message that also tells a story: "my phone is ancient so it's noisy, can you clean that up".

For photographs, where nothing but adjustments is possible. What is not understood has to be a statement that asks for
nothing; one clause that may be a wish for something else, and nothing is understood.
"""

import re

from dialogpaint.adjustments.values import Adjustment
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.cast_wordings import read_cast
from dialogpaint.editors.adjust.drawing_wordings import hide_quotes
from dialogpaint.editors.adjust.fault_wordings import read_fault
from dialogpaint.editors.adjust.framing_wordings import read_framing
from dialogpaint.editors.adjust.tone_wordings import FAULTS, Bare, Read, read_tone
from dialogpaint.editors.adjust.understanding import KNOWN, LONGEST, completed, read_clause, understand
from dialogpaint.editors.adjust.words import mended, uniform
from dialogpaint.world.synonyms import KIND_OF_WORD

_JOINTS = re.compile(
    r"\s*(?:[,;]|(?<!\d):|(?<!\w)-+(?!\w)|\.\.+|\b(?:because|cause|cuz|since|but|and|then|also|though|although|while|which)\b"
    r"|\bas (?=(?:it|i|we|my|the|this|that|there|he|she|they)\b)"
    r"|(?<!not)(?<!is)(?<!are)(?<!was)(?<!looks)(?<!look)(?<!quite) so (?!much\b|many\b)"
    r"|^so )+\s*"
)
_STATEMENT = re.compile(
    r"(?:i|we|it|this|that|he|she|they|there|my|our|the|his|her|their|these|those|you|someone|everyone|everything) "
    r"(?:[\w']+ ){0,4}?(?:is|are|was|were|am|has|had|have|looks?|looked|came|comes|took|takes|shot|did|does|went|got"
    r"|goes|hates?|loves?|likes?|know|forgot|held|stood|shook|tilts|\w+ed|used|bought|think|posted?|print(?:ed)?|sent|send|feels?)\b.*"
)
_WISHES = re.compile(
    r"\b(?:adds?|adding|remov\w+|replac\w+|puts?|putting|mak(?:e|es|ing)|turn(?:ing)?|chang\w+|gives?|giving|draw\w*|paint"
    r"|eras\w+|delet\w+|swap\w*|mov(?:e|ing)|crop\w*|flip\w*|rotat\w+|mirror\w*|cut\w*|insert\w*|edit\w*|write|colou?r"
    r"|recolou?r|keep|leave|show|hide|fix|clean|blur|sharpen|photoshop|bring|lift|open|close|increase|decrease|reduce"
    r"|should|must|needs?|wants?|wish|hope|instead|rather|without|not sure|undo|forget|revert|too|enough|more|less"
    r"|becomes?|let|(?:like|love)s? (?:it|this|that)|save|share|export|do not|never mind)\b"
)
"""With one of these a clause may ask for something."""
_POINTING = re.compile(
    r"(?:clean|fix|sort|clear|mend|correct|repair|tidy|solve|help|rescue|save|do something about|deal with|help with"
    r"|take care of|get rid of)(?: (?:it|that|this|me|them))?(?: (?:up|out|with (?:it|that|this)))?"
)
"""Says: do something about what was named before."""
_SIGHS = re.compile(r"(?:so )?(?:sorry|oops|whoops|ugh|argh|sigh|damn|well|no idea why|as always|as usual|my bad)")
_WHERE_WE_WERE = re.compile(r"(?<=\w )(?:on|in|at|near|by) (?:a|an|the|my|our) [\w ]+$")
_FAULT = re.compile(
    r"(?:(?:it|that|this|they|everything|(?:the |my |its |all )*(?:colours?|tones?|lighting|result))"
    r"(?: all| just)? (?:is|are|was|looks?|seems?|feels?|came out|turned out|comes out|has come out|got|went) )?"
    r"(?P<how>(?:all|so|really|rather|pretty|kinda|way|very|too) )*(?P<what>[\w-]+)"
)
_SLIGHTLY = ("so", "all", "rather", "pretty", "too", "way")


def understand_loosely(said: str, *, marked: bool = False) -> tuple[Adjustment, ...] | None:
    """As `understand`, for a message of which only some clauses ask for something."""
    strictly = understand(said, marked=marked)
    if strictly is not None or len(said) > LONGEST:
        return strictly
    hidden, text = hide_quotes(said)
    words = uniform(hidden)
    if words is None:
        return None
    for candidate in dict.fromkeys((words, mended(words, KNOWN))):
        found = _read([clause for clause in _JOINTS.split(candidate) if clause], text, marked)
        if found:
            return found
    return None


def _read(clauses: list[str], text: str | None, marked: bool) -> tuple[Adjustment, ...] | None:
    read = [(clause, _clause(_plain(clause), text, marked)) for clause in clauses]
    understood = [(clause, each) for clause, each in read if each is not None]
    others = [_plain(clause) for clause, each in read if each is None]
    if not understood or any(isinstance(each, Bare) for _, each in understood):
        return None
    wishes = " ".join(clause for clause, _ in understood)
    if not all(_POINTING.fullmatch(clause) or _asks_nothing(clause, wishes) for clause in others):
        return None
    return completed([clause for clause, _ in understood], [each for _, each in understood])


def _plain(clause: str) -> str:
    clause = re.sub(r"(?<=\w)'ve\b", " have", clause)
    return re.sub(r"^(?:so|that|like|uh|oh|well|sorry|hey|and) (?!is\b|are\b|looks\b)", "", clause)


def _clause(clause: str, text: str | None, marked: bool) -> Adjustment | Read | Bare | None:
    found = read_clause(clause, text, marked)
    if found is not None and not isinstance(found, Bare):
        return found
    return _fault(clause) or read_fault(clause) or read_cast(clause) or read_framing(clause) or found


def _fault(clause: str) -> Read | None:
    """ "A bit orange", "it came out all yellow": too much of it."""
    rest, amount = take(clause)
    found = _FAULT.fullmatch(rest)
    if not found or found["what"] not in FAULTS:
        return None
    degree = (found["how"] or "").strip()
    slightly = amount is not None and amount <= 0.5
    if not (slightly or degree in _SLIGHTLY):
        return None
    read = read_tone(f"too {found['what']}", amount=amount)
    return read if isinstance(read, Read) else None


def _asks_nothing(clause: str, wishes: str) -> bool:
    if _SIGHS.fullmatch(clause):
        return True
    if _WISHES.search(clause) or not _STATEMENT.fullmatch(clause):
        return False
    tokens = (_WHERE_WE_WERE.sub("", clause) if clause.startswith(("i ", "we ")) else clause).split()
    thing = any(token in KIND_OF_WORD or token.removesuffix("s") in KIND_OF_WORD for token in tokens)
    if thing and re.search(r"\b(?:it|that|this|them)\b", wishes):
        return False  # "it" may be that thing
    faulty = any(token in FAULTS for token in tokens)
    return not faulty or tokens[0] in ("it", "there", "i", "we")
