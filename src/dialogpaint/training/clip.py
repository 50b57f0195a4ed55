"""Stage 2: CLIP, by the symmetric contrastive loss (Radford et al. 2021, figure 3) on drawn pictures and captions,
and on things close up and what is said of them."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from dialogpaint.datasets.captioned import training_texts
from dialogpaint.datasets.close_ups import close_ups
from dialogpaint.datasets.pictures import to_signed
from dialogpaint.models.clip import Clip, ClipTokenizer, embed_pictures, embed_texts, new_clip, new_tokenizer, tokenize
from dialogpaint.models.device import best_device, half
from dialogpaint.models.loading import load_network
from dialogpaint.training.checkpoint import Counters
from dialogpaint.training.loop import Pace, Step, fit
from dialogpaint.training.optimizers import muon_for


class ClipConfig(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int = 128
    patch: int = 16
    width: int = 192
    layers: int = 3
    vocabulary: int = 1400
    length: int = 32
    batch: int = 192
    lr: float = 0.01
    adam_lr: float = 1e-3
    average: float = 0.99
    decay: float = 0.25
    workers: int = 1
    bf16: bool = True


def train_clip(
    config: ClipConfig, folder: Path, minutes: float, start: Path | None = None
) -> tuple[Clip, ClipTokenizer]:
    """Train for so many minutes from where the folder left off; returns the averaged model and its tokenizer. A first
    run begins with the weights and the tokenizer in `start`, if one is given."""
    tokenizer = _tokenizer(config, folder / "tokenizer", start)
    clip = new_clip(tokenizer, config.width, config.layers, config.size, config.patch)
    if start is not None:
        clip.load_state_dict(load_network(Clip, start).state_dict())
    clip.to(best_device())

    def begin(counters: Counters) -> Step:
        stream = iter(close_ups(config.size, config.batch, config.workers, first=counters.samples))
        return partial(_step, clip, tokenizer, config, stream)

    pace = Pace(
        minutes=minutes, batch=config.batch, average=config.average, decay=config.decay, log_every=20, save_every=200
    )
    fit({"clip": clip}, muon_for(clip, lr=config.lr, adam_lr=config.adam_lr), begin, folder, pace)
    return clip, tokenizer


def _step(
    clip: Clip, tokenizer: ClipTokenizer, config: ClipConfig, stream: Iterator[Any]
) -> tuple[Tensor, dict[str, float]]:
    pixels, words = next(stream)
    with torch.no_grad():
        clip.logit_scale.clamp_(max=4.6)
    with half(clip.device, config.bf16):
        pictures = embed_pictures(clip, to_signed(pixels.to(clip.device)))
        texts = embed_texts(clip, tokenize(tokenizer, list(words)).to(clip.device))
    loss, accuracy = contrastive(pictures.float(), texts.float(), clip.logit_scale)
    return loss, {"loss": loss.item(), "accuracy": accuracy}


def contrastive(pictures: Tensor, texts: Tensor, logit_scale: Tensor) -> tuple[Tensor, float]:
    """Symmetric cross-entropy over the batch, and how often a picture finds its own caption."""
    logits = logit_scale.exp() * pictures @ texts.T
    truth = torch.arange(len(logits), device=logits.device)
    loss = (F.cross_entropy(logits, truth) + F.cross_entropy(logits.T, truth)) / 2
    return loss, (logits.argmax(dim=1) == truth).float().mean().item()


def _tokenizer(config: ClipConfig, folder: Path, start: Path | None) -> ClipTokenizer:
    if folder.exists():
        return ClipTokenizer.from_pretrained(folder)
    if start is not None:
        tokenizer = ClipTokenizer.from_pretrained(start)
    else:
        tokenizer = new_tokenizer(training_texts(6000), config.vocabulary, config.length)
    tokenizer.save_pretrained(folder)
    return tokenizer
