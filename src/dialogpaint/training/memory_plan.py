"""What a fine-tuning run will need before it is started: memory on each GPU and steps, by arithmetic."""

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from dialogpaint.models.activations import Kept, kept_for_backward
from dialogpaint.models.stable_diffusion import Shapes

GIB = 2**30
_FULL, _HALF = 4, 2
"""Bytes of a number: weights, gradients, moments and averages are float32 whatever the precision."""


@dataclass(frozen=True, kw_only=True)
class Load:
    """weights, trained, frozen: numbers of the trained network, of those of them that learn, of networks beside it
    that only run. averaged, mixed: whether weights are averaged, whether products run in half precision (which keeps a
    second copy of the weights). kept: bytes that one sample keeps for the backward pass."""

    weights: int
    trained: int
    frozen: int
    averaged: bool
    mixed: bool
    kept: int


def bytes_on_gpu(load: Load, samples: int, gpus: int, sharded: bool) -> int:
    """At the peak of a step with so many samples at once on each GPU, without what the driver, workspaces and
    fragmentation take (some GiB). sharded: weights, gradients and moments are shared out (FSDP), but for the half of
    precision, which is gathered layer by layer and not counted."""
    moments = 2 * _FULL * load.trained
    held = _FULL * load.weights + _FULL * load.trained + moments
    if sharded:
        held //= gpus
    elif load.mixed:
        held += _HALF * load.weights
    average = _FULL * load.trained if load.averaged else 0
    return held + average + _FULL * load.frozen + samples * load.kept


def samples_at_once(batch: int, accumulate: int, gpus: int) -> int:
    """On each GPU; at most so many."""
    return -(-batch // (gpus * accumulate))


def kept_of_editor(shapes: Shapes, size: int, mixed: bool) -> Kept:
    """Of one picture of that size. The shapes' UNet is changed to the number format."""
    dtype = torch.bfloat16 if mixed else torch.float32
    cells = size // 2 ** (len(shapes.vae.config["block_out_channels"]) - 1)
    unet = shapes.unet.train()
    for weight in unet.parameters():
        weight.data = weight.data.to(dtype)
    words = shapes.text_encoder.config.max_position_embeddings
    latents = _empty((1, unet.config["in_channels"], cells, cells), dtype)
    text, step = _empty((1, words, unet.config["cross_attention_dim"]), dtype), _empty((1,), torch.float32)
    return kept_for_backward(unet, lambda: unet(latents, step, text))


def kept_of_dialogue(network: Any, lengths: tuple[int, int], mixed: bool) -> Kept:
    """Of one reply, with so many tokens read and written at most."""
    longest = network.config.max_position_embeddings
    read, written = (_empty((1, min(length, longest)), torch.long) for length in lengths)
    network = network.train().to(torch.bfloat16 if mixed else torch.float32)
    network.set_attn_implementation("eager")  # the others look at values of the mask, and there are none
    return kept_for_backward(network, lambda: network(input_ids=read, decoder_input_ids=written, use_cache=False))


def _empty(shape: tuple[int, ...], dtype: torch.dtype) -> Tensor:
    return torch.empty(shape, dtype=dtype, device="meta")
