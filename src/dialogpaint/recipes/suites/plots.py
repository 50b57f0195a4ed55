"""Curves of a measurement as a small picture."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, kw_only=True)
class Panel:
    """Lines by name over common axes. marks: what to write at the points of a line, by its name."""

    lines: Mapping[str, Points]
    across: str
    up: str
    marks: Mapping[str, Sequence[str]]


def plot(panels: Sequence[Panel]) -> bytes:
    """A PNG with the panels side by side."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4.6 * len(panels), 3.6), dpi=90, layout="constrained")
    for axes, panel in zip(figure.subplots(1, len(panels), squeeze=False)[0], panels, strict=True):
        for name, points in panel.lines.items():
            axes.plot(*zip(*points, strict=True), marker="o", markersize=3, linewidth=1.2, label=name)
            for (x, y), words in zip(points, panel.marks.get(name, ()), strict=False):
                axes.annotate(words, (x, y), fontsize=6, xytext=(3, 3), textcoords="offset points")
        axes.set_xlabel(panel.across)
        axes.set_ylabel(panel.up)
        axes.grid(alpha=0.3)
        axes.legend(fontsize=7)
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png")
    return drawn.getvalue()
