"""The page in a real browser with a tiny family's own editors: a picture to go by, a thing that is taught, a fit, and
one of these edits forgotten."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from browser import CHROMIUM, PATIENCE, current, opened, say, served, wait_for_versions
from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description, from_line
from dialogpaint.core.editing import OnStep
from dialogpaint.core.image import Mask, Picture
from dialogpaint.editors.imagic import recipe
from dialogpaint.recipes import concepts
from dialogpaint.recipes.family import load_editor
from dialogpaint.recipes.session.adjusting import Listening
from dialogpaint.recipes.session.routing import Routing
from dialogpaint.recipes.session.session import Session
from dialogpaint.storage.folder import FolderStore
from dialogpaint.storage.user_data import VARIABLE
from dialogpaint.web.app import Desks
from dialogpaint.web.desk import Desk
from standins import Obedient

playwright = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: pip install -e '.[browser]'"
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.filterwarnings("default"),
]

SHOTS = "DIALOGPAINT_SHOTS"
"""Names a folder to keep pictures of the page in, for people to look at."""


def noise(seed: int, size: int = 128) -> Picture:
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (size, size, 3), dtype=np.uint8))


class Sees:
    def describe(self, picture: Picture) -> Description:
        return from_line("meadow, day, clear, flat: left brown dog standing; right grey cat sitting")


class Forgetting(Obedient):
    """Also forgets an edit that is named."""

    def reply(self, conversation: Conversation) -> Reply:
        first, _, rest = conversation.said.partition(" ")
        if first == "forget" and rest != "that":
            return Reply(act="forget", text="Taking that back.", target=rest)
        return super().reply(conversation)


def on_the_right(picture: Picture, thing: str) -> Mask | None:
    """Only the cat is found."""
    mask = np.zeros((picture.height, picture.width), dtype=np.bool_)
    mask[30:100, 80:120] = True
    return mask if thing == "the cat" else None


@pytest.fixture
def desks(tiny_family: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Desk]:
    """Every desk that a browser comes to; each with the tiny family's editors and few steps."""
    short = recipe.Recipe(embedding_steps=2, tuning_steps=3, tuning_rate=1e-3, part="words", batch=2)
    monkeypatch.setattr(recipe, "FAST", short)
    monkeypatch.setattr(concepts, "_OTHERS", 2)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    load_editor.cache_clear()
    return []


@pytest.fixture
def page(desks: list[Desk], tiny_family: Path) -> Iterator[Any]:
    family = str(tiny_family)

    def opener(picture: Picture | None, folder: Path, dialogue: str) -> Session:
        kept = FolderStore.open(folder) if picture is None else FolderStore.create(folder, picture, {"steps": 2})

        def load(method: str) -> Any:
            return load_editor(method, family, kept.fits)

        better = {"imagic": {"pose": 0.7}, "instruct": {"pose": 0.2}}
        routing = Routing(concepts=lambda: concepts.taught_names(family), measured=better)
        return Session(
            kept, dialogue=Listening(Forgetting()), editor=load("auto"), captioner=Sees(), load_editor=load,
            routing=routing, find=on_the_right,
        )  # fmt: skip

    def teacher(name: str, noun: str, pictures: Sequence[Picture], on_step: OnStep) -> concepts.Learned:
        return concepts.teach(name, pictures, noun, family, steps=3, on_step=on_step)

    def new_desk() -> Desk:
        desks.append(Desk(opener, noise(0), "noise", teacher=teacher))
        return desks[-1]

    with served(Desks(new_desk)) as address, opened(playwright, address) as ready:
        ready.evaluate(WATCH)
        yield ready


WATCH = """
window.told = [];
new MutationObserver(() => document.querySelectorAll('.progress span').forEach(
  bar => { if (window.told.at(-1) !== bar.innerText) window.told.push(bar.innerText); }
)).observe(document.body, {subtree: true, childList: true, characterData: true});
"""
"""Notes everything that the bars of progress say."""


