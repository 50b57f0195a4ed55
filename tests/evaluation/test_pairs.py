"""Judging generators of pairs."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from dialogpaint.core.description import UNKNOWN, Description, from_line
from dialogpaint.core.image import Picture
from dialogpaint.core.pairs import Candidate, PairTexts
from dialogpaint.datasets.edit_pairs.drawn import DrawnPairs
from dialogpaint.datasets.edit_pairs.filtering import Thresholds
from dialogpaint.evaluation.pairs import PairTask, evaluate_pairs, facts, pair_tasks, shows_edit
from dialogpaint.world.captions import describe
from dialogpaint.world.render import render


class Alike:
    def of_texts(self, texts: Sequence[str]) -> Tensor:
        return torch.ones(len(texts), 2)

    def of_pictures(self, pictures: Sequence[Picture]) -> Tensor:
        return torch.ones(len(pictures), 2)


class Knowing:
    """Knows the drawings of the tasks, and nothing else."""

    def __init__(self, tasks: Sequence[PairTask]) -> None:
        scenes = [scene for task in tasks for scene in (task.scene, task.target)]
        self.known = [(render(scene, 64).pixels.astype(int), describe(scene)) for scene in scenes]

    def describe(self, picture: Picture) -> Description:
        fitting = (told for pixels, told in self.known if np.abs(pixels - picture.pixels).max() <= 2)
        return next(fitting, UNKNOWN)


class Unedited:
    """Gives the picture before twice."""

    name = "unedited"
    about: dict[str, object] = {}

    def draw(self, texts: PairTexts, seeds: Sequence[int]) -> list[Candidate]:
        drawn = DrawnPairs(64).draw(texts, seeds)
        return [Candidate(before=one.before, after=one.before, seed=one.seed, parameters={}) for one in drawn]


def test_the_truth_is_right_and_what_was_not_edited_is_wrong() -> None:
    tasks = list(pair_tasks(6, 1))
    generators = [DrawnPairs(64), Unedited()]
    report = evaluate_pairs(tasks, generators, Alike(), Knowing(tasks), 1, 0, Thresholds(direction=-1)).to_json()
    right, wrong = report["by"]["world"], report["by"]["unedited"]
    assert (right["n"], right["success"], right["oracle"], right["drawn"], right["done"]) == (6, 1.0, 1.0, 1.0, 1.0)
    assert (wrong["success"], wrong["oracle"], wrong["done"], wrong["stayed"]) == (0.0, 0.0, 0.0, 1.0)
    assert right["stayed"] > 0.9 and right["done_of_kept"] == 1.0 and report["n"] == 6


def test_where_the_scene_is_not_the_drawn_one_the_oracle_is_silent() -> None:
    tasks = list(pair_tasks(2, 1))
    report = evaluate_pairs(tasks, [DrawnPairs(64)], Alike(), Knowing(tasks), 2, 0, Thresholds())
    verdicts = [one.oracle for one in report.tried["world"].judged]
    assert verdicts == [True, None, True, None]
    assert report.to_json()["by"]["world"]["done_of_kept"] is None


def test_an_edit_shows_when_what_it_brings_is_there_and_what_it_takes_is_gone() -> None:
    before, after, both, other = (
        facts(from_line(f"meadow, day, clear, flat: {things}"))
        for things in ("left red car", "left blue car", "left red car; right blue car", "left green car")
    )
    assert shows_edit(before, after, after)
    assert not shows_edit(before, after, before)
    assert not shows_edit(before, after, both) and not shows_edit(before, after, other)
    assert not shows_edit(before, facts(from_line("meadow, day, clear, flat:")), facts(UNKNOWN))
