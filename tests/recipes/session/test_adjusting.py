"""Adjustments and photographs in a conversation, with the real editor `adjust` and stand-ins for the models."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from tests.adjusting import smooth
from tests.standins import Blind, Painter

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.image import Mask, Picture
from dialogpaint.editors.adjust.editor import AdjustEditor
from dialogpaint.recipes.session.adjusting import Listening
from dialogpaint.recipes.session.session import Session
from dialogpaint.storage.folder import FolderStore


class Told:
    """Replies what it was told to, and remembers what it heard."""

    name = "told"

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.heard: list[Conversation] = []

    def reply(self, conversation: Conversation) -> Reply:
        self.heard.append(conversation)
        return self.replies.pop(0)


def edit(*instructions: str) -> Reply:
    return Reply(act="edit", text="", instructions=instructions)


Opened = tuple[Session, Told]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[bool], Opened]]:
    def open_one(photograph: bool) -> Opened:
        store = FolderStore.create(tmp_path / "session", smooth(), {"method": "auto", "seed": 0})
        told = Told()
        session = Session(
            store,
            dialogue=Listening(told),
            editor=Painter(),
            captioner=Blind(),
            load_editor=lambda method: AdjustEditor(),
            is_photograph=lambda picture: photograph,
        )
        return session, told

    yield open_one


def mean(picture: Picture) -> float:
    return float(picture.pixels.mean())


def test_plain_adjustments_need_no_dialogue_model(opened: Callable[[bool], Opened]) -> None:
    session, told = opened(True)
    before = mean(session.picture)
    turn = session.say("make it brighter please")
    assert (turn.act, turn.instructions) == ("edit", ("make the picture brighter",)) and not told.heard
    assert mean(turn.picture) > before
    assert session.tree().current.settings["method"] == "adjust"


def test_less_starts_from_before_and_does_not_pile_up(opened: Callable[[bool], Opened]) -> None:
    session, _ = opened(True)
    base = mean(session.picture)
    bright = session.say("make it brighter")
    less = session.say("a bit less")
    assert less.parent == "0" and session.tree().node(less.node).parent == "0"
    assert base < mean(less.picture) < mean(bright.picture)


def test_what_the_dialogue_model_sets_anew_starts_from_before_too(opened: Callable[[bool], Opened]) -> None:
    session, told = opened(True)
    session.say("make it brighter")
    told.replies.append(edit("make the picture a touch brighter"))
    turn = session.say("hm, my eyes hurt")
    assert turn.act == "edit" and session.tree().node(turn.node).parent == "0"


def test_another_adjustment_goes_on_from_the_last(opened: Callable[[bool], Opened]) -> None:
    session, _ = opened(True)
    session.say("make it brighter")
    turn = session.say("crop it to a square")
    assert session.tree().node(turn.node).parent == "1"
    assert (turn.picture.width, turn.picture.height) == (48, 48) and turn.changed_fraction == 1.0


def test_a_photograph_is_not_ruined(opened: Callable[[bool], Opened]) -> None:
    session, told = opened(True)
    before = session.picture
    told.replies.append(edit("make the car green"))
    turn = session.say("I want a green car")
    assert turn.act == "decline" and "full-size family" in turn.reply and "GB" in turn.reply
    assert session.picture.same_as(before) and told.heard[0].photograph


def test_of_a_mixed_wish_on_a_photograph_the_possible_part_is_done(opened: Callable[[bool], Opened]) -> None:
    session, told = opened(True)
    told.replies.append(edit("add a dog", "make the picture brighter"))
    turn = session.say("a dog would be nice, and it is so dark in there")
    assert turn.instructions == ("make the picture brighter",) and "full-size family" in turn.reply


def test_a_drawing_is_edited_and_adjusted(opened: Callable[[bool], Opened]) -> None:
    session, told = opened(False)
    told.replies.append(edit("make the car green"))
    assert session.say("I want a green car").act == "edit"
    assert session.tree().current.settings["method"] == "auto"
    assert session.say("make it sepia").instructions == ("make the picture sepia",)


def test_styles_of_drawings_are_left_to_the_dialogue_model(opened: Callable[[bool], Opened]) -> None:
    session, told = opened(False)
    told.replies.append(edit("make it a pencil sketch"))
    session.say("turn it into a pencil drawing")
    assert len(told.heard) == 1


def test_a_marked_part_alone_is_adjusted(opened: Callable[[bool], Opened]) -> None:
    session, _ = opened(True)
    mask: Mask = np.zeros((48, 64), dtype=np.bool_)
    mask[:20] = True
    before = session.picture
    turn = session.say("make this brighter", mask=mask)
    assert np.array_equal(turn.picture.pixels[~mask], before.pixels[~mask])
    assert not np.array_equal(turn.picture.pixels[mask], before.pixels[mask])


def test_forgetting_and_repeating_keeps_adjustments(opened: Callable[[bool], Opened]) -> None:
    session, told = opened(True)
    session.say("make it brighter")
    session.say("make it black and white")
    told.replies.append(Reply(act="forget", text="", target="brighter"))
    turn = session.say("take the brightness back but keep the rest")
    path = [node.instruction for node in session.tree().path()]
    assert turn.act == "forget" and path == ["", "make the picture black and white"]


@pytest.mark.parametrize(
    ("said", "told_back"),
    [
        ("crop it to 4:3", "The picture is 4:3 already."),
        ("resize it to 64 pixels wide", "The picture has that size already."),
        ("scale it to 100 %", "The picture has that size already."),
        ("rotate by 0", "Turned all the way round, the picture is as it was."),
        ("rotate it by 360 degrees", "Turned all the way round, the picture is as it was."),
        ("sharpen it by 0 %", "At 0 % there is nothing to do: say how much."),
    ],
)
def test_what_changes_nothing_is_said_and_makes_no_version(
    opened: Callable[[bool], Opened], said: str, told_back: str
) -> None:
    session, _ = opened(True)
    turn = session.say(said)
    assert (turn.act, turn.reply, turn.node, turn.instructions) == ("answer", told_back, "0", ())
    assert turn.changed_fraction == 0 and len(session.tree().nodes) == 1


def test_the_same_look_twice_is_there_already(opened: Callable[[bool], Opened]) -> None:
    session, _ = opened(True)
    session.say("make it black and white")
    turn = session.say("make it black and white")
    assert (turn.reply, turn.node) == ("The picture is black and white already.", "1")


def test_of_several_adjustments_those_that_change_something_are_done(opened: Callable[[bool], Opened]) -> None:
    session, _ = opened(True)
    turn = session.say("crop it to 4:3 and make it brighter")
    assert turn.instructions == ("make the picture brighter",) and turn.node == "1"
    assert turn.reply.endswith("of the picture changed. The picture is 4:3 already.")


def test_setting_an_adjustment_to_nothing_is_a_change(opened: Callable[[bool], Opened]) -> None:
    session, _ = opened(True)
    before = session.picture
    session.say("brighter")
    turn = session.say("0 %")
    assert turn.act == "edit" and session.picture.same_as(before)


def test_undo_takes_back_all_that_a_turn_did_and_redo_brings_it_back(opened: Callable[[bool], Opened]) -> None:
    session, told = opened(True)
    session.say("sepia")
    done = session.say("warmer and a bit more contrast")
    told.replies += [Reply(act="forget", text="I take back the last edit."), Reply(act="redo", text="")]
    turn = session.say("undo that")
    assert turn.node == "1"
    assert turn.reply == (
        "I take back the last 2 edits. Forgotten: make the colours warmer; increase the contrast a bit."
    )
    assert session.say("redo").node == done.node == "3"


def test_one_step_and_the_undo_button_go_version_by_version(opened: Callable[[bool], Opened]) -> None:
    session, told = opened(True)
    session.say("warmer and a bit more contrast")
    told.replies += [Reply(act="forget", text=""), Reply(act="forget", text=""), Reply(act="redo", text="")]
    assert session.say("just one step back").node == "1"
    assert session.say("undo").node == "0", "of the turn only this is left"
    assert session.say("redo").node == "2"
    assert session.undo().id == "1"
