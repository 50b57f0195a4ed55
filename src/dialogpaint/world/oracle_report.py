"""Judging the judge: how often the oracle accepts true targets and rejects each sort of wrong picture."""

import random
from collections import Counter
from collections.abc import Callable, Iterator

import numpy as np

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.world.apply import apply
from dialogpaint.world.candidates import changed_thing, otherwise, with_thing, without
from dialogpaint.world.edits import Add, Backdrop, Edit, Move, Replace, ToSetting, ToStyle, ToTime, ToWeather
from dialogpaint.world.features import main_colour
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.oracle import check
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit, sample_scene
from dialogpaint.world.scene import Scene
from dialogpaint.world.suitability import KINDS_IN
from dialogpaint.world.targets import refer
from dialogpaint.world.vocabulary import COLOURS, SETTINGS

Case = tuple[str, Picture]
"""What is the matter with a picture ("true" = nothing), and the picture."""

_SIZE = 128


def oracle_report(
    seed: int, n: int, through: Callable[[Picture], Picture] = lambda picture: picture, style: str | None = None
) -> dict[str, dict[str, float]]:
    """Rates over n sampled edits of the test split, every picture passed through `through` (an autoencoder, say), and
    every scene in one style if that is given.

    Per category ("true", "unedited", "wrong colour", "wrong kind", "wrong place", "wrong count",
    "damaged"): n and the share judged
    right: accepted when true, else rejected.
    """
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for index in range(n):
        rng = random.Random(f"oracle {seed} {index}")
        before = sample_scene(seed * 1_000_003 + index, "test")
        if style is not None:
            before = before.model_copy(update={"style": style})
        edit = sample_edit(before, rng)
        for category, picture in cases(before, edit, rng):
            accepted = check(through(picture), before, edit).success
            seen[category] += 1
            right[category] += accepted == (category == "true")
    return {category: {"n": seen[category], "rate": right[category] / seen[category]} for category in sorted(seen)}


def cases(before: Scene, edit: Edit, rng: random.Random) -> Iterator[Case]:
    """The true picture and one wrong one of every category that this edit can go wrong in."""
    after = apply(before, edit)
    yield "true", render(after)
    yield "unedited", render(before)
    for category, scenes in (
        ("wrong colour", _wrong_colours(before, edit)),
        ("wrong kind", _wrong_kinds(before, after, edit)),
        ("wrong place", _wrong_places(before, after, edit)),
        ("wrong count", _wrong_counts(before, edit)),
    ):
        wrong = [scene for scene in scenes if scene not in (before, after)]
        if wrong:
            yield category, render(rng.choice(wrong))
    yield "damaged", _damaged(before, after, edit, rng)


def _wrong_colours(before: Scene, edit: Edit) -> list[Scene]:
    if getattr(edit, "colour", None) is None:
        return []
    if isinstance(edit, Add | Replace):
        return [
            apply(before, edit.model_copy(update={"colour": colour})) for colour in COLOURS if colour != edit.colour
        ]
    return [scene for label, scene in otherwise(before, edit) if label.startswith("colour ")]


def _wrong_kinds(before: Scene, after: Scene, edit: Edit) -> list[Scene]:
    """Another kind, pose, pattern, setting, weather ... than was asked for."""
    if isinstance(edit, Add | Replace):
        others = [edit.model_copy(update={"kind": kind}) for kind in KINDS_IN[before.setting] if kind != edit.kind]
        return [scene for other in others if (scene := _applied(before, other)) is not None]
    if isinstance(edit, ToSetting):
        return [after.model_copy(update={"setting": setting}) for setting in SETTINGS]
    return [scene for label, scene in otherwise(before, edit) if not label.startswith(("colour ", "side ", "count "))]


def _wrong_counts(before: Scene, edit: Edit) -> list[Scene]:
    if not isinstance(edit, Add):
        return []
    others = [edit.model_copy(update={"count": count}) for count in (1, 2, 3) if count != edit.count]
    return [scene for other in others if (scene := _applied(before, other)) is not None]


def _wrong_places(before: Scene, after: Scene, edit: Edit) -> list[Scene]:
    """The same edit of another thing, or the same thing elsewhere."""
    others: list[Edit] = []
    if isinstance(edit, Move) or (isinstance(edit, Add) and edit.side is not None):
        others += [edit.model_copy(update={"side": side}) for side in ("left", "middle", "right") if side != edit.side]
    elif hasattr(edit, "target"):
        changed = changed_thing(before, after) or next(t for t in before.things if t not in after.things)
        targets = [refer(before, thing.id) for thing in before.things if thing.id != changed.id]
        others += [edit.model_copy(update={"target": target}) for target in targets]
    return [scene for other in others if (scene := _applied(before, other)) is not None]


def _applied(scene: Scene, edit: Edit) -> Scene | None:
    try:
        return apply(scene, edit)
    except BadInput:
        return None


def _damaged(before: Scene, after: Scene, edit: Edit, rng: random.Random) -> Picture:
    """The edit done, and something else spoilt: another thing gone or recoloured, or a blotch."""
    changed = changed_thing(before, after)
    others = [thing for thing in after.things if thing in before.things and thing != changed]
    harm = rng.choice(("erased", "recoloured", "blotch")) if others else "blotch"
    if harm == "blotch":
        return _blotched(before, after, edit, rng)
    thing = rng.choice(others)
    if harm == "erased" or not main_colour(thing):
        return render(without(after, thing.id))
    colour = rng.choice([colour for colour in COLOURS if colour != main_colour(thing)])
    other = thing.model_copy(update={"colours": thing.colours | {KINDS[thing.kind].main: colour}})
    return render(with_thing(after, other))


def _blotched(before: Scene, after: Scene, edit: Edit, rng: random.Random) -> Picture:
    """A round blotch of a colour that is not there, outside the edited region."""
    picture = render(after)
    pixels = picture.pixels.copy()
    rows, columns = np.mgrid[:_SIZE, :_SIZE]
    free = np.ones((_SIZE, _SIZE), dtype=np.bool_)
    if not isinstance(edit, ToSetting | ToTime | ToWeather | ToStyle | Backdrop):
        free = np.abs(pixels.astype(np.int16) - render(before).pixels).max(axis=2) < 8
    best = None
    for _ in range(20):
        radius = rng.uniform(8, 12)
        x, y = rng.uniform(10, 118), rng.uniform(10, 118)
        spot = (columns - x) ** 2 + (rows - y) ** 2 < radius**2
        share = (free & spot).sum() / spot.sum()
        if best is None or share > best[0]:
            best = share, spot
    assert best is not None
    spot = best[1]
    under = pixels[spot].mean(axis=0)
    pixels[spot] = max(COLOURS.values(), key=lambda rgb: float(np.abs(under - rgb).max()) + rng.uniform(0, 80))
    return picture.with_pixels(pixels)
