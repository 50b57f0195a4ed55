"""Tokens of a request and all that each stretch of them can mean."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from dialogpaint.dialogue.reading.verbs import LINKS, NOTHING, STATEMENTS, VERBS, WISHES
from dialogpaint.world import scene_templates, style_templates, synonyms, templates
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import COLOURS, EMBLEMS, SKINS

Meaning = tuple[str, str]
"""A class ("kind", "colour", "verb" ...) and a value in it."""
Lexicon = Mapping[tuple[str, ...], list[Meaning]]
"""Phrases and what each can mean."""

_SPELLED = {
    "dont": "don't", "cant": "can't", "id": "i'd", "ill": "i'll", "im": "i'm", "ive": "i've", "lets": "let's",
    "whats": "what's", "doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't", "shouldnt": "shouldn't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "theres": "there's", "thats": "that's", "im.": "i'm", "u": "you",
    "ur": "your", "teh": "the", "thier": "their", "=>": "->", "→": "->", "=": "->", "-->": "->", "center": "centre",
    "gray": "grey", "color": "colour", "watercolor": "watercolour", "watercolors": "watercolours", "cos": "because", "da": "the",
}  # fmt: skip
_WHOLE_WORDS = frozenset("it's that's there's let's what's he's she's who's where's how's here's".split())
_TOKEN = re.compile(r"-+>|=>|→|\w[\w'-]*|[=&+,]")
_SHADES = ("dark", "light", "bright", "pale", "deep", "soft")
_OTHER_COLOURS = ("turquoise", "peach", "tan")


def tokens(text: str) -> tuple[str, ...]:
    """Lower-case words; "dog's" as two, commas as words of their own."""
    plain = text.lower().replace("\u2019", "'").replace("\u2018", "'")
    return tuple(part for word in _TOKEN.findall(plain) for part in _split(word if ">" in word else word.strip("-'")))


def _split(word: str) -> tuple[str, ...]:
    word = _SPELLED.get(word, word)
    if word.endswith("'s") and word not in _WHOLE_WORDS:
        return word[:-2], "'s"
    if word.endswith("s'"):
        return word[:-1], "'s"
    return (word,)


def meanings(words: tuple[str, ...], start: int) -> Iterator[tuple[Meaning, int]]:
    """All that words from there on can mean, longest first, each with where it ends."""
    for length in _lengths().get(words[start], ()) if start < len(words) else ():
        end = start + length
        for meaning in lexicon().get(words[start:end], ()) if end <= len(words) else ():
            yield meaning, end


def understood(words: tuple[str, ...]) -> bool:
    """Whether every word is part of something that means anything; quick, so that most other texts end here."""
    covered = 0
    for start in range(len(words)):
        if start > covered:
            return False
        covered = max((covered, *(end for _, end in meanings(words, start))))
    return covered >= len(words)


def tells(words: tuple[str, ...]) -> bool:
    """Whether it tells or asks rather than wants something, as "I have a dog" and "is the dog big" do."""
    at = 0
    while at < len(words):
        (code, _), end = next(meanings(words, at), (("", ""), at + 1))
        if code == "statement":
            return True
        at = end
    return False


def wishful(words: tuple[str, ...]) -> bool:
    """Whether it tells how things should be in the past tense: "what if it was ..."."""
    return not WISHES.isdisjoint(words)


def plural(noun: str) -> str:
    """ "puppy" -> "puppies"."""
    if noun in KINDS:
        return KINDS[noun].plural
    if noun.endswith("man") and noun != "human":
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    found: dict[tuple[str, ...], list[Meaning]] = {}
    for phrase, meaning in _entries():
        words = tokens(phrase) if phrase != "'s" else (phrase,)
        known = found.setdefault(words, [])
        if meaning not in known:
            known.append(meaning)
    return found


@lru_cache(maxsize=1)
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """First word to how many words the phrases have that begin with it, longest first."""
    found: dict[str, set[int]] = {}
    for phrase in lexicon():
        found.setdefault(phrase[0], set()).add(len(phrase))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _entries() -> Iterator[tuple[str, Meaning]]:
    yield from _nouns()
    yield from _adjectives()
    yield from _places()
    yield from _whole_picture()
    for name, words in (*VERBS.items(), *LINKS.items()):
        yield from _all(words, ("verb" if name in VERBS else "link", name))
    yield from _all(STATEMENTS, ("statement", ""))
    yield from _all(NOTHING, ("nothing", ""))


def _all(words: Iterable[str], meaning: Meaning) -> Iterator[tuple[str, Meaning]]:
    return ((word, meaning) for word in words)


def _nouns() -> Iterator[tuple[str, Meaning]]:
    for word in synonyms.KIND_OF_WORD:
        yield word, ("kind", word)
        yield plural(word), ("kinds", word)
    for word, kind in _MORE_KINDS.items():
        yield word, ("kind", kind)
        yield plural(word), ("kinds", kind)
    yield from _all(("people", "folks"), ("kinds", "person"))
    for group, words in synonyms.GROUP_WORDS.items():
        for word in words:
            yield word, ("group", group)
            yield plural(word), ("groups", group)
    for part in sorted({part for kind in KINDS.values() for part in kind.parts} | {"dress"}):
        for word in (part, *synonyms.PART_WORDS.get(part, ()), *_MORE_PARTS.get(part, ())):
            yield word, ("part", part)
            other = word.removesuffix("s") if word.endswith("s") and not word.endswith("ss") else plural(word)
            yield other, ("part", part)
    for name, words in synonyms.ACCESSORY_WORDS.items():
        for word in (*words, *_MORE_WORN.get(name, ())):
            yield word, ("worn", name)
            yield f"pair of {word}", ("worn", name)
    for shape in EMBLEMS:
        yield from _all((shape, f"{shape} emblem", f"{shape} shape", f"{shape} print", f"{shape} symbol"),
            ("emblem", shape))  # fmt: skip
    yield from _all(("emblem", "badge", "logo", "symbol"), ("emblem", ""))
    yield from _all(("chest", "clothes", "front", "head", "neck", "nose", "face", "shoulders", "outfit", "eyes"),
        ("body", ""))  # fmt: skip


def _adjectives() -> Iterator[tuple[str, Meaning]]:
    colours = {**{word: word for word in (*COLOURS, *_OTHER_COLOURS, *synonyms.NEAREST_COLOUR)}, **{
        word: name for name, words in synonyms.COLOUR_WORDS.items() for word in words}}  # fmt: skip
    for word, name in colours.items():
        yield word, ("colour", name)
        yield from (
            (f"{shade} {word}", ("colour", f"{shade} {name}")) for shade in _SHADES if word in COLOURS or word == "grey"
        )
    yield from ((word, ("skin", word)) for word in SKINS)
    for pattern, words in synonyms.PATTERN_WORDS.items():
        yield from _all(words, ("pattern", pattern))
    yield from _all(("polka dotted", "dotty", "spotty"), ("pattern", "dotted"))
    yield from _all(("tartan", "gingham", "check"), ("pattern", "checked"))
    for pattern, words in (*synonyms.PATTERN_NOUNS.items(), *_MORE_STRIPES.items()):
        yield from _all(words, ("stripes", pattern))
    for look, words in synonyms.EXPRESSION_WORDS.items():
        yield from _all((*words, *_MORE_LOOKS[look]), ("look", look))
    for size, words in _SIZES.items():
        yield from _all(words, ("size", size))
    for pose, ways in templates.POSES.items():
        for way in ways:
            yield from _all(way, ("pose", pose))
        yield from _all(_MORE_POSES.get(pose, ()), ("pose", pose))
    for name, words in _CUTS.items():
        yield from _all(words, ("cut", name))
    for verb, name in (("cut", "short"), ("trim", "short"), ("shorten", "short"), ("curl", "curly"), ("lengthen", "long"),
        ("grow", "long"), ("lose", "bald"), ("remove", "bald"), ("shave off", "bald"), ("shave", "bald")):  # fmt: skip
        yield from _all((f"{verb} {whose} hair" for whose in ("his", "her", "their", "the")), ("cut", name))
    yield from _all(("sleeves", "sleeve"), ("garb", "sleeves"))
    yield from _all(("hem", "skirt", "trousers", "pants", "bottom", "dress"), ("garb", "hem"))
    for name, words in _LENGTHS.items():
        yield from _all(words, ("length", name))
    for name in ("long", "short"):
        for before in ("", "much ", "a lot ", "a bit ", "way "):
            yield from _all((f"{before}{name}er", f"{before}{name}"), ("extent", name))
    yield from _all(_DECORATIONS, ("decoration", ""))


def _places() -> Iterator[tuple[str, Meaning]]:
    for side, words in _SIDE_ADJECTIVES.items():
        yield from _all(words, ("side adjective", side))
    for side, words in _SIDES.items():
        ends = ("", "side", "edge", "corner", "hand side", "part", "half", "end", "one") if side != "middle" else ("",)
        for word in words:
            for end in ends:
                noun = f"{word} {end}".strip()
                for before in ("on", "to", "at", "in", "into", "over to", "over on", "towards", "toward", "onto",
                    "right in", "over in", "more to", "further to", "all the way to", "on over to"):  # fmt: skip
                    yield f"{before} the {noun}", ("side", side)
        yield from _all((*words, *(f"to {word}" for word in words), f"more {words[0]}"), ("side", side))
    yield from _all(_NEAR, ("near", "near"))
    yield from _all(("left of", "to the left of", "on the left of", "on the left side of"), ("near", "left"))
    yield from _all(("right of", "to the right of", "on the right of", "on the right side of"), ("near", "right"))


def _whole_picture() -> Iterator[tuple[str, Meaning]]:
    for setting, places in synonyms.SETTING_PLACES.items():
        yield from _all((*places, *scene_templates.SETTING_ON[setting]), ("place", setting))
        yield from _all((f"{before} {place}" for place in places for before in ("to", "in", "on", "at", "into", "onto")),
            ("place", setting))  # fmt: skip
        yield from _all(_MORE_PLACES.get(setting, ()), ("place", setting))
    for code, table in (("time", _TIMES), ("weather", _WEATHERS), ("style", _STYLES)):
        for name, words in table.items():
            yield from _all(words, (code, name))
    for code, table in (("time", scene_templates.TIMES), ("weather", scene_templates.WEATHERS),
        ("style", style_templates.STYLES)):  # fmt: skip
        for name, lines in table.items():
            yield from _all(lines, (f"{code} sentence", name))
    yield from _all(("background", "backdrop", "the background", "the backdrop", "the wall behind", "wall behind it",
        "background colour", "the background colour", "the colour of the background", "the wall", "backdrop colour"),
        ("background", ""))  # fmt: skip
    yield from _all(_WHOLE, ("whole", ""))
    for word in ("it", "this", "that", "this one", "that one", "this thing", "that thing"):
        yield word, ("pronoun", "it")
    for word in ("he", "him", "she", "her", "they", "them", "your arms"):
        yield word, ("pronoun", "person")
    yield from _all(("his", "her", "its", "their", "your", "my", "the"), ("owner", ""))
    yield from _all(("the", "this", "that", "these", "those", "my", "our", "your"), ("definite", ""))
    yield from _all(("a", "an", "some", "another", "one more", "an extra", "an additional", "one", "any", "a single",
        "a second", "yet another", "just one", "an other", "1"), ("new", "1"))  # fmt: skip
    for count, words in _NUMBERS.items():
        yield from _all(words, ("new", count))
        yield from _all((f"{word} {more}" for word in words for more in ("more", "extra", "other", "additional", "new")),
            ("new", count))  # fmt: skip
    yield from _all(("both", "both the", "all", "all the", "all of the", "both of the", "the two", "the three",
        "all three", "all three of the", "every", "each", "each of the", "all these", "both these", "all two",
        "these two", "all those"), ("all", ""))  # fmt: skip
    yield from _all(("one", "ones", "thing"), ("one", ""))
    yield "'s", ("possessive", "")


_MORE_KINDS = {
    "goldfish": "fish", "double decker": "bus", "school bus": "bus", "pick-up": "truck",
    "pickup": "truck", "pickup truck": "truck", "automobile": "car", "cab": "car", "steamer": "boat", "vessel": "boat",
    "airliner": "plane", "maple": "tree", "oak": "tree", "christmas tree": "pine", "evergreen": "pine", "daisy": "flower",
    "rose": "flower", "sports car": "car", "armchair": "chair", "kid": "person", "child": "person", "kitty cat": "cat",
    "kitty-cat": "cat", "puppy dog": "dog", "doggie": "dog", "hut": "house", "foal": "horse",
    "calf": "cow", "bunny": "rabbit", "piggie": "pig", "fishy": "fish", "duckie": "duck", "choo choo": "train",
    "roadster": "car", "palace": "castle", "cuppa": "cup", "novel": "book", "snow sculpture":
    "snowman", "bot": "robot", "teddybear": "teddy", "football": "ball", "beach ball": "ball", "soccer ball": "ball",
    "loco": "train", "lad": "person",
    "fella": "person", "fellow": "person",
}  # fmt: skip
_MORE_PARTS = {
    "eyes": ("eye",), "ears": ("ear",), "bottom": ("slacks", "leggings"), "top": ("pullover", "hoodie", "blouse"),
    "shoes": ("shoe", "heels"), "wheels": ("wheel",), "windows": ("window",), "hair": ("hairstyle", "locks"),
    "walls": ("wall", "facade"), "leaves": ("leaf", "crown"), "body": ("fur", "coat"), "collar": ("neckband",),
}  # fmt: skip
_MORE_WORN = {"hat": ("beanie", "bonnet", "headgear"), "glasses": ("sunglasses",), "scarf": ("shawl",), "beard": ("goatee",)}
_MORE_STRIPES = {"plain": ("no pattern at all",), "dotted": ("dots", "spots", "a polka dot pattern", "polka-dots"),
    "floral": ("flowers on it", "blossoms"), "striped": ("stripes on it", "some stripes")}  # fmt: skip
_MORE_LOOKS = {
    "smiling": ("smile", "a smile", "smiley", "a big smile", "grin", "grinning", "laugh", "laughing", "happier",
        "a happy face", "cheer up", "glad", "more cheerful", "a happy look", "a smile on", "more happy"),
    "neutral": ("stop smiling", "a straight face", "a poker face", "more serious", "more neutral", "less happy"),
    "sad": ("frown", "a frown", "frowning", "cry", "crying", "sadder", "a sad face", "miserable", "more sad"),
    "surprised": ("startled", "stunned", "astounded", "a surprised look", "a surprised face", "a look of surprise"),
}  # fmt: skip
_SIZES: dict[str, tuple[str, ...]] = {
    "bigger": ("bigger", "larger", "huger", "taller", "huge", "enormous", "giant", "gigantic", "massive", "twice as big",
        "twice the size", "twice as large", "more prominent", "double the size", "wider", "a larger size", "grow",
        "grow bigger", "more size", "up in size", "as big as possible", "more big", "a bigger size", "bulkier",
        "chunkier", "colossal", "humongous"),
    "smaller": ("smaller", "littler", "tinier", "less big", "half the size", "half as big", "half as large", "teeny",
        "minuscule", "miniature", "mini", "shorter", "less prominent", "shrink", "tiny", "less large", "less size",
        "half its size", "a smaller size", "less tall", "teeny tiny", "itty bitty"),
    "big": ("big", "large", "tall", "great big"),
    "small": ("small", "little", "tiny"),
}  # fmt: skip
_MORE_POSES = {
    "sitting": ("sit still", "seat", "have a seat", "sits", "sitting position", "sit up", "sat", "sat down"),
    "standing": ("on its feet", "stands", "on all fours", "standing position", "to its feet"),
    "lying": ("lie flat", "take a nap", "nap", "lies", "lies down", "lie down and rest", "lie down and sleep", "asleep",
        "snooze", "napping", "have a nap", "snoozing", "have a rest", "lying position", "laying"),
    "jumping": ("jump up and down", "jump in the air", "jumps", "in mid-air", "in midair", "leaps", "bounce"),
    "running": ("run away", "runs", "run around", "on the run", "dash", "trot"),
    "flying": ("soar", "flies", "fly off", "fly up", "open its wings", "spread wings", "with open wings", "airborne",
        "spread your wings"),
    "walking": ("walks", "wander", "take a walk", "wander about"),
    "perched": ("sit down", "sit", "sitting", "perching", "settle"),
    "waving": ("waves", "say hello", "wave back", "greet us"),
    "arms raised": ("raise your arms", "arms up", "hands up", "arms in the air", "hands in the air", "arms raised",
        "raised arms", "lift your arms", "hold up their arms", "lift her arms", "lift his arms", "raise both arms",
        "arms above the head", "put her hands up", "put his hands up", "raise the arms", "put her arms up",
        "put his arms up", "throw their arms up", "raise their hands", "arms held high"),
    "arms down": ("lower your arms", "arms down", "hands down", "arms lowered", "arms at the sides", "put your arms down",
        "lowered arms", "put her arms down", "put his arms down", "drop her arms", "drop his arms", "lower the arms",
        "arms by the side", "let their arms hang"),
    "swimming": ("paddle", "swims", "float", "floating", "swim about"),
    "rearing": ("rise up", "rears", "stand on hind legs"),
}  # fmt: skip
_CUTS = {
    "long": ("long hair", "longer hair", "hair longer", "hair long", "hair grow", "hair grow long", "hair be long",
        "hair be longer", "hair a lot longer", "hair much longer", "hair a bit longer", "grow hair", "hair to be long",
        "hair grow longer", "long locks", "long hairdo"),
    "short": ("short hair", "shorter hair", "hair shorter", "hair short",  "hair be short", "hair be shorter",
        "a short haircut", "cropped hair", "hair a bit shorter", "hair much shorter", "hair a lot shorter", "a bob",
        "hair cut short", "hair to be short", "a short cut", "short haircut"),
    "curly": ("curly hair", "hair curly", "curls", "a perm", "curly locks", "curlier hair", "hair curlier", "hair be curly",
        "hair in curls", "wavy hair", "some curls", "hair curled", "curly", "hair to be curly", "hair curly"),
    "bald": ("bald", "a bald head", "no hair", "without hair", "hairless", "a shaved head", "shave the head",
        "remove hair", "bald head", "shave his head", "shave her head", "shave their head", "shave the head of", "without any hair",
        "shaved head", "shave", "be shaved", "hair gone", "a bald look"),
}  # fmt: skip
_LENGTHS = {
    "sleeves none": ("no sleeves", "sleeveless", "without sleeves", "a sleeveless top", "sleeves off", "sleeves gone",
        "a sleeveless shirt", "without any sleeves", "cut off the sleeves", "remove the sleeves", "lose the sleeves",
        "take off the sleeves", "sleeveless top", "sleeveless shirt", "get rid of the sleeves"),
    "sleeves short": ("short sleeves", "shorter sleeves", "sleeves short", "sleeves shorter", "short-sleeved",
        "sleeves be short", "sleeves be shorter", "a short-sleeved top", "a short sleeved shirt", "short sleeved top",
        "shorten the sleeves", "roll up the sleeves", "a short-sleeved shirt", "a t-shirt with short sleeves"),
    "sleeves long": ("long sleeves", "longer sleeves", "sleeves long", "sleeves longer", "long-sleeved", "sleeves be long",
        "sleeves be longer", "a long-sleeved top", "a long sleeved shirt", "lengthen the sleeves",
        "a long-sleeved shirt", "full sleeves", "roll down the sleeves"),
    "hem short": ("short hem", "a short hem", "hem short", "hem shorter", "a shorter hem", "shorts", "skirt shorter",
        "skirt short", "dress shorter", "dress short", "trousers shorter", "a short skirt", "a shorter skirt",
        "a shorter dress", "shorter trousers", "shorten the hem", "raise the hem", "shorten the dress", "pants shorter",
        "shorten the skirt", "shorten the trousers", "short trousers", "short pants", "skirt be shorter", "a short dress",
        "dress be shorter", "hem be shorter", "a miniskirt", "a mini skirt", "shorter pants", "trousers short"),
    "hem long": ("long hem", "a long hem", "hem long", "hem longer", "a longer hem", "long trousers", "skirt longer",
        "skirt long", "dress longer", "dress long", "trousers longer", "a long skirt", "a longer skirt", "long pants",
        "a longer dress", "longer trousers", "lengthen the hem", "lower the hem", "lengthen the dress", "pants longer",
        "lengthen the skirt", "lengthen the trousers", "skirt be longer", "dress be longer", "hem be longer",
        "longer pants", "trousers long"),
    "outfit dress": ("a dress", "a gown", "into a dress", "in a dress", "a nice dress", "dress on", "a pretty dress"),
    "outfit top and bottom": ("a top and bottom", "a top and trousers", "a shirt and trousers", "a shirt and pants",
        "a top and pants", "trousers and a shirt", "pants and a shirt", "no dress", "without the dress", "out of the dress",
        "a shirt and jeans", "a t-shirt and jeans", "jeans and a t-shirt", "a top and a skirt", "a blouse and a skirt",
        "trousers and a top", "a shirt and a skirt", "top and trousers", "shirt and trousers"),
}  # fmt: skip
_DECORATIONS = ("nice", "cute", "pretty", "lovely", "beautiful", "little", "small", "big", "tiny", "large", "lonely",
    "sweet", "fluffy", "friendly", "new", "brand new", "good old", "fine", "funny", "adorable", "cool", "happy",
    "single", "whole", "old", "young", "silly", "poor", "great", "stupid", "ugly", "annoying", "damn", "bloody",
    "jolly", "fancy", "wonderful", "very", "really", "tall", "own", "gorgeous", "boring", "cosy", "shiny",
    "huge", "giant", "wild", "proper", "simple", "extra", "additional")  # fmt: skip
_SIDE_ADJECTIVES = {
    "left": ("left", "leftmost", "left-most", "left-hand", "left hand", "far left"),
    "middle": ("middle", "centre", "central", "middle-most", "center"),
    "right": ("right", "rightmost", "right-most", "right-hand", "right hand", "far right"),
}
_SIDES = {
    "left": ("left", "left-hand", "left hand", "far left", "leftmost"),
    "middle": ("middle", "centre", "very middle", "very centre", "center"),
    "right": ("right", "right-hand", "right hand", "far right", "rightmost"),
}
_NEAR = (
    "next to", "beside", "by", "near", "close to", "alongside", "nearest", "nearest to", "closest to", "behind",
    "in front of", "above", "over", "below", "under", "underneath", "beneath", "on top of", "near to", "right by",
    "right next to", "just next to", "close by", "directly next to", "at the side of", "on", "up on", "standing next to",
    "sitting next to", "standing by", "besides", "not far from", "adjacent to", "in the vicinity of", "by the side of",
    "right beside", "against", "atop", "around", "standing beside", "standing near", "just above", "just behind",
)  # fmt: skip
_MORE_PLACES = {
    "meadow": ("in a grassy field", "a grassy field", "in the fields", "grassland", "in a pasture", "a pasture"),
    "beach": ("the sand", "on the sand", "by the shore", "by the sea", "beach", "on the coast", "the coast", "seaside"),
    "desert": ("desert", "in the sahara", "the sahara", "a sandy desert"),
    "snow": ("a winter landscape", "in a winter landscape", "a snowy world", "a winter wonderland",
        "in a winter wonderland"),
    "forest": ("forest", "woods", "among the trees", "woodland", "a woodland"),
    "mountains": ("mountains", "up in the mountains", "a mountain", "on a mountain", "the mountain", "in the alps"),
    "city": ("city", "a town", "in a town", "on a busy street", "in a busy street", "an urban scene", "new york",
        "in new york", "in the middle of the city", "in the middle of town", "a big city", "in a big city"),
    "sea": ("out at sea", "on the open sea", "on the water", "on the high seas", "sea", "ocean"),
    "mars": ("mars",), "moon": ("moon", "the surface of the moon"),
    "farm": ("farm", "in the farmyard", "on a ranch", "a ranch"),
    "jungle": ("jungle", "rainforest", "a rainforest", "in a rainforest"),
    "playground": ("playground", "in the playground", "at a playground", "to the park"),
    "underwater": ("underwater", "under water", "below the sea", "beneath the sea", "under the ocean", "the ocean floor",
        "on the ocean floor", "at the bottom of the ocean", "on the seabed", "deep under water", "below the water",
        "beneath the waves", "under the waves", "below the waves"),
    "night sky": ("space", "outer space", "out in space", "up in space", "into outer space", "into space",
        "among the planets", "the universe", "in the universe", "in the cosmos"),
    "kitchen": ("kitchen",), "living room": ("living room", "in the sitting room"),
    "bedroom": ("bedroom", "in the nursery", "a kid's bedroom"),
    "studio": ("studio", "on a plain backdrop", "on a plain background", "against a plain backdrop",
        "against a plain background"),
}  # fmt: skip
_TIMES = {
    "day": ("day", "daytime", "day time", "daylight", "broad daylight", "noon", "midday", "morning", "by day",
        "during the day", "in the daytime", "at noon", "at midday", "light outside", "light out", "in daylight",
        "in broad daylight", "the middle of the day", "sunrise", "early morning", "the daylight", 
        "a day scene", "day again", "a daytime scene", "in the morning", "afternoon", "sun come up", "the day",
        "day version", "the sun rise", "in the afternoon"),
    "sunset": ("sunset", "a sunset", "at sunset", "dusk", "at dusk", "evening", "in the evening", "twilight", "sundown",
        "at twilight", "the golden hour", "golden hour", "at sundown", "late evening", "the evening", "a sunset sky",
        "the setting sun", "sun setting", "the sun setting", "the sun set", "the sun go down", "the sun going down",
        "early evening", "an evening scene", "a sunset scene", "nearly night", "at golden hour", "evening light",
        "in the twilight", "an evening sky"),
    "night": ("night", "at night", "nighttime", "night time", "night-time", "midnight", "at midnight", "dark outside",
        "by night", "late at night", "a night scene", "nightfall", "at nighttime", "in the dark", "after dark",
        "dark out", "pitch dark", "in the middle of the night", "a starry night", "under the stars", "a night sky",
        "a starry sky", "moonlight", "in the moonlight", "by moonlight", "the middle of the night", "night again",
        "dark night", "the night", "stars in the sky", "stars", "starlight", "under a starry sky"),
}  # fmt: skip
_WEATHERS = {
    "clear": ("sunny", "sunny weather", "clear weather", "good weather", "nice weather", "clear skies",
        "a clear sky", "blue sky", "blue skies", "sunshine", "dry", "fair weather", "the weather clear", "fine weather",
        "the sky clear", "the weather nice", "clear", "dry weather",
        "a cloudless sky", "no clouds", "clear sky", "the weather good", "a blue sky",
        "the sky blue", "weather clear"),
    "rain": ("rain", "the rain", "rainy", "raining", "rainy weather", "pour", "pouring", "drizzle", "a drizzle", "rained",
        "in the rain", "raindrops", "a rainy day", "a shower", "rain shower", "a downpour", "some rain", "wet weather",
        "rainfall", "rain falling", "pouring rain", "rain pouring down", "rain falls", "the weather rainy", "pouring down",
        "bucketing down", "rain down", "rain come down", "heavy rain"),
    "snow": ("snow", "snowy", "snowing", "snowfall", "snowflakes", "snow falling", "some snow", "a blizzard", "flurries",
        "falling snow", "snowed", "snowy weather", "snow fall", "the snow falling", "a snowstorm", "snow storm",
        "snow flakes", "snow falling down", "snow come down", "the snow", "the weather snowy", "snow in the air",
        "heavy snow", "snowflakes falling", "flakes"),
    "fog": ("fog", "the fog", "foggy", "mist", "misty", "hazy", "haze", "the mist", "in the fog", "in fog", "foggy weather",
        "some fog", "a bit of fog", "fog rolling in", "the weather foggy", "fog roll in", "a misty day", "a foggy day",
        "in the mist", "foggier", "a bit of mist", "wrapped in fog"),
    "rainbow": ("rainbow", "a rainbow", "the rainbow", "a rainbow in the sky", "rainbow in the sky", "a nice rainbow",
        "a big rainbow", "a colourful rainbow", "a rainbow up there", "a rainbow above", "a rainbow over it",
        "a beautiful rainbow"),
}  # fmt: skip
_STYLES = {
    "flat": ("flat", "a flat drawing", "flat style", "a flat style", "flat colours", "flat design", "a flat illustration",
        "the flat style", "a flat look", "a flat design", "no outlines", "without outlines"),
    "outlined": ("outlined", "an outlined drawing", "outlines", "a comic", "a cartoon", "comic style", "cartoon style",
        "a comic book", "cartoony", "cartoonish", "a comic strip", "black outlines", "a colouring book", "comic",
        "cartoon", "comic book style", "thick outlines", "outlined style", "a comic style", "a cartoon style",
        "a coloring book", "an outline"),
    "pencil": ("pencil", "a pencil sketch", "pencil sketch", "a pencil drawing", "a sketch", "pencil drawing", "sketch",
        "in pencil", "pencil style", "a hand-drawn sketch", "sketched", "drawn in pencil", "drawn with a pencil",
        "a pencil style", "sketchy", "a graphite drawing", "graphite", "hand drawn", "hand-drawn", "with a pencil"),
    "watercolour": ("watercolour", "a watercolour", "watercolor", "a watercolor", "watercolours", "watercolors",
        "in watercolours", "in watercolour", "in watercolor", "in watercolors", "a watercolour painting",
        "a watercolor painting", "watercolour style", "watercolor style", "a watercolour style", "aquarelle",
        "watercolour paint", "watercolour painting", "watercolor painting", "painted in watercolour"),
    "pixel art": ("pixel art", "pixelated", "pixels", "8-bit", "8 bit", "pixel style", "a pixel art picture", "pixel-art",
        "an old video game", "a retro game", "a video game", "a retro video game", "in pixels", "a pixel art style",
        "pixel art style", "big pixels", "an 8-bit game", "pixel", "an old computer game", "blocky"),
    "oil": ("oil", "an oil painting", "oil painting", "in oil", "in oils", "oils", "oil paint", "oil paints",
        "oil painting style", "oil on canvas", "an oil painting style", "painted in oil", "an old master painting",
        "with oil paint", "thick brush strokes"),
    "neon": ("neon", "a neon drawing", "a neon sign", "neon style", "neon lights", "in neon", "neon sign", "a neon style",
        "glowing neon", "neon colours", "glowing lines", "a neon look", "glowing outlines", "neon tubes"),
}  # fmt: skip
_WHOLE = (
    "everything", "the picture", "this picture", "the image", "the scene", "the whole picture", "the whole thing",
    "the whole scene", "the drawing", "the setting", "the location", "the place", "this", "all of it", "the weather",
    "the time", "the time of day", "the style", "the sky", "the whole image", "this image", "this scene", "the scenery",
    "them all", "all of them", "everyone", "everybody", "them", "us", "the style of the picture", "picture", "scene",
    "the background scenery", "this drawing", "the drawing style", "this thing", "style", "weather", "drawing", "image",
    "to the sky", "in the sky", "the art style",
)  # fmt: skip
_NUMBERS = {
    "2": ("two", "2", "a couple of", "a pair of", "couple of", "a couple", "another two", "both a pair of"),
    "3": ("three", "3", "a trio of", "trio of", "another three", "3x"),
}
