"""`dialogpaint evaluate`: run one suite and write its table, pictures and plots to a folder."""

import json
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, write_atomically
from dialogpaint.recipes.family import load_dialogue, load_editor
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.session.adjusting import Listening
from dialogpaint.recipes.suites.chains import chains
from dialogpaint.recipes.suites.conversation import conversation
from dialogpaint.recipes.suites.custom import custom
from dialogpaint.recipes.suites.editors import editors
from dialogpaint.recipes.suites.exemplar import exemplar
from dialogpaint.recipes.suites.imagic import imagic
from dialogpaint.recipes.suites.judged import gedit, imgedit
from dialogpaint.recipes.suites.pairs import pairs
from dialogpaint.recipes.suites.perplexity import perplexity
from dialogpaint.recipes.suites.photographs import photographs
from dialogpaint.recipes.suites.public import cocoee, custom_concept, tedbench
from dialogpaint.recipes.suites.selfcheck import selfcheck
from dialogpaint.recipes.suites.sets import sets
from dialogpaint.recipes.suites.with_targets import magicbrush, pie_bench

if TYPE_CHECKING:
    from dialogpaint.models.instruct import InstructModel

SUITES = (
    "world",
    "dialogue",
    "conversation",
    "chains",
    "figures",
    "oracle",
    "photographs",
    "selfcheck",
    "imagic",
    "exemplar",
    "custom",
    "editors",
    "pairs",
    "tedbench",
    "cocoee",
    "custom-concept",
    "magicbrush",
    "pie-bench",
    "imgedit",
    "gedit",
    "sets",
    "perplexity",
)
_SHOWN = 48


class Options(TypedDict, total=False):
    """What only some suites take. length: edits a chain. sequence_family: one trained on sequences of its own, compared
    with the other. tries: conversations about one goal. perfect_editor: the
    world's own in the editor's place; perfect_captioner: the truth in the captioner's. pictures: a folder of
    photographs. best_of: attempts at each edit. seeds: noise seeds tried for each item. fit_steps: of each stage of
    learning from pictures. edit_steps: of inversion and sampling. naive: a family trained without bottleneck and
    augmentation. data: a published benchmark's folder. clip: the network to measure with, instead of the family's.
    pairs: two subjects a picture. real, fake: folders of pictures. extractor: the network whose features are
    compared. dino: a vision transformer to measure with. results: a folder of results that are measured, instead of
    making some. keep_pictures: write all of them. split: the part of the benchmark. judge: URL#MODEL of a chat endpoint
    that sees pictures."""

    length: int
    sequence_family: str
    tries: int
    perfect_editor: bool
    perfect_captioner: bool
    pictures: Path
    best_of: int
    seeds: int
    fit_steps: int
    edit_steps: int
    naive: str
    data: Path
    clip: str
    pairs: bool
    real: Path
    fake: Path
    extractor: str
    dino: str
    results: Path
    keep_pictures: bool
    split: str
    judge: str


def run(
    suite: str,
    count: int | None = None,
    seed: int = 0,
    family: str = "mini",
    out: Path = Path("runs/evaluate"),
    **options: Unpack[Options],
) -> dict[str, Any]:
    """The suite's results as plain JSON values, also written to OUT/results.json. Raises BadInput for an unknown
    suite, and for an option that it does not have.
    """
    if suite not in SUITES:
        raise BadInput(f"unknown suite '{suite}'. Use {', '.join(SUITES)}.")
    for name in options:
        if suite not in _TAKEN_BY[name]:
            option = name.replace("_", "-")
            raise BadInput(f"the suite '{suite}' has no --{option}. Leave it out, or use {', '.join(_TAKEN_BY[name])}.")
    found = _RUNS[suite](count, seed, family, out, **options)
    results = {"suite": suite, "family": family, "seed": seed, **found}
    write_atomically(out / "results.json", json.dumps(results, indent=1).encode())
    return results


def _world(count: int | None, seed: int, family: str, out: Path, keep_pictures: bool = False) -> dict[str, Any]:
    """keep_pictures: every edit's source, result and true target go to OUT/sources, edited and targets, for `sets`."""
    from dialogpaint.editors.instruct import InstructEditor
    from dialogpaint.evaluation.sheets import Cell, sheet
    from dialogpaint.evaluation.world import Attempt, evaluate_world

    editor = load_editor("instruct", family)
    assert isinstance(editor, InstructEditor)
    through = partial(_round_trip, editor.model)
    with progress("edits", count or 600) as advance:
        report = evaluate_world(editor, count or 600, seed, on_attempt=lambda _: advance(), round_trip=through)

    def cell(attempt: Attempt) -> Cell:
        words = f"{attempt.task.instruction}: {attempt.verdict.detail}"
        return Cell(pictures=(attempt.before, attempt.result.picture), text=words, good=attempt.verdict.success)

    failed = [cell(attempt) for attempt in report.attempts if not attempt.verdict.success]
    done = [cell(attempt) for attempt in report.attempts if attempt.verdict.success]
    for name, cells in (("failed", failed), ("done", done), ("first", [cell(a) for a in report.attempts])):
        if cells:
            sheet(cells[:_SHOWN], 6).save(out / f"{name}.png")
    if keep_pictures:
        for number, attempt in enumerate(report.attempts):
            shown = {"sources": attempt.before, "edited": attempt.result.picture, "targets": attempt.task.target()}
            for folder, picture in shown.items():
                picture.save(out / folder / f"{number:04d}.png")
    return report.to_json()


