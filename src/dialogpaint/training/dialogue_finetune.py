"""Fine-tuning BlenderBot to talk about edits (arXiv 2303.10073, section 3.2).

The paper's settings are, flag for flag, those of ParlAI's published command for the 2.7B model (projects/recipes), and
the rest of that command is taken for what the paper leaves out: Adam, clipping at 0.1, 100 steps of warm-up, a rate
that halves after 3 validations without improvement, a validation each quarter of an epoch, an end after 10 without
improvement, no label smoothing. Each reply of the bot is one sample, with all that was said before it; only its tokens
count, each equally within a batch. Deviation: the caption stays when the oldest turns no longer fit.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from pydantic import BaseModel, ConfigDict, Field, model_validator
from torch import Tensor, nn
from torch.nn import functional as F
from torch.utils.data import Dataset

from dialogpaint.datasets.spoken_dialogues import SpokenDialogue
from dialogpaint.dialogue.spoken import BETWEEN_TURNS, BETWEEN_TURNS_OF_90M, history, persona, reply_line
from dialogpaint.models.blenderbot import BlenderBot, Dropout, Size, last
from dialogpaint.models.text import Batch, collate
from dialogpaint.training.finetune_loop import Course, Outcome, finetune
from dialogpaint.training.precision import Precision, accelerated
from dialogpaint.training.sample_order import Sample, seed_of


class BlenderBotFinetuning(BaseModel):
    """model: a BlenderBot folder or hub id; or size: a new network of that size. data, validation: files of dialogues
    (`datasets.spoken_dialogues`); without `validation`, `held` of the data's. batch: replies a step, all processes
    together; accumulate: parts that each process takes its share in. epochs, or steps if given: at most so long.
    text_truncate, label_truncate: tokens. validate_epochs: between validations. rate_patience, patience: validations
    without improvement until the rate halves and until the end. caption: whether the model is told the picture's."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    model: str | None = None
    size: Size | None = None
    data: Path
    validation: Path | None = None
    held: float = Field(default=0.05, gt=0, lt=1)
    caption: bool = True
    batch: int = Field(default=128, ge=1)
    accumulate: int = Field(default=2, ge=1)
    epochs: float = Field(default=100, gt=0)
    steps: int | None = Field(default=None, ge=1)
    lr: float = Field(default=7e-6, gt=0)
    betas: tuple[float, float] = (0.9, 0.999)
    eps: float = 1e-8
    warmup: int = Field(default=100, ge=0)
    clip: float = Field(default=0.1, ge=0)
    dropout: float = Field(default=0.1, ge=0, lt=1)
    attention_dropout: float = Field(default=0.0, ge=0, lt=1)
    relu_dropout: float = Field(default=0.0, ge=0, lt=1)
    label_smoothing: float = Field(default=0.0, ge=0, lt=1)
    text_truncate: int = Field(default=128, ge=8)
    label_truncate: int = Field(default=128, ge=8)
    precision: Precision = "no"
    checkpoint_gradients: bool = False
    rate_patience: int = Field(default=3, ge=0)
    validate_epochs: float = Field(default=0.25, gt=0)
    patience: int = Field(default=10, ge=0)
    save_every: int = Field(default=100, ge=1)
    log_every: int = Field(default=10, ge=1)
    seed: int = Field(default=42, ge=0)

    @model_validator(mode="after")
    def _starts_somewhere(self) -> "BlenderBotFinetuning":
        if (self.model is None) == (self.size is None):
            raise ValueError("give either model (to start from) or size (of a new one)")
        return self

    def total_steps(self, count: int) -> int:
        """For so many replies to learn from."""
        return self.steps or max(1, round(self.epochs * count / self.batch))

    def dropouts(self) -> Dropout:
        return Dropout(residual=self.dropout, attention=self.attention_dropout, activation=self.relu_dropout)


@dataclass(frozen=True)
class Pair:
    """Ids to read and to write, each with the end token."""

    read: list[int]
    written: list[int]


def pairs_of(dialogue: SpokenDialogue, model: BlenderBot, config: BlenderBotFinetuning) -> list[Pair]:
    """One for each of the bot's turns. Earlier turns of the bot are shown with act and instructions, as written."""
    between = BETWEEN_TURNS_OF_90M if model.small else BETWEEN_TURNS
    known = model.ids(persona(dialogue.caption)) if config.caption and dialogue.caption else []
    most = min(config.text_truncate, model.longest)
    said: list[str] = []
    pairs = []
    for turn in dialogue.turns:
        if turn.speaker == "user" or turn.act is None:
            said.append(turn.text)
            continue
        line = reply_line(turn.act, turn.text, turn.instructions)
        written = [*model.ids(line), model.end][: min(config.label_truncate, model.longest)]
        pairs.append(Pair([*last(model.ids(history(said, between)), known, most - 1), model.end], written))
        said.append(line)
    return pairs


