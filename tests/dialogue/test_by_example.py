"""What is said with a reference picture: read by rules, asked back where something is lacking, left alone otherwise."""

from dataclasses import replace
from pathlib import Path

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import from_line
from dialogpaint.dialogue.by_example import ByExample, by_example, read_back, told

SEEN = from_line(
    "meadow, day, clear, flat: "
    "left brown dog standing; middle green tree; right red dog sitting with collar; left blue car"
)
CASES = [
    line.split(" -> ")
    for line in (Path(__file__).parent / "references.txt").read_text().splitlines()
    if line and not line.startswith("#")
]


def said(words: str, **more: object) -> Conversation:
    return replace(Conversation(said=words, description=SEEN, references=1), **more)  # type: ignore[arg-type]


def in_short(reply: Reply | None) -> str:
    if reply is None:
        return "-"
    return "; ".join(reply.instructions) or f"{'?' if reply.act == 'ask' else '!'} {reply.text}"


@pytest.mark.parametrize(("words", "wanted"), CASES)
def test_requests(words: str, wanted: str) -> None:
    assert in_short(by_example(said(words))) == wanted


@pytest.mark.parametrize("words", [words for words, _ in CASES])
def test_without_a_reference_nothing_is_heard(words: str) -> None:
    assert by_example(said(words, references=0)) is None


def test_photographs_are_not_painted_on() -> None:
    assert by_example(said("make the dog look like this", photograph=True)) is None


@pytest.mark.parametrize(
    "words", ["like this", "put this here", "here", "this hat", "make the left dog look like this"]
)
def test_what_is_marked_is_meant(words: str) -> None:
    reply = by_example(said(words, marked=True))
    assert reply is not None and reply.instructions == ("make the marked part look like the reference",)


def test_a_marked_part_can_have_another_colour() -> None:
    reply = by_example(said("like this but red", marked=True))
    assert reply is not None and reply.instructions[1] == "make the marked part red"


@pytest.mark.parametrize(
    ("first", "question", "answer", "wanted"),
    [
        ("like this", "Which part should look like this picture?", "the tree", "make the tree look like the reference"),
        ("make the dog look like this", "Which dog should look like this picture?", "the left one",
         "make the left dog look like the reference"),
        ("make the dog look like this", "Which dog should look like this picture?", "right",
         "make the right dog look like the reference"),
        ("add this", "Where should it go?", "next to the tree", "put the reference next to the tree"),
        ("this car, but red", "Which part should look like this picture?", "the car",
         "make the car look like the reference; make the car red"),
        ("like this", "Which part should look like this picture?", "make the car like this",
         "make the car look like the reference"),
        ("like this", "Which part should look like this picture?", "make it night", "-"),
    ],
)  # fmt: skip
def test_answers(first: str, question: str, answer: str, wanted: str) -> None:
    past = (Exchange(user=first, reply=Reply(act="ask", text=question)),)
    assert in_short(by_example(said(answer, past=past))) == wanted


def test_a_mask_answers_too() -> None:
    past = (Exchange(user="like this", reply=Reply(act="ask", text="Which part should look like this picture?")),)
    reply = by_example(said("this one", past=past, marked=True))
    assert reply is not None and reply.instructions == ("make the marked part look like the reference",)


def test_an_unknown_picture_is_not_contradicted() -> None:
    reply = by_example(Conversation(said="make the unicorn look like this", references=1))
    assert reply is not None and reply.instructions == ("make the unicorn look like the reference",)


def test_a_side_is_kept_though_the_captioner_saw_one_alone() -> None:
    seen = from_line("meadow, day, clear, flat: right black dog standing")
    reply = by_example(said("make the left dog look like this", description=seen))
    assert reply is not None and reply.instructions == ("make the left dog look like the reference",)


def test_questions_offer_the_things_that_are_there() -> None:
    reply = by_example(said("make the dog look like this"))
    assert reply is not None and reply.options == ("the left dog", "the right dog")


@pytest.mark.parametrize("edit", [ByExample(where="the left dog"), ByExample(where="on the left", onto=True)])
def test_sentences_are_read_back(edit: ByExample) -> None:
    assert read_back(told(edit)) == edit
    assert read_back("make the car green") is None
