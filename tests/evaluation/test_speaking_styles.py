"""Unseen voices can say every edit, and the training grammar cannot say what they say."""

import random
import re

import pytest

from dialogpaint.core.conversation import Conversation
from dialogpaint.datasets.dialogues import converse
from dialogpaint.evaluation.phrasings import Case, Expected, bare_words
from dialogpaint.evaluation.producible import producible, producible_for_its_edit
from dialogpaint.evaluation.speaking_styles import UNSEEN, VOICES, voice_of
from dialogpaint.world.edits import OPS
from dialogpaint.world.parse import parse
from dialogpaint.world.phrases import instruction, phrase
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.voice import GRAMMAR, hidden_slots, may_be_vague, vaguely


def edits(count):
    for seed in range(count):
        scene = sample_scene(seed, "test")
        yield scene, sample_edit(scene, random.Random(seed))


def said(voice, count=250):
    """Clear requests, and those that would need a question."""
    for number, (scene, edit) in enumerate(edits(count)):
        rng = random.Random(number)
        yield edit, voice.clear(edit, rng)
        if may_be_vague(edit):
            yield edit, vaguely(scene, edit, voice, rng)[0]


def case(number, edit, words):
    expected = Expected(acts=("edit",), instructions=((instruction(edit),),))
    return Case(id=str(number), group="style", conversation=Conversation(said=words), expected=expected)


@pytest.mark.parametrize("voice", UNSEEN, ids=lambda voice: voice.name)
class TestUnseen:
    def test_every_edit_has_words_without_gaps(self, voice):
        spoken = list(said(voice))
        assert {edit.op for edit, _ in spoken} == set(OPS)
        for _, words in spoken:
            assert words and not re.search(r"[{}]|None|  ", words), words

    def test_it_says_all_that_matters(self, voice):
        for _, edit in edits(250):
            words = voice.clear(edit, random.Random(0))
            for name in ("colour", "kind", "accessory", "size", "time", "pattern", "shape"):
                value = getattr(edit, name, None)
                assert value is None or value in words, (words, edit)

    def test_the_training_grammar_says_none_of_it_for_the_same_edit(self, voice):
        cases = [case(number, edit, words) for number, (edit, words) in enumerate(said(voice, 120))]
        assert producible_for_its_edit(cases, phrase, count=60) == ()

    def test_no_training_conversation_says_any_of_it(self, voice):
        frames = [*voice.take_back, *(line for lines in voice.vague.values() for line in lines)]
        _, edit = next(edits(1))
        cases = [case(number, edit, words.format(t="the dog")) for number, words in enumerate(frames)]
        heard = [example.conversation.said for seed in range(150) for example in converse(seed, lambda reply, _: reply)]
        assert producible(cases, lambda number: heard[number], count=len(heard)) == ()


def test_voices_differ():
    words = {voice.name: {bare_words(text) for _, text in said(voice, 100)} for voice in VOICES}
    for name, mine in words.items():
        for other, theirs in words.items():
            assert name == other or not mine & theirs


def test_half_of_the_goals_are_told_in_the_voice_of_training():
    names = [voice_of(number).name for number in range(16)]
    assert names.count("grammar") == 8 and all(names.count(voice.name) == 2 for voice in UNSEEN)
    assert [voice.seen for voice in VOICES] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("sentence", "thing_said", "slots"),
    [
        ("make the car green", True, 1),
        ("make the car green", False, 2),
        ("make the car's wheels green", True, 1),
        ("add a dog", False, 1),
        ("add a white dog on the left", False, 3),
        ("remove the car", False, 1),
        ("add a red hat to the dog", True, 2),
        ("make it night", False, 1),
    ],
)
def test_what_a_vague_request_hides(sentence, thing_said, slots):
    edit = parse(sentence)
    assert edit is not None and hidden_slots(edit, thing_said) == slots


def test_vague_words_hide_something():
    for voice in VOICES:
        for number, (scene, edit) in enumerate(edits(120)):
            if may_be_vague(edit):
                assert vaguely(scene, edit, voice, random.Random(number))[1] >= 1
    assert GRAMMAR.seen
