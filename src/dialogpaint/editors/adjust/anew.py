"""The same adjustment with another amount, colour or place."""

from dialogpaint.adjustments import values as a

SIGNED_OPS = frozenset(
    {"brightness", "contrast", "exposure", "shadows", "highlights", "saturation", "warmth", "tint", "pop"}
)
_BOUNDS = {
    "crop_tighter": (0.0, 0.9),
    "cut_side": (0.0, 0.9),
    "border": (0.0, 0.5),
    "caption": (0.01, 0.5),
    "shape": (0.01, 1.0),
}


def amount_of(adjustment: a.Adjustment) -> float | None:
    """What "more" and "less" are about; a turn's angle unless it is a quarter turn, a scale's percentage."""
    if isinstance(adjustment, a.Rotate):
        return None if adjustment.degrees % 90 == 0 else adjustment.degrees
    if isinstance(adjustment, a.Scale):
        return 1.0
    amount = getattr(adjustment, "amount", None)
    return None if amount is None else float(amount)


def with_amount(previous: a.Adjustment, amount: float) -> a.Adjustment:
    """The same with another amount, kept within its bounds."""
    if isinstance(previous, a.Rotate):
        return a.Rotate(degrees=max(-359.9, min(359.9, amount)))
    if isinstance(previous, a.Scale):
        factor = {0.5: 0.8, 1.6: 1.25}.get(round(amount, 2), amount)
        sizes = {
            name: max(1, round(size * factor)) for name, size in previous.model_dump(exclude={"op"}).items() if size
        }
        return a.Scale.model_validate(sizes)
    low, high = _BOUNDS.get(previous.op, (-1.0, 1.0) if previous.op in SIGNED_OPS else (0.0, 1.0))
    return changed(previous, amount=max(low, min(high, amount)))


def changed(previous: a.Adjustment, **fields: object) -> a.Adjustment:
    return a.ADJUSTMENT.validate_python({**previous.model_dump(), **fields})
