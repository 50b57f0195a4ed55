"""The parts of the training grammar: sentences fit what is said, slots are filled, every edit has its forms."""

import random

import pytest

from dialogpaint.datasets import compound_requests, wordings
from dialogpaint.datasets.asked_questions import asked_question
from dialogpaint.datasets.clauses import doing, to_do, would_be
from dialogpaint.datasets.declined_requests import declined_request, near_miss
from dialogpaint.datasets.unusual_wordings import unusual
from dialogpaint.world.answers import ANSWERS, DECLINES
from dialogpaint.world.edits import Add, Recolour, Target
from dialogpaint.world.parse import parse
from dialogpaint.world.sampling import sample_scene

DOG, CAT, CAR = (Target(kind=kind) for kind in ("dog", "cat", "car"))


@pytest.mark.parametrize("seed", range(60))
def test_compound_requests_have_two_or_three_canonical_sentences(seed: int) -> None:
    rng = random.Random(seed)
    made = (
        compound_requests.in_a_row([wordings.wild_edit(rng), wordings.scene_edit(rng)], rng),
        compound_requests.chained([DOG, CAT, CAR], rng),
        compound_requests.of_one_thing(DOG, rng),
        compound_requests.alike(DOG, CAR, rng),
        compound_requests.left_and_right("cat", rng),
        compound_requests.with_parts(CAR, rng),
    )
    for one in made:
        assert one is not None
        said, sentences = one
        assert said.strip() and "{" not in said and "<" not in said
        assert 2 <= len(sentences) <= 3
        assert all(parse(sentence) is not None for sentence in sentences), sentences


def test_a_colour_said_for_each_thing_stays_with_it() -> None:
    rng = random.Random(4)
    for _ in range(200):
        said, sentences = compound_requests.left_and_right("dog", rng)
        edits = [edit for edit in map(parse, sentences) if isinstance(edit, Recolour)]
        if len(edits) == 2 and edits[0].colour != edits[1].colour:
            assert said.index(edits[0].colour) < said.rindex(edits[1].colour)


def test_edits_have_forms_as_parts_of_sentences() -> None:
    red = Recolour(target=CAR, colour="red")
    rng = random.Random(0)
    for form in (to_do, doing, would_be):
        assert all("red" in str(form(red, rng)) for _ in range(40))
    assert all(doing(red, rng).split()[0].endswith("ing") for _ in range(40))
    assert all("{" not in str(unusual(wordings.wild_edit(rng), sample_scene(1), rng)) for _ in range(300))


def test_refusals_and_questions_fill_their_slots_and_name_known_subjects() -> None:
    rng = random.Random(1)
    for _ in range(500):
        said, subject = declined_request(rng)
        assert "<" not in said and subject in DECLINES
        said, subject = asked_question(rng)
        assert "<" not in said and subject in ANSWERS
        assert "<" not in near_miss(rng)
    assert len({declined_request(rng)[0] for _ in range(1000)}) > 700


def test_what_is_added_is_said_with_its_place() -> None:
    rng = random.Random(2)
    boat = Add(kind="boat", side="left")
    assert all("left" in to_do(boat, rng) for _ in range(40))
