"""Which method: by what an instruction says, and by what was measured of a family."""

from pathlib import Path

import pytest

from dialogpaint.core.conversation import Taught
from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.session.routing import FILE, Choice, Routing, measured

REX = Routing(concepts=lambda: (Taught(name="rex", noun="dog"),))


@pytest.mark.parametrize(
    ("instruction", "method"),
    [
        ("make the left dog look like the reference", "exemplar"),
        ("put the reference next to the tree", "exemplar"),
        ("replace the cat with rex", "custom"),
        ("add rex", "custom"),
        ("replace the cat with a dog", "instruct"),
        ("make the dog sit", "instruct"),
        ("make the picture brighter", "adjust"),
        ("make the car green", "instruct"),
    ],
)
def test_methods(instruction: str, method: str) -> None:
    choice = REX.choose(instruction)
    assert choice.method == method and bool(choice.why) == (method in ("exemplar", "custom"))


def test_imagic_is_taken_where_it_was_measured_to_be_better() -> None:
    better = Routing(measured={"imagic": {"pose": 0.6, "add": 0.1}, "instruct": {"pose": 0.2, "add": 0.7}})
    assert better.choose("make the dog sit").method == "imagic"
    assert better.choose("add a car").method == "instruct"
    half = Routing(measured={"imagic": {"pose": 0.6}})
    assert half.choose("make the dog sit") == Choice(method="instruct")


def test_a_method_that_was_asked_for_is_kept() -> None:
    assert REX.settled("add rex", {"method": "instruct"}) == ({"method": "instruct"}, "")
    settings, why = REX.settled("add rex", {"method": "auto", "seed": 3})
    assert settings == {"method": "custom", "concept": "rex", "seed": 3} and why == "rex was taught from pictures"
    assert REX.settled("make the car green", {"method": "auto"}) == ({"method": "auto"}, "")


def test_figures_are_read_from_the_familys_folder(tmp_path: Path) -> None:
    assert measured(tmp_path) == {}
    (tmp_path / FILE).write_text('{"imagic": {"pose": 0.5}}')
    assert measured(tmp_path) == {"imagic": {"pose": 0.5}}


@pytest.mark.parametrize("text", ["", "[]", '{"imagic": 3}', '{"imagic": {"pose": "much"}}'])
def test_other_files_are_one_line(text: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises(BadInput, match="holds no figures") as caught:
        measured(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_method_that_is_measured_to_be_bad_is_taken_with_a_warning() -> None:
    bad = Routing(measured={"exemplar": {"things": 0.1}})
    choice = bad.choose("make the dog look like the reference")
    assert choice.method == "exemplar" and "right in 10% of their tests" in choice.why
    assert (
        "tests"
        not in Routing(measured={"exemplar": {"things": 0.8}}).choose("make the dog look like the reference").why
    )
