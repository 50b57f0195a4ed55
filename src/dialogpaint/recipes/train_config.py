"""The TOML file of a training run: which stages there are, and each one's table, checked by the stage itself."""

import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from dialogpaint.core.errors import BadInput

STAGES = (
    "vae", "clip", "pool", "trunk", "locator", "decoder", "captioner", "dialogue", "photographs", "editor",
    "blenderbot",
)  # fmt: skip
UNTIMED = ("editor", "blenderbot")
"""Stages that end after so many steps, unless told to end sooner."""


class RunConfig(BaseModel):
    """A whole config file: the run's folder, default minutes per stage, the families whose weights new runs start from
    (if any), how the family edits unless told otherwise, and each stage's own table, checked by the stage."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    folder: Path
    minutes: dict[str, float] = {}
    start: dict[Literal["vae", "clip", "trunk", "locator", "captioner", "dialogue"], str] = {}
    defaults: dict[str, Any] = {}
    vae: dict[str, Any] = {}
    clip: dict[str, Any] = {}
    pool: dict[str, Any] = {}
    trunk: dict[str, Any] = {}
    locator: dict[str, Any] = {}
    captioner: dict[str, Any] = {}
    dialogue: dict[str, Any] = {}
    photographs: dict[str, Any] = {}
    editor: dict[str, Any] = {}
    blenderbot: dict[str, Any] = {}


def load_config(path: Path) -> RunConfig:
    """Raises BadInput for what is missing, no TOML or not of this shape."""
    if not path.is_file():
        raise BadInput(f"no such config: {path}. Try configs/mini-128.toml.")
    try:
        config = RunConfig.model_validate(tomllib.loads(path.read_text()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{path.name} is not valid TOML: {error}.") from None
    except ValidationError as error:
        raise BadInput(f"{path.name}: {one_line(error)}.") from None
    unknown = set(config.minutes) - set(STAGES)
    if unknown:
        raise BadInput(f"{path.name}: [minutes] names no stage {', '.join(sorted(unknown))}. Use {', '.join(STAGES)}.")
    return config


def one_line(error: ValidationError) -> str:
    """The first thing that is wrong, with the name of its key."""
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
