"""mini's exports as stock diffusers pipelines: other people's code runs them as they are."""

from pathlib import Path
from typing import Any

from diffusers import (
    AutoencoderKL,
    DDIMScheduler,
    DPMSolverMultistepScheduler,
    PaintByExamplePipeline,
    StableDiffusionInstructPix2PixPipeline,
    StableDiffusionPipeline,
    UNet2DConditionModel,
)
from transformers import CLIPTextModel, CLIPTokenizer

from dialogpaint.core.errors import BadInput
from dialogpaint.models.clip import Clip, image_processor
from dialogpaint.models.exemplar import load_exemplar
from dialogpaint.models.family import find_family
from dialogpaint.models.loading import load_network
from dialogpaint.models.trunk import Use, export

_CLASSES = {"text": StableDiffusionPipeline, "instruct": StableDiffusionInstructPix2PixPipeline}


def stock_pipeline(family: str, use: Use) -> Any:
    """The stock pipeline for one use, in float32 on the CPU. Raises BadInput for a family that has no trunk."""
    folder = find_family(family)
    if not (folder / "trunk").is_dir():
        raise BadInput(f"{family} has no trunk to export from. Give mini or a folder trained by this project.")
    trunk = load_network(UNet2DConditionModel, folder / "trunk")
    shared = {
        "vae": load_network(AutoencoderKL, folder / "vae"),
        "unet": export(trunk, use),
        "scheduler": DDIMScheduler.from_pretrained(folder / "scheduler"),
        "safety_checker": None,
        "requires_safety_checker": False,
    }
    if use == "exemplar":
        clip = load_network(Clip, folder / "clip")
        encoder = load_exemplar(folder / "exemplar", clip)
        processor = image_processor(clip.config.vision_config.image_size)
        return _quiet(PaintByExamplePipeline(image_encoder=encoder, feature_extractor=processor, **shared))
    text = load_network(CLIPTextModel, folder / "text_encoder")
    tokenizer = CLIPTokenizer.from_pretrained(folder / "tokenizer")
    return _quiet(_CLASSES[use](text_encoder=text, tokenizer=tokenizer, feature_extractor=None, **shared))


def with_fast_solver(pipeline: Any) -> Any:
    """The same pipeline with DPM-Solver++ 2M, the usual fast choice."""
    fast = pipeline.__class__(**pipeline.components, requires_safety_checker=False)
    fast.scheduler = DPMSolverMultistepScheduler.from_config(
        pipeline.scheduler.config, algorithm_type="dpmsolver++", solver_order=2
    )
    return _quiet(fast)


def write_stock_pipeline(family: str, use: Use, folder: Path) -> None:
    """A folder that `DiffusionPipeline.from_pretrained` loads."""
    stock_pipeline(family, use).save_pretrained(folder, safe_serialization=True)


def _quiet(pipeline: Any) -> Any:
    pipeline.set_progress_bar_config(disable=True)
    return pipeline
