"""The long jobs: measure (`evaluate`, `bench`) and train (`train`). Each is one call of a recipe."""

from pathlib import Path
from typing import Annotated, Any

import typer

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")]


def evaluate(
    suite: Annotated[
        str,
        typer.Argument(
            help="world, dialogue, conversation, chains, figures, oracle, photographs, selfcheck or imagic."
        ),
    ],
    count: Annotated[int | None, typer.Option(min=1, help="How many items. Default: the suite's own.")] = None,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    family: Annotated[str, typer.Option(help="mini, a folder, or a hub id.")] = "mini",
    out: Annotated[
        Path | None, typer.Option(help="Folder for tables, pictures and plots. Default: runs/SUITE.")
    ] = None,
    length: Annotated[int | None, typer.Option(min=2, help="chains: edits in each. Default: 5.")] = None,
    sequence_family: Annotated[
        str | None, typer.Option(help="chains: a family trained on its own pictures, compared with --family.")
    ] = None,
    tries: Annotated[
        int | None, typer.Option(min=1, help="conversation: conversations about each goal. Default: 1.")
    ] = None,
    perfect_editor: Annotated[
        bool, typer.Option("--perfect-editor", help="conversation, chains: the world's own editor instead.")
    ] = False,
    perfect_captioner: Annotated[
        bool, typer.Option("--perfect-captioner", help="conversation, chains: true descriptions instead.")
    ] = False,
    pictures: Annotated[Path | None, typer.Option(help="photographs: a folder of photographs to recognise.")] = None,
    best_of: Annotated[
        int | None, typer.Option(min=1, max=8, help="selfcheck: attempts at each edit. Default: 4.")
    ] = None,
    seeds: Annotated[int | None, typer.Option(min=1, help="imagic: noise seeds of each item.")] = None,
    fit_steps: Annotated[
        int | None, typer.Option(min=1, help="imagic: steps of learning each picture. Default: the fast recipe's.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Measure: how often edits are done, requests understood, goals reached."""
    from dialogpaint.recipes import evaluate as recipe

    folder = out or Path("runs") / suite
    options = recipe.Options()
    if length is not None:
        options["length"] = length
    if sequence_family is not None:
        options["sequence_family"] = sequence_family
    if tries is not None:
        options["tries"] = tries
    if perfect_editor:
        options["perfect_editor"] = True
    if perfect_captioner:
        options["perfect_captioner"] = True
    if pictures is not None:
        options["pictures"] = pictures
    if best_of is not None:
        options["best_of"] = best_of
    if seeds is not None:
        options["seeds"] = seeds
    if fit_steps is not None:
        options["fit_steps"] = fit_steps
    results = recipe.run(suite, count=count, seed=seed, family=family, out=folder, **options)
    _report(results, as_json=json, folder=folder)


def bench(
    count: Annotated[int, typer.Option(min=1, help="Edits timed with each method.")] = 8,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    family: Annotated[str, typer.Option(help="mini, a folder, or a hub id.")] = "mini",
    out: Annotated[Path | None, typer.Option(help="Folder for the table. Default: runs/bench.")] = None,
    json: AsJson = False,
) -> None:
    """Time our edit against the stock pipeline with the same weights, interleaved in one process."""
    from dialogpaint.recipes import bench as recipe

    folder = out or Path("runs/bench")
    _report(recipe.run(count=count, seed=seed, family=family, out=folder), as_json=json, folder=folder)


def adjustments(
    folder: Annotated[Path, typer.Argument(help="Where the sheets go; made if absent.")],
    photographs: Annotated[list[Path], typer.Argument(help="Pictures to adjust.")],
    size: Annotated[int, typer.Option(min=32, max=1024, help="Pixels a side of each small picture.")] = 256,
) -> None:
    """Draw every adjustment of your pictures on contact sheets, with the sentence that asks for it."""
    from dialogpaint.recipes import adjustment_sheet as recipe

    for written in recipe.draw(folder, photographs, size):
        typer.echo(written)


def train(
    stage: Annotated[
        str, typer.Argument(help="vae, clip, pool, trunk, locator, decoder, captioner, dialogue or photographs.")
    ],
    config: Annotated[Path, typer.Option(help="A TOML file, such as configs/mini-128.toml.")],
    budget: Annotated[
        float | None, typer.Option(min=0.01, help="Minutes of wall-clock time; then stop, ready to go on.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on from the last checkpoint.")] = False,
) -> None:
    """Train one stage of a family."""
    from dialogpaint.recipes import train as recipe

    recipe.run(stage, config_path=config, budget_minutes=budget, resume=resume)


def _report(results: dict[str, Any], *, as_json: bool, folder: Path) -> None:
    from dialogpaint.cli.console import print_json

    if as_json:
        print_json(results)
        return
    for name, value in results.items():
        if isinstance(value, dict):
            _table(name, value)
        else:
            typer.echo(f"{name}: {_short(value)}")
    typer.echo(f"written to {folder}")


def _table(title: str, rows: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    columns = list(dict.fromkeys(key for row in rows.values() if isinstance(row, dict) for key in row))
    table = Table(title, *(columns or [""]))
    for name, row in rows.items():
        cells = [_short(row.get(key, "")) for key in columns] if isinstance(row, dict) else [_short(row)]
        table.add_row(name, *cells)
    Console().print(table)


def _short(value: Any) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
