"""What was learned of given pictures, in one safetensors file: a few words, a few tensors, and changed weights of a
UNet in fp16."""

import json
from collections.abc import Mapping
from pathlib import Path

from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically

_WEIGHT = "unet."


def save_learned(
    path: Path, kind: str, about: Mapping[str, str], tensors: Mapping[str, Tensor], changed: Mapping[str, Tensor]
) -> None:
    """kind: of the value, which only a file of that kind is read as."""
    kept = {name: value.detach().clone().contiguous() for name, value in tensors.items()}
    kept |= {_WEIGHT + name: value.detach().half().contiguous() for name, value in changed.items()}
    write_atomically(path, save(kept, metadata={kind: json.dumps(dict(about))}))


def about_learned(path: Path, kind: str, otherwise: str) -> dict[str, str]:
    """The words alone, without reading the tensors. Raises BadInput as `load_learned`."""
    try:
        with safe_open(path, "pt") as file:
            about: dict[str, str] = json.loads((file.metadata() or {})[kind])
    except (OSError, KeyError, ValueError, RecursionError, SafetensorError):
        raise BadInput(f"{path} {otherwise}") from None
    return about


def load_learned(path: Path, kind: str, otherwise: str) -> tuple[dict[str, str], dict[str, Tensor], dict[str, Tensor]]:
    """about, tensors and changed weights, as they were saved, in fp32. Raises BadInput, which says `otherwise`, for
    another file."""
    about = about_learned(path, kind, otherwise)
    try:
        with safe_open(path, "pt") as file:
            found = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118 (it is no dict)
    except (OSError, SafetensorError):
        raise BadInput(f"{path} {otherwise}") from None
    changed = {name.removeprefix(_WEIGHT): value for name, value in found.items() if name.startswith(_WEIGHT)}
    tensors = {name: value for name, value in found.items() if not name.startswith(_WEIGHT)}
    return about, tensors, changed
