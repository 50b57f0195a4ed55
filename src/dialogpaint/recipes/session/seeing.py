"""What a session's versions show: each is looked at once, with the edit that made it in mind."""

from collections.abc import Callable

from dialogpaint.core.conversation import Reply
from dialogpaint.core.description import Captioner, Description, Expecting, Glimpsing
from dialogpaint.core.image import Picture
from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes.session.hearing import sound_description
from dialogpaint.world.answers import read_absent
from dialogpaint.world.imagined import expected
from dialogpaint.world.parse import parse, parse_target

_FAR = 8
"""Edits that are followed back from a version; a session that is opened again must not look at all it ever made."""


class Sight:
    """A captioner that remembers what it said, and takes an edit that was made for what the picture likely shows."""

    def __init__(self, captioner: Captioner, picture_of: Callable[[Node], Picture]) -> None:
        """picture_of: a version's picture."""
        self._captioner = captioner
        self._picture_of = picture_of
        self._seen: dict[str, Description] = {}

    def describe(self, tree: Tree) -> Description:
        """What the current version shows."""
        before: Description | None = None
        for node in tree.path()[-_FAR:]:
            if node.image not in self._seen:
                self._seen[node.image] = sound_description(self._look(node, before))
            before = self._seen[node.image]
        return self._seen[tree.current.image]

    def describe_picture(self, picture: Picture) -> Description:
        """What a picture shows that is no version yet, or one of them."""
        known = self._seen.get(picture.sha256)
        return known if known is not None else sound_description(self._captioner.describe(picture))

    def look_again(self, tree: Tree, reply: Reply) -> Description | None:
        """What the current version shows when the thing is there after all that the reply says is not: whoever names
        it sees the picture better than a captioner. Believed from then on; None where that cannot be, and for all
        other replies."""
        target = parse_target(f"the {read_absent(reply.text)}") if reply.act == "answer" else None
        if target is None or not isinstance(self._captioner, Glimpsing):
            return None
        picture = self._picture_of(tree.current)
        seen = self._captioner.describe_with(picture, target.kind, target.colour or "")
        if seen is None:
            return None
        self._seen[tree.current.image] = sound_description(seen)
        return self._seen[tree.current.image]

    def _look(self, node: Node, before: Description | None) -> Description:
        picture, edit = self._picture_of(node), parse(node.instruction)
        hoped = expected(before, edit) if before is not None and edit is not None else None
        if hoped is None or not isinstance(self._captioner, Expecting):
            return self._captioner.describe(picture)
        return self._captioner.describe_after(picture, hoped[1])
