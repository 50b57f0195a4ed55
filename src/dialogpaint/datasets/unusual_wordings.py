"""Clear requests said in a roundabout way: wishes, suggestions, "what if", bare noun phrases, arrows."""

import random
from collections.abc import Callable

from dialogpaint.datasets.clauses import PLACED, doing, to_do, would_be
from dialogpaint.world import synonyms
from dialogpaint.world.edits import Accessory, Add, Edit, Move, Recolour, Remove, Replace, Resize, ToTime, ToWeather
from dialogpaint.world.phrases import pick_word, target_words
from dialogpaint.world.scene import Scene

WITH_VERB = (
    "is there a way to {v}", "any chance you could {v}", "any chance to {v}", "I was hoping you'd {v}",
    "I was hoping you could {v}", "I was wondering if you could {v}", "I wonder if you could {v}",
    "it's time to {v}", "be a dear and {v}", "mind if we {v}", "the plan is to {v}", "next step: {v}",
    "your task: {v}", "don't forget to {v}", "why don't we {v}", "why don't you {v}", "would you be able to {v}",
    "are you able to {v}", "you could {v}", "feel free to {v}", "make sure to {v}", "it would be better to {v}",
    "I'd appreciate it if you could {v}", "my request is to {v}", "I feel we should {v}", "we ought to {v}",
    "do you think you could {v}", "surely you can {v}", "we need to {v}", "we have to {v}", "you have to {v}",
    "I'd love you to {v}", "I'd prefer to {v}", "I'd rather {v}", "I've decided to {v}", "what I want is to {v}",
    "all you have to do is {v}", "for a start, {v}", "if you could {v}", "if you would {v}", "can you maybe {v}",
    "could you perhaps {v}", "it might be nice to {v}", "I suggest you {v}", "I propose to {v}", "be so good as to {v}",
    "I'm asking you to {v}", "is it possible to {v}", "would it hurt to {v}", "I thought we could {v}",
    "quickly {v}", "simply {v}", "for me, {v}", "for the next version, {v}", "it'd be great to {v}",
)  # fmt: skip
WITH_DOING = (
    "how about {g}", "what about {g}", "would you mind {g}", "do you mind {g}", "I'm thinking of {g}",
    "consider {g}", "I suggest {g}", "I feel like {g}", "let's try {g}", "start by {g}",
    "I was thinking about {g}", "any chance of {g}", "how do you feel about {g}", "what do you say to {g}",
    "I'd recommend {g}", "I propose {g}", "try {g}", "what would you think of {g}", "let's start with {g}",
    "it's worth {g}", "I'm in favour of {g}", "begin with {g}", "I'd appreciate you {g}", "we could try {g}",
)  # fmt: skip
AS_STATE = (
    "what if {s}", "I'd rather {s}", "I wish {s}", "it would be nice if {s}", "wouldn't it be great if {s}",
    "imagine {s}", "suppose {s}", "I'd love it if {s}", "it'd look better if {s}", "it would be better if {s}",
    "I'd like it more if {s}", "I'd be happier if {s}", "how would it look if {s}", "it would be fun if {s}",
    "wouldn't it be nicer if {s}", "I would prefer it if {s}", "as if {s}", "can we pretend {s}", "it's time {s}",
    "let's say {s}", "the picture would be prettier if {s}", "how cool would it be if {s}", "if only {s}",
    "show me what it would look like if {s}", "let me see what happens if {s}", "I would love to see it as if {s}",
    "it'd be funnier if {s}", "would it be possible that {s}", "my idea: what if {s}", "make it so that {s}",
    "change it so that {s}", "see to it that {s}",
)  # fmt: skip
_COLOUR_LINES = (
    "{t} = {c}", "{t} => {c}", "{t} → {c}", "{t} --> {c}", "{t}: {c} please", "for {t}: {c}", "for {t} I want {c}",
    "let's see {t} in {c}", "show me {t} in {c}", "I see {t} in {c}", "{t} is supposed to be {c}",
    "why isn't {t} {c}", "time for {t} to turn {c}", "my wish: {t} in {c}", "I've always wanted {t} in {c}",
    "{c} is the colour I want for {t}", "{c} is what {t} should be", "{c} would be a nice colour for {t}",
    "{c}, that's the colour for {t}", "{t}'s new colour is {c}", "colour of {t}: {c}", "{t} needs some {c}",
    "{c} paint on {t}", "let {t} have a {c} look", "{t} shall be {c}", "{t} goes {c}", "{t} gets {c}",
    "may {t} be {c}", "a {c} colour on {t} would be nice", "{t} with a {c} colour", "everything {c} about {t}",
    "I fancy {t} in {c}", "what I'd like is {t} in {c}", "you know what, {t} in {c}", "not this colour for {t}, {c}",
    "{t} doesn't look good like this, {c} is better", "{t} should not be that colour but {c}",
)  # fmt: skip
_REMOVE_LINES = (
    "no more {n}", "there shouldn't be any {n}", "I don't want any {n} in it", "who needs {t}", "{t}? no thanks",
    "we can live without {t}", "just the picture, no {n}", "a picture with no {n}", "{n}-free please",
    "{t} is too much", "{t} bothers me, take it out", "{t} spoils it, get it out", "why is there a {n}? remove it",
    "{t} is not needed", "{t} isn't needed any more", "make it as if {t} was never there", "{t} should leave",
    "{t} has no place here", "empty the spot where {t} is", "the scene without {t}", "nothing where {t} is now",
    "I can't stand {t}, out with it", "{t}: delete", "{t} = gone", "- {n}",
)  # fmt: skip
_ADD_LINES = (
    "there's no {k} in it, add one", "where is the {k}? there should be one", "{n} is missing", "what's missing is {n}",
    "let's see {n} in there too", "it lacks {n}", "I miss {n} in it", "+ {k}", "plus {n}", "room for {n}?",
    "the picture could do with {n}", "what it needs is {n}", "all we need now is {n}", "could {n} join them",
    "a picture with {n} in it", "I wouldn't mind {n} in it", "it would be nicer with {n}", "let {n} appear",
    "can {n} be in it too", "surprise me with {n}", "nothing beats {n}, put it in", "one {k} please",
)  # fmt: skip
_WEAR_LINES = (
    "how about {n} for {t}", "{n} would suit {t}", "{t} looks cold, give it {n}", "{t} wants {n}", "{t} is missing {n}",
    "{n}, on {t}", "{t} + {n}", "{t} deserves {n}", "let's see {t} with {n}", "isn't {t} in need of {n}",
    "{n} on {t} would be cute", "I imagine {t} wearing {n}", "{t}: {n}", "may {t} wear {n}", "{t} gets {n}",
)  # fmt: skip
_MOVE_LINES = (
    "{t} more {w}", "I'd rather have {t} {w}", "{t} -> {w}", "{t}: {w}", "why isn't {t} {w}", "let's see {t} {w}",
    "{t} is in the wrong place, it belongs {w}", "the place for {t} is {w}", "{t} shall be {w}",
    "{t} would be better off {w}", "there's more room for {t} {w}", "show {t} {w}", "draw {t} {w}",
)  # fmt: skip
_SIZE_LINES: dict[str, tuple[str, ...]] = {
    "bigger": ("{t} looks so tiny", "I can hardly see {t}, make it bigger", "{t} could do with some more size",
        "{t} deserves more space", "more size for {t}", "let's see {t} bigger", "a larger {n}",
        "bigger {n} please", "is {t} that small? enlarge it", "{t} should fill more of the picture"),
    "smaller": ("{t} takes up too much space", "{t} looks far too large", "less size for {t}", "a smaller {n}",
        "let's see {t} smaller", "smaller {n} please", "{t} should take up less room", "{t} dominates, shrink it"),
}  # fmt: skip
_REPLACE_LINES = (
    "{t} → {n}", "{t} => {n}", "not {t} but {n}", "{n} rather than {t}", "{n} where {t} is now", "{t} out and {n} in",
    "no {k}, {n} instead", "I'd rather see {n} than {t}", "what about {n} in the spot of {t}", "{t} is now {n}",
    "let's see {n} instead of {t}", "{t} shall become {n}", "wouldn't {n} be better than {t}",
    "I don't want {t}, I want {n}", "{t} should have been {n}", "as if {t} had been {n}",
)  # fmt: skip
_SCENES: dict[str, tuple[str, ...]] = {
    "night": ("a night scene", "a night picture", "everybody is asleep, so it's night", "moon and stars please",
        "the same but at night", "the sun has gone down, it is night", "a dark starry sky above",
        "in the dead of night"),
    "day": ("a daytime scene", "a picture in broad daylight", "the same but by day", "the sun is high up",
        "let it be a bright day", "the night is over, make it day"),
    "sunset": ("a sunset scene", "an evening scene", "the same but at sunset", "just before dark, with the sun setting",
        "a red evening sky", "the last light of the day"),
    "rain": ("a rainy scene", "everything gets wet in the rain", "rain coming down", "a shower would be good",
        "the same but in the rain", "water drops falling from the sky"),
    "snow": ("a snowy scene with falling flakes", "snowflakes coming down", "let flakes fall",
        "snowfall would be good"),
    "fog": ("a foggy scene", "a misty scene", "fog everywhere", "everything in fog", "a veil of mist over it"),
    "rainbow": ("a rainbow above it all", "a sky with a rainbow", "colourful bow in the sky", "a rainbow over them"),
    "clear": ("a scene without rain or fog", "not a cloud in the sky", "nothing but sunshine",
        "a bright and clear sky"),
}  # fmt: skip


