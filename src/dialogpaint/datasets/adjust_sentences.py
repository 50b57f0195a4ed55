"""Adjustments of light, colour and shape as training conversations speak of them, and the sentence T for each."""

from dataclasses import dataclass

from pydantic import BaseModel

from dialogpaint.adjustments.sentences import sentence
from dialogpaint.adjustments.values import ADJUSTMENT, KINDS, Adjustment

QUITE = 0.5


@dataclass(frozen=True, kw_only=True)
class Wish:
    """One adjustment. amount: signed share, where it has one; the other fields as the operation needs them."""

    op: str
    amount: float = 0.0
    colour: str = ""
    to: str = ""
    text: str = ""
    place: str = ""
    shape: str = ""
    pointing: str = ""
    side: str = ""
    way: str = ""
    width: int = 0
    height: int = 0
    percent: int = 0
    degrees: float = 0.0


def canonical(wish: Wish) -> str:
    """The sentence T. Raises ValueError for what is no adjustment."""
    return sentence(adjustment(wish))


def adjustment(wish: Wish) -> Adjustment:
    """The value that a wish stands for. Raises ValueError for what is none."""
    kind, fields = _kind(wish.op)
    given = {name: getattr(wish, name) for name in kind.model_fields if hasattr(wish, name) and name != "op"}
    said = {name: value for name, value in given.items() if value or name == "amount"}
    return ADJUSTMENT.validate_python(kind(**said, **fields))


def usual_amount(op: str) -> float:
    """What an adjustment has when nothing is said of it."""
    return float(_kind(op)[0].model_fields["amount"].default)


def _kind(op: str) -> tuple[type[BaseModel], dict[str, object]]:
    """The type of an operation's values, and fields that are always so."""
    own, fields = _VARIANTS.get(op, (op, {}))
    if own not in _KIND_OF:
        raise ValueError(f"no adjustment '{op}'")
    return _KIND_OF[own], fields


_VARIANTS: dict[str, tuple[str, dict[str, object]]] = {
    "coloured_pencil": ("pencil", {"coloured": True}),
    "grey_background": ("colour_pop", {}),
}
"""Operations that people speak of as ones of their own."""
_KIND_OF = {str(kind.model_fields["op"].default): kind for kind in KINDS}
