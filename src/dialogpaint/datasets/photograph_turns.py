"""Turns about a photograph that ask for no adjustment: too vague, or for what only a full-size family could do."""

import random

from dialogpaint.adjustments.values import FULL
from dialogpaint.core.conversation import Reply
from dialogpaint.datasets import adjust_drawn, adjust_follow_ups, adjust_letters, adjust_requests, adjust_shapes
from dialogpaint.datasets.adjust_sentences import Wish
from dialogpaint.datasets.dialogue_remarks import declined, redo, small_talk, taking_back, typed
from dialogpaint.datasets.outside_requests import outside_request
from dialogpaint.datasets.slot_lines import filled
from dialogpaint.datasets.talk import CANCEL
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.world.casual import casually
from dialogpaint.world.questions import options, question, read_question

_TABLES: dict[str, tuple[str, ...]] = {
    "thing": ("a dog", "a cat", "a hat", "a rainbow", "a tree", "a boat", "some birds", "a beard", "flowers",
        "a moustache", "a crown", "a horse", "a balloon", "clouds",
        "a second moon", "a ghost", "a robot", "palm trees", "a swimming pool", "a parrot", "a scarf", "a tie",
        "a fence", "butterflies", "a lamp", "a castle", "a bicycle",
        "a fountain", "a guitar", "an umbrella", "a tent", "a plane", "people", "a crowd", "a campfire", "mountains",
        "a bridge", "a monkey"),
    "who": ("her", "him", "the man", "the woman", "my son", "my sister", "my friend", "me", "us", "the girl",
        "the boy", "my dad", "the bride", "my wife", "the kid", "my cat",
        "our dog", "the guy on the left", "the lady in the back", "my boss", "everybody", "the horse", "the waiter",
        "my aunt", "the person on the right", "the tourist"),
    "whose": ("her", "his", "my", "the man's", "the woman's", "my son's", "my sister's", "our", "my dad's",
        "the dog's", "the boy's", "my friend's"),
    "wear": ("dress", "shirt", "hair", "jacket", "shoes", "coat", "trousers", "tie", "hat", "eyes", "sweater",
        "skirt", "jeans", "scarf", "lipstick", "helmet"),
    "object": ("car", "house", "door", "sofa", "wall", "boat", "bike", "sky", "grass", "roof", "chair", "table",
        "flowers", "van", "curtains", "lamp", "fence", "tent", "carpet", "bus"),
    "colour": ("red", "green", "blue", "yellow", "black", "white", "purple", "orange", "pink", "blond", "golden",
        "brown"),
    "unwanted": ("the man on the left", "the people in the background", "the trash can", "that lamp post",
        "the power lines", "my ex", "the tourists", "the car behind us",
        "the dog", "his glasses", "the sign", "the logo", "the scar", "the pimple", "the background", "the bag",
        "the cables", "the photobomber", "the bottle on the table",
        "the reflections", "the stain on my shirt", "the crane", "the pole", "the red eyes", "the braces",
        "the parked cars", "the wrinkles", "the watermark"),
    "where": ("on the beach", "in Paris", "on Mars", "in a forest", "in space", "on a mountain", "in a city at night",
        "at the north pole", "in the desert", "in front of a castle",
        "in a jungle", "in New York", "on a stage", "at the pyramids", "in a kitchen", "on a ship", "in Venice",
        "in a studio", "in the rain"),
    "do": ("smile", "laugh", "wave", "jump", "look at the camera", "sit down", "stand up", "dance", "look happy",
        "look taller", "look thinner", "run", "cry", "close the mouth",
        "look older", "turn around", "hold hands", "fly", "look serious", "raise a hand", "wink", "sleep"),
    "become": ("a zombie", "a lion", "a robot", "a princess", "a pirate", "a superhero", "a statue", "a vampire",
        "a dinosaur", "a clown", "an elf", "a baby", "a cowboy", "an alien",
        "a panda", "a king", "a wolf", "a bear", "a mermaid", "a soldier", "a teddy bear", "a sports car",
        "a tree house"),
    "weather": ("night", "sunset", "winter", "autumn", "rain", "snow", "foggy", "summer", "a thunderstorm", "sunrise",
        "spring", "daytime", "a storm", "Christmas"),
    "manner": ("a Van Gogh", "a Picasso", "anime", "a manga", "a 3D render", "a renaissance portrait", "cyberpunk",
        "stained glass", "lego", "claymation", "a Monet", "a film poster",
        "steampunk", "a pixar movie", "a marble sculpture", "origami"),
    "at": ("", "", "", "", "on the left", "on the right", "in the background", "next to us", "in the sky",
        "behind her", "on the table", "in the corner", "in front of the house", "there"),
}  # fmt: skip
_GENERATIVE = (
    "add <thing> <at>", "add <thing> <at>", "put <thing> <at>", "put <thing> on <who>", "give <who> <thing>",
        "draw <thing> <at>", "place <thing> <at>", "I want <thing> <at>",
    "make the <object> <colour>", "make the <object> <colour>", "turn the <object> <colour>",
        "paint the <object> <colour>", "change the <object> to <colour>",
    "turn <whose> <wear> <colour>", "make <whose> <wear> <colour>", "dye <whose> hair <colour>",
        "change <whose> <wear> to <colour>", "<colour> <wear> for <who>",
    "remove <unwanted>", "remove <unwanted>", "erase <unwanted>", "get rid of <unwanted>", "take out <unwanted>",
        "photoshop out <unwanted>", "delete <unwanted>", "I don't want <unwanted> in it",
    "can you make <unwanted> disappear", "without <unwanted>", "put us <where>", "put <who> <where>",
        "move us to a place <where>", "make it look like we're <where>", "change the background so we are <where>",
    "I want to be <where>", "let <who> be <where>", "make <who> <do>", "make <who> <do>", "let <who> <do>",
        "have <who> <do>", "can <who> <do>", "turn <who> into <become>", "make <who> look like <become>",
    "turn the <object> into <thing>", "replace the <object> with <thing>", "swap the <object> for <thing>",
        "replace <who> with <become>", "<who> as <become>", "make it <weather>", "change it to <weather>",
    "make it look like <weather>", "I want it to be <weather>", "let it be <weather>", "turn it into <manner>",
        "make it look like <manner>", "in the style of <manner>", "as <manner>",
    "make the <object> bigger", "make <who> bigger", "move the <object> to the left", "move <who> to the right",
        "make <who> taller", "make the <object> smaller", "make <whose> <wear> longer", "change the <object>",
    "replace the background with a picture taken <where>", "a different <wear> for <who>",
        "let <who> wear a different <wear>", "show <who> from behind", "add <thing> and <thing> <at>",
    "change <whose> face", "swap our faces", "what would <who> look like with <thing>",
        "extend the picture on the left", "take off <whose> <wear>", "put <whose> <wear> on <who>",
        "make the <object> open",
)  # fmt: skip
VAGUE: dict[str, tuple[str, ...]] = {
    "write": ("write something underneath", "write something", "add some text", "put a caption", "add a caption",
        "I want a title", "put some words on it", "write a line at the top",
        "I need text on it", "add text", "can you write something on it", "put a text below", "caption it",
        "add a title", "I'd like some lettering", "give it a caption", "write on it",
        "add a nice saying", "put some text in the corner", "it needs a caption", "label it", "add a speech bubble",
        "put my name on it", "sign it", "add a watermark", "write the date on it", "add the date"),
    "adjust": ("do something with it", "change something", "edit it", "can you edit this",
        "I want to change the picture", "change it", "make it different", "edit this photo", "do something",
        "I want it different", "adjust it", "adjust the picture", "work on it", "make some changes",
        "I'm not happy with it", "I don't like it", "something is off", "it's not right yet", "it looks wrong",
        "surprise me", "what would you do", "use a tool", "play with it", "let's edit", "start editing",
        "help me with this photo", "can you change this picture", "make adjustments", "something about it bothers me"),
    "light": ("change the brightness", "adjust the light", "adjust the brightness", "do something about the light",
        "change the light", "change the lighting", "the brightness is wrong", "the light is wrong",
        "set the brightness", "work on the light", "the exposure isn't right", "adjust the exposure",
        "the brightness needs adjusting"),
    "colours": ("change the colours", "adjust the colours", "do something about the colours", "the colours are wrong",
        "work on the colours", "I don't like the colours", "change the saturation",
        "adjust the saturation", "different colours", "the colors aren't right", "edit the colours"),
    "format": ("change the format", "crop it to another format", "I need another format", "change the aspect ratio",
        "another aspect ratio", "the format is wrong", "it needs a different shape",
        "crop it to a ratio", "cut it to the right format", "change the shape of the picture",
        "crop it for social media"),
    "look": ("add a filter", "put a filter on it", "use a filter", "give it a style", "apply an effect",
        "give it a different look", "some effect please", "make it artistic", "an artistic look",
        "change the style", "give it a special look", "try some filter", "add an effect", "make it look cool",
        "I want a filter", "which filters do you have, use one"),
    "turn": ("turn it", "turn it around", "it's the wrong way round", "change the orientation", "it's sideways",
        "it's lying on its side", "the orientation is wrong", "turn the picture a bit", "it has to be turned"),
    "scale": ("change the size", "resize it", "make the file smaller", "it's too big to upload",
        "I need a different size", "scale it", "adjust the size", "change the resolution",
        "the resolution must change",
        "resize please", "it needs another size", "the file is too large"),
}  # fmt: skip
OPTIONS: dict[str, Wish] = {
    "brighter": Wish(op="brightness", amount=0.35), "darker": Wish(op="brightness", amount=-0.35),
        "warmer": Wish(op="warmth", amount=0.35), "sharper": Wish(op="sharpen", amount=0.35),
    "black and white": Wish(op="black_and_white", amount=FULL), "stronger": Wish(op="saturation", amount=0.35),
        "weaker": Wish(op="saturation", amount=-0.35), "cooler": Wish(op="warmth", amount=-0.35),
    "a square": Wish(op="crop_to", width=1, height=1), "16:9": Wish(op="crop_to", width=16, height=9),
        "4:5": Wish(op="crop_to", width=4, height=5), "a vintage look": Wish(op="vintage", amount=FULL),
    "a cartoon": Wish(op="cartoon", amount=0.5), "to the left": Wish(op="rotate", degrees=-90),
        "to the right": Wish(op="rotate", degrees=90), "upside down": Wish(op="rotate", degrees=180),
    "half the size": Wish(op="scale", percent=50), "800 pixels wide": Wish(op="scale", width=800),
        "1200 pixels wide": Wish(op="scale", width=1200),
}  # fmt: skip
_CHOSEN = (
    "{o}",
    "{o}",
    "{o} please",
    "make it {o}",
    "{o}, I think",
    "let's go with {o}",
    "I'd say {o}",
    "{o} would be good",
    "hmm {o}",
    "then {o}",
    "rather {o}",
)
_ON_DRAWINGS = ("write", "format", "scale", "turn")
_FREE = {
    "format": adjust_shapes.crop_to,
    "look": adjust_drawn.look,
    "turn": adjust_shapes.rotate,
    "scale": adjust_shapes.scale,
}


