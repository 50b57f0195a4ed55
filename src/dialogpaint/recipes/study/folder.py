"""A study's folder: `study.json`, `study.db`, `pictures/<sha256>.png`, and `sessions/` with what raters did."""

import os
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, load_picture, write_atomically
from dialogpaint.recipes.study.design import Condition, Item, Study, Topic
from dialogpaint.storage.pictures import PictureFolder
from dialogpaint.storage.study import StudyStore

SAMPLE = "sample:"
Make = Callable[[Condition, Picture, str], Picture]
"""(condition, picture, request) -> what the condition makes of it."""


class StudyFolder:
    """A study that is there: what it asks, its pictures and its answers."""

    def __init__(self, folder: Path) -> None:
        """Raises BadInput when there is no study in the folder."""
        self.folder = folder
        path = folder / "study.json"
        if not path.is_file():
            raise BadInput(f"no study in {folder}: there is no study.json. Make one: dialogpaint study create.")
        self.study = _checked(path.read_bytes(), path)
        self.store = StudyStore(folder / "study.db")
        self._pictures = PictureFolder(folder / "pictures")

    def picture(self, sha256: str) -> Picture:
        return self._pictures.picture(sha256)

    def sitting_folder(self, rater: int, position: int) -> Path:
        """Where the rater's conversation of that task is kept."""
        return self.folder / "sessions" / f"{rater:04d}-{position:03d}"


def read_design(path: Path) -> Study:
    """A study from the researcher's TOML file. Raises BadInput with what is wrong in it."""
    if not path.is_file():
        raise BadInput(f"no such file: {path}. Check the path.")
    try:
        values = tomllib.loads(path.read_text())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{path.name} is not sound TOML: {error}.") from None
    return design_from(values, path.name)


def design_from(values: dict[str, Any], name: str) -> Study:
    """A study from plain values. Raises BadInput, which calls it by the name."""
    try:
        return Study.model_validate(values)
    except ValidationError as error:
        raise BadInput(f"{name} is not a study: {_first(error)}.") from None


def create(design: Study, folder: Path, base: Path, make: Make, on_made: Callable[[], None] = lambda: None) -> None:
    """Write the study's folder: pictures are read (relative to `base`), results that are lacking are made.

    on_made: called after each of them. The folder appears whole or not at all. Raises BadInput for a picture that
    cannot be read and a folder that is not empty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput(f"{folder} is not empty. Choose a new folder for the study.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"cannot write {folder}: {error.strerror}. Choose another folder.") from None
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".", suffix=".part") as work:
        whole = Path(work) / "study"
        pictures = PictureFolder(whole / "pictures")

        def kept(name: str) -> str:
            return pictures.put(_picture(name, base))

        def result(item: Item, condition: Condition) -> str:
            given = item.results.get(condition.name)
            if given is not None:
                return kept(given)
            made = pictures.put(make(condition, _picture(item.before, base), item.request))
            on_made()
            return made

        topics = tuple(Topic(picture=kept(topic.picture), goal=topic.goal) for topic in design.talk.topics)
        items = tuple(
            Item(
                before=kept(item.before),
                request=item.request,
                results={condition.name: result(item, condition) for condition in design.conditions},
            )
            for item in design.shown.items
        )
        talk = design.talk.model_copy(update={"topics": topics})
        shown = design.shown.model_copy(update={"items": items})
        study = design.model_copy(update={"talk": talk, "shown": shown})
        write_atomically(whole / "study.json", study.model_dump_json(indent=2).encode())
        StudyStore.create(whole / "study.db")
        if folder.exists():
            folder.rmdir()
        os.replace(whole, folder)


def lacking(design: Study) -> int:
    """How many results `create` will make."""
    return sum(len(design.conditions) - len(item.results) for item in design.shown.items)


def _picture(name: str, base: Path) -> Picture:
    if name.startswith(SAMPLE):
        from dialogpaint.recipes import samples

        return samples.picture(name.removeprefix(SAMPLE))
    return load_picture(base / name)


def _checked(data: bytes, path: Path) -> Study:
    try:
        return Study.model_validate_json(data)
    except ValidationError as error:
        raise BadInput(f"{path} is damaged: {_first(error)}. Restore it from a copy.") from None


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    words = first["msg"].removeprefix("Value error, ")
    return f"{place}: {words}" if place else words
