"""Custom-Edit behind core's `Editor` seam: a request's target, or else its instruction, describes the picture with a
concept in it."""

import re
from collections.abc import Mapping

import torch
from torch import Tensor

from dialogpaint.core.editing import EditRequest, EditResult, OnStep, part_of, stretch_of
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import from_tensor
from dialogpaint.diffusion.canvas import composed, latents_of
from dialogpaint.diffusion.canvas import fit as fit_in
from dialogpaint.diffusion.guidance import one_scale
from dialogpaint.diffusion.null_text import Velocity
from dialogpaint.diffusion.previews import counting, previewing
from dialogpaint.diffusion.prompt_to_prompt.control import Control, refine
from dialogpaint.diffusion.prompt_to_prompt.refinement import aligned
from dialogpaint.diffusion.redrawing import redrawn
from dialogpaint.diffusion.schedule import Schedule
from dialogpaint.editors.custom.concept import Concept
from dialogpaint.editors.custom.following import DOING, Inverted, follow, invert, length
from dialogpaint.models.latent import WordsModel
from dialogpaint.models.new_words import embed_with, ids_with
from dialogpaint.models.tuned import predicting

STEPS, GUIDANCE = 50, 7.5
"""Null-text inversion's."""
_STRENGTHS = (0.3, 0.8)
"""Between these a seed chooses."""
_KEPT = 4
"""Inversions that are remembered: another strength or seed needs no new one."""


