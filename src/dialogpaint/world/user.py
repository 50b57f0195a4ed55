"""The simulated user: it wants something of a picture, says so more or less clearly, answers questions, changes its
mind, takes edits back, and loses patience. The same scene and seed give the same user."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dialogpaint.core.conversation import Reply
from dialogpaint.core.errors import BadInput
from dialogpaint.world.apply import apply, fits
from dialogpaint.world.edits import Add, Edit, Recolour, Replace, Target
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse_target
from dialogpaint.world.phrases import NUMBERS, POSE_WORDS, STYLE_WORDS, instruction, named, with_article
from dialogpaint.world.questions import read_question
from dialogpaint.world.sampling import sample_edit
from dialogpaint.world.scene import Scene
from dialogpaint.world.synonyms import SETTING_PLACES
from dialogpaint.world.targets import refer, resolve
from dialogpaint.world.vocabulary import COLOURS
from dialogpaint.world.voice import GRAMMAR, Voice, may_be_vague, vaguely

_MOST_EDITS = 4
_PATIENCE = 3
"""Failed attempts at one wish, and questions about it, that a user puts up with."""
_VAGUE_SHARE = 0.3
_DETOUR_SHARE = 0.12
_SECOND_THOUGHTS_SHARE = 0.2


@dataclass(frozen=True, kw_only=True)
class Wish:
    """One thing to ask for.

    vague: asked for without what matters. again: said as a second thought about the one before. lasting: part of the
    goal. taken_back: undone as soon as it is there.
    """

    edit: Edit
    vague: bool = False
    again: bool = False
    lasting: bool = True
    taken_back: bool = False


class SimulatedUser:
    """Call `say` with each reply in turn; it returns the next words, None when content or out of patience.

    goal: the edits wanted in the end, in order. scene: what the picture should show by now. wanted: the edit that the
    last words asked for, None when they took one back. clear: whether the last words needed no question; hidden: how
    many slots of the wish they left open, 0 when clear. ending: the scene that should be there before the last edit
    of the goal, and that edit.
    """

    def __init__(
        self, scene: Scene, seed: int, *, voice: Voice = GRAMMAR, attempt: int = 0, answers: bool = True
    ) -> None:
        """voice: how it speaks. attempt: 1, 2, ... say the same wishes in other words. answers: without, it leaves
        every question to the other: "you decide"."""
        self._rng = random.Random(f"user {seed}")
        self._wishes = _plan(scene, self._rng)
        if attempt:
            self._rng = random.Random(f"user {seed}, attempt {attempt}")
        self._voice = voice
        self._answers = answers
        self.hidden = 0
        self.goal: tuple[Edit, ...] = tuple(wish.edit for wish in self._wishes if wish.lasting)
        self.ending = _ending(scene, self._wishes)
        self.scene = scene
        self.wanted: Edit | None = None
        self.clear = True
        self._failures = 0
        self._questions = 0
        self._taking_back = False
        self._retracted = 0

    def say(self, reply: Reply | None, picture_ok: bool) -> str | None:
        """The next words, given the reply to the last ones (None at the start) and whether the picture is as wanted."""
        if reply is None:
            return self._ask()
        if self._taking_back:
            return self._ask() if picture_ok else self._insist()
        if reply.act == "ask":
            return self._answer(reply)
        if reply.act == "edit":
            return self._look(picture_ok)
        return self._fail()

    @property
    def _wish(self) -> Wish:
        return self._wishes[0]

    def _ask(self) -> str | None:
        """Put the next wish that still makes sense into words; after a failure, plainly."""
        self._taking_back = False
        while self._wishes and not fits(self.scene, self._wish.edit):
            self._next()
        if not self._wishes:
            self.wanted = None
            return None
        wish, edit = self._wish, self._wish.edit
        self.wanted = edit
        self.clear, self.hidden = bool(self._failures) or not wish.vague, 0
        if self._failures:
            return instruction(edit)
        if wish.vague:
            words, self.hidden = vaguely(self.scene, edit, self._voice, self._rng)
            return words
        words = self._voice.clear(edit, self._rng)
        return self._rng.choice(self._voice.second_thoughts).format(s=words) if wish.again else words

    def _answer(self, reply: Reply) -> str | None:
        self._questions += 1
        if self._questions > _PATIENCE:
            return self._give_up(changed=False)
        self.clear, self.hidden = True, 0
        if not self._answers:
            return self._rng.choice(self._voice.defer)
        return answer(reply, self.scene, self._wish.edit)

    def _look(self, picture_ok: bool) -> str | None:
        wish = self._wish
        if wish.taken_back:
            self._next()
            return self._take_back()
        if picture_ok:
            self.scene = apply(self.scene, wish.edit)
            self._next()
            return self._ask()
        self._failures += 1
        if self._failures >= _PATIENCE:
            return self._give_up(changed=True)
        return self._take_back()

    def _fail(self) -> str | None:
        self._failures += 1
        return self._give_up(changed=False) if self._failures >= _PATIENCE else self._ask()

    def _give_up(self, changed: bool) -> str | None:
        self._next()
        return self._take_back() if changed else self._ask()

    def _insist(self) -> str | None:
        """Take it back once more, plainly, as the picture is not as it was."""
        self._retracted += 1
        if self._retracted >= _PATIENCE:
            return self._ask()
        return "undo"

    def _take_back(self) -> str:
        self._taking_back = True
        self._retracted = 0
        self.wanted = None
        self.clear, self.hidden = True, 0
        return self._rng.choice(self._voice.take_back)

    def _next(self) -> None:
        self._wishes = self._wishes[1:]
        self._failures = 0
        self._questions = 0


def answer(reply: Reply, scene: Scene, edit: Edit) -> str:
    """What somebody who wants that edit answers to a question: a quick reply, a few words, or all of it."""
    subject, about = read_question(reply.text) or ("", "")
    if subject == "which":
        return _which(reply, scene, edit)
    words = _words_for(subject, about, edit)
    if words is None:
        return instruction(edit)
    return next((option for option in reply.options if option.lower() == words.lower()), words)


def _which(reply: Reply, scene: Scene, edit: Edit) -> str:
    target = getattr(edit, "target", None)
    if target is None:
        return instruction(edit)
    thing = resolve(scene, target)
    for option in reply.options:
        meant = parse_target(option)
        if meant is not None and _means(scene, meant, thing.id):
            return option
    return named(refer(scene, thing.id))


def _means(scene: Scene, target: Target, id: str) -> bool:
    try:
        return resolve(scene, target).id == id
    except BadInput:
        return False


def _words_for(subject: str, about: str, edit: Edit) -> str | None:
    """The words that answer a question on that subject, None when the edit does not answer it in a few words."""
    ops, words = _ANSWERS.get(subject, ((), instruction))
    part_asked = about.split("'s ")[1] if "'s " in about else None
    if edit.op not in ops or (isinstance(edit, Recolour) and edit.part != part_asked):
        return None
    return words(edit)


def _new(edit: Edit) -> str:
    assert isinstance(edit, Add | Replace)
    if isinstance(edit, Add) and edit.count > 1:
        several = KINDS[edit.kind].plural
        return f"{NUMBERS[edit.count]} {edit.colour} {several}" if edit.colour else f"{NUMBERS[edit.count]} {several}"
    return with_article(f"{edit.colour} {edit.kind}" if edit.colour else edit.kind)


def _field(name: str) -> Callable[[Edit], str]:
    return lambda edit: str(getattr(edit, name))


def _target_named(edit: Edit) -> str:
    return named(getattr(edit, "target"))  # noqa: B009  # only some edits have one


def _weather(edit: Edit) -> str:
    weather = _field("weather")(edit)
    return {"rainbow": "a rainbow", "clear": "clear weather"}.get(weather, weather)


def _place(edit: Edit) -> str:
    return edit.colour if edit.op == "backdrop" else SETTING_PLACES[_field("setting")(edit)][0]


_ANSWERS: dict[str, tuple[tuple[str, ...], Callable[[Edit], str]]] = {
    # subject of a question -> the edits it can be about, and the answer
    "colour": (("recolour",), _field("colour")),
    "become": (("replace",), _new),
    "remove": (("remove",), _target_named),
    "move": (("move",), lambda edit: f"to the {_field('side')(edit)}"),
    "size": (("resize",), _field("size")),
    "pose": (("pose",), lambda edit: POSE_WORDS[_field("pose")(edit)]),
    "setting": (("setting",), _place),
    "background": (("setting", "backdrop"), _place),
    "weather": (("weather",), _weather),
    "time": (("time",), _field("time")),
    "style": (("style",), lambda edit: STYLE_WORDS[_field("style")(edit)]),
    "pattern": (("pattern",), _field("pattern")),
}


def _plan(scene: Scene, rng: random.Random) -> tuple[Wish, ...]:
    """One to four lasting wishes, each fit for what the ones before leave, with detours and second thoughts between."""
    wishes: list[Wish] = []
    for _ in range(rng.randint(1, _MOST_EDITS)):
        if rng.random() < _DETOUR_SHARE:
            wishes.append(Wish(edit=sample_edit(scene, rng), lasting=False, taken_back=True))
        edit = sample_edit(scene, rng)
        if isinstance(edit, Recolour) and rng.random() < _SECOND_THOUGHTS_SHARE:
            scene, edit = _rethought(scene, edit, wishes, rng)
        if any(edit == wish.edit for wish in wishes):
            continue
        again = bool(wishes) and not wishes[-1].lasting and not wishes[-1].taken_back
        wishes.append(
            Wish(edit=edit, vague=not again and may_be_vague(edit) and rng.random() < _VAGUE_SHARE, again=again)
        )
        scene = apply(scene, edit)
    # The one edit wanted may have been the detour's: then there is nothing to do.
    return _plan(scene, rng) if all(wish.taken_back for wish in wishes) else tuple(wishes)


def _ending(scene: Scene, wishes: Sequence[Wish]) -> tuple[Scene, Edit]:
    """The scene that all wishes but the last lasting one lead to, and that one's edit."""
    kept = [wish.edit for wish in wishes if not wish.taken_back]
    for edit in kept[:-1]:
        scene = apply(scene, edit)
    return scene, kept[-1]


def _rethought(scene: Scene, edit: Recolour, wishes: list[Wish], rng: random.Random) -> tuple[Scene, Recolour]:
    """Ask for one colour first, then for another: the scene in between, and the edit wanted in the end."""
    wishes.append(Wish(edit=edit, lasting=False))
    thing = resolve(scene, edit.target)
    between = apply(scene, edit)
    colours = [colour for colour in COLOURS if colour != edit.colour]
    changed = edit.model_copy(update={"target": refer(between, thing.id), "colour": rng.choice(colours)})
    return between, changed
