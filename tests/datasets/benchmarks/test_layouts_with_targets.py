"""MagicBrush and PIE-Bench: read as they are, and what is broken in them is named in one line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.benchmarks.magicbrush import load_magicbrush
from dialogpaint.datasets.benchmarks.pie_bench import load_pie_bench, mask_of
from layouts import magicbrush, picture, pie_bench


def test_magicbrush_sessions_their_turns_and_their_results_names(tmp_path: Path) -> None:
    two, one = load_magicbrush(magicbrush(tmp_path))
    assert [turn.instruction for turn in two.turns] == ["make the car green", "add a rainbow"]
    assert two.turns[1].source == two.turns[0].target and two.turns[1].caption == "a rainbow"
    assert [two.result(1, False), two.result(1, True), two.result(2, False), two.result(2, True)] == [
        "139/139_1.png", "139/139_1.png", "139/139_inde_2.png", "139/139_iter_2.png",
    ]  # fmt: skip
    assert one.id == "30" and len(one.turns) == 1


def test_magicbrushs_older_name_of_the_captions_is_read_too(tmp_path: Path) -> None:
    before = load_magicbrush(magicbrush(tmp_path))
    (tmp_path / "local_descriptions.json").rename(tmp_path / "local_captions.json")
    assert load_magicbrush(tmp_path) == before


def test_pie_bench_items_have_masks_and_plain_prompts(tmp_path: Path) -> None:
    part, whole = load_pie_bench(pie_bench(tmp_path))
    assert part.after == "a green car on a road" and part.kind == "random" and whole.kind == "change style"
    assert part.mask[:128].all() and not part.mask[128:511, 1:511].any() and whole.mask.all()
    assert part.load().width == 512 and part.result == "0_random_140/000000000000.png"


def test_masks_are_runs_of_rows_one_after_another() -> None:
    mask = mask_of([6, 3, 14, 99], side=5)
    inner = np.zeros((5, 5), bool)
    inner.reshape(-1)[[6, 7, 8, *range(14, 25)]] = True
    assert (mask[1:4, 1:4] == inner[1:4, 1:4]).all()
    assert mask[[0, -1]].all() and mask[:, [0, -1]].all()
    assert not mask_of([])[1:-1, 1:-1].any()


def rewrite(path: Path, change: Callable[[Any], object]) -> None:
    value = json.loads(path.read_text())
    change(value)
    path.write_text(json.dumps(value))


def sessions(root: Path, change: Callable[[Any], object]) -> None:
    rewrite(root / "edit_sessions.json", change)


def mapping(root: Path, change: Callable[[Any], object]) -> None:
    rewrite(root / "mapping_file.json", change)


def split(root: Path) -> None:
    (root / "dev").mkdir()
    (root / "edit_sessions.json").rename(root / "dev" / "edit_sessions.json")


BREAKS: list[tuple[Callable[[Path], Path], Callable[[Path], object], str]] = [
    (magicbrush, lambda root: (root / "edit_sessions.json").unlink(), "edit_sessions.json is missing"),
    (magicbrush, split, "holds several splits"),
    (magicbrush, lambda root: (root / "edit_sessions.json").write_text("{"), "edit_sessions.json is not valid JSON"),
    (magicbrush, lambda root: sessions(root, lambda of: of["30"][0].pop("mask")), "30.0.mask"),
    (magicbrush, lambda root: sessions(root, lambda of: of["30"].clear()), "'30' has no turns"),
    (magicbrush, lambda root: sessions(root, lambda of: of["30"][0].update(input="../a.png")), "30.0.input"),
    (magicbrush, lambda root: sessions(root, lambda of: of["139"].reverse()), "139-input.png is not what the turn"),
    (magicbrush, lambda root: (root / "local_descriptions.json").unlink(), "local_descriptions.json is missing"),
    (magicbrush, lambda root: (root / "local_descriptions.json").write_text("{}"), "says nothing of 139-output1.png"),
    (magicbrush, lambda root: (root / "images" / "30" / "30-mask1.png").unlink(), "30-mask1.png is missing"),
    (pie_bench, lambda root: (root / "mapping_file.json").unlink(), "mapping_file.json is missing"),
    (pie_bench, lambda root: mapping(root, lambda of: of["000000000000"].pop("mask")), "000000000000.mask"),
    (pie_bench, lambda root: mapping(root, lambda of: of["000000000000"].update(mask=[1])), "start without a length"),
    (pie_bench, lambda root: mapping(root, lambda of: of["000000000000"].update(mask=[512 * 512, 1])), "run of 1 from"),
    (pie_bench, lambda root: mapping(root, lambda of: of["000000000000"].update(editing_type_id="x")), "type_id"),
    (pie_bench, lambda root: mapping(root, lambda of: of["000000000000"].update(image_path="../a")), "image_path"),
    (pie_bench, lambda root: [f.unlink() for f in root.glob("*/0*/*.jpg")], "000000000000.jpg is missing"),
]
READ: dict[Callable[[Path], Path], Callable[[Path], object]] = {
    magicbrush: load_magicbrush,
    pie_bench: load_pie_bench,
}


@pytest.mark.parametrize(("build", "damage", "said"), BREAKS, ids=[said for _, _, said in BREAKS])
def test_a_broken_layout_is_named_in_one_line(
    build: Callable[[Path], Path], damage: Callable[[Path], object], said: str, tmp_path: Path
) -> None:
    damage(build(tmp_path))
    with pytest.raises(BadInput) as error:
        READ[build](tmp_path)
    assert said in str(error.value) and "\n" not in str(error.value)


def test_a_picture_of_another_size_is_named(tmp_path: Path) -> None:
    edit = load_pie_bench(pie_bench(tmp_path))[0]
    picture(edit.file, side=40)
    with pytest.raises(BadInput, match="000000000000.jpg is 40x40, not 512x512"):
        edit.load()
