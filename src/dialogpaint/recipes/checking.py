"""Editors that check their own work, for families that say in check.json how to judge it."""

from functools import lru_cache
from pathlib import Path

from dialogpaint.core.description import Description, from_line
from dialogpaint.core.editing import Editor
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.core.likeness import Clip
from dialogpaint.editors.checked.editor import CheckedEditor
from dialogpaint.editors.checked.evidence import Viewer
from dialogpaint.editors.checked.nearest import NearestEditor
from dialogpaint.editors.checked.verifier import FILE, Verifier, load_verifier
from dialogpaint.models.family import find_family
from dialogpaint.recipes.family import ADJUST, METHODS, load_captioner


def checked(editor: Editor, family: str, best_of: int = 1) -> Editor:
    """The editor, judging what it made and trying up to `best_of` times. Of the methods that the verdict was not
    learned from, several attempts are compared by CLIP. Given back as they are: `adjust`, which does what it is told
    exactly, and an editor that nothing judges when there shall be one attempt.

    Raises BadInput when there shall be several attempts and nothing to judge them with.
    """
    if editor.name == ADJUST:
        return editor
    if editor.name in METHODS and editor.name != "instruct":
        return _nearest(editor, family, best_of) if best_of > 1 else editor
    path = find_family(family) / FILE
    if path.is_file():
        return CheckedEditor(editor, _verifier(path), viewer(family), best_of, usual_guidance(editor))
    if best_of > 1:
        raise BadInput(f"the family {family} cannot judge its own edits: it has no {FILE}. Leave best of at 1.")
    return editor


@lru_cache(maxsize=2)
def _verifier(path: Path) -> Verifier:
    return load_verifier(path)


def _nearest(editor: Editor, family: str, best_of: int) -> Editor:
    if not (find_family(family) / "clip").is_dir():
        raise BadInput(f"the family {family} cannot choose among its edits: it has no clip. Leave best of at 1.")
    return NearestEditor(editor, _clip(family), best_of)


@lru_cache(maxsize=2)
def _clip(family: str) -> Clip:
    from dialogpaint.models.likeness import Likeness

    return Likeness(find_family(family) / "clip")


@lru_cache(maxsize=2)
def viewer(family: str) -> Viewer:
    """What a family sees with: its captioner and its CLIP. Raises MissingWeights for one without CLIP."""
    from dialogpaint.models.captioner import LineCaptioner

    captioner = load_captioner(family)

    def describe(picture: Picture) -> tuple[Description, float]:
        """Unsure descriptions too: how sure is evidence."""
        if isinstance(captioner, LineCaptioner):
            line, sure = captioner.write(picture)
            return from_line(line), sure
        return captioner.describe(picture), 0.0

    return Viewer(describe=describe, clip=_clip(family))


def usual_guidance(editor: Editor) -> tuple[float, float] | None:
    """Text and image guidance where a request says nothing of them."""
    from dialogpaint.editors.instruct import InstructEditor

    if not isinstance(editor, InstructEditor):
        return None
    defaults = editor.model.defaults
    return defaults.text_guidance, defaults.image_guidance
