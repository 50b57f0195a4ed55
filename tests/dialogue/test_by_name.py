"""What is said of a taught thing: read by rules, and everything else with the name as what it stands for."""

from dataclasses import replace
from pathlib import Path

import pytest

from dialogpaint.core.conversation import Act, Conversation, Exchange, Reply, Taught
from dialogpaint.core.description import from_line
from dialogpaint.dialogue.by_name import ByName, by_name, read_back, told, with_names, without_names

SEEN = from_line("meadow, day, clear, flat: left brown dog standing; right grey cat sitting")
TWO = from_line("meadow, day, clear, flat: left brown dog standing; right red dog sitting")
CASES = [
    line.split(" -> ")
    for line in (Path(__file__).parent / "names.txt").read_text().splitlines()
    if line and not line.startswith("#")
]


def said(words: str, **more: object) -> Conversation:
    plain = Conversation(said=words, description=SEEN, concepts=(Taught(name="rex", noun="dog"),))
    return replace(plain, **more)  # type: ignore[arg-type]


def in_short(reply: Reply | None) -> str:
    if reply is None:
        return "-"
    return "; ".join(reply.instructions) or f"{'?' if reply.act == 'ask' else '!'} {reply.text}"


@pytest.mark.parametrize(("words", "wanted"), CASES)
def test_requests(words: str, wanted: str) -> None:
    assert in_short(by_name(said(words))) == wanted


@pytest.mark.parametrize("words", [words for words, _ in CASES])
def test_without_concepts_nothing_is_heard_and_nothing_changed(words: str) -> None:
    assert by_name(said(words, concepts=())) is None
    assert without_names(said(words, concepts=())) == words


@pytest.mark.parametrize(
    ("words", "plain"),
    [("make Rex sit", "make the dog sit"), ("give my dog Rex a hat", "give the dog a hat"),
     ("make Rex's collar blue", "make the dog's collar blue"), ("make it night", "make it night")],
)  # fmt: skip
def test_elsewhere_the_name_stands_for_its_kind(words: str, plain: str) -> None:
    assert without_names(said(words)) == plain


@pytest.mark.parametrize(
    ("words", "act", "target", "wanted"),
    [
        ("forget Rex", "forget", "the dog", "rex"),
        ("undo the edit with my dog Rex", "forget", "edit with the dog", "edit with rex"),
        ("bring Rex back", "redo", "dog", "rex"),
        ("forget Rex", "forget", "2", "2"),
        ("forget Rex", "forget", "the hotdog", "the hotdog"),
        ("forget the dog", "forget", "the dog", "the dog"),
        ("make Rex sit", "edit", "the dog", "the dog"),
    ],
)
def test_what_is_taken_back_is_called_by_its_name(words: str, act: Act, target: str, wanted: str) -> None:
    assert with_names(Reply(act=act, text="", target=target), said(words)).target == wanted


def test_which_of_several_is_asked_and_the_rest_of_the_wish_kept() -> None:
    first = by_name(said("put Rex on the beach", description=TWO))
    assert first is not None and (first.act, first.text) == ("ask", "Which dog should be rex?")
    assert first.options == ("the left dog", "the right dog")
    past = (Exchange(user="put Rex on the beach", reply=first),)
    assert in_short(by_name(said("the left one", description=TWO, past=past))) == (
        "replace the left dog with rex; move it to the beach"
    )


def test_where_it_is_already_it_is_only_moved() -> None:
    applied = ("replace the cat with rex",)
    assert in_short(by_name(said("put Rex on the beach", applied=applied))) == "move it to the beach"
    assert in_short(by_name(said("add Rex", applied=applied))) == "! Rex is in the picture already."


def test_where_none_of_its_kind_is_it_is_added() -> None:
    empty = from_line("meadow, day, clear, flat: left green tree")
    assert in_short(by_name(said("add Rex", description=empty))) == "add rex"


@pytest.mark.parametrize("edit", [ByName(name="rex", where="the left cat"), ByName(name="rex")])
def test_sentences_are_read_back(edit: ByName) -> None:
    assert read_back(told(edit), ("bello", "rex")) == edit
    assert read_back(told(edit), ("bello",)) is None and read_back("make the car green", ("rex",)) is None
