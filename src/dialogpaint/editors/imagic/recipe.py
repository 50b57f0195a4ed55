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


PAPER = Recipe()
"""The paper's own for Stable Diffusion (section 4)."""

PLAIN = Recipe(tuning_rate=1e-4)
"""As long as the paper's, one timestep a step and all weights, at a rate that suits a small model: PAPER's hardly moves
one of 10 million weights."""

FAST = Recipe(embedding_steps=40, embedding_rate=2e-2, tuning_steps=60, tuning_rate=1e-3, part="attention", batch=4)
"""Few steps, each over several timesteps at once, on the weights of attention alone."""
