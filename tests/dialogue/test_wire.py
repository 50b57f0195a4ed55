"""What the model reads and writes: round trips of replies, and inputs that keep to the essentials."""

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.dialogue.wire import from_target, to_target, to_text


@pytest.mark.parametrize(
    ("reply", "target"),
    [
        (
            Reply(act="edit", text="", instructions=("make the car green", "add a rainbow")),
            "edit: make the car green | add a rainbow",
        ),
        (Reply(act="ask", text="What colour should the car be?"), "ask: What colour should the car be?"),
        (Reply(act="forget", text="", target="2"), "forget: 2"),
        (Reply(act="redo", text=""), "redo:"),
        (Reply(act="answer", text="thanks"), "answer: thanks"),
        (Reply(act="decline", text="off topic"), "decline: off topic"),
    ],
)
def test_replies_round_trip(reply: Reply, target: str) -> None:
    assert to_target(reply) == target
    assert from_target(target) == reply


@pytest.mark.parametrize("text", ["", "hello", "sing: la", "edit:", "edit: | ", "answer:"])
def test_malformed_output_is_no_reply(text: str) -> None:
    assert from_target(text) is None


def test_input_holds_persona_then_turns() -> None:
    past = Exchange(
        user="make it red", reply=Reply(act="ask", text="Which thing do you mean?", options=("the dog", "the car"))
    )
    description = Description(
        things=(NamedThing(name="dog", colour="brown", pose="standing"),),
        setting="beach",
        time="day",
        weather="clear",
        style="flat",
        known=True,
    )
    text = to_text(Conversation(said=" the  dog\n", past=(past,), description=description, applied=("add a dog",)))
    assert text == (
        "your persona: brown dog\n make it red  ask: Which thing do you mean? [the dog] [the car]   the dog"
    )


def test_long_talk_is_cut_to_the_last_turns() -> None:
    past = tuple(Exchange(user=f"turn {n}", reply=Reply(act="redo", text="")) for n in range(50))
    text = to_text(Conversation(said="x" * 100_000, past=past))
    assert len(text) < 600 and "turn 49" in text and "turn 40" not in text
