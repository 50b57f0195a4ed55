"""`dialogpaint world ...`: draw a scene written as JSON, edit it, say the edit in words, check a picture against it."""

from pathlib import Path
from typing import Annotated

import typer

world = typer.Typer(
    help="The illustrated world: scenes and edits as plain JSON, drawn and checked.", no_args_is_help=False
)

SceneFile = Annotated[
    Path, typer.Argument(metavar="SCENE.json", help="A scene; `world vocabulary --json` has its schema.")
]
EditFile = Annotated[Path, typer.Argument(metavar="EDIT.json", help="An edit of a scene.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")]
Size = Annotated[int, typer.Option(min=16, max=4096, help="Pixels a side.")]


@world.command()
def render(
    scene: SceneFile,
    out: Annotated[Path, typer.Option("-o", "--out", help="The picture to write.")],
    size: Size = 512,
) -> None:
    """Draw a scene."""
    from dialogpaint.recipes import world as recipe

    recipe.draw(recipe.read_scene(scene), size).save(out)
    typer.echo(out)


@world.command()
def apply(
    scene: SceneFile,
    edit: EditFile,
    out: Annotated[Path, typer.Option("-o", "--out", help="The scene to write (.json) or draw (.png).")],
    size: Size = 512,
) -> None:
    """Carry out an edit on a scene: what a perfect editor would do."""
    from dialogpaint.recipes import world as recipe

    recipe.write_edited(recipe.read_scene(scene), recipe.read_edit(edit), out, size)
    typer.echo(out)


@world.command()
def sample(
    folder: Annotated[Path, typer.Argument(help="Where to write; made if absent.")],
    count: Annotated[int, typer.Option(min=1, max=1_000_000)] = 16,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    size: Size = 128,
    split: Annotated[str, typer.Option(help="train, validation or test.")] = "train",
) -> None:
    """Draw random scenes, each with an edit, before and after, and one phrasing of the edit."""
    from dialogpaint.cli.console import progress
    from dialogpaint.recipes import world as recipe

    with progress() as bar:
        for _ in bar.track(recipe.sample(folder, count, seed, size, split), total=count, description="drawing"):
            pass
    typer.echo(folder)


@world.command()
def phrase(
    edit: EditFile,
    count: Annotated[int, typer.Option(min=1, max=100)] = 6,
    seed: Annotated[int, typer.Option(min=0)] = 0,
) -> None:
    """Say an edit in words: the plain instruction first, then other ways to put it."""
    from dialogpaint.recipes import world as recipe

    for line in recipe.phrasings(recipe.read_edit(edit), count, seed):
        typer.echo(line)


@world.command()
def check(scene: SceneFile, edit: EditFile, picture: Annotated[Path, typer.Argument()], json: AsJson = False) -> None:
    """Does the picture show the edit, and the rest unchanged? The verdict is printed; exit code 0 either way."""
    from dialogpaint.cli.console import print_json
    from dialogpaint.core.image import load_picture
    from dialogpaint.recipes import world as recipe

    verdict = recipe.check(load_picture(picture), recipe.read_scene(scene), recipe.read_edit(edit))
    if json:
        print_json({"done": verdict.done, "kept": verdict.kept, "detail": verdict.detail})
        return
    typer.echo(f"done: {_yes(verdict.done)}   kept: {_yes(verdict.kept)}   {verdict.detail}".rstrip())


@world.command()
def gallery(folder: Annotated[Path, typer.Argument(help="Where to write; made if absent.")], size: Size = 128) -> None:
    """Draw contact sheets of all kinds, settings, styles and looks."""
    from dialogpaint.recipes.gallery import gallery as draw

    for path in draw(folder, size):
        typer.echo(path)


@world.command()
def vocabulary(json: AsJson = False) -> None:
    """Everything a scene can contain and an edit can say."""
    from dialogpaint.cli.console import print_json
    from dialogpaint.recipes import world as recipe

    words = recipe.vocabulary()
    if json:
        print_json(words)
        return
    typer.echo("kinds: " + ", ".join(words["kinds"]))
    for name in ("settings", "colours", "times", "weathers", "styles", "patterns", "accessories", "emblems", "edits"):
        typer.echo(f"{name}: " + ", ".join(words[name]))
    typer.echo("`--json` adds parts, poses, traits and the JSON schemas.")


def _yes(value: bool) -> str:
    return "yes" if value else "no"
