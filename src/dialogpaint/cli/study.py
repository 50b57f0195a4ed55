"""`dialogpaint study ...`: ask people how good edits and conversations are, and say what they answered."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dialogpaint.core.errors import BadInput

if TYPE_CHECKING:
    from dialogpaint.recipes.study.design import Study

study = typer.Typer(help="Ask people: ratings after talking, ratings of edits, choices between two.")

Folder = Annotated[Path, typer.Argument(help="The study's folder.")]


@study.command("create")
def create(
    file: Annotated[Path | None, typer.Argument(help="The study as TOML; or use the options below.")] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The folder to make. Default: beside the file.")
    ] = None,
    condition: Annotated[
        list[str] | None, typer.Option(help="NAME=METHOD or NAME=METHOD@FAMILY, such as ours=instruct@mini. Repeat.")
    ] = None,
    picture: Annotated[list[str] | None, typer.Option(help="To talk about: a file, or sample:NAME. Repeat.")] = None,
    per_rater: Annotated[int, typer.Option(min=1, help="With --picture: conversations of each rater.")] = 2,
    seed: Annotated[int, typer.Option(min=0, help="With --picture: of who is asked what.")] = 0,
) -> None:
    """Make a study's folder; results that the file does not give are made by the conditions."""
    from dialogpaint.cli.console import progress
    from dialogpaint.recipes.study import folder as recipe
    from dialogpaint.recipes.study.live import make_result

    if (file is None) == (not picture):
        raise BadInput("give a study file, or --condition and --picture. See docs/study.md.")
    design = recipe.read_design(file) if file else _talk_only(condition or [], picture or [], per_rater, seed)
    base = file.parent if file else Path()
    made = out or (file.with_suffix("") if file else Path("study"))
    with progress() as bar:
        task = bar.add_task("making results", total=recipe.lacking(design))
        recipe.create(design, made, base, make_result, lambda: bar.advance(task))
    typer.echo(f"{made}\nNow: dialogpaint study serve {made}")


@study.command("serve")
def serve(
    folder: Folder,
    port: Annotated[int, typer.Option(min=1, max=65535)] = 7861,
    open_browser: Annotated[bool, typer.Option("--open", help="Also open it in the browser.")] = False,
) -> None:
    """Open the study to raters, on this machine only (127.0.0.1)."""
    from dialogpaint.recipes.study.folder import StudyFolder

    found = StudyFolder(folder)
    typer.echo(f"The study is starting on http://127.0.0.1:{port} (Ctrl-C stops it)", err=True)
    from dialogpaint.web.study.serving import serve as serve_pages

    serve_pages(found, port, open_browser)


@study.command("report")
def report(
    folder: Folder,
    out: Annotated[Path | None, typer.Option(help="Where it goes. Default: FOLDER/report.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Of the bootstrap.")] = 0,
    json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")] = False,
) -> None:
    """What the answers say: means, wins, agreement, who is left out; report.json, report.png and answers.csv."""
    from dialogpaint.cli.console import print_json
    from dialogpaint.recipes.study import report as recipe
    from dialogpaint.recipes.study.folder import StudyFolder

    where = out or folder / "report"
    results = recipe.write(StudyFolder(folder), where, seed)
    if json:
        print_json(results)
        return
    _print(results)
    typer.echo(f"written to {where}")


def _talk_only(conditions: list[str], pictures: list[str], per_rater: int, seed: int) -> "Study":
    from dialogpaint.recipes.study.folder import design_from

    found = []
    for words in conditions:
        name, _, how = words.partition("=")
        method, _, family = how.partition("@")
        found.append({"name": name, "method": method or "auto", "family": family or "mini"})
    topics = [{"picture": picture} for picture in pictures]
    values = {"conditions": found, "seed": seed, "talk": {"per_rater": per_rater, "topics": topics}}
    return design_from(values, "what the options say")


def _print(results: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    console, people, paper = Console(), results["raters"], results["paper"]
    console.print(f"[bold]{results['title']}[/]: {people['counted']} of {people['began']} raters count")
    for one in people["left_out"]:
        console.print(f"  rater {one['rater']} left out: {one['why']}")
    for block in ("after_talking", "shown_results"):
        table = Table(block.replace("_", " "), "answers", "raters", "satisfaction", "mos")
        for name, found in results[block].items():
            table.add_row(
                name, str(found["n"]), str(found["raters"]), _mean(found, "satisfaction"), _mean(found, "mos")
            )
        if block == "after_talking":
            told = (str(paper[question]) for question in ("satisfaction", "mos"))
            table.add_row("the paper's, for comparison", "", str(paper["raters"]), *told)
        console.print(table)
    wins = Table("choices", "won", "of", "share", "Fleiss' kappa")
    for pair in results["choices"]:
        first, other = pair["conditions"]
        share = "" if pair["share"] is None else f"{pair['share']:.2f} \\[{pair['low']:.2f}, {pair['high']:.2f}]"
        won, total = str(pair["wins"][0]), str(sum(pair["wins"]))
        wins.add_row(f"{first} over {other}", won, total, share, _figure(pair["fleiss_kappa"]))
    console.print(wins)
    alpha = ", ".join(f"{name} {_figure(value)}" for name, value in results["agreement"].items())
    console.print(f"agreement on shown results (Krippendorff's alpha, ordinal): {alpha}", highlight=False)
    console.print(f"the paper's figures: {paper['source']}", highlight=False)


def _mean(found: dict[str, Any], question: str) -> str:
    if question not in found:
        return ""
    value = found[question]
    return f"{value['mean']:.2f} \\[{value['low']:.2f}, {value['high']:.2f}]"


def _figure(value: float | None) -> str:
    return "not defined" if value is None else f"{value:.3f}"
