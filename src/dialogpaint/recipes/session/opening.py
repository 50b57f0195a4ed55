"""Opening a session: begun with a picture, gone on with in its folder, or unpacked from a zip."""

import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, load_picture
from dialogpaint.recipes.session.session_models import SessionModels, load_models
from dialogpaint.recipes.session.turn import EditSettings
from dialogpaint.storage.folder import FolderStore


@dataclass(frozen=True, kw_only=True)
class Opened:
    """What a session is made of: where it is kept and who takes part."""

    store: FolderStore
    models: SessionModels


def opened(
    picture: Picture | str | Path | None,
    folder: str | Path | None,
    family: str,
    dialogue: str,
    method: str | None,
    seed: int | None,
) -> Opened:
    """As `session.open_session` says."""
    given = load_picture(picture) if isinstance(picture, str | Path) else picture
    if folder is not None and FolderStore.holds_session(folder):
        return _gone_on_with(_same_session(folder, given), family, dialogue, method, seed)
    settings = EditSettings(method=method or "auto", seed=seed or 0)
    # Models first: a wrong name then leaves no folder behind.
    models = load_models(family, dialogue, settings.method)
    if given is None:
        from dialogpaint.recipes import samples

        given = samples.picture()
    store = FolderStore.create(_new_folder() if folder is None else folder, given, asdict(settings))
    return Opened(store=store, models=models)


def resumed(folder: str | Path, family: str, dialogue: str, method: str | None) -> Opened:
    """The session in a folder. method None = the one it was left with."""
    return _gone_on_with(FolderStore.open(folder), family, dialogue, method)


def imported(path: str | Path, folder: str | Path | None, family: str, dialogue: str) -> Opened:
    """The session in a zip, unpacked into a new folder (None = a temporary one)."""
    return _gone_on_with(FolderStore.from_zip(path, _new_folder() if folder is None else folder), family, dialogue)


def _same_session(folder: str | Path, picture: Picture | None) -> FolderStore:
    store = FolderStore.open(folder)
    if picture is not None and not store.picture(store.load().tree.nodes[0].image).same_as(picture):
        raise BadInput(f"the session in {folder} is about another picture. Leave the picture out, or use a new folder.")
    return store


def _gone_on_with(
    store: FolderStore, family: str, dialogue: str, method: str | None = None, seed: int | None = None
) -> Opened:
    state = store.load()
    left = EditSettings.from_json(state.settings)
    settings = replace(left, method=method or left.method, seed=left.seed if seed is None else seed)
    models = load_models(family, dialogue, settings.method)
    if settings != left:
        store.save(state, replace(state, settings={**state.settings, **asdict(settings)}))
    return Opened(store=store, models=models)


def _new_folder() -> Path:
    """In the system's temporary place. It stays after the program ends: the picture paths that were told must hold."""
    return Path(tempfile.mkdtemp(prefix="dialogpaint-")) / "session"
