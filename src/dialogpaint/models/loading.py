"""One way to read a network from a folder: safetensors only, float32, on the CPU, ready for inference, and quiet."""

from pathlib import Path
from typing import Any

from dialogpaint.core.errors import MissingWeights


def load_network(kind: Any, folder: Path, **settings: float) -> Any:
    """kind: a diffusers or transformers class. settings: of its configuration, in the place of the folder's. Raises
    MissingWeights when the folder does not hold such a network."""
    from diffusers import ModelMixin
    from diffusers.utils import logging as diffusers_logging
    from transformers.utils import logging as transformers_logging

    diffusers_logging.disable_progress_bar()
    transformers_logging.disable_progress_bar()
    options = {"low_cpu_mem_usage": False} if issubclass(kind, ModelMixin) else {}
    try:
        network = kind.from_pretrained(folder, use_safetensors=True, local_files_only=True, **options, **settings)
    except (OSError, ValueError) as error:
        raise MissingWeights(f"{folder} cannot be loaded: {str(error).splitlines()[0][:120]}") from None
    return network.float().eval().requires_grad_(False)
