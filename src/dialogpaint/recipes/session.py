"""A conversation about one picture, wired: dialogue model, captioner, editor and store."""

import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TypedDict, Unpack

from dialogpaint.core.conversation import Conversation, DialogueModel, Exchange, Reply
from dialogpaint.core.description import Captioner, Description
from dialogpaint.core.editing import Editor, OnStep
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture, load_picture
from dialogpaint.core.session import SessionState, SessionStore, Setting, TurnRecord
from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes import adjusting, feedback, plans, retrying
from dialogpaint.recipes.hearing import checked_text, sound_reply
from dialogpaint.recipes.making import Made, attachments, carry_out
from dialogpaint.recipes.plans import Plan, PlannedEdit
from dialogpaint.recipes.seeing import Sight
from dialogpaint.recipes.session_models import SessionModels, load_models
from dialogpaint.recipes.turn import EditSettings, Turn
from dialogpaint.storage.folder import FolderStore


class Changes(TypedDict, total=False):
    """What `Session.set` takes; see EditSettings."""

    seed: int
    steps: int | None
    text_guidance: float | None
    image_guidance: float | None
    method: str
    best_of: int


@dataclass(frozen=True, kw_only=True)
class _Outcome:
    """What a turn came to, before it is stored. parent: the version that led to the tree's head."""

    reply: Reply
    tree: Tree
    parent: str | None
    feedback: str = ""
    changed_fraction: float = 0.0


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
    ) -> None:
        """editor: of the method the session is set to. load_editor: gives another method's, when that is asked for.
        free_text: the editor takes any words, not only the world's. is_photograph: whether a picture is none of the
        drawings that the editor knows. checked: makes of an editor one that judges its work and tries so often."""
        self._store = store
        self._dialogue = dialogue
        self._load_editor = load_editor
        self._free_text = free_text
        self._is_photograph = is_photograph
        self._checked = checked
        self._state = store.load()
        self._editors = {self.settings.method: editor}
        self._sight = Sight(captioner, lambda node: store.picture(node.image))
        self._photograph: bool | None = None
        self._lock = threading.RLock()

    @classmethod
    def resume(
        cls, folder: str | Path, family: str = "mini", dialogue: str = "mini", method: str | None = None
    ) -> "Session":
        """Go on with the session in a folder. method None = the one it was left with."""
        return _gone_on_with(FolderStore.open(folder), family, dialogue, method)

    @classmethod
    def import_zip(
        cls, path: str | Path, folder: str | Path | None = None, family: str = "mini", dialogue: str = "mini"
    ) -> "Session":
        """Unpack a session that `export` wrote into a new folder (None = a temporary one), and go on with it."""
        return _gone_on_with(FolderStore.from_zip(path, _new_folder() if folder is None else folder), family, dialogue)

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
            lambda said, marked: Reply(act="edit", text="", instructions=(said,)),
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
            self._editor_for(settings)
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
        reply_to: Callable[[str, bool], Reply],
    ) -> Turn:
        with self._lock:
            started = time.perf_counter()
            said = checked_text(text)
            self._fresh_tree()
            attached = {**self._left_attached(said), **attachments(self._store, self.picture, mask, references)}
            reply = sound_reply(reply_to(said, "mask" in attached))
            tree, turns = self._state.tree, self._state.turns
            start = retrying.starts_before(said, tree, turns) or adjusting.starts_before(said, reply, tree)
            outcome = self._act(reply, start, attached, on_step)
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

    def _reply(self, said: str, marked: bool) -> Reply:
        tree = self._state.tree
        named = plans.heard(tree, said) or retrying.heard(said, tree, self._state.turns)
        return named or self._dialogue.reply(
            Conversation(
                said=said,
                past=tuple(Exchange(user=turn.said, reply=turn.reply) for turn in self._state.turns),
                description=self.describe(),
                applied=tuple(node.instruction for node in tree.path()[1:]),
                free_text=self._free_text,
                photograph=self.photograph,
                marked=marked,
            )
        )

    def _act(self, reply: Reply, start: str | None, attached: dict[str, Setting], on_step: OnStep | None) -> _Outcome:
        tree = self._state.tree
        if reply.act == "edit":
            if reply.instructions:
                return self._edit(reply, tree.checkout(start) if start else tree, attached, on_step)
            reply = Reply(act="ask", text=reply.text or "What should I change?", options=reply.options)
        if reply.act in ("forget", "redo"):
            plan = (plans.forget if reply.act == "forget" else plans.redo)(tree, reply.target)
            if plan.instead is None:
                return self._go(reply, plan, on_step)
            reply = plan.instead
        return _Outcome(reply=replace(reply, instructions=()), tree=tree, parent=tree.current.parent)

    def _edit(self, reply: Reply, tree: Tree, attached: dict[str, Setting], on_step: OnStep | None) -> _Outcome:
        asked = {**asdict(self.settings), **attached}
        edits = [
            PlannedEdit(instruction=instruction, settings=adjusting.settings_of(instruction, asked))
            for instruction in reply.instructions
        ]
        seed = plans.fresh_seed(tree, edits[0])
        edits = [replace(edit, settings={**edit.settings, "seed": seed}) for edit in edits]
        shown = self.describe()
        made = self._carry_out(tree, edits, on_step)
        return _Outcome(
            reply=reply,
            tree=made.tree,
            parent=tree.head,
            feedback=feedback.after_edits(reply.instructions, made.visible, made.changed_fraction, shown, made.doubts),
            changed_fraction=made.changed_fraction,
        )

    def _go(self, reply: Reply, plan: Plan, on_step: OnStep | None) -> _Outcome:
        before = self.picture
        tree = self._carry_out(self._state.tree.checkout(plan.start), plan.edits, on_step).tree
        return _Outcome(
            reply=replace(reply, instructions=()),
            tree=tree,
            parent=tree.current.parent,
            feedback=plan.feedback,
            changed_fraction=feedback.changed_share(before, self._store.picture(tree.current.image)),
        )

    def _carry_out(self, tree: Tree, edits: Sequence[PlannedEdit], on_step: OnStep | None) -> Made:
        return carry_out(self._store, self._editor_for, tree, edits, on_step)

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

    def _editor(self, method: str) -> Editor:
        if method not in self._editors:
            if self._load_editor is None:
                raise BadInput(f"this session cannot use the method {method!r}. Use {', '.join(self._editors)}.")
            self._editors[method] = self._load_editor(method)
        return self._editors[method]

    def _editor_for(self, settings: EditSettings) -> Editor:
        editor = self._editor(settings.method)
        if self._checked is not None:
            return self._checked(editor, settings.best_of)
        if settings.best_of > 1:
            raise BadInput("this session's editor cannot judge its own edits. Leave best of at 1.")
        return editor


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
    opened = load_picture(picture) if isinstance(picture, str | Path) else picture
    if folder is not None and FolderStore.holds_session(folder):
        return _gone_on_with(_same_session(folder, opened), family, dialogue, method, seed)
    settings = EditSettings(method=method or "auto", seed=seed or 0)
    # Models first: a wrong name then leaves no folder behind.
    models = load_models(family, dialogue, settings.method)
    if opened is None:
        from dialogpaint.recipes import samples

        opened = samples.picture()
    store = FolderStore.create(_new_folder() if folder is None else folder, opened, asdict(settings))
    return _wired(store, models)


