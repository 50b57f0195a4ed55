"""The published benchmarks' layouts: read as they are, and what is broken in them is named in one line."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.benchmarks.cocoee import load_cocoee
from dialogpaint.datasets.benchmarks.custom_concept import load_custom_concept
from dialogpaint.datasets.benchmarks.tedbench import load_tedbench
from layouts import cocoee, custom_concept, picture, tedbench

_CHECKOUT = Path(__file__).parents[3]
SHARED = next(
    (root / "shared" / "data" for root in (_CHECKOUT, _CHECKOUT.parent) if (root / "shared" / "data").is_dir()),
    _CHECKOUT / "shared" / "data",
)
"""The benchmarks themselves, where somebody has put them in or beside the checkout."""


def test_tedbench_names_results_as_the_published_ones(tmp_path: Path) -> None:
    (wish,) = load_tedbench(tedbench(tmp_path))
    assert wish.text == "A photo of a cat jumping." and wish.result == "cat.png-A_photo_of_a_cat_jumping.png"


def test_cocoee_is_read_in_the_lists_order_with_or_without_its_folder(tmp_path: Path) -> None:
    places = load_cocoee(cocoee(tmp_path))
    assert [place.number for place in places] == [21, 7]
    assert load_cocoee(tmp_path / "test_bench") == places
    shown, mask, reference = places[0].load()
    assert mask.sum() == 20 * 28 and shown.width == 48 and reference.width == 30


def test_custom_concept_gives_subjects_and_prompts(tmp_path: Path) -> None:
    one, two = load_custom_concept(custom_concept(tmp_path))
    assert [len(item.subjects[0].pictures) for item in (one, two)] == [2, 2]
    assert one.told(one.prompts[1], known=True) == "<new1> dog on the beach."
    (pair,) = load_custom_concept(tmp_path, pairs=True)
    assert pair.told(pair.prompts[0], known=True) == "the <new2> dog beside the <new1> dog"
    assert pair.told(pair.prompts[0], known=False) == "the dog beside the dog"


BREAKS: list[tuple[Callable[[Path], Path], Callable[[Path], object], str]] = [
    (tedbench, lambda root: (root / "input_list.json").unlink(), "input_list.json is missing"),
    (tedbench, lambda root: (root / "input_list.json").write_text("[{"), "input_list.json is not valid JSON"),
    (tedbench, lambda root: (root / "input_list.json").write_text('[{"img_name": "a"}]'), "0.target_text"),
    (tedbench, lambda root: (root / "input_list.json").write_text('[{"img_name": "../a", "target_text": "b"}]'), "img"),
    (tedbench, lambda root: (root / "originals" / "cat.png").unlink(), "cat.png is missing"),
    (cocoee, lambda root: (root / "test_bench" / "id_list.npy").unlink(), "id_list.npy is missing"),
    (cocoee, lambda root: (root / "test_bench" / "id_list.npy").write_bytes(b"no"), "id_list.npy is no list"),
    (cocoee, lambda root: np.save(root / "test_bench" / "id_list.npy", np.array([{}])), "id_list.npy is no list"),
    (cocoee, lambda root: next(root.glob("*/Ref_3500/*7_ref.png")).unlink(), "000000000007_ref.png is missing"),
    (custom_concept, lambda root: (root / "dataset.json").write_text("[{}]"), "dataset.json: 0.instance_prompt"),
    (custom_concept, lambda root: (root / "prompts" / "dog.txt").unlink(), "dog.txt is missing"),
    (custom_concept, lambda root: (root / "prompts" / "dog.txt").write_text("\n"), "dog.txt is empty"),
    (custom_concept, lambda root: (root / "prompts" / "dog.txt").write_text("{} and {}"), "dog.txt: '{} and {}'"),
    (custom_concept, lambda root: [f.unlink() for f in root.glob("*/pet_dog1/*")], "pet_dog1 holds no pictures"),
]
READ: dict[Callable[[Path], Path], Callable[[Path], object]] = {
    tedbench: load_tedbench,
    cocoee: load_cocoee,
    custom_concept: load_custom_concept,
}


@pytest.mark.parametrize(("build", "damage", "said"), BREAKS, ids=[said for _, _, said in BREAKS])
def test_a_broken_layout_is_named_in_one_line(
    build: Callable[[Path], Path], damage: Callable[[Path], object], said: str, tmp_path: Path
) -> None:
    damage(build(tmp_path))
    with pytest.raises(BadInput) as error:
        READ[build](tmp_path)
    assert said in str(error.value) and "\n" not in str(error.value)


def test_a_mask_of_another_size_is_named(tmp_path: Path) -> None:
    place = load_cocoee(cocoee(tmp_path))[0]
    picture(place.mask_file, 255, side=20)
    with pytest.raises(BadInput, match="000000000021_mask.png: the mask is 20x20, the picture 48x48"):
        place.load()


@pytest.mark.skipif(not (SHARED / "tedbench").is_dir(), reason="TEdBench is not here")
def test_tedbench_itself() -> None:
    wishes = load_tedbench(SHARED / "tedbench")
    assert len(wishes) == len({wish.result for wish in wishes}) == 100
    assert len({wish.picture for wish in wishes}) == 40


@pytest.mark.skipif(not (SHARED / "custom_concept").is_dir(), reason="CustomConcept101's lists are not here")
@pytest.mark.parametrize("pairs", [False, True])
def test_custom_concepts_own_lists_fit_but_their_files_are_missing(pairs: bool) -> None:
    with pytest.raises(BadInput, match=r"prompts/.*\.txt is missing"):
        load_custom_concept(SHARED / "custom_concept", pairs)
