"""Words that a text encoder learned from pictures: each is one more row of its token embeddings, and the encoder itself
stays as it is (Textual Inversion, arXiv 2208.01618)."""

import re
from collections.abc import Mapping, Sequence

import torch
from jaxtyping import Float, Int
from torch import Tensor
from torch.func import functional_call
from transformers import CLIPTextModel, CLIPTokenizer

NewWords = Mapping[str, Tensor]
"""Written form ("<rex>") -> its embedding, (width,)."""

_EMBEDDINGS = "token_embedding.weight"


def ids_with(tokenizer: CLIPTokenizer, text: str, words: Sequence[str]) -> Int[Tensor, "1 length"]:
    """The text's tokens, padded and cut as `models.clip.tokenize` does it; the n-th of the new words is the n-th number
    after the vocabulary's last."""
    ids: list[int] = []
    for piece in _pieces(text, words):
        if piece in words:
            ids.append(len(tokenizer) + list(words).index(piece))
        elif piece.strip():
            ids += tokenizer(piece, add_special_tokens=False).input_ids
    length = tokenizer.model_max_length
    marked = [tokenizer.bos_token_id, *ids[: length - 2], tokenizer.eos_token_id]
    return torch.tensor([marked + [tokenizer.pad_token_id] * (length - len(marked))])


def _pieces(text: str, words: Sequence[str]) -> list[str]:
    if not words:
        return [text]
    return re.split("(" + "|".join(map(re.escape, words)) + ")", text)


def embed_with(
    encoder: CLIPTextModel, tokenizer: CLIPTokenizer, texts: Sequence[str], words: NewWords
) -> Float[Tensor, "batch tokens width"]:
    """The encoder's output for texts in which new words occur; gradients reach their embeddings."""
    ids = torch.cat([ids_with(tokenizer, text, list(words)) for text in texts])
    rows = [value[None] for value in words.values()]
    name, known = next(item for item in encoder.named_parameters() if item[0].endswith(_EMBEDDINGS))
    more = torch.cat([known.detach(), *rows])
    hidden: Tensor = functional_call(encoder, {name: more}, kwargs={"input_ids": ids}).last_hidden_state
    return hidden


def embedding_of(encoder: CLIPTextModel, tokenizer: CLIPTokenizer, word: str) -> Float[Tensor, " width"]:
    """What a known word's first token is embedded as: where a new word may begin."""
    token = tokenizer(word, add_special_tokens=False).input_ids[0]
    known = next(value for name, value in encoder.named_parameters() if name.endswith(_EMBEDDINGS))
    row: Tensor = known[token].detach().clone()
    return row
