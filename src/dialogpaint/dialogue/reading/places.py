"""Words for where things are: sides and corners, beside what, and the settings of a picture."""

from dialogpaint.dialogue.reading.tables import phrases

SIDE_ADJECTIVES: dict[str, tuple[str, ...]] = {
    "left": phrases("left / leftmost / left-most / left-hand / left hand / far left"),
    "middle": phrases("middle / centre / central / middle-most / center"),
    "right": phrases("right / rightmost / right-most / right-hand / right hand / far right"),
}
"""Sides before a noun."""
SIDES: dict[str, tuple[str, ...]] = {
    "left": phrases("left / left-hand / left hand / far left / leftmost"),
    "middle": phrases("middle / centre / very middle / very centre / center"),
    "other": phrases("other"),
    "right": phrases("right / right-hand / right hand / far right / rightmost"),
}
"""Sides after "on the"."""
CORNERS: dict[str, tuple[str, ...]] = {
    side: tuple(
        f"{height} {side}{hand}"
        for height in ("top", "bottom", "upper", "lower", "far", "near", "back", "front")
        for hand in ("", " hand", "-hand")
    )
    for side in ("left", "right")
}
"""Corners, of which the world has only the side."""
NOWHERE_ELSE = phrases(
    """up in the sky / in the sky / in the air / up in the air / on the ground / on the grass / in the grass / on
    the floor / somewhere / somewhere in there / in the scene / in the picture / into the picture / into the scene /
    in the background / in the foreground / up there / down there / over there / right there / in here / in there /
    in this picture / in the image / to the scene / to the picture / to the image / to this picture / to this / in
    the frame / outside / to the drawing / in the drawing / in the distance / out there / up above / overhead / high
    up / high up in the sky / down on the ground / on this picture / into this / into the mix / to the mix / in this
    scene"""
)
"""Places that a thing has anyway, as far as the world tells places apart."""
STANCES = phrases(
    """to stand / to sit / to lie / to hide / standing / sitting / lying / hiding / perched / perching / parked /
    floating / waiting / resting / growing / sleeping / placed / stand / stands / stood / sit / sits / sat / hide /
    hides / lie / rest / park / wait / right / just / directly / immediately / somewhere / up / down / out / over /
    that stands / that sits / which is / that is / positioned / close / flying / hovering / swimming / who is"""
)
"""How something may stand next to another; where it stands is all that counts for something new."""
NEAR = phrases(
    """next to / beside / by / near / close to / alongside / nearest / nearest to / closest to / behind / in front
    of / above / over / below / under / underneath / beneath / on top of / near to / right by / right next to / just
    next to / close by / directly next to / at the side of / on / up on / standing next to / sitting next to /
    standing by / besides / not far from / adjacent to / in the vicinity of / by the side of / right beside /
    against / atop / around / standing beside / standing near / just above / just behind"""
)
"""Where something new may stand: beside it is as near as the world has."""
FURTHEST = phrases(
    """furthest from / farthest from / furthest away from / farthest away from / most distant from /
    that is furthest from /
    the furthest from / the farthest from"""
)
"""Which thing is meant by what it is not near."""
PLACES: dict[str, tuple[str, ...]] = {
    "meadow": phrases("""in a grassy field / a grassy field / in the fields / grassland / in a pasture / a pasture"""),
    "beach": phrases(
        """the sand / on the sand / by the shore / by the sea / beach / on the coast / the coast / seaside"""
    ),
    "desert": phrases("desert / in the sahara / the sahara / a sandy desert"),
    "snow": phrases(
        """a winter landscape / in a winter landscape / a snowy world / a winter wonderland / in a winter wonderland"""
    ),
    "forest": phrases("forest / woods / among the trees / woodland / a woodland"),
    "mountains": phrases(
        """mountains / up in the mountains / a mountain / on a mountain / the mountain / in the alps"""
    ),
    "city": phrases(
        """city / a town / in a town / on a busy street / in a busy street / an urban scene / new york / in new york
        / in the middle of the city / in the middle of town / a big city / in a big city"""
    ),
    "sea": phrases("out at sea / on the open sea / on the water / on the high seas / sea / ocean"),
    "mars": phrases("mars"),
    "moon": phrases("moon / the surface of the moon"),
    "farm": phrases("farm / in the farmyard / on a ranch / a ranch"),
    "jungle": phrases("jungle / rainforest / a rainforest / in a rainforest"),
    "playground": phrases("playground / in the playground / at a playground / to the park"),
    "underwater": phrases(
        """underwater / under water / below the sea / beneath the sea / under the ocean / the ocean floor / on the
        ocean floor / at the bottom of the ocean / on the seabed / deep under water / below the water / beneath the
        waves / under the waves / below the waves"""
    ),
    "night sky": phrases(
        """space / outer space / out in space / up in space / into outer space / into space / among the planets /
        the universe / in the universe / in the cosmos"""
    ),
    "kitchen": phrases("kitchen"),
    "living room": phrases("living room / in the sitting room"),
    "bedroom": phrases("bedroom / in the nursery / a kid's bedroom"),
    "studio": phrases(
        """studio / on a plain backdrop / on a plain background / against a plain backdrop / against a plain
        background"""
    ),
}
"""Settings."""
