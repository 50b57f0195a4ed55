"""A language model in a folder writes; what cannot be loaded, or is too small, is said in one line."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.core.writing import WritingRequest
from dialogpaint.models.local_writer import LocalWriter

REQUEST = WritingRequest(about="world/train-1#0", task="Write.", query="Caption: a red car\nDialog:", seed=2**60)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny untrained model with a byte tokenizer."""
    import torch
    from transformers import GPT2Config, GPT2LMHeadModel, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("writer")
    bytes_only = Tokenizer(models.BPE())
    bytes_only.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bytes_only.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    bytes_only.train_from_iterator([], trainers.BpeTrainer(vocab_size=257, initial_alphabet=alphabet))
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=bytes_only, pad_token="<pad>", eos_token="<end>")
    tokenizer.save_pretrained(folder)
    torch.manual_seed(0)
    config = GPT2Config(
        vocab_size=len(tokenizer), n_positions=96, n_embd=16, n_layer=1, n_head=2, bos_token_id=0, eos_token_id=None
    )
    GPT2LMHeadModel(config).save_pretrained(folder)
    return folder


def test_it_writes_the_same_for_the_same_seed(model: Path) -> None:
    writer = LocalWriter(str(model), temperature=1.0, most_tokens=12, end="END")
    one = writer.write(REQUEST)
    assert one == writer.write(REQUEST)
    assert one.completion_tokens == 12
    assert one.finish == "length"
    assert one.prompt_tokens == len("Write.\n\nCaption: a red car\nDialog:")
    other = WritingRequest(about=REQUEST.about, task=REQUEST.task, query=REQUEST.query, seed=3)
    assert writer.write(other).text != one.text
    assert writer.name == model.name


def test_it_stops_after_the_last_line(model: Path) -> None:
    anything = LocalWriter(str(model), temperature=1.0, most_tokens=40, end="")
    texts = (anything.write(WritingRequest(about="", task="", query="a", seed=seed)) for seed in range(60))
    stopped = next(one for one in texts if one.finish == "stop")
    assert stopped.text.endswith("\n") and stopped.completion_tokens < 40


def test_a_prompt_that_is_too_long_is_said_so(model: Path) -> None:
    with pytest.raises(BadInput, match="reads 96 tokens; the prompt has 34, and 90"):
        LocalWriter(str(model), temperature=0.0, most_tokens=90, end="END").write(REQUEST)


def test_what_is_no_model_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match="no language model"):
        LocalWriter(str(tmp_path), temperature=0.7, most_tokens=8, end="END")
    with pytest.raises(BadInput, match=r"neither URL#MODEL, nor a folder, nor a hub id"):
        LocalWriter("nothing", temperature=0.7, most_tokens=8, end="END")
