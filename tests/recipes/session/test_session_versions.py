"""Forgetting, redoing, branching, and making later edits again without an earlier one."""

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput, Cancelled


def said(session, *texts):
    return [session.say(text) for text in texts][-1]


def applied(session):
    return [node.instruction for node in session.tree().path()[1:]]


# --- forget


def test_forget_takes_the_last_edit_back(session):
    first = session.say("add a hat")
    turn = said(session, "add a rainbow", "forget")
    assert (turn.act, turn.node, turn.parent) == ("forget", "1", "0")
    assert turn.picture.same_as(first.picture) and turn.instructions == ()
    assert turn.reply == "All right. Forgotten: add a rainbow."
    assert turn.changed_fraction == pytest.approx(64 / 960), "the block of the rainbow went away"


@pytest.mark.parametrize(
    ("target", "left"),
    [("1", ["a", "b"]), ("2", ["a"]), ("3", []), ("99", []), ("0", ["a", "b"]), ("all", []), ("everything", [])],
)
def test_forget_counts_steps_and_stops_at_the_base(session, target, left):
    said(session, "a", "b", "c", f"forget {target}")
    assert applied(session) == left
    assert len(session.tree().nodes) == 4, "nothing is ever deleted"


def test_with_nothing_to_forget_it_says_so(session):
    turn = session.say("forget")
    assert (turn.act, turn.node) == ("answer", "0") and "nothing to forget" in turn.reply
    said(session, "add a hat", "forget all")
    assert session.say("forget the hat").act == "answer"


def test_an_edit_named_by_its_words_that_came_last_is_taken_back_by_moving(session, room):
    turn = said(session, "make the car green", "add a hat", "forget the hat")
    assert turn.node == "1" and len(room.painter.requests) == 2


def test_an_edit_in_the_middle_is_forgotten_by_making_the_later_ones_again_from_the_base(session, room):
    session.set(seed=11)
    said(session, "add a hat", "make the car green")
    session.set(seed=12)
    session.say("add a rainbow")
    base = session.picture_of("0")
    turn = session.say("forget the hat")
    assert applied(session) == ["make the car green", "add a rainbow"]
    assert turn.act == "forget" and turn.reply.endswith(
        "Forgotten: add a hat. Kept: make the car green; add a rainbow."
    )
    green, rainbow = room.painter.requests[-2:]
    assert green.picture.same_as(base) and (green.seed, rainbow.seed) == (11, 12)
    assert [node.id for node in session.tree().path(turn.node)] == ["0", "4", "5"]
    assert len(session.tree().nodes) == 6, "the versions with the hat are still there"


def test_what_is_left_equals_a_conversation_that_never_had_the_edit(session, room, tmp_path):
    other = type(room)(tmp_path / "other").open()
    with_hat = said(session, "make it night", "add a hat", "make the car green and add a rainbow", "forget the hat")
    without = said(other, "make it night", "make the car green and add a rainbow")
    assert with_hat.picture.same_as(without.picture)


def test_masks_and_references_are_used_again(session, room):
    mask = np.zeros((24, 40), bool)
    mask[4:20, 4:30] = True
    session.say("add a hat")
    session.say("make the car green", mask=mask, references=[session.picture])
    session.say("forget the hat")
    first, again = room.painter.requests[-2:]
    assert np.array_equal(again.mask, mask) and again.references[0].same_as(first.references[0])


def test_versions_made_again_before_are_gone_back_to(session, room):
    forgotten = said(session, "add a hat", "make the car green", "add a rainbow", "forget the hat")
    assert said(session, "redo").node == "3"
    made = len(room.painter.requests)
    again = session.say("forget the hat")
    assert again.node == forgotten.node and len(room.painter.requests) == made


def test_a_failing_remake_changes_nothing(session, room):
    said(session, "add a hat", "make the car green")
    before = (session.tree(), session.turns)

    def stop(step):
        return False

    with pytest.raises(Cancelled):
        session.say("forget the hat", on_step=stop)
    assert (session.tree(), session.turns) == before


