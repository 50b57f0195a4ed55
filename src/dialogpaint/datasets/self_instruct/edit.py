"""An edit in words: what a user asks of a captioned picture, and the caption of the picture afterwards."""

import re
from dataclasses import dataclass

from dialogpaint.datasets.self_instruct.kind import END, CutShort, Malformed


@dataclass(frozen=True, kw_only=True)
class WrittenEdit:
    instruction: str
    edited_caption: str


_LABEL = re.compile(r"[\s>*\-]*(?P<what>instruction|edited caption|caption)\**:\**\s*(?P<words>.*)", re.IGNORECASE)


def to_lines(edit: WrittenEdit) -> str:
    return f"Instruction: {edit.instruction}\nEdited caption: {edit.edited_caption}"


def from_lines(text: str) -> WrittenEdit:
    """What a model wrote, up to its END. Raises CutShort without END, Malformed for what is no edit."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line.strip(" `*.").upper() == END:
            return _whole(found)
        label = _LABEL.fullmatch(line)
        if label is None:
            if found and line.strip(" `*-_"):
                raise Malformed(f"a line is neither instruction nor caption: {line.strip()[:60]!r}")
            continue
        what = label["what"].lower()
        if what in found or (what == "caption" and found):
            raise Malformed(f"it has a second {what}")
        if what != "caption":
            found[what] = label["words"].strip()
    raise CutShort(f"there is no {END}")


def _whole(found: dict[str, str]) -> WrittenEdit:
    for what in ("instruction", "edited caption"):
        if not found.get(what):
            raise Malformed(f"there is no {what} in it")
    return WrittenEdit(instruction=found["instruction"], edited_caption=found["edited caption"])
