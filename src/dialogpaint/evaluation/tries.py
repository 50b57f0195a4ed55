"""What a method made of a task at some setting, and what that is worth: the rows of every trade-off curve."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from dialogpaint.core.image import Picture
from dialogpaint.core.likeness import Clip
from dialogpaint.world.oracle import Verdict


@dataclass(frozen=True, kw_only=True)
class Try:
    """setting: the eta, strength or guidance it was made with. alignment: how near it is to what was asked for (a text,
    or pictures of a thing), fidelity: to the source; cosines in CLIP's space, -1..1."""

    task: int
    seed: int
    setting: float
    picture: Picture
    verdict: Verdict
    alignment: float
    fidelity: float


def alike(clip: Clip, picture: Picture, others: Sequence[Picture]) -> float:
    """Mean cosine of a picture with others, as CLIP sees them."""
    places = clip.of_pictures([picture, *others])
    return float((places[1:] @ places[0]).mean())


def fits_words(clip: Clip, picture: Picture, text: str) -> float:
    """Cosine of a picture with a text, as CLIP sees them."""
    return float(clip.of_pictures([picture])[0] @ clip.of_texts([text])[0])


def shares(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """What the oracle says of a non-empty group."""
    return {
        "n": len(verdicts),
        "success": round(fmean(one.success for one in verdicts), 4),
        "done": round(fmean(one.done for one in verdicts), 4),
        "kept": round(fmean(one.kept for one in verdicts), 4),
    }


def row(tries: Sequence[Try]) -> dict[str, Any]:
    """Shares of a non-empty group by the oracle, and mean similarities."""
    return {
        **shares([one.verdict for one in tries]),
        "alignment": round(fmean(one.alignment for one in tries), 4),
        "fidelity": round(fmean(one.fidelity for one in tries), 4),
    }


def curve(tries: Iterable[Try]) -> list[dict[str, Any]]:
    """A row for each setting, upwards."""
    groups: dict[float, list[Try]] = {}
    for one in tries:
        groups.setdefault(one.setting, []).append(one)
    return [{"setting": setting, **row(groups[setting])} for setting in sorted(groups)]


def best_setting(tries: Sequence[Try]) -> float:
    """The setting that succeeds most often; of equals the one nearest to what was asked for."""
    points = curve(tries)
    best = max(points, key=lambda point: (point["success"], point["done"], point["alignment"]))
    return float(best["setting"])
