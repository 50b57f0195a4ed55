"""How a fine-tuning run computes: its processes, devices and number formats, as accelerate finds them."""

from typing import Literal

import torch
from accelerate import Accelerator, DistributedDataParallelKwargs

Precision = Literal["no", "fp16", "bf16"]
"""Of matrix products and convolutions; weights and moments stay float32."""


def accelerated(precision: Precision, accumulate: int) -> Accelerator:
    """One process alone, or this one among those that torchrun or `accelerate launch` started; the first CUDA device
    of each, or the CPU with gloo where there is none."""
    # Gradients are not kept twice, which saves 4 bytes a weight.
    once = DistributedDataParallelKwargs(gradient_as_bucket_view=True)
    return Accelerator(
        cpu=not torch.cuda.is_available(), mixed_precision=precision, gradient_accumulation_steps=accumulate,
        kwargs_handlers=[once],
    )  # fmt: skip
