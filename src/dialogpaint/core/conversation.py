"""A conversation about one picture, as plain values, and the seam dialogue back-ends stand behind."""

from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from dialogpaint.core.description import UNKNOWN, Description

Act = Literal["ask", "edit", "forget", "redo", "answer", "decline"]
ACTS: tuple[Act, ...] = get_args(Act)


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What the dialogue model decided.

    text: what the user reads. instructions: the explicit edit sentences T, in order (act `edit` only).
    options: 2 to 4 quick replies (act `ask`). target: for `forget` and `redo`: how many steps ("2"), "all", or the
    words that name what to forget ("the hat"); "" = the last edit. For `ask`: the instruction that waits for the
    answer, if there is one.
    """

    act: Act
    text: str
    instructions: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    target: str = ""


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One finished turn as the dialogue model sees it: the user's words and the reply they got."""

    user: str
    reply: Reply


@dataclass(frozen=True, kw_only=True)
class Taught:
    """A thing the editor in use was taught to draw: its name ("rex") and what it is ("dog")."""

    name: str
    noun: str


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """Everything a reply depends on.

    said: what the user just said. past: earlier turns, oldest first. description: of the current picture.
    applied: instructions in force on the current version, oldest first (what could be forgotten).
    free_text: the editor in use takes any words (a full-size family), so nothing outside the world is refused.
    photograph: the picture is none of the drawings that the editor in use knows, so that only adjustments are possible;
    False with free_text. marked: a part of the picture is marked with a mask, which "this" may mean.
    references: how many pictures to go by are attached, which "this" may mean too. concepts: what was taught by name.
    """

    said: str
    past: tuple[Exchange, ...] = ()
    description: Description = UNKNOWN
    applied: tuple[str, ...] = ()
    free_text: bool = False
    photograph: bool = False
    marked: bool = False
    references: int = 0
    concepts: tuple[Taught, ...] = ()


class DialogueModel(Protocol):
    name: str

    def reply(self, conversation: Conversation) -> Reply: ...
