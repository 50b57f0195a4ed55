"""Fine-tuning an instruction editor from Stable Diffusion or InstructPix2Pix (arXiv 2303.10073, section 3.3, as far as
it says; the rest is InstructPix2Pix's recipe, arXiv 2211.09800).

Both papers and their code agree with: the text encoder and the autoencoder stay as they are, the source's latents are
the posterior's mode and not scaled, the target's are a sample and scaled, the mean squared error is of what the model's
scheduler says it predicts (noise or velocity). Deviations: a widened conv_in keeps its bias; pictures are cropped, not
squeezed, to a square; all draws come from a sample's number (see `finetune_loop`).
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from accelerate import DistributedType
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor, nn

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.edit_triples import Triple
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.models.clip import tokenize
from dialogpaint.models.instruct import InstructModel
from dialogpaint.training.editor_batches import EditBatch, EditSamples, Shown
from dialogpaint.training.finetune_loop import Course, Outcome, finetune
from dialogpaint.training.precision import Precision, accelerated
from dialogpaint.training.sample_order import Sample

Show = Callable[[InstructModel, int], None]


class EditorFinetuning(BaseModel):
    """model: where to start, as for --family. data: a folder of edits (`datasets.edit_triples`). size: pixels a side.
    resize: the shorter side is drawn between these before the crop. batch: samples a step, all processes together;
    accumulate: parts that each process takes its share in. epochs, or steps if given: how long. average: decay of the
    averaged weights, 0: none. dropout: p, see `left_out`. held: share of the pictures to validate with; held_most: at
    most so many samples. pictures: how many of them are drawn at each validation. patience: validations without
    improvement before it ends, 0: never. low_rank: rank of LoRA weights, 0: all weights are trained."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    model: str
    data: Path
    size: int = Field(default=256, ge=8)
    resize: tuple[int, int] | None = None
    flip: float = Field(default=0.5, ge=0, le=1)
    batch: int = Field(default=32, ge=1)
    accumulate: int = Field(default=1, ge=1)
    epochs: float = Field(default=125, gt=0)
    steps: int | None = Field(default=None, ge=1)
    lr: float = Field(default=1e-4, gt=0)
    betas: tuple[float, float] = (0.9, 0.999)
    weight_decay: float = Field(default=0.01, ge=0)
    eps: float = 1e-8
    warmup: int = Field(default=0, ge=0)
    clip: float = Field(default=1.0, ge=0)
    average: float = Field(default=0.9999, ge=0, lt=1)
    dropout: float = Field(default=0.05, ge=0, le=1 / 3)
    low_rank: int = Field(default=0, ge=0)
    precision: Precision = "no"
    checkpoint_gradients: bool = False
    held: float = Field(default=0.05, gt=0, lt=1)
    held_most: int = Field(default=256, ge=1)
    pictures: int = Field(default=8, ge=0)
    picture_steps: int = Field(default=20, ge=1)
    validate_every: int = Field(default=500, ge=1)
    patience: int = Field(default=0, ge=0)
    save_every: int = Field(default=500, ge=1)
    log_every: int = Field(default=50, ge=1)
    seed: int = Field(default=42, ge=0)
    workers: int = Field(default=0, ge=0)

    def total_steps(self, count: int) -> int:
        """For so many edits to learn from."""
        return self.steps or max(1, round(self.epochs * count / self.batch))


