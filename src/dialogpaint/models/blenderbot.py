"""BlenderBot at its published sizes, to fine-tune: networks with their tokenizers, and their shapes without weights."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import torch
from torch import Tensor
from transformers import (
    AutoConfig,
    AutoTokenizer,
    BlenderbotConfig,
    BlenderbotForConditionalGeneration,
    BlenderbotSmallConfig,
    BlenderbotSmallForConditionalGeneration,
    GenerationConfig,
)
from transformers.utils import logging as transformers_logging

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.models.loading import load_network
from dialogpaint.models.text import new_tokenizer

Size = Literal["tiny", "90M", "400M", "1B", "3B"]

_COMMON = {
    "vocab_size": 8008,
    "max_position_embeddings": 128,
    "scale_embedding": True,
    "pad_token_id": 0,
    "bos_token_id": 1,
    "eos_token_id": 2,
    "decoder_start_token_id": 1,
    "activation_function": "gelu",
    "forced_eos_token_id": None,
}


def _sizes(width: int, heads: int, encoder: int, decoder: int) -> dict[str, int]:
    return {
        "d_model": width, "encoder_ffn_dim": 4 * width, "decoder_ffn_dim": 4 * width, "encoder_layers": encoder,
        "decoder_layers": decoder, "encoder_attention_heads": heads, "decoder_attention_heads": heads,
    }  # fmt: skip


_SHAPES: dict[Size, dict[str, Any]] = {
    "tiny": {**_COMMON, **_sizes(64, 2, 1, 2), "vocab_size": 800},
    "400M": {**_COMMON, **_sizes(1280, 32, 2, 12)},
    "1B": {**_COMMON, **_sizes(2560, 32, 2, 12)},
    "3B": {**_COMMON, **_sizes(2560, 32, 2, 24)},
    "90M": {**_COMMON, **_sizes(512, 16, 8, 8), "vocab_size": 54944, "max_position_embeddings": 512},
}


@dataclass(frozen=True, kw_only=True)
class Dropout:
    """Of residual branches, of attention, after the activation."""

    residual: float = 0.1
    attention: float = 0.0
    activation: float = 0.0

    def settings(self) -> dict[str, float]:
        return {
            "dropout": self.residual,
            "attention_dropout": self.attention,
            "activation_dropout": self.activation,
        }


@dataclass(frozen=True)
class BlenderBot:
    """network: BlenderbotForConditionalGeneration, or its Small sibling (90M)."""

    network: Any
    tokenizer: Any

    @property
    def small(self) -> bool:
        return isinstance(self.network, BlenderbotSmallForConditionalGeneration)

    def ids(self, text: str) -> list[int]:
        """Without an end token."""
        found: list[int] = self.tokenizer(text, add_special_tokens=False)["input_ids"]
        return found

    @property
    def end(self) -> int:
        return int(self.network.config.eos_token_id)

    @property
    def longest(self) -> int:
        """Tokens that it has positions for."""
        return int(self.network.config.max_position_embeddings)

    def save(self, folder: Path, weights: Mapping[str, Tensor]) -> None:
        """A transformers folder with these weights, in float32. Its generation settings let it repeat the user's words,
        which BlenderBot's own (at least 20 tokens, no 3-gram of the input) keep it from."""
        transformers_logging.disable_progress_bar()
        config = self.network.config
        # Anew: a network that was trained by many processes may hold a part of itself only.
        network = type(self.network)(config)
        network.load_state_dict(dict(weights))
        network.generation_config = GenerationConfig(
            max_new_tokens=min(127, self.longest - 1), min_length=0, num_beams=4, no_repeat_ngram_size=0,
            encoder_no_repeat_ngram_size=0, pad_token_id=config.pad_token_id, bos_token_id=config.bos_token_id,
            eos_token_id=config.eos_token_id, decoder_start_token_id=config.decoder_start_token_id,
        )  # fmt: skip
        network.save_pretrained(folder)
        self.tokenizer.save_pretrained(folder)


def load_blenderbot(folder: Path, dropout: Dropout) -> BlenderBot:
    """Of any size. Raises MissingWeights when the folder holds none in safetensors."""
    folder = folder / "dialogue" if (folder / "dialogue").is_dir() else folder
    if not (folder / "config.json").is_file():
        raise MissingWeights(f"no dialogue model in {folder}. Give a BlenderBot folder.")
    small = '"blenderbot-small"' in (folder / "config.json").read_text("utf-8")
    kind = BlenderbotSmallForConditionalGeneration if small else BlenderbotForConditionalGeneration
    network = load_network(kind, folder, **dropout.settings())
    return BlenderBot(network, AutoTokenizer.from_pretrained(folder, local_files_only=True))


def new_blenderbot(size: Size, texts: Iterable[str], dropout: Dropout, seed: int = 0) -> BlenderBot:
    """Untrained, with a tokenizer learned from the texts, so that its vocabulary may be smaller than the size's; the
    same seed gives the same weights."""
    config = shape(size, dropout)
    tokenizer = new_tokenizer(texts, config.vocab_size)
    config.vocab_size = len(tokenizer)
    torch.manual_seed(seed)
    return BlenderBot(_kind(size)(config), tokenizer)


def shape(size: Size, dropout: Dropout | None = None) -> Any:
    """The configuration of a size."""
    kind = BlenderbotSmallConfig if size == "90M" else BlenderbotConfig
    return kind(**{**_SHAPES[size], **(dropout or Dropout()).settings()})


def shaped(size: Size | None, model: str | None = None, folder: Path | None = None) -> Any:
    """A network with random weights (on `torch.device("meta")` with none): as in the folder, or of the size, or of the
    size that a hub id tells ("facebook/blenderbot-400M-distill"). Raises BadInput where none of them tells."""
    if folder is not None:
        inner = folder / "dialogue" if (folder / "dialogue").is_dir() else folder
        config = AutoConfig.from_pretrained(inner, local_files_only=True)
        return _kind("90M" if isinstance(config, BlenderbotSmallConfig) else "3B")(config)
    told = size or next((known for known in get_args(Size) if f"-{known}" in (model or "")), None)
    if told is None:
        raise BadInput(f"{model} does not tell its size. Give a folder or one of facebook's BlenderBots.")
    return _kind(told)(shape(told))


def _kind(size: Size) -> Any:
    return BlenderbotSmallForConditionalGeneration if size == "90M" else BlenderbotForConditionalGeneration


def last(rows: Sequence[int], kept: Sequence[int], most: int) -> list[int]:
    """At most so many ids: `kept`, whole if it fits, and after it the last ones of the rows."""
    head = list(kept)[:most]
    room = most - len(head)
    return head + (list(rows)[-room:] if room else [])
