"""The built-in sample pictures: scenes kept beside this file, drawn when asked for."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, write_atomically

DEFAULT = "car-city"


def names() -> list[str]:
    """All sample pictures, by name; the one to open when none was given comes first."""
    found = sorted(entry.name.removesuffix(".scene.json") for entry in _folder().iterdir() if entry.is_file())
    return [DEFAULT, *(name for name in found if name != DEFAULT)]


def picture(name: str = DEFAULT, size: int = 512) -> Picture:
    """One sample, drawn size x size. Raises BadInput for an unknown name."""
    from dialogpaint.world.render import render
    from dialogpaint.world.scene import Scene

    return render(Scene.model_validate_json(_scene_json(name)), size)


def samples(folder: Path, size: int = 512) -> list[Path]:
    """Write NAME.png and NAME.scene.json for every sample; the pictures' paths."""
    written = []
    for name in names():
        path = folder / f"{name}.png"
        picture(name, size).save(path)
        write_atomically(folder / f"{name}.scene.json", _scene_json(name))
        written.append(path)
    return written


def _scene_json(name: str) -> bytes:
    entry = _folder() / f"{name}.scene.json"
    if not entry.is_file():
        raise BadInput(f"no sample picture {name!r}. There are: {', '.join(names())}.")
    return entry.read_bytes()


def _folder() -> Traversable:
    return files("dialogpaint.recipes") / "sample_scenes"
