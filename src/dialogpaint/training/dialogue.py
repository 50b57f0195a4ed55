"""Stage 5: the dialogue model, by cross-entropy on replies, over conversations made as they are needed."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from pydantic import BaseModel, ConfigDict
from torch.optim import Optimizer
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.datasets.dialogues import converse
from dialogpaint.dialogue.copying import AS_SAID, as_said, is_outside
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.wire import MOST_TOKENS, from_target, to_target, to_text
from dialogpaint.models.device import best_device, half
from dialogpaint.models.loading import load_network
from dialogpaint.models.text import (
    Batch,
    Network,
    TextModel,
    TextShape,
    Tokenizer,
    collate,
    new_network,
    new_tokenizer,
)
from dialogpaint.training.checkpoint import Averaged, Counters, load_state, save_state
from dialogpaint.training.optimizers import muon_for
from dialogpaint.training.progress import Budget, Metrics, set_rate
from dialogpaint.world.splits import Split

Pair = tuple[str, str]
"""What the model reads and what it should write."""


class DialogueConfig(BaseModel):
    """lr is Muon's, for matrices; adam_lr is AdamW's, for everything else, or for all when lr is 0.

    check_every: minutes between looks at validation conversations. bf16 None = whatever is faster here, by a
    measurement.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
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
    network = new_network(config.shape)
    if start is not None and not (folder / "tokenizer").exists():
        network.load_state_dict(load_network(Network, start).state_dict())
        Tokenizer.from_pretrained(start).save_pretrained(folder / "tokenizer")
    network.to(best_device())
    average = Averaged(network, config.average)
    text = TextModel(network, _tokenizer(folder / "tokenizer", config))
    optimizer = _optimizer(network, config)
    counters = load_state(folder / "state", {"dialogue": network}, {"dialogue": average}, optimizer)
    bf16 = bf16_is_faster() if config.bf16 is None else config.bf16
    batches = training_batches(text, config, first=counters.samples)
    metrics, budget, started = Metrics(folder / "metrics.jsonl"), Budget(minutes, decay=config.decay), time.monotonic()
    before, checked = counters.seconds, started
    network.train()
    while not budget.over:
        set_rate(optimizer, budget.rate)
        batch = next(batches)
        loss = _step(network, batch, optimizer, config.clip, bf16)
        average.update(network)
        counters.step += 1
        counters.samples += len(batch.ids)
        counters.seconds = before + time.monotonic() - started
        metrics.add(loss=loss)
        if counters.step % 50 == 0:
            _log(metrics, counters)
        if time.monotonic() - checked > 60 * config.check_every:
            checked = time.monotonic()
            _check(text, average, metrics, counters, config)
            save_state(folder / "state", {"dialogue": network}, {"dialogue": average}, optimizer, counters)
    save_state(folder / "state", {"dialogue": network}, {"dialogue": average}, optimizer, counters)
    _check(text, average, metrics, counters, config)
    network.load_state_dict(average.weights)
    network.cpu().eval()
    text.save(folder / "model")
    return text


def _step(network: Network, batch: Batch, optimizer: Optimizer, clip: float, bf16: bool) -> float:
    batch = batch.to(network.device)
    with half(network.device, bf16):
        loss = network(input_ids=batch.ids, attention_mask=batch.there, labels=batch.labels).loss
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), clip)
    optimizer.step()
    return float(loss.detach())


def _optimizer(network: Network, config: DialogueConfig) -> Optimizer:
    if config.lr:
        return muon_for(network, lr=config.lr, adam_lr=config.adam_lr)
    return torch.optim.AdamW(network.parameters(), lr=config.adam_lr, betas=(0.9, 0.98), weight_decay=0.01)


def _log(metrics: Metrics, counters: Counters) -> None:
    line = metrics.write(step=counters.step, samples=counters.samples, seconds=round(counters.seconds))
    print(line, flush=True)


def _check(text: TextModel, average: Averaged, metrics: Metrics, counters: Counters, config: DialogueConfig) -> None:
    """Validation conversations with the averaged weights; the trained ones are put back."""
    trained = {name: tensor.clone() for name, tensor in text.network.state_dict().items()}
    text.network.load_state_dict(average.weights)
    text.network.eval()
    found = measure(text, config.check_count)
    text.network.load_state_dict(trained)
    text.network.train()
    line = metrics.write(step=counters.step, samples=counters.samples, seconds=round(counters.seconds), **found)
    print(line, flush=True)


def measure(text: TextModel, count: int, split: Split = "validation") -> dict[str, float]:
    """On that many turns of unseen conversations: loss, share of right acts, of word-for-word right replies, and of
    right instructions among edits; each reply before grounding."""
    pairs = list(first_pairs(count, split))
    losses, right, acts, edits = [], [], [], []
    for start in range(0, count, 50):
        some = pairs[start : start + 50]
        batch = collate(
            text.encode([said for said, _ in some], MOST_TOKENS), text.encode([told for _, told in some], 96)
        ).to(text.network.device)
        with torch.inference_mode():
            losses.append(
                float(text.network(input_ids=batch.ids, attention_mask=batch.there, labels=batch.labels).loss)
            )
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


def first_pairs(count: int, split: Split) -> Iterator[Pair]:
    """The first turns of a split, always the same."""
    made = 0
    for seed in range(count):
        for example in converse(seed, ground, split):
            if made == count:
                return
            made += 1
            yield as_pair(example.conversation, example.reply)


def as_pair(conversation: Conversation, reply: Reply) -> Pair:
    """A clear request in words from outside the world is to be passed on as it was said."""
    wanted = " and ".join(reply.instructions)
    if is_outside(wanted) and as_said(conversation.said).lower() == wanted.lower():
        reply = replace(reply, instructions=(AS_SAID,))
    return to_text(conversation), to_target(reply)


class Pairs(IterableDataset[Pair]):
    """Endless turns of training conversations."""

    def __init__(self, first: int = 0) -> None:
        self.first = first

    def __iter__(self) -> Iterator[Pair]:
        worker = get_worker_info()
        index, step = (worker.id, worker.num_workers) if worker else (0, 1)
        seed = self.first + index
        while True:
            for example in converse(seed, ground, "train"):
                yield as_pair(example.conversation, example.reply)
            seed += step


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
    rows = list(
        zip(text.encode([a for a, _ in pairs], MOST_TOKENS), text.encode([b for _, b in pairs], 96), strict=True)
    )
    rows.sort(key=lambda row: (len(row[0]) // 8, len(row[1])))
    groups = [rows[start : start + batch] for start in range(0, len(rows), batch)]
    rng.shuffle(groups)
    for group in groups:
        yield collate([a for a, _ in group], [b for _, b in group], multiple=4)


def _tokenizer(folder: Path, config: DialogueConfig) -> Tokenizer:
    """Learned once from training conversations, then kept."""
    if not folder.exists():
        texts = (words for pair in first_pairs(config.first_texts, "train") for words in pair)
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
