"""What a condition does: a live conversation, or the result of one request."""

import tempfile
from dataclasses import asdict
from pathlib import Path

from dialogpaint.core.image import Picture
from dialogpaint.recipes.session.session import Session, open_session
from dialogpaint.recipes.session.turn import EditSettings
from dialogpaint.recipes.study.design import Condition


def open_live(condition: Condition, picture: Picture, folder: Path) -> Session:
    """The condition's session about the picture, new or gone on with in its folder. Raises BadInput."""
    session = open_session(
        picture,
        folder,
        family=condition.family,
        dialogue=condition.dialogue,
        method=condition.method,
        seed=condition.seed,
    )
    values = asdict(settings_of(condition))
    session.set(**values)
    return session


def settings_of(condition: Condition) -> EditSettings:
    """Raises BadInput for values out of range."""
    return EditSettings(
        seed=condition.seed,
        steps=condition.steps,
        text_guidance=condition.text_guidance,
        image_guidance=condition.image_guidance,
        method=condition.method,
        best_of=condition.best_of,
    )


def make_result(condition: Condition, picture: Picture, request: str) -> Picture:
    """What the condition makes of one request, said once: the picture that stands after its reply."""
    with tempfile.TemporaryDirectory(prefix="dialogpaint-study-") as folder:
        return open_live(condition, picture, Path(folder) / "session").say(request).picture
