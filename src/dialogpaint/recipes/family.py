"""Editors, dialogue models and captioners by name, each loaded once in a process."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from dialogpaint.core.conversation import DialogueModel
from dialogpaint.core.description import Captioner
from dialogpaint.core.editing import Editor
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture

if TYPE_CHECKING:
    from dialogpaint.models.photographs import PhotographTest

ADJUST = "adjust"
"""The method that needs no model."""
METHODS = ("instruct", ADJUST, "imagic", "exemplar", "custom")


@lru_cache(maxsize=8)
def load_editor(method: str = "auto", family: str = "mini", fits: Path | None = None) -> Editor:
    """method: auto or one of METHODS. family: mini, a folder, or a hub id (which is fetched). fits: folder in which
    imagic keeps what it learned of pictures; None = it is forgotten with the process.

    Raises BadInput for an unknown name, MissingWeights for a family without the parts the method needs.
    """
    if method not in ("auto", *METHODS):
        raise BadInput(f"unknown method '{method}'. Use {', '.join(('auto', *METHODS))}.")
    if method == ADJUST:
        from dialogpaint.editors.adjust.editor import AdjustEditor

        return AdjustEditor()
    if method == "imagic":
        return _imagic(family, fits)
    if method == "exemplar":
        from dialogpaint.editors.exemplar.editor import ExemplarEditor
        from dialogpaint.models.family import load_exemplar_model

        return ExemplarEditor(load_exemplar_model(family))
    if method == "custom":
        from dialogpaint.editors.custom.editor import CustomEditor
        from dialogpaint.models.family import load_text_to_image
        from dialogpaint.recipes.concepts import Concepts

        return CustomEditor(load_text_to_image(family), Concepts(family))
    from dialogpaint.editors.instruct import InstructEditor
    from dialogpaint.models.family import load_instruct

    return InstructEditor(load_instruct(family))


def _imagic(family: str, fits: Path | None) -> Editor:
    """It chooses how far to go by the family's CLIP; full-size families have none of theirs in the folder."""
    from dialogpaint.editors.imagic.editor import ImagicEditor
    from dialogpaint.editors.imagic.recipe import FAST
    from dialogpaint.models.family import find_family, load_text_to_image
    from dialogpaint.models.identity import identity
    from dialogpaint.models.likeness import Likeness

    model, clip = load_text_to_image(family), find_family(family) / "clip"
    return ImagicEditor(model, identity(family), Likeness(clip) if clip.is_dir() else None, FAST, fits=fits)


@lru_cache(maxsize=4)
def load_dialogue(spec: str = "mini") -> DialogueModel:
    """spec: mini, a folder or hub id with a BlenderBot checkpoint, or URL#MODEL of an OpenAI-compatible chat
    endpoint.
    """
    if spec.startswith(("http://", "https://")):
        from dialogpaint.dialogue.openai_endpoint import EndpointDialogue

        return EndpointDialogue(spec)
    from dialogpaint.dialogue.seq2seq import Seq2SeqDialogue
    from dialogpaint.models.family import find_family

    folder = find_family(spec)
    return Seq2SeqDialogue(folder / "dialogue" if (folder / "dialogue").is_dir() else folder, name=spec)


@lru_cache(maxsize=2)
def load_captioner(family: str = "mini") -> Captioner:
    """The family's captioner; for a full-size family without one, a captioner that knows nothing."""
    from dialogpaint.models.captioner import LineCaptioner, Silent
    from dialogpaint.models.family import find_family

    folder = find_family(family) / "captioner"
    return LineCaptioner(folder) if folder.is_dir() else Silent()


def draws_the_world(family: str) -> bool:
    """Whether it is of the built-in one's kind: small, and trained on the illustrated world and its words."""
    from dialogpaint.models.family import find_family

    return (find_family(family) / "trunk").is_dir()


def takes_free_text(family: str) -> bool:
    """Whether the family's editor was trained on free words rather than on the illustrated world's."""
    return not draws_the_world(family)


def is_photograph(picture: Picture, family: str) -> bool:
    """Whether a picture is none of the drawings that the family's editor knows: it looks like a photograph, and the
    captioner does not know it, or it certainly is one. Never, for a family without a test for photographs."""
    test = load_photograph_test(family)
    return test is not None and test.says(picture, lambda shown: load_captioner(family).describe(shown).known)


@lru_cache(maxsize=2)
def load_photograph_test(family: str) -> "PhotographTest | None":
    """What tells photographs from the family's drawings; None for a family without one."""
    from dialogpaint.models.family import find_family
    from dialogpaint.models.photographs import FILE, PhotographTest

    path = find_family(family) / FILE
    return PhotographTest.load(path) if path.is_file() else None
