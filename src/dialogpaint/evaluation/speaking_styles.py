"""Ways of speaking that the training dialogues do not have, so that conversations measure understanding, not memory.

Each was written by hand for this: whole sentences around a wish, not synonyms in a known sentence. `producible`, with
the phrasings that the training grammar gives for the very same edit, checks that it never says any of them.
"""

import random
from collections.abc import Mapping

from dialogpaint.world.edits import Add, Edit, EmblemEdit, Pose, Replace, ToSetting, ToStyle, ToWeather
from dialogpaint.world.phrases import POSE_WORDS, SIDE_WORDS, STYLE_WORDS, instruction, named, possessed, with_article
from dialogpaint.world.synonyms import SETTING_PLACES
from dialogpaint.world.voice import GRAMMAR, Voice

_SKY = {"clear": "a clear sky", "rain": "rain", "snow": "snow", "fog": "fog", "rainbow": "a rainbow"}

Lines = Mapping[str, tuple[str, ...]]
"""By kind of edit ("accessory off" and "emblem off" for taking one off); the names in braces are those of `_slots`."""

_NOTES: Lines = {
    "recolour": ("{x}, hue = {colour}", "todo: {x}, colour = {colour}"),
    "replace": ("{t}, successor = {new}", "swap list: {t} out / {new} in"),
    "add": ("inventory + {new}{where}", "todo: 1 x {new}{where}"),
    "remove": ("inventory - {t}", "strike out: {t}"),
    "move": ("{t}, position = {side}",),
    "resize": ("{t}, size = {size}",),
    "pose": ("{t}, pose = {pose}",),
    "setting": ("location = {place}",),
    "time": ("time = {time}",),
    "weather": ("weather = {sky}",),
    "style": ("technique = {style}",),
    "backdrop": ("backdrop colour = {colour}",),
    "pattern": ("{x}, pattern = {pattern}",),
    "accessory": ("{t}, wears = {new}",),
    "accessory off": ("{t}, wears = no {worn}",),
    "emblem": ("{t}, chest = {new}",),
    "emblem off": ("{t}, chest = empty",),
    "trait": ("todo: {plainly}",),
}
_STORY: Lines = {
    "recolour": (
        "in the dream I had last night {x} was {colour}, and that is the picture I am after",
        "my grandfather swore that {x} used to be {colour}, so for his sake let it be {colour}",
    ),
    "replace": ("where now we see {t}, the tale really speaks of {new}, so that is what belongs there",),
    "add": ("and then, so the tale goes, along came {new}, and it stayed{where}",),
    "remove": ("one morning {t} had left for good and was never seen again, show me that morning",),
    "move": ("{t} grew tired of its spot and wandered over to the {side}, as the tale has it",),
    "resize": ("over the years {t} became {size} and {size}, draw it as it was in the end",),
    "pose": ("at this point of the tale {t} decides to {pose}",),
    "setting": ("the second chapter takes us to {place}, so let all of this happen there",),
    "time": ("by the time our heroes arrived it had become {time}, as you will remember",),
    "weather": ("nobody had expected {sky} on that day, yet there it was above their heads",),
    "style": ("picture it on the page of an old book, as {style}",),
    "backdrop": ("behind it all hung a curtain of plain {colour}",),
    "pattern": ("for the feast someone had sewn {x} anew, all {pattern} from seam to seam",),
    "accessory": ("a stranger handed {new} to {t}, who has worn it ever since",),
    "accessory off": ("the wind took the {worn} that {t} wore and carried it off",),
    "emblem": ("over its heart {t} carried the sign of its house, {new}",),
    "emblem off": ("{t} had sworn to bear no sign on its chest any longer",),
    "trait": ("and so it came that somebody said {plainly}, and it was done",),
}
_GRUMBLE: Lines = {
    "recolour": (
        "why on earth is {x} not {colour}? fix that",
        "who thought {x} in any colour but {colour} was clever?",
    ),
    "replace": ("{t}? really? anyone can see that {new} should be standing there",),
    "add": ("am I the only one who misses {new}{where}? honestly",),
    "remove": ("the sight of {t} ruins my day, I never want to see it again",),
    "move": ("what is {t} doing there of all places? its place is the {side}",),
    "resize": ("{t} is a joke at that size, it has to be {size}",),
    "pose": ("is {t} ever going to {pose} or do I have to wait all day?",),
    "setting": ("I am sick of this place, everybody would rather be at {place}",),
    "time": ("wrong hour, as always: this calls for {time}",),
    "weather": ("what use is a picture like this without {sky}?",),
    "style": ("that technique is awful, {style} is the least I expect",),
    "backdrop": ("that backdrop hurts my eyes, {colour} is the only decent choice",),
    "pattern": ("so boring, {x}! was {pattern} too much to ask?",),
    "accessory": ("how can {t} be out there without {new}? unbelievable",),
    "accessory off": ("that {worn} makes {t} look ridiculous, away with it",),
    "emblem": ("how is anybody to know {t} without {new} on its chest?",),
    "emblem off": ("that silly badge on {t} has got to go",),
    "trait": ("how often do I have to say it? {plainly}, for heaven's sake",),
}
_LEARNER: Lines = {
    "recolour": ("I wish {x} is having the colour {colour}, it is possible?", "{x} must to be of colour {colour}"),
    "replace": ("on the place of {t} I am wanting {new}",),
    "add": ("I am needing also {new}{where}, it is not yet there",),
    "remove": ("{t} is not necessary for me, it must to disappear",),
    "move": ("{t} has to go in the direction of {side}, until the end",),
    "resize": ("{t} must to become more {size} than today",),
    "pose": ("I am wishing that {t} is going to {pose} in this picture",),
    "setting": ("all this must to be happening at {place}",),
    "time": ("the hour of the day must to be {time}",),
    "weather": ("I am wanting to have {sky} in the air",),
    "style": ("I am wanting that it looks how {style}",),
    "backdrop": ("the colour behind must to be {colour}",),
    "pattern": ("{x} must to be made from {pattern} cloth",),
    "accessory": ("{t} is wishing to carry {new} on the body",),
    "accessory off": ("{t} is not more wishing the {worn}",),
    "emblem": ("on the breast of {t} must to come {new}",),
    "emblem off": ("on the breast of {t} must not to be any sign",),
    "trait": ("I am wanting so: {plainly}, you understand?",),
}
_NOTES_VAGUE: Lines = {
    "recolour": ("{t}, hue = other (tbd)", "some hue = other"),
    "replace": ("{t}, successor = tbd",),
    "add": ("inventory + 1 object, tbd",),
    "remove": ("inventory - 1 object, tbd",),
    "move": ("{t}, position = other",),
    "resize": ("{t}, size = other",),
    "pose": ("{t}, pose = other",),
    "setting": ("location = other",),
    "time": ("time = other",),
    "weather": ("weather = other",),
    "style": ("technique = other",),
    "backdrop": ("backdrop = other",),
    "pattern": ("{t}, pattern = other",),
    "accessory": ("{t}, wears = tbd",),
}
_STORY_VAGUE: Lines = {
    "recolour": ("in the dream {t} was of quite another colour", "in the dream one of them had another colour"),
    "replace": ("in truth the tale tells of something else where {t} is now",),
    "add": ("the tale had one more figure in it, you know",),
    "remove": ("one of them was not in the tale at all",),
    "move": ("in the tale {t} did not stay where it is now",),
    "resize": ("the tale tells of another size for {t}",),
    "pose": ("in the tale {t} was busy with something else",),
    "setting": ("the next chapter takes place elsewhere",),
    "time": ("it was not that hour of the day in the tale",),
    "weather": ("the tale had quite another sky",),
    "style": ("picture it by another artist's hand",),
    "backdrop": ("behind it all hung quite another curtain",),
    "pattern": ("for the feast they had sewn {t} from other cloth",),
    "accessory": ("somebody had dressed {t} up with something",),
}
_GRUMBLE_VAGUE: Lines = {
    "recolour": ("the colour of {t} is dreadful", "one of those colours is dreadful"),
    "replace": ("anything would be better than {t}",),
    "add": ("it is so bare, nobody bothered to draw enough",),
    "remove": ("who needs all of that? too much clutter",),
    "move": ("{t} stands in the wrong spot, any other would do",),
    "resize": ("nobody would draw {t} at that size",),
    "pose": ("{t} looks dull like that, it has to do something",),
    "setting": ("of all places, why here?",),
    "time": ("wrong hour, as always",),
    "weather": ("that weather is no good at all",),
    "style": ("that technique is awful",),
    "backdrop": ("that backdrop hurts my eyes",),
    "pattern": ("so boring, {t}! has nobody heard of patterns?",),
    "accessory": ("{t} looks underdressed, if you ask me",),
}
_LEARNER_VAGUE: Lines = {
    "recolour": ("{t} must to have one other colour", "one colour is not good for me"),
    "replace": ("on the place of {t} must to be other thing",),
    "add": ("I am needing one more thing there",),
    "remove": ("one thing must to disappear",),
    "move": ("{t} has to go in other direction",),
    "resize": ("the size of {t} is not good for me",),
    "pose": ("{t} must to make other position",),
    "setting": ("all this must to be happening in other place",),
    "time": ("the hour of the day is not good for me",),
    "weather": ("the air must to have other weather",),
    "style": ("I am wanting that it looks how other art",),
    "backdrop": ("the behind part is not good for me",),
    "pattern": ("{t} must to be made from other cloth",),
    "accessory": ("{t} is wishing to carry one thing on the body",),
}


