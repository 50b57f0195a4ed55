"""Stage 5: the dialogue model, by cross-entropy on replies, over conversations made as they are needed."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import torch
from pydantic import BaseModel, ConfigDict
from torch.optim import Optimizer
from torch.utils.data import DataLoader

from dialogpaint.dialogue.wire import MOST_TOKENS, from_target
from dialogpaint.models.device import best_device, half
from dialogpaint.models.meanings import Meanings
from dialogpaint.models.text import (
    Batch,
    TextModel,
    TextShape,
    Tokenizer,
    collate,
    load_text_model,
    new_network,
    new_tokenizer,
)
from dialogpaint.training.checkpoint import Averaged, Counters, load_state, save_state
from dialogpaint.training.dialogue_pairs import Pair, Pairs, first_pairs
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.progress import Budget, Metrics, set_rate
from dialogpaint.world.splits import Split


class DialogueConfig(BaseModel):
    """lr is Muon's, for matrices; adam_lr is AdamW's, for everything else, or for all when lr is 0.

    meanings: read through a pretrained encoder's features (`models.meanings`) rather than with token embeddings of the
    network's own. check_every: minutes between looks at validation conversations. bf16 None = whatever is faster here,
    by a measurement.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    meanings: bool = True
    width: int = 256
    encoder_layers: int = 2
    decoder_layers: int = 3
    heads: int = 4
    vocabulary: int = 3000
    dropout: float = 0.0
    batch: int = 32
    lr: float = 0.01
    adam_lr: float = 2e-3
    clip: float = 1.0
    average: float = 0.998
    workers: int = 0
    bf16: bool | None = None
    check_every: float = 5.0
    check_count: int = 400
    decay: float = 0.8
    first_texts: int = 20_000

    @property
    def shape(self) -> TextShape:
        return TextShape(
            width=self.width,
            encoder_layers=self.encoder_layers,
            decoder_layers=self.decoder_layers,
            heads=self.heads,
            vocabulary=self.vocabulary,
            dropout=self.dropout,
        )


