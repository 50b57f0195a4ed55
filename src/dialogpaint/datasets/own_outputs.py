"""Sequences for the trunk: pairs whose source is a picture that an editor of the family made, one to three turns old.

A drawn scene is edited again and again, each time on the last result, as in a session. A picture is used when the
oracle accepts its last edit, or nearly: the edit is there, and most of the picture is readable (`own_targets`). A
chain ends with the first picture that is not. Chunks have the pool's own format.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path

import numpy as np
import torch

from dialogpaint.core.editing import BatchEditor, EditRequest
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.datasets.chunks import missing, write
from dialogpaint.datasets.latent_pool import EDITS, SCENES, Chunk, latents, words_of
from dialogpaint.datasets.own_targets import answerable, readable, target
from dialogpaint.datasets.pairs import changed_share, sample_pairs
from dialogpaint.models.vae import FACTOR, Vae
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Edit
from dialogpaint.world.oracle import check_and_show
from dialogpaint.world.phrases import instruction
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_edit
from dialogpaint.world.scene import Scene
from dialogpaint.world.splits import PER_SEED, Split, held_out

TURNS = 3
_LEAST_READABLE = 0.9
"""Of a picture that the oracle rejects although its edit is done."""
_DRAWS = 12
"""Edits looked at for the next ones before a picture is given up."""


@dataclass(frozen=True, kw_only=True)
class Own:
    """A picture made in so many turns, 0 = the drawing itself. truth: the drawing of what it should show; edits: what
    may be asked for next, afters: the drawings then, scenes: what they show. accepted: by the oracle outright."""

    seed: int
    turns: int
    accepted: bool
    scene: Scene
    picture: Picture
    truth: Picture
    edits: tuple[Edit, ...]
    scenes: tuple[Scene, ...]
    afters: tuple[Picture, ...]


@dataclass
class Tally:
    """Pictures by turn: made, accepted by the oracle, nearly accepted, and given up after that because too few edits of
    them have a target."""

    made: Counter[int] = field(default_factory=Counter)
    accepted: Counter[int] = field(default_factory=Counter)
    nearly: Counter[int] = field(default_factory=Counter)
    without_edits: Counter[int] = field(default_factory=Counter)

    def to_json(self) -> dict[str, int]:
        return {f"{name}_{turn}": number for name, counts in vars(self).items() for turn, number in counts.items()}


OnChunk = Callable[[int, Tally], None]


def fill_own(
    folder: Path,
    vae: Vae,
    editor: BatchEditor,
    size: int,
    chunks: int,
    part: int = 0,
    parts: int = 1,
    split: Split = "train",
    on_chunk: OnChunk | None = None,
) -> None:
    """Edit and encode until the folder holds so many chunks; which pictures a chunk has follows from its number and the
    editor."""
    for number in missing(folder, chunks, part, parts):
        tally = Tally()
        made = list(islice(own_pictures(editor, number * PER_SEED, split, size, tally), SCENES))
        write(folder, number, _encoded(made, vae, size // FACTOR))
        if on_chunk is not None:
            on_chunk(number, tally)


def own_pictures(
    editor: BatchEditor, first: int, split: Split, size: int, tally: Tally, batch: int = 32
) -> Iterator[Own]:
    """Without end, from scene seed `first` on. Every batch goes on with what is good enough and has turns left, and
    is filled up with fresh scenes."""
    fresh = (_drawn(seed, split, size) for seed in count(first))
    going: list[Own] = []
    while True:
        going += islice(fresh, batch - len(going))
        requests = [EditRequest(picture=o.picture, instruction=instruction(o.edits[0]), seed=o.seed) for o in going]
        results = editor.edit_many(requests)
        made = [_made(own, one.picture, split, size, tally) for own, one in zip(going, results, strict=True)]
        good = [own for own in made if own is not None]
        yield from good
        going = [own for own in good if own.turns < TURNS]


def _drawn(seed: int, split: Split, size: int) -> Own:
    pairs = sample_pairs(seed, split, 1, size)
    return Own(
        seed=seed,
        turns=0,
        accepted=True,
        scene=pairs.scene,
        picture=pairs.picture,
        truth=pairs.picture,
        edits=pairs.edits,
        scenes=pairs.targets,
        afters=pairs.pictures,
    )


def _made(before: Own, picture: Picture, split: Split, size: int, tally: Tally) -> Own | None:
    """What became of an editor's picture by its first edit; None when it is not good enough or leads no further."""
    turn, edit = before.turns + 1, before.edits[0]
    tally.made[turn] += 1
    verdict, scene = check_and_show(picture, before.scene, edit)
    if not verdict.done:
        return None
    truth = render(scene, size)
    if not verdict.kept and readable(picture, truth).mean() < _LEAST_READABLE:
        return None
    (tally.accepted if verdict.success else tally.nearly)[turn] += 1
    following = _next_edits(picture, scene, truth, random.Random(f"{before.seed} {turn}"), split)
    if following is None:
        tally.without_edits[turn] += 1
        return None
    edits, scenes, afters = zip(*following, strict=True)
    return Own(
        seed=before.seed,
        turns=turn,
        accepted=verdict.success,
        scene=scene,
        picture=picture,
        truth=truth,
        edits=edits,
        scenes=scenes,
        afters=afters,
    )


def _next_edits(
    picture: Picture, scene: Scene, truth: Picture, rng: random.Random, split: Split
) -> list[tuple[Edit, Scene, Picture]] | None:
    """EDITS of them that have a target, with the scenes and drawings they lead to; None when there are not so many."""
    found: list[tuple[Edit, Scene, Picture]] = []
    for _ in range(_DRAWS):
        try:
            edit = sample_edit(scene, rng)
        except BadInput:
            return None
        after = apply(scene, edit)
        if split != "test" and held_out(after):
            continue
        drawn = render(after, picture.width)
        if answerable(picture, truth, drawn):
            found.append((edit, after, drawn))
        if len(found) == EDITS:
            return found
    return None


def _encoded(made: list[Own], vae: Vae, cells: int) -> Chunk:
    targets = [target(own.picture, own.truth, after) for own in made for after in own.afters]
    changed = [[changed_share(own.truth, after, cells) for after in own.afters] for own in made]
    return Chunk(
        sources=latents(vae, [own.picture for own in made]),
        targets=latents(vae, targets).unflatten(0, (len(made), EDITS)),
        changed=torch.from_numpy(np.array(changed)),
        words=[_words(own) for own in made],
    )


def _words(own: Own) -> dict[str, object]:
    words = words_of(own.scene, own.edits, own.scenes)
    return {**words, "turns": own.turns, "accepted": own.accepted}
