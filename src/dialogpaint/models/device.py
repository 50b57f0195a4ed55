"""Where heavy work runs: the first CUDA device if there is one, the CPU otherwise. The same code serves both."""

import torch


def best_device() -> torch.device:
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def half(device: torch.device, enabled: bool = True) -> torch.autocast:
    """A context in which matrix products and convolutions run in bf16. On a CPU this pays only where the processor has
    bf16 instructions (docs/LOG.md), so recipes let it be switched off."""
    return torch.autocast(device.type, torch.bfloat16, enabled=enabled)
