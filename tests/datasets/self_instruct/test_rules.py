"""What is fit to learn from: the library's own examples are, and each fault alone is found."""

import pytest

from dialogpaint.core.conversation import Act, Exchange, Reply
from dialogpaint.datasets.self_instruct import dialogue_rules, edit_rules
from dialogpaint.datasets.self_instruct.dialogue_rules import leans
from dialogpaint.datasets.self_instruct.edit import WrittenEdit
from dialogpaint.datasets.self_instruct.example_library import load_library
from dialogpaint.datasets.self_instruct.facts import contradiction
from dialogpaint.datasets.self_instruct.kinds import Dialogues, Edits

CAPTION = "A brown dog lies on a porch beside a red bicycle."


def turn(user: str, act: Act, text: str, *instructions: str) -> Exchange:
    return Exchange(user=user, reply=Reply(act=act, text=text, instructions=instructions))


GOOD = (
    turn("can you do something about the bike", "ask", "Gladly. Shall I repaint the bicycle, or take it out?"),
    turn("repaint it, blue", "edit", "The bicycle turns blue.", "Change the red bicycle to blue."),
)


@pytest.mark.parametrize("kind", [Dialogues(), Edits()], ids=["dialogues", "edits"])
def test_the_library_passes(kind: Dialogues | Edits) -> None:
    found = {}
    for example in load_library(kind).examples:  # type: ignore[arg-type]
        why = kind.problem(example.caption, example.item)  # type: ignore[arg-type]
        if why:
            found[example.id] = why
    assert found == {}


def test_a_good_dialogue_passes() -> None:
    assert dialogue_rules.problem(CAPTION, GOOD) == ""


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (turn("hm", "edit", "Done."), "0 instructions"),
        (turn("hm", "answer", "It is red.", "Make the bicycle red."), "instruction with act answer"),
        (turn("make it pop", "edit", "Sure.", "Make it pop."), "leans on the conversation"),
        (turn("the other one too", "edit", "Sure.", "Change the other one to blue too."), "leans"),
        (turn("as before", "edit", "Sure.", "Make the dog brown again as you said."), "leans"),
        (turn("no, undo", "edit", "Sure.", "Undo the last edit of the bicycle."), "leans"),
        (turn("hat", "edit", "A hat.", "Hat"), "1 words"),
        (turn("hat", "edit", "A hat.", "What about a hat for the dog?"), "no instruction"),
        (turn("hat", "edit", "A hat.", "word " * 41), "41 words"),
        (turn("", "answer", "Hello."), "the user says nothing"),
        (turn("hi", "answer", "..."), "the bot says nothing"),
        (turn("word " * 61, "answer", "Hello."), "more than 60 words"),
        (turn("hi", "answer", "See [insert answer here]."), "markup"),
        (turn("hi", "answer", "Bot: hello there."), "markup"),
        (turn("bring it back", "redo", "Back again."), "before any was forgotten"),
        (turn("and the dog", "edit", "Sure.", "Give the black dog a red collar."), "no black dog"),
    ],
)
def test_one_fault_is_enough(more: Exchange, why: str) -> None:
    assert why in dialogue_rules.problem(CAPTION, (*GOOD, more))


@pytest.mark.parametrize(
    "instruction",
    [
        "Make the sky darker, but not too dark for the stars.",
        "Plant tulips instead of the roses.",
        "Turn this photo into a watercolour.",
        "Let the two dogs look as if they were dancing.",
        "Make the cat the same size as the dog.",
        "Move one of the dogs to the left and the other one to the right.",
        "Put a chain of forget-me-nots on the dog's head.",
        "Write \u201cthis one is mine again\u201d on the bicycle.",
        "Turn the dog so that it faces the camera.",
    ],
)
def test_what_stands_on_its_own(instruction: str) -> None:
    assert not leans(instruction)


@pytest.mark.parametrize(
    "instruction",
    [
        "Make it red.",
        "Make them bigger.",
        "Do the same to the cat.",
        "Change his coat to green.",
        "Make the cat red too.",
        "Use blue instead.",
        "Turn this around.",
        "Add a hat as you said.",
        "Make the other one green.",
        "Forget the hat.",
        "Put my name on the sign.",
    ],
)
def test_what_leans_on_the_conversation(instruction: str) -> None:
    assert leans(instruction)


