"""How surprised a model is by what was really said: exp of the mean negative log-likelihood of its tokens."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Surprise:
    """At one reply. nats: negative log-likelihood of all its tokens together. tokens: how many. right: how many of
    them were the likeliest."""

    nats: float
    tokens: int
    right: int


def perplexity(surprises: Sequence[Surprise]) -> float:
    """Per token, over all tokens of all replies: a long reply counts as much as its tokens. 1 = never surprised. Only
    comparable with the same tokenizer and the same replies. nan without tokens; infinite where it overflows."""
    tokens = sum(one.tokens for one in surprises)
    if not tokens:
        return math.nan
    mean = math.fsum(one.nats for one in surprises) / tokens
    return math.exp(mean) if mean < 700 else math.inf
