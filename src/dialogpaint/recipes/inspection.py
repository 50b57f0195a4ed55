"""What is this? Files, families of models, and whether this machine has all that is needed."""

import importlib
import json
import platform
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput

WEIGHTS = Path(__file__).parents[1] / "weights"
PACKAGES = ("torch", "diffusers", "transformers", "safetensors", "skia-python", "gradio")


def inspect(path: Path) -> dict[str, Any]:
    """Facts about a picture, scene, edit, session (folder or zip), family folder or safetensors file.

    Raises BadInput when it is none of these.
    """
    if not path.exists():
        raise BadInput(f"no such file: {path}. Check the path.")
    if path.is_dir():
        return _session(path, path / "session.db") if (path / "session.db").exists() else family(str(path))
    readers: dict[str, Callable[[Path], dict[str, Any]]] = {
        ".json": _scene_or_edit,
        ".safetensors": _weights,
        ".zip": _zipped_session,
    }
    return readers.get(path.suffix.lower(), _picture)(path)


def families() -> dict[str, dict[str, Any]]:
    """Every family that ships with the package, by name."""
    if not WEIGHTS.is_dir():
        return {}
    return {folder.name: family(folder.name) for folder in sorted(WEIGHTS.iterdir()) if folder.is_dir()}


def family(name: str) -> dict[str, Any]:
    """Parts, sizes and parameters of a family, read from its files alone. Raises BadInput when it is not there."""
    folder = WEIGHTS / name if (WEIGHTS / name).is_dir() else Path(name)
    if not folder.is_dir():
        known = ", ".join(sorted(entry.name for entry in WEIGHTS.glob("*/"))) or "none yet"
        raise BadInput(f"no family {name!r} here. Built in: {known}. Or give a folder.")
    parts = {
        part.name: _part(part) for part in sorted(folder.iterdir()) if part.is_dir() and any(part.glob("*.safetensors"))
    }
    if not parts:
        raise BadInput(f"{folder} holds no weights (no part with .safetensors files). Give a family's folder.")
    return {
        "family": folder.name,
        "folder": str(folder),
        "megabytes": round(sum(part["megabytes"] for part in parts.values()), 1),
        "parts": parts,
    }


@dataclass(frozen=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str


def checks() -> list[Check]:
    """Python, packages, drawing, the shipped family, what the models would run on."""
    found = [Check("python", sys.version_info >= (3, 11), platform.python_version())]
    found += [_package(name) for name in PACKAGES]
    return [*found, _try("drawing", _draw_one), _try("family mini", _mini), _try("device", _device)]


def _package(name: str) -> Check:
    try:
        return Check(name, True, version(name))
    except PackageNotFoundError:
        return Check(name, False, f"not installed. Run: pip install {name}")


def _try(name: str, work: Callable[[], str]) -> Check:
    try:
        return Check(name, True, work())
    except Exception as error:
        return Check(name, False, " ".join(str(error).split())[:200])


def _draw_one() -> str:
    from dialogpaint.recipes.samples import names, picture

    picture(size=64)
    return f"skia draws; {len(names())} sample pictures"


def _mini() -> str:
    facts = family("mini")
    return f"{', '.join(facts['parts'])} ({facts['megabytes']} MB)"


def _device() -> str:
    torch = importlib.import_module("torch")
    if torch.cuda.is_available():
        return f"cuda: {torch.cuda.get_device_name(0)}"
    return f"cpu, {torch.get_num_threads()} threads"


def _part(folder: Path) -> dict[str, Any]:
    files = sorted(folder.glob("*.safetensors"))
    facts: dict[str, Any] = {"megabytes": round(sum(file.stat().st_size for file in files) / 1e6, 2)}
    facts["parameters"] = sum(_weights(file)["parameters"] for file in files)
    cards = [card.name for card in folder.glob("*.md")]
    return facts | ({"card": cards[0]} if cards else {})


def _weights(path: Path) -> dict[str, Any]:
    """A safetensors file begins with the length of a JSON header that names every tensor's type and shape."""
    try:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 0 < length < 100_000_000:
                raise ValueError
            header = json.loads(file.read(length))
        tensors = {name: entry for name, entry in header.items() if name != "__metadata__"}
        parameters = sum(_product(entry["shape"]) for entry in tensors.values())
        types = sorted({entry["dtype"] for entry in tensors.values()})
    except (OSError, ValueError, KeyError, TypeError):
        raise BadInput(f"{path.name} is not a sound safetensors file. Export or download it again.") from None
    return {"kind": "weights", "tensors": len(tensors), "parameters": parameters, "types": types}


def _product(shape: list[int]) -> int:
    total = 1
    for size in shape:
        total *= size
    return total


def _picture(path: Path) -> dict[str, Any]:
    from dialogpaint.core.image import load_picture

    picture = load_picture(path)
    return {
        "kind": "picture",
        "width": picture.width,
        "height": picture.height,
        "alpha": picture.alpha is not None,
        "colour_profile": picture.icc is not None,
        "sha256": picture.sha256,
    }


def _scene_or_edit(path: Path) -> dict[str, Any]:
    from dialogpaint.recipes.world import read_edit, read_scene
    from dialogpaint.world.captions import caption
    from dialogpaint.world.phrases import instruction

    try:
        scene = read_scene(path)
        things = [f"{thing.kind} ({thing.id})" for thing in scene.things]
        return {"kind": "scene", "caption": caption(scene), "things": things}
    except BadInput as not_a_scene:
        try:
            edit = read_edit(path)
        except BadInput:
            raise not_a_scene from None
        return {"kind": "edit", "op": edit.op, "instruction": instruction(edit)}


def _session(folder: Path, database: Path) -> dict[str, Any]:
    from dialogpaint.storage.folder import FolderStore

    state = FolderStore.open(folder).load()
    return {
        "kind": "session",
        "turns": len(state.turns),
        "versions": {node.id: node.instruction or "the picture as it was opened" for node in state.tree.nodes},
        "current": state.tree.head,
        "megabytes": round(database.stat().st_size / 1e6, 2),
    }


def _zipped_session(path: Path) -> dict[str, Any]:
    try:
        with zipfile.ZipFile(path) as file:
            names = file.namelist()
    except (zipfile.BadZipFile, OSError):
        raise BadInput(f"{path.name} is not a sound zip file. Export the session again.") from None
    if "session.db" not in names:
        raise BadInput(f"{path.name} is not a DialogPaint session: it has no session.db.")
    return {
        "kind": "session (zip)",
        "pictures": sum(name.startswith("pictures/") for name in names),
        "fits": sum(name.startswith("fits/") for name in names),
    }
