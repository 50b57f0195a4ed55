"""Adjustments are heard however they are typed."""

import pytest

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.recipes.session.adjusting import Listening


class Puzzled:
    name = "puzzled"

    def reply(self, conversation: Conversation) -> Reply:
        return Reply(act="decline", text=f"not heard: {conversation.said}")


@pytest.mark.parametrize(
    ("said", "instructions"),
    [
        ("plz mkae it brigther", ("make the picture brighter",)),
        ("My sister has a new flat. Make it brighter.", ("make the picture brighter",)),
        ("MAKE IT BRIGHTER", ("make the picture brighter",)),
    ],
)
@pytest.mark.parametrize("photograph", [True, False])
def test_behind_typos_and_stories(said: str, instructions: tuple[str, ...], photograph: bool) -> None:
    reply = Listening(Puzzled()).reply(Conversation(said=said, photograph=photograph))
    assert reply.instructions == instructions


def test_the_dialogue_model_gets_the_users_own_words() -> None:
    said = "plz mkae teh dog brigther"
    assert Listening(Puzzled()).reply(Conversation(said=said)).text == f"not heard: {said}"
