"""Chains of edits: sound ones are drawn, a perfect editor does them all, a lazy one none, and drift is told apart."""

import json

import numpy as np
import pytest

from dialogpaint.core.description import UNKNOWN
from dialogpaint.core.editing import EditResult
from dialogpaint.evaluation.chain_report import report
from dialogpaint.evaluation.chain_sampling import Chain, chains, followed, touched
from dialogpaint.evaluation.chains import run_chains, true_change
from dialogpaint.evaluation.final_pictures import final_scores, placed
from dialogpaint.evaluation.forgotten import forgettings, run_forgotten
from dialogpaint.evaluation.perfect import WorldEditor
from dialogpaint.evaluation.taking_back import inverse
from dialogpaint.metrics.scene_match import rsim
from dialogpaint.world.apply import apply
from dialogpaint.world.captions import describe
from dialogpaint.world.parse import parse
from dialogpaint.world.phrases import instruction
from dialogpaint.world.render import render
from dialogpaint.world.sampling import sample_scene
from dialogpaint.world.scene import Scene, Thing

SOME = list(chains(6, 5, 1))
CAR = Scene(setting="city", things=(Thing(id="a", kind="car", x=0.5, y=0.85, height=0.3, colours={"body": "red"}),))


def truth(some):
    return WorldEditor((render(scene), scene) for chain in some for scene in chain.scenes)


class Lazy:
    def edit_many(self, requests):
        nothing = np.zeros(requests[0].picture.pixels.shape[:2], bool)
        return [EditResult(picture=r.picture, changed=nothing, changed_fraction=0.0, seed=r.seed) for r in requests]


class Smudging(WorldEditor):
    """Does an edit, and a little to every pixel, which it owns up to in its mask only when `honest`."""

    honest = True

    def edit(self, request, on_step=None):
        result = super().edit(request)
        smudged = result.picture.with_pixels(result.picture.pixels ^ 1)
        changed = np.ones_like(result.changed) if self.honest else result.changed
        return EditResult(picture=smudged, changed=changed, changed_fraction=1.0, seed=result.seed)


# --- sampling


def test_chains_are_fixed_and_every_edit_fits_what_the_ones_before_left():
    assert SOME == list(chains(8, 5, 1))[:6] != list(chains(6, 5, 2))
    for chain in SOME:
        assert followed(chain.scenes[0], chain.edits) == chain.scenes and len(chain.edits) == 5


def test_no_two_edits_of_a_chain_touch_one_property():
    for chain in chains(40, 10, 3):
        seen = set()
        for before, after in zip(chain.scenes, chain.scenes[1:], strict=False):
            now = touched(before, after)
            assert now and not now & seen
            seen |= now


def test_what_an_edit_touches():
    def touches(sentence):
        edit = parse(sentence)
        assert edit is not None
        return touched(CAR, apply(CAR, edit))

    assert touches("make the car green") == {("a", "colours", "body")}
    assert touches("make it night") == {("scene", "time")}
    assert touches("remove the car") == {("a",)} == touches("replace the car with a bus")
    assert touches("add a dog") == {("t0",)}


# --- running


def test_a_perfect_editor_lasts_and_drifts_nowhere():
    runs = run_chains(truth(SOME), SOME, batch=4)
    assert [run.lasted for run in runs] == [5] * 6
    found = report(runs, run_forgotten(truth(SOME), runs), truth(SOME)).to_json()
    assert json.loads(json.dumps(found)) == found
    assert found["success"] == 1.0 == found["by"]["SR@5"]["success"] == found["turns"]["turn 3"]["success"]
    assert found["final"]["f1"] == found["final"]["rsim"] == 1.0
    assert all(turn["levels"] == turn["not_identical"] == 0.0 for turn in found["drift"].values())
    again, back = found["forgotten"]["run again"], found["forgotten"]["edited back"]
    assert (again["success"], again["off"], again["not_identical"]) == (1.0, 0.0, 0.0)
    assert back["n"] == again["n"] > 0 and back["off"] >= 0.0


