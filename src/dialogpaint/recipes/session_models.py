"""The models a session talks and paints with, loaded by name."""

from collections.abc import Callable
from dataclasses import dataclass

from dialogpaint.core.conversation import DialogueModel
from dialogpaint.core.description import Captioner
from dialogpaint.core.editing import Editor
from dialogpaint.core.image import Picture


@dataclass(frozen=True, kw_only=True)
class SessionModels:
    """editor: of the method asked for; load_editor: gives another method's.

    free_text: the editor takes any words, not only the illustrated world's. is_photograph: whether a picture is none of
    the drawings that the editor knows. checked: makes of an editor one that judges its work and tries so often.
    """

    dialogue: DialogueModel
    editor: Editor
    captioner: Captioner
    load_editor: Callable[[str], Editor]
    free_text: bool
    is_photograph: Callable[[Picture], bool]
    checked: Callable[[Editor, int], Editor]


def load_models(family: str, dialogue: str, method: str) -> SessionModels:
    """Raises BadInput for a name that is unknown, MissingWeights for one whose files are not there."""
    from dialogpaint.recipes import checking
    from dialogpaint.recipes import family as families
    from dialogpaint.recipes.adjusting import Listening

    return SessionModels(
        editor=families.load_editor(method, family),
        dialogue=Listening(families.load_dialogue(dialogue)),
        captioner=families.load_captioner(family),
        load_editor=lambda other: families.load_editor(other, family),
        free_text=families.takes_free_text(family),
        is_photograph=lambda picture: families.is_photograph(picture, family),
        checked=lambda editor, best_of: checking.checked(editor, family, best_of),
    )
