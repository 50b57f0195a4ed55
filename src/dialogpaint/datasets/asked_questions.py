"""What people ask about the editor, the picture and the edits made so far, as lines with slots."""

import random

from dialogpaint.datasets.slot_lines import Tables, filled
from dialogpaint.world import synonyms
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS

_TABLES: Tables = {
    "kind": tuple(word for words in synonyms.KIND_WORDS.values() for word in words[:3]),
    "kinds": tuple(kind.plural for kind in KINDS.values()),
    "part": tuple(dict.fromkeys(part for kind in KINDS.values() for part in kind.parts)),
    "worn": tuple(name if name == "glasses" else f"a {name}" for name in ACCESSORIES),
    "colour": tuple(COLOURS),
    "pose": ("sitting", "standing", "lying", "jumping", "running", "walking", "flying", "waving"),
    "change": ("change a colour", "add something", "remove things", "undo an edit", "move things around",
        "change the weather", "save the picture", "download it", "print it", "share it", "go back a step",
        "start again", "open another picture", "use you", "talk to you", "pick a style", "make things bigger",
        "see the original", "use my own photo", "export my work", "get rid of a mistake", "see older versions",
        "make several changes at once", "keep a version", "replace something", "save my work", "load a photo"),
    "how": ("how do I", "how can I", "how would I", "how does one", "can you tell me how to", "what's the way to",
        "what do I say to", "what do I type to", 
        "explain how to", "do you know how I can", "where do I click to", "show me how to", "how should I",
        "is there a button to", "I don't know how to", "what must I do to", "what is the best way to"),
    "sorts": ("animals", "vehicles", "things", "colours", "styles", "places", "backgrounds", "poses", "patterns",
        "accessories", "objects", "plants", "kinds of weather", "settings", "edits", "commands", "features", "hats"),
    "known": ("do you know", "can you do", "can you draw", "are available", "can I choose from", "are supported",
        "do you understand", "can I use", "do you offer", "are allowed", "can I ask for", "are possible"),
    "own": ("go back later", "save my work", "print it", "download it", "undo things", "use my own photo",
        "see the original",
        "keep several versions", "ask you anything", "share the result", "make several changes at once",
        "start again later"),
    "which": ("which", "what", "what kinds of", "what sorts of", "what other", "how many", "tell me which"),
    "good": ("good at", "able to do", "made for", "capable of", "here for", "useful for"),
    "where": ("on the left", "on the right", "in the middle", "in the background", "at the top", "next to the <kind>",
        "behind the <kind>", "in the sky", "on the ground", "in front", "in there", "in the picture", "here",
        "on the left side", "on the right side", "in this image", "in the scene"),
    "seen": ("animals", "people", "vehicles", "buildings", "plants", "things", "objects", "toys", "colours"),
    "state": ("day", "night", "sunny", "raining", "snowing", "foggy", "outdoors", "indoors", "sunset", "a drawing",
        "a photo", "a pencil sketch", "a cartoon", "winter", "evening", "dark", "a portrait"),
    "look": ("picture", "image", "drawing", "scene", "photo"),
    "say": ("tell me", "can you tell me", "do you know", "could you say", "I'd like to know", "I wonder", "please say"),
    "did": ("did you change", "have you changed", "did we change", "have we done", "did I ask for", "have you edited",
        "did you do", "has changed", "was edited", "have I changed", "was done", "is different"),
    "when": ("", "", "so far", "until now", "just now", "since the start", "up to now", "in the last step", "before",
        "in total", "to the picture", "today", "already"),
    "edited": ("changes", "edits", "steps", "modifications", "alterations", "things I asked for"),
    "done": ("removed", "changed", "replaced", "added", "moved", "recoloured", "painted", "touched"),
    "you": ("a robot", "a person", "a machine", "a computer program", "an AI", "a chatbot", "alive", "real", "human"),
}  # fmt: skip
_LINES: dict[str, tuple[str, ...]] = {
    "help": (
        "can I <own>", "am I able to <own>", "is it possible to <own>", "<how> <change>", "<how> <change>",
        "<how> <change>", "<how> <change> here", "<which> <sorts> <known>",
        "<which> <sorts> <known>", "list the <sorts> you know", "give me a list of <sorts>", "what are you <good>",
        "what else are you <good>", "what could I ask you", "what should I tell you", "what can I ask you to do",
        "what does this program do", "what is this for", "how do you work", "how does the editing work",
        "can you only edit pictures", "what can't you do", "are there things you can't do", "what are your limits",
        "do you do anything besides <sorts>", "what may I ask for", "I'm lost, what can I do",
        "I'm new, how does it go",
        "give me an example of what I can say", "what would be a good request", "teach me how to use this",
        "is there a manual", "is there a list of <sorts>", "what happens if I make a mistake", "any tips for me",
        "what options do I have for <sorts>", "how precise do I have to be", "how should I phrase it",
        "can you work with photos too", "what kind of pictures can you edit", "do you know any other <sorts>",
        "what would you be able to change", "tell me your abilities", "what skills do you have",
    ),
    "picture": (
        "what is <where>", "what do you see <where>", "what's that <where>", "who is <where>",
        "is there anything <where>",
        "is there a <kind> <where>", "are there any <seen> <where>", "how many <seen> are <where>",
        "which <seen> are <where>", "how many <kinds> do you see", "how many <kinds> are <where>", "is it <state>",
        "is it <state> in the <look>", "is this <state>", "what colour is the <kind>",
        "which colour does the <kind> have",
        "what colour are the <kind>'s <part>", "what colour is the <kind>'s <part>", "is the <kind> <colour>",
        "is the <kind> <pose>", "does the <kind> have <worn>", "is the <kind> wearing <worn>", "who is wearing <worn>",
        "where is the <kind> standing", "where's the <kind>", "on which side is the <kind>", "what is the <kind> doing",
        "what's next to the <kind>", "<say> what is <where>", "<say> what the <look> shows",
        "<say> what you see <where>",
        "<say> where the <kind> is", "<say> how many <seen> there are", "<say> what colour the <kind> is",
        "what does the <look> look like now", "what does the <look> look like", "describe the <look> to me",
        "describe this <look> in a sentence", "give me a summary of the <look>", "what's the <look> about",
        "what is happening <where>", "where was this <look> taken", "what place does the <look> show",
        "what weather is it in the <look>", "what time of day is it in the <look>", "what style is the <look>",
        "can you see any <kinds>", "do you recognise the <kind>", "is that a <kind> or a <kind>",
        "is there more than one <kind>", "is the <kind> still there", "is there still a <kind>",
        "I can't see well, what is <where>",
        "what <seen> does it contain", "what is in this <look>", "what did I upload", "what <kinds> can you make out",
        "is the <kind> to the left or to the right", "which is bigger, the <kind> or the <kind>", "is anyone <where>",
        "does it show a <kind>", "list everything <where>", "list the <seen> you see", "name the <seen> <where>",
    ),
    "edits": (
        "what <did> <when>", "what <did> <when>", "which <edited> did you make <when>",
        "how many <edited> did we make <when>",
        "tell me what <did> <when>", "remind me what <did> <when>", "list the <edited> <when>",
        "list what <did> <when>",
        "what was my <edited> list", "which of my wishes did you carry out", "what's different from the original",
        "what is the difference to the original", "how does it differ from before", "what was the first edit",
        "did you change the <kind>", "have you <done> the <kind> already", "was the <kind> <done>",
        "did you do what I asked",
        "what was the previous change", "show me the list of <edited>", "give me an overview of the <edited>",
        "sum up the <edited> <when>", "what have you been doing", "what was done to the <kind>",
        "what happened to the <kind>",
        "which things did you change", "how many times did I change it", "what did I tell you to do",
        "which <edited> are in force", "which <edited> could I undo", "can I see the <edited>",
        "what have you <done> <when>",
    ),
    "who": (
        "are you <you>", "are you <you> or <you>", "am I talking to <you>", "is this <you>", "what are you called",
        "do you have a name", "tell me your name", "tell me who you are", "who built you", "who is behind this",
        "introduce yourself", "what sort of program are you", "who do I have the pleasure of talking to",
    ),
}  # fmt: skip


def asked_question(rng: random.Random) -> tuple[str, str]:
    """A question and the subject of its answer."""
    subject = rng.choices(tuple(_LINES), (5, 6, 3, 1))[0]
    return filled(_LINES[subject], _TABLES, rng), subject
