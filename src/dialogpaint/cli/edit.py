"""`dialogpaint edit`: one instruction, one picture in, one picture out."""

from pathlib import Path
from typing import Annotated

import typer

from dialogpaint.core.errors import BadInput

MAX_CHARACTERS = 2000


def edit(
    image: Annotated[Path, typer.Argument(help="The picture to edit.")],
    instruction: Annotated[str, typer.Argument(help='What to do, in one clear sentence: "make the car green".')],
    out: Annotated[Path, typer.Option("-o", "--out", help="The picture to write (.png, .jpg, .webp).")],
    mask: Annotated[Path | None, typer.Option(help="White where the picture may change.")] = None,
    reference: Annotated[
        list[Path] | None, typer.Option(help="A picture to take something from; may be given again.")
    ] = None,
    method: Annotated[str, typer.Option(help="auto, adjust, instruct, imagic, exemplar or custom.")] = "auto",
    family: Annotated[str, typer.Option(help="mini, a folder, or a hub id.")] = "mini",
    seed: Annotated[int, typer.Option(min=0, max=2**63 - 1, help="The same seed gives the same picture.")] = 0,
    steps: Annotated[int | None, typer.Option(min=1, max=1000)] = None,
    text_guidance: Annotated[float | None, typer.Option(min=0.0, max=100.0, help="How hard the words pull.")] = None,
    image_guidance: Annotated[
        float | None, typer.Option(min=0.0, max=100.0, help="How much of the picture is kept.")
    ] = None,
    best_of: Annotated[
        int, typer.Option(min=1, max=16, help="Try up to so often while the edit seems to have failed; keep the best.")
    ] = 1,
    json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")] = False,
) -> None:
    """Edit one picture by one instruction."""
    import time

    from dialogpaint.cli.console import StepBar, print_json
    from dialogpaint.core.editing import EditRequest
    from dialogpaint.core.image import form_of, load_mask, load_picture

    form_of(out)
    picture = load_picture(image)
    request = EditRequest(
        picture=picture,
        instruction=_checked(instruction),
        mask=load_mask(mask, picture.width, picture.height) if mask else None,
        references=tuple(load_picture(path) for path in reference or ()),
        seed=seed,
        steps=steps,
        text_guidance=text_guidance,
        image_guidance=image_guidance,
    )
    from dialogpaint.recipes.session.single_edit import prepared

    editor, request = prepared(request, method, family, best_of)
    started = time.perf_counter()
    with StepBar(instruction) as bar:
        result = editor.edit(request, bar.on_step)
    result.picture.save(out)
    seconds = time.perf_counter() - started
    if json:
        print_json(
            {
                "image": str(out),
                "instruction": request.instruction,
                "method": editor.name,
                "family": family,
                "seed": result.seed,
                "changed_fraction": round(result.changed_fraction, 4),
                "seconds": round(seconds, 2),
                "details": result.details,
            }
        )
        return
    typer.echo(f"{out}  ({result.changed_fraction:.0%} changed, {seconds:.1f} s)")
    if "unchanged" in result.details:
        typer.echo(f"nothing changed: {result.details['unchanged']}.", err=True)
    if "doubt" in result.details:
        typer.echo(f"perhaps it failed: {result.details['doubt']}. Try another --seed or --best-of 4.", err=True)


def _checked(instruction: str) -> str:
    instruction = " ".join(instruction.split())
    if not instruction:
        raise BadInput("the instruction is empty. Say what to change.")
    if len(instruction) > MAX_CHARACTERS:
        raise BadInput(
            f"the instruction has {len(instruction)} characters, more than {MAX_CHARACTERS}. Say it shorter."
        )
    return instruction
