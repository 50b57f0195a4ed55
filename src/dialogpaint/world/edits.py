"""Typed edits of a scene: plain JSON values that say what to change. `world.apply` carries them out."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Target(_Value):
    """Which thing, as one would say it: "the left brown dog". Must fit exactly one thing of the scene.

    side: left or right = the outermost of those that fit, middle = the middle one of three. near: the kind of thing it
    stands next to.
    """

    kind: str
    colour: str | None = None
    side: Literal["left", "middle", "right"] | None = None
    near: str | None = None


class Recolour(_Value):
    """part None = the thing's main part."""

    op: Literal["recolour"] = "recolour"
    target: Target
    part: str | None = None
    colour: str


class Replace(_Value):
    op: Literal["replace"] = "replace"
    target: Target
    kind: str
    colour: str | None = None


class Add(_Value):
    """side None = the emptiest place; near: the kind it shall stand next to. count: how many alike, in a row."""

    op: Literal["add"] = "add"
    kind: str
    count: Literal[1, 2, 3] = 1
    colour: str | None = None
    side: Literal["left", "middle", "right"] | None = None
    near: str | None = None


class Remove(_Value):
    op: Literal["remove"] = "remove"
    target: Target


class Move(_Value):
    op: Literal["move"] = "move"
    target: Target
    side: Literal["left", "middle", "right"]


class Resize(_Value):
    op: Literal["resize"] = "resize"
    target: Target
    size: Literal["bigger", "smaller"]


class Pose(_Value):
    op: Literal["pose"] = "pose"
    target: Target
    pose: str


class ToSetting(_Value):
    op: Literal["setting"] = "setting"
    setting: str


class ToTime(_Value):
    op: Literal["time"] = "time"
    time: str


class ToWeather(_Value):
    """weather "clear" takes rain, snow, fog or the rainbow away."""

    op: Literal["weather"] = "weather"
    weather: str


class ToStyle(_Value):
    op: Literal["style"] = "style"
    style: str


class Backdrop(_Value):
    """Another colour for the plain backdrop (setting `studio` only)."""

    op: Literal["backdrop"] = "backdrop"
    colour: str


class Pattern(_Value):
    op: Literal["pattern"] = "pattern"
    target: Target
    part: str
    pattern: str


class Accessory(_Value):
    """on False takes it off; colour None when on = the usual colour."""

    op: Literal["accessory"] = "accessory"
    target: Target
    accessory: str
    on: bool = True
    colour: str | None = None


class EmblemEdit(_Value):
    """shape None takes the emblem off."""

    op: Literal["emblem"] = "emblem"
    target: Target
    shape: Literal["heart", "star"] | None = None
    colour: str | None = None


class Trait(_Value):
    """Hair cut, expression, sleeves, hem, outfit: see vocabulary.TRAITS."""

    op: Literal["trait"] = "trait"
    target: Target
    trait: str
    value: str


Edit = Annotated[
    Recolour
    | Replace
    | Add
    | Remove
    | Move
    | Resize
    | Pose
    | ToSetting
    | ToTime
    | ToWeather
    | ToStyle
    | Backdrop
    | Pattern
    | Accessory
    | EmblemEdit
    | Trait,
    Field(discriminator="op"),
]
EDIT: TypeAdapter[Edit] = TypeAdapter(Edit)
OPS = (
    "recolour",
    "replace",
    "add",
    "remove",
    "move",
    "resize",
    "pose",
    "setting",
    "time",
    "weather",
    "style",
    "backdrop",
    "pattern",
    "accessory",
    "emblem",
    "trait",
)
