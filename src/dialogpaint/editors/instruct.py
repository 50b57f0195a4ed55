"""Edit by instruction: DialogPaint's editor, an InstructPix2Pix model with two guidance scales (arXiv 2303.10073,
section 3.3; arXiv 2211.09800, equation 3). Mini and full-size checkpoints run through the same lines."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from dialogpaint.core.editing import EditRequest, EditResult, OnStep
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import check_mask, from_tensor
from dialogpaint.diffusion.canvas import Canvas, composed, fit
from dialogpaint.diffusion.guidance import two_scales
from dialogpaint.diffusion.previews import previewing
from dialogpaint.diffusion.samplers import ddim, starting_noise
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.models.defaults import Defaults
from dialogpaint.models.instruct import InstructModel

LONGEST_INSTRUCTION = 1000
_Drawn = tuple[list[Canvas], Tensor, Tensor, list[NDArray[np.float32] | None]]


class InstructEditor:
    """Behind core's `Editor` seam; `edit_many` does several requests in one batch with the same results."""

    name = "instruct"

    def __init__(self, model: InstructModel) -> None:
        self.model = model
        self.schedule = Schedule.of_alphas(model.alphas)

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        """Raises BadInput for an instruction or setting that cannot be used, Cancelled when on_step returns False."""
        return self.edit_many([request], on_step)[0]

    def edit_many(self, requests: Sequence[EditRequest], on_step: OnStep | None = None) -> list[EditResult]:
        """All requests must share steps and guidance scales."""
        return [_result(*parts) for parts in zip(requests, *self._drawn(requests, on_step), strict=True)]

    def chances(self, request: EditRequest) -> NDArray[np.float32] | None:
        """How probable it is that the instruction changes each pixel of the picture as the model sees it (0..1, top
        left of a square of the model's size), if the family can tell."""
        return self._drawn([request], None)[3][0]

    @torch.inference_mode()
    def _drawn(self, requests: Sequence[EditRequest], on_step: OnStep | None) -> _Drawn:
        """Canvases, unedited and edited pixels, chances of a change."""
        settings = {_settings(request, self.model.defaults) for request in requests}
        if len(settings) != 1:
            raise ValueError("requests in one batch must share steps and guidance scales")
        steps, text_guidance, image_guidance = settings.pop()
        canvases = [fit(request.picture, self.model.size) for request in requests]
        pixels = _stack(canvases).to(self.model.device)
        source = self.model.encode(pixels)
        noise = starting_noise([request.seed for request in requests], tuple(source.shape[1:]))  # type: ignore[arg-type]
        noise = noise.to(self.model.device)
        text = self.model.embed([request.instruction for request in requests])
        denoise = two_scales(self.model.velocity, source, text, self.model.embed([""]), text_guidance, image_guidance)
        latents = ddim(denoise, noise, self.schedule, steps, previewing(self.model, on_step))
        edited = self.model.decode(latents)
        unedited = self.model.decode(source * self.model.scaling)
        places = _levels(self.model.locate(pixels, text, source * self.model.scaling, latents), len(requests))
        return canvases, unedited, edited, places


def _settings(request: EditRequest, defaults: Defaults) -> tuple[int, float, float]:
    words = request.instruction.strip()
    if not words:
        raise BadInput("the instruction is empty. Say what to change.")
    if len(words) > LONGEST_INSTRUCTION:
        raise BadInput(f"the instruction has {len(words)} characters, more than {LONGEST_INSTRUCTION}. Say it shorter.")
    if request.mask is not None:
        check_mask(request.mask, request.picture)
    steps = defaults.steps if request.steps is None else request.steps
    if not 1 <= steps <= 1000:
        raise BadInput(f"steps is {steps}; it must be 1 to 1000.")
    text = defaults.text_guidance if request.text_guidance is None else request.text_guidance
    image = defaults.image_guidance if request.image_guidance is None else request.image_guidance
    for name, value in (("text guidance", text), ("image guidance", image)):
        if not 0.0 <= value <= 100.0:
            raise BadInput(f"{name} is {value}; it must be 0 to 100.")
    return steps, text, image


def _stack(canvases: list[Canvas]) -> Tensor:
    pixels = torch.from_numpy(np.stack([canvas.pixels for canvas in canvases]))
    return pixels.permute(0, 3, 1, 2).float() / 127.5 - 1.0


def _levels(places: Tensor | None, count: int) -> list[NDArray[np.float32] | None]:
    return [None] * count if places is None else list(places.cpu().numpy())


def _result(
    request: EditRequest, canvas: Canvas, unedited: Tensor, edited: Tensor, expected: NDArray[np.float32] | None
) -> EditResult:
    return composed(request, canvas, from_tensor(unedited).pixels, from_tensor(edited).pixels, expected)
