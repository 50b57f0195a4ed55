"""Is an edit, read from JSON, made of words the world knows? One line names the first word it does not."""

from collections.abc import Iterable

from dialogpaint.core.errors import BadInput
from dialogpaint.world.edits import Edit
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import (
    ACCESSORIES,
    COLOURS,
    EMBLEMS,
    PATTERNS,
    SETTINGS,
    SKINS,
    STYLES,
    TIMES,
    TRAITS,
    WEATHERS,
)


def vet_edit(edit: Edit) -> None:
    """Raises BadInput at the first unknown word. Whether the edit fits a scene, `world.apply` says."""
    words = edit.model_dump(exclude_none=True)
    target = words.get("target", {})
    known: dict[str, Iterable[str]] = {
        "kind": KINDS,
        "colour": (*COLOURS, *SKINS) if words.get("part") == "skin" else COLOURS,
        "near": KINDS,
        "setting": SETTINGS,
        "time": TIMES,
        "weather": WEATHERS,
        "style": STYLES,
        "pattern": PATTERNS,
        "accessory": ACCESSORIES,
        "shape": EMBLEMS,
    }
    for name, choices in known.items():
        for value in (words.get(name), target.get(name)):
            if value is not None:
                _known(name, value, choices)
    kind = target.get("kind")
    if kind is None:
        return
    if edit.op == "pose":
        _known(f"pose of a {kind}", edit.pose, KINDS[kind].poses)
    if edit.op == "trait":
        _known(f"trait of a {kind}", edit.trait, TRAITS.get(kind, {}))
        _known(edit.trait, edit.value, TRAITS[kind][edit.trait])


def _known(what: str, word: str, choices: Iterable[str]) -> None:
    choices = tuple(choices)
    if word not in choices:
        offer = f"Use one of: {', '.join(choices)}." if choices else "It has none."
        raise BadInput(f"unknown {what}: {word}. {offer}")
