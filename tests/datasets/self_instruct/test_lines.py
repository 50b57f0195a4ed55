"""What a model writes is read back, decorations or not; what is no item is told apart from what was cut short."""

import pytest

from dialogpaint.core.conversation import Exchange, Reply
from dialogpaint.datasets.self_instruct import dialogue, edit
from dialogpaint.datasets.self_instruct.kind import CutShort, Malformed

ASKED = Exchange(user="this is dull", reply=Reply(act="ask", text="Brighter, or more colourful?"))
DONE = Exchange(
    user="Brighter: like summer",
    reply=Reply(act="edit", text="I'll do both.", instructions=("Brighten the porch.", "Add a sun to the sky.")),
)
LINES = """User: this is dull
Bot [ask]: Brighter, or more colourful?
User: Brighter: like summer
Bot [edit]: I'll do both.
Instruction: Brighten the porch.
Instruction: Add a sun to the sky."""


def test_lines_and_json_give_the_dialogue_back() -> None:
    assert dialogue.to_lines((ASKED, DONE)) == LINES
    assert dialogue.from_lines(f"{LINES}\nEND") == (ASKED, DONE)
    assert dialogue.from_turns(dialogue.to_turns((ASKED, DONE))) == (ASKED, DONE)


@pytest.mark.parametrize(
    "text",
    [
        f"Sure, here is the dialogue:\n\n{LINES}\nEND",
        f"Caption: a porch\nDialog:\n{LINES}\n\nEND\nCaption: another\nDialog:\nUser: x",
        f"```\n{LINES}\nEND\n```",
        LINES.replace("User:", "**User:**").replace("Bot [ask]:", "**Bot [ask]:**") + "\n**END**",
        LINES.replace("[", "(").replace("]", ")").replace("Bot", "bot").replace("\n", "\n\n") + "\nEnd.",
        "\n".join(f"- {line}" for line in LINES.splitlines()) + "\nEND",
    ],
)
def test_decorations_are_let_pass(text: str) -> None:
    assert dialogue.from_lines(text) == (ASKED, DONE)


@pytest.mark.parametrize("text", ["", LINES, LINES[:80], f"{LINES} END"])
def test_without_its_end_it_was_cut_short(text: str) -> None:
    with pytest.raises(CutShort):
        dialogue.from_lines(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The user wants it blue.", "no turns"),
        ("Bot [ask]: Hello?\nUser: hi", "alternate"),
        ("User: hi", "alternate"),
        ("User: hi\nUser: there\nBot [answer]: Hello.", "alternate"),
        (f"{LINES}\nUser: thanks", "alternate"),
        ("User: hi\nBot: Hello.", "act is missing"),
        ("User: hi\nBot [paint]: Hello.", "act is paint"),
        ("User: hi\nInstruction: Add a hat.\nBot [edit]: A hat.", "follows no turn of the bot"),
        (f"{LINES}\nThat was it, I hope you like it!", "neither a turn nor an instruction"),
        (f"{LINES}\nCaption: a beach\nDialog:\nUser: hi\nBot [answer]: Hi.", "another caption"),
    ],
)
def test_what_is_no_dialogue_says_why(text: str, why: str) -> None:
    with pytest.raises(Malformed, match=why) as caught:
        dialogue.from_lines(f"{text}\nEND")
    assert not isinstance(caught.value, CutShort)


@pytest.mark.parametrize(
    "turns",
    [
        None,
        [],
        [{"speaker": "user", "text": "hi"}],
        [{"speaker": "cat", "text": "hi"}],
        [{"speaker": "bot", "text": 1}],
    ],
)
def test_json_that_is_no_dialogue_is_refused(turns: object) -> None:
    with pytest.raises(Malformed):
        dialogue.from_turns(turns)


EDIT = edit.WrittenEdit(instruction="Instruction unclear: make it night", edited_caption="A porch at night.")


@pytest.mark.parametrize("before", ["", "Caption: A porch.\nEdit:\n", "Of course!\n\n"])
def test_an_edit_is_read_back(before: str) -> None:
    assert edit.from_lines(f"{before}{edit.to_lines(EDIT)}\nEND") == EDIT


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Instruction: Add a hat.\nEND", "no edited caption"),
        ("Edited caption: A dog.\nEND", "no instruction"),
        ("Instruction: Add a hat.\nEdited caption: A hat.\nInstruction: More.\nEND", "a second instruction"),
        ("Instruction: Add a hat.\nEdited caption: A hat.\nCaption: More.\nEND", "a second caption"),
        ("Instruction: Add a hat.\nwhatever\nEdited caption: A hat.\nEND", "neither"),
        ("Instruction: Add a hat.\nEdited caption: A hat.", "there is no END"),
    ],
)
def test_what_is_no_edit_says_why(text: str, why: str) -> None:
    with pytest.raises(Malformed, match=why):
        edit.from_lines(text)
