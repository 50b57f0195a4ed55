"""The long jobs: measure (`evaluate`, `bench`) and train (`train`). Each is one call of a recipe."""

from pathlib import Path
from typing import Annotated, Any, cast

import typer

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")]


def evaluate(
    suite: Annotated[
        str,
        typer.Argument(
            help="world, dialogue, conversation, chains, figures, oracle, photographs, selfcheck, imagic, exemplar, "
            "custom, editors, pairs, tedbench, cocoee, custom-concept, magicbrush, pie-bench, imgedit, gedit, sets or "
            "perplexity."
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
    seeds: Annotated[
        int | None, typer.Option(min=1, help="imagic, exemplar, pairs: noise seeds of each item. Default: 3; pairs 4.")
    ] = None,
    fit_steps: Annotated[
        int | None,
        typer.Option(min=1, help="imagic, custom, tedbench, custom-concept, editors: steps of learning from pictures."),
    ] = None,
    edit_steps: Annotated[
        int | None, typer.Option(min=1, help="exemplar, custom, editors, pairs: denoising steps. Default: 20.")
    ] = None,
    naive: Annotated[
        str | None, typer.Option(help="exemplar: a family trained without bottleneck and augmentation, compared.")
    ] = None,
    data: Annotated[
        Path | None, typer.Option(help="The published benchmark's folder. perplexity: a file of dialogues.")
    ] = None,
    clip: Annotated[
        str | None, typer.Option(help="pairs, published benchmarks: the CLIP to measure with, a folder or hub id.")
    ] = None,
    pairs: Annotated[bool, typer.Option("--pairs", help="custom-concept: two subjects in each picture.")] = False,
    real: Annotated[Path | None, typer.Option(help="sets: a folder of pictures as they should be.")] = None,
    fake: Annotated[Path | None, typer.Option(help="sets: a folder of pictures that were made.")] = None,
    extractor: Annotated[
        str | None, typer.Option(help="sets: a CLIP's or DINO's folder. Default: the family's CLIP.")
    ] = None,
    dino: Annotated[
        str | None, typer.Option(help="magicbrush, pie-bench: DINO to measure with, a folder or hub id.")
    ] = None,
    results: Annotated[
        Path | None, typer.Option(help="magicbrush, pie-bench, imgedit, gedit: results to measure, instead of editing.")
    ] = None,
    keep_pictures: Annotated[
        bool, typer.Option("--keep-pictures", help="world: write every source, result and target, for sets.")
    ] = False,
    split: Annotated[
        str | None,
        typer.Option(
            help="imgedit: singleturn, hard, content_memory, content_understand or version_backtrace; gedit: en or cn."
        ),
    ] = None,
    judge: Annotated[
        str | None, typer.Option(help="imgedit, gedit: URL#MODEL of a chat endpoint that sees pictures.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Measure: how often edits are done, requests understood, goals reached."""
    from dialogpaint.recipes.suites import evaluate as recipe

    folder = out or Path("runs") / suite
    given = {
        "length": length,
        "sequence_family": sequence_family,
        "tries": tries,
        "perfect_editor": perfect_editor or None,
        "perfect_captioner": perfect_captioner or None,
        "pictures": pictures,
        "best_of": best_of,
        "seeds": seeds,
        "fit_steps": fit_steps,
        "edit_steps": edit_steps,
        "naive": naive,
        "data": data,
        "clip": clip,
        "pairs": pairs or None,
        "real": real,
        "fake": fake,
        "extractor": extractor,
        "dino": dino,
        "results": results,
        "keep_pictures": keep_pictures or None,
        "split": split,
        "judge": judge,
    }
    options = cast(recipe.Options, {name: value for name, value in given.items() if value is not None})
    found = recipe.run(suite, count=count, seed=seed, family=family, out=folder, **options)
    _report(found, as_json=json, folder=folder)


def bench(
    count: Annotated[int, typer.Option(min=1, help="Edits timed with each method.")] = 8,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    family: Annotated[str, typer.Option(help="mini, a folder, or a hub id.")] = "mini",
    out: Annotated[Path | None, typer.Option(help="Folder for the table. Default: runs/bench.")] = None,
    part: Annotated[str, typer.Option(help="edit, or imagic: its fast fit against the plain one.")] = "edit",
    shrink: Annotated[int, typer.Option(min=1, help="imagic: this many times fewer steps, to try it out.")] = 1,
    json: AsJson = False,
) -> None:
    """Time what we do against a named baseline, interleaved in one process: an edit against the stock pipeline."""
    folder = out or Path("runs/bench")
    if part == "imagic":
        from dialogpaint.recipes.suites import bench_fit

        results = bench_fit.run(count=count, seed=seed, family=family, out=folder, shrink=shrink)
    elif part == "edit":
        from dialogpaint.recipes.suites import bench as recipe

        results = recipe.run(count=count, seed=seed, family=family, out=folder)
    else:
        raise typer.BadParameter(f"unknown part '{part}'. Use edit or imagic.")
    _report(results, as_json=json, folder=folder)


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
        str,
        typer.Argument(
            help="vae, clip, pool, trunk, locator, decoder, captioner, dialogue, photographs; editor, blenderbot: "
            "published checkpoints, fine-tuned; plan: what these two will need."
        ),
    ],
    config: Annotated[Path, typer.Option(help="A TOML file, such as configs/mini-128.toml.")],
    budget: Annotated[
        float | None, typer.Option(min=0.01, help="Minutes of wall-clock time; then stop, ready to go on.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on from the last checkpoint.")] = False,
    count: Annotated[
        int | None, typer.Option(min=1, help="plan: edits or replies to learn from, where the data are not there yet.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Train one stage of a family, or plan it."""
    if stage == "plan":
        from dialogpaint.recipes.train_plan import plan

        _show_plan(plan(config, count), as_json=json)
        return
    from dialogpaint.recipes import train as recipe

    recipe.run(stage, config_path=config, budget_minutes=budget, resume=resume)


def _show_plan(plans: dict[str, Any], *, as_json: bool) -> None:
    from dialogpaint.cli.console import print_json

    if as_json:
        print_json(plans)
        return
    for stage, facts in plans.items():
        tables = {name: value for name, value in facts.items() if isinstance(value, dict)}
        for name, value in facts.items():
            if name not in tables and value is not None:
                typer.echo(f"{stage} {name.replace('_', ' ')}: {f'{value:,}' if isinstance(value, int) else value}")
        _table(stage, tables)


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
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return f"{len(value)} points, in results.json"
    return f"{value:.3g}" if isinstance(value, float) else str(value)
