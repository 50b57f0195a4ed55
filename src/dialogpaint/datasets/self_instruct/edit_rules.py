"""What makes a written edit fit to learn from. The library's own 500 pass (a test holds that)."""

from collections.abc import Iterator

from dialogpaint.datasets.self_instruct.dialogue_rules import MARKUP
from dialogpaint.datasets.self_instruct.edit import WrittenEdit
from dialogpaint.datasets.self_instruct.english import is_english
from dialogpaint.datasets.self_instruct.likeness import rouge_l, words_of

MOST_INSTRUCTION_WORDS = 30
MOST_CAPTION_WORDS = 80
LEAST_KEPT = 0.3
"""ROUGE-L of caption and edited caption: less, and it is another picture."""


def problem(caption: str, edit: WrittenEdit) -> str:
    """What is wrong with it, in one line; "" when nothing is."""
    return next(_problems(caption, edit), "")


def _problems(caption: str, edit: WrittenEdit) -> Iterator[str]:
    asked, before, after = (words_of(text) for text in (edit.instruction, caption, edit.edited_caption))
    if not 1 <= len(asked) <= MOST_INSTRUCTION_WORDS:
        yield f"the instruction has {len(asked)} words, not 1 to {MOST_INSTRUCTION_WORDS}"
    if not 1 <= len(after) <= MOST_CAPTION_WORDS:
        yield f"the edited caption has {len(after)} words, not 1 to {MOST_CAPTION_WORDS}"
    if MARKUP.search(edit.instruction) or MARKUP.search(edit.edited_caption):
        yield "there is markup in it"
    if after == before:
        yield "the edited caption is the caption"
    if after == asked:
        yield "the edited caption is the instruction"
    if rouge_l(before, after) < LEAST_KEPT:
        yield "the edited caption keeps too little of the caption"
    if not is_english(f"{edit.instruction} {edit.edited_caption}"):
        yield "it is not English"
