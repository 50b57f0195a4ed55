"""Putting a page on the network of this machine, the same way for every page there is."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dialogpaint.core.errors import DialogPaintError

if TYPE_CHECKING:
    import gradio as gr

# Read by gradio when it is imported: nothing about the user leaves this machine.
os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")

HERE = "127.0.0.1"
"""This machine only."""


def launch(
    app: "gr.Blocks", host: str, port: int, open_browser: bool, styles: Sequence[Path] = (), wait: bool = True
) -> None:
    """Serve until Ctrl-C (wait = False: return at once). styles: sheets beside the common one. Raises DialogPaintError
    for a port in use."""
    from dialogpaint.web import look

    quiet: dict[str, Any] = {"share": False, "quiet": True, "footer_links": [], "run_history": False}
    try:
        app.queue(default_concurrency_limit=4).launch(
            server_name=host,
            server_port=port,
            inbrowser=open_browser,
            prevent_thread_lock=not wait,
            enable_monitoring=False,
            ssr_mode=False,
            max_file_size="200mb",
            theme=look.theme(),
            css_paths=[look.STYLE, *styles],
            **quiet,
        )
    except OSError:
        raise DialogPaintError(f"cannot serve on {host}:{port}; is it in use? Try another: --port {port + 1}") from None
