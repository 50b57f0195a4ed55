"""A scene in words: the description a captioner should give, and a caption as one would write it."""

from dialogpaint.core.description import Description, NamedThing
from dialogpaint.world.features import main_colour, pose_of, trait_of, visible_parts, wears_dress
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parts import colour_of
from dialogpaint.world.phrases import with_article
from dialogpaint.world.places import NEAR, side_of
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.vocabulary import SETTINGS

_STYLE_WORDS = {
    "flat": "",
    "outlined": "an outlined drawing of ",
    "pencil": "a pencil sketch of ",
    "watercolour": "a watercolour of ",
    "pixel art": "pixel art of ",
    "oil": "an oil painting of ",
    "neon": "a neon drawing of ",
}
_WEATHER_WORDS = {
    "clear": "",
    "rain": " in the rain",
    "snow": " in falling snow",
    "fog": " in the fog",
    "rainbow": " with a rainbow",
}
_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_TIME_WORDS = {"day": "", "sunset": " at sunset", "night": " at night"}
_POSE_WORDS = {"arms raised": "raising their arms", "arms down": "", "waving": "waving", "standing": "", "perched": ""}


def describe(scene: Scene) -> Description:
    """What the picture shows: its things left to right, and the setting. Indoors, time and weather do not show."""
    ordered = sorted(scene.things, key=lambda thing: thing.x)
    sky = SETTINGS[scene.setting].sky
    return Description(
        caption=caption(scene),
        things=tuple(_named(thing, alone=len(ordered) == 1) for thing in ordered),
        setting=scene.setting,
        time=scene.time if sky else "day",
        weather=scene.weather if sky else "clear",
        style=scene.style,
        known=True,
    )


def caption(scene: Scene) -> str:
    """ "a brown dog and a red car on the beach at sunset".

    Things alike are counted ("two brown dogs"). Of two things, two scenes in three, by their seed, say how they stand.
    """
    ordered = sorted(scene.things, key=lambda thing: thing.x)
    if len(ordered) == 2 and scene.seed % 3 and not _alike(*ordered):
        things = _related(ordered[0], ordered[1], turned=scene.seed % 2 == 0)
    else:
        things = _listed(_counted(ordered))
    return f"{_STYLE_WORDS[scene.style]}{things or 'nothing'} {_where(scene)}"


def _related(left: Thing, right: Thing, turned: bool) -> str:
    """ "a dog next to a tree", "a cat left of a ball", and the same from the right."""
    one, other = (_in_words(thing, full=False) for thing in ((right, left) if turned else (left, right)))
    if right.x - left.x <= NEAR:
        return f"{one} next to {other}"
    return f"{one} {'right' if turned else 'left'} of {other}"


def _counted(things: list[Thing]) -> list[str]:
    """Each in words, those that look alike together where the first of them stands."""
    words: list[str] = []
    left = list(things)
    while left:
        same = [thing for thing in left if _alike(left[0], thing)]
        left = [thing for thing in left if not _alike(same[0], thing)]
        words.append(_several(same) if len(same) > 1 else _in_words(same[0], full=len(things) == 1))
    return words


def _alike(one: Thing, other: Thing) -> bool:
    """Whether the same words say both. People have too many words to count."""
    same = one.kind == other.kind and (main_colour(one), _doing(one)) == (main_colour(other), _doing(other))
    return one is other or (same and one.kind != "person" and _wearing(one) == _wearing(other))


def _several(things: list[Thing]) -> str:
    """ "two brown dogs sitting"."""
    number = _NUMBERS.get(len(things), str(len(things)))
    noun = f"{main_colour(things[0])} {KINDS[things[0].kind].plural}".strip()
    return " ".join(filter(None, (number, noun, _doing(things[0]), _wearing(things[0]))))


def thing_in_words(thing: Thing) -> str:
    """ "a brown dog sitting", and what it wears; people, faces and birds part by part."""
    return _in_words(thing, full=True)


def features(thing: Thing) -> tuple[str, ...]:
    """What it visibly wears: accessories, an emblem, a dress."""
    emblem = (thing.emblem.shape,) if thing.emblem else ()
    dress = ("dress",) if wears_dress(thing) else ()
    return (*sorted(thing.accessories), *emblem, *dress)


def _named(thing: Thing, alone: bool) -> NamedThing:
    return NamedThing(
        name=thing.kind,
        colour=main_colour(thing),
        place="" if alone else side_of(thing.x),
        pose=pose_of(thing).replace(" ", "_"),
        features=features(thing),
    )


def _where(scene: Scene) -> str:
    setting = SETTINGS[scene.setting]
    if scene.setting == "studio":
        return f"in front of a plain {scene.backdrop} backdrop"
    return setting.phrase + (_TIME_WORDS[scene.time] + _WEATHER_WORDS[scene.weather] if setting.sky else "")


def _in_words(thing: Thing, full: bool) -> str:
    """full: a portrait, an outfit or a bird alone in the picture is told part by part."""
    if full and thing.kind == "face":
        return _face(thing)
    if full and thing.kind == "person":
        return _person(thing)
    colour = main_colour(thing)
    words = with_article(f"{colour} {thing.kind}" if colour else thing.kind)
    if thing.kind == "person":
        words = f"a person in {with_article(colour)} {'dress' if wears_dress(thing) else 'top'}"
    if full and thing.kind == "bird":
        crown, wings, belly = (colour_of(thing, part) for part in ("crown", "wings", "belly"))
        words = f"a bird with {with_article(crown)} crown, {wings} wings and {with_article(belly)} belly"
    return " ".join(filter(None, (words, _doing(thing), _wearing(thing))))


def _face(thing: Thing) -> str:
    cut, expression = trait_of(thing, "cut"), trait_of(thing, "expression")
    hair = f"{cut} {colour_of(thing, 'hair')} hair" if "hair" in visible_parts(thing) else "a bald head"
    eyes, top = colour_of(thing, "eyes"), _cloth(thing, "top")
    words = f"{with_article(expression)} face with {hair} and {eyes} eyes in {with_article(top)} top"
    return " ".join(filter(None, (words, _wearing(thing))))


def _person(thing: Thing) -> str:
    if wears_dress(thing):
        clothes = f"{with_article(_cloth(thing, 'dress'))} dress"
    else:
        top, bottom = with_article(_cloth(thing, "top")), with_article(_cloth(thing, "bottom"))
        clothes = f"{top} top and {bottom} bottom"
    return " ".join(filter(None, (f"a person in {clothes}", _doing(thing), _wearing(thing))))


def _cloth(thing: Thing, part: str) -> str:
    colour = colour_of(thing, "top" if part == "dress" else part)
    pattern = thing.patterns.get(part, "plain")
    return colour if pattern == "plain" else f"{pattern} {colour}"


def _doing(thing: Thing) -> str:
    pose = pose_of(thing)
    return "" if not pose else _POSE_WORDS.get(pose, pose)


def _wearing(thing: Thing) -> str:
    worn = [
        f"{colour} glasses" if name == "glasses" else f"{with_article(colour)} {name}"
        for name, colour in sorted(thing.accessories.items())
    ]
    if thing.emblem:
        worn.append(f"{with_article(thing.emblem.colour)} {thing.emblem.shape}")
    return f"with {_listed(worn)}" if worn else ""


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
