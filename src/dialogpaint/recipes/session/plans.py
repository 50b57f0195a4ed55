"""What "forget" and "redo" come to, as plain values: where to stand, which edits to do from there, what to say."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dialogpaint.core.conversation import Reply
from dialogpaint.core.session import Setting
from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes.session import naming, version_names
from dialogpaint.recipes.session.feedback import quoted
from dialogpaint.recipes.session.version_names import VersionWords

INSTEAD_OF = "instead_of"
"""The setting by which a version made again without some edit names the version it stands in for."""


_ONE_TRY: dict[str, Setting] = {"best_of": 1}
"""What versions do not say that were made before attempts were counted."""


@dataclass(frozen=True, kw_only=True)
class PlannedEdit:
    """An edit to do, as the version it makes will remember it. settings: all it takes to repeat it."""

    instruction: str
    settings: dict[str, Setting] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Go to version `start`, do `edits` there in order, tell the user `feedback`; or only say `instead`."""

    start: str
    edits: tuple[PlannedEdit, ...] = ()
    feedback: str = ""
    instead: Reply | None = None


def forget(tree: Tree, target: str) -> Plan:
    """Up from the current version; or, for an edit in the middle, the later ones again from before it.

    target: "" = the last edit, "2" = two steps, "all" = back to the base, or words that name one edit; "before the hat"
    and "the version with the hat" name a version to go to.
    """
    asked = version_names.read(target)
    if asked is not None:
        return _version(tree, asked)
    path = tree.path()
    edits = path[1:]
    if not edits:
        return _answer(tree, "There is nothing to forget: this is the picture we started from.")
    steps = _steps(target, len(edits))
    if steps is not None:
        return Plan(start=path[-1 - steps].id, feedback=f"Forgotten: {_listed(edits[-steps:])}.")
    named = naming.find(target, edits)
    if len(named) != 1:
        return _which(tree, target, named or edits)
    place = edits.index(named[0])
    kept = edits[place + 1 :]
    if not kept:
        return Plan(start=path[-2].id, feedback=f"Forgotten: {_listed(named)}.")
    # What came before the forgotten edit was made from the base already; only what came after is made again.
    again = [
        PlannedEdit(instruction=node.instruction, settings={**node.settings, INSTEAD_OF: node.id}) for node in kept
    ]
    start, again = _made_before(tree, path[place].id, again)
    return Plan(start=start, edits=tuple(again), feedback=f"Forgotten: {_listed(named)}. Kept: {_listed(kept)}.")


def redo(tree: Tree, target: str) -> Plan:
    """Forward to the version left most recently; or an edit named by its words, brought back without losing others.

    target: "" = one step, "2" = two, "all" = as far as it goes, or words that name one edit or a version.
    """
    asked = version_names.read(target)
    if asked is not None:
        return _version(tree, asked)
    steps = _steps(target, len(tree.nodes))
    if steps is None:
        return _bring_back(tree, target)
    line = ahead(tree, steps)
    if not line:
        return _answer(tree, "There is nothing to redo: nothing was taken back from here.")
    return Plan(start=line[-1].id, feedback=f"Back again: {_listed(_regained(tree, line[-1]))}.")


def ahead(tree: Tree, steps: int) -> tuple[Node, ...]:
    """The versions redo goes through, at most `steps` of them, nearest first.

    At the end of a branch that was made again without some edit, the first step goes back to the version with it.
    """
    line: list[Node] = []
    while len(line) < steps:
        following = tree.ahead
        if following is None and not line:
            original = tree.current.settings.get(INSTEAD_OF)
            following = next((node for node in tree.nodes if node.id == original), None)
        if following is None:
            break
        tree = tree.checkout(following.id)
        line.append(following)
    return tuple(line)


def heard(tree: Tree, said: str) -> Reply | None:
    """The reply to words that name a version to go to; None for all others, which the dialogue model replies to."""
    asked = version_names.heard(said, tree)
    if asked is None:
        return None
    plan = _version(tree, asked)
    back = plan.start in {node.id for node in tree.path()}
    return Reply(act="forget" if back else "redo", text="All right.", target=asked.target)


