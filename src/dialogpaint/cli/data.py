"""`dialogpaint data ...`: making data sets."""

import typer

from dialogpaint.cli.data_pairs import pairs
from dialogpaint.cli.data_review import review
from dialogpaint.cli.data_texts import captions, dialogues, edits

data = typer.Typer(help="Data sets as the paper made them.", no_args_is_help=False)
data.command()(captions)
data.command()(dialogues)
data.command()(edits)
data.command()(pairs)
data.command()(review)
