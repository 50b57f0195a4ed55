"""Where a run stands, folded from the lines of its journal."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(kw_only=True)
class State:
    """accepted: the rows of the data set, in the order they came. tries: answers about each caption so far. closed:
    captions that need no more. outcomes: how many answers of each sort. Tokens of all answers, the bad ones too."""

    accepted: list[dict[str, Any]] = field(default_factory=list)
    tries: Counter[str] = field(default_factory=Counter)
    closed: set[str] = field(default_factory=set)
    outcomes: Counter[str] = field(default_factory=Counter)
    prompt_tokens: int = 0
    completion_tokens: int = 0

    def add(self, line: dict[str, Any], most_tries: int) -> None:
        """most_tries: answers about one caption before it is given up."""
        self.outcomes[line["outcome"]] += 1
        if line["outcome"] == "failed":
            return
        caption = line["caption"]
        self.tries[caption] += 1
        self.prompt_tokens += line["prompt_tokens"]
        self.completion_tokens += line["completion_tokens"]
        if line["outcome"] == "accepted":
            self.accepted.append(line["row"])
        if line["outcome"] == "accepted" or self.tries[caption] >= most_tries:
            self.closed.add(caption)


OnStep = Callable[[State], None]
"""Told after everything that came back."""
