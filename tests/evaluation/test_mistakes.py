"""Kinds of error: each wrong reply is called what it is; the sheet counts them and shows them."""

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import UNKNOWN, Description, NamedThing
from dialogpaint.evaluation.mistakes import kinds_of_error, mistake_of, mistakes_sheet
from dialogpaint.evaluation.phrasings import Case, Expected
from dialogpaint.evaluation.wording import differences

DOGS = Description(
    things=(
        NamedThing(name="dog", colour="brown", place="left"),
        NamedThing(name="dog", colour="black", place="right"),
    ),
    setting="meadow",
    known=True,
)


def case(*instructions: str, group: str = "g", description: Description = DOGS) -> Case:
    expected = Expected(acts=("edit",), instructions=(instructions,))
    return Case(id="1", group=group, conversation=Conversation(said="hm", description=description), expected=expected)


def edit(*instructions: str) -> Reply:
    return Reply(act="edit", text="ok", instructions=instructions)


@pytest.mark.parametrize(
    ("expected", "got", "named"),
    [
        ("make the left dog white", "make the brown dog white", ()),
        ("make the left dog white", "make the left dog grey", ("colour",)),
        ("make the left dog white", "make the right dog white", ("which",)),
        ("make the left dog white", "make the cat white", ("thing",)),
        ("make the left dog white", "make the left dog's ears white", ("part",)),
        ("make the left dog white", "make the right dog grey", ("colour", "which")),
        ("make the left dog white", "remove the left dog", ("edit",)),
        ("add a cat on the left", "add a horse on the right", ("kind", "side")),
        ("move it to Mars", "move it to the beach", ("setting",)),
        ("crop the picture to 16:9", "crop the picture to 4:3", ("number",)),
        ("make the picture a bit brighter", "make the picture much brighter", ("number",)),
        ("make the picture brighter", "make the picture darker", ("words",)),
    ],
)
def test_differences_between_instructions_are_named(expected: str, got: str, named: tuple[str, ...]) -> None:
    assert differences(expected, got, DOGS) == named


@pytest.mark.parametrize(
    ("reply", "kinds"),
    [
        (None, ("failed",)),
        (Reply(act="decline", text="no"), ("act",)),
        (edit("make it night"), ("missing part",)),
        (edit("make it night", "remove the left dog", "make it rain"), ("extra part",)),
        (edit("make it night", "remove the left dog"), ("order",)),
        (edit("remove the right dog", "make it day"), ("which", "time")),
    ],
)
def test_replies_to_a_request_for_two_edits(reply: Reply | None, kinds: tuple[str, ...]) -> None:
    assert kinds_of_error(case("remove the left dog", "make it night"), reply) == kinds


def test_the_nearest_acceptable_instructions_count() -> None:
    either = Expected(acts=("edit",), instructions=(("make it night", "add fog"), ("make it sunset",)))
    assert kinds_of_error(Case(id="1", group="g", conversation=Conversation(said="hm"), expected=either), edit()) == (
        "missing part",
    )
    assert kinds_of_error(
        Case(id="1", group="g", conversation=Conversation(said="hm"), expected=either), edit("make it day", "add fog")
    ) == ("time",)


def test_a_mistake_tells_the_picture_and_what_was_said_before() -> None:
    asked = Exchange(user="change it", reply=Reply(act="ask", text="How?"))
    conversation = Conversation(said="the last one", past=(asked,), description=DOGS)
    expected = Expected(acts=("forget",), targets=("", "hat"))
    one = mistake_of(Case(id="f", group="forget", conversation=conversation, expected=expected), None, "no words")
    assert one.picture.endswith("left brown dog; right black dog")
    assert one.past == ("change it",)
    assert (one.expected, one.got) == ("forget: the last edit or hat", "failed: no words")
    assert (one.expected_act, one.got_act) == ("forget", "")


def test_the_sheet_counts_first_and_then_shows_every_mistake() -> None:
    cases = [case("make it night", group="a"), case("make it night", group="b", description=UNKNOWN)]
    mistakes = [
        mistake_of(cases[0], edit("make it day")),
        mistake_of(cases[1], Reply(act="ask", text="What?", options=("x", "y"))),
    ]
    sheet = mistakes_sheet(mistakes, [*cases, case("add fog", group="b")])
    lines = sheet.splitlines()
    assert lines[2] == "| group | cases | wrong | time | act |"
    assert lines[4:7] == ["| a | 1 | 1 | 1 |  |", "| b | 2 | 1 |  | 1 |", "| all | 3 | 2 | 1 | 1 |"]
    assert "| edit | ask | 1 |" in lines
    assert lines.index("## a") < lines.index("## b")
    assert "- picture: not known" in lines and "- got: edit: make it day" in lines


def test_without_mistakes_the_sheet_has_only_the_counts() -> None:
    assert mistakes_sheet([], [case("make it night")]).splitlines()[-1] == "| all | 1 | 0 |"
