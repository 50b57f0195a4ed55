"""Serve a study to raters on this machine."""

from pathlib import Path

from dialogpaint.recipes.study.folder import StudyFolder
from dialogpaint.web.launching import HERE, launch

STYLE = Path(__file__).with_name("study.css")


def serve(folder: StudyFolder, port: int, open_browser: bool) -> None:
    """Serve until Ctrl-C, at 127.0.0.1 only. Raises DialogPaintError for a port in use, BadInput for a condition whose
    models are not there."""
    from dialogpaint.recipes.session.session_models import load_models
    from dialogpaint.recipes.study.live import open_live
    from dialogpaint.web.study.app import build

    if folder.study.talk.topics:
        # Before anyone comes: missing weights are told here, and the first rater need not wait for loading.
        for one in folder.study.conditions:
            load_models(one.family, one.dialogue, one.method)
    launch(build(folder, open_live), HERE, port, open_browser, [STYLE])
