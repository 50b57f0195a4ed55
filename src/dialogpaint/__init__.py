"""Edit a picture by talking about it.

import dialogpaint as dp
session = dp.open_session("dog.png")
turn = session.say("make it darker")
turn.picture.save("darker.png")
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dialogpaint.recipes.concepts import concepts, teach
    from dialogpaint.recipes.family import load_captioner, load_dialogue, load_editor
    from dialogpaint.recipes.session.session import Session, open_session

__version__ = "0.1.0"
__all__ = [
    "Session",
    "__version__",
    "concepts",
    "load_captioner",
    "load_dialogue",
    "load_editor",
    "open_session",
    "teach",
]

_HOMES = {
    "concepts": "dialogpaint.recipes.concepts",
    "teach": "dialogpaint.recipes.concepts",
    "Session": "dialogpaint.recipes.session.session",
    "open_session": "dialogpaint.recipes.session.session",
    "load_editor": "dialogpaint.recipes.family",
    "load_dialogue": "dialogpaint.recipes.family",
    "load_captioner": "dialogpaint.recipes.family",
}


def __getattr__(name: str) -> Any:
    """The public names, imported when first used: `import dialogpaint` itself loads no networks."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
