"""Families of checkpoints on disk: `mini` inside the package, a local folder, or a hub id. safetensors only.

mini's folder: vae, trunk, text_encoder, tokenizer, scheduler, locator, clip, exemplar, captioner, dialogue, and files:
defaults.json, how it edits best, photographs.safetensors, which tells photographs from its drawings, and methods.json,
how often each method succeeds with it (recipes.routing). A family may lack the locator.

A full-size editor's folder is diffusers' own pipeline layout (model_index.json, unet, vae, ...).
"""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from diffusers import AutoencoderKL, DDIMScheduler, UNet2DConditionModel
from torch import nn
from transformers import CLIPModel, CLIPTextModel, CLIPTokenizer
from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.models.defaults import load_defaults
from dialogpaint.models.editing_unet import widened
from dialogpaint.models.exemplar import ExemplarEncoder, ExemplarModel, load_exemplar, sees_whole
from dialogpaint.models.instruct import InstructModel
from dialogpaint.models.latent import WordsModel
from dialogpaint.models.loading import load_network
from dialogpaint.models.locator import load_locator
from dialogpaint.models.trunk import export, fast_attention

SHARD = "14MB"
_BUILT_IN = Path(__file__).parent.parent / "weights"


def find_family(name: str) -> Path:
    """The folder of a family. A hub id ("owner/name") is fetched; nothing else touches the network.

    Raises BadInput for a name that means nothing, MissingWeights when the files cannot be had.
    """
    if name in built_in():
        return _BUILT_IN / name
    if Path(name).is_dir():
        return Path(name)
    if name == "mini":
        raise MissingWeights("the built-in weights are not in this installation. Reinstall dialogpaint.")
    if name.count("/") == 1 and not name.startswith((".", "/", "~")):
        return _from_hub(name)
    raise BadInput(f"unknown family '{name}'. Use mini, a folder, or a hub id such as timbrooks/instruct-pix2pix.")


def built_in() -> list[str]:
    """Names of the families inside the package."""
    return sorted(folder.name for folder in _BUILT_IN.glob("*/")) if _BUILT_IN.is_dir() else []


@lru_cache(maxsize=2)
def load_instruct(name: str) -> InstructModel:
    """The family's instruction editor, ready on the CPU in float32."""
    folder = find_family(name)
    if (folder / "trunk").is_dir():
        return _from_trunk(folder)
    _need(folder, "unet", "vae", "text_encoder", "tokenizer", "scheduler")
    unet = load_network(UNet2DConditionModel, folder / "unet")
    channels = unet.config["in_channels"]
    if channels != 8:
        raise BadInput(f"{name} is no instruction editor: its UNet takes {channels} channels, not 8. Choose another.")
    return _assemble(folder, unet)


@lru_cache(maxsize=2)
def load_text_to_image(name: str) -> WordsModel:
    """The family's text-to-image model, ready on the CPU in float32: what Imagic and Custom-Edit start from. Raises
    BadInput for a family whose UNet is for something else."""
    folder = find_family(name)
    if (folder / "trunk").is_dir():
        _need(folder, "vae", "text_encoder", "tokenizer", "scheduler")
        unet = export(load_network(UNet2DConditionModel, folder / "trunk"), "text").requires_grad_(False)
        return WordsModel(**_parts(folder, unet))
    _need(folder, "unet", "vae", "text_encoder", "tokenizer", "scheduler")
    model = WordsModel(**_parts(folder, load_network(UNet2DConditionModel, folder / "unet")))
    channels = model.unet.config["in_channels"]
    if channels != model.latent_channels:
        raise BadInput(
            f"{name} draws nothing from words alone: its UNet takes {channels} channels, not "
            f"{model.latent_channels}. Choose a text-to-image family."
        )
    return model


def load_to_teach_editing(name: str) -> InstructModel:
    """A model of one's own to fine-tune as an instruction editor: an editor as it is, a text-to-image model with a
    widened UNet. Raises BadInput for a family whose UNet is for something else."""
    folder = find_family(name)
    if (folder / "trunk").is_dir():
        return replace(_from_trunk(folder), locator=None)
    _need(folder, "unet", "vae", "text_encoder", "tokenizer", "scheduler")
    model = _assemble(folder, load_network(UNet2DConditionModel, folder / "unet"))
    channels, latent = model.unet.config["in_channels"], model.latent_channels
    if channels == 2 * latent:
        return model
    if channels != latent:
        raise BadInput(
            f"{name} cannot become an editor: its UNet takes {channels} channels, not {latent} or {2 * latent}. "
            "Choose a text-to-image or InstructPix2Pix family."
        )
    return replace(model, unet=fast_attention(widened(model.unet)))


