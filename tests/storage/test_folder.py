"""The session folder: what goes in comes out, each save is all or nothing, and damage is said in one line."""

import dataclasses
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogpaint.core.conversation import ACTS, Reply
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.core.session import SessionState, TurnRecord
from dialogpaint.core.versions import Node
from dialogpaint.storage import schema
from dialogpaint.storage.folder import FolderStore, pictures_of


def picture(value: int = 0) -> Picture:
    return Picture(pixels=np.full((6, 5, 3), value, np.uint8))


def one_more(state: SessionState, image: str, said: str = "make it red", **changes) -> SessionState:
    """The state after one more edit, as a session would make it."""
    node = Node(id=state.tree.next_id, parent=state.tree.head, instruction=said, image=image, settings={"seed": 3})
    turn = TurnRecord(
        number=len(state.turns) + 1,
        said=said,
        reply=Reply(act="edit", text="I will.", instructions=(said,)),
        feedback="Done.",
        node=node.id,
        parent=node.parent,
        changed_fraction=0.25,
        seconds=1.5,
        **changes,
    )
    return dataclasses.replace(state, tree=state.tree.add(node), turns=(*state.turns, turn))


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore.create(tmp_path / "session", picture(), {"seed": 7, "steps": None})


def test_a_new_session_holds_its_base_and_settings(store):
    state = store.load()
    assert [node.id for node in state.tree.nodes] == ["0"] and state.tree.head == "0" and state.turns == ()
    assert state.settings == {"seed": 7, "steps": None}
    assert store.picture(state.tree.current.image).same_as(picture())
    assert FolderStore.holds_session(store.folder)


def test_what_is_saved_is_loaded(store):
    state = store.load()
    mask, reference = store.put(picture(9)), store.put(picture(8))
    after = one_more(state, store.put(picture(1)), mask=mask, references=(reference, mask))
    after = dataclasses.replace(after, settings={**after.settings, "method": "imagic", "steps": 4})
    store.save(state, after)
    assert FolderStore.open(store.folder).load() == after
    assert set(pictures_of(after)) == {node.image for node in after.tree.nodes} | {mask, reference}


words = st.text(st.characters(codec="utf-8"), max_size=30)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    said=words,
    reply=st.builds(
        Reply,
        act=st.sampled_from(ACTS),
        text=words,
        instructions=st.tuples(words),
        options=st.tuples(words, words),
        target=words,
    ),
    fraction=st.floats(0, 1),
)
def test_any_words_survive(store, said, reply, fraction):
    state = store.load()
    after = one_more(state, state.tree.current.image, said)
    turn = dataclasses.replace(after.turns[-1], reply=reply, changed_fraction=fraction)
    after = dataclasses.replace(after, turns=(*state.turns, turn))
    store.save(state, after)
    assert store.load() == after


def test_pictures_are_kept_once_with_alpha_and_profile(store):
    full = Picture(
        pixels=np.arange(90, dtype=np.uint8).reshape(6, 5, 3), alpha=np.full((6, 5), 40, np.uint8), icc=b"profile"
    )
    sha256 = store.put(full)
    assert store.put(full) == sha256 == full.sha256
    back = store.picture(sha256)
    assert back.same_as(full) and back.icc == b"profile"
    assert len(list((store.folder / "pictures").iterdir())) == 2


def test_a_save_over_unseen_work_is_refused(store):
    state = store.load()
    image = store.put(picture(1))
    store.save(state, one_more(state, image, "first"))
    with pytest.raises(BadInput, match="another program"):
        store.save(state, one_more(state, image, "second"))
    assert [turn.said for turn in store.load().turns] == ["first"]


def test_a_save_is_all_or_nothing(store):
    state = store.load()
    good = one_more(state, store.put(picture(1)))
    turn = dataclasses.replace(good.turns[0], node="no such version")
    with pytest.raises(BadInput):
        store.save(state, dataclasses.replace(good, turns=(turn,)))
    assert store.load() == state


