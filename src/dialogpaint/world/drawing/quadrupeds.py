"""All four-legged animals."""

from dialogpaint.world.drawing.anatomy import Draw
from dialogpaint.world.drawing.farm_animals import FARM_ANIMALS
from dialogpaint.world.drawing.pets import PETS
from dialogpaint.world.drawing.wild_animals import WILD_ANIMALS

QUADRUPEDS: dict[str, Draw] = {**PETS, **FARM_ANIMALS, **WILD_ANIMALS}
