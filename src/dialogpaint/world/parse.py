"""Reading canonical sentences back: the inverse of `phrases.instruction`."""

import re
from collections.abc import Callable, Iterable

from dialogpaint.world.edits import (
    Accessory,
    Add,
    Backdrop,
    Edit,
    EmblemEdit,
    Move,
    Pattern,
    Pose,
    Recolour,
    Remove,
    Replace,
    Resize,
    Target,
    ToSetting,
    ToStyle,
    ToTime,
    ToWeather,
    Trait,
)
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import NUMBERS, POSE_WORDS, STYLE_WORDS, TRAIT_WORDS, WEATHER_WORDS
from dialogpaint.world.synonyms import SETTING_PLACES
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, EMBLEMS, PATTERNS, SIDES, SKINS, TIMES

Found = dict[str, str | None]


def parse(text: str) -> Edit | None:
    """The edit whose canonical sentence this is; None for any other text. Case and a full stop are ignored."""
    words = " ".join(text.lower().split()).rstrip(".!")
    if words in _FIXED:
        return _FIXED[words]
    for pattern, build in _PATTERNS:
        found = pattern.fullmatch(words)
        if found and (edit := build(found.groupdict())):
            return edit
    return None


def parse_target(text: str) -> Target | None:
    """ "the left brown dog next to the tree" as a Target; None for any other text."""
    found = re.fullmatch(_T, text.strip().lower())
    return _target(found.groupdict()) if found else None


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_PARTS = {part for kind in KINDS.values() for part in kind.parts} | {"dress"} | set(ACCESSORIES)
_KIND, _COLOUR = one_of(KINDS), one_of(COLOURS)
_T = (
    rf"the (?:(?P<side>{one_of(SIDES)}) )?(?:(?P<tcolour>{_COLOUR}) )?(?P<kind>{_KIND})"
    rf"(?: next to the (?P<near>{_KIND}))?"
)
_OF_PLURAL = {facts.plural: kind for kind, facts in KINDS.items()}
_POSSESSED = (rf"{_T}'s (?P<part>{one_of(_PARTS)})", rf"the (?P<part>{one_of(_PARTS)}) of {_T}")
_NEW = rf"(?:an? )?(?:(?P<colour>{_COLOUR}) )?(?P<new>{_KIND})"
_WORN = rf"(?:an? )?(?:(?P<colour>{_COLOUR}) )?(?P<worn>{one_of(ACCESSORIES)})"
_SHAPE = rf"(?:an? )?(?:(?P<colour>{_COLOUR}) )?(?P<shape>{one_of(EMBLEMS)})"


def _target(found: Found) -> Target:
    return Target.model_validate(
        {"kind": found["kind"], "colour": found["tcolour"], "side": found["side"], "near": found["near"]}
    )


def _recolour(found: Found) -> Edit | None:
    part, kind, colour = found.get("part"), KINDS[str(found["kind"])], str(found["colour"])
    if (
        part is not None
        and part not in kind.parts
        and part not in ACCESSORIES
        and (found["kind"], part) != ("person", "dress")
    ):
        return None
    if (part == "skin") != (colour in SKINS):
        return None
    return Recolour(target=_target(found), part=part, colour=colour)


def _add(found: Found) -> Edit:
    fields = {"kind": found["new"], "colour": found["colour"], "side": found["new_side"], "near": found["new_near"]}
    return Add.model_validate(fields)


def _add_several(found: Found) -> Edit:
    count = next(count for count, word in NUMBERS.items() if word == found["number"])
    one = _add(found | {"new": _OF_PLURAL[str(found["several"])]})
    return one.model_copy(update={"count": count})


def _put_on(found: Found) -> Edit:
    return Accessory(target=_target(found), accessory=str(found["worn"]), colour=found["colour"])


def _emblem(found: Found) -> Edit:
    fields = {"target": _target(found), "shape": found["shape"], "colour": found["colour"]}
    return EmblemEdit.model_validate(fields)


def _trait(trait: str, value: str) -> Callable[[Found], Edit]:
    return lambda found: Trait(target=_target(found), trait=trait, value=value)


def _pattern_edit(found: Found) -> Edit:
    return Pattern(target=_target(found), part=str(found["part"]), pattern=str(found["pattern"]))


def _patterns() -> Iterable[tuple[str, Callable[[Found], Edit | None]]]:
    poses = {words: pose for pose, words in POSE_WORDS.items()}
    for what in (_T, *_POSSESSED):
        yield rf"make {what} (?P<colour>{_COLOUR}|{one_of(SKINS)})", _recolour
    for what in _POSSESSED:
        yield rf"make {what} (?P<pattern>{one_of(PATTERNS)})", _pattern_edit
    yield (
        rf"replace {_T} with {_NEW}",
        lambda found: Replace(target=_target(found), kind=str(found["new"]), colour=found["colour"]),
    )
    yield (
        rf"add {_NEW}(?: (?:on|in) the (?P<new_side>{one_of(SIDES)}))?(?: next to the (?P<new_near>{_KIND}))?",
        _add,
    )
    yield (
        rf"add (?P<number>{one_of(NUMBERS.values())}) (?:(?P<colour>{_COLOUR}) )?(?P<several>{one_of(_OF_PLURAL)})"
        rf"(?: (?:on|in) the (?P<new_side>{one_of(SIDES)}))?(?: next to the (?P<new_near>{_KIND}))?",
        _add_several,
    )
    yield rf"remove {_T}", lambda found: Remove(target=_target(found))
    yield (
        rf"move {_T} to the (?P<to>{one_of(SIDES)})",
        lambda found: Move.model_validate({"target": _target(found), "side": found["to"]}),
    )
    yield (
        rf"make {_T} (?P<size>bigger|smaller)",
        lambda found: Resize.model_validate({"target": _target(found), "size": found["size"]}),
    )
    yield (
        rf"make {_T} (?P<pose>{one_of(poses)})",
        lambda found: Pose(target=_target(found), pose=poses[str(found["pose"])]),
    )
    yield rf"add {_WORN} to {_T}", _put_on
    yield (
        rf"remove the (?P<worn>{one_of(ACCESSORIES)}) from {_T}",
        lambda found: Accessory(target=_target(found), accessory=str(found["worn"]), on=False),
    )
    yield rf"add {_SHAPE} to {_T}", _emblem
    yield rf"remove the (?:emblem|{one_of(EMBLEMS)}) from {_T}", lambda found: EmblemEdit(target=_target(found))
    for (trait, value), words in TRAIT_WORDS.items():
        yield words.replace("{t}", _T), _trait(trait, value)
    yield rf"make the background (?P<colour>{_COLOUR})", lambda found: Backdrop(colour=str(found["colour"]))


def _fixed() -> dict[str, Edit]:
    return {
        **{f"move it to {places[0].lower()}": ToSetting(setting=name) for name, places in SETTING_PLACES.items()},
        **{f"make it {time}": ToTime(time=time) for time in TIMES},
        **{words: ToWeather(weather=weather) for weather, words in WEATHER_WORDS.items()},
        **{f"make it {words}": ToStyle(style=style) for style, words in STYLE_WORDS.items()},
    }


_FIXED = _fixed()
_PATTERNS = [(re.compile(pattern), build) for pattern, build in _patterns()]
