"""How people ask for lettering and drawn signs on a picture; the words to write are copied as they were typed."""

import random

from dialogpaint.adjustments.values import PLACES
from dialogpaint.datasets.adjust_drawn import COLOURS, names_of
from dialogpaint.datasets.adjust_sentences import Wish
from dialogpaint.datasets.slot_lines import filled

Said = tuple[str, Wish]

PLACED: dict[str, tuple[str, ...]] = {
    "top left": ("in the top left corner", "top left", "in the upper left corner", "at the top left", "upper left"),
    "top": ("at the top", "on top", "at the top edge", "along the top", "top", "above"),
    "top right": ("in the top right corner", "top right", "in the upper right corner", "at the top right",
        "upper right"),
    "left": ("on the left", "on the left side", "at the left", "to the left"),
    "middle": ("in the middle", "in the centre", "in the center", "right in the middle", "centred",
        "across the middle"),
    "right": ("on the right", "on the right side", "at the right", "to the right"),
    "bottom left": ("in the bottom left corner", "bottom left", "in the lower left corner", "at the bottom left",
        "lower left"),
    "bottom": ("at the bottom", "underneath", "below", "at the bottom edge", "along the bottom", "bottom", "under it"),
    "bottom right": ("in the bottom right corner", "bottom right", "in the lower right corner", "at the bottom right",
        "lower right"),
}  # fmt: skip
_WRITE = (
    "write {t}{s}", "put {t}{s}", "add the text {t}{s}", "write {t}{s} on it", "add {t}{s}", "caption it {t}{s}",
        "put the words {t}{s}", "add a caption saying {t}{s}",
    "can you write {t}{s}", "could you write {t}{s}", "please write {t}{s}", "text: {t}{s}",
        "I want it to say {t}{s}", "it should say {t}{s}", "add a title {t}{s}",
    "label it {t}{s}", "write {t}{s} please", "put a caption {t}{s}", "title: {t}{s}", "add text {t}{s}",
        "can you put {t}{s}", "sign it {t}{s}", "the caption {t}{s}",
    "put the text {t}{s}", "I need {t}{s} on it", "I'd like {t}{s} on the photo", "let it read {t}{s}",
        "overlay the text {t}{s}", "make a caption {t}{s}",
)  # fmt: skip
_WRITE_BARE = (
    "write {t}{s}", "write {t}{s}", "please write {t}{s}", "can you write {t}{s}", "caption it {t}{s}",
        "add the text {t}{s}", "put the words {t}{s}",
    "write the words {t}{s}", "add the words {t}{s}", "write on it: {t}{s}", "text: {t}{s}", "caption: {t}{s}",
        "I want it to say {t}{s}", "it should say {t}{s}",
    "add a caption saying {t}{s}", "add a title that says {t}{s}", "put the text {t}{s}",
        "the caption should read {t}{s}", "could you write {t}{s}",
)  # fmt: skip
_TEXTS = (
    "<hello>", "<hello>", "<hello> <name>", "<hello>, <name>", "<hello> <name>!", "<place>", "<place> <year>",
        "<place>, <month> <year>", "<month> <year>", "<name> & <name>",
    "<name> and <name>", "<name> <year>", "<thing>", "<thing>", "<thing> <year>", "<number>% off", "<name>'s <thing>",
        "our <thing>", "the <thing>", "<day> <number> <month>",
    "<adj> <thing>", "<adj> <thing> in <place>", "© <name>", "<name>, age <number>", "<hello> from <place>",
        "<hello> from <name>", "no <thing> today", "<name> was here",
    "I love <place>", "<adj>!", "<adj> times", "more <thing>, less <thing>", "<day> <thing>",
        "<number> <month> <year>", "free <thing>", "<thing> for sale", "chapter <number>",
    "my first <thing>", "keep <adj>", "<number> years of <thing>", "<thing> with <name>", "<place> by night",
        "see you on <day>", "a <adj> <thing>", "we are <adj>",
)  # fmt: skip
_TABLES: dict[str, tuple[str, ...]] = {
    "hello": ("Happy Birthday", "Hello", "Thank you", "Merry Christmas", "Greetings", "Good luck", "Congratulations",
        "Welcome home", "Happy New Year", "Get well soon",
        "Best wishes", "Welcome", "Goodbye", "Love", "happy easter", "hi", "Farewell", "Bon voyage", "Cheers",
        "WELCOME", "SALE", "Coming soon", "Save the date", "Sorry", "Miss you"),
    "name": ("Anna", "Tom", "Lisa", "Ben", "Clara", "Oskar", "Mia", "Noah", "Grandpa", "Mum", "Dad", "Rosa", "Ivan",
        "Yuki", "Omar", "Zoe", "Felix", "Nora", "Leo", "Ada",
        "Aunt May", "Bella", "Rex", "Luna", "Team Blue", "the Millers", "Marta", "Jonas", "Priya", "Hugo", "Elif",
        "Sven"),
    "place": ("Paris", "Rome", "Lake Garda", "Norway", "the Alps", "Lisbon", "Crete", "Oslo", "Kyoto", "New York",
        "Cornwall", "home", "Vienna", "the sea", "Iceland", "Porto",
        "Bali", "Scotland", "Cape Town", "our garden", "Mallorca", "Berlin", "Peru", "Hanoi"),
    "month": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December"),
    "year": tuple(map(str, range(1965, 2031))), "number": tuple(map(str, range(1, 100))),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "thing": ("holiday", "Summer", "Winter", "wedding", "party", "family", "Sunset", "dinner", "coffee", "school",
        "trip", "concert", "garden sale", "picnic", "hike", "baby",
        "breakfast", "Spring", "graduation", "road trip", "reunion", "bakery", "book club", "football", "cake",
        "menu", "snow day", "adventure", "yoga", "Meeting", "kittens"),
    "adj": ("calm", "happy", "big", "New", "lazy", "Golden", "lost", "best", "wild", "Sweet", "brave", "sunny",
        "quiet", "crazy", "little", "awesome", "perfect"),
}  # fmt: skip
_SIZES = {0.03: ("tiny",), 0.05: ("small", "little"), 0.13: ("big", "large"), 0.2: ("huge",), 0.25: ("giant",)}
_USUAL, _USUAL_SHAPE = 0.08, 0.2
_SHAPE_SIZES = {0.1: ("small", "little"), 0.2: ("", "", "", "medium"), 0.35: ("big", "large"), 0.5: ("huge",)}
_SHAPES: dict[str, tuple[str, ...]] = {
    "heart": ("heart", "heart", "heart symbol", "heart shape"), "star": ("star", "star symbol", "star shape"),
        "arrow": ("arrow", "arrow", "arrow"),
    "circle": ("circle", "circle", "ring"), "square": ("square", "square"), "triangle": ("triangle", "triangle"),
}  # fmt: skip
_DRAW = (
    "put {x}", "add {x}", "draw {x}", "can you add {x}", "please draw {x}", "stick {x}", "place {x}", "I want {x}",
        "could you put {x}", "{x}", "{x} please", "paint {x}",
    "stamp {x}", "I'd like {x}", "give me {x}", "insert {x}", "there should be {x}", "let's put {x}",
)  # fmt: skip


