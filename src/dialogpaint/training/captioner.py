"""Stage 4: the captioner, by cross-entropy on description lines."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import torch
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
from dialogpaint.models.loading import load_network
from dialogpaint.training.checkpoint import Counters, load_averages
from dialogpaint.training.loop import Pace, Step, fit
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.parallel import FAR, Team, in_processes
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
    decay: float = 0.6
    workers: int = 0
    processes: int = 1
    bf16: bool = True


def train_captioner(
    config: CaptionerConfig, folder: Path, minutes: float, start: Path | None = None
) -> tuple[Blip, LineTokenizer]:
    """Train for so many minutes from where the folder left off; returns the averaged model and its tokenizer. A first
    run begins with the captioner in the folder `start`, if one is given, of the same shape but for its words."""
    tokenizer = _tokenizer(folder / "tokenizer")
    in_processes(config.processes, _run, tokenizer, config, folder, minutes, start)
    blip = _new(config, tokenizer)
    load_averages(folder / "state", {"captioner": blip})
    return blip, tokenizer


def _new(config: CaptionerConfig, tokenizer: LineTokenizer) -> Blip:
    return new_captioner(tokenizer, config.width, config.vision_layers, config.text_layers, config.size)


def _run(
    team: Team, tokenizer: LineTokenizer, config: CaptionerConfig, folder: Path, minutes: float, start: Path | None
) -> None:
    blip = _new(config, tokenizer)
    if start is not None:
        take_over(blip, tokenizer, load_network(Blip, start), LineTokenizer.from_pretrained(start))
    blip.to(best_device())

    def begin(counters: Counters) -> Step:
        first = counters.samples + team.rank * FAR
        return partial(
            _step, blip, tokenizer, config, iter(captioned(config.size, config.batch, config.workers, first))
        )

    pace = Pace(minutes=minutes, batch=config.batch, average=config.average, decay=config.decay)
    fit({"captioner": blip}, muon_for(blip, lr=config.lr, adam_lr=config.adam_lr), begin, folder, pace, team)


@torch.no_grad()
def take_over(blip: Blip, tokenizer: LineTokenizer, old: Blip, old_tokenizer: LineTokenizer) -> None:
    """Another captioner's weights, and of its words those that both know."""
    words, old_words = tokenizer.get_vocab(), old_tokenizer.get_vocab()
    shared = [word for word in words if word in old_words]
    rows, old_rows = ([known[word] for word in shared] for known in (words, old_words))
    weights = old.state_dict()
    for name, tensor in blip.state_dict().items():
        if tensor.shape == weights[name].shape:
            tensor.copy_(weights[name])
        else:
            tensor[rows] = weights[name][old_rows]


def _step(
    blip: Blip, tokenizer: LineTokenizer, config: CaptionerConfig, stream: Iterator[Any]
) -> tuple[Tensor, dict[str, float]]:
    pixels, _, lines = next(stream)
    ids = encode_lines(tokenizer, list(lines)).to(blip.device)
    with half(blip.device, config.bf16):
        logits = caption_logits(blip, to_signed(pixels.to(blip.device)), ids[:, :-1])
    loss, exact = word_loss(logits.float(), ids[:, 1:], tokenizer.pad_token_id)
    return loss, {"loss": loss.item(), "exact": exact}


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
