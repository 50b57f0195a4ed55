"""CustomConcept101 (Custom Diffusion, arXiv 2212.04488): 101 things with 3 to 15 pictures and 20 prompts each, and 101
pairs of them with prompts for both.

Layout: `dataset.json`, a list of things; `dataset_multiconcept.json`, a list of two things and a file of prompts;
`prompts/*.txt`, a prompt a line with {} (or {0} and {1}) for the things; and the pictures' folders named in the lists.
"""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.layouts import lines_of, pictures_in, read_json

NAME = "CustomConcept101"


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A thing to learn. name: its pictures' folder. word: its new word without brackets. noun: what it is one of.
    others: pictures of other things of the noun; may be empty."""

    name: str
    word: str
    noun: str
    pictures: tuple[Path, ...]
    others: tuple[Path, ...]


@dataclass(frozen=True, kw_only=True)
class Commission:
    """One or two subjects, and prompts with a place for each."""

    subjects: tuple[Subject, ...]
    prompts: tuple[str, ...]

    def told(self, prompt: str, known: bool) -> str:
        """The prompt with the subjects in it, by their new words or, when they are not known, as any of their noun."""
        names = [f"<{one.word}> {one.noun}" if known else one.noun for one in self.subjects]
        return prompt.format(*names)


class _Thing(BaseModel):
    model_config = ConfigDict(extra="forbid")
    instance_prompt: str = Field(pattern=r"<[a-z][a-z0-9-]*>")
    class_prompt: str = Field(min_length=1)
    instance_data_dir: str
    class_data_dir: str
    prompt_filename: str


class _Together(BaseModel):
    model_config = ConfigDict(extra="forbid")
    prompt_filename_compose: str


_SINGLE = TypeAdapter(list[_Thing])
_DOUBLE = TypeAdapter(list[tuple[_Thing, _Thing, _Together]])


def load_custom_concept(folder: Path, pairs: bool = False) -> list[Commission]:
    """pairs: the second list. Raises BadInput, naming the file, for a folder in another layout."""
    if not pairs:
        things = read_json(folder / "dataset.json", _SINGLE, NAME)
        return [_commission(folder, (thing,), thing.prompt_filename) for thing in things]
    couples = read_json(folder / "dataset_multiconcept.json", _DOUBLE, NAME)
    return [_commission(folder, (one, two), both.prompt_filename_compose) for one, two, both in couples]


def _commission(folder: Path, things: tuple[_Thing, ...], prompts: str) -> Commission:
    path = folder / prompts
    lines = lines_of(path, NAME)
    commission = Commission(subjects=tuple(_subject(folder, one) for one in things), prompts=lines)
    for prompt in commission.prompts:
        try:
            commission.told(prompt, known=True)
        except (IndexError, KeyError, ValueError):
            raise BadInput(f"{NAME}: {path}: '{prompt}' has other places than {{}}. Fetch it again.") from None
    return commission


def _subject(folder: Path, thing: _Thing) -> Subject:
    pictures = folder / thing.instance_data_dir
    others = folder / thing.class_data_dir
    return Subject(
        name=pictures.name,
        word=thing.instance_prompt.split("<")[1].split(">")[0],
        noun=thing.class_prompt,
        pictures=pictures_in(pictures, NAME),
        others=pictures_in(others, NAME) if others.is_dir() else (),
    )
