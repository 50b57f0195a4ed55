"""Null-text inversion on the built-in family: a held-out drawing comes back as its autoencoder alone gives it back."""

import numpy as np
import pytest

from dialogpaint.core.image import Picture, from_tensor
from dialogpaint.diffusion.canvas import latents_of
from dialogpaint.diffusion.null_text import sampled_with
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.editors.custom.following import invert
from dialogpaint.models.family import load_text_to_image
from dialogpaint.world.captions import caption
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_scene


def _decibels(picture: Picture, other: Picture) -> float:
    error = np.square(picture.pixels.astype(np.float64) - other.pixels).mean()
    return float(10 * np.log10(255**2 / error))


@pytest.mark.slow
def test_a_drawing_comes_back() -> None:
    model = load_text_to_image("mini")
    scene = sample_scene(9_300_000, "test")
    drawing, schedule = render(scene, 128), Schedule.of_alphas(model.alphas)
    clean, text, nothing = latents_of(model, drawing), model.embed([caption(scene)]).clone(), model.embed([""]).clone()
    velocity = model.as_velocity(lambda *given: model.unet(*given, return_dict=False)[0])
    found = invert(velocity, clean, text, nothing, schedule, steps=10, guidance=3.0)
    back = sampled_with(velocity, found.start, text, found.nulls, schedule, found.times, 3.0)
    plain = sampled_with(velocity, found.start, text, [nothing] * 10, schedule, found.times, 3.0)
    alone, again, without = (_decibels(from_tensor(model.decode(one)), drawing) for one in (clean, back, plain))
    assert again > alone - 0.5 and without < alone - 0.5
