"""What an edit's method needs and the request lacks: where something is, what the result should show."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from dialogpaint.core.conversation import Taught
from dialogpaint.core.description import UNKNOWN, Description
from dialogpaint.core.editing import EditRequest
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture
from dialogpaint.dialogue import by_example, by_name
from dialogpaint.dialogue.by_example import MARKED, WHICH_PART
from dialogpaint.recipes.session import regions
from dialogpaint.recipes.session.regions import Find
from dialogpaint.recipes.session.target_text import described, described_with


class Lacking(BadInput):
    """Something only the user can give; the message asks for it."""


def _nothing(picture: Picture, thing: str) -> Mask | None:
    return None


@dataclass(frozen=True)
class Filling:
    """describe: what a picture shows. find: where a named thing is. concepts: what was taught."""

    describe: Callable[[Picture], Description] = lambda picture: UNKNOWN
    find: Find = _nothing
    concepts: Callable[[], tuple[Taught, ...]] = tuple

    def __call__(self, request: EditRequest, method: str) -> EditRequest:
        """The request with all that the method needs. Raises Lacking."""
        if method == "exemplar":
            return self._marked(request)
        if method == "imagic" and not request.target:
            shows, target = described(request.instruction, self.describe(request.picture))
            return replace(request, shows=shows, target=target)
        if method == "custom" and not request.target:
            return self._described(request)
        return request

    def _marked(self, request: EditRequest) -> EditRequest:
        """One reference and a mask. A second reference is for another edit."""
        request = replace(request, references=request.references[-1:])
        if not request.references:
            raise Lacking("Which picture should it look like? Attach it.")
        if request.mask is not None:
            return request
        wish = by_example.read_back(request.instruction)
        if wish is None or wish.where == MARKED:
            raise Lacking(f"{WHICH_PART} Mark it with a mask.")
        mask = self._region(request.picture, wish)
        if mask is None:
            where = wish.where.removeprefix("on ").removeprefix("next to ")
            raise Lacking(f"{WHICH_PART} I can't find {where} by myself here: mark it with a mask.")
        return replace(request, mask=mask)

    def _region(self, picture: Picture, wish: by_example.ByExample) -> Mask | None:
        if wish.onto:
            return regions.place(wish.where, picture, self.find)
        thing = self.find(picture, wish.where)
        return regions.stead_of(thing) if thing is not None else None

    def _described(self, request: EditRequest) -> EditRequest:
        taught = {one.name: one for one in self.concepts()}
        wish = by_name.read_back(request.instruction, tuple(taught))
        if wish is None:
            return request
        shows, target = described_with(wish, taught[wish.name], self.describe(request.picture))
        return replace(request, shows=shows, target=target, mask=self._stead(request, wish.where))

    def _stead(self, request: EditRequest, thing: str) -> Mask | None:
        """Where the thing is that gives way, so that the rest of the picture stays; None = anywhere."""
        found = self.find(request.picture, thing) if thing and request.mask is None else None
        return regions.stead_of(found) if found is not None else request.mask
