"""Editors that check their own work, for families that say in check.json how to judge it."""

from functools import lru_cache
from pathlib import Path

from dialogpaint.core.description import Description, from_line
from dialogpaint.core.editing import Editor
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.editors.checked.editor import CheckedEditor
from dialogpaint.editors.checked.evidence import Viewer
from dialogpaint.editors.checked.verifier import FILE, Verifier, load_verifier
from dialogpaint.models.family import find_family
from dialogpaint.recipes.family import METHODS, load_captioner


def checked(editor: Editor, family: str, best_of: int = 1) -> Editor:
    """The editor, judging what it made and trying up to `best_of` times. Given back as they are: `adjust`, which does
    what it is told exactly; the methods whose work the verdict was not learned from; and an editor of a family without
    check.json when nothing is asked for.

    Raises BadInput when there shall be several attempts and nothing to judge them with.
    """
    if editor.name in METHODS and editor.name != "instruct":
        return editor
    path = find_family(family) / FILE
    if path.is_file():
        return CheckedEditor(editor, _verifier(path), viewer(family), best_of, usual_guidance(editor))
    if best_of > 1:
        raise BadInput(f"the family {family} cannot judge its own edits: it has no {FILE}. Leave best of at 1.")
    return editor


@lru_cache(maxsize=2)
def _verifier(path: Path) -> Verifier:
    return load_verifier(path)


@lru_cache(maxsize=2)
def viewer(family: str) -> Viewer:
    """What a family sees with: its captioner and its CLIP. Raises MissingWeights for one without CLIP."""
    from dialogpaint.models.captioner import LineCaptioner
    from dialogpaint.models.likeness import Likeness

    captioner = load_captioner(family)

    def describe(picture: Picture) -> tuple[Description, float]:
        """Unsure descriptions too: how sure is evidence."""
        if isinstance(captioner, LineCaptioner):
            line, sure = captioner.write(picture)
            return from_line(line), sure
        return captioner.describe(picture), 0.0

    return Viewer(describe=describe, clip=Likeness(find_family(family) / "clip"))


def usual_guidance(editor: Editor) -> tuple[float, float] | None:
    """Text and image guidance where a request says nothing of them."""
    from dialogpaint.editors.instruct import InstructEditor

    if not isinstance(editor, InstructEditor):
        return None
    defaults = editor.model.defaults
    return defaults.text_guidance, defaults.image_guidance
