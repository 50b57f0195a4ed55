"""A run's decisions, with writers that do as they are told."""

import json
import threading
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.core.writing import Unavailable, WritingRequest, Written
from dialogpaint.datasets.captions.caption import Caption
from dialogpaint.datasets.captions.world import world_captions
from dialogpaint.datasets.self_instruct.example_library import load_library
from dialogpaint.datasets.self_instruct.journal import Journal
from dialogpaint.datasets.self_instruct.kinds import Edits
from dialogpaint.datasets.self_instruct.rehearsal import Rehearsal
from dialogpaint.datasets.self_instruct.rows import read_rows, to_json
from dialogpaint.datasets.self_instruct.run import Terms, write_items
from dialogpaint.datasets.self_instruct.splits import split_rows, split_sizes
from dialogpaint.datasets.self_instruct.state import State

KIND = Edits()
LIBRARY = load_library(KIND)
CAPTIONS = list(islice(world_captions(0), 30))


class Told:
    """Writes what a function of the request says."""

    name = "told"

    def __init__(self, does: Callable[[WritingRequest], Written]) -> None:
        self.write = does


def good(request: WritingRequest) -> Written:
    return Rehearsal("edits").write(request)


def write(
    folder: Path,
    does: Callable[[WritingRequest], Written],
    captions: list[Caption],
    alike: tuple[float, float] = (0.7, 0.5),
    **terms: int,
) -> State:
    asked = Terms(**{"count": 5, "seed": 0, "concurrency": 2, **terms}, alike=alike, first_wait=0.001)  # type: ignore[arg-type]
    with Journal(folder, {}, resume=True) as journal:
        return write_items(KIND, LIBRARY, iter(captions), Told(does), journal, asked)


def test_rows_are_read_back(tmp_path: Path) -> None:
    state = write(tmp_path, good, CAPTIONS)
    path = tmp_path / "train.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in state.accepted))
    rows = read_rows(KIND, path)
    assert [to_json(KIND, row) for row in rows] == state.accepted
    assert {row.caption for row in rows} <= set(CAPTIONS)
    path.write_text(path.read_text() + '{"id": "a#0"}\n')
    with pytest.raises(BadInput, match="line 6 is none of edits"):
        read_rows(KIND, path)
    with pytest.raises(BadInput, match="nothing.jsonl is missing"):
        read_rows(KIND, tmp_path / "nothing.jsonl")


def test_what_is_too_alike_is_written_anew(tmp_path: Path) -> None:
    """First everybody writes the same instruction; what captions say does not count here."""
    asked: list[str] = []

    def copying(request: WritingRequest) -> Written:
        asked.append(request.about)
        if asked.count(request.about) > 1:
            return good(request)
        text = next(one.text for one in CAPTIONS if one.id == request.about).rstrip(".")
        return Written(text=f"Instruction: put wizard hats on everything\nEdited caption: {text} in hats\nEND")

    state = write(tmp_path, copying, CAPTIONS, alike=(0.7, 0.0))
    assert [row["instruction"].startswith("put wizard hats") for row in state.accepted].count(True) == 1
    assert state.outcomes["alike"] >= 4


def test_when_captions_run_out_the_rest_is_kept(tmp_path: Path) -> None:
    with pytest.raises(DialogPaintError, match="captions ran out at 3 of 5. Add a source"):
        write(tmp_path, good, CAPTIONS[10:13])
    assert len(write(tmp_path, good, CAPTIONS[10:20]).accepted) == 5


def test_an_example_of_the_library_is_not_accepted_back(tmp_path: Path) -> None:
    example = LIBRARY.examples[0]
    caption = Caption(id="x#0", text=example.caption, picture=None, source="x", domain="scenes")
    with pytest.raises(DialogPaintError, match="ran out at 0"):
        write(tmp_path, lambda _: Written(text=f"{KIND.to_lines(example.item)}\nEND"), [caption])
    assert f"too much like the example {example.id}" in (tmp_path / "journal.jsonl").read_text()


def test_a_busy_service_is_waited_for_and_rests_everybody(tmp_path: Path) -> None:
    times, lock = [], threading.Lock()

    def busy(request: WritingRequest) -> Written:
        with lock:
            times.append(request.about)
            first = len(times) == 1
        if first:
            raise Unavailable("busy.", retry_after=0.05)
        return good(request)

    state = write(tmp_path, busy, CAPTIONS[5:])
    assert state.outcomes == {"accepted": 5, "failed": 1}


def test_a_service_that_stays_away_ends_the_run(tmp_path: Path) -> None:
    def away(request: WritingRequest) -> Written:
        raise Unavailable("away.")

    with pytest.raises(DialogPaintError, match="away. It failed 3 times in a row; go on later with --resume"):
        write(tmp_path, away, CAPTIONS[5:], patience=3)


def test_what_will_not_pass_ends_the_run_at_once(tmp_path: Path) -> None:
    def wrong(request: WritingRequest) -> Written:
        raise BadInput("the key is wrong.")

    with pytest.raises(BadInput, match="the key is wrong"):
        write(tmp_path, wrong, CAPTIONS[5:])


def test_so_many_are_asked_for_at_once(tmp_path: Path) -> None:
    under_way, most, lock = 0, 0, threading.Lock()

    def counting(request: WritingRequest) -> Written:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        time.sleep(0.01)
        with lock:
            under_way -= 1
        return good(request)

    write(tmp_path, counting, CAPTIONS, concurrency=3, count=8)
    assert most == 3


def test_never_more_are_under_way_than_are_wanted(tmp_path: Path) -> None:
    asked: list[str] = []

    def counting(request: WritingRequest) -> Written:
        asked.append(request.about)
        return good(request)

    state = write(tmp_path, counting, CAPTIONS[5:], concurrency=16, count=3)
    assert len(state.accepted) == 3
    assert len(asked) == 3 + state.outcomes["alike"] + state.outcomes["invalid"]


@pytest.mark.parametrize(
    ("count", "sizes"), [(10_000, (9000, 500, 500)), (200, (180, 10, 10)), (20, (18, 1, 1)), (4, (4, 0, 0))]
)
def test_splits_are_the_papers(count: int, sizes: tuple[int, int, int]) -> None:
    assert split_sizes(count) == sizes
    rows = [{"id": str(number)} for number in range(count)]
    splits = split_rows(rows, 0)
    assert tuple(map(len, splits.values())) == sizes
    assert splits == split_rows(rows[::-1], 0)
    assert sorted(row["id"] for split in splits.values() for row in split) == sorted(row["id"] for row in rows)
    if count > 100:
        assert splits != split_rows(rows, 1)
