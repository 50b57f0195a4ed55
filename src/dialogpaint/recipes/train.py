"""`dialogpaint train`: run one stage of a family's training from one TOML file, and write its part of the family.

A config names the run's folder and has one table per stage. State is kept under RUN/STAGE, finished parts under
RUN/family, which `--family RUN/family` then uses; the package's own weights are a copy of such a folder.
"""

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dialogpaint.core.editing import BatchEditor
from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.core.image import write_atomically
from dialogpaint.recipes.train_config import STAGES, UNTIMED, RunConfig, load_config, one_line

if TYPE_CHECKING:
    from dialogpaint.models.vae import Vae


class PoolConfig(BaseModel):
    """chunks: how many the pool shall hold (of 192 pairs each). workers: processes that draw and encode. own: a family
    whose editor makes the pictures of `own_chunks` more, for the trunk's own_share. exemplar_chunks: of 64 exemplars
    each. exemplar_augmented, exemplar_worded, exemplar_whole: how they are shown (`exemplar_pool.References`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int = 128
    chunks: int = 600
    workers: int = 1
    own: str | None = None
    own_chunks: int = 60
    exemplar_chunks: int = 600
    exemplar_augmented: bool = True
    exemplar_worded: float = Field(default=0.0, ge=0, le=1)
    exemplar_whole: bool = False


def run(stage: str, config_path: Path, budget_minutes: float | None = None, resume: bool = False) -> None:
    """Train a stage for its budget. Without `resume` a stage that has already begun is refused, so that no run is
    overwritten by accident. Raises BadInput for a bad config, MissingWeights when an earlier stage is missing."""
    if stage not in STAGES:
        raise BadInput(f"unknown stage '{stage}'. Use {', '.join(STAGES)}.")
    config = load_config(config_path)
    folder = config.folder / stage
    if folder.exists() and not resume and stage != "pool":
        raise BadInput(f"{folder} holds a run already. Add --resume to go on with it, or move it away.")
    minutes = budget_minutes or config.minutes.get(stage, math.inf if stage in UNTIMED else 60.0)
    try:
        _RUNS[stage](config, folder, minutes)
    except ValidationError as error:
        raise BadInput(f"[{stage}] in {config_path.name}: {one_line(error)}.") from None


def _family(config: RunConfig) -> Path:
    return config.folder / "family"


def _part(config: RunConfig, name: str) -> Path:
    part = _family(config) / name
    if not part.is_dir():
        raise MissingWeights(f"{part} is not there yet. Train that stage first.")
    return part


def _start(config: RunConfig, stage: str) -> Path | None:
    """The family whose weights a new run of the stage begins with, if there is one."""
    from dialogpaint.models.family import find_family

    return find_family(config.start[stage]) if stage in config.start else None


def _vae(config: RunConfig, folder: Path, minutes: float) -> None:
    from dialogpaint.models.family import save_part
    from dialogpaint.models.loading import load_network
    from dialogpaint.models.vae import Vae
    from dialogpaint.training.vae import VaeConfig, normalised, train_vae

    options, begun = VaeConfig(**config.vae), _start(config, "vae")
    start = load_network(Vae, begun / "vae") if begun else None
    save_part(normalised(train_vae(options, folder, minutes, start), options.size), _family(config) / "vae")


def _decoder(config: RunConfig, folder: Path, minutes: float) -> None:
    from dialogpaint.models.family import save_part
    from dialogpaint.models.loading import load_network
    from dialogpaint.models.vae import Vae
    from dialogpaint.training.vae import VaeConfig, train_decoder

    vae = load_network(Vae, _part(config, "vae"))
    save_part(train_decoder(vae, VaeConfig(**config.vae), folder, minutes), _family(config) / "vae")


def _clip(config: RunConfig, folder: Path, minutes: float) -> None:
    from dialogpaint.models.clip import image_processor
    from dialogpaint.models.family import save_part
    from dialogpaint.training.clip import ClipConfig, train_clip

    options, begun = ClipConfig(**config.clip), _start(config, "clip")
    clip, tokenizer = train_clip(options, folder, minutes, begun and begun / "clip")
    part = _family(config) / "clip"
    save_part(clip, part)
    tokenizer.save_pretrained(part)
    tokenizer.save_pretrained(_family(config) / "tokenizer")
    image_processor(options.size).save_pretrained(part)


def _pool(config: RunConfig, folder: Path, minutes: float) -> None:
    """Draw and encode edit pairs and exemplars, in `workers` processes; `minutes` does not matter, `chunks` does."""
    import torch.multiprocessing as processes

    workers = PoolConfig(**config.pool).workers
    if workers == 1:
        _fill_part(config, folder, 0)
        return
    with processes.get_context("spawn").Pool(workers) as pool:
        pool.starmap(_fill_part, [(config, folder, part) for part in range(workers)])


def _fill_part(config: RunConfig, folder: Path, part: int) -> None:
    import torch

    from dialogpaint.datasets.exemplar_pool import EXEMPLARS, References, fill_exemplars
    from dialogpaint.datasets.latent_pool import fill
    from dialogpaint.models.clip import Clip
    from dialogpaint.models.device import best_device
    from dialogpaint.models.loading import load_network
    from dialogpaint.models.vae import Vae

    options = PoolConfig(**config.pool)
    if options.workers > 1:
        torch.set_num_threads(1)
    vae = load_network(Vae, _part(config, "vae")).to(best_device())
    clip = load_network(Clip, _part(config, "clip")).to(best_device())
    references = References(
        augmented=options.exemplar_augmented, worded=options.exemplar_worded, whole=options.exemplar_whole
    )
    fill_exemplars(
        folder / EXEMPLARS, vae, clip, options.size, options.exemplar_chunks, part, options.workers,
        references=references,
    )  # fmt: skip
    fill(folder, vae, options.size, options.chunks, part, options.workers)
    if options.own is not None:
        _fill_own_part(options, options.own, folder, part, vae)


def _fill_own_part(options: PoolConfig, family: str, folder: Path, part: int, vae: "Vae") -> None:
    """How many pictures the oracle took goes to the pool's metrics file, chunk by chunk."""
    from dialogpaint.datasets.latent_pool import OWN
    from dialogpaint.datasets.own_outputs import Tally, fill_own
    from dialogpaint.recipes.family import load_editor
    from dialogpaint.training.progress import Metrics

    def note(number: int, tally: Tally) -> None:
        Metrics(folder / "metrics.jsonl").write(own=number, **tally.to_json())

    editor = cast(BatchEditor, load_editor("instruct", family))
    fill_own(folder / OWN, vae, editor, options.size, options.own_chunks, part, options.workers, on_chunk=note)


