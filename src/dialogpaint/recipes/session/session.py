"""A conversation about one picture, wired: dialogue model, captioner, editor and store."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TypedDict, Unpack

from dialogpaint.core.conversation import Conversation, DialogueModel, Exchange, Reply, Taught
from dialogpaint.core.description import Captioner, Description
from dialogpaint.core.editing import Editor, OnStep
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture
from dialogpaint.core.session import SessionState, SessionStore, Setting, TurnRecord
from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes.session import adjusting, opening, plans, retrying, whole_turns
from dialogpaint.recipes.session.editors_in_use import EditorsInUse
from dialogpaint.recipes.session.filling import Filling
from dialogpaint.recipes.session.hearing import checked_text, sound_reply
from dialogpaint.recipes.session.making import attachments
from dialogpaint.recipes.session.opening import Opened
from dialogpaint.recipes.session.outcome import Means, came_to
from dialogpaint.recipes.session.regions import Find
from dialogpaint.recipes.session.routing import Routing
from dialogpaint.recipes.session.seeing import Sight
from dialogpaint.recipes.session.turn import EditSettings, Turn

Attached = dict[str, Setting]
"""What goes with a turn, as settings: `mask` and `references`."""


class Changes(TypedDict, total=False):
    """What `Session.set` takes; see EditSettings."""

    seed: int
    steps: int | None
    text_guidance: float | None
    image_guidance: float | None
    method: str
    best_of: int


class Session:
    """Say things about a picture; every version is kept, and a turn counts once it is stored.

    A turn that fails or is cancelled leaves the session as it was. Calls from several threads wait for each other.
    """

    def __init__(
        self,
        store: SessionStore,
        *,
        dialogue: DialogueModel,
        editor: Editor,
        captioner: Captioner,
        load_editor: Callable[[str], Editor] | None = None,
        free_text: bool = False,
        is_photograph: Callable[[Picture], bool] = lambda picture: False,
        checked: Callable[[Editor, int], Editor] | None = None,
        routing: Routing | None = None,
        find: Find = lambda picture, thing: None,
    ) -> None:
        """editor: of the method the session is set to. load_editor: gives another method's, when that is asked for.
        free_text: the editor takes any words, not only the world's. is_photograph: whether a picture is none of the
        drawings that the editor knows. checked: makes of an editor one that judges its work and tries so often.
        routing: chooses methods, and knows what was taught. find: where a thing is that is named in words."""
        self._store = store
        self._dialogue = dialogue
        self._free_text = free_text
        self._is_photograph = is_photograph
        self._state = store.load()
        self._editors = EditorsInUse({self.settings.method: editor}, load_editor, checked)
        self._sight = Sight(captioner, lambda node: store.picture(node.image))
        self._routing = routing or Routing()
        self._fill = Filling(self._sight.describe_picture, find, self._routing.concepts)
        self._photograph: bool | None = None
        self._lock = threading.RLock()

    @classmethod
    def resume(
        cls, folder: str | Path, family: str = "mini", dialogue: str = "mini", method: str | None = None
    ) -> "Session":
        """Go on with the session in a folder. method None = the one it was left with."""
        return _wired(opening.resumed(folder, family, dialogue, method))

    @classmethod
    def import_zip(
        cls, path: str | Path, folder: str | Path | None = None, family: str = "mini", dialogue: str = "mini"
    ) -> "Session":
        """Unpack a session that `export` wrote into a new folder (None = a temporary one), and go on with it."""
        return _wired(opening.imported(path, folder, family, dialogue))

    # --- talking

    def say(
        self, text: str, mask: Mask | None = None, references: Sequence[Picture] = (), on_step: OnStep | None = None
    ) -> Turn:
        """One turn: what the user said, with a mask (True = may change) and pictures to take something from, if any.

        What is attached to a turn that ends in a question counts for the next one too. Raises BadInput, Cancelled.
        """
        return self._take_turn(text, mask, references, on_step, self._reply)

    def edit(
        self,
        instruction: str,
        mask: Mask | None = None,
        references: Sequence[Picture] = (),
        on_step: OnStep | None = None,
    ) -> Turn:
        """Carry out an explicit instruction as it stands, past the dialogue model; stored as a turn like any other."""
        return self._take_turn(
            instruction,
            mask,
            references,
            on_step,
            lambda said, attached: Reply(act="edit", text="", instructions=(said,)),
        )

    # --- moving about

    def undo(self, n: int = 1) -> Node:
        """Back n edits; the version arrived at."""
        with self._lock:
            path = self._fresh_tree().path()
            if not 1 <= n < len(path):
                raise BadInput(f"cannot undo {n}: edits that led to this picture: {len(path) - 1}.")
            return self._move(path[-1 - n].id)

    def redo(self, n: int = 1) -> Node:
        """Forward n edits, each time to the version left most recently; the version arrived at."""
        with self._lock:
            line = plans.ahead(self._fresh_tree(), n)
            if n < 1 or len(line) < n:
                raise BadInput(f"cannot redo {n}: edits that were taken back from here: {len(line)}.")
            return self._move(line[-1].id)

    def checkout(self, node_id: str) -> Node:
        """Go to any version; the next edit branches off there."""
        with self._lock:
            self._fresh_tree()
            return self._move(node_id)

    # --- looking

    def tree(self) -> Tree:
        """All versions, and which one is current."""
        return self._state.tree

    @property
    def turns(self) -> tuple[TurnRecord, ...]:
        """All finished turns, oldest first."""
        return self._state.turns

    @property
    def picture(self) -> Picture:
        """The current version."""
        return self.picture_of(self._state.tree.head)

    def picture_of(self, node_id: str) -> Picture:
        return self._store.picture(self._state.tree.node(node_id).image)

    def image_of(self, node_id: str) -> Path:
        """The version's PNG file."""
        return self._store.path(self._state.tree.node(node_id).image)

    def describe(self) -> Description:
        """What the current version shows, as the captioner sees it."""
        return self._sight.describe(self._state.tree)

    def taught(self) -> tuple[Taught, ...]:
        """What can be named in this session because it was taught."""
        return self._routing.concepts()

    @property
    def photograph(self) -> bool:
        """Whether the picture the session began with is none of the drawings that the editor in use knows."""
        if self._photograph is None:
            base = self._state.tree.nodes[0].id
            self._photograph = not self._free_text and self._is_photograph(self.picture_of(base))
        return self._photograph

    # --- settings and files

    @property
    def settings(self) -> EditSettings:
        return EditSettings.from_json(self._state.settings)

    def set(self, **changes: Unpack[Changes]) -> EditSettings:
        """Change how edits are made from now on: seed, steps, text_guidance, image_guidance, method, best_of."""
        with self._lock:
            self._fresh_tree()
            settings = replace(self.settings, **changes)
            self._editors.for_settings(settings)
            self._commit(replace(self._state, settings={**self._state.settings, **asdict(settings)}))
            return settings

    def export(self, path: str | Path) -> None:
        """Write the whole session into one zip."""
        self._store.export(Path(path))

    # --- one turn

    def _take_turn(
        self,
        text: str,
        mask: Mask | None,
        references: Sequence[Picture],
        on_step: OnStep | None,
        reply_to: Callable[[str, Attached], Reply],
    ) -> Turn:
        with self._lock:
            started = time.perf_counter()
            said = checked_text(text)
            self._fresh_tree()
            attached = {**self._left_attached(said), **attachments(self._store, self.picture, mask, references)}
            tree, turns = self._state.tree, self._state.turns
            reply = whole_turns.counted(said, sound_reply(reply_to(said, attached)), tree, turns)
            start = retrying.starts_before(said, tree, turns) or adjusting.starts_before(said, reply, tree)
            outcome = came_to(reply, tree, start, self._means(attached), on_step)
            record = TurnRecord(
                number=len(self._state.turns) + 1,
                said=said,
                reply=outcome.reply,
                feedback=outcome.feedback,
                node=outcome.tree.head,
                parent=outcome.parent,
                changed_fraction=outcome.changed_fraction,
                seconds=time.perf_counter() - started,
                mask=str(attached["mask"]) if "mask" in attached else None,
                references=tuple(str(attached.get("references", "")).split()),
            )
            self._commit(replace(self._state, tree=outcome.tree, turns=(*self._state.turns, record)))
            return self._turn(record)

    def _reply(self, said: str, attached: Attached) -> Reply:
        tree = self._state.tree
        named = plans.heard(tree, said) or retrying.heard(said, tree, self._state.turns)
        if named is not None:
            return named
        conversation = Conversation(
            said=said,
            past=tuple(Exchange(user=turn.said, reply=turn.reply) for turn in self._state.turns),
            description=self.describe(),
            applied=tuple(node.instruction for node in tree.path()[1:]),
            free_text=self._free_text,
            photograph=self.photograph,
            marked="mask" in attached,
            references=len(str(attached.get("references", "")).split()),
            concepts=self._routing.concepts(),
        )
        reply = self._dialogue.reply(conversation)
        seen = self._sight.look_again(tree, reply)
        return reply if seen is None else self._dialogue.reply(replace(conversation, description=seen))

    def _means(self, attached: dict[str, Setting]) -> Means:
        return Means(
            store=self._store,
            editor_for=self._editors.for_settings,
            describe=self.describe,
            asked={**asdict(self.settings), **attached},
            routing=self._routing,
            fill=self._fill,
        )

    def _turn(self, record: TurnRecord) -> Turn:
        return Turn(
            turn=record.number,
            said=record.said,
            act=record.reply.act,
            reply=f"{record.reply.text} {record.feedback}".strip(),
            options=record.reply.options,
            instructions=record.reply.instructions,
            node=record.node,
            parent=record.parent,
            picture=self.picture_of(record.node),
            image=self.image_of(record.node).absolute(),
            changed_fraction=record.changed_fraction,
            seconds=record.seconds,
        )

    def _left_attached(self, said: str) -> dict[str, Setting]:
        """What was attached to the turn before, if that ended in a question and so is not done with, or is asked for
        once more."""
        turns = self._state.turns
        last = turns[-1] if turns and turns[-1].reply.act == "ask" else retrying.repeated(said, self.tree(), turns)
        if last is None:
            return {}
        mask: dict[str, Setting] = {"mask": last.mask} if last.mask else {}
        return {**mask, **({"references": " ".join(last.references)} if last.references else {})}

    # --- state

    def _fresh_tree(self) -> Tree:
        """All versions, with those another program added since."""
        self._state = self._store.load()
        return self._state.tree

    def _move(self, node_id: str) -> Node:
        tree = self._state.tree.checkout(node_id)
        self._store.picture(tree.current.image)
        self._commit(replace(self._state, tree=tree))
        return tree.current

    def _commit(self, after: SessionState) -> None:
        self._store.save(self._state, after)
        self._state = after


def open_session(
    picture: Picture | str | Path | None = None,
    folder: str | Path | None = None,
    family: str = "mini",
    dialogue: str = "mini",
    method: str | None = None,
    seed: int | None = None,
) -> Session:
    """A conversation about a picture (None = a sample), kept in a folder (None = a temporary one).

    A folder that holds a session already is gone on with: without a picture, or with the one it started from; method
    and seed None are then as it was left, in a new session `auto` and 0.
    Raises BadInput for a bad picture, folder, family, dialogue or method.
    """
    return _wired(opening.opened(picture, folder, family, dialogue, method, seed))


def _wired(opened: Opened) -> Session:
    models, fits = opened.models, opened.store.fits
    method = EditSettings.from_json(opened.store.load().settings).method
    return Session(
        opened.store,
        dialogue=models.dialogue,
        editor=models.load_editor(method, fits),
        captioner=models.captioner,
        load_editor=lambda method: models.load_editor(method, fits),
        free_text=models.free_text,
        is_photograph=models.is_photograph,
        checked=models.checked,
        routing=models.routing,
        find=models.find,
    )