def test_nothing_can_be_forgotten_before_it_was_done() -> None:
    assert "before any edit" in dialogue_rules.problem(CAPTION, (turn("undo", "forget", "Undone."), *GOOD))


def test_it_must_not_go_on_for_ever() -> None:
    assert "turns are more than" in dialogue_rules.problem(CAPTION, GOOD * 5)


@pytest.mark.parametrize(
    "texts",
    [
        ("Mach das Fahrrad blau", "Gerne, das Fahrrad wird blau.", "Mache das rote Fahrrad blau."),
        ("pon la bicicleta azul", "Claro, la bicicleta azul.", "Cambia la bicicleta roja a azul."),
        (
            "\u628a\u81ea\u884c\u8f66\u53d8\u6210\u84dd\u8272",
            "\u597d\u7684",
            "\u84dd\u8272 bicycle \u628a\u81ea\u884c\u8f66",
        ),
    ],
)
def test_other_languages_are_not_kept(texts: tuple[str, str, str]) -> None:
    assert dialogue_rules.problem(CAPTION, (turn(texts[0], "edit", texts[1], texts[2]),)) == "it is not English"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Change the red bicycle to blue.", False),
        ("Change the green bicycle to blue.", True),
        ("Move the two dogs apart.", False),
        ("Move the four dogs apart.", True),
        ("Add three dogs beside the bicycle.", False),
        ("Paint a green bicycle on the wall.", False),
        ("Move the yellow hat to the left.", False),
        ("Make the two pillars white.", False),
    ],
)
def test_what_is_taken_for_granted_is_in_the_caption(text: str, wrong: bool) -> None:
    caption = "Two dogs lie on a porch with three pillars beside a red bicycle."
    assert bool(contradiction(caption, f"{caption} take two of them", text)) == wrong
    assert contradiction(caption, f"{caption} now the four dogs are green", text) == ""


def test_it_must_be_about_its_caption() -> None:
    other = (turn("the sky please, darker", "edit", "A darker sky it is.", "Darken the sky above the harbour."),)
    assert "nothing that is in the caption" in dialogue_rules.problem(CAPTION, other)
    added = (turn("a cat would be nice", "edit", "A cat joins in.", "Add a cat on the left."),)
    assert dialogue_rules.problem(CAPTION, added) == ""


@pytest.mark.parametrize(
    "instruction",
    [
        "Change the red bicycle to blue.",
        "Make the dog look at its paws.",
        "Draw a graph of the dog on the picture frame.",
        "Rotate the image and plot of land so that the photo file reads like a map.",
        'Write "this is my bike" on the porch.',
    ],
)
def test_words_for_pictures_are_no_reason_to_drop_anything(instruction: str) -> None:
    """Self-Instruct's own filter drops image, picture, graph, map, draw, plot and file: here they are the subject."""
    said = (turn("you know what to do with the bicycle", "edit", "Here you are.", instruction),)
    assert dialogue_rules.problem(CAPTION, said) == ""


@pytest.mark.parametrize(
    ("instruction", "after", "why"),
    [
        ("make it blue", "A brown dog lies on a porch beside a blue bicycle.", ""),
        ("make it blue", "A brown dog lies on a porch beside a red bicycle", "is the caption"),
        ("a blue bike", "a blue bike", "is the instruction"),
        ("make it blue", "Blue.", "keeps too little"),
        ("!!!", "A dog lies on a porch.", "0 words"),
        ("word " * 31, "A dog lies on a porch.", "31 words"),
        ("make it blue", f"{CAPTION} {CAPTION * 8}", "words, not"),
        ("make it [COLOUR]", "A brown dog lies on a porch beside a blue bicycle.", "markup"),
        ("mach blau", "Brown dog lies Veranda porch neben red Fahrrad bicycle blau", "not English"),
    ],
)
def test_edits(instruction: str, after: str, why: str) -> None:
    found = edit_rules.problem(CAPTION, WrittenEdit(instruction=instruction, edited_caption=after))
    assert found == "" if not why else why in found