def test_a_lazy_editor_fails_at_once():
    found = report(run_chains(Lazy(), SOME), [], truth(SOME)).to_json()
    assert found["by"]["SR@1"]["success"] == found["success"] == 0.0
    assert found["drift"]["turn 1"]["levels"] == 0.0, "who does nothing spoils nothing"


def test_turns_after_a_failed_one_do_not_count_as_lasting():
    class Late(WorldEditor):
        """Leaves out the second edit."""

        def edit_many(self, requests):
            self.turn = getattr(self, "turn", 0) + 1
            return Lazy().edit_many(requests) if self.turn == 2 else super().edit_many(requests)

    one = [SOME[0]]
    run = run_chains(Late((render(s), s) for s in SOME[0].scenes), one)[0]
    assert run.lasted == 1 and not run.steps[1].verdict.success
    found = report([run], [], truth(one))
    assert (found.lasting(1).right, found.lasting(2).right, found.turn(1).right) == (1, 0, 1)


@pytest.mark.parametrize("honest", [True, False])
def test_drift_outside_the_true_changes_is_seen_and_told_from_what_the_mask_admits(honest):
    words = ("make the car green",)
    chain = Chain(seed=0, scenes=followed(CAR, tuple(map(parse, words))), edits=tuple(map(parse, words)))
    editor = Smudging((render(s), s) for s in chain.scenes)
    editor.honest = honest
    step = run_chains(editor, [chain])[0].steps[0]
    assert step.outside.not_identical == 1.0 and step.outside.levels == pytest.approx(1.0)
    assert step.outside.share == pytest.approx(1 - true_change(*chain.scenes).mean())
    assert (step.untouched is None) == honest


# --- forgetting


def test_the_inverse_gives_back_what_was_there():
    undone = 0
    for seed in range(80):
        chain = next(chains(1, 2, seed))
        before, now, edit = *chain.scenes[:2], chain.edits[0]
        back = inverse(before, edit, now)
        if back is None:
            continue
        again = render(apply(now, back))
        if edit.op in ("recolour", "time", "weather", "style", "backdrop", "pose", "pattern", "accessory", "emblem"):
            undone += 1
            assert again.same_as(render(before)), (instruction(edit), instruction(back))
        if edit.op in ("add", "remove", "replace", "setting"):
            assert len(describe(apply(now, back)).things) == len(before.things)
    assert undone > 30


def test_nothing_takes_back_an_edit_of_what_is_gone():
    green = parse("make the car green")
    gone = apply(apply(CAR, green), parse("remove the car"))
    assert inverse(CAR, green, gone) is None
    assert inverse(CAR, green, apply(CAR, green)) == parse("make the car red")


def test_what_is_forgotten_is_never_the_last_edit_and_the_rest_still_fits():
    for one in forgettings(SOME):
        assert one.place < 4 and followed(one.chain.scenes[0], one.kept) == one.scenes


# --- final pictures


def test_a_recogniser_that_knows_nothing_leaves_pictures_out():
    class Blind:
        def describe(self, picture):
            return UNKNOWN

    scores = final_scores(Blind(), [(render(CAR), CAR)])
    assert (scores.n, scores.unknown, scores.f1) == (0, 1, 0.0)


def test_a_wrong_final_picture_scores_less():
    blue = apply(CAR, parse("make the car blue"))
    eye = WorldEditor([(render(CAR), CAR), (render(blue), blue)])
    assert final_scores(eye, [(render(CAR), CAR)]).f1 == 1.0
    assert final_scores(eye, [(render(blue), CAR)]).f1 == 0.0 == final_scores(eye, [(render(blue), CAR)]).rsim


def test_descriptions_keep_their_order_across():
    for seed in range(30):
        scene = sample_scene(seed, "test")
        things = placed(describe(scene))
        assert [thing.x for thing in things] == sorted(thing.x for thing in things)
        true = [thing.x for thing in sorted(scene.things, key=lambda thing: thing.x)]
        assert rsim(things, things) == 1.0 and len(true) == len(things)
