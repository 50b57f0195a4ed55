"""How a family edits unless told otherwise."""

from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.models.defaults import Defaults, ExemplarDefaults, load_defaults


def test_without_a_file_the_papers_figures_hold(tmp_path: Path) -> None:
    found = load_defaults(tmp_path / "defaults.json")
    assert (found.steps, found.text_guidance, found.image_guidance) == (20, 7.5, 1.5)
    assert (found.exemplar.steps, found.exemplar.guidance) == (50, 5.0)


def test_a_file_says_part_or_all(tmp_path: Path) -> None:
    file = tmp_path / "defaults.json"
    file.write_text('{"steps": 4, "exemplar": {"steps": 10, "guidance": 2}}')
    assert load_defaults(file) == Defaults(steps=4, exemplar=ExemplarDefaults(steps=10, guidance=2.0))


@pytest.mark.parametrize("text", ['{"step": 4}', '{"exemplar": {"steps": 0}}', "no json"])
def test_anything_else_is_one_line(tmp_path: Path, text: str) -> None:
    file = tmp_path / "defaults.json"
    file.write_text(text)
    with pytest.raises(BadInput, match=r"defaults\.json: ") as caught:
        load_defaults(file)
    assert "\n" not in str(caught.value)
