"""`dialogpaint data pairs`: from the texts of edits to pictures before and after."""

from pathlib import Path
from typing import Annotated

import typer


def pairs(
    rows: Annotated[Path, typer.Option(help="JSON lines with id, caption, instruction, edited_caption and domain.")],
    generator: Annotated[str, typer.Option(help="p2p (Prompt-to-Prompt) or world (drawings, for its own captions).")],
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for the data set.")],
    family: Annotated[str, typer.Option(help="mini, or a folder or hub id of a text-to-image family.")] = "mini",
    form: Annotated[
        str,
        typer.Option("--format", help="folder (instruct-pix2pix's), table (parquet, MagicBrush's) or shards (tar)."),
    ] = "folder",
    clip: Annotated[
        str | None, typer.Option(help="CLIP for the filter, a folder or hub id. Default: the family's.")
    ] = None,
    samples: Annotated[
        int | None, typer.Option(min=1, max=10_000, help="Candidates of each row. Default: 100; mini 8; world 1.")
    ] = None,
    count: Annotated[int | None, typer.Option(min=1, help="Only the first so many rows.")] = None,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    image: Annotated[float, typer.Option(min=-1.0, max=1.0, help="Least cosine of before and after.")] = 0.7,
    caption: Annotated[
        float, typer.Option(min=-1.0, max=1.0, help="Least cosine of each picture and its caption.")
    ] = 0.2,
    direction: Annotated[float, typer.Option(min=-1.0, max=1.0, help="Least cosine of both changes.")] = 0.2,
    most: Annotated[int, typer.Option(min=1, help="Pairs kept of each row.")] = 4,
    steps: Annotated[
        int | None, typer.Option(min=1, max=1000, help="p2p: denoising steps. Default: 100; mini 20.")
    ] = None,
    batch: Annotated[int | None, typer.Option(min=1, max=1024, help="p2p: pairs at once. Default: 4.")] = None,
    size: Annotated[int | None, typer.Option(min=16, max=4096, help="world: pixels a side. Default: 128.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the data set in the folder.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")] = False,
) -> None:
    """Make pictures before and after for written edits, and keep those that CLIP finds fitting."""
    from dialogpaint.cli.console import print_json, progress
    from dialogpaint.datasets.edit_pairs.filtering import Thresholds
    from dialogpaint.recipes import pairs as recipe

    with progress() as bar:
        task = bar.add_task("making pairs", total=None)
        results = recipe.make(
            rows,
            generator,
            out,
            family=family,
            form=form,
            clip=clip,
            samples=samples,
            count=count,
            seed=seed,
            thresholds=Thresholds(image=image, caption=caption, direction=direction, most=most),
            steps=steps,
            batch=batch,
            size=size,
            resume=resume,
            on_row=lambda done, total: bar.update(task, completed=done, total=total),
        )
    if json:
        print_json(results)
        return
    typer.echo(f"{results['rows']} rows, {results['candidates']} candidates, {results['kept']} pairs kept")
    dropped = ", ".join(f"{results[f'below_{name}']} by {name}" for name in ("image", "caption", "direction"))
    typer.echo(f"below a threshold: {dropped}; {results['without_pairs']} rows without pairs")
    typer.echo(f"written to {out}")
