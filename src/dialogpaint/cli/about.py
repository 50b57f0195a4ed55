"""What is this file, what is installed, which models are there: `inspect`, `doctor`, `models`."""

from pathlib import Path
from typing import Annotated, Any

import typer

models = typer.Typer(help="The families of models: what is there, and what is known about them.")

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")]


@models.command("list")
def list_models(json: AsJson = False) -> None:
    """The families that can be used by name."""
    from dialogpaint.cli.console import print_json
    from dialogpaint.recipes.inspection import families

    found = families()
    if json:
        print_json(found)
        return
    for name, facts in found.items():
        typer.echo(f"{name}  {facts['megabytes']} MB  {', '.join(facts['parts']) or 'no parts'}  {facts['folder']}")


@models.command("show")
def show_model(family: Annotated[str, typer.Argument(help="mini or a folder.")] = "mini", json: AsJson = False) -> None:
    """The parts of a family: sizes, parameters, licence, and where their model cards are."""
    from dialogpaint.recipes.inspection import family as describe

    _print(describe(family), as_json=json)


def inspect(
    file: Annotated[
        Path, typer.Argument(help="A picture, a scene, an edit, a session folder or zip, or a weights file.")
    ],
    json: AsJson = False,
) -> None:
    """Say what a file is and what is in it."""
    from dialogpaint.recipes.inspection import inspect as look

    _print(look(file), as_json=json)


def doctor(json: AsJson = False) -> None:
    """Check that everything needed is here and works; exit code 1 when something is missing."""
    from dialogpaint.cli.console import print_json
    from dialogpaint.recipes.inspection import checks

    results = checks()
    if json:
        print_json({check.name: {"ok": check.ok, "detail": check.detail} for check in results})
    else:
        for check in results:
            typer.echo(f"{'ok     ' if check.ok else 'MISSING'}  {check.name:<16}{check.detail}")
    if not all(check.ok for check in results):
        raise typer.Exit(1)


def _print(facts: dict[str, Any], *, as_json: bool) -> None:
    from dialogpaint.cli.console import print_json

    if as_json:
        print_json(facts)
        return
    for name, value in facts.items():
        if isinstance(value, dict):
            typer.echo(f"{name}:")
            for inner, detail in value.items():
                typer.echo(f"  {inner}: {_words(detail)}")
        else:
            typer.echo(f"{name}: {_words(value)}")


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_words(inner)}" for name, inner in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_words(item) for item in value)
    return str(value)
