"""Checks a reply against what the picture shows, so that it never edits what is not there or guesses which is meant.

Deterministic, and the same for every dialogue back-end. Where the description is not known, the user is believed.
"""

import re
from dataclasses import replace

from dialogpaint.adjustments.sentences import parse as parse_adjustment
from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description
from dialogpaint.dialogue.hints import hinted
from dialogpaint.dialogue.referents import Absent, Unclear, complete, settle, spread
from dialogpaint.dialogue.wire import BETWEEN_INSTRUCTIONS
from dialogpaint.world.answers import ANSWERS, DECLINES, absent, answer, inventory
from dialogpaint.world.edits import Accessory, Add, Edit, EmblemEdit, Pattern, Pose, Replace, Trait
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse, parse_target
from dialogpaint.world.phrases import instruction, with_article
from dialogpaint.world.questions import kind_named, options, question, read_question
from dialogpaint.world.synonyms import KIND_OF_WORD, NEAREST_COLOUR
from dialogpaint.world.vocabulary import ACCESSORIES, COLOURS, EMBLEM_WEARERS, EMBLEMS, PATTERNED, TRAITS

_SPECIFIC = {"recolour": "colour", "replace": "become", "move what": "move", "size what": "size", "remove": "thing"}
"""A question about which thing, and the next question once it can only be one."""


def ground(reply: Reply, conversation: Conversation) -> Reply:
    """The reply as it can be given: same act when the picture allows it, else a question or an answer that says why
    not.

    Fills in the text of answers (named by subject), questions' options, and "I'll ..." for edits.
    """
    if reply.act == "edit":
        return _edit(reply, conversation)
    if reply.act == "ask":
        return _ask(reply, conversation.description)
    if reply.act in ("answer", "decline"):
        return _talk(reply, conversation)
    return replace(reply, text=reply.text or _taken_back(reply))


def announce(instructions: tuple[str, ...]) -> str:
    """ "I'll make the car green and add a rainbow."."""
    said = [words[:1].lower() + words[1:] for words in instructions]
    return "I'll " + " and ".join(filter(None, (", ".join(said[:-1]), said[-1]))) + "."


def _edit(reply: Reply, conversation: Conversation) -> Reply:
    description = conversation.description
    done: list[str] = []
    for number, wanted in enumerate(reply.instructions):
        if conversation.photograph or (parse_adjustment(wanted) is not None and parse(wanted) is None):
            done.append(wanted)
            continue
        wanted = wanted if conversation.free_text else plainer(wanted)
        for one in spread(wanted, description) if description.known else (wanted,):
            checked = _checked(one, conversation, _added(done))
            if isinstance(checked, Reply):
                waiting = (checked.target, *done, *reply.instructions[number + 1 :]) if checked.act == "ask" else ()
                return replace(checked, target=BETWEEN_INSTRUCTIONS.join(waiting))
            if checked not in done or isinstance(parse(checked), Add):
                done.append(checked)
    return replace(reply, instructions=tuple(done), text=announce(tuple(done)), options=(), target="")


def plainer(wanted: str) -> str:
    """Colours the world does not have as the nearest it has: "dark blue" and "navy" -> "blue"."""
    wanted = re.sub(rf"\b(?:dark|light|bright|pale|deep|soft) ({'|'.join(COLOURS)})\b", r"\1", wanted)
    return re.sub(rf"\b({'|'.join(NEAREST_COLOUR)})\b", lambda found: NEAREST_COLOUR[found[1]], wanted)


def _added(done: list[str]) -> set[str]:
    """Kinds that earlier instructions of the same turn bring in."""
    return {edit.kind for words in done if isinstance(edit := parse(words), Add | Replace)}


def _checked(wanted: str, conversation: Conversation, added: set[str]) -> str | Reply:
    description = conversation.description
    if not description.known:
        return wanted
    full = complete(wanted, description)
    if isinstance(full, str):
        edit = parse(full)
        if edit is None:
            return _outside(full, conversation)
        target = getattr(edit, "target", None)
        if target is None or target.kind in added:
            return full
        settled = settle(target, description)
        if not isinstance(settled, Absent | Unclear):
            return _fits(edit.model_copy(update={"target": settled}), description)
        wanted, full = full, settled
    if isinstance(full, Absent):
        missing = absent(full.name, description)
        return wanted if _insists(conversation, missing) else Reply(act="answer", text=missing)
    return replace(_which(full, description), target=wanted)


def _insists(conversation: Conversation, missing: str) -> bool:
    """Whether the user was just told so, and asks for it all the same: who looks at the picture sees it better than a
    captioner."""
    return bool(conversation.past) and conversation.past[-1].reply.text == missing


def _which(unclear: Unclear, description: Description) -> Reply:
    text = question(unclear.subject, unclear.about)
    return Reply(act="ask", text=text, options=options(unclear.subject, unclear.about, description))


def _fits(edit: Edit, description: Description) -> str | Reply:
    """The sentence for the edit, or why that thing cannot take it."""
    if _unable(edit):
        return Reply(act="decline", text=DECLINES["unknown"])
    if isinstance(edit, Accessory):
        things = description.named(edit.target.kind)
        if edit.target.kind not in ACCESSORIES[edit.accessory]:
            wearers = " or ".join(with_article(kind) for kind in ACCESSORIES[edit.accessory])
            return Reply(act="answer", text=f"A {edit.target.kind} can't have a {edit.accessory}; {wearers} can.")
        if not edit.on and not any(edit.accessory in thing.features for thing in things):
            return Reply(act="answer", text=absent(edit.accessory, description))
    if isinstance(edit, EmblemEdit) and edit.shape is None:
        worn = (feature for thing in description.named(edit.target.kind) for feature in thing.features)
        return instruction(edit).replace("emblem", next((name for name in worn if name in EMBLEMS), "emblem"))
    return instruction(edit)


