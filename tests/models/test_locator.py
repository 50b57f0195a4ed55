"""The locator: shapes, files, and that it can learn which thing is meant and what was made of it."""

from pathlib import Path

import pytest
import torch
from torch import Tensor

from dialogpaint.models.locator import Locator, LocatorConfig, load_locator, save_locator
from dialogpaint.training.locator import overlap, place_loss

CONFIG = LocatorConfig(size=32, latents=2, text=16, fine=16, coarse=32, layers=1)
Seen = tuple[Tensor, Tensor, Tensor, Tensor]


def words(sides: Tensor) -> Tensor:
    """(batch, 2, 16): one word that says nothing, one that says the side."""
    hidden = torch.zeros(len(sides), 2, 16)
    hidden[:, 0, 0] = 1.0
    hidden[torch.arange(len(sides)), 1, 1 + sides] = 1.0
    return hidden


def squares(count: int, generator: torch.Generator, told: bool = True, drafted: bool = False) -> tuple[Seen, Tensor]:
    """Pictures with a square on either side, and the pixels of the one that is meant, as words or a draft tell."""
    pixels = torch.full((count, 3, 32, 32), -0.5)
    meant = torch.zeros(count, 1, 32, 32)
    sides = torch.randint(2, (count,), generator=generator)
    for index in range(count):
        for side in (0, 1):
            top, left = torch.randint(2, 20, (), generator=generator), 2 + 16 * side
            pixels[index, :, top : top + 10, left : left + 10] = 0.8
            if side == sides[index]:
                meant[index, 0, top : top + 10, left : left + 10] = 1.0
    source = torch.zeros(count, 2, 4, 4)
    draft = torch.nn.functional.avg_pool2d(meant, 8).expand(-1, 2, -1, -1) if drafted else source
    return (pixels, words(sides if told else sides * 0), source, draft), meant


def seen(count: int = 2) -> Seen:
    return torch.randn(count, 3, 32, 32), torch.randn(count, 5, 16), *torch.randn(2, count, 2, 4, 4).unbind()


def test_the_answer_has_the_pictures_size() -> None:
    assert Locator(CONFIG)(*seen(3)).shape == (3, 1, 32, 32)


def test_an_untrained_locator_says_nothing_either_way() -> None:
    assert (Locator(CONFIG)(*seen()) == 0).all()


def test_files_hold_the_same_network(tmp_path: Path) -> None:
    torch.manual_seed(0)
    locator = Locator(CONFIG)
    torch.nn.init.normal_(locator.write.weight)
    save_locator(locator, tmp_path / "locator")
    again, shown = load_locator(tmp_path / "locator"), seen()
    assert again.config == CONFIG
    assert torch.allclose(again(*shown), locator(*shown), atol=0.05)
    assert {path.name for path in (tmp_path / "locator").iterdir()} == {"config.json", "locator.safetensors"}


@pytest.mark.parametrize("drafted", [False, True])
def test_it_learns_which_of_two_squares_is_meant(drafted: bool) -> None:
    torch.manual_seed(0)
    generator = torch.Generator().manual_seed(0)
    locator = Locator(CONFIG)
    optimizer = torch.optim.AdamW(locator.parameters(), lr=4e-3)
    for _ in range(120):
        shown, meant = squares(16, generator, told=not drafted, drafted=drafted)
        optimizer.zero_grad()
        place_loss(locator(*shown), meant).backward()
        optimizer.step()
    shown, meant = squares(32, generator, told=not drafted, drafted=drafted)
    with torch.no_grad():
        assert overlap(locator(*shown), meant).mean() > 0.8


def test_the_loss_is_none_for_the_truth_and_counts_small_things_like_large_ones() -> None:
    small, large = torch.zeros(2, 1, 1, 16, 16)
    small[..., :2, :2], large[..., :12, :12] = 1.0, 1.0
    for changed in (small, large):
        assert place_loss((changed - 0.5) * 60, changed) == pytest.approx(0.0, abs=1e-3)
    missed = [place_loss(torch.full_like(changed, -9.0), changed).item() for changed in (small, large)]
    assert missed[0] > 0.8 and missed[1] > missed[0]


def test_overlap_of_nothing_with_nothing_is_whole() -> None:
    nothing = torch.zeros(1, 1, 4, 4)
    assert overlap(nothing - 1, nothing).item() == 1.0
    assert overlap(nothing + 1, nothing).item() == 0.0
