"""Evidence from drawings whose contents are known: true results look better than unedited and spoilt ones."""

import random

import numpy as np
import pytest
import torch

from dialogpaint.core.description import UNKNOWN, Description
from dialogpaint.core.image import Picture
from dialogpaint.editors.checked.evidence import FIGURES, Evidence, Seen, Viewer, _facts, evidence
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import describe
from dialogpaint.world.edits import Edit
from dialogpaint.world.imagined import expected, in_words
from dialogpaint.world.parse import parse
from dialogpaint.world.phrases import instruction
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Scene

SIZE = 64


class Letters:
    """Pictures by their mean colour, words by their letters: enough of a space to compute in."""

    def of_pictures(self, pictures: list[Picture]) -> torch.Tensor:
        means = torch.tensor(np.stack([picture.pixels.mean(axis=(0, 1)) for picture in pictures]))
        return torch.nn.functional.normalize(means.float(), dim=-1)

    def of_texts(self, texts: list[str]) -> torch.Tensor:
        counts = torch.tensor([[1.0 + text.count(letter) for letter in "aei"] for text in texts])
        return torch.nn.functional.normalize(counts, dim=-1)


def drawn(scene: Scene, described: Description | None = None) -> Seen:
    found = describe(scene) if described is None else described
    return Viewer(describe=lambda _: (found, 1.0), clip=Letters()).see(render(scene, SIZE))


def look(before: Seen, after: Seen, words: str) -> Evidence:
    changed = (before.picture.pixels != after.picture.pixels).any(axis=2)
    return evidence(before, after, changed, words, Letters())


def cases(count: int) -> list[tuple[Scene, Edit]]:
    scenes = [sample_scene(seed, "validation") for seed in range(count)]
    return [(scene, sample_edit(scene, random.Random(seed))) for seed, scene in enumerate(scenes)]


def test_a_description_laid_out_as_a_scene_is_described_the_same() -> None:
    edit = parse("make it night")
    assert edit is not None
    for scene, _ in cases(80):
        found = expected(describe(scene), edit)
        if found is not None:
            assert _facts(found[0]) == _facts(describe(scene))
    assert in_words(UNKNOWN) == ""


def test_true_results_agree_and_unedited_pictures_do_not() -> None:
    told = 0
    for scene, edit in cases(80):
        words = instruction(edit)
        before, after = drawn(scene), drawn(apply(scene, edit))
        true, lazy = look(before, after, words), look(before, before, words)
        assert true.op == edit.op
        assert lazy.strength == lazy.compact == lazy.wanted == 0.0 and lazy.direction == 0.0
        if true.told:
            told += 1
            assert true.wanted > 0.6 and true.kept > 0.8, (words, true)
        assert true.share > lazy.share
    assert told > 40


def test_another_thing_lost_counts_against_what_was_kept() -> None:
    scene = next(scene for scene, _ in cases(200) if len(scene.things) >= 3 and scene.time == "day")
    spoilt = apply(scene, parse("make it sunset"))  # type: ignore[arg-type]
    spoilt = spoilt.model_copy(update={"things": spoilt.things[1:]})
    true = look(drawn(scene), drawn(apply(scene, parse("make it sunset"))), "make it sunset")  # type: ignore[arg-type]
    assert look(drawn(scene), drawn(spoilt), "make it sunset").kept < true.kept


def test_what_is_not_known_is_marked_and_not_guessed() -> None:
    scene = cases(1)[0][0]
    before, unknown = drawn(scene), drawn(scene, UNKNOWN)
    for seen in (look(unknown, before, "make it night"), look(before, unknown, "make it night")):
        assert (seen.described, seen.told, seen.wanted, seen.kept) == (0.0, 0.0, 0.0, 0.0)
    assert look(before, before, "give it some more pizzazz").op == "other"


def test_every_figure_is_finite() -> None:
    scene, edit = cases(1)[0]
    found = look(drawn(scene), drawn(apply(scene, edit)), instruction(edit))
    assert len(found.numbers()) == len(FIGURES) and np.isfinite(found.numbers()).all()


@pytest.mark.parametrize("words", ["remove the dinosaur", "add a hat to the rocket"])
def test_an_edit_that_does_not_fit_what_is_seen_leaves_it_undescribed(words: str) -> None:
    seen = drawn(Scene(setting="meadow"))
    assert look(seen, seen, words).described == 0.0
