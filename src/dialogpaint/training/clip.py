"""Stage 2: CLIP, by the symmetric contrastive loss (Radford et al. 2021, figure 3) on drawn pictures and captions."""

import time
from pathlib import Path

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from dialogpaint.datasets.captioned import captioned, training_texts
from dialogpaint.datasets.pictures import to_signed
from dialogpaint.models.clip import Clip, ClipTokenizer, embed_pictures, embed_texts, new_clip, new_tokenizer, tokenize
from dialogpaint.models.device import best_device, half
from dialogpaint.training.checkpoint import Averaged, load_state, save_state
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.progress import Budget, Metrics, set_rate


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
    workers: int = 1
    bf16: bool = True


def train_clip(config: ClipConfig, folder: Path, minutes: float) -> tuple[Clip, ClipTokenizer]:
    """Train for so many minutes from where the folder left off; returns the averaged model and its tokenizer."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = _tokenizer(config, folder / "tokenizer")
    device = best_device()
    clip = new_clip(tokenizer, config.width, config.layers, config.size, config.patch).to(device)
    average = Averaged(clip, config.average)
    optimizer = muon_for(clip, lr=config.lr, adam_lr=config.adam_lr)
    counters = load_state(folder / "state", {"clip": clip}, {"clip": average}, optimizer)
    stream = iter(captioned(config.size, config.batch, config.workers, first=counters.samples))
    metrics, budget, started = Metrics(folder / "metrics.jsonl"), Budget(minutes), time.monotonic()
    before = counters.seconds
    while not budget.over:
        set_rate(optimizer, budget.rate)
        pixels, captions, _ = next(stream)
        with half(device, config.bf16):
            pictures = embed_pictures(clip, to_signed(pixels.to(device)))
            texts = embed_texts(clip, tokenize(tokenizer, list(captions)).to(device))
        loss, accuracy = contrastive(pictures.float(), texts.float(), clip.logit_scale)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            clip.logit_scale.clamp_(max=4.6)
        average.update(clip)
        counters.step += 1
        counters.samples += len(captions)
        metrics.add(loss=loss.item(), accuracy=accuracy)
        if counters.step % 20 == 0:
            counters.seconds = before + time.monotonic() - started
            print(
                metrics.write(step=counters.step, samples=counters.samples, seconds=round(counters.seconds)), flush=True
            )
        if counters.step % 200 == 0:
            save_state(folder / "state", {"clip": clip}, {"clip": average}, optimizer, counters)
    save_state(folder / "state", {"clip": clip}, {"clip": average}, optimizer, counters)
    clip.load_state_dict(average.weights)
    return clip.cpu(), tokenizer


def contrastive(pictures: Tensor, texts: Tensor, logit_scale: Tensor) -> tuple[Tensor, float]:
    """Symmetric cross-entropy over the batch, and how often a picture finds its own caption."""
    logits = logit_scale.exp() * pictures @ texts.T
    truth = torch.arange(len(logits), device=logits.device)
    loss = (F.cross_entropy(logits, truth) + F.cross_entropy(logits.T, truth)) / 2
    return loss, (logits.argmax(dim=1) == truth).float().mean().item()


def _tokenizer(config: ClipConfig, folder: Path) -> ClipTokenizer:
    if folder.exists():
        return ClipTokenizer.from_pretrained(folder)
    tokenizer = new_tokenizer(training_texts(6000), config.vocabulary, config.length)
    tokenizer.save_pretrained(folder)
    return tokenizer
