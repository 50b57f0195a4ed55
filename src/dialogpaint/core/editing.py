"""An edit, asked for and done: the seam every editing method stands behind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, runtime_checkable

from dialogpaint.core.image import Mask, Picture


@dataclass(frozen=True, kw_only=True)
class EditRequest:
    """One edit to do.

    mask: where the edit may change the picture (True = may change), same size as the picture; None = anywhere.
    seed: of the noise, drawn on the CPU per picture. steps, text_guidance (s_T), image_guidance (s_I): None = the
    editor's default. references: pictures the edit takes something from. shows, target: what the picture shows and
    what the result should show, in words, for methods that draw from descriptions; "" = nobody said.
    """

    picture: Picture
    instruction: str
    mask: Mask | None = None
    references: tuple[Picture, ...] = ()
    seed: int = 0
    steps: int | None = None
    text_guidance: float | None = None
    image_guidance: float | None = None
    shows: str = ""
    target: str = ""


@dataclass(frozen=True, kw_only=True)
class EditResult:
    """The edited picture, same size as the request's, and what changed: `changed` is True where a pixel may differ,
    `changed_fraction` its share in 0..1."""

    picture: Picture
    changed: Mask
    changed_fraction: float
    seed: int
    details: dict[str, float | int | str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Step:
    """Progress of one edit: step counts from 1 to total; preview is a cheap small look at the result so far. doing:
    what is being done just now, where it is not the painting itself ("learning the picture")."""

    step: int
    total: int
    preview: Picture | None = None
    doing: str = ""


OnStep = Callable[[Step], bool | None]
"""Called after every denoising step; returning False cancels the edit (the editor raises `Cancelled`)."""


def part_of(on_step: OnStep | None, number: int, count: int) -> OnStep | None:
    """Progress of one edit as the number-th, from 0, of `count`: steps go on counting."""
    if on_step is None or count < 2:
        return on_step

    def report(step: Step) -> bool | None:
        return on_step(replace(step, step=number * step.total + step.step, total=count * step.total))

    return report


def stretch_of(on_step: OnStep | None, before: int, total: int) -> OnStep | None:
    """Progress of one stretch of an edit of `total` steps, `before` of which are made when it begins."""
    if on_step is None:
        return None
    return lambda step: on_step(replace(step, step=before + step.step, total=total))


@runtime_checkable
class Editor(Protocol):
    name: str

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult: ...


class BatchEditor(Protocol):
    """An editor that does several requests at once, each with the same result as alone."""

    def edit_many(self, requests: Sequence[EditRequest]) -> list[EditResult]: ...
