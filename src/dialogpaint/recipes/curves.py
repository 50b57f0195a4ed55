"""Training curves as small pictures: losses on a logarithmic scale, shares from 0 to 1, over samples seen."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_SHARES = ("accuracy", "exact", "act", "instruction", "overlap")
_SHOWN = {
    "vae": ("pixel", "edge"),
    "clip": ("loss", "accuracy"),
    "trunk": ("loss", "changed_at_last_step", "exemplar"),
    "locator": ("loss", "overlap"),
    "captioner": ("loss", "exact"),
    "editor": ("loss", "validation_loss"),
    "blenderbot": ("loss", "validation_loss"),
    "dialogue": ("loss", "validation_loss", "act", "exact", "instruction"),
}
_POINTS = 150


def curve(lines: Sequence[dict[str, Any]], stage: str) -> bytes | None:
    """A PNG of under 40 KB from the lines of a metrics.jsonl; None when there are fewer than two."""
    from matplotlib.figure import Figure

    shown = {name: _series(lines, name) for name in _SHOWN[stage]}
    shown = {name: points for name, points in shown.items() if len(points) > 1}
    if not shown:
        return None
    panels = [[name for name in shown if (name in _SHARES) == shares] for shares in (False, True)]
    panels = [names for names in panels if names]
    figure = Figure(figsize=(4.2 * len(panels), 2.6), dpi=90, layout="constrained")
    for axes, names in zip(np.ravel(figure.subplots(1, len(panels))), panels, strict=True):
        _draw(axes, {name: shown[name] for name in names})
    return _few_colours(figure)


def _few_colours(figure: "Figure") -> bytes:
    """Lines and letters need few: a third of the size."""
    drawn, packed = io.BytesIO(), io.BytesIO()
    figure.savefig(drawn, format="png")
    Image.open(drawn).convert("RGB").quantize(48).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _draw(axes: "Axes", series: dict[str, list[tuple[float, float]]]) -> None:
    for name, points in series.items():
        samples, values = zip(*points, strict=True)
        axes.plot(np.array(samples) / 1000, values, label=name.replace("_", " "), linewidth=1.2)
    if all(name in _SHARES for name in series):
        axes.set_ylim(0, 1)
    elif all(value > 0 for points in series.values() for _, value in points):
        axes.set_yscale("log")
    axes.set_xlabel("thousand samples")
    axes.grid(alpha=0.3)
    axes.legend(fontsize=8)


def _series(lines: Sequence[dict[str, Any]], name: str) -> list[tuple[float, float]]:
    """(samples, value), neighbours averaged down to so many points."""
    points = [(float(line["samples"]), float(line[name])) for line in lines if name in line]
    size = -(-len(points) // _POINTS) or 1
    groups = [points[start : start + size] for start in range(0, len(points), size)]
    return [(group[-1][0], sum(value for _, value in group) / len(group)) for group in groups]