def _dialogue(count: int | None, seed: int, family: str, out: Path) -> dict[str, Any]:
    from dialogpaint.evaluation.dialogue import evaluate_dialogue
    from dialogpaint.evaluation.mistakes import mistakes_sheet
    from dialogpaint.evaluation.phrasings import load_cases

    cases = load_cases()[:count]
    with progress("phrasings", len(cases)) as advance:
        report = evaluate_dialogue(Listening(load_dialogue(family)), cases, on_case=lambda _: advance())
    write_atomically(out / "errors.md", mistakes_sheet(report.mistakes, cases).encode())
    results = report.to_json()
    results["success"] = results["act_accuracy"]
    return results


def _figures(count: int | None, seed: int, family: str, out: Path) -> dict[str, Any]:
    from dialogpaint.evaluation.figures import FIGURES, figures_sheet, replay
    from dialogpaint.recipes.samples import picture
    from dialogpaint.recipes.session.session import open_session

    started = time.perf_counter()
    replays = []
    with progress("figures", len(FIGURES[:count])) as advance:
        for figure in FIGURES[:count]:
            before = picture(figure.sample)
            replays.append(
                replay(figure, before, lambda shown: open_session(shown, family=family, dialogue=family, seed=seed))
            )
            advance()
    figures_sheet(replays).save(out / "figures.png")
    return {
        "n": len(replays),
        "success": sum(one.acts_right for one in replays) / len(replays),
        "by": {
            one.figure.name: {
                "n": len(one.turns),
                "success": float(one.acts_right),
                "acts": [turn.act for turn in one.turns],
                "instructions": [list(turn.instructions) for turn in one.turns],
            }
            for one in replays
        },
        "seconds": round(time.perf_counter() - started, 1),
    }


def _oracle(count: int | None, seed: int, family: str, out: Path) -> dict[str, Any]:
    """The judge itself, on drawings that went through the family's autoencoder: it must still accept the true ones and
    reject the wrong ones."""
    from dialogpaint.editors.instruct import InstructEditor
    from dialogpaint.world.oracle_report import oracle_report

    editor = load_editor("instruct", family)
    assert isinstance(editor, InstructEditor)
    started = time.perf_counter()
    rates = oracle_report(seed, count or 200, partial(_round_trip, editor.model))
    return {
        "n": count or 200,
        "success": rates["true"]["rate"],
        "by": {name: {"n": int(rate["n"]), "success": round(rate["rate"], 4)} for name, rate in rates.items()},
        "seconds": round(time.perf_counter() - started, 1),
    }


def _round_trip(model: "InstructModel", picture: Picture) -> Picture:
    """What the model's autoencoder makes of a picture of the size it edits at."""
    from dialogpaint.core.image import from_tensor, to_tensor

    return from_tensor(model.decode(model.encode(to_tensor(picture)) * model.scaling))


_PUBLIC = ("tedbench", "cocoee", "custom-concept")
_WITH_TARGETS = ("magicbrush", "pie-bench")
_JUDGED = ("imgedit", "gedit")
_TAKEN_BY = {
    "length": ("chains",),
    "sequence_family": ("chains",),
    "tries": ("conversation",),
    "perfect_editor": ("chains", "conversation"),
    "perfect_captioner": ("chains", "conversation"),
    "pictures": ("photographs",),
    "best_of": ("selfcheck",),
    "seeds": ("imagic", "exemplar", "pairs"),
    "fit_steps": ("imagic", "custom", "editors", "tedbench", "custom-concept"),
    "edit_steps": ("exemplar", "custom", "editors", "pairs", "cocoee", "custom-concept"),
    "naive": ("exemplar",),
    "data": (*_PUBLIC, *_WITH_TARGETS, *_JUDGED, "perplexity"),
    "clip": ("pairs", *_PUBLIC, *_WITH_TARGETS),
    "pairs": ("custom-concept",),
    "real": ("sets",),
    "fake": ("sets",),
    "extractor": ("sets",),
    "dino": _WITH_TARGETS,
    "results": (*_WITH_TARGETS, *_JUDGED),
    "keep_pictures": ("world",),
    "split": _JUDGED,
    "judge": _JUDGED,
}
"""Option to the suites that have it."""

_RUNS: dict[str, Callable[..., dict[str, Any]]] = {
    "world": _world,
    "dialogue": _dialogue,
    "conversation": conversation,
    "chains": chains,
    "figures": _figures,
    "oracle": _oracle,
    "photographs": photographs,
    "selfcheck": selfcheck,
    "imagic": imagic,
    "exemplar": exemplar,
    "custom": custom,
    "editors": editors,
    "pairs": pairs,
    "tedbench": tedbench,
    "cocoee": cocoee,
    "custom-concept": custom_concept,
    "magicbrush": magicbrush,
    "pie-bench": pie_bench,
    "imgedit": imgedit,
    "gedit": gedit,
    "sets": sets,
    "perplexity": perplexity,
}