def told(page: Any) -> list[str]:
    """What the bars have said since they were asked last."""
    return list(page.evaluate("window.told.splice(0)"))


def shot(page: Any, name: str) -> None:
    if SHOTS in os.environ:
        page.wait_for_timeout(800)
        page.screenshot(path=str(Path(os.environ[SHOTS]) / f"{name}.png"), full_page=True)


def paint(page: Any) -> None:
    """A stroke in the upper left of the picture."""
    page.click("button[role=tab]:has-text('Paint a mask')")
    page.wait_for_selector("#mask canvas")
    page.wait_for_timeout(2000)
    canvas = page.locator("#mask canvas").first.bounding_box()
    x, y = canvas["x"] + canvas["width"] * 0.44, canvas["y"] + canvas["height"] * 0.42
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 6):
        page.mouse.move(x + 4 * step, y)
    page.mouse.up()
    page.wait_for_timeout(500)


def attach(page: Any, path: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.click("#attach")
    chooser.value.set_files(str(path))
    page.wait_for_selector("#attached img")


def teach(page: Any, files: list[Path]) -> None:
    page.click("#lesson button")
    page.fill("#lesson-name input, #lesson-name textarea", "rex")
    page.fill("#lesson-noun input, #lesson-noun textarea", "dog")
    page.set_input_files("#lesson-pictures input[type=file]", [str(path) for path in files])
    page.wait_for_selector(f"#lesson-pictures :text('{files[-1].stem}')")
    shot(page, "3-lesson")
    page.click("#teach")
    page.wait_for_selector("#known :text('rex')", timeout=2 * PATIENCE)
    shot(page, "4-taught")
    page.click("#lesson button")


def test_all_methods_in_one_conversation(page: Any, desks: list[Desk], tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.png" for name in ("reference", "rex1", "rex2")]
    for number, path in enumerate(files, start=1):
        noise(number, 40).save(path)
    (desk,) = desks

    paint(page)
    attach(page, files[0])
    shot(page, "1-attached")
    say(page, "make this look like the picture")
    wait_for_versions(page, 2)
    shot(page, "2-exemplar")
    first = desk.session.picture_of("0").pixels
    changed = (desk.session.picture.pixels != first).any(axis=2)
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    assert changed.any() and rows[-1] < 90 and columns[-1] < 110 and changed.mean() < 0.4
    assert "Method exemplar: you gave a picture to go by" in page.inner_text("#chat")
    assert page.locator("#attached img").count() == 0 and any("Painting, step" in one for one in told(page))

    teach(page, files[1:])
    assert any("Learning rex, step" in one for one in told(page))

    say(page, "replace the cat with Rex")
    wait_for_versions(page, 3)
    assert "Method custom: rex was taught from pictures" in page.inner_text("#chat")
    bars = told(page)
    assert any("Retracing the picture, step" in one for one in bars) and any("Painting, step" in one for one in bars)

    say(page, "make the dog sit")
    wait_for_versions(page, 4)
    assert "Method imagic: it was measured to be better at this" in page.inner_text("#chat")
    bars = told(page)
    for doing in ("Learning the picture, step", "Painting, step", "Comparing with the picture, step"):
        assert any(doing in one for one in bars), bars
    shot(page, "5-three-methods")

    say(page, "forget Rex")
    wait_for_versions(page, 5)
    page.wait_for_selector("#chat :text('Kept: make the dog sit')")
    assert "Forgotten: replace the cat with rex. Kept: make the dog sit." in page.inner_text("#chat")
    shot(page, "6-forgotten")
    tree = desk.session.tree()
    assert [node.settings["method"] for node in tree.path()[1:]] == ["exemplar", "imagic"]
    page.click("#undo")
    page.wait_for_function("document.querySelector('.version.current').dataset.node === '1'")
    assert np.array_equal(desk.session.picture.pixels, desk.session.picture_of("1").pixels)
    assert current(page) == 1