def test_a_locked_session_is_said_to_be_busy(store, monkeypatch):
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(store.folder / "session.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BadInput, match="busy in another program"):
            store.load()


def test_a_second_session_in_a_folder_is_refused(store):
    with pytest.raises(BadInput, match="already"):
        FolderStore.create(store.folder, picture(5))
    assert store.picture(store.load().tree.current.image).same_as(picture())


def test_a_folder_whose_creation_was_cut_short_can_be_used(tmp_path):
    (tmp_path / "session.db").touch()
    assert not FolderStore.holds_session(tmp_path)
    with pytest.raises(BadInput, match="no session"):
        FolderStore.open(tmp_path)
    FolderStore.create(tmp_path, picture())
    assert FolderStore.holds_session(tmp_path)


def one_line(error: pytest.ExceptionInfo[BadInput]) -> str:
    text = str(error.value)
    assert "\n" not in text and text.endswith(".")
    return text


def test_no_session_is_one_clear_line(tmp_path):
    with pytest.raises(BadInput) as error:
        FolderStore.open(tmp_path / "nowhere")
    assert "no session in" in one_line(error)
    (tmp_path / "file").write_text("x")
    with pytest.raises(BadInput) as error:
        FolderStore.create(tmp_path / "file" / "under", picture())
    one_line(error)


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\0" + bytes(4000)])
def test_a_file_that_is_no_database_is_one_clear_line(tmp_path, content):
    (tmp_path / "session.db").write_bytes(content)
    with pytest.raises(BadInput) as error:
        FolderStore.open(tmp_path)
    assert "session.db" in one_line(error)


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "session.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE notes (text)")
    before = path.read_bytes()
    for act in (FolderStore.open, lambda folder: FolderStore.create(folder, picture())):
        with pytest.raises(BadInput, match="not a DialogPaint session"):
            act(tmp_path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
def test_a_truncated_or_overwritten_database_is_one_clear_line(store, cut):
    path = store.folder / "session.db"
    state = store.load()
    for number in range(40):
        after = one_more(state, state.tree.current.image, f"edit {number} " + "x" * 200)
        store.save(state, after)
        state = after
    sound = path.read_bytes()
    place = int(len(sound) * cut)
    for damaged in (sound[:place], sound[:place] + b"\xff" * 3000 + sound[place + 3000 :]):
        path.write_bytes(damaged)
        with pytest.raises(BadInput) as error:
            FolderStore.open(store.folder)
        assert "damaged" in one_line(error)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE nodes SET settings = 'not json'",
        "UPDATE nodes SET instruction = x'ff'",
        "UPDATE nodes SET parent = '0'",
        "DELETE FROM visits",
        "INSERT INTO visits (node) VALUES ('nowhere')",
        "INSERT INTO turns VALUES (1, 'a', 'dance', '', '[]', '[]', '', '', '0', NULL, 0, 0, NULL, '[]')",
        "INSERT INTO turns VALUES (1, 'a', 'edit', '', '[1]', '[]', '', '', '0', NULL, 0, 0, NULL, '[]')",
        "UPDATE settings SET value = '{'",
        "DROP TABLE turns",
    ],
)
def test_wrong_contents_are_one_clear_line(store, statement):
    with closing(sqlite3.connect(store.folder / "session.db", isolation_level=None)) as db:
        db.execute(statement)
    with pytest.raises(BadInput) as error:
        FolderStore.open(store.folder)
    assert "damaged" in one_line(error)


def test_a_newer_programs_session_is_left_alone(store):
    with closing(sqlite3.connect(store.folder / "session.db", isolation_level=None)) as db:
        db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    with pytest.raises(BadInput, match="newer DialogPaint"):
        FolderStore.open(store.folder)


def test_an_older_session_is_brought_up_to_date(store, monkeypatch):
    before = store.load()
    later = [*schema.MIGRATIONS, lambda db: db.execute("CREATE TABLE notes (text TEXT)")]
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    assert FolderStore.open(store.folder).load() == before
    with closing(sqlite3.connect(store.folder / "session.db")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(later),)
        assert db.execute("SELECT count(*) FROM notes").fetchone() == (0,)


def test_a_missing_or_damaged_picture_is_one_clear_line_and_the_rest_opens(store):
    sha256 = store.put(picture(3))
    path = store.path(sha256)
    sound = path.read_bytes()
    path.write_bytes(sound[:-5] + b"wrong")
    with pytest.raises(BadInput) as error:
        store.picture(sha256)
    assert "damaged" in one_line(error)
    path.unlink()
    with pytest.raises(BadInput) as error:
        store.picture(sha256)
    assert "missing" in one_line(error)
    assert FolderStore.open(store.folder).load() == store.load()
    assert store.put(picture(3)) == sha256 and path.read_bytes() == sound, "putting it again mends it"


def test_a_damaged_picture_is_mended_when_it_is_put_again(store):
    sha256 = store.put(picture(3))
    store.path(sha256).write_bytes(b"")
    store.put(picture(3))
    assert store.picture(sha256).same_as(picture(3))


def test_what_a_killed_program_left_half_written_is_swept_away(store):
    old, new = (store.folder / "pictures" / name for name in (".old.part", ".new.part"))
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    FolderStore.open(store.folder)
    assert new.exists() and not old.exists()


def test_any_folder_name_will_do(tmp_path):
    folder = tmp_path / "a b#c?d%20é ' ;"
    FolderStore.create(folder, picture())
    assert FolderStore.open(folder).load().tree.head == "0" and FolderStore.holds_session(str(folder))


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_no_name_leads_out_of_the_folder(store, name):
    with pytest.raises(BadInput):
        store.path(name)
