"""The page in a real browser, with scripted models behind it: talking, quick replies, versions, a mask, reloading."""

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dialogpaint.core.image import Picture
from dialogpaint.recipes.session.session import Session
from dialogpaint.storage.folder import FolderStore
from dialogpaint.web import look
from dialogpaint.web.app import Desks, build
from dialogpaint.web.desk import Desk
from standins import Blind, Obedient, Painter

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
playwright = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: pip install -e '.[browser]'"
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.filterwarnings("default"),
]


def _opener(picture: Picture | None, folder: Path, dialogue: str) -> Session:
    store = FolderStore.open(folder) if picture is None else FolderStore.create(folder, picture)
    return Session(store, dialogue=Obedient(), editor=Painter(), captioner=Blind())


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    desks = Desks(lambda: Desk(_opener, Picture(pixels=np.full((96, 128, 3), 200, np.uint8)), "grey"))
    app = build(desks)
    app.queue().launch(
        server_name="127.0.0.1", server_port=port, prevent_thread_lock=True, quiet=True, ssr_mode=False,
        footer_links=[], theme=look.theme(), css_paths=[look.STYLE],
    )  # fmt: skip
    yield f"http://127.0.0.1:{port}/"
    app.close()
    desks.close()


@pytest.fixture
def page(address: str) -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1440, "height": 960})
        outside: list[str] = []
        page.on("request", lambda request: outside.append(request.url))
        page.goto(address)
        _versions(page, 1)
        yield page
        browser.close()
        # Nothing the page needs comes from anywhere else.
        assert not [url for url in outside if not url.startswith((address, "data:", "blob:"))]


def _say(page: Any, words: str) -> None:
    page.fill("#words textarea", words)
    page.press("#words textarea", "Enter")


def _versions(page: Any, count: int) -> None:
    page.wait_for_function(f"document.querySelectorAll('.version').length === {count}", timeout=30_000)


def _current(page: Any) -> int:
    found = page.evaluate("[...document.querySelectorAll('.version')].map(v => v.classList.contains('current'))")
    return int(found.index(True))


def test_a_conversation_grows_a_strip_of_versions_that_can_be_walked(page: Any) -> None:
    _say(page, "make it light")
    _versions(page, 2)
    assert "make it light" in page.inner_text("#chat")
    assert _current(page) == 1
    page.click("#undo")
    page.wait_for_function("document.querySelectorAll('.version')[0].classList.contains('current')")
    page.click("#redo")
    page.wait_for_function("document.querySelectorAll('.version')[1].classList.contains('current')")
    page.click(".version >> nth=0")
    page.wait_for_function("document.querySelectorAll('.version')[0].classList.contains('current')")
    # From an earlier version, a new edit branches off; the other stays.
    _say(page, "make it dark")
    _versions(page, 3)
    page.reload()
    _versions(page, 3)
    assert _current(page) == 2


def test_a_question_offers_quick_replies_and_one_click_answers(page: Any) -> None:
    _say(page, "which one?")
    page.click(".option:has-text('that')", timeout=30_000)
    _versions(page, 2)
    assert "Which?" in page.inner_text("#chat")


def test_a_file_that_is_no_picture_is_told_and_the_session_stays(page: Any, tmp_path: Path) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"not a picture")
    page.click("button[role=tab]:has-text('Open another')")
    page.set_input_files("#upload input[type=file]", str(bad))
    page.wait_for_selector(".toast-body", timeout=30_000)
    _versions(page, 1)
