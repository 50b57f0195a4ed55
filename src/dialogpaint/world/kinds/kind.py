"""What is to be known of a kind, and the colours that many kinds share."""

from dataclasses import dataclass
from typing import Literal

Habitat = Literal["ground", "air", "water", "table"]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of thing.

    parts: nameable parts and their usual colours; the first part is the main one, the thing's own colour.
    poses: the first is the default; () = none. height: usual height as a share of the picture's. aspect: width / height
    of its box. habitat: where it stands. indoors / outdoors: which settings suit it.
    """

    plural: str
    group: str
    parts: dict[str, tuple[str, ...]]
    poses: tuple[str, ...] = ()
    height: float = 0.36
    aspect: float = 1.0
    habitat: Habitat = "ground"
    indoors: bool = True
    outdoors: bool = True

    @property
    def main(self) -> str:
        return next(iter(self.parts))


ANY = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "white", "black")
FUR = ("brown", "black", "white", "grey", "orange")
