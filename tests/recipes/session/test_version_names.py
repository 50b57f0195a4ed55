"""Going to a version by what it has or does not have yet."""

import pytest

from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes.session.version_names import VersionWords, edits, heard, read, version


def tree_of(*instructions):
    """A tree of one line of edits."""
    tree = Tree.rooted("image")
    for instruction in instructions:
        tree = tree.add(Node(id=tree.next_id, parent=tree.head, instruction=instruction, image=""))
    return tree


LINE = tree_of("make the car red", "add a hat to the dog", "make it night", "make the car green")


@pytest.mark.parametrize(
    ("said", "node"),
    [
        ("the one before the hat", "1"),
        ("go back to the one before the hat", "1"),
        ("Go back to the version right before the hat, please!", "1"),
        ("back to how it was before the hat", "1"),
        ("go back to before you added the hat", "1"),
        ("undo everything back to before the hat", "1"),
        ("it was better before the hat", "1"),
        ("I liked it more before the cap", "1"),
        ("show me the version before it became night", "2"),
        ("no, take me back to the picture before the night", "2"),
        ("the version before the red car", "0"),
        ("go back to the version with the red car", "1"),
        ("bring back the version with the red car", "1"),
        ("I want the version with the hat again", "2"),
        ("let's go back to the one where the car was red", "1"),
        ("return to the picture with the hat", "2"),
        ("go to the version after the hat", "2"),
        ("the version with the hat was better", "2"),
    ],
)
def test_words_name_a_version(said, node):
    asked = heard(said, LINE)
    assert asked is not None
    (edit,) = edits(asked, LINE)
    assert version(asked, edit, LINE).id == node
    assert read(asked.target) == asked


@pytest.mark.parametrize(
    "said",
    [
        "forget the hat but keep the rest",
        "forget the hat",
        "undo the one with the hat",
        "go back",
        "the one before",
        "it was better before",
        "I liked it better before",
        "like before please",
        "go back to the version before the elephant",
        "go back to the version with the blue car",
        "make the one before the hat red",
        "move the dog before the car",
        "put it before the car",
        "move the dog back before the car",
        "I want the one with the hat to sit",
        "add a dog with a hat",
        "remove the dog with the hat",
        "make the car red",
        "the dog with the hat",
        "",
    ],
)
def test_other_words_do_not(said):
    assert heard(said, LINE) is None


@pytest.mark.parametrize(
    ("target", "asked"),
    [
        ("before the hat", VersionWords(where="before", words="the hat")),
        ("the version with the red car", VersionWords(where="with", words="the red car")),
        ("The one before the hat", VersionWords(where="before", words="the hat")),
        ("the hat", None),
        ("the dog with the hat", None),
        ("", None),
        ("2", None),
        ("all", None),
    ],
)
def test_a_reply_can_name_a_version_too(target, asked):
    assert read(target) == asked


def test_several_that_fit_are_all_given_and_those_in_force_go_before_others():
    twice = tree_of("make the car green", "make the car bigger")
    assert len(edits(VersionWords(where="before", words="the car"), twice)) == 2
    again = LINE.checkout("0").add(Node(id="5", parent="0", instruction="add a hat to the dog", image=""))
    asked = VersionWords(where="with", words="the hat")
    assert [node.id for node in edits(asked, again)] == ["5"]
    assert [node.id for node in edits(asked, again.checkout("4"))] == ["2"]
    assert [node.id for node in edits(asked, again.checkout("0"))] == ["5"], "the later one"


# --- in a session


def said(session, *texts):
    return [session.say(text) for text in texts][-1]


def test_a_session_goes_to_the_version_and_the_way_back_stays_open(session, room):
    pictures = [session.say(text).picture for text in ("make the car red", "add a hat", "make it night")]
    made = len(room.painter.requests)
    back = session.say("the one before the hat")
    assert (back.act, back.node, back.instructions) == ("forget", "1", ())
    assert back.picture.same_as(pictures[0])
    assert back.reply == 'All right. This is the version before "add a hat".'
    forth = session.say("go to the version with the night")
    assert (forth.act, forth.node) == ("redo", "3") and forth.picture.same_as(pictures[2])
    assert len(room.painter.requests) == made and len(room.listener.heard) == 3


def test_a_version_on_another_branch_is_found(session):
    red = session.say("make the car red")
    said(session, "forget", "make the car green", "add a hat")
    turn = session.say("go back to the version with the red car")
    assert (turn.act, turn.node) == ("redo", red.node) and turn.picture.same_as(red.picture)


def test_the_dialogue_model_can_name_a_version(session):
    said(session, "make the car red", "add a hat", "make it night")
    assert session.say("forget before the hat").node == "1"
    assert session.say("redo the version with the hat").node == "2"


def test_it_asks_which_when_several_fit_and_an_option_settles_it(session):
    said(session, "make the car green", "make it night", "make the car bigger")
    turn = session.say("go back to the one before the car")
    assert (turn.act, turn.node, len(turn.options)) == ("ask", "3", 2)
    assert session.say(turn.options[1]).node == "2"


def test_where_one_is_already_nothing_moves(session):
    said(session, "make the car green", "make it night")
    turn = session.say("go back to the version with the night")
    assert (turn.act, turn.node) == ("answer", "2") and "This is the version" in turn.reply
