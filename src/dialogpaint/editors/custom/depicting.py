"""Pictures drawn from words alone with concepts in them (Custom Diffusion, arXiv 2212.04488, section 4)."""

from collections.abc import Sequence

import torch
from torch import Tensor

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, from_tensor
from dialogpaint.diffusion.guidance import one_scale
from dialogpaint.diffusion.samplers import ddim, starting_noise
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.editors.custom.concept import Concept
from dialogpaint.models.latent import WordsModel
from dialogpaint.models.new_words import embed_with
from dialogpaint.models.tuned import predicting


@torch.no_grad()
def depicted(
    model: WordsModel,
    concepts: Sequence[Concept],
    prompt: str,
    seeds: Sequence[int],
    steps: int = 50,
    guidance: float = 6.0,
) -> list[Picture]:
    """One picture a seed. prompt: with the concepts' words as they are written ("<rex> dog"). Guidance and steps are
    the paper's."""
    words = {word: value for concept in concepts for word, value in concept.words.items()}
    text = embed_with(model.text_encoder, model.tokenizer, [prompt] * len(seeds), words)
    cells = model.size // model.factor
    noise = starting_noise(list(seeds), (model.latent_channels, cells, cells))
    velocity = model.as_velocity(predicting(model.unet, together(model, concepts)))
    denoise = one_scale(velocity, None, text, model.embed([""]), guidance)
    latents = ddim(denoise, noise, Schedule.of_alphas(model.alphas), steps)
    return [from_tensor(pixels[None]) for pixels in model.decode(latents)]


def together(model: WordsModel, concepts: Sequence[Concept]) -> dict[str, Tensor]:
    """The UNet's weights that know all the concepts: what each changed is added up. (The paper fits them anew under
    constraints, which keeps concepts with much in common apart better.) Raises BadInput for concepts with the same
    word."""
    if len({concept.word for concept in concepts}) < len(concepts):
        raise BadInput("two of the concepts have the same name. Teach one of them under another.")
    own = dict(model.unet.named_parameters())
    sums: dict[str, Tensor] = {}
    for concept in concepts:
        for name, value in concept.changed.items():
            sums[name] = sums.get(name, own[name].detach()) + (value - own[name].detach())
    return sums
