"""Every layout is read as it is distributed, and a broken one is named in one line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import caption_layouts
from dialogpaint.core.errors import BadInput
from dialogpaint.datasets.captions.caption import Caption
from dialogpaint.datasets.captions.sources import Source, captions_from
from dialogpaint.datasets.captions.world import scene_of, world_captions
from dialogpaint.world.captions import caption


def read(name: str, folder: Path, **more: str) -> list[Caption]:
    return captions_from(Source.model_validate({"name": name, "folder": str(folder), **more}))


def test_cub(tmp_path: Path) -> None:
    found = read("cub", caption_layouts.cub(tmp_path))
    assert len(found) == 4
    first = found[0]
    assert first.id == "cub/001.Black_footed_Albatross/Black_Footed_Albatross_0001_796111#0"
    assert first.text == "this bird has a white 111 belly"
    assert first.domain == "birds"
    assert first.picture is not None and first.picture.is_file()
    assert first.about == found[1].about != found[2].about


def test_cub_with_the_captions_inside(tmp_path: Path) -> None:
    caption_layouts.cub(tmp_path)
    (tmp_path / "cvpr2016_cub" / "text_c10").rename(tmp_path / "CUB_200_2011" / "text")
    assert len(read("cub", tmp_path / "CUB_200_2011")) == 4


def test_coco(tmp_path: Path) -> None:
    found = read("coco", caption_layouts.coco(tmp_path))
    assert [one.id for one in found[:3]] == [
        "coco/train2017/000000000001#0",
        "coco/train2017/000000000001#1",
        "coco/train2017/000000000002#0",
    ]
    assert len(found) == 8
    assert found[0].text == "A dog 1 sits on bench 0."
    assert all(one.picture is not None and one.picture.is_file() for one in found)
    assert len(read("coco", tmp_path / "annotations" / "captions_val2017.json")) == 4


def test_deepfashion(tmp_path: Path) -> None:
    found = read("deepfashion", caption_layouts.deepfashion(tmp_path))
    assert [one.id for one in found] == [
        "deepfashion/MEN-Denim-id_00000080-01_7_additional#0",
        "deepfashion/WOMEN-Dresses-id_00000002-02_1_front#0",
    ]
    assert {one.domain for one in found} == {"outfits"}


@pytest.mark.parametrize("captions", ["captions.json", "captions.jsonl", "Text"])
def test_ffhq(tmp_path: Path, captions: str) -> None:
    found = read("ffhq", caption_layouts.ffhq(tmp_path, captions))
    assert [(one.id, one.text) for one in found] == [
        ("ffhq/00012#0", "A woman with brown hair smiles."),
        ("ffhq/01003#0", "An old man with a grey beard."),
    ]
    assert found[1].picture == tmp_path / "images1024x1024" / "01000" / "01003.png"


def test_a_folder_with_texts_beside(tmp_path: Path) -> None:
    found = read("folder", caption_layouts.beside(tmp_path), domain="birds")
    assert [(one.id, one.text, one.domain) for one in found] == [
        ("folder/a#0", "a picture of a", "birds"),
        ("folder/deep/b#0", "a picture of deep/b", "birds"),
    ]


@pytest.mark.parametrize("name", ["folder", "hub"])
@pytest.mark.parametrize("ending", ["jsonl", "csv"])
def test_an_imagefolder(tmp_path: Path, name: str, ending: str) -> None:
    found = read(name, caption_layouts.imagefolder(tmp_path, ending))
    assert [one.id for one in found] == [f"{name}/test/0#0", f"{name}/train/0#0"]
    assert found[0].text in ("a test picture", "a test, picture")
    assert found[0].picture == tmp_path / "test" / "0.png"


def test_parquet(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    table = arrow.table({"image": [{"bytes": b"", "path": "0.png"}] * 2, "caption": ["a red car", "a blue car"]})
    (tmp_path / "data").mkdir()
    parquet.write_table(table, tmp_path / "data" / "train-00000-of-00001.parquet")
    found = read("hub", tmp_path)
    assert [(one.id, one.text, one.picture) for one in found] == [
        ("hub/data/train-00000-of-00001/0#0", "a red car", None),
        ("hub/data/train-00000-of-00001/1#0", "a blue car", None),
    ]
    with pytest.raises(BadInput, match="no column words; it has image, caption"):
        read("hub", tmp_path, field="words")
    (tmp_path / "data" / "train-00000-of-00001.parquet").write_bytes(b"PAR1 not really")
    with pytest.raises(BadInput, match="train-00000-of-00001.parquet is no parquet file"):
        read("hub", tmp_path)


def test_the_world_tells_scenes_that_can_be_drawn_again() -> None:
    captions = world_captions(3)
    for _ in range(5):
        one = next(captions)
        told = caption(scene_of(one.id))
        assert one.text == f"{told[0].upper()}{told[1:]}."
        assert one.domain == scene_of(one.id).domain
        assert one.picture is None
    assert next(world_captions(3)).id != next(world_captions(4)).id
    with pytest.raises(BadInput, match="no caption of the world"):
        scene_of("coco/train2017/1#0")


@pytest.mark.parametrize(
    ("name", "broken", "named"),
    [
        ("cub", "CUB_200_2011/images.txt", "images.txt is missing"),
        ("cub", "cvpr2016_cub/text_c10", "the caption release"),
        ("cub", "cvpr2016_cub/text_c10/002.Laysan_Albatross/Laysan_0002_1027.txt", "Laysan_0002_1027.txt is missing"),
        ("cub", "CUB_200_2011/images/002.Laysan_Albatross/Laysan_0002_1027.jpg", "Laysan_0002_1027.jpg is missing"),
        ("coco", "annotations", "captions_train2017.json is missing"),
        ("coco", "val2017/000000000007.jpg", "000000000007.jpg is missing"),
        ("deepfashion", "captions.json", "captions.json is missing"),
        ("deepfashion", "images/WOMEN-Dresses-id_00000002-02_1_front.jpg", "_1_front.jpg is missing"),
        ("ffhq", "captions.json", "captions.json is missing"),
        ("ffhq", "images1024x1024/00000/00012.png", "00012.png is missing"),
        ("beside", "deep/b.txt", "b.txt is missing"),
        ("imagefolder", "test/0.png", "0.png is missing"),
    ],
)
def test_what_is_missing_is_named(tmp_path: Path, name: str, broken: str, named: str) -> None:
    layout: Callable[[Path], Path] = getattr(caption_layouts, name)
    layout(tmp_path)
    (tmp_path / broken).rename(tmp_path.parent / f"{tmp_path.name}-moved-away")
    with pytest.raises(BadInput, match=named) as caught:
        read(name if name in ("cub", "coco", "deepfashion", "ffhq") else "folder", tmp_path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "file", "content", "named"),
    [
        ("cub", "CUB_200_2011/images.txt", "1\n", "line 1 is not"),
        ("cub", "CUB_200_2011/images.txt", "1 ../../secret/a.jpg\n", "line 1 is not"),
        ("coco", "annotations/captions_train2017.json", "{", "not valid JSON"),
        ("coco", "annotations/captions_train2017.json", '{"images": []}', "annotations"),
        (
            "coco",
            "annotations/captions_train2017.json",
            json.dumps({"images": [], "annotations": [{"id": 1, "image_id": 5, "caption": "a"}]}),
            "picture 5, which is not listed",
        ),
        ("deepfashion", "captions.json", '["a"]', "captions.json"),
        ("ffhq", "captions.json", '{"1": 2}', "captions.json"),
        ("imagefolder", "train/metadata.jsonl", "[]\n", "line 1 is no JSON object"),
        ("imagefolder", "train/metadata.jsonl", '{"file_name": "0.png", "label": 3}\n', "it has file_name, label"),
        ("imagefolder", "train/metadata.jsonl", '{"text": "a"}\n', "no file_name"),
        ("imagefolder", "train/metadata.jsonl", "", "is empty"),
        ("beside", "a.txt", "\n\n", "a.txt is empty"),
    ],
)
def test_what_is_broken_is_named(tmp_path: Path, name: str, file: str, content: str, named: str) -> None:
    layout: Callable[[Path], Path] = getattr(caption_layouts, name)
    layout(tmp_path)
    (tmp_path / file).write_text(content)
    with pytest.raises(BadInput, match=named) as caught:
        read(name if name in ("cub", "coco", "deepfashion", "ffhq") else "folder", tmp_path)
    assert "\n" not in str(caught.value)
    assert str(tmp_path / file) in str(caught.value)


def test_captions_that_came_without_pictures_have_none(tmp_path: Path) -> None:
    caption_layouts.coco(tmp_path)
    (tmp_path / "train2017").rename(tmp_path / "elsewhere")
    found = read("coco", tmp_path)
    assert [one.picture is None for one in found] == [True] * 4 + [False] * 4


@pytest.mark.parametrize(
    ("name", "folder", "named"),
    [
        ("imagenet", "/data", "unknown caption source 'imagenet'"),
        ("coco", "", "needs its folder: coco=FOLDER"),
        ("hub", "not a name", "neither a folder nor a hub id"),
        ("folder", "/nowhere/at/all", "is no folder"),
    ],
)
def test_a_wrong_source_is_said_so(name: str, folder: str, named: str) -> None:
    with pytest.raises(BadInput, match=named):
        captions_from(Source(name=name, folder=folder))
