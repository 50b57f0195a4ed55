"""The locator: shapes, files, and that it can learn where things are and which one is meant."""

from pathlib import Path

import pytest
import torch
from torch import Tensor

from dialogpaint.models.locator import Locator, LocatorConfig, load_locator, save_locator
from dialogpaint.training.locator import overlap, place_loss

CONFIG = LocatorConfig(size=32, text=16, fine=16, coarse=32, layers=1)


def words(sides: Tensor) -> Tensor:
    """(batch, 2, 16): one word that says nothing, one that says the side."""
    hidden = torch.zeros(len(sides), 2, 16)
    hidden[:, 0, 0] = 1.0
    hidden[torch.arange(len(sides)), 1, 1 + sides] = 1.0
    return hidden


def squares(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor, Tensor]:
    """Pictures with a square on either side, the side meant, and the pixels of that square."""
    pixels = torch.full((count, 3, 32, 32), -0.5)
    meant = torch.zeros(count, 1, 32, 32)
    sides = torch.randint(2, (count,), generator=generator)
    for index in range(count):
        for side in (0, 1):
            top, left = torch.randint(2, 20, (), generator=generator), 2 + 16 * side
            pixels[index, :, top : top + 10, left : left + 10] = 0.8
            if side == sides[index]:
                meant[index, 0, top : top + 10, left : left + 10] = 1.0
    return pixels, words(sides), meant


def test_the_answer_has_the_pictures_size() -> None:
    locator = Locator(CONFIG)
    assert locator(torch.zeros(2, 3, 32, 32), torch.zeros(2, 5, 16)).shape == (2, 1, 32, 32)


def test_an_untrained_locator_says_nothing_either_way() -> None:
    assert (
        Locator(CONFIG)(torch.randn(1, 3, 32, 32), torch.randn(1, 3, 16)) == Locator(CONFIG).write.bias.mean()
    ).all()


def test_files_hold_the_same_network(tmp_path: Path) -> None:
    torch.manual_seed(0)
    locator = Locator(CONFIG)
    torch.nn.init.normal_(locator.write.weight)
    save_locator(locator, tmp_path / "locator")
    again = load_locator(tmp_path / "locator")
    pixels, hidden = torch.randn(2, 3, 32, 32), torch.randn(2, 4, 16)
    assert again.config == CONFIG
    assert torch.allclose(again(pixels, hidden), locator(pixels, hidden), atol=0.05)
    assert {path.name for path in (tmp_path / "locator").iterdir()} == {"config.json", "locator.safetensors"}


def test_it_learns_which_of_two_squares_is_meant() -> None:
    torch.manual_seed(0)
    generator = torch.Generator().manual_seed(0)
    locator = Locator(CONFIG)
    optimizer = torch.optim.AdamW(locator.parameters(), lr=4e-3)
    for _ in range(120):
        pixels, hidden, meant = squares(16, generator)
        optimizer.zero_grad()
        place_loss(locator(pixels, hidden), meant).backward()
        optimizer.step()
    pixels, hidden, meant = squares(32, generator)
    with torch.no_grad():
        assert overlap(locator(pixels, hidden), meant).mean() > 0.8


def test_small_changes_weigh_as_much_as_all_that_stays() -> None:
    changed = torch.zeros(1, 1, 10, 10)
    changed[..., :5, :1] = 1.0
    certain_that_nothing = torch.full((1, 1, 10, 10), -20.0)
    certain_that_all = torch.full((1, 1, 10, 10), 20.0)
    assert place_loss(certain_that_nothing, changed) == pytest.approx(10.0, rel=0.1)
    assert place_loss(certain_that_all, changed) == pytest.approx(10.0, rel=0.1)


def test_overlap_of_nothing_with_nothing_is_whole() -> None:
    nothing = torch.zeros(1, 1, 4, 4)
    assert overlap(nothing - 1, nothing).item() == 1.0
    assert overlap(nothing + 1, nothing).item() == 0.0
