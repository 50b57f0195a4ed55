"""A reviewer in a real browser, by keys alone: keep, drop, fix, move, undo, and going on later."""

import gc
import json
import shutil
import socket
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dialogpaint.core.image import Picture
from dialogpaint.recipes.review.pairs import PairSet, read_pairs
from dialogpaint.recipes.review.reviewing import Reviewing
from dialogpaint.web.launching import HERE, launch
from dialogpaint.web.review.app import STYLE, build

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


@pytest.fixture
def pairs(tmp_path: Path) -> PairSet:
    for number, name in enumerate(("before", "after")):
        Picture(pixels=np.full((96, 128, 3), 90 + 90 * number, np.uint8)).save(tmp_path / f"{name}.png")
    rows = [
        {"id": f"p{n}", "before": "before.png", "after": "after.png", "instruction": f"make it <{n}>"} for n in range(4)
    ]
    (tmp_path / "pairs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return read_pairs(tmp_path)


@pytest.fixture
def page(pairs: PairSet) -> Iterator[Any]:
    with socket.socket() as free:
        free.bind((HERE, 0))
        port = free.getsockname()[1]
    app = build(Reviewing.of(pairs, "ada"), {})
    launch(app, HERE, port, open_browser=False, styles=[STYLE], wait=False)
    outside: list[str] = []
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.on("request", lambda request: outside.append(request.url))
        page.goto(f"http://{HERE}:{port}/")
        _shows(page, "1 of 4", "make it <0>")
        yield page
        browser.close()
    app.close()
    with warnings.catch_warnings():
        # The server leaves an event loop and sockets to the collector, which would complain after the last test.
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()
    assert not [url for url in outside if not url.startswith((f"http://{HERE}:{port}/", "data:", "blob:"))]


def _shows(page: Any, *told: str) -> None:
    wanted = " && ".join(f"document.body.innerText.includes({words!r})" for words in told)
    page.wait_for_function(wanted, timeout=30_000)


def test_a_review_by_keys(page: Any, pairs: PairSet) -> None:
    page.keyboard.press("k")
    _shows(page, "2 of 4", "1 kept")
    page.keyboard.press("d")
    _shows(page, "3 of 4", "1 dropped")
    page.keyboard.press("f")
    page.wait_for_function("document.activeElement?.closest('#fixed') !== null", timeout=30_000)
    # In the field, k and d are letters.
    page.keyboard.press("End")
    page.keyboard.type(" k d")
    page.keyboard.press("Enter")
    _shows(page, "4 of 4", "1 fixed")
    page.keyboard.press("ArrowLeft")
    _shows(page, "3 of 4", "make it <2> k d")
    page.keyboard.press("u")
    _shows(page, "3 of 4", "0 fixed")
    page.keyboard.press("ArrowRight")
    _shows(page, "4 of 4")
    page.keyboard.press("k")
    _shows(page, "3 of 4", "2 kept")
    page.reload()
    _shows(page, "3 of 4", "2 kept, 0 fixed, 1 dropped")
    page.keyboard.press("f")
    page.wait_for_function("document.activeElement?.closest('#fixed') !== null", timeout=30_000)
    page.keyboard.press("Escape")
    page.wait_for_function("document.querySelector('#fixed')?.offsetParent == null", timeout=30_000)
    page.keyboard.press("k")
    _shows(page, "Every pair is decided")
    counts = Reviewing.of(pairs, "ada").counts()
    assert counts == {"keep": 3, "drop": 1}
