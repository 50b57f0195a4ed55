"""Imagic behind core's `Editor` seam: a request's target, or else its instruction, describes what the picture should
show."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from dialogpaint.core.editing import EditRequest, EditResult, OnStep, stretch_of
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, from_tensor
from dialogpaint.core.likeness import Clip
from dialogpaint.diffusion.canvas import composed
from dialogpaint.diffusion.canvas import fit as fit_in
from dialogpaint.diffusion.guidance import one_scale
from dialogpaint.diffusion.previews import counting, previewing
from dialogpaint.diffusion.samplers import OnEstimate, ddim, starting_noise
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.editors.imagic.choosing import Candidate, best, weighed
from dialogpaint.editors.imagic.fit import ImagicFit
from dialogpaint.editors.imagic.fitting import fitted
from dialogpaint.editors.imagic.keeping import KeptFits, check
from dialogpaint.editors.imagic.recipe import Recipe
from dialogpaint.models.latent import WordsModel
from dialogpaint.models.tuned import predicting

_UNSEEN = 0.7
"""Eta where no CLIP can choose: in the middle of what the paper found good (0.6 to 0.8)."""


class ImagicEditor:
    """`edit` learns the picture first, or takes the fit it remembers, and chooses eta by itself; `strip` shows several
    to choose from."""

    name = "imagic"

    def __init__(
        self,
        model: WordsModel,
        family: str,
        clip: Clip | None,
        recipe: Recipe,
        etas: Sequence[float] = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0),
        seeds: int = 1,
        steps: int = 20,
        guidance: float = 3.0,
        least_fidelity: float = 0.8,
        fits: Path | None = None,
    ) -> None:
        """family: names the model, as fits remember it. clip: None = there is none to choose with, so that one eta and
        one seed are tried. steps, guidance: of the sampling, where a request says nothing of them. seeds: how many are
        tried. See `choosing` for least_fidelity. fits: folder to keep them in; None = none outlives the process."""
        self.model = model
        self.family = family
        self.clip = clip
        self.recipe = recipe
        self.etas = tuple(etas) if clip is not None else (_UNSEEN,)
        self.seeds = seeds if clip is not None else 1
        self.steps = steps
        self.guidance = guidance
        self.least_fidelity = least_fidelity
        self._fits = KeptFits(family, recipe, fits, self._suits)

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        """Raises BadInput for a request it cannot use, Cancelled when on_step returns False. details: the eta chosen,
        how near the result is to the text (alignment) and to the picture (fidelity), cosines in CLIP's space."""
        steps, known = self._steps(request), self._fits.find(request.picture, _text(request))
        learning = 0 if known is not None else self.recipe.steps
        total = learning + steps * (self.seeds + 1)
        fit = known or self.fit(request, stretch_of(on_step, 0, total))
        watches = [stretch_of(on_step, learning + steps * number, total) for number in range(self.seeds + 1)]
        candidates: list[Candidate] = []
        for number, watch in enumerate(watches[:-1]):
            candidates += self.strip(request, fit, self.etas, request.seed + number, watch)
        return self._composed(request, fit, best(candidates, self.least_fidelity), watches[-1])

    def fit(self, request: EditRequest, on_step: OnStep | None = None) -> ImagicFit:
        """What is learned of the request's picture and text; learned once. Raises as `edit`."""
        text = _text(request)
        found = self._fits.find(request.picture, text)
        if found is None:
            found = fitted(self.model, self.family, request.picture, text, self.recipe, on_step=on_step)
            self._fits.keep(found)
        return found

    def strip(
        self,
        request: EditRequest,
        fit: ImagicFit,
        etas: Sequence[float],
        seed: int,
        on_step: OnStep | None = None,
    ) -> list[Candidate]:
        """One picture an eta, all from the same noise, at the model's size and without anything put back. Raises
        BadInput for a fit that was made with another model, Cancelled when on_step returns False."""
        check(fit, self.family)
        latents = self._sampled(request, fit, etas, seed, previewing(self.model, on_step))
        made = [(eta, seed, self._picture(one)) for eta, one in zip(etas, latents, strict=True)]
        if self.clip is None:
            return [Candidate(picture=one, eta=eta, seed=seed, alignment=0.0, fidelity=0.0) for eta, seed, one in made]
        source = Picture(pixels=fit_in(request.picture, self.model.size).pixels)
        return weighed(made, source, fit.text, self.clip)

    def _suits(self, fit: ImagicFit) -> bool:
        """Whether its tensors have the shapes of the model's, so that they can stand in their places."""
        own = {name: value.shape for name, value in self.model.unet.named_parameters()}
        words = self.model.embed([""]).shape
        weights = all(own.get(name) == value.shape for name, value in fit.changed.items())
        return weights and fit.wanted.shape == fit.found.shape == words

    @torch.inference_mode()
    def _sampled(
        self, request: EditRequest, fit: ImagicFit, etas: Sequence[float], seed: int, watch: OnEstimate | None
    ) -> Tensor:
        predict = predicting(self.model.unet, fit.changed)
        text = torch.cat([fit.between(eta) for eta in etas])
        cells = self.model.size // self.model.factor
        noise = starting_noise([seed], (self.model.latent_channels, cells, cells)).expand(len(text), -1, -1, -1)
        guidance = self.guidance if request.text_guidance is None else request.text_guidance
        network = self.model.as_velocity(predict)
        denoise = one_scale(network, None, text, self.model.embed([""]), guidance)
        return ddim(denoise, noise, Schedule.of_alphas(self.model.alphas), self._steps(request), watch)

    def _steps(self, request: EditRequest) -> int:
        return self.steps if request.steps is None else request.steps

    def _picture(self, latents: Tensor) -> Picture:
        return from_tensor(self.model.decode(latents[None]))

    def _composed(self, request: EditRequest, fit: ImagicFit, chosen: Candidate, on_step: OnStep | None) -> EditResult:
        """What differs from the model's own view of the unedited picture (eta 0, the same noise), put back."""
        watch = counting(on_step, "comparing with the picture")
        unedited = self._picture(self._sampled(request, fit, (0.0,), chosen.seed, watch)[0])
        canvas = fit_in(request.picture, self.model.size)
        seen = {"alignment": chosen.alignment, "fidelity": chosen.fidelity} if self.clip is not None else {}
        details: dict[str, float | int | str] = {"eta": chosen.eta, **seen}
        return composed(
            replace(request, seed=chosen.seed), canvas, unedited.pixels, chosen.picture.pixels, details=details
        )


def _text(request: EditRequest) -> str:
    text = request.target.strip() or request.instruction.strip()
    if not text:
        raise BadInput("the description is empty. Say what the picture should show.")
    return text