@lru_cache(maxsize=2)
def load_exemplar_model(name: str) -> ExemplarModel:
    """The family's Paint-by-Example model, ready on the CPU in float32. Raises BadInput for a family whose UNet is for
    something else."""
    folder = find_family(name)
    if (folder / "trunk").is_dir():
        _need(folder, "vae", "clip", "exemplar", "text_encoder", "tokenizer", "scheduler")
        unet = export(load_network(UNet2DConditionModel, folder / "trunk"), "exemplar").requires_grad_(False)
        encoder = load_exemplar(folder / "exemplar", load_network(CLIPModel, folder / "clip"))
        processor = CLIPImageProcessorPil.from_pretrained(folder / "clip")
        more = _words_of(folder) | {"whole": sees_whole(folder / "exemplar")}
    else:
        _need(folder, "unet", "vae", "image_encoder", "feature_extractor", "scheduler")
        unet = load_network(UNet2DConditionModel, folder / "unet")
        encoder = load_network(ExemplarEncoder, folder / "image_encoder")
        processor = CLIPImageProcessorPil.from_pretrained(folder / "feature_extractor")
        more = {}
    model = ExemplarModel(
        **_latent_parts(folder, unet),
        encoder=encoder.requires_grad_(False),
        processor=processor,
        defaults=load_defaults(folder / "defaults.json").exemplar,
        **more,
    )
    channels = model.unet.config["in_channels"]
    if channels != 2 * model.latent_channels + 1:
        raise BadInput(
            f"{name} paints nothing by example: its UNet takes {channels} channels, not "
            f"{2 * model.latent_channels + 1}. Choose a Paint-by-Example family."
        )
    return model


def save_part(module: nn.Module, folder: Path) -> None:
    """Write a diffusers or transformers model as fp16 safetensors in shards under 15 MiB."""
    module.half().save_pretrained(folder, max_shard_size=SHARD)  # type: ignore[operator]
    module.float()


def _from_trunk(folder: Path) -> InstructModel:
    _need(folder, "vae", "text_encoder", "tokenizer", "scheduler")
    trunk = load_network(UNet2DConditionModel, folder / "trunk")
    return _assemble(folder, export(trunk, "instruct").requires_grad_(False))


def _assemble(folder: Path, unet: UNet2DConditionModel) -> InstructModel:
    return InstructModel(
        **_parts(folder, unet),
        defaults=load_defaults(folder / "defaults.json"),
        locator=load_locator(folder / "locator") if (folder / "locator").is_dir() else None,
    )


def _parts(folder: Path, unet: UNet2DConditionModel) -> dict[str, Any]:
    """The values of a WordsModel."""
    return {**_latent_parts(folder, unet), **_words_of(folder)}


def _words_of(folder: Path) -> dict[str, Any]:
    return {
        "text_encoder": load_network(CLIPTextModel, folder / "text_encoder"),
        "tokenizer": CLIPTokenizer.from_pretrained(folder / "tokenizer"),
    }


def _latent_parts(folder: Path, unet: UNet2DConditionModel) -> dict[str, Any]:
    """The values of a LatentModel."""
    scheduler = DDIMScheduler.from_pretrained(folder / "scheduler")
    vae = load_network(AutoencoderKL, folder / "vae")
    factor = 2 ** (len(vae.config["block_out_channels"]) - 1)
    fast_attention(unet)
    return {
        "vae": vae,
        "unet": unet,
        "alphas": scheduler.alphas_cumprod.float(),
        "predicts": "velocity" if scheduler.config["prediction_type"] == "v_prediction" else "noise",
        "size": int(unet.config["sample_size"]) * factor,
        "factor": factor,
    }


def _need(folder: Path, *parts: str) -> None:
    missing = [part for part in parts if not (folder / part).is_dir()]
    if missing:
        raise MissingWeights(f"{folder} has no {', '.join(missing)}. Give the folder of a complete family.")


_FETCHED = ["*.json", "*.txt", "*.model", "*/*.safetensors", "model*.safetensors"]
_NOT_FETCHED = ["*.fp16.safetensors", "*.non_ema.safetensors", "safety_checker/*"]
"""A hub repository also holds other precisions and whole checkpoints of other programs: gigabytes nobody reads here."""


def _from_hub(name: str) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError, RepositoryNotFoundError

    try:
        return Path(snapshot_download(name, allow_patterns=_FETCHED, ignore_patterns=_NOT_FETCHED))
    except RepositoryNotFoundError:
        raise BadInput(f"the hub has no family '{name}'. Check its name.") from None
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError):
        raise MissingWeights(f"could not fetch {name} from the hub. Check the connection or give a folder.") from None
