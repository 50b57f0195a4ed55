"""`dialogpaint serve` opens the web app; `dialogpaint samples` writes pictures to try it with."""

from pathlib import Path
from typing import Annotated

import typer


def serve(
    picture: Annotated[Path | None, typer.Argument(help="The picture to open with. Default: a sample.")] = None,
    host: Annotated[str, typer.Option(help="127.0.0.1 = this machine only.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 7860,
    family: Annotated[str, typer.Option(help="mini, a folder, or a hub id.")] = "mini",
    dialogue: Annotated[str, typer.Option(help="mini, a folder, a hub id, or URL#MODEL.")] = "mini",
    open_browser: Annotated[bool, typer.Option("--open", help="Also open it in the browser.")] = False,
) -> None:
    """Open the web app on this machine."""
    from dialogpaint.core.image import load_picture

    start = load_picture(picture) if picture else None
    typer.echo(f"DialogPaint is starting on http://{host}:{port} (Ctrl-C stops it)", err=True)
    from dialogpaint.web.serving import serve as serve_app

    serve_app(
        start=start,
        name=picture.stem if picture else "",
        host=host,
        port=port,
        family=family,
        dialogue=dialogue,
        open_browser=open_browser,
    )


def samples(
    folder: Annotated[Path, typer.Argument(help="Where to write them; made if absent.")],
    size: Annotated[int, typer.Option(min=64, max=4096, help="Pixels a side.")] = 512,
) -> None:
    """Write the built-in sample pictures, each with the scene it was drawn from."""
    from dialogpaint.recipes import samples as recipe

    for path in recipe.samples(folder, size):
        typer.echo(path)
