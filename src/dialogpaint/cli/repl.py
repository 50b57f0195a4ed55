"""The conversation in the terminal: prompt, reply, numbered options, and the few commands that are no talk."""

import shlex
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from dialogpaint.cli.console import StepBar
from dialogpaint.cli.tree import drawn_tree
from dialogpaint.core.errors import BadInput, Cancelled, DialogPaintError

if TYPE_CHECKING:
    from dialogpaint.core.image import Mask, Picture
    from dialogpaint.recipes.session.session import Session
    from dialogpaint.recipes.session.turn import Turn

HELP = """Say what to change. A number picks one of the options that were offered.
  /undo [N]   /redo [N]   back and forward again
  /tree       all versions       /go ID   to any of them
  /attach PATH  a picture to go by, with the next words: "make the dog look like this"
  /mask PATH    white where the next words may change the picture
  /save PATH  write the picture  /quit    leave (Ctrl-D)"""


@dataclass
class _Attached:
    """What goes with the next words."""

    references: list["Picture"] = field(default_factory=list)
    mask: "Mask | None" = None


def converse(session: "Session", attached: Sequence["Picture"] = (), mask: "Mask | None" = None) -> None:
    """Read, do, show, until /quit. Errors are shown and the conversation goes on; Ctrl-C stops the edit in progress.

    attached, mask: go with the first words.
    """
    with suppress(ImportError):
        import readline  # noqa: F401 - gives `input` its history and line editing

    console = Console()
    picture = session.picture
    console.print(f"[bold]DialogPaint[/]  {picture.width} x {picture.height}  {escape(str(_image(session)))}")
    console.print(f"[dim]{HELP}[/]")
    options: tuple[str, ...] = ()
    waiting = _Attached(references=list(attached), mask=mask)
    while (line := _read()) is not None:
        if line == "/quit":
            return
        try:
            if line.startswith("/"):
                _command(session, console, line, waiting)
            elif line:
                turn = _say(session, _picked(line, options), waiting)
                waiting, options = _Attached(), turn.options
                _show(console, turn)
        except Cancelled:
            console.print("[yellow]Stopped; nothing was changed.[/]")
        except DialogPaintError as error:
            console.print(f"[red]{escape(str(error))}[/]")


def _read() -> str | None:
    """The next line, or None when the user leaves."""
    try:
        return input("\n> ").strip()
    except (EOFError, KeyboardInterrupt):
        return None


def _picked(line: str, options: tuple[str, ...]) -> str:
    if line.isdigit() and 1 <= int(line) <= len(options):
        return options[int(line) - 1]
    return line


def _say(session: "Session", text: str, waiting: _Attached) -> "Turn":
    try:
        with StepBar(text) as bar:
            return session.say(text, mask=waiting.mask, references=waiting.references, on_step=bar.on_step)
    except KeyboardInterrupt:
        raise Cancelled("stopped") from None


def _show(console: Console, turn: "Turn") -> None:
    console.print(escape(turn.reply), style="bold")
    for instruction in turn.instructions:
        console.print(f"  [cyan]→ {escape(instruction)}[/]")
    for number, option in enumerate(turn.options, start=1):
        console.print(f"  [magenta]{number}[/] {escape(option)}")
    if turn.act in ("edit", "forget", "redo"):
        console.print(f"  [dim]{escape(str(turn.image))}  {turn.seconds:.1f} s[/]")


def _command(session: "Session", console: Console, line: str, waiting: _Attached) -> None:
    name, *words = _split(line)
    if name in ("/undo", "/redo"):
        move = session.undo if name == "/undo" else session.redo
        node = move(_count(words))
        console.print(
            f"{escape(node.instruction) or 'the picture as it was opened'}  [dim]{escape(str(_image(session)))}[/]"
        )
    elif name == "/go" and len(words) == 1:
        session.checkout(words[0])
        console.print(f"[dim]{escape(str(_image(session)))}[/]")
    elif name == "/tree":
        console.print(drawn_tree(session.tree()))
    elif name in ("/attach", "/mask") and len(words) == 1:
        _attach(session, console, name, Path(words[0]).expanduser(), waiting)
    elif name == "/save" and len(words) == 1:
        session.picture.save(Path(words[0]).expanduser())
        console.print(f"saved {escape(words[0])}")
    else:
        console.print(f"[dim]{HELP}[/]")


def _attach(session: "Session", console: Console, name: str, path: Path, waiting: _Attached) -> None:
    from dialogpaint.core.image import load_mask, load_picture

    if name == "/attach":
        waiting.references.append(load_picture(path))
    else:
        waiting.mask = load_mask(path, session.picture.width, session.picture.height)
    console.print(f"[dim]{escape(path.name)} goes with your next words[/]")


def _split(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError:
        return line.split()


def _count(words: list[str]) -> int:
    if not words:
        return 1
    if not words[0].isdigit():
        raise BadInput(f"{words[0]} is not a number of steps. Say /undo 2, for example.")
    return int(words[0])


def _image(session: "Session") -> Path:
    return session.image_of(session.tree().head)
