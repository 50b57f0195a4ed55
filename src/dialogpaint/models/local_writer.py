"""A causal language model on this machine that writes texts: any transformers folder with safetensors, or a hub id."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.core.writing import WritingRequest, Written
from dialogpaint.models.device import best_device

_PLAIN = "{task}\n\n{query}"
"""For models without a chat template."""
_TAIL = 8
"""Tokens that hold the last line."""


class LocalWriter:
    """name: a folder, or "owner/name", the only thing that touches the network. end: the line after which it may stop.

    The same request gives the same text on the same machine. Raises BadInput for a name that means nothing,
    MissingWeights for a folder that holds no such model.
    """

    def __init__(self, name: str, *, temperature: float, most_tokens: int, end: str) -> None:
        self.name = Path(name).name if Path(name).is_dir() else name
        self._tokenizer, self._model = _load(name)
        self._temperature = temperature
        self._most_tokens = most_tokens
        self._end = end
        # One text at a time: more would wait for the same processor, and share one random state.
        self._lock = threading.Lock()

    def write(self, request: WritingRequest) -> Written:
        """Raises BadInput for a prompt that is longer than the model can read."""
        with self._lock, torch.random.fork_rng(devices=[]), torch.inference_mode():
            torch.manual_seed(request.seed % 2**63)
            return self._written(self._tokens(request))

    def _tokens(self, request: WritingRequest) -> torch.Tensor:
        text = _PLAIN.format(task=request.task, query=request.query)
        if self._tokenizer.chat_template:
            chat = [{"role": "system", "content": request.task}, {"role": "user", "content": request.query}]
            text = self._tokenizer.apply_chat_template(chat, tokenize=False, add_generation_prompt=True)
        tokens: torch.Tensor = self._tokenizer(text, return_tensors="pt").input_ids
        room = getattr(self._model.config, "max_position_embeddings", None)
        if room is not None and tokens.shape[1] + self._most_tokens > room:
            raise BadInput(
                f"{self.name} reads {room} tokens; the prompt has {tokens.shape[1]}, and {self._most_tokens} are to "
                "follow. Use a model that reads more."
            )
        return tokens.to(self._model.device)

    def _written(self, tokens: torch.Tensor) -> Written:
        drawn = {"do_sample": True, "temperature": self._temperature} if self._temperature else {"do_sample": False}
        made = self._model.generate(
            tokens,
            attention_mask=torch.ones_like(tokens),
            max_new_tokens=self._most_tokens,
            stopping_criteria=[self._ended(tokens.shape[1])],
            pad_token_id=self._tokenizer.pad_token_id or self._tokenizer.eos_token_id or 0,
            **drawn,
        )[0, tokens.shape[1] :]
        return Written(
            text=self._tokenizer.decode(made, skip_special_tokens=True),
            finish="length" if len(made) >= self._most_tokens else "stop",
            prompt_tokens=tokens.shape[1],
            completion_tokens=len(made),
        )

    def _ended(self, start: int) -> Callable[..., torch.Tensor]:
        """Whether the line that ends a text has come. (`stop_strings` fails with some byte-level tokenizers.)"""

        def ended(tokens: torch.Tensor, scores: Any, **options: Any) -> torch.Tensor:
            last = self._tokenizer.decode(tokens[0, max(start, tokens.shape[1] - _TAIL) :])
            return torch.full((1,), f"\n{self._end}" in last, device=tokens.device)

        return ended


def _load(name: str) -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from transformers.utils import logging

    here = Path(name).is_dir()
    if not here and (name.count("/") != 1 or name.startswith((".", "/", "~"))):
        raise BadInput(f"{name} is neither URL#MODEL, nor a folder, nor a hub id such as owner/name.")
    logging.disable_progress_bar()
    try:
        tokenizer = AutoTokenizer.from_pretrained(name, local_files_only=here)
        model = AutoModelForCausalLM.from_pretrained(name, use_safetensors=True, local_files_only=here)
    except (OSError, ValueError, KeyError) as error:
        raise MissingWeights(f"{name} is no language model that can be loaded: {str(error).splitlines()[0]}") from None
    return tokenizer, model.eval().requires_grad_(False).to(best_device())
