"""A Hugging Face data set: a folder on disk (parquet files, or an imagefolder), or a hub id, which is fetched."""

from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput, MissingWeights
from dialogpaint.datasets.captions.caption import Caption, Domain, captions_of
from dialogpaint.datasets.captions.files import TEXT_FIELDS
from dialogpaint.datasets.captions.folder import read_folder

NAME = "hub"
_FETCHED = ["*.parquet", "metadata.jsonl", "metadata.csv", "*/metadata.*", "*.png", "*.jpg", "*.jpeg", "*.webp"]


def read_hub(name: str, domain: Domain = "scenes", field: str | None = None) -> list[Caption]:
    """name: a folder, or "owner/name", the only thing that touches the network. Pictures inside parquet files are not
    unpacked: such captions have no picture file. Raises BadInput for what is no such data set."""
    folder = Path(name) if Path(name).is_dir() else _fetch(name)
    tables = sorted(folder.rglob("*.parquet"))
    if not tables:
        return read_folder(folder, domain, NAME, field)
    return [caption for table in tables for caption in _read(table, folder, domain, field)]


def _read(path: Path, folder: Path, domain: Domain, field: str | None) -> list[Caption]:
    columns = _columns(path, field)
    about = str(path.relative_to(folder).with_suffix(""))
    return [
        caption
        for row, texts in enumerate(columns)
        for caption in captions_of(
            f"{about}/{row}", [texts] if isinstance(texts, str) else list(texts or ()), None, NAME, domain
        )
    ]


def _columns(path: Path, field: str | None) -> list[Any]:
    """The text column alone, so that pictures are not even read."""
    try:
        from pyarrow import ArrowInvalid, parquet
    except ImportError:
        raise BadInput(f"{path} is a parquet file, which needs pyarrow: pip install 'dialogpaint[tables]'.") from None
    try:
        names = parquet.read_schema(path).names
        wanted = next((name for name in ((field,) if field else TEXT_FIELDS) if name in names), None)
        if wanted is None:
            raise BadInput(f"{path} has no column {field or ' or '.join(TEXT_FIELDS)}; it has {', '.join(names)}.")
        values: list[Any] = parquet.read_table(path, columns=[wanted]).column(wanted).to_pylist()
        return values
    except (ArrowInvalid, OSError):
        raise BadInput(f"{path} is no parquet file. Fetch it again.") from None


def _fetch(name: str) -> Path:
    if name.count("/") != 1 or name.startswith((".", "/", "~")):
        raise BadInput(f"{name} is neither a folder nor a hub id such as owner/name.")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError, RepositoryNotFoundError

    try:
        return Path(snapshot_download(name, repo_type="dataset", allow_patterns=_FETCHED))
    except RepositoryNotFoundError:
        raise BadInput(f"the hub has no data set '{name}'. Check its name.") from None
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError):
        raise MissingWeights(f"could not fetch {name} from the hub. Check the connection or give a folder.") from None
