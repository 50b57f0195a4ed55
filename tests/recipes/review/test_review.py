"""Reading pairs, deciding about them, and what two reviewers come to."""

import json
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.recipes.review.outcome import disagreements, settling, write
from dialogpaint.recipes.review.pairs import PairSet, read_pairs
from dialogpaint.recipes.review.reviewing import Reviewing
from dialogpaint.storage.review import Decision, DecisionLog


def write_pairs(folder: Path, count: int) -> PairSet:
    for name in ("before", "after"):
        Picture(pixels=np.full((6, 8, 3), len(name) * 20, np.uint8)).save(folder / f"{name}.png")
    rows = [
        {"id": f"p{n}", "before": "before.png", "after": "after.png", "instruction": f"edit {n}", "caption": "a dog",
         "edited_caption": "a cat", "scores": {"image": 0.9}}
        for n in range(count)
    ]  # fmt: skip
    (folder / "pairs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return read_pairs(folder)


@pytest.fixture
def pairs(tmp_path: Path) -> PairSet:
    return write_pairs(tmp_path, 10)


def test_pairs_are_read_from_a_list_or_its_folder(pairs: PairSet) -> None:
    assert pairs == read_pairs(pairs.folder / "pairs.jsonl")
    assert pairs.pairs[3].id == "p3" and pairs.pairs[3].scores == {"image": 0.9}
    before, after = pairs.pairs[0].pictures()
    assert (before.pixels == 120).all() and (after.pixels == 100).all()


def test_pairs_are_read_as_instruct_pix2pix_keeps_them(tmp_path: Path) -> None:
    place = tmp_path / "0000000"
    for name in ("17_0.jpg", "17_1.jpg", "23_0.png", "23_1.png"):
        Picture(pixels=np.zeros((6, 8, 3), np.uint8)).save(place / name)
    (tmp_path / "seeds.json").write_text('[["0000000", [17, 23]]]')
    (place / "prompt.json").write_text('{"input": "a dog", "edit": "make it a cat", "output": "a cat"}')
    (place / "metadata.jsonl").write_text('{"seed": 17, "clip_sim_dir": 0.3, "cfg_scale": 8}\n')
    one, other = read_pairs(tmp_path).pairs
    assert (one.id, one.instruction, one.caption, dict(one.scores)) == (
        "0000000_17", "make it a cat", "a dog", {"clip_sim_dir": 0.3},
    )  # fmt: skip
    assert other.before.suffix == ".png" and other.scores == {}
    (place / "prompt.json").unlink()
    with pytest.raises(BadInput, match="InstructPix2Pix"):
        read_pairs(tmp_path)


def test_what_is_wrong_with_pairs_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no pairs in"):
        read_pairs(tmp_path)
    with pytest.raises(BadInput, match="no such file"):
        read_pairs(tmp_path / "none.jsonl")
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"id": 1, "before": "a", "after": "b"}\n')
    with pytest.raises(BadInput, match="line 1 is no pair"):
        read_pairs(path)
    path.write_text("\n")
    with pytest.raises(BadInput, match="no pairs"):
        read_pairs(path)
    path.write_text('{"id": 1, "before": "a", "after": "b", "instruction": "c"}\n' * 2)
    with pytest.raises(BadInput, match="same id"):
        read_pairs(path)


def test_a_reviewer_goes_on_where_they_stopped(pairs: PairSet) -> None:
    reviewing = Reviewing.of(pairs, "ada")
    assert reviewing.first_open() == 0
    reviewing.decide(0, "keep")
    reviewing.decide(1, "fix", "  make the  dog red ")
    reviewing.decide(3, "drop")
    again = Reviewing.of(pairs, "ada")
    assert again.first_open() == 2 and again.first_open(3) == 4
    assert again.counts() == {"keep": 1, "fix": 1, "drop": 1}
    found = again.decided(1)
    assert found is not None and found.instruction == "make the dog red" and found.at.endswith("+00:00")
    assert Reviewing.of(pairs, "grace").counts() == {}, "nobody sees another's decisions"


