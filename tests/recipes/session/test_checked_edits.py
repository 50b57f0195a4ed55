"""A session whose editor checks itself: it says when it is unsure, and "try again" makes another attempt."""

from dataclasses import replace

import numpy as np
import pytest

from dialogpaint.core.editing import Editor, EditRequest, EditResult, OnStep
from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.session.retrying import heard, starts_before
from dialogpaint.recipes.session.session import Session
from dialogpaint.storage.folder import FolderStore


class Doubting:
    """Another editor's results, doubted when the instruction says so."""

    name = "doubting"

    def __init__(self, editor: Editor, best_of: int) -> None:
        self.editor, self.best_of = editor, best_of

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        result = self.editor.edit(request, on_step)
        details = {"doubt": "it looks unchanged"} if "green" in request.instruction else {}
        return replace(result, details={"tries": self.best_of, **details})


@pytest.fixture
def asked() -> list[int]:
    """Every best_of that an editor was asked for."""
    return []


@pytest.fixture
def doubting(room, asked):
    def checked(editor: Editor, best_of: int) -> Editor:
        asked.append(best_of)
        return Doubting(editor, best_of)

    room.open()
    store = FolderStore.open(room.folder)
    return Session(store, dialogue=room.listener, editor=room.painter, captioner=room.describer, checked=checked)


def test_the_session_says_when_it_is_unsure(doubting):
    turn = doubting.say("make the car green")
    assert turn.reply.endswith(
        'Done: make the car green. 7% of the picture changed. '
        'I\'m not sure it worked (seen again, it looks unchanged); say "try again" for another attempt.'
    )  # fmt: skip
    assert "sure" not in doubting.say("make the car red").reply


def test_try_again_is_the_same_edit_of_the_same_picture_with_the_next_seed(doubting, room):
    mask = np.zeros((24, 40), np.bool_)
    mask[4:20, 4:36] = True
    doubting.say("make the car green", mask=mask)
    for number in (1, 2):
        turn = doubting.say("Try again, please!")
        assert turn.act == "edit" and turn.instructions == ("make the car green",) and turn.parent == "0"
        assert doubting.tree().node(turn.node).parent == "0"
        assert doubting.tree().node(turn.node).settings["seed"] == number
    first, *others = room.painter.requests
    for other in others:
        assert other.picture.same_as(first.picture) and other.mask is not None and np.array_equal(other.mask, mask)
    assert len(room.listener.heard) == 1


@pytest.mark.parametrize("words", ["another try", "again please", "once more", "can you try it again?", "One more go"])
def test_ways_to_say_it(session, words):
    turn = session.say("make the car green")
    found = heard(words, session.tree(), session.turns)
    assert found is not None and found.instructions == turn.instructions
    assert starts_before(words, session.tree(), session.turns) == "0"


def test_it_means_nothing_before_an_edit_or_after_going_elsewhere(session):
    assert heard("try again", session.tree(), session.turns) is None
    session.say("make the car green")
    assert heard("try a green one again", session.tree(), session.turns) is None
    session.undo()
    assert heard("try again", session.tree(), session.turns) is None


def test_the_budget_is_a_setting_that_is_kept_with_the_version(doubting, asked):
    doubting.set(best_of=4)
    turn = doubting.say("make the car green")
    assert asked[-1] == 4 and doubting.tree().node(turn.node).settings["best_of"] == 4
    for wrong in (0, 17, 1.5):
        with pytest.raises(BadInput, match="best of must be a whole number from 1 to 16"):
            doubting.set(best_of=wrong)


def test_a_session_that_cannot_judge_refuses_a_budget(session):
    with pytest.raises(BadInput, match="cannot judge its own edits"):
        session.set(best_of=2)
    assert session.settings.best_of == 1
