"""SDEdit (arXiv 2108.01073) behind core's `Editor` seam: the baseline that Imagic and Custom-Edit are compared with. It
learns nothing of the picture."""

import torch

from dialogpaint.core.editing import EditRequest, EditResult, OnStep
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import from_tensor
from dialogpaint.diffusion.canvas import composed, fit, latents_of
from dialogpaint.diffusion.guidance import one_scale
from dialogpaint.diffusion.previews import previewing
from dialogpaint.diffusion.redrawing import redrawn
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.models.latent import WordsModel


class SDEditEditor:
    """The instruction describes what the picture should show. strength, 0..1: how far the result may leave it."""

    name = "sdedit"

    def __init__(self, model: WordsModel, strength: float = 0.7, steps: int = 50, guidance: float = 7.5) -> None:
        if not 0.0 <= strength <= 1.0:
            raise BadInput(f"strength is {strength}; it must be 0 to 1.")
        self.model = model
        self.strength = strength
        self.steps = steps
        self.guidance = guidance
        self.schedule = Schedule.of_alphas(model.alphas)

    @torch.inference_mode()
    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        """Raises BadInput for an empty description, Cancelled when on_step returns False."""
        if not request.instruction.strip():
            raise BadInput("the description is empty. Say what the picture should show.")
        model, clean = self.model, latents_of(self.model, request.picture)
        guidance = self.guidance if request.text_guidance is None else request.text_guidance
        steps = self.steps if request.steps is None else request.steps
        text = model.embed([request.instruction])
        denoise = one_scale(model.velocity, None, text, model.embed([""]), guidance)
        latents = redrawn(denoise, clean, self.schedule, steps, self.strength, request.seed, previewing(model, on_step))
        before, after = (from_tensor(model.decode(one)).pixels for one in (clean, latents))
        canvas = fit(request.picture, model.size)
        return composed(request, canvas, before, after, details={"strength": self.strength})
