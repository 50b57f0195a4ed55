"""Reading a caption source: `dialogpaint data captions`."""

import itertools
import json
from collections import Counter
from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import write_atomically
from dialogpaint.datasets.captions.drawing_lots import drawn
from dialogpaint.datasets.captions.sources import Source, captions_from

SHOWN = 5
_WORLD_COUNT = 1000
"""Of a source without end, unless told otherwise."""


def read(source: Source, count: int | None, seed: int, out: Path | None) -> dict[str, Any]:
    """What the source holds, and `count` captions drawn from it, one a picture; all when `count` is None. out: a .jsonl
    file for those that were drawn. Raises BadInput for a broken layout, or a count that the source does not have."""
    if source.name == "world":
        held, count = None, count or _WORLD_COUNT
    else:
        held = captions_from(source)
    chosen = list(itertools.islice(drawn([source], seed), count))
    if count is not None and len(chosen) < count:
        raise BadInput(f"{source.name} has captions of {len(chosen)} different pictures, not {count}. Ask for fewer.")
    rows = [
        {
            "id": one.id,
            "text": one.text,
            "picture": str(one.picture) if one.picture else None,
            "source": one.source,
            "domain": one.domain,
        }
        for one in chosen
    ]
    if out is not None:
        write_atomically(out, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode())
    return {
        "source": source.name,
        "captions": None if held is None else len(held),
        "drawn": len(rows),
        "with_picture": sum(row["picture"] is not None for row in rows),
        "domains": dict(Counter(one.domain for one in chosen)),
        "examples": [one.text for one in chosen[:SHOWN]],
        "written": str(out) if out else None,
    }
