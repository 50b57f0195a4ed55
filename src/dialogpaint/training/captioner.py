"""Stage 4: the captioner, by cross-entropy on description lines."""

import time
from pathlib import Path

import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict
from torch import Tensor

from dialogpaint.core.description import to_line
from dialogpaint.datasets.captioned import captioned
from dialogpaint.datasets.pictures import to_signed
from dialogpaint.models.captioner import (
    Blip,
    LineTokenizer,
    caption_logits,
    encode_lines,
    new_captioner,
    new_line_tokenizer,
)
from dialogpaint.models.device import best_device, half
from dialogpaint.training.checkpoint import Averaged, load_state, save_state
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.progress import Budget, Metrics, set_rate
from dialogpaint.world.captions import describe
from dialogpaint.world.sampling import sample_scene


class CaptionerConfig(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int = 128
    width: int = 192
    vision_layers: int = 4
    text_layers: int = 2
    batch: int = 24
    lr: float = 0.01
    adam_lr: float = 1e-3
    average: float = 0.998
    workers: int = 0
    bf16: bool = True


def train_captioner(config: CaptionerConfig, folder: Path, minutes: float) -> tuple[Blip, LineTokenizer]:
    """Train for so many minutes from where the folder left off; returns the averaged model and its tokenizer."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = _tokenizer(folder / "tokenizer")
    device = best_device()
    blip = new_captioner(tokenizer, config.width, config.vision_layers, config.text_layers, config.size).to(device)
    average = Averaged(blip, config.average)
    optimizer = muon_for(blip, lr=config.lr, adam_lr=config.adam_lr)
    counters = load_state(folder / "state", {"captioner": blip}, {"captioner": average}, optimizer)
    stream = iter(captioned(config.size, config.batch, config.workers, first=counters.samples))
    metrics, budget, started = Metrics(folder / "metrics.jsonl"), Budget(minutes), time.monotonic()
    before = counters.seconds
    while not budget.over:
        set_rate(optimizer, budget.rate)
        pixels, _, lines = next(stream)
        ids = encode_lines(tokenizer, list(lines)).to(device)
        with half(device, config.bf16):
            logits = caption_logits(blip, to_signed(pixels.to(device)), ids[:, :-1])
        loss, exact = word_loss(logits.float(), ids[:, 1:], tokenizer.pad_token_id)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        average.update(blip)
        counters.step += 1
        counters.samples += len(lines)
        metrics.add(loss=loss.item(), exact=exact)
        if counters.step % 50 == 0:
            counters.seconds = before + time.monotonic() - started
            print(
                metrics.write(step=counters.step, samples=counters.samples, seconds=round(counters.seconds)), flush=True
            )
        if counters.step % 500 == 0:
            save_state(folder / "state", {"captioner": blip}, {"captioner": average}, optimizer, counters)
    save_state(folder / "state", {"captioner": blip}, {"captioner": average}, optimizer, counters)
    blip.load_state_dict(average.weights)
    return blip.cpu(), tokenizer


def word_loss(logits: Tensor, labels: Tensor, padding: int) -> tuple[Tensor, float]:
    """Cross-entropy over real words, and the share of lines every word of which is the most likely one."""
    loss = F.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=padding)
    right = (logits.argmax(dim=-1) == labels) | (labels == padding)
    return loss, right.all(dim=1).float().mean().item()


def _tokenizer(folder: Path) -> LineTokenizer:
    if folder.exists():
        return LineTokenizer.from_pretrained(folder)
    tokenizer = new_line_tokenizer(to_line(describe(sample_scene(seed, "train"))) for seed in range(20000))
    tokenizer.save_pretrained(folder)
    return tokenizer
