"""What is said when there is nothing to edit: answers to talk and questions, refusals, and what is (not) in the
picture.
"""

import re

from dialogpaint.core.description import Description, NamedThing
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import with_article

ANSWERS: dict[str, str] = {
    "hello": "Hello! Tell me what to change in the picture.",
    "thanks": "You're welcome! What else would you like to change?",
    "help": (
        "I can recolour, replace, add, remove, move and resize things, change their pose, clothes and patterns, the "
        "place, the time of day, the weather and the drawing style. Say \u201cforget that\u201d to take an edit back."
    ),
    "photograph help": (
        "This looks like a photograph: I can adjust its light, colours and sharpness, crop, turn and frame it, blur "
        "the background, make it a sketch or black and white, and write or draw on it. Mark a part to colour or remove "
        "it. Say \u201cforget that\u201d to take an edit back."
    ),
    "fine": "All right, I leave it as it is.",
    "bye": "Goodbye! Your versions are kept.",
    "who": "I am DialogPaint: I edit pictures by talking about them.",
    "edits": "",
    "picture": "",
}
"""Subject to text; empty = told from the picture and the edits made so far."""

DECLINES: dict[str, str] = {
    "off topic": "I can only edit this picture. Tell me what to change in it.",
    "beyond": (
        "I can only draw: no photographs, films or solid models. I can change what the drawing shows and its style."
    ),
    "unknown": "I don't know how to draw that. Ask me what I can do.",
    "unsafe": "I won't do that. Tell me something else to change in the picture.",
    "output": "I can't do that from here; save, open or share the picture with the buttons or commands of the program.",
    "photograph": (
        "The built-in model edits drawings of its own world and can't add, remove or repaint things in a photograph. "
        "Here I can adjust its light and colours, crop and turn it, and add filters, borders and text; for the rest "
        "use a full-size family: --family timbrooks/instruct-pix2pix, a download of about 4.3 GB."
    ),
    "unmarked": (
        "I can't find things in a photograph by name. Mark what should go and say \u201cremove this\u201d: then I fill "
        "the place from its surroundings, which suits small things on calm backgrounds. For the rest use a full-size "
        "family: --family timbrooks/instruct-pix2pix, a download of about 4.3 GB."
    ),
}


def answer(subject: str, description: Description, applied: tuple[str, ...] = (), about: str = "") -> str:
    """The text of an answer on that subject; about is a kind the user asked about."""
    if subject == "edits":
        return f"So far: {'; '.join(applied)}." if applied else "No edits so far."
    if subject == "picture":
        return _picture(description, about)
    return ANSWERS[subject]


def inventory(description: Description) -> str:
    """ "a brown dog and a red car"."""
    words = [with_article(_short(thing)) for thing in description.things]
    if not words:
        return "nothing that stands out"
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def absent(name: str, description: Description) -> str:
    """ "There is no cat here. I see a brown dog and a red car."."""
    return f"There is no {name} here. I see {inventory(description)}."


def read_absent(text: str) -> str:
    """What was said not to be there; "" for any other text."""
    found = re.match(r"There is no (.+?) here\. I see ", text)
    return found[1] if found else ""


def _picture(description: Description, about: str) -> str:
    if not description.known:
        seen = f"It looks like {description.caption}. " if description.caption else ""
        return f"{seen}I can't tell exactly what this picture shows, but tell me what to change and I'll try."
    if about in KINDS:
        return _about_kind(description, about)
    return f"I see {description.caption or inventory(description)}."


def _about_kind(description: Description, kind: str) -> str:
    found = description.named(kind)
    if not found:
        return absent(kind, description)
    if len(found) == 1:
        return f"There is {with_article(_full(found[0]))}."
    return f"There are {len(found)} {KINDS[kind].plural}: {'; '.join(_full(thing) for thing in found)}."


def _short(thing: NamedThing) -> str:
    return f"{thing.colour} {thing.name}" if thing.colour and thing.name not in ("person", "face") else thing.name


def _full(thing: NamedThing) -> str:
    pose = thing.pose.replace("_", " ")
    where = "" if not thing.place else " in the middle" if thing.place == "middle" else f" on the {thing.place}"
    worn = f" with {' and '.join(thing.features)}" if thing.features else ""
    return " ".join(word for word in (_short(thing), pose) if word) + where + worn
