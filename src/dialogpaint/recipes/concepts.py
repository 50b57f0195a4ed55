"""Concepts: things that were taught from a few pictures, kept in the user's own folder by family."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dialogpaint.core.conversation import Taught
from dialogpaint.core.editing import OnStep
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.editors.custom.concept import Concept, about_concept, check_name, load_concept, save_concept
from dialogpaint.editors.custom.recipe import RECIPES
from dialogpaint.models.identity import identity, name_of
from dialogpaint.recipes.family import draws_the_world
from dialogpaint.storage.user_data import user_data
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.near_words import OWN_WORD_OF
from dialogpaint.world.synonyms import KIND_OF_WORD
from dialogpaint.world.vocabulary import COLOURS, SETTINGS, TIMES

FEWEST, MOST = 2, 20
"""Pictures to teach from: one alone does not tell a thing from what is around it."""
_OTHERS = 60
"""Drawings of other things of the same kind."""
_ENDING = ".safetensors"
_SMALL_WORDS = """
    a an the it its this that these those my your his her their our and or not no yes in on at to of by with i me you
"""


@dataclass(frozen=True, kw_only=True)
class Learned:
    """A concept that is kept. usable: the family still is the model it was taught to."""

    name: str
    noun: str
    family: str
    usable: bool
    path: Path


class Concepts(Mapping[str, Concept]):
    """A family's concepts by name, as they are on disk when they are asked for. Raises BadInput for one of another
    model."""

    def __init__(self, family: str) -> None:
        self.family = family
        self.folder = user_data() / "concepts" / name_of(family)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(path.name.removesuffix(_ENDING) for path in self.folder.glob(f"[a-z]*{_ENDING}")))

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __getitem__(self, name: str) -> Concept:
        if name not in list(self):
            raise KeyError(name)
        concept = load_concept(self.path(name))
        _check_family(concept.name, concept.family, self.family)
        return concept

    def path(self, name: str) -> Path:
        return self.folder / f"{name}{_ENDING}"


def concepts(family: str = "mini") -> tuple[Learned, ...]:
    """A family's concepts, by name; damaged files are left aside."""
    kept = Concepts(family)
    found = []
    for name in kept:
        try:
            about = about_concept(kept.path(name))
            found.append(Learned(**about, usable=about["family"] == identity(family), path=kept.path(name)))
        except (BadInput, TypeError, KeyError):
            continue
    return tuple(found)


def taught_names(family: str) -> tuple[Taught, ...]:
    """Of the concepts that can be used."""
    return tuple(Taught(name=one.name, noun=one.noun) for one in concepts(family) if one.usable)


def teach(
    name: str,
    pictures: Sequence[Picture],
    noun: str,
    family: str = "mini",
    *,
    recipe: str = "custom-diffusion",
    steps: int | None = None,
    seed: int = 0,
    on_step: OnStep | None = None,
) -> Learned:
    """Learn a thing from 2 to 20 pictures of it, best 3 to 6, and keep it under the name. noun: what it is ("dog").
    recipe: one of RECIPES. steps: None = the recipe's own.

    Raises BadInput for what cannot be used, Cancelled when on_step returns False; then nothing is kept.
    """
    from dialogpaint.editors.custom.teaching import taught
    from dialogpaint.models.family import load_text_to_image

    name, noun = name.strip().lower(), " ".join(noun.lower().split())
    path = _free(name, family)
    if not FEWEST <= len(pictures) <= MOST:
        raise BadInput(f"pictures of {name}: {len(pictures)}. Give {FEWEST} to {MOST}, best 3 to 6.")
    if recipe not in RECIPES:
        raise BadInput(f"unknown recipe '{recipe}'. Use {', '.join(RECIPES)}.")
    chosen = RECIPES[recipe] if steps is None else RECIPES[recipe].model_copy(update={"steps": steps})
    model = load_text_to_image(family)
    known = _known_noun(noun, family)
    others = _others(known, family, model.size, seed) if chosen.prior else None
    concept = taught(model, identity(family), name, known, pictures, chosen, others, seed=seed, on_step=on_step)
    save_concept(concept, path)
    return Learned(name=name, noun=known, family=concept.family, usable=True, path=path)


def delete(name: str, family: str = "mini") -> None:
    _existing(name, family).unlink()


def export(name: str, file: Path, family: str = "mini") -> None:
    """Write a concept into a file of its own, to be shared."""
    save_concept(load_concept(_existing(name, family)), file)


def import_(file: Path, family: str = "mini") -> Learned:
    """Keep a concept from a file. Raises BadInput for one of another model, and for a name that is taken."""
    concept = load_concept(file)
    _check_family(concept.name, concept.family, family)
    path = _free(concept.name, family)
    save_concept(concept, path)
    return Learned(name=concept.name, noun=concept.noun, family=concept.family, usable=True, path=path)


def _existing(name: str, family: str) -> Path:
    kept = Concepts(family)
    if name.lower() not in kept:
        known = ", ".join(kept) or "none yet"
        raise BadInput(f"no concept '{name}' of the family {family}. There are: {known}.")
    return kept.path(name.lower())


def _free(name: str, family: str) -> Path:
    check_name(name)
    if name in _SMALL_WORDS.split() or name in {*KIND_OF_WORD, *COLOURS, *SETTINGS, *TIMES, *OWN_WORD_OF}:
        raise BadInput(f"'{name}' is a word that means something already. Give a name of its own, such as rex.")
    path = Concepts(family).path(name)
    if path.exists():
        raise BadInput(f"the name {name} is taken. Choose another, or first: dialogpaint concept delete {name}.")
    return path


def _check_family(name: str, taught_to: str, family: str) -> None:
    if taught_to != identity(family):
        raise BadInput(f"{name} was taught to {taught_to}, not to {identity(family)}. Teach it again to this family.")


def _known_noun(noun: str, family: str) -> str:
    """As the family knows it. Raises BadInput for what it has never heard of."""
    from dialogpaint.models.family import load_text_to_image

    if not noun:
        raise BadInput("say what it is one of, such as: --class dog.")
    if draws_the_world(family):
        word = OWN_WORD_OF.get(noun, noun)
        kinds = KIND_OF_WORD.get(word, (word,) if word in KINDS else ())
        if not kinds:
            raise BadInput(f"the family {family} does not know what a {noun} is. Use one of: {', '.join(KINDS)}.")
        return kinds[0]
    tokenizer = load_text_to_image(family).tokenizer
    ids = tokenizer(noun, add_special_tokens=False).input_ids
    if not ids or tokenizer.unk_token_id in ids:
        raise BadInput(f"the family {family} does not know the word '{noun}'. Use a plain English noun, such as dog.")
    return noun


def _others(noun: str, family: str, size: int, seed: int) -> list[Picture] | None:
    """Other things of the noun, where they can be drawn exactly; None = the model has to imagine them."""
    if not draws_the_world(family):
        return None
    from dialogpaint.datasets.drawings_of import drawings_of

    return drawings_of(noun, _OTHERS, size, seed)