def _trunk(config: RunConfig, folder: Path, minutes: float) -> None:
    from dialogpaint.models.clip import Clip, ClipTokenizer
    from dialogpaint.models.defaults import Defaults
    from dialogpaint.models.exemplar import save_exemplar
    from dialogpaint.models.family import save_part
    from dialogpaint.models.loading import load_network
    from dialogpaint.models.trunk import new_scheduler
    from dialogpaint.training.trunk import TrunkConfig, train_trunk

    clip = load_network(Clip, _part(config, "clip"))
    tokenizer = ClipTokenizer.from_pretrained(_part(config, "tokenizer"))
    pool = config.folder / "pool"
    start = _start(config, "trunk")
    networks = train_trunk(TrunkConfig(**config.trunk), folder, pool, minutes, clip, tokenizer, start)
    save_part(networks.unet, _family(config) / "trunk")
    save_part(networks.text, _family(config) / "text_encoder")
    whole = PoolConfig(**config.pool).exemplar_whole
    save_exemplar(networks.exemplar, _family(config) / "exemplar", whole)
    new_scheduler().save_pretrained(_family(config) / "scheduler")
    if config.defaults:
        defaults = Defaults.model_validate(config.defaults)
        write_atomically(_family(config) / "defaults.json", defaults.model_dump_json().encode())


def _locator(config: RunConfig, folder: Path, minutes: float) -> None:
    from dialogpaint.models.clip import ClipTokenizer, TextEncoder
    from dialogpaint.models.loading import load_network
    from dialogpaint.models.locator import load_locator, save_locator
    from dialogpaint.models.trunk import UNet
    from dialogpaint.training.locator import Editor, LocatorTraining, train_locator

    editor = Editor(
        trunk=load_network(UNet, _part(config, "trunk")),
        text=load_network(TextEncoder, _part(config, "text_encoder")),
        tokenizer=ClipTokenizer.from_pretrained(_part(config, "tokenizer")),
    )
    begun = _start(config, "locator")
    start = load_locator(begun / "locator") if begun else None
    options = LocatorTraining(**config.locator)
    locator = train_locator(options, folder, config.folder / "pool", minutes, editor, start)
    save_locator(locator, _family(config) / "locator")


def _captioner(config: RunConfig, folder: Path, minutes: float) -> None:
    from dialogpaint.models.family import save_part
    from dialogpaint.training.captioner import CaptionerConfig, train_captioner

    start = _start(config, "captioner")
    options = CaptionerConfig(**config.captioner)
    captioner, tokenizer = train_captioner(options, folder, minutes, start and start / "captioner")
    save_part(captioner, _family(config) / "captioner")
    tokenizer.save_pretrained(_family(config) / "captioner")


def _dialogue(config: RunConfig, folder: Path, minutes: float) -> None:
    from dialogpaint.models.family import save_part
    from dialogpaint.training.dialogue import DialogueConfig, train_dialogue

    start = _start(config, "dialogue")
    text = train_dialogue(DialogueConfig(**config.dialogue), folder, minutes, start and start / "dialogue")
    save_part(text.network, _family(config) / "dialogue")
    text.tokenizer.save_pretrained(_family(config) / "dialogue")


def _photographs(config: RunConfig, folder: Path, minutes: float) -> None:
    """Done in about a minute whatever `minutes` says, and anew each time."""
    from dialogpaint.datasets.photographs import FILES
    from dialogpaint.models.photographs import FILE
    from dialogpaint.recipes.progress import progress
    from dialogpaint.training.photographs import PhotographsConfig, train_photographs

    options = PhotographsConfig(**config.photographs)
    with progress("pictures", options.drawings + options.crops * len(FILES) + options.validation) as advance:
        train_photographs(options, advance).save(_family(config) / FILE)


def _editor(config: RunConfig, folder: Path, minutes: float) -> None:
    from dialogpaint.recipes.finetune import editor

    editor(config.editor, config.folder, minutes)


def _blenderbot(config: RunConfig, folder: Path, minutes: float) -> None:
    from dialogpaint.recipes.finetune import blenderbot

    blenderbot(config.blenderbot, config.folder, minutes)


_RUNS: dict[str, Callable[[RunConfig, Path, float], None]] = {
    "vae": _vae,
    "decoder": _decoder,
    "clip": _clip,
    "pool": _pool,
    "trunk": _trunk,
    "locator": _locator,
    "captioner": _captioner,
    "dialogue": _dialogue,
    "photographs": _photographs,
    "editor": _editor,
    "blenderbot": _blenderbot,
}
