"""A look at an edit under way: every clean estimate, decoded, for whoever waits."""

from torch import Tensor

from dialogpaint.core.editing import OnStep, Step
from dialogpaint.core.errors import Cancelled
from dialogpaint.core.image import from_tensor
from dialogpaint.diffusion.samplers import OnEstimate
from dialogpaint.models.latent import LatentModel


def previewing(model: LatentModel, on_step: OnStep | None) -> OnEstimate | None:
    """A sampler's callback that reports each step with a preview, but the last, whose picture follows anyway. Raises
    Cancelled when on_step returns False."""
    if on_step is None:
        return None

    def watch(step: int, total: int, clean: Tensor) -> None:
        preview = from_tensor(model.decode(clean[:1])) if step < total else None
        if on_step(Step(step=step, total=total, preview=preview)) is False:
            raise Cancelled("the edit was cancelled; nothing was changed.")

    return watch
