"""A look at an edit under way, for whoever waits: its steps, and every clean estimate, decoded."""

from collections.abc import Callable

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
        _tell(on_step, Step(step=step, total=total, preview=preview))

    return watch


def counting(on_step: OnStep | None, doing: str) -> Callable[..., None]:
    """A callback that reports each step, whatever more it is told, for work that has nothing to show yet. doing: as
    Step says. Raises Cancelled when on_step returns False."""

    def count(step: int, total: int, *_: Tensor) -> None:
        if on_step is not None:
            _tell(on_step, Step(step=step, total=total, doing=doing))

    return count


def _tell(on_step: OnStep, step: Step) -> None:
    if on_step(step) is False:
        raise Cancelled("the edit was cancelled; nothing was changed.")
