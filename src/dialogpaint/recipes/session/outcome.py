"""What a turn comes to: the reply's act carried out on the tree of versions."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from dialogpaint.core.conversation import Reply
from dialogpaint.core.description import Description
from dialogpaint.core.editing import Editor, EditRequest, OnStep
from dialogpaint.core.image import changed_share
from dialogpaint.core.session import SessionStore, Setting
from dialogpaint.core.versions import Tree
from dialogpaint.recipes.session import adjusting, feedback, plans
from dialogpaint.recipes.session.filling import Lacking
from dialogpaint.recipes.session.making import carry_out
from dialogpaint.recipes.session.plans import Plan, PlannedEdit
from dialogpaint.recipes.session.routing import Routing
from dialogpaint.recipes.session.turn import EditSettings


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a turn came to, before it is stored. parent: the version that led to the tree's head."""

    reply: Reply
    tree: Tree
    parent: str | None
    feedback: str = ""
    changed_fraction: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Means:
    """What acts are carried out with. describe: what the current version shows. asked: the settings of this turn's
    edits, with what is attached. routing: chooses methods. fill: adds to a request what its method needs."""

    store: SessionStore
    editor_for: Callable[[EditSettings], Editor]
    describe: Callable[[], Description]
    asked: dict[str, Setting]
    routing: Routing = Routing()
    fill: Callable[[EditRequest, str], EditRequest] = lambda request, method: request


def came_to(reply: Reply, tree: Tree, start: str | None, means: Means, on_step: OnStep | None) -> Outcome:
    """start: the version that edits begin from; None = the current one. Nothing is stored but pictures."""
    if reply.act == "edit":
        if reply.instructions:
            return _edited(reply, tree, start or tree.head, means, on_step)
        reply = Reply(act="ask", text=reply.text or "What should I change?", options=reply.options)
    if reply.act in ("forget", "redo"):
        plan = (plans.forget if reply.act == "forget" else plans.redo)(tree, reply.target)
        if plan.instead is None:
            return _gone(reply, tree, plan, means, on_step)
        reply = plan.instead
    return Outcome(reply=replace(reply, instructions=()), tree=tree, parent=tree.current.parent)


def _edited(reply: Reply, here: Tree, start: str, means: Means, on_step: OnStep | None) -> Outcome:
    tree = here.checkout(start) if start != here.head else here
    settled = [means.routing.settled(instruction, means.asked) for instruction in reply.instructions]
    edits = [
        PlannedEdit(instruction=instruction, settings=settings)
        for instruction, (settings, _) in zip(reply.instructions, settled, strict=True)
    ]
    seed = plans.fresh_seed(tree, edits[0])
    edits = [replace(edit, settings={**edit.settings, "seed": seed}) for edit in edits]
    shown = means.describe()
    looked_at = means.store.picture(here.current.image)
    try:
        made = carry_out(means.store, means.editor_for, tree, edits, on_step, seen=looked_at, fill=means.fill)
    except Lacking as lacking:
        return Outcome(reply=Reply(act="ask", text=str(lacking)), tree=here, parent=here.current.parent)
    nothing = feedback.nothing_to_do([adjusting.left_as_it_was(instruction) for instruction in made.idle])
    if not made.made:
        reply = Reply(act="answer", text=nothing)
        return Outcome(reply=reply, tree=here, parent=here.current.parent)
    done = feedback.after_edits(made.made, made.visible, made.changed_fraction, shown, made.doubts)
    return Outcome(
        reply=replace(reply, instructions=made.made),
        tree=made.tree,
        parent=tree.head,
        feedback=" ".join(filter(None, (done, nothing, _chosen(settled)))),
        changed_fraction=made.changed_fraction,
    )


def _chosen(settled: list[tuple[dict[str, Setting], str]]) -> str:
    """Which methods were taken and why, where they are not the usual ones."""
    told = dict.fromkeys(f"Method {settings['method']}: {why}." for settings, why in settled if why)
    return " ".join(told)


def _gone(reply: Reply, tree: Tree, plan: Plan, means: Means, on_step: OnStep | None) -> Outcome:
    before = means.store.picture(tree.current.image)
    start = tree.checkout(plan.start)
    tree = carry_out(means.store, means.editor_for, start, plan.edits, on_step, fill=means.fill).tree
    return Outcome(
        reply=replace(reply, instructions=()),
        tree=tree,
        parent=tree.current.parent,
        feedback=plan.feedback,
        changed_fraction=changed_share(before, means.store.picture(tree.current.image)),
    )
