"""Serve the review page to one reviewer on this machine."""

from collections.abc import Mapping

from dialogpaint.recipes.review.reviewing import Reviewing
from dialogpaint.storage.review import Decision
from dialogpaint.web.launching import HERE, launch


def serve(reviewing: Reviewing, earlier: Mapping[str, list[Decision]], port: int, open_browser: bool) -> None:
    """Serve until Ctrl-C, at 127.0.0.1 only. earlier: decisions to settle; {} for a review. Raises DialogPaintError for
    a port in use."""
    from dialogpaint.web.review.app import STYLE, build

    launch(build(reviewing, earlier), HERE, port, open_browser, [STYLE])
