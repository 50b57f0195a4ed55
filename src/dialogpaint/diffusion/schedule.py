"""The noise schedule: x_t = signal(t) x_0 + noise(t) eps with signal^2 + noise^2 = 1 and zero signal at the last
step.
"""

from dataclasses import dataclass

import torch
from jaxtyping import Float, Int
from torch import Tensor


@dataclass(frozen=True)
class Schedule:
    """signal and noise per training timestep, (1000,) float32 each."""

    signal: Tensor
    noise: Tensor

    @classmethod
    def of_alphas(cls, alphas: Float[Tensor, " steps"]) -> "Schedule":
        """alphas: cumulative products, as a model's scheduler has them."""
        return cls(signal=alphas.sqrt(), noise=(1 - alphas).sqrt())

    def to(self, device: torch.device) -> "Schedule":
        return Schedule(signal=self.signal.to(device), noise=self.noise.to(device))

    def add_noise(
        self, clean: Float[Tensor, "batch c h w"], noise: Float[Tensor, "batch c h w"], steps: Int[Tensor, " batch"]
    ) -> Float[Tensor, "batch c h w"]:
        signal, sigma = self._at(steps)
        return signal * clean + sigma * noise

    def velocity(
        self, clean: Float[Tensor, "batch c h w"], noise: Float[Tensor, "batch c h w"], steps: Int[Tensor, " batch"]
    ) -> Float[Tensor, "batch c h w"]:
        """v = signal eps - noise x_0 (Salimans and Ho 2022, appendix D)."""
        signal, sigma = self._at(steps)
        return signal * noise - sigma * clean

    def clean(
        self, noisy: Float[Tensor, "batch c h w"], velocity: Float[Tensor, "batch c h w"], steps: Int[Tensor, " batch"]
    ) -> Float[Tensor, "batch c h w"]:
        """x_0 = signal x_t - noise v."""
        signal, sigma = self._at(steps)
        return signal * noisy - sigma * velocity

    def timesteps(self, count: int) -> list[int]:
        """`count` steps from the last one downwards, evenly spaced ("trailing", arXiv 2305.08891 section 3.3)."""
        total = len(self.signal)
        return [round(total - i * total / count) - 1 for i in range(count)]

    def _at(self, steps: Tensor) -> tuple[Tensor, Tensor]:
        return self.signal[steps].view(-1, 1, 1, 1), self.noise[steps].view(-1, 1, 1, 1)


def zero_terminal_schedule(steps: int = 1000, start: float = 0.00085, end: float = 0.012) -> Schedule:
    """Stable Diffusion's scaled-linear betas, rescaled so that the last step is pure noise (arXiv 2305.08891, alg.
    1).
    """
    betas = torch.linspace(start**0.5, end**0.5, steps, dtype=torch.float64) ** 2
    root = torch.cumprod(1 - betas, dim=0).sqrt()
    root = (root - root[-1]) * (root[0] / (root[0] - root[-1]))
    return Schedule(signal=root.float(), noise=(1 - root**2).clamp(min=0).sqrt().float())
