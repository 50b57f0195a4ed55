"""The trunk's three exports are exact, and the stock pipelines draw the same pictures from them as our own loop
does.
"""

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from dialogpaint.core.editing import EditRequest
from dialogpaint.core.image import Picture
from dialogpaint.diffusion.guidance import one_scale, two_scales
from dialogpaint.diffusion.samplers import ddim, starting_noise
from dialogpaint.diffusion.schedule import zero_terminal_schedule
from dialogpaint.models.clip import tokenize
from dialogpaint.models.family import load_instruct
from dialogpaint.models.pipelines import stock_pipeline, with_fast_solver, write_stock_pipeline
from dialogpaint.models.trunk import UNet, export, new_scheduler, new_trunk, start_from_source

STEPS = 4


def _trunk(family: Path) -> UNet:
    return UNet.from_pretrained(family / "trunk").float().eval()


@pytest.mark.parametrize(("use", "channels"), [("text", 4), ("instruct", 8), ("exemplar", 9)])
@torch.no_grad()
def test_an_export_equals_the_trunk_with_zeros_in_the_channels_it_leaves_out(
    tiny_family: Path, use: str, channels: int
) -> None:
    trunk, unet = _trunk(tiny_family), export(_trunk(tiny_family), use)  # type: ignore[arg-type]
    inputs, text = torch.randn(2, channels, 8, 8), torch.randn(2, 16, 64)
    padded = torch.cat([inputs, torch.zeros(2, 9 - channels, 8, 8)], dim=1)
    torch.testing.assert_close(unet(inputs, 500, text).sample, trunk(padded, 500, text).sample, atol=1e-5, rtol=1e-4)


def test_our_schedule_is_the_exported_schedulers() -> None:
    ours, theirs = zero_terminal_schedule(), new_scheduler()
    torch.testing.assert_close(ours.signal**2, theirs.alphas_cumprod.float(), atol=1e-6, rtol=1e-5)
    assert ours.signal[-1] == 0
    for count in (1, 7, 20, 50):
        theirs.set_timesteps(count)
        assert ours.timesteps(count) == theirs.timesteps.tolist()


def test_the_stock_instruct_pipeline_draws_what_our_loop_draws(tiny_family: Path) -> None:
    model = load_instruct(str(tiny_family))
    pixels = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    noise = starting_noise([3], (4, 8, 8))
    source = model.encode(torch.from_numpy(pixels).permute(2, 0, 1)[None].float() / 127.5 - 1)
    denoise = two_scales(model.velocity, source, model.embed(["add a rainbow"]), model.embed([""]), 7.5, 1.5)
    schedule = zero_terminal_schedule()
    ours = model.decode(ddim(denoise, noise, schedule, STEPS))
    theirs = stock_pipeline(str(tiny_family), "instruct")(
        "add a rainbow", image=Image.fromarray(pixels), latents=noise, num_inference_steps=STEPS, guidance_scale=7.5,
        image_guidance_scale=1.5, output_type="pt",
    ).images  # fmt: skip
    torch.testing.assert_close((ours / 2 + 0.5).clamp(0, 1), theirs, atol=2e-3, rtol=0)


@torch.no_grad()
def test_the_stock_text_pipeline_draws_what_our_loop_draws(tiny_family: Path) -> None:
    pipeline = stock_pipeline(str(tiny_family), "text")
    trunk, noise = _trunk(tiny_family), starting_noise([3], (4, 8, 8))

    def network(inputs: torch.Tensor, step: int, text: torch.Tensor) -> torch.Tensor:
        rest = torch.zeros(len(inputs), 5, 8, 8)
        output: torch.Tensor = trunk(torch.cat([inputs, rest], dim=1), step, text).sample
        return output

    words = tokenize(pipeline.tokenizer, ["a red car", ""])
    condition, nothing = pipeline.text_encoder(input_ids=words).last_hidden_state.chunk(2)
    denoise = one_scale(network, None, condition, nothing, 5.0)
    ours = pipeline.vae.decode(ddim(denoise, noise, zero_terminal_schedule(), STEPS)).sample
    theirs = pipeline(
        "a red car", height=64, width=64, latents=noise, num_inference_steps=STEPS, guidance_scale=5.0, output_type="pt"
    ).images
    torch.testing.assert_close((ours / 2 + 0.5).clamp(0, 1), theirs, atol=2e-3, rtol=0)


