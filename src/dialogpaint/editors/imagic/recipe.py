"""How long and how fast Imagic learns a picture."""

from pydantic import BaseModel, ConfigDict, Field

from dialogpaint.models.tuned import Part


class Recipe(BaseModel):
    """Stage A fits the text embedding, stage B the UNet. batch: timesteps looked at together in a step. part: of the
    UNet's weights, what stage B changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    embedding_steps: int = Field(default=1000, ge=0)
    embedding_rate: float = Field(default=2e-3, gt=0)
    tuning_steps: int = Field(default=1500, ge=0)
    tuning_rate: float = Field(default=5e-7, gt=0)
    part: Part = "all"
    batch: int = Field(default=1, ge=1)

    @property
    def steps(self) -> int:
        """Of both stages."""
        return self.embedding_steps + self.tuning_steps


PAPER = Recipe()
"""The paper's own for Stable Diffusion (section 4)."""

FAST = Recipe(embedding_steps=20, embedding_rate=1e-2, tuning_steps=40, tuning_rate=1e-3, part="words", batch=8)
"""Tens of steps in the place of thousands: many timesteps a step, and only what attention makes of words is tuned."""
