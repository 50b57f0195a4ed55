"""The examples written by hand, and the prompt made of some of them."""

import hashlib
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Generic

from dialogpaint.core.errors import BadInput
from dialogpaint.core.writing import WritingRequest
from dialogpaint.datasets.captions.caption import Caption
from dialogpaint.datasets.self_instruct.kind import END, Item, Kind

SHOWN = 20
"""Examples in a prompt, as in DialogPaint."""
_SAME_DOMAIN = 0.75
"""Of the examples shown, those about pictures such as the new caption's; the rest keep the wishes varied."""
_FILES = {"dialogues": "dialogue_examples.jsonl", "edits": "edit_examples.jsonl"}


@dataclass(frozen=True, kw_only=True)
class Example(Generic[Item]):
    """One written by hand. domain: as a caption's."""

    id: str
    domain: str
    caption: str
    item: Item


@dataclass(frozen=True, kw_only=True)
class Library(Generic[Item]):
    """sha256: of the file."""

    examples: tuple[Example[Item], ...]
    sha256: str


def load_library(kind: Kind[Item]) -> Library[Item]:
    """The package's own examples of that kind. Raises BadInput, naming the line, for a damaged file."""
    file = resources.files("dialogpaint.datasets.self_instruct") / "data" / _FILES[kind.name]
    data = file.read_bytes()
    examples = []
    for number, line in enumerate(data.decode().splitlines(), start=1):
        try:
            row = json.loads(line)
            item = kind.from_row(row)
            examples.append(Example(id=row["id"], domain=row["domain"], caption=row["caption"], item=item))
        except (ValueError, KeyError) as error:
            raise BadInput(f"{_FILES[kind.name]}: line {number}: {error}. Reinstall dialogpaint.") from None
    return Library(examples=tuple(examples), sha256=hashlib.sha256(data).hexdigest())


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """What a model is asked, which examples it is shown, and the SHA-256 of all its words."""

    request: WritingRequest
    examples: tuple[str, ...]
    sha256: str


def prompt(kind: Kind[Item], examples: Sequence[Example[Item]], caption: Caption, seed: int) -> Prompt:
    """The Prompt Head, the examples drawn by the seed, then the caption."""
    shown = draw(examples, caption.domain, random.Random(seed))
    told = [f"Caption: {one.caption}\n{kind.begins}\n{kind.to_lines(one.item)}\n{END}" for one in shown]
    query = "\n\n".join([*told, f"Caption: {caption.text}\n{kind.begins}"])
    return Prompt(
        request=WritingRequest(about=caption.id, task=kind.head, query=query, seed=seed),
        examples=tuple(one.id for one in shown),
        sha256=hashlib.sha256(f"{kind.head}\n\n{query}".encode()).hexdigest(),
    )


def draw(examples: Sequence[Example[Item]], domain: str, rng: random.Random) -> list[Example[Item]]:
    """SHOWN different ones, mostly of that domain, in any order."""
    near = [one for one in examples if one.domain == domain]
    far = [one for one in examples if one.domain != domain]
    wanted = min(len(near), round(SHOWN * _SAME_DOMAIN))
    shown = rng.sample(near, wanted) + rng.sample(far, min(len(far), SHOWN - wanted))
    rng.shuffle(shown)
    return shown
