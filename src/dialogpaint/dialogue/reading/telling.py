"""Which thing is meant, by what follows its noun: where it is, what it wears, what it does."""

from collections.abc import Iterator
from dataclasses import replace

from dialogpaint.dialogue.reading.pieces import Start, Words, adjectives
from dialogpaint.dialogue.reading.things import Mention, Seen, found, having, kinds_of, only_one, only_person
from dialogpaint.dialogue.reading.words import meanings


def told(words: Words, end: int, mention: Mention, seen: Seen) -> Iterator[tuple[Mention, int]]:
    yield mention, end
    for worn, stop in _lacking(words, end) if not mention.lacks else ():
        yield from told(words, stop, replace(mention, lacks=worn), seen)
    for (code, value), stop in _after(words, end):
        if code == "side" and not mention.side:
            yield from told(words, stop, replace(mention, side=value), seen)
        elif code == "near" and not mention.relation:
            for by, after in simple(words, stop, seen):
                yield from told(words, after, replace(mention, relation=value, by=by), seen)
        elif code == "pose" and not mention.pose:
            yield from told(words, stop, replace(mention, pose=value), seen)
        elif code == "colour" and not mention.colour and words[end] in ("that", "that's", "which"):
            yield from told(words, stop, replace(mention, colour=value), seen)
        elif code in ("worn", "emblem") and not mention.wears:
            yield from told(words, stop, replace(mention, wears=value), seen)


_BETWEEN = ("that", "that's", "which", "is", "who", "stands", "standing", "are", "over", "one")
_WITH = ("with", "wearing", "in", "has", "having", "wears")


def _after(words: Words, end: int) -> Iterator[tuple[tuple[str, str], int]]:
    """What follows a noun, past "that is", "which has a", "with the"."""
    at = end
    while at < len(words) and words[at] in _BETWEEN:
        yield from (found for found in meanings(words, at) if found[0][0] == "pose" and at > end)
        at += 1
    yield from meanings(words, at)
    if at < len(words) and words[at] in _WITH:
        for skipped in (2, 1):
            inner = at + skipped
            if skipped == 2 and words[at + 1 : inner] not in (("the",), ("a",), ("an",)):
                continue
            for meaning, stop in meanings(words, inner):
                if meaning[0] in ("worn", "emblem"):
                    yield meaning, stop


def _lacking(words: Words, end: int) -> Iterator[tuple[str, int]]:
    """ "without the hat", "that has no hat"."""
    for opening in (("without", "the"), ("without", "a"), ("with", "no"), ("without",), ("that", "has", "no"),
        ("wearing", "no"), ("without", "any")):  # fmt: skip
        at = end + len(opening)
        if words[end:at] == opening:
            for (code, value), stop in meanings(words, at):
                if code in ("worn", "emblem"):
                    yield value, stop


def simple(words: Words, start: int, seen: Seen) -> Iterator[tuple[str, int]]:
    """The kind of one thing that is there, with nothing after it: "the big house", "the roof"."""
    at = start
    for (code, _), end in meanings(words, start):
        if code == "definite":
            at = end
            break
    for described, noun in adjectives(words, at, Start(determiner="the")):
        for (code, value), end in meanings(words, noun):
            if code == "kind":
                kinds = kinds_of(value)
                targets = found(Mention(kinds=kinds, colour=described.colour, side=described.side), seen)
                if len(targets) == 1:
                    yield targets[0].kind, end
            elif code == "part" and (owners := having(value, seen)):
                yield owners[0].kind, end
    for (code, value), end in meanings(words, start):
        if code == "pronoun" and (targets := only_one(seen) if value == "it" else only_person(seen)):
            yield targets[0].kind, end
