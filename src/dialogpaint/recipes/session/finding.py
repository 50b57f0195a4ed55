"""Finding a thing that is named in words, by what the instruction editor would change to remove it."""

from dialogpaint.core.editing import EditRequest
from dialogpaint.core.image import Mask, Picture
from dialogpaint.models.family import find_family, load_instruct
from dialogpaint.recipes.session.regions import enlarged, largest

_LIKELY = 0.3
"""Probability of a change from which a pixel belongs to the thing (docs/LOG.md)."""
_LEAST, _MOST = 0.0008, 0.9
"""Shares of the picture that a thing can have."""


def can_find(family: str) -> bool:
    return (find_family(family) / "locator").is_dir()


def find(picture: Picture, thing: str, family: str) -> Mask | None:
    """Where "the left dog" is, at the picture's size; None for a family that cannot tell, and where nothing is
    found."""
    if not can_find(family):
        return None
    from dialogpaint.diffusion.canvas import fit
    from dialogpaint.editors.instruct import InstructEditor

    model = load_instruct(family)
    chances = InstructEditor(model).chances(EditRequest(picture=picture, instruction=f"remove {thing}"))
    if chances is None:
        return None
    canvas = fit(picture, model.size)
    found = chances[: canvas.height, : canvas.width] > _LIKELY
    if not _LEAST < found.mean() < _MOST:
        return None
    found = enlarged(largest(found), picture.width, picture.height)
    return found if found.any() else None
