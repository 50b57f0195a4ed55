"""Which candidates are kept: InstructPix2Pix's filter by CLIP (arXiv 2211.09800, section 3.1.2), with the thresholds of
its published code."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict, Field

from dialogpaint.core.likeness import Clip
from dialogpaint.core.pairs import Candidate, PairTexts


class Thresholds(BaseModel):
    """Least cosines: of picture and picture, of each picture and its caption, and of the change in the pictures with
    the change in the words. most: candidates kept of one row, those with the best direction."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    image: float = Field(default=0.7, ge=-1.0, le=1.0)
    caption: float = Field(default=0.2, ge=-1.0, le=1.0)
    direction: float = Field(default=0.2, ge=-1.0, le=1.0)
    most: int = Field(default=4, ge=1)


class Scores(BaseModel):
    """Cosines in CLIP's space, -1..1, under the names of InstructPix2Pix's files: the pictures, the picture before (0)
    and after (1) with its caption, and the directions of change."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    clip_sim_image: float
    clip_sim_0: float
    clip_sim_1: float
    clip_sim_dir: float


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Of one row. kept: the best first. counts: candidates; how many were below each threshold (one may be below
    several); passed: below none; kept."""

    kept: tuple[tuple[Candidate, Scores], ...]
    counts: dict[str, int]


def scored(clip: Clip, texts: PairTexts, candidates: Sequence[Candidate]) -> list[Scores]:
    """Differences are taken between unit vectors; where nothing differs the direction counts as 0."""
    if not candidates:
        return []
    words = clip.of_texts([texts.caption, texts.edited_caption])
    before = clip.of_pictures([candidate.before for candidate in candidates])
    after = clip.of_pictures([candidate.after for candidate in candidates])
    columns = torch.stack(
        [
            F.cosine_similarity(before, after),
            F.cosine_similarity(before, words[:1]),
            F.cosine_similarity(after, words[1:]),
            F.cosine_similarity(after - before, words[1:] - words[:1]),
        ],
        dim=1,
    )
    return [
        Scores(clip_sim_image=image, clip_sim_0=zero, clip_sim_1=one, clip_sim_dir=direction)
        for image, zero, one, direction in (map(_rounded, row) for row in columns.tolist())
    ]


def chosen(candidates: Sequence[Candidate], scores: Sequence[Scores], thresholds: Thresholds) -> Choice:
    """Candidates below no threshold, at most so many, those of the best direction first."""
    counts: Counter[str] = Counter(candidates=len(candidates))
    passed = []
    for candidate, score in zip(candidates, scores, strict=True):
        below = _below(score, thresholds)
        counts.update(f"below_{name}" for name in below)
        if not below:
            passed.append((candidate, score))
    kept = sorted(passed, key=lambda one: -one[1].clip_sim_dir)[: thresholds.most]
    counts.update(passed=len(passed), kept=len(kept))
    return Choice(kept=tuple(kept), counts={name: counts[name] for name in COUNTS})


COUNTS = ("candidates", "below_image", "below_caption", "below_direction", "passed", "kept")


def _below(score: Scores, thresholds: Thresholds) -> list[str]:
    reached = {
        "image": score.clip_sim_image >= thresholds.image,
        "caption": min(score.clip_sim_0, score.clip_sim_1) >= thresholds.caption,
        "direction": score.clip_sim_dir >= thresholds.direction,
    }
    return [name for name, enough in reached.items() if not enough]


def _rounded(value: float) -> float:
    return round(value, 6)