def _version(tree: Tree, asked: VersionWords) -> Plan:
    """Go to the version named by an edit. Nothing is made again: it is there, to the last bit."""
    found = version_names.edits(asked, tree)
    if not found:
        return _answer(tree, f'No edit here is "{asked.words}".')
    if len(found) > 1:
        options = tuple(f'go back to the version {asked.where} "{node.instruction}"' for node in found[-4:])
        text = f"Which edit do you mean: {quoted([node.instruction for node in found[-4:]], 'or')}?"
        return Plan(start=tree.head, instead=Reply(act="ask", text=text, options=options))
    version = version_names.version(asked, found[0], tree)
    if version.id == tree.head:
        return _answer(tree, f'This is the version {asked.where} "{found[0].instruction}".')
    return Plan(start=version.id, feedback=f'This is the version {asked.where} "{found[0].instruction}".')


def fresh_seed(tree: Tree, edit: PlannedEdit) -> int:
    """The edit's seed, or the next one with which this edit was not made of this very picture before: who takes an
    edit back and asks for it again wants another try, not the same picture."""
    same = {**_ONE_TRY, **edit.settings, "seed": None, INSTEAD_OF: None}
    image = {node.id: node.image for node in tree.nodes}
    tried = {
        node.settings.get("seed")
        for node in tree.nodes
        if node.instruction == edit.instruction
        and image.get(node.parent or "") == tree.current.image
        and {**_ONE_TRY, **node.settings, "seed": None, INSTEAD_OF: None} == same
    }
    seed = int(edit.settings.get("seed") or 0)
    while seed in tried:
        seed += 1
    return seed


def _bring_back(tree: Tree, target: str) -> Plan:
    here = tree.path()
    named = naming.find(target, [node for node in tree.nodes if node not in here])
    if not named:
        return _answer(tree, f'No edit "{target}" was taken back.')
    wanted = named[-1]
    for version in ahead(tree, len(tree.nodes)):
        if any(node.instruction == wanted.instruction for node in _regained(tree, version)):
            return Plan(start=version.id, feedback=f"Back again: {_listed(_regained(tree, version))}.")
    settings = {name: value for name, value in wanted.settings.items() if name != INSTEAD_OF}
    edit = PlannedEdit(instruction=wanted.instruction, settings=settings)
    return Plan(start=tree.head, edits=(edit,), feedback=f"Back again: {wanted.instruction}.")


def _regained(tree: Tree, version: Node) -> tuple[Node, ...]:
    """The edits in that version that the current one lacks."""
    present = [node.instruction for node in tree.path()]
    return tuple(node for node in tree.path(version.id) if node.instruction not in present) or (version,)


def _made_before(tree: Tree, start: str, edits: list[PlannedEdit]) -> tuple[str, list[PlannedEdit]]:
    """Where to start and what is left to do when some of the edits were made from there before in just this way."""
    for number, edit in enumerate(edits):
        same = [n for n in tree.children(start) if n.instruction == edit.instruction and n.settings == edit.settings]
        if not same:
            return start, edits[number:]
        start = same[-1].id
    return start, []


def _which(tree: Tree, target: str, edits: Sequence[Node]) -> Plan:
    if len(edits) == 1:
        return _answer(tree, f'No edit here is "{target}"; the only one is "{edits[0].instruction}".')
    options = tuple(f'forget "{node.instruction}"' for node in edits[-4:])
    text = f"Which edit should I forget: {quoted([node.instruction for node in edits[-4:]], 'or')}?"
    return Plan(start=tree.head, instead=Reply(act="ask", text=text, options=options))


def _answer(tree: Tree, text: str) -> Plan:
    return Plan(start=tree.head, instead=Reply(act="answer", text=text))


def _steps(target: str, most: int) -> int | None:
    """How many steps the target counts, from 1 to `most`; None when it is words."""
    target = target.strip().lower()
    if target in ("all", "everything"):
        return most
    if target and not target.isdecimal():
        return None
    return min(max(int(target or 1), 1), most)


def _listed(edits: Sequence[Node]) -> str:
    return "; ".join(node.instruction or "the first picture" for node in edits)
