"""`dialogpaint data captions`, `dialogues` and `edits`: what a language model writes about captions."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from dialogpaint.datasets.self_instruct.state import State
    from dialogpaint.recipes.self_instruct import KindName

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")]
Config = Annotated[
    Path | None, typer.Option(help="A TOML file, such as configs/data-rehearsal.toml. Options overrule it.")
]
Out = Annotated[Path | None, typer.Option("-o", "--out", help="The run's folder. Default: runs/data/NAME.")]
Count = Annotated[int | None, typer.Option(min=1, max=1_000_000, help="Items wanted. Default: 10000.")]
Seed = Annotated[int | None, typer.Option(min=0, help="Of captions, examples and splits. Default: 0.")]
Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--source",
        metavar="NAME[=FOLDER]",
        help="world, or cub, coco, deepfashion, ffhq, folder or hub with its folder. May be repeated: equal parts.",
    ),
]
WriterName = Annotated[
    str | None,
    typer.Option(help="URL#MODEL of an OpenAI-compatible endpoint, a model's folder or hub id, or rehearsal."),
]
Concurrency = Annotated[int | None, typer.Option(min=1, max=256, help="Requests at once. Default: 4.")]
Tries = Annotated[int | None, typer.Option(min=1, help="Answers about a caption before it is given up. Default: 3.")]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with the run in the folder, if there is one.")]


def captions(
    source: Annotated[str, typer.Argument(help="cub, coco, deepfashion, ffhq, folder, hub or world.")],
    folder: Annotated[str, typer.Argument(help="Where it is; a hub id for hub; nothing for world.")] = "",
    count: Annotated[int | None, typer.Option(min=1, help="How many to draw, one a picture. Default: all.")] = None,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    domain: Annotated[
        Literal["scenes", "birds", "outfits", "portraits"],
        typer.Option(help="folder, hub: what the pictures are like."),
    ] = "scenes",
    field: Annotated[
        str | None, typer.Option(help="folder, hub: what holds the text, if it is named unusually.")
    ] = None,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="A .jsonl file for the captions drawn.")] = None,
    json: AsJson = False,
) -> None:
    """Read a source of captions, and draw some."""
    from dialogpaint.cli.console import print_json
    from dialogpaint.datasets.captions.sources import Source
    from dialogpaint.recipes import captions as recipe

    found = recipe.read(Source(name=source, folder=folder, domain=domain, field=field), count, seed, out)
    if json:
        print_json(found)
        return
    held = "" if found["captions"] is None else f"{found['captions']} captions; "
    typer.echo(f"{source}: {held}{found['drawn']} drawn, {found['with_picture']} with a picture")
    for text in found["examples"]:
        typer.echo(f"  {text}")
    if out is not None:
        typer.echo(f"written to {out}")


def dialogues(
    config: Config = None,
    out: Out = None,
    count: Count = None,
    seed: Seed = None,
    source: Sources = None,
    writer: WriterName = None,
    concurrency: Concurrency = None,
    tries: Tries = None,
    resume: Resume = False,
    json: AsJson = False,
) -> None:
    """Have dialogues written about captions: a Prompt Head, 20 of 500 examples, and the caption."""
    given = {"writer": writer, "seed": seed, "concurrency": concurrency, "tries": tries}
    _write("dialogues", config, {"folder": out, "count": count}, source, given, resume=resume, as_json=json)


def edits(
    config: Config = None,
    out: Out = None,
    count: Count = None,
    seed: Seed = None,
    source: Sources = None,
    writer: WriterName = None,
    concurrency: Concurrency = None,
    tries: Tries = None,
    resume: Resume = False,
    json: AsJson = False,
) -> None:
    """Have instructions and edited captions written for captions, the same way."""
    given = {"writer": writer, "seed": seed, "concurrency": concurrency, "tries": tries}
    _write("edits", config, {"folder": out, "count": count}, source, given, resume=resume, as_json=json)


def _write(
    name: "KindName",
    path: Path | None,
    part: dict[str, Any],
    sources: list[str] | None,
    given: dict[str, Any],
    *,
    resume: bool,
    as_json: bool,
) -> None:
    from dialogpaint.cli.console import print_json, progress
    from dialogpaint.datasets.captions.sources import Source
    from dialogpaint.recipes import self_instruct as recipe

    config = recipe.read_config(path)
    wanted: recipe.Part = getattr(config, name)
    changes = {key: value for key, value in given.items() if value is not None}
    changes[name] = wanted.model_copy(update={key: value for key, value in part.items() if value is not None})
    if sources:
        changes["sources"] = tuple(Source.read(words) for words in sources)
    config = config.model_copy(update=changes)
    with progress() as bar:
        task = bar.add_task(f"writing {name}", total=getattr(config, name).count)

        def show(state: "State") -> None:
            bar.update(task, completed=len(state.accepted), description=f"writing {name}{_going(state)}")

        report = recipe.run(name, config, resume=resume, on_step=show)
    if as_json:
        print_json(report)
        return
    typer.echo(f"{report['written']} {name}: {_listed(report['splits'])}")
    typer.echo(f"answers: {_listed(report['answers'])}")
    tokens = f"{report['prompt_tokens']} + {report['completion_tokens']} tokens"
    typer.echo(f"{tokens}, cost {report['cost']:g}, {report['seconds']:g} s")
    typer.echo(f"written to {report['folder']}")


def _going(state: "State") -> str:
    """What a run costs and how much of it was in vain, as far as there is anything to say."""
    vain = sum(state.outcomes.values()) - len(state.accepted) - state.outcomes["failed"]
    tokens = state.prompt_tokens + state.completion_tokens
    told = {f"{tokens:,} tokens": tokens, f"{vain} not kept": vain}
    told[f"{state.outcomes['failed']} failures"] = state.outcomes["failed"]
    return "".join(f", {words}" for words, count in told.items() if count)


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())
