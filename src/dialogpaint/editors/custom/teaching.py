"""Learning a concept from pictures (Custom Diffusion, arXiv 2212.04488)."""

import random
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor

from dialogpaint.core.editing import Step
from dialogpaint.core.errors import BadInput, Cancelled
from dialogpaint.core.image import Picture, from_tensor
from dialogpaint.diffusion.canvas import fit as fit_in
from dialogpaint.diffusion.denoising import denoising_errors, drawn
from dialogpaint.diffusion.guidance import one_scale
from dialogpaint.diffusion.samplers import ddim, starting_noise
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.editors.custom.concept import Concept
from dialogpaint.editors.custom.examples import example, prompts
from dialogpaint.editors.custom.recipe import Recipe
from dialogpaint.models.latent import WordsModel
from dialogpaint.models.new_words import embed_with, embedding_of
from dialogpaint.models.tuned import predicting, weights_of

OnStep = Callable[[Step], bool | None]

FEWEST, MOST = 1, 20
"""Pictures of a concept."""
_RARE = "ktn"
"""Custom Diffusion's rare token, from which the new word starts."""
_PRIOR_STEPS, _PRIOR_GUIDANCE, _PRIOR_BATCH = 20, 6.0, 8


def taught(
    model: WordsModel,
    family: str,
    name: str,
    noun: str,
    pictures: Sequence[Picture],
    recipe: Recipe,
    others: Sequence[Picture] | None = None,
    adjectives: tuple[str, ...] = (),
    seed: int = 0,
    on_step: OnStep | None = None,
) -> Concept:
    """Learn a thing; the model stays as it is. The same arguments give the same concept.

    others: other things of the same noun, to remember what such things are; None = the model draws them itself.
    on_step: False cancels. Raises BadInput for no pictures or too many, Cancelled.
    """
    if not FEWEST <= len(pictures) <= MOST:
        raise BadInput(f"{len(pictures)} pictures of {name}: give {FEWEST} to {MOST}, best 3 to 6.")
    report = _Report(on_step, name, recipe.steps)
    word = embedding_of(model.text_encoder, model.tokenizer, _RARE)
    concept = Concept(name=name, noun=noun, family=family, embedding=word, changed={})
    if recipe.prior and others is None:
        report.first(recipe.prior_pictures)
        others = imagined(model, prompts(noun)[0], recipe.prior_pictures, seed, report.drawn)
    lesson = _Lesson(model, concept, pictures, others or (), recipe, adjectives, seed)
    for number in range(1, recipe.steps + 1):
        lesson.step()
        report.learned(number)
    return lesson.learned()


@torch.inference_mode()
def imagined(
    model: WordsModel, prompt: str, count: int, seed: int = 0, drawn: Callable[[int], object] = lambda number: None
) -> list[Picture]:
    """What the model itself draws for a prompt. drawn: told how many there are, now and then."""
    cells, found = model.size // model.factor, []
    for first in range(seed, seed + count, _PRIOR_BATCH):
        seeds = list(range(first, min(first + _PRIOR_BATCH, seed + count)))
        text, nothing = model.embed([prompt] * len(seeds)), model.embed([""])
        noise = starting_noise(seeds, (model.latent_channels, cells, cells))
        denoise = one_scale(model.velocity, None, text, nothing, _PRIOR_GUIDANCE)
        latents = ddim(denoise, noise, Schedule.of_alphas(model.alphas), _PRIOR_STEPS)
        found += [from_tensor(pixels[None]) for pixels in model.decode(latents)]
        drawn(len(found))
    return found


class _Report:
    """Progress of drawing what is missing, if anything is, and then of learning, as one."""

    def __init__(self, on_step: OnStep | None, name: str, steps: int) -> None:
        self._on_step = on_step
        self._name = name
        self._steps = steps
        self._before = 0

    def first(self, pictures: int) -> None:
        """So many pictures are drawn first; each counts as a step."""
        self._before = pictures

    def drawn(self, number: int) -> None:
        self._tell(number, "drawing others like it")

    def learned(self, number: int) -> None:
        self._tell(self._before + number, f"learning {self._name}")

    def _tell(self, step: int, doing: str) -> None:
        told = Step(step=step, total=self._before + self._steps, doing=doing)
        if self._on_step is not None and self._on_step(told) is False:
            raise Cancelled(f"{self._name} was not learned; nothing was changed.")


class _Lesson:
    """Draws examples, steps, and holds what is learned so far."""

    def __init__(
        self,
        model: WordsModel,
        concept: Concept,
        pictures: Sequence[Picture],
        others: Sequence[Picture],
        recipe: Recipe,
        adjectives: tuple[str, ...],
        seed: int,
    ) -> None:
        self.model, self.concept, self.recipe = model, concept, recipe
        self.pictures = [fit_in(picture, model.size).pixels for picture in pictures]
        self.others = [fit_in(picture, model.size).pixels for picture in others]
        self.prompts = prompts(concept.noun, concept.word, adjectives)
        self.general = prompts(concept.noun)[0]
        self.rng, self.random = random.Random(seed), torch.Generator().manual_seed(seed)
        self.schedule = Schedule.of_alphas(model.alphas)
        self.word = concept.embedding.clone().requires_grad_(recipe.learn_word)
        part = {} if recipe.part == "none" else weights_of(model.unet, recipe.part)
        self.changed = {key: value.requires_grad_(True) for key, value in part.items()}
        groups = [{"params": list(self.changed.values()), "lr": recipe.rate}] if self.changed else []
        if recipe.learn_word:
            groups.append({"params": [self.word], "lr": recipe.word_rate})
        self.optimizer = torch.optim.AdamW(groups, weight_decay=recipe.weight_decay)

    def step(self) -> None:
        shown = [example(self.rng.choice(self.pictures), self.rng.choice(self.prompts), self.rng)
                 for _ in range(self.recipe.batch)]  # fmt: skip
        loss = self._loss(
            np.stack([one.pixels for one in shown]),
            [one.prompt for one in shown],
            torch.from_numpy(np.stack([one.shown for one in shown]))[:, None].float(),
        )
        if self.others:
            general = np.stack([self.rng.choice(self.others) for _ in shown])
            loss = loss + self.recipe.prior * self._loss(general, [self.general] * len(shown), None)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()

    def learned(self) -> Concept:
        return Concept(
            name=self.concept.name,
            noun=self.concept.noun,
            family=self.concept.family,
            embedding=self.word.detach().clone(),
            # As a file keeps them, so that a concept draws the same before and after it is saved.
            changed={name: value.detach().half().float() for name, value in self.changed.items()},
        )

    def _loss(self, pixels: np.ndarray, texts: list[str], shown: Tensor | None) -> Tensor:
        """Mean error, counted only where the cells are wholly within what is shown."""
        model = self.model
        clean = model.latents(pixels)
        words = {self.concept.word: self.word}
        text = embed_with(model.text_encoder, model.tokenizer, texts, words)
        steps, noise = drawn(tuple(clean.shape), self.schedule, self.random)
        predict = predicting(model.unet, self.changed)
        errors = denoising_errors(predict, model.predicts, clean, text, self.schedule, steps, noise)
        if shown is None:
            return errors.mean()
        cells = -torch.nn.functional.max_pool2d(-shown, model.factor)
        weight = cells.expand_as(errors)
        return (errors * weight).sum() / weight.sum().clamp(min=1)
