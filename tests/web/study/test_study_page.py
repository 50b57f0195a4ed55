"""A rater in a real browser, with scripted models behind the conditions: agreeing, talking, rating, coming back, and
nothing on the way that names a condition."""

import gc
import shutil
import socket
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dialogpaint.core.image import Picture
from dialogpaint.recipes.session.session import Session
from dialogpaint.recipes.study.design import Condition, Study
from dialogpaint.recipes.study.folder import StudyFolder, create
from dialogpaint.storage.folder import FolderStore
from dialogpaint.web.launching import HERE, launch
from dialogpaint.web.study.app import build
from dialogpaint.web.study.serving import STYLE
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

SECRETS = ("zebrafish", "pangolin", "axolotl")
"""Two conditions and a method: names that stand in no page by chance."""

DESIGN = {
    "conditions": [{"name": SECRETS[0], "method": SECRETS[2]}, {"name": SECRETS[1]}],
    "talk": {"per_rater": 1, "least_turns": 1, "topics": [{"picture": "a.png", "goal": "Make it light."}]},
    "shown": {
        "rate": 2,
        "choose": 1,
        "items": [
            {"before": "a.png", "request": f"request {n}", "results": {SECRETS[0]: "b.png", SECRETS[1]: "c.png"}}
            for n in range(2)
        ],
    },
}


class Talkative(Obedient):
    """Tells which condition it is, as a model might."""

    def reply(self, conversation: Any) -> Any:
        from dataclasses import replace

        return replace(super().reply(conversation), text=f"On it, says {SECRETS[0]} with {SECRETS[2]}.")


def scripted(condition: Condition, picture: Picture, folder: Path) -> Session:
    held = FolderStore.holds_session(folder)
    store = FolderStore.open(folder) if held else FolderStore.create(folder, picture)
    return Session(store, dialogue=Talkative(), editor=Painter(), captioner=Blind())


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> StudyFolder:
    tmp_path = tmp_path_factory.mktemp("study")
    for number, name in enumerate("abc"):
        Picture(pixels=np.full((96, 128, 3), 60 * number + 40, np.uint8)).save(tmp_path / f"{name}.png")
    create(Study.model_validate(DESIGN), tmp_path / "study", tmp_path, lambda condition, picture, request: picture)
    return StudyFolder(tmp_path / "study")


@pytest.fixture(scope="module")
def address(study: StudyFolder) -> Iterator[str]:
    with socket.socket() as free:
        free.bind((HERE, 0))
        port = free.getsockname()[1]
    app = build(study, scripted)
    launch(app, HERE, port, open_browser=False, styles=[STYLE], wait=False)
    yield f"http://{HERE}:{port}/"
    app.close()
    with warnings.catch_warnings():
        # The server leaves an event loop and sockets to the collector, which would complain after the last test.
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


class Visit:
    """A page, and everything the browser was told: addresses, and the answers that came to an end."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.told: list[str] = []
        self._finished: list[Any] = []
        page.on("request", lambda request: self.told.append(request.url))
        page.on("requestfinished", lambda request: self._finished.append(request))  # no builtin can be marked

    def listen(self) -> None:
        """Read the answers, streams of events too. (Not while they arrive: reading waits, and a handler must not.)"""
        while self._finished:
            try:
                self.told.append(str(self._finished.pop().response().text()))
            except (playwright.Error, UnicodeDecodeError):
                # A picture, or a redirect.
                continue
        self.told.append(self.page.content())

    def reload(self) -> None:
        self.listen()
        self.page.reload()


@pytest.fixture
def visit(address: str) -> Iterator[Visit]:
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        visit = Visit(browser.new_page(viewport={"width": 1280, "height": 900}))
        visit.page.goto(address)
        visit.page.wait_for_selector("#agree", timeout=30_000)
        yield visit
        visit.listen()
        browser.close()
    assert not [secret for secret in SECRETS for text in visit.told if secret in text.lower()]
    assert any("data:image/png" in text or "DialogPaint" in text for text in visit.told)


def _begin(page: Any) -> None:
    page.click("#agree")
    page.wait_for_selector("#words textarea:visible", timeout=30_000)


def _talk(page: Any, words: str) -> None:
    page.fill("#words textarea", words)
    page.press("#words textarea", "Enter")
    page.wait_for_function("document.querySelectorAll('#chat .bot').length > 0", timeout=30_000)


def _rate(page: Any, number: int) -> None:
    for question in ("satisfaction", "mos"):
        page.click(f"#rate-{question} label:nth-child({number})")
    page.click("#next")


def _arrives(page: Any, words: str) -> None:
    page.wait_for_function(f"document.body.innerText.includes({words!r})", timeout=30_000)


def test_a_rater_from_consent_to_thanks_with_a_break(visit: Visit, study: StudyFolder) -> None:
    page = visit.page
    _begin(page)
    assert "Make it light." in page.inner_text("#study-task") and "1 of 4" in page.inner_text("#study-progress")
    page.click("#next")
    page.wait_for_selector(".toast-body", timeout=30_000)
    _talk(page, "make it light")
    assert "…" in page.inner_text("#chat")
    # Coming back goes on with the same conversation.
    visit.reload()
    page.wait_for_selector("#words textarea:visible", timeout=30_000)
    assert "make it light" in page.inner_text("#chat")
    _rate(page, 4)
    _arrives(page, "2 of 4")
    visit.reload()
    _arrives(page, "2 of 4")
    # What the conversation's answers said was among what is searched for names.
    assert any("process_completed" in text and "make it light" in text for text in visit.told)
    _rate(page, 5)
    _arrives(page, "3 of 4")
    _rate(page, 2)
    _arrives(page, "4 of 4")
    page.click("#choose-right")
    _arrives(page, "Thank you")
    answers = study.store.raters()[-1].answers
    assert answers[0].values == {"satisfaction": 4, "mos": 4, "turns": 1}
    assert [answers[n].values.get("mos") for n in (1, 2)] == [5, 2] and answers[3].values == {"choice": 1}


def test_a_code_brings_a_rater_back_in_another_browser(visit: Visit, study: StudyFolder) -> None:
    page = visit.page
    page.fill("#study-code input, #study-code textarea", "aaaa-bbbb-cccc")
    page.click("#go-on")
    page.wait_for_selector(".toast-body", timeout=30_000)
    from dialogpaint.recipes.study.sitting import Sitting

    sitting = Sitting.new(study)
    sitting.consent()
    sitting.answer(0, {"satisfaction": 3, "mos": 3}, 2.0)
    page.fill("#study-code input, #study-code textarea", sitting.code.upper())
    page.click("#go-on")
    _arrives(page, "2 of 4")


def test_the_studys_own_files_cannot_be_fetched(visit: Visit, address: str, study: StudyFolder) -> None:
    for name in ("study.json", "study.db"):
        assert visit.page.request.get(f"{address}gradio_api/file={study.folder / name}").status in (403, 404)
