"""Start the web app on this machine, with a picture loaded, and stop it cleanly."""

from collections.abc import Sequence
from pathlib import Path

from dialogpaint.core.editing import OnStep
from dialogpaint.core.image import Picture
from dialogpaint.web.launching import launch


def serve(
    start: Picture | None, *, name: str = "", host: str, port: int, family: str, dialogue: str, open_browser: bool
) -> None:
    """Serve until Ctrl-C. start None = a sample picture. Raises BadInput for missing models or a port in use."""
    from dialogpaint.recipes import samples
    from dialogpaint.recipes.concepts import Learned, teach
    from dialogpaint.recipes.session.session import Session, open_session
    from dialogpaint.web.app import Desks, build
    from dialogpaint.web.desk import Desk

    def opener(picture: Picture | None, folder: Path, wanted: str) -> Session:
        return open_session(picture, folder, family=family, dialogue=wanted)

    def teacher(name: str, noun: str, pictures: Sequence[Picture], on_step: OnStep) -> Learned:
        return teach(name, pictures, noun, family, on_step=on_step)

    def new_desk() -> Desk:
        return Desk(opener, picture, name, dialogue, teacher)

    picture, name = (start, name or "picture") if start else (samples.picture(), samples.DEFAULT)
    # Opened once before anyone comes: missing weights are told here, and the first visitor need not wait for loading.
    new_desk().close()
    desks = Desks(new_desk)
    app = build(desks)
    try:
        launch(app, host, port, open_browser)
    finally:
        desks.close()
