"""Which edit the user's words name: "the hat" among "make the car green" and "add a red hat to the dog"."""

import re
from collections.abc import Sequence

from dialogpaint.core.versions import Node
from dialogpaint.world.synonyms import ACCESSORY_WORDS, COLOUR_WORDS, KIND_OF_WORD, PART_WORDS
from dialogpaint.world.vocabulary import COLOURS, SETTINGS, STYLES, TIMES, WEATHERS

_IDLE_WORDS = """
    a an the that this those these it its his her their my your of to in on at by from with and but please just only
    edit change thing one part bit version step make making made add adding added put putting turn turning turned
    do doing did done bring back again all both
"""
_IDLE = frozenset(_IDLE_WORDS.split())
"""Words that do not tell edits apart."""

_MEANINGS: dict[str, set[str]] = {}
"""Word to the world's own words for it: "spectacles" to "glasses", "woman" to "person" and "face"."""
for _table in (ACCESSORY_WORDS, COLOUR_WORDS, PART_WORDS):
    for _own, _others in _table.items():
        for _word in _others:
            _MEANINGS.setdefault(_word, set()).add(_own)
for _word, _kinds in KIND_OF_WORD.items():
    _MEANINGS.setdefault(_word, set()).update(_kinds)

_TOPICS: dict[str, set[str]] = {
    "colour": set(COLOURS),
    "place": {word for setting in SETTINGS for word in setting.split()} - set(TIMES),
    "time": set(TIMES),
    "weather": set(WEATHERS) - {"clear"},
    "style": {word for style in STYLES for word in style.split()} | {"drawing", "sketch", "painting"},
}
"""What an edit is about, and the words that give it away: "the colour" names "make the car green"."""

_TOPIC_NAMES = {"color": "colour", "background": "place", "setting": "place", "scene": "place", "location": "place"}


def find(target: str, edits: Sequence[Node]) -> tuple[Node, ...]:
    """The edits that fit the words best, oldest first: none, one, or several that fit equally well.

    The exact instruction fits better than any other.
    """
    found = find_all(target, edits)
    return found[-1:] if found and _plain(found[-1].instruction) == _plain(target) else found


def find_all(target: str, edits: Sequence[Node]) -> tuple[Node, ...]:
    """As `find`, with every edit that has the exact instruction."""
    exact = tuple(node for node in edits if _plain(node.instruction) == _plain(target))
    if exact:
        return exact
    wanted = [_meanings(word) for word in _words(target)]
    scores = [sum(bool(meaning & _about(node.instruction)) for meaning in wanted) for node in edits]
    best = max(scores, default=0)
    return tuple(node for node, score in zip(edits, scores, strict=True) if score == best and best > 0)


def covers(target: str, edit: Node) -> bool:
    """Whether every word that tells edits apart fits this one."""
    about, wanted = _about(edit.instruction), [_meanings(word) for word in _words(target)]
    return bool(wanted) and all(meaning & about for meaning in wanted)


def _about(instruction: str) -> set[str]:
    words = set().union(*(_meanings(word) for word in _words(instruction)))
    return words | {topic for topic, signs in _TOPICS.items() if words & signs}


def _meanings(word: str) -> set[str]:
    word = _TOPIC_NAMES.get(word, word)
    singular = word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
    return {word, singular} | _MEANINGS.get(word, set()) | _MEANINGS.get(singular, set())


def _words(text: str) -> list[str]:
    return [word for word in _plain(text).split() if word not in _IDLE]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"['’]s\b", "", text.lower())))
