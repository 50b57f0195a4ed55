"""The web app in a real browser: served on a free port, opened, and talked to."""

import gc
import shutil
import socket
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dialogpaint.web import look
from dialogpaint.web.app import Desks, build

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PATIENCE = 60_000
"""Milliseconds: most of it is for busy machines."""


@contextmanager
def served(desks: Desks) -> Iterator[str]:
    """Its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = build(desks)
    app.queue(default_concurrency_limit=4).launch(
        server_name="127.0.0.1", server_port=port, prevent_thread_lock=True, quiet=True, ssr_mode=False,
        footer_links=[], theme=look.theme(), css_paths=[look.STYLE],
    )  # fmt: skip
    yield f"http://127.0.0.1:{port}/"
    app.close()
    desks.close()
    del app
    _forget()


@contextmanager
def opened(playwright: Any, address: str) -> Iterator[Any]:
    """The page, ready. Nothing that it needs may come from anywhere else."""
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1440, "height": 960})
        page.set_default_timeout(PATIENCE)
        outside: list[str] = []
        page.on("request", lambda request: outside.append(request.url))
        page.goto(address)
        wait_for_versions(page, 1)
        yield page
        browser.close()
        assert not [url for url in outside if not url.startswith((address, "data:", "blob:"))]
    del page, browser, driver
    _forget()


def _forget() -> None:
    """Loops and sockets that the server and the browser's driver leave open are found here, where nobody minds, and not
    in the middle of another test."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def say(page: Any, words: str) -> None:
    page.fill("#words textarea", words)
    page.press("#words textarea", "Enter")


def wait_for_versions(page: Any, count: int) -> None:
    page.wait_for_function(f"document.querySelectorAll('.version').length === {count}", timeout=PATIENCE)


def current(page: Any) -> int:
    found = page.evaluate("[...document.querySelectorAll('.version')].map(v => v.classList.contains('current'))")
    return int(found.index(True))
