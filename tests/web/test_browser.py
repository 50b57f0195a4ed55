"""The page in a real browser, with scripted models behind it: talking, quick replies, versions, a mask, reloading."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from browser import CHROMIUM, current, opened, say, served, wait_for_versions
from dialogpaint.core.image import Picture
from dialogpaint.recipes.session.session import Session
from dialogpaint.storage.folder import FolderStore
from dialogpaint.web.app import Desks
from dialogpaint.web.desk import Desk
from standins import Blind, Obedient, Painter

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
    desks = Desks(lambda: Desk(_opener, Picture(pixels=np.full((96, 128, 3), 200, np.uint8)), "grey"))
    with served(desks) as place:
        yield place


@pytest.fixture
def page(address: str) -> Iterator[Any]:
    with opened(playwright, address) as ready:
        yield ready


def test_a_conversation_grows_a_strip_of_versions_that_can_be_walked(page: Any) -> None:
    say(page, "make it light")
    wait_for_versions(page, 2)
    assert "make it light" in page.inner_text("#chat")
    assert current(page) == 1
    page.click("#undo")
    page.wait_for_function("document.querySelectorAll('.version')[0].classList.contains('current')")
    page.click("#redo")
    page.wait_for_function("document.querySelectorAll('.version')[1].classList.contains('current')")
    page.click(".version >> nth=0")
    page.wait_for_function("document.querySelectorAll('.version')[0].classList.contains('current')")
    # From an earlier version, a new edit branches off; the other stays.
    say(page, "make it dark")
    wait_for_versions(page, 3)
    page.reload()
    wait_for_versions(page, 3)
    assert current(page) == 2


def test_a_question_offers_quick_replies_and_one_click_answers(page: Any) -> None:
    say(page, "which one?")
    page.click(".option:has-text('that')", timeout=30_000)
    wait_for_versions(page, 2)
    assert "Which?" in page.inner_text("#chat")


def test_a_file_that_is_no_picture_is_told_and_the_session_stays(page: Any, tmp_path: Path) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"not a picture")
    page.click("button[role=tab]:has-text('Open another')")
    page.set_input_files("#upload input[type=file]", str(bad))
    page.wait_for_selector(".toast-body", timeout=30_000)
    wait_for_versions(page, 1)
