"""Imagic's two stages (arXiv 2210.09276, section 3.2): first the text embedding is fitted to the picture with the model
frozen, then the model to the picture with the embedding frozen."""

from collections.abc import Callable

import torch
from torch import Tensor

from dialogpaint.core.editing import OnStep, Step
from dialogpaint.core.errors import Cancelled
from dialogpaint.core.image import Picture
from dialogpaint.diffusion.canvas import latents_of
from dialogpaint.diffusion.denoising import denoising_errors, drawn
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.editors.imagic.fit import ImagicFit
from dialogpaint.editors.imagic.recipe import Recipe
from dialogpaint.models.latent import WordsModel
from dialogpaint.models.tuned import Predict, predicting, weights_of


def fitted(
    model: WordsModel,
    family: str,
    picture: Picture,
    text: str,
    recipe: Recipe,
    seed: int = 0,
    on_step: OnStep | None = None,
) -> ImagicFit:
    """Learn a picture and a target text. The same arguments give the same fit; the model stays as it is.

    on_step: after every step of both stages; False cancels (raises Cancelled).
    """
    clean, wanted = latents_of(model, picture), model.embed([text]).clone()
    random = torch.Generator().manual_seed(seed)
    progress = _Progress(on_step, recipe.steps)
    found = wanted.clone().requires_grad_(True)
    frozen = predicting(model.unet, {})
    _descend(model, clean, recipe.batch, recipe.embedding_steps, recipe.embedding_rate, random, progress,
             [found], lambda: frozen, found)  # fmt: skip
    found = found.detach()
    changed = {name: value.requires_grad_(True) for name, value in weights_of(model.unet, recipe.part).items()}
    _descend(model, clean, recipe.batch, recipe.tuning_steps, recipe.tuning_rate, random, progress,
             list(changed.values()), lambda: predicting(model.unet, changed), found)  # fmt: skip
    return ImagicFit(
        picture=picture.sha256,
        text=text,
        family=family,
        wanted=wanted,
        found=found,
        # As a file keeps them, so that a fit gives the same pictures before and after it is saved.
        changed={name: value.detach().half().float() for name, value in changed.items()} if recipe.tuning_steps else {},
    )


def _descend(
    model: WordsModel,
    clean: Tensor,
    batch: int,
    steps: int,
    rate: float,
    random: torch.Generator,
    progress: "_Progress",
    learned: list[Tensor],
    predict: Callable[[], Predict],
    text: Tensor,
) -> None:
    """Adam on the mean denoising error of the one picture."""
    optimizer = torch.optim.Adam(learned, lr=rate)
    schedule = Schedule.of_alphas(model.alphas)
    many = clean.expand(batch, -1, -1, -1)
    for _ in range(steps):
        times, noise = drawn(tuple(many.shape), schedule, random)
        errors = denoising_errors(predict(), model.predicts, many, text.expand(batch, -1, -1), schedule, times, noise)
        optimizer.zero_grad()
        errors.mean().backward()
        optimizer.step()
        progress.step()


class _Progress:
    """Counts the steps of both stages."""

    def __init__(self, on_step: OnStep | None, total: int) -> None:
        self._on_step = on_step
        self._total = total
        self._made = 0

    def step(self) -> None:
        self._made += 1
        if self._on_step is not None and self._on_step(self._reached()) is False:
            raise Cancelled("the fit was cancelled; nothing was changed.")

    def _reached(self) -> Step:
        return Step(step=self._made, total=self._total, doing="learning the picture")
