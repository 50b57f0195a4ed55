"""The `dialogpaint` command. Exit codes: 0 done, 1 failed, 2 wrong usage or bad input. Errors: one line, stderr."""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import Abort, TyperException

from dialogpaint.cli import about, chat, concepts, data, edit, jobs, serve, sessions, study, world
from dialogpaint.core.errors import DialogPaintError

app = typer.Typer(
    name="dialogpaint",
    help="Edit a picture by talking about it.",
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(name="chat")(chat.chat)
app.command(name="edit")(edit.edit)
app.command(name="serve")(serve.serve)
app.command(name="samples")(serve.samples)
app.command(name="inspect")(about.inspect)
app.command(name="doctor")(about.doctor)
app.add_typer(about.models, name="models")
app.add_typer(world.world, name="world")
app.add_typer(sessions.session, name="session")
app.add_typer(concepts.concept, name="concept")
app.add_typer(data.data, name="data", rich_help_panel="For researchers")
app.add_typer(study.study, name="study", rich_help_panel="For researchers")
app.command(name="evaluate", rich_help_panel="For researchers")(jobs.evaluate)
app.command(name="bench", rich_help_panel="For researchers")(jobs.bench)
app.command(name="adjustments", rich_help_panel="For researchers")(jobs.adjustments)
app.command(name="train", rich_help_panel="For researchers")(jobs.train)


def _show_version(wanted: bool) -> None:
    if wanted:
        from dialogpaint import __version__

        typer.echo(f"dialogpaint {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit with its code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    sys.exit(run(arguments))


def run(arguments: Sequence[str]) -> int:
    """Run one command; its exit code. An error becomes one line on stderr; DIALOGPAINT_TRACEBACK=1 shows its origin."""
    if os.environ.get("DIALOGPAINT_TRACEBACK") == "1":
        return int(app(list(arguments), standalone_mode=False) or 0)
    try:
        return int(app(list(arguments), standalone_mode=False) or 0)
    except TyperException as error:
        return _fail(error.format_message(), error.exit_code)
    except DialogPaintError as error:
        return _fail(str(error), error.exit_code)
    except (Abort, KeyboardInterrupt):
        return _fail("stopped.", 130)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - the reader went away; the interpreter flushes at exit
        return 1
    except MemoryError:
        return _fail("not enough memory. Use a smaller picture or close other programs.", 1)
    except Exception as error:
        kind = type(error).__name__
        return _fail(f"something went wrong inside ({kind}: {error}). DIALOGPAINT_TRACEBACK=1 shows where.", 1)


def _fail(message: str, code: int) -> int:
    print("error: " + " ".join(message.split()), file=sys.stderr)
    return code


if __name__ == "__main__":
    main()
