"""The questions asked back when a request is vague, one sentence for each subject, and quick replies to each."""

import re
from collections.abc import Callable

from dialogpaint.core.description import Description, NamedThing
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.synonyms import GROUP_WORDS
from dialogpaint.world.vocabulary import ACCESSORIES

QUESTIONS: dict[str, str] = {
    "colour": "What colour should {x} be?",
    "recolour": "What should I recolour?",
    "become": "What should {x} become?",
    "replace": "What should I replace?",
    "add": "What should I add?",
    "add one": "Which {x} should I add?",
    "remove": "What should I remove?",
    "move": "Where should {x} go?",
    "move what": "What should I move?",
    "size": "Should {x} be bigger or smaller?",
    "size what": "What should be bigger or smaller?",
    "pose": "What should {x} do?",
    "setting": "Where should it be?",
    "background": "What should the background be?",
    "weather": "What should the weather be?",
    "sky": "What should the sky be like?",
    "time": "What time of day should it be?",
    "style": "Which style should it have?",
    "thing": "What should I do with {x}?",
    "wear": "What should {x} wear?",
    "pattern": "Which pattern should {x} have?",
    "hair": "What should the hair be like?",
    "expression": "What should the expression be?",
    "picture": "What would you like to change?",
    "which": "Which {x} do you mean?",
    "who": "Who should wear {x}?",
    "adjust": "What would you like to adjust?",
    "light": "Should it be brighter or darker?",
    "colours": "Should the colours be stronger, weaker, warmer or cooler?",
    "format": "Which format should it have?",
    "look": "Which look should it have?",
    "turn": "Which way should I turn it?",
    "scale": "How big should the picture be?",
    "write": "What should I write?",
    "more or less": "Should there be more or less {x}?",
    "part": "I can't pick {x} out of a photograph unless you mark it. What should I do instead?",
}
"""Subject to question; {x} is the thing asked about, with its article, except in "which" and "add one"."""

_FIXED_OPTIONS: dict[str, tuple[str, ...]] = {
    "size": ("bigger", "smaller"),
    "move": ("to the left", "to the middle", "to the right"),
    "setting": ("the beach", "Mars", "the jungle", "a city street"),
    "background": ("the beach", "Mars", "the jungle", "a city street"),
    "weather": ("rain", "snow", "a rainbow"),
    "sky": ("night", "sunset", "a rainbow"),
    "time": ("day", "sunset", "night"),
    "style": ("a watercolour", "a pencil sketch", "pixel art", "an oil painting"),
    "thing": ("change its colour", "replace it", "remove it"),
    "pattern": ("striped", "dotted", "checked", "floral"),
    "hair": ("black", "yellow", "curly", "short"),
    "expression": ("smiling", "sad", "surprised"),
    "add": ("a tree", "a ball", "a rainbow"),
    "add one": ("a dog", "a car", "a tree"),
    "adjust": ("brighter", "warmer", "sharper", "black and white"),
    "light": ("brighter", "darker"),
    "colours": ("stronger", "weaker", "warmer", "cooler"),
    "format": ("a square", "16:9", "4:5"),
    "look": ("black and white", "a vintage look", "a cartoon"),
    "turn": ("to the left", "to the right", "upside down"),
    "scale": ("half the size", "800 pixels wide", "1200 pixels wide"),
    "part": ("make the picture brighter", "make the picture darker"),
    "write": ("Hello", "Thank you", "Happy birthday"),
}
_COLOURS = ("red", "blue", "green", "yellow")
_BECOME: dict[str, tuple[str, ...]] = {
    "animals": ("a cat", "a horse", "a leopard", "a penguin"),
    "birds": ("a butterfly", "a duck", "a kite"),
    "vehicles": ("a bus", "a train", "a bicycle", "a rocket"),
    "plants": ("a flower", "a tree", "a cactus", "a mushroom"),
    "food": ("a cake", "an apple", "a watermelon", "a burger"),
    "buildings": ("a castle", "a house", "a tent"),
    "household": ("a chair", "a vase", "a teapot"),
    "toys": ("a teddy", "a robot", "a kite"),
}
_POSES: dict[str, str] = {
    "standing": "stand",
    "sitting": "sit",
    "lying": "lie down",
    "jumping": "jump",
    "running": "run",
    "rearing": "rear up",
    "perched": "perch",
    "walking": "walk",
    "flying": "fly",
    "swimming": "swim",
    "arms down": "lower their arms",
    "arms raised": "raise their arms",
    "waving": "wave",
}
_MOST_OPTIONS = 4


def question(subject: str, about: str = "") -> str:
    """The question on that subject; about fills in what it is about ("the car")."""
    return QUESTIONS[subject].format(x=about)


def read_question(text: str) -> tuple[str, str] | None:
    """The subject and what it is about, from the question's words; None for any other text."""
    for subject, pattern in _PATTERNS.items():
        found = pattern.fullmatch(text.strip())
        if found:
            return subject, found.groupdict().get("x") or ""
    return None