def _voice(
    name: str, clear: Lines, vague: Lines, take_back: tuple[str, ...], second_thoughts: tuple[str, ...]
) -> Voice:
    def say(edit: Edit, rng: random.Random) -> str:
        off = " off" if not getattr(edit, "on", True) or (isinstance(edit, EmblemEdit) and edit.shape is None) else ""
        return rng.choice(clear[edit.op + off]).format(**_slots(edit))

    return Voice(name=name, clear=say, vague=vague, take_back=take_back, second_thoughts=second_thoughts)


def _slots(edit: Edit) -> dict[str, str]:
    """The edit's words, by what they are called in the lines above."""
    found = {name: value for name, value in edit.model_dump().items() if isinstance(value, str)}
    found["plainly"] = instruction(edit)
    if (target := getattr(edit, "target", None)) is not None:
        part = found.get("part")
        found |= {"t": named(target), "x": possessed(target, part) if part else named(target)}
    match edit:
        case Add() | Replace():
            found |= {"new": _coloured(edit.kind, edit.colour), "where": _where(edit)}
        case EmblemEdit():
            found["new"] = _coloured(edit.shape or "emblem", edit.colour)
        case Pose():
            found["pose"] = POSE_WORDS[edit.pose]
        case ToSetting():
            found["place"] = SETTING_PLACES[edit.setting][0]
        case ToWeather():
            found["sky"] = _SKY[edit.weather]
        case ToStyle():
            found["style"] = STYLE_WORDS[edit.style]
    if edit.op == "accessory":
        worn = found["accessory"]
        found |= {"worn": worn, "new": worn if worn == "glasses" else _coloured(worn, found.get("colour"))}
        if worn == "glasses" and found.get("colour"):
            found["new"] = f"{found['colour']} glasses"
    return found


