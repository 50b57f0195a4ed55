"""How far to go: the eta at which the picture shows most of the text and is still the picture.

The paper leaves eta to the eye, since CLIP's score and LPIPS tell little of a single picture (section 4.2). Here the
gain towards the text is compared only among results that are near enough to the picture: both as CLIP sees it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogpaint.core.image import Picture
from dialogpaint.core.likeness import Clip


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A picture made with some eta and seed. alignment: cosine with the text. fidelity: cosine with the source."""

    picture: Picture
    eta: float
    seed: int
    alignment: float
    fidelity: float


def weighed(made: Sequence[tuple[float, int, Picture]], source: Picture, text: str, clip: Clip) -> list[Candidate]:
    """made: eta, seed and picture."""
    places = clip.of_pictures([source, *(picture for _, _, picture in made)])
    words = clip.of_texts([text])[0]
    return [
        Candidate(
            picture=picture, eta=eta, seed=seed, alignment=float(place @ words), fidelity=float(place @ places[0])
        )
        for (eta, seed, picture), place in zip(made, places[1:], strict=True)
    ]


def best(candidates: Sequence[Candidate], least_fidelity: float) -> Candidate:
    """The best aligned of those near enough to the source; of none that are, the nearest."""
    near = [one for one in candidates if one.fidelity >= least_fidelity]
    if not near:
        return max(candidates, key=lambda one: one.fidelity)
    return max(near, key=lambda one: one.alignment)