def options(subject: str, about: str, description: Description) -> tuple[str, ...]:
    """Two to four quick replies that suit the picture."""
    special = _SPECIAL.get(subject)
    found = special(about, description) if special else _FIXED_OPTIONS[subject]
    return found[:_MOST_OPTIONS] if len(found) >= 2 else (*found, *_SPARE[subject])[:_MOST_OPTIONS]


def name_of(thing: NamedThing, description: Description) -> str:
    """The shortest words that fit only that thing: "the dog", "the red dog", "the left dog"."""
    alike = description.named(thing.name)
    if len(alike) <= 1:
        return f"the {thing.name}"
    if thing.colour and sum(other.colour == thing.colour for other in alike) == 1:
        return f"the {thing.colour} {thing.name}"
    if thing is alike[0] or thing is alike[-1]:
        return f"the {'left' if thing is alike[0] else 'right'} {thing.name}"
    return f"the middle {thing.name}" if len(alike) == 3 else f"the {thing.place} {thing.name}"


def sided_name(thing: NamedThing, description: Description) -> str:
    """ "the left dog", "the middle dog", "the right dog": by order among its like, which needs no colour."""
    alike = description.named(thing.name)
    if len(alike) <= 1:
        return f"the {thing.name}"
    if thing is alike[0] or thing is alike[-1]:
        return f"the {'left' if thing is alike[0] else 'right'} {thing.name}"
    return f"the middle {thing.name}"


def kind_named(about: str) -> str:
    """The kind at the end of "the left red dog", "" when it is none of the world's."""
    word = about.split(" next to ")[0].split("'s ")[0].split(" ")[-1]
    return word if word in KINDS else ""


def _all_things(about: str, description: Description) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name_of(thing, description) for thing in description.things))


def _colours(about: str, description: Description) -> tuple[str, ...]:
    kind = kind_named(about)
    taken = {thing.colour for thing in description.named(kind)} if kind and "'s " not in about else set()
    return tuple(colour for colour in _COLOURS if colour not in taken)[:3]


def _become(about: str, description: Description) -> tuple[str, ...]:
    kind = kind_named(about)
    group = KINDS[kind].group if kind else "animals"
    choices = _BECOME.get(group, _BECOME["animals"])
    return tuple(choice for choice in choices if choice.split(" ", 1)[1] != kind)[:3]


def _add_one(about: str, description: Description) -> tuple[str, ...]:
    group = next((group for group, words in GROUP_WORDS.items() if about in words), about)
    return _BECOME.get(group, _FIXED_OPTIONS["add one"])[:3]


def _poses(about: str, description: Description) -> tuple[str, ...]:
    kind = kind_named(about)
    if not kind or len(KINDS[kind].poses) < 2:
        return ("stand", "sit", "jump")
    now = {thing.pose.replace("_", " ") for thing in description.named(kind)}
    return tuple(_POSES[pose] for pose in KINDS[kind].poses if pose not in now)


def _wear(about: str, description: Description) -> tuple[str, ...]:
    kind = kind_named(about) or "person"
    worn = {feature for thing in description.named(kind) for feature in thing.features}
    fitting = (name for name, kinds in ACCESSORIES.items() if kind in kinds and name not in worn)
    return tuple(name if name == "glasses" else f"a {name}" for name in fitting)[:3]


def _picture(about: str, description: Description) -> tuple[str, ...]:
    things = _all_things(about, description)
    return (*things[:2], "the background", "the style") if things else ("the colours", "the background", "the style")


def _which(about: str, description: Description) -> tuple[str, ...]:
    if about in KINDS:
        alike = description.named(about)
        return tuple(dict.fromkeys(sided_name(thing, description) for thing in alike))
    return _all_things(about, description)


def _who(about: str, description: Description) -> tuple[str, ...]:
    word = about.split()[-1]
    kinds = ACCESSORIES.get(word, ("person", "face"))
    fitting = (thing for thing in description.things if thing.name in kinds)
    return tuple(dict.fromkeys(sided_name(thing, description) for thing in fitting))


def _more_or_less(about: str, description: Description) -> tuple[str, ...]:
    return f"more {about}", f"less {about}"


_SPECIAL: dict[str, Callable[[str, Description], tuple[str, ...]]] = {
    "colour": _colours,
    "recolour": _all_things,
    "replace": _all_things,
    "become": _become,
    "remove": _all_things,
    "move what": _all_things,
    "size what": _all_things,
    "add one": _add_one,
    "pose": _poses,
    "wear": _wear,
    "more or less": _more_or_less,
    "picture": _picture,
    "which": _which,
    "who": _who,
}
_SPARE: dict[str, tuple[str, ...]] = {
    "recolour": ("the background", "everything"),
    "replace": ("the background", "everything"),
    "remove": ("the background", "the weather"),
    "move what": ("everything", "nothing"),
    "size what": ("everything", "nothing"),
    "pose": ("stand", "sit"),
    "wear": ("a hat", "a scarf"),
    "which": ("the left one", "the right one"),
    "who": ("the left one", "the right one"),
}
"""What else to offer when the picture gives fewer than two replies."""

_PATTERNS = {
    subject: re.compile(re.escape(words).replace(r"\{x\}", "(?P<x>.+)"), re.IGNORECASE)
    for subject, words in QUESTIONS.items()
}
