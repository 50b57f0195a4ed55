"""What CLIP learns from: scenes with captions, and their things close up with what is said of a thing."""

import itertools

import torch

from dialogpaint.datasets.close_ups import CloseUps, close_ups
from dialogpaint.world.captions import caption
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_scene

SIZE = 32


def _first(count: int, first: int = 0) -> list[tuple[torch.Tensor, str]]:
    return list(itertools.islice(CloseUps(SIZE, first), count))


def test_whole_scenes_come_with_their_captions() -> None:
    found = {words: picture for picture, words in _first(60)}
    unedited = [scene for scene in (sample_scene(seed, "train") for seed in range(10)) if caption(scene) in found]
    assert len(unedited) >= 2
    drawn = [torch.from_numpy(render(scene, SIZE).pixels).permute(2, 0, 1) for scene in unedited]
    assert any(torch.equal(found[caption(scene)], pixels) for scene, pixels in zip(unedited, drawn, strict=True))


def test_things_close_up_are_told_without_their_surroundings() -> None:
    words = [words for _, words in _first(80)]
    near = [one for one in words if not any(part in one for part in (" in ", " on ", " at ", " under"))]
    assert len(near) >= 20 and all(one.startswith(("a ", "an ")) for one in near)
    assert all(picture.shape == (3, SIZE, SIZE) and picture.dtype == torch.uint8 for picture, _ in _first(10))


def test_no_two_pictures_of_a_scene_have_the_same_words() -> None:
    words = [words for _, words in _first(400)]
    assert all(one != other for one, other in itertools.pairwise(words))


def test_the_stream_follows_from_its_first_seed() -> None:
    assert [words for _, words in _first(12)] == [words for _, words in _first(12)]
    assert [words for _, words in _first(12)] != [words for _, words in _first(12, first=50)]
    pictures, words = next(iter(close_ups(SIZE, batch=6, workers=0)))
    assert pictures.shape == (6, 3, SIZE, SIZE) and list(words) == [words for _, words in _first(6)]