def test_when_two_edits_fit_it_asks_and_an_option_settles_it(session):
    turn = said(session, "make the car green", "add a hat", "make the car bigger", "forget the car")
    assert (turn.act, turn.node) == ("ask", "3")
    assert turn.options == ('forget "make the car green"', 'forget "make the car bigger"')
    session.say(turn.options[0])
    assert applied(session) == ["add a hat", "make the car bigger"]


def test_when_no_edit_fits_it_offers_those_there_are(session):
    turn = said(session, "make the car green", "add a rainbow", "forget the elephant")
    assert turn.act == "ask" and len(turn.options) == 2
    session.say("forget")
    alone = session.say("forget the elephant")
    assert alone.act == "answer" and '"make the car green"' in alone.reply


# --- redo


def test_redo_goes_to_the_version_left_most_recently(session):
    said(session, "a", "forget", "b", "forget")
    turn = session.say("redo")
    assert (turn.act, applied(session)) == ("redo", ["b"])
    assert turn.reply == "All right. Back again: b."
    session.undo()
    session.checkout("1")
    session.undo()
    assert session.redo().id == "1"


def test_redo_follows_the_way_back_through_several_steps(session):
    said(session, "a", "b", "c", "forget 3", "redo")
    assert applied(session) == ["a"]
    session.say("redo 2")
    assert applied(session) == ["a", "b", "c"]
    said(session, "forget all", "redo all")
    assert applied(session) == ["a", "b", "c"]


def test_with_nothing_to_redo_it_says_so(session):
    assert session.say("redo").act == "answer"
    turn = said(session, "a", "redo")
    assert (turn.act, turn.node) == ("answer", "1") and "nothing to redo" in turn.reply


def test_a_new_edit_ends_what_could_be_redone(session):
    assert said(session, "a", "forget", "b", "redo").act == "answer"


def test_redo_after_forgetting_in_the_middle_brings_the_edit_back(session):
    before = said(session, "add a hat", "make the car green")
    turn = said(session, "forget the hat", "redo")
    assert turn.node == before.node and turn.reply.endswith("Back again: add a hat.")


def test_redo_by_name_goes_forward_when_the_edit_lies_ahead(session, room):
    turn = said(session, "add a hat", "make the car green", "forget all", "redo the hat")
    assert turn.node == "1" and len(room.painter.requests) == 2


def test_redo_by_name_makes_the_edit_again_when_going_back_would_lose_others(session, room):
    said(session, "add a hat", "forget", "make it night")
    turn = session.say("redo the hat")
    assert turn.act == "redo" and applied(session) == ["make it night", "add a hat"]
    assert room.painter.requests[-1].seed == room.painter.requests[0].seed
    assert session.say("redo the elephant").act == "answer"


# --- moving about


def test_undo_redo_and_checkout_move_without_a_turn(session, room):
    said(session, "a", "b")
    assert session.undo().id == "1" and session.undo().id == "0"
    with pytest.raises(BadInput, match="cannot undo"):
        session.undo()
    assert session.redo(2).id == "2"
    with pytest.raises(BadInput, match="cannot redo"):
        session.redo()
    assert session.undo(2).id == "0" and session.checkout("2").id == "2"
    for n in (0, -1, 3):
        with pytest.raises(BadInput):
            session.undo(n)
    with pytest.raises(BadInput, match="no version 9"):
        session.checkout("9")
    assert len(session.turns) == 2 and room.open().tree() == session.tree()


def test_editing_from_any_version_branches_off_there(session):
    said(session, "a", "b")
    session.checkout("1")
    turn = session.say("c")
    assert turn.parent == "1" and applied(session) == ["a", "c"]
    assert [node.instruction for node in session.tree().children("1")] == ["b", "c"]
    session.checkout("2")
    assert applied(session) == ["a", "b"]


def test_redo_remembers_across_programs(session, room):
    said(session, "a", "forget", "b", "forget")
    session.checkout("1")
    session.undo()
    assert room.open().redo().id == "1"
