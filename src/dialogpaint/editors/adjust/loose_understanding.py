"""Adjustments in a message about a photograph, which may tell a story: "my phone is ancient so it's noisy,
can you clean that up".

For photographs, where nothing but adjustments is possible: faults seen in the picture ask for their cure. What is not
understood has to be a statement that asks for nothing; one clause that may be a wish for something else, and nothing is
understood.
"""

import re

from dialogpaint.adjustments.values import BIT, Adjustment, Enhance
from dialogpaint.editors.adjust.amounts import take
from dialogpaint.editors.adjust.cast_wordings import read_cast
from dialogpaint.editors.adjust.drawing_wordings import hide_quotes
from dialogpaint.editors.adjust.fault_wordings import read_fault
from dialogpaint.editors.adjust.framing_wordings import read_framing
from dialogpaint.editors.adjust.photograph_wordings import read_of_photograph
from dialogpaint.editors.adjust.tone_wordings import Bare, Read, read_tone
from dialogpaint.editors.adjust.tone_words import COMPLAINTS, FAULTS
from dialogpaint.editors.adjust.understanding import KNOWN, LONGEST, completed, read_clause, understand
from dialogpaint.editors.adjust.words import mended, uniform
from dialogpaint.world.synonyms import KIND_OF_WORD

Found = Adjustment | Read | Bare | None

