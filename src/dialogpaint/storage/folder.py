"""A session's folder: `session.db`, `pictures/<sha256>.png` and what was learned of them. A finished turn is one
transaction, pictures first."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dialogpaint.core.conversation import ACTS, Reply
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.core.session import SessionState, Setting, TurnRecord
from dialogpaint.core.versions import Node, Tree
from dialogpaint.storage import archive, fits, schema
from dialogpaint.storage.pictures import PictureFolder


class FolderStore:
    """Keeps one session in one folder; safe to open twice, also from two programs: whoever saves second on top of
    something they have not seen is told so, and nothing is overwritten."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._database = folder / "session.db"
        self._pictures = PictureFolder(folder / "pictures")

    @classmethod
    def holds_session(cls, folder: str | Path) -> bool:
        return schema.is_session(Path(folder) / "session.db")

    @classmethod
    def create(cls, folder: str | Path, picture: Picture, settings: dict[str, Setting] | None = None) -> "FolderStore":
        """A new session about the picture. Raises BadInput when the folder has one already or cannot be written."""
        store = cls(Path(folder))
        if schema.is_session(store._database):
            raise BadInput(f"there is a session in {folder} already. Go on with it, or choose another folder.")
        tree = Tree.rooted(store.put(picture))
        schema.create(store._database)
        with schema.transaction(store._database) as db:
            if schema.tables(db):
                raise BadInput(f"there is a session in {folder} already. Go on with it, or choose another folder.")
            schema.migrate(db, store._database)
            _insert(db, None, SessionState(tree=tree, settings=settings or {}))
        return store

    @classmethod
    def open(cls, folder: str | Path) -> "FolderStore":
        """An existing session, brought up to date. Raises BadInput when there is none, or it is damaged or newer."""
        store = cls(Path(folder))
        if not schema.is_session(store._database):
            raise BadInput(f"no session in {folder}: there is no session.db. Check the folder.")
        with schema.opened(store._database) as db:
            outdated = schema.schema_version(db, store._database) < len(schema.MIGRATIONS)
            report = db.execute("PRAGMA quick_check").fetchone()[0]
            if report != "ok" or db.execute("PRAGMA foreign_key_check").fetchone():
                raise _damaged(store.folder)
        if outdated:
            with schema.transaction(store._database) as db:
                schema.migrate(db, store._database)
        store.load()
        store._pictures.sweep()
        return store

    @classmethod
    def from_zip(cls, path: str | Path, folder: str | Path) -> "FolderStore":
        """The session in a zip that `export` wrote, unpacked into a new folder. BadInput leaves nothing behind."""

        def check(unpacked: Path) -> None:
            store = cls.open(unpacked)
            with schema.opened(store._database) as db:
                archive.check_tables(schema.tables(db), Path(path))
            for sha256 in pictures_of(store.load()):
                store._pictures.bytes(sha256)
            archive.check_fits(unpacked, Path(path))

        archive.unpack(Path(path), Path(folder), check)
        return cls.open(folder)

    @property
    def fits(self) -> Path:
        """The folder for what methods learn of the session's pictures."""
        return self.folder / fits.FOLDER

    def export(self, path: Path) -> None:
        """Everything the session needs, and what was learned of its pictures, in one zip."""
        with schema.opened(self._database) as db:
            archive.pack(path, db, self._files(self.load()))

    def load(self) -> SessionState:
        try:
            with schema.opened(self._database) as db:
                db.execute("BEGIN")
                return _read(db)
        except (ValueError, TypeError, KeyError, IndexError):
            raise _damaged(self.folder) from None

    def save(self, before: SessionState, after: SessionState) -> None:
        with schema.transaction(self._database) as db:
            if _counts(db) != (len(before.tree.nodes), len(before.tree.visits), len(before.turns)):
                raise BadInput(f"another program went on with the session in {self.folder} meanwhile. Say it again.")
            _insert(db, before, after)

    def _files(self, state: SessionState) -> Iterator[tuple[str, bytes]]:
        for sha256 in pictures_of(state):
            yield f"pictures/{sha256}.png", self._pictures.bytes(sha256)
        for fit in fits.carried(self.folder):
            yield f"{fits.FOLDER}/{fit.name}", fit.read_bytes()

    def put(self, picture: Picture) -> str:
        return self._pictures.put(picture)

    def picture(self, sha256: str) -> Picture:
        return self._pictures.picture(sha256)

    def path(self, sha256: str) -> Path:
        return self._pictures.path(sha256)


