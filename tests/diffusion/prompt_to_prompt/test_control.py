"""Control of a pair's attention, and local blending."""

import torch
from torch import Tensor

from dialogpaint.diffusion.prompt_to_prompt.control import Control, keep_own, refine
from dialogpaint.diffusion.prompt_to_prompt.local_blend import attended, blended
from dialogpaint.diffusion.prompt_to_prompt.refinement import aligned
from dialogpaint.diffusion.prompt_to_prompt.reweighting import emphasis
from dialogpaint.models.attention import Place

CROSS, SELF = Place("up.attn2", True, "up", 16), Place("up.attn1", False, "up", 16)


def _batch(keys: int, seed: int = 0) -> Tensor:
    return torch.rand((4, 2, 16, keys), generator=torch.Generator().manual_seed(seed))


def test_the_half_without_words_and_the_source_are_never_touched() -> None:
    control = Control(lend=refine(aligned([0, 1, 2], [0, 3, 2])), factors=emphasis({1: 3.0}, 3))
    for share in (0.0, 0.6, 0.9):
        for place, keys in ((CROSS, 3), (SELF, 16)):
            maps = _batch(keys)
            assert torch.equal(control.at(share)(maps.clone(), place)[:3], maps[:3])


def test_attention_follows_the_source_until_its_share_of_the_steps() -> None:
    control = Control(lend=refine(aligned([0, 1, 2], [0, 3, 2])), cross_until=0.8, self_until=0.5)
    words, cells = _batch(3), _batch(16)
    early, late = control.at(0.7)(words, CROSS), control.at(0.8)(words, CROSS)
    assert torch.equal(early[3][..., [0, 2]], words[2][..., [0, 2]]) and torch.equal(early[3][..., 1], words[3][..., 1])
    assert torch.equal(late, words)
    assert torch.equal(control.at(0.4)(cells, SELF)[3], cells[2]) and torch.equal(control.at(0.5)(cells, SELF), cells)


def test_self_attention_of_fine_grids_is_left_alone() -> None:
    control = Control(lend=keep_own, finest=15)
    assert torch.equal(control.at(0.0)(_batch(16), SELF), _batch(16))


def test_emphasis_goes_on_to_the_end_and_maps_are_seen() -> None:
    seen: list[Tensor] = []
    control = Control(lend=keep_own, factors=emphasis({1: 2.0}, 3))
    maps = _batch(3)
    changed = control.at(0.99, lambda pair, place: seen.append(pair))(maps, CROSS)
    assert torch.equal(changed[3][..., 1], 2 * maps[3][..., 1])
    assert len(seen) == 1 and torch.equal(seen[0], changed[2:])


def test_cells_that_attend_to_a_word_and_their_neighbours_are_found() -> None:
    maps = torch.full((2, 64, 4), 0.01)
    maps[:, 8 * 5 + 6, 2] = 0.9
    mask = attended([maps, maps], [2], (16, 16))
    rows, columns = torch.nonzero(mask, as_tuple=True)
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (8, 13, 10, 15)
    assert mask.sum() == 36 and not attended([maps], [2], (16, 16))[0, 0]


def test_outside_the_mask_the_source_stays_exactly() -> None:
    source, target = torch.rand(4, 8, 8), torch.rand(4, 8, 8)
    mask = torch.zeros(8, 8, dtype=torch.bool)
    mask[2:5, 3:6] = True
    result = blended(source, target, mask)
    assert torch.equal(result[:, mask], target[:, mask]) and torch.equal(result[:, ~mask], source[:, ~mask])
