"""Contact sheets of all that the illustrated world can draw: made from its tables, so that nothing is left out."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from dialogpaint.core.image import write_atomically
from dialogpaint.world.features import EMBLEM_COLOURS, usual_colours
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.places import base_y
from dialogpaint.world.render import render
from dialogpaint.world.scene import Emblem, Scene, Thing
from dialogpaint.world.vocabulary import (
    ACCESSORIES,
    EMBLEM_WEARERS,
    EMBLEMS,
    PATTERNED,
    PATTERNS,
    SETTINGS,
    STYLES,
    TIMES,
    TRAITS,
    WEATHERS,
)

Cell = tuple[str, Scene]
"""What is written under a drawing, and the drawing."""

_CAPTION = 16
_QUALITY = 82
_PAPER = (252, 251, 247)


def gallery(folder: Path, size: int = 128) -> Iterator[Path]:
    """Write kinds.webp, settings.webp, styles.webp and looks.webp; yields each path. Same tables, same bytes."""
    for name, (columns, cells) in SHEETS.items():
        path = folder / f"{name}.webp"
        buffer = io.BytesIO()
        sheet(list(cells()), columns, size).save(buffer, "WEBP", quality=_QUALITY, method=6)
        write_atomically(path, buffer.getvalue())
        yield path


def sheet(cells: list[Cell], columns: int, size: int) -> Image.Image:
    """Drawings row by row, each size x size pixels with its words below."""
    rows = -(-len(cells) // columns)
    page = Image.new("RGB", (columns * size, rows * (size + _CAPTION)), _PAPER)
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(size=10)
    for number, (words, scene) in enumerate(cells):
        left, top = number % columns * size, number // columns * (size + _CAPTION)
        page.paste(render(scene, size).to_pil(), (left, top))
        pen.text((left + size / 2, top + size + 2), words, fill=(50, 48, 58), font=font, anchor="ma")
    return page


def _kinds() -> Iterator[Cell]:
    for name, kind in KINDS.items():
        for pose in kind.poses or ("",):
            yield f"{name}, {pose}" if pose else name, _alone(name, pose=pose)


def _settings() -> Iterator[Cell]:
    """A row for each setting: hours and weathers under the sky, else its different looks."""
    lights = [(time, "clear") for time in TIMES] + [("day", weather) for weather in WEATHERS[1:]]
    for name, setting in SETTINGS.items():
        for seed, (time, weather) in enumerate(lights, start=1):
            if setting.sky:
                words = time if weather == "clear" else weather
                yield f"{name}, {words}", Scene(setting=name, time=time, weather=weather, seed=seed)
            else:
                backdrop = ("grey", "blue", "green", "pink", "yellow", "purple", "white")[seed - 1]
                yield name, Scene(setting=name, seed=seed, backdrop=backdrop)


def _styles() -> Iterator[Cell]:
    for scene in _EXAMPLES:
        for style in STYLES:
            yield style, scene.model_copy(update={"style": style})


def _looks() -> Iterator[Cell]:
    """Patterns, emblems, what can be worn, and traits."""
    for kind, parts in PATTERNED.items():
        for part in parts:
            traits = {"outfit": "dress"} if part == "dress" else {}
            for pattern in PATTERNS[1:]:
                yield f"{kind}, {pattern} {part}", _alone(kind, patterns={part: pattern}, traits=traits)
    for kind in EMBLEM_WEARERS:
        for shape in EMBLEMS:
            emblem = Emblem.model_validate({"shape": shape, "colour": EMBLEM_COLOURS[shape]})
            yield f"{kind}, {shape}", _alone(kind, emblem=emblem, colours=usual_colours(kind) | {"top": "blue"})
    for accessory, wearers in ACCESSORIES.items():
        for kind in wearers:
            colour = "brown" if accessory == "beard" else "purple"
            yield f"{kind}, {accessory}", _alone(kind, accessories={accessory: colour})
    for kind, named in TRAITS.items():
        for trait, values in named.items():
            for value in values:
                traits = {trait: value} | ({"outfit": "dress"} if trait == "hem" else {})
                yield f"{trait}: {value}", _alone(kind, traits=traits)


def _alone(kind: str, **looks: object) -> Scene:
    """One thing, large, before a plain backdrop that it stands out from."""
    height = min(0.92, 0.86 / KINDS[kind].aspect, 2.0 * KINDS[kind].height)
    y = 1.0 if kind == "face" else max(base_y("studio", kind, height), 0.5 + height / 2)
    values = {"id": "t", "kind": kind, "x": 0.5, "y": min(y, 0.96 if kind != "face" else 1.0), "height": height}
    thing = Thing.model_validate(values | {"colours": usual_colours(kind)} | looks)
    return Scene(setting="studio", things=(thing,), seed=1)


def _example(setting: str, *things: tuple[str, float, float, float], **light: str) -> Scene:
    """Kinds with their x, y and height."""
    placed = [
        Thing(id=f"t{n}", kind=kind, x=x, y=y, height=h, colours=usual_colours(kind), seed=n)
        for n, (kind, x, y, h) in enumerate(things)
    ]
    return Scene.model_validate({"setting": setting, "things": placed, "seed": 7} | light)


_EXAMPLES = (
    _example("meadow", ("tree", 0.76, 0.78, 0.55), ("dog", 0.32, 0.88, 0.38)),
    _example("city", ("bus", 0.66, 0.84, 0.36), ("person", 0.2, 0.94, 0.6)),
    _example("sea", ("boat", 0.6, 0.82, 0.5), ("bird", 0.22, 0.5, 0.26), time="sunset"),
    _example("mars", ("rocket", 0.3, 0.86, 0.55), ("car", 0.7, 0.92, 0.26), time="night"),
    _example("living room", ("cat", 0.5, 0.9, 0.4), ("lamp", 0.86, 0.8, 0.5)),
    _example("studio", ("face", 0.5, 1.0, 0.92), backdrop="blue"),
)

SHEETS: dict[str, tuple[int, Callable[[], Iterator[Cell]]]] = {
    "kinds": (10, _kinds),
    "settings": (len(TIMES) + len(WEATHERS) - 1, _settings),
    "styles": (len(STYLES), _styles),
    "looks": (10, _looks),
}
"""Name -> columns and cells."""
