"""Other words for what the world contains. The first word of each entry is the world's own; all are plain English."""

from dialogpaint.world.kinds import KINDS

KIND_WORDS: dict[str, tuple[str, ...]] = {
    "dog": ("dog", "puppy", "doggy", "pup", "hound", "pooch", "doggo"),
    "cat": ("cat", "kitty", "kitten", "pussycat"),
    "horse": ("horse", "pony", "stallion", "mare"),
    "cow": ("cow", "bull", "cattle"),
    "sheep": ("sheep", "lamb", "ewe"),
    "rabbit": ("rabbit", "bunny", "hare", "bunny rabbit"),
    "elephant": ("elephant",),
    "lion": ("lion",),
    "leopard": ("leopard", "cheetah", "panther", "jaguar"),
    "fox": ("fox",),
    "duck": ("duck", "duckling", "ducky"),
    "fish": ("fish",),
    "bird": ("bird", "birdie", "birdy"),
    "butterfly": ("butterfly", "moth"),
    "car": ("car", "automobile", "auto", "motorcar", "vehicle"),
    "bus": ("bus", "coach"),
    "truck": ("truck", "lorry"),
    "bicycle": ("bicycle", "bike", "cycle", "push bike"),
    "boat": ("boat", "sailboat", "sailing boat", "ship", "yacht"),
    "plane": ("plane", "airplane", "aeroplane", "aircraft", "jet"),
    "balloon": ("balloon", "hot-air balloon", "hot air balloon", "air balloon"),
    "rocket": ("rocket", "spaceship", "rocket ship", "spacecraft"),
    "tree": ("tree",),
    "pine": ("pine", "pine tree", "fir", "fir tree", "spruce"),
    "flower": ("flower", "blossom", "bloom"),
    "cactus": ("cactus", "cactus plant"),
    "mushroom": ("mushroom", "toadstool"),
    "apple": ("apple",),
    "cake": ("cake", "birthday cake", "gateau"),
    "house": ("house", "home", "cottage", "cabin"),
    "castle": ("castle", "fortress"),
    "tent": ("tent",),
    "lighthouse": ("lighthouse", "light house"),
    "chair": ("chair", "seat"),
    "lamp": ("lamp", "floor lamp"),
    "vase": ("vase",),
    "umbrella": ("umbrella", "parasol", "brolly"),
    "ball": ("ball",),
    "kite": ("kite",),
    "teddy": ("teddy", "teddy bear", "stuffed bear", "toy bear"),
    "snowman": ("snowman", "snow man"),
    "person": ("person", "woman", "man", "girl", "boy", "lady", "guy", "gentleman", "dude", "model", "human"),
    "face": ("face", "person", "woman", "man", "girl", "boy", "lady", "guy", "portrait"),
}
"""Kind to words that name it. The first words are likelier than the last."""

GROUP_WORDS: dict[str, tuple[str, ...]] = {
    "animals": ("animal", "creature", "critter", "beast"),
    "vehicles": ("vehicle",),
    "plants": ("plant",),
    "buildings": ("building",),
    "outfits": ("figure",),
    "portraits": ("head",),
    "toys": ("toy",),
}

PART_WORDS: dict[str, tuple[str, ...]] = {
    "body": ("body",),
    "belly": ("belly", "tummy", "chest", "breast", "stomach"),
    "crown": ("crown", "head", "cap"),
    "spots": ("spots", "patches"),
    "wheels": ("wheels", "tyres", "tires"),
    "windows": ("windows", "glass"),
    "envelope": ("envelope", "canopy"),
    "leaves": ("leaves", "foliage", "crown"),
    "icing": ("icing", "frosting", "topping"),
    "walls": ("walls", "wall"),
    "top": ("top", "shirt", "t-shirt", "tee", "blouse", "sweater", "jumper"),
    "bottom": ("bottom", "trousers", "pants", "jeans", "skirt", "bottoms"),
    "dress": ("dress", "gown"),
    "shoes": ("shoes", "trainers", "sneakers", "boots", "footwear"),
    "hair": ("hair", "hairdo"),
    "eyes": ("eyes", "irises"),
    "skin": ("skin", "complexion", "skin tone"),
    "centre": ("centre", "center", "middle"),
    "canopy": ("canopy", "cover", "top"),
    "flowers": ("flowers", "blooms"),
    "stripe": ("stripe", "band"),
    "shade": ("shade", "lampshade"),
    "beak": ("beak", "bill"),
    "mane": ("mane",),
    "fins": ("fins",),
}

ACCESSORY_WORDS: dict[str, tuple[str, ...]] = {
    "glasses": ("glasses", "spectacles", "specs", "eyeglasses", "shades"),
    "hat": ("hat", "cap"),
    "vest": ("vest", "waistcoat", "gilet"),
    "scarf": ("scarf", "muffler"),
    "beard": ("beard",),
}

COLOUR_WORDS: dict[str, tuple[str, ...]] = {
    "grey": ("grey", "gray"),
    "orange": ("orange",),
    "purple": ("purple", "violet"),
}

