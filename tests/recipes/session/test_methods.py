"""All methods in one conversation, on a tiny family of real networks: chosen by what is said, told, forgotten, kept."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dialogpaint.core.description import from_line
from dialogpaint.core.editing import Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Mask, Picture
from dialogpaint.editors.imagic import recipe
from dialogpaint.editors.imagic.editor import ImagicEditor
from dialogpaint.editors.imagic.fit import load_fit, save_fit
from dialogpaint.models.learned import save_learned
from dialogpaint.recipes import checking, concepts
from dialogpaint.recipes.family import load_editor
from dialogpaint.recipes.session.adjusting import Listening
from dialogpaint.recipes.session.routing import Routing
from dialogpaint.recipes.session.session import Session
from dialogpaint.storage.folder import FolderStore
from dialogpaint.storage.user_data import VARIABLE

SEEN = from_line("meadow, day, clear, flat: left brown dog standing; right grey cat sitting")
BETTER = {"imagic": {"pose": 0.7}, "instruct": {"pose": 0.2}}


def noise(width: int = 64, height: int = 64, seed: int = 0) -> Picture:
    return Picture(pixels=np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


class Sees:
    def describe(self, picture: Picture) -> object:
        return SEEN


def on_the_left(picture: Picture, thing: str) -> Mask | None:
    """Only the dog is found."""
    mask = np.zeros((picture.height, picture.width), dtype=np.bool_)
    mask[20:50, 5:25] = True
    return mask if thing == "the dog" else None


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    short = recipe.Recipe(embedding_steps=1, tuning_steps=2, tuning_rate=1e-3, part="words", batch=2)
    monkeypatch.setattr(recipe, "FAST", short)
    monkeypatch.setattr(concepts, "_OTHERS", 2)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    load_editor.cache_clear()


@pytest.fixture
def opened(room: object, tiny_family: Path, tmp_path: Path) -> Callable[[], Session]:
    family, folder = str(tiny_family), tmp_path / "methods"

    def load(method: str) -> object:
        return load_editor(method, family, folder / "fits")

    def open_one() -> Session:
        held = FolderStore.holds_session(folder)
        store = FolderStore.open(folder) if held else FolderStore.create(folder, noise(), {"steps": 2})
        routing = Routing(concepts=lambda: concepts.taught_names(family), measured=BETTER)
        return Session(
            store, dialogue=Listening(room.listener), editor=load("auto"), captioner=Sees(), load_editor=load,
            routing=routing, find=on_the_left,
        )  # fmt: skip

    return open_one


def teach_rex(family: Path) -> None:
    concepts.teach("Rex", [noise(seed=5), noise(seed=6)], "dog", str(family), steps=2)


def test_one_conversation_with_all_methods(opened: Callable[[], Session], tiny_family: Path) -> None:
    teach_rex(tiny_family)
    session = opened()
    first = session.say("make the dog look like this", references=[noise(40, 30, seed=1)])
    assert first.instructions == ("make the dog look like the reference",)
    assert "Method exemplar: you gave a picture to go by." in first.reply
    second = session.say("replace the cat with Rex")
    assert "Method custom: rex was taught from pictures." in second.reply
    third = session.say("make the dog sit")
    assert "Method imagic: it was measured to be better at this (pose)." in third.reply
    fourth = session.say("make the cat black")
    assert "Method" not in fourth.reply
    made = [node.settings for node in session.tree().nodes[1:]]
    assert [one["method"] for one in made] == ["exemplar", "custom", "imagic", "auto"]
    assert made[0]["references"] == noise(40, 30, seed=1).sha256 and made[1]["concept"] == "rex"

    forgotten = session.say("forget replace the cat with rex")
    assert forgotten.act == "forget"
    again = session.tree().path()[1:]
    assert [node.settings["method"] for node in again] == ["exemplar", "imagic", "auto"]
    assert again[0].id == "1" and again[1].settings["instead_of"] == "3"


def test_a_taught_thing_is_forgotten_by_its_name(opened: Callable[[], Session], tiny_family: Path) -> None:
    teach_rex(tiny_family)
    session = opened()
    session.say("replace the cat with Rex")
    session.say("make the dog sit")
    forgotten = session.say("forget Rex")
    assert "Forgotten: replace the cat with rex. Kept: make the dog sit." in forgotten.reply


def test_only_what_is_in_the_region_changes(opened: Callable[[], Session]) -> None:
    session = opened()
    turn = session.say("make the dog look like this", references=[noise(seed=1)])
    changed = (turn.picture.pixels != noise().pixels).any(axis=2)
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    assert changed.any() and rows[0] >= 15 and rows[-1] <= 55 and columns[-1] <= 30


def test_a_concept_takes_a_things_place_and_the_rest_stays(opened: Callable[[], Session], tiny_family: Path) -> None:
    teach_rex(tiny_family)
    turn = opened().say("make the dog Rex")
    changed = (turn.picture.pixels != noise().pixels).any(axis=2)
    assert not changed[:15].any() and not changed[:, 35:].any()


def test_what_is_lacking_is_asked_for_and_the_reference_still_counts(opened: Callable[[], Session]) -> None:
    session = opened()
    asked = session.say("like this", references=[noise(seed=1)])
    assert (asked.act, asked.reply) == ("ask", "Which part should look like this picture?")
    lost = session.say("the cat")
    assert lost.act == "ask" and "I can't find the cat by myself here: mark it with a mask." in lost.reply
    mask = np.zeros((64, 64), dtype=np.bool_)
    mask[30:40, 30:40] = True
    done = session.say("like this", mask=mask)
    assert done.act == "edit"
    assert not (done.picture.pixels != noise().pixels).any(axis=2)[~mask].any()
    assert [len(turn.references) for turn in session.turns] == [1, 1, 1]


def test_try_again_takes_the_reference_again(opened: Callable[[], Session]) -> None:
    session = opened()
    first = session.say("make the dog look like this", references=[noise(seed=1)])
    again = session.say("try again")
    assert (first.parent, again.parent) == ("0", "0") and not again.picture.same_as(first.picture)
    assert session.tree().current.settings["method"] == "exemplar"


def test_try_again_with_a_concept_is_another_picture(opened: Callable[[], Session], tiny_family: Path) -> None:
    teach_rex(tiny_family)
    session = opened()
    first, again = session.say("make the dog Rex"), session.say("try again")
    assert (first.parent, again.parent) == ("0", "0") and not again.picture.same_as(first.picture)


@pytest.mark.parametrize("method", ["exemplar", "imagic", "custom"])
def test_the_best_of_several_is_made_again_when_another_edit_is_forgotten(
    opened: Callable[[], Session], tiny_family: Path, method: str
) -> None:
    teach_rex(tiny_family)
    session = opened()
    session._editors._checked = lambda editor, best_of: checking.checked(editor, str(tiny_family), best_of)
    session.set(method=method, best_of=2)
    words = {"exemplar": "make the dog look like this", "imagic": "make the dog sit", "custom": "make the dog Rex"}
    turn = session.say(words[method], references=[noise(seed=1)] if method == "exemplar" else [])
    assert session.tree().current.settings["best_of"] == 2
    session.set(method="adjust")
    session.say("make it a bit brighter")
    session.say("forget make it a bit brighter")
    assert session.picture.same_as(turn.picture)
    session.undo()
    session.say("make it a bit brighter")
    session.set(method=method)
    made = session.say(words[method], references=[noise(seed=1)] if method == "exemplar" else [])
    assert made.act == "edit"
    forgotten = session.say("forget make it a bit brighter")
    assert forgotten.act == "forget" and forgotten.picture.same_as(turn.picture)


def test_a_reference_too_small_leaves_the_session_as_it_was(opened: Callable[[], Session]) -> None:
    session = opened()
    with pytest.raises(BadInput, match="9x5, too small"):
        session.say("make the dog look like this", references=[noise(9, 5)])
    assert session.turns == () and len(session.tree().nodes) == 1


def test_a_fit_is_kept_with_the_session(opened: Callable[[], Session], monkeypatch: pytest.MonkeyPatch) -> None:
    session = opened()
    session.say("make the dog sit")
    fits = list((session.image_of("0").parent.parent / "fits").glob("*.safetensors"))
    assert len(fits) == 1
    load_editor.cache_clear()

    def never(*_: object, **__: object) -> None:
        raise AssertionError("fitted again")

    monkeypatch.setattr("dialogpaint.editors.imagic.editor.fitted", never)
    reopened = opened()
    reopened.undo()
    reopened.say("make the dog sit")
    assert [node.settings["method"] for node in reopened.tree().nodes[1:]] == ["imagic", "imagic"]
    assert reopened.tree().current.settings["seed"] == 1


def _copied(session: Session, tiny_family: Path, to: Path) -> Session:
    """The session, exported and imported into another folder."""
    session.export(to / "talk.zip")
    store = FolderStore.from_zip(to / "talk.zip", to / "elsewhere")
    load_editor.cache_clear()

    def load(method: str) -> object:
        return load_editor(method, str(tiny_family), store.fits)

    routing = Routing(measured=BETTER)
    return Session(
        store, dialogue=session._dialogue, editor=load("auto"), captioner=Sees(), load_editor=load, routing=routing
    )


def test_a_fit_travels_with_the_session(
    opened: Callable[[], Session], tiny_family: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened()
    session.say("make the dog sit")
    session.undo()
    copy = _copied(session, tiny_family, tmp_path)
    monkeypatch.setattr("dialogpaint.editors.imagic.editor.fitted", lambda *_, **__: pytest.fail("fitted again"))
    there, here = copy.say("make the dog sit"), session.say("make the dog sit")
    assert "Method imagic" in there.reply and there.picture.same_as(here.picture)


@pytest.mark.parametrize("damage", ["another picture", "another model", "strange weights", "strange words", "no fit"])
def test_a_fit_that_does_not_belong_is_made_again(
    opened: Callable[[], Session], tiny_family: Path, tmp_path: Path, damage: str
) -> None:
    session = opened()
    session.say("make the dog sit")
    session.undo()
    (path,) = (session.image_of("0").parent.parent / "fits").iterdir()
    fit = load_fit(path)
    if damage == "no fit":
        save_learned(path, "imagic", {"strange": "file"}, {"found": fit.found}, {})
    else:
        changes: dict[str, Any] = {
            "another picture": {"picture": noise(seed=8).sha256},
            "another model": {"family": "other"},
            "strange weights": {"changed": {name: value[:1] for name, value in fit.changed.items()}},
            "strange words": {"found": fit.found[:, :3], "wanted": fit.wanted[:, :3]},
        }
        save_fit(replace(fit, **changes[damage]), path)
    seen: list[Step] = []
    turn = _copied(session, tiny_family, tmp_path).say("make the dog sit", on_step=lambda step: seen.append(step))
    assert turn.act == "edit" and seen[0].doing == "learning the picture"


def test_a_fit_can_be_cancelled(opened: Callable[[], Session]) -> None:
    session = opened()
    seen: list[Step] = []

    def stop(step: Step) -> bool:
        seen.append(step)
        return len(seen) < 2

    with pytest.raises(Cancelled):
        session.say("make the dog sit", on_step=stop)
    assert seen[0].doing == "learning the picture"
    assert session.turns == () and not list(session.image_of("0").parent.parent.glob("fits/*"))


def test_a_method_that_was_set_is_taken_for_everything(opened: Callable[[], Session]) -> None:
    session = opened()
    session.set(method="instruct")
    assert "Method" not in session.say("make the dog sit").reply
    assert session.tree().current.settings["method"] == "instruct"
    with pytest.raises(BadInput, match="unknown method"):
        session.set(method="magic")
    session.set(method="custom")
    with pytest.raises(BadInput, match="names no concept"):
        session.say("make the dog sit")


def test_imagic_is_told_what_the_result_should_show(
    opened: Callable[[], Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, str]] = []
    plain = ImagicEditor.edit
    monkeypatch.setattr(
        ImagicEditor, "edit", lambda self, asked, on_step=None: (
            told.append((asked.shows, asked.target)), plain(self, asked, on_step))[1],
    )  # fmt: skip
    opened().say("make the dog sit")
    ((shows, target),) = told
    assert shows == "a brown dog and a grey cat sitting in a meadow"
    assert target == "a brown dog sitting and a grey cat sitting in a meadow"
