"""Final pictures against true ones as a recogniser sees both: object F1 and relational similarity.

The recogniser is a parameter. It is neither what the editor was trained with, nor what checks results at run time, nor
the oracle: those may be the same network in some family, but a score that the system was tuned on is no measurement.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dialogpaint.core.description import PLACES, Captioner, Description
from dialogpaint.core.image import Picture
from dialogpaint.evaluation.world import SIZE
from dialogpaint.metrics.scene_match import ObjectScores, Placed, object_scores, rsim
from dialogpaint.world.captions import describe
from dialogpaint.world.render import render
from dialogpaint.world.scene import Scene


@dataclass(frozen=True, kw_only=True)
class FinalScores:
    """Means over pictures, 0..1. n: pictures whose true drawing the recogniser knew; unknown: those left out because it
    did not. A result it does not know, of a drawing it does, shows nothing (recall 0). ceiling: object F1 of what it
    sees in the true drawings against what they hold: no editor can be seen to do much better."""

    n: int
    unknown: int
    precision: float
    recall: float
    f1: float
    rsim: float
    ceiling: float


def final_scores(recogniser: Captioner, finals: Iterable[tuple[Picture, Scene]]) -> FinalScores:
    """finals: each last picture, and the scene it should show."""
    scores: list[tuple[ObjectScores, float, float]] = []
    unknown = 0
    for picture, scene in finals:
        true, found = recogniser.describe(render(scene, SIZE)), recogniser.describe(picture)
        if not true.known:
            unknown += 1
            continue
        ceiling = object_scores(_labels(true), _labels(describe(scene))).f1
        scores.append((object_scores(_labels(found), _labels(true)), rsim(placed(found), placed(true)), ceiling))
    n = max(1, len(scores))
    return FinalScores(
        n=len(scores),
        unknown=unknown,
        precision=sum(objects.precision for objects, _, _ in scores) / n,
        recall=sum(objects.recall for objects, _, _ in scores) / n,
        f1=sum(objects.f1 for objects, _, _ in scores) / n,
        rsim=sum(similar for _, similar, _ in scores) / n,
        ceiling=sum(ceiling for _, _, ceiling in scores) / n,
    )


def placed(description: Description) -> list[Placed]:
    """Its things with places: the third of the picture it names, and within it in the order they are listed.

    A description says nothing of depth, so front and back are not compared.
    """
    things = description.things
    return [
        Placed(label=(thing.name, thing.colour), x=_centre(thing.place) + 0.1 * (number / len(things) - 0.5))
        for number, thing in enumerate(things)
    ]


def _labels(description: Description) -> list[tuple[str, str]]:
    return [(thing.name, thing.colour) for thing in description.things]


def _centre(place: str) -> float:
    return (PLACES.index(place) + 0.5) / len(PLACES) if place else 0.5