def unusual(edit: Edit, scene: Scene, rng: random.Random) -> str | None:
    """The edit in a roundabout way; None when the way drawn does not suit it."""
    way = rng.choices((_with_verb, _with_doing, _as_state), (4, 3, 4))[0]
    if rng.random() < 0.45:
        return by_kind(edit, scene, rng)
    return way(edit, rng)


def framed(
    lines: tuple[str, ...], form: Callable[[Edit, random.Random], str | None], edit: Edit, rng: random.Random
) -> str | None:
    words = form(edit, rng)
    return rng.choice(lines).format(v=words, g=words, s=words) if words else None


def _with_verb(edit: Edit, rng: random.Random) -> str | None:
    return framed(WITH_VERB, to_do, edit, rng)


def _with_doing(edit: Edit, rng: random.Random) -> str | None:
    return framed(WITH_DOING, doing, edit, rng)


def _as_state(edit: Edit, rng: random.Random) -> str | None:
    return framed(AS_STATE, would_be, edit, rng)


def by_kind(edit: Edit, scene: Scene, rng: random.Random) -> str | None:
    """In a way of its own for each kind of edit."""
    match edit:
        case Recolour(target=target, part=None, colour=colour):
            there = any(thing.kind == target.kind for thing in scene.things)
            if there and not (target.side or target.colour or target.near) and rng.random() < 0.3:
                return rng.choice(_BARE).format(c=colour, n=pick_word(synonyms.KIND_WORDS, target.kind, rng))
            return rng.choice(_COLOUR_LINES).format(t=target_words(target, rng), c=colour)
        case Remove(target=target):
            noun = pick_word(synonyms.KIND_WORDS, target.kind, rng)
            noun = f"{target.colour} {noun}" if target.colour else noun
            lines = _REMOVE_LINES if not (target.side or target.near) else _WITHOUT_NOUN
            return rng.choice(lines).format(t=target_words(target, rng), n=noun).replace(" a a", " an a")
        case Add(kind=kind, count=1, colour=colour, side=None, near=None):
            noun = pick_word(synonyms.KIND_WORDS, kind, rng)
            noun = f"{colour} {noun}" if colour else noun
            return rng.choice(_ADD_LINES).format(k=noun, n=f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}")
        case Accessory(target=target, accessory=accessory, on=True, colour=colour):
            noun = pick_word(synonyms.ACCESSORY_WORDS, accessory, rng)
            noun = f"{colour} {noun}" if colour else noun
            worn = noun if accessory == "glasses" else f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
            return rng.choice(_WEAR_LINES).format(t=target_words(target, rng), n=worn)
        case Move(target=target, side=side):
            return rng.choice(_MOVE_LINES).format(t=target_words(target, rng), w=rng.choice(PLACED[side]))
        case Resize(target=target, size=size):
            noun = pick_word(synonyms.KIND_WORDS, target.kind, rng)
            plain = not (target.side or target.colour or target.near)
            lines = tuple(line for line in _SIZE_LINES[size] if plain or "{n}" not in line)
            return rng.choice(lines).format(t=target_words(target, rng), n=noun)
        case Replace(target=target, kind=kind, colour=colour):
            noun = pick_word(synonyms.KIND_WORDS, kind, rng)
            noun = f"{colour} {noun}" if colour else noun
            new = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
            plain = not (target.side or target.colour or target.near)
            lines = tuple(line for line in _REPLACE_LINES if plain or "{k}" not in line)
            return rng.choice(lines).format(t=target_words(target, rng), n=new, k=target.kind)
        case ToTime(time=value) | ToWeather(weather=value):
            return rng.choice(_SCENES[value])
        case _:
            return None


_BARE = ("{c} {n} please", "{c} {n}", "{n} {c}", "{n} -> {c}", "{n}: {c}", "{n} in {c}", "{n} = {c}", "{c} {n}!",
    "{c} for the {n}", "{n} to {c}")  # fmt: skip
_WITHOUT_NOUN = tuple(line for line in _REMOVE_LINES if "{n}" not in line)
