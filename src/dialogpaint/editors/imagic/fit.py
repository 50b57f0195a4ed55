"""What Imagic learns of one picture and one target text: a value that can be saved and loaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jaxtyping import Float
from torch import Tensor

from dialogpaint.core.errors import BadInput
from dialogpaint.models.learned import load_learned, save_learned

_KIND = "imagic"
_OTHERWISE = "is no fit of Imagic. Give a file that `save_fit` wrote."


@dataclass(frozen=True, kw_only=True)
class ImagicFit:
    """picture: SHA-256 of it. text: the target. family: the model's name, to which the fit belongs.

    wanted: the target text's embedding. found: the one that stage A came to, near the picture. changed: the weights of
    the UNet that stage B changed.
    """

    picture: str
    text: str
    family: str
    wanted: Float[Tensor, "1 tokens width"]
    found: Float[Tensor, "1 tokens width"]
    changed: Mapping[str, Tensor]

    def between(self, eta: float) -> Float[Tensor, "1 tokens width"]:
        """eta * wanted + (1 - eta) * found (equation 3): 0 shows the picture, 1 the text."""
        return eta * self.wanted + (1 - eta) * self.found


def save_fit(fit: ImagicFit, path: Path) -> None:
    """One safetensors file, weights in fp16."""
    about = {"picture": fit.picture, "text": fit.text, "family": fit.family}
    save_learned(path, _KIND, about, {"wanted": fit.wanted, "found": fit.found}, fit.changed)


def load_fit(path: Path) -> ImagicFit:
    """Raises BadInput for a file that is no fit."""
    about, tensors, changed = load_learned(path, _KIND, _OTHERWISE)
    fields: dict[str, Any] = {**about, **tensors}
    try:
        return ImagicFit(**fields, changed=changed)
    except TypeError:
        raise BadInput(f"{path} {_OTHERWISE}") from None
