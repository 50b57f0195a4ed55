"""The model card of a fine-tuned checkpoint: a README.md with what its run left behind, and the training curve."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from dialogpaint.core.image import write_atomically
from dialogpaint.recipes.curves import curve

_PLOT = "training.png"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the files of a run do not say. base: what it started from. config: the stage's table, complete. counts: of
    data. ended: why the run was over; "" when its minutes were. weights, trained: how many."""

    stage: Literal["editor", "blenderbot"]
    base: str
    config: Mapping[str, Any]
    counts: Mapping[str, int]
    ended: str
    processes: int
    weights: int
    trained: int


_WHAT = {
    "editor": (
        "diffusers",
        "instruction editor",
        "Edits a picture as one sentence says (InstructPix2Pix, arXiv 2211.09800; DialogPaint, arXiv 2303.10073). "
        "Loads with `diffusers.StableDiffusionInstructPix2PixPipeline.from_pretrained` and, in this project, with "
        "`--family FOLDER`.",
    ),
    "blenderbot": (
        "transformers",
        "dialogue model",
        "Talks about edits of a picture and writes each edit as one explicit instruction (DialogPaint, arXiv "
        "2303.10073). It writes `act: what it says | instruction | ...` (`dialogpaint.dialogue.spoken`). Loads with "
        "`transformers.AutoModelForSeq2SeqLM.from_pretrained`.",
    ),
}


_LIMITS = {
    "editor": "- Instructions are English.\n- It knows what its base and its data show, with their biases; look at the "
    "validation pictures before use.",
    "blenderbot": "- English only, and about edits of a picture only.\n- What it says about the picture rests on the "
    "caption that it is given.",
}


def write_card(path: Path, told: Told, run: Path) -> None:
    """run: the folder with metrics.jsonl; the curve goes beside the card."""
    library, title, what = _WHAT[told.stage]
    lines = _metrics(run / "metrics.jsonl")
    plot = curve(lines, told.stage)
    if plot is not None:
        write_atomically(path.with_name(_PLOT), plot)
    parts = [
        f"---\nlibrary_name: {library}\nlanguage: en\ntags:\n- image-editing\n---",
        f"# {path.parent.name}: {title}",
        what,
        f"{told.weights:,} weights, {told.trained:,} of them trained, starting from {told.base}.",
        *_low_rank(told),
        "## Data\n\n" + _table(("", "number"), [(name, f"{count:,}") for name, count in told.counts.items()]),
        "## Training\n\n" + _training(told, lines) + (f"\n\n![training curve]({_PLOT})" if plot else ""),
        "## Configuration\n\n" + _table(("setting", "value"), list(told.config.items())),
        f"## Limits\n\n{_LIMITS[told.stage]}",
        "## Licence\n\nThe base's licence and the data's hold for these weights.",
    ]
    write_atomically(path, ("\n\n".join(parts) + "\n").encode())


def _low_rank(told: Told) -> list[str]:
    if not told.config.get("low_rank"):
        return []
    return [
        "The low-rank weights alone are in `low_rank` (`pipeline.load_lora_weights`); in `unet` they are added to the "
        "base's."
    ]


def _training(told: Told, lines: Sequence[Mapping[str, Any]]) -> str:
    command = f"`dialogpaint train {told.stage} --config FILE`"
    last = {name: value for line in lines for name, value in line.items()}
    if not last:
        return f"With {command}."
    hours, several = float(last["seconds"]) / 3600, f" in {told.processes} processes" if told.processes > 1 else ""
    words = f"{last['step']:,} steps, {last['samples']:,} samples, {hours:.2f} hours{several}, with {command}. "
    words += f"It ended because: {told.ended}." if told.ended else "It ended when its minutes were over."
    figures = [(name.replace("_", " "), last[name]) for name in ("loss", "validation_loss") if name in last]
    checks = [float(line["validation_loss"]) for line in lines if "validation_loss" in line]
    figures += [("lowest validation loss", min(checks))] if checks else []
    if told.stage == "blenderbot" and checks:
        figures.append(
            ("lowest validation perplexity", min(line["perplexity"] for line in lines if "perplexity" in line))
        )
    return words + "\n\n" + _table(("last values", ""), [(name, f"{value:.4g}") for name, value in figures])


def _metrics(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()] if path.is_file() else []


def _table(head: Sequence[str], rows: Sequence[tuple[str, Any]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)
