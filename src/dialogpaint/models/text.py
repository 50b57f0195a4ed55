"""The dialogue network, a small BlenderBot, and its byte-level BPE tokenizer.

Both live in an ordinary transformers folder: `BlenderbotForConditionalGeneration.from_pretrained` and
`AutoTokenizer.from_pretrained` open ours, and a published BlenderBot folder opens here.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import torch
from jaxtyping import Bool, Int
from tokenizers import Tokenizer as Bpe
from tokenizers import decoders, models, pre_tokenizers, processors, trainers
from torch import Tensor, nn
from transformers import (
    AutoModelForSeq2SeqLM,
    AutoTokenizer,
    BlenderbotConfig,
    BlenderbotForConditionalGeneration,
    GenerationConfig,
    PreTrainedModel,
    PreTrainedTokenizerFast,
)

from dialogpaint.core.errors import MissingWeights
from dialogpaint.models.loading import load_network
from dialogpaint.models.meanings import Meanings, load_meanings

Network: TypeAlias = BlenderbotForConditionalGeneration
Tokenizer: TypeAlias = PreTrainedTokenizerFast

PAD, BOS, EOS, UNK = "<pad>", "<s>", "</s>", "<unk>"
"""Ids 0 to 3, as BlenderBot's."""


@dataclass(frozen=True, kw_only=True)
class TextShape:
    """Sizes of the network; the defaults make about 5.5 million weights."""

    width: int = 256
    encoder_layers: int = 2
    decoder_layers: int = 3
    heads: int = 4
    vocabulary: int = 3000
    positions: int = 256
    dropout: float = 0.1


def new_tokenizer(texts: Iterable[str], vocabulary: int) -> Tokenizer:
    """A byte-level BPE learned from the texts; appends `</s>` and nothing else, as BlenderBot's does."""
    bpe = Bpe(models.BPE(unk_token=UNK))
    bpe.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    bpe.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        min_frequency=2,
        special_tokens=[PAD, BOS, EOS, UNK],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    bpe.train_from_iterator(texts, trainer)
    bpe.post_processor = processors.TemplateProcessing(single=f"$A {EOS}", special_tokens=[(EOS, bpe.token_to_id(EOS))])
    return Tokenizer(
        tokenizer_object=bpe, pad_token=PAD, bos_token=BOS, eos_token=EOS, unk_token=UNK, padding_side="right",
        truncation_side="left", clean_up_tokenization_spaces=False,
    )  # fmt: skip


def new_network(shape: TextShape, seed: int = 0) -> Network:
    """An untrained network; the same seed gives the same weights."""
    torch.manual_seed(seed)
    config = BlenderbotConfig(
        vocab_size=shape.vocabulary,
        d_model=shape.width,
        encoder_layers=shape.encoder_layers,
        decoder_layers=shape.decoder_layers,
        encoder_attention_heads=shape.heads,
        decoder_attention_heads=shape.heads,
        encoder_ffn_dim=4 * shape.width,
        decoder_ffn_dim=4 * shape.width,
        max_position_embeddings=shape.positions,
        dropout=shape.dropout,
        attention_dropout=0.0,
        activation_dropout=0.0,
        activation_function="gelu",
        scale_embedding=True,
        pad_token_id=0,
        bos_token_id=1,
        eos_token_id=2,
        decoder_start_token_id=1,
        forced_eos_token_id=None,
    )
    network = Network(config)
    network.generation_config = _generation(shape.positions)
    return network


def _generation(positions: int) -> GenerationConfig:
    """Greedy, and free to copy: BlenderBot's own defaults (at least 20 tokens, no repeated 3-gram of the input) keep it
    from repeating the user's words in the instruction."""
    return GenerationConfig(
        max_new_tokens=min(96, positions - 1), min_length=0, num_beams=1, do_sample=False, no_repeat_ngram_size=0,
        encoder_no_repeat_ngram_size=0, pad_token_id=0, bos_token_id=1, eos_token_id=2, decoder_start_token_id=1,
    )  # fmt: skip


def count_weights(network: Network) -> int:
    return sum(weight.numel() for weight in network.parameters())


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Right-padded ids: the input, where it is not padding, and the labels (-100 where there is nothing to predict)."""

    ids: Int[Tensor, "batch input"]
    there: Bool[Tensor, "batch input"]
    labels: Int[Tensor, "batch output"]

    def to(self, device: torch.device) -> "Batch":
        return Batch(**{name: value.to(device) for name, value in vars(self).items()})


def collate(inputs: Sequence[list[int]], outputs: Sequence[list[int]], multiple: int = 1) -> Batch:
    """Lists of ids as one batch, each side's length rounded up to a multiple: few shapes train faster on a CPU."""
    ids = _padded(inputs, 0, multiple)
    lengths = torch.tensor([len(one) for one in inputs])
    there = torch.arange(ids.shape[1])[None] < lengths[:, None]
    return Batch(ids=ids, there=there, labels=_padded(outputs, -100, multiple))


