"""A small CLIP with a tokenizer of its own, in stock transformers classes: text condition, exemplar embedding,
metrics.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

import torch
from jaxtyping import Float, Int
from tokenizers import Tokenizer
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer
from torch import Tensor
from transformers import CLIPConfig, CLIPModel, CLIPTextConfig, CLIPTextModel, CLIPTokenizer, CLIPVisionConfig
from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil

Clip: TypeAlias = CLIPModel
ClipTokenizer: TypeAlias = CLIPTokenizer
TextEncoder: TypeAlias = CLIPTextModel

_BEGIN, _END = "<|startoftext|>", "<|endoftext|>"


def new_tokenizer(texts: Iterable[str], vocabulary: int, length: int) -> CLIPTokenizer:
    """A CLIP tokenizer (lower-case, byte-level BPE with an end-of-word mark) learned from the texts."""
    plain = CLIPTokenizer()
    trainer = BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=[_BEGIN, _END],
        initial_alphabet=_byte_alphabet(),
        end_of_word_suffix="</w>",
        show_progress=False,
    )
    learner = Tokenizer(BPE(end_of_word_suffix="</w>", unk_token=_END))
    learner.normalizer = plain._tokenizer.normalizer
    learner.pre_tokenizer = plain._tokenizer.pre_tokenizer
    learner.train_from_iterator(texts, trainer)
    learned = _with_word_endings(learner)
    return CLIPTokenizer(vocab=learned["vocab"], merges=learned["merges"], model_max_length=length)


def tokenize(tokenizer: CLIPTokenizer, texts: list[str]) -> Int[Tensor, "batch length"]:
    """Padded and cut to the tokenizer's length, as the stock diffusers pipelines do it."""
    ids: Tensor = tokenizer(
        texts, padding="max_length", truncation=True, max_length=tokenizer.model_max_length, return_tensors="pt"
    ).input_ids
    return ids


def new_clip(tokenizer: CLIPTokenizer, width: int, layers: int, size: int, patch: int) -> CLIPModel:
    """An untrained CLIP whose two towers have the same width and depth."""
    shape: dict[str, Any] = {
        "hidden_size": width,
        "intermediate_size": width * 3,
        "num_hidden_layers": layers,
        "num_attention_heads": width // 64,
        "projection_dim": width,
        "hidden_act": "gelu",
    }
    text = CLIPTextConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=tokenizer.model_max_length,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.eos_token_id,
        **shape,
    )
    vision = CLIPVisionConfig(image_size=size, patch_size=patch, **shape)
    return CLIPModel(CLIPConfig(text_config=text.to_dict(), vision_config=vision.to_dict(), projection_dim=width))


def text_encoder_of(clip: CLIPModel) -> CLIPTextModel:
    """The text tower as a stock CLIPTextModel of its own (a copy): what the editor starts from and trains on."""
    encoder = CLIPTextModel(clip.config.text_config)
    weights = {name: tensor.clone() for name, tensor in clip.text_model.state_dict().items()}
    prefix = "text_model." if any(name.startswith("text_model.") for name in encoder.state_dict()) else ""
    encoder.load_state_dict({prefix + name: tensor for name, tensor in weights.items()})
    return encoder


def image_processor(size: int) -> CLIPImageProcessorPil:
    """Pillow-based (no torchvision): resize to size x size, values to -1..1."""
    return CLIPImageProcessorPil(
        do_resize=True,
        size={"height": size, "width": size},
        do_center_crop=False,
        image_mean=[0.5, 0.5, 0.5],
        image_std=[0.5, 0.5, 0.5],
    )


def embed_pictures(clip: CLIPModel, pixels: Float[Tensor, "batch 3 size size"]) -> Float[Tensor, "batch width"]:
    """Unit vectors; pixels in -1..1 at the model's size."""
    return torch.nn.functional.normalize(project_pictures(clip, pixels), dim=-1)


def embed_texts(clip: CLIPModel, tokens: Int[Tensor, "batch length"]) -> Float[Tensor, "batch width"]:
    """Unit vectors."""
    return torch.nn.functional.normalize(project_texts(clip, tokens), dim=-1)


def project_pictures(clip: CLIPModel, pixels: Float[Tensor, "batch 3 size size"]) -> Float[Tensor, "batch width"]:
    """As `embed_pictures`, of the length that the network gives them."""
    projected: Tensor = clip.visual_projection(clip.vision_model(pixel_values=pixels).pooler_output)
    return projected


def project_texts(clip: CLIPModel, tokens: Int[Tensor, "batch length"]) -> Float[Tensor, "batch width"]:
    """As `embed_texts`, of the length that the network gives them."""
    projected: Tensor = clip.text_projection(clip.text_model(input_ids=tokens).pooler_output)
    return projected


def _byte_alphabet() -> list[str]:
    from tokenizers.pre_tokenizers import ByteLevel

    return sorted(ByteLevel.alphabet())


def _with_word_endings(learner: Tokenizer) -> dict[str, Any]:
    """Vocabulary and merges, with a word-final form of every byte, so that no word is ever unknown."""
    import json

    model = json.loads(learner.to_str())["model"]
    vocab: dict[str, int] = model["vocab"]
    for letter in _byte_alphabet():
        vocab.setdefault(letter + "</w>", len(vocab))
    merges = [tuple(merge) if isinstance(merge, list) else tuple(merge.split(" ")) for merge in model["merges"]]
    return {"vocab": vocab, "merges": merges}