def _coloured(noun: str, colour: str | None) -> str:
    return with_article(f"{colour} {noun}" if colour else noun)


def _where(edit: Add | Replace) -> str:
    if isinstance(edit, Add) and edit.near:
        return f" next to the {edit.near}"
    return f" {SIDE_WORDS[edit.side]}" if isinstance(edit, Add) and edit.side else ""


UNSEEN = (
    _voice("notes", _NOTES, _NOTES_VAGUE, ("last item: void", "strike the last item"), ("correction: {s}", "v2: {s}")),
    _voice(
        "story",
        _STORY,
        _STORY_VAGUE,
        ("no, that is not how the tale went, the page before was right", "turn that page back, it was told wrong"),
        ("wait, now I remember it better: {s}",),
    ),
    _voice(
        "grumble",
        _GRUMBLE,
        _GRUMBLE_VAGUE,
        (
            "that is worse than ever, what was wrong with how it looked a minute ago?",
            "good grief, away with that again",
        ),
        ("no good either: {s}",),
    ),
    _voice(
        "learner",
        _LEARNER,
        _LEARNER_VAGUE,
        ("the last thing was a fault, I am wanting how it was", "please not so, give me again the picture from before"),
        ("sorry, I have said wrong: {s}",),
    ),
)
"""No training dialogue speaks like these."""

VOICES = (GRAMMAR, *UNSEEN)


def voice_of(number: int) -> Voice:
    """Half of all goals are told in the training dialogues' voice, the others in the unseen ones in turn."""
    return GRAMMAR if number % 2 == 0 else UNSEEN[number // 2 % len(UNSEEN)]