class CustomEditor:
    """strength, 0..1: how far the result may leave the source for the concept; None = 0.5 with seed 0, in the middle of
    what the paper found good, and with every other seed another: following the source draws no noise that a seed could
    change. way: "follow" borrows the source's attention (Prompt-to-Prompt), "sdedit" noises the source and draws it
    again (arXiv 2108.01073)."""

    name = "custom"

    def __init__(
        self,
        model: WordsModel,
        concepts: Mapping[str, Concept],
        strength: float | None = None,
        way: str = "follow",
        steps: int = STEPS,
        guidance: float = GUIDANCE,
        rounds: int = 10,
    ) -> None:
        """concepts: by name; looked up anew for each request. rounds: of the null text's fit at each step."""
        if strength is not None and not 0.0 <= strength <= 1.0:
            raise BadInput(f"strength is {strength}; it must be 0 to 1.")
        self.model = model
        self.concepts = concepts
        self.strength = strength
        self.way = way
        self.steps = steps
        self.guidance = guidance
        self.rounds = rounds
        self.schedule = Schedule.of_alphas(model.alphas)
        self._inverted: dict[tuple[str, str], Inverted] = {}

    def edit(self, request: EditRequest, on_step: OnStep | None = None) -> EditResult:
        """target: a description of the result in which a concept is named before its noun ("a rex dog on the beach");
        shows: of the picture, where it is more than the same without the concept's name. Raises BadInput when no
        concept is named, Cancelled when on_step returns False."""
        concept, target, source = self._prompts(request.target.strip() or request.instruction)
        source = request.shows.strip() or source
        latents = self._redrawn if self.way == "sdedit" else self._followed
        before, after = latents(request, concept, source, target, on_step)
        canvas = fit_in(request.picture, self.model.size)
        unedited, edited = (from_tensor(self.model.decode(one)).pixels for one in (before, after))
        details: dict[str, float | int | str] = {"concept": concept.name, "strength": self._strength(request)}
        return composed(request, canvas, unedited, edited, details=details)

    def _prompts(self, instruction: str) -> tuple[Concept, str, str]:
        """The concept, the description with its word, and the same without."""
        for name in self.concepts:
            named = re.compile(rf"<?\b{re.escape(name)}\b>?\s*", re.IGNORECASE)
            if named.search(instruction):
                concept = self.concepts[name]
                return concept, named.sub(concept.word + " ", instruction), named.sub("", instruction)
        known = ", ".join(self.concepts) or "none yet; add one with: dialogpaint concept add"
        raise BadInput(f"the description names no concept. Known: {known}.")

    def _velocity(self, concept: Concept) -> Velocity:
        return self.model.as_velocity(predicting(self.model.unet, concept.changed))

    def _embed(self, concept: Concept, text: str) -> Tensor:
        with torch.no_grad():
            return embed_with(self.model.text_encoder, self.model.tokenizer, [text], concept.words)

    def _followed(
        self, request: EditRequest, concept: Concept, source: str, target: str, on_step: OnStep | None
    ) -> tuple[Tensor, Tensor]:
        ids = [ids_with(self.model.tokenizer, text, list(concept.words))[0].tolist() for text in (source, target)]
        inverted, watch = self._inversion(request, concept, source, on_step)
        kept = aligned(*ids)
        until = 1 - self._strength(request)
        control = Control(lend=refine(kept), cross_until=until, self_until=until)
        # What the target no longer says is what gives way, where the source has no such thing.
        blend = self._places(source, concept.noun) or _left_out(ids[0], kept.tolist())
        velocity, goal = self._velocity(concept), self._embed(concept, target)
        scale, preview = self._scale(request), previewing(self.model, watch)
        pair = follow(self.model, velocity, inverted, goal, control, blend, self.schedule, scale, preview)
        return pair[:1], pair[1:]

    def _inversion(
        self, request: EditRequest, concept: Concept, source: str, on_step: OnStep | None
    ) -> tuple[Inverted, OnStep | None]:
        """The inversion, and what is to be told of the steps that follow it."""
        key = (request.picture.sha256, f"{concept.name}/{source}/{request.steps}/{self._scale(request)}")
        steps = self.steps if request.steps is None else request.steps
        before = length(steps, self.rounds) if key not in self._inverted else 0
        if before:
            inverted = invert(
                self._velocity(concept),
                latents_of(self.model, request.picture),
                self._embed(concept, source),
                self.model.embed([""]).clone(),
                self.schedule,
                steps,
                self._scale(request),
                self.rounds,
                stretch_of(on_step, 0, before + steps),
            )
            self._inverted = dict([*self._inverted.items(), (key, inverted)][-_KEPT:])
        return self._inverted[key], stretch_of(on_step, before, before + steps)

    @torch.inference_mode()
    def _redrawn(
        self, request: EditRequest, concept: Concept, source: str, target: str, on_step: OnStep | None
    ) -> tuple[Tensor, Tensor]:
        """SDEdit: the source and the target, from the same noise."""
        steps, clean = self.steps if request.steps is None else request.steps, latents_of(self.model, request.picture)
        strength = self._strength(request)
        watches = (counting(part_of(on_step, 0, 2), DOING), previewing(self.model, part_of(on_step, 1, 2)))
        found = []
        for text, watch in zip((source, target), watches, strict=True):
            denoise = one_scale(
                self._velocity(concept), None, self._embed(concept, text), self.model.embed([""]), self._scale(request)
            )
            found.append(redrawn(denoise, clean, self.schedule, steps, strength, request.seed, watch))
        return found[0], found[1]

    def _strength(self, request: EditRequest) -> float:
        return _strength_of(request.seed) if self.strength is None else self.strength

    def _scale(self, request: EditRequest) -> float:
        return self.guidance if request.text_guidance is None else request.text_guidance

    def _places(self, text: str, noun: str) -> list[int]:
        """Where the noun's tokens stand in the text."""
        ids = ids_with(self.model.tokenizer, text, [])[0].tolist()
        tokens = self.model.tokenizer(noun, add_special_tokens=False).input_ids
        starts = (place for place in range(len(ids)) if ids[place : place + len(tokens)] == tokens)
        first = next(starts, None)
        return [] if first is None else list(range(first, first + len(tokens)))


def _strength_of(seed: int) -> float:
    """Steps of the golden ratio, so that any few seeds in a row are spread over what is worth trying."""
    low, high = _STRENGTHS
    return round(low + (high - low) * ((0.4 + (seed % 1000) * 0.618034) % 1.0), 3)


def _left_out(source: list[int], kept: list[int]) -> list[int]:
    """Places of the source's words that the target lacks, between the first token and the padding."""
    end = source.index(source[-1], 1)
    return [place for place in range(1, end) if place not in kept]
