"""Carrying out planned edits one after another, and repeating old ones: each version remembers all it takes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from dialogpaint.core.editing import Editor, EditRequest, EditResult, OnStep, part_of
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Mask, Picture
from dialogpaint.core.session import SessionStore, Setting
from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes.family import ADJUST
from dialogpaint.recipes.session.feedback import visibly_differs
from dialogpaint.recipes.session.plans import PlannedEdit
from dialogpaint.recipes.session.turn import EditSettings


@dataclass(frozen=True, kw_only=True)
class Made:
    """Edits carried out. made: those that made a version; visible: for each of them, whether one can see it. idle: the
    others. doubts: what seems wrong with those that the editor itself thinks failed. changed_fraction: by all of them
    together, 0..1."""

    tree: Tree
    made: tuple[str, ...] = ()
    visible: tuple[bool, ...] = ()
    idle: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    changed_fraction: float = 0.0


def carry_out(
    store: SessionStore,
    editor: Callable[[EditSettings], Editor],
    tree: Tree,
    edits: Sequence[PlannedEdit],
    on_step: OnStep | None = None,
    seen: Picture | None = None,
    fill: Callable[[EditRequest, str], EditRequest] = lambda request, method: request,
) -> Made:
    """Do the edits in order from the tree's head, each on the picture the one before it made.

    editor: gives the editor for the settings. fill: adds to a request what the method needs. seen: the picture the user
    looks at; an adjustment that leaves it exactly as it is makes no version. None = every edit makes one. Versions are
    put in the store only when all edits are done.
    """
    picture = store.picture(tree.current.image)
    results: list[tuple[PlannedEdit, EditResult]] = []
    visible: list[bool] = []
    idle: list[str] = []
    for number, edit in enumerate(edits):
        settings = EditSettings.from_json(edit.settings)
        request = fill(_request(store, picture, edit, settings), settings.method)
        result = editor(settings).edit(request, part_of(on_step, number, len(edits)))
        adjusted = settings.method == ADJUST
        if adjusted and seen is not None and result.picture.same_as(seen):
            idle.append(edit.instruction)
            continue
        results.append((edit, result))
        # An adjustment may be as slight as it was asked for.
        visible.append(visibly_differs(picture, result.picture) or adjusted)
        picture = result.picture
        seen = picture if seen is not None else None
    for edit, result in results:
        tree = tree.add(_version(tree, edit, store.put(result.picture), result))
    return Made(
        tree=tree,
        made=tuple(edit.instruction for edit, _ in results),
        visible=tuple(visible),
        idle=tuple(idle),
        doubts=tuple(str(result.details["doubt"]) for _, result in results if "doubt" in result.details),
        changed_fraction=_changed_fraction([result for _, result in results]),
    )


def attachments(
    store: SessionStore, picture: Picture, mask: Mask | None, references: Sequence[Picture]
) -> dict[str, Setting]:
    """Keep what is attached to a turn; its SHA-256 as settings `mask` and `references` (separated by spaces), if any.

    Raises BadInput for a mask of another size or an empty one.
    """
    found: dict[str, Setting] = {}
    if mask is not None:
        found["mask"] = store.put(_mask_picture(mask, picture))
    if references:
        found["references"] = " ".join(store.put(reference) for reference in references)
    return found


def _request(store: SessionStore, picture: Picture, edit: PlannedEdit, settings: EditSettings) -> EditRequest:
    mask = edit.settings.get("mask")
    return EditRequest(
        picture=picture,
        instruction=edit.instruction,
        mask=store.picture(str(mask)).pixels[..., 0] >= 128 if mask else None,
        references=tuple(store.picture(sha256) for sha256 in str(edit.settings.get("references") or "").split()),
        seed=settings.seed,
        steps=settings.steps,
        text_guidance=settings.text_guidance,
        image_guidance=settings.image_guidance,
    )


def _version(tree: Tree, edit: PlannedEdit, image: str, result: EditResult) -> Node:
    return Node(
        id=tree.next_id,
        parent=tree.head,
        instruction=edit.instruction,
        image=image,
        changed_fraction=result.changed_fraction,
        settings=edit.settings,
    )


def _changed_fraction(results: Sequence[EditResult]) -> float:
    if len(results) < 2:
        return results[0].changed_fraction if results else 0.0
    if len({result.changed.shape for result in results}) > 1:
        return 1.0
    return float(np.any([result.changed for result in results], axis=0).mean())


def _mask_picture(mask: Mask, picture: Picture) -> Picture:
    mask = np.asarray(mask).astype(bool)
    if mask.shape != (picture.height, picture.width):
        size = "x".join(str(side) for side in reversed(mask.shape))
        raise BadInput(
            f"the mask is {size}, the picture {picture.width}x{picture.height}. Give a mask of the same size."
        )
    if not mask.any():
        raise BadInput("the mask is empty: paint where the picture may change.")
    return Picture(pixels=np.repeat(mask[..., None], 3, axis=2).astype(np.uint8) * 255)
