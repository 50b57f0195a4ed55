"""Weights that other packages keep in torch's hub folder, in torch's own format, which is a pickle. They are looked at
with torch's safe reader first, which takes tensors alone, and only then does the package read them in its own way."""

import hashlib
import pickle
from importlib.util import find_spec
from pathlib import Path

import torch

from dialogpaint.core.errors import MissingWeights


def need_packages(whose: str, *names: str) -> None:
    """Raises MissingWeights when one is not installed."""
    lacking = [name for name in names if find_spec(name) is None]
    if lacking:
        raise MissingWeights(f"{whose} needs the packages {' and '.join(lacking)}, which are not installed.")


def checked_file(name: str, whose: str) -> tuple[Path, str]:
    """The file in the hub folder, and "sha256:" with sixteen digits. Raises MissingWeights where it is missing or holds
    anything but tensors. Nothing is fetched."""
    path = Path(torch.hub.get_dir()) / "checkpoints" / name
    if not path.is_file():
        raise MissingWeights(f"{whose} needs the weights {path}, which are not fetched for you. Put them there.")
    try:
        torch.load(path, map_location="cpu", weights_only=True)
    except (pickle.UnpicklingError, RuntimeError, EOFError, ValueError) as error:
        why = str(error).splitlines()[0][:80] if str(error) else "empty"
        raise MissingWeights(f"{path} holds no plain weights ({why}). Fetch it again.") from None
    return path, f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()[:16]}"