PATTERN_WORDS: dict[str, tuple[str, ...]] = {
    "plain": ("plain", "unpatterned", "solid"),
    "striped": ("striped", "stripy", "stripey"),
    "dotted": ("dotted", "polka dot", "spotted", "polka-dotted"),
    "checked": ("checked", "checkered", "chequered", "plaid"),
    "floral": ("floral", "flowery", "flower-patterned"),
}

PATTERN_NOUNS: dict[str, tuple[str, ...]] = {
    "plain": ("no pattern",),
    "striped": ("stripes", "a striped pattern"),
    "dotted": ("dots", "polka dots", "a dotted pattern"),
    "checked": ("checks", "a checked pattern", "a checkered pattern"),
    "floral": ("flowers", "a floral pattern", "a flower print"),
}

EXPRESSION_WORDS: dict[str, tuple[str, ...]] = {
    "smiling": ("smiling", "happy", "cheerful", "joyful"),
    "neutral": ("neutral", "calm", "serious", "expressionless"),
    "sad": ("sad", "unhappy", "gloomy"),
    "surprised": ("surprised", "shocked", "astonished", "amazed"),
}

SETTING_PLACES: dict[str, tuple[str, ...]] = {
    "meadow": ("a meadow", "the meadow", "a field", "the grass", "a green field", "the countryside"),
    "beach": ("the beach", "a beach", "the seaside", "a sandy beach", "the shore"),
    "desert": ("the desert", "a desert", "the dunes", "the sand dunes"),
    "snow": ("the snow", "a snowy place", "a snowy landscape", "a snowy field"),
    "forest": ("the forest", "a forest", "the woods", "a wood"),
    "mountains": ("the mountains", "a mountain landscape", "the hills", "the Alps"),
    "city": ("a city street", "the city", "a city", "a street", "town", "downtown", "a busy street", "the street"),
    "sea": ("the sea", "the ocean", "the open sea", "the water"),
    "mars": ("Mars", "the planet Mars", "the red planet", "the surface of Mars"),
    "moon": ("the Moon", "the moon", "the lunar surface", "the surface of the Moon"),
    "farm": ("the farm", "a farm", "the farmyard", "a barnyard", "the barn"),
    "jungle": ("the jungle", "a jungle", "the rainforest", "a tropical forest", "the Amazon"),
    "playground": ("the playground", "a playground", "the park", "a park", "a children's playground"),
    "underwater": (
        "the bottom of the sea",
        "the sea floor",
        "the seabed",
        "the bottom of the ocean",
        "an underwater world",
        "a coral reef",
        "the depths of the sea",
    ),
    "night sky": ("the night sky", "outer space", "space", "the stars", "the galaxy", "the starry sky"),
    "kitchen": ("the kitchen", "a kitchen"),
    "living room": ("the living room", "a living room", "the lounge", "the sitting room"),
    "bedroom": ("the bedroom", "a bedroom", "a child's bedroom", "my bedroom"),
    "studio": ("the studio", "a studio", "a plain backdrop", "a plain background", "a photo studio"),
}
"""Places as they follow "to" or "in"; the first is the canonical one."""

NEAR_WORDS = ("next to", "beside", "by", "near", "close to", "alongside")

KIND_OF_WORD: dict[str, tuple[str, ...]] = {}
"""Word to the kinds it may name ("woman": person, face), likeliest first."""
for _kind in KINDS:
    for _word in KIND_WORDS[_kind]:
        KIND_OF_WORD[_word] = (*KIND_OF_WORD.get(_word, ()), _kind)

NEAREST_COLOUR: dict[str, str] = {
    "turquoise": "blue",
    "teal": "green",
    "cyan": "blue",
    "aqua": "blue",
    "navy blue": "blue",
    "navy": "blue",
    "sky blue": "blue",
    "sapphire": "blue",
    "indigo": "purple",
    "violet": "purple",
    "lavender": "purple",
    "lilac": "purple",
    "mauve": "purple",
    "plum": "purple",
    "magenta": "pink",
    "fuchsia": "pink",
    "hot pink": "pink",
    "salmon": "pink",
    "rose gold": "pink",
    "rose": "pink",
    "crimson": "red",
    "scarlet": "red",
    "maroon": "red",
    "burgundy": "red",
    "ruby": "red",
    "coral": "orange",
    "amber": "orange",
    "copper": "orange",
    "golden": "yellow",
    "gold": "yellow",
    "mustard": "yellow",
    "lemon": "yellow",
    "blonde": "yellow",
    "blond": "yellow",
    "cream": "white",
    "ivory": "white",
    "lime green": "green",
    "lime": "green",
    "mint": "green",
    "olive": "green",
    "emerald": "green",
    "khaki": "green",
    "beige": "brown",
    "bronze": "brown",
    "chocolate": "brown",
    "ginger": "orange",
    "silver": "grey",
    "charcoal": "grey",
    "gray": "grey",
}
"""Colour words the world does not have, to the nearest it has."""
