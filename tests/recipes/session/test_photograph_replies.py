"""What is replied about a photograph without a network: photograph_follow_ups.txt, by hand, and questions."""

from dataclasses import replace
from pathlib import Path

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import UNKNOWN, from_line
from dialogpaint.datasets.photograph_turns import VAGUE
from dialogpaint.recipes.session.adjusting import Listening, heard
from dialogpaint.world.answers import ANSWERS, DECLINES
from dialogpaint.world.questions import options, question

FOLLOW_UPS = [
    line.split(" -> ") for line in (Path(__file__).parent / "photograph_follow_ups.txt").read_text().splitlines()
]


class Silent:
    """A dialogue model that only says that it was asked."""

    name = "silent"

    def reply(self, conversation: Conversation) -> Reply:
        return Reply(act="answer", text="asked")


def replied(said: str, *, marked: bool = False, photograph: bool = True) -> Reply:
    return Listening(Silent()).reply(Conversation(said=said, photograph=photograph, marked=marked))


def answering(subject: str, said: str, about: str = "") -> tuple[str, ...]:
    asked = Reply(act="ask", text=question(subject, about), options=options(subject, about, UNKNOWN))
    reply = heard(Conversation(said=said, past=(Exchange(user="hm", reply=asked),), photograph=True))
    return reply.instructions if reply else ()


@pytest.mark.parametrize(("before", "said", "after"), FOLLOW_UPS, ids=[f"{b}: {s}" for b, s, _ in FOLLOW_UPS])
def test_follow_ups(before: str, said: str, after: str) -> None:
    reply = heard(Conversation(said=said, applied=(before,), photograph=True))
    assert reply is not None and " | ".join(reply.instructions) == after


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("change the brightness", question("light")),
        ("something's off with the colours", question("colours")),
        ("adjust the contrast a bit", question("more or less", "contrast")),
        ("crop it for instagram", question("format")),
        ("add a filter", question("look")),
        ("it's sideways", question("turn")),
        ("make it smaller, I need to email it", question("scale")),
        ("can you write something on it?", question("write")),
        ("I don't like it", question("adjust")),
        ("brighten her face", question("part", "her face")),
    ],
)
def test_an_open_wish_is_met_with_a_question(said: str, asked: str) -> None:
    reply = replied(said)
    assert (reply.act, reply.text) == ("ask", asked)
    assert 2 <= len(reply.options) <= 4


def test_a_question_about_a_part_offers_whole_sentences() -> None:
    assert replied("make the sky darker").options == ("darken the highlights", "make the picture darker")


def test_what_is_marked_needs_no_question() -> None:
    reply = replied("darken her jacket", marked=True)
    assert reply.instructions == ("make the picture darker",)


@pytest.mark.parametrize("said", ["remove the stranger", "get rid of the power lines", "erase my ex"])
def test_a_removal_is_told_of_marks(said: str) -> None:
    assert replied(said) == Reply(act="decline", text=DECLINES["unmarked"])


@pytest.mark.parametrize("said", ["add a second dog", "put a crown on the cat", "give me a six pack", "add fireworks"])
def test_what_would_have_to_be_painted(said: str) -> None:
    assert replied(said) == Reply(act="decline", text=DECLINES["photograph"])


@pytest.mark.parametrize("said", ["give me an example", "remove the last edit", "thanks", "make him smile", "undo"])
def test_the_rest_is_for_the_dialogue_model(said: str) -> None:
    assert replied(said).text == "asked"


@pytest.mark.parametrize("said", ["brighten her face", "remove the stranger", "add a dog", "change it", "more green"])
def test_of_drawings_nothing_of_this_is_heard(said: str) -> None:
    assert replied(said, photograph=False).text == "asked"


@pytest.mark.parametrize(
    ("subject", "said", "meant"),
    [
        ("light", "the first one", "make the picture brighter"),
        ("colours", "stronger please", "make the colours more saturated"),
        ("colours", "the last one", "make the colours cooler"),
        ("turn", "left", "rotate the picture 90 degrees anticlockwise"),
        ("scale", "800", "scale the picture to 800 pixels wide"),
        ("format", "the second", "crop the picture to 16:9"),
        ("look", "vintage", "give the picture a vintage look"),
        ("write", "Hello world", 'write "Hello world" at the bottom, 8 % high'),
    ],
)
def test_answers_to_questions(subject: str, said: str, meant: str) -> None:
    assert answering(subject, said) == (meant,)


def test_more_or_less_of_what_was_asked_about() -> None:
    assert answering("more or less", "less", "contrast") == ("reduce the contrast",)


def test_a_text_is_not_made_of_a_refusal() -> None:
    assert answering("write", "never mind") == ()


def test_vague_wishes_of_the_training_grammar_get_their_question() -> None:
    said = [(subject, words) for subject, several in VAGUE.items() for words in several]
    right = [1 for subject, words in said if replied(words).text == question(subject)]
    assert len(right) > 0.7 * len(said)


def test_brighter_after_an_edit_is_said_of_the_picture_where_nothing_is_known_of_it() -> None:
    unknown = Conversation(said="brighter", applied=("add a red balloon",))
    reply = heard(unknown)
    assert reply is not None and reply.instructions == ("make the picture brighter",)
    known = from_line("meadow, day, clear, flat: middle red balloon")
    assert known.known and heard(replace(unknown, description=known)) is None


@pytest.mark.parametrize("said", ["thanks, save it", "Save this photo please", "save it as a jpeg", "download it"])
def test_once_something_was_done_saving_is_about_the_file(said: str) -> None:
    done = Conversation(said=said, applied=("make the picture brighter",), photograph=True)
    assert Listening(Silent()).reply(done) == Reply(act="decline", text=DECLINES["output"])


def test_before_anything_was_done_saving_is_a_rescue() -> None:
    assert replied("save it").instructions == ("improve the picture automatically",)
    assert replied("save the shadows").act == "edit"


def test_help_with_a_photograph_speaks_of_what_is_possible_there() -> None:
    class Helpful(Silent):
        def reply(self, conversation: Conversation) -> Reply:
            return Reply(act="answer", text=ANSWERS["help"])

    told = Listening(Helpful()).reply(Conversation(said="what can you do?", photograph=True))
    assert told.text == ANSWERS["photograph help"]
