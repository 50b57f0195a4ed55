"""A concept: what was learned of one thing from pictures of it. A value in a small safetensors file."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jaxtyping import Float
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically

_ABOUT = "concept"
_WEIGHT = "unet."
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
        if not _NAME.fullmatch(self.name):
            raise BadInput(f"'{self.name}' is no name for a concept. Use one word of letters and digits, such as rex.")

    @property
    def word(self) -> str:
        """As it is written in prompts, before its noun."""
        return f"<{self.name}>"

    @property
    def words(self) -> dict[str, Tensor]:
        """Its new word, as `models.new_words` takes it."""
        return {self.word: self.embedding}


def save_concept(concept: Concept, path: Path) -> None:
    """Weights in fp16."""
    tensors = {"embedding": concept.embedding.detach().clone()}
    tensors |= {_WEIGHT + name: value.detach().half().contiguous() for name, value in concept.changed.items()}
    about = {"name": concept.name, "noun": concept.noun, "family": concept.family}
    write_atomically(path, save(tensors, metadata={_ABOUT: json.dumps(about)}))


def load_concept(path: Path) -> Concept:
    """Raises BadInput for a file that is no concept."""
    try:
        with safe_open(path, "pt") as file:
            about = json.loads((file.metadata() or {})[_ABOUT])
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118 (it is no dict)
    except (OSError, KeyError, ValueError, SafetensorError):
        raise BadInput(f"{path} is no concept. Give a file that `dialogpaint concept add` wrote.") from None
    changed = {name.removeprefix(_WEIGHT): value for name, value in tensors.items() if name.startswith(_WEIGHT)}
    return Concept(**about, embedding=tensors["embedding"], changed=changed)
