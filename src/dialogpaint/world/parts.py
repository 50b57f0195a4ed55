"""What colour a thing's part has: the one it was given, or its kind's usual one."""

from dialogpaint.world.kinds import KINDS
from dialogpaint.world.scene import Thing


def colour_of(thing: Thing, part: str) -> str:
    """The colour name of a part. Raises KeyError for a part the kind does not have."""
    usual = KINDS[thing.kind].parts[part][0]
    return thing.colours.get(part, usual)
