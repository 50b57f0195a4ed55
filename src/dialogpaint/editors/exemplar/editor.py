"""Paint by Example behind core's `Editor` seam: the mask says where, the reference what."""

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from scipy import ndimage
from torch import Tensor

from dialogpaint.core.editing import EditRequest, EditResult, OnStep
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture, changed_share, check_mask, from_tensor, to_tensor
from dialogpaint.core.region import around
from dialogpaint.diffusion.canvas import Canvas
from dialogpaint.diffusion.canvas import fit as fit_in
from dialogpaint.diffusion.guidance import one_scale
from dialogpaint.diffusion.previews import previewing
from dialogpaint.diffusion.samplers import ddim, starting_noise
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.models.exemplar import ExemplarModel

_SMALLEST = 16
"""Pixels a side of a reference."""
_FEATHER = 2.5
"""Pixels, at the model's size, over which the new part fades in from the mask's border inwards."""


class ExemplarEditor:
    """Repaints the masked region like the first reference. `text_guidance` is the guidance towards the reference: the
    more, the more similar. `target` says what is different about the thing ("but red"), for families that take words
    beside a reference; the instruction is not read."""

    name = "exemplar"

    def __init__(self, model: ExemplarModel, steps: int | None = None) -> None:
        """steps: None = the family's own."""
        self.model = model
        self.steps = model.defaults.steps if steps is None else steps
        self.guidance = model.defaults.guidance
        self.schedule = Schedule.of_alphas(model.alphas)

    @torch.inference_mode()
    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        """Raises BadInput without a mask that marks something and exactly one reference, Cancelled when on_step returns
        False."""
        mask, reference = _asked(request)
        region = around(mask)
        part = Picture(pixels=request.picture.pixels[region.slices])
        hole = mask[region.slices]
        canvas = fit_in(part, self.model.size)
        latents = self._painted(canvas, _fitted_hole(hole, canvas), reference, request, on_step)
        new = from_tensor(self.model.decode(latents)).pixels[: canvas.height, : canvas.width]
        pixels = request.picture.pixels.copy()
        pixels[region.slices] = _blended(part, new, hole, self.model.size)
        picture = request.picture.with_pixels(pixels)
        share = changed_share(request.picture, picture)
        return EditResult(picture=picture, changed=mask, changed_fraction=share, seed=request.seed)

    def _painted(
        self, canvas: Canvas, hole: Mask, reference: Picture, request: EditRequest, on_step: OnStep | None
    ) -> Tensor:
        model = self.model
        pixels = to_tensor(Picture(pixels=canvas.pixels))
        keep = torch.from_numpy(~hole)[None, None].float()
        source = model.encode(pixels * keep) * model.scaling
        cells = F.interpolate(keep, scale_factor=1 / model.factor)
        noise = starting_noise([request.seed], tuple(source.shape[1:]))  # type: ignore[arg-type]
        scale = self.guidance if request.text_guidance is None else request.text_guidance
        extra = torch.cat([source, cells], dim=1).expand(2, -1, -1, -1)
        condition = model.condition([reference], request.target.strip())
        nothing = model.nothing(condition.shape[1])
        denoise = one_scale(model.velocity, extra[:1], condition, nothing, scale)
        steps = self.steps if request.steps is None else request.steps
        return ddim(denoise, noise, self.schedule, steps, previewing(model, on_step))


def _asked(request: EditRequest) -> tuple[Mask, Picture]:
    if len(request.references) != 1:
        raise BadInput(f"exemplar needs one reference picture, not {len(request.references)}. Attach one.")
    if request.mask is None or not request.mask.any():
        raise BadInput("exemplar needs to know where. Mark the region that should look like the reference.")
    check_mask(request.mask, request.picture)
    reference = request.references[0]
    if min(reference.width, reference.height) < _SMALLEST:
        size = f"{reference.width}x{reference.height}"
        raise BadInput(f"the reference picture is {size}, too small to see. Use one of {_SMALLEST} pixels or more.")
    return request.mask, request.references[0]


def _fitted_hole(hole: Mask, canvas: Canvas) -> Mask:
    """The hole on the model's square: a pixel is in it where any of it is; the padding is kept."""
    small = Image.fromarray(hole.astype(np.uint8) * 255).resize((canvas.width, canvas.height), Image.Resampling.BOX)
    fitted = np.zeros(canvas.pixels.shape[:2], dtype=np.bool_)
    fitted[: canvas.height, : canvas.width] = np.asarray(small) > 0
    return fitted


def _blended(part: Picture, new: np.ndarray, hole: Mask, size: int) -> np.ndarray:
    """The new pixels in the hole, fading in from its border; outside it the part, bit for bit."""
    resized = Image.fromarray(new).resize((part.width, part.height), Image.Resampling.LANCZOS)
    depth = ndimage.distance_transform_edt(np.pad(hole, 1, mode="edge"))[1:-1, 1:-1]
    feather = _FEATHER * max(part.width, part.height) / size
    share = np.clip(depth / max(feather, 1.0), 0.0, 1.0)[..., None]
    mixed = part.pixels + (np.asarray(resized, dtype=np.float32) - part.pixels) * share
    return np.where(hole[..., None], mixed.round().clip(0, 255), part.pixels).astype(np.uint8)
