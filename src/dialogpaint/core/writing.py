"""The seam that language models stand behind when they write texts for a data set."""

from dataclasses import dataclass
from typing import Literal, Protocol

from dialogpaint.core.errors import BadInput, DialogPaintError

Finish = Literal["stop", "length", "refused"]


@dataclass(frozen=True, kw_only=True)
class WritingRequest:
    """about: the id of the caption to write about, for writers that know more of it than its words. task, query: what
    to do, and the examples with the new caption at their end. seed: writers that can give the same text for the same
    seed."""

    about: str
    task: str
    query: str
    seed: int


@dataclass(frozen=True, kw_only=True)
class Written:
    """text, why it ended (`length`: cut off; `refused`: by the service), and what it cost in tokens."""

    text: str
    finish: Finish = "stop"
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Writer(Protocol):
    """name: of the model, as it is kept with each text."""

    name: str

    def write(self, request: WritingRequest) -> Written:
        """Raises Unavailable for what may pass (overload, a lost connection), BadInput for what will not."""
        ...


class Unavailable(DialogPaintError):
    """A service cannot answer now. retry_after: seconds that it asks to wait, None when it does not say."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Unreachable(Unavailable, BadInput):
    """Nothing answers at the address: a wrong one, or a service that is down."""
