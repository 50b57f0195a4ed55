"""How a concept is learned: Custom Diffusion, and the two methods it is compared with."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from dialogpaint.models.tuned import Part


class Recipe(BaseModel):
    """part: of the UNet's weights, what is changed, nothing for "none". learn_word: whether the new word's embedding is
    learned. prior: how much the loss on other things of the same noun counts; 0 = there is none. batch: pictures of the
    thing in a step, and as many others."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    part: Part | Literal["none"] = "words"
    learn_word: bool = True
    steps: int = Field(default=500, ge=1)
    rate: float = Field(default=1e-5, gt=0)
    word_rate: float = Field(default=1e-5, gt=0)
    weight_decay: float = Field(default=1e-2, ge=0)
    prior: float = Field(default=1.0, ge=0)
    prior_pictures: int = Field(default=200, ge=1)
    batch: int = Field(default=2, ge=1)


CUSTOM_DIFFUSION = Recipe()
"""Keys and values of attention to words and the new word (arXiv 2212.04488; diffusers' training script)."""
DREAMBOOTH = Recipe(part="all", learn_word=False, steps=800, rate=5e-6, batch=1)
"""All of the UNet under a rare word (arXiv 2208.12242)."""
TEXTUAL_INVERSION = Recipe(part="none", steps=3000, word_rate=2e-3, weight_decay=0.0, prior=0.0, batch=1)
"""The new word alone (arXiv 2208.01618)."""

RECIPES = {"custom-diffusion": CUSTOM_DIFFUSION, "dreambooth": DREAMBOOTH, "textual-inversion": TEXTUAL_INVERSION}
"""By the names one asks for them."""
