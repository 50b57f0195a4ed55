"""A scene as a frozen JSON value: what is drawn, where, and how. `render` draws it, `Edit.apply` changes it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Unit = Annotated[float, Field(ge=0.0, le=1.0)]
Domain = Literal["scenes", "birds", "outfits", "portraits"]


class Emblem(BaseModel):
    """A shape shown on a wearer's chest."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    shape: Literal["heart", "star"]
    colour: str


class Thing(BaseModel):
    """One thing in a scene.

    x: its centre, 0 = left edge of the picture, 1 = right. y: where it stands (its base), 0 = top, 1 = bottom.
    height: as a share of the picture's height. colours: part -> colour name; missing parts take the kind's usual
    colour. accessories: name -> colour. patterns: part -> pattern. traits: see vocabulary.TRAITS.
    turn: degrees of rotation about its base. seed: small shape jitter, so that no two look alike pixel for pixel.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    kind: str
    x: Unit
    y: Annotated[float, Field(ge=0.0, le=1.2)]
    height: Annotated[float, Field(gt=0.02, le=1.5)]
    pose: str = ""
    facing: Literal["left", "right"] = "right"
    colours: dict[str, str] = {}
    accessories: dict[str, str] = {}
    patterns: dict[str, str] = {}
    traits: dict[str, str] = {}
    emblem: Emblem | None = None
    turn: Annotated[float, Field(ge=-30.0, le=30.0)] = 0.0
    seed: int = 0


class Scene(BaseModel):
    """A drawing's whole content. things are drawn in order, so the last is in front. Sides ("the left dog") follow
    x.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    domain: Domain = "scenes"
    setting: str = "meadow"
    time: str = "day"
    weather: str = "clear"
    style: str = "flat"
    backdrop: str = "grey"
    things: tuple[Thing, ...] = ()
    seed: int = 0

    def thing(self, id: str) -> Thing:
        for thing in self.things:
            if thing.id == id:
                return thing
        raise KeyError(id)
