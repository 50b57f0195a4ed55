"""Where what belongs to the user and to no session is kept."""

import os
from pathlib import Path

from platformdirs import user_data_path

VARIABLE = "DIALOGPAINT_DATA"
"""Environment variable that names another folder."""


def user_data() -> Path:
    """The folder; it may not exist yet."""
    named = os.environ.get(VARIABLE, "").strip()
    return Path(named).expanduser() if named else user_data_path("dialogpaint", appauthor=False)
