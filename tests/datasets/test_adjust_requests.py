"""Training conversations about adjustments: their sentences are the editor's, and they lean on each other rightly."""

import random

import pytest

from dialogpaint.adjustments.sentences import parse, sentence
from dialogpaint.adjustments.values import KINDS
from dialogpaint.core.conversation import Conversation
from dialogpaint.core.description import UNKNOWN
from dialogpaint.datasets import adjust_follow_ups, adjust_requests, photograph_turns
from dialogpaint.datasets.adjust_letters import caption
from dialogpaint.datasets.adjust_sentences import Wish, canonical
from dialogpaint.datasets.dialogues import Example, converse
from dialogpaint.datasets.talk_state import Talk
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.wire import from_target, to_target, to_text
from dialogpaint.editors.adjust.follow_ups import follow_up
from dialogpaint.evaluation.wording import same_instruction
from dialogpaint.world.parse import parse as parse_edit
from dialogpaint.world.questions import question, read_question
from dialogpaint.world.sampling import sample_scene


def wishes(count: int, seed: int = 0) -> list[Wish]:
    rng = random.Random(seed)
    return [adjust_requests.request(rng, photograph=True)[1] for _ in range(count)]


def test_every_sentence_reads_back_in_the_editor() -> None:
    for wish in wishes(2000):
        words = canonical(wish)
        adjustment = parse(words)
        assert adjustment is not None, words
        assert sentence(adjustment) == words


def test_the_dialogue_knows_every_sentence_and_the_world_none() -> None:
    for wish in wishes(700, seed=1):
        assert parse(canonical(wish)) is not None
        assert parse_edit(canonical(wish)) is None


def test_every_adjustment_is_asked_for() -> None:
    said = {parse(canonical(wish)) for wish in wishes(4000, seed=2)}
    assert {type(adjustment) for adjustment in said} == set(KINDS)


@pytest.mark.parametrize(
    "instruction", ["make the dog brighter", "crop the dog", "write a book", "make the picture night"]
)
def test_other_sentences_are_no_adjustments(instruction: str) -> None:
    assert parse(instruction) is None


@pytest.mark.parametrize("said", ["less", "a tad less", "a bit more", "much more", "half of that", "twice as much"])
@pytest.mark.parametrize("amount", [0.1, 0.2, 0.35, 0.6, -0.35, 1.0])
def test_follow_ups_do_the_editors_sums(said: str, amount: float) -> None:
    wish = Wish(op="brightness", amount=amount)
    factor = {
        "less": adjust_follow_ups.less(0.0),
        "a tad less": adjust_follow_ups.less(0.1),
        "a bit more": adjust_follow_ups.more(0.2),
        "much more": adjust_follow_ups.more(0.6),
        "half of that": 0.5,
        "twice as much": 2.0,
    }[said]
    before = parse(canonical(wish))
    assert before is not None
    after = follow_up(said, before)
    assert after is not None
    assert canonical(adjust_follow_ups.with_amount(wish, amount * factor)) == sentence(after)


def test_follow_ups_read_back() -> None:
    rng, scene = random.Random(3), sample_scene(1, "train")
    for wish in wishes(700, seed=4):
        talk = Talk(rng=rng, scene=scene, description=UNKNOWN, photograph=True, wishes=(wish,))
        turn = adjust_follow_ups.follow_up(talk)
        if turn is None or turn[1].act == "forget":
            continue
        assert all(parse(words) is not None for words in turn[1].instructions)


def test_what_to_write_is_in_what_was_said() -> None:
    rng = random.Random(5)
    for _ in range(500):
        said, wish = caption(rng)
        assert wish.text in said


def test_options_of_the_new_questions_are_adjustments() -> None:
    scene = sample_scene(1, "train")
    for subject in photograph_turns.VAGUE:
        assert read_question(question(subject)) == (subject, "")
        reply = ground(photograph_turns.vague(_vague_talk(subject, scene))[1], Conversation(said="", photograph=True))
        assert 2 <= len(reply.options) <= 4


def _vague_talk(subject: str, scene: object) -> Talk:
    return Talk(rng=random.Random(subject), scene=scene, description=UNKNOWN, photograph=True)  # type: ignore[arg-type]


def _examples(seeds: range) -> list[Example]:
    return [example for seed in seeds for example in converse(seed, ground)]


def test_photographs_are_a_sixth_of_conversations() -> None:
    examples = _examples(range(160))
    photographs = [example for example in examples if example.conversation.photograph]
    assert 0.1 < len(photographs) / len(examples) < 0.25
    for example in photographs:
        assert to_text(example.conversation).startswith("your persona: photograph")
        assert not example.conversation.free_text and not example.conversation.description.known
        assert from_target(to_target(example.reply)) is not None
        shown = ground(example.reply, example.conversation)
        assert shown.act == example.reply.act and shown.text
        assert shown.instructions == example.reply.instructions


def test_wishes_for_another_picture_are_declined_with_a_way_out() -> None:
    declined = [e for e in _examples(range(120)) if e.reply.act == "decline" and e.reply.text == "photograph"]
    assert declined
    assert "--family timbrooks/instruct-pix2pix" in ground(declined[0].reply, declined[0].conversation).text


def test_amounts_may_differ_a_little() -> None:
    assert same_instruction("make the picture a bit brighter", "make the picture 30 % brighter", UNKNOWN)
    assert not same_instruction("make the picture a bit brighter", "make the picture much brighter", UNKNOWN)
    assert not same_instruction("make the picture brighter", "make the picture darker", UNKNOWN)
    assert not same_instruction(
        'write "Hi" at the top, 8 % high', 'write "hi" at the top, 8 % high', UNKNOWN
    )  # what is written is copied
