"""The captioner: a small BLIP (arXiv 2201.12086) that writes a scene as one regular line; full-size BLIP writes prose.

mini's tokenizer is one token a word, since the lines have a closed vocabulary; so a whole scene is about twenty tokens.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Split
from torch import Tensor
from transformers import AutoTokenizer, BlipConfig, BlipForConditionalGeneration, PreTrainedTokenizerFast

from dialogpaint.core.description import COLOUR_NAMES, PLACES, UNKNOWN, Description, from_line, to_line
from dialogpaint.core.image import Picture
from dialogpaint.models.loading import load_network

Blip: TypeAlias = BlipForConditionalGeneration
LineTokenizer: TypeAlias = PreTrainedTokenizerFast

LONGEST = 64
SURE = 0.9
"""Mean probability of the written words under which a description is unknown (a photograph, say)."""
EXPECTED = 3.0
"""Nats by which other words may be likelier than those that an edit makes one expect, and these still be believed
(docs/LOG.md)."""
GLIMPSED = 6.0
"""Nats by which other words may be likelier than a thing that somebody who looks at the picture names
(docs/LOG.md)."""
_KEPT = 64
"""Pictures whose lines are remembered: one picture is looked at by the session, its judge and the test for
photographs."""


def new_line_tokenizer(lines: Iterable[str]) -> PreTrainedTokenizerFast:
    """One token a word or mark, learned from description lines."""
    words = sorted({word for line in lines for word in _spaced(line).split()})
    vocabulary = {word: index for index, word in enumerate(["[PAD]", "[BOS]", "[EOS]", "[UNK]", *words])}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Split(Regex(r"\s+"), behavior="removed")
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="[PAD]", bos_token="[BOS]", eos_token="[EOS]", unk_token="[UNK]"
    )


def encode_lines(tokenizer: PreTrainedTokenizerFast, lines: list[str]) -> Tensor:
    """(batch, length) ids: begin, words, end, padding."""
    marked = [f"[BOS] {_spaced(line)} [EOS]" for line in lines]
    ids: Tensor = tokenizer(marked, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt").input_ids
    return ids


def new_captioner(
    tokenizer: PreTrainedTokenizerFast, width: int, vision_layers: int, text_layers: int, size: int
) -> Blip:
    """An untrained BLIP for pictures of size x size."""
    shared = {"hidden_size": width, "intermediate_size": width * 3, "num_attention_heads": width // 64}
    vision = {**shared, "num_hidden_layers": vision_layers, "image_size": size, "patch_size": 16}
    text = {
        **shared,
        "num_hidden_layers": text_layers,
        "encoder_hidden_size": width,
        "vocab_size": len(tokenizer),
        "max_position_embeddings": LONGEST,
        "bos_token_id": tokenizer.bos_token_id,
        "eos_token_id": tokenizer.eos_token_id,
        "sep_token_id": tokenizer.eos_token_id,
        "pad_token_id": tokenizer.pad_token_id,
        "hidden_dropout_prob": 0.0,
        "attention_probs_dropout_prob": 0.0,
    }
    config = BlipConfig(text_config=text, vision_config=vision, projection_dim=width, image_text_hidden_size=width)
    return BlipForConditionalGeneration(config)


def caption_logits(blip: Blip, pixels: Tensor, ids: Tensor) -> Tensor:
    """(batch, length, vocabulary) logits of each next word, given the words before it."""
    seen = blip.vision_model(pixel_values=pixels).last_hidden_state
    logits: Tensor = blip.text_decoder(
        input_ids=ids, encoder_hidden_states=seen, attention_mask=(ids != blip.config.text_config.pad_token_id).long()
    ).logits
    return logits


class LineCaptioner:
    """core's `Captioner` seam over a model that writes description lines."""

    def __init__(self, folder: Path) -> None:
        self.blip = load_network(BlipForConditionalGeneration, folder)
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.size = int(self.blip.config.vision_config.image_size)
        self._see = lru_cache(maxsize=_KEPT)(self._look)
        self._write = lru_cache(maxsize=_KEPT)(self._written)

    def describe(self, picture: Picture) -> Description:
        """Unknown when the model is unsure of what it wrote."""
        line, sureness = self.write(picture)
        return from_line(line) if sureness >= SURE else UNKNOWN

    def describe_after(self, picture: Picture, expected: Description) -> Description:
        """As `describe`, when an edit should have made the picture show what is expected: then that is believed, unless
        the picture speaks clearly against it."""
        seen = self._see(_small(picture, self.size).tobytes())
        return expected if self._doubt(seen, to_line(expected)) <= EXPECTED else self.describe(picture)

    def describe_with(self, picture: Picture, kind: str, colour: str = "") -> Description | None:
        """As `describe`, with such a thing in it, where one may be; None when the picture speaks clearly against it."""
        seen = self._see(_small(picture, self.size).tobytes())
        found = min(self._lines_with(seen, kind, colour), default=(GLIMPSED, ""))
        return from_line(found[1]) if found[0] < GLIMPSED else None

    def write(self, picture: Picture) -> tuple[str, float]:
        """The line, greedily, and the geometric mean of its words' probabilities."""
        return self._write(_small(picture, self.size).tobytes())

    @torch.inference_mode()
    def _look(self, pixels: bytes) -> Tensor:
        """(1, patches, width), what the words are written from. pixels: of the picture, size x size x 3."""
        view = np.frombuffer(pixels, dtype=np.uint8).reshape(self.size, self.size, 3)
        seen: Tensor = self.blip.vision_model(pixel_values=_signed(view)).last_hidden_state
        return seen

    def _written(self, pixels: bytes) -> tuple[str, float]:
        words, logs = self._go_on(self._see(pixels), [])
        return _joined(" ".join(words)), float(np.exp(np.mean(logs)))

    @torch.inference_mode()
    def _go_on(self, seen: Tensor, words: list[str]) -> tuple[list[str], list[float]]:
        """The words and all that follow them, greedily; and the log-probabilities of those that follow."""
        begun = self.tokenizer.convert_tokens_to_ids(words)
        ids = torch.tensor([[self.tokenizer.bos_token_id, *begun]])
        logs: list[float] = []
        while ids.shape[1] < LONGEST:
            logits = self.blip.text_decoder(input_ids=ids, encoder_hidden_states=seen).logits[0, -1]
            best = int(logits.argmax())
            logs.append(float(logits.log_softmax(-1)[best]))
            if best == self.tokenizer.eos_token_id:
                break
            ids = torch.cat([ids, torch.tensor([[best]])], dim=1)
        return self.tokenizer.convert_ids_to_tokens(ids[0, 1:].tolist()), logs

    def _lines_with(self, seen: Tensor, kind: str, colour: str) -> Iterator[tuple[float, str]]:
        """Lines with such a thing in the place of each that would be written, or after them; and how doubtful each
        is, in nats."""
        words, _ = self._go_on(seen, [])
        extra, _ = self._go_on(seen, [*words, ";"])
        for start, end in _spans(extra, len(words)):
            place = [word for word in extra[start:end] if word in PLACES]
            seen_colour = [word for word in extra[start:end] if word in COLOUR_NAMES]
            told = [*place, *([colour] if colour else seen_colour), kind.replace(" ", "_")]
            line = _joined(" ".join(self._go_on(seen, [*extra[:start], *told])[0]))
            yield self._doubt(seen, line), line

    @torch.inference_mode()
    def _doubt(self, seen: Tensor, line: str) -> float:
        """By how many nats the likeliest words are likelier than the line's, all together; 0 = it would be written."""
        ids = encode_lines(self.tokenizer, [line])
        logits = self.blip.text_decoder(input_ids=ids[:, :-1], encoder_hidden_states=seen).logits[0]
        told = logits.gather(1, ids[0, 1:, None])[:, 0]
        return float((logits.max(dim=1).values - told).sum())


