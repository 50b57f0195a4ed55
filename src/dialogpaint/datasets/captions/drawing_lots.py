"""Captions from several sources in equal parts, the same for the same seed."""

import random
from collections.abc import Iterable, Iterator, Sequence

from dialogpaint.datasets.captions.caption import Caption
from dialogpaint.datasets.captions.sources import Source, captions_from
from dialogpaint.datasets.captions.world import world_captions


def drawn(sources: Sequence[Source], seed: int) -> Iterator[Caption]:
    """One caption after the other, from each source in turn; a source that has run dry leaves its turns to the others.
    Of each picture one caption, and no wording twice, so that no picture can be in two splits. Only `world` has no
    end."""
    return _in_turn([_lots(source, seed, number) for number, source in enumerate(sources)])


def _lots(source: Source, seed: int, number: int) -> Iterator[Caption]:
    if source.name == "world":
        return world_captions(seed)
    return iter(shuffled(captions_from(source), random.Random(f"captions {seed} {number}")))


def shuffled(captions: Iterable[Caption], rng: random.Random) -> list[Caption]:
    """One caption of each picture, in any order."""
    by_picture: dict[str, list[Caption]] = {}
    for caption in captions:
        by_picture.setdefault(caption.about, []).append(caption)
    chosen = [rng.choice(same) for same in by_picture.values()]
    rng.shuffle(chosen)
    return chosen


def _in_turn(lots: list[Iterator[Caption]]) -> Iterator[Caption]:
    seen: set[str] = set()
    while lots:
        for lot in list(lots):
            caption = next((one for one in lot if _wording(one) not in seen), None)
            if caption is None:
                lots.remove(lot)
            else:
                seen.add(_wording(caption))
                yield caption


def _wording(caption: Caption) -> str:
    return caption.text.lower().rstrip(".")
