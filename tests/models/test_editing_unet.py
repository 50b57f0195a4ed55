"""UNets become editors without forgetting anything; low-rank weights come and go as files; sizes are as published."""

from pathlib import Path

import pytest
import torch

from dialogpaint.core.errors import BadInput
from dialogpaint.models.activations import kept_for_backward
from dialogpaint.models.blenderbot import shape, shaped
from dialogpaint.models.editing_unet import add_low_rank, count_weights, save_editor, save_low_rank, widened
from dialogpaint.models.family import load_instruct, load_text_to_image, load_to_teach_editing, save_part
from dialogpaint.models.stable_diffusion import editor_shapes, new_text_encoder, new_unet, new_vae, weightless
from finetuning import text_to_image


@pytest.fixture(scope="module")
def drawing(tiny_family: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return text_to_image(tiny_family, tmp_path_factory.mktemp("sd") / "base")


def _given(channels: int) -> tuple[torch.Tensor, int, torch.Tensor]:
    draw = torch.Generator().manual_seed(1)
    return torch.randn(2, channels, 8, 8, generator=draw), 500, torch.randn(2, 16, 64, generator=draw)


def test_a_widened_unet_draws_what_it_drew_whatever_the_source(drawing: Path) -> None:
    unet = load_text_to_image(str(drawing)).unet
    wide = widened(unet)
    latents, step, text = _given(4)
    beside = torch.cat([latents, 100 * torch.ones_like(latents)], dim=1)
    with torch.no_grad():
        torch.testing.assert_close(wide(beside, step, text).sample, unet(latents, step, text).sample)
    assert wide.config["in_channels"] == 8
    assert torch.equal(wide.conv_in.bias, unet.conv_in.bias) and wide.conv_in.bias.any()
    assert not wide.conv_in.weight[:, 4:].any()


def test_what_can_become_an_editor(tiny_family: Path, drawing: Path, tmp_path: Path) -> None:
    assert load_to_teach_editing(str(drawing)).unet.config["in_channels"] == 8
    editor = load_to_teach_editing(str(tiny_family))
    assert editor.unet.config["in_channels"] == 8 and editor.unet.conv_in.weight[:, 4:].any()
    save_editor(editor, tiny_family / "scheduler", tmp_path / "saved")
    again = load_to_teach_editing(str(tmp_path / "saved"))
    for name, weight in editor.unet.state_dict().items():
        assert torch.equal(again.unet.state_dict()[name], weight)
    save_part(widened(editor.unet), tmp_path / "saved" / "unet")
    with pytest.raises(BadInput, match="takes 16 channels, not 4 or 8"):
        load_to_teach_editing(str(tmp_path / "saved"))


def test_a_saved_editor_is_a_stock_pipeline_and_a_family(tiny_family: Path, tmp_path: Path) -> None:
    from diffusers import DiffusionPipeline

    model = load_to_teach_editing(str(tiny_family))
    save_editor(model, tiny_family / "scheduler", tmp_path)
    pipeline = DiffusionPipeline.from_pretrained(tmp_path, use_safetensors=True, low_cpu_mem_usage=False)
    assert type(pipeline).__name__ == "StableDiffusionInstructPix2PixPipeline"
    assert load_instruct(str(tmp_path)).predicts == "velocity"
    assert not [file for file in tmp_path.rglob("*") if file.suffix in (".bin", ".pt", ".ckpt", ".pkl")]


def test_low_rank_weights_change_nothing_at_first_and_load_into_the_stock_pipeline(
    tiny_family: Path, tmp_path: Path
) -> None:
    pytest.importorskip("peft")
    from diffusers import StableDiffusionInstructPix2PixPipeline

    model = load_to_teach_editing(str(tiny_family))
    given = _given(8)
    with torch.no_grad():
        before = model.unet(*given).sample
        whole = count_weights(model.unet)
        save_editor(model, tiny_family / "scheduler", tmp_path / "base")
        add_low_rank(model.unet, rank=2)
        torch.testing.assert_close(model.unet(*given).sample, before)
        trained = [weight for weight in model.unet.parameters() if weight.requires_grad]
        assert 0 < sum(weight.numel() for weight in trained) < whole / 10
        for weight in trained:
            weight.add_(0.05)
        changed = model.unet(*given).sample
        save_low_rank(model.unet, tmp_path / "low_rank")
        pipeline = StableDiffusionInstructPix2PixPipeline.from_pretrained(tmp_path / "base", low_cpu_mem_usage=False)
        pipeline.load_lora_weights(tmp_path / "low_rank")
        torch.testing.assert_close(pipeline.unet(*given).sample, changed)
        assert not torch.allclose(changed, before)
    assert [file.name for file in (tmp_path / "low_rank").iterdir()] == ["pytorch_lora_weights.safetensors"]


def test_stable_diffusions_shapes_have_the_published_weights() -> None:
    assert count_weights(weightless(new_unet)) == 859_520_964
    shapes = editor_shapes(None)
    # Four more channels of 320 kernels, 3 by 3.
    assert count_weights(shapes.unet) == 859_520_964 + 4 * 320 * 9
    assert count_weights(weightless(new_vae)) == 83_653_863
    assert count_weights(weightless(new_text_encoder)) == 123_060_480


@pytest.mark.parametrize(
    ("name", "weights"),
    [
        ("facebook/blenderbot_small-90M", 87_508_992),
        ("facebook/blenderbot-400M-distill", 364_802_560),
        ("facebook/blenderbot-1B-distill", 1_437_393_920),
        ("facebook/blenderbot-3B", 2_696_268_800),
    ],
)
def test_blenderbots_shapes_have_the_published_weights(name: str, weights: int) -> None:
    assert count_weights(weightless(lambda: shaped(None, name))) == weights


def test_the_3b_is_the_papers() -> None:
    config = shape("3B")
    assert (config.d_model, config.encoder_ffn_dim, config.encoder_attention_heads) == (2560, 10240, 32)
    assert (config.encoder_layers, config.decoder_layers, config.max_position_embeddings) == (2, 24, 128)
    assert (config.dropout, config.attention_dropout, config.activation_dropout) == (0.1, 0.0, 0.0)
    with pytest.raises(BadInput, match="does not tell its size"):
        shaped(None, "someone/some-model")


def test_shapes_of_a_folder_are_its_own(tiny_family: Path, drawing: Path, tmp_path: Path) -> None:
    for folder in (tiny_family, drawing):
        real = load_to_teach_editing(str(folder)).unet
        assert count_weights(editor_shapes(folder).unet) == count_weights(real)
    with pytest.raises(BadInput, match="no config.json"):
        editor_shapes(tmp_path)


def test_what_is_kept_for_the_backward_pass_is_counted_without_computing() -> None:
    layers = torch.nn.Sequential(torch.nn.Linear(10, 20), torch.nn.ReLU(), torch.nn.Linear(20, 5))
    here = kept_for_backward(layers, lambda: layers(torch.zeros(7, 10)))
    layers.to("meta")
    kept = kept_for_backward(layers, lambda: layers(torch.zeros(7, 10, device="meta")))
    # The input and what comes out of ReLU, which it and the next layer share.
    assert kept.all == here.all == 4 * 7 * (10 + 20)
    assert kept.checkpointed == kept.all
