"""One zip out, one zip in: nothing strange, oversized, altered or outside the folder gets through."""

import hashlib
import os
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.storage import archive, fits
from dialogpaint.storage.folder import FolderStore

FIT = "0123456789abcdef" * 2 + ".safetensors"


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    pixels = np.random.default_rng(0).integers(0, 256, (8, 9, 3), dtype=np.uint8)
    return FolderStore.create(tmp_path / "session", Picture(pixels=pixels), {"seed": 1})


@pytest.fixture
def packed(store: FolderStore, tmp_path: Path) -> Path:
    store.export(tmp_path / "talk.zip")
    return tmp_path / "talk.zip"


def learn(store: FolderStore, name: str = FIT, size: int = 6) -> bytes:
    """Something learned, as a file in the session's folder."""
    data = save({"found": np.arange(size, dtype=np.float32)})
    store.fits.mkdir(exist_ok=True)
    (store.fits / name).write_bytes(data)
    return data


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def repack(path: Path, contents: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as file:
        for name, data in contents.items():
            file.writestr(name, data)


def refused(packed: Path, words: str) -> None:
    """Importing fails in one line with these words and leaves nothing behind."""
    target = packed.parent / "imported"
    before = set(packed.parent.iterdir())
    with pytest.raises(BadInput) as error:
        FolderStore.from_zip(packed, target)
    assert words in str(error.value) and "\n" not in str(error.value)
    assert set(packed.parent.iterdir()) == before


def test_a_zip_carries_the_whole_session_and_only_that(store, packed, tmp_path):
    store.put(Picture(pixels=np.zeros((3, 3, 3), np.uint8)))  # a picture no turn came to need
    store.export(packed)
    image = store.load().tree.current.image
    assert sorted(members(packed)) == [f"pictures/{image}.png", "session.db"]
    copy = FolderStore.from_zip(packed, tmp_path / "deep" / "copy")
    assert copy.load() == store.load()
    assert copy.picture(image).same_as(store.picture(image))
    assert not list(tmp_path.rglob("*.part"))


def test_an_empty_folder_is_filled_and_a_full_one_refused(store, packed, tmp_path):
    (tmp_path / "empty").mkdir()
    FolderStore.from_zip(packed, tmp_path / "empty")
    with pytest.raises(BadInput, match="not empty"):
        FolderStore.from_zip(packed, tmp_path / "empty")
    with pytest.raises(BadInput, match="no such file"):
        FolderStore.from_zip(tmp_path / "nothing.zip", tmp_path / "x")


def test_export_says_plainly_where_it_cannot_write(store, tmp_path):
    with pytest.raises(BadInput, match="is a folder"):
        store.export(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(BadInput, match="cannot write"):
        store.export(tmp_path / "file" / "talk.zip")


def test_export_of_a_damaged_session_leaves_the_old_zip(store, packed):
    before = packed.read_bytes()
    store.path(store.load().tree.current.image).unlink()
    with pytest.raises(BadInput, match="missing"):
        store.export(packed)
    assert packed.read_bytes() == before and not list(packed.parent.glob(".*"))


def test_what_was_learned_travels_too(store, tmp_path):
    learned = learn(store)
    store.export(tmp_path / "talk.zip")
    assert members(tmp_path / "talk.zip")[f"fits/{FIT}"] == learned
    copy = FolderStore.from_zip(tmp_path / "talk.zip", tmp_path / "copy")
    assert [path.name for path in copy.fits.iterdir()] == [FIT] and (copy.fits / FIT).read_bytes() == learned
    assert copy.load() == store.load()


@pytest.mark.parametrize("content", [b"", b"half", b"\x80\x04 a pickle", save({"a": np.zeros(9, np.float32)})[:-1]])
def test_a_damaged_fit_is_left_behind_and_one_in_a_zip_refused(store, packed, content):
    learn(store)
    (store.fits / FIT).write_bytes(content)
    store.export(packed)
    assert not [name for name in members(packed) if name.startswith("fits/")]
    repack(packed, {**members(packed), f"fits/{FIT}": content})
    refused(packed, f"fits/{FIT} is no safetensors file")


def test_other_files_among_the_fits_stay_behind(store, packed):
    for name in ("notes.safetensors", f".{FIT}.part", FIT.replace("safetensors", "bin"), "x" + FIT):
        learn(store, name)
    (store.fits / FIT).mkdir()
    store.export(packed)
    assert not [name for name in members(packed) if name.startswith("fits/")]


def test_the_newest_fits_that_there_is_room_for_travel(store, packed, monkeypatch):
    names = [f"{number:032x}.safetensors" for number in range(4)]
    for age, name in enumerate(names):
        learn(store, name, 3000 if age == 1 else 6)
        os.utime(store.fits / name, (1000 - age, 1000 - age))
    size = (store.fits / names[0]).stat().st_size
    monkeypatch.setattr(fits, "MAX_TOTAL_BYTES", 2 * size)
    store.export(packed)
    assert sorted(members(packed))[:2] == [f"fits/{names[0]}", f"fits/{names[2]}"] and len(members(packed)) == 4
    monkeypatch.setattr(fits, "MAX_BYTES", size - 1)
    store.export(packed)
    assert len(members(packed)) == 2


@pytest.mark.parametrize(
    "name",
    [
        "../evil.png", "/evil", "pictures/../../evil", "pictures/evil.png", "notes.txt", "pictures\\..\\evil",
        f"fits/../{FIT}", f"fits/deep/{FIT}", "fits/rex.safetensors", FIT, f"fits/{FIT}/", f"fits/{FIT}\n",
        f"fits/{FIT.replace('safetensors', 'pt')}", f"fits/{FIT.upper()}",
    ],
)  # fmt: skip
def test_strange_names_are_refused(packed, name):
    repack(packed, {**members(packed), name: b"evil"})
    refused(packed, "not a DialogPaint session")


def test_a_zip_without_a_session_or_no_zip_at_all_is_refused(packed):
    contents = members(packed)
    del contents["session.db"]
    repack(packed, contents)
    refused(packed, "session.db")
    packed.write_bytes(b"PK nonsense")
    refused(packed, "not a sound zip")


def test_damage_inside_the_zip_is_found(packed):
    data = bytearray(packed.read_bytes())
    with zipfile.ZipFile(packed) as file:
        picture = next(member for member in file.infolist() if member.filename != "session.db")
    data[picture.header_offset + 200] ^= 0xFF
    packed.write_bytes(data)
    refused(packed, "not a sound zip")


def test_an_altered_or_missing_picture_is_found(packed):
    sound = members(packed)
    name = next(name for name in sound if name != "session.db")
    other = Picture(pixels=np.zeros((8, 9, 3), np.uint8)).to_png()
    repack(packed, {**sound, name: other})
    refused(packed, "damaged")
    repack(packed, {"session.db": sound["session.db"], f"pictures/{hashlib.sha256(other).hexdigest()}.png": other})
    refused(packed, "missing")


@pytest.mark.parametrize(("limit", "value"), [("MAX_BYTES", 1000), ("MAX_TOTAL_BYTES", 1000), ("MAX_MEMBERS", 1)])
def test_oversized_zips_are_refused_before_unpacking(packed, monkeypatch, limit, value):
    monkeypatch.setattr(archive, limit, value)
    refused(packed, "too large")


def test_a_member_that_unpacks_to_more_than_it_says_is_refused(packed):
    contents = members(packed)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in contents.items():
            file.writestr(name, data)
        file.infolist()[0].file_size = 100
    refused(packed, packed.name)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER spy AFTER INSERT ON turns BEGIN DELETE FROM nodes; END",
        "CREATE VIEW more AS SELECT 1",
        "CREATE TABLE more (x)",
    ],
)
def test_a_database_with_other_tables_or_triggers_is_refused(packed, tmp_path, statement):
    contents = members(packed)
    path = tmp_path / "session" / "other.db"
    path.write_bytes(contents["session.db"])
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(statement)
    repack(packed, {**contents, "session.db": path.read_bytes()})
    path.unlink()
    refused(packed, "tables are not ours")


def test_a_picture_name_in_the_database_cannot_lead_elsewhere(packed, tmp_path):
    contents = members(packed)
    path = tmp_path / "session" / "other.db"
    path.write_bytes(contents["session.db"])
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("UPDATE nodes SET image = '../../../secret'")
    repack(packed, {**contents, "session.db": path.read_bytes()})
    path.unlink()
    refused(packed, "damaged")
