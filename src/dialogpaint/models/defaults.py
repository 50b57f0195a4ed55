"""How a family edits when nothing else is asked for: its defaults.json."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dialogpaint.core.errors import BadInput


class ExemplarDefaults(BaseModel):
    """Denoising steps and guidance towards the reference. Without the file, those of Paint by Example (arXiv
    2211.13227, section 5.1) and of the stock pipeline."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    steps: int = Field(default=50, ge=1, le=1000)
    guidance: float = Field(default=5.0, ge=0, le=100)


class Defaults(BaseModel):
    """Denoising steps, s_T and s_I of the instruction editor. Without the file, InstructPix2Pix's guidance (arXiv
    2211.09800, section 3.3)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    steps: int = Field(default=20, ge=1, le=1000)
    text_guidance: float = Field(default=7.5, ge=0, le=100)
    image_guidance: float = Field(default=1.5, ge=0, le=100)
    exemplar: ExemplarDefaults = ExemplarDefaults()


def load_defaults(path: Path) -> Defaults:
    """Those of a file, or the standard ones where there is none. Raises BadInput for a file of anything else."""
    if not path.exists():
        return Defaults()
    try:
        return Defaults.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from None
