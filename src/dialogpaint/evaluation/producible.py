"""Could a training grammar have said this? Then a test case would measure memory, not understanding."""

import random
from collections.abc import Callable, Iterable

from dialogpaint.evaluation.phrasings import Case, bare_words
from dialogpaint.world.edits import Edit
from dialogpaint.world.parse import parse


def producible(cases: Iterable[Case], sample: Callable[[int], str], count: int) -> tuple[Case, ...]:
    """The cases whose words are among `count` draws of `sample(seed)`. Case and punctuation make no difference."""
    by_words = {bare_words(case.conversation.said): case for case in cases}
    found: dict[str, Case] = {}
    for seed in range(count):
        case = by_words.get(bare_words(sample(seed)))
        if case is not None:
            found[case.id] = case
    return tuple(found.values())


def producible_for_its_edit(
    cases: Iterable[Case], phrase: Callable[[Edit, random.Random], str], count: int, seed: int = 0
) -> tuple[Case, ...]:
    """The cases whose words are among `count` phrasings of the very edit they ask for: a far sharper look than sampling
    all edits. Cases that ask for no edit or several are left out."""
    return tuple(case for case in cases if _phrased_alike(case, phrase, count, random.Random(seed)))


def _phrased_alike(case: Case, phrase: Callable[[Edit, random.Random], str], count: int, rng: random.Random) -> bool:
    said = bare_words(case.conversation.said)
    edits = [parse(sentences[0]) for sentences in case.expected.instructions if len(sentences) == 1]
    return any(bare_words(phrase(edit, rng)) == said for edit in edits if edit is not None for _ in range(count))
