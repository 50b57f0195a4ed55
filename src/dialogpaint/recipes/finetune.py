"""`dialogpaint train editor` and `train blenderbot`: fine-tune published checkpoints on the paper's two data sets.

Each leaves its state and log in RUN/editor or RUN/blenderbot, and in RUN/family a complete diffusers folder and
`dialogue`, so that RUN/family edits and talks: `dialogpaint chat --family RUN/family`. Started by torchrun or
`accelerate launch`, every process runs this; the first writes the files.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically

if TYPE_CHECKING:
    from dialogpaint.datasets.edit_triples import Triple
    from dialogpaint.datasets.spoken_dialogues import SpokenDialogue
    from dialogpaint.models.blenderbot import BlenderBot
    from dialogpaint.models.instruct import InstructModel
    from dialogpaint.training.dialogue_finetune import BlenderBotFinetuning
    from dialogpaint.training.editor_finetune import EditorFinetuning, Show


def editor(table: dict[str, Any], run: Path, minutes: float) -> None:
    """table: of `training.editor_finetune.EditorFinetuning`. Raises BadInput for a base model or data that will not do,
    ValidationError for a bad table."""
    _need_accelerate()
    from dialogpaint.datasets.edit_triples import load_triples, split
    from dialogpaint.models.editing_unet import add_low_rank, count_weights
    from dialogpaint.models.family import load_to_teach_editing
    from dialogpaint.recipes.finetune_card import Told, write_card
    from dialogpaint.training.editor_finetune import EditorFinetuning, finetune_editor

    config = EditorFinetuning(**table)
    train, held = split(load_triples(config.data), config.held)
    words = load_to_teach_editing(config.model)
    _check_size(config.size, words)
    if config.low_rank:
        _check_edits(config.model, words)
        add_low_rank(words.unet, config.low_rank)
    else:
        words.unet.requires_grad_(True)
    weights, trained = count_weights(words.unet), count_weights(words.unet, trained=True)
    folder, family = run / "editor", run / "family"
    show = _showing(config, held, folder / "pictures")
    outcome = finetune_editor(words, config, train, held, folder, minutes, show)
    if not outcome.first:
        return
    _save_editor(words, config, family)
    told = Told(
        stage="editor", base=config.model, config=config.model_dump(mode="json"), ended=outcome.progress.ended,
        processes=outcome.processes, weights=weights, trained=trained,
        counts={"edits to learn from": len(train), "edits to validate with": len(held)},
    )  # fmt: skip
    write_card(family / "README.md", told, folder)


def blenderbot(table: dict[str, Any], run: Path, minutes: float) -> None:
    """table: of `training.dialogue_finetune.BlenderBotFinetuning`. Raises as `editor`."""
    _need_accelerate()
    from dialogpaint.models.editing_unet import count_weights
    from dialogpaint.recipes.finetune_card import Told, write_card
    from dialogpaint.training.dialogue_finetune import BlenderBotFinetuning, finetune_blenderbot, pairs_of

    config = BlenderBotFinetuning(**table)
    dialogues = _dialogues(config)
    bot = _bot(config, dialogues[0])
    train, held = ([pair for each in part for pair in pairs_of(each, bot, config)] for part in dialogues)
    weights = count_weights(bot.network)
    folder, part = run / "blenderbot", run / "family" / "dialogue"
    outcome = finetune_blenderbot(bot, config, train, held, folder, minutes)
    if not outcome.first:
        return
    bot.save(part, outcome.weights)
    told = Told(
        stage="blenderbot", base=config.model or f"a new network, size {config.size}",
        config=config.model_dump(mode="json"), ended=outcome.progress.ended, processes=outcome.processes,
        weights=weights, trained=weights,
        counts={"dialogues": len(dialogues[0]), "replies to learn from": len(train), "to validate with": len(held)},
    )  # fmt: skip
    write_card(part / "README.md", told, folder)


def _need_accelerate() -> None:
    try:
        import accelerate  # noqa: F401
    except ImportError:
        raise BadInput("this stage needs the package accelerate: pip install 'dialogpaint[finetune]'.") from None


def _check_size(size: int, words: "InstructModel") -> None:
    """A UNet halves its latents a few times."""
    step = words.factor * 2 ** (len(words.unet.config["block_out_channels"]) - 1)
    if size % step:
        raise BadInput(f"[editor] size is {size}; this model needs a multiple of {step}. Use {size // step * step}.")


def _check_edits(model: str, words: "InstructModel") -> None:
    """Low-rank weights alone cannot make a widened conv_in look at the source."""
    if not words.unet.conv_in.weight[:, words.latent_channels :].any():
        raise BadInput(f"low_rank needs an editor to start from, and {model} draws from words alone. Set it to 0.")


def _showing(config: "EditorFinetuning", held: Sequence["Triple"], folder: Path) -> "Show | None":
    """Draws the first pictures to validate with, as they are edited by then: source, edited, target."""
    if not config.pictures:
        return None
    from dialogpaint.core.editing import EditRequest
    from dialogpaint.core.image import load_picture
    from dialogpaint.editors.instruct import InstructEditor
    from dialogpaint.evaluation.sheets import Cell, sheet

    shown = held[: config.pictures]

    def show(words: "InstructModel", step: int) -> None:
        editor = InstructEditor(replace(words, size=config.size))
        cells = []
        for triple in shown:
            source, target = (load_picture(path) for path in triple.pairs[0])
            request = EditRequest(picture=source, instruction=triple.instruction, steps=config.picture_steps)
            edited = editor.edit(request).picture
            cells.append(Cell(pictures=(source, edited, target), text=triple.instruction))
        sheet(cells, columns=2).save(folder / f"{step:06d}.png")

    return show


def _save_editor(words: "InstructModel", config: "EditorFinetuning", family: Path) -> None:
    """Low-rank weights in a file of their own too, and added to the UNet's."""
    from dialogpaint.models.editing_unet import save_editor, save_low_rank
    from dialogpaint.models.family import find_family

    for part in (words.unet, words.vae, words.text_encoder):
        part.to("cpu")
    if config.low_rank:
        save_low_rank(words.unet, family / "low_rank")
        words.unet.fuse_lora()
        words.unet.unload_lora()
    base = find_family(config.model)
    save_editor(words, base / "scheduler", family)
    if (base / "defaults.json").is_file():
        write_atomically(family / "defaults.json", (base / "defaults.json").read_bytes())


def _dialogues(config: "BlenderBotFinetuning") -> tuple[list["SpokenDialogue"], list["SpokenDialogue"]]:
    """To learn from, to validate with."""
    from dialogpaint.datasets.spoken_dialogues import load_dialogues
    from dialogpaint.training.dialogue_finetune import parted

    found = load_dialogues(config.data)
    if config.validation is not None:
        return found, load_dialogues(config.validation)
    if len(found) < 2:
        raise BadInput(f"{config.data.name} holds one dialogue. Give at least two, one to validate with.")
    return parted(found, config.held)


def _bot(config: "BlenderBotFinetuning", train: Sequence["SpokenDialogue"]) -> "BlenderBot":
    from dialogpaint.models.blenderbot import load_blenderbot, new_blenderbot
    from dialogpaint.models.family import find_family
    from dialogpaint.training.dialogue_finetune import texts_of

    if config.model is not None:
        return load_blenderbot(find_family(config.model), config.dropouts())
    assert config.size is not None  # the config has checked it
    return new_blenderbot(config.size, texts_of(train), config.dropouts(), config.seed)
