"""`dialogpaint concept ...`: things taught from a few pictures, to be used in edits by their name."""

from pathlib import Path
from typing import Annotated

import typer

from dialogpaint.core.errors import Cancelled

concept = typer.Typer(help='Teach a thing from a few pictures, then use it by its name: "replace the cat with rex".')

Family = Annotated[str, typer.Option(help="mini, a folder, or a hub id.")]
Name = Annotated[str, typer.Argument(help="One word, such as rex.")]


@concept.command("add")
def add(
    name: Name,
    pictures: Annotated[list[Path], typer.Argument(help="2 to 20 pictures of it, best 3 to 6.")],
    noun: Annotated[str, typer.Option("--class", help="What it is, such as dog.")],
    family: Family = "mini",
    steps: Annotated[
        int | None, typer.Option(min=1, max=100_000, help="Of learning. Default: the recipe's own.")
    ] = None,
    recipe: Annotated[
        str, typer.Option(help="custom-diffusion, dreambooth or textual-inversion.")
    ] = "custom-diffusion",
    seed: Annotated[int, typer.Option(min=0, max=2**63 - 1)] = 0,
) -> None:
    """Learn a thing from pictures of it. Ctrl-C stops, and nothing is kept then."""
    from dialogpaint.cli.console import StepBar
    from dialogpaint.core.image import load_picture
    from dialogpaint.recipes.concepts import teach

    shown = [load_picture(path) for path in pictures]
    try:
        with StepBar(name) as bar:
            made = teach(name, shown, noun, family, recipe=recipe, steps=steps, seed=seed, on_step=bar.on_step)
    except KeyboardInterrupt:
        raise Cancelled(f"{name} was not learned; nothing was kept.") from None
    typer.echo(f"{made.name} is known now as a {made.noun}: {made.path}")


@concept.command("list")
def list_(
    family: Family = "mini",
    json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")] = False,
) -> None:
    """What was taught."""
    from dialogpaint.cli.console import print_json
    from dialogpaint.recipes.concepts import concepts

    found = concepts(family)
    if json:
        rows = [{"name": one.name, "class": one.noun, "family": one.family, "usable": one.usable} for one in found]
        print_json({"concepts": rows})
        return
    for one in found:
        note = "" if one.usable else f"  taught to {one.family}, which is another model: teach it again"
        typer.echo(f"{one.name}  {one.noun}{note}")
    if not found:
        typer.echo("none yet. Teach one: dialogpaint concept add NAME PICTURES... --class dog", err=True)


@concept.command("delete")
def delete(name: Name, family: Family = "mini") -> None:
    """Forget a concept. Pictures made with it stay."""
    from dialogpaint.recipes import concepts

    concepts.delete(name, family)
    typer.echo(f"{name} is forgotten.")


@concept.command("export")
def export(
    name: Name, file: Annotated[Path, typer.Argument(help="The file to write (.safetensors).")], family: Family = "mini"
) -> None:
    """Write a concept into a file of its own, to be shared."""
    from dialogpaint.recipes import concepts

    concepts.export(name, file, family)
    typer.echo(file)


@concept.command("import")
def import_(file: Annotated[Path, typer.Argument(help="A file that `export` wrote.")], family: Family = "mini") -> None:
    """Keep a concept that somebody else taught to the same family."""
    from dialogpaint.recipes import concepts

    made = concepts.import_(file, family)
    typer.echo(f"{made.name} is known now as a {made.noun}: {made.path}")
