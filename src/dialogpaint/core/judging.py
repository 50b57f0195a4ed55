"""The seam of a judge that looks at pictures and answers a question about them in words."""

from collections.abc import Sequence
from typing import Protocol

from dialogpaint.core.image import Picture


class Judge(Protocol):
    """name: of the model, which every score depends on."""

    name: str

    def look(self, question: str, pictures: Sequence[Picture], attempt: int) -> str:
        """The answer. attempt: from 0; a further one after an answer that could not be read, which should differ."""
        ...
