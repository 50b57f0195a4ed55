"""Which candidates are kept."""

from collections.abc import Sequence

import numpy as np
import pytest
import torch
from torch import Tensor

from dialogpaint.core.image import Picture
from dialogpaint.core.pairs import Candidate, PairTexts
from dialogpaint.datasets.edit_pairs.filtering import Scores, Thresholds, chosen, scored

TEXTS = PairTexts(id="a", caption="right", instruction="turn it", edited_caption="up", domain="")


class Plane:
    """A space of two axes: words are their ends, a picture is the angle that its first value says, in degrees."""

    def of_texts(self, texts: Sequence[str]) -> Tensor:
        return torch.tensor([{"right": (1.0, 0.0), "up": (0.0, 1.0)}[text] for text in texts])

    def of_pictures(self, pictures: Sequence[Picture]) -> Tensor:
        angles = torch.deg2rad(torch.tensor([float(picture.pixels[0, 0, 0]) for picture in pictures]))
        return torch.stack([angles.cos(), angles.sin()], dim=1)


def candidate(before: int, after: int, seed: int = 0) -> Candidate:
    one, other = (Picture(pixels=np.full((2, 2, 3), angle, np.uint8)) for angle in (before, after))
    return Candidate(before=one, after=other, seed=seed, parameters={})


def scores(image: float, zero: float, one: float, direction: float) -> Scores:
    return Scores(clip_sim_image=image, clip_sim_0=zero, clip_sim_1=one, clip_sim_dir=direction)


def test_scores_are_the_cosines() -> None:
    first, second = scored(Plane(), TEXTS, [candidate(0, 90), candidate(60, 60)])
    assert first == scores(0.0, 1.0, 1.0, 1.0)
    assert second.clip_sim_image == pytest.approx(1.0) and second.clip_sim_0 == pytest.approx(0.5)
    assert second.clip_sim_1 == pytest.approx(3**0.5 / 2, abs=1e-5) and second.clip_sim_dir == 0.0
    assert scored(Plane(), TEXTS, []) == []


def test_the_published_thresholds_are_the_defaults_and_belong_to_what_is_kept() -> None:
    assert Thresholds() == Thresholds(image=0.7, caption=0.2, direction=0.2, most=4)
    some = [scores(0.7, 0.2, 0.2, 0.2), scores(0.69, 1, 1, 1), scores(1, 0.1, 1, 1), scores(1, 1, 0.1, 0.1)]
    choice = chosen([candidate(0, 0, seed) for seed in range(4)], some, Thresholds())
    assert [one.seed for one, _ in choice.kept] == [0]
    assert choice.counts == {
        "candidates": 4, "below_image": 1, "below_caption": 2, "below_direction": 1, "passed": 1, "kept": 1,
    }  # fmt: skip


def test_the_best_directions_are_kept_and_equal_ones_in_order() -> None:
    some = [scores(1, 1, 1, direction) for direction in (0.5, 0.9, 0.5, 0.7)]
    choice = chosen([candidate(0, 0, seed) for seed in range(4)], some, Thresholds(most=3))
    assert [one.seed for one, _ in choice.kept] == [1, 3, 0]
    assert (choice.counts["passed"], choice.counts["kept"]) == (4, 3)
