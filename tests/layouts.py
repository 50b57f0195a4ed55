"""Tiny folders in exactly the layouts of the published benchmarks."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from dialogpaint.core.image import Picture


def picture(path: Path, shade: int = 90, side: int = 48) -> None:
    pixels = np.full((side, side, 3), shade, np.uint8)
    Picture(pixels=pixels).save(path)


def tedbench(root: Path) -> Path:
    lines = [{"img_name": "cat.png", "target_text": "A photo of a cat jumping."}]
    root.mkdir(parents=True, exist_ok=True)
    (root / "input_list.json").write_text(json.dumps(lines))
    picture(root / "originals" / "cat.png")
    return root


def cocoee(root: Path) -> Path:
    for number in (7, 21):
        picture(root / "test_bench" / "GT_3500" / f"{number:012d}_GT.png")
        picture(root / "test_bench" / "Ref_3500" / f"{number:012d}_ref.png", 200, side=30)
        hole = np.zeros((48, 48, 3), np.uint8)
        hole[10:30, 12:40] = 255
        Picture(pixels=hole).save(root / "test_bench" / "Mask_bbox_3500" / f"{number:012d}_mask.png")
    np.save(root / "test_bench" / "id_list.npy", np.array([21, 7]))
    return root


def custom_concept(root: Path) -> Path:
    def thing(name: str, word: str) -> dict[str, str]:
        picture(root / "benchmark_dataset" / name / "0.png")
        picture(root / "benchmark_dataset" / name / "1.png", 120)
        return {
            "instance_prompt": f"photo of a <{word}> dog",
            "class_prompt": "dog",
            "instance_data_dir": f"./benchmark_dataset/{name}",
            "class_data_dir": f"./regularization/{name}",
            "prompt_filename": "prompts/dog.txt",
        }

    one, two = thing("pet_dog1", "new1"), thing("pet_dog2", "new2")
    (root / "dataset.json").write_text(json.dumps([one, two]))
    pair: list[Any] = [one, two, {"prompt_filename_compose": "prompts/pet_pet.txt"}]
    (root / "dataset_multiconcept.json").write_text(json.dumps([pair]))
    (root / "prompts").mkdir()
    (root / "prompts" / "dog.txt").write_text("photo of a {}.\n\n{} on the beach.\n")
    (root / "prompts" / "pet_pet.txt").write_text("the {1} beside the {0}\n")
    return root


def magicbrush(root: Path) -> Path:
    """A session of two turns and one of one turn."""

    def turn(name: str, source: str, number: int, instruction: str) -> dict[str, str]:
        picture(root / "images" / name / f"{name}-output{number}.png", 90 + 20 * number)
        picture(root / "images" / name / f"{name}-mask{number}.png", 255)
        return {
            "input": source,
            "mask": f"{name}-mask{number}.png",
            "output": f"{name}-output{number}.png",
            "instruction": instruction,
        }

    for name in ("139", "30"):
        picture(root / "images" / name / f"{name}-input.png")
    sessions = {
        "139": [
            turn("139", "139-input.png", 1, "make the car green"),
            turn("139", "139-output1.png", 2, "add a rainbow"),
        ],
        "30": [turn("30", "30-input.png", 1, "remove the dog")],
    }
    captions = {"139": {"139-output1.png": "a green car", "139-output2.png": "a rainbow"}, "30": {"30-output1.png": ""}}
    (root / "edit_sessions.json").write_text(json.dumps(sessions))
    (root / "local_descriptions.json").write_text(json.dumps(captions))
    return root


def pie_bench(root: Path) -> Path:
    """Two items: the upper quarter is edited, and everything."""

    def line(place: str, kind: str, mask: list[int]) -> dict[str, Any]:
        picture(root / "annotation_images" / place, side=512)
        return {
            "image_path": place,
            "original_prompt": "a car on a road",
            "editing_prompt": "a [green] car on a road",
            "editing_instruction": "make the car green",
            "editing_type_id": kind,
            "blended_word": "car car",
            "mask": mask,
        }

    lines = {
        "000000000000": line("0_random_140/000000000000.jpg", "0", [0, 512 * 128]),
        "911000000000": line("9_change_style_80/1_artificial/1_animal/911000000000.jpg", "9", [0, 512 * 512]),
    }
    (root / "mapping_file.json").write_text(json.dumps(lines))
    return root


def imgedit(root: Path) -> Path:
    """Two single edits, two hard ones (of one the picture is only among the conversations'), a conversation a task."""
    bench = root / "Benchmark"
    singles = {
        "1082": {"id": "animal/1.jpg", "prompt": "make the dog red", "edit_type": "adjust"},
        "673": {"id": "style/2.jpg", "prompt": "make it a pencil sketch", "edit_type": "style"},
    }
    for line in singles.values():
        picture(bench / "singleturn" / line["id"])
    (bench / "singleturn" / "singleturn.json").write_text(json.dumps(singles))
    for task in ("content_memory", "content_understand", "version_backtrace"):
        picture(bench / "multiturn" / task / "7.jpg")
        turns = {"id": "7.jpg", "turn1": "make the car green", "turn2": "add a rainbow", "turn3": "undo that"}
        (bench / "multiturn" / task / "annotation.json").write_text(json.dumps(turns) + "\n")
    picture(bench / "hard" / "5.jpg")
    hard = [{"id": "5.jpg", "prompt": "remove the second dog"}, {"id": "7.jpg", "prompt": "recolour the far car"}]
    (bench / "hard" / "annotation.jsonl").write_text("\n".join(map(json.dumps, hard)) + "\n")
    return root


def gedit_rows() -> list[dict[str, Any]]:
    def row(key: str, task: str, language: str, shared: bool) -> dict[str, Any]:
        return {
            "key": key, "task_type": task, "instruction": f"request {key}", "instruction_language": language,
            "Intersection_exist": shared,
        }  # fmt: skip

    return [
        row("a1", "color_alter", "en", True),
        row("b2", "subject-add", "en", False),
        row("c3", "color_alter", "cn", True),
    ]


def gedit(root: Path) -> Path:
    """As a folder of pictures."""
    lines = [{**row, "file_name": f"{row['key']}.png"} for row in gedit_rows()]
    for number, line in enumerate(lines):
        picture(root / line["file_name"], 50 + 40 * number)
    (root / "metadata.jsonl").write_text("\n".join(map(json.dumps, lines)))
    return root
