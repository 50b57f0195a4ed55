"""Edits are read from every layout they come in; what is broken is one line."""

import json
from pathlib import Path
from typing import Any

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.edit_triples import Triple, load_triples, split
from layouts import picture


def _instruct_pix2pix(root: Path) -> Path:
    for prompt, seeds in (("0000000", ["11", "12"]), ("0000007", ["5"])):
        for seed in seeds:
            picture(root / prompt / f"{seed}_0.jpg")
            picture(root / prompt / f"{seed}_1.jpg", 200)
        (root / prompt / "prompt.json").write_text(
            json.dumps({"caption": "a", "edit": "make it " + prompt, "output": "b"})
        )
    (root / "seeds.json").write_text(json.dumps([["0000000", ["11", "12"]], ["0000007", ["5"]]]))
    return root


def _magicbrush(root: Path) -> Path:
    for name in ("327-input", "327-output1", "327-output2"):
        picture(root / "images" / "327" / f"{name}.png")
    turns = [
        {"input": "327-input.png", "mask": "327-mask1.png", "output": "327-output1.png", "instruction": "add a cat"},
        {
            "input": "327-output1.png",
            "mask": "327-mask2.png",
            "output": "327-output2.png",
            "instruction": "make it red",
        },
    ]
    (root / "edit_turns.json").write_text(json.dumps(turns))
    return root


def _metadata(root: Path, *rows: dict[str, Any]) -> Path:
    for name in ("a.png", "b.png", "c.png"):
        picture(root / name)
    (root / "metadata.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return root


def test_instruct_pix2pix_has_several_pairs_an_instruction(tmp_path: Path) -> None:
    one, two = load_triples(_instruct_pix2pix(tmp_path))
    assert one.instruction == "make it 0000000" and len(one.pairs) == 2 and len(two.pairs) == 1
    assert one.pairs[1] == (tmp_path / "0000000" / "12_0.jpg", tmp_path / "0000000" / "12_1.jpg")


def test_turns_of_magicbrush_lead_on_and_belong_to_one_picture(tmp_path: Path) -> None:
    one, two = load_triples(_magicbrush(tmp_path))
    assert one.picture == two.picture == "327"
    assert one.pairs[0][1] == two.pairs[0][0]
    assert two.instruction == "make it red"


@pytest.mark.parametrize(
    "names",
    [
        ("source", "instruction", "target"),
        ("source_img", "instruction", "target_img"),
        ("input_image", "edit_prompt", "edited_image"),
        ("original_image", "edit_prompt", "edited_image"),
    ],
)
def test_metadata_under_all_known_names(tmp_path: Path, names: tuple[str, str, str]) -> None:
    (triple,) = load_triples(_metadata(tmp_path, dict(zip(names, ("a.png", " go ", "b.png"), strict=True))))
    assert triple == Triple(picture="a.png", instruction="go", pairs=((tmp_path / "a.png", tmp_path / "b.png"),))


def test_world_samples(tmp_path: Path) -> None:
    from dialogpaint.recipes.world import sample

    list(sample(tmp_path, 2, seed=0, size=32))
    triples = load_triples(tmp_path)
    assert [triple.picture for triple in triples] == ["0000", "0001"]
    assert all(triple.instruction and triple.pairs[0][0].name.endswith("before.png") for triple in triples)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"source": "a.png", "target": "b.png"}, "line 1 has no columns"),
        ({"source": "a.png", "instruction": "", "target": "b.png"}, "instruction is no text"),
        ({"source": "a.png", "instruction": 3, "target": "b.png"}, "instruction is no text"),
        ({"source": "a.png", "instruction": "go", "target": "none.png"}, "none.png is missing"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, row: dict[str, Any], says: str) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        load_triples(_metadata(tmp_path, row))
    assert "\n" not in str(caught.value)


def test_folders_that_hold_nothing(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such folder"):
        load_triples(tmp_path / "none")
    with pytest.raises(BadInput, match="no known layout"):
        load_triples(tmp_path)
    (tmp_path / "metadata.jsonl").write_text("\n")
    with pytest.raises(BadInput, match="holds no edits"):
        load_triples(tmp_path)
    (tmp_path / "metadata.jsonl").write_text("{not json\n")
    with pytest.raises(BadInput, match="line 1 is not valid JSON"):
        load_triples(tmp_path)


def test_all_edits_of_a_picture_fall_on_one_side_and_stay_there() -> None:
    triples = [Triple(picture=f"p{n // 3}", instruction=str(n), pairs=()) for n in range(600)]
    train, held = split(triples, 0.2)
    assert len(train) + len(held) == 600 and 60 < len(held) < 180
    assert not {triple.picture for triple in train} & {triple.picture for triple in held}
    assert set(split(triples[:300], 0.2)[1]) <= set(held)


def test_both_sides_get_something_however_few_there_are() -> None:
    two = [Triple(picture=name, instruction="", pairs=()) for name in ("a", "b")]
    assert [len(side) for side in split(two, 0.001)] == [1, 1]
    with pytest.raises(BadInput, match="single picture"):
        split(two[:1], 0.5)
