"""Where an instruction changes a picture: a small segmentation network that sees the picture, the words and what the
editor made of them.

Such a map of relevance keeps an edit where it belongs (arXiv 2308.08947 derives one from InstructPix2Pix itself; here
it is learned from pairs). The network is our own, because no stock architecture of half a million parameters segments
by text: pixels go in as blocks of 4 x 4, latents and words join at cells of 8 x 8, the words by cross-attention, and
blocks come out.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from jaxtyping import Float
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from dialogpaint.core.image import write_atomically

_BLOCK = 4
_GROUPS = 8
_HEAD = 32
_FILE = "locator.safetensors"


@dataclass(frozen=True, kw_only=True)
class LocatorConfig:
    """size: of the square pictures, in pixels. latents: channels of the autoencoder. text: width of the text encoder's
    output. fine, coarse: channels at a quarter and an eighth of the size. layers: of attention."""

    size: int
    latents: int
    text: int
    fine: int = 64
    coarse: int = 96
    layers: int = 2


class Locator(nn.Module):
    """Pictures and words to the log odds that an edit changes each pixel."""

    def __init__(self, config: LocatorConfig) -> None:
        super().__init__()
        self.config = config
        fine, coarse = config.fine, config.coarse
        pixels, cells = 3 * _BLOCK**2, config.size // (2 * _BLOCK)
        self.read = nn.Conv2d(pixels, fine, 3, padding=1)
        self.look = _Residual(fine)
        self.down = nn.Conv2d(fine, coarse, 3, stride=2, padding=1)
        self.compare = nn.Conv2d(2 * config.latents, coarse, 3, padding=1)
        self.place = nn.Parameter(torch.randn(1, cells * cells, coarse) * 0.02)
        self.think = nn.ModuleList(_Attentive(coarse, config.text) for _ in range(config.layers))
        self.join = nn.Conv2d(fine + coarse, fine, 1)
        self.draw = _Residual(fine)
        self.mix = nn.Conv2d(fine + pixels, fine, 1)
        self.write = nn.Conv2d(fine, _BLOCK**2, 1)
        nn.init.zeros_(self.compare.weight)
        for parameter in self.write.parameters():
            nn.init.zeros_(parameter)

    def forward(
        self,
        pixels: Float[Tensor, "batch 3 h w"],
        words: Float[Tensor, "batch tokens text"],
        source: Float[Tensor, "batch c y x"],
        draft: Float[Tensor, "batch c y x"],
    ) -> Float[Tensor, "batch 1 h w"]:
        """Pixels in -1..1; words as the family's text encoder gives them; scaled latents of the picture and of what the
        editor made of it."""
        blocks = F.pixel_unshuffle(pixels, _BLOCK).contiguous(memory_format=torch.channels_last)
        fine = self.look(self.read(blocks))
        coarse = self.down(fine)
        coarse = coarse + self.compare(torch.cat([source, draft - source], dim=1))
        cells = coarse.flatten(2).mT + self.place
        for layer in self.think:
            cells = layer(cells, words)
        spread = F.interpolate(cells.mT.reshape(coarse.shape), scale_factor=2.0)
        fine = self.draw(self.join(torch.cat([fine, spread], dim=1)))
        mixed = F.silu(self.mix(torch.cat([fine, blocks], dim=1)))
        logits: Tensor = F.pixel_shuffle(self.write(mixed), _BLOCK)
        return logits


class _Residual(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.GroupNorm(_GROUPS, width), nn.GroupNorm(_GROUPS, width)
        self.conv1, self.conv2 = (nn.Conv2d(width, width, 3, padding=1) for _ in range(2))
        nn.init.zeros_(self.conv2.weight)

    def forward(self, x: Tensor) -> Tensor:
        inner = self.conv1(F.silu(self.norm1(x)))
        result: Tensor = x + self.conv2(F.silu(self.norm2(inner)))
        return result


class _Attentive(nn.Module):
    """Cells look at each other, at the words, and think."""

    def __init__(self, width: int, text: int) -> None:
        super().__init__()
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(3))
        self.among, self.at_words = _Attention(width, width), _Attention(width, text)
        self.inner, self.outer = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

    def forward(self, cells: Tensor, words: Tensor) -> Tensor:
        near = self.norms[0](cells)
        cells = cells + self.among(near, near)
        cells = cells + self.at_words(self.norms[1](cells), words)
        result: Tensor = cells + self.outer(F.gelu(self.inner(self.norms[2](cells))))
        return result


class _Attention(nn.Module):
    """Plain matrix products: on CPU faster to train than the fused kernel (docs/LOG.md)."""

    def __init__(self, width: int, context: int) -> None:
        super().__init__()
        self.query, self.key, self.value = nn.Linear(width, width), nn.Linear(context, width), nn.Linear(context, width)
        self.out = nn.Linear(width, width)

    def forward(self, cells: Tensor, context: Tensor) -> Tensor:
        query, key, value = (
            part.unflatten(2, (-1, _HEAD)).transpose(1, 2)
            for part in (self.query(cells), self.key(context), self.value(context))
        )
        weights = (query @ key.mT / _HEAD**0.5).softmax(dim=-1)
        result: Tensor = self.out((weights @ value).transpose(1, 2).flatten(2))
        return result


def save_locator(locator: Locator, folder: Path) -> None:
    """config.json and fp16 safetensors."""
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / "config.json", json.dumps(asdict(locator.config)).encode())
    save_file({name: tensor.half().contiguous() for name, tensor in locator.state_dict().items()}, folder / _FILE)


def load_locator(folder: Path) -> Locator:
    """Ready on the CPU in float32."""
    locator = Locator(LocatorConfig(**json.loads((folder / "config.json").read_bytes())))
    locator.load_state_dict({name: tensor.float() for name, tensor in load_file(folder / _FILE).items()})
    locator.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return locator.eval().requires_grad_(False)