@torch.no_grad()
def test_the_stock_exemplar_pipeline_draws_what_our_loop_draws(tiny_family: Path) -> None:
    pipeline = stock_pipeline(str(tiny_family), "exemplar")
    trunk, noise = _trunk(tiny_family), starting_noise([3], (4, 8, 8))
    generator = torch.Generator().manual_seed(1)
    picture = torch.rand(1, 3, 64, 64, generator=generator) * 2 - 1
    reference = torch.rand(1, 3, 64, 64, generator=generator) * 2 - 1
    hole = torch.zeros(1, 1, 64, 64)
    hole[..., 16:48, 16:48] = 1.0
    keep = torch.nn.functional.interpolate(1 - hole, size=(8, 8))
    # The stock pipeline samples the posterior with the caller's generator; so do we, to compare the rest.
    posterior = pipeline.vae.encode(picture * (1 - hole)).latent_dist
    masked = posterior.sample(torch.Generator().manual_seed(5))
    extra = torch.cat([masked, keep], dim=1)
    token, nothing = pipeline.image_encoder(reference, return_uncond_vector=True)

    def network(inputs: torch.Tensor, step: int, condition: torch.Tensor) -> torch.Tensor:
        rest = torch.cat([extra, extra]) if len(inputs) == 2 else extra
        output: torch.Tensor = trunk(torch.cat([inputs, rest], dim=1), step, condition).sample
        return output

    ours = pipeline.vae.decode(
        ddim(one_scale(network, None, token, nothing, 5.0), noise, zero_terminal_schedule(), STEPS)
    ).sample
    theirs = pipeline(
        example_image=reference, image=picture, mask_image=hole, height=64, width=64, latents=noise,
        num_inference_steps=STEPS, guidance_scale=5.0, generator=torch.Generator().manual_seed(5), output_type="np",
    ).images  # fmt: skip
    expected = torch.from_numpy(theirs).permute(0, 3, 1, 2)
    torch.testing.assert_close((ours / 2 + 0.5).clamp(0, 1), expected, atol=2e-3, rtol=0)


def test_a_written_pipeline_is_loaded_by_our_own_editor_too(tiny_family: Path, tmp_path: Path) -> None:
    from dialogpaint.editors.instruct import InstructEditor

    write_stock_pipeline(str(tiny_family), "instruct", tmp_path / "stock")
    pixels = np.random.default_rng(1).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    request = EditRequest(picture=Picture(pixels=pixels), instruction="make the car green", steps=2)
    ours = InstructEditor(load_instruct(str(tiny_family))).edit(request)
    theirs = InstructEditor(load_instruct(str(tmp_path / "stock"))).edit(request)
    assert ours.picture.same_as(theirs.picture)


def test_the_fast_solver_runs_the_export(tiny_family: Path) -> None:
    pipeline = with_fast_solver(stock_pipeline(str(tiny_family), "instruct"))
    picture = Image.fromarray(np.full((64, 64, 3), 90, dtype=np.uint8))
    result = pipeline("remove the dog", image=picture, num_inference_steps=3, output_type="np").images
    assert result.shape == (1, 64, 64, 3) and np.isfinite(result).all()


def test_a_trunk_that_starts_from_the_source_predicts_no_edit() -> None:
    torch.manual_seed(0)
    trunk = new_trunk((64, 64), 8, 8, 32).eval()
    start_from_source(trunk)
    source = torch.randn(3, 8, 8, 8) * torch.tensor([0.5, 1.0, 1.5]).view(3, 1, 1, 1)
    inputs = torch.cat([torch.randn(3, 8, 8, 8), source, torch.zeros(3, 1, 8, 8)], dim=1)
    with torch.no_grad():
        velocity = trunk(inputs, 999, torch.randn(3, 5, 32), return_dict=False)[0]
    # Within the share that the picture's own variance has in its group's norm.
    torch.testing.assert_close(velocity, -source, rtol=0.03, atol=0.01)


def test_starting_from_the_source_leaves_the_rest_trainable() -> None:
    trunk = new_trunk((64, 64), 8, 8, 32)
    start_from_source(trunk)
    inputs, text = torch.randn(2, 17, 8, 8), torch.randn(2, 5, 32)
    optimizer = torch.optim.Adam(trunk.parameters(), 1e-3)
    losses = []
    for _ in range(20):
        loss = trunk(inputs, 500, text, return_dict=False)[0].square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < 0.5 * losses[0]