class EditorJob:
    """A `finetune_loop.Job`."""

    def __init__(
        self, words: InstructModel, config: EditorFinetuning, train: Sequence[Triple], held: Sequence[Triple],
        device: torch.device, show: Show | None = None,
    ) -> None:  # fmt: skip
        self.words, self.config, self.on_show = words, config, show
        self.model: nn.Module = words.unet
        self.schedule = Schedule.of_alphas(words.alphas).to(device)
        self.device = device
        words.vae.to(device)
        words.text_encoder.to(device)
        cells = config.size // words.factor
        shown = Shown(
            size=config.size, resize=config.resize or (config.size, config.size), flip=config.flip,
            dropout=config.dropout, latent=(words.latent_channels, cells, cells), timesteps=len(words.alphas),
        )  # fmt: skip
        self.train = EditSamples(train, shown, self._tokens, config.seed, plain=False)
        self.held_data = EditSamples(held, shown, self._tokens, config.seed, plain=True)
        self.weights = [1.0] * len(train)
        self.held = [Sample(index, index) for index in range(min(len(held), config.held_most))]

    def collate(self, items: list[EditBatch]) -> EditBatch:
        return EditBatch.of(items)

    def losses(self, model: nn.Module, batch: EditBatch) -> tuple[Tensor, float]:
        """The mean squared error of each sample, summed."""
        batch = batch.to(self.device)
        source, clean, text = self._conditions(batch)
        noisy = self.schedule.add_noise(clean, batch.noise, batch.steps)
        wanted = batch.noise
        if self.words.predicts == "velocity":
            wanted = self.schedule.velocity(clean, batch.noise, batch.steps)
        predicted = model(torch.cat([noisy, source], dim=1), batch.steps, text, return_dict=False)[0]
        return (predicted.float() - wanted).square().mean(dim=(1, 2, 3)).sum(), float(len(batch.steps))

    def figures(self, loss: float) -> dict[str, float]:
        return {}

    def show(self, model: nn.Module, step: int) -> None:
        if self.on_show is not None:
            self.on_show(self.words, step)

    @torch.no_grad()
    def _conditions(self, batch: EditBatch) -> tuple[Tensor, Tensor, Tensor]:
        """Source latents (zero where left out), scaled target latents, embedded instructions."""
        # fp16 overflows in Stable Diffusion's autoencoder; bf16 does not.
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.config.precision == "bf16"):
            source = self.words.vae.encode(batch.source).latent_dist.mode().float()
            target = self.words.vae.encode(batch.target).latent_dist
            text = self.words.text_encoder(input_ids=batch.ids).last_hidden_state.float()
        clean = (target.mean.float() + target.std.float() * batch.posterior) * self.words.scaling
        return source * batch.seen.view(-1, 1, 1, 1), clean, text

    def _tokens(self, texts: list[str]) -> Tensor:
        ids: Tensor = tokenize(self.words.tokenizer, texts)
        return ids


def finetune_editor(
    words: InstructModel, config: EditorFinetuning, train: Sequence[Triple], held: Sequence[Triple], folder: Path,
    minutes: float, show: Show | None = None,
) -> Outcome:  # fmt: skip
    """Train those weights of the UNet that `words` holds which want gradients; in the first process it ends with the
    outcome's. Every process of a run calls this. show: draws pictures after a validation."""
    accelerator = accelerated(config.precision, config.accumulate)
    if accelerator.distributed_type == DistributedType.FSDP:
        raise BadInput("an editor is not shared out (FSDP): each GPU keeps it whole. Start it with torchrun.")
    if config.checkpoint_gradients:
        words.unet.enable_gradient_checkpointing()
    job = EditorJob(words, config, train, held, accelerator.device, show)
    trained = [weight for weight in words.unet.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(
        trained, lr=config.lr, betas=config.betas, weight_decay=config.weight_decay, eps=config.eps
    )
    course = Course(
        steps=config.total_steps(len(train)), batch=config.batch, accumulate=config.accumulate, clip=config.clip,
        average=config.average, warmup=config.warmup, patience=config.patience, rate_patience=0,
        validate_every=config.validate_every, save_every=config.save_every, log_every=config.log_every,
        held_batch=max(1, config.batch // (accelerator.num_processes * config.accumulate)), seed=config.seed,
        workers=config.workers, minutes=minutes,
    )  # fmt: skip
    outcome = finetune(job, optimizer, course, accelerator, folder)
    words.unet.load_state_dict(outcome.weights, strict=False)
    return outcome
