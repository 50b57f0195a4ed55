"""A browser's desk, with scripted models at the protocol seams: turns, cancelling, moving, and what is shown."""

import threading
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.editing import OnStep, Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.recipes.concepts import Learned
from dialogpaint.recipes.session.session import Session
from dialogpaint.recipes.session.turn import Turn
from dialogpaint.storage.folder import FolderStore
from dialogpaint.web import versions, words
from dialogpaint.web.desk import Desk, Teacher
from standins import Blind, Obedient, Painter


def desk_with(painter: Painter, teacher: Teacher | None = None) -> Desk:
    def opener(picture: Picture | None, folder: Path, dialogue: str) -> Session:
        store = FolderStore.open(folder) if picture is None else FolderStore.create(folder, picture)
        return Session(store, dialogue=Obedient(), editor=painter, captioner=Blind())

    return Desk(opener, Picture(pixels=np.zeros((6, 8, 3), np.uint8)), "black", teacher=teacher)


@pytest.fixture
def desk() -> Desk:
    return desk_with(Painter())


def test_a_turn_tells_its_steps_and_then_itself(desk: Desk) -> None:
    *steps, turn = desk.say("make it light", None)
    assert [step.step for step in steps if isinstance(step, Step)] == [1, 2, 3]
    assert isinstance(turn, Turn) and turn.act == "edit"


def test_a_mask_reaches_the_editor(desk: Desk) -> None:
    mask = np.zeros((6, 8), bool)
    mask[2, 3] = True
    list(desk.say("make it light", mask))
    changed = (desk.session.picture.pixels != 0).any(axis=2)
    assert np.array_equal(changed, mask)


def test_stopping_changes_nothing_and_the_next_turn_works() -> None:
    steps = threading.Semaphore(1)
    desk = desk_with(Painter(between=lambda: bool(steps.acquire(timeout=5))))
    work = desk.say("make it light", None)
    next(work)
    desk.stop()
    steps.release(10)
    with pytest.raises(Cancelled):
        list(work)
    assert len(desk.session.tree().nodes) == 1 and not desk.session.turns
    list(desk.say("make it grey", None))
    assert len(desk.session.tree().nodes) == 2


def test_a_browser_that_leaves_stops_the_work() -> None:
    gate = threading.Event()
    desk = desk_with(Painter(between=lambda: gate.wait(5)))
    work = desk.say("make it light", None)
    threading.Timer(0.05, gate.set).start()
    next(work)
    work.close()
    desk.close()
    assert not desk.busy


def test_nothing_else_may_be_done_during_an_edit() -> None:
    gate = threading.Event()
    desk = desk_with(Painter(between=lambda: gate.wait(5)))
    work = desk.say("make it light", None)
    threading.Timer(0.2, gate.set).start()
    worker = threading.Thread(target=list, args=(work,))
    worker.start()
    while not desk.busy:
        pass
    with pytest.raises(BadInput, match="in progress"):
        desk.move("undo")
    worker.join()
    desk.move("undo")


def test_moving_and_downloading(desk: Desk) -> None:
    list(desk.say("make it light", None))
    desk.move("undo")
    assert desk.session.tree().head == "0"
    desk.move("redo")
    assert desk.session.tree().head == "1"
    desk.move("0")
    path = desk.download()
    assert path.name == "black-version-0.png"
    assert load_picture(path).same_as(desk.session.picture)
    with pytest.raises(BadInput):
        desk.move("99")


def test_another_picture_is_another_session(desk: Desk) -> None:
    list(desk.say("make it light", None))
    before = desk.version
    desk.open(Picture(pixels=np.full((4, 4, 3), 9, np.uint8)), "other")
    assert len(desk.session.tree().nodes) == 1 and desk.version != before


def test_another_dialogue_goes_on_with_the_session(desk: Desk) -> None:
    list(desk.say("make it light", None))
    desk.talk_with("other")
    assert len(desk.session.turns) == 1


def test_branches_are_drawn_in_rows_of_their_own(desk: Desk) -> None:
    for text in ("one", "two"):
        list(desk.say(text, None))
        desk.move("0")
    list(desk.say('<script>alert("x")</script>', None))
    html = versions.draw(desk.session)
    assert [html.count(f'data-node="{node}"') for node in "0123"] == [1, 1, 1, 1]
    tops = {part.split("px")[0] for part in html.split("top:")[1:]}
    assert len(tops) == 3
    assert "<script" not in html


def test_only_the_last_reply_offers_its_options(desk: Desk) -> None:
    list(desk.say("which?", None))
    assert [option["value"] for option in words.messages(desk.session.turns)[-1]["options"]] == ["this", "that"]
    list(desk.say("make it `light` *now*", None))
    shown = words.messages(desk.session.turns)
    assert not any("options" in message for message in shown)
    assert "\\*now\\*" in shown[2]["content"]


def test_attached_pictures_go_with_the_next_words_and_then_no_more(desk: Desk) -> None:
    reference = Picture(pixels=np.full((4, 4, 3), 9, np.uint8))
    desk.references = (reference,)
    list(desk.say("make it light", None))
    assert desk.references == () and desk.session.turns[-1].references == (reference.sha256,)


def test_a_thing_is_taught_step_by_step(tmp_path: Path) -> None:
    given: list[object] = []

    def teacher(name: str, noun: str, pictures: object, on_step: OnStep) -> Learned:
        given.append((name, noun, pictures))
        for step in (1, 2):
            if on_step(Step(step=step, total=2, doing=f"learning {name}")) is False:
                raise Cancelled("stopped")
        return Learned(name=name, noun=noun, family="tiny@1", usable=True, path=tmp_path)

    desk = desk_with(Painter(), teacher)
    *steps, learned = desk.teach("rex", "dog", ())
    assert [step.doing for step in steps] == ["learning rex", "learning rex"]
    assert isinstance(learned, Learned) and given == [("rex", "dog", ())]


def test_where_nobody_teaches_it_is_said(desk: Desk) -> None:
    with pytest.raises(BadInput, match="nothing can be taught here"):
        list(desk.teach("rex", "dog", ()))


def test_progress_says_what_is_done_and_how_long_it_takes() -> None:
    assert "Painting, step 1 of 4<" in words.progress(Step(step=1, total=4))
    told = words.progress(Step(step=1, total=4, doing="learning rex"), 12.3)
    assert "Learning rex, step 1 of 4, about 12 s left" in told
    assert "about 3 min left" in words.progress(Step(step=1, total=4), 170)
    assert words.attached([]) == "" and "<img" in words.attached(["data:,"])
    assert "<b>rex</b> (dog)" in words.taught([("rex", "dog")]) and "Nothing yet" in words.taught([])
