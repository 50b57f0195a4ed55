"""The simulated user: reaches its goal with a good listener, gives up on a bad one, answers what it is asked."""

import pytest

from dialogpaint.core.conversation import Reply
from dialogpaint.world.apply import apply
from dialogpaint.world.edits import Add, Edit, Recolour, Remove, Replace, Resize, Target, ToSetting
from dialogpaint.world.phrases import instruction
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene, Thing
from dialogpaint.world.user import SimulatedUser, answer

EDIT = Reply(act="edit", text="Done.")
SCENES = [sample_scene(seed, "test") for seed in range(60)]
TWO_DOGS = Scene(things=tuple(Thing(id=id, kind="dog", x=x, y=0.8, height=0.3) for id, x in (("a", 0.2), ("b", 0.8))))


def _goal_scene(scene: Scene, goal: tuple[Edit, ...]) -> Scene:
    for edit in goal:
        scene = apply(scene, edit)
    return scene


def test_a_good_listener_gets_every_goal_done() -> None:
    vague = takes_back = 0
    for seed, scene in enumerate(SCENES):
        user = SimulatedUser(scene, seed)
        assert 1 <= len(user.goal) <= 4
        wanted: list[Edit] = []
        said, turns = user.say(None, True), 0
        while said is not None:
            turns += 1
            assert said.strip() and turns <= 20
            if user.wanted is None:
                takes_back += 1
                said = user.say(Reply(act="forget", text="Forgotten."), True)
            elif not user.clear:
                vague += 1
                said = user.say(Reply(act="ask", text="What exactly do you mean?", options=("this", "that")), False)
                assert said == instruction(user.wanted)
            else:
                wanted.append(user.wanted)
                said = user.say(EDIT, True)
        assert [edit for edit in wanted if edit in user.goal] == list(user.goal)
        assert len(wanted) > 0 and user.wanted is None
    assert vague > 10 and takes_back > 5


def test_the_expected_scene_follows_what_was_done() -> None:
    for seed, scene in enumerate(SCENES):
        user = SimulatedUser(scene, seed)
        shown = scene
        said = user.say(None, True)
        while said is not None:
            assert user.scene == shown
            before, wanted = shown, user.wanted
            said = user.say(EDIT if wanted else Reply(act="forget", text=""), True)
            if wanted is not None and user.wanted is not None or said is None and wanted is not None:
                shown = apply(before, wanted)
        assert user.scene == shown


def test_the_same_seed_is_the_same_user() -> None:
    one, other = SimulatedUser(SCENES[0], 3), SimulatedUser(SCENES[0], 3)
    assert one.goal == other.goal and one.say(None, True) == other.say(None, True)
    assert len({SimulatedUser(SCENES[0], seed).say(None, True) for seed in range(10)}) > 5


@pytest.mark.parametrize("act", ["ask", "answer", "decline", "edit"])
def test_a_listener_who_never_does_it_is_left(act: str) -> None:
    for seed, scene in enumerate(SCENES[:15]):
        user = SimulatedUser(scene, seed)
        said, turns = user.say(None, True), 0
        while said is not None:
            turns += 1
            assert turns <= 100
            said = user.say(Reply(act=act, text="Well."), False)  # type: ignore[arg-type]
        assert user.scene == scene


def test_a_failed_edit_is_taken_back_and_asked_for_plainly() -> None:
    user = next(user for seed in range(50) if not (user := SimulatedUser(SCENES[1], seed))._wishes[0].taken_back)
    user.say(None, True)
    wanted = user.wanted
    assert wanted is not None
    user.say(EDIT, False)
    assert user.wanted is None
    assert user.say(Reply(act="forget", text="Forgotten."), True) == instruction(wanted)
    assert user.wanted == wanted and user.clear


CAR = Target(kind="car")
RIGHT_DOG = Target(kind="dog", side="right")
WHEELS = Recolour(target=CAR, part="wheels", colour="red")


@pytest.mark.parametrize(
    ("question", "options", "edit", "expected"),
    [
        ("What colour should the car be?", ("red", "blue"), Recolour(target=CAR, colour="pink"), "pink"),
        ("What colour should the car be?", (), WHEELS, "make the car's wheels red"),
        ("What should the car become?", ("a bus",), Replace(target=CAR, kind="bus"), "a bus"),
        ("Should the car be bigger or smaller?", ("bigger", "smaller"), Resize(target=CAR, size="smaller"), "smaller"),
        ("Where should it be?", ("the beach", "Mars"), ToSetting(setting="mars"), "Mars"),
        ("What should I add?", ("a tree",), Add(kind="dog", side="left"), "add a dog on the left"),
        ("Which dog do you mean?", ("the left dog", "the right dog"), Remove(target=RIGHT_DOG), "the right dog"),
        ("Which dog do you mean?", ("this", "that"), Remove(target=Target(kind="dog", side="left")), "the left dog"),
        ("Pardon?", (), ToSetting(setting="mars"), "move it to Mars"),
    ],
)  # fmt: skip
def test_answers(question: str, options: tuple[str, ...], edit: Edit, expected: str) -> None:
    assert answer(Reply(act="ask", text=question, options=options), TWO_DOGS, edit) == expected


def test_a_step_back_that_was_not_taken_is_asked_for_again_plainly() -> None:
    found = 0
    for seed, scene in enumerate(SCENES[:20]):
        user = SimulatedUser(scene, seed)
        said = user.say(None, True)
        said = user.say(EDIT, False) if user.clear else None
        if said is None or user.wanted is not None:
            continue
        found += 1
        assert user.say(Reply(act="ask", text="What?"), False) == "undo" and user.wanted is None
        user.say(Reply(act="forget", text="Forgotten."), True)
        assert user.wanted is not None
    assert found > 5


def test_every_goal_leaves_something_to_do() -> None:
    for seed in range(1500):
        assert SimulatedUser(SCENES[seed % 60], seed).goal
