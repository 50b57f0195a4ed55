"""Conversations about photographs as BlenderBot reads and writes them."""

import pytest

from dialogpaint.core.conversation import ACTS, Reply
from dialogpaint.dialogue.spoken import BETWEEN_TURNS_OF_90M, history, persona, read_reply, reply_line


def test_turns_are_joined_by_two_spaces_and_the_users_led_by_one() -> None:
    assert history(["hi  there", "hello", "make it\nred"]) == " hi there  hello   make it red"


def test_the_90m_has_a_line_for_each_turn() -> None:
    assert history(["hi", "hello", "red"], BETWEEN_TURNS_OF_90M) == "hi\nhello\nred"


def test_a_caption_is_a_persona_line_and_none_is_none() -> None:
    assert persona("A dog\nby a tree.") == "your persona: A dog by a tree.\n" and persona(" ") == ""


@pytest.mark.parametrize("act", ACTS)
def test_replies_come_back_as_they_were(act: str) -> None:
    known = next(name for name in ACTS if name == act)
    instructions = ("Make the car green.", "Add a dog: a small one.") if act == "edit" else ()
    reply = Reply(act=known, text="I'll do it: gladly.", instructions=instructions)
    assert read_reply(reply_line(reply.act, reply.text, reply.instructions)) == reply


def test_a_bar_in_what_is_said_starts_no_instruction() -> None:
    assert read_reply(reply_line("edit", "a | b", ("c | d",))) == Reply(
        act="edit", text="a / b", instructions=("c / d",)
    )


@pytest.mark.parametrize("line", ["", "hello", "sing: la", "edit: only words", "ask: x | y", "ask:", "edit: | go"])
def test_other_lines_are_no_replies(line: str) -> None:
    assert read_reply(line) is None
