"""Writing a data set with a language model: `dialogpaint data dialogues` and `dialogpaint data edits`.

A run's folder has `manifest.json` and `journal.jsonl` (`datasets.self_instruct.journal`) while it works, and when it is
done `train.jsonl`, `validation.jsonl`, `test.jsonl` and `report.json`.
"""

import json
import time
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically
from dialogpaint.core.writing import Writer
from dialogpaint.datasets.captions.drawing_lots import drawn
from dialogpaint.datasets.captions.sources import Source
from dialogpaint.datasets.self_instruct.example_library import load_library
from dialogpaint.datasets.self_instruct.journal import Journal
from dialogpaint.datasets.self_instruct.kind import END, Kind
from dialogpaint.datasets.self_instruct.kinds import Dialogues, Edits
from dialogpaint.datasets.self_instruct.rehearsal import Rehearsal
from dialogpaint.datasets.self_instruct.run import Terms, write_items
from dialogpaint.datasets.self_instruct.splits import split_rows
from dialogpaint.datasets.self_instruct.state import OnStep, State

KindName = Literal["dialogues", "edits"]
REHEARSAL = "rehearsal"
_KINDS: dict[str, Kind[Any]] = {"dialogues": Dialogues(), "edits": Edits()}
_CAPTIONS_ALIKE = 0.5
"""Edits may repeat an instruction for captions that are less alike than this."""


class Part(BaseModel):
    """Where one data set goes and how many items it has."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    folder: Path | None = None
    count: int = Field(default=10_000, ge=1)


class WritingConfig(BaseModel):
    """A config file; every key is also an option of the commands, the less common ones excepted.

    writer: "rehearsal", URL#MODEL, a folder or a hub id. tries: answers about a caption before it is given up.
    patience: failures of a service in a row. timeout: seconds. alike: ROUGE-L from which two items are too alike.
    prompt_price, completion_price: of a million tokens, in whatever currency; the report has the sum.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    writer: str = ""
    seed: int = Field(default=0, ge=0)
    sources: tuple[Source, ...] = ()
    concurrency: int = Field(default=4, ge=1, le=256)
    tries: int = Field(default=3, ge=1)
    patience: int = Field(default=8, ge=1)
    temperature: float = Field(default=0.7, ge=0, le=2)
    most_tokens: int = Field(default=1024, ge=16)
    timeout: float = Field(default=120.0, gt=0)
    first_wait: float = Field(default=1.0, ge=0)
    alike: float = Field(default=0.7, gt=0, le=1)
    prompt_price: float = Field(default=0.0, ge=0)
    completion_price: float = Field(default=0.0, ge=0)
    dialogues: Part = Part()
    edits: Part = Part()


def read_config(path: Path | None) -> WritingConfig:
    """A TOML file; without one, the defaults. Raises BadInput for what is missing or wrong in it."""
    if path is None:
        return WritingConfig()
    if not path.is_file():
        raise BadInput(f"no such config: {path}. Try configs/data-rehearsal.toml.")
    try:
        return WritingConfig.model_validate(tomllib.loads(path.read_text()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{path.name} is not valid TOML: {error}.") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from None


def run(
    name: KindName,
    config: WritingConfig,
    *,
    resume: bool = False,
    on_step: OnStep | None = None,
) -> dict[str, Any]:
    """Write the data set, or finish writing it; the report. Raises BadInput for settings that cannot be used, and
    DialogPaintError when it cannot go on now; in both cases what is there stays and --resume goes on."""
    part = _part(name, config)
    folder = part.folder or Path("runs/data") / name
    if not config.sources:
        raise BadInput("there is no caption source. Give --source world, or --source coco=FOLDER and others.")
    kind, began = _KINDS[name], time.perf_counter()
    library = load_library(kind)
    writer = _writer(name, config)
    plan = {
        "kind": name,
        "seed": config.seed,
        "sources": [source.model_dump() for source in config.sources],
        "library_sha256": library.sha256,
    }
    with Journal(folder, plan, resume=resume) as journal:
        state = write_items(
            kind, library, drawn(config.sources, config.seed), writer, journal, _terms(name, config), on_step
        )
    return _finish(folder, name, config, state, time.perf_counter() - began)


def _part(name: KindName, config: WritingConfig) -> Part:
    return config.dialogues if name == "dialogues" else config.edits


def _terms(name: KindName, config: WritingConfig) -> Terms:
    return Terms(
        count=_part(name, config).count,
        seed=config.seed,
        concurrency=config.concurrency,
        tries=config.tries,
        patience=config.patience,
        first_wait=config.first_wait,
        alike=(config.alike,) if name == "dialogues" else (config.alike, _CAPTIONS_ALIKE),
    )


def _writer(name: KindName, config: WritingConfig) -> Writer:
    if not config.writer:
        raise BadInput(f"there is no writer. Give --writer URL#MODEL, a folder, a hub id, or {REHEARSAL}.")
    if config.writer == REHEARSAL:
        return Rehearsal(name)
    if "#" in config.writer:
        from dialogpaint.models.chat_endpoint import EndpointWriter

        return EndpointWriter(
            config.writer, temperature=config.temperature, most_tokens=config.most_tokens, timeout=config.timeout
        )
    from dialogpaint.models.local_writer import LocalWriter

    return LocalWriter(config.writer, temperature=config.temperature, most_tokens=config.most_tokens, end=END)


def _finish(folder: Path, name: KindName, config: WritingConfig, state: State, seconds: float) -> dict[str, Any]:
    """Write the splits and the report."""
    rows = state.accepted[: _part(name, config).count]
    splits = split_rows(rows, config.seed)
    for split, members in splits.items():
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in members)
        write_atomically(folder / f"{split}.jsonl", lines.encode())
    cost = state.prompt_tokens * config.prompt_price + state.completion_tokens * config.completion_price
    report = {
        "kind": name,
        "written": len(rows),
        "splits": {split: len(members) for split, members in splits.items()},
        "sources": dict(Counter(row["source"] for row in rows)),
        "domains": dict(Counter(row["domain"] for row in rows)),
        "answers": dict(state.outcomes),
        "prompt_tokens": state.prompt_tokens,
        "completion_tokens": state.completion_tokens,
        "cost": round(cost / 1e6, 4),
        "seconds": round(seconds, 1),
        "folder": str(folder),
    }
    write_atomically(folder / "report.json", (json.dumps(report, indent=2) + "\n").encode())
    return report
