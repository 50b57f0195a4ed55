"""Training conversations: readable targets, the same for the same seed, all acts, and truth about what was asked."""

import random
from collections import Counter

from dialogpaint.core.conversation import ACTS, Conversation, Reply
from dialogpaint.datasets import outside_words
from dialogpaint.datasets.dialogues import Example, converse
from dialogpaint.datasets.outside_requests import outside_request
from dialogpaint.world.parse import parse
from dialogpaint.world.questions import read_question


def as_told(reply: Reply, conversation: Conversation) -> Reply:
    """No checking against the picture."""
    return reply


EXAMPLES: list[Example] = [example for seed in range(400) for example in converse(seed, as_told)]


def test_every_act_occurs_and_clear_requests_are_the_most() -> None:
    acts = Counter(example.reply.act for example in EXAMPLES)
    assert set(acts) == set(ACTS)
    assert acts["edit"] > acts["ask"] > acts["redo"] > 0


def test_edits_have_instructions_and_questions_can_be_read() -> None:
    for example in EXAMPLES:
        reply = example.reply
        assert (reply.act == "edit") == bool(reply.instructions)
        if reply.act == "ask":
            assert read_question(reply.text) is not None, reply.text
        assert "{" not in example.conversation.said and example.conversation.said.strip()


def test_most_instructions_are_canonical_sentences() -> None:
    sentences = [sentence for example in EXAMPLES for sentence in example.reply.instructions]
    share = sum(parse(sentence) is not None for sentence in sentences) / len(sentences)
    assert 0.6 < share < 0.95


def test_the_same_seed_gives_the_same_conversation_and_splits_differ() -> None:
    assert converse(7, as_told) == converse(7, as_told)
    assert converse(7, as_told) != converse(7, as_told, "validation")


def test_unknown_pictures_occur() -> None:
    known = Counter(example.conversation.description.known for example in EXAMPLES)
    assert known[False] > 0.08 * len(EXAMPLES) and known[True] > known[False]


def test_outside_words_are_many_and_made_up_ones_endless() -> None:
    rng = random.Random(0)
    assert len({outside_words.made_up(rng) for _ in range(2000)}) > 1200
    assert len(set(outside_words.NOUNS)) > 300
    requests = {outside_request(rng) for _ in range(500)}
    assert len(requests) > 450
    assert sum(parse(request) is not None for request in requests) < 25
