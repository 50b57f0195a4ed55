"""`train editor`, `train blenderbot` and `train plan`, from a config to a family that works; and what goes wrong."""

import json
import tomllib
from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.train import run
from dialogpaint.recipes.train_plan import plan
from finetuning import config, dialogues, edits, text_to_image

pytest.importorskip("accelerate")
CONFIGS = Path(__file__).parents[2] / "configs"


def _editor(tmp_path: Path, model: object, **more: object) -> Path:
    data = tmp_path / "data"
    table: dict[str, object] = {
        "model": model, "data": data if data.exists() else edits(data), "size": 64, "batch": 2, "steps": 4,
        "pictures": 1, "picture_steps": 2, "validate_every": 2, "save_every": 2, "log_every": 1, **more,
    }  # fmt: skip
    return config(tmp_path / "it.toml", tmp_path / "run", "editor", **table)


def _refused(stage: str, path: Path) -> str:
    with pytest.raises(BadInput) as caught:
        run(stage, path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_from_drawing_to_editing(tiny_family: Path, tmp_path: Path) -> None:
    from dialogpaint.core.editing import EditRequest
    from dialogpaint.core.image import load_picture
    from dialogpaint.recipes.family import load_editor

    path = _editor(tmp_path, text_to_image(tiny_family, tmp_path / "base"))
    run("editor", path)
    family = tmp_path / "run" / "family"
    picture = load_picture(tmp_path / "data" / "0.png")
    edited = load_editor("instruct", str(family)).edit(EditRequest(picture=picture, instruction="go", steps=2))
    assert edited.picture.pixels.shape == picture.pixels.shape
    sheets = sorted(file.name for file in (tmp_path / "run" / "editor" / "pictures").iterdir())
    assert sheets == ["000002.png", "000004.png"]
    card = (family / "README.md").read_text()
    assert "all 4 steps done" in card and "edits to learn from | " in card and "| dropout | 0.05 |" in card
    assert (family / "training.png").is_file()
    assert "Add --resume" in _refused("editor", path)


def test_a_budget_stops_it_and_it_goes_on(tiny_family: Path, tmp_path: Path) -> None:
    path = _editor(tmp_path, tiny_family, steps=6, pictures=0)
    run("editor", path, budget_minutes=1e-4)
    state = tmp_path / "run" / "editor" / "state" / "state.json"
    assert json.loads(state.read_text())["progress"]["step"] == 1
    assert "its minutes were over" in (tmp_path / "run" / "family" / "README.md").read_text()
    run("editor", path, resume=True)
    assert json.loads(state.read_text())["progress"] | {"seconds": 0} == {
        "step": 6, "seconds": 0, "ended": "all 6 steps done",
    }  # fmt: skip


def test_low_rank_weights_come_alone_and_added_to_the_unet(tiny_family: Path, tmp_path: Path) -> None:
    import torch

    from dialogpaint.models.family import load_to_teach_editing

    pytest.importorskip("peft")
    run("editor", _editor(tmp_path, tiny_family, low_rank=2, lr=0.05, average=0, pictures=0))
    family = tmp_path / "run" / "family"
    assert [file.name for file in (family / "low_rank").iterdir()] == ["pytorch_lora_weights.safetensors"]
    before, after = (load_to_teach_editing(str(folder)).unet.state_dict() for folder in (tiny_family, family))
    assert before.keys() == after.keys()
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    assert changed and all("attn" in name for name in changed)
    assert "low_rank" in (family / "README.md").read_text()


def test_low_rank_weights_cannot_make_an_editor(tiny_family: Path, tmp_path: Path) -> None:
    base = text_to_image(tiny_family, tmp_path / "base")
    assert "low_rank needs an editor" in _refused("editor", _editor(tmp_path, base, low_rank=2))


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"size": 60}, "needs a multiple of"),
        ({"batch": 1, "accumulate": 2}, "cannot be shared out"),
        ({"data": "nowhere"}, "no such folder"),
        ({"model": "./nowhere"}, "unknown family"),
        ({"lr": -1}, "lr"),
        ({"speed": 1}, "speed: Extra inputs"),
    ],
)
def test_what_cannot_be_is_one_line(tiny_family: Path, tmp_path: Path, more: dict[str, object], says: str) -> None:
    assert says in _refused("editor", _editor(tmp_path, **{"model": tiny_family, **more}))


