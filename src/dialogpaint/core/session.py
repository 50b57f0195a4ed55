"""What a session keeps, as plain values, and the seam its storage stands behind."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from dialogpaint.core.conversation import Reply
from dialogpaint.core.image import Picture
from dialogpaint.core.versions import Tree

Setting = str | int | float | None


@dataclass(frozen=True, kw_only=True)
class TurnRecord:
    """One finished turn.

    number: from 1. said: the user's words. reply: what was decided. feedback: what came of it, shown after the reply.
    node: the version the turn ended on; parent: the one that led to it. changed_fraction: of the picture, 0..1.
    mask, references: SHA-256 of the pictures that were attached.
    """

    number: int
    said: str
    reply: Reply
    feedback: str
    node: str
    parent: str | None
    changed_fraction: float
    seconds: float
    mask: str | None = None
    references: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SessionState:
    """All of a session but its pictures. settings: plain JSON values the session wants to find again."""

    tree: Tree
    turns: tuple[TurnRecord, ...] = ()
    settings: dict[str, Setting] = field(default_factory=dict)


class SessionStore(Protocol):
    """Conversation values in, pictures by SHA-256; knows nothing about models."""

    def load(self) -> SessionState:
        """Everything saved so far, also by other programs."""
        ...

    def save(self, before: SessionState, after: SessionState) -> None:
        """Store what `after` adds to `before`, all of it or nothing. The pictures it names must have been put.

        Raises BadInput when another program saved something since `before` was loaded.
        """
        ...

    def put(self, picture: Picture) -> str:
        """Keep a picture; its SHA-256."""
        ...

    def picture(self, sha256: str) -> Picture:
        """A kept picture. Raises BadInput when it is missing or damaged."""
        ...

    def path(self, sha256: str) -> Path:
        """Where the picture's PNG file is."""
        ...

    def export(self, path: Path) -> None:
        """Write the whole session into one zip."""
        ...
