"""What methods learned of a session's pictures: safetensors files in its folder `fits`, which the zip carries along.

What is in them is the methods' own affair. A fit only saves time, so one that cannot be carried is left behind.
"""

import re
from pathlib import Path

from safetensors import SafetensorError, safe_open

from dialogpaint.core.image import MAX_BYTES

FOLDER = "fits"
NAME = r"[0-9a-f]{32}\.safetensors"
MAX_TOTAL_BYTES = 2_000_000_000
"""Of all that a zip carries; the newest come first."""


def carried(session: Path) -> list[Path]:
    """The sound files of a session that its zip takes along."""
    own = [path for path in (session / FOLDER).glob("*") if re.fullmatch(NAME, path.name) and sound(path)]
    chosen, left = [], MAX_TOTAL_BYTES
    for path in sorted(own, key=lambda one: one.stat().st_mtime, reverse=True):
        size = path.stat().st_size
        if size <= min(MAX_BYTES, left):
            chosen.append(path)
            left -= size
    return chosen


def sound(path: Path) -> bool:
    """Whether it is a whole safetensors file."""
    try:
        with safe_open(path, "np"):
            return True
    except (OSError, SafetensorError):
        return False
