"""Every kind's drawing function."""

from collections.abc import Callable

from dialogpaint.world.drawing.animals import ANIMALS
from dialogpaint.world.drawing.buildings import BUILDINGS
from dialogpaint.world.drawing.engines import ENGINES
from dialogpaint.world.drawing.face import draw_face
from dialogpaint.world.drawing.food import FOOD
from dialogpaint.world.drawing.household import HOUSEHOLD
from dialogpaint.world.drawing.pen import Pen
from dialogpaint.world.drawing.person import draw_person
from dialogpaint.world.drawing.plants import PLANTS
from dialogpaint.world.drawing.toys import TOYS
from dialogpaint.world.drawing.vehicles import VEHICLES
from dialogpaint.world.scene import Thing

DRAW: dict[str, Callable[[Pen, Thing], None]] = {
    **ANIMALS,
    **VEHICLES,
    **ENGINES,
    **PLANTS,
    **FOOD,
    **HOUSEHOLD,
    **BUILDINGS,
    **TOYS,
    "person": draw_person,
    "face": draw_face,
}
"""Kind -> its drawing, in the thing's frame: height 1, base y = 0, x = 0 the centre, facing right."""