def _same_session(folder: str | Path, picture: Picture | None) -> FolderStore:
    store = FolderStore.open(folder)
    if picture is not None and not store.picture(store.load().tree.nodes[0].image).same_as(picture):
        raise BadInput(f"the session in {folder} is about another picture. Leave the picture out, or use a new folder.")
    return store


def _gone_on_with(
    store: FolderStore, family: str, dialogue: str, method: str | None = None, seed: int | None = None
) -> Session:
    state = store.load()
    left = EditSettings.from_json(state.settings)
    settings = replace(left, method=method or left.method, seed=left.seed if seed is None else seed)
    models = load_models(family, dialogue, settings.method)
    if settings != left:
        store.save(state, replace(state, settings={**state.settings, **asdict(settings)}))
    return _wired(store, models)


def _wired(store: FolderStore, models: SessionModels) -> Session:
    return Session(
        store,
        dialogue=models.dialogue,
        editor=models.editor,
        captioner=models.captioner,
        load_editor=models.load_editor,
        free_text=models.free_text,
        is_photograph=models.is_photograph,
        checked=models.checked,
    )


def _new_folder() -> Path:
    """In the system's temporary place. It stays after the program ends: the picture paths that were told must hold."""
    return Path(tempfile.mkdtemp(prefix="dialogpaint-")) / "session"
