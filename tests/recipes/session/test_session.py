"""Turns: what is done, said, counted and kept; and what a failed one leaves behind."""

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.description import Description, NamedThing
from dialogpaint.core.editing import Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.recipes.session.session import Session
from dialogpaint.storage.folder import FolderStore


def test_an_edit_makes_a_version_and_tells_what_changed(session, room):
    before = session.picture
    turn = session.say("make the car green")
    assert (turn.turn, turn.act, turn.node, turn.parent) == (1, "edit", "1", "0")
    assert turn.instructions == ("make the car green",)
    assert turn.changed_fraction == pytest.approx(64 / 960)
    assert turn.reply == "I will. Done: make the car green. 7% of the picture changed."
    assert session.picture.same_as(turn.picture) and not turn.picture.same_as(before)
    assert session.tree().current.settings["seed"] == 0


def test_the_json_of_a_turn_has_exactly_the_contracts_fields(session):
    turn = session.say("make the car green")
    value = json.loads(json.dumps(turn.to_json()))
    assert list(value) == [
        "turn", "act", "reply", "options", "instructions", "node", "parent", "image", "changed_fraction", "seconds",
    ]  # fmt: skip
    assert value["instructions"] == ["make the car green"] and value["options"] == []
    assert Path(value["image"]).is_absolute() and load_picture(value["image"]).same_as(turn.picture)
    assert 0 <= value["seconds"] < 10


def test_several_instructions_are_done_in_order_each_as_its_own_version(session, room):
    turn = session.say("make the car green and add a rainbow and make it night")
    assert [node.instruction for node in session.tree().path()] == [
        "", "make the car green", "add a rainbow", "make it night",
    ]  # fmt: skip
    assert (turn.node, turn.parent) == ("3", "0")
    first, second, third = room.painter.requests
    assert second.picture.same_as(session.picture_of("1")) and third.picture.same_as(session.picture_of("2"))
    together = (turn.picture.pixels != first.picture.pixels).any(axis=2)
    assert turn.changed_fraction >= together.mean() > session.tree().node("1").changed_fraction


def test_asking_and_answering_move_nothing(session, room):
    session.say("make the car green")
    asked = session.say("perhaps another colour")
    answered = session.say("what is it")
    assert (asked.act, asked.options, asked.reply) == ("ask", ("red", "blue"), "Which colour?")
    assert answered.act == "answer"
    for turn in (asked, answered):
        assert (turn.node, turn.parent, turn.changed_fraction) == ("1", "0", 0.0)
    assert len(room.painter.requests) == 1


def test_an_edit_without_instructions_becomes_a_question(session):
    turn = session.say("silently")
    assert (turn.act, turn.reply, turn.node) == ("ask", "What should I change?", "0")


def test_an_edit_nobody_can_see_is_said_to_be_one_with_advice(session):
    turn = session.say("nothing")
    assert turn.act == "edit" and turn.changed_fraction == 0
    assert turn.reply.startswith("I will. Nothing visibly changed.")
    assert '"make the car orange"' in turn.reply
    mixed = session.say("add a rainbow and nothing")
    assert 'Done: add a rainbow. 7% of the picture changed. Nothing visibly came of "nothing".' in mixed.reply


def test_the_dialogue_model_is_told_what_it_depends_on(session, room):
    session.say("make the car green and add a rainbow")
    session.say("forget")
    session.say("what is it")
    heard = room.listener.heard[-1]
    assert heard.said == "what is it" and heard.applied == ()
    assert [exchange.user for exchange in heard.past] == ["make the car green and add a rainbow", "forget"]
    assert heard.past[0].reply.text == "I will."
    assert heard.description.caption == "a car" and not heard.free_text


def test_every_picture_is_described_once(session, room):
    session.say("what is it")
    session.say("what is it")
    assert room.describer.calls == 1
    session.say("make the car green")
    session.say("what is it")
    session.undo()
    session.say("what is it")
    assert room.describer.calls == 2


def test_mask_and_references_reach_the_editor_and_go_on_after_a_question(session, room):
    mask = np.zeros((24, 40), bool)
    mask[:, :20] = True
    reference = Picture(pixels=np.full((5, 7, 3), 9, np.uint8))
    session.say("perhaps the car", mask=mask, references=[reference])
    turn = session.say("make the car green")
    request = room.painter.requests[0]
    assert np.array_equal(request.mask, mask) and request.references[0].same_as(reference)
    assert not (turn.picture.pixels != session.picture_of("0").pixels)[:, 20:].any()
    session.say("add a rainbow")
    assert room.painter.requests[1].mask is None and room.painter.requests[1].references == ()


@pytest.mark.parametrize(
    ("mask", "words"), [(np.ones((3, 4), bool), "4x3"), (np.zeros((24, 40), bool), "empty"), (np.ones(5, bool), "5")]
)
def test_a_bad_mask_is_refused_before_anything_happens(session, room, mask, words):
    with pytest.raises(BadInput, match=words):
        session.say("make the car green", mask=mask)
    assert session.turns == () and room.listener.heard == []


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 2001])
def test_empty_and_huge_text_is_refused(session, text):
    with pytest.raises(BadInput):
        session.say(text)
    assert session.turns == ()