def test_decisions_can_be_changed_and_taken_back(pairs: PairSet) -> None:
    reviewing = Reviewing.of(pairs, "ada")
    reviewing.decide(0, "keep")
    reviewing.decide(1, "keep")
    reviewing.decide(0, "drop")
    assert reviewing.undo() == 0 and reviewing.decided(0) is None
    assert reviewing.undo() == 1 and reviewing.undo() is None
    assert Reviewing.of(pairs, "ada").counts() == {}
    reviewing.decide(2, "fix", pairs.pairs[2].instruction)
    found = reviewing.decided(2)
    assert found is not None and (found.verdict, found.instruction) == ("keep", None)
    with pytest.raises(BadInput, match="as it should be"):
        reviewing.decide(2, "fix", "  ")


@pytest.mark.parametrize("name", ["", "../x", "a b", "settled", "decisions", "x" * 41])
def test_names_that_cannot_be_files_are_refused(pairs: PairSet, name: str) -> None:
    with pytest.raises(BadInput, match="no reviewer's name"):
        Reviewing.of(pairs, name)


def test_a_killed_program_loses_nothing_but_its_own_line(tmp_path: Path) -> None:
    log = DecisionLog(tmp_path / "ada.jsonl")
    log.add(Decision(id="p0", reviewer="ada", verdict="keep", at="now"))
    with log.path.open("a") as file:
        file.write('{"id": "p1", "rev')
    log.add(Decision(id="p2", reviewer="ada", verdict="drop", at="now"))
    assert [one.id for one in log.decisions()] == ["p0", "p2"]
    with log.path.open("a") as file:
        file.write('{"id": "p3", "reviewer": "ada", "at": "now", "verdict": "maybe"}\n')
    with pytest.raises(BadInput, match="line 4 is no decision"):
        log.decisions()


def test_agreement_disagreements_and_settling(pairs: PairSet) -> None:
    """Ten pairs: both keep 4, both drop 3, only ada keeps 1, only grace keeps 2: kappa 0.4."""
    ada, grace = Reviewing.of(pairs, "ada"), Reviewing.of(pairs, "grace")
    for place, (one, other) in enumerate(["kk"] * 4 + ["dd"] * 3 + ["kd"] + ["dk"] * 2):
        ada.decide(place, "keep" if one == "k" else "drop")
        grace.decide(place, "keep" if other == "k" else "drop")
    results = write(pairs)
    (agreement,) = results["agreement"]
    assert agreement["both_decided"] == 10 and agreement["alike"] == 7
    assert agreement["kappa"] == pytest.approx((0.7 - 0.5) / 0.5) == agreement["kappa_useful"]
    assert results["decided"] == {"keep": 4, "fix": 0, "drop": 3} and results["disagreements"] == 3
    settle = settling(pairs, "ada")
    assert [pair.id for pair in settle.pairs] == ["p7", "p8", "p9"]
    settle.decide(0, "fix", "make it a cat")
    results = write(pairs)
    assert results["settled"] == 1 and results["decided"]["fix"] == 1
    rows = [json.loads(line) for line in (pairs.folder / "reviews/decisions.jsonl").read_text().splitlines()]
    row = next(row for row in rows if row["id"] == "p7")
    assert (row["settled_by"], row["reviewer"], row["instruction"]) == ("ada", "ada+grace", "make it a cat")
    listed = (pairs.folder / "reviews/disagreements.jsonl").read_text().splitlines()
    assert [json.loads(line)["id"] for line in listed] == ["p7", "p8", "p9"]
    assert json.loads((pairs.folder / "reviews/agreement.json").read_text()) == results


def test_two_fixes_disagree_when_their_words_do(pairs: PairSet) -> None:
    for name, text in (("ada", "make it red"), ("grace", "make it blue")):
        Reviewing.of(pairs, name).decide(0, "fix", text)
    assert list(disagreements(pairs)) == ["p0"]


def test_without_reviews_there_is_no_report(pairs: PairSet) -> None:
    with pytest.raises(BadInput, match="nobody has reviewed"):
        write(pairs)
    Reviewing.of(pairs, "ada").decide(0, "keep")
    assert write(pairs)["agreement"] == []
    with pytest.raises(BadInput, match="nothing to settle"):
        settling(pairs, "ada")
