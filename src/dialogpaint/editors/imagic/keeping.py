"""Fits that are kept, so that going on with a picture needs no new one: the last few at hand, all of them in a
folder."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.editors.imagic.fit import ImagicFit, load_fit, save_fit
from dialogpaint.editors.imagic.recipe import Recipe

_AT_HAND = 4


class KeptFits:
    """Fits of one model by one recipe, by picture and text."""

    def __init__(
        self,
        family: str,
        recipe: Recipe,
        folder: Path | None = None,
        suits: Callable[[ImagicFit], bool] = lambda fit: True,
    ) -> None:
        """folder: None = none outlives the process. suits: whether the model can take a fit that was read from a
        file."""
        self._family = family
        self._recipe = recipe
        self._folder = folder
        self._suits = suits
        self._at_hand: dict[str, ImagicFit] = {}

    def find(self, picture: Picture, text: str) -> ImagicFit | None:
        """None where there is none, or only a damaged or foreign file, which is of no more use than none."""
        name = self._name(picture.sha256, text)
        if name in self._at_hand:
            return self._at_hand[name]
        path = self._path(name)
        if path is None or not path.is_file():
            return None
        try:
            fit = load_fit(path)
            check(fit, self._family)
        except BadInput:
            return None
        if (fit.picture, fit.text) != (picture.sha256, text) or not self._suits(fit):
            return None
        self._remember(name, fit)
        return fit

    def keep(self, fit: ImagicFit) -> None:
        name = self._name(fit.picture, fit.text)
        self._remember(name, fit)
        path = self._path(name)
        if path is not None:
            save_fit(fit, path)

    def _remember(self, name: str, fit: ImagicFit) -> None:
        self._at_hand = dict([*self._at_hand.items(), (name, fit)][-_AT_HAND:])

    def _path(self, name: str) -> Path | None:
        return None if self._folder is None else self._folder / f"{name}.safetensors"

    def _name(self, picture: str, text: str) -> str:
        key = "\n".join((picture, text, self._family, self._recipe.model_dump_json()))
        return hashlib.sha256(key.encode()).hexdigest()[:32]


def check(fit: ImagicFit, family: str) -> None:
    """Raises BadInput for a fit that was made with another model."""
    if fit.family != family:
        raise BadInput(f"this fit was made with {fit.family}, not with {family}. Fit the picture again.")
