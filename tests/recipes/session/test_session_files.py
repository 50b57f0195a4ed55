"""Keeping sessions: going on with them, two programs at once, zips, and kill -9."""

import json
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import load_picture
from dialogpaint.recipes.session import opening, session_models
from dialogpaint.recipes.session.session import Session, open_session
from dialogpaint.storage.folder import FolderStore


@pytest.fixture
def models(room, monkeypatch):
    """Loading by name, with the stand-ins; "unknown" is no family."""

    def load(family, dialogue, method):
        if "unknown" in (family, dialogue, method):
            raise BadInput("no such name")
        return session_models.SessionModels(
            dialogue=room.listener,
            captioner=room.describer,
            load_editor=lambda method, fits: room.painter,
            free_text=family != "mini",
            is_photograph=lambda picture: False,
            checked=lambda editor, best_of: editor,
        )

    monkeypatch.setattr(opening, "load_models", load)
    (room.folder.parent / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room.folder.parent / "temporary"))
    return room


def test_a_session_goes_on_where_it_was_left(session, room):
    session.say("add a hat")
    session.say("make the car green")
    session.say("forget")
    again = room.open()
    assert (again.tree(), again.turns, again.settings) == (session.tree(), session.turns, session.settings)
    assert again.picture.same_as(session.picture)
    turn = again.say("add a rainbow")
    assert (turn.turn, turn.parent) == (4, "1")


def test_attachments_of_a_question_are_kept_for_the_next_program(session, room):
    mask = room.open().picture.pixels[..., 0] > 100
    session.say("perhaps", mask=mask)
    room.open().say("make the car green")
    assert (room.painter.requests[0].mask == mask).all()


def test_two_programs_take_turns_and_see_each_others_versions(session, room):
    other = room.open()
    session.say("a")
    turn = other.say("b")
    assert (turn.turn, turn.parent) == (2, "1")
    assert session.undo().id == "1"


def test_a_turn_that_another_program_overtook_is_refused_and_nothing_is_lost(session, room):
    other = room.open()

    def overtake(step):
        if step.step == 1:
            other.edit("quicker")

    with pytest.raises(BadInput, match="another program"):
        session.say("slower", on_step=overtake)
    assert [turn.said for turn in room.open().turns] == ["quicker"]
    assert session.say("slower").turn == 2


def test_threads_wait_for_each_other(session):
    threads = [threading.Thread(target=session.edit, args=(f"edit {n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [turn.number for turn in session.turns] == [1, 2, 3, 4, 5, 6]
    assert len(session.tree().path()) == 7


def test_one_zip_exports_and_imports_a_session(session, room, models, tmp_path):
    mask = session.picture.pixels[..., 0] > 100
    session.say("add a hat", mask=mask)
    session.say("make the car green")
    session.export(tmp_path / "out" / "talk.zip")
    other = Session.import_zip(tmp_path / "out" / "talk.zip", tmp_path / "other")
    assert (other.tree(), other.turns) == (session.tree(), session.turns)
    assert other.say("forget the hat").picture.same_as(session.say("forget the hat").picture)
    temporary = Session.import_zip(tmp_path / "out" / "talk.zip")
    assert temporary.picture.same_as(other.picture_of("2"))


def test_open_session_takes_a_picture_or_a_file_and_makes_the_folder(models, session, tmp_path):
    session.picture.save(tmp_path / "car.png")
    opened = open_session(tmp_path / "car.png", folder=tmp_path / "new", seed=5, method="instruct")
    assert opened.picture.same_as(session.picture)
    assert (opened.settings.seed, opened.settings.method) == (5, "instruct")
    assert FolderStore.holds_session(tmp_path / "new")
    nowhere = open_session(str(tmp_path / "car.png"))
    assert nowhere.say("make the car green").image.exists()


def test_open_session_goes_on_with_a_folder(models, session, tmp_path):
    base = session.picture
    first = open_session(base, folder=tmp_path / "new", seed=5)
    first.say("make the car green")
    assert open_session(folder=tmp_path / "new").settings.seed == 5
    again = open_session(base, folder=tmp_path / "new", seed=6)
    assert len(again.turns) == 1 and again.settings.seed == 6
    with pytest.raises(BadInput, match="another picture"):
        open_session(again.picture, folder=tmp_path / "new")
    assert Session.resume(tmp_path / "new", method="imagic").settings.method == "imagic"
    with pytest.raises(BadInput, match="no session"):
        Session.resume(tmp_path / "nowhere")


@pytest.mark.parametrize("names", [{"family": "unknown"}, {"dialogue": "unknown"}, {"method": "unknown"}, {"seed": -3}])
def test_a_wrong_name_leaves_no_folder_behind(models, session, tmp_path, names):
    with pytest.raises(BadInput):
        open_session(session.picture, folder=tmp_path / "new", **names)
    assert not (tmp_path / "new").exists()


TALK = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from conftest import Room

room = Room(Path(sys.argv[2]))
session = room.open()

def slowly(step):
    time.sleep(0.004)

while True:
    turn = session.say("say %d and again %d" % (len(session.turns), len(session.turns)), on_step=slowly)
    print(json.dumps(turn.to_json()), flush=True)
    if turn.turn % 5 == 0:
        print(json.dumps(session.say("forget %d" % (turn.turn - 1)).to_json()), flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_kill_at_any_moment_loses_no_finished_turn(room, tmp_path):
    rng = random.Random(5)
    acknowledged: list[dict] = []
    for kills in range(1, 6):
        command = [sys.executable, "-c", TALK, str(Path(__file__).parent), str(room.folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as talk:
            acknowledged.append(json.loads(talk.stdout.readline()))
            time.sleep(rng.uniform(0.0, 0.25))
            talk.kill()
            acknowledged += [json.loads(line) for line in talk.stdout if line.endswith(b"}\n")]
        session = room.open()
        for turn in acknowledged:
            record = session.turns[turn["turn"] - 1]
            assert (record.reply.act, record.node, record.parent) == (turn["act"], turn["node"], turn["parent"])
            assert load_picture(turn["image"]).same_as(session.picture_of(turn["node"]))
        # At most the one turn that was finished but not yet acknowledged each time.
        assert len(session.turns) - len(acknowledged) <= kills
        for node in session.tree().nodes:
            session.picture_of(node.id)
