"""The examples written by hand, and the prompts made of them."""

import random
from collections import Counter
from pathlib import Path

import pytest

from dialogpaint.datasets.captions.caption import Caption
from dialogpaint.datasets.self_instruct.dialogue import Dialogue
from dialogpaint.datasets.self_instruct.edit import WrittenEdit
from dialogpaint.datasets.self_instruct.example_library import SHOWN, Example, draw, load_library, prompt
from dialogpaint.datasets.self_instruct.kinds import Dialogues, Edits
from dialogpaint.datasets.self_instruct.likeness import Seen

CAPTION = Caption(id="ffhq/1#0", text="A man smiles.", picture=None, source="ffhq", domain="portraits")


@pytest.fixture(scope="module")
def dialogues() -> tuple[Example[Dialogue], ...]:
    return load_library(Dialogues()).examples


@pytest.fixture(scope="module")
def edits() -> tuple[Example[WrittenEdit], ...]:
    return load_library(Edits()).examples


def alike(items: list[tuple[str, tuple[str, ...]]], bounds: tuple[float, ...]) -> list[tuple[str, str]]:
    """Pairs that are at least as like as the bounds say, the later one first."""
    seen, found = Seen(bounds), []
    for id, texts in items:
        like = seen.like(texts)
        if like is not None:
            found.append((id, items[like][0]))
        seen.add(texts)
    return found


def test_there_are_500_of_each(
    dialogues: tuple[Example[Dialogue], ...], edits: tuple[Example[WrittenEdit], ...]
) -> None:
    for examples in (dialogues, edits):
        assert len(examples) == len({example.id for example in examples}) == 500
        assert Counter(example.domain for example in examples) == {
            "scenes": 170,
            "birds": 110,
            "outfits": 110,
            "portraits": 110,
        }


def test_no_two_dialogues_are_alike(dialogues: tuple[Example[Dialogue], ...]) -> None:
    users = [(one.id, (" ".join(exchange.user for exchange in one.item),)) for one in dialogues]
    assert alike(users, (0.6,)) == []
    assert alike([(one.id, (one.caption,)) for one in dialogues], (0.7,)) == []
    firsts = Counter(one.item[0].user.lower() for one in dialogues)
    assert [words for words, count in firsts.items() if count > 1] == []
    told = Counter(words for one in dialogues for turn in one.item for words in turn.reply.instructions)
    assert [words for words, count in told.items() if count > 1] == []


def test_no_two_edits_are_alike(edits: tuple[Example[WrittenEdit], ...]) -> None:
    assert alike([(one.id, (one.item.instruction, one.caption)) for one in edits], (0.7, 0.5)) == []
    assert alike([(one.id, (one.caption,)) for one in edits], (0.7,)) == []


def test_the_dialogues_are_of_all_sorts(dialogues: tuple[Example[Dialogue], ...]) -> None:
    """Shares of dialogues that a model should learn its habits from."""
    acts = [{exchange.reply.act for exchange in one.item} for one in dialogues]
    share = {act: sum(act in found for found in acts) / len(acts) for act in ("ask", "edit", "forget", "decline")}
    assert share["ask"] > 0.4
    assert share["edit"] > 0.9
    assert share["forget"] > 0.15
    assert share["decline"] > 0.05
    assert sum(sum(turn.reply.act == "edit" for turn in one.item) > 1 for one in dialogues) > 0.35 * len(dialogues)


def test_twenty_are_shown_mostly_of_the_same_domain(dialogues: tuple[Example[Dialogue], ...]) -> None:
    shown = draw(dialogues, "birds", random.Random(0))
    assert len({example.id for example in shown}) == SHOWN == 20
    assert sum(example.domain == "birds" for example in shown) == 15
    assert shown == draw(dialogues, "birds", random.Random(0)) != draw(dialogues, "birds", random.Random(1))


@pytest.mark.parametrize("kind", [Dialogues(), Edits()], ids=["dialogues", "edits"])
def test_the_prompt_ends_with_the_caption(kind: Dialogues | Edits) -> None:
    examples = load_library(kind).examples  # type: ignore[arg-type]
    asked = prompt(kind, examples, CAPTION, seed=7)  # type: ignore[arg-type]
    assert asked.request.task == kind.head
    assert asked.request.query.endswith(f"END\n\nCaption: A man smiles.\n{kind.begins}")
    assert asked.request.query.count("Caption: ") == 21
    assert asked.request.query.count("\nEND\n") == 20
    again = prompt(kind, examples, CAPTION, seed=7)  # type: ignore[arg-type]
    assert again == asked
    assert prompt(kind, examples, CAPTION, seed=8).sha256 != asked.sha256  # type: ignore[arg-type]
    # About four letters a token: the paper's model read 4,000 tokens, so do most today, several times over.
    assert len(asked.request.query) + len(kind.head) < 16_000


def test_the_wheel_takes_the_examples_along() -> None:
    project = Path(__file__).parents[3] / "pyproject.toml"
    assert "src/dialogpaint/datasets/self_instruct/data/*.jsonl" in project.read_text()
