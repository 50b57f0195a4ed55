"""Tiny folders in exactly the layouts in which data sets with captions are distributed."""

import json
from pathlib import Path

from layouts import picture


def cub(root: Path) -> Path:
    names = ("001.Black_footed_Albatross/Black_Footed_Albatross_0001_796111", "002.Laysan_Albatross/Laysan_0002_1027")
    data = root / "CUB_200_2011"
    data.mkdir(parents=True)
    (data / "images.txt").write_text("".join(f"{number} {name}.jpg\n" for number, name in enumerate(names, start=1)))
    for name in names:
        picture(data / "images" / f"{name}.jpg")
        text = root / "cvpr2016_cub" / "text_c10" / f"{name}.txt"
        text.parent.mkdir(parents=True)
        text.write_text(f"this bird has a white {name[-3:]} belly\na large grey bird {name[-2:]}\n\n")
    return root


def coco(root: Path) -> Path:
    for split, first in (("train2017", 1), ("val2017", 7)):
        pictures = [{"id": first + n, "file_name": f"{first + n:012d}.jpg", "height": 48, "width": 48} for n in (0, 1)]
        told = [
            {"id": 10 * first + n, "image_id": first + n // 2, "caption": f"A dog {first} sits on bench {n}. "}
            for n in range(4)
        ]
        for one in pictures:
            picture(root / split / str(one["file_name"]))
        (root / "annotations").mkdir(exist_ok=True)
        content = {"info": {}, "licenses": [], "images": pictures, "annotations": told}
        (root / "annotations" / f"captions_{split}.json").write_text(json.dumps(content))
    (root / "annotations" / "instances_val2017.json").write_text("not read")
    return root


def deepfashion(root: Path) -> Path:
    names = ("MEN-Denim-id_00000080-01_7_additional.jpg", "WOMEN-Dresses-id_00000002-02_1_front.jpg")
    for name in names:
        picture(root / "images" / name)
    texts = {name: f"The person in {name[:3]} wears a long-sleeve shirt of cotton." for name in names}
    (root / "captions.json").write_text(json.dumps(texts))
    return root


def ffhq(root: Path, captions: str = "captions.json") -> Path:
    texts = {"00012": ["A woman with brown hair smiles."], "01003": ["An old man with a grey beard."]}
    picture(root / "images1024x1024" / "00000" / "00012.png")
    picture(root / "images1024x1024" / "01000" / "01003.png")
    if captions == "captions.json":
        (root / captions).write_text(json.dumps({f"{name}.png": told for name, told in texts.items()}))
    elif captions == "captions.jsonl":
        rows = ({"file_name": f"00000/{name}.png", "text": told[0]} for name, told in texts.items())
        (root / captions).write_text("".join(json.dumps(row) + "\n" for row in rows))
    else:
        (root / captions).mkdir()
        for name, told in texts.items():
            (root / captions / f"{name}.txt").write_text("\n".join(told))
    return root


def beside(root: Path) -> Path:
    for name in ("a", "deep/b"):
        picture(root / f"{name}.png")
        (root / f"{name}.txt").write_text(f"a picture of {name}\n")
    return root


def imagefolder(root: Path, ending: str = "jsonl") -> Path:
    """As Hugging Face's imagefolder: metadata in each split's folder."""
    for split in ("train", "test"):
        picture(root / split / "0.png")
        (root / split / f"metadata.{ending}").write_text(
            json.dumps({"file_name": "0.png", "text": f"a {split} picture"}) + "\n"
            if ending == "jsonl"
            else f'file_name,text\n0.png,"a {split}, picture"\n'
        )
    return root
