"""Every kind of thing that can be drawn: its parts and their usual colours, poses, where it stands, how large it is."""

from dialogpaint.world.kinds.animals import ANIMALS
from dialogpaint.world.kinds.buildings import BUILDINGS
from dialogpaint.world.kinds.food import FOOD
from dialogpaint.world.kinds.household import HOUSEHOLD
from dialogpaint.world.kinds.kind import Habitat as Habitat
from dialogpaint.world.kinds.kind import Kind as Kind
from dialogpaint.world.kinds.people import PEOPLE
from dialogpaint.world.kinds.plants import PLANTS
from dialogpaint.world.kinds.toys import TOYS
from dialogpaint.world.kinds.vehicles import VEHICLES

KINDS: dict[str, Kind] = {**ANIMALS, **VEHICLES, **PLANTS, **FOOD, **BUILDINGS, **HOUSEHOLD, **TOYS, **PEOPLE}