def next_turn(talk: Talk) -> Turn:
    """What someone with a photograph says next."""
    rng, shown = talk.rng, talk.answered
    turn: Turn | None = None
    if shown is not None and shown.act == "ask" and rng.random() < 0.85:
        turn = answered(talk, shown)
    elif talk.wishes and rng.random() < 0.6:
        turn = adjust_follow_ups.follow_up(talk)
    elif talk.undone and rng.random() < 0.5:
        turn = redo(talk)
    if turn is not None:
        return turn
    chance, talk.wishes = rng.random(), ()
    if chance < 0.62:
        return adjust_requests.adjust(talk)
    if chance < 0.72:
        return vague(talk)
    if chance < 0.87:
        return generative(rng), Reply(act="decline", text="photograph")
    if chance < 0.91:
        return taking_back(talk)
    return small_talk(talk) if chance < 0.96 else declined(talk)


def generative(rng: random.Random) -> str:
    """What only a model that generates could do."""
    if rng.random() < 0.12:
        return casually(outside_request(rng), rng)
    return casually(filled(_GENERATIVE, _TABLES, rng), rng)


def vague(talk: Talk) -> Turn:
    """Of drawings only what does not speak of their world."""
    subject = talk.rng.choice(tuple(VAGUE) if talk.photograph else _ON_DRAWINGS)
    return casually(talk.rng.choice(VAGUE[subject]), talk.rng), Reply(act="ask", text=question(subject))


def answered(talk: Talk, shown: Reply) -> Turn | None:
    """To a question about adjustments; None after any other."""
    rng, read = talk.rng, read_question(shown.text)
    if read is None or read[0] not in VAGUE:
        return None
    subject, chance = read[0], rng.random()
    if chance < 0.07:
        return typed(rng.choice(CANCEL), rng), Reply(act="answer", text="fine")
    if subject == "write":
        text = rng.choice(options("write", "", talk.description)) if chance < 0.2 else adjust_letters.text(rng)
        talk.wishes = (Wish(op="caption", text=text, place="bottom", amount=0.08),)
        return rng.choice(("{t}", "{t}", "{t}", '"{t}"', "write {t}", 'write "{t}"', '"{t}" please')).format(
            t=text
        ), adjust_requests.edits(talk.wishes)
    if subject in _FREE and chance < 0.4:
        said, wish = _FREE[subject](rng)
    else:
        option = rng.choice(options(subject, "", talk.description))
        said, wish = typed(rng.choice(_CHOSEN).format(o=option), rng), OPTIONS[option]
    talk.wishes = (wish,)
    return said, adjust_requests.edits(talk.wishes)
