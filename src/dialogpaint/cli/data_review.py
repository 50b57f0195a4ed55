"""`dialogpaint data review`: look over edit pairs, two reviewers apart, and see how far they agree."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dialogpaint.core.errors import BadInput

if TYPE_CHECKING:
    from dialogpaint.recipes.review.pairs import PairSet


def review(
    pairs: Annotated[Path, typer.Argument(help="A .jsonl of pairs, or their folder.")],
    reviewer: Annotated[str | None, typer.Option(help="Your name: opens the page. Without it: the report.")] = None,
    settle: Annotated[bool, typer.Option("--settle", help="With --reviewer: only what reviewers disagree on.")] = False,
    port: Annotated[int, typer.Option(min=1, max=65535)] = 7862,
    open_browser: Annotated[bool, typer.Option("--open", help="Also open the page in the browser.")] = False,
    json: Annotated[bool, typer.Option("--json", help="The report as one JSON object on stdout.")] = False,
) -> None:
    """Keep, drop or fix edit pairs in the browser, by keys; or, without a reviewer, say what was decided."""
    from dialogpaint.recipes.review.pairs import read_pairs

    if settle and reviewer is None:
        raise BadInput("settling needs a name: --reviewer NAME.")
    read = read_pairs(pairs)
    if reviewer is None:
        _report(read, as_json=json)
        return
    from dialogpaint.recipes.review.outcome import disagreements, settling
    from dialogpaint.recipes.review.reviewing import Reviewing

    reviewing = settling(read, reviewer) if settle else Reviewing.of(read, reviewer)
    typer.echo(f"The review is starting on http://127.0.0.1:{port} (Ctrl-C stops it)", err=True)
    from dialogpaint.web.review.serving import serve

    serve(reviewing, disagreements(read) if settle else {}, port, open_browser)


def _report(pairs: "PairSet", *, as_json: bool) -> None:
    from dialogpaint.cli.console import print_json
    from dialogpaint.recipes.review.outcome import reviews_folder, write

    results = write(pairs)
    if as_json:
        print_json(results)
        return
    for name, counts in results["reviewers"].items():
        typer.echo(f"{name}: {_listed(counts)}")
    for found in results["agreement"]:
        typer.echo(_agreement(found))
    typer.echo(f"disagreements: {results['disagreements']}, of which settled: {results['settled']}")
    typer.echo(f"decided, of {results['pairs']} pairs: {_listed(results['decided'])}")
    typer.echo(f"written to {reviews_folder(pairs)}")


def _agreement(found: dict[str, Any]) -> str:
    one, other = found["reviewers"]
    kappas = ["not defined" if found[name] is None else f"{found[name]:.3f}" for name in ("kappa", "kappa_useful")]
    return (
        f"{one} and {other}: {found['alike']} of {found['both_decided']} alike, Cohen's kappa {kappas[0]} "
        f"(keep or fix against drop: {kappas[1]})"
    )


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
