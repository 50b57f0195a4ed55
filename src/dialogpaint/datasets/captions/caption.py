"""One caption of one picture, wherever it came from."""

from dataclasses import dataclass
from pathlib import Path

from dialogpaint.world.scene import Domain as Domain


@dataclass(frozen=True, kw_only=True)
class Caption:
    """id: "source/picture#n", the same on every machine. text: one line. picture: its file, None where there is none.
    source: which data set. domain: which of the paper's four kinds of picture it is."""

    id: str
    text: str
    picture: Path | None
    source: str
    domain: Domain

    @property
    def about(self) -> str:
        """Which picture it tells of: captions of one picture have the same."""
        return self.id.rpartition("#")[0]


def captions_of(
    name: str, texts: list[str] | tuple[str, ...], picture: Path | None, source: str, domain: Domain
) -> list[Caption]:
    """All captions of one picture, numbered; blank ones are left out."""
    tidy = (" ".join(text.split()) for text in texts)
    return [
        Caption(id=f"{source}/{name}#{number}", text=text, picture=picture, source=source, domain=domain)
        for number, text in enumerate(tidy)
        if text
    ]
