"""Replacement, refinement and re-weighting: maps with known answers."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from dialogpaint.core.errors import BadInput
from dialogpaint.diffusion.prompt_to_prompt.refinement import aligned, refined
from dialogpaint.diffusion.prompt_to_prompt.replacement import swap_weights, swapped
from dialogpaint.diffusion.prompt_to_prompt.reweighting import emphasis, reweighted

LENGTH = 10


def _maps(seed: int = 0) -> torch.Tensor:
    return torch.rand((2, 16, LENGTH), generator=torch.Generator().manual_seed(seed)).softmax(dim=2)


def test_the_same_words_are_swapped_for_themselves() -> None:
    words = [[1], [2], [3, 4]]
    assert torch.equal(swapped(_maps(), swap_weights(words, words, LENGTH)), _maps())


def test_a_word_of_more_tokens_shares_the_attention_and_moves_the_rest() -> None:
    maps = _maps()
    longer = swapped(maps, swap_weights([[1], [2], [3]], [[1], [2, 3], [4]], LENGTH))
    assert torch.allclose(longer[..., 2], maps[..., 2] / 2) and torch.allclose(longer[..., 3], maps[..., 2] / 2)
    assert torch.equal(longer[..., :2], maps[..., :2]) and torch.equal(longer[..., 4:], maps[..., 3:-1])


def test_a_word_of_fewer_tokens_gets_all_their_attention() -> None:
    maps = _maps()
    shorter = swapped(maps, swap_weights([[1, 2], [3]], [[1], [2]], LENGTH))
    assert torch.allclose(shorter[..., 1], maps[..., 1] + maps[..., 2])
    assert torch.equal(shorter[..., 2:-1], maps[..., 3:])


def test_a_swap_needs_as_many_words() -> None:
    with pytest.raises(BadInput, match="as many words"):
        swap_weights([[1]], [[1], [2]], LENGTH)


def test_new_words_keep_their_own_attention() -> None:
    source, target = [0, 5, 6, 9], [0, 5, 7, 8, 6, 9]
    places = aligned(source, target)
    assert places.tolist() == [0, 1, -1, -1, 2, 3]
    one, other = torch.rand(3, 4, 4), torch.rand(3, 4, 6)
    mixed = refined(one, other, places)
    assert torch.equal(mixed[..., [0, 1, 4, 5]], one) and torch.equal(mixed[..., [2, 3]], other[..., [2, 3]])


def test_words_left_out_are_skipped() -> None:
    assert aligned([1, 2, 3, 4], [1, 4]).tolist() == [0, 3]
    assert aligned([], [1, 2]).tolist() == [-1, -1] and aligned([1], []).tolist() == []


@given(st.lists(st.integers(0, 5), max_size=12), st.lists(st.integers(0, 5), max_size=12))
def test_alignments_are_in_order_and_join_equal_tokens(source: list[int], target: list[int]) -> None:
    places = aligned(source, target).tolist()
    joined = [place for place in places if place >= 0]
    assert len(places) == len(target) and joined == sorted(set(joined))
    assert all(source[place] == target[j] for j, place in enumerate(places) if place >= 0)


@given(st.lists(st.integers(0, 5), max_size=12))
def test_equal_prompts_are_aligned_one_to_one(tokens: list[int]) -> None:
    assert aligned(tokens, tokens).tolist() == list(range(len(tokens)))


def test_emphasis_scales_single_columns() -> None:
    maps = _maps()
    more = reweighted(maps, emphasis({3: 2.0, 4: 0.0}, LENGTH))
    assert torch.equal(more[..., 3], 2 * maps[..., 3]) and not more[..., 4].any()
    assert torch.equal(more[..., :3], maps[..., :3])
