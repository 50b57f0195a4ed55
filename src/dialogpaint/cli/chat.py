"""`dialogpaint chat`: talk about a picture in the terminal, or turn by turn from a program (`--say`, `--json`)."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dialogpaint.core.image import Mask, Picture
    from dialogpaint.recipes.session.session import Session
    from dialogpaint.recipes.session.turn import Turn


def chat(
    image: Annotated[Path | None, typer.Argument(help="The picture to talk about. Default: a sample.")] = None,
    say: Annotated[list[str] | None, typer.Option(help="Say this, then exit; may be given again.")] = None,
    attach: Annotated[
        list[Path] | None, typer.Option(help="A picture to take something from, with the first words.")
    ] = None,
    mask: Annotated[Path | None, typer.Option(help="White where the picture may change, with the first words.")] = None,
    session: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Keep the session here, or go on with it.")
    ] = None,
    dialogue: Annotated[str, typer.Option(help="mini, a folder, a hub id, or URL#MODEL.")] = "mini",
    family: Annotated[str, typer.Option(help="mini, a folder, or a hub id.")] = "mini",
    method: Annotated[str | None, typer.Option(help="auto, adjust, instruct, imagic, exemplar or custom.")] = None,
    seed: Annotated[int | None, typer.Option(min=0, max=2**63 - 1)] = None,
    steps: Annotated[int | None, typer.Option(min=1, max=1000)] = None,
    text_guidance: Annotated[float | None, typer.Option(min=0.0, max=100.0)] = None,
    image_guidance: Annotated[float | None, typer.Option(min=0.0, max=100.0)] = None,
    best_of: Annotated[
        int | None, typer.Option(min=1, max=16, help="Try up to so often while an edit seems to have failed.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object per turn on stdout.")] = False,
) -> None:
    """Talk about a picture. Without --say: a conversation in the terminal."""
    from dialogpaint.core.image import load_mask, load_picture
    from dialogpaint.recipes.session.session import open_session

    attached = [load_picture(path) for path in attach or ()]
    opened = open_session(image, folder=session, family=family, dialogue=dialogue, method=method, seed=seed)
    marked = load_mask(mask, opened.picture.width, opened.picture.height) if mask else None
    _set(opened, steps=steps, text_guidance=text_guidance, image_guidance=image_guidance, best_of=best_of)
    if say is None and not json and sys.stdin.isatty():
        from dialogpaint.cli.repl import converse

        converse(opened, attached, marked)
        return
    # A program talks: its words come from --say, or line by line on stdin.
    for turn in _turns(opened, say if say is not None else _lines(), attached, marked):
        _print(turn, as_json=json)


def _set(
    session: "Session",
    *,
    steps: int | None,
    text_guidance: float | None,
    image_guidance: float | None,
    best_of: int | None,
) -> None:
    """Only what was asked for; the rest stays as the session had it."""
    if steps is not None:
        session.set(steps=steps)
    if text_guidance is not None:
        session.set(text_guidance=text_guidance)
    if image_guidance is not None:
        session.set(image_guidance=image_guidance)
    if best_of is not None:
        session.set(best_of=best_of)


def _turns(
    session: "Session", words: Iterable[str], attached: list["Picture"], marked: "Mask | None"
) -> Iterator["Turn"]:
    from dialogpaint.cli.console import StepBar

    for text in words:
        with StepBar(text) as bar:
            turn = session.say(text, mask=marked, references=attached, on_step=bar.on_step)
        attached, marked = [], None
        yield turn


def _lines() -> Iterator[str]:
    return (line for line in map(str.strip, sys.stdin) if line)


def _print(turn: "Turn", *, as_json: bool) -> None:
    from dialogpaint.cli.console import print_json

    if as_json:
        print_json(turn.to_json())
        return
    typer.echo(turn.reply)
    for number, option in enumerate(turn.options, start=1):
        typer.echo(f"  {number}. {option}")
    if turn.act in ("edit", "forget", "redo"):
        typer.echo(f"  {turn.image}")