def _padded(rows: Sequence[list[int]], filler: int, multiple: int) -> Int[Tensor, "batch length"]:
    longest = -(-max(map(len, rows)) // multiple) * multiple
    return torch.tensor([row + [filler] * (longest - len(row)) for row in rows])


class TextModel(nn.Module):
    """A network with its tokenizer: text in, text out. With `meanings` it reads through them, in their tokens, and the
    tokenizer is of what it writes alone."""

    def __init__(self, network: PreTrainedModel, tokenizer: Any, meanings: Meanings | None = None) -> None:
        super().__init__()
        self.network = network
        self.tokenizer = tokenizer
        self.meanings = meanings

    def forward(self, batch: Batch) -> Tensor:
        """The mean cross-entropy of the labels."""
        loss: Tensor = self.network(**self._read(batch), labels=batch.labels).loss
        return loss

    def save(self, folder: Path, half: bool = True) -> None:
        """As a transformers folder, in fp16 unless half is False."""
        dtype = self.network.dtype
        if half:
            self.network.half()
        self.network.save_pretrained(folder)
        self.tokenizer.save_pretrained(folder)
        self.network.to(dtype)
        if self.meanings is not None:
            self.meanings.save(folder)

    @property
    def positions(self) -> int:
        """Tokens that the network can read, and write, at most; one that counts relatively is taken for 512."""
        return int(getattr(self.network.config, "max_position_embeddings", None) or 512)

    def encode(self, texts: Sequence[str], most: int) -> list[list[int]]:
        """What is to be read, as ids; of longer texts the last `most` are kept."""
        most = min(most, self.positions)
        return self.encode_written(texts, most) if self.meanings is None else self.meanings.encode(texts, most)

    def encode_written(self, texts: Sequence[str], most: int) -> list[list[int]]:
        """What is to be written, as ids with `</s>`; of longer texts the last `most` are kept."""
        rows = self.tokenizer(list(texts), add_special_tokens=True, truncation=False)["input_ids"]
        return [row[-most:] for row in rows]

    def write(self, texts: Sequence[str], most: int) -> list[str]:
        """What the network says to each text, greedily."""
        written = self._generate(texts, most, _generation(self.network.config.max_position_embeddings))
        said: list[str] = self.tokenizer.batch_decode(written, skip_special_tokens=True)
        return [one.strip() for one in said]

    def write_several(self, text: str, most: int, count: int) -> list[tuple[str, float]]:
        """The likeliest things the network says to a text, by beam search, each with its log-probability; best
        first."""
        settings = _generation(self.network.config.max_position_embeddings)
        settings.update(
            num_beams=count, num_return_sequences=count, length_penalty=0.0, return_dict_in_generate=True,
            output_scores=True,
        )  # fmt: skip
        found = self._generate([text], most, settings)
        said = self.tokenizer.batch_decode(found.sequences, skip_special_tokens=True)
        return [(one.strip(), score) for one, score in zip(said, found.sequences_scores.tolist(), strict=True)]

    @torch.inference_mode()
    def likelihoods(self, texts: Sequence[str], said: Sequence[str], most: int) -> list[tuple[float, int, int]]:
        """Of saying that to each text: negative log-likelihood in nats of all its tokens with `</s>`, how many they
        are, and how many of them were the likeliest."""
        end = self.network.config.eos_token_id
        written = [row if row[-1:] == [end] else [*row, end] for row in self.encode_written(said, self.positions)]
        batch = collate(self.encode(texts, most), [row[-self.positions :] for row in written]).to(self.network.device)
        logits = self.network(**self._read(batch), labels=batch.labels).logits.float()
        lost = nn.functional.cross_entropy(logits.transpose(1, 2), batch.labels, ignore_index=-100, reduction="none")
        there = batch.labels != -100
        right = (logits.argmax(-1) == batch.labels) & there
        counts = zip(lost.sum(1).tolist(), there.sum(1).tolist(), right.sum(1).tolist(), strict=True)
        return [(float(nats), int(tokens), int(best)) for nats, tokens, best in counts]

    @property
    def tokenizer_account(self) -> dict[str, Any]:
        """What tells this tokenizer of what is written from others: perplexities per token hold for one alone."""
        print_ = hashlib.sha256(json.dumps(sorted(self.tokenizer.get_vocab().items())).encode()).hexdigest()
        return {
            "class": type(self.tokenizer).__name__,
            "vocabulary": len(self.tokenizer),
            "tokenizer": f"sha256:{print_[:16]}",
        }

    @torch.inference_mode()
    def _generate(self, texts: Sequence[str], most: int, settings: GenerationConfig) -> Any:
        batch = collate(self.encode(texts, most), [[2]] * len(texts)).to(self.network.device)
        return self.network.generate(**self._read(batch), generation_config=settings)

    def _read(self, batch: Batch) -> dict[str, Tensor]:
        """What the network is given of a batch's input."""
        if self.meanings is None:
            return {"input_ids": batch.ids, "attention_mask": batch.there}
        return {"inputs_embeds": self.meanings(batch.ids, batch.there), "attention_mask": batch.there}


def load_seq2seq(folder: Path) -> TextModel:
    """As `load_text_model`, of whatever architecture with encoder and decoder: to be measured, not to talk with."""
    path = folder / "config.json"
    if not path.exists() or json.loads(path.read_bytes()).get("model_type") == "blenderbot":
        return load_text_model(folder)
    network = load_network(AutoModelForSeq2SeqLM, folder)
    return TextModel(network, AutoTokenizer.from_pretrained(folder, local_files_only=True)).eval()


def load_text_model(folder: str | Path) -> TextModel:
    """Open a folder saved here, or any BlenderBot folder; fp32 on the CPU. Raises MissingWeights."""
    folder = Path(folder)
    if not (folder / "config.json").exists():
        raise MissingWeights(f"no dialogue model in {folder}. Train one, or give a BlenderBot folder.")
    network = load_network(Network, folder)
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    return TextModel(network, tokenizer, load_meanings(folder)).eval()
