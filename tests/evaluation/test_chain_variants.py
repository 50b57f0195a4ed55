"""The variants side by side: a perfect editor is favoured over one that does nothing, and equals are not told apart."""

import json

import numpy as np

from dialogpaint.core.editing import EditResult
from dialogpaint.evaluation.chain_report import ChainReport, report
from dialogpaint.evaluation.chain_sampling import chains
from dialogpaint.evaluation.chain_variants import BASE, LAST, SEQUENCE, favoured, variants
from dialogpaint.evaluation.chains import run_chains
from dialogpaint.evaluation.forgotten import run_forgotten
from dialogpaint.evaluation.perfect import WorldEditor
from dialogpaint.metrics.reliability import sign_test
from dialogpaint.world.render import render

SOME = list(chains(6, 3, 1))
TRUTH = WorldEditor((render(scene), scene) for chain in SOME for scene in chain.scenes)


class Lazy:
    def edit_many(self, requests):
        nothing = np.zeros(requests[0].picture.pixels.shape[:2], bool)
        return [EditResult(picture=r.picture, changed=nothing, changed_fraction=0.0, seed=r.seed) for r in requests]


def measured(editor) -> ChainReport:
    runs = run_chains(editor, SOME)
    return report(runs, run_forgotten(editor, runs), TRUTH)


PERFECT, LAZY = measured(TRUTH), measured(Lazy())


def test_one_row_a_variant():
    rows = variants(LAZY, PERFECT)
    assert json.loads(json.dumps(rows)) == rows and list(rows) == [LAST, BASE, SEQUENCE]
    assert rows[SEQUENCE]["SR@3"] == rows[SEQUENCE]["f1"] == 1.0 and rows[SEQUENCE]["lasts"] == 3.0
    assert rows[LAST]["SR@1"] == rows[BASE]["SR@1"] == rows[LAST]["lasts"] == 0.0
    assert rows[LAST]["levels"] == 0.0 == rows[SEQUENCE]["levels"]


def test_from_the_base_differs_only_in_what_is_forgotten():
    rows = variants(PERFECT, PERFECT)
    differing = {name for name in rows[LAST] if rows[LAST][name] != rows[BASE][name]}
    assert differing <= {"forgotten", "forgotten_off"} and rows[BASE]["forgotten"] == 1.0


def test_the_figures_favour_whoever_lasts():
    for plain, sequence, words in (
        (LAZY, PERFECT, "(c) over (a) (3.00 against 0.00, better in 6 and worse in 0 of 6, p = 0.03)"),
        (PERFECT, LAZY, "(a) over (c) (0.00 against 3.00"),
        (PERFECT, PERFECT, "neither (c) nor (a) (3.00 against 3.00"),
    ):
        line = favoured(plain, sequence)
        assert line.startswith(words) and "\n" not in line and "(b)" in line


def test_the_sign_test():
    assert sign_test(0, 0) == sign_test(3, 3) == 1.0
    assert sign_test(5, 0) == sign_test(0, 5) == 2 / 32
    assert sign_test(4, 1) == 2 * 6 / 32
