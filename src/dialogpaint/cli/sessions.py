"""`dialogpaint session ...`: a kept session as one zip, there and back."""

from pathlib import Path
from typing import Annotated

import typer

session = typer.Typer(help="Sessions kept in a folder: carry one elsewhere as a zip.")


@session.command("export")
def export(folder: Annotated[Path, typer.Argument()], zip_file: Annotated[Path, typer.Argument(metavar="ZIP")]) -> None:
    """Write a session, all versions and turns, into one zip."""
    from dialogpaint.storage.folder import FolderStore

    FolderStore.open(folder).export(zip_file)
    typer.echo(zip_file)


@session.command("import")
def import_(
    zip_file: Annotated[Path, typer.Argument(metavar="ZIP")], folder: Annotated[Path, typer.Argument()]
) -> None:
    """Unpack a session into a new folder; go on with it by `dialogpaint chat --session FOLDER`."""
    from dialogpaint.storage.folder import FolderStore

    FolderStore.from_zip(zip_file, folder)
    typer.echo(folder)


@session.command("show")
def show(folder: Annotated[Path, typer.Argument()]) -> None:
    """The versions of a session, as a tree."""
    from rich.console import Console

    from dialogpaint.cli.tree import drawn_tree
    from dialogpaint.storage.folder import FolderStore

    Console().print(drawn_tree(FolderStore.open(folder).load().tree))