def texts_of(dialogues: Sequence[SpokenDialogue]) -> list[str]:
    """All that is read and written, for a tokenizer to learn its vocabulary from."""
    said = [turn for dialogue in dialogues for turn in dialogue.turns]
    lines = [reply_line(turn.act, turn.text, turn.instructions) if turn.act else turn.text for turn in said]
    return [persona(dialogue.caption) for dialogue in dialogues] + lines


def parted(dialogues: Sequence[SpokenDialogue], held: float) -> tuple[list[SpokenDialogue], list[SpokenDialogue]]:
    """(to learn from, to validate with), by a hash of the caption and first turn, so that all dialogues about a picture
    fall on one side."""
    places = [seed_of("held", dialogue.caption or dialogue.turns[0].text) / 2**63 for dialogue in dialogues]
    kept = [dialogue for dialogue, place in zip(dialogues, places, strict=True) if place >= held]
    out = [dialogue for dialogue, place in zip(dialogues, places, strict=True) if place < held]
    return (kept, out) if kept and out else (list(dialogues[1:]), list(dialogues[:1]))


class _Pairs(Dataset[Pair]):
    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs

    def __getitem__(self, sample: Sample) -> Pair:
        return self.pairs[sample.index]


class DialogueJob:
    """A `finetune_loop.Job`."""

    def __init__(
        self, bot: BlenderBot, train: Sequence[Pair], held: Sequence[Pair], device: torch.device, smoothing: float
    ) -> None:
        self.model: nn.Module = bot.network
        self.device, self.smoothing = device, smoothing
        config = bot.network.config
        self.pad, self.start = int(config.pad_token_id), int(config.decoder_start_token_id)
        self.train, self.held_data = _Pairs(train), _Pairs(held)
        self.weights = [float(len(pair.written)) for pair in train]
        self.held = [Sample(index, index) for index in range(len(held))]

    def collate(self, items: list[Pair]) -> Batch:
        return collate([item.read for item in items], [item.written for item in items])

    def losses(self, model: nn.Module, batch: Batch) -> tuple[Tensor, float]:
        """The cross-entropy of every token of the replies, summed; labels are smoothed in training only."""
        batch = batch.to(self.device)
        before = batch.labels.new_full((len(batch.labels), 1), self.start)
        given = torch.cat([before, batch.labels[:, :-1]], dim=1)
        given = given.masked_fill(given == -100, self.pad)
        logits = model(
            input_ids=batch.ids, attention_mask=batch.there.long(), decoder_input_ids=given, use_cache=False
        ).logits
        smoothing = self.smoothing if model.training else 0.0
        total = F.cross_entropy(
            logits.float().flatten(0, 1), batch.labels.flatten(), reduction="sum", label_smoothing=smoothing
        )
        return total, float((batch.labels != -100).sum())

    def figures(self, loss: float) -> dict[str, float]:
        return {"perplexity": math.exp(min(loss, 50.0))}

    def show(self, model: nn.Module, step: int) -> None:
        """Nothing: perplexity says it."""


def finetune_blenderbot(
    bot: BlenderBot, config: BlenderBotFinetuning, train: Sequence[Pair], held: Sequence[Pair], folder: Path,
    minutes: float,
) -> Outcome:  # fmt: skip
    """Train the bot's network. Every process of a run calls this; afterwards only the outcome's weights are whole."""
    accelerator = accelerated(config.precision, config.accumulate)
    bot.network.requires_grad_(True)
    if config.checkpoint_gradients:
        bot.network.gradient_checkpointing_enable()
    optimizer = torch.optim.Adam(bot.network.parameters(), lr=config.lr, betas=config.betas, eps=config.eps)
    job = DialogueJob(bot, train, held, accelerator.device, config.label_smoothing)
    course = Course(
        steps=config.total_steps(len(train)), batch=config.batch, accumulate=config.accumulate, clip=config.clip,
        average=0.0, warmup=config.warmup, patience=config.patience, rate_patience=config.rate_patience,
        validate_every=max(1, round(config.validate_epochs * len(train) / config.batch)),
        save_every=config.save_every, log_every=config.log_every,
        held_batch=max(1, config.batch // (accelerator.num_processes * config.accumulate)), seed=config.seed,
        workers=0, minutes=minutes,
    )  # fmt: skip
    return finetune(job, optimizer, course, accelerator, folder)
