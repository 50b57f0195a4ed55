"""Words for what the world does not contain, so that a dialogue model learns to copy what it has never seen."""

import random

from dialogpaint.world.synonyms import KIND_OF_WORD

_NOUNS = """
zebra giraffe monkey gorilla tiger wolf bear panda koala kangaroo penguin parrot eagle owl hawk swan goose
chicken rooster turkey peacock flamingo crow pigeon seagull goat pig piglet donkey camel llama alpaca deer moose
reindeer buffalo bison hippo rhino crocodile alligator lizard snake turtle tortoise frog toad shark whale
dolphin octopus squid crab lobster jellyfish seal otter beaver squirrel hedgehog raccoon skunk badger bat mouse
rat hamster mole bee wasp ant spider beetle ladybug dragonfly snail worm dragon unicorn dinosaur mermaid robot
alien ghost witch wizard knight pirate ninja vampire zombie fairy angel guitar piano violin drum trumpet flute
harp computer laptop phone tablet camera television radio clock watch keyboard printer table desk sofa couch bed
shelf bookcase cupboard drawer mirror curtain carpet rug pillow blanket candle lantern chandelier window door
gate fence wall bridge tower church temple mosque pyramid statue fountain windmill barn shed garage factory
skyscraper stadium airport station harbour road path river lake pond waterfall island volcano glacier cliff cave
valley bottle cup mug glass plate bowl fork spoon knife pan pot kettle toaster fridge oven microwave sink
bathtub toilet shower bread sandwich pizza burger pasta noodle sushi salad soup cheese egg sausage steak
chicken-leg donut cookie muffin pancake chocolate candy icecream pie banana orange-slice lemon strawberry grape
cherry peach pear melon pineapple mango kiwi tomato carrot potato onion pepper cucumber pumpkin corn broccoli
cabbage lettuce garlic book newspaper magazine pencil pen notebook backpack suitcase handbag purse wallet key
coin ring necklace bracelet earring crown tiara helmet glove sock belt tie jacket coat hoodie skirt shorts
sandal slipper boot bikini swimsuit uniform cape apron mask wig mustache tattoo microphone balloon-dog train
tram subway motorcycle scooter skateboard sled canoe kayak submarine helicopter drone spaceship-door tractor
excavator bulldozer ambulance firetruck taxi van limousine tank cannon sword shield bow arrow hammer screwdriver
saw drill ladder bucket shovel rake wheelbarrow hose broom mop sponge soap towel toothbrush comb scissors needle
thread button zipper sailor soldier doctor nurse teacher farmer chef waiter policeman firefighter astronaut
cowboy clown ballerina king queen prince princess baby toddler grandmother grandfather twins crowd bride groom
cloud lightning tornado meteor comet planet satellite telescope flag sign poster painting billboard
traffic-light lamppost mailbox bench swing slide seesaw trampoline tent-peg campfire barbecue picnic hammock surfboard
snorkel paddle oar anchor sailcloth lifebuoy basketball football racket goalpost trophy medal moustache eyebrow
eyelash nose ear mouth lip tooth tongue cheek chin neck shoulder elbow hand finger thumb knee foot toe stripe
feather fur paw claw hoof horn antler trunk tusk whisker scale shell petal-edge branch root bush hedge ivy palm
bamboo sunflower rose tulip daisy orchid lily fern moss seaweed coral sandcastle snowball icicle puddle shadow
reflection rainbow-arc
"""
NOUNS = tuple(word for word in _NOUNS.split() if word not in KIND_OF_WORD)
"""Things the world has no kind for."""

_PARTS = """
stripes spots tail head legs eyes ears nose mouth fur feathers wings paws claws horns scales shell neck back
belly teeth lips cheeks eyebrows fingers nails sleeves collar buttons pockets laces handle lid screen strings
keys pedals roof door window frame wheels seat lights engine bumper hood sails mast propeller leaves branches
petals stem crust frosting label cover pages blade hilt tip edges corners surface reflection shadow
"""
PARTS = tuple(_PARTS.split())

