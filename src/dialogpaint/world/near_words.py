"""Words that the world does not use, to the nearest it has: kinds under other names, shades, places, weathers, clothes.

Only where nobody would mind: a poodle is drawn as a dog and a fedora as a hat, but a wolf is no dog.
"""


def _table(text: str) -> dict[str, str]:
    """ "dog: canine / mutt" entries as {"canine": "dog", "mutt": "dog"}; an entry ends with a semicolon."""
    found = {}
    for entry in text.strip().rstrip(";").split(";"):
        word, _, others = entry.partition(":")
        found.update({" ".join(other.split()): word.strip() for other in others.split("/")})
    return found


NEAR_KINDS = _table("""
dog: canine / mutt / mongrel / poodle / labrador / golden retriever / retriever / dachshund / sausage dog / terrier /
  beagle / chihuahua / husky / corgi / spaniel / pug / dalmatian / collie / sheepdog / greyhound / pooch / german
  shepherd / bulldog;
cat: feline / tomcat / moggy / moggie / tabby / tabby cat / puss / siamese cat / house cat / kitty cat;
horse: steed / gelding / filly / colt / racehorse;
cow: heifer / ox / bovine / dairy cow / milk cow / calf;
sheep: ram / woolly sheep;
elephant: pachyderm;
lion: lioness;
fox: vixen;
bear: grizzly bear;
pig: swine / hog / pot-bellied pig;
frog: bullfrog / tree frog;
turtle: terrapin / sea turtle;
dinosaur: tyrannosaurus / tyrannosaurus rex / t rex / trex / stegosaurus / triceratops / brontosaurus / velociraptor /
  raptor / dino;
bee: bumble bee / honey bee;
owl: barn owl / snowy owl;
duck: mallard / drake / rubber duck;
fish: goldfish / trout / carp / clownfish;
bird: songbird / little birdie;
car: sedan / hatchback / convertible / coupe / limousine / limo / sports car / race car / racing car / motor car /
  motor / suv;
bus: minibus / omnibus / school bus / double decker bus / double-decker bus / double decker;
truck: pickup truck / pick-up truck / pickup / pick-up / big rig;
bicycle: pushbike / push-bike / two-wheeler / mountain bike / racing bike;
boat: vessel / sailing ship / dinghy / rowing boat / rowboat / schooner / galleon / sail boat / fishing boat;
plane: airliner / jumbo jet / airplane / passenger plane;
rocket: space shuttle / starship / space ship / space rocket;
train: railway engine / choo choo / choo-choo / choo choo train / steam loco;
helicopter: copter / whirlybird / heli;
tree: oak tree / oak / maple / maple tree / birch / birch tree / elm / sapling / willow / willow tree / apple tree;
pine: conifer / evergreen / evergreen tree / christmas tree / xmas tree;
palm: palmtree;
flower: daisy / poppy / orchid / daffodil / marigold / buttercup;
mushroom: shroom / fungus;
pumpkin: jack-o-lantern / jack o lantern / jack-o'-lantern;
cake: layer cake / chocolate cake / wedding cake / cheesecake;
house: bungalow / mansion / villa / farmhouse / shack / hut / dwelling / chalet;
castle: palace / citadel / chateau / fort;
tent: tepee / teepee / wigwam / yurt;
chair: stool / armchair / rocking chair / bar stool / wooden chair;
sofa: loveseat / chesterfield / divan / leather couch;
lamp: desk lamp / table lamp / standing lamp / reading lamp / bedside lamp;
clock: timepiece / wall clock / grandfather clock;
vase: flower vase / urn;
cup: coffee mug / tea cup / cup of tea / cup of coffee / mug of coffee / mug of tea / cuppa / coffee cup;
umbrella: sunshade / bumbershoot / beach umbrella;
book: novel / paperback / textbook / storybook / hardback;
guitar: electric guitar;
ball: soccer ball / beach ball / tennis ball / bouncy ball / football;
teddy: plush bear / cuddly bear / stuffed teddy;
robot: droid / automaton;
man: bloke / chap / fella / fellow / geezer / gent;
woman: lass / gal;
boy: lad / laddie;
girl: lassie;
person: kid / child / toddler / teenager / youngster / human being;
face: mug shot;
""")

NEAR_SHADES = _table("""
red: vermilion / brick red / blood red / cherry red / fire engine red / fire-engine red / tomato red / ruby red / wine
  red / rust red / rusty red / crimson red;
orange: tangerine / apricot / burnt orange / pumpkin orange;
yellow: canary yellow / lemon yellow / saffron / ochre / mustard yellow / sunshine yellow / banana yellow;
green: jade / forest green / sea green / moss green / bottle green / grass green / apple green / olive green / emerald
  green / mint green / grassy green;
blue: azure / cobalt / cobalt blue / cerulean / ultramarine / royal blue / baby blue / powder blue / midnight blue /
  electric blue / ocean blue / denim blue / sky-blue;
purple: amethyst / aubergine / royal purple / lavender purple / violet purple;
pink: baby pink / rose pink / bubblegum pink / candy pink / cerise / salmon pink / pastel pink;
brown: chestnut / mahogany / caramel / sienna / umber / taupe / coffee brown / chocolate brown / hazel brown;
black: ebony / jet black / jet-black / onyx / coal black / pitch black / raven black;
white: snow white / snow-white / pearl white / alabaster / eggshell / off-white / off white / milky white / ivory
  white;
grey: slate / slate grey / gunmetal / steel grey / ash grey / pewter / silvery / light gray / dark gray;
""")

NEAR_SCENES = _table("""
beach: shoreline / coastline / seashore / oceanside / sea side;
forest: woodland / woodlands;
meadow: prairie / grassland / pasture / savanna / savannah;
city: metropolis / manhattan;
space: cosmos;
snowy place: tundra / arctic / north pole / south pole / antarctic;
bedroom: nursery;
playground: play area / playpark;
rain: drizzle / downpour / rainstorm / rainfall;
snow: blizzard / snowstorm / snowfall / snow storm;
fog: mist;
foggy: misty;
sunset: dusk / twilight / sundown / nightfall;
night: midnight / nighttime / night-time;
day: noon / midday / daytime;
watercolour: aquarelle;
pixel art: 8-bit / 8 bit / 16-bit / 16 bit / eight bit;
outlined drawing: line drawing / ink drawing;
hat: beanie / bonnet / fedora / top hat / cowboy hat / baseball cap / bobble hat / woolly hat / wooly hat / straw hat
  / party hat / santa hat / sombrero / beret / trilby / bowler hat / sun hat / sunhat / pointy hat / bobble cap /
  winter hat / wizard hat;
glasses: sunnies / reading glasses / eyewear / sunglasses;
scarf: shawl / neckerchief;
vest: body warmer / bodywarmer;
beard: goatee / facial hair;
checked: tartan / gingham / checkerboard / chequerboard;
striped: pinstriped / pin-striped;
floral: flowered;
wheels: rims / hubcaps;
hair: tresses;
body: bodywork / paintwork;
""")

OWN_WORD_OF: dict[str, str] = {**NEAR_KINDS, **NEAR_SHADES, **NEAR_SCENES}
"""Every such word, to the world's."""