class Silent:
    """A captioner for families that have none: it never knows, so the dialogue never contradicts the user."""

    def describe(self, picture: Picture) -> Description:
        return UNKNOWN


def _spaced(line: str) -> str:
    """Marks as words of their own; spaces inside a setting's name bound, so that one name is one token."""
    head, _, tail = line.partition(":")
    head = " , ".join(field.strip().replace(" ", "_") for field in head.split(","))
    return f"{head} : {tail.replace(';', ' ;')}"


def _spans(words: list[str], most: int) -> Iterator[tuple[int, int]]:
    """Where each thing's words begin and end, the last of them the first that begins after `most` words. Nowhere in
    what is no line."""
    start = words.index(":") + 1 if ":" in words else len(words)
    while start <= most + 1 and start < len(words):
        end = words.index(";", start) if ";" in words[start:] else len(words)
        yield start, end
        start = end + 1


def _joined(words: str) -> str:
    head, _, tail = words.partition(" : ")
    return head.replace(" ,", ",").replace("_", " ") + ": " + tail.replace(" ;", ";")


def as_seen(picture: Picture, size: int) -> Tensor:
    """Padded to a square by its edges, as the editor sees it; (1, 3, size, size) in -1..1."""
    return _signed(_small(picture, size))


def _small(picture: Picture, size: int) -> NDArray[np.uint8]:
    """Padded to a square by its edges and scaled; (size, size, 3)."""
    side = max(picture.width, picture.height)
    padded = np.pad(picture.pixels, ((0, side - picture.height), (0, side - picture.width), (0, 0)), mode="edge")
    return np.asarray(Image.fromarray(padded).resize((size, size), Image.Resampling.LANCZOS), dtype=np.uint8)


def _signed(view: NDArray[np.uint8]) -> Tensor:
    """(height, width, 3) as (1, 3, height, width) in -1..1."""
    return torch.from_numpy(view.copy()).permute(2, 0, 1)[None].float() / 127.5 - 1.0
