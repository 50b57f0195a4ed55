"""A rehearsal without a language model: the world's simulated user and rules write about the world's own captions.

It writes the same lines as a model would, so that a whole run can be tried out with no network and at no cost. What it
writes is narrower than what a model would write, and no substitute for it.
"""

import random
from collections.abc import Iterator

from dialogpaint.core.conversation import Act, Exchange, Reply
from dialogpaint.core.errors import BadInput
from dialogpaint.core.writing import WritingRequest, Written
from dialogpaint.datasets.captions.world import scene_of
from dialogpaint.datasets.self_instruct import dialogue, edit
from dialogpaint.datasets.self_instruct.kind import END
from dialogpaint.world import answers
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import caption, describe
from dialogpaint.world.edit_sampling import sample_edit
from dialogpaint.world.edits import Edit
from dialogpaint.world.phrases import instruction, named, phrase
from dialogpaint.world.questions import question
from dialogpaint.world.scene import Scene
from dialogpaint.world.user import SimulatedUser

_MOST_EXCHANGES = 6
_DOING = ("I'll {i}.", "Sure, I'll {i}.", "Gladly: I'll {i}.", "All right, I'll {i} now.", "One moment, I'll {i}.")
_TAKING_BACK = ("That edit is undone.", "I took it back.", "Forgotten: it is as it was before.", "Undone.")
_QUESTIONS = ("what is in the picture?", "What do you see?", "can you tell me what this shows")
_BEYOND = ("can you print it for me", "Please e-mail this to my sister", "make it into a film", "order me a pizza")
_QUESTION_SHARE, _BEYOND_SHARE = 0.15, 0.08
_SUBJECTS = {
    "recolour": "colour",
    "replace": "become",
    "move": "move",
    "resize": "size",
    "pose": "pose",
    "setting": "setting",
    "backdrop": "background",
    "weather": "weather",
    "time": "time",
    "style": "style",
    "pattern": "pattern",
    "accessory": "wear",
}
"""What is asked when a wish of that kind was vague; of other wishes, what should be done."""


class Rehearsal:
    """kind: "dialogues" or "edits". Raises BadInput for captions that are not the world's."""

    def __init__(self, kind: str) -> None:
        self.name = "rehearsal"
        self._lines = {"dialogues": _dialogue, "edits": _edit}[kind]

    def write(self, request: WritingRequest) -> Written:
        scene = scene_of(request.about)
        try:
            return Written(text=f"{self._lines(scene, request.seed)}\n{END}\n")
        except BadInput as error:  # a wish about things that no words tell apart
            return Written(text=str(error), finish="refused")


def _dialogue(scene: Scene, seed: int) -> str:
    rng = random.Random(f"rehearsal {seed}")
    exchanges = [*_before(scene, rng), *_talk(scene, seed, rng)]
    return dialogue.to_lines(tuple(exchanges[:_MOST_EXCHANGES]))


def _before(scene: Scene, rng: random.Random) -> Iterator[Exchange]:
    """Now and then something that is no edit."""
    if rng.random() < _QUESTION_SHARE:
        yield _exchange(rng.choice(_QUESTIONS), "answer", answers.answer("picture", describe(scene)))
    if rng.random() < _BEYOND_SHARE:
        yield _exchange(rng.choice(_BEYOND), "decline", answers.DECLINES["off topic"])


def _talk(scene: Scene, seed: int, rng: random.Random) -> Iterator[Exchange]:
    user = SimulatedUser(scene, seed)
    said = user.say(None, True)
    while said is not None:
        exchange = _replied(said, user, rng)
        yield exchange
        said = user.say(exchange.reply, True)


def _replied(said: str, user: SimulatedUser, rng: random.Random) -> Exchange:
    wanted = user.wanted
    if wanted is None:
        return _exchange(said, "forget", rng.choice(_TAKING_BACK))
    if not user.clear:
        return _exchange(said, "ask", _asked(wanted))
    done = _explicit(instruction(wanted))
    return _exchange(said, "edit", rng.choice(_DOING).format(i=done), (f"{done[0].upper()}{done[1:]}.",))


def _exchange(said: str, act: Act, text: str, instructions: tuple[str, ...] = ()) -> Exchange:
    return Exchange(user=said, reply=Reply(act=act, text=text, instructions=instructions))


def _asked(edit: Edit) -> str:
    target = getattr(edit, "target", None)
    part = getattr(edit, "part", None)
    about = named(target) if target else ""
    return question(_SUBJECTS.get(edit.op, "picture"), f"{about}'s {part}" if part else about)


def _explicit(sentence: str) -> str:
    """The world's sentences say "it" for the picture; here nothing may be left to guess."""
    for begin, plain in (("make it ", "make the picture "), ("move it ", "move the scene ")):
        if sentence.startswith(begin):
            return plain + sentence[len(begin) :]
    return sentence


def _edit(scene: Scene, seed: int) -> str:
    rng = random.Random(f"rehearsal {seed}")
    for _ in range(20):
        wanted = sample_edit(scene, rng)
        after = caption(apply(scene, wanted))
        if after != caption(scene):
            break
    else:
        raise BadInput("no edit of this scene shows in its caption.")
    asked = phrase(wanted, rng)
    return edit.to_lines(edit.WrittenEdit(instruction=asked, edited_caption=f"{after[0].upper()}{after[1:]}."))