_JOINTS = re.compile(
    r"\s*(?:[,;]|(?<!\d):|(?<!\w)-+(?!\w)|\.\.+|\b(?:because|cause|cuz|since|(?<!everything )(?<!all )but|and"
    r"|then|also|though|although|while|which)\b"
    r"|\bas (?=(?:it|i|we|my|the|this|that|there|he|she|they)\b)"
    r"|(?<!not)(?<!is)(?<!are)(?<!was)(?<!looks)(?<!look)(?<!quite) so (?!much\b|many\b)"
    r"|^so )+\s*"
)
_STATEMENT = re.compile(
    r"(?:\w+ ){1,2}(?:is|was|were|had) (?!too\b|so\b).*"
    r"|(?:i|we|it|this|that|he|she|they|there|my|our|the|his|her|their|these|those|you|someone|everyone|everything) "
    r"(?:[\w']+ ){0,4}?(?:is|are|was|were|am|has|had|have|looks?|looked|came|comes|took|takes|shot|did|does|went|got"
    r"|goes|hates?|loves?|likes?|know|forgot|held|stood|shook|tilts|\w+ed|used|bought|think|posted?|print(?:ed)?"
    r"|sent|send|feels?|hurts?)\b.*"
)
_WISHES = re.compile(
    r"\b(?:adds?|adding|remov\w+|replac\w+|puts?|putting|mak(?:e|es|ing)|turn(?:ing)?|chang\w+|gives?|giving"
    r"|draw\w*|paint"
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
_PURPOSE = r"for (?:(?:my|our|the|a|an|his|her|their|this|some) )?(?:[\w-]+ ){0,3}?[\w-]+"
_ONLY_PURPOSE = re.compile(_PURPOSE)
_FOR_SOMETHING = re.compile(
    rf"^{_PURPOSE} (?:so |i need |make it |it should be |it must be )?(?=\S)|^so (?=\S)"
    rf"| (?:{_PURPOSE}|so (?:that )?(?:i|we|it|you|the|people|they) .+|to (?:the|a) max|as well|overall|in general"
    rf"|all over"
    r"|so the eye .+|(?:if|when|as long as|until|without \w+ing) .+"
    r"|(?:on|in|of|across) (?:the|my|our|her|his|their) (?:\w+ )?(?:sky|clouds|snow|faces?|trees|rocks|water"
    r"|clothes|hair|trees|grass|building|room|photo|background|foreground|sea|beach|sand))$"
)
_AS_IT_IS = re.compile(
    r"(?:(?:keep|leave|i (?:really )?(?:like|love)|like|love|fine with|happy with) (?:that|it|this|everything|the"
    r" \w+)(?: as (?:it is|is)| like (?:that|this)"
    r"| that way| a lot| too)?|(?:the )?same(?: again| thing| as before)?|(?:that|this|it)(?: is| looks)"
    r" (?:already )?(?:good|fine|ok|okay|nice|better"
    r"|great|perfect|lovely)(?: already)?|good|great|better|nice|perfect|cool|lovely|super|thanks|in addition|on"
    r" top(?: of that)?|one more thing)"
)
"""What goes before a further wish."""
_RESTRAINT = re.compile(
    r"(?:(?:only |just )?(?:not (?:too|so|that) (?:much|strong|strongly|heavy|heavily|far|extreme|intense)|do not"
    r" (?:overdo|exaggerate)(?: it)?"
    r"|nothing (?:too )?(?:crazy|extreme|dramatic|wild)|keep it (?:natural|subtle|real)|subtle|gently"
    r"|careful(?:ly)?|easy))"
)
_WITHIN = re.compile(
    r"(?:only |just )?(?:not|without making it|do not make it|without it being|without getting) (?:too|so)"
    r" [\w -]+|without [\w ]+ing [\w ]+|do not (?:blow|burn|clip|lose|touch|change|make|affect|wash|let|crush) .+"
    r"|(?:centre|middle) it|it"
)
_TAKES_BACK = re.compile(r"\b(?:keep|leave) (?:all )?(?:the rest|everything else|the others?)\b|\b(?:undo|revert)\b")
_CROP = re.compile(r"(?:crop|cut|trim)(?: (?:it|that|this|them))?(?: (?:out|away|off|in))?")
_SLIGHTLY = ("so", "all", "rather", "pretty", "too", "way")


def understand_loosely(said: str, *, marked: bool = False) -> tuple[Adjustment, ...] | None:
    """As `understand`, for a message of which only some clauses ask for something."""
    strictly = understand(said, marked=marked)
    if strictly is not None or len(said) > LONGEST:
        return strictly
    hidden, text = hide_quotes(said)
    words = uniform(hidden)
    if words is None or speaks_of_edits(words):
        return None
    for candidate in dict.fromkeys((words, mended(words, KNOWN))):
        found = _read([clause for clause in _JOINTS.split(candidate) if clause], text, marked)
        if found:
            return found
    return None


def speaks_of_edits(words: str) -> bool:
    """Whether they are about edits made before, to be taken back or kept."""
    return _TAKES_BACK.search(words.lower()) is not None


def _read(clauses: list[str], text: str | None, marked: bool) -> tuple[Adjustment, ...] | None:
    read = [(clause, _clause(_plain(clause), text, marked)) for clause in clauses]
    read = [each for each in read if not _only_points(each[0], each[1], read)]
    understood = [(clause, each) for clause, each in read if each is not None]
    others = [_plain(clause) for clause, each in read if each is None]
    if not understood or any(isinstance(each, Bare) for _, each in understood[:1]):
        return None
    if re.fullmatch(r".*\b(?:like|love|keep|leave) (?:it|this|that)\b.*", read[-1][0]) and read[-1][1] is None:
        return None  # "it is dark, i like it"
    if any(_RESTRAINT.fullmatch(clause) for clause in others):
        understood = [(clause, _gently(clause, each) or each) for clause, each in understood]
    wishes = " ".join(clause for clause, _ in understood)
    if not all(
        _says_nothing_new(clause) or _asks_nothing(clause, wishes) or _headline(clause, read) for clause in others
    ):
        return None
    if others and all(_POINTING.fullmatch(clause) for clause, _ in understood):
        return None
    return completed([_plain(clause) for clause, _ in understood], [each for _, each in understood])


def _only_points(clause: str, each: Found, read: list[tuple[str, Found]]) -> bool:
    """ "Fix that", "make it look good", "crop it", next to something that says more: it is the same wish."""
    more = any(other is not None and said != clause for said, other in read)
    if not more or "auto" in clause:
        return False
    framed = any(said != clause and other is not None and read_framing(_plain(said)) for said, other in read)
    return bool(_POINTING.fullmatch(clause)) or isinstance(each, Enhance) or (framed and bool(_CROP.fullmatch(clause)))


def _says_nothing_new(clause: str) -> bool:
    return any(pattern.fullmatch(clause) for pattern in (_POINTING, _AS_IT_IS, _RESTRAINT, _WITHIN, _ONLY_PURPOSE))


def _headline(clause: str, read: list[tuple[str, Found]]) -> bool:
    """ "Night shot, too dark": what it is, in up to three words, before anything else."""
    words = clause.split()
    known = any(word in KIND_OF_WORD or word.removesuffix("s") in KIND_OF_WORD for word in words)
    return len(words) <= 3 and clause == read[0][0] and not known and not _WISHES.search(clause)


def _gently(clause: str, each: Found) -> Found:
    """ "Brighter, but not too much"."""
    again = read_tone(clause, amount=BIT) if isinstance(each, Read) and each.amount is None else None
    return again if isinstance(again, Read) else each


def _plain(clause: str) -> str:
    clause = re.sub(r"(?<=\w)'ve\b", " have", clause)
    clause = re.sub(r"^(?:that is why|this is why|therefore|hence|thus|because of that) | too$", "", clause)
    return re.sub(r"^(?:so|that|like|uh|oh|well|sorry|hey|and) (?!is\b|are\b|looks\b)", "", clause)


def _clause(clause: str, text: str | None, marked: bool) -> Found:
    found = _unadorned(clause, text, marked)
    if found is None and not re.search(r"\b(?:swap|replace|exchange|write)\b", clause):
        shorter = _FOR_SOMETHING.sub("", clause, count=1).strip()
        return _unadorned(shorter, text, marked) if shorter and shorter != clause else None
    return found


def _unadorned(clause: str, text: str | None, marked: bool) -> Found:
    found = read_clause(clause, text, marked)
    if found is not None and not isinstance(found, Bare):
        return found
    for read in (_fault, read_fault, read_cast, read_framing, read_of_photograph):
        seen = read(clause)
        if seen is not None:
            return seen
    return found


def _fault(clause: str) -> Read | None:
    """ "A bit orange", "it came out all yellow": too much of it."""
    rest, amount = take(clause)
    found = _FAULT.fullmatch(rest)
    if not found or found["what"] not in FAULTS:
        return None
    degree = (found["how"] or "").strip()
    slightly = amount is not None and amount <= 0.5
    if not (slightly or found["what"] in COMPLAINTS or degree in _SLIGHTLY):
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
