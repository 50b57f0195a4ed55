"""A concept: what was learned of one thing from pictures of it. A value in a small safetensors file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jaxtyping import Float
from torch import Tensor

from dialogpaint.core.errors import BadInput
from dialogpaint.models.learned import about_learned, load_learned, save_learned

_KIND = "concept"
_OTHERWISE = "is no concept. Give a file that `dialogpaint concept export` wrote."
_NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")


@dataclass(frozen=True, kw_only=True)
class Concept:
    """name: one word in small letters. noun: what it is one of ("dog"). family: the model it belongs to.

    embedding: of its new word. changed: the UNet's weights that came to know it. Raises BadInput for a name that is no
    word.
    """

    name: str
    noun: str
    family: str
    embedding: Float[Tensor, " width"]
    changed: Mapping[str, Tensor]

    def __post_init__(self) -> None:
        check_name(self.name)

    @property
    def word(self) -> str:
        """As it is written in prompts, before its noun."""
        return f"<{self.name}>"

    @property
    def words(self) -> dict[str, Tensor]:
        """Its new word, as `models.new_words` takes it."""
        return {self.word: self.embedding}


def check_name(name: str) -> None:
    """Raises BadInput for a name that is no word."""
    if not _NAME.fullmatch(name):
        raise BadInput(f"'{name}' is no name for a concept. Use one word of letters and digits, such as rex.")


def save_concept(concept: Concept, path: Path) -> None:
    """Weights in fp16."""
    about = {"name": concept.name, "noun": concept.noun, "family": concept.family}
    save_learned(path, _KIND, about, {"embedding": concept.embedding}, concept.changed)


def about_concept(path: Path) -> dict[str, str]:
    """Its name, noun and family, without the weights. Raises BadInput for a file that is no concept."""
    return about_learned(path, _KIND, _OTHERWISE)


def load_concept(path: Path) -> Concept:
    """Raises BadInput for a file that is no concept."""
    about, tensors, changed = load_learned(path, _KIND, _OTHERWISE)
    fields: dict[str, Any] = {**about, **tensors}
    return Concept(**fields, changed=changed)
