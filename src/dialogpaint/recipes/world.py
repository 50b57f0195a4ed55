"""The illustrated world from files: scenes and edits are JSON, drawn, put into words, sampled and checked."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, cast, get_args

from pydantic import ValidationError

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, write_atomically
from dialogpaint.world import vocabulary as words
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import EDIT, OPS, Edit
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.oracle import Verdict
from dialogpaint.world.render import check_names, render
from dialogpaint.world.scene import Scene
from dialogpaint.world.vetting import vet_edit

Split = Literal["train", "validation", "test"]
MAX_JSON_BYTES = 2_000_000


def read_scene(path: Path) -> Scene:
    """A scene from a JSON file. Raises BadInput for a file or a word the world does not know."""
    try:
        scene = Scene.model_validate_json(_read(path))
    except ValidationError as error:
        raise BadInput(
            f"{path.name} is not a scene: {_first(error)}. `dialogpaint world vocabulary --json` has the schema."
        ) from None
    check_names(scene)
    return scene


def read_edit(path: Path) -> Edit:
    """An edit from a JSON file. Raises BadInput, as `read_scene`."""
    try:
        edit = EDIT.validate_json(_read(path))
    except ValidationError as error:
        raise BadInput(
            f"{path.name} is not an edit: {_first(error)}. `dialogpaint world vocabulary --json` has the schema."
        ) from None
    vet_edit(edit)
    return edit


def draw(scene: Scene, size: int) -> Picture:
    """The drawn scene, size x size."""
    return render(scene, size)


def write_edited(scene: Scene, edit: Edit, out: Path, size: int) -> None:
    """What a perfect editor would make of it: the scene as .json, or drawn in any picture format."""
    edited = apply(scene, edit)
    if out.suffix.lower() == ".json":
        write_atomically(out, _pretty(edited.model_dump()))
    else:
        draw(edited, size).save(out)


def phrasings(edit: Edit, count: int, seed: int) -> list[str]:
    """The plain instruction first, then up to count - 1 different ways to put it."""
    from dialogpaint.world.phrases import instruction, phrase

    rng = random.Random(seed)
    lines = dict.fromkeys([instruction(edit)])
    for _ in range(20 * count):
        if len(lines) >= count:
            break
        lines[phrase(edit, rng)] = None
    return list(lines)[:count]


def check(picture: Picture, before: Scene, edit: Edit) -> Verdict:
    """The oracle's verdict on a picture made from `before` by the edit."""
    from dialogpaint.world.oracle import check as oracle

    return oracle(picture, before, edit)


def sample(folder: Path, count: int, seed: int, size: int = 128, split: str = "train") -> Iterator[str]:
    """Write `count` items (NNNN.scene.json, .edit.json, .before.png, .after.png, .txt); yields each item's name."""
    if split not in get_args(Split):
        raise BadInput(f"unknown split: {split!r}. Use one of: {', '.join(get_args(Split))}.")
    from dialogpaint.world.phrases import phrase
    from dialogpaint.world.sampling import sample_edit, sample_scene

    digits = max(4, len(str(count - 1)))
    for index in range(count):
        name = f"{index:0{digits}d}"
        # A generator per item, so that item 7 is the same whatever the count.
        item_seed = seed * 1_000_003 + index
        rng = random.Random(item_seed)
        scene = sample_scene(item_seed, cast(Split, split))
        edit = sample_edit(scene, rng)
        write_atomically(folder / f"{name}.scene.json", _pretty(scene.model_dump()))
        write_atomically(folder / f"{name}.edit.json", _pretty(edit.model_dump()))
        draw(scene, size).save(folder / f"{name}.before.png")
        draw(apply(scene, edit), size).save(folder / f"{name}.after.png")
        write_atomically(folder / f"{name}.txt", (phrase(edit, rng) + "\n").encode())
        yield name


def vocabulary() -> dict[str, Any]:
    """Everything a scene can contain and an edit can say, as JSON values, with both schemas."""
    return {
        "kinds": {name: _kind(name) for name in KINDS},
        "settings": {name: setting.phrase for name, setting in words.SETTINGS.items()},
        "colours": {name: "#" + "".join(f"{value:02x}" for value in rgb) for name, rgb in words.COLOURS.items()},
        "skins": list(words.SKINS),
        "times": list(words.TIMES),
        "weathers": list(words.WEATHERS),
        "styles": list(words.STYLES),
        "domains": list(words.DOMAINS),
        "sides": list(words.SIDES),
        "patterns": list(words.PATTERNS),
        "accessories": {name: list(kinds) for name, kinds in words.ACCESSORIES.items()},
        "emblems": list(words.EMBLEMS),
        "traits": {kind: {name: list(v) for name, v in traits.items()} for kind, traits in words.TRAITS.items()},
        "edits": list(OPS),
        "schemas": {"scene": Scene.model_json_schema(), "edit": EDIT.json_schema()},
    }


def _kind(name: str) -> dict[str, Any]:
    kind = KINDS[name]
    return {
        "plural": kind.plural,
        "group": kind.group,
        "parts": {part: list(usual) for part, usual in kind.parts.items()},
        "poses": list(kind.poses),
        "patterned": list(words.PATTERNED.get(name, ())),
        "accessories": [accessory for accessory, wearers in words.ACCESSORIES.items() if name in wearers],
        "emblem": name in words.EMBLEM_WEARERS,
        "height": kind.height,
        "habitat": kind.habitat,
    }


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_JSON_BYTES:
            raise BadInput(f"{path.name} is larger than {MAX_JSON_BYTES // 1_000_000} MB: not a scene or an edit.")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"cannot read {path}: {error.strerror}. Check the path.") from None


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else str(first["msg"])


def _pretty(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()
