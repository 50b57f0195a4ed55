"""Perplexity of a dialogue model: of what the bot says and nothing else, after all that was said before."""

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.dialogue_lines import Dialogue
from dialogpaint.dialogue.wire import BETWEEN_TURNS
from dialogpaint.metrics.perplexity import Surprise, perplexity
from dialogpaint.models.text import TextModel

Pair = tuple[str, str]
"""What the model reads and what the bot says then."""

_BATCH = 8


@dataclass(frozen=True, kw_only=True)
class PerplexityReport:
    """surprises: at each turn of the bot that counted. nan: turns left out since their likelihood was no number. full:
    turns whose context is as long as the model reads or longer, so that its beginning may have been left out."""

    surprises: tuple[Surprise, ...]
    nan: int
    full: int
    context_tokens: int
    tokenizer: dict[str, Any]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values. success: the share of tokens that were the likeliest."""
        tokens = sum(one.tokens for one in self.surprises)
        found = perplexity(self.surprises)
        return {
            "n": len(self.surprises),
            "success": round(sum(one.right for one in self.surprises) / tokens, 4) if tokens else None,
            "perplexity": found if math.isfinite(found) else None,
            "nats_per_token": math.log(found) if math.isfinite(found) else None,
            "tokens": tokens,
            "counted": "tokens of the bot's turns and their end",
            "tokenizer": self.tokenizer,
            "context_tokens": self.context_tokens,
            "contexts_at_limit": self.full,
            "nan": self.nan,
            "by": {},
            "seconds": round(self.seconds, 1),
        }


def bot_turns(dialogue: Dialogue) -> Iterator[Pair]:
    """BlenderBot's layout: the caption as a persona line, turns joined by two spaces, the user's with a leading one."""
    persona = f"your persona: {dialogue.caption}\n" if dialogue.caption else ""
    before: list[str] = []
    for turn in dialogue.turns:
        if turn.speaker == "bot" and before:
            yield persona + BETWEEN_TURNS.join(before), turn.text
        before.append(f" {turn.text}" if turn.speaker == "user" else turn.text)


def evaluate_perplexity(
    text: TextModel, pairs: Sequence[Pair], most: int, on_pairs: Callable[[int], object] = lambda _: None
) -> PerplexityReport:
    """most: tokens read of what was said before, the last ones; a network with fewer positions reads fewer. Raises
    BadInput without a turn of the bot that answers something."""
    if not pairs:
        raise BadInput("there is no turn of the bot that answers anything. Give dialogues with some.")
    start, most = time.perf_counter(), min(most, text.positions)
    surprises: list[Surprise] = []
    for at in range(0, len(pairs), _BATCH):
        some = pairs[at : at + _BATCH]
        found = text.likelihoods([read for read, _ in some], [said for _, said in some], most)
        surprises += [Surprise(nats=nats, tokens=tokens, right=right) for nats, tokens, right in found]
        on_pairs(len(some))
    usable = tuple(one for one in surprises if math.isfinite(one.nats))
    full = sum(len(ids) == most for ids in text.encode([read for read, _ in pairs], most))
    return PerplexityReport(
        surprises=usable,
        nan=len(surprises) - len(usable),
        full=full,
        context_tokens=most,
        tokenizer=text.tokenizer_account,
        seconds=time.perf_counter() - start,
    )
