"""How a small model learns a concept by each of the methods that are compared."""

from dialogpaint.editors.custom.recipe import Recipe

SMALL_CUSTOM = Recipe(steps=300, rate=1e-3, word_rate=1e-2, prior_pictures=40)
SMALL_DREAMBOOTH = Recipe(part="all", learn_word=False, steps=300, rate=1e-4, prior_pictures=40)
SMALL_INVERSION = Recipe(part="none", steps=300, word_rate=2e-2, weight_decay=0.0, prior=0.0)
"""A model of 10 million weights hardly moves at the rates that suit Stable Diffusion (`recipe`). Equally many steps and
pictures for all."""
