"""Whether two pieces of dialogue say the same: instructions T, and what to forget."""

from collections.abc import Sequence

from dialogpaint.adjustments.sentences import parse as parse_adjustment
from dialogpaint.adjustments.values import Adjustment
from dialogpaint.core.description import Description
from dialogpaint.evaluation.phrasings import bare_words
from dialogpaint.world.edits import Edit, Recolour, Target
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse

_NEAR = 0.12
"""Of amounts: "a touch" and "a bit" are as good as the same."""
_ARTICLES = {"a", "an", "the", "please"}
_POLITE = ("could you", "can you", "would you", "will you", "hey", "ok", "nice", "now", "and", "also", "then")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_DEGREES = {"bit", "touch", "much", "lot"}
_EDIT_WORDS = {"make", "add", "move", "replace", "remove", "give", "put", "to", "on", "in", "of", "from", "it", "with"}


def same_instructions(expected: Sequence[str], got: Sequence[str], description: Description) -> bool:
    """The same edits in the same order."""
    if len(expected) != len(got):
        return False
    return all(same_instruction(one, other, description) for one, other in zip(expected, got, strict=True))


def same_instruction(expected: str, got: str, description: Description) -> bool:
    """Whether both are the same typed edit of the described picture ("the dog" is "the brown dog" when it is the only
    dog); or the same adjustment, its amounts at most 0.12 apart; for other sentences, whether the words are the same
    but for articles and politeness."""
    one, other = parse(expected), parse(got)
    if one is not None and other is not None:
        return _grounded(one, description) == _grounded(other, description)
    adjusted, got_adjusted = parse_adjustment(expected), parse_adjustment(got)
    if adjusted is not None and got_adjusted is not None:
        return _same_adjustment(adjusted, got_adjusted)
    return _core(expected) == _core(got)


def _same_adjustment(one: Adjustment, other: Adjustment) -> bool:
    """Within the tolerance of amounts; all else, what is written included, has to be equal."""
    fields, others = one.model_dump(), other.model_dump()
    amounts = [each.pop("amount", 0.0) for each in (fields, others)]
    return fields == others and abs(amounts[0] - amounts[1]) < _NEAR + 1e-9


def differences(expected: str, got: str, description: Description) -> tuple[str, ...]:
    """What differs between two instructions: "edit" (another operation), "thing" (another kind is edited), "which" (of
    several alike), else the names of the edit's fields ("colour", "kind", "side", "near", "part", "pose" ...); outside
    the world "number" (of a size or degree) or "words". () = nothing."""
    one, other = parse(expected), parse(got)
    if one is None or other is None:
        return _word_differences(expected, got)
    if one.op != other.op:
        return ("edit",)
    theirs = dict(_grounded(other, description))
    names = (name for name, value in _grounded(one, description) if theirs[name] != value)
    return tuple(_target_difference(one, other) if name == "target" else name for name in names)


def same_target(expected: str, got: str, applied: Sequence[str]) -> bool:
    """Whether both name the same of the applied instructions; without any (redo), the same words or number."""
    return _named(expected, applied) == _named(got, applied)


def _word_differences(expected: str, got: str) -> tuple[str, ...]:
    one, other = _core(expected), _core(got)
    if one == other:
        return ()
    return ("number",) if _without_numbers(one) == _without_numbers(other) else ("words",)


def _without_numbers(text: str) -> list[str]:
    return [word for word in text.split() if not word.isdigit() and word not in _DEGREES]


def _target_difference(one: Edit, other: Edit) -> str:
    targets = [getattr(edit, "target", None) for edit in (one, other)]
    return "thing" if len({target.kind for target in targets if target is not None}) > 1 else "which"


def _grounded(edit: Edit, description: Description) -> tuple[tuple[str, str], ...]:
    """The edit with its target as the index of the described thing, and the main part left implicit."""
    fields = edit.model_dump()
    if isinstance(edit, Recolour) and edit.part == KINDS[edit.target.kind].main:
        fields["part"] = None
    target = getattr(edit, "target", None)
    if isinstance(target, Target):
        fields["target"] = _index(target, description)
    return tuple(sorted((name, repr(value)) for name, value in fields.items()))


def _index(target: Target, description: Description) -> int | Target:
    """Which of the described things; the target itself when none or several fit."""
    fitting = [
        number
        for number, thing in enumerate(description.things)
        if thing.name == target.kind and target.colour in (None, thing.colour)
    ]
    if target.near is None and len(fitting) > 1 and target.side is not None:
        if target.side != "middle":
            return fitting[0] if target.side == "left" else fitting[-1]
        fitting = [number for number in fitting if description.things[number].place == "middle"]
    return fitting[0] if len(fitting) == 1 else target


def _core(text: str) -> str:
    words = " ".join(word for word in bare_words(text).split() if word not in _ARTICLES)
    while any(words.startswith(f"{prefix} ") for prefix in _POLITE):
        words = next(words[len(prefix) + 1 :] for prefix in _POLITE if words.startswith(f"{prefix} "))
    return words


def _named(target: str, applied: Sequence[str]) -> frozenset[int] | str:
    """Indices into `applied`; the plain words when they name nothing there."""
    words = _core(target)
    if not applied:
        return str(_NUMBERS.get(words, words or 1))
    if words == "all":
        return frozenset(range(len(applied)))
    count = 1 if not words else _NUMBERS.get(words, int(words) if words.isdigit() else 0)
    if count:
        return frozenset(range(max(0, len(applied) - count), len(applied)))
    shared = [len(_content(target) & _content(instruction)) for instruction in applied]
    best = max(shared)
    return frozenset(i for i, n in enumerate(shared) if n == best) if best else words


def _content(text: str) -> set[str]:
    return set(_core(text).split()) - _EDIT_WORDS
