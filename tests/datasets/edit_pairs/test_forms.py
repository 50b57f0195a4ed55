"""The three forms in which pairs are kept: what was written is read again."""

import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.core.pairs import PairTexts
from dialogpaint.datasets.edit_pairs.filtering import Scores
from dialogpaint.datasets.edit_pairs.folder import write_row, write_seeds
from dialogpaint.datasets.edit_pairs.pair import EditPair, Origin, pair_id
from dialogpaint.datasets.edit_pairs.reading import read_pairs
from dialogpaint.datasets.edit_pairs.shards import write_shard
from dialogpaint.datasets.edit_pairs.table import read_table, write_table

TEXTS = PairTexts(id="coco/1#0", caption="Ein Bär", instruction="add “a hat”", edited_caption="熊", domain="scenes")
SCORES = Scores(clip_sim_image=0.8, clip_sim_0=0.3, clip_sim_1=0.25, clip_sim_dir=0.4)


def pair(row: int, seed: int) -> EditPair:
    rng = np.random.default_rng(seed)
    before, after = (Picture(pixels=rng.integers(0, 256, (20, 30, 3), np.uint8)) for _ in range(2))
    origin = Origin(
        caption_id=TEXTS.id,
        domain=TEXTS.domain,
        generator="p2p",
        seed=seed,
        parameters={"p2p_threshold": 0.5, "cfg_scale": 8.0, "steps": 3, "note": "x"},
        scores=SCORES,
        versions={"clip": "clip@0"},
    )
    texts = {"instruction": TEXTS.instruction, "caption": TEXTS.caption, "edited_caption": TEXTS.edited_caption}
    return EditPair(id=pair_id(row, seed), before=before, after=after, origin=origin, **texts)


def same(one: EditPair, other: EditPair) -> bool:
    plain = [(p.id, p.instruction, p.caption, p.edited_caption, p.origin) for p in (one, other)]
    return plain[0] == plain[1] and one.before.same_as(other.before) and one.after.same_as(other.after)


PAIRS = [pair(0, 7), pair(0, 9), pair(2, 7)]


def written_folder(folder: Path) -> Path:
    for row in range(3):
        of_row = [one for one in PAIRS if one.id.startswith(f"{row:07d}")]
        write_row(folder, row, TEXTS, of_row, "png")
    write_seeds(folder, [(0, [7, 9]), (1, []), (2, [7])])
    return folder


def written_shard(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    write_shard(folder / "pairs-000000.tar", PAIRS)
    return folder


def written_table(folder: Path) -> Path:
    pytest.importorskip("pyarrow")
    folder.mkdir(exist_ok=True)
    write_table(folder / "pairs-000000.parquet", iter(PAIRS))
    return folder


@pytest.mark.parametrize("written", [written_folder, written_shard, written_table])
def test_what_was_written_is_read_again(tmp_path: Path, written: Callable[[Path], Path]) -> None:
    found = list(read_pairs(written(tmp_path / "set")))
    assert len(found) == 3
    assert all(same(one, other) for one, other in zip(found, PAIRS, strict=True))


def test_the_folder_is_as_instruct_pix2pix_reads_it(tmp_path: Path) -> None:
    write_row(tmp_path, 4, TEXTS, [pair(4, 7)], "jpg")
    write_seeds(tmp_path, [(4, [7])])
    assert json.loads((tmp_path / "seeds.json").read_text()) == [["0000004", [7]]]
    prompt = json.loads((tmp_path / "0000004" / "prompt.json").read_text())
    assert (prompt["edit"], prompt["input"], prompt["output"]) == (TEXTS.instruction, TEXTS.caption, "熊")
    about = json.loads((tmp_path / "0000004" / "metadata.jsonl").read_text())
    assert about["p2p_threshold"] == 0.5 and about["clip_sim_dir"] == 0.4 and about["seed"] == 7
    for number in (0, 1):
        with Image.open(tmp_path / "0000004" / f"7_{number}.jpg") as picture:
            assert (picture.size, picture.format) == ((30, 20), "JPEG")


def test_a_published_folder_is_read(tmp_path: Path) -> None:
    place = tmp_path / "0000012"
    place.mkdir()
    (place / "prompt.json").write_text(json.dumps({"caption": "a", "edit": "b", "output": "c", "url": "d"}))
    (place / "metadata.jsonl").write_text('{"seed": 3, "p2p_threshold": 0.4}\n')
    for number in (0, 1):
        Image.new("RGB", (8, 8)).save(place / f"3_{number}.jpg")
    (tmp_path / "seeds.json").write_text('[["0000012", [3]]]')
    (found,) = read_pairs(tmp_path)
    assert (found.caption, found.instruction, found.edited_caption, found.origin) == ("a", "b", "c", None)


def test_shards_are_the_same_bit_for_bit_and_plain_tar(tmp_path: Path) -> None:
    one, other = (written_shard(tmp_path / name) / "pairs-000000.tar" for name in "ab")
    assert one.read_bytes() == other.read_bytes()
    with tarfile.open(one) as shard:
        names = shard.getnames()
    assert names[:3] == ["0000000_7.before.png", "0000000_7.after.png", "0000000_7.json"]


def test_the_table_has_magicbrushs_columns_first_and_shows_pictures(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(written_table(tmp_path) / "pairs-000000.parquet")
    assert table.column_names[:6] == ["img_id", "turn_index", "source_img", "mask_img", "instruction", "target_img"]
    assert table["clip_sim_image"].to_pylist() == [0.8] * 3 and str(table.schema.field("turn_index").type) == "int32"
    features = json.loads(table.schema.metadata[b"huggingface"])["info"]["features"]
    assert features["source_img"] == {"_type": "Image"} and features["img_id"]["dtype"] == "string"


def test_a_table_without_its_columns_is_refused(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet").write_table(pa.table({"img_id": ["a"]}), tmp_path / "x.parquet")
    with pytest.raises(BadInput, match="x.parquet has no column instruction, source_img, target_img"):
        list(read_table(tmp_path / "x.parquet"))


@pytest.mark.parametrize("written", [written_folder, written_shard, written_table])
def test_every_broken_file_is_told_in_one_line(tmp_path: Path, written: Callable[[Path], Path]) -> None:
    folder = written(tmp_path / "set")
    for path in sorted(one for one in folder.rglob("*") if one.is_file() and one.parent.name != "0000001"):
        whole = path.read_bytes()
        for broken in (b"", b"\x00 no", whole[: len(whole) // 2]):
            path.write_bytes(broken)
            try:
                list(read_pairs(folder))
            except BadInput as error:
                assert path.stem.split(".")[0] in str(error) and "\n" not in str(error)
            else:
                assert path.name == "metadata.jsonl" and len(broken) < 10 or path.suffix == ".tar" and not broken
        path.write_bytes(whole)


def test_a_folder_of_something_else_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no edit pairs"):
        list(read_pairs(tmp_path))
