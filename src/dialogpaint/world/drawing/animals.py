"""All animals."""

from dialogpaint.world.drawing.anatomy import Draw
from dialogpaint.world.drawing.bird import BIRDS
from dialogpaint.world.drawing.dinosaur import DINOSAURS
from dialogpaint.world.drawing.farm_animals import FARM_ANIMALS
from dialogpaint.world.drawing.pets import PETS
from dialogpaint.world.drawing.small_animals import SMALL_ANIMALS
from dialogpaint.world.drawing.sturdy_animals import STURDY_ANIMALS
from dialogpaint.world.drawing.wet_animals import WET_ANIMALS
from dialogpaint.world.drawing.wild_animals import WILD_ANIMALS

ANIMALS: dict[str, Draw] = {
    **PETS,
    **FARM_ANIMALS,
    **WILD_ANIMALS,
    **STURDY_ANIMALS,
    **WET_ANIMALS,
    **SMALL_ANIMALS,
    **DINOSAURS,
    **BIRDS,
}