COLOURS = (
    "turquoise", "teal", "crimson", "scarlet", "magenta", "navy", "beige", "golden", "silver", "maroon", "lavender",
    "lilac",
    "olive", "cyan", "indigo", "violet", "mint", "salmon", "peach", "khaki", "ivory", "cream", "bronze", "copper",
    "aqua",
    "burgundy", "mauve", "fuchsia", "coral", "charcoal", "amber", "emerald", "ruby", "sapphire", "tan", "mustard",
    "plum",
    "navy blue", "sky blue", "lime green", "hot pink", "rose gold", "rainbow-coloured", "transparent", "neon green",
)  # fmt: skip

_SHADED = ("red", "blue", "green", "brown", "yellow", "purple", "pink", "grey", "orange")
SHADES = ("dark", "light", "bright", "pale", "deep", "soft")

LOOKS = (
    "shiny", "fluffy", "wooden", "rusty", "broken", "old", "new", "modern", "ancient", "furry", "metallic",
    "glowing", "wet",
    "muddy", "dirty", "clean", "muscular", "skinny", "chubby", "angry", "sleepy", "scary", "glossy", "matte",
    "translucent",
    "frozen", "burning", "melted", "invisible", "crowded", "floating", "upside down", "blurry", "sharper", "rounder",
    "thicker",
    "thinner", "wider", "longer", "younger", "older", "taller", "hairy", "bearded", "sparkly", "spiky",
    "cracked",
    "knitted", "made of glass", "made of gold", "made of stone", "made of paper", "made of chocolate", "made of wood",
)  # fmt: skip

PLACES = (
    "Paris", "London", "Tokyo", "New York", "Venice", "the Arctic", "a castle", "a library",
    "a supermarket",
    "a football pitch", "a classroom", "an office", "a church", "a swamp", "a cave", "Jupiter",
    "a garden", "a parking lot", "a museum", "Egypt", "the North Pole",
    "a theatre",
    "a bathroom", "a garage", "an airport", "a railway station", "a vineyard", "a volcano", "heaven",
    "Antarctica",
)  # fmt: skip

STYLES = (
    "an impressionist painting", "a Van Gogh painting", "an anime drawing", "a stained glass window", "a mosaic",
    "a charcoal drawing",
    "a pop art poster", "a photograph", "a 3d render", "a ukiyo-e print", "a cubist painting", "a mural",
    "a woodcut", "graffiti",
    "a clay model", "a tapestry", "a blueprint", "a cave painting", "a vintage postcard", "a film still",
    "a lego model",
)  # fmt: skip

_STARTS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sh sk sl sn st t th tr v w y z"
_VOWELS = "a e i o u ai ea oo ou y ee"
_ENDS = "b ck d ff g l ll m n nd ng nk p r rd rt s sh ss st t x zz le er on ic ish in a o"
_SYLLABLE = tuple(tuple(letters.split()) for letters in (_STARTS, _VOWELS, _ENDS))


def made_up(rng: random.Random) -> str:
    """A word nobody knows: "plonder", "skaib"."""
    starts, vowels, ends = _SYLLABLE
    word = rng.choice(starts) + rng.choice(vowels) + rng.choice(ends)
    if rng.random() < 0.55:
        word += rng.choice(vowels) + rng.choice(ends)
    if rng.random() < 0.15:
        word += rng.choice(starts) + rng.choice(vowels)
    return word


def noun(rng: random.Random) -> str:
    """A thing outside the world; a third of the time with a word nobody knows."""
    word = made_up(rng) if rng.random() < 0.35 else rng.choice(NOUNS).replace("-", " ")
    if rng.random() < 0.12:
        word = f"{rng.choice(LOOKS[:20])} {word}"
    return word


def part(rng: random.Random) -> str:
    return made_up(rng) if rng.random() < 0.2 else rng.choice(PARTS)


def colour(rng: random.Random) -> str:
    """A colour word the world does not have: "teal", "dark blue"."""
    if rng.random() < 0.35:
        return f"{rng.choice(SHADES)} {rng.choice(_SHADED)}"
    return rng.choice(COLOURS)
