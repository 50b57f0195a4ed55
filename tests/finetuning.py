"""Small stand-ins for published checkpoints and data, in exactly their layouts."""

import json
import shutil
from pathlib import Path

from layouts import picture


def text_to_image(tiny_family: Path, folder: Path, prediction: str = "epsilon") -> Path:
    """A Stable Diffusion folder: a UNet of 4 channels that predicts noise (or v_prediction)."""
    from diffusers import DDIMScheduler

    from dialogpaint.models.family import save_part
    from dialogpaint.models.trunk import UNet, export

    shutil.copytree(tiny_family, folder, ignore=shutil.ignore_patterns("trunk", "clip", "exemplar", "locator"))
    save_part(export(UNet.from_pretrained(tiny_family / "trunk"), "text"), folder / "unet")
    DDIMScheduler(beta_schedule="scaled_linear", prediction_type=prediction).save_pretrained(folder / "scheduler")
    return folder


def edits(folder: Path, count: int = 8, side: int = 64) -> Path:
    """`count` plain pictures that become lighter."""
    rows = []
    for number in range(count):
        picture(folder / f"{number}.png", 20 + 20 * number % 200, side)
        picture(folder / f"{number}-after.png", 60 + 20 * number % 200, side)
        rows.append({"source": f"{number}.png", "instruction": "make the car green", "target": f"{number}-after.png"})
    (folder / "metadata.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder


def dialogues(path: Path, count: int = 12) -> Path:
    """Two of the bot's turns in each."""
    lines = []
    for number in range(count):
        thing, colour = ("dog", "cat", "boat")[number % 3], ("red", "blue")[number % 2]
        turns = [
            {"speaker": "user", "text": f"this {thing} looks dull"},
            {"speaker": "bot", "act": "ask", "text": f"Which colour should the {thing} be?"},
            {"speaker": "user", "text": f"{colour} please"},
            {
                "speaker": "bot",
                "act": "edit",
                "text": f"A {colour} {thing} it is.",
                "instructions": [f"Change the {thing} to {colour}."],
            },
        ]
        lines.append(json.dumps({"caption": f"A {thing} by tree {number}.", "turns": turns}))
    path.write_text("\n".join(lines) + "\n")
    return path


def config(path: Path, folder: Path, table: str, **values: object) -> Path:
    """A TOML file with one table."""
    lines = [
        f"{name} = {json.dumps(value if not isinstance(value, Path) else str(value))}" for name, value in values.items()
    ]
    path.write_text("\n".join([f'folder = "{folder}"', f"[{table}]", *lines]) + "\n")
    return path
