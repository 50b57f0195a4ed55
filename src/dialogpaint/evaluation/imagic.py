"""Imagic on held-out pose edits, by the world's oracle: against editing by instruction and SDEdit, over eta, and
without each of its stages (arXiv 2210.09276, sections 4.2 and 4.3)."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dialogpaint.core.editing import Editor, EditRequest
from dialogpaint.core.image import Picture, from_tensor
from dialogpaint.core.likeness import Clip
from dialogpaint.diffusion.canvas import composed, latents_of
from dialogpaint.diffusion.canvas import fit as fit_in
from dialogpaint.editors.imagic.choosing import Candidate, best
from dialogpaint.editors.imagic.editor import ImagicEditor
from dialogpaint.evaluation.pose_edits import described
from dialogpaint.evaluation.tries import Try, alike, best_setting, curve, fits_words, row
from dialogpaint.evaluation.world import SIZE, Task
from dialogpaint.world.oracle import check
from dialogpaint.world.render import render

FULL = "imagic"
"""The name of the whole method among the variants."""

OnTry = Callable[[], object]


@dataclass(frozen=True, kw_only=True)
class ImagicReport:
    """tries: of each way, at all its settings. automatic: of each variant of Imagic, what its automatic eta chose for
    every seed; best_of_seeds: what it chose of all seeds together."""

    tasks: tuple[Task, ...]
    tries: dict[str, list[Try]]
    automatic: dict[str, list[Try]]
    best_of_seeds: dict[str, list[Try]]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values. `success`: of Imagic with its automatic eta."""
        rows = {f"{name}, automatic eta": row(tries) for name, tries in self.automatic.items()}
        rows |= {f"{name}, automatic eta, best of all seeds": row(tries) for name, tries in self.best_of_seeds.items()}
        for name, tries in self.tries.items():
            setting = best_setting(tries)
            swept = len({one.setting for one in tries}) > 1
            label = f"{name}, best fixed {_knob(name)}" if swept else name
            rows[label] = {**row([one for one in tries if one.setting == setting]), "setting": setting}
        return {
            "n": len(self.tasks),
            "success": rows[f"{FULL}, automatic eta"]["success"],
            "by": rows,
            "curves": {name: curve(tries) for name, tries in self.tries.items()},
            "seconds": round(self.seconds, 1),
        }


def evaluate_imagic(
    tasks: Sequence[Task],
    clip: Clip,
    variants: Mapping[str, ImagicEditor],
    instruct: Editor | None,
    sdedit: Mapping[float, Editor],
    etas: Sequence[float],
    seeds: int,
    on_try: OnTry = lambda: None,
) -> ImagicReport:
    """variants: Imagic and its ablations by name, FULL among them. etas: the first is 0. instruct: None = not compared.
    sdedit: by strength. seeds: noise seeds tried for every task, by every way alike. on_try: after each way's share of
    a task."""
    start = time.perf_counter()
    tries: dict[str, list[Try]] = {name: [] for name in variants}
    automatic: dict[str, list[Try]] = {name: [] for name in variants}
    together: dict[str, list[Try]] = {name: [] for name in variants}
    if instruct is not None:
        tries["instruct"] = []
    if sdedit:
        tries["sdedit"] = []
    for number, task in enumerate(tasks):
        judge = _Judge(number, task, clip)
        request = EditRequest(picture=judge.before, instruction=described(task))
        for name, editor in variants.items():
            found, chosen, kept = _imagic(editor, request, judge, etas, seeds)
            tries[name] += found
            automatic[name] += chosen
            together[name].append(kept)
            on_try()
        for seed in range(seeds):
            if instruct is not None:
                told = replace(request, instruction=task.instruction, seed=seed)
                tries["instruct"].append(judge(instruct.edit(told).picture, 0.0, seed))
            for strength, again in sdedit.items():
                result = again.edit(replace(request, seed=seed))
                tries["sdedit"].append(judge(result.picture, strength, seed))
        on_try()
    return ImagicReport(
        tasks=tuple(tasks),
        tries=tries,
        automatic=automatic,
        best_of_seeds=together if seeds > 1 else {},
        seconds=time.perf_counter() - start,
    )


class _Judge:
    """Judges pictures made of one task."""

    def __init__(self, number: int, task: Task, clip: Clip) -> None:
        self.number, self.task, self.clip = number, task, clip
        self.before = render(task.scene, SIZE)
        self.words = described(task)

    def __call__(self, picture: Picture, setting: float, seed: int) -> Try:
        return Try(
            task=self.number,
            seed=seed,
            setting=setting,
            picture=picture,
            verdict=check(picture, self.task.scene, self.task.edit),
            alignment=fits_words(self.clip, picture, self.words),
            fidelity=alike(self.clip, picture, [self.before]),
        )


def _imagic(
    editor: ImagicEditor, request: EditRequest, judge: _Judge, etas: Sequence[float], seeds: int
) -> tuple[list[Try], list[Try], Try]:
    """Every eta and seed from one fit; what automatic eta chooses for each seed; and of all."""
    fit = editor.fit(request)
    found: dict[tuple[float, int], Try] = {}
    strips: list[list[Candidate]] = []
    for seed in range(seeds):
        strip = editor.strip(replace(request, seed=seed), fit, etas, seed)
        unedited = strip[0].picture if editor.recipe.embedding_steps else _seen(editor, request)
        for one in strip:
            found[one.eta, one.seed] = judge(_put_back(editor, request, unedited, one), one.eta, one.seed)
        strips.append([one for one in strip if one.eta in editor.etas])
    chosen = [best(strip, editor.least_fidelity) for strip in strips]
    first = best([one for strip in strips for one in strip], editor.least_fidelity)
    return list(found.values()), [found[one.eta, one.seed] for one in chosen], found[first.eta, first.seed]


def _put_back(editor: ImagicEditor, request: EditRequest, unedited: Picture, one: Candidate) -> Picture:
    """As the editor does it: what differs from its view of the unedited picture, at eta 0 and from the same noise."""
    canvas = fit_in(request.picture, editor.model.size)
    return composed(request, canvas, unedited.pixels, one.picture.pixels).picture


def _seen(editor: ImagicEditor, request: EditRequest) -> Picture:
    """What the autoencoder makes of the picture: without an embedding of its own, eta 0 shows the text already."""
    return from_tensor(editor.model.decode(latents_of(editor.model, request.picture)))


def _knob(name: str) -> str:
    return "strength" if name == "sdedit" else "eta"