def test_broken_characters_are_replaced_not_stumbled_over(session, room):
    turn = session.say("make the\n car \ud800 green")
    assert turn.instructions == ("make the car ? green",)
    assert room.open().turns[0].said == "make the car ? green"


def test_a_cancelled_turn_leaves_the_session_as_it_was(session, room):
    session.say("make the car green")
    before = (session.tree(), session.turns, sorted(room.folder.rglob("*.png")))
    steps: list[Step] = []

    def stop_in_the_second_edit(step: Step) -> bool:
        steps.append(step)
        return step.step < 5

    with pytest.raises(Cancelled):
        session.say("add a rainbow and make it night", on_step=stop_in_the_second_edit)
    assert [(step.step, step.total) for step in steps] == [(n, 6) for n in range(1, 6)]
    for seen in (session, room.open()):
        assert (seen.tree(), seen.turns, sorted(room.folder.rglob("*.png"))) == before
    assert session.say("add a rainbow").turn == 2


def test_a_failed_turn_leaves_the_session_as_it_was(session, room):
    before = session.tree()
    with pytest.raises(BadInput, match="painted"):
        session.say("make the car green and fail")
    assert session.tree() == before == room.open().tree() and session.turns == ()


def test_same_words_same_seed_same_pictures(session, room, tmp_path):
    other = type(room)(tmp_path / "other").open()
    for text in ("make the car green", "add a rainbow and make it night", "forget the rainbow"):
        assert session.say(text).picture.same_as(other.say(text).picture)


def test_asking_again_for_an_edit_that_was_taken_back_is_another_try(session):
    first = session.say("make the car green")
    session.say("forget")
    second = session.say("make the car green")
    assert session.tree().current.settings["seed"] == 1 and not first.picture.same_as(second.picture)
    session.say("forget")
    session.set(steps=7)
    session.say("make the car green")
    assert session.tree().current.settings["seed"] == 0, "with other settings it is another edit"


def test_settings_reach_the_editor_and_are_kept(session, room):
    session.set(seed=7, steps=12, text_guidance=5.5, image_guidance=1.25)
    session.say("make the car green")
    request = room.painter.requests[0]
    assert (request.seed, request.steps, request.text_guidance, request.image_guidance) == (7, 12, 5.5, 1.25)
    again = room.open()
    assert again.settings == session.settings
    assert again.tree().current.settings["steps"] == 12
    session.set(steps=None)
    assert room.open().settings.steps is None


@pytest.mark.parametrize(
    "change",
    [{"seed": -1}, {"seed": None}, {"steps": 0}, {"steps": 2.5}, {"text_guidance": float("nan")}, {"method": ""}],
)
def test_settings_out_of_range_are_refused(session, change):
    with pytest.raises(BadInput):
        session.set(**change)
    assert session.settings.seed == 0


def test_another_method_is_loaded_once_and_repeats_with_its_own_edits(room):
    loaded: list[str] = []
    other = type(room.painter)()

    def load(method: str):
        if method == "nonsense":
            raise BadInput("unknown method")
        loaded.append(method)
        return other

    session = room.open(load_editor=load)
    session.say("add a hat")
    session.say("make the car green")
    session.set(method="imagic")
    session.say("add a rainbow")
    session.say("forget the hat")
    assert loaded == ["imagic"]
    assert [request.instruction for request in other.requests] == ["add a rainbow"] * 2
    with pytest.raises(BadInput, match="unknown method"):
        session.set(method="nonsense")
    with pytest.raises(BadInput, match="nonsense"):
        room.open().set(method="nonsense")


def test_an_explicit_instruction_goes_past_the_dialogue_model(session, room):
    turn = session.edit("make the car green")
    assert (turn.act, turn.reply, turn.node) == ("edit", "Done: make the car green. 7% of the picture changed.", "1")
    assert room.listener.heard == [] and session.turns[0].said == "make the car green"


def test_alpha_and_profile_stay_through_edits_and_storage(tmp_path, room):
    alpha = np.tile(np.arange(40, dtype=np.uint8), (24, 1))
    picture = dataclasses.replace(room.open().picture, alpha=alpha)
    store = FolderStore.create(tmp_path / "clear", picture)
    session = Session(store, dialogue=room.listener, editor=room.painter, captioner=room.describer)
    assert np.array_equal(session.say("make the car green").picture.alpha, alpha)


def test_things_of_no_kind_are_not_passed_on(session, room, monkeypatch):
    things = (NamedThing(name=":"), NamedThing(name="car", colour="red"), NamedThing(name="standing"))
    seen = Description(things=things, known=True)
    monkeypatch.setattr(room.describer, "describe", lambda picture: seen)
    session.say("add a hat")
    heard = room.listener.heard[-1].description
    assert heard.known and [thing.name for thing in heard.things] == ["car"]