def text(rng: random.Random) -> str:
    """What people write on pictures."""
    words = filled(_TEXTS, _TABLES, rng)
    chance = rng.random()
    words = words.lower() if chance < 0.15 else words.upper() if chance < 0.25 else words
    return (words + rng.choice(("!", "", "", "...", "?", " :)"))) if chance > 0.85 else words


def caption(rng: random.Random) -> Said:
    """Quoted, or bare with a verb of writing before and perhaps a place after."""
    words, place = text(rng), rng.choice(PLACES)
    colour = rng.choice(COLOURS) if rng.random() < 0.3 else ""
    amount, size = _USUAL, ""
    if rng.random() < 0.2:
        amount, sizes = rng.choice(tuple(_SIZES.items()))
        size = rng.choice(sizes)
    said_place = rng.choice(PLACED[place])
    if rng.random() < 0.25:
        place, said_place = "bottom", ""
    style = [f" {said_place}" if said_place else ""]
    if colour and size:
        style.append(f" in {size} {rng.choice(names_of(colour))} letters")
    elif colour:
        style.append(
            rng.choice((" in {c}", " in {c} letters", ", in {c}", " with {c} letters", " in {c} writing")).format(
                c=rng.choice(names_of(colour))
            )
        )
    elif size:
        style.append(rng.choice((" in {z} letters", ", {z}", " with {z} letters", " in {z} writing")).format(z=size))
    rng.shuffle(style)
    wish = Wish(op="caption", text=words, place=place, colour=colour, amount=amount)
    bare = rng.random() < 0.4
    left, right = (
        ("", "") if bare else rng.choice((('"', '"'), ('"', '"'), ('"', '"'), ("'", "'"), ("\u201c", "\u201d")))
    )
    if "'" in words and left == "'":
        left = right = '"'
    said = rng.choice(_WRITE_BARE if bare else _WRITE).format(t=f"{left}{words}{right}", s="".join(style))
    return _lightly(said, rng), wish


def _lightly(said: str, rng: random.Random) -> str:
    """No slips: what is to be written must stay as it is."""
    if rng.random() < 0.25:
        said = said[0].upper() + said[1:]
    if rng.random() < 0.12:
        said = f"{rng.choice(('ok,', 'hey,', 'and now', 'now', 'also', 'please', 'then', 'and'))} {said}"
    if rng.random() < 0.1 and said[-1] not in ".!?)":
        said += rng.choice((" please", ", thanks", " pls", " thank you")) if said[-1] in "\"'\u201d" else ""
    return said


def shape(rng: random.Random) -> Said:
    name, words = rng.choice(tuple(_SHAPES.items()))
    place, colour = rng.choice(PLACES), rng.choice(COLOURS)
    amount, sizes = rng.choice(tuple(_SHAPE_SIZES.items())) if rng.random() < 0.4 else (_USUAL_SHAPE, ("",))
    said_colour = rng.choice(names_of(colour))
    if rng.random() < 0.2:
        colour, said_colour = "red", ""
    pointing, way = "", ""
    if name == "arrow":
        pointing = rng.choice(("left", "right", "up", "down"))
        forms = (f"pointing {pointing}", f"that points {pointing}", f"pointing {pointing}", f"facing {pointing}")
        way = rng.choice(
            (*forms, f"pointing to the {pointing}")
            if pointing in ("left", "right")
            else (*forms, f"pointing {pointing}wards")
        )
        if rng.random() < 0.15:
            pointing, way = "right", ""
    where = rng.choice(PLACED[place])
    if rng.random() < 0.1:
        place, where = "middle", ""
    words_said = " ".join(f"a {rng.choice(sizes)} {said_colour} {rng.choice(words)} {way} {where}".split())
    words_said = words_said.replace("a arrow", "an arrow").replace("a orange", "an orange")
    wish = Wish(op="shape", shape=name, colour=colour, place=place, pointing=pointing, amount=amount)
    return rng.choice(_DRAW).format(x=words_said), wish