def _unable(edit: Edit) -> bool:
    """Whether no drawing of such a thing is like that: a car that sits, a striped dog."""
    if isinstance(edit, Pose):
        return edit.pose not in KINDS[edit.target.kind].poses
    if isinstance(edit, Pattern):
        return edit.part not in PATTERNED.get(edit.target.kind, ())
    if isinstance(edit, EmblemEdit):
        return edit.target.kind not in EMBLEM_WEARERS
    return isinstance(edit, Trait) and edit.trait not in TRAITS.get(edit.target.kind, {})


def _outside(wanted: str, conversation: Conversation) -> str | Reply:
    """A sentence the world cannot read: for a free-text editor as it is, else say what is missing."""
    description = conversation.description
    if conversation.free_text:
        return wanted
    if re.fullmatch(r"make (it|the picture|everything) (darker|lighter)", wanted):
        return "make it night" if wanted.endswith("darker") else "make it day"
    if re.fullmatch(r"make the (?:person|face)'s skin (?:darker|lighter)", wanted):
        return wanted.removesuffix("er")
    shade = re.fullmatch(r"make (the .+) (darker|lighter)", wanted)
    target = parse_target(shade[1]) if shade else None
    if shade and target:
        settled = settle(target, description)
        if isinstance(settled, Absent):
            return Reply(act="answer", text=absent(settled.name, description))
        return _which(settled, description) if isinstance(settled, Unclear) else wanted
    missing = _missing(wanted, description)
    if missing:
        return Reply(act="answer", text=absent(missing, description))
    return Reply(act="decline", text=f"I can't do that here. I see {inventory(description)}; ask me what I can do.")


_SPOKEN_OF = frozenset(
    ("background", "sky", "picture", "weather", "left", "right", "middle", "style", "ground", "corner", "colour")
)
_ADJECTIVES = "|".join(("left", "middle", "right", *COLOURS))
_KIND_WORDS = "|".join(sorted(map(re.escape, KIND_OF_WORD), key=len, reverse=True))
_THE_THING = re.compile(rf"\bthe (?:(?:{_ADJECTIVES}) )*({_KIND_WORDS}|[\w-]+)\b")


def _missing(wanted: str, description: Description) -> str:
    """The first thing the sentence speaks of as if it were there, when it is not; "" when all are."""
    for found in _THE_THING.finditer(wanted):
        word = found[1]
        kinds = KIND_OF_WORD.get(word, (word,))
        if word not in _SPOKEN_OF and not any(description.named(kind) for kind in kinds):
            return kinds[0] if word in KIND_OF_WORD else word
    return ""


def _ask(reply: Reply, description: Description) -> Reply:
    read = read_question(reply.text)
    if read is None:
        return reply if len(reply.options) >= 2 else replace(reply, options=options("picture", "", description))
    subject, about = read
    if description.known:
        if subject in _SPECIFIC and len(description.things) == 1:
            subject, about = _SPECIFIC[subject], f"the {description.things[0].name}"
        target = parse_target(about)
        settled = settle(target, description) if target else None
        if isinstance(settled, Absent):
            return Reply(act="answer", text=absent(settled.name, description))
        if isinstance(settled, Unclear):
            return _which(settled, description)
        if settled is not None:
            about = " ".join(word for word in ("the", settled.side, settled.colour, settled.kind) if word)
        subject = _answerable(subject, kind_named(about))
    return Reply(act="ask", text=question(subject, about), options=options(subject, about, description))


def _answerable(subject: str, kind: str) -> str:
    """What to do with a thing, when it has no poses or can wear nothing to choose from."""
    still = subject == "pose" and kind and len(KINDS[kind].poses) < 2
    bare = subject == "wear" and kind and not any(kind in wearers for wearers in ACCESSORIES.values())
    return "thing" if still or bare else subject


def _talk(reply: Reply, conversation: Conversation) -> Reply:
    if reply.text in ANSWERS:
        words = re.findall(r"[\w'-]+", conversation.said.lower())
        kinds = [kind for word in words for kind in _kinds_of(word)]
        known = [kind for kind in kinds if conversation.description.named(kind)]
        about = next(iter((*known, *kinds)), "")
        return replace(reply, text=answer(reply.text, conversation.description, conversation.applied, about))
    subject = "" if conversation.photograph else hinted(conversation.said)
    if subject and reply.text in ("off topic", "output"):
        return _ask(Reply(act="ask", text=question(subject)), conversation.description)
    return replace(reply, text=DECLINES.get(reply.text, reply.text or DECLINES["off topic"]))


def _kinds_of(word: str) -> tuple[str, ...]:
    singular = next((kind for kind, facts in KINDS.items() if facts.plural == word), word)
    return KIND_OF_WORD.get(singular, ())


def _taken_back(reply: Reply) -> str:
    verb = "I take back" if reply.act == "forget" else "I bring back"
    if reply.target == "all":
        return f"{verb} all edits."
    if reply.target.isdigit():
        return f"{verb} {reply.target} edits."
    return f"{verb} {reply.target or 'the last edit'}."