def train_dialogue(config: DialogueConfig, folder: Path, minutes: float, start: Path | None = None) -> TextModel:
    """Train for so many minutes from where the folder left off; the averaged model is saved to `folder/model`
    (fp16). A first run begins with the model and the tokenizer in the folder `start`, if one is given.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = _begun(config, folder, start).to(best_device())
    average = Averaged(text, config.average)
    optimizer = _optimizer(text, config)
    counters = load_state(folder / "state", {"dialogue": text}, {"dialogue": average}, optimizer)
    bf16 = bf16_is_faster() if config.bf16 is None else config.bf16
    batches = training_batches(text, config, first=counters.samples)
    metrics, budget, started = Metrics(folder / "metrics.jsonl"), Budget(minutes, decay=config.decay), time.monotonic()
    before, checked = counters.seconds, started
    text.train()
    while not budget.over:
        set_rate(optimizer, budget.rate)
        batch = next(batches)
        loss = _step(text, batch, optimizer, config.clip, bf16)
        average.update(text)
        counters.step += 1
        counters.samples += len(batch.ids)
        counters.seconds = before + time.monotonic() - started
        metrics.add(loss=loss)
        if counters.step % 50 == 0:
            _log(metrics, counters)
        if time.monotonic() - checked > 60 * config.check_every:
            checked = time.monotonic()
            _check(text, average, metrics, counters, config)
            save_state(folder / "state", {"dialogue": text}, {"dialogue": average}, optimizer, counters)
    save_state(folder / "state", {"dialogue": text}, {"dialogue": average}, optimizer, counters)
    _check(text, average, metrics, counters, config)
    text.load_state_dict(average.weights)
    text.cpu().eval()
    text.save(folder / "model")
    return text


def _begun(config: DialogueConfig, folder: Path, start: Path | None) -> TextModel:
    """A new model, or a copy of the one in `start`; its tokenizer is kept in the folder."""
    begun = (folder / "tokenizer").exists()
    if start is not None and not begun:
        Tokenizer.from_pretrained(start).save_pretrained(folder / "tokenizer")
    network = new_network(config.shape)
    tokenizer = _tokenizer(folder / "tokenizer", config)
    text = TextModel(network, tokenizer, Meanings(config.width) if config.meanings else None)
    if start is not None and not begun:
        text.load_state_dict(load_text_model(start).state_dict())
    return text


def _step(text: TextModel, batch: Batch, optimizer: Optimizer, clip: float, bf16: bool) -> float:
    device = text.network.device
    with half(device, bf16):
        loss = text(batch.to(device))
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(text.parameters(), clip)
    optimizer.step()
    return float(loss.detach())


def _optimizer(text: TextModel, config: DialogueConfig) -> Optimizer:
    if config.lr:
        return muon_for(text, lr=config.lr, adam_lr=config.adam_lr)
    return torch.optim.AdamW(text.parameters(), lr=config.adam_lr, betas=(0.9, 0.98), weight_decay=0.01)


def _log(metrics: Metrics, counters: Counters) -> None:
    line = metrics.write(step=counters.step, samples=counters.samples, seconds=round(counters.seconds))
    print(line, flush=True)


def _check(text: TextModel, average: Averaged, metrics: Metrics, counters: Counters, config: DialogueConfig) -> None:
    """Validation conversations with the averaged weights; the trained ones are put back."""
    trained = {name: tensor.clone() for name, tensor in text.state_dict().items()}
    text.load_state_dict(average.weights)
    text.eval()
    found = measure(text, config.check_count)
    text.load_state_dict(trained)
    text.train()
    line = metrics.write(step=counters.step, samples=counters.samples, seconds=round(counters.seconds), **found)
    print(line, flush=True)


def measure(text: TextModel, count: int, split: Split = "validation") -> dict[str, float]:
    """On that many turns of unseen conversations: loss, share of right acts, of word-for-word right replies, and of
    right instructions among edits; each reply before grounding."""
    pairs = list(first_pairs(count, split))
    losses, right, acts, edits = [], [], [], []
    for start in range(0, count, 50):
        some = pairs[start : start + 50]
        batch = collate(*_encoded(text, some)).to(text.network.device)
        with torch.inference_mode():
            losses.append(float(text(batch)))
        for (_, wanted), written in zip(some, text.write([said for said, _ in some], MOST_TOKENS), strict=True):
            reply = from_target(written)
            right.append(written == wanted)
            acts.append(reply is not None and wanted.startswith(f"{reply.act}:"))
            if wanted.startswith("edit:"):
                edits.append(written == wanted)
    return {
        "validation_loss": round(_mean(losses), 4),
        "act": round(_mean(acts), 4),
        "exact": round(_mean(right), 4),
        "instruction": round(_mean(edits), 4),
    }


def _mean(values: Sequence[float | bool]) -> float:
    return sum(values) / max(1, len(values))


def training_batches(text: TextModel, config: DialogueConfig, first: int = 0) -> Iterator[Batch]:
    """Endless batches of turns of like length, in random order, so that little is padding."""
    pool = config.batch * 60
    loader: DataLoader[Pair] = DataLoader(
        Pairs(first), batch_size=pool, num_workers=config.workers, collate_fn=_as_list,
        multiprocessing_context="fork" if config.workers else None,
    )  # fmt: skip
    rng = random.Random(first)
    for pairs in loader:
        yield from _bucketed(text, pairs, config.batch, rng)


def _as_list(pairs: list[Pair]) -> list[Pair]:
    return pairs


def _bucketed(text: TextModel, pairs: Sequence[Pair], batch: int, rng: random.Random) -> Iterator[Batch]:
    rows = list(zip(*_encoded(text, pairs), strict=True))
    rows.sort(key=lambda row: (len(row[0]) // 8, len(row[1])))
    groups = [rows[start : start + batch] for start in range(0, len(rows), batch)]
    rng.shuffle(groups)
    for group in groups:
        yield collate([a for a, _ in group], [b for _, b in group], multiple=4)


def _encoded(text: TextModel, pairs: Sequence[Pair]) -> tuple[list[list[int]], list[list[int]]]:
    """Ids of what is read and of what is to be written."""
    return text.encode([said for said, _ in pairs], MOST_TOKENS), text.encode_written([told for _, told in pairs], 96)


def _tokenizer(folder: Path, config: DialogueConfig) -> Tokenizer:
    """Learned once from what training conversations say, then kept: with meanings, of replies alone."""
    if not folder.exists():
        pairs = first_pairs(config.first_texts, "train")
        texts = (words for pair in pairs for words in (pair[1:] if config.meanings else pair))
        new_tokenizer(texts, config.vocabulary).save_pretrained(folder)
    return Tokenizer.from_pretrained(folder)


def bf16_is_faster() -> bool:
    """Whether matrix products of this network's sizes run faster in bf16 than in fp32 here: decided by timing some."""
    return _seconds(torch.bfloat16) < 0.8 * _seconds(torch.float32)


def _seconds(dtype: torch.dtype) -> float:
    left, right = torch.randn(4096, 256).to(dtype), torch.randn(256, 1024).to(dtype)
    run: Callable[[], object] = lambda: left @ right  # noqa: E731
    run()
    started = time.perf_counter()
    for _ in range(10):
        run()
    return time.perf_counter() - started
