"""Generator `p2p`: both pictures by a text-to-image model from one noise, the second sharing the first one's
self-attention for a random part of the steps (arXiv 2211.09800, section 3.1.2)."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import torch
from torch import Tensor

from dialogpaint.core.image import from_tensor
from dialogpaint.core.pairs import Candidate, PairTexts
from dialogpaint.diffusion.guidance import Denoiser, one_scale
from dialogpaint.diffusion.prompt_to_prompt.sharing import shared, still_shared
from dialogpaint.diffusion.samplers import ancestral
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.models.attention import attention_through
from dialogpaint.models.latent import WordsModel


@dataclass(frozen=True, kw_only=True)
class PairDrawing:
    """share: of the steps that a pair shares its self-attention in, and guidance: how strongly words act; both from
    lowest to highest, drawn evenly for each pair. batch: pairs at once, which changes no picture."""

    steps: int
    share: tuple[float, float] = (0.1, 0.9)
    guidance: tuple[float, float]
    batch: int = 4


PUBLISHED = PairDrawing(steps=100, guidance=(7.5, 15.0), batch=1)
"""InstructPix2Pix's, for Stable Diffusion. At 512 pixels each pair of a batch takes about 6 GB while it shares."""
SMALL = PairDrawing(steps=20, guidance=(2.0, 5.0))
"""For a small family of the world, whose pictures fall apart under stronger guidance."""


class PromptToPrompt:
    name = "p2p"

    def __init__(self, model: WordsModel, version: str, drawing: PairDrawing = PUBLISHED) -> None:
        """version: which model it is, for the records."""
        self.model = model
        self.version = version
        self.drawing = drawing
        self.schedule = Schedule.of_alphas(model.alphas).to(model.unet.device)
        side = model.size // model.factor
        self.shape = (model.latent_channels, side, side)

    @property
    def about(self) -> dict[str, object]:
        # The batch is left out: another machine may go on with another one.
        settings = {name: value for name, value in asdict(self.drawing).items() if name != "batch"}
        return {"model": self.version, **settings}

    def draw(self, texts: PairTexts, seeds: Sequence[int]) -> list[Candidate]:
        """As PairGenerator's."""
        parts = [seeds[first : first + self.drawing.batch] for first in range(0, len(seeds), self.drawing.batch)]
        return [candidate for part in parts for candidate in self._drawn(texts, part)]

    @torch.inference_mode()
    def _drawn(self, texts: PairTexts, seeds: Sequence[int]) -> list[Candidate]:
        random = [torch.Generator().manual_seed(seed) for seed in seeds]
        shares, scales = (_between(random, *limits) for limits in (self.drawing.share, self.drawing.guidance))

        def fresh() -> Tensor:
            """The same noise for both pictures of a pair."""
            noise = torch.stack([torch.randn(self.shape, generator=one) for one in random])
            return torch.cat([noise, noise]).to(self.model.unet.device)

        denoise = self._denoiser(texts, shares, scales)
        latents = ancestral(denoise, fresh(), self.schedule, self.schedule.timesteps(self.drawing.steps), fresh)
        pixels = self.model.decode(latents)
        return [
            Candidate(
                before=from_tensor(pixels[number]),
                after=from_tensor(pixels[len(seeds) + number]),
                seed=seed,
                parameters={
                    "p2p_threshold": round(float(shares[number]), 6),
                    "cfg_scale": round(float(scales[number]), 6),
                    "steps": self.drawing.steps,
                },
            )
            for number, seed in enumerate(seeds)
        ]

    def _denoiser(self, texts: PairTexts, shares: Tensor, scales: Tensor) -> Denoiser:
        """Of all pictures before, then all after."""
        words = self.model.embed([_plain(texts.caption), _plain(texts.edited_caption), ""])
        condition = words[:2].repeat_interleave(len(shares), dim=0)
        both = torch.cat([scales, scales]).view(-1, 1, 1, 1).to(words.device)
        guided = one_scale(self.model.velocity, None, condition, words[2:], both)
        numbers = {time: number for number, time in enumerate(self.schedule.timesteps(self.drawing.steps))}

        def denoise(noisy: Tensor, time: int) -> Tensor:
            follows = still_shared(shares, numbers[time], self.drawing.steps)
            if not follows.any():
                return guided(noisy, time)
            with attention_through(self.model.unet, shared(follows)):
                return guided(noisy, time)

        return denoise


def _between(random: Sequence[torch.Generator], lowest: float, highest: float) -> Tensor:
    return torch.cat([lowest + (highest - lowest) * torch.rand(1, generator=one) for one in random])


def _plain(caption: str) -> str:
    """Small models learn from captions without a full stop."""
    return caption.strip().removesuffix(".")
