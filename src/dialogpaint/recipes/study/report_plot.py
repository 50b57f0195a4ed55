"""The report as one small picture: means on the 1..5 scale beside the paper's, and who was preferred to whom."""

import io
from typing import TYPE_CHECKING, Any

from dialogpaint.recipes.study.design import QUESTIONS

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS = {"satisfaction": "#6d5efc", "mos": "#d65db1"}
BLOCKS = {"after_talking": "o", "shown_results": "s"}


def plot(results: dict[str, Any]) -> bytes:
    """A PNG of `report.report`'s values."""
    from matplotlib.figure import Figure

    pairs = [pair for pair in results["choices"] if sum(pair["wins"])]
    rows = max(len(results["after_talking"]), len(pairs))
    figure = Figure(figsize=(10 if pairs else 6, 1.9 + 0.75 * rows), dpi=100, layout="constrained")
    axes = figure.subplots(1, 2 if pairs else 1, squeeze=False)[0]
    _draw_means(axes[0], results)
    if pairs:
        _draw_wins(axes[1], pairs)
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png")
    return drawn.getvalue()


def _draw_means(axes: "Axes", results: dict[str, Any]) -> None:
    names = list(results["after_talking"])
    marks = [(block, question) for block in BLOCKS for question in QUESTIONS]
    for number, (block, question) in enumerate(marks):
        label = f"{question}, {block.replace('_', ' ')}"
        for row, name in enumerate(names):
            found = results[block][name].get(question)
            if found is None:
                continue
            place = row + (number - (len(marks) - 1) / 2) * 0.16
            style: dict[str, Any] = {"color": COLOURS[question], "fmt": BLOCKS[block], "markersize": 5, "capsize": 3}
            axes.errorbar([found["mean"]], [place], xerr=_sides(found["mean"], found), label=label, **style)
            label = "_again"
    for question in QUESTIONS:
        value = results["paper"][question]
        line = f"{question}, the paper's {value}"
        axes.axvline(value, color=COLOURS[question], linestyle=":", linewidth=1.4, label=line)
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.set_xlim(0.9, 5.1)
    axes.set_xlabel("mean rating, 1 to 5, with 95 % intervals")
    axes.grid(axis="x", alpha=0.3)
    axes.legend(fontsize=7, loc="upper center", bbox_to_anchor=(0.5, -0.22), ncols=2, frameon=False)


def _draw_wins(axes: "Axes", pairs: list[dict[str, Any]]) -> None:
    for row, pair in enumerate(pairs):
        sides = _sides(pair["share"], pair)
        axes.errorbar([pair["share"]], [row], xerr=sides, fmt="D", color="#2b2732", markersize=5, capsize=3)
    axes.axvline(0.5, color="#888888", linewidth=1)
    axes.set_yticks(range(len(pairs)), [f"{pair['conditions'][0]}\nover {pair['conditions'][1]}" for pair in pairs])
    axes.set_ylim(len(pairs) - 0.5, -0.5)
    axes.set_xlim(-0.02, 1.02)
    axes.set_xlabel("share of choices won, with 95 % intervals")
    axes.grid(axis="x", alpha=0.3)


def _sides(middle: float, interval: dict[str, Any]) -> list[list[float]]:
    """How far it reaches to the left and to the right; a rounding error would be a negative length."""
    return [[max(0.0, middle - interval["low"])], [max(0.0, interval["high"] - middle)]]
