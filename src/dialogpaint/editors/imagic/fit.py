"""What Imagic learns of one picture and one target text: a value that can be saved and loaded."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jaxtyping import Float
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically

_ABOUT = "imagic"
_WEIGHT = "unet."


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
    tensors = {"wanted": fit.wanted, "found": fit.found}
    tensors |= {_WEIGHT + name: value.half() for name, value in fit.changed.items()}
    about = {"picture": fit.picture, "text": fit.text, "family": fit.family}
    kept = {name: value.detach().contiguous() for name, value in tensors.items()}
    write_atomically(path, save(kept, metadata={_ABOUT: json.dumps(about)}))


def load_fit(path: Path) -> ImagicFit:
    """Raises BadInput for a file that is no fit."""
    try:
        with safe_open(path, "pt") as file:
            about = json.loads((file.metadata() or {})[_ABOUT])
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118 (it is no dict)
    except (OSError, KeyError, ValueError, SafetensorError):
        raise BadInput(f"{path} is no fit of Imagic. Give a file that `save_fit` wrote.") from None
    changed = {name.removeprefix(_WEIGHT): value for name, value in tensors.items() if name.startswith(_WEIGHT)}
    return ImagicFit(**about, wanted=tensors["wanted"], found=tensors["found"], changed=changed)