def pictures_of(state: SessionState) -> tuple[str, ...]:
    """SHA-256 of every picture the session needs: versions, masks and references, each once."""
    named = [node.image for node in state.tree.nodes]
    for turn in state.turns:
        named += [*turn.references, *([turn.mask] if turn.mask else [])]
    return tuple(dict.fromkeys(named))


def _counts(db: sqlite3.Connection) -> tuple[int, ...]:
    return tuple(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("nodes", "visits", "turns"))


def _insert(db: sqlite3.Connection, before: SessionState | None, after: SessionState) -> None:
    nodes, visits, turns = (len(before.tree.nodes), len(before.tree.visits), len(before.turns)) if before else (0, 0, 0)
    db.executemany(
        "INSERT INTO nodes (id, parent, instruction, image, changed_fraction, settings) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (node.id, node.parent, node.instruction, node.image, node.changed_fraction, json.dumps(node.settings))
            for node in after.tree.nodes[nodes:]
        ],
    )
    db.executemany("INSERT INTO visits (node) VALUES (?)", [(node,) for node in after.tree.visits[visits:]])
    db.executemany(
        "INSERT INTO turns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_turn_row(turn) for turn in after.turns[turns:]],
    )
    changed = [(k, json.dumps(v)) for k, v in after.settings.items() if before is None or before.settings.get(k) != v]
    db.executemany("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", changed)


def _turn_row(turn: TurnRecord) -> tuple[Any, ...]:
    reply = turn.reply
    words = (turn.number, turn.said, reply.act, reply.text, json.dumps(reply.instructions), json.dumps(reply.options))
    versions = (reply.target, turn.feedback, turn.node, turn.parent, turn.changed_fraction, turn.seconds)
    return (*words, *versions, turn.mask, json.dumps(turn.references))


def _read(db: sqlite3.Connection) -> SessionState:
    nodes = tuple(
        Node(
            id=_text(id),
            parent=None if parent is None else _text(parent),
            instruction=_text(instruction),
            image=_text(image),
            changed_fraction=float(fraction),
            settings=dict(json.loads(settings)),
        )
        for id, parent, instruction, image, fraction, settings in db.execute(
            "SELECT id, parent, instruction, image, changed_fraction, settings FROM nodes ORDER BY position"
        )
    )
    _check_order(nodes)
    visits = tuple(row[0] for row in db.execute("SELECT node FROM visits ORDER BY position"))
    if not set(visits) <= {node.id for node in nodes}:
        raise ValueError("visits")
    tree = Tree(nodes=nodes, head=visits[-1], visits=visits)
    turns = tuple(_turn(row) for row in db.execute("SELECT * FROM turns ORDER BY number"))
    settings = {name: json.loads(value) for name, value in db.execute("SELECT name, value FROM settings")}
    return SessionState(tree=tree, turns=turns, settings=settings)


def _turn(row: tuple[Any, ...]) -> TurnRecord:
    (
        number,
        said,
        act,
        text,
        instructions,
        options,
        target,
        feedback,
        node,
        parent,
        fraction,
        seconds,
        mask,
        attached,
    ) = row
    if act not in ACTS:
        raise ValueError(act)
    reply = Reply(
        act=act, text=_text(text), instructions=_texts(instructions), options=_texts(options), target=_text(target)
    )
    return TurnRecord(
        number=int(number),
        said=_text(said),
        reply=reply,
        feedback=_text(feedback),
        node=_text(node),
        parent=None if parent is None else _text(parent),
        changed_fraction=float(fraction),
        seconds=float(seconds),
        mask=None if mask is None else _text(mask),
        references=_texts(attached),
    )


def _text(value: object) -> str:
    """SQLite holds any type in any column; what is not text there is damage."""
    if not isinstance(value, str):
        raise TypeError(type(value))
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(item) for item in json.loads(_text(value)))


def _check_order(nodes: tuple[Node, ...]) -> None:
    """One base, and every other version after its parent: so no walk towards the base can run in a circle."""
    seen: set[str | None] = {None}
    for number, node in enumerate(nodes):
        if node.parent not in seen or (node.parent is None) != (number == 0):
            raise ValueError(node.id)
        seen.add(node.id)


def _damaged(folder: Path) -> BadInput:
    return BadInput(f"the session in {folder} is damaged (session.db). Restore it from a copy.")
