"""The models a session talks and paints with, loaded by name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dialogpaint.core.conversation import DialogueModel
from dialogpaint.core.description import Captioner
from dialogpaint.core.editing import Editor
from dialogpaint.core.image import Picture
from dialogpaint.recipes.session.regions import Find
from dialogpaint.recipes.session.routing import Routing, measured


@dataclass(frozen=True, kw_only=True)
class SessionModels:
    """load_editor: gives a method's editor, which keeps what it learns of pictures in the folder. routing: chooses
    methods. find: where a thing is that is named in words.

    free_text: the editor takes any words, not only the illustrated world's. is_photograph: whether a picture is none of
    the drawings that the editor knows. checked: makes of an editor one that judges its work and tries so often.
    """

    dialogue: DialogueModel
    captioner: Captioner
    load_editor: Callable[[str, Path], Editor]
    free_text: bool
    is_photograph: Callable[[Picture], bool]
    checked: Callable[[Editor, int], Editor]
    routing: Routing = Routing()
    find: Find = lambda picture, thing: None


def load_models(family: str, dialogue: str, method: str) -> SessionModels:
    """Raises BadInput for a name that is unknown, MissingWeights for one whose files are not there."""
    from dialogpaint.models.family import find_family
    from dialogpaint.recipes import checking, concepts
    from dialogpaint.recipes import family as families
    from dialogpaint.recipes.session import finding
    from dialogpaint.recipes.session.adjusting import Listening

    families.load_editor(method, family)
    return SessionModels(
        dialogue=Listening(families.load_dialogue(dialogue)),
        captioner=families.load_captioner(family),
        load_editor=lambda other, fits: families.load_editor(other, family, fits),
        free_text=families.takes_free_text(family),
        is_photograph=lambda picture: families.is_photograph(picture, family),
        checked=lambda editor, best_of: checking.checked(editor, family, best_of),
        routing=Routing(concepts=lambda: concepts.taught_names(family), measured=measured(find_family(family))),
        find=lambda picture, thing: finding.find(picture, thing, family),
    )