def test_a_blenderbot_from_nothing(tmp_path: Path) -> None:
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    path = config(
        tmp_path / "it.toml", tmp_path / "run", "blenderbot", size="tiny", data=dialogues(tmp_path / "it.jsonl"),
        batch=4, accumulate=1, steps=4, save_every=2, log_every=2, validate_epochs=0.5,
    )  # fmt: skip
    run("blenderbot", path)
    part = tmp_path / "run" / "family" / "dialogue"
    network, tokenizer = AutoModelForSeq2SeqLM.from_pretrained(part), AutoTokenizer.from_pretrained(part)
    assert network.generation_config.min_length == 0
    assert network.generate(**tokenizer([" hi"], return_tensors="pt"), max_new_tokens=2).shape[0] == 1
    card = (part / "README.md").read_text()
    assert "lowest validation perplexity" in card and "a new network, size tiny" in card
    again = config(
        tmp_path / "more.toml", tmp_path / "more", "blenderbot", model=part, data=tmp_path / "it.jsonl",
        validation=tmp_path / "it.jsonl", batch=4, accumulate=1, steps=1,
    )  # fmt: skip
    run("blenderbot", again)
    assert (tmp_path / "more" / "family" / "dialogue" / "model.safetensors").is_file()


def test_the_papers_editor_is_planned_from_shapes_alone() -> None:
    facts = plan(CONFIGS / "paper-editor.toml", count=6468)["editor"]
    assert facts["weights"] == facts["trained"] == 859_532_484
    assert facts["frozen"] == 83_653_863 + 123_060_480
    # 202 steps an epoch, 125 epochs: the 25.2 thousand steps of the paper's data.
    assert facts["steps_an_epoch"] == pytest.approx(202.1) and facts["steps"] == 25_266
    # 20 bytes a weight with its average, 2 for its half, 4 for each frozen one: 18.6 GiB, and activations.
    assert facts["8 GPUs"]["at_once"] == 4
    assert 18.3 < facts["8 GPUs"]["replicated_GiB"] < 24


def test_the_papers_dialogue_model_is_planned_from_shapes_alone() -> None:
    facts = plan(CONFIGS / "paper-dialogue-3b.toml", count=27_000)["blenderbot"]
    assert facts["weights"] == 2_696_268_800
    # 16 bytes a weight are 43 GB = 40.2 GiB; that is what Adam in full needs before activations.
    assert facts["8 GPUs"]["replicated_GiB"] > 40.2 + 5
    assert facts["8 GPUs"]["sharded_GiB"] < 12 and "sharded_GiB" not in facts["1 GPU"]
    assert facts["steps_an_epoch"] == pytest.approx(27_000 / 128, abs=0.1)


def test_a_plan_counts_data_that_are_there(tiny_family: Path, tmp_path: Path) -> None:
    facts = plan(_editor(tmp_path, tiny_family, held=0.3))["editor"]
    assert 0 < facts["samples"] < 8 and facts["steps"] == 4 and facts["shape"] == tiny_family.name


def test_a_plan_needs_something_to_plan(tmp_path: Path) -> None:
    for path, says in ((CONFIGS / "mini-128.toml", r"no table \[editor\]"), (tmp_path / "none.toml", "no such config")):
        with pytest.raises(BadInput, match=says):
            plan(path)
    bad = config(tmp_path / "bad.toml", tmp_path / "run", "editor", model="mini", data="x", epoch=3)
    with pytest.raises(BadInput, match=r"\[editor\] in bad.toml: epoch"):
        plan(bad)


def test_the_papers_settings() -> None:
    from dialogpaint.training.dialogue_finetune import BlenderBotFinetuning
    from dialogpaint.training.editor_finetune import EditorFinetuning

    editor = EditorFinetuning(**tomllib.loads((CONFIGS / "paper-editor.toml").read_text())["editor"])
    assert (editor.batch, editor.size, editor.epochs, editor.dropout, editor.average) == (32, 256, 125, 0.05, 0.9999)
    talk = BlenderBotFinetuning(**tomllib.loads((CONFIGS / "paper-dialogue-3b.toml").read_text())["blenderbot"])
    assert (talk.batch, talk.accumulate, talk.lr, talk.warmup, talk.clip) == (128, 2, 7e-6, 100, 0.1)
    assert (talk.dropout, talk.attention_dropout, talk.relu_dropout, talk.label_smoothing) == (0.1, 0, 0, 0)
    assert (talk.text_truncate, talk.label_truncate) == (128, 128)
    assert (talk.validate_epochs, talk.patience, talk.rate_patience) == (0.25, 10, 3)
    # What the config does not say is the paper's as well.
    plain = BlenderBotFinetuning(model="facebook/blenderbot-3B", data=Path("x"))
    same = set(BlenderBotFinetuning.model_fields) - {"data", "validation", "precision", "save_every"}
    assert all(getattr(plain, name) == getattr(talk, name) for name in same)


@pytest.mark.parametrize("path", sorted(CONFIGS.glob("smoke-*.toml")), ids=lambda path: path.stem)
def test_smoke_configs_are_tables_of_their_stages(path: Path) -> None:
    from dialogpaint.training.dialogue_finetune import BlenderBotFinetuning
    from dialogpaint.training.editor_finetune import EditorFinetuning

    tables = tomllib.loads(path.read_text())
    kinds = {"editor": EditorFinetuning, "blenderbot": BlenderBotFinetuning}
    assert [kinds[name](**table) for name, table in tables.items() if name in kinds]
