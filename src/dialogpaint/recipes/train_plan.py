"""`dialogpaint train plan`: weights, steps and memory of a config's fine-tuning stages, computed from shapes alone.

Nothing is loaded or fetched. A model that is no folder on this machine is taken to have Stable Diffusion 1.5's or
BlenderBot's published shape.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.recipes.train_config import load_config, one_line

if TYPE_CHECKING:
    from dialogpaint.training.dialogue_finetune import BlenderBotFinetuning
    from dialogpaint.training.editor_finetune import EditorFinetuning
    from dialogpaint.training.memory_plan import Load

GPUS = (1, 2, 4, 8)


def plan(config_path: Path, count: int | None = None) -> dict[str, Any]:
    """Stage -> facts. count: edits or replies to learn from, where the data are not there to be counted. Raises
    BadInput for a bad config and for one without such stages."""
    config = load_config(config_path)
    found = {}
    for stage, make in _PLANS.items():
        table = getattr(config, stage)
        if table:
            try:
                found[stage] = make(table, count)
            except ValidationError as error:
                raise BadInput(f"[{stage}] in {config_path.name}: {one_line(error)}.") from None
    if not found:
        raise BadInput(f"{config_path.name} has no table [editor] or [blenderbot]. Try configs/paper-editor.toml.")
    return found


def _editor(table: dict[str, Any], count: int | None) -> dict[str, Any]:
    from dialogpaint.datasets.edit_triples import load_triples, split
    from dialogpaint.models.editing_unet import add_low_rank, count_weights
    from dialogpaint.models.stable_diffusion import editor_shapes
    from dialogpaint.training.editor_finetune import EditorFinetuning
    from dialogpaint.training.memory_plan import Load, kept_of_editor

    config = EditorFinetuning(**table)
    shapes = editor_shapes(_folder(config.model))
    weights = count_weights(shapes.unet)
    if config.low_rank:
        add_low_rank(shapes.unet, config.low_rank)
    frozen = count_weights(shapes.vae) + count_weights(shapes.text_encoder)
    kept = kept_of_editor(shapes, config.size, config.precision != "no")
    load = Load(
        weights=weights, trained=count_weights(shapes.unet, trained=True), frozen=frozen,
        averaged=config.average > 0, mixed=config.precision != "no",
        kept=kept.checkpointed if config.checkpoint_gradients else kept.all,
    )  # fmt: skip
    if count is None and config.data.is_dir():
        count = len(split(load_triples(config.data), config.held)[0])
    # Averages are kept whole by each process, so that an editor is not shared out.
    return _facts(shapes.name, load, config, count, ways=("replicated",))


def _blenderbot(table: dict[str, Any], count: int | None) -> dict[str, Any]:
    from dialogpaint.datasets.spoken_dialogues import load_dialogues
    from dialogpaint.models.blenderbot import shaped
    from dialogpaint.models.editing_unet import count_weights
    from dialogpaint.models.stable_diffusion import weightless
    from dialogpaint.training.dialogue_finetune import BlenderBotFinetuning, parted
    from dialogpaint.training.memory_plan import Load, kept_of_dialogue

    config = BlenderBotFinetuning(**table)
    network = weightless(lambda: shaped(config.size, config.model, _folder(config.model)))
    weights = count_weights(network)
    lengths = (config.text_truncate, config.label_truncate)
    kept = kept_of_dialogue(network, lengths, config.precision != "no")
    load = Load(
        weights=weights, trained=weights, frozen=0, averaged=False, mixed=config.precision != "no",
        kept=kept.checkpointed if config.checkpoint_gradients else kept.all,
    )  # fmt: skip
    if count is None and config.data.is_file():
        dialogues = load_dialogues(config.data)
        train = parted(dialogues, config.held)[0] if config.validation is None else dialogues
        count = sum(turn.speaker == "bot" for dialogue in train for turn in dialogue.turns)
    return _facts(config.size or str(config.model), load, config, count, ways=("replicated", "sharded"))


def _facts(
    shape: str, load: "Load", config: "EditorFinetuning | BlenderBotFinetuning", count: int | None,
    ways: tuple[str, ...],
) -> dict[str, Any]:  # fmt: skip
    from dialogpaint.training.memory_plan import GIB, bytes_on_gpu, samples_at_once

    facts: dict[str, Any] = {
        "shape": shape, "weights": load.weights, "trained": load.trained, "frozen": load.frozen,
        "batch": config.batch, "samples": count,
    }  # fmt: skip
    if count is not None:
        facts["steps_an_epoch"] = round(count / config.batch, 1)
        facts["steps"] = config.total_steps(count)
    for gpus in GPUS:
        if config.batch >= gpus * config.accumulate:
            at_once = samples_at_once(config.batch, config.accumulate, gpus)
            row: dict[str, Any] = {"at_once": at_once}
            for way in ways if gpus > 1 else ways[:1]:
                row[f"{way}_GiB"] = round(bytes_on_gpu(load, at_once, gpus, way == "sharded") / GIB, 1)
            facts[f"{gpus} GPU" + "s" * (gpus > 1)] = row
    return facts


def _folder(model: str | None) -> Path | None:
    """Where a model lies on this machine; None for a hub id, which is not fetched for a plan."""
    from dialogpaint.models.family import built_in, find_family

    if model is None or (model.count("/") == 1 and not model.startswith((".", "/", "~")) and not Path(model).is_dir()):
        return None
    if model not in built_in() and not Path(model).is_dir():
        raise MissingWeights(f"no such folder: {model}. Give a folder, mini or a hub id.")
    return find_family(model)


_PLANS: dict[str, Callable[[dict[str, Any], int | None], dict[str, Any]]] = {
    "editor": _editor,
    "blenderbot": _blenderbot,
}
