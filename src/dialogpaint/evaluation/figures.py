"""The paper's figures, replayed as conversations: what DialogPaint (arXiv 2303.10073) shows in figures 1, 6, 7 and
8.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dialogpaint.core.image import Picture
from dialogpaint.evaluation.conversation import SessionLike, TurnLike
from dialogpaint.evaluation.sheets import Cell, sheet


@dataclass(frozen=True, kw_only=True)
class Figure:
    """name: what the figure shows. sample: the built-in picture it starts from. said: the user's turns. acts: what each
    should be answered with."""

    name: str
    sample: str
    said: tuple[str, ...]
    acts: tuple[str, ...]


FIGURES = (
    Figure(
        name="glasses-and-heart",
        sample="outfit",
        said=("remove the glasses", "add a red heart on the vest"),
        acts=("edit", "edit"),
    ),
    Figure(
        name="rainbow-forget-mars",
        sample="car-city",
        said=("add a rainbow", "forget that", "move it to Mars"),
        acts=("edit", "forget", "edit"),
    ),
    Figure(name="eyes-blue", sample="portrait", said=("just turn the eyes blue",), acts=("edit",)),
    Figure(name="dog-to-leopard", sample="beach", said=("change the dog to a leopard",), acts=("edit",)),
    Figure(
        name="bird-and-background",
        sample="bird",
        said=("make the bird purple", "and make the background yellow"),
        acts=("edit", "edit"),
    ),
    Figure(
        name="vague-first",
        sample="car-city",
        said=("change the colour", "the car, make it green", "now make it night"),
        acts=("ask", "edit", "edit"),
    ),
    Figure(
        name="which-dog",
        sample="dogs-meadow",
        said=("put a red hat on the dog", "the left one"),
        acts=("ask", "edit"),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Replay:
    """A figure, the picture it began with, and its turns."""

    figure: Figure
    picture: Picture
    turns: tuple[TurnLike, ...]

    @property
    def acts_right(self) -> bool:
        return tuple(turn.act for turn in self.turns) == self.figure.acts


def replay(figure: Figure, picture: Picture, open_session: Callable[[Picture], SessionLike]) -> Replay:
    """Hold the figure's conversation in a fresh session."""
    session = open_session(picture)
    return Replay(figure=figure, picture=picture, turns=tuple(session.say(said) for said in figure.said))


def figures_sheet(replays: Sequence[Replay], size: int = 192) -> Picture:
    """One row a figure: the picture before, then each turn's picture under what was said and answered."""
    columns = 1 + max(len(one.turns) for one in replays)
    blank = Cell(pictures=(), text="")
    cells: list[Cell] = []
    for one in replays:
        row = [Cell(pictures=(one.picture,), text=one.figure.name)]
        for said, turn in zip(one.figure.said, one.turns, strict=True):
            what = "; ".join(turn.instructions) or turn.reply
            row.append(Cell(pictures=(turn.picture,), text=f'"{said}" [{turn.act}] {what}'))
        cells += row + [blank] * (columns - len(row))
    return sheet(cells, columns, size)
