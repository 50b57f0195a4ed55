"""Free words to adjustments, by rules that would rather miss than guess.

Every word of a request has to be known and to fit; "make the car brighter" is not understood, because there is no car
here, only light, colour and the picture's shape.
"""

import re
from dataclasses import replace

from dialogpaint.adjustments.sentences import parse
from dialogpaint.adjustments.values import (
    ADJUSTMENT,
    Adjustment,
    BlackAndWhite,
    Brightness,
    ColourPop,
    Highlights,
    Shadows,
)
from dialogpaint.editors.adjust import amounts as amount_words
from dialogpaint.editors.adjust import colour_wordings, drawing_wordings, look_wordings, shape_wordings, tone_words
from dialogpaint.editors.adjust.colour_wordings import read_colour
from dialogpaint.editors.adjust.drawing_wordings import (
    hide_quotes,
    read_caption,
    read_drawn_shape,
    read_unquoted_caption,
)
from dialogpaint.editors.adjust.look_wordings import read_look
from dialogpaint.editors.adjust.shape_wordings import read_shape
from dialogpaint.editors.adjust.tone_wordings import Bare, Read, read_tone
from dialogpaint.editors.adjust.words import mended, uniform

LONGEST = 400
_JOINTS = re.compile(
    r"\s*(?:,|;|\band then\b|\bthen\b|\bafter that\b|\bafterwards\b|\bas well as\b|\band\b|\balso\b"
    r"|\bas well\b|\bbut\b|\bplus\b"
    r"|\bwith (?=more |less |a bit |a little |a touch )|\bwhile\b|\btoo$|\bfinally\b)+\s*"
)
_SYMPTOM = re.compile(
    r"^(?!.*\b(?:make|should|needs?|could|more|less|get|want)\b)"
    r"(?:.*\b(?:too|enough|over-?exposed|under-?exposed|(?:blown|washed)[ -]out|crooked|tilted|slanted|askew)\b"
    r"|(?:\w+ ){1,3}(?:is|are|was|were|looks?|seems?|feels?|appears?|came out)\b"
    r"|.*\b(?:hardly|barely|can not|could not|backlit|against the (?:light|sun)|so much|everywhere|cast)\b|there"
    r" (?:is|are)\b)"
)
"""What is wrong with the picture, not what to do about it."""
_PROPERTIES = {
    "light": ("brightness", "exposure", "shadows", "highlights"),
    "liveliness": ("pop", "contrast", "saturation"),
    "tilt": ("straighten", "rotate"),
}
"""Where a symptom of one asks for the same as a wish for another."""
KNOWN = frozenset().union(
    amount_words.VOCABULARY,
    tone_words.VOCABULARY,
    look_wordings.VOCABULARY,
    colour_wordings.VOCABULARY,
    shape_wordings.VOCABULARY,
    drawing_wordings.VOCABULARY,
    {
        "quotedtext",
        "sunny",
        "night",
        "beach",
        "house",
        "there",
        "where",
        "these",
        "those",
        "their",
        "smile",
        "sleeping",
    },
)


def understand(said: str, *, marked: bool = False) -> tuple[Adjustment, ...] | None:
    """The adjustments asked for, in order; None when any part of it is something else, or unsure.

    marked: there is a mask, so that "this" means what it marks.
    """
    if len(said) > LONGEST:
        return None
    canonical = parse(said)
    if canonical is not None:
        return (canonical,)
    hidden, text = hide_quotes(said)
    words = uniform(hidden)
    if words is None:
        return None
    for candidate in dict.fromkeys((words, mended(words, KNOWN))):
        found = _read(candidate, text, marked)
        if found:
            return found
    unquoted = read_unquoted_caption(said) if text is None else None
    return (unquoted,) if unquoted else None


def _read(words: str, text: str | None, marked: bool) -> tuple[Adjustment, ...] | None:
    whole = read_clause(words, text, marked)
    if whole is not None and not isinstance(whole, Bare):
        return (_adjustment(whole),)
    clauses = [clause for clause in _JOINTS.split(words) if clause]
    if len(clauses) < 2:
        return None
    read = [read_clause(clause, text, marked) for clause in clauses]
    if any(each is None for each in read):
        return None
    return completed(clauses, [each for each in read if each is not None])


def read_clause(clause: str, text: str | None, marked: bool) -> Adjustment | Read | Bare | None:
    """One clause of `uniform` words; text: what stood in quotation marks."""
    if text is not None and "quotedtext" in clause:
        return read_caption(clause, text)
    for read in (read_look, read_shape, read_drawn_shape):
        found = read(clause)
        if found is not None:
            return found
    return read_colour(clause, marked=marked) or read_tone(clause)


