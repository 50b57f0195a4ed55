"""The two data sets that are written: dialogues, and edits in words."""

from typing import Any

from dialogpaint.datasets.self_instruct import dialogue, dialogue_rules, edit, edit_rules
from dialogpaint.datasets.self_instruct.dialogue import Dialogue
from dialogpaint.datasets.self_instruct.edit import WrittenEdit
from dialogpaint.datasets.self_instruct.kind import Malformed

_DIALOGUE_HEAD = """You write example dialogues between a user and a bot that edits the user's picture. You are given \
captions of pictures, each with a dialogue, and at the end one more caption. Write a dialogue about that picture in \
the same form, and nothing else.

- User and bot take turns: 2 to 12 turns, the user first, the bot last. Each turn is one line.
- The bot's act stands in brackets. ask: the request is vague or names something that is not there; the bot asks one \
question, offering two or three choices. edit: the bot does it. forget: the bot takes an earlier edit back. redo: it \
brings back what was taken back. answer: it answers a question about the picture or the program. decline: it politely \
refuses what is harmful or is no editing of a picture.
- After an edit come one or more lines "Instruction:", each one explicit English sentence in the imperative that \
somebody who sees only the picture and this sentence could follow: never "it" for something named earlier, never "as \
you said".
- The bot knows the caption and what was said, nothing else of the picture. It is friendly, clear and brief.
- Users differ: terse, chatty, polite, impatient, professional, misspelling. About half begin with something vague, \
many want several edits, some take one back, a few ask questions or for what cannot be done.
- Invent a situation of its own; repeat no example. After the last line write END."""

_EDIT_HEAD = """You write examples of edits to pictures. You are given captions of pictures, each with an instruction \
that a user gave and the caption of the picture after the edit, and at the end one more caption. Write an instruction \
and an edited caption for it in the same form, and nothing else.

- The instruction is one clear wish in a user's own words, 2 to 20 of them: colour, material, clothes, accessories, \
hair, expression, pose, background, season, weather, time of day, light, style, adding, removing, replacing, moving, \
resizing, counting, text.
- The edited caption is the caption with exactly what the instruction changes; everything else is kept word for word.
- Repeat no example. After the last line write END."""


class Dialogues:
    """DialogPaint's dialogue data: what trains a dialogue model."""

    name = "dialogues"
    head = _DIALOGUE_HEAD
    begins = "Dialog:"

    def from_row(self, row: dict[str, Any]) -> Dialogue:
        return dialogue.from_turns(row.get("turns"))

    def to_row(self, item: Dialogue) -> dict[str, Any]:
        return {"turns": dialogue.to_turns(item)}

    def to_lines(self, item: Dialogue) -> str:
        return dialogue.to_lines(item)

    def from_lines(self, text: str) -> Dialogue:
        return dialogue.from_lines(text)

    def problem(self, caption: str, item: Dialogue) -> str:
        return dialogue_rules.problem(caption, item)

    def compared(self, caption: str, item: Dialogue) -> tuple[str, ...]:
        """The whole dialogue."""
        return (dialogue.to_lines(item),)


class Edits:
    """Instruction and edited caption for captions: what pairs of pictures are made from."""

    name = "edits"
    head = _EDIT_HEAD
    begins = "Edit:"

    def from_row(self, row: dict[str, Any]) -> WrittenEdit:
        found = {name: row.get(name) for name in ("instruction", "edited_caption")}
        for name, value in found.items():
            if not isinstance(value, str) or not value:
                raise Malformed(f"{name} is missing")
        return WrittenEdit(instruction=str(found["instruction"]), edited_caption=str(found["edited_caption"]))

    def to_row(self, item: WrittenEdit) -> dict[str, Any]:
        return {"instruction": item.instruction, "edited_caption": item.edited_caption}

    def to_lines(self, item: WrittenEdit) -> str:
        return edit.to_lines(item)

    def from_lines(self, text: str) -> WrittenEdit:
        return edit.from_lines(text)

    def problem(self, caption: str, item: WrittenEdit) -> str:
        return edit_rules.problem(caption, item)

    def compared(self, caption: str, item: WrittenEdit) -> tuple[str, ...]:
        """The same words may ask for different pictures' edits, so captions count too."""
        return item.instruction, f"{caption} {item.edited_caption}"
