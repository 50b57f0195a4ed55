"""From an instruction to the two descriptions that methods need which draw from words: what the picture shows, and what
the result should show. In the illustrated world they are told as the captions that the family learned from."""

import re
from dataclasses import replace

from dialogpaint.core.conversation import Taught
from dialogpaint.core.description import Description
from dialogpaint.dialogue.by_name import ByName
from dialogpaint.world.edits import Add, Edit, Recolour, Replace
from dialogpaint.world.imagined import expected, in_words
from dialogpaint.world.parse import parse, parse_target
from dialogpaint.world.phrases import with_article
from dialogpaint.world.vocabulary import COLOURS


def described(instruction: str, shown: Description) -> tuple[str, str]:
    """Of the picture and of the result, "" where it cannot be told: then the user's own words have to do."""
    edit = parse(instruction)
    found = expected(shown, edit) if edit is not None else None
    return (found[0].caption, found[1].caption) if found else (in_words(shown) or shown.caption, "")


def described_with(wish: ByName, taught: Taught, shown: Description) -> tuple[str, str]:
    """Of the picture and of the result with a concept in it, its name before its noun: "a cat on the beach", "a rex dog
    on the beach"."""
    named = f"{taught.name} {taught.noun}"
    # A captioner may have seen one thing alone where the user tells two apart by their side.
    for edit in (_edit(wish, taught, shown), _edit(_without_side(wish), taught, shown)):
        found = expected(shown, edit) if edit is not None else None
        if found is not None:
            return found[0].caption, _renamed(found[1].caption, taught, str(getattr(edit, "colour", "")))
    now = in_words(shown) or shown.caption
    if not wish.where:
        return now or "a photo", f"{now} with {with_article(named)}" if now else f"a photo of {with_article(named)}"
    before = wish.where.removeprefix("the ")
    return f"a photo of {with_article(before)}", f"a photo of {with_article(named)}"


def _without_side(wish: ByName) -> ByName:
    return replace(wish, where=re.sub(r"^the (?:left|right|middle) ", "the ", wish.where))


def _edit(wish: ByName, taught: Taught, shown: Description) -> Edit | None:
    """The world's edit that does the same with a thing of the concept's kind, of a colour by which to find it again."""
    taken = {thing.colour for thing in shown.named(taught.noun)}
    colour = next((one for one in COLOURS if one not in taken), "purple")
    if not wish.where:
        return Add(kind=taught.noun, colour=colour)
    target = parse_target(wish.where)
    if target is None:
        return None
    if target.kind == taught.noun:
        return Recolour(target=target, colour=colour)
    return Replace(target=target, kind=taught.noun, colour=colour)


def _renamed(caption: str, taught: Taught, colour: str) -> str:
    """The caption with the concept's name before the noun of the thing that has the colour, or else of the first."""
    named = with_article(f"{taught.name} {taught.noun}")
    noun = re.escape(taught.noun)
    for pattern in (rf"\ban? {re.escape(colour)} {noun}\b", rf"\ban? (?:\w+ )?{noun}\b"):
        if re.search(pattern, caption):
            return re.sub(pattern, named, caption, count=1)
    return f"{caption} with {named}"