def completed(clauses: list[str], read: list[Adjustment | Read | Bare]) -> tuple[Adjustment, ...] | None:
    """ "Increase the brightness and contrast", "a bit brighter and warmer": what is said once serves both."""
    full: list[Adjustment | Read] = []
    for number, (clause, each) in enumerate(zip(clauses, read, strict=True)):
        before = next((one for one in reversed(read[:number]) if isinstance(one, Read)), None)
        if isinstance(each, Bare):
            source = before or next((one for one in read[number:] if isinstance(one, Read)), None)
            again = read_tone(clause, source.direction, source.amount) if source else None
            if not isinstance(again, Read):
                return None
            each = again
        elif isinstance(each, Read) and each.amount is None and before and " " not in clause and before.amount:
            again = read_tone(clause, None, before.amount)
            each = again if isinstance(again, Read) else each
        full.append(each)
    done = [_adjustment(each) for each in _said_once(_without_symptoms(clauses, full))]
    if any(isinstance(each, ColourPop) for each in done):
        # "Black and white but keep the red" is one wish: the grey first would leave no red to keep.
        done = [each for each in done if not isinstance(each, BlackAndWhite)]
    # "It is crooked, straighten it" says one thing twice.
    return tuple(each for number, each in enumerate(done) if number == 0 or each != done[number - 1])


def _without_symptoms(clauses: list[str], read: list[Adjustment | Read]) -> list[Adjustment | Read]:
    """ "Overexposed, take the exposure back a little": what is wrong and what is asked for are one wish, not two."""
    kept: list[Adjustment | Read] = []
    louder: dict[str, float] = {}
    read = _where_it_is(clauses, read)
    wishes = {_about(each) for clause, each in zip(clauses, read, strict=True) if not _SYMPTOM.search(clause)}
    for clause, each in zip(clauses, read, strict=True):
        if not _SYMPTOM.search(clause) or _about(each) not in wishes:
            kept.append(each)
        elif isinstance(each, Read) and each.amount is not None:
            louder[each.adjustment.op] = each.amount
    return [_as_loud(each, louder) for each in kept]


def _said_once(read: list[Adjustment | Read]) -> list[Adjustment | Read]:
    """ "A bit soft, needs sharpening": the same twice is one wish, as much as was said either time."""
    once: dict[tuple[str, int] | int, Adjustment | Read] = {}
    for number, each in enumerate(read):
        key = (each.adjustment.op, each.direction) if isinstance(each, Read) else number
        before = once.get(key)
        if not isinstance(before, Read) or (isinstance(each, Read) and each.amount is not None):
            once[key] = each
    return list(once.values())


def _where_it_is(clauses: list[str], read: list[Adjustment | Read]) -> list[Adjustment | Read]:
    """ "Her face is too dark, brighten it": the symptom says where, the wish how much."""
    places = {
        (each.direction): each
        for clause, each in zip(clauses, read, strict=True)
        if isinstance(each, Read) and isinstance(each.adjustment, Shadows | Highlights) and _SYMPTOM.search(clause)
    }
    moved: list[Adjustment | Read] = []
    for clause, each in zip(clauses, read, strict=True):
        place = places.get(each.direction) if isinstance(each, Read) else None
        if place and isinstance(each, Read) and isinstance(each.adjustment, Brightness) and not _SYMPTOM.search(clause):
            each = replace(place, amount=each.amount, adjustment=_sized(place, each.adjustment.amount))
        moved.append(each)
    return moved


def _sized(read: Read, amount: float) -> Adjustment:
    return ADJUSTMENT.validate_python({**read.adjustment.model_dump(), "amount": amount})


def _as_loud(each: Adjustment | Read, amounts: dict[str, float]) -> Adjustment | Read:
    """ "Way too dark, brighten it": how dark it is says how much brighter it has to be."""
    if not isinstance(each, Read) or each.amount is not None or each.adjustment.op not in amounts:
        return each
    amount = amounts[each.adjustment.op]
    return replace(each, adjustment=_sized(each, amount * each.direction), amount=amount)


def _about(read: Adjustment | Read) -> tuple[str, int]:
    """Which property, and which way."""
    op, way = (read.adjustment.op, read.direction) if isinstance(read, Read) else (read.op, 0)
    return next((name for name, ops in _PROPERTIES.items() if op in ops), op), way


def _adjustment(read: Adjustment | Read | Bare) -> Adjustment:
    if isinstance(read, Bare):
        raise TypeError("a bare property is no adjustment")
    return read.adjustment if isinstance(read, Read) else read
